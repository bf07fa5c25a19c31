"""A new round, before a real browser: what comes along is chosen, carried, compared, undone; by keyboard, on a phone.

Not here: what is carried and what is new or gone (``tests/steps/test_rounds.py``).
"""

import uuid
from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from lined import Lined
from playwright.sync_api import Locator, expect
from stand import Shown
from visit import until

from buurtlezer.steps.report.rounds import rounds
from buurtlezer.store import Store

pytestmark = pytest.mark.browser

PLACE = "a" * 32


@pytest.fixture(params=["desktop", "phone"])
def shown(alone: Callable[..., Shown[Lined]], own_store: Store, request: pytest.FixtureRequest) -> Shown[Lined]:
    """A page in its second round, in which something stands; the first one is empty."""
    made = alone(lambda: Lined(own_store, lambda page, state: [rounds(page, state)]), request.param)
    part(made).get_by_role("button", name="Begin ronde 2").click()
    until(lambda: made.made.state.round, lambda number: number == 2)
    for number in range(3):
        write(made, "gap", what=f"ontbreekt {number}", met="not")
    write(made, "place", entry_id=PLACE, name="Het plein")
    write(made, "meaning", place=f"own/{PLACE}", group="older", feeling=1)
    made.made.session.changed()
    return made


def write(shown: Shown[Lined], kind: str, number: int = 2, entry_id: str = "", **content: Any) -> None:
    session = shown.made.session
    whole = {"kind": kind, "perspective": "organisation", "round": number, **content}
    act = {"act_id": uuid.uuid4().hex, "action": "write", "entry_id": entry_id or uuid.uuid4().hex, "content": whole}
    assert session._credential is not None
    session.perform(session._credential, act, None, here=True)


def part(shown: Shown[Lined]) -> Locator:
    return shown.page.locator("[data-part=rounds]")


def of_round(shown: Shown[Lined], number: int) -> list[str]:
    return sorted(one.kind for one in shown.made.session.revisions.values() if one.content and one.content["round"] == number)


def test_what_was_left_ticked_comes_along_and_the_rest_does_not(shown: Shown[Lined]) -> None:
    part(shown).get_by_text("Eén voor één kiezen").nth(2).click()
    part(shown).get_by_label("ontbreekt 1").uncheck()
    part(shown).get_by_role("checkbox", name="Betekenissen van plekken").uncheck()
    part(shown).get_by_role("button", name="Begin ronde 3").click()
    expect(part(shown).get_by_text("De nieuwe ronde is begonnen. Wat je koos, staat erin.")).to_be_visible()
    assert of_round(shown, 3) == ["gap", "gap", "occasion", "place"]
    assert of_round(shown, 2) == ["gap", "gap", "gap", "meaning", "place"]
    # Beside each other what was left was not looked at again, and what came along is the same.
    gaps = part(shown).locator("[data-subject=gaps]")
    gaps.locator("summary").first.click()
    expect(gaps.locator("[data-what=again] li")).to_have_text(["ontbreekt 1"])
    part(shown).get_by_role("button", name="Maak ronde 3 ongedaan").click()
    expect(part(shown).get_by_text("De vorige ronde is weer de huidige.")).to_be_visible()
    assert of_round(shown, 3) == []
    assert shown.made.state.round == 2


def test_it_is_done_by_keyboard_and_the_focus_stays_where_it_was(shown: Shown[Lined]) -> None:
    box = part(shown).get_by_role("checkbox", name="Plekken", exact=False).first
    box.focus()
    shown.page.keyboard.press("Space")
    expect(part(shown).locator("[data-kind=place]")).to_be_focused()
    expect(part(shown).locator("[data-kind=place]")).not_to_be_checked()
    part(shown).get_by_role("button", name="Begin ronde 3").press("Enter")
    expect(part(shown).get_by_role("heading", name="Een nieuwe ronde")).to_be_focused()
    assert of_round(shown, 3) == ["gap", "gap", "gap", "occasion"]
    expect(part(shown).get_by_text("Eén betekenis bleef achter")).to_be_visible()


def test_axe_finds_nothing_and_nothing_is_wider_than_the_page(shown: Shown[Lined]) -> None:
    part(shown).get_by_role("button", name="Begin ronde 3").click()
    expect(part(shown).get_by_text("De nieuwe ronde is begonnen. Wat je koos, staat erin.")).to_be_visible()
    write(shown, "gap", 3, what="een heel lang woord zonder spaties " + "x" * 120, met="half")
    shown.made.session.changed()
    for summary in part(shown).locator("details:visible > summary").all():
        summary.click()
    assert not Axe().run(shown.page, context="[data-part=rounds]").response["violations"]
    assert shown.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
