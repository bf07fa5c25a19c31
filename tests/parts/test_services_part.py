"""What the services part takes and refuses, on the Python side."""

from typing import Any

import pytest
from traitlets import TraitError

from buurtlezer.parts.map import Geography
from buurtlezer.parts.services import Services

ROW: list[Any] = ["service:bakery:1.1", "bakery", "De Krul", [4.35, 50.85], 120, -1, ""]
KIND: dict[str, Any] = {"kind": "worship", "label": "gebedshuis", "counting": "never", "short": "", "lines": []}


def test_each_service_stands_once_and_has_all_its_cells() -> None:
    part = Services(geography=Geography())
    part.services = {"rows": [ROW], "lists": []}
    with pytest.raises(TraitError, match="different ids"):
        part.services = {"rows": [ROW, ROW], "lists": []}
    with pytest.raises(TraitError, match="has 7 cells, not 6"):
        part.services = {"rows": [ROW[:-1]], "lists": []}


def test_what_is_never_counted_has_no_place_in_the_list_of_kinds() -> None:
    with pytest.raises(TraitError, match="count, at_least, not_listed, not 'never'"):
        Services(geography=Geography(), categories=[{"name": "worship", "label": "", "known": "", "kinds": [KIND]}])


@pytest.mark.parametrize(
    "given",
    [
        {"lon": "4", "lat": 50},
        {"lon": True, "lat": 50},
        {"lon": 4, "lat": 95},
        {"lon": 10**400, "lat": 50},
        {"lon": float("nan"), "lat": 50},
        {},
    ],
)
def test_a_start_that_is_no_point_is_the_middle(given: dict[str, Any]) -> None:
    heard: list[object] = []
    part = Services(geography=Geography())
    part.on_start(lambda at, name: heard.append((at, name)))
    part._hear(part, {"type": "start", "name": "x", **given}, [])
    assert heard == [(None, "")]
