"""The example of 08: the hip-hop youth house and the arcade reach over the line, share a place, and one coalition begins."""

from collections.abc import Callable

import pytest
from desk import Desk

from buurtlezer.analysis.gathered import spill
from buurtlezer.logbook import example
from buurtlezer.model import OWN, Coalition, Gathering, SharedPeople, Where
from buurtlezer.steps import actions
from buurtlezer.steps.communities import closing
from buurtlezer.steps.communities.state import CommunitiesState
from buurtlezer.texts import LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_is_something_of_each_kind_in_each_language(language: str, new_desk: Callable[..., Desk]) -> None:
    desk = new_desk(language)
    desk.hear("example", on=True)
    state = CommunitiesState(desk.session)
    assert len(state.communities()) == 4
    assert len(state.supposed()) == 1
    assert len(closing.items(state)) == 8
    (shared,) = state.of_kind(SharedPeople)
    assert shared.entry.one in state.named()
    assert shared.entry.other in state.named()


@pytest.fixture
def state(desk: Desk) -> CommunitiesState:
    desk.hear("example", on=True)
    return CommunitiesState(desk.session)


def test_dancers_and_the_arcade_share_the_youth_centre_and_both_spill_over_the_line(state: CommunitiesState) -> None:
    dancers, arcade = (OWN + example.entry_id(f"08/community/{name}") for name in ("dancers", "matonge"))
    grounds = state.grounds()
    (shared,) = [one for one in grounds if one.shared]
    assert (shared.name, shared.where, set(shared.communities)) == ("het jeugdhuis", Where.HERE, {dancers, arcade})
    assert spill(grounds, dancers).beyond == 3
    assert spill(grounds, arcade).beyond == 2


def test_its_gatherings_name_communities_and_places_that_are_there(state: CommunitiesState) -> None:
    places = state.places()
    for one in state.of_kind(Gathering):
        assert one.entry.community in state.named()
        assert one.entry.place is None or places[one.entry.place] == one.entry.name


def test_its_coalition_has_parties_that_want_opposite_things_and_a_first_talk_on_the_list(state: CommunitiesState) -> None:
    (sheet,) = state.of_kind(Coalition)
    assert any(not one.said_by and one.wants for one in sheet.entry.parties)
    assert sheet.entry.not_asked
    (talk,) = [one for one in actions.listed(state) if one.entry.from_entry == sheet.entry_id]
    assert talk.entry.due == sheet.entry.first_due
