"""What may be told of a kind of service: never a number per inhabitants or a distance of one that may not be counted."""

from datetime import date

import numpy as np
import pytest
import shapely
from examples import examples
from hypothesis import given
from hypothesis import strategies as st

from buurtlezer.analysis.projection import points_to_metres
from buurtlezer.analysis.service_counts import Beside, Brought, Counting, Figures, Told, brought_of, class_with, inside, told
from buurtlezer.geodata.service_vocabulary import ALL, BY_NAME
from buurtlezer.model import Listed, Point, ServiceList

SOMEWHERE = Point(lon=4.35, lat=50.85)
figures = st.builds(
    Figures,
    number=st.integers(0, 500),
    inhabitants=st.none() | st.floats(0, 1.3e6) | st.just(float("nan")),
    metres=st.floats(0, 5_000) | st.sampled_from([float("nan"), float("inf")]),
)
listed = st.builds(
    Listed,
    name=st.just("x"),
    service_kind=st.sampled_from([kind.name for kind in ALL] + [""]),
    category=st.just("c"),
    location=st.none() | st.just(SOMEWHERE),
)
KINDS = [kind.name for kind in ALL]


@st.composite
def service_lists(draw: st.DrawFn) -> ServiceList:
    """Lists as a person may bring and confirm them: what is confirmed need not be in it."""
    return ServiceList(
        title="list",
        source="somebody",
        as_of=draw(st.dates(date(2020, 1, 1), date(2026, 11, 29))),
        complete_for=frozenset(draw(st.sets(st.sampled_from(KINDS), max_size=8))),
        rows=tuple(draw(st.lists(listed, min_size=1, max_size=12))),
        perspective="organisation",
        round=1,
    )


@examples(200)
@given(st.lists(service_lists(), max_size=3), figures, figures)
def test_over_all_kinds_and_lists_only_what_counts_has_a_density_or_a_distance(
    lists: list[ServiceList], here: Figures, region: Figures
) -> None:
    brought = brought_of(lists)
    for kind in ALL:
        one = told(kind.name, kind.counting, here, region, brought.get(kind.name))
        its = [row for each in lists for row in each.rows if row.service_kind == kind.name]
        confirmed = any(
            kind.name in each.complete_for and any(row.service_kind == kind.name for row in each.rows) for each in lists
        )
        assert (one.beside is not None) == (one.counting is Counting.COUNT)
        if kind.counting is Counting.NEVER:
            assert (one.counting, one.number, one.beside) == (Counting.NEVER, None, None)
        elif kind.counting is Counting.COUNT:
            assert one.counting is Counting.COUNT
        elif one.counting is Counting.COUNT:
            assert confirmed
        elif kind.counting is Counting.NOT_LISTED and not its:
            assert (one.counting, one.number) == (Counting.NOT_LISTED, None)  # never zero
        else:
            assert one.counting is Counting.AT_LEAST


@pytest.mark.parametrize("counting", Counting)
def test_no_other_shape_can_be_made(counting: Counting) -> None:
    beside = Beside(1.0, 1.0, 1.0, 1.0)
    counts = counting is Counting.COUNT
    for number, with_beside in [(0, beside), (0, None), (None, beside), (None, None)]:
        allowed = ((number is not None) == (counts or counting is Counting.AT_LEAST)) and ((with_beside is not None) == counts)
        if allowed:
            assert Told("x", counting, number, with_beside).number == number
        else:
            with pytest.raises(ValueError, match="x is"):
                Told("x", counting, number, with_beside)


def test_what_is_told_of_a_kind_that_counts() -> None:
    one = told("pharmacy", Counting.COUNT, Figures(3, 6_000.0, 250.0), Figures(413, 1_250_000.0, float("inf")))
    assert one == Told("pharmacy", Counting.COUNT, 3, Beside(0.5, 0.3304, 250.0, None))
    assert Figures(1, 999.0, 1.0).per_thousand is None  # it would be more than there are
    assert Figures(1, None, 1.0).per_thousand is None
    assert Figures(0, 1_000.0, 1.0).per_thousand == 0


def a_list(kinds: str, confirmed: str = "", on: int = 2025, located: bool = True) -> ServiceList:
    where = SOMEWHERE if located else None
    return ServiceList(
        title=str(on),
        source="somebody",
        as_of=date(on, 1, 1),
        complete_for=frozenset(confirmed.split()),
        rows=tuple(Listed(name=str(on), service_kind=kind, location=where) for kind in kinds.split()),
        perspective="organisation",
        round=1,
    )


def test_a_confirmed_list_takes_the_place_of_all_others_and_the_last_one_counts() -> None:
    old, new, loose = a_list("gp gp", "gp", 2024), a_list("gp", "gp", 2026), a_list("gp toilet", "", 2026)
    for order in ([old, new, loose], [loose, new, old], [new, loose, old]):
        found = brought_of(order)
        assert found["gp"].confirmed
        assert [row.name for row in found["gp"].rows] == ["2026"]
        assert not found["toilet"].confirmed
    assert class_with(Counting.NOT_LISTED, brought_of([loose])["toilet"]) is Counting.AT_LEAST
    assert class_with(Counting.NOT_LISTED, brought_of([new])["gp"]) is Counting.COUNT


def test_a_list_with_a_row_that_has_no_point_counts_nothing() -> None:
    found = brought_of([a_list("gp", "gp", located=False)])["gp"]
    assert not found.whole
    assert found.degrees.shape == (0, 2)
    assert class_with(Counting.NOT_LISTED, found) is Counting.AT_LEAST
    assert class_with(Counting.NEVER, brought_of([a_list("worship", "worship")])["worship"]) is Counting.NEVER
    assert class_with(Counting.AT_LEAST, Brought((), confirmed=True)) is Counting.AT_LEAST
    assert BY_NAME["worship"].counting is Counting.NEVER


def test_what_lies_on_the_border_of_an_area_is_inside() -> None:
    area = shapely.transform(shapely.box(4.35, 50.85, 4.36, 50.86), points_to_metres)
    points = np.array([[4.355, 50.855], [4.37, 50.855], [4.35, 50.85]])
    assert inside(area, points).tolist() == [True, False, True]
    assert inside(area, np.empty((0, 2))).tolist() == []
