"""The board alone on a page with the other small parts: keyboard, finger, mouse, the plane.

Not here: the other small parts (``test_small_parts``), the pages of the workbook.
"""

from collections.abc import Callable
from functools import partial

import pytest
from playwright.sync_api import Locator, expect
from small_parts import SmallParts, Visitor
from stand import Shown

pytestmark = pytest.mark.browser


@pytest.fixture
def visitor(alone: Callable[..., Shown[SmallParts]]) -> Callable[..., Visitor]:
    """``visitor("phone")``: somebody before a new page."""
    return partial(Visitor, alone)


def test_a_card_is_laid_into_a_bin_with_the_keyboard_alone(visitor: Callable[..., Visitor]) -> None:
    person = visitor()
    board, keyboard = person.part("words"), person.page.keyboard
    card = board.get_by_role("button", name="De schoolpoort", exact=False).first
    card.focus()
    keyboard.press("Enter")
    expect(card).to_have_attribute("aria-pressed", "true")
    for key in ("ArrowRight", "ArrowRight", "ArrowRight"):
        keyboard.press(key)
    expect(board.locator(".bl-board-bin[data-aim] h4")).to_have_text("Gemeenschap")
    keyboard.press("Enter")
    assert person.contents("words", 1) == [{"kind": "sorting", "sorted": {"gate": ["community"]}}]
    expect(card).to_be_focused()
    expect(board.get_by_text("De schoolpoort ligt bij Gemeenschap.")).to_be_attached()
    keyboard.press("Space")
    keyboard.press("ArrowRight")
    keyboard.press("Escape")
    expect(card).to_have_attribute("aria-pressed", "false")
    keyboard.press("Enter")
    keyboard.press("ArrowRight")
    keyboard.press("Enter")
    assert person.contents("words", 2)[1]["sorted"] == {"gate": ["community", "neighbourhood"]}
    board.get_by_role("button", name="Ongedaan maken").press("Enter")
    assert person.contents("words", 3)[2]["sorted"] == {"gate": ["community"]}
    board.get_by_role("button", name="Opnieuw").press("Enter")
    assert person.contents("words", 4)[3]["sorted"] == {"gate": ["community", "neighbourhood"]}


def test_reasons_are_shown_when_asked_for(visitor: Callable[..., Visitor]) -> None:
    board = visitor().part("words")
    board.get_by_role("button", name="De schoolpoort").first.click()
    board.get_by_role("button", name="Gemeenschap", exact=True).click()
    reason = board.get_by_text("Is dat genoeg om een groep te zijn?")
    expect(reason).not_to_be_visible()
    board.get_by_text("Lees onze gedachte hierbij").click()
    expect(reason).to_be_visible()


def test_on_a_phone_a_tap_on_a_card_and_a_tap_on_a_bin_is_enough(visitor: Callable[..., Visitor]) -> None:
    person = visitor("phone")
    board = person.part("single")
    board.get_by_role("button", name="De schoolpoort").tap()
    board.locator("[data-bin=district]").tap()
    assert person.contents("single", 1) == [{"sorted": {"gate": ["district"]}}]
    expect(board.locator("[data-bin=district]").get_by_role("button", name="De schoolpoort")).to_be_visible()
    board.get_by_role("button", name="De schoolpoort").tap()
    board.get_by_role("button", name="Leg terug").tap()
    assert person.contents("single", 2)[1] == {"sorted": {}}


def test_a_finger_drags_by_the_handle_and_scrolls_by_the_rest(visitor: Callable[..., Visitor]) -> None:
    person = visitor("phone")
    board = person.part("single")
    board.scroll_into_view_if_needed()
    fingers = person.page.context.new_cdp_session(person.page)

    def touch(kind: str, x: float = 0, y: float = 0) -> None:
        points = [] if kind == "touchEnd" else [{"x": x, "y": y}]
        fingers.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    def drag(start: Locator) -> None:
        box = start.bounding_box()
        goal = board.locator("[data-bin=neighbourhood]").bounding_box()
        assert box
        assert goal
        x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
        touch("touchStart", x, y)
        for part in range(1, 11):
            touch("touchMove", x + (goal["x"] + 40 - x) * part / 10, y + (goal["y"] + 20 - y) * part / 10)
        touch("touchEnd")

    board.locator("[data-bin=neighbourhood]").scroll_into_view_if_needed()
    drag(board.locator(".bl-board-title").first)
    expect(board.locator("[data-bin=neighbourhood]").get_by_role("button")).to_have_count(0)
    board.locator("[data-bin=neighbourhood]").scroll_into_view_if_needed()
    drag(board.locator(".bl-handle").first)
    assert person.contents("single", 1) == [{"sorted": {"gate": ["neighbourhood"]}}]


def test_a_mouse_drags_a_card_and_sends_once(visitor: Callable[..., Visitor]) -> None:
    person = visitor()
    board = person.part("single")
    board.get_by_role("button", name="De schoolpoort").drag_to(board.locator("[data-bin=neighbourhood]"))
    assert person.contents("single", 1) == [{"sorted": {"gate": ["neighbourhood"]}}]
    expect(board.locator("[aria-pressed=true]")).to_have_count(0)


def test_a_card_is_laid_on_the_plane_by_keys_and_by_a_tap(visitor: Callable[..., Visitor]) -> None:
    person = visitor()
    board, keyboard = person.part("plane"), person.page.keyboard
    board.get_by_role("button", name="De schoolpoort").focus()
    for key in ("Enter", "ArrowUp", "Shift+ArrowRight", "ArrowUp", "Enter"):
        keyboard.press(key)
    assert person.contents("plane", 1) == [{"positions": {"gate": [0.7, 0.55]}}]
    board.get_by_role("button", name="Matonge").click()
    box = board.locator("[data-plane]").bounding_box()
    assert box
    board.locator("[data-plane]").click(position={"x": box["width"] * 0.25, "y": box["height"] * 0.75})
    x, y = person.contents("plane", 2)[1]["positions"]["matonge"]
    assert (x, y) == (pytest.approx(0.25, abs=0.01), pytest.approx(0.25, abs=0.01))
    board.get_by_text("Lees als lijst").click()
    expect(board.get_by_role("listitem").first).to_have_text(
        "De schoolpoort: meer naar georganiseerd; tussen moeilijk binnen te stappen en makkelijk binnen te stappen"
    )
