"""10_maps as a person does it, from the first place to a first step: what is stored of it.

Not here: how the parts behave (``test_side_map``, ``test_two_maps``, ``test_difference_part``), the lock
(``tests/store``), the wall.
"""

import os
import re
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

from buurtlezer.steps.closing import summary
from buurtlezer.steps.maps import closing
from buurtlezer.steps.maps.state import MapsState
from buurtlezer.steps.maps.view import WORKBOOK
from buurtlezer.steps.page import Page
from buurtlezer.steps.state import StepState
from buurtlezer.store import Store

pytestmark = pytest.mark.browser

TOLD = "Iemand vertelde het mij"


def parts(page: Page, _: StepState) -> list[Widget]:
    state = MapsState(page.session)
    own = {**WORKBOOK.sections, **WORKBOOK.deeper}
    close = summary(page, lambda: closing.items(state))
    return [*(make(page, state) for make in own.values()), close]


def contents(visitor: Shown[Lined], kind: str, count: int = 1, **fields: object) -> list[dict[str, Any]]:
    """What is stored of a kind that has these fields, once there are so many."""

    def found() -> list[dict[str, Any]]:
        said = [dict(one.content or {}) for one in visitor.made.stored(kind)]
        return [one for one in said if fields.items() <= one.items()]

    them = until(found, lambda them: len(them) >= count)
    assert len(them) == count, (kind, them)
    return them


def part(visitor: Shown[Lined], name: str) -> Locator:
    return visitor.page.locator(f"[data-part={name}]")


def draw(of: Locator, name: str, sense: str, voice: str = "") -> None:
    """A place without a point; by whose word is asked where there is more than one."""
    of.get_by_role("button", name=re.compile("Een plek op deze kaart zetten|Nog een plek")).first.click()
    of.get_by_label("Hoe noem je deze plek?").fill(name)
    of.get_by_role("button", name="Zonder punt").click()
    of.locator("[data-field=sense]").get_by_text(sense, exact=True).click()
    if voice:
        of.locator("[data-field=voice]").get_by_text(voice, exact=True).click()
    of.get_by_role("button", name="Bewaar de plek").click()


def look(visitor: Shown[Lined], name: str) -> None:
    page = visitor.page
    if folder := os.environ.get("BUURTLEZER_PICTURES"):
        page.screenshot(path=Path(folder) / f"maps-{name}.png", full_page=True)
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    violations = Axe().run(page, context=".bl-part").response["violations"]
    assert [one["id"] for one in violations if one["impact"] in ("serious", "critical")] == []
    assert visitor.faults == []
    assert visitor.outside == []


def test_two_maps_are_drawn_laid_beside_each_other_and_end_in_a_first_step(
    alone: Callable[..., Shown[Lined]], own_store: Store
) -> None:
    visitor = alone(lambda: Lined(own_store, parts), "phone")
    ours, theirs, both = (part(visitor, name) for name in ("ours", "theirs", "beside"))
    expect(both).to_contain_text("Dit gaat open", timeout=8_000)
    draw(ours, "De Hal", "hulp of een antwoord")
    (mine,) = contents(visitor, "map_place", perspective="organisation")
    assert (mine["name"], mine["voice"], mine["visibility"]) == ("De Hal", "told", "private")
    ours.get_by_role("button", name="Onze kaart is getekend").click()
    ours.get_by_role("button", name="Ja, onze kaart staat").click()
    contents(visitor, "map_lock")
    draw(theirs, "De Hal", "mensen ontmoeten", TOLD)
    contents(visitor, "map_place", perspective="citizen")
    draw(theirs, "het bankje", "rust", TOLD)
    contents(visitor, "map_place", 2, perspective="citizen")

    both.get_by_role("button", name="Dezelfde plek").first.click()
    contents(visitor, "same_place", verdict="same")
    other = part(visitor, "difference_other")
    expect(other).to_contain_text("voor bewoners: mensen ontmoeten", timeout=8_000)
    bench = part(visitor, "difference_theirs").locator("[data-place]")
    expect(bench).to_have_count(1)
    bench.locator("summary").click()
    bench.get_by_label("We vragen het hun eerst.").check(force=True)
    contents(visitor, "welcome", answer="ask")
    other.get_by_text("Wie moet hier eerst luisteren").first.click()
    other.get_by_role("textbox").fill("Wij, naar wie er elke avond zit.")
    other.get_by_role("button", name="Bewaar").click()
    other.get_by_role("button", name="Zet op mijn lijst").click()
    contents(visitor, "action", what="Wie moet hier eerst luisteren, en naar wie? Wij, naar wie er elke avond zit.")

    cards = part(visitor, "treasures")
    cards.get_by_role("button", name="Begin een schat").click()
    cards.get_by_text("plek", exact=True).first.click()
    cards.get_by_label("Hoe heet het?").fill("de buurtkeuken")
    cards.get_by_role("button", name="Verder", exact=True).click()
    cards.get_by_role("button", name="Verder", exact=True).click()
    cards.get_by_label("Met wie of wat verbind je dit?").fill("het wijkhuis")
    cards.get_by_label("Wat is de eerste stap?").fill("eens gaan eten")
    cards.get_by_label("Tegen wanneer?").fill("2099-12-15")
    cards.get_by_role("button", name="Klaar").click()
    (treasure,) = contents(visitor, "treasure", connect_with="het wijkhuis")
    assert (treasure["name"], treasure["by_when"], treasure["visibility"]) == ("de buurtkeuken", "2099-12-15", "private")
    expect(part(visitor, "closing")).to_contain_text("De Hal", timeout=8_000)
    look(visitor, "phone")
