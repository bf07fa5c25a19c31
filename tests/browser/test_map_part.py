"""The map part alone on a page of plain Voila: fingers, mouse, keyboard, and the acts that they make.

Two maps on one invented geography (squares), whose acts a hidden element shows. The pages of the workbook are tested
elsewhere.
"""

import json
import math
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from alone import served
from playwright.sync_api import BrowserContext, CDPSession, Locator, Page, expect
from visit import until

pytestmark = pytest.mark.browser

WIDE, HIGH = 12, 10
CELL = """
import json, pathlib
from ipywidgets import Button, HTML, VBox
from buurtlezer.parts.map import Geography, Map
from buurtlezer.texts import Texts
labels = {**Texts.of("nl").group("map."), "status.sending": "Even", "status.queued": "Wacht", "status.saved": "Bewaard"}
geography = Geography(**json.loads(pathlib.Path("geography.json").read_text()))
heard, shown = {"one": [], "two": [], "three": []}, HTML("{}").add_class("acts")
def part(name, **traits):
    made = Map(geography=geography, labels=labels, name=name, slot=name, **traits)
    def hear(act):
        heard[name].append(act)
        shown.value = "<pre hidden>" + json.dumps(heard) + "</pre>"
        made.value = act.get("content") or {}
    made.on_act(hear)
    return made
three = part("three", channel="held", spots_max=3)
elsewhere = Button(description="Elders")
def write(_button):
    with three.hold_sync():
        three.value, three.seq = {"kind": "area", "method": "sectors", "sectors": ["S0000"]}, 5
elsewhere.on_click(write)
VBox([part("one"), part("two"), shown, three, three, elsewhere])
"""


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


