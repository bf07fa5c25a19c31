"""What waits of a shared entry: by its declarations, closed by default, and as an entry that is still one."""

import json
from typing import Annotated, Literal

import pytest

from buurtlezer.errors import BadEntry
from buurtlezer.model import KINDS, Entry, Point, parse
from buurtlezer.model.kind import AT_ONCE, AUTHORS_ONLY, COUNTED, FREE_TEXT, Kind, Room
from buurtlezer.model.kinds import told_kinds
from buurtlezer.model.marked import fields_of
from buurtlezer.model.waiting import WAITING, what_waits, withheld
from samples import every_place, every_sample, said

WORDS = "Fatima van de hoek"


def test_wherever_words_fit_they_wait_unless_the_field_says_otherwise() -> None:
    """Where they fit is found by trying, not by what the kinds say."""
    tried = 0
    for kind, content, path in every_place():
        marks = fields_of(KINDS[kind])[path[0]]
        if kind not in told_kinds() or AT_ONCE in marks or AUTHORS_ONLY in marks:
            continue
        try:
            entry = parse(said(content, path, WORDS))
        except BadEntry:
            continue
        assert WORDS in json.dumps(entry.content())
        assert WORDS not in json.dumps(withheld(entry).content()), (kind, path)
        assert any(WORDS in words for _, words in what_waits(entry))
        tried += 1
    assert tried > 20


def test_what_is_withheld_is_still_an_entry_and_there_is_no_less_of_it_to_count() -> None:
    for kind, content in every_sample():
        if kind not in told_kinds():
            continue
        entry = parse(content)
        less = withheld(entry)
        assert parse(less.content()) == less
        assert withheld(less) == less
        for field in type(entry).model_fields:
            if field not in ("location", "coarse"):
                assert bool(getattr(less, field)) == bool(getattr(entry, field)), (kind, field)


def test_an_exact_point_waits_as_if_its_author_had_chosen_the_surroundings() -> None:
    place = parse({"kind": "place", "perspective": "citizen", "name": "bank", "location": {"lon": 4.34, "lat": 50.85}})
    assert withheld(place) == place.model_copy(update={"location": None, "coarse": True})
    assert withheld(place, points=False) is place
    listed = place.model_copy(update={"spot": "metro:8734"})
    assert withheld(listed) is listed  # its name says where it is


def test_a_kind_that_is_told_must_say_how_its_exact_points_are_read() -> None:
    with pytest.raises(TypeError, match="exact point"):

        class Bench(Entry):
            declared = Kind(made_in=None, room=Room.OFFERED)
            kind: Literal["bench"] = "bench"
            at: tuple[Point, ...] = ()

    class Counted(Entry):
        declared = Kind(made_in=None, room=Room.OFFERED)
        kind: Literal["counted"] = "counted"
        at: Annotated[tuple[Point, ...], COUNTED] = ()
        words: Annotated[str, FREE_TEXT] = ""
        lines: tuple[str, ...] = ()
        by_word: dict[str, int] = {}  # noqa: RUF012 -- a field of a model

    one = Counted(perspective="citizen", words="a", lines=("b", ""), by_word={"c": 1})  # type: ignore[arg-type]
    assert withheld(one).model_dump(include={"words", "lines", "by_word"}) == {
        "words": WAITING,
        "lines": (WAITING, ""),
        "by_word": {},
    }
