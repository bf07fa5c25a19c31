"""What of 2015 is still here, before a real browser: one at a time, by finger and keyboard, and without a line in the middle.

The page's own channel, a session and a store are real; there is no kernel. Not here: what is asked
(``tests/steps/test_still.py``).
"""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from lined import Lined, cut, loses, mend
from playwright.sync_api import Locator, expect
from stand import Shown
from visit import until

from buurtlezer.analysis.contact_points import ContactPoint, Now
from buurtlezer.steps.services.still import checklist
from buurtlezer.store import Store

pytestmark = pytest.mark.browser

NOW = (Now("service:bakery:3333.8570", "bakery", "De Tarwe", "De Tarwe"),)
POINTS = (
    ContactPoint("former:bakery:3333.8570", "bakery", "De Tarwe", "", 4.3333, 50.857, 0.0, NOW),
    ContactPoint("former:bank:3356.8554", "bank", "Het Loket", "", 4.3356, 50.8554, 0.0, ()),
    ContactPoint("former:laundry:3370.8560", "laundry", "Wasgoed", "", 4.3370, 50.8560, 0.0, ()),
)


@pytest.fixture
def visitor(alone: Callable[..., Shown[Lined]], own_store: Store) -> Callable[..., Shown[Lined]]:
    """``visitor("phone")``: somebody before a new page with the list."""

    def show(size: str = "desktop", **how: bool) -> Shown[Lined]:
        opened: list[Lined] = []

        def make() -> Lined:
            opened.append(Lined(own_store, lambda page, state: [checklist(page, state, lambda: POINTS)]))
            return opened[0]

        return alone(make, size, loses=loses(opened), **how)

    return show


def listed(shown: Shown[Lined]) -> Locator:
    part = shown.page.locator("[data-part=still]")
    expect(part.get_by_text("1 van 3")).to_be_visible()
    return part


def answers(shown: Shown[Lined], count: int) -> dict[str, dict[str, object]]:
    """By the kind of service: what is stored, when it is that much."""
    found = until(lambda: shown.made.stored("service_check"), lambda them: len(them) == count)
    assert len(found) == count
    return {str((one.content or {})["service"]).split(":")[1]: dict(one.content or {}) for one in found}


def test_one_at_a_time_with_what_goes_with_each_answer(visitor: Callable[..., Shown[Lined]]) -> None:
    shown = visitor("phone")
    part = listed(shown)
    expect(part.get_by_text("OpenStreetMap van mei 2026")).to_have_count(0)  # never before one looked
    expect(part.get_by_role("button", name="Terug")).to_be_hidden()
    part.get_by_text("er nog", exact=True).tap()
    expect(part.get_by_text("In OpenStreetMap van mei 2026 staat hier nog altijd")).to_be_visible()
    part.get_by_text("ik zag het op straat").tap()
    part.get_by_role("button", name="Volgende").tap()
    expect(part.get_by_role("heading", name="Het Loket")).to_be_focused()
    part.get_by_text("er nog", exact=True).tap()
    expect(part.get_by_text("Dat spreekt elkaar tegen")).to_be_visible()
    part.get_by_text("weg", exact=True).tap()
    expect(part.get_by_text("Dat spreekt elkaar tegen")).to_be_hidden()
    part.get_by_text("ouderen").tap()
    part.get_by_label("Welk contact was dat?").fill("Een praatje aan het loket.")
    part.get_by_role("button", name="Volgende").tap()
    part.get_by_role("button", name="Sla over").tap()
    expect(part.get_by_role("heading", name="Wat je naging")).to_be_visible()
    stored = answers(shown, 2)
    assert (stored["bakery"]["answer"], stored["bakery"]["evidence"]) == ("there", ["seen"])
    until(lambda: answers(shown, 2)["bank"].get("lost"), bool)
    bank = answers(shown, 2)["bank"]
    assert (bank["answer"], bank["lost_by"], bank["lost"]) == ("gone", ["older"], "Een praatje aan het loket.")
    assert bank["evidence"] == ["seen"]  # as the one before, until somebody says otherwise
    rows = part.get_by_role("listitem")
    assert [row.locator(".bl-checklist-answer").inner_text() for row in rows.all()] == ["er nog", "weg", "nog niet bekeken"]
    assert "%" not in part.inner_text()