@pytest.fixture(scope="module")
def voila(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a plain Voila with one scratch notebook."""
    folder: Path = tmp_path_factory.mktemp("map")
    (folder / "geography.json").write_text(json.dumps(squares()))
    with served(folder, CELL) as address:
        yield address


class Drawer:
    """A person before one of the maps."""

    def __init__(self, page: Page, name: str, nth: int) -> None:
        self.page, self.name = page, name
        self.part: Locator = page.locator(".bl-map").nth(nth)
        self._fingers: CDPSession | None = None

    def press(self, words: str) -> None:
        self.part.get_by_role("button", name=words, exact=True).click()

    def acts(self) -> list[dict[str, Any]]:
        told = self.page.locator(".acts pre")
        if not told.count():
            return []
        heard: list[dict[str, Any]] = json.loads(told.text_content() or "{}")[self.name]
        return heard

    def until_acts(self, count: int) -> list[dict[str, Any]]:
        acts = until(self.acts, lambda found: len(found) >= count)
        assert len(acts) == count, f"{len(acts)} acts, {count} expected"
        return acts

    def at(self, right: float, down: float) -> tuple[float, float]:
        """A point of the map, as shares of its width and height."""
        frame = self.part.locator(".blm-frame")
        frame.scroll_into_view_if_needed()
        box = frame.bounding_box()
        assert box
        return box["x"] + right * box["width"], box["y"] + down * box["height"]

    def loop(self, right: float, down: float, size: float, points: int = 40) -> list[tuple[float, float]]:
        cx, cy = self.at(right, down)
        turns = [2 * math.pi * i / points for i in range(points)]
        return [(cx + size * math.cos(a) * (1 + 0.2 * math.sin(3 * a)), cy + size * math.sin(a)) for a in turns]

    def drag(self, points: list[tuple[float, float]]) -> None:
        self.page.mouse.move(*points[0])
        self.page.mouse.down()
        for point in points[1:]:
            self.page.mouse.move(*point)
        self.page.mouse.up()

    def touch(self, kind: str, *points: tuple[float, float]) -> None:
        self._fingers = self._fingers or self.page.context.new_cdp_session(self.page)
        fingers = [{"x": x, "y": y, "id": i} for i, (x, y) in enumerate(points)]
        self._fingers.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": fingers})

    def swipe(self, points: list[tuple[float, float]]) -> None:
        self.touch("touchStart", points[0])
        for point in points[1:]:
            self.touch("touchMove", point)
        self.touch("touchEnd")


Drawers = Callable[..., tuple[Drawer, Drawer]]


@pytest.fixture
def drawers(voila: str, context: Callable[..., BrowserContext]) -> Iterator[Drawers]:
    faults: list[str] = []

    def open_page(size: str = "desktop") -> tuple[Drawer, Drawer]:
        page = context(size).new_page()
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.goto(voila)
        shown = until(page.locator(".blm-ground").count, lambda count: count == 4, 60)
        assert shown == 4, f"{shown} of 4 maps appeared: {faults}, {page.inner_text('body')[-1500:]}"
        expect(page.locator(".blm-legend")).to_have_count(4)
        return Drawer(page, "one", 0), Drawer(page, "two", 1)

    yield open_page
    assert faults == []


def rings(act: dict[str, Any]) -> list[Any]:
    found: list[Any] = act["content"]["geometry"]["coordinates"]
    return found


def test_a_line_by_mouse_is_one_act_and_a_second_stroke_a_second_part(
    drawers: Drawers,
) -> None:
    person, _ = drawers()
    person.press("Teken")
    person.drag(person.loop(0.4, 0.4, 60))
    (act,) = person.until_acts(1)
    assert act["action"] == "write"
    assert act["content"]["kind"] == "area"
    assert act["content"]["method"] == "line"
    ring = rings(act)[0][0]
    assert ring[0] == ring[-1]
    assert 8 <= len(ring) <= 1000
    assert all(4.2 < lon < 4.6 and 50.7 < lat < 51 for lon, lat in ring)
    person.drag(person.loop(0.6, 0.6, 30))
    assert len(rings(person.until_acts(2)[1])) == 2
    person.press("Haal deel 1 weg")
    assert rings(person.until_acts(3)[2]) == rings(person.acts()[1])[1:]


def test_a_line_by_finger_on_a_phone(drawers: Drawers) -> None:
    person, _ = drawers("phone")
    assert person.page.evaluate("document.documentElement.scrollWidth") <= 390
    person.press("Teken")
    person.swipe(person.loop(0.45, 0.5, 70))
    (act,) = person.until_acts(1)
    assert len(rings(act)) == 1


def test_two_fingers_move_the_map_and_draw_nothing(drawers: Drawers) -> None:
    person, _ = drawers("phone")
    person.press("Teken")
    (ax, ay), (bx, by) = person.at(0.35, 0.5), person.at(0.65, 0.5)
    picture = "(el) => el.querySelector('.blm-ground').toDataURL()"
    before = person.part.evaluate(picture)
    person.touch("touchStart", (ax, ay))
    person.touch("touchMove", (ax + 6, ay + 6))
    person.touch("touchStart", (ax + 6, ay + 6), (bx, by))
    for step in range(1, 12):
        person.touch("touchMove", (ax + 6, ay + 6 + 6 * step), (bx, by + 6 * step))
    person.touch("touchEnd")
    assert until(lambda: person.part.evaluate(picture), lambda now: now != before) != before
    person.page.wait_for_timeout(900)  # longer than any act waits
    assert person.acts() == []
    expect(person.part.locator("path.blm-line")).to_have_count(0)


def test_one_finger_outside_drawing_scrolls_the_page(drawers: Drawers) -> None:
    person, _ = drawers("phone")
    touch_action = "(el) => getComputedStyle(el.querySelector('.leaflet-container')).touchAction"
    assert person.part.evaluate(touch_action) == "pan-x pan-y"
    person.press("Teken")
    assert person.part.evaluate(touch_action) == "none"


def test_a_scribble_that_surrounds_nothing_is_told_and_not_sent(drawers: Drawers) -> None:
    person, _ = drawers()
    person.press("Teken")
    person.drag([person.at(0.4, 0.4), person.at(0.5, 0.4)])
    expect(person.part.get_by_text("Dit is nog geen gebied")).to_be_visible()
    assert person.acts() == []


def test_corners_close_with_enter_and_one_can_be_taken_back(drawers: Drawers) -> None:
    person, _ = drawers()
    person.press("Hoeken")
    for right, down in ((0.4, 0.4), (0.6, 0.4), (0.9, 0.9)):
        person.page.mouse.click(*person.at(right, down))
    person.press("Stap terug")
    person.page.mouse.click(*person.at(0.5, 0.6))
    person.part.locator(".leaflet-container").press("Enter")
    (act,) = person.until_acts(1)
    assert len(rings(act)[0][0]) == 4


def test_a_handle_pulls_the_line(drawers: Drawers) -> None:
    person, _ = drawers()
    person.press("Teken")
    person.drag(person.loop(0.5, 0.5, 90))
    person.until_acts(1)
    person.press("Pas aan")
    box = person.part.locator(".blm-handle").first.bounding_box()
    assert box
    assert box["width"] >= 44
    x, y = box["x"] + 22, box["y"] + 22
    person.drag([(x, y), (x + 20, y + 20), (x + 60, y + 40)])
    before, after = map(rings, person.until_acts(2))
    assert len(before[0][0]) == len(after[0][0])
    assert before != after


def test_quick_taps_on_sectors_are_one_act(drawers: Drawers) -> None:
    person, _ = drawers("phone")
    person.press("Tik sectoren aan")
    for right in (0.3, 0.5, 0.7):
        person.page.touchscreen.tap(*person.at(right, 0.5))
    (act,) = person.until_acts(1)
    assert act["content"]["method"] == "sectors"
    assert len(act["content"]["sectors"]) == 3
    person.page.touchscreen.tap(*person.at(0.5, 0.5))
    assert len(person.until_acts(2)[1]["content"]["sectors"]) == 2


def test_the_brush_paints_and_the_eraser_takes_away(drawers: Drawers) -> None:
    person, _ = drawers()
    person.press("Tik sectoren aan")
    person.press("Penseel")
    person.drag([person.at(0.35, 0.5), person.at(0.65, 0.5)])  # one jump: what lies between is painted too
    painted = person.until_acts(1)[0]["content"]["sectors"]
    assert len(painted) >= 4
    person.press("Gom")
    person.drag([person.at(0.35, 0.5), person.at(0.45, 0.5)])
    assert set(person.until_acts(2)[1]["content"]["sectors"]) < set(painted)


def test_five_spots_by_keyboard_and_no_sixth(drawers: Drawers) -> None:
    person, _ = drawers()
    person.press("Noem je plekken")
    field = person.part.get_by_role("combobox")
    for typed in ("celestij", "park", "zuid", "oost", "west", "midden"):
        field.press_sequentially(typed)
        expect(field).to_have_attribute("aria-expanded", "true")
        field.press("ArrowDown")
        assert field.get_attribute("aria-activedescendant")
        field.press("Enter")
    acts = person.until_acts(5)
    assert [len(act["content"]["spots"]) for act in acts] == [1, 2, 3, 4, 5]
    assert acts[0]["content"]["spots"][0] == {
        "id": "p0",
        "name": "Célestijnenmarkt",
        "kind": "metro",
        "lon": 4.3,
        "lat": 50.83,
    }
    expect(person.part.get_by_text("Je koos er al 5")).to_be_visible()
    expect(person.part.locator(".blm-pin")).to_have_count(5)
    person.press("Haal Park Noord weg")
    assert len(person.until_acts(6)[5]["content"]["spots"]) == 4


def test_steps_back_and_forward_write_again_and_clearing_can_be_undone(
    drawers: Drawers,
) -> None:
    person, _ = drawers()
    person.press("Teken")
    person.drag(person.loop(0.4, 0.4, 60))
    first = person.until_acts(1)[0]["content"]
    person.drag(person.loop(0.6, 0.6, 40))
    second = person.until_acts(2)[1]["content"]
    person.page.keyboard.press("Control+z")
    assert person.until_acts(3)[2]["content"] == first
    person.page.keyboard.press("Control+Shift+Z")
    assert person.until_acts(4)[3]["content"] == second
    person.press("Wis alles")
    cleared = person.until_acts(5)[4]
    assert cleared["action"] == "delete"
    person.press("Stap terug")
    assert person.until_acts(6)[5]["content"] == second


def test_no_neighbourhood_is_an_answer(drawers: Drawers) -> None:
    person, _ = drawers()
    person.press("Ik heb hier geen buurt")
    assert person.until_acts(1)[0]["content"] == {"kind": "area", "method": "none"}
    expect(person.part.get_by_text("volwaardig antwoord")).to_be_visible()


HOLD = """() => {
    window.sent = [];
    const channels = (globalThis.buurtlezerChannels ??= new Map());
    const channel = { submit: (act) => new Promise((answer) => window.sent.push({ act, answer })) };
    const held = channels.get("held");
    if (held) held.resolve(channel);
    else channels.set("held", { promise: Promise.resolve(channel) });
}"""
ANSWER = "(outcome) => window.sent.at(-1).answer(outcome)"


def test_what_is_not_acknowledged_is_never_overwritten(drawers: Drawers) -> None:
    page = drawers()[0].page
    person, same = Drawer(page, "three", 2), Drawer(page, "three", 3)
    page.evaluate(HOLD)
    person.press("Teken")
    person.drag(person.loop(0.5, 0.5, 60))
    chip = "Haal deel 1 weg"
    expect(same.part.get_by_role("button", name=chip)).to_be_visible()  # the part shown twice shows the same
    page.get_by_role("button", name="Elders").click()
    page.wait_for_timeout(700)
    expect(person.part.get_by_role("button", name=chip)).to_be_visible()
    page.evaluate(ANSWER, {"status": "saved", "seq": 9})
    expect(person.part.get_by_text("Bewaard")).to_be_visible()
    expect(person.part.get_by_role("button", name=chip)).to_be_visible()  # the value is older than what was saved


def test_a_refused_drawing_stays_and_can_be_tried_again(drawers: Drawers) -> None:
    page = drawers()[0].page
    person = Drawer(page, "three", 2)
    page.evaluate(HOLD)
    person.press("Teken")
    person.drag(person.loop(0.5, 0.5, 60))
    until(lambda: page.evaluate("window.sent.length"), lambda count: count == 1)
    page.evaluate(ANSWER, {"status": "refused", "sentence": "Dit ligt in zee."})
    expect(person.part.get_by_text("Dit ligt in zee.")).to_be_visible()
    expect(person.part.locator("path.blm-line")).to_have_count(1)
    person.press("Probeer nog eens")
    assert until(lambda: page.evaluate("window.sent.length"), lambda count: count == 2) == 2
    first, second = page.evaluate("window.sent.map(({ act }) => act)")
    assert first["content"] == second["content"]
    assert first["slot"] == "three"
    page.evaluate(ANSWER, {"status": "saved", "seq": 2})
    expect(person.part.get_by_role("button", name="Probeer nog eens")).to_be_hidden()


def test_what_another_tab_wrote_is_shown(drawers: Drawers) -> None:
    page = drawers()[0].page
    person = Drawer(page, "three", 2)
    page.get_by_role("button", name="Elders").click()
    expect(person.part.locator("path.blm-fill")).to_have_count(1)


def test_two_maps_on_a_page_do_not_meet(drawers: Drawers) -> None:
    one, two = drawers()
    two.press("Teken")
    two.drag(two.loop(0.5, 0.5, 50))
    two.until_acts(1)
    assert one.acts() == []
    expect(one.part.locator("path.blm-line")).to_have_count(0)
    expect(two.part.locator("path.blm-line")).to_have_count(1)


def test_sectors_are_chosen_from_the_list_by_keyboard_alone(drawers: Drawers) -> None:
    person, _ = drawers()
    keys = person.page.keyboard
    person.part.get_by_role("button", name="Tik sectoren aan").focus()
    keys.press("Enter")
    person.part.locator("summary", has_text="uit een lijst").focus()
    keys.press("Enter")
    keys.press("Tab")
    keys.type("vak 3-4")
    box = person.part.get_by_role("checkbox", name="Vak 3-4", exact=True)
    expect(box).to_be_visible()
    keys.press("Tab")
    while not box.evaluate("(node) => node === document.activeElement"):
        keys.press("Tab")
    keys.press("Space")
    assert person.until_acts(1)[0]["content"]["sectors"] == ["S0304"]
    expect(box).to_be_checked()
    expect(box).to_be_focused()  # redrawn, and the place was not lost
    expect(person.part.get_by_text("Vak 3-4 erbij, 1 gekozen.")).to_be_attached()
