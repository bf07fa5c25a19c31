"""The nearest that our list knows from where something is missing: the same as a search over all, and found once."""

from typing import Any

import numpy as np
import pytest

from buurtlezer.analysis.projection import points_to_metres
from buurtlezer.geodata import Pack
from buurtlezer.model import Gap, Perspective
from buurtlezer.steps.services import gap_nearest
from buurtlezer.steps.services.gap_nearest import WITHIN_METRES, nearest
from buurtlezer.texts import Texts
from buurtlezer.wording.distance import distance

PACK, TEXTS = Pack.open(), Texts.of("nl")


def gap(kind: str, lon: float, lat: float) -> Gap:
    where: Any = {"lon": lon, "lat": lat}
    return Gap(perspective=Perspective.CITIZEN, what="x", service_kind=kind, location=where)


@pytest.mark.parametrize("kind", ["bakery", "railway_station", "courthouse"])
@pytest.mark.parametrize(("lon", "lat"), [(4.3312, 50.8447), (4.352, 50.847), (4.44, 50.80), (4.41, 50.78)])
def test_it_is_the_nearest_of_all(kind: str, lon: float, lat: float) -> None:
    points = PACK.service_points(kind)
    here, there = (points_to_metres(np.array(one, dtype=np.float64)) for one in ([[lon, lat]], points[["lon", "lat"]]))
    all_of_them = PACK.walking.distances(here, there, WITHIN_METRES)[0]
    said, shortest = nearest(gap(kind, lon, lat), PACK, TEXTS), np.nanmin(np.append(all_of_them, np.inf))
    if np.isnan(all_of_them).all():
        assert said == ""
    elif np.isinf(shortest):
        assert said == TEXTS("services.gap.nearest_far", metres=TEXTS.number(WITHIN_METRES))
    else:
        assert distance(TEXTS, float(shortest)) in said
        assert str(points["name_nl"].iloc[int(np.nanargmin(all_of_them))] or "") in said


def test_where_no_street_is_near_nothing_is_said() -> None:
    assert nearest(gap("bakery", 4.60, 50.60), PACK, TEXTS) == ""


def test_a_logbook_with_many_gaps_does_not_look_again_at_every_change() -> None:
    many = [gap("bakery", 4.33 + 0.0001 * n, 50.845) for n in range(300)]
    first = [nearest(one, PACK, TEXTS) for one in many]
    looked = gap_nearest._nearest.cache_info().misses
    assert [nearest(one, PACK, TEXTS) for one in many] == first
    assert gap_nearest._nearest.cache_info().misses == looked
