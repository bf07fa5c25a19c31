"""The part that brings a network, without a browser: what the page may say of a file, and what it may not.

Not here: a file on its way in (``test_upload``).
"""

from typing import Any

import pytest
from traitlets import TraitError

from buurtlezer.parts.network_file import NetworkUpload, Refused

ONE, OTHER, ASKED = "a" * 32, "b" * 32, "d" * 32
OPTIONS = [{"value": "van", "label": "van"}, {"value": "naar", "label": "naar"}]


def found(**changed: Any) -> dict[str, Any]:
    columns = [
        {"role": role, "label": role, "value": value, "options": OPTIONS, "needed": needed}
        for role, value, needed in (("start", "van", True), ("tie", None, False))
    ]
    return {
        "name": "net.csv",
        "words": ["een lijst"],
        "notes": [],
        "usable": True,
        "untold": "",
        "columns": columns,
        "samples": [{"caption": "namen", "columns": ["Naam"], "rows": [["Anna"]]}],
        "dropped": [],
        "title": "net",
        "reading": 0,
        **changed,
    }


class Overheard(NetworkUpload):
    """A part whose answers a test can read: the page's end of the comm."""

    def __init__(self, *callables: Any) -> None:
        self.said: list[dict[str, Any]] = []
        super().__init__(*callables)

    def send(self, content: Any, buffers: Any = None) -> None:
        self.said.append(content)


class Room:
    """A part with a page that only listens."""

    def __init__(self, **recognised: Any) -> None:
        self.chosen: list[Any] = []
        self.refuses: Exception | None = None

        def answer(given: Any) -> dict[str, Any]:
            self.chosen.append(given)
            if self.refuses:
                raise self.refuses
            return found(words=["anders"])

        self.part = Overheard(lambda path, name: found(**recognised), answer, answer)
        self.said = self.part.said
        self.hear("begin", name="net.csv", size=1)
        self.hear("slice", index=0, buffer=b"x")

    def hear(self, kind: str, upload: str = ONE, buffer: bytes | None = None, **fields: Any) -> dict[str, Any]:
        buffers = [] if buffer is None else [memoryview(buffer)]
        self.part._hear(self.part, {"type": kind, "upload": upload, **fields}, buffers)
        return self.said[-1]


def test_a_network_gets_the_name_that_was_given_to_it() -> None:
    room = Room()
    assert room.hear("confirm", confirm=ASKED, chosen={"title": "  Mijn\n net "})["type"] == "content"
    assert room.chosen == ["Mijn net"]


@pytest.mark.parametrize("chosen", [{"title": " "}, {"title": "a" * 201}, {"title": 3}, {}, None, {"title": "a", "nodes": []}])
def test_a_name_that_the_form_cannot_give_is_none(chosen: Any) -> None:
    room = Room()
    assert room.hear("confirm", confirm=ASKED, chosen=chosen)["type"] == "refused"
    assert room.chosen == []


def test_nothing_is_kept_of_what_is_not_usable_or_of_another_file() -> None:
    room = Room(usable=False, untold="geen band")
    assert room.hear("confirm", confirm=ASKED, chosen={"title": "a"})["type"] == "refused"
    assert Room().hear("confirm", upload=OTHER, confirm=ASKED, chosen={"title": "a"})["type"] == "refused"


def test_a_file_is_read_again_with_columns_that_were_offered() -> None:
    room = Room()
    assert room.hear("columns", confirm=ASKED, chosen={"start": "naar", "tie": None})["type"] == "content"
    assert room.chosen == [{"start": "naar"}]
    assert (room.part.found["words"], room.part.found["reading"], room.part.found["upload"]) == (["anders"], 1, ONE)


@pytest.mark.parametrize(
    "chosen",
    [{"start": None, "tie": None}, {"start": "geloof", "tie": None}, {"start": "van"}, {"start": ["van"], "tie": None}, None],
)
def test_a_column_that_is_not_offered_is_not_read(chosen: Any) -> None:
    room = Room()
    assert room.hear("columns", confirm=ASKED, chosen=chosen)["type"] == "refused"
    assert room.chosen == []


def test_why_other_columns_do_not_work_is_said() -> None:
    room = Room()
    room.refuses = Refused("te veel namen")
    assert room.hear("columns", confirm=ASKED, chosen={"start": "naar", "tie": "van"})["sentence"] == "te veel namen"


@pytest.mark.parametrize(
    "changed",
    [{"more": 1}, {"columns": [{"role": "start"}]}, {"samples": [{"caption": "", "columns": ["a"], "rows": [["b", "c"]]}]}],
)
def test_what_is_shown_has_the_shape_that_the_form_draws(changed: dict[str, Any]) -> None:
    with pytest.raises(TraitError):
        Room().part.found = found(**changed)
