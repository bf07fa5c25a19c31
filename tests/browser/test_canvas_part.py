"""The network canvas alone on a page: by touch, mouse and keyboard, as a drawing and as a list, shown twice.

Not here: layout, scene and steps without a page (``tests/scripts/canvas_*_test.js``), what traits accept (``tests/parts``).
"""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from canvas_parts import CROWD, HOSTILE, Network, crowded
from playwright.sync_api import Locator, Page, expect
from stand import Shown
from visit import until

pytestmark = pytest.mark.browser

Alone = Callable[..., Shown[Network]]


def at(page: Page, x: float, y: float, number: int = 0) -> tuple[float, float]:
    """Where a point of the canvas is on the page: x to the right, y upwards, the outermost ring at 1."""
    canvas = page.locator(".bln-canvas").nth(number)
    canvas.scroll_into_view_if_needed()
    box = canvas.bounding_box()
    assert box is not None
    scale = min(box["width"], box["height"]) / 2 - 38
    return box["x"] + box["width"] / 2 + x * scale, box["y"] + box["height"] / 2 - y * scale


def said(page: Page) -> Locator:
    return page.locator(".bln-said").first


def pick(page: Page, name: str) -> None:
    """Choose somebody in the list, and see them on the canvas."""
    page.get_by_role("button", name="Lijst").first.click()
    page.get_by_role("button", name=name).first.click()


def clean(page: Page) -> None:
    violations = Axe().run(page, context=".bl-canvas").response["violations"]
    assert [(one["id"], [node["html"][:120] for node in one["nodes"]]) for one in violations] == []


def picture(page: Page, name: str) -> None:
    if folder := os.environ.get("BUURTLEZER_PICTURES"):
        page.screenshot(path=Path(folder) / f"canvas-{name}.png", full_page=True)


def test_by_mouse_one_is_dragged_to_another_ring_and_part_of_life_and_back(alone: Alone) -> None:
    shown = alone(Network)
    page, made = shown.page, shown.made
    page.mouse.move(*at(page, 0, -0.87))  # the launderette: alone in the third ring, sector of care
    page.mouse.down()
    page.mouse.move(*at(page, 0.3, -0.2), steps=4)
    page.mouse.move(*at(page, 0.33, 0.03), steps=2)
    page.mouse.up()
    expect(said(page)).to_have_text("Wasserette Sneeuwwit staat nu bij: dichtbij, Leren.")
    place = made.now(f"{8:032x}")
    assert place is not None
    assert (place["ring"], place["domain"]) == (1, "learning")
    (layout,) = until(lambda: list(made.of_kind("network_layout").values()), lambda found: len(found) == 1)
    assert list(layout["pinned"]) == [f"own/{8:032x}"]
    page.get_by_role("button", name="Ongedaan maken").click()
    expect(said(page)).to_contain_text("Ongedaan gemaakt")
    until(lambda: made.now(f"{8:032x}"), lambda now: now is not None and (now["ring"], now["domain"]) == (3, "care"))
    until(lambda: made.of_kind("network_layout"), lambda all_: not any(one["pinned"] for one in all_.values()))
    page.get_by_role("button", name="Opnieuw").click()
    until(lambda: made.now(f"{8:032x}"), lambda now: now is not None and now["ring"] == 1)


