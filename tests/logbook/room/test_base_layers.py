"""Streets, water, green and rail clipped to a frame: what is asked for, how much of it there is, and names that cover nothing."""

import gzip
import json
import re
from typing import Any

import numpy as np
import pytest
import shapely

from buurtlezer.geodata import Pack
from buurtlezer.logbook.room import near_ground
from buurtlezer.logbook.room.light_ground import light_ground
from buurtlezer.logbook.room.near_ground import BadBox, read_box

CENTRE = "4.3412,50.8431,4.3593,50.8538"


@pytest.fixture(scope="module")
def pack() -> Pack:
    return Pack.open()


@pytest.fixture(scope="module")
def near(pack: Pack) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(near_ground.near_ground(pack, "fr", read_box(CENTRE, pack)))
    return found


@pytest.mark.parametrize(
    "said",
    [
        "",
        "4.35",
        "4.35,50.84,4.36",
        "4.35,50.84,4.36,50.85,1",
        "west,50.84,4.36,50.85",
        "nan,50.84,4.36,50.85",
        "4.35,50.84,inf,50.85",
        "4.35,50.84,1e308,50.85",
        "4.36,50.84,4.35,50.85",  # the wrong way round
        "4.35,50.85,4.36,50.85",  # no height
        "4.20,50.76,4.49,50.92",  # the whole Region
        "2.35,48.85,2.36,48.86",  # elsewhere
        "4.35,50.84,4.36,50.85" + ",1" * 5000,
    ],
)
def test_what_is_no_box_of_the_region_is_refused(said: str, pack: Pack) -> None:
    with pytest.raises(BadBox):
        read_box(said, pack)


def test_boxes_are_widened_to_one_grid_and_those_on_it_stay(pack: Pack) -> None:
    found = read_box(CENTRE, pack)
    assert found == pytest.approx((4.34, 50.84, 4.36, 50.855))
    assert read_box(",".join(map(str, found)), pack) == found
    assert read_box("4.3499,50.8449,4.3598,50.8501", pack) == read_box("4.3401,50.8402,4.3502,50.8549", pack)


def test_the_largest_piece_and_the_whole_region_are_light_on_the_line(pack: Pack) -> None:
    largest = near_ground.near_ground(pack, "en", read_box("4.32,50.82,4.43999,50.87999", pack))
    assert len(gzip.compress(largest.encode())) < 60_000
    assert len(gzip.compress(light_ground(pack, "en").encode())) < 25_000


def test_a_piece_has_what_lies_there_inside_its_size(near: dict[str, Any]) -> None:
    assert near["box"] == pytest.approx([4.34, 50.84, 4.36, 50.855])
    kinds = [layer["kind"] for layer in near["layers"]]
    assert kinds == [kind for kind in ("green", "water", "waterways", "rail", "streets", "main") if kind in kinds]
    assert {"green", "streets", "main"} <= set(kinds)
    assert all(re.fullmatch(r"[Mlz0-9 -]+", layer["d"]) for layer in near["layers"])
    wide, high = near["size"]
    assert all(0 <= name["x"] <= wide and 0 <= name["y"] <= high for name in near["names"])
    starts = [tuple(map(int, found)) for layer in near["layers"] for found in re.findall(r"M(-?\d+) (-?\d+)", layer["d"])]
    # The frame is the box in metres, a few units wider than in degrees where meridians lean.
    assert all(-20 <= x <= wide + 20 and -20 <= y <= high + 20 for x, y in starts)


def test_names_stand_along_their_streets_and_none_covers_another(near: dict[str, Any], pack: Pack) -> None:
    streets = [name for name in near["names"] if name["kind"] == "street"]
    assert len(streets) >= 8
    assert {name["name"] for name in streets} <= set(pack.streets["name_fr"])
    assert {"Boulevard Anspach", "Rue Royale"} & {name["name"] for name in streets}
    covers = []
    for name in near["names"]:
        turn = np.radians(name.get("angle", 0))
        along = near["letter"] * len(name["name"]) / 2 * np.array([np.cos(turn), np.sin(turn)])
        middle = np.array([name["x"], name["y"]])
        covers.append(
            shapely.buffer(shapely.linestrings([middle - along, middle + along]), near["letter"] * 0.7, cap_style="flat")
        )
    tree = shapely.STRtree(covers)
    one, other = tree.query(covers, predicate="intersects")
    assert (one == other).all()
    assert all(-90 <= name.get("angle", 0) <= 90 for name in near["names"])
