"""What holds for any area of Brussels and any figures: property tests on the real sectors, with invented values."""

from typing import Any

import numpy as np
import pandas as pd
import pytest
import shapely
from examples import examples
from hypothesis import assume, given
from hypothesis import strategies as st

from buurtlezer.analysis.apportion import Apportioned, apportion, apportion_sectors
from buurtlezer.analysis.area import Ground, mend
from buurtlezer.analysis.portion import Portion, portion, portion_of_districts, portion_of_region, portion_of_sectors
from buurtlezer.analysis.projection import to_metres
from buurtlezer.geodata import Pack

KINDS = ("count", "share", "density", "median")


def blob(lon: float, lat: float, radius: float, lobes: int, points: int = 60) -> shapely.Geometry:
    turn = np.linspace(0, 2 * np.pi, points, endpoint=False)
    away = radius * (1 + 0.4 * np.sin(lobes * turn))
    return mend(shapely.Polygon(np.column_stack([lon + 1.5 * away * np.cos(turn), lat + away * np.sin(turn)]))).geometry


blobs = st.builds(blob, st.floats(4.27, 4.46), st.floats(50.78, 50.9), st.floats(0.001, 0.05), st.integers(0, 9))
places = st.sets(st.integers(0, 723), min_size=1, max_size=80)
seeds = st.integers(0, 2**32 - 1)
kinds = st.sampled_from(KINDS)


def people(pack: Pack) -> "pd.Series[float]":
    return pack.districts["population"].astype("float64")


def invented(pack: Pack, seed: int, gaps: float = 0.0) -> pd.DataFrame:
    """A value for each district, a part of them missing or suppressed."""
    random = np.random.default_rng(seed)
    value = pd.Series(random.uniform(0, 50, 145), index=pack.districts.index)
    status = np.where(random.random(145) < gaps, random.choice(["not_available", "suppressed"], 145), "value")
    return pd.DataFrame({"value": value.where(status == "value"), "status": status}, index=value.index)


def another_spread(ground: Ground, seed: int) -> Ground:
    random = pd.Series(np.random.default_rng(seed).uniform(0, 1, len(ground.sectors)), index=ground.sectors)
    return ground.with_spread(random / random.groupby(ground.districts).transform("sum"))


def of_sectors(ground: Ground, chosen: set[int]) -> Portion:
    return portion_of_sectors([str(ground.sectors[place]) for place in chosen], ground)


def parted(chosen: set[int], seed: int) -> tuple[set[int], set[int]]:
    first = {place for place in chosen if (place * 2654435761 + seed) % 7 < 3}
    return first, chosen - first


@examples(40)
@given(places, seeds, seeds, st.booleans())
def test_splitting_an_area_changes_nothing(pack: Pack, chosen: set[int], seed: int, cut: int, spread: bool) -> None:
    """Counts add up; the share of the whole is the mean of its pieces' shares, weighted by inhabitants."""
    ground = another_spread(pack.ground, seed) if spread else pack.ground
    first, second = parted(chosen, cut)
    assume(first and second)
    values, inhabitants = invented(pack, seed), people(pack)
    whole, *pieces = (of_sectors(ground, one) for one in (chosen, first, second))
    for kind in ("count", "share", "density"):
        found, *parts = (apportion(one, values, inhabitants, kind) for one in (whole, *pieces))
        assume(not found.refused and not any(part.refused for part in parts))
        assert sum(part.inhabitants or 0 for part in parts) == pytest.approx(found.inhabitants)
        amounts = [1.0, 1.0] if kind == "count" else [part.inhabitants or 0 for part in parts]
        amounts = [one.km2 for one in pieces] if kind == "density" else amounts
        total = sum((part.value or 0) * amount for part, amount in zip(parts, amounts, strict=True))
        assert total / (1 if kind == "count" else sum(amounts)) == pytest.approx(found.value)


@examples(30)
@given(st.lists(st.integers(0, 9), min_size=724, max_size=724), seeds, st.booleans())
def test_splitting_the_region_in_parts_loses_nobody(pack: Pack, parts: list[int], seed: int, spread: bool) -> None:
    ground = another_spread(pack.ground, seed) if spread else pack.ground
    values, inhabitants = invented(pack, seed), people(pack)
    groups = [{place for place, part in enumerate(parts) if part == number} for number in set(parts)]
    found = [apportion(of_sectors(ground, group), values, inhabitants, "count") for group in groups]
    assume(not any(one.refused for one in found))
    assert sum(one.value or 0 for one in found) == pytest.approx(values["value"].sum())
    assert sum(one.inhabitants or 0 for one in found) == pytest.approx(inhabitants.sum())


