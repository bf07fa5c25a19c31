"""When a difference is one."""

import numpy as np
import pandas as pd
import pytest
import shapely
from examples import examples
from hypothesis import given
from hypothesis import strategies as st

from buurtlezer.analysis.apportion import apportion
from buurtlezer.analysis.area import Ground, mend
from buurtlezer.analysis.difference import Line, difference, wobble
from buurtlezer.analysis.portion import portion, portion_of_districts, portion_of_sectors
from buurtlezer.analysis.projection import to_degrees, to_metres
from buurtlezer.geodata import Pack


@pytest.mark.parametrize(
    ("value", "other", "margin", "moved", "told"),
    [
        (14.0, 13.14, 1, None, "none"),
        (14.14, 13.14, 1, None, "more"),  # a margin apart, though floats are a bit less
        (12.0, 13.14, 1, None, "less"),
        (13.14, 13.14, 0, None, "none"),
        (13.2, 13.14, 0, None, "more"),
        (15.0, 13.14, 1, (14.0, 16.5), "none"),  # the line decides: 2.5 wide
        (16.0, 13.14, 1, (15.0, 17.5), "more"),
        (15.0, 13.14, 1, (15.0, 15.2), "more"),
        (0.0, 3.0, 1, None, "less"),  # zero is a value
        ((17_000, 20_000), (20_000, 25_000), 0, None, "none"),
        ((17_000, 20_000), (21_000, 25_000), 0, None, "less"),
        ((17_000, 20_000), (20_500, 25_000), 1000, None, "none"),
        ((26_000, 27_000), (21_000, 25_000), 1000, None, "more"),
        ((26_000, 27_000), 24_000.0, 1000, None, "more"),
        ((26_000, 27_000), 24_000.0, 1000, (23_500, 27_000), "none"),
        (None, 13.0, 1, None, None),
        (13.0, None, 1, None, None),
        (float("nan"), 13.0, 1, None, None),
        (15_000.0, 1_250_000.0, None, None, None),
        (15_000.0, 1_250_000.0, float("nan"), None, None),
    ],
)
def test_more_less_none_or_no_answer(value: object, other: object, margin: float, moved: object, told: str | None) -> None:
    assert difference(value, other, margin, moved) == told  # type: ignore[arg-type]


numbers = st.floats(-1e6, 1e6)
ranges = st.one_of(numbers, st.tuples(numbers, numbers).map(lambda pair: (min(pair), max(pair))))


@examples(200)
@given(ranges, ranges, st.floats(0, 1e4))
def test_what_is_more_than_another_leaves_that_one_less(value: object, other: object, margin: float) -> None:
    turned = {"more": "less", "less": "more", "none": "none"}
    there, back = difference(value, other, margin, None), difference(other, value, margin, None)  # type: ignore[arg-type]
    assert there is not None
    assert back == turned[there]


@examples(200)
@given(ranges, ranges, st.floats(0, 1e4), st.floats(0, 1e4), st.floats(0, 1e4))
def test_a_rougher_line_or_a_wider_margin_never_makes_a_difference(
    value: object, other: object, margin: float, more: float, width: float
) -> None:
    first = difference(value, other, margin, None)  # type: ignore[arg-type]
    low, high = value if isinstance(value, tuple) else (value, value)
    moved = (low - width, high + width)  # type: ignore[operator]
    for rougher in (difference(value, other, margin + more, None), difference(value, other, margin, moved)):  # type: ignore[arg-type]
        assert rougher in ("none", first)


def test_figures_are_compared_as_they_come(four_fields: Ground) -> None:
    values = pd.DataFrame({"value": [10.0, 20.0], "status": "value"}, index=["A", "B"])
    people = pd.Series({"A": 1000.0, "B": 3000.0})

    def figure(codes: list[str], kind: str) -> object:
        return apportion(portion_of_sectors(codes, four_fields), values, people, kind)

    assert difference(figure(["b1"], "share"), figure(["a1"], "share"), 1, None) == "more"  # type: ignore[arg-type]
    assert difference(figure(["a1", "b1"], "median"), figure(["a1"], "median"), 1, None) == "none"  # type: ignore[arg-type]
    refused = apportion(portion_of_sectors(["a1"], four_fields), values, people / 100, "share")
    assert difference(refused, figure(["a1"], "share"), 1, None) is None  # type: ignore[arg-type]


def blob(lon: float, lat: float, radius: float, lobes: int) -> shapely.Geometry:
    turn = np.linspace(0, 2 * np.pi, 60, endpoint=False)
    away = radius * (1 + 0.4 * np.sin(lobes * turn))
    return mend(shapely.Polygon(np.column_stack([lon + 1.5 * away * np.cos(turn), lat + away * np.sin(turn)]))).geometry


