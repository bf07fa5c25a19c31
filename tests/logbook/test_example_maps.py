"""The example of 10: two maps that differ in each way, treasures of which one is none yet, and what stays with residents.

Not here: how the page shows them (``tests/steps``).
"""

import json
from typing import Any, TypeVar

import pytest

from buurtlezer.logbook import example
from buurtlezer.model import OWN, Entry, Perspective, Voice
from buurtlezer.model.building_block import BuildingBlock
from buurtlezer.model.capacity import Capacity
from buurtlezer.model.kinds import declared
from buurtlezer.model.map_lock import MapLock
from buurtlezer.model.map_place import MapPlace, MapSense
from buurtlezer.model.same_actor import Verdict
from buurtlezer.model.same_place import SamePlace
from buurtlezer.model.treasure import Treasure, TreasureForm
from buurtlezer.model.welcome import ShouldWe, Welcome
from buurtlezer.texts import LANGUAGES

KEPT = example.entry_id("10/theirs/kept")
E = TypeVar("E", bound=Entry)


def of_kind(kind: type[E], language: str = "nl") -> dict[str, E]:
    """Entries of a kind by id."""
    read = {entry_id: one.entry for entry_id, one in example.revisions(language).items()}
    return {entry_id: entry for entry_id, entry in read.items() if isinstance(entry, kind)}


def on_map(side: Perspective, language: str = "nl") -> dict[str, MapPlace]:
    return {entry_id: one for entry_id, one in of_kind(MapPlace, language).items() if one.perspective is side}


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_maps_have_as_many_places_as_one_page_shows_and_a_lock(language: str) -> None:
    ours, theirs = (on_map(side, language) for side in (Perspective.ORGANISATION, Perspective.CITIZEN))
    assert 6 <= len(ours) <= 8
    assert 6 <= len(theirs) <= 8
    assert any(one.location is None for one in ours.values())  # a place with no location is a place
    assert [one.voice for one in theirs.values()].count(Voice.SUPPOSED) == 1
    assert all(one.told_by for one in theirs.values() if one.voice is Voice.TOLD)
    assert len(of_kind(MapLock, language)) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_two_places_are_the_same_in_other_words_and_with_another_meaning_and_two_are_not(language: str) -> None:
    places = {OWN + entry_id: one for entry_id, one in of_kind(MapPlace, language).items()}
    decided = of_kind(SamePlace, language)
    (same,) = [one for one in decided.values() if one.verdict is Verdict.SAME]
    (different,) = [one for one in decided.values() if one.verdict is Verdict.DIFFERENT]
    assert {places[same.one].perspective, places[same.other].perspective} == set(Perspective) - {Perspective.VISITOR}
    assert places[same.one].name != places[same.other].name
    assert {places[same.one].sense, places[same.other].sense} == {MapSense.AVOID, MapSense.MEET}
    assert different.one in places
    assert different.other in places
    for entry_id, one in decided.items():
        low, high = sorted(ref.removeprefix(OWN) for ref in (one.one, one.other))
        assert entry_id == example.entry_id(f"10/same/{low}/{high}")  # where the page looks for it


def test_should_we_be_there_is_answered_in_each_way_of_places_that_only_residents_have() -> None:
    answered = of_kind(Welcome)
    decided_same = {ref for one in of_kind(SamePlace).values() if one.verdict is Verdict.SAME for ref in (one.one, one.other)}
    assert {one.answer for one in answered.values()} == set(ShouldWe)
    for entry_id, one in answered.items():
        assert one.place not in decided_same
        assert one.place.removeprefix(OWN) in on_map(Perspective.CITIZEN)
        assert entry_id == example.entry_id(f"10/welcome/{one.place.removeprefix(OWN)}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_not_for_the_organisation_is_named_by_nothing_else(language: str) -> None:
    kept = of_kind(MapPlace, language)[KEPT]
    assert kept.not_for_organisation
    assert kept.location is None
    others = [one.content for entry_id, one in example.revisions(language).items() if entry_id != KEPT]
    said = json.dumps(others, ensure_ascii=False)
    assert KEPT not in said
    assert kept.name not in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_five_treasures_one_of_them_no_treasure_yet_one_with_consent_and_one_a_person_of_07(language: str) -> None:
    treasures = of_kind(Treasure, language)
    assert {one.form for one in treasures.values()} == set(TreasureForm)
    assert [one.is_treasure for one in treasures.values()].count(False) == 1
    assert [one.consent is not None for one in treasures.values()].count(True) == 1
    (person,) = [one for one in treasures.values() if one.form is TreasureForm.KEY_PERSON]
    assert person.key_person
    assert not person.may_be_told
    assert all(one.widens for one in treasures.values())


def test_skills_are_ones_own_and_the_building_blocks_stand_in_two_rounds() -> None:
    skills = of_kind(Capacity)
    assert any(one.can and one.learn for one in skills.values())
    assert {one.round for one in of_kind(BuildingBlock).values()} == {1, 2}


@pytest.mark.parametrize("language", LANGUAGES)
def test_whatever_it_names_is_there(language: str) -> None:
    known = example.revisions(language)
    named: list[Any] = []
    for one in known.values():
        content = dict(one.content or {})
        if declared(one.kind).made_in == "10_maps" or one.kind in ("action", "reflection"):
            named += [value for value in content.values() if isinstance(value, str) and value.startswith(OWN)]
            named += [OWN + value for field in ("from_entry", "of_treasure") if (value := content.get(field))]
            named += [OWN + value for value in content.get("evidence_ids", ())]
    assert len(named) > 20
    assert {ref.removeprefix(OWN) for ref in named} <= set(known)
