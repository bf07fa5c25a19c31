"""03_services: which area is looked at, what is missing, and what one has in the end. A real store, no browser."""

import re
from typing import Any

import pytest
from desk import Desk
from shapely.geometry import shape

from buurtlezer.model import Gap
from buurtlezer.steps.page import Page
from buurtlezer.steps.services import closing, gap_fields, gaps
from buurtlezer.steps.services.state import ServicesState


@pytest.fixture(autouse=True)
def served(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BUURTLEZER_SERVED", "yes")


@pytest.fixture
def state(desk: Desk) -> ServicesState:
    return ServicesState(desk.session)


# The area


def test_without_a_drawing_and_a_choice_there_is_no_area(state: ServicesState) -> None:
    assert state.area() is None


def test_the_area_is_what_one_drew(state: ServicesState, desk: Desk, secret: str) -> None:
    line = {"type": "Polygon", "coordinates": [[[4.33, 50.85], [4.35, 50.85], [4.35, 50.86], [4.33, 50.86], [4.33, 50.85]]]}
    content = {"kind": "area", "perspective": "citizen", "method": "line", "geometry": line}
    desk.act(secret, slot="01/area/own/1", content=content)
    area = state.area()
    assert area is not None
    assert area.within == "je buurt"
    assert area.geometry.equals(shape(line))
    assert area.inhabitants is not None
    assert 5_000 < area.inhabitants < 100_000


def test_what_was_chosen_in_another_workbook_is_looked_at_here(state: ServicesState, desk: Desk, secret: str) -> None:
    code = next(iter(state.pack.municipalities.index))
    chosen = {"kind": "comparison", "perspective": "visitor", "area": {"unit": "municipality", "code": code}}
    desk.act(secret, slot="02/comparison/1", content=chosen)
    area = state.area()
    assert area is not None
    sectors = state.pack.sectors[state.pack.sectors["municipality"] == code]
    assert area.geometry.area == pytest.approx(state.pack.union(list(sectors.index)).area)
    assert area.inhabitants == pytest.approx(state.ground.table.loc[sectors.index, "inhabitants"].sum())


# What is missing


def gap(**content: Any) -> dict[str, Any]:
    return {"kind": "gap", "perspective": "citizen", "what": "wasserette", **content}


def card(state: ServicesState, desk: Desk, secret: str, **content: Any) -> dict[str, Any]:
    """The card of what somebody writes."""
    assert desk.act(secret, entry_id="a" * 32, content=gap(**content))["type"] == "ack"
    (one,) = gaps.gaps(Page(desk.session, state), state).gaps
    return dict(one)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ({}, ""),
        ({"asked": 1}, "Ik vroeg het aan één mens."),
        (
            {"service_kind": "laundry", "looked_within": 600},
            "Ik vond geen wasserette binnen 600 m, in OpenStreetMap, mei 2026. Ik vroeg het nog aan niemand.",
        ),
        (
            {"what": "een plek om te wassen", "looked_within": 1000, "asked": 2},
            "een plek om te wassen: niets gevonden binnen 1.000 m, in OpenStreetMap, mei 2026. Ik vroeg het aan 2 mensen.",
        ),
    ],
)
def test_a_card_says_what_was_looked_for_and_whom_one_asked_and_never_that_it_is_not_there(
    state: ServicesState, desk: Desk, secret: str, content: dict[str, Any], sentence: str
) -> None:
    lines = [line["text"] for line in card(state, desk, secret, **content)["lines"] if not line["label"]]
    assert lines == ([sentence] if sentence else [])


def test_a_card_says_what_our_list_knows_of_that_kind_nearby(state: ServicesState, desk: Desk, secret: str) -> None:
    own = state.pack.service_points("laundry").iloc[0]
    location = {"lon": round(own["lon"], 5), "lat": round(own["lat"], 5)}
    lines = [line["text"] for line in card(state, desk, secret, service_kind="laundry", location=location)["lines"]]
    (said,) = (line for line in lines if line.startswith("De dichtste in onze lijst: "))
    assert re.search(r" \d0\u00a0m te voet\.$", said)
    lines = [line["text"] for line in card(state, desk, secret, service_kind="gp", location=location)["lines"]]
    assert not [line for line in lines if "onze lijst" in line]  # our list has none, which is no zero


def test_a_card_never_says_that_our_list_has_none_within_a_distance_at_which_it_has_one(
    state: ServicesState, desk: Desk, secret: str
) -> None:
    own = state.pack.service_points("laundry").iloc[0]
    location = {"lon": round(own["lon"], 5), "lat": round(own["lat"], 5)}
    shown = card(state, desk, secret, service_kind="laundry", location=location, looked_within=600, asked=2)
    asked, said = (line["text"] for line in shown["lines"] if not line["label"])
    assert asked == "Ik vroeg het aan 2 mensen."
    assert said.startswith("Onze lijst heeft er wel een, dichterbij dan je keek: ")


def test_a_weight_is_a_word_and_nothing_is_made_of_it(state: ServicesState, desk: Desk, secret: str) -> None:
    shown = card(state, desk, secret, matters="cannot", met="unknown", voice="supposed")
    assert shown["weight"] == {"name": "ask_first", "word": "eerst vragen"}
    assert "Een vermoeden: wie kan je dit vragen?" in [line["text"] for line in shown["lines"]]
    assert card(state, desk, secret)["weight"] == {}


def test_a_form_asks_for_each_field_of_a_gap_but_those_that_follow_or_are_linked(state: ServicesState) -> None:
    asked = {field["name"] for field in gap_fields.fields(state)}
    beside = {
        "location",
        "everywhere",
        "sector",
        "evidence_ids",
        "substitute_place",
        "kind",
        "round",
        "perspective",
        "visibility",
    }
    assert asked == {*Gap.model_fields} - beside - {"voices"}
    assert {*gap_fields.MORE} < asked
    assert [name for name in asked if name not in gap_fields.MORE and name != "what"]
    kinds = next(field for field in gap_fields.fields(state) if field["name"] == "service_kind")["options"]
    never = state.pack.service_kinds.index[state.pack.service_kinds["counting"] == "never"]
    assert {option["value"] for option in kinds}.isdisjoint(map(str, never))


def test_what_you_have_now_names_the_area_and_what_is_missing(state: ServicesState, desk: Desk, secret: str) -> None:
    assert closing.items(state) == []
    desk.act(secret, entry_id="a" * 32, content=gap(what="een loket"))
    desk.act(secret, entry_id="b" * 32, content=gap(what="een bank in de schaduw"))
    assert closing.items(state) == [{"title": "Wat ontbreekt", "text": "een loket · een bank in de schaduw"}]
