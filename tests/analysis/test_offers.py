"""Treasures beside gaps and searches: with a reason that is enough, and never a person for the care of a person."""

import inspect
from typing import Any, get_type_hints

from examples import examples
from hypothesis import given
from hypothesis import strategies as st

from buurtlezer.analysis import offers
from buurtlezer.analysis.offers import NEAR, Why, for_gaps, for_searches
from buurtlezer.model import Capacity, Gap, PlaceSearch, Treasure

ORGANISATION = {"perspective": "organisation"}
KINDS = ("", "laundry", "bank")
TRAITS = ("quiet", "friendly", "cheap")
GROUPS = ("young", "parents")
point = st.sampled_from([None, {"lon": 4.33, "lat": 50.84}, {"lon": 4.331, "lat": 50.841}, {"lon": 4.4, "lat": 50.9}])

treasure = st.fixed_dictionaries(
    {
        "form": st.sampled_from(["place", "key_person", "initiative", "organisation", "network"]),
        "service_kind": st.sampled_from(KINDS),
        "gives": st.sets(st.sampled_from(TRAITS)).map(sorted),
        "for_groups": st.sets(st.sampled_from(GROUPS)).map(sorted),
        "location": point,
    }
).map(lambda fields: Treasure.model_validate({**ORGANISATION, "name": "x", **fields}))
gap = st.fixed_dictionaries(
    {"service_kind": st.sampled_from(KINDS), "loss_for": st.sets(st.sampled_from(GROUPS)).map(sorted), "location": point}
).map(lambda fields: Gap.model_validate({**ORGANISATION, "what": "y", **fields}))
search = st.sets(st.sampled_from(TRAITS), min_size=1).map(
    lambda needs: PlaceSearch.model_validate({**ORGANISATION, "needs": sorted(needs)})
)


def numbered(found: list[Any]) -> dict[int, Any]:
    return dict(enumerate(found))


@examples(60)
@given(st.lists(treasure, max_size=5), st.lists(gap, max_size=5), st.lists(search, max_size=4))
def test_a_reason_that_is_enough_and_never_a_person(treasures: list, gaps: list, searches: list) -> None:
    known, beside, sought = numbered(treasures), numbered(gaps), numbered(searches)
    told = {(one.treasure, one.beside): one for one in for_gaps(known, beside)}
    assert told.keys() == {
        (key, at)
        for key, one in known.items()
        for at, other in beside.items()
        if one.service_kind and one.service_kind == other.service_kind and one.form != "key_person"
    }
    for (key, at), one in told.items():
        assert one.reasons[0] is Why.SERVICE
        assert {*one.groups} == known[key].for_groups & beside[at].loss_for
        assert (Why.GROUPS in one.reasons) == bool(one.groups)
        assert (one.metres is None) == (known[key].location is None or beside[at].location is None)
        assert (Why.NEAR in one.reasons) == (one.metres is not None and one.metres <= NEAR)
    found = {(one.treasure, one.beside): one for one in for_searches(known, sought)}
    assert found.keys() == {
        (key, at)
        for key, one in known.items()
        for at, other in sought.items()
        if one.gives & other.needs and one.form != "key_person"
    }
    assert all(
        {*one.gives} == known[key].gives & sought[at].needs and one.reasons == (Why.GIVES,) for (key, at), one in found.items()
    )


def test_no_door_takes_a_capacity() -> None:
    doors = [door for _, door in inspect.getmembers(offers, inspect.isfunction) if door.__module__ == offers.__name__]
    hints = [str(hint) for door in doors for hint in get_type_hints(door).values()]
    assert any("Treasure" in hint for hint in hints)
    assert not any(Capacity.__name__ in hint for hint in hints)
