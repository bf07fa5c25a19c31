"""No view tells of too few, or of whom, or in words that were not shared: one property over all views.

Views, kinds and their contents are found by listing, so a new one is in it. And the property is shown to see something: each rule
that it stands for is taken out in turn, and then it fails. Not here: the rooms (``rooms``), what is asked (``cells``).
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from examples import examples
from hypothesis import example, given

from buurtlezer import views
from buurtlezer.analysis import cell, cells, day_parts, meaning_counts, subtraction
from buurtlezer.analysis.pictures import Pictures
from buurtlezer.model import Visibility, Voice
from buurtlezer.store import Store, joincode, membership, shared
from buurtlezer.views.feelings import compute as feelings
from buurtlezer.views.newest import Counted, newest
from buurtlezer.views.places import compute as places

from .cells import check
from .plans import Did, Person, Plan, plan_of, plans
from .rooms import build

ONE = Person()


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    """One store for all rooms: nobody is slowed down, and a code is quickly made."""
    with pytest.MonkeyPatch.context() as patch, Store.open("sqlite://") as opened:
        patch.setitem(joincode._COST, "n", 2)
        patch.setattr(membership, "_check_pace", lambda _earlier: None)
        yield opened


@example(plan_of(173))
@example(plan_of(18712061))
@examples(60)
@given(plans)
def test_no_view_tells_of_too_few_or_who_or_in_whose_words(store: Store, plan: Plan) -> None:
    check(build(store, plan))


def of_all(people: tuple[Person, ...], kind: str, sample: int = 0, *fields: dict[str, Any], **more: Any) -> tuple[Did, ...]:
    """Each does the same once, with fields that may differ: as many as are given, in turns."""
    each = fields or ({},)
    return tuple(Did(who, kind, sample, fields=each[who % len(each)], **more) for who in range(len(people)))


def many(*people: int) -> tuple[Person, ...]:
    return tuple(Person(voices, "table" if voices > 1 else "person") for voices in people)


def face(people: tuple[Person, ...], minimum: int = 3, **more: Any) -> Plan:
    return Plan(people, of_all(people, "feeling", **more), minimum)


def meant(people: tuple[Person, ...], *fields: dict[str, Any], **more: Any) -> tuple[Did, ...]:
    of_group = [{"group": "young", "group_name": "", **one} for one in fields or ({},)]
    return of_all(people, "meaning", 0, *of_group, **more)


ENOUGH = many(1, 1, 1, 1, 1)
ALL_KINDS_OF_CELLS = Plan(
    ENOUGH,
    (
        *of_all(ENOUGH, "feeling", 0),
        *of_all(ENOUGH, "feeling", 1),
        *of_all(ENOUGH, "area", 0),
        *of_all(ENOUGH, "answer", 1),
        *of_all(ENOUGH, "meeting_board", 0),
        *of_all(ENOUGH, "observation", 0),
        *of_all(ENOUGH, "gap", 0),
        *of_all(ENOUGH, "opportunity", 0),
        *of_all(ENOUGH, "organisation", 0),
        *of_all(ENOUGH, "tie", 0, {"centre": "organisation"}),
        *of_all(ENOUGH, "own_gate", 0),
        *of_all(ENOUGH, "community", 0),
        *of_all(ENOUGH, "gathering", 0),
        *of_all(ENOUGH, "shared_people", 0),
        *of_all(ENOUGH, "coalition", 0),
        *of_all(ENOUGH, "vignette_reading", 0),
        *of_all(ENOUGH, "weighing", 0),
        *of_all(ENOUGH, "encounter", 0),
        *of_all(ENOUGH, "grown_contact", 0),
        *of_all(ENOUGH, "argument_limit", 0),
        *of_all(ENOUGH, "map_place", 1, {"location": {"lon": 4.3312, "lat": 50.8447}, "spot": "metro:8734"}),
        *of_all(ENOUGH, "capacity", 0),
        *of_all(ENOUGH, "conclusion", 0),
        *meant(ENOUGH, {"times": ["evening"]}),
    ),
    minimum=5,
)
EVENING, MORNING = {"times": ["evening"]}, {"times": ["morning"]}
SIX = many(1, 1, 1, 1, 1, 1)
PLANS = {
    "all kinds of cells": ALL_KINDS_OF_CELLS,
    "two tables": face(many(5, 5)),
    "a table of fifteen": face(many(15, 1, 1), minimum=5),
    "three people where five are needed": face(many(1, 1, 1), minimum=5),
    "two people, each with what another told": Plan(
        many(2, 2), (*of_all(many(2, 2), "feeling"), *of_all(many(2, 2), "feeling", voice="told"))
    ),
    "two tables that mean something": Plan(many(5, 5), meant(many(5, 5))),
    "a table of fifteen that means something": Plan(many(15, 1, 1), meant(many(15, 1, 1)), minimum=5),
    "three meanings where five are needed": Plan(many(1, 1, 1), meant(many(1, 1, 1)), minimum=5),
    "five citizens and a visitor": Plan(
        SIX, of_all(SIX, "area", 0, *[{"perspective": "citizen"}] * 5, {"perspective": "visitor"})
    ),
    "mornings, evenings and one at night": Plan(
        many(*[1] * 7), meant(many(*[1] * 7), EVENING, MORNING, EVENING, MORNING, EVENING, MORNING, {"times": ["night"]})
    ),
    "some hidden": Plan(SIX, tuple(replace(one, hidden=one.who == 5) for one in face(SIX).did)),
    "some private": Plan(SIX, tuple(replace(one, shared=one.who < 5) for one in face(SIX).did)),
    "some supposed": Plan(SIX, tuple(replace(one, voice="supposed" if one.who == 5 else "own") for one in face(SIX).did)),
    "some undone": Plan(SIX, tuple(replace(one, undone=one.who > 3) for one in face(SIX).did)),
    "sheets of paper": Plan(many(1), (*of_all(many(1), "feeling"), *(Did(-1, "feeling", voices=2) for _ in range(3)))),
    "minors": Plan(SIX, (*of_all(SIX, "feeling", seed=4), *meant(SIX)), minors=True),
    "minors, as was said later": Plan(SIX, (*of_all(SIX, "feeling"), *meant(SIX, seed=2)), minors_later=True),
    "two with a face": Plan(SIX, meant(SIX, *[{"feeling": 1}] * 2, *[{"feeling": None, "use": "visit"}] * 4)),
    "one who avoids it": Plan(SIX, meant(SIX, {"use": "avoid"}, *[{"feeling": 1, "use": None}] * 5)),
}
"""Rooms that the rules were made for."""


@pytest.mark.parametrize("plan", PLANS.values(), ids=PLANS.keys())
def test_the_rooms_that_the_rules_were_made_for_are_told_so_too(store: Store, plan: Plan) -> None:
    check(build(store, plan))


def test_of_every_view_a_cell_is_shown_where_all_are_enough(store: Store) -> None:
    seen = check(build(store, ALL_KINDS_OF_CELLS))
    assert {name for name, count in seen.items() if count} >= {*views.names(), "moment"}


# Each rule taken out

Patch = pytest.MonkeyPatch


def no_authors(patch: Patch) -> None:
    patch.setattr(cell, "AUTHORS", 1)
    patch.setattr(cells, "AUTHORS", 1)


def no_minimum(patch: Patch) -> None:
    alone, many_lack = cell._lacks, cells.Cells.lacks
    patch.setattr(cell, "_lacks", lambda voices, authors, largest, _: alone(voices, authors, largest, 1))
    patch.setattr(cells.Cells, "lacks", lambda self, voices, _: many_lack(self, voices, 1))


def not_without_the_largest(patch: Patch) -> None:
    alone, many_lack = cell._lacks, cells.Cells.lacks
    patch.setattr(cell, "_lacks", lambda voices, authors, _, minimum: alone(voices, authors, 0, minimum))
    patch.setattr(
        cells.Cells, "lacks", lambda self, voices, minimum: np.where((n := many_lack(self, voices, minimum)) == 3, 0, n)
    )


def two_voices_are_two_authors(patch: Patch) -> None:
    def apart(*given: Any) -> Any:
        return {whose: Counted(f"{whose}", one.voices, one.entry) for whose, one in newest(*given).items()}

    patch.setattr(feelings, "newest", apart)


def parts_beside_the_whole(patch: Patch) -> None:
    patch.setattr(subtraction, "_safe", lambda *_: True)
    patch.setattr(Pictures, "admits", lambda *_: True)  # the other lock: a part is laid beside each picture of the whole


def parts_of_the_day(patch: Patch) -> None:
    def each(cell_of: Any, author: Any, voices: Any, times: Any, length: int, minimum: int) -> Any:
        told = np.zeros(length, dtype=np.int64)
        for part in range(day_parts.PARTS):
            inside = voices * (day_parts.patterns(times) >> part & 1)
            told |= cells.Cells.of(cell_of, author, length).enough(inside, minimum).astype(np.int64) << part
        return told

    patch.setattr(meaning_counts, "tellable", each)


def measures_of_few(patch: Patch) -> None:
    count = meaning_counts.count
    patch.setattr(places, "count", lambda *given: replace(found := count(*given), felt=np.ones_like(found.felt)))


def silence_of_few(patch: Patch) -> None:
    count = meaning_counts.count
    patch.setattr(places, "count", lambda *given: replace(found := count(*given), used=np.ones_like(found.used)))


def hidden(patch: Patch) -> None:
    def spoken(*given: Any) -> list[shared.Shared]:
        return [one for one in shared.everything(*given) if one.entry.voice in shared.SPEAKING]

    patch.setattr(shared, "spoken", spoken)


def speaking(patch: Patch) -> None:
    patch.setattr(shared, "SPEAKING", tuple(Voice))


def visibility(patch: Patch) -> None:
    patch.setattr(shared, "OPEN", tuple(Visibility))


def reasons_with_minors(patch: Patch) -> None:
    told = places._cells
    kept: list[Any] = []
    newest_meanings = places.newest
    patch.setattr(places, "newest", lambda *given: kept.append(newest_meanings(*given)) or kept[-1])
    patch.setattr(places, "_cells", lambda steps, counts, _, pictures: told(steps, counts, kept[-1], pictures))
    patch.setattr("buurtlezer.store.shared._may_be", lambda _one, _own: True)  # the other lock: with minors no words are read


def authors_are_told(patch: Patch) -> None:
    told = feelings.compute
    patch.setattr(
        feelings, "compute", lambda own, spoken, *more: {**told(own, spoken, *more), "of": [one.author for one in spoken]}
    )


RULES: dict[str, tuple[Callable[[Patch], None], str, str]] = {
    "three authors": (no_authors, "two tables", "feelings/.*: of 2 authors"),
    "three authors of meanings": (no_authors, "two tables that mean something", "places/.*: of 2 authors"),
    "the minimum": (no_minimum, "three people where five are needed", "feelings/.*: 3 voices of 5"),
    "the minimum of meanings": (no_minimum, "three meanings where five are needed", "places/.*: 3 voices of 5"),
    "without the largest": (not_without_the_largest, "a table of fifteen", "feelings/.*: read off by the largest author"),
    "without the largest of meanings": (
        not_without_the_largest,
        "a table of fifteen that means something",
        "places/.*: read off by the largest author",
    ),
    "one author in two voices": (two_voices_are_two_authors, "two people, each with what another told", "of 2 authors"),
    "the rest": (parts_beside_the_whole, "five citizens and a visitor", "neighbourhood: made of others: of 1 authors"),
    "parts of the day": (parts_of_the_day, "mornings, evenings and one at night", "places: made of others: of 1 authors"),
    "measures of those with a face": (measures_of_few, "two with a face", "feelings: of 2 authors"),
    "silence of those who said what they do": (silence_of_few, "one who avoids it", "uses: of 1 authors"),
    "hidden": (hidden, "some hidden", "what may not count changes it"),
    "speaking voices": (speaking, "some supposed", "what may not count changes it"),
    "who may see it": (visibility, "some private", "what may not count changes it"),
    "no words with minors": (reasons_with_minors, "minors, as was said later", "words, with minors"),
    "nobody is named": (authors_are_told, "all kinds of cells", "feelings tells"),
}
"""What is taken out, in which room that is seen, and what the property says of it."""


@pytest.mark.parametrize(("take_out", "room", "says"), RULES.values(), ids=RULES.keys())
def test_without_a_rule_the_property_fails(
    store: Store, monkeypatch: Patch, take_out: Callable[[Patch], None], room: str, says: str
) -> None:
    take_out(monkeypatch)
    views._view.cache_clear()
    made = build(store, PLANS[room])
    try:
        with pytest.raises(AssertionError, match=says):
            check(made)
    finally:
        monkeypatch.undo()
        views._view.cache_clear()
