"""Which places are the same: against the rule written out, in any order, with points, areas and nothing at all."""

from typing import Any

import numpy as np
import shapely
from examples import examples
from hypothesis import given
from hypothesis import strategies as st

from buurtlezer.analysis.same_places import AT_ONCE, METRES, same_places

WEST, EAST = shapely.box(0, 0, 500, 500), shapely.box(900, 0, 1400, 500)
SHAPES = {"west": WEST, "east": EAST}

metres = st.integers(0, 1400).map(float)
one_place = st.one_of(
    st.tuples(st.sampled_from("ab"), st.tuples(metres, metres), st.just("")),
    st.tuples(st.sampled_from("ab"), st.none(), st.sampled_from(["west", "east", "", "another year's"])),
)


def asked(places: list[Any]) -> list[int]:
    points = np.array([point or (np.nan, np.nan) for _, point, _ in places], dtype=np.float64).reshape(-1, 2)
    return same_places([name for name, _, _ in places], points, [area for _, _, area in places], SHAPES).tolist()


def parted(places: list[Any]) -> set[frozenset[int]]:
    labels = asked(places)
    return {frozenset(at for at, label in enumerate(labels) if label == one) for one in labels}


def by_hand(places: list[Any]) -> set[frozenset[int]]:
    """The rule: near points are linked; what is vaguer joins the only one that it can be."""
    parts: list[set[int]] = []

    def near(at: int, part: set[int], how: Any) -> bool:
        return any(places[other][0] == places[at][0] and how(at, other) for other in part)

    def close(at: int, other: int) -> bool:
        (x, y), (u, v) = places[at][1], places[other][1]
        return bool(((x - u) ** 2 + (y - v) ** 2) ** 0.5 <= METRES)

    def beside(at: int, other: int) -> bool:
        point = places[other][1]
        return point is not None and shapely.distance(SHAPES[places[at][2]], shapely.Point(point)) <= METRES

    vague = [at for at, (_, point, _) in enumerate(places) if point is None]
    for at, (_, point, _) in enumerate(places):
        if point is not None:
            linked = [part for part in parts if near(at, part, close)]
            parts = [part for part in parts if part not in linked] + [{at}.union(*linked)]
    for area in SHAPES:
        for name in "ab":
            them = {at for at in vague if places[at][2] == area and places[at][0] == name}
            if them:
                joined = [part for part in parts if near(min(them), part, beside)]
                joined[0].update(them) if len(joined) == 1 else parts.append(them)
    for name in "ab":
        them = {at for at in vague if places[at][0] == name and places[at][2] not in SHAPES}
        if them:
            joined = [part for part in parts if any(places[at][0] == name for at in part)]
            joined[0].update(them) if len(joined) == 1 else parts.append(them)
    return {frozenset(part) for part in parts}


@examples(300)
@given(st.lists(one_place, max_size=9))
def test_places_are_the_same_by_the_rule_and_called_after_the_first(places: list[Any]) -> None:
    assert parted(places) == by_hand(places)
    labels = asked(places)
    assert all(label == min(at for at, other in enumerate(labels) if other == label) for label in labels)


@examples(200)
@given(st.lists(one_place, max_size=9), st.randoms(use_true_random=False))
def test_it_does_not_hang_on_who_was_first(places: list[Any], random: Any) -> None:
    order = list(range(len(places)))
    random.shuffle(order)
    moved = {frozenset(order[at] for at in part) for part in parted([places[at] for at in order])}
    assert moved == parted(places)


@given(one_place, one_place)
def test_it_is_symmetric(one: Any, other: Any) -> None:
    assert (asked([one, other]) == [0, 0]) is (asked([other, one]) == [0, 0])


def test_nothing_is_no_places() -> None:
    assert asked([]) == []


def test_a_row_of_more_points_than_are_measured_at_once_is_one_place() -> None:
    row = [("a", (float(at % 40), 150.0 * (at // 40)), "") for at in range(3 * AT_ONCE)]
    assert set(asked(row)) == {0}
    assert parted([("a", (0.0, 0.0), ""), ("a", (METRES, 0.0), ""), ("a", (2 * METRES + 0.1, 0.0), "")]) == {
        frozenset({0, 1}),
        frozenset({2}),
    }
