"""What many drawings take of districts, on a grid, beside the exact portion of each."""

import numpy as np
import pandas as pd
import pytest
import shapely
from examples import examples
from hypothesis import given
from hypothesis import strategies as st

from buurtlezer.analysis.apportion import apportion
from buurtlezer.analysis.area import Ground, mend
from buurtlezer.analysis.batch import figures
from buurtlezer.analysis.drawing import Drawing, Drawings
from buurtlezer.analysis.kinds import KINDS
from buurtlezer.analysis.portion import Portion, portion
from buurtlezer.analysis.portions import Portions, portions
from buurtlezer.analysis.projection import to_degrees, to_metres
from buurtlezer.geodata import Pack


def blob(lon: float, lat: float, radius: float, lobes: int) -> Drawing:
    turn = np.linspace(0, 2 * np.pi, 60, endpoint=False)
    away = radius * (1 + 0.4 * np.sin(lobes * turn))
    return Drawing(mend(shapely.Polygon(np.column_stack([lon + 1.5 * away * np.cos(turn), lat + away * np.sin(turn)]))).geometry)


blobs = st.builds(blob, st.floats(4.2, 4.55), st.floats(50.74, 50.94), st.floats(0.0005, 0.06), st.integers(0, 9))
many = st.lists(blobs, min_size=1, max_size=5)


@pytest.fixture(scope="module")
def ground(pack: Pack) -> Ground:
    return pack.ground


def as_portion(taken: Portions, at: int) -> Portion:
    """One of them as the portion of an area, so that the rule for one area can be asked."""
    touched = taken.km2[at] > 0
    table = pd.DataFrame(
        {"share": taken.share[at], "covered": taken.covered[at], "km2": taken.km2[at], "sectors": 1}, index=taken.districts
    )
    return Portion(table[touched], pd.DataFrame(), km2=float(taken.km2[at].sum()), outside=0.0)


@given(st.lists(st.builds(blob, st.floats(4.36, 4.43), st.floats(50.83, 50.86), st.floats(0.0005, 0.02), st.integers(0, 9))))
@examples(40)
def test_it_is_the_exact_portion_but_for_the_cells_that_the_line_runs_through(four_fields: Ground, drawings) -> None:
    taken = portions(Drawings.of(drawings), four_fields)
    for at, drawing in enumerate(drawings):
        exact = portion(drawing.geometry, four_fields).table["km2"].reindex(taken.districts).fillna(0.0)
        line = shapely.boundary(to_metres(drawing.geometry))
        for place, district in enumerate(taken.districts):
            # The fields' own lines run between cells. What is on the wrong side is no farther from the drawn line than
            # a centre is from its corner.
            near = shapely.union_all(four_fields.shapes_metres[four_fields.districts == district]).buffer(25)
            most = shapely.buffer(line, 25 / 2**0.5).intersection(near).area / 1e6 + 0.001
            assert taken.km2[at, place] == pytest.approx(exact[district], abs=most)
            assert taken.covered[at, place] == pytest.approx(taken.km2[at, place] / four_fields.district_km2[[0, 2, 3][place]])


def test_of_areas_as_people_draw_shares_are_within_some_thousandths(ground: Ground) -> None:
    random = np.random.default_rng(3)
    drawings = [
        blob(random.uniform(4.3, 4.42), random.uniform(50.82, 50.88), random.uniform(0.003, 0.012), int(random.integers(0, 6)))
        for _ in range(120)
    ]
    taken = portions(Drawings.of(drawings), ground)
    exact = [portion(drawing.geometry, ground).table for drawing in drawings]
    off = np.array(
        [
            np.abs(taken.km2[at] - table["km2"].reindex(taken.districts).fillna(0).to_numpy()).sum() / table["km2"].sum()
            for at, table in enumerate(exact)
        ]
    )
    assert np.median(off) < 0.005
    assert off.max() < 0.03


