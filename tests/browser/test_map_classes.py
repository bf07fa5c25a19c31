"""A figure by district on the map: real borders, classes by chance; mouse, finger, keyboard, paper.

Not here: the map on which people draw (``test_map_part``), which class a district has (``analysis``).
"""

import json
import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from alone import served
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Locator, Page, expect
from visit import until

pytestmark = pytest.mark.browser

RAMP = ("#ffffcc", "#a1dab4", "#41b6c4", "#2c7fb8", "#253494")
CELL = """
import json, random
from ipywidgets import Button, HTML, Layout, VBox
from buurtlezer.geodata import Pack
from buurtlezer.parts.map import Geography, Map
from buurtlezer.steps.ground import written
from buurtlezer.texts import Texts
pack, chance = Pack.open(), random.Random(2025)
ground = Geography(written(pack, "nl"))
under = json.loads(ground.content)
labels = Texts.of("nl").group("base.", "map.")
ends = ["not_available", "suppressed"]
one, two = ({code: chance.choice([0, 0, 1, 1, 2, 2, 3, 3, 4, 4, *ends]) for code in pack.districts.index} for _ in range(2))
first = {"title": "Aandeel 65-plussers, 2025 (%)", "labels": ["< 9", "9–12", "12–15", "15–19", "≥ 19"],
         "words": ["minder dan 9 %", "9–12 %", "12–15 %", "15–19 %", "19 % en meer"]}
second = {"title": "Werkzoekenden, 2023 (%)", "labels": ["< 12", "12–16", "16–20", "20–25", "≥ 25"]}
ring = [[4.332, 50.857], [4.345, 50.862], [4.35, 50.855], [4.341, 50.848], [4.333, 50.85], [4.332, 50.857]]
mine = {"id": "m", "role": "mine", "name": "Mijn buurt", "geometry": {"type": "Polygon", "coordinates": [ring]}}
elsene = [code for code, (_, municipality) in under["units"].items() if municipality == "21009"]
shapes = [mine, {"id": "r", "role": "reference", "name": "Elsene", "sectors": elsene}]
drawn = {"kind": "area", "method": "line", "geometry": {"type": "MultiPolygon", "coordinates": [[ring]]}}
common = dict(geography=ground, labels=labels, language="nl", tools=[])
figure = Map(**common, name="figure", shapes=shapes, classes=one, class_legend=first)
own = Map(**common, name="own", value=drawn, classes=two, class_legend=second)
acts = []
for part in (figure, own):
    part.on_act(acts.append)
other, none = Button(description="Ander cijfer"), Button(description="Geen klassen")
def change(_button):
    with figure.hold_sync():
        figure.classes, figure.class_legend = two, second
other.on_click(change)
none.on_click(lambda _button: setattr(figure, "classes", {}))
by_name = {under["names"][code]: one[code] for code in one}
facts = HTML("<pre hidden>" + json.dumps(by_name) + "</pre>").add_class("facts")
VBox([VBox([figure], layout=Layout(width="500px", max_width="100%")), other, none, own, facts])
"""


