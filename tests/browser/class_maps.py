"""Maps of a figure by district: real borders, classes by chance; and a person before them.

Not here: the map on which people draw (``maps``).
"""

import json
import random
from collections.abc import Callable
from functools import cache
from typing import Any

import pytest
from ipywidgets import Layout, VBox
from playwright.sync_api import Locator, expect
from stand import Shown

from buurtlezer.geodata import Pack
from buurtlezer.parts.map import Geography, Map
from buurtlezer.steps.ground import written
from buurtlezer.texts import Texts

Classes = dict[str, int | str]

RAMP = ("#ffffcc", "#a1dab4", "#41b6c4", "#2c7fb8", "#253494")
FIRST = {
    "title": "Aandeel 65-plussers, 2025 (%)",
    "labels": ["< 9", "9–12", "12–15", "15–19", "≥ 19"],
    "words": ["minder dan 9 %", "9–12 %", "12–15 %", "15–19 %", "19 % en meer"],
}
SECOND = {"title": "Werkzoekenden, 2023 (%)", "labels": ["< 12", "12–16", "16–20", "20–25", "≥ 25"]}
RING = [[4.332, 50.857], [4.345, 50.862], [4.35, 50.855], [4.341, 50.848], [4.333, 50.85], [4.332, 50.857]]


@cache
def ground() -> tuple[bytes, dict[str, Any], Classes, Classes]:
    """What lies under the maps, as it is written and as it is read, and two figures."""
    pack, chance = Pack.open(), random.Random(2025)
    content = written(pack, "nl")
    ends = ["not_available", "suppressed"]
    first, second = (
        {code: chance.choice([0, 0, 1, 1, 2, 2, 3, 3, 4, 4, *ends]) for code in pack.districts.index} for _ in range(2)
    )
    return content, json.loads(content), first, second


class ClassMaps:
    """What one page shows: a figure with areas beside it, in a narrow column, and another with one's own drawing."""

    def __init__(self) -> None:
        content, under, self.first, self.second = ground()
        self.facts = {under["names"][code]: value for code, value in self.first.items()}
        elsene = [code for code, (_, municipality) in under["units"].items() if municipality == "21009"]
        mine = {"id": "m", "role": "mine", "name": "Mijn buurt", "geometry": {"type": "Polygon", "coordinates": [RING]}}
        shapes = [mine, {"id": "r", "role": "reference", "name": "Elsene", "sectors": elsene}]
        drawn = {"kind": "area", "method": "line", "geometry": {"type": "MultiPolygon", "coordinates": [[RING]]}}
        labels = Texts.of("nl").group("base.", "map.")
        common: dict[str, Any] = {"geography": Geography(content), "labels": labels, "language": "nl", "tools": []}
        self.figure = Map(**common, name="figure", shapes=shapes, classes=self.first, class_legend=FIRST)
        self.own = Map(**common, name="own", value=drawn, classes=self.second, class_legend=SECOND)
        self.shown = [VBox([self.figure], layout=Layout(width="500px", max_width="100%")), self.own]

    def another_figure(self) -> None:
        with self.figure.hold_sync():
            self.figure.classes, self.figure.class_legend = self.second, SECOND

    def no_classes(self) -> None:
        self.figure.classes = {}


class Reader:
    """A person before a class map."""

    def __init__(self, shown: Shown[ClassMaps]) -> None:
        self.shown, self.page, self.facts = shown, shown.page, shown.made.facts
        self.part: Locator = self.page.locator(".bl-map").first
        self.own: Locator = self.page.locator(".bl-map").nth(1)
        self.reading: Locator = self.part.locator(".blm-reading")

    def points(self, steps: int) -> list[tuple[float, float]]:
        """A grid over the map, in pixels of the window."""
        frame = self.part.locator(".blm-frame")
        frame.scroll_into_view_if_needed()
        box = frame.bounding_box()
        assert box
        shares = [(i + 0.5) / steps for i in range(steps)]
        return [(box["x"] + x * box["width"], box["y"] + y * box["height"]) for x in shares for y in shares]

    def colour(self, x: float, y: float) -> str:
        """What the ground has at a point of the window."""
        found: str = self.part.locator(".blm-ground").evaluate(
            """(canvas, [x, y]) => {
              const box = canvas.getBoundingClientRect();
              const scale = canvas.width / box.width;
              const data = canvas.getContext("2d").getImageData((x - box.left) * scale, (y - box.top) * scale, 1, 1).data;
              return "#" + [...data.slice(0, 3)].map((value) => value.toString(16).padStart(2, "0")).join("");
            }""",
            [x, y],
        )
        return found


Readers = Callable[..., Reader]


@pytest.fixture
def reader(alone: Callable[..., Shown[ClassMaps]]) -> Readers:
    """``reader("phone")``: before the maps of a new page."""

    def make(size: str = "desktop") -> Reader:
        shown = alone(ClassMaps, size)
        expect(shown.page.locator(".blm-classed .blm-ground")).to_have_count(2, timeout=30_000)
        return Reader(shown)

    return make
