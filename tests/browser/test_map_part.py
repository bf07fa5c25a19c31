"""The map part alone on a page: sectors, spots, steps back, and what is shown while an answer is under way.

Not here: lines (``test_map_lines``), the pages of the workbook.
"""

from collections.abc import Callable
from functools import partial

import pytest
from maps import Maps, Person, before, before_third
from playwright.sync_api import expect
from stand import Shown
from visit import until

pytestmark = pytest.mark.browser

Drawers = Callable[..., tuple[Person, Person]]


@pytest.fixture
def drawers(alone: Callable[..., Shown[Maps]]) -> Drawers:
    """``drawers("phone")``: before the first two maps of a new page."""
    return partial(before, alone)


def test_quick_taps_on_sectors_are_one_act(drawers: Drawers) -> None:
    person, _ = drawers("phone")
    person.press("Tik sectoren aan")
    points = [person.at(right, 0.5) for right in (0.3, 0.5, 0.7)]
    for point in points:
        person.page.touchscreen.tap(*point)
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
    for typed in ("celestij", "park noord", "halte zuid", "plein oost", "station west", "halte midden"):
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


def test_steps_back_and_forward_write_again_and_clearing_can_be_undone(drawers: Drawers) -> None:
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


def test_what_is_not_acknowledged_is_never_overwritten(alone: Callable[..., Shown[Maps]]) -> None:
    shown = alone(Maps)
    person, same = before_third(shown)
    person.press("Teken")
    person.drag(person.loop(0.5, 0.5, 60))
    chip = "Haal deel 1 weg"
    expect(same.part.get_by_role("button", name=chip)).to_be_visible()  # the part shown twice shows the same
    shown.python(shown.made.another_tab_writes)
    shown.settle()
    expect(person.part.get_by_role("button", name=chip)).to_be_visible()
    shown.page.evaluate("fake.answer({ status: 'saved', seq: 9 })")
    expect(person.part.get_by_text("Bewaard")).to_be_visible()
    expect(person.part.get_by_role("button", name=chip)).to_be_visible()  # the value is older than what was saved


def test_a_refused_drawing_stays_and_can_be_tried_again(alone: Callable[..., Shown[Maps]]) -> None:
    shown = alone(Maps)
    page = shown.page
    person, _ = before_third(shown)
    person.press("Teken")
    person.drag(person.loop(0.5, 0.5, 60))
    until(lambda: page.evaluate("fake.sent.length"), lambda count: count == 1)
    page.evaluate("fake.answer({ status: 'refused', sentence: 'Dit ligt in zee.' })")
    expect(person.part.get_by_text("Dit ligt in zee.")).to_be_visible()
    expect(person.part.locator("path.blm-line")).to_have_count(1)
    person.press("Probeer nog eens")
    assert until(lambda: page.evaluate("fake.sent.length"), lambda count: count == 2) == 2
    first, second = page.evaluate("fake.sent")
    assert first["content"] == second["content"]
    assert first["slot"] == "three"
    page.evaluate("fake.answer({ status: 'saved', seq: 2 })")
    expect(person.part.get_by_role("button", name="Probeer nog eens")).to_be_hidden()


def test_what_another_tab_wrote_is_shown(alone: Callable[..., Shown[Maps]]) -> None:
    shown = alone(Maps)
    person, _ = before_third(shown)
    shown.python(shown.made.another_tab_writes)
    expect(person.part.locator("path.blm-fill")).to_have_count(1)


def test_two_maps_on_a_page_do_not_meet(drawers: Drawers) -> None:
    one, two = drawers()
    two.press("Teken")
    two.drag(two.loop(0.5, 0.5, 50))
    two.until_acts(1)
    assert one.acts == []
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