def test_by_touch_two_taps_make_a_tie_a_tap_on_nothing_makes_none_and_the_panel_says_how(alone: Alone) -> None:
    shown = alone(Network, "phone")
    page, made = shown.page, shown.made
    before = len(made.of_kind("tie"))
    page.get_by_role("button", name="Band leggen").tap()
    expect(page.get_by_text("Tik op wie de band begint.").first).to_be_visible()
    page.touchscreen.tap(*at(page, 0, -0.87))
    page.touchscreen.tap(*at(page, 0.62, 0.95))
    expect(said(page)).to_have_text("Gestopt. Er is niets veranderd.")
    page.touchscreen.tap(*at(page, 0, -0.87))
    page.get_by_role("button", name="Leg een band", exact=True).tap()
    page.touchscreen.tap(*at(page, 0, 0))
    expect(said(page)).to_have_text("Er is een band tussen Wasserette Sneeuwwit en wij.")
    made_tie = until(lambda: list(made.of_kind("tie").values()), lambda ties: len(ties) == before + 1)[-1]
    assert (made_tie["start"], made_tie["end"], made_tie["centre"]) == (None, f"own/{8:032x}", "organisation")
    page.get_by_role("button", name="sterk", exact=True).tap()
    page.get_by_label("helpt").check()
    until(lambda: list(made.of_kind("tie").values())[-1], lambda tie: (tie["strength"], tie["ties"]) == ("strong", ["helps"]))
    page.get_by_role("button", name="Leg een band", exact=True).tap()
    page.touchscreen.tap(*at(page, 0, -0.87))
    expect(said(page)).to_have_text("Een band gaat naar iemand anders. Kies een andere.")
    page.get_by_role("button", name="Leg een band", exact=True).tap()
    page.touchscreen.tap(*at(page, 0, 0))
    expect(said(page)).to_contain_text("is er al een band")
    assert len(made.of_kind("tie")) == before + 1
    page.get_by_role("button", name="Haal deze band weg").tap()
    until(lambda: len(made.of_kind("tie")), lambda count: count == before)
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    picture(page, "phone")
    clean(page)


def test_by_keyboard_one_is_chosen_moved_and_tied_and_escape_lets_go(alone: Alone) -> None:
    shown = alone(Network)
    page, made = shown.page, shown.made
    page.locator(".bln-canvas").focus()
    page.keyboard.press("ArrowDown")
    expect(said(page)).to_have_text("Buurthuis De Pianofabriek")
    page.keyboard.press("Shift+ArrowLeft")
    expect(said(page)).to_contain_text("Enter zet neer")
    page.keyboard.press("Escape")
    expect(said(page)).to_have_text("Gestopt. Er is niets veranderd.")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Shift+ArrowLeft")
    page.keyboard.press("Enter")
    expect(said(page)).to_contain_text("heeft een vaste plaats")
    page.keyboard.press("b")
    page.keyboard.press("ArrowDown")
    expect(said(page)).to_have_text("Naar Wasserette Sneeuwwit. Enter legt de band.")
    page.keyboard.press("Escape")
    assert len(made.of_kind("tie")) == 8
    page.keyboard.press("ArrowDown")
    page.keyboard.press("b")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    until(lambda: len(made.of_kind("tie")), lambda count: count == 9)
    page.keyboard.press("Control+z")
    until(lambda: len(made.of_kind("tie")), lambda count: count == 8)


def test_a_tie_is_drawn_from_the_handle_and_let_go_over_nothing_it_is_none(alone: Alone) -> None:
    shown = alone(Network)
    page, made = shown.page, shown.made
    x, y = at(page, 0, -0.87)
    page.mouse.click(x, y)
    handle = (x + 31, y - 31)
    for end, ties in ((at(page, 0.62, 0.95), 8), (at(page, 0, 0), 9)):
        page.mouse.move(*handle)
        page.mouse.down()
        page.mouse.move(*end, steps=5)
        page.mouse.up()
        until(lambda: len(made.of_kind("tie")), lambda count, ties=ties: count == ties)
    picture(page, "desktop")


