"""A page whose rendering dies in the middle is closed, not left waiting."""

from collections.abc import AsyncIterator

import apart
import pytest

from buurtlezer.serving import pages


class Written(pages.PageHandler):
    """The handler without a connection: what it writes is kept."""

    def __init__(self, pieces: list[str]) -> None:  # no server stands behind it
        self.pieces, self.out = pieces, ""

    async def get_generator(self, path: str | None = None) -> AsyncIterator[str]:
        for piece in self.pieces:
            yield piece

    def write(self, chunk: str) -> None:  # type: ignore[override]
        self.out += chunk

    @property
    def xsrf_token(self) -> bytes:
        return b""

    def flush(self, include_footers: bool = False) -> None:  # type: ignore[override]
        """Nothing to send to."""

    @property
    def log(self) -> object:  # type: ignore[override]
        import logging

        return logging.getLogger("buurtlezer.test")


BEAT = "<script>window.voila_heartbeat()</script>\n"


@pytest.mark.parametrize(("beats", "closed"), [(3, False), (pages.SILENT_BEATS, False), (pages.SILENT_BEATS + 1, True)])
def test_a_silent_page_is_closed_after_a_minute(beats: int, closed: bool) -> None:
    handler = Written(["<html>", *[BEAT] * beats, "the end"])
    apart.run(handler._serve("nl/00_start.ipynb"))
    assert handler.out.endswith(pages.FINISH if closed else "the end")


def test_beats_count_only_in_a_row() -> None:
    handler = Written([*[BEAT] * 4, "a cell", *[BEAT] * 4, "the end"])
    apart.run(handler._serve("nl/00_start.ipynb"))
    assert handler.out.endswith("the end")