def test_an_answer_is_changed_taken_away_and_what_was_said_comes_back(visitor: Callable[..., Shown[Lined]]) -> None:
    shown = visitor()
    part = listed(shown)
    part.get_by_text("weg", exact=True).click()
    part.get_by_label("Welk contact was dat?").fill("de geur van brood")
    until(lambda: [one["lost"] for one in answers(shown, 1).values()], ["de geur van brood"].__eq__)
    part.get_by_text("iets anders", exact=True).click()
    part.get_by_label("Wat is er nu?").select_option(label="kapper")
    until(lambda: [(one["now"], one["lost"]) for one in answers(shown, 1).values()], [("hairdresser", "")].__eq__)
    part.get_by_text("weg", exact=True).click()
    expect(part.get_by_label("Welk contact was dat?")).to_have_value("de geur van brood")
    part.get_by_role("button", name="Wis mijn antwoord").last.click()
    assert answers(shown, 0) == {}
    expect(part.get_by_role("button", name="Sla over")).to_be_visible()
    radio = part.get_by_role("radio").first
    radio.focus()
    shown.page.keyboard.press("Space")
    assert answers(shown, 1)["bakery"]["answer"] == "there"


def test_a_line_that_is_lost_in_the_middle_loses_nothing(visitor: Callable[..., Shown[Lined]]) -> None:
    shown = visitor("phone")
    part = listed(shown)
    part.get_by_text("er nog", exact=True).tap()
    answers(shown, 1)
    cut(shown)
    expect(part.get_by_text("Geen verbinding")).to_be_visible()
    part.get_by_role("button", name="Volgende").tap()
    part.get_by_text("weg", exact=True).tap()
    part.get_by_text("iemand vertelde het mij").tap()
    part.get_by_role("button", name="Volgende").tap()
    part.get_by_text("weet niet", exact=True).tap()
    part.get_by_role("button", name="Klaar").tap()
    rows = part.locator(".bl-checklist-answer")
    expect(rows).to_have_text(["er nog", "weg", "weet niet"])
    expect(part.get_by_text("Op deze telefoon wacht: 2")).to_be_visible()
    part.get_by_role("listitem").filter(has_text="Het Loket").get_by_role("button").tap()
    expect(part.get_by_role("radio", name="weg")).to_be_checked()  # looked back at without a line
    assert len(shown.made.stored("service_check")) == 1
    mend(shown)
    stored = answers(shown, 3)
    assert (stored["bank"]["answer"], stored["bank"]["evidence"], stored["bank"]["voice"]) == ("gone", ["told"], "told")
    expect(part.get_by_text("Alles is bewaard")).to_be_visible()


def test_who_comes_back_goes_on_at_the_first_without_an_answer(visitor: Callable[..., Shown[Lined]]) -> None:
    shown = visitor()
    part = listed(shown)
    part.get_by_text("er nog", exact=True).click()
    answers(shown, 1)
    again = visitor(keeps=True)
    expect(again.page.locator("[data-part=still]").get_by_role("heading", name="Het Loket")).to_be_visible()


def test_another_area_begins_at_its_first_point(alone: Callable[..., Shown[Lined]], own_store: Store) -> None:
    here: list[ContactPoint] = []
    shown = alone(lambda: Lined(own_store, lambda page, state: [checklist(page, state, lambda: tuple(here))]))
    part = shown.page.locator("[data-part=still]")
    expect(part.get_by_text("vonden we hier niets")).to_be_visible()

    def look(*points: ContactPoint) -> None:
        here[:] = points
        shown.python(shown.made.page.refresh)

    look(*POINTS)
    expect(part.get_by_role("heading", name="De Tarwe")).to_be_visible()
    part.get_by_role("button", name="Sla over").click()
    look(*POINTS[1:])
    expect(part.get_by_text("1 van 2")).to_be_visible()
    expect(part.get_by_role("heading", name="Het Loket")).to_be_visible()  # the same point, in a shorter list
    part.get_by_role("button", name="Sla over").click()
    part.get_by_role("button", name="Sla over").click()
    expect(part.get_by_role("heading", name="Wat je naging")).to_be_visible()
    look(POINTS[0])
    expect(part.get_by_role("heading", name="De Tarwe")).to_be_visible()


@pytest.mark.parametrize("size", ["phone", pytest.param("desktop", marks=pytest.mark.long)])
def test_it_is_accessible_and_fits_a_thumb(visitor: Callable[..., Shown[Lined]], size: str) -> None:
    shown = visitor(size)
    part = listed(shown)
    part.get_by_text("weg", exact=True).click()
    part.get_by_text("Waar is dat?").click()
    expect(part.locator("svg.bl-walkmap")).to_be_visible()
    found = Axe().run(shown.page, context=".bl-checklist").response["violations"]
    assert [
        (one["id"], [node["html"] for node in one["nodes"]]) for one in found if one["impact"] in {"serious", "critical"}
    ] == []
    assert shown.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    low = """() => [...document.querySelectorAll('.bl-checklist button, .bl-checklist summary, .bl-checklist .bl-chip-face')]
      .map((node) => [node.textContent, node.getBoundingClientRect()])
      .filter(([, box]) => box.width && box.height < 44).map(([words]) => words)"""
    assert shown.page.evaluate(low) == []
