"""One of two maps and both together, Python side: whose places may stand where, and that names are only told."""

from typing import Any

import pytest
from traitlets import TraitError

from buurtlezer.parts.map import Geography
from buurtlezer.parts.side_map import SideMap
from buurtlezer.parts.two_maps import TwoMaps

ROW: dict[str, Any] = {
    "key": "own/1",
    "entry_id": "1",
    "seq": 1,
    "content": {"kind": "map_place", "perspective": "citizen", "name": "De kelder"},
    "sharing": {},
    "stands": False,
}
SAID: dict[str, Any] = {"senses": ["elkaar zien"], "means": [], "sense": "meet"}
PLACE: dict[str, Any] = {
    "key": "own/1",
    "name": "De trap",
    "category": "",
    "at": [4.35, 50.84],
    "coarse": False,
    "sides": ["citizen"],
    "class": "theirs",
    "said": {"citizen": SAID},
    "supposed": False,
}
PAIR: dict[str, Any] = {
    "one": "own/1",
    "other": "own/2",
    "places": ["own/1", "own/2"],
    "names": ["De trap", "Trap"],
    "sides": ["citizen", "organisation"],
    "reasons": [],
    "said": "",
    "mine": "",
    "entry_id": "3",
    "seq": 0,
}


def test_a_place_of_residents_never_stands_on_the_organisations_map() -> None:
    assert SideMap(geography=Geography(), side="citizen", places=[ROW]).places == [ROW]
    with pytest.raises(TraitError, match="a place of citizen"):
        SideMap(geography=Geography(), side="organisation", places=[ROW])
    with pytest.raises(TraitError, match="a side"):
        SideMap(geography=Geography(), side="visitor")


@pytest.mark.parametrize(
    ("changed", "named"),
    [
        ({"class": "most"}, "a class of difference"),
        ({"score": 3}, "a place"),
        ({"sides": ["citizen", "organisation"]}, "on one or both maps"),
        ({"said": {"citizen": {**SAID, "count": 3}}}, "what a side says"),
        ({"sides": ["visitor"], "said": {"visitor": SAID}}, "a side"),
    ],
)
def test_a_place_of_another_form_is_refused(changed: dict[str, Any], named: str) -> None:
    assert TwoMaps(geography=Geography(), places=[PLACE], pairs=[PAIR]).pairs == [PAIR]
    with pytest.raises(TraitError, match=named):
        TwoMaps(geography=Geography(), places=[{**PLACE, **changed}])


def test_a_verdict_is_one_of_two_or_none() -> None:
    with pytest.raises(TraitError, match="a verdict"):
        TwoMaps(geography=Geography(), pairs=[{**PAIR, "mine": "perhaps"}])


def test_after_an_act_only_what_is_otherwise_is_told_and_no_name_is_in_the_state() -> None:
    part = SideMap(geography=Geography(), side="citizen")
    part.places = [ROW]
    part._handle_custom_msg({"type": "tell", "page": "p"}, [])
    sent: list[Any] = []
    part.send = lambda content, buffers=None: sent.append(content)  # type: ignore[method-assign] # what leaves for the page
    second = {**ROW, "key": "own/2", "entry_id": "2"}
    part.places = [ROW, second]
    assert sent == [
        {
            "type": "otherwise",
            "trait": "places",
            "of": 0,
            "order": {"at": 1, "gone": 0, "keys": ["own/2"], "count": 2},
            "rows": [second],
        }
    ]
    assert "kelder" not in str(part.get_state())
