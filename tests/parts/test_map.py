"""The map part without a browser: what it accepts, what it sends."""

import json
import re

import pytest
from traitlets import TraitError

from buurtlezer.parts.map import Geography, Map
from buurtlezer.parts.scripts.modules import PACKAGE
from buurtlezer.texts import Texts

SQUARE = {
    "type": "Topology",
    "transform": {"scale": [0.001, 0.001], "translate": [4.3, 50.8]},
    "objects": {"sectors": {"type": "GeometryCollection", "geometries": [{"type": "Polygon", "id": "A", "arcs": [[0]]}]}},
    "arcs": [[[0, 0], [10, 0], [0, 10], [-10, 0], [0, -10]]],
}
SPOT = {"id": "stop:1", "kind": "metro", "name": "Zwarte Vijvers", "lon": 4.33, "lat": 50.857}


@pytest.fixture
def geography() -> Geography:
    return Geography(topology=json.dumps(SQUARE), units={"A": ["1", "21001"]}, names={"A": "Verzet"})


def test_a_map_offers_the_three_ways_and_no_neighbourhood(geography: Geography) -> None:
    part = Map(geography=geography)
    assert part.tools == ["line", "sectors", "spots"]
    assert part.none_allowed
    assert part.spots_max == 5


def test_two_maps_of_a_page_send_one_geography(geography: Geography) -> None:
    first, second = Map(geography=geography), Map(geography=geography)
    assert first.get_state("geography") == second.get_state("geography")
    assert "topology" not in first.get_state()


def test_a_map_without_geography_says_what_it_needs() -> None:
    with pytest.raises(TypeError, match=r"Geography\(\.\.\.\)"):
        Map()


def test_nothing_is_asked_from_outside(geography: Geography) -> None:
    part = Map(geography=geography)
    assert part._leaflet.layers == ()
    assert part._leaflet.controls == ()


def test_an_unknown_tool_is_refused(geography: Geography) -> None:
    with pytest.raises(TraitError):
        Map(geography=geography, tools=["line", "circle"])


def test_a_tool_stands_once(geography: Geography) -> None:
    with pytest.raises(TraitError, match="twice"):
        Map(geography=geography, tools=["line", "line"])


def test_a_map_without_tools_is_only_read(geography: Geography) -> None:
    assert Map(geography=geography, tools=[]).tools == []


@pytest.mark.parametrize("text", ["no json", "[]", '{"objects": {"sectors": {}}}', '{"transform": {}, "objects": {}}'])
def test_a_topology_that_the_script_cannot_read_is_refused(text: str) -> None:
    with pytest.raises(TraitError, match="sectors"):
        Geography(topology=text)


def test_lines_are_a_topology_too() -> None:
    with pytest.raises(TraitError, match="lines"):
        Geography(lines=json.dumps(SQUARE))


def test_an_unknown_kind_of_quiet_is_refused() -> None:
    with pytest.raises(TraitError, match="residential"):
        Geography(quiet={"1": "residential"})


def test_a_sector_belongs_to_a_district_and_a_municipality() -> None:
    with pytest.raises(TraitError):
        Geography(units={"A": ["1"]})


@pytest.mark.parametrize("field", ["id", "kind", "name", "lon", "lat"])
def test_a_spot_misses_nothing(geography: Geography, field: str) -> None:
    torn = {key: value for key, value in SPOT.items() if key != field}
    with pytest.raises(TraitError, match=field):
        Map(geography=geography, spots=[torn])
    with pytest.raises(TraitError, match=field):
        Geography(spots=[torn])


def test_a_spot_in_metres_is_refused(geography: Geography) -> None:
    with pytest.raises(TraitError, match="degrees"):
        Map(geography=geography, spots=[SPOT | {"lon": 149000.0, "lat": 171000.0}])


def test_each_assignment_of_shapes_is_checked(geography: Geography) -> None:
    part = Map(geography=geography)
    part.shapes = [{"id": "g", "role": "group", "name": "de groep", "sectors": ["A"], "dashed": False}]
    with pytest.raises(TraitError, match="neighbours"):
        part.shapes = [{"id": "g", "role": "neighbours", "sectors": ["A"]}]
    with pytest.raises(TraitError, match="either"):
        part.shapes = [{"id": "g", "role": "group"}]
    with pytest.raises(TraitError, match="band '60' given"):
        part.shapes = [{"id": "g", "role": "group", "band": "60", "sectors": ["A"]}]
    assert len(part.shapes) == 1


def test_every_word_of_the_script_has_a_text() -> None:
    scripts = "".join(file.read_text("utf-8") for file in (PACKAGE / "parts" / "map").glob("*.js"))
    used = set(re.findall(r't\(model, "([^"]+)"', scripts))
    for language in ("nl", "fr", "en"):
        assert used <= set(Texts.of(language).group("map."))


def test_acts_without_a_channel_reach_a_listener(geography: Geography) -> None:
    part = Map(geography=geography)
    heard: list[dict[str, object]] = []
    part.on_act(heard.append)
    part._hear(part, {"type": "act", "act": {"action": "write"}}, [])
    assert heard == [{"action": "write"}]
