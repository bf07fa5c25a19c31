"""The part that brings a list of services, without a browser: what the page may say of a list, and what it may not.

Not here: a file on its way in (``test_upload``).
"""

from datetime import date
from typing import Any

import pytest
from traitlets import TraitError

from buurtlezer.parts.service_list import Refused, ServiceListUpload

ONE, OTHER = "a" * 32, "b" * 32
KINDS = [
    {"value": "pharmacy", "label": "apotheek", "group": "gezondheid", "countable": True},
    {"value": "worship", "label": "gebedshuis", "group": "geloof", "countable": False},
]
SAID = {"title": "Kaart", "source": "FAGG", "as_of": "2026-05-01", "kinds": ["pharmacy", ""], "complete_for": ["pharmacy"]}


def found(**changed: Any) -> dict[str, Any]:
    columns = [
        {"role": role, "label": role, "value": value, "options": [{"value": 0, "label": "Naam"}, {"value": 3, "label": "Soort"}]}
        for role, value in (("name", 0), ("category", None))
    ]
    categories = [{"title": "Apotheken", "rows": "3 keer", "kind": "pharmacy"}, {"title": "", "rows": "één keer", "kind": ""}]
    return {
        "name": "kaart.csv",
        "words": ["3 met een punt"],
        "notes": [],
        "usable": True,
        "untold": "",
        "columns": columns,
        "sample": {"columns": ["Naam"], "rows": [["Noord"]]},
        "categories": categories,
        "kinds": KINDS,
        "title": "kaart",
        "source": "",
        "as_of": "",
        "reading": 0,
        **changed,
    }


class Overheard(ServiceListUpload):
    """A part whose answers a test can read: the page's end of the comm."""

    def __init__(self, *callables: Any) -> None:
        self.said: list[dict[str, Any]] = []
        super().__init__(*callables)

    def send(self, content: Any, buffers: Any = None) -> None:
        self.said.append(content)


class Room:
    """A part with a page that only listens."""

    def __init__(self, on_ask: Any = lambda: None, **recognised: Any) -> None:
        self.chosen: list[Any] = []
        self.refuses: Exception | None = None

        def reread(columns: dict[str, int]) -> dict[str, Any]:
            self.chosen.append(columns)
            if self.refuses:
                raise self.refuses
            return found(words=["anders"])

        def confirm(given: dict[str, Any]) -> dict[str, Any]:
            self.chosen.append(given)
            return {"title": given["title"]}

        self.part = Overheard(lambda path, name: found(**recognised), reread, confirm, on_ask)
        self.said = self.part.said
        self.hear("begin", name="kaart.umap", size=1)
        self.hear("slice", index=0, buffer=b"x")

    def hear(self, kind: str, upload: str = ONE, buffer: bytes | None = None, **fields: Any) -> dict[str, Any]:
        buffers = [] if buffer is None else [memoryview(buffer)]
        self.part._hear(self.part, {"type": kind, "upload": upload, **fields}, buffers)
        return self.said[-1]


def test_what_was_said_of_a_list_becomes_content() -> None:
    room = Room()
    answer = room.hear("confirm", confirm="d" * 32, chosen={**SAID, "title": " Kaart\n van Brussel "})
    assert answer == {"type": "content", "upload": ONE, "confirm": "d" * 32, "content": {"title": "Kaart van Brussel"}}
    assert room.chosen == [
        {
            "title": "Kaart van Brussel",
            "source": "FAGG",
            "as_of": date(2026, 5, 1),
            "kinds": {"Apotheken": "pharmacy"},
            "complete_for": ["pharmacy"],
        }
    ]


@pytest.mark.parametrize(
    "changed",
    [
        {"title": " "},
        {"title": "a" * 201},
        {"title": 3},
        {"source": ""},
        {"source": ["FAGG"]},
        {"as_of": None},
        {"as_of": "1 mei"},
        {"as_of": 20260501},
        {"kinds": ["pharmacy"]},
        {"kinds": ["pharmacy", "rank"]},
        {"kinds": ["pharmacy", None]},
        {"kinds": "pharmacy"},
        {"complete_for": ["worship"]},
        {"complete_for": ["gp"]},
        {"complete_for": [["pharmacy"]]},
        {"complete_for": None},
        {"kinds": ["worship", ""], "complete_for": ["worship"]},
        {"owner": "Karim"},
    ],
)
def test_what_the_form_cannot_say_is_refused(changed: dict[str, Any]) -> None:
    room = Room()
    assert room.hear("confirm", confirm="d" * 32, chosen={**SAID, **changed})["why"] == "interrupted"
    assert room.chosen == []


