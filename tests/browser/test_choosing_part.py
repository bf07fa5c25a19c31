"""Choosing what goes into a report before a real browser: nothing by itself, hundreds of entries, sections by keyboard.

Not here: what is ticked (``tests/scripts/choosing_test.js``), what may be chosen (``tests/steps/report``), the page
(``test_report``).
"""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from ipywidgets import Widget
from lined import Lined
from playwright.sync_api import Locator, expect
from stand import Shown
from visit import until

from buurtlezer.model import ReportSection
from buurtlezer.parts.choosing import Choosing
from buurtlezer.steps.page import Page
from buurtlezer.steps.report.choose import lengths
from buurtlezer.steps.state import StepState
from buurtlezer.store import Store

pytestmark = pytest.mark.browser

MANY = 500
NAMES = {"occasion": "Aanleiding", "places": "Plekken", "gaps": "Wat ontbreekt", "conclusions": "Conclusies"}


def rows(count: int) -> list[dict[str, Any]]:
    written = {"id": "f" * 32, "section": "conclusions", "title": "", "text": "Hier ontbreekt een bank.", "always": True}
    some = [
        {
            "id": f"{at:032x}",
            "section": ("places", "gaps")[at % 2],
            "title": f"Plek {at}",
            "text": f"Wat {at} is",
            "always": False,
        }
        for at in range(count)
    ]
    return [*some, written]


def parts(page: Page, _: StepState) -> list[Widget]:
    sections = [{"value": str(one), "label": NAMES.get(one, str(one))} for one in ReportSection]
    stays = [{"value": "private", "title": "Alleen voor jou", "names": [], "count": 2}]
    part = Choosing(lengths=lengths(page, pictured=True), sections=sections, rows=rows(MANY), stays=stays, name="choose")
    return [page.tied(part, "reporting.choose", "11/report", {"kind": "report"})]


@pytest.fixture
def shown(alone: Callable[..., Shown[Lined]], own_store: Store) -> Shown[Lined]:
    return alone(lambda: Lined(own_store, parts), "phone")


def stored(shown: Shown[Lined], fits: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
    """The report as it is stored, once it fits."""
    found = until(lambda: [dict(one.content or {}) for one in shown.made.stored("report")], lambda them: any(map(fits, them)))
    return found[0]


def fold(part: Locator, name: str) -> Locator:
    return part.locator(f"details[data-section={name}]")


def look(shown: Shown[Lined], name: str) -> None:
    page = shown.page
    if folder := os.environ.get("BUURTLEZER_PICTURES"):
        page.screenshot(path=Path(folder) / f"choosing-{name}.png", full_page=True)
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    violations = Axe().run(page, context=".bl-part").response["violations"]
    assert [one["id"] for one in violations if one["impact"] in ("serious", "critical")] == []
    assert shown.faults == []


def test_nothing_is_chosen_by_itself_and_quick_ticks_are_one_act(shown: Shown[Lined]) -> None:
    part = shown.page.locator("[data-part=choose]")
    expect(part).to_contain_text(f"geen van de {MANY} gaat mee")
    assert part.locator(".blch-row").count() == 0  # folded: none of the 500 is there yet
    fold(part, "places").locator("summary").click()
    places = fold(part, "places")
    places.get_by_role("checkbox").nth(0).check()
    places.get_by_role("checkbox").nth(1).check()
    expect(part).to_contain_text(f"2 van {MANY} gaan mee")
    look(shown, "ticked")
    said = stored(shown, lambda one: len(one["chosen"]) == 2)
    assert (said["chosen"], said["length"]) == ([f"{0:032x}", f"{2:032x}"], "student")
    (kept,) = shown.made.stored("report")
    assert len(shown.made.session.store.history(shown.made.session._credential, kept.entry_id)) == 1
    part.get_by_role("button", name="Maak ongedaan").click()
    part.get_by_role("button", name="Maak ongedaan").click()
    assert stored(shown, lambda one: not one.get("chosen"))["chosen"] == []


def test_a_section_is_chosen_whole_found_by_words_and_moved_by_keyboard(shown: Shown[Lined]) -> None:
    part, page = shown.page.locator("[data-part=choose]"), shown.page
    expect(part).to_contain_text("gaat mee")
    fold(part, "gaps").locator("summary").click()
    fold(part, "gaps").get_by_role("button", name="Alles erin").click()
    expect(part).to_contain_text(f"250 van {MANY}")
    part.get_by_label("Zoek").fill("Plek 499")
    part.get_by_role("button", name="Niets van wat je vond erin").click()
    assert len(stored(shown, lambda one: len(one["chosen"]) == 249)["chosen"]) == 249
    part.locator("[data-part-of=order] summary").click()
    down = part.get_by_role("button", name="Aanleiding naar achteren")
    down.focus()
    page.keyboard.press("Enter")
    assert stored(shown, lambda one: bool(one["order"]))["order"][:2] == ["neighbourhood", "occasion"]
    expect(down).to_be_focused()
    part.get_by_role("checkbox", name="Wat ontbreekt").uncheck()
    part.get_by_role("button", name="Voor bewoners").click()
    said = stored(shown, lambda one: one["length"] == "residents")
    assert said["without"] == ["gaps"]
    look(shown, "order")
