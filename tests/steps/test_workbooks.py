"""The workbooks' states and what their views make of them, on a real store, without a browser."""

from collections.abc import Callable
from typing import Any

import pytest
from desk import Desk

from buurtlezer import Workbook
from buurtlezer.geodata import Pack
from buurtlezer.steps import circle, example
from buurtlezer.steps.neighbourhood import closing, coverage
from buurtlezer.steps.neighbourhood import state as slots
from buurtlezer.steps.neighbourhood.state import NeighbourhoodState
from buurtlezer.steps.start.state import KINDS_OF, StartState
from buurtlezer.texts import LANGUAGES

AREA = {"kind": "area", "perspective": "visitor", "round": 1}


@pytest.fixture
def state(desk: Desk) -> NeighbourhoodState:
    return NeighbourhoodState(desk.session)


def test_a_round_begins_empty_and_the_earlier_one_stays(desk: Desk, state: NeighbourhoodState, secret: str) -> None:
    feeling = {"kind": "feeling", "about": "city", "value": 1, "perspective": "visitor", "round": 1}
    desk.act(secret, slot="01/feeling/city/1", content=feeling)
    assert state.in_slot(slots.CITY)["value"] == 1
    occasion = {"kind": "occasion", "why": "opnieuw kijken", "perspective": "organisation", "round": 2}
    desk.act(secret, slot="00/occasion", content=occasion)
    assert (state.round, state.perspective) == (2, "organisation")
    assert state.in_slot(slots.CITY) == {}
    occasion["round"] = 1
    desk.act(secret, slot="00/occasion", content=occasion)
    assert state.in_slot(slots.CITY)["value"] == 1


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
    assert state.own_area() == {}


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
    texts = [value for revision in example.revisions(language).values() for value in (revision.content or {}).values()]
    assert not any(isinstance(value, dict) and set(value) == set(LANGUAGES) for value in texts)


def test_the_circle_counts_what_is_there_and_says_what_does_not_exist_yet(desk: Desk, secret: str) -> None:
    state = StartState(desk.session)
    feeling = {"kind": "feeling", "about": "city", "value": 1, "perspective": "visitor", "round": 1}
    desk.act(secret, slot="01/feeling/city/1", content=feeling)
    stations = {station.name: station for station in state.stations()}
    assert list(stations) == list(circle.NAMES)
    assert (stations["01_neighbourhood"].state, stations["01_neighbourhood"].count) == ("begun", 1)
    assert stations["00_start"].state == "untouched"
    assert {stations[name].state for name in circle.NAMES if name not in circle.FOLDERS} == {"later"}
    assert set(KINDS_OF) == set(circle.FOLDERS)
    assert state.kept() == "1 ding"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", circle.FOLDERS)
def test_every_section_is_made_once_and_by_name(name: str, language: str) -> None:
    book = Workbook.open(name, language)
    sections: dict[str, Any] = {section: book.section(section) for section in book._sections}
    assert all(book.section(section) is made for section, made in sections.items())
    with pytest.raises(ValueError, match=r"has no section 'nothing'; it has logbook"):
        book.section("nothing")


def test_a_workbook_that_does_not_exist_is_named_with_those_that_do() -> None:
    with pytest.raises(ValueError, match=r"no workbook '99'; there are 00_start, 01_neighbourhood"):
        Workbook.open("99")
