"""Maps on one invented geography (squares): two that answer for themselves; one, shown twice, for which a test answers.

Not here: a map of classes (``class_maps``).
"""

import json
from collections.abc import Callable
from functools import cache
from typing import Any

from drawer import Drawer
from playwright.sync_api import expect
from stand import Shown
from visit import until

from buurtlezer.parts.map import Geography, Map
from buurtlezer.texts import Texts

WIDE, HIGH = 12, 10


@cache
def squares() -> dict[str, Any]:
    """A geography of WIDE × HIGH squares; two by two are a district, the left and the right half a municipality."""
    arcs: list[list[list[int]]] = []
    across: list[list[int]] = []
    for y in range(HIGH + 1):
        across.append([len(arcs) + x for x in range(WIDE)])
        arcs += [[[x, y], [1, 0]] for x in range(WIDE)]
    down: list[list[int]] = []
    for y in range(HIGH):
        down.append([len(arcs) + x for x in range(WIDE + 1)])
        arcs += [[[x, y], [0, 1]] for x in range(WIDE + 1)]
    geometries, units, names = [], {}, {}
    for y in range(HIGH):
        for x in range(WIDE):
            code, district, municipality = f"S{x:02}{y:02}", f"{x // 2}{y // 2}", "links" if x < WIDE / 2 else "rechts"
            ring = [across[y][x], down[y][x + 1], ~across[y + 1][x], ~down[y][x]]
            geometries.append({"type": "Polygon", "id": code, "arcs": [ring]})
            units[code] = [district, municipality]
            names |= {code: f"Vak {x}-{y}", district: f"Wijk {district}", municipality: f"Gemeente {municipality}"}
    topology = {
        "type": "Topology",
        "transform": {"scale": [0.02, 0.014], "translate": [4.25, 50.77]},
        "objects": {"sectors": {"type": "GeometryCollection", "geometries": geometries}},
        "arcs": arcs,
    }
    names_of_spots = ("Célestijnenmarkt", "Park Noord", "Halte Zuid", "Plein Oost", "Station West", "Halte Midden")
    spots = [
        {"id": f"p{i}", "kind": "metro", "name": name, "lon": 4.30 + i * 0.02, "lat": 50.83}
        for i, name in enumerate(names_of_spots)
    ]
    return {"topology": json.dumps(topology), "units": units, "names": names, "spots": spots, "quiet": {"00": "green"}}


class Maps:
    """What one page shows."""

    def __init__(self) -> None:
        self.acts: dict[str, list[dict[str, Any]]] = {}
        self.geography = Geography(**squares())
        words = {"status.sending": "Even", "status.queued": "Wacht", "status.saved": "Bewaard"}
        self.labels = {**Texts.of("nl").group("map."), **words}
        self.third = self._part("three", channel="fake", spots_max=3)
        self.shown = [self._part("one"), self._part("two"), self.third, self.third]

    def _part(self, name: str, **traits: Any) -> Map:
        made = Map(geography=self.geography, labels=self.labels, name=name, slot=name, **traits)
        acts = self.acts.setdefault(name, [])

        def hear(act: dict[str, Any]) -> None:
            acts.append(act)
            made.value = act.get("content") or {}

        made.on_act(hear)
        return made

    def another_tab_writes(self) -> None:
        with self.third.hold_sync():
            self.third.value, self.third.seq = {"kind": "area", "method": "sectors", "sectors": ["S0000"]}, 5


class Person(Drawer):
    """Before one of these maps."""

    def __init__(self, shown: Shown[Maps], name: str, nth: int) -> None:
        super().__init__(shown.page, nth)
        self.shown, self.acts = shown, shown.made.acts[name]

    def until_acts(self, count: int) -> list[dict[str, Any]]:
        acts = until(lambda: list(self.acts), lambda found: len(found) >= count)
        assert len(acts) == count, f"{len(acts)} acts, {count} expected"
        return acts


def before(alone: Callable[..., Shown[Maps]], size: str = "desktop", **how: Any) -> tuple[Person, Person]:
    """Before the first and before the second map of a new page."""
    shown = alone(Maps, size, **how)
    drawn = until(shown.page.locator(".blm-ground").count, lambda count: count == 4, 30)
    assert drawn == 4, f"{drawn} of 4 maps appeared: {shown.faults}, {shown.page.inner_text('body')[-1500:]}"
    expect(shown.page.locator(".blm-legend")).to_have_count(4, timeout=30_000)
    return Person(shown, "one", 0), Person(shown, "two", 1)


def before_third(shown: Shown[Maps]) -> tuple[Person, Person]:
    """Before the map that is shown twice, and before its other view."""
    return Person(shown, "three", 2), Person(shown, "three", 3)


def rings(act: dict[str, Any]) -> list[Any]:
    found: list[Any] = act["content"]["geometry"]["coordinates"]
    return found
