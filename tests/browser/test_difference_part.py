"""What differs between two maps before a real browser: is one welcome, then who takes one along; an answer is an action.

Not here: which places differ (``tests/analysis``), what the page decides (``tests/steps/test_maps.py``).
"""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from lined import Lined
from playwright.sync_api import Locator, expect
from stand import Shown
from visit import until

from buurtlezer.analysis.network.merging import Decision
from buurtlezer.analysis.two_maps import laid_beside
from buurtlezer.model import MapPlace, Verdict
from buurtlezer.steps.maps.blocks import blocks
from buurtlezer.steps.maps.differences import difference
from buurtlezer.steps.maps.laid import Laid
from buurtlezer.steps.maps.state import MapsState
from buurtlezer.steps.page import Page
from buurtlezer.steps.state import StepState
from buurtlezer.store import Store

pytestmark = pytest.mark.browser

HOSTILE = "het bankje <img src=x onerror=alert(1)>"
BENCH = "own/" + "1" * 32


def parts(page: Page, _: StepState) -> list[Any]:
    state = Drawn(page.session)
    return [difference(page, state), blocks(page, state)]


class Drawn(MapsState):
    """A page on which both maps are drawn: fourteen places, of which residents alone have eleven."""

    @property
    def opened(self) -> bool:
        return True

    def laid(self) -> Laid:
        theirs = {f"own/{at:032x}": ("citizen", f"plek {at}", "rest") for at in range(2, 12)}
        both = {"own/" + "a" * 32: ("citizen", "de hal", "meet"), "own/" + "b" * 32: ("organisation", "de hal", "help")}
        said = theirs | both | {BENCH: ("citizen", HOSTILE, "meet"), "own/" + "c" * 32: ("organisation", "het loket", "help")}
        places = {
            ref: MapPlace.model_validate({"perspective": side, "name": name, "sense": sense, "voice": "told"})
            for ref, (side, name, sense) in said.items()
        }
        together = [Decision("own/" + "a" * 32, "own/" + "b" * 32, Verdict.SAME)]
        return Laid(places, laid_beside(places, together), ())


def part(shown: Shown[Lined], name: str) -> Locator:
    return shown.page.locator(f"[data-part={name}]")


def kept(shown: Shown[Lined], kind: str, **fields: Any) -> dict[str, Any]:
    """The one entry of a kind, once it has these fields."""

    def found() -> list[dict[str, Any]]:
        said = [dict(one.content or {}) for one in shown.made.stored(kind)]
        return [one for one in said if fields.items() <= one.items()]

    return until(found, lambda them: bool(them))[0]


def look(shown: Shown[Lined], name: str) -> None:
    page = shown.page
    if folder := os.environ.get("BUURTLEZER_PICTURES"):
        page.screenshot(path=Path(folder) / f"{name}-{page.evaluate('innerWidth')}.png", full_page=True)
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    violations = Axe().run(page, context=".bl-part").response["violations"]
    assert [one["id"] for one in violations if one["impact"] in ("serious", "critical")] == []


@pytest.mark.parametrize("size", ["desktop", "phone"])
def test_it_is_asked_first_whether_one_should_be_there_and_an_answer_becomes_an_action(
    alone: Callable[..., Shown[Lined]], own_store: Store, size: str
) -> None:
    shown = alone(lambda: Lined(own_store, parts), size)
    theirs = part(shown, "difference_theirs")
    expect(theirs.locator("[data-place]")).to_have_count(8)
    theirs.get_by_role("button", name="Toon er nog 3").click()
    bench = theirs.locator(f"[data-place='{BENCH}']")
    bench.locator("summary").click()
    expect(bench.get_by_label("Wie van hen zou jou meenemen?")).to_be_hidden()
    bench.get_by_label("Het is van hen: wij blijven weg.").check(force=True)
    kept(shown, "welcome", answer="leave", place=BENCH)
    expect(bench.get_by_label("Wie van hen zou jou meenemen?")).to_be_hidden()
    bench.get_by_label("We vragen het hun eerst.").check(force=True)
    bench.get_by_label("Wie van hen zou jou meenemen?").fill("de conciërge")
    bench.get_by_role("button", name="Bewaar").click()
    kept(shown, "welcome", answer="ask", with_whom="de conciërge")
    expect(bench.locator(".bldi-state")).to_have_text("We vragen het hun eerst.")
    assert len(shown.made.stored("welcome")) == 1

    other = part(shown, "difference_other")
    expect(other).to_contain_text("voor bewoners: mensen ontmoeten · voor de organisatie: hulp of een antwoord")
    expect(other.get_by_role("button", name="Zet op mijn lijst")).to_be_hidden()
    other.get_by_text("Wie moet hier eerst luisteren").first.click()
    other.get_by_role("textbox").fill("Wij luisteren eerst.")
    other.get_by_role("button", name="Bewaar").click()
    thought = kept(shown, "reflection", prompt="maps_other", text="Wij luisteren eerst.")
    assert thought["visibility"] == "private"
    other.get_by_role("button", name="Zet op mijn lijst").click()
    kept(shown, "action", what="Wie moet hier eerst luisteren, en naar wie? Wij luisteren eerst.")
    expect(other.get_by_role("status").filter(has_text="Dit staat op je lijst")).to_be_focused()
    expect(other.get_by_role("link", name="Dit staat op je lijst")).to_have_attribute("href", "#maps-text-actions")
    expect(other.get_by_role("button", name="Zet op mijn lijst")).to_be_hidden()
    part(shown, "block_networks").locator("summary").click()
    look(shown, "difference")
