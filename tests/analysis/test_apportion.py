"""A figure for an area: what it is, whom it counts, and when there is none."""

from typing import Any

import numpy as np
import pandas as pd
import pytest
import shapely

from buurtlezer.analysis.apportion import Apportioned, apportion, apportion_sectors, region_value
from buurtlezer.analysis.area import Ground
from buurtlezer.analysis.portion import (
    portion,
    portion_of_districts,
    portion_of_municipality,
    portion_of_region,
    portion_of_sectors,
)
from buurtlezer.analysis.projection import to_degrees
from buurtlezer.geodata import Pack

PEOPLE = pd.Series({"A": 1000.0, "B": 3000.0, "C": np.nan})
KINDS = ("count", "share", "density", "median")


def given(numbers: dict[str, float | None], **statuses: str) -> pd.DataFrame:
    """Values by code; a None is not available unless a status says otherwise."""
    values = pd.Series(numbers, dtype="float64")
    return pd.DataFrame({"value": values, "status": ["value" if v == v else "not_available" for v in values]}).assign(
        status=lambda table: [statuses.get(str(code), status) for code, status in table["status"].items()]
    )


def of_sectors(ground: Ground, codes: str, values: pd.DataFrame, kind: str, people: Any = PEOPLE) -> Apportioned:
    return apportion(portion_of_sectors(codes.split(), ground), values, people, kind)


def strip_of(west: float, east: float) -> shapely.Geometry:
    """A strip in km from the western side of the four fields, in degrees."""
    return to_degrees(shapely.box(150e3 + west * 1e3, 170e3, 150e3 + east * 1e3, 171e3))


TEN_AND_TWENTY = given({"A": 10, "B": 20, "C": 90})


def test_a_share_is_weighted_by_inhabitants_and_never_averaged(four_fields: Ground) -> None:
    found = of_sectors(four_fields, "a1 b1", TEN_AND_TWENTY, "share")
    assert found.value == pytest.approx((500 * 10 + 3000 * 20) / 3500)
    assert (found.inhabitants, found.without_value, found.refused, found.estimate) == (3500, 0, "", True)
    assert found.parts["inhabitants"].to_dict() == {"A": 500, "B": 3000}
    assert found.parts["weight"].to_dict() == pytest.approx({"A": 1 / 7, "B": 6 / 7})
    assert found.parts["contribution"].sum() == pytest.approx(found.value)


def test_a_count_is_apportioned_by_where_people_live(four_fields: Ground) -> None:
    found = of_sectors(four_fields, "a1 b1", TEN_AND_TWENTY, "count")
    assert (found.value, found.estimate) == (25, True)
    assert found.parts["contribution"].to_dict() == {"A": 5, "B": 20}
    assert found.parts["weight"].to_dict() == {"A": 0.2, "B": 0.8}


def test_a_count_over_whole_districts_is_no_estimate(four_fields: Ground) -> None:
    found = of_sectors(four_fields, "a1 a2 b1", TEN_AND_TWENTY, "count")
    assert (found.value, found.estimate) == (30, False)
    assert of_sectors(four_fields, "a1 a2 b1", TEN_AND_TWENTY, "share").estimate


def test_a_count_where_a_district_has_none_is_a_lower_limit_and_marked(four_fields: Ground) -> None:
    found = of_sectors(four_fields, "a1 a2 b1", given({"A": 10, "B": None}), "count", pd.Series({"A": 1000, "B": 100}))
    assert (found.value, found.estimate) == (10, True)
    assert found.without_value == pytest.approx(1 / 11)


def test_a_density_is_weighted_by_surface(four_fields: Ground) -> None:
    found = of_sectors(four_fields, "a1 b1", given({"A": 500, "B": 3000}), "density")
    assert found.value == pytest.approx(3500 / 2)
    assert found.parts["weight"].to_dict() == {"A": 0.5, "B": 0.5}


def test_a_density_is_that_of_the_part_where_sectors_have_populations(four_fields: Ground) -> None:
    ground = four_fields.with_spread(pd.Series({"a1": 0.9, "a2": 0.1, "b1": 1.0, "c1": 1.0}))
    found = of_sectors(ground, "a1 b1", given({"A": 500, "B": 3000}), "density")
    assert found.value == pytest.approx((900 + 3000) / 2)
    assert found.inhabitants == pytest.approx(3900)


def test_a_median_is_a_range_and_never_averaged(four_fields: Ground) -> None:
    found = of_sectors(four_fields, "a1 b1", TEN_AND_TWENTY, "median")
    assert (found.value, found.low, found.high, found.estimate) == (None, 10, 20, True)
    part = of_sectors(four_fields, "a1", TEN_AND_TWENTY, "median")
    assert (part.value, part.low, part.high, part.estimate) == (10, 10, 10, True)


