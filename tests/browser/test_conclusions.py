"""11 before a real browser: a conclusion written, a leg taken from the logbook and from one's own words, an order, a phone.

Not here: how it stands (``tests/analysis/test_legs.py``), what Python says (``tests/steps``), change.js (``tests/scripts``).
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

from buurtlezer.steps.page import Page
from buurtlezer.steps.report.conclude import conclude
from buurtlezer.steps.state import StepState
from buurtlezer.store import Store

pytestmark = pytest.mark.browser


def parts(page: Page, state: StepState) -> list[Widget]:
    return [conclude(page, state)]


@pytest.fixture(params=["phone", "desktop"])
def shown(request: pytest.FixtureRequest, alone: Callable[..., Shown[Lined]], own_store: Store) -> Shown[Lined]:
    return alone(lambda: Lined(own_store, parts), request.param)


def look(page: Any, name: str) -> None:
    """Kept where ``BUURTLEZER_PICTURES`` says, for whoever wants to look; sound at any width."""
    page.wait_for_function("document.getAnimations().every((one) => one.playState !== 'running')")
    if folder := os.environ.get("BUURTLEZER_PICTURES"):
        page.screenshot(path=Path(folder) / f"conclusions-{name}-{page.viewport_size['width']}.png", full_page=True)
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    violations = Axe().run(page, context=".bl-part").response["violations"]
    assert [(one["id"], [node["html"][:120] for node in one["nodes"]]) for one in violations] == []


def begin(place: Locator, thinks: str) -> None:
    place.get_by_role("button", name="conclusie", exact=False).last.click()
    place.locator("[data-field=thinks] textarea").fill(thinks)
    place.get_by_role("button", name="Zet erbij").click()
    expect(place.locator("h4", has_text="Waar staat het op?")).to_be_focused()


def test_a_conclusion_gets_legs_and_a_counter_voice_and_says_how_it_stands(shown: Shown[Lined]) -> None:
    place = shown.page.locator("[data-part=conclusions]")
    expect(place.locator("blockquote")).to_contain_text("Wij denken dat")
    look(shown.page, "empty")
    begin(place, "er na vijf uur geen plek is om te zitten")
    expect(place.locator(".blco-word")).to_contain_text("los")
    place.get_by_role("button", name="Voeg toe wat je hoorde").click()
    expect(place.locator("[data-field=says] textarea")).to_be_focused()
    place.locator("[data-field=says] textarea").fill("we staan recht aan de bakker")
    place.locator("[data-field=source] input").fill("tafel 1")
    place.locator("[data-field=count] input").fill("4")
    look(shown.page, "leg")
    place.get_by_role("button", name="Bewaren", exact=True).click()
    expect(place.locator("section[data-form=heard] li")).to_contain_text("we staan recht aan de bakker · tafel 1 · 4 stemmen")
    place.get_by_role("button", name="Voeg toe wat je zag").click()
    place.locator("[data-field=says] textarea").fill("nergens een bank")
    place.locator("[data-field=source] input").fill("onze wandeling")
    place.get_by_role("button", name="Bewaren", exact=True).click()
    expect(place.locator(".blco-word")).to_contain_text("voorlopig")
    place.locator("[data-field=counter] label", has_text="niemand zei iets anders").click()
    expect(place.locator(".blco-word")).to_contain_text("gesteund")
    place.locator("[data-field=asks] label", has_text="van de gemeente").click()
    look(shown.page, "opened")
    place.get_by_role("button", name="Alle conclusies").first.click()
    expect(place.locator(".blco-card h4")).to_be_focused()
    expect(place.locator(".blco-first")).to_contain_text("eigen werk")
    look(shown.page, "list")
    (one,) = until(lambda: shown.made.stored("conclusion"), lambda them: len(them) == 1)
    content = dict(one.content or {})
    assert [(leg["form"], leg["source"]) for leg in content["legs"]] == [("heard", "tafel 1"), ("seen", "onze wandeling")]
    assert (content["counter"], content["asks"], content["visibility"]) == ("none_found", ["municipality"], "private")


def test_they_move_among_each_other_and_one_that_is_removed_comes_back(shown: Shown[Lined]) -> None:
    place = shown.page.locator("[data-part=conclusions]")
    for thinks in ("eerst dit", "dan dat"):
        begin(place, thinks)
        place.get_by_role("button", name="Alle conclusies").first.click()
    titles = place.locator(".blco-card h4")
    expect(titles).to_have_text(["Wij denken dat eerst dit", "Wij denken dat dan dat"])
    up = place.locator(".blco-card").nth(1).locator("[data-move='-1']")
    up.focus()
    shown.page.keyboard.press("Enter")
    expect(titles).to_have_text(["Wij denken dat dan dat", "Wij denken dat eerst dit"])
    expect(place.locator(".blco-card").nth(0).locator("[data-move='1']")).to_be_focused()
    place.locator(".blco-card").nth(0).get_by_role("button", name="Weghalen").click()
    expect(titles).to_have_text(["Wij denken dat eerst dit"])
    place.get_by_role("button", name="Terugzetten").click()
    expect(titles).to_have_text(["Wij denken dat dan dat", "Wij denken dat eerst dit"])
