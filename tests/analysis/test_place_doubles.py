"""Places that may be the same: in any order and from either side the same, never too far apart, and what is one always."""

from dataclasses import replace
from time import process_time

import numpy as np
import pytest
import shapely
from examples import examples
from hypothesis import given
from hypothesis import strategies as st

from buurtlezer.analysis.lying_near import Lying, close_pairs, may_be_near, metres_between
from buurtlezer.analysis.place_doubles import MOST_PLACES, REACH, Named, Proposal, Reason, between, named, within
from buurtlezer.model import MapPlace

SHAPES = {"west": shapely.box(0, 0, 400, 400), "east": shapely.box(900, 0, 1300, 400), "next": shapely.box(450, 0, 700, 400)}
NAMES = ("Café Markt", "café markt", "Markt", "De Markt", "Bakker Jan", "Bakkerij Jan", "Apotheek Madou", "Park", "🌳", "")

metres = st.integers(0, 260).map(lambda n: n * 5.0)
lying = st.one_of(
    st.tuples(metres, metres).map(lambda point: Lying(point)),
    st.sampled_from(["west", "east", "next", "another year's", ""]).map(lambda area: Lying(area=area)),
)
place = st.tuples(st.sampled_from(NAMES), lying, st.sampled_from(["", "", "spot-1", "spot-2"]))
places = st.lists(place, max_size=9)


def keyed(found: list[tuple[str, Lying, str]], prefix: str) -> list[Named]:
    return [Named(f"{prefix}{at}", name, where, spot) for at, (name, where, spot) in enumerate(found)]


def turned(found: list[Proposal]) -> set[Proposal]:
    return {replace(one, one=one.other, other=one.one) for one in found}


@examples(60)
@given(places, places, st.randoms())
def test_from_either_side_and_in_any_order_the_same(one: list[tuple], other: list[tuple], random: object) -> None:
    some, others = keyed(one, "a"), keyed(other, "b")
    found = between(some, others, SHAPES)
    assert set(found) == turned(between(others, some, SHAPES))
    random.shuffle(some)
    random.shuffle(others)
    assert between(some, others, SHAPES) == found
    assert within(some, SHAPES) == within(sorted(some, key=lambda place: place.key), SHAPES)


@examples(60)
@given(places, places)
def test_nothing_is_proposed_beyond_its_distance_and_everything_has_a_reason(one: list[tuple], other: list[tuple]) -> None:
    some, others = keyed(one, "a"), keyed(other, "b")
    by_key = {place.key: place for place in (*some, *others)}
    for proposal in (*between(some, others, SHAPES), *within(some, SHAPES)):
        left, right = by_key[proposal.one].lying, by_key[proposal.other].lying
        assert proposal.reasons == tuple(reason for reason in Reason if reason in proposal.reasons) != ()
        assert proposal.metres == metres_between(left, right)
        if proposal.metres is not None:
            assert proposal.metres <= REACH.near
            assert Reason.NEAR in proposal.reasons
            assert proposal.reasons != (Reason.NEAR,) or proposal.metres <= REACH.beside
        else:
            assert set(proposal.reasons) - {Reason.NEAR}, "by nearness alone, of which nobody knows"
            shapes = [SHAPES.get(one.area) if one.point is None else shapely.Point(one.point) for one in (left, right)]
            assert None in shapes or shapely.distance(*shapes) <= REACH.near


@examples(60)
@given(places, places)
def test_one_name_at_one_spot_is_always_proposed(one: list[tuple], other: list[tuple]) -> None:
    some, others = keyed(one, "a"), keyed([*other, *one], "b")
    told = between(some, others, SHAPES)
    for place in some:
        same = {each.key for each in others if (each.name, each.lying, each.spot) == (place.name, place.lying, place.spot)}
        mine = [proposal for proposal in told if proposal.one == place.key and proposal.other in same]
        assert mine
        assert all(Reason.SAME_NAME in proposal.reasons for proposal in mine)


