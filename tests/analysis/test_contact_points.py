"""Which services of 2015 are asked about: few, near, of many kinds, always the same ones."""

import numpy as np
import pandas as pd
import pytest
import shapely
from examples import examples
from hypothesis import given
from hypothesis import strategies as st

from buurtlezer.analysis.contact_points import ALIKE, KINDS, MOST, MOST_NOW, SAME_PLACE_METRES, WITHIN_METRES, asked
from buurtlezer.analysis.projection import points_to_metres
from buurtlezer.analysis.service_counts import Counting
from buurtlezer.geodata import Pack
from buurtlezer.geodata.service_vocabulary import BY_NAME

EAST, NORTH = 4.35, 50.85
HERE = shapely.Point(points_to_metres(np.array([[EAST, NORTH]]))[0])
row = st.tuples(st.sampled_from([*KINDS, "worship", "school"]), st.integers(-80, 80), st.integers(-60, 60))
rows = st.lists(row, max_size=25, unique=True)


def table(given_rows: list[tuple[str, int, int]], prefix: str = "former", name: str = "x") -> pd.DataFrame:
    columns = ["id", "kind", "name_nl", "name_fr", "lon", "lat"]
    found = [
        (f"{prefix}:{kind}:{east + 3500}.{north + 8500}", kind, name, name, EAST + east / 1e4, NORTH + north / 1e4)
        for kind, east, north in given_rows
    ]
    return pd.DataFrame(found, columns=columns)


NOTHING = table([])


@examples(80)
@given(rows, st.randoms(use_true_random=False))
def test_at_most_ten_near_and_of_as_many_kinds_as_there_are(given_rows: list[tuple[str, int, int]], shuffled: object) -> None:
    former = table(given_rows)
    found = asked(former, NOTHING, HERE)
    near = {one.id for one in asked_one_by_one(former)}
    assert len(found) == min(MOST, len(near))
    assert {one.id for one in found} <= near
    assert len({one.id for one in found}) == len(found)
    assert all(one.metres <= WITHIN_METRES and one.kind in KINDS for one in found)
    kinds = {one.split(":")[1] for one in near}
    assert len({one.kind for one in found}) == min(len(kinds), MOST)
    assert [one.metres for one in found] == sorted(one.metres for one in found)
    order = list(range(len(former)))
    shuffled.shuffle(order)  # type: ignore[attr-defined]
    assert asked(former.iloc[order], NOTHING, HERE) == found


def asked_one_by_one(former: pd.DataFrame) -> list[object]:
    """Each row by itself: whether it would be asked if it were alone."""
    return [one for at in range(len(former)) for one in asked(former.iloc[[at]], NOTHING, HERE)]


def test_of_todays_list_the_same_kind_in_the_same_place_is_told_and_the_same_name_first() -> None:
    former = table([("bank", 0, 0), ("laundry", 10, 0)], name="Belfius")
    today = pd.concat(
        [
            table([("bank", 1, 0), ("bakery", 0, 0)], "service", "Fintro"),
            table([("bank", 3, 0)], "service", "Belfius"),
            table([("bank", 20, 0), ("dry_cleaning", 10, 1)], "service", "far or else"),
        ]
    )
    bank, laundry = asked(former, today, HERE)
    assert [one.name_nl for one in bank.now] == ["Belfius", "Fintro"]
    assert [one.kind for one in laundry.now] == ["dry_cleaning"]
    many = pd.concat([table([("bank", 0, 0)], f"service{n}", str(n)) for n in range(9)])
    assert len(asked(former, many, HERE)[0].now) == MOST_NOW


def test_kinds_carry_contact_and_none_is_one_that_is_never_counted() -> None:
    assert all(BY_NAME[kind].counting is Counting.AT_LEAST and not BY_NAME[kind].personal for kind in KINDS)
    assert all(not BY_NAME[other].personal for alike in ALIKE.values() for other in alike)
    assert not {"worship", "police", "money_transfer"} & set(KINDS)


@pytest.mark.parametrize("code", ["1", "36", "115"])
def test_around_a_district_of_brussels_there_is_something_to_ask(code: str) -> None:
    pack = Pack.open()
    area = shapely.transform(pack.district(code), points_to_metres)
    found = asked(pack.former_services, pack.services, area)
    assert 0 < len(found) <= MOST
    points = points_to_metres(np.array([(one.lon, one.lat) for one in found]))
    away = shapely.distance(area, shapely.points(points))
    assert np.allclose([one.metres for one in found], away, atol=0.06)
    services = pack.services.set_index("id")
    for one, point in zip(found, points, strict=True):
        assert one.id.startswith("former:")
        for now in one.now:
            there = points_to_metres(services.loc[[now.id], ["lon", "lat"]].to_numpy(dtype=np.float64))[0]
            assert np.hypot(*(there - point)) <= SAME_PLACE_METRES
