"""Entries as their types: which ones a page gets, and what of them goes to the browser."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from desk import Desk
from hypothesis import given
from hypothesis import strategies as st

from buurtlezer import steps
from buurtlezer.logbook import example
from buurtlezer.model import Area, Entry, Feeling, Meaning, Place, Subject, parse
from buurtlezer.model.lived import DayPart, Group, PlaceCategory, Trait, Use
from buurtlezer.steps.places.shown import said
from buurtlezer.steps.state import StepState
from buurtlezer.store import Store
from samples import every_sample, samples

FACE = {"kind": "feeling", "about": "city", "value": 1, "perspective": "visitor", "round": 1}
HERE = {**FACE, "about": "neighbourhood", "value": -1}
AREA = {"kind": "area", "method": "none", "perspective": "visitor", "round": 1}


@pytest.fixture
def state(desk: Desk) -> StepState:
    return StepState(desk.session)


def test_entries_of_a_kind_are_of_this_round_oldest_first_and_as_asked(desk: Desk, state: StepState, secret: str) -> None:
    for number, content in enumerate((HERE, FACE, AREA, {**FACE, "value": 2}, {**FACE, "round": 2, "value": 0}), start=1):
        desk.act(secret, entry_id=f"{number:032x}", content=content)
    desk.act(secret, entry_id=f"{2:032x}", content={**FACE, "value": -2})  # changed last
    assert [(one.entry.about, one.entry.value) for one in state.of_kind(Feeling)] == [
        (Subject.NEIGHBOURHOOD, -1),
        (Subject.CITY, 2),
        (Subject.CITY, -2),
    ]
    assert [one.entry.value for one in state.of_kind(Feeling, about=Subject.CITY)] == [2, -2]
    assert [one.entry.value for one in state.of_any_round(Feeling)] == [-1, 2, 0, -2]
    (one,) = state.of_kind(Area)
    assert (one.entry_id, one.seq) == (f"{3:032x}", one.revision.seq)
    with pytest.raises(AttributeError):
        state.of_kind(Feeling, glance=1)


def test_a_slot_gives_its_entry_and_nothing_where_there_is_none_or_another_kind(
    desk: Desk, state: StepState, secret: str
) -> None:
    assert state.in_slot("s", Feeling) is None
    desk.act(secret, slot="s/1", content=FACE)
    found = state.in_slot("s", Feeling)
    assert found is not None
    assert found.value == 1
    assert state.in_slot("s", Area) is None
    assert state.in_slot_of_round("s", Feeling, 2) is None
    desk.act(secret, action="delete", slot="s/1")
    assert state.in_slot("s", Feeling) is None


def test_what_is_listed_once_is_true_after_each_change(desk: Desk, state: StepState, store: Store, secret: str) -> None:
    def faces() -> list[int]:
        return [one.entry.value for one in state.of_kind(Feeling)]

    assert faces() == []
    desk.act(secret, slot="s/1", content=FACE)
    assert faces() == faces() == [1]
    desk.act(secret, action="delete", slot="s/1")
    assert faces() == []
    desk.act(secret, action="undo", slot="s/1")
    assert faces() == [1]
    desk.hear("example", on=True)
    assert faces() == [2, 0]
    desk.hear("example", on=False)
    assert faces() == [1]
    desk.hear("hello", secret=None)
    assert faces() == []


# What goes to the browser


def as_before(content: Mapping[str, Any]) -> dict[str, Any]:
    """What was sent of a place or a meaning when steps read stored content."""
    return {field: value for field, value in content.items() if value is not None and value not in ("", [], {})}


def same_as_before(entry: Entry | None) -> None:
    assert isinstance(entry, Place | Meaning)
    assert said(entry) == as_before(entry.content())
    assert parse({**said(entry)}) == entry


def test_of_the_example_and_of_each_sample_the_same_is_sent_as_before() -> None:
    shown = [one for one in example.revisions("nl").values() if one.kind in ("place", "meaning")]
    assert len(shown) > 10
    for revision in shown:
        same_as_before(revision.entry)
    for kind in ("place", "meaning"):
        for content in samples(kind):
            same_as_before(parse(content))


words = st.text(st.characters(codec="utf-8", categories=("L", "N")), max_size=6)


@given(
    st.fixed_dictionaries(
        {"name": words.map("x{}".format)},
        optional={
            "category": st.none() | st.sampled_from(PlaceCategory),
            "location": st.none() | st.fixed_dictionaries({"lon": st.floats(4, 5), "lat": st.floats(50, 51)}),
            "coarse": st.booleans(),
            "new_to_me": st.none() | st.booleans(),
            "offers": words,
            "traits": st.dictionaries(st.sampled_from(Trait), st.booleans()),
        },
    )
)
def test_of_any_place_the_same_is_sent_as_before(content: dict[str, Any]) -> None:
    same_as_before(parse({"kind": "place", "perspective": "citizen", **content}))


@given(
    st.fixed_dictionaries(
        {"group": st.sampled_from(Group), "feeling": st.integers(-2, 2)},
        optional={
            "why": words,
            "times": st.sets(st.sampled_from(DayPart)).map(list),
            "use": st.none() | st.sampled_from(Use),
            "voice": st.sampled_from(["own", "told", "supposed"]),
            "evidence": st.sampled_from([[], ["seen"], ["told", "seen"]]),
        },
    )
)
def test_of_any_meaning_the_same_is_sent_as_before(content: dict[str, Any]) -> None:
    same_as_before(parse({"kind": "meaning", "perspective": "citizen", "place": f"own/{'a' * 32}", **content}))


def test_every_kind_is_the_same_after_it_was_read_and_written() -> None:
    contents = [content for _, content in every_sample()]
    contents += [dict(one.content or {}) for language in ("nl", "fr", "en") for one in example.revisions(language).values()]
    for content in contents:
        entry = parse(content)
        assert parse(entry.content()) == entry
        assert parse(entry.content()).content() == entry.content()


def test_no_workbook_reads_stored_content() -> None:
    folder = Path(steps.__path__[0])
    reading = re.compile(r"\.content\b(?!\()")
    assert [str(path.relative_to(folder)) for path in folder.rglob("*.py") if reading.search(path.read_text("utf-8"))] == []