def test_without_a_kind_that_counts_neither_source_nor_date_is_needed() -> None:
    room = Room()
    bare = {**SAID, "source": "", "as_of": None, "complete_for": []}
    assert room.hear("confirm", confirm="d" * 32, chosen=bare)["type"] == "content"
    assert room.chosen[0]["as_of"] is None


def test_a_list_without_any_place_cannot_be_kept_whatever_the_page_says() -> None:
    room = Room(usable=False, untold="Kies de kolommen.")
    assert room.hear("confirm", confirm="d" * 32, chosen=SAID)["why"] == "interrupted"


def test_the_file_is_read_again_with_columns_that_were_chosen() -> None:
    room = Room()
    answer = room.hear("columns", confirm="e" * 32, chosen={"name": 3, "category": None})
    assert answer == {"type": "content", "upload": ONE, "confirm": "e" * 32}
    assert room.chosen == [{"name": 3}]
    assert (room.part.found["words"], room.part.found["reading"], room.part.found["upload"]) == (["anders"], 1, ONE)


@pytest.mark.parametrize(
    "chosen", [None, {}, {"name": 3}, {"name": 7, "category": 0}, {"name": True, "category": 0}, {"name": "0", "category": 0}]
)
def test_columns_that_are_not_offered_are_refused(chosen: Any) -> None:
    room = Room()
    assert room.hear("columns", confirm="e" * 32, chosen=chosen)["why"] == "interrupted"
    assert (room.chosen, room.part.found["reading"]) == ([], 0)


def test_columns_of_a_file_that_was_replaced_are_refused() -> None:
    room = Room()
    assert room.hear("columns", OTHER, confirm="e" * 32, chosen={"name": 3, "category": 0})["why"] == "interrupted"


def test_columns_that_cannot_be_read_leave_what_was_found() -> None:
    room = Room()
    room.refuses = Refused("Niets ligt hier.")
    assert room.hear("columns", confirm="e" * 32, chosen={"name": 3, "category": 0})["sentence"] == "Niets ligt hier."
    assert room.part.found["reading"] == 0


@pytest.mark.parametrize(
    ("changed", "fault"),
    [
        ({"kinds": [*KINDS, KINDS[0]]}, "kinds need different ids"),
        ({"categories": [{"title": "A"}]}, "a category misses rows"),
        ({"sample": {"columns": ["Naam"], "rows": [["a", "b"]]}}, "as many cells as there are columns"),
        ({"owner": "Karim"}, "unknown keys"),
    ],
)
def test_what_is_wrong_is_told(changed: dict[str, Any], fault: str) -> None:
    part = ServiceListUpload(lambda path, name: {}, lambda chosen: {}, lambda given: {})
    with pytest.raises(TraitError, match=fault):
        part.found = found(**changed)


def test_a_map_may_come_and_a_pdf_may_not() -> None:
    room = Room()
    assert room.hear("begin", "c" * 32, name="kaart.pdf", size=1)["why"] == "wrong_type"
    assert room.hear("begin", OTHER, name="KAART.GEOJSON", size=1)["type"] == "go"
    room.part.close()


def test_what_openstreetmap_has_is_asked_until_there_is_an_answer() -> None:
    answers = [None, found(columns=[]), Refused("Ze antwoordt niet.")]

    def ask() -> Any:
        answer = answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    room = Room(ask)
    before = list(room.said)
    room.hear("ask", OTHER)
    assert room.said == before, "nothing is asked where nobody named a server"
    room.part.asks = True
    assert room.hear("ask", OTHER) == {"type": "working", "upload": OTHER}
    assert room.hear("ask", OTHER) == {"type": "found", "upload": OTHER}
    assert (room.part.found["columns"], room.part.found["upload"]) == ([], OTHER)
    assert room.hear("ask", "c" * 32) == {"type": "refused", "upload": "c" * 32, "sentence": "Ze antwoordt niet."}
    assert room.part.found["upload"] == OTHER, "what was found before stays"
    room.part.set_state({"asks": True})