def test_the_list_can_all_that_the_canvas_can(alone: Alone) -> None:
    shown = alone(Network)
    page, made = shown.page, shown.made
    pick(page, "Meester Jos")
    page.get_by_role("button", name="veraf").click()
    until(lambda: made.now(f"{1:032x}"), lambda now: now is not None and now["ring"] == 3)
    expect(page.get_by_role("button", name="veraf")).to_be_focused()
    page.get_by_label("Deel van het leven").select_option("news")
    until(lambda: made.now(f"{1:032x}"), lambda now: now is not None and now["domain"] == "news")
    page.get_by_role("button", name="Zet vast").click()
    until(lambda: len(made.of_kind("network_layout")), lambda count: count == 1)
    page.get_by_role("button", name="Maak los").click()
    page.get_by_role("combobox", name="Een band met").fill("samentuin")
    page.keyboard.press("Enter")
    until(lambda: len(made.of_kind("tie")), lambda count: count == 9)
    page.get_by_role("button", name="Haal deze band weg").click()
    until(lambda: len(made.of_kind("tie")), lambda count: count == 8)
    page.get_by_role("button", name="Open de kaart").click()
    until(lambda: made.opened, lambda opened: opened == [f"own/{1:032x}"])
    expect(page.get_by_role("button", name=HOSTILE)).to_be_visible()
    clean(page)


def test_without_names_nothing_on_the_page_tells_one(alone: Alone) -> None:
    shown = alone(Network)
    page = shown.page
    shown.python(lambda: setattr(shown.made.canvas, "without_names", True))
    pick(page, "Persoon 1")
    expect(page.get_by_text("Halima")).to_have_count(0)
    page.get_by_text("Een afbeelding meenemen").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Als svg").click()
    text = Path(download.value.path()).read_text("utf-8")
    assert "<svg" in text
    assert ">1</text>" in text
    assert "Halima" not in text
    with page.expect_download() as download:
        page.get_by_role("button", name="Als png").click()
    assert Path(download.value.path()).read_bytes().startswith(b"\x89PNG")


def test_shown_twice_it_is_one_truth(alone: Alone) -> None:
    shown = alone(lambda: Network(times=2))
    page, made = shown.page, shown.made
    one, other = page.locator(".bl-canvas").nth(0), page.locator(".bl-canvas").nth(1)
    one.get_by_role("button", name="Lijst").click()
    one.get_by_role("button", name="Halima").click()
    one.get_by_role("button", name="veraf").click()
    until(lambda: made.now(f"{0:032x}"), lambda now: now is not None and now["ring"] == 3)
    other.get_by_role("button", name="Lijst").click()
    expect(other.locator("section").nth(2).get_by_role("button", name="Halima")).to_be_visible()
    other.get_by_role("button", name="Ongedaan maken").click()
    until(lambda: made.now(f"{0:032x}"), lambda now: now is not None and now["ring"] == 1)
    expect(one.locator("section").nth(0).get_by_role("button", name="Halima")).to_be_visible()


def test_names_are_in_no_state_of_the_widget(alone: Alone) -> None:
    shown = alone(Network)
    state = str(shown.made.canvas.get_state())
    assert "Halima" not in state
    assert "Hopstraat" not in state


def test_what_comes_from_a_file_can_be_taken_over_and_not_tied(alone: Alone) -> None:
    shown = alone(lambda: Network(imported=2000))
    page, made = shown.page, shown.made
    page.get_by_role("button", name="Lijst").click()
    page.get_by_label("Zoek in de lijst").fill("rij 1999")
    page.get_by_role("button", name="Rij 1999").click()
    expect(page.get_by_label("Een band met")).to_have_count(0)
    page.get_by_role("button", name="Neem over als kaart").click()
    until(lambda: made.taken, lambda taken: taken == [f"{7:032x}/1999"])


@pytest.mark.parametrize("size", ["phone", pytest.param("desktop", marks=pytest.mark.long)])
def test_three_hundred_with_a_thousand_ties_are_zoomed_and_tidied(alone: Alone, size: str) -> None:
    shown = alone(crowded, size)
    page, made = shown.page, shown.made
    page.get_by_role("button", name="Dichterbij").click()
    page.get_by_role("button", name="Toon alles").click()
    page.get_by_role("button", name="Schik").click()
    expect(said(page)).to_contain_text("Geschikt")
    assert made.acts == []
    assert made.canvas.ties
    assert len(made.canvas.ties) == CROWD
    picture(page, f"crowd-{size}")
