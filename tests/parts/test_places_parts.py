"""What the parts of 06_places take and refuse, on the Python side."""

from typing import Any

import pytest
from traitlets import TraitError

from buurtlezer.parts.board import Board
from buurtlezer.parts.candidates import Candidates
from buurtlezer.parts.entries import EntryList
from buurtlezer.parts.map import Geography, Map
from buurtlezer.parts.places import Places
from buurtlezer.parts.voices import Voices

PLACE: dict[str, Any] = {
    "ref": "own/1",
    "name": "Het pleintje",
    "category": "square",
    "at": None,
    "coarse": False,
    "offers": "",
    "has": [],
    "has_not": [],
    "mine": True,
    "meanings": [],
}
SIDE = {"title": "jongeren", "voice": "told", "note": "", "steps": [], "uses": "", "why": []}


def test_parts_with_a_map_need_the_one_geography_of_the_page() -> None:
    for part in (Map, Places):
        with pytest.raises(TypeError, match=rf"{part.__name__}\(geography="):
            part()


def test_two_places_of_one_name_are_two_and_of_one_reference_are_a_fault() -> None:
    part = Places(geography=Geography())
    part.places = [PLACE, {**PLACE, "ref": "own/2"}]
    with pytest.raises(TraitError, match="different ids: own/1, own/1"):
        part.places = [PLACE, PLACE]
    with pytest.raises(TraitError, match="misses ref"):
        part.places = [{key: value for key, value in PLACE.items() if key != "ref"}]


def test_a_choice_that_the_scripts_do_not_know_is_named() -> None:
    part = Places(geography=Geography())
    with pytest.raises(TraitError, match="a choice is one of category, group"):
        part.choices = {"colour": []}


def test_a_side_has_one_of_four_voices() -> None:
    place = {"name": "Het pleintje", "note": "", "measure": "", "question": ""}
    part = Voices(places=[{**place, "sides": [SIDE]}])
    assert len(part.places) == 1
    with pytest.raises(TraitError, match="own, told, supposed, room"):
        part.places = [{**place, "sides": [{**SIDE, "voice": "rumour"}]}]


def test_cards_and_candidates_are_each_once() -> None:
    card = {"entry_id": "a", "seq": 1, "title": "", "lines": [], "content": {}}
    with pytest.raises(TraitError, match="different ids"):
        EntryList(entries=[card, card])
    candidate = {"ref": "own/1", "name": "", "note": "", "fits": [], "lacks": [], "unknown": [], "way": ""}
    with pytest.raises(TraitError, match="different ids"):
        Candidates(candidates=[candidate, candidate])


def test_a_board_of_others_is_fixed_and_ones_own_is_not() -> None:
    assert Board().fixed is False
    assert Board(fixed=True).fixed is True