@examples(10)
@given(seeds)
def test_all_districts_together_are_the_region(pack: Pack, seed: int) -> None:
    values, inhabitants = invented(pack, seed), people(pack)
    region = apportion(portion_of_region(pack.ground), values, inhabitants, "count")
    each = [apportion(portion_of_districts([str(c)], pack.ground), values, inhabitants, "count") for c in values.index]
    assert sum(one.value or 0 for one in each) == pytest.approx(region.value)
    assert region.value == pytest.approx(values["value"].sum())
    assert not region.estimate
    share = apportion(portion_of_region(pack.ground), values, inhabitants, "share")
    assert share.value == pytest.approx((values["value"] * inhabitants).sum() / inhabitants.sum())


@examples(40)
@given(st.integers(0, 144), seeds, kinds, st.booleans())
def test_an_area_that_is_exactly_a_district_has_its_figure(pack: Pack, place: int, seed: int, kind: str, drawn: bool) -> None:
    code = str(pack.districts.index[place])
    values = invented(pack, seed, gaps=0.3)
    area = portion(pack.district(code), pack.ground) if drawn else portion_of_districts([code], pack.ground)
    found = apportion(area, values, people(pack), kind)
    told = values.loc[code]
    if told["status"] == "value":
        assert (found.value, found.refused, found.estimate) == (told["value"], "", False)
    else:
        assert (found.value, found.refused) == (None, told["status"])


@examples(60)
@given(blobs, seeds, st.floats(0, 0.4))
def test_a_figure_lies_between_those_of_its_districts(pack: Pack, area: shapely.Geometry, seed: int, gaps: float) -> None:
    values = invented(pack, seed, gaps)
    taken = portion(area, pack.ground)
    touched = values["value"].reindex(taken.table.index)
    # A part of a district may be denser than the district: its density counts as that of its part.
    denser = (taken.table["share"] / taken.table["covered"]).round(12)
    for kind in ("share", "density", "median"):
        found = apportion(taken, values, people(pack), kind)
        between = touched * denser if kind == "density" and not taken.whole else touched
        for end in (found.value, found.low, found.high):
            assert end is None or between.min() <= end <= between.max()
        weights = found.parts["weight"].dropna()
        assert found.refused or weights.sum() == pytest.approx(1)
        assert not (found.refused and found.value is not None)
        if kind == "median" and found.low is not None:
            assert {found.low, found.high} <= set(touched)


@examples(60)
@given(blobs, seeds, kinds)
def test_taking_values_away_never_gives_a_figure(pack: Pack, area: shapely.Geometry, seed: int, kind: str) -> None:
    taken, inhabitants = portion(area, pack.ground), people(pack)
    refused = ""
    without = 0.0
    for gaps in (0.0, 0.1, 0.2, 0.5, 0.9):  # the same seed: each has the gaps of the one before
        found = apportion(taken, invented(pack, seed, gaps), inhabitants, kind)
        assert not refused or found.refused == refused
        assert found.without_value >= without
        refused, without = found.refused, found.without_value


@examples(60)
@given(places, seeds, kinds)
def test_where_too_few_live_no_part_has_a_figure(pack: Pack, chosen: set[int], seed: int, kind: str) -> None:
    """But for a part that is exactly one district, which is published."""
    few = people(pack) / 100
    values = invented(pack, seed)
    whole = apportion(of_sectors(pack.ground, chosen), values, few, kind)
    assume(whole.refused == "few_inhabitants")
    for part in parted(chosen, seed):
        if part:
            taken = of_sectors(pack.ground, part)
            found = apportion(taken, values, few, kind)
            assert found.refused == "few_inhabitants" or (taken.whole and len(taken.table) == 1)


@examples(40)
@given(blobs, seeds, st.floats(1, 50), st.floats(0.01, 100))
def test_only_proportions_count(pack: Pack, area: shapely.Geometry, seed: int, more: float, scale: float) -> None:
    """More people everywhere change no share; figures in another unit give the figure in that unit."""
    taken, values, inhabitants = portion(area, pack.ground), invented(pack, seed, 0.05), people(pack)
    scaled = values.assign(value=values["value"] * scale)
    for kind in KINDS:
        found = apportion(taken, values, inhabitants, kind)
        assume(not found.refused)
        crowded = apportion(taken, values, inhabitants * more, kind)
        other = apportion(taken, scaled, inhabitants, kind)
        for name in ("value", "low", "high"):
            end = getattr(found, name)
            assert getattr(crowded, name) == pytest.approx(end)
            assert getattr(other, name) == (None if end is None else pytest.approx(end * scale))


