"""What is true in 01_neighbourhood and what its close says, on a real store, without a browser."""

from collections.abc import Callable

import pytest
from desk import Desk

from buurtlezer.geodata import Pack
from buurtlezer.logbook import example
from buurtlezer.model import Feeling
from buurtlezer.steps.neighbourhood import closing, coverage
from buurtlezer.steps.neighbourhood import state as slots
from buurtlezer.steps.neighbourhood.state import NeighbourhoodState
from buurtlezer.texts import LANGUAGES

AREA = {"kind": "area", "perspective": "visitor", "round": 1}


def city_of(state: NeighbourhoodState) -> int | None:
    found = state.in_slot(slots.CITY, Feeling)
    return found.value if found is not None else None


@pytest.fixture
def state(desk: Desk) -> NeighbourhoodState:
    return NeighbourhoodState(desk.session)


def test_a_round_begins_empty_and_the_earlier_one_stays(desk: Desk, state: NeighbourhoodState, secret: str) -> None:
    feeling = {"kind": "feeling", "about": "city", "value": 1, "perspective": "visitor", "round": 1}
    desk.act(secret, slot="01/feeling/city/1", content=feeling)
    assert city_of(state) == 1
    occasion = {"kind": "occasion", "why": "opnieuw kijken", "perspective": "organisation", "round": 2}
    desk.act(secret, slot="00/occasion", content=occasion)
    assert (state.round, state.perspective) == (2, "organisation")
    assert city_of(state) is None
    occasion["round"] = 1
    desk.act(secret, slot="00/occasion", content=occasion)
    assert city_of(state) == 1


def test_a_whole_district_covers_itself_and_has_its_inhabitants(desk: Desk, state: NeighbourhoodState, secret: str) -> None:
    pack = Pack.open()
    sectors = [str(code) for code in pack.sectors.index[pack.sectors["district"] == "16"]]
    desk.act(secret, slot="01/area/own/1", content={**AREA, "method": "sectors", "sectors": sectors})
    shown = coverage.covered(state)
    cover = state.covered()
    assert cover is not None
    assert round(cover.inhabitants or 0) == pack.districts.loc["16", "population"]
    assert shown["inhabitants"] == 17_000  # an estimate is not said to the person
    assert [(one["name"], round(one["share"], 3)) for one in shown["districts"]] == [("Historisch Molenbeek", 1.0)]
    assert len(shown["sectors"]) == len(sectors)
    assert "1 gemeente" in closing.items(state)[0]["text"]


@pytest.mark.parametrize(("codes", "told"), [(1, True), (None, False)])
def test_how_far_off_the_inhabitants_may_be_is_said_where_a_district_is_cut(
    desk: Desk, state: NeighbourhoodState, secret: str, codes: int | None, told: bool
) -> None:
    pack = Pack.open()
    sectors = [str(code) for code in pack.sectors.index[pack.sectors["district"] == "16"]][:codes]
    desk.act(secret, slot="01/area/own/1", content={**AREA, "method": "sectors", "sectors": sectors})
    shown = coverage.covered(state)
    assert bool(shown["margin"]) == told
    assert not told or "25\N{NO-BREAK SPACE}%" in shown["margin"]
    for words in ("2025", "2020", "Statbel", "5\N{NO-BREAK SPACE}%", "20\N{NO-BREAK SPACE}%"):
        assert words in shown["rule"]


def test_a_sector_of_another_year_is_left_out_and_the_page_stays_whole(
    desk: Desk, state: NeighbourhoodState, secret: str
) -> None:
    desk.act(secret, slot="01/area/own/1", content={**AREA, "method": "sectors", "sectors": ["99999X99-"]})
    assert coverage.covered(state) == {}
    desk.act(secret, slot="01/area/own/1", content={**AREA, "method": "sectors", "sectors": ["99999X99-", "21012A00-"]})
    assert len(coverage.covered(state)["sectors"]) == 1


def test_no_neighbourhood_is_told_at_the_close_and_covers_nothing(desk: Desk, state: NeighbourhoodState, secret: str) -> None:
    desk.act(secret, slot="01/area/own/1", content={**AREA, "method": "none"})
    assert coverage.covered(state) == {}
    assert closing.items(state)[0]["text"] == "Je hebt hier geen buurt. Dat telt."


def test_what_is_supposed_says_so_and_asks_whom_to_ask(desk: Desk, state: NeighbourhoodState, secret: str) -> None:
    eyes = {**AREA, "method": "sectors", "sectors": ["21012A00-"], "voice": "supposed", "through_eyes_of": "een kind"}
    desk.act(secret, slot="01/area/eyes/1", content=eyes)
    (line,) = closing.items(state)
    assert line["text"] == "een kind: een vermoeden. Wie kan je dit vragen?"
    assert state.own_area() is None


def test_nobodys_own_voice_goes_through_other_eyes(desk: Desk, secret: str) -> None:
    eyes = {**AREA, "method": "sectors", "sectors": ["21012A00-"], "voice": "own", "through_eyes_of": "een kind"}
    assert desk.act(secret, slot="01/area/eyes/1", content=eyes)["type"] == "refuse"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_is_whole_in_each_language(language: str, new_desk: Callable[..., Desk]) -> None:
    desk = new_desk(language)
    desk.hear("example", on=True)
    state = NeighbourhoodState(desk.session)
    assert len(closing.items(state)) == 5
    assert coverage.covered(state)["km2"] > 0.3
    entries = [revision.entry for revision in example.revisions(language).values()]
    texts = [value for entry in entries if entry is not None for value in entry.content().values()]
    assert None not in entries
    assert not any(isinstance(value, dict) and set(value) == set(LANGUAGES) for value in texts)