blobs = st.builds(blob, st.floats(4.28, 4.45), st.floats(50.8, 50.89), st.floats(0.0006, 0.03), st.integers(0, 9))


def invented(pack: Pack, seed: int) -> tuple[pd.DataFrame, "pd.Series[float]"]:
    value = np.random.default_rng(seed).uniform(5, 40, 145)
    return pd.DataFrame({"value": value, "status": "value"}, index=pack.districts.index), pack.districts["population"].astype(
        float
    )


@examples(25)
@given(blobs, st.integers(0, 2**32 - 1), st.sampled_from(("share", "count", "density", "median")))
def test_the_range_is_that_of_three_sizes(pack: Pack, area: shapely.Geometry, seed: int, kind: str) -> None:
    """Beside it: each size made apart, moved in metres, and measured as any area."""
    values, people = invented(pack, seed)
    sizes = [to_metres(area).buffer(metres) for metres in (-100, 0, 100)]
    found = [apportion(portion(to_degrees(size), pack.ground), values, people, kind) for size in sizes if not size.is_empty]
    ends = [end for one in found for end in (one.value, one.low, one.high) if end is not None]
    ours = wobble(area, pack.ground, values, people, kind)
    if kind == "median":
        assert (ours is None) == (not ends)  # a district may be a sliver by a hair
    else:
        assert ours == (pytest.approx((min(ends), max(ends)), rel=0.01) if ends else None)
    middle = found[1].value if len(found) == 3 else None
    assert ours is None or middle is None or ours[0] <= middle * (1 + 1e-5)
    assert ours is None or middle is None or middle * (1 - 1e-5) <= ours[1]


@pytest.mark.parametrize(("trembling", "off"), [(0, 0.001), (5, 0.02), (30, 0.06)])
def test_a_line_of_many_points_is_moved_as_well(pack: Pack, trembling: float, off: float) -> None:
    turn = np.linspace(0, 2 * np.pi, 3000, endpoint=False)
    away = 1500 + np.random.default_rng(3).normal(0, trembling, len(turn))
    drawn = shapely.Polygon(np.column_stack([149e3 + away * np.cos(turn), 170e3 + away * np.sin(turn)]))
    area = mend(to_degrees(drawn)).geometry
    moved = Line(area, pack.ground).moved
    for ours, metres in zip(moved, (-100, 100), strict=True):
        assert ours.km2 == pytest.approx(to_metres(area).buffer(metres).area / 1e6, rel=off)


def test_a_size_that_vanishes_is_left_out(pack: Pack) -> None:
    values, people = invented(pack, 1)
    narrow = to_degrees(shapely.box(148e3, 170e3, 148.15e3, 172e3))
    line = Line(narrow, pack.ground)
    assert len(line.moved) == 1
    assert line.wobble(values, people, "share") is not None


def test_a_size_that_is_refused_is_left_out(four_fields: Ground) -> None:
    values = pd.DataFrame({"value": [10.0, 20.0], "status": "value"}, index=["A", "B"])
    area = to_degrees(shapely.box(151.4e3, 170.2e3, 151.95e3, 170.8e3))
    moved = wobble(area, four_fields, values, pd.Series({"A": 1000.0, "B": 1000.0}), "share")
    assert moved is not None
    assert moved[0] == moved[1] == pytest.approx((280 * 10 + 40 * 20) / 320, rel=0.02)
    assert wobble(area, four_fields, values, pd.Series({"A": 300.0, "B": 300.0}), "share") is None


def test_an_area_elsewhere_has_no_range(pack: Pack) -> None:
    values, people = invented(pack, 1)
    assert wobble(shapely.box(2.3, 48.8, 2.4, 48.9), pack.ground, values, people, "share") is None


def test_the_middle_of_a_district_does_not_wobble(pack: Pack) -> None:
    values, people = invented(pack, 1)
    inside = to_metres(pack.district("94")).buffer(-250)
    moved = wobble(to_degrees(inside), pack.ground, values, people, "share")
    assert moved == pytest.approx((values.loc["94", "value"],) * 2)


def test_figures_per_sector_wobble_too(pack: Pack) -> None:
    values, people = invented(pack, 1)
    by_sector = values.reindex(pack.ground.districts).set_index(pd.Index(pack.ground.sectors))
    line = Line(blob(4.35, 50.84, 0.01, 3), pack.ground)
    assert line.wobble(by_sector, people, "share", unit="sector") == pytest.approx(line.wobble(values, people, "share"))


def test_three_portions_serve_all_figures(pack: Pack) -> None:
    line = Line(blob(4.35, 50.84, 0.01, 3), pack.ground)
    assert line.portion is line.portion
    assert line.moved is line.moved
    assert line.moved[0].km2 < line.portion.km2 < line.moved[1].km2
    assert portion_of_districts(["1"], pack.ground).whole