def test_a_sliver_from_a_moving_finger_does_not_stretch_a_range(four_fields: Ground) -> None:
    def strip(east: float) -> Apportioned:
        return apportion(portion(strip_of(0, east), four_fields), TEN_AND_TWENTY, pd.Series({"A": 1000.0, "B": 1000.0}), "median")

    assert strip(2.009).high == 10
    assert strip(2.02).high == 20


def test_where_every_district_is_small_a_median_has_the_range_of_all(pack: Pack) -> None:
    people = pd.Series(1000.0, index=pack.districts.index)
    values = pd.DataFrame({"value": np.arange(145.0), "status": "value"}, index=people.index)
    found = apportion(portion_of_region(pack.ground), values, people, "median")
    assert (found.low, found.high) == (0, 144)


@pytest.mark.parametrize("kind", KINDS)
def test_exactly_one_district_has_its_published_value_however_few_live_there(four_fields: Ground, kind: str) -> None:
    for people in (PEOPLE, pd.Series({"A": 3.0}), pd.Series({"A": 0.0}), pd.Series(dtype="float64")):
        found = apportion(portion_of_districts(["A"], four_fields), TEN_AND_TWENTY, people, kind)
        assert (found.value, found.estimate, found.refused) == (10, False, "")
        assert found.parts["weight"].tolist() == [1]


def test_not_available_suppressed_and_zero_are_three_things(four_fields: Ground) -> None:
    values = given({"A": 0, "B": None, "C": None}, C="suppressed")
    found = {code: apportion(portion_of_districts([code], four_fields), values, PEOPLE, "share") for code in "ABC"}
    assert {code: (one.value, one.refused) for code, one in found.items()} == {
        "A": (0, ""),
        "B": (None, "not_available"),
        "C": (None, "suppressed"),
    }
    assert {code: one.parts.loc[code, "status"] for code, one in found.items()} == {
        "A": "value",
        "B": "not_available",
        "C": "suppressed",
    }


def test_a_suppressed_number_is_never_used_though_somebody_left_it_there(four_fields: Ground) -> None:
    found = apportion(portion_of_districts(["A"], four_fields), given({"A": 10}, A="suppressed"), PEOPLE, "share")
    assert (found.value, found.refused) == (None, "suppressed")
    assert np.isnan(found.parts.loc["A", "value"])


def test_a_district_that_is_not_among_the_values_is_not_available(four_fields: Ground) -> None:
    assert apportion(portion_of_districts(["A"], four_fields), given({"B": 1}), PEOPLE, "share").refused == "not_available"


def test_a_gap_is_never_counted_as_zero(four_fields: Ground) -> None:
    values, people = given({"A": 10, "B": None}), pd.Series({"A": 9000, "B": 1000})
    found = of_sectors(four_fields, "a1 a2 b1", values, "share", people)
    assert (found.value, found.without_value) == (10, pytest.approx(0.1))
    assert np.isnan(found.parts.loc["B", "weight"])
    zero = of_sectors(four_fields, "a1 a2 b1", given({"A": 10, "B": 0}), "share", people)
    assert (zero.value, zero.without_value) == (pytest.approx(9), 0)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("people", "refused"), [(399, "few_inhabitants"), (400, "")])
def test_below_two_hundred_estimated_inhabitants_there_is_no_figure(
    four_fields: Ground, kind: str, people: int, refused: str
) -> None:
    found = of_sectors(four_fields, "a1", TEN_AND_TWENTY, kind, pd.Series({"A": people}))
    assert found.refused == refused
    assert (found.value is None) == bool(refused)
    assert found.inhabitants == people / 2
    if refused:
        assert (found.low, found.high) == (None, None)


@pytest.mark.parametrize(("without", "refused"), [(2000, ""), (2001, "missing_values")])
def test_where_more_than_a_fifth_live_without_a_value_there_is_no_figure(four_fields: Ground, without: int, refused: str) -> None:
    people = pd.Series({"A": 10_000 - without, "B": without})
    for kind in KINDS:
        assert of_sectors(four_fields, "a1 a2 b1", given({"A": 10, "B": None}), kind, people).refused == refused


def test_outside_the_region_there_is_no_figure(four_fields: Ground) -> None:
    nowhere = portion(shapely.box(2.3, 48.8, 2.4, 48.9), four_fields)
    for kind in KINDS:
        found = apportion(nowhere, TEN_AND_TWENTY, PEOPLE, kind)
        assert (found.value, found.refused, found.inhabitants, len(found.parts)) == (None, "outside", None, 0)


