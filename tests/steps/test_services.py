"""03_services: which area is looked at, what is missing, and what one has in the end. A real store, no browser."""

import pytest
from desk import Desk
from shapely.geometry import shape

from buurtlezer.steps.services.state import ServicesState


@pytest.fixture(autouse=True)
def served(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BUURTLEZER_SERVED", "yes")


@pytest.fixture
def state(desk: Desk) -> ServicesState:
    return ServicesState(desk.session)


# The area


def test_without_a_drawing_and_a_choice_there_is_no_area(state: ServicesState) -> None:
    assert state.area() is None


def test_the_area_is_what_one_drew(state: ServicesState, desk: Desk, secret: str) -> None:
    line = {"type": "Polygon", "coordinates": [[[4.33, 50.85], [4.35, 50.85], [4.35, 50.86], [4.33, 50.86], [4.33, 50.85]]]}
    content = {"kind": "area", "perspective": "citizen", "method": "line", "geometry": line}
    desk.act(secret, slot="01/area/own/1", content=content)
    area = state.area()
    assert area is not None
    assert area.within == "je buurt"
    assert area.geometry.equals(shape(line))
    assert area.inhabitants is not None
    assert 5_000 < area.inhabitants < 100_000


def test_what_was_chosen_in_another_workbook_is_looked_at_here(state: ServicesState, desk: Desk, secret: str) -> None:
    code = next(iter(state.pack.municipalities.index))
    chosen = {"kind": "comparison", "perspective": "visitor", "area": {"unit": "municipality", "code": code}}
    desk.act(secret, slot="02/comparison/1", content=chosen)
    area = state.area()
    assert area is not None
    sectors = state.pack.sectors[state.pack.sectors["municipality"] == code]
    assert area.geometry.area == pytest.approx(state.pack.union(list(sectors.index)).area)
    assert area.inhabitants == pytest.approx(state.ground.table.loc[sectors.index, "inhabitants"].sum())
