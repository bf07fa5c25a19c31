"""Pieces of a page go out together, and a page whose rendering dies or falls silent in the middle is closed."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing
from types import SimpleNamespace

import apart
import pytest
from tornado.httputil import HTTPServerRequest

from buurtlezer.serving import pages
from buurtlezer.serving.limits.presence import Presence
from buurtlezer.serving.making.batches import batches


class Maker:
    """Pieces as a test wants them: a number is a pause, an exception is raised."""

    def __init__(self, *pieces: str | float | Exception) -> None:
        self.given = pieces

    async def pieces(self, path: str = "", kernel_id: str = "", address: str = "") -> AsyncGenerator[str, None]:
        for piece in self.given:
            if isinstance(piece, Exception):
                raise piece
            if isinstance(piece, float):
                await asyncio.sleep(piece)
            else:
                yield piece


class Written(pages.PageHandler):
    """The handler without a connection: what it writes is kept."""

    def __init__(self, *pieces: str | float | Exception) -> None:  # no server stands behind it
        self.maker, self.out, self.left, self.presence = Maker(*pieces), [], False, Presence()  # type: ignore[assignment]
        self._headers_written = True
        self.request = HTTPServerRequest("GET", "/", connection=SimpleNamespace(context=SimpleNamespace(remote_ip="127.0.0.1")))

    def write(self, chunk: str) -> None:  # type: ignore[override]
        self.out.append(chunk)

    async def flush(self, include_footers: bool = False) -> None:  # type: ignore[override]
        """Nothing to send to."""

    @property
    def log(self) -> object:  # type: ignore[override]
        import logging

        return logging.getLogger("buurtlezer.test")


def test_what_is_there_at_once_goes_out_together() -> None:
    async def go() -> list[str]:
        return [batch async for batch in batches(Maker("a", "b", 0.05, "c", "d").pieces(), 10)]

    assert apart.run(go()) == ["ab", "cd"]


def test_a_batch_is_empty_when_nothing_came_for_a_while() -> None:
    async def go() -> list[str]:
        return [batch async for batch in batches(Maker("a", 0.5, "b").pieces(), 0.2)]

    found = apart.run(go())
    assert "".join(found) == "ab"
    assert "" in found


@pytest.mark.parametrize("pause", [0.0, 5.0])
def test_whoever_leaves_in_the_middle_closes_what_was_coming(pause: float) -> None:
    closed: list[str] = []

    async def pieces() -> AsyncGenerator[str, None]:
        try:
            yield "a"
            await asyncio.sleep(pause)
            yield "b"
            await asyncio.sleep(5)
        finally:
            closed.append("closed")

    async def go() -> None:
        async with aclosing(batches(pieces(), 0.1)) as coming:
            async for _ in coming:
                break
        assert closed == ["closed"]

    apart.run(go())


def test_what_came_before_a_fault_is_not_lost() -> None:
    got: list[str] = []

    async def go() -> None:
        async for batch in batches(Maker("a", ValueError("x")).pieces(), 10):
            got.append(batch)

    with pytest.raises(ValueError, match="x"):
        apart.run(go())
    assert got == ["a"]


@pytest.mark.parametrize(("pause", "closed"), [(0.1, False), (3.0, True)])
def test_a_page_that_stays_silent_is_closed(pause: float, closed: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "BEAT_SECONDS", 0.05)
    monkeypatch.setattr(pages, "SILENT_SECONDS", 0.4)
    handler = Written("<html>", pause, "the end")
    apart.run(handler._serve("nl/00_start.ipynb", "kernel"))
    assert handler.out[-1] == (pages.FINISH if closed else "the end")
    assert pages.BEAT in handler.out


def test_a_page_that_fails_in_the_middle_is_closed_at_once_and_its_fault_is_not_told(caplog: pytest.LogCaptureFixture) -> None:
    handler = Written("<html>", ValueError("what a person wrote"))
    apart.run(handler._serve("nl/00_start.ipynb", "kernel"))
    assert handler.out == ["<html>", pages.FINISH]
    assert "ValueError" in caplog.text
    assert "person" not in caplog.text
