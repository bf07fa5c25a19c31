"""A browser that is told what changed holds the same places as Python: told by the real script, in any order of changes."""

import json
import random
from typing import Any

import pytest
from in_deno import Scripts

from buurtlezer.parts.map import Geography
from buurtlezer.parts.places import Places
from buurtlezer.parts.places.told import MOST

pytestmark = pytest.mark.deno

PLACE = {"category": "", "at": None, "coarse": False, "offers": "", "has": [], "has_not": [], "mine": True, "meanings": []}
SQUARE = {
    "type": "Topology",
    "transform": {"scale": [1, 1], "translate": [0, 0]},
    "objects": {"sectors": {"type": "GeometryCollection", "geometries": []}},
    "arcs": [],
}


def place(number: int, name: str = "") -> dict[str, Any]:
    return {**PLACE, "ref": f"own/{number}", "name": name or f"plek {number}"}


def part() -> Places:
    return Places(geography=Geography(topology=json.dumps(SQUARE)))


def after(places: list[dict[str, Any]], chance: random.Random) -> list[dict[str, Any]]:
    """The places after an act, or after something that changes many."""
    now = list(places)
    match chance.choice(["add", "change", "remove", "move", "back", "many"]):
        case "add":
            now.insert(chance.randint(0, len(now)), place(chance.randint(1_000, 1_000_000)))
        case "change" if now:
            at = chance.randrange(len(now))
            now[at] = {**now[at], "name": chance.choice(["park", "plein", "trap"])}
        case "remove" if now:
            now.pop(chance.randrange(len(now)))
        case "move" if now:
            now.insert(chance.randint(0, len(now) - 1), now.pop(chance.randrange(len(now))))
        case "back" if now:
            at = chance.randrange(len(now))
            now[at] = place(int(now[at]["ref"].partition("/")[2]))
        case "many" if chance.random() < 0.1:
            now = [place(number, "anders") for number in range(chance.randint(0, MOST + 20))]
    return now


def test_the_browser_holds_what_python_holds(scripts: Scripts) -> None:
    cases, expected = [], []
    for seed in range(40):
        chance = random.Random(seed)
        made = part()
        places = [place(number) for number in range(chance.randint(0, 12))]
        made.places = places
        whole = made.get_state("_told")["_told"]
        for _ in range(12):
            before = made._told
            places = list({one["ref"]: one for one in after(places, chance)}.values())
            made.places = places
            # A page that was open all along, unless all was told anew; or one that was opened just before this act.
            if made._told != before or chance.random() < 0.2:
                whole = made.get_state("_told")["_told"]
            cases.append([whole, made.get_state("_since")["_since"]])
            expected.append(places)
    held = scripts.ask("placesHeld", cases)
    assert [one["places"] for one in held] == expected
    assert [one["again"] for one in held] == expected
    assert [one["kept"] for one in held] == expected  # nothing that is gone stays in the page's model
    assert [one["asked"] for one in held] == [[]] * len(held)


def test_a_browser_that_missed_a_whole_telling_asks_for_one_and_draws_what_it_has(scripts: Scripts) -> None:
    made = part()
    made.places = [place(0), place(1)]
    missed = made.get_state("_told")["_told"]
    made.places = [place(number, "anders") for number in range(MOST + 10)]
    made.places = [*made.places, place(900)]
    (held,) = scripts.ask("placesHeld", [[missed, made.get_state("_since")["_since"]]])
    assert held["places"] == [place(0), place(1)]
    assert held["asked"] == [{"type": "tell"}]
    before = made._told
    made._handle_custom_msg(held["asked"][0], [])
    assert (made._told, made._since) == (before + 1, {"of": before + 1})


def test_one_act_tells_one_place_among_thousands() -> None:
    made = part()
    places = [place(number) for number in range(5_000)]
    made.places = places
    assert (made._told, made._since) == (1, {"of": 1})
    places = [*places[:70], {**places[70], "name": "het bankje"}, *places[71:]]
    made.places = places
    assert made._told == 1
    assert made._since == {"of": 1, "gone": [], "changed": [(70, places[70])]}
    made.places = [*places[:70], *places[71:]]
    assert made._since == {"of": 1, "gone": ["own/70"], "changed": []}


def test_nothing_of_a_place_that_is_gone_is_in_the_state() -> None:
    made = part()
    made.places = [place(0), place(1, "iets over iemand"), place(2)]
    made.places = [place(0), place(2)]
    state = json.dumps(made.get_state(["_told", "_since"]))
    assert "iets over iemand" not in state
    assert "plek 2" in state


def test_a_page_cannot_say_which_places_there_are() -> None:
    made = part()
    made.places = [place(0)]
    made.set_state({"_told": [place(1)], "_since": {"gone": [], "changed": [[0, place(1)]]}})
    assert made.places == [place(0)]
    assert [one["ref"] for one in made.get_state("_told")["_told"]["places"]] == ["own/0"]