def test_whole_districts_are_whole_and_elsewhere_is_nothing(ground: Ground) -> None:
    code = ground.districts[100]
    grown = shapely.buffer(shapely.union_all(ground.shapes_metres[ground.districts == code]), 30)
    region = shapely.box(4.1, 50.7, 4.6, 51.0)
    taken = portions(Drawings.of([Drawing(to_degrees(grown)), Drawing(region), Drawing(shapely.box(2, 48, 3, 49))]), ground)
    at = list(taken.districts).index(code)
    assert (taken.share[0, at], taken.covered[0, at]) == pytest.approx((1, 1))
    for found in (taken.share, taken.covered):
        assert found[1] == pytest.approx(np.ones(len(taken.districts)))
        assert not found[2].any()
    assert taken.km2[1].sum() == pytest.approx(ground.km2.sum())
    assert portions(Drawings.of([]), ground).share.shape == (0, len(taken.districts))


def test_however_little_fits_in_memory_it_is_the_same(ground: Ground, monkeypatch: pytest.MonkeyPatch) -> None:
    drawings = Drawings.of([blob(4.35 + 0.01 * n, 50.85, 0.01, n) for n in range(4)])
    whole = portions(drawings, ground)
    monkeypatch.setattr("buurtlezer.analysis.portions.MOST_AT_ONCE", 7)
    assert (portions(drawings, ground).km2 == whole.km2).all()


def test_shares_follow_the_spread(four_fields: Ground) -> None:
    spread = four_fields.with_spread(pd.Series({"a1": 0.9, "a2": 0.1, "b1": 1.0, "c1": 1.0}))
    west = Drawings.of([Drawing(to_degrees(shapely.box(149_990, 169_990, 151_000, 171_010)))])
    assert portions(west, spread).share[0] == pytest.approx([0.9, 0, 0])
    assert portions(west, four_fields).share[0] == pytest.approx([0.5, 0, 0])


@given(many, st.integers(0, 10_000), st.sampled_from(sorted(KINDS)))
@examples(40)
def test_figures_of_many_follow_the_rule_for_one(ground: Ground, drawings, seed, kind) -> None:
    random = np.random.default_rng(seed)
    codes = pd.Index(np.unique(ground.districts.astype(str)).astype(object))
    status = random.choice(["value", "suppressed", "not_available"], len(codes), p=[0.85, 0.1, 0.05])
    values = pd.DataFrame({"value": random.uniform(-5, 90, len(codes)), "status": status}, index=codes).iloc[
        random.permutation(len(codes))[: len(codes) - 3]
    ]
    people = pd.Series(random.uniform(0, 20_000, len(codes)), index=codes)
    people[random.random(len(codes)) < 0.1] = np.nan
    alone = [Drawing(to_degrees(shapely.union_all(ground.shapes_metres[ground.districts == random.choice(codes)])))]
    taken = portions(Drawings.of([*drawings, *alone, Drawing(shapely.box(2, 48, 3, 49))]), ground)
    found = figures(taken, values, people, kind)
    for at in range(len(drawings) + 2):
        expected = apportion(as_portion(taken, at), values, people, kind)
        assert found.refused[at] == expected.refused
        assert found.value[at] == pytest.approx(np.nan if expected.value is None else expected.value, nan_ok=True)
        if kind == "median":
            ends = (np.nan if end is None else end for end in (expected.low, expected.high))
            assert (found.low[at], found.high[at]) == pytest.approx(tuple(ends), nan_ok=True)
        else:
            assert (found.low[at], found.high[at]) == pytest.approx((found.value[at],) * 2, nan_ok=True)


def test_what_the_rule_refuses_is_refused_for_many(ground: Ground) -> None:
    taken = portions(Drawings.of([blob(4.35, 50.85, 0.01, 0)]), ground)
    people = pd.Series(1.0, index=taken.districts)
    with pytest.raises(ValueError, match="no kind 'mode'"):
        figures(taken, pd.DataFrame({"value": 1.0, "status": "value"}, index=taken.districts), people, "mode")
    with pytest.raises(ValueError, match="stands twice"):
        figures(taken, pd.DataFrame({"value": [1.0, 2.0], "status": "value"}, index=["1", "1"]), people, "share")
