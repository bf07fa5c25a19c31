"""The example of 03: what it names is there, what it says was looked for is true of our list, all of it in each language."""

from collections.abc import Callable

import numpy as np
import pytest
from desk import Desk

from buurtlezer.analysis.projection import points_to_metres
from buurtlezer.geodata import Pack
from buurtlezer.logbook import example
from buurtlezer.model import Action, EarlierMapping, Gap, Service, ServiceCheck, ServiceNote, Source, Still
from buurtlezer.steps import actions
from buurtlezer.steps.page import Page
from buurtlezer.steps.services.earlier import earlier
from buurtlezer.steps.services.sources import sources
from buurtlezer.steps.services.state import ServicesState
from buurtlezer.steps.services.still import still
from buurtlezer.texts import LANGUAGES


@pytest.fixture
def state(desk: Desk) -> ServicesState:
    desk.hear("example", on=True)
    return ServicesState(desk.session)


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_is_something_of_each_kind_in_each_language(language: str, new_desk: Callable[..., Desk]) -> None:
    desk = new_desk(language)
    desk.hear("example", on=True)
    state = ServicesState(desk.session)
    for kind in (Service, ServiceNote, ServiceCheck, Gap, Source, EarlierMapping, Action):
        assert state.of_kind(kind), kind
    assert [one.entry.what for one in state.of_kind(Gap)][2] == {
        "nl": "een plek om te wassen",
        "fr": "un endroit pour laver son linge",
        "en": "a place to do the washing",
    }[language]
    assert all(one.entry is not None for one in example.revisions(language).values())


def test_every_service_and_street_that_it_names_is_one_of_the_pack(state: ServicesState) -> None:
    pack = state.pack
    known = {*pack.services["id"], *pack.former_services["id"], ""}
    named = [*state.of_kind(ServiceCheck), *state.of_kind(ServiceNote)]
    assert {one.entry.service for one in named} <= known
    assert {one.entry.own for one in named if one.entry.own} <= {one.entry_id for one in state.of_kind(Service)}
    assert {one.entry.street for one in state.of_kind(Service)} <= {*pack.streets["id"], ""}


def test_what_it_says_was_not_found_is_not_in_our_list(state: ServicesState) -> None:
    services = Pack.open().services
    looked = [one.entry for one in state.of_kind(Gap) if one.entry.looked_within]
    assert looked
    for gap in looked:
        assert gap.location is not None
        there = services[services["kind"] == gap.service_kind][["lon", "lat"]].to_numpy(dtype=float)
        here = points_to_metres(np.array([[gap.location.lon, gap.location.lat]]))
        assert gap.looked_within is not None
        assert np.hypot(*(points_to_metres(there) - here).T).min() > gap.looked_within


def test_what_is_answered_of_2015_is_asked_about_there_and_agrees_with_the_list_of_today(
    desk: Desk, state: ServicesState
) -> None:
    part = still(Page(desk.session, state), state)
    answered = {one["ref"]: (one["content"]["answer"], one["today"]["found"]) for one in part.points if one["content"]}
    given = [one.entry for one in state.of_kind(ServiceCheck) if one.entry.service.startswith("former:")]
    assert {one.service for one in given} == set(answered)
    assert {one.answer for one in given} == {Still.THERE, Still.GONE, Still.OTHER}
    assert set(answered.values()) == {("there", "same"), ("gone", "none"), ("other", "other")}


def test_its_list_of_what_to_do_says_from_what_each_thing_comes(desk: Desk, state: ServicesState) -> None:
    page = Page(desk.session, state)
    part = actions.actions(page, state)
    said = [line["text"] for card in part.entries for line in card["lines"]]
    assert "wat ontbreekt: een plek om te wassen" in said
    assert any(text.startswith("open vraag: Is het kanaal") for text in said)
    assert not any("gewist" in text for text in said)
    assert [card["content"]["done"] for card in part.entries] == [False, False, False, False, False, True]
    assert len(sources(page, state).children[1].entries) == len(earlier(page, state).entries) == 1