def slowly(pack: Pack, plane: shapely.Geometry, values: pd.DataFrame) -> dict[str, Any]:
    """The oracle: sector after sector, in plain Python, from the shapes and the published numbers."""
    surface: dict[str, float] = {}
    counted: dict[str, float] = {}
    for code, shape in pack.sector_shapes_metres.items():
        district = pack.sectors.loc[code, "district"]
        surface[district] = surface.get(district, 0) + shape.area
        counted[district] = counted.get(district, 0) + float(pack.sector_population.loc[code, "population"])
    inside = {"people": 0.0, "with": 0.0, "share": 0.0, "count": 0.0}
    living: dict[str, float] = {}
    for code, shape in pack.sector_shapes_metres.items():
        common = shape.intersection(plane).area if shape.intersects(plane) else 0.0
        if common == 0:
            continue
        district = pack.sectors.loc[code, "district"]
        mine = float(pack.sector_population.loc[code, "population"])
        part = mine / counted[district] * common / shape.area if counted[district] else common / surface[district]
        number = part * float(pack.districts.loc[district, "population"])
        inside["people"] += number
        living[district] = living.get(district, 0) + number
        if values.loc[district, "status"] == "value":
            inside["with"] += number
            inside["share"] += number * values.loc[district, "value"]
            inside["count"] += part * values.loc[district, "value"]
    return {**inside, "living": living}


@examples(20)
@given(blobs, seeds)
def test_a_loop_over_the_sectors_gives_the_same_figures(pack: Pack, area: shapely.Geometry, seed: int) -> None:
    values, taken = invented(pack, seed, 0.08), portion(area, pack.ground)
    oracle = slowly(pack, to_metres(area), values)
    assume(oracle["people"] > 201)
    without = 1 - oracle["with"] / oracle["people"]
    assume(abs(without - 0.2) > 1e-3)
    found = {kind: apportion(taken, values, people(pack), kind) for kind in KINDS}
    assume(not taken.whole)
    assert found["share"].inhabitants == pytest.approx(oracle["people"], rel=1e-4)
    assert found["share"].without_value == pytest.approx(without, abs=1e-4)
    assert {one.refused for one in found.values()} == {"missing_values" if without > 0.2 else ""}
    if without < 0.2:
        assert found["share"].value == pytest.approx(oracle["share"] / oracle["with"], rel=1e-4)
        assert found["count"].value == pytest.approx(oracle["count"], rel=1e-4)
        shares = {code: number / oracle["people"] for code, number in oracle["living"].items()}
        assume(all(abs(share - 0.01) > 1e-4 for share in shares.values()))
        seen = [values.loc[c, "value"] for c, s in shares.items() if s >= 0.01 and values.loc[c, "status"] == "value"]
        assert (found["median"].low, found["median"].high) == (min(seen), max(seen))


@examples(20)
@given(blobs)
def test_a_density_is_inhabitants_by_surface(pack: Pack, area: shapely.Geometry) -> None:
    km2 = pd.Series(pack.ground.km2).groupby(pack.ground.districts).sum()
    dense = pd.DataFrame({"value": people(pack) / km2, "status": "value"})
    for ground in (pack.ground, another_spread(pack.ground, 5)):
        taken = portion(area, ground)
        found = apportion(taken, dense, people(pack), "density")
        assume(not found.refused)
        assert found.value == pytest.approx((found.inhabitants or 0) / taken.km2, rel=1e-6)


@examples(20)
@given(blobs, seeds, st.sampled_from(("share", "median")))
def test_a_districts_figure_written_for_each_of_its_sectors_is_the_same(
    pack: Pack, area: shapely.Geometry, seed: int, kind: str
) -> None:
    values, taken = invented(pack, seed), portion(area, pack.ground)
    by_sector = values.reindex(pack.ground.districts).set_index(pd.Index(pack.ground.sectors))
    assume(not taken.whole)
    found = apportion(taken, values, people(pack), kind)
    finer: Apportioned = apportion_sectors(taken, by_sector, pack.ground, people(pack), kind)
    assert finer.refused == found.refused
    assert finer.inhabitants == pytest.approx(found.inhabitants)
    if kind == "share":
        assert finer.value == pytest.approx(found.value)
