"""What is to be done, before a real browser: a question of a walk is put on the list, done, undone, removed and brought back.

Not here: what the list says (``tests/steps/test_actions.py``).
"""

from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from lined import Lined
from playwright.sync_api import Locator, expect
from stand import Shown
from visit import until

from buurtlezer.parts.asked import Asked
from buurtlezer.steps import actions
from buurtlezer.steps.page import Page
from buurtlezer.steps.state import StepState
from buurtlezer.store import Store

pytestmark = pytest.mark.browser

ASKED = {"entry_id": "b" * 32, "seq": 1, "question": "Van wie is de deur?", "where": "Halte 2", "content": {}}


def parts(page: Page, state: StepState) -> list[Any]:
    asked = page.part(Asked(hands_to=actions.NAME, name="actions"), "asked")
    listed = actions.actions(page, state)
    page.shows(asked, lambda: {"questions": [{**ASKED, "listed": actions.taken_up(state, "b" * 32)}]})
    return [asked, listed]


@pytest.fixture(params=["desktop", "phone"])
def shown(alone: Callable[..., Shown[Lined]], own_store: Store, request: pytest.FixtureRequest) -> Shown[Lined]:
    return alone(lambda: Lined(own_store, parts), request.param)


def to_do(shown: Shown[Lined]) -> Locator:
    return shown.page.locator(f"[data-part={actions.NAME}]")


def stored(shown: Shown[Lined], **fields: object) -> dict[str, Any]:
    """The one action, when it has these fields."""

    def found() -> list[dict[str, Any]]:
        return [dict(one.content or {}) for one in shown.made.stored("action")]

    (one,) = until(found, lambda them: [{name: one[name] for name in fields} for one in them] == [fields])
    return one


def test_a_question_becomes_something_to_do_and_is_done(shown: Shown[Lined]) -> None:
    shown.page.get_by_role("button", name="Zet op de lijst").click()
    what = to_do(shown).get_by_label("Wat is er te doen?")
    expect(what).to_be_focused()
    expect(what).to_have_value("Vragen: Van wie is de deur?")
    to_do(shown).get_by_label("Wie doet het?").fill("de buurtwerker")
    to_do(shown).get_by_label("Tegen wanneer?").fill("2030-05-04")
    to_do(shown).get_by_role("button", name="Bewaar").click()
    one = stored(shown, from_entry="b" * 32, due="2030-05-04", done=False)
    assert (one["what"], one["by_whom"]) == ("Vragen: Van wie is de deur?", "de buurtwerker")
    expect(shown.page.get_by_text("Staat op de lijst")).to_be_visible()
    expect(shown.page.get_by_role("button", name="Zet op de lijst")).to_be_hidden()
    tick = to_do(shown).get_by_role("checkbox", name="gedaan")
    tick.check()
    assert stored(shown, done=True)["done_on"]
    expect(to_do(shown).get_by_text("Gedaan op")).to_be_visible()
    tick.uncheck()
    assert stored(shown, done=False)["done_on"] is None
    to_do(shown).get_by_role("button", name="Verwijder").click()
    to_do(shown).get_by_role("button", name="Ongedaan maken").click()
    stored(shown, done=False, from_entry="b" * 32)
    found = Axe().run(shown.page, context=".bl-part").response["violations"]
    assert [one["id"] for one in found if one["impact"] in {"serious", "critical"}] == []
    assert shown.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
