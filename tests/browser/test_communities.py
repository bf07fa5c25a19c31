"""08 before a real browser: communities and where they come together, drawn and as a table; a coalition, party by party.

Not here: what the cards say (``tests/steps/test_communities.py``), the room's on the wall.
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

from buurtlezer.parts.coalition import CoalitionSheet
from buurtlezer.steps.communities.cards import communities
from buurtlezer.steps.communities.coalition import coalition
from buurtlezer.steps.communities.gatherings import gatherings
from buurtlezer.steps.communities.state import CommunitiesState
from buurtlezer.steps.page import Page
from buurtlezer.steps.state import StepState
from buurtlezer.store import Store
from buurtlezer.texts import Texts

pytestmark = pytest.mark.browser

HOSTILE = "de dansers <img src=x onerror=alert(1)>"


def parts(page: Page, _: StepState) -> list[Any]:
    state = CommunitiesState(page.session)
    return [make(page, state) for make in (communities, gatherings, coalition)]


@pytest.fixture(params=["desktop", "phone"])
def shown(alone: Callable[..., Shown[Lined]], own_store: Store, request: pytest.FixtureRequest) -> Shown[Lined]:
    return alone(lambda: Lined(own_store, parts), request.param)


def part(shown: Shown[Lined], name: str) -> Locator:
    return shown.page.locator(f"[data-part={name}]")


def look(page: Any, name: str) -> None:
    """Kept where ``BUURTLEZER_PICTURES`` says, for whoever wants to look; sound at any width."""
    page.wait_for_function("document.getAnimations().every((one) => one.playState !== 'running')")
    if folder := os.environ.get("BUURTLEZER_PICTURES"):
        width = (page.viewport_size or {})["width"]
        page.screenshot(path=Path(folder) / f"communities-{name}-{width}.png", full_page=True)
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    violations = Axe().run(page, context=".bl-part").response["violations"]
    assert [(one["id"], [node["html"][:120] for node in one["nodes"]]) for one in violations] == []


def add_community(cards: Locator, called: str, binds: str, voice: str = "Van mezelf") -> None:
    cards.get_by_role("button", name="Zet er een gemeenschap bij").click()
    cards.get_by_label("Hoe noemen zij zichzelf?").fill(called)
    for words in (binds, voice):
        cards.locator("form").get_by_text(words, exact=True).click()
    expect(cards.get_by_label("Wie zei je dat?")).to_be_visible(visible=voice == "Iemand vertelde het mij")
    cards.get_by_role("button", name="Bewaar", exact=True).click()
    expect(cards.get_by_role("heading", name=called)).to_be_visible()


def add_gathering(cards: Locator, of: str, name: str, side: str, agreed: bool = False) -> None:
    cards.get_by_role("button", name="Zet er een plek bij").click()
    cards.get_by_label("Welke gemeenschap?").select_option(label=of)
    cards.get_by_label("Waar komt ze samen?").fill(name)
    form = cards.locator("form")
    for words in (side, "Van mezelf", *(["Ja, ik vroeg het"] if agreed else [])):
        form.get_by_text(words, exact=True).click()
    cards.get_by_role("button", name="Bewaar", exact=True).click()
    expect(cards.locator("[data-entry]").filter(has_text=of).get_by_role("heading", name=name)).to_be_visible()


def test_who_comes_together_where_is_drawn_and_stands_in_a_table_that_says_the_same(shown: Shown[Lined]) -> None:
    add_community(part(shown, "communities"), HOSTILE, "muziek of sport")
    add_community(part(shown, "communities"), "Matonge", "werk", "Ik vermoed het")
    expect(part(shown, "ask").get_by_role("heading", name="Matonge: aan wie kan je dit vragen?")).to_be_visible()
    cards, drawn = part(shown, "gatherings"), part(shown, "crossing")
    add_gathering(cards, HOSTILE, "de galerij", "elders in de stad")
    add_gathering(cards, "Matonge", "de galerij", "elders in de stad")
    add_gathering(cards, "Matonge", "het pleintje", "in de buurt")
    expect(drawn.locator(".blco-ground")).to_have_text(["het pleintje", "de galerij"])
    expect(drawn.locator(".blco-line")).to_have_count(1)
    expect(drawn.locator(".blco-lines path")).to_have_count(3)
    expect(drawn.locator(".blco-lines path[data-supposed=true]")).to_have_count(2)
    expect(drawn.locator(".blco-shared li")).to_have_text([f"de galerij: {HOSTILE} en Matonge."])
    box = drawn.get_by_role("button", name="Matonge")
    box.press("Enter")
    expect(box).to_have_attribute("aria-pressed", "true")
    expect(drawn.locator(".blco-said")).to_have_text("Matonge: Over de lijn: 1 van de 2 plekken.")
    drawn.locator("summary").click()
    expect(drawn.locator("tbody tr").nth(1)).to_contain_text("het pleintje (Hier in de buurt)")
    assert shown.page.locator(".bl-part img").count() == 0
    look(shown.page, "crossing")


def row(shown: Shown[Lined], *who: str) -> dict[str, Any]:
    """The one coalition, when these are its parties, in this order."""

    def found() -> list[dict[str, Any]]:
        return [dict(one.content or {}) for one in shown.made.stored("coalition")]

    (one,) = until(found, lambda them: len(them) == 1 and [party["who"] for party in them[0]["parties"]] == list(who))
    return one


def test_a_sheet_is_filled_party_by_party_moved_removed_and_brought_back_by_keyboard(shown: Shown[Lined]) -> None:
    goals, sheet = part(shown, "coalition"), part(shown, "sheet")
    expect(sheet.get_by_text("Schrijf eerst hierboven een doel")).to_be_visible()
    goals.get_by_role("button", name="Begin een blad").click()
    goals.get_by_label("Wat is het doel, in één zin?").fill("een zaal die openblijft")
    goals.get_by_role("button", name="Bewaar", exact=True).click()
    for who in (HOSTILE, "de school"):
        sheet.get_by_role("button", name="Zet er een partij bij").click()
        sheet.get_by_label("Wie?", exact=True).fill(who)
        sheet.get_by_label("Wat willen zij?").fill("een vloer")
        sheet.locator(".blcl-form").get_by_text("een plek", exact=True).click()
        sheet.get_by_role("button", name="Bewaar deze partij").click()
        expect(sheet.get_by_role("heading", name=who)).to_be_visible()
    assert row(shown, HOSTILE, "de school")["parties"][1]["brings"] == ["place"]
    expect(sheet.locator(".blcl-party").first).to_contain_text("een vloer (vermoeden: nog niemand zei het)")
    look(shown.page, "parties")
    sheet.get_by_role("button", name="Naar voren: de school").press("Enter")
    row(shown, "de school", HOSTILE)
    expect(sheet.locator(".blcl-party h5")).to_have_text(["de school", HOSTILE])
    expect(sheet.get_by_role("button", name="Naar achteren: de school")).to_be_focused()
    sheet.locator(".blcl-party").first.get_by_role("button", name="Verwijder").press("Enter")
    row(shown, HOSTILE)
    undo = sheet.get_by_role("button", name="Ongedaan maken")
    expect(undo).to_be_focused()
    undo.press("Enter")
    row(shown, "de school", HOSTILE)


class Full:
    """A sheet with as many parties as it takes, without a channel."""

    def __init__(self) -> None:
        parties = [{"who": f"partij {at}"} for at in range(12)]
        content = {"kind": "coalition", "goal": "een zaal", "parties": parties}
        sheet = {"entry_id": "a" * 32, "seq": 3, "title": "een zaal", "content": content, "parties": [[]] * 12, "talk": {}}
        labels = Texts.of("nl").group("base.", "coalitionpart.")
        self.shown = [CoalitionSheet(sheets=[{**sheet, "listed": False}], labels=labels, name="sheet")]


def test_a_sheet_that_is_full_says_so_and_takes_no_more(alone: Callable[..., Shown[Full]]) -> None:
    sheet = alone(Full, "phone").page.locator("[data-part=sheet]")
    expect(sheet.locator(".blcl-party")).to_have_count(12)
    expect(sheet.get_by_text("Er staan 12 partijen op het blad.")).to_be_visible()
    expect(sheet.get_by_role("button", name="Zet er een partij bij")).to_be_hidden()
    expect(sheet.get_by_role("button", name="Naar voren: partij 0")).to_be_disabled()