def test_a_district_with_unknown_inhabitants_weighs_nothing(four_fields: Ground) -> None:
    both = of_sectors(four_fields, "b1 c1", TEN_AND_TWENTY, "share")
    assert (both.value, both.inhabitants) == (20, 3000)
    assert np.isnan(both.parts.loc["C", "inhabitants"])
    half = apportion(portion(strip_of(3, 3.5), four_fields), TEN_AND_TWENTY, PEOPLE, "share")
    assert (half.refused, half.inhabitants) == ("few_inhabitants", None)
    whole = apportion(portion_of_districts(["C"], four_fields), TEN_AND_TWENTY, PEOPLE, "share")
    assert (whole.value, whole.refused) == (90, "")


def test_nobody_at_all_is_few(four_fields: Ground) -> None:
    found = of_sectors(four_fields, "a1 b1", TEN_AND_TWENTY, "share", pd.Series({"A": 0.0, "B": 0.0}))
    assert (found.refused, found.inhabitants, found.value) == ("few_inhabitants", 0, None)


def test_a_municipality_goes_by_the_same_rule(four_fields: Ground) -> None:
    found = apportion(portion_of_municipality("south", four_fields), TEN_AND_TWENTY, PEOPLE, "share")
    assert found.value == pytest.approx((500 * 10 + 3000 * 20) / 3500)


def test_an_unknown_kind_and_a_double_are_mistakes_of_ours(four_fields: Ground) -> None:
    with pytest.raises(ValueError, match="no kind 'mode'; there are count, share, density, median"):
        of_sectors(four_fields, "a1", TEN_AND_TWENTY, "mode")
    with pytest.raises(ValueError, match="stands twice"):
        of_sectors(four_fields, "a1", pd.concat([TEN_AND_TWENTY, TEN_AND_TWENTY]), "share")


def test_figures_per_sector_go_by_the_same_rule(four_fields: Ground) -> None:
    values = given({"a1": 10, "a2": 30, "b1": 20})
    area = portion(strip_of(0.5, 3), four_fields)
    found = apportion_sectors(area, values, four_fields, PEOPLE, "share")
    assert found.value == pytest.approx((250 * 10 + 500 * 30 + 3000 * 20) / 3750, rel=1e-5)
    assert found.parts["inhabitants"].to_dict() == pytest.approx({"a1": 250, "a2": 500, "b1": 3000}, rel=1e-4)
    assert apportion_sectors(area, values, four_fields, PEOPLE, "count").value == pytest.approx(55, rel=1e-4)
    one = apportion_sectors(portion_of_sectors(["a2"], four_fields), values, four_fields, pd.Series({"A": 3}), "median")
    assert (one.value, one.estimate, one.refused) == (30, False, "")


def test_figures_per_sector_follow_the_spread(four_fields: Ground) -> None:
    ground = four_fields.with_spread(pd.Series({"a1": 0.9, "a2": 0.1, "b1": 1.0, "c1": 1.0}))
    found = apportion_sectors(portion_of_districts(["A"], ground), given({"a1": 10, "a2": 30}), ground, PEOPLE, "share")
    assert found.value == pytest.approx(12)


def test_the_region_is_published_or_else_the_weighted_mean(four_fields: Ground) -> None:
    people = pd.Series({"A": 1000.0, "B": 3000.0, "C": 0.0})
    published = region_value(TEN_AND_TWENTY, people, 13.14, "share", four_fields)
    assert (published.value, published.published, published.estimate) == (13.14, True, False)
    computed = region_value(TEN_AND_TWENTY, people, None, "share", four_fields)
    assert (computed.value, computed.published, computed.estimate) == (17.5, False, True)
    assert region_value(TEN_AND_TWENTY, people, float("nan"), "share", four_fields).value == 17.5


def test_the_region_has_no_median_but_the_published_one(four_fields: Ground) -> None:
    none = region_value(TEN_AND_TWENTY, PEOPLE, None, "median", four_fields)
    assert (none.value, none.low, none.high, none.published) == (None, None, None, False)
    told = region_value(TEN_AND_TWENTY, PEOPLE, 25_000, "median", four_fields)
    assert (told.value, told.low, told.high, told.refused) == (25_000, 25_000, 25_000, "")


def test_the_regions_published_share_of_old_people_is_not_the_districts_mean(pack: Pack) -> None:
    figures = pack.figures
    values, people = figures.of("aged_65_plus", 2025), figures.population(2025)
    computed = region_value(values, people, None, "share", pack.ground)
    assert round(computed.value or 0, 2) == 13.20
    assert figures.regional("aged_65_plus", 2025) == 13.14
    assert region_value(values, people, figures.regional("aged_65_plus", 2025), "share", pack.ground).value == 13.14