@pytest.fixture(scope="module")
def voila(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a plain Voila with one scratch notebook."""
    folder: Path = tmp_path_factory.mktemp("classes")
    with served(folder, CELL) as address:
        yield address


class Reader:
    """A person before a class map."""

    def __init__(self, page: Page, frames: list[str]) -> None:
        self.page, self.frames = page, frames
        self.part: Locator = page.locator(".bl-map").first
        self.own: Locator = page.locator(".bl-map").nth(1)
        self.reading: Locator = self.part.locator(".blm-reading")
        self.facts: dict[str, int | str] = json.loads(page.locator(".facts pre").text_content() or "")

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
def reader(voila: str, context: Callable[..., BrowserContext]) -> Iterator[Readers]:
    """``reader("phone")``: opens the page. A script error fails the test."""
    faults: list[str] = []

    def make(size: str = "desktop") -> Reader:
        page = context(size).new_page()
        frames: list[str] = []
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("websocket", lambda line: line.on("framereceived", lambda frame: frames.append(str(frame))))
        page.goto(voila)
        expect(page.locator(".blm-classed .blm-ground")).to_have_count(2, timeout=60_000)
        return Reader(page, frames)

    yield make
    assert faults == []


def test_a_district_has_the_colour_and_the_words_of_its_class(reader: Readers) -> None:
    person = reader()
    right = seen = 0
    for x, y in person.points(14):
        person.page.mouse.move(x, y)
        if not person.reading.locator("b").count():
            continue
        name = person.reading.locator("b").text_content() or ""
        value = person.facts[name]
        words = {"not_available": "niet beschikbaar", "suppressed": "te weinig inwoners: niet getoond"}
        spoken = ("minder dan 9 %", "9–12 %", "12–15 %", "15–19 %", "19 % en meer")
        assert (person.reading.text_content() or "").removeprefix(name) == (
            spoken[value] if isinstance(value, int) else words[value]
        )
        if isinstance(value, int):
            seen += 1
            right += person.colour(x, y) == RAMP[value]
            assert person.colour(x, y) not in set(RAMP) - {RAMP[value]}
    assert seen > 60
    assert right / seen > 0.7, "the rest are borders and names"
    person.page.mouse.move(2, 2)
    expect(person.reading).to_have_text("Wijs een wijk aan of tik erop: hier lees je haar naam.")


def test_another_figure_arrives_in_less_than_ten_kilobytes(reader: Readers) -> None:
    person = reader()
    picture = "(el) => el.querySelector('.blm-ground').toDataURL()"
    before = person.part.evaluate(picture)
    person.frames.clear()
    person.page.get_by_role("button", name="Ander cijfer").click()
    expect(person.part.get_by_text("Werkzoekenden, 2023 (%)").first).to_be_visible()
    assert until(lambda: person.part.evaluate(picture), lambda now: now != before) != before
    carried = [frame for frame in person.frames if '"classes"' in frame]
    assert len(carried) == 1
    assert len(carried[0].encode()) < 10_000
    assert sum(len(frame.encode()) for frame in person.frames) < 20_000, "with all that Jupyter says around it"


def test_a_tap_says_the_district_and_makes_nothing(reader: Readers) -> None:
    person = reader("phone")
    (x, y), *_ = [point for point in person.points(5) if person.colour(*point) in RAMP]
    person.page.touchscreen.tap(x, y)
    expect(person.reading.locator("b")).to_have_text(re.compile("|".join(map(re.escape, person.facts))))
    expect(person.part.locator(".bl-status").first).to_be_hidden()
    assert not person.part.get_by_role("button", name="Teken").count()


def test_areas_are_outlined_and_hide_no_class(reader: Readers) -> None:
    person = reader()
    expect(person.part.locator("path.blm-line.blm-mine")).to_have_attribute("fill", "none")
    expect(person.part.locator("path.blm-line.blm-reference")).to_have_attribute("fill", "none")
    expect(person.part.locator("path.blm-fill")).to_have_count(0)
    legend = person.part.locator(".blm-legend")
    expect(legend.get_by_role("listitem")).to_have_text(
        [
            *("< 9", "9–12", "12–15", "15–19", "≥ 19"),
            *("niet beschikbaar", "te weinig inwoners: niet getoond", "Mijn buurt", "Elsene"),
        ]
    )


def test_the_map_opens_on_the_whole_region_and_goes_to_ones_own_neighbourhood(reader: Readers) -> None:
    person = reader()
    own = person.own.locator("path.blm-line").first
    box, frame = own.bounding_box(), person.own.locator(".blm-frame").bounding_box()
    assert box
    assert frame
    assert box["width"] < frame["width"] / 8
    person.own.get_by_role("button", name="Naar mijn buurt").click()
    wide = until(lambda: own.bounding_box() or box, lambda now: now["height"] > frame["height"] / 3)
    assert wide["height"] > frame["height"] / 3


def test_the_districts_are_listed_by_name_with_their_class_by_keyboard(reader: Readers) -> None:
    person = reader()
    keys = person.page.keyboard
    person.part.locator(".blm-districtlist summary").focus()
    keys.press("Enter")
    table = person.part.get_by_role("table")
    names = table.get_by_role("rowheader").all_text_contents()
    assert sorted(names) == sorted(person.facts)
    compare = "(names) => names.every((name, i) => !i || names[i - 1].localeCompare(name, 'nl') <= 0)"
    assert person.page.evaluate(compare, names)
    keys.press("Tab")
    keys.type("begijnhof")
    expect(table.get_by_role("rowheader")).to_have_text(["Begijnhof - Diksmuide"])
    expect(person.part.get_by_text("Gevonden: 1")).to_be_visible()
    keys.press("Tab")
    assert person.page.evaluate("document.activeElement.getAttribute('role')") == "region"


def test_without_classes_the_map_is_as_it_was(reader: Readers) -> None:
    person = reader()
    person.page.get_by_role("button", name="Geen klassen").click()
    expect(person.part.locator(".blm-legend").get_by_text("groen")).to_be_visible()
    expect(person.part.locator(".blm-frame .blm-mapbuttons")).to_be_visible()
    expect(person.part.locator(".blm-districtlist")).to_be_hidden()
    expect(person.reading).to_be_hidden()
    assert not {person.colour(*point) for point in person.points(12)} & set(RAMP)
    assert person.part.locator("path.blm-line.blm-mine").get_attribute("fill") == "#b84a00"
    person.page.get_by_role("button", name="Ander cijfer").click()
    expect(person.reading).to_be_visible()


def test_on_paper_classes_are_greys_from_light_to_dark_and_the_rest_has_a_pattern(reader: Readers) -> None:
    person = reader()
    person.page.emulate_media(media="print")
    person.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    paper = person.part.locator(".blm-paper")
    expect(paper).to_be_visible()
    expect(person.part.locator(".blm-ground")).to_be_hidden()
    swatches = person.part.locator(".blm-legend .blm-classfill")
    fills = [re.findall(r"\d+", swatch.evaluate("(node) => getComputedStyle(node).fill")) for swatch in swatches.all()[:5]]
    greys = [int(red) for red, green, blue in fills if red == green == blue]
    assert greys == sorted(greys, reverse=True)
    assert all(light - dark >= 30 for light, dark in pairwise(greys))
    assert len(greys) == 5
    on_map = paper.locator("path").evaluate_all("(paths) => paths.map((path) => path.getAttribute('fill'))")
    assert {f"#{grey:02x}{grey:02x}{grey:02x}" for grey in greys} <= set(on_map)
    assert len({fill for fill in on_map if fill and fill.startswith("url(")}) == 2
    person.page.evaluate("dispatchEvent(new Event('afterprint'))")


def test_two_fingers_move_it_and_one_finger_scrolls_the_page(reader: Readers) -> None:
    person = reader("phone")
    fingers = person.page.context.new_cdp_session(person.page)
    (ax, ay), (bx, by) = person.points(4)[5], person.points(4)[9]
    picture = "(el) => el.querySelector('.blm-ground').toDataURL()"
    before = person.part.evaluate(picture)

    def touch(kind: str, *points: tuple[float, float]) -> None:
        spots: list[dict[str, Any]] = [{"x": x, "y": y, "id": i} for i, (x, y) in enumerate(points)]
        fingers.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": spots})

    style = "(el) => getComputedStyle(el.querySelector('.leaflet-container')).touchAction"
    assert person.part.evaluate(style) == "pan-x pan-y"
    touch("touchStart", (ax, ay), (bx, by))
    for step in range(1, 12):
        touch("touchMove", (ax, ay + 6 * step), (bx, by + 6 * step))
    touch("touchEnd")
    assert until(lambda: person.part.evaluate(picture), lambda now: now != before) != before


@pytest.mark.parametrize("size", ["desktop", "phone"])
def test_a_class_map_is_accessible_and_fits(reader: Readers, size: str) -> None:
    person = reader(size)
    person.part.locator(".blm-districtlist summary").click()
    found = Axe().run(person.page, context=".bl-map").response["violations"]
    assert [
        (one["id"], [node["html"] for node in one["nodes"]]) for one in found if one["impact"] in {"serious", "critical"}
    ] == []
    assert person.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    box = person.part.locator(".blm-frame").bounding_box()
    assert box
    assert 300 <= box["height"] <= (400 if size == "phone" else 560)
    small = """() => [...document.querySelectorAll('.bl-map button, .bl-map summary, .bl-map input')]
      .map((node) => [node.textContent, node.getBoundingClientRect()])
      .filter(([, box]) => box.height && box.height < 44)
      .map(([words]) => words)"""
    assert person.page.evaluate(small) == []
