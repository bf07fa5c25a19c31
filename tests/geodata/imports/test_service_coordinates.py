"""Points of a list, in whatever notation they are written. Not here: addresses, files."""

import numpy as np
import pyproj
import pytest
from examples import examples
from hypothesis import given
from hypothesis import strategies as st

from buurtlezer.analysis.projection import points_to_metres
from buurtlezer.geodata.imports.services.coordinates import located, numbers, pairs

LON, LAT = st.floats(4.245, 4.48), st.floats(50.765, 50.912)
TO_2008 = pyproj.Transformer.from_crs(4258, 3812, always_xy=True)
GRAND_PLACE = (4.35241, 50.84673)


def comma(value: float) -> str:
    return f"{value:.7f}".replace(".", ",")


def belgian(value: float) -> str:
    """Metres as a Belgian sheet writes them: ``149.123,45``."""
    return f"{value:,.2f}".replace(",", " ").replace(".", ",").replace(" ", ".")


WAYS = {
    "degrees": lambda lon, lat: (f"{lon:.7f}", f"{lat:.7f}"),
    "decimal comma": lambda lon, lat: (comma(lon), comma(lat)),
    "numbers": lambda lon, lat: (lon, lat),
    "swapped": lambda lon, lat: (comma(lat), comma(lon)),
    "Lambert 72": lambda lon, lat: tuple(map(belgian, points_to_metres(np.array([[lon, lat]]))[0])),
    "Lambert 72, whole metres": lambda lon, lat: tuple(f"{one:.0f}" for one in points_to_metres(np.array([[lon, lat]]))[0]),
    "Lambert 72, swapped": lambda lon, lat: tuple(points_to_metres(np.array([[lon, lat]]))[0][::-1]),
    "Lambert 2008": lambda lon, lat: tuple(f"{one:.2f}" for one in TO_2008.transform(lon, lat)),
}


def apart(one: tuple[float, float], other: np.ndarray) -> float:
    """Metres between two points in degrees."""
    here, there = points_to_metres(np.array([one, other]))
    return float(np.hypot(*(here - there)))


@pytest.mark.parametrize("way", WAYS)
@examples(60)
@given(LON, LAT)
def test_a_point_comes_back_within_a_metre_however_it_is_written(way: str, lon: float, lat: float) -> None:
    first, second = WAYS[way](lon, lat)
    found = located(numbers([first]), numbers([second]))
    assert apart((lon, lat), found.points[0]) < 1
    assert bool(found.swapped[0]) == ("swapped" in way)
    assert bool(found.lambert_72[0]) == ("72" in way)
    assert bool(found.lambert_2008[0]) == ("2008" in way)
    assert not found.outside[0]


@pytest.mark.parametrize(
    "cell",
    ["50.84673, 4.35241", "50,84673; 4,35241", "POINT (4.35241 50.84673)", '{"type":"Point","coordinates":[4.35241,50.84673]}'],
)
def test_a_cell_may_hold_both(cell: str) -> None:
    assert located(*pairs([cell])).points[0] == pytest.approx(GRAND_PLACE)


def test_metres_whose_thousands_are_set_apart_are_metres() -> None:
    there = pyproj.Transformer.from_crs(31370, 4326, always_xy=True).transform(147_915, 175_962)
    assert apart(there, located(numbers(["147.915"]), numbers(["175.962"])).points[0]) < 2


@pytest.mark.parametrize(
    ("first", "second", "what"),
    [
        ("0", "0", "zero"),
        (0.0, 0.0, "zero"),
        ("2,3522", "48,8566", "outside"),
        ("4.7009", "50.8798", "outside"),
        ("1e12", "7", "outside"),
    ],
)
def test_what_is_no_point_here_is_none(first: str | float, second: str | float, what: str) -> None:
    found = located(numbers([first]), numbers([second]))
    assert np.isnan(found.points).all()
    assert [bool(getattr(found, name)[0]) for name in ("zero", "outside")] == [what == "zero", what == "outside"]


@pytest.mark.parametrize("cell", ["", "n.v.t.", "4.35.12", "inf", "nan", "=1+1", "50°50'", "4 35 12 x", "1e999"])
def test_what_is_no_number_is_no_point_and_no_fault(cell: str) -> None:
    found = located(numbers([cell]), numbers(["50,85"]))
    assert np.isnan(found.points).all()
    assert not found.zero[0]


@given(st.lists(st.tuples(st.text(max_size=12), st.text(max_size=12)), min_size=1, max_size=8))
def test_whatever_stands_there_a_point_lies_around_the_region_or_there_is_none(cells: list[tuple[str, str]]) -> None:
    points = located(numbers([one for one, _ in cells]), numbers([other for _, other in cells])).points
    there = points[~np.isnan(points[:, 0])]
    assert ((there > (4.2, 50.7)) & (there < (4.6, 51))).all()
