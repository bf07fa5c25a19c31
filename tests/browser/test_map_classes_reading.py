"""A figure by district on the map, read by finger and by keyboard: a district, one's own neighbourhood, the list.

Not here: what its colours say (``test_map_classes``), the map on which people draw (``test_map_part``).
"""

import re
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from class_maps import RAMP, Readers, reader
from playwright.sync_api import expect
from visit import until

__all__ = ["reader"]
pytestmark = pytest.mark.browser


def test_a_tap_says_the_district_and_makes_nothing(reader: Readers) -> None:
    person = reader("phone")
    (x, y), *_ = [point for point in person.points(5) if person.colour(*point) in RAMP]
    person.page.touchscreen.tap(x, y)
    expect(person.reading.locator("b")).to_have_text(re.compile("|".join(map(re.escape, person.facts))))
    expect(person.part.locator(".bl-status").first).to_be_hidden()
    assert not person.part.get_by_role("button", name="Teken").count()


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
    expect(table.get_by_role("rowheader")).to_have_count(len(person.facts))
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


@pytest.mark.parametrize("size", ["phone", pytest.param("desktop", marks=pytest.mark.long)])
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
