"""The example on the page of 07: the guide's two people as cards and ways, told by function, and nothing of who they are."""

from collections.abc import Callable

import pytest
from desk import Desk

from buurtlezer.model import KeyPerson, OwnGate, PublicFunction
from buurtlezer.steps.people import closing, measures, through
from buurtlezer.steps.people.state import PeopleState
from buurtlezer.texts import LANGUAGES


@pytest.fixture(params=LANGUAGES)
def state(request: pytest.FixtureRequest, new_desk: Callable[..., Desk]) -> PeopleState:
    desk = new_desk(request.param)
    desk.hear("example", on=True)
    return PeopleState(desk.session)


def test_the_card_index_of_a_retired_head_teacher_leads_to_the_town_hall(state: PeopleState) -> None:
    (alderman,) = state.of_kind(PublicFunction)
    teacher, trader = (one.entry for one in state.of_kind(KeyPerson)[:2])
    (way, *_) = through.ways(state, f"own/{alderman.entry_id}")["ways"]
    assert [step["name"] for step in way["steps"]] == [teacher.called, trader.called, alderman.entry.function]
    assert way["steps"][1]["tie"] == state.texts("people.tie.weak")


def test_one_who_opens_guards_too_and_it_was_told(state: PeopleState) -> None:
    trader = state.of_kind(KeyPerson)[1].entry
    assert trader.opens
    assert trader.guards
    assert not trader.guarding_is_supposed


def test_something_lacks_and_something_is_there(state: PeopleState) -> None:
    shown = [len(one["items"]) for one in through.lists(state)]
    assert all(shown[:3])
    assert len(state.of_kind(OwnGate)) == 1
    assert measures.table(state)["rows"]
    assert len(closing.items(state)) == 6


def test_nothing_of_it_touches_ones_own(desk: Desk) -> None:
    state = PeopleState(desk.session)
    desk.hear("example", on=True)
    assert state.cards
    desk.hear("example", on=False)
    assert state.cards == []
    assert through.targets(state) == []
