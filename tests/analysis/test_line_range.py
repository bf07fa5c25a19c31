"""How far a figure changes with the line, and what is not told."""

import json

import numpy as np
import pandas as pd
import pytest
import shapely

from buurtlezer.analysis.apportion import apportion
from buurtlezer.analysis.area import Ground
from buurtlezer.analysis.drawing import Drawing, Drawings
from buurtlezer.analysis.groups import TooFew
from buurtlezer.analysis.line_range import Indicator, line_ranges, read_range
from buurtlezer.analysis.portion import portion
from buurtlezer.analysis.projection import to_degrees

PEOPLE = pd.Series([1000.0, 2000.0, 4000.0], index=["A", "B", "C"])
VALUES = pd.DataFrame({"value": [10.0, 20.0, 40.0], "status": "value"}, index=["A", "B", "C"])
INDICATORS = {kind: Indicator(VALUES, PEOPLE, kind) for kind in ("share", "count", "density", "median")}
NOWHERE = shapely.MultiPolygon()


def strip(west: float, east: float, voices: int = 1) -> Drawing:
    """From km to km of the four fields (A: 0 to 2, B: 2 to 3, C: 3 to 4), on whole cells."""
    shape = shapely.box(150e3 + west * 1e3 + 1, 170e3 - 100, 150e3 + east * 1e3 + 1, 171e3 + 100)
    return Drawing(to_degrees(shape.segmentize(100)), voices)


def ranges(drawings: list[Drawing], ground: Ground, minimum: int = 1, agreed: shapely.Geometry = NOWHERE):
    return line_ranges(Drawings.of(drawings), ground, INDICATORS, agreed, minimum)


def test_lowest_and_highest_are_those_of_the_drawings(four_fields: Ground) -> None:
    # 1,000 of A and half of 2,000 in B: 15; all of A: 10; half of each of B and C: (1000 × 20 + 2000 × 40) / 3000.
    drawings = [strip(0, 2.5), strip(0, 2), strip(2.5, 3.5)]
    found = ranges(drawings, four_fields)["share"]
    assert (found.low, found.high) == pytest.approx((10, 100 / 3), rel=1e-2)
    assert found.spread.as_json() == pytest.approx(
        dict(
            zip(["low", "first", "median", "third", "high"], np.quantile([15, 10, 100 / 3], [0, 0.25, 0.5, 0.75, 1]), strict=True)
        ),
        rel=1e-2,
    )
    assert (found.drawings, found.voices, found.refused, found.agreed) == (3, 3, {}, None)


def test_the_range_holds_the_exact_figures_within_the_cells(four_fields: Ground) -> None:
    drawings = [strip(0.1 * n, 0.1 * n + 1.5) for n in range(20)]
    found = ranges(drawings, four_fields)
    for kind in ("share", "count", "density"):
        exact = [apportion(portion(drawing.geometry, four_fields), VALUES, PEOPLE, kind).value for drawing in drawings]
        # A cell of 25 m on a strip of 1,500 m, at each of two ends.
        assert found[kind].low == pytest.approx(min(exact), rel=2 * 25 / 1500)
        assert found[kind].high == pytest.approx(max(exact), rel=2 * 25 / 1500)


def test_the_figure_of_the_agreed_area_is_the_exact_one(four_fields: Ground) -> None:
    agreed = strip(0, 2.3).geometry
    found = ranges([strip(0, 2.5) for _ in range(3)], four_fields, agreed=agreed)
    for kind in INDICATORS:
        expected = apportion(portion(agreed, four_fields), VALUES, PEOPLE, kind)
        assert vars(found[kind].agreed) == {name: getattr(expected, name) for name in ("value", "low", "high", "refused")}


def test_a_median_has_a_range_and_no_quartiles(four_fields: Ground) -> None:
    found = ranges([strip(0, 2.5), strip(0, 2), strip(0, 2)], four_fields)["median"]
    assert (found.low, found.high, found.spread) == (10, 20, None)


def test_below_the_minimum_nothing_is_told(four_fields: Ground) -> None:
    for voices in ((1, 1, 2), (5,), (5, 5), (5, 1, 1)):
        drawings = [strip(0, 2, voices=n) for n in voices]
        assert ranges(drawings, four_fields, minimum=5) == dict.fromkeys(INDICATORS, TooFew(sum(voices), 5))
    assert ranges([], four_fields) == dict.fromkeys(INDICATORS, TooFew(0, 1))
    with pytest.raises(ValueError, match="1 is the lowest"):
        ranges([strip(0, 2)], four_fields, minimum=0)


def test_drawings_without_a_figure_are_counted_by_reason_and_not_shown_when_few_are_left(four_fields: Ground) -> None:
    def without(tiny: int) -> list[Drawing]:
        away = [Drawing(shapely.box(2.3, 48.8, 2.4, 48.9)) for _ in range(2)]
        return [*away, *(strip(0.5, 0.6) for _ in range(tiny))]

    two = [strip(0, 2, voices=2), strip(0, 2, voices=2)]
    found = ranges([*without(tiny=1), *two, strip(0, 2.5, voices=2)], four_fields, minimum=5)["share"]
    assert found.refused == {"few_inhabitants": 1, "outside": 2}
    assert found.low == pytest.approx(10)
    # Five voices, and a figure of one: that one would be known.
    hidden = ranges([*without(tiny=2), strip(0, 2)], four_fields, minimum=5)["share"]
    assert (hidden.low, hidden.high, hidden.spread) == (None, None, None)
    assert hidden.refused == {"few_inhabitants": 2, "outside": 2}
    # Five voices with a figure, four of them at one device: the fifth would be known to these.
    hidden = ranges([*without(tiny=2), strip(0, 2, voices=4), strip(0, 2.5)], four_fields, minimum=5)["share"]
    assert (hidden.low, hidden.high, hidden.spread) == (None, None, None)


def test_voices_count_and_order_does_not(four_fields: Ground) -> None:
    once = ranges([strip(0, 2.5, voices=3), strip(2, 3.5), strip(0, 2)], four_fields)
    written = ranges([strip(0, 2), strip(2, 3.5), *(strip(0, 2.5) for _ in range(3))], four_fields)
    for kind in ("share", "count", "density"):
        assert once[kind].spread.as_json() == pytest.approx(written[kind].spread.as_json())
    assert once["share"].voices == written["share"].voices == 5


def test_either_answer_comes_back_from_json(four_fields: Ground) -> None:
    found = ranges([strip(0, 2.5) for _ in range(3)], four_fields, agreed=strip(0, 2).geometry)
    tiny = ranges([strip(0, 0.1) for _ in range(3)], four_fields)
    for answer in [*found.values(), TooFew(1, 3), *tiny.values()]:
        assert read_range(json.loads(json.dumps(answer.as_json()))) == answer