@examples(60)
@given(st.lists(lying, max_size=8), st.lists(lying, max_size=8), st.sampled_from([5.0, 60.0, 200.0]))
def test_nearness_is_what_shapes_measured_one_by_one_say(some: list[Lying], others: list[Lying], far: float) -> None:
    shape = {one: SHAPES.get(one.area) if one.point is None else shapely.Point(one.point) for one in (*some, *others)}
    by_hand = [
        [shape[one] is None or shape[other] is None or bool(shape[one].distance(shape[other]) <= far) for other in others]
        for one in some
    ]
    assert may_be_near(some, others, SHAPES, far).tolist() == by_hand
    close = close_pairs(some, others, far, 1_000)
    apart = [metres_between(some[one], others[other]) for one, other in close]
    assert apart == sorted(apart)
    pointed = [[one.point is not None and other.point is not None for other in others] for one in some]
    assert {*close} == {(r, c) for r, row in enumerate(by_hand) for c, near in enumerate(row) if near and pointed[r][c]}


def test_each_reason_is_given_where_it_holds() -> None:
    def reasons(one: Named, other: Named) -> tuple[Reason, ...]:
        found = between([one], [other], SHAPES)
        return found[0].reasons if found else ()

    here, there, far = Lying((0.0, 0.0)), Lying((0.0, 70.0)), Lying((0.0, 190.0))
    assert reasons(Named("a", "De Markt", here), Named("b", "markt", far)) == (Reason.SAME_NAME, Reason.NEAR)
    assert reasons(Named("a", "Bibliotheek", here), Named("b", "Biblioteek", far)) == (Reason.ALIKE_NAME, Reason.NEAR)
    assert reasons(Named("a", "Apotheek Vandervellen", here), Named("b", "Vandervellen", there)) == (
        Reason.NAME_WITHIN,
        Reason.NEAR,
    )
    assert reasons(Named("a", "Apotheek Vandervellen", here), Named("b", "Vandervellen", far)) == ()
    assert reasons(Named("a", "Bakker", here, "s"), Named("b", "Slager", far, "s")) == (Reason.SAME_SPOT, Reason.NEAR)
    assert reasons(Named("a", "Bakker", here), Named("b", "Slager", Lying((0.0, 8.0)))) == (Reason.NEAR,)
    assert reasons(Named("a", "Bakker", here), Named("b", "Bakker")) == (Reason.SAME_NAME,)
    assert reasons(Named("a", "Bakker", here), Named("b", "Bakker", Lying(area="next"))) == ()
    assert reasons(Named("a", "Bakker", Lying(area="west")), Named("b", "Bakker", Lying(area="next"))) == (
        Reason.SAME_NAME,
        Reason.NEAR,
    )


def test_a_coarse_place_lies_in_its_sector_and_at_no_point() -> None:
    fields = {"name": "Bankje", "location": {"lon": 4.34, "lat": 50.85}, "sector": "21001A00-", "perspective": "citizen"}
    exact, coarse = (MapPlace.model_validate({**fields, "coarse": coarse}) for coarse in (False, True))
    one, other = named({"x": exact, "y": coarse})
    assert one.lying.point is not None
    assert one.lying.area == ""
    assert other.lying == Lying(area="21001A00-")


@pytest.mark.parametrize(("beside", "spread"), [(2_000, 2_000), (3, 2_000), (2_000, 0)])
def test_thousands_take_a_second_at_most_also_where_all_are_called_the_same(beside: int, spread: int) -> None:
    random = np.random.default_rng(3)

    def many(prefix: str, count: int) -> list[Named]:
        letters = ["".join(random.choice(list("abcdeiklmnorst"), 9)) if spread else "Markt" for _ in range(count)]
        points = (random.uniform(0, 1, (count, 2)) * spread).tolist()
        return [Named(f"{prefix}{at:04}", f"Café {letters[at]}", Lying((x, y))) for at, (x, y) in enumerate(points)]

    some, others = many("a", 2_000), many("b", beside)
    start = process_time()
    found = between(some, others)
    assert process_time() - start < 2.0, "twice what is asked, for a busy machine"
    assert len(found) <= 2_000 + beside


def test_more_than_are_compared_are_refused() -> None:
    with pytest.raises(ValueError, match="are more than"):
        within(Named(str(at), "x") for at in range(MOST_PLACES + 1))
