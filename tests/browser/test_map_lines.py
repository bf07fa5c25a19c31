"""Lines on the map part alone on a page, by finger, mouse and keyboard, and the acts that they make.

Not here: other ways to answer (``test_map_part``), the pages of the workbook.
"""

from collections.abc import Callable
from functools import partial

import pytest
from maps import Maps, Person, before, rings
from playwright.sync_api import BrowserContext, expect
from stand import Shown
from visit import until

pytestmark = pytest.mark.browser

Drawers = Callable[..., tuple[Person, Person]]


@pytest.fixture
def drawers(alone: Callable[..., Shown[Maps]]) -> Drawers:
    """``drawers("phone")``: before the first two maps of a new page."""
    return partial(before, alone)


def test_a_line_by_mouse_is_one_act_and_a_second_stroke_a_second_part(drawers: Drawers) -> None:
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
    assert rings(person.until_acts(3)[2]) == rings(person.acts[1])[1:]


def test_a_line_by_finger_on_a_phone(drawers: Drawers) -> None:
    person, _ = drawers("phone")
    assert person.page.evaluate("document.documentElement.scrollWidth") <= 390
    person.press("Teken")
    person.swipe(person.loop(0.45, 0.5, 70))
    (act,) = person.until_acts(1)
    assert len(rings(act)) == 1


def test_two_fingers_move_the_map_and_draw_nothing(drawers: Drawers, context: Callable[..., BrowserContext]) -> None:
    page = context("phone").new_page()
    page.clock.install()
    person, _ = drawers("phone", page=page)
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
    person.page.clock.run_for(900)  # longer than any act waits
    person.shown.settle()
    assert person.acts == []
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
    assert person.acts == []


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
