"""04 without an engine, before a real browser: an opportunity is made, its seven are answered, and somebody did not go back.

Not here: what the cards say (``tests/steps/test_reach_cards.py``), the room's on the wall (``test_reach_wall``).
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

from buurtlezer.parts.entries import EntryList
from buurtlezer.steps.page import Page
from buurtlezer.steps.reach.back import back
from buurtlezer.steps.reach.opportunities import opportunities
from buurtlezer.steps.reach.seven import seven
from buurtlezer.steps.state import StepState
from buurtlezer.store import Store
from buurtlezer.texts import Texts

pytestmark = pytest.mark.browser

HOSTILE = "basket <img src=x onerror=alert(1)>"


def parts(page: Page, state: StepState) -> list[Any]:
    return [opportunities(page, state), seven(page, state), back(page, state)]


@pytest.fixture(params=["desktop", "phone"])
def shown(alone: Callable[..., Shown[Lined]], own_store: Store, request: pytest.FixtureRequest) -> Shown[Lined]:
    return alone(lambda: Lined(own_store, parts), request.param)


def part(shown: Shown[Lined], name: str) -> Locator:
    return shown.page.locator(f"[data-part={name}]")


def stored(shown: Shown[Lined], kind: str, **fields: object) -> dict[str, Any]:
    """The one entry of a kind, when it has these fields."""

    def found() -> list[dict[str, Any]]:
        return [dict(one.content or {}) for one in shown.made.stored(kind)]

    (one,) = until(found, lambda them: [{name: one.get(name) for name in fields} for one in them] == [fields])
    return one


def look(shown: Shown[Lined], name: str) -> None:
    """Kept where ``BUURTLEZER_PICTURES`` says, for whoever wants to look; sound at any width."""
    page = shown.page
    page.wait_for_function("document.getAnimations().every((one) => one.playState !== 'running')")  # a chip fades to its colour
    if folder := os.environ.get("BUURTLEZER_PICTURES"):
        width = (page.viewport_size or {})["width"]
        page.screenshot(path=Path(folder) / f"reach-{name}-{width}.png", full_page=True)
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    violations = Axe().run(page, context=".bl-part").response["violations"]
    assert [(one["id"], [node["html"][:120] for node in one["nodes"]]) for one in violations] == []


def made(shown: Shown[Lined]) -> dict[str, Any]:
    """An opportunity, typed and chosen."""
    cards = part(shown, "opportunities")
    cards.get_by_role("button", name="Zet er een mogelijkheid bij").click()
    cards.get_by_label("Wat zou iemand graag doen").fill(HOSTILE)
    for word in ("metro", "te voet", "’s avonds"):
        cards.get_by_text(word, exact=True).click()
    cards.get_by_text("Wat iemand kan dragen").click()
    cards.get_by_text("Een vrijwilliger").click()
    if os.environ.get("BUURTLEZER_PICTURES"):
        look(shown, "form")
    cards.get_by_role("button", name="Bewaar").click()
    return stored(shown, "opportunity", what=HOSTILE, means=["foot", "metro"], cost="bearable", along="volunteer")


def test_an_opportunity_is_made_and_what_it_takes_is_said_in_words(shown: Shown[Lined]) -> None:
    made(shown)
    expect(part(shown, "opportunities").locator("h4")).to_have_text(HOSTILE)
    rows = part(shown, "seven")
    expect(rows.locator(".bl-seven-row")).to_have_count(7)
    expect(rows.locator(".bl-seven-said")).to_contain_text("Nog niets ingevuld")
    for at, answer in enumerate(("ja", "ja", "ja", "nee", "vraag het", "ja")):
        rows.locator(".bl-seven-row").nth(at).get_by_text(answer, exact=True).click()
    said = rows.locator(".bl-seven-said")
    expect(said).to_contain_text("Van de zeven weet je er vijf.")
    expect(said).to_contain_text("Daarvan ontbreekt: betaalbaar.")
    expect(said).to_contain_text("Vraag nog: begrijpbaar.")
    expect(said).to_contain_text("Nog te bekijken: betrouwbaar.")
    told = {"known": "yes", "affordable": "no", "understandable": "ask", "usable": "yes", "trustworthy": None}
    stored(shown, "opportunity", **told, along="volunteer")
    rows.get_by_label("Nog te vragen, en aan wie?").fill("de balie")
    rows.get_by_role("button", name="Bewaar").click()
    stored(shown, "opportunity", to_ask="de balie", affordable="no")
    look(shown, "seven")


def test_the_seven_are_answered_by_keyboard(shown: Shown[Lined]) -> None:
    made(shown)
    first = part(shown, "seven").locator(".bl-seven-row").first
    first.locator("input").first.focus()
    for key in ("Space", "ArrowRight", "ArrowRight"):
        shown.page.keyboard.press(key)
    stored(shown, "opportunity", known="ask")
    first.get_by_role("button", name="Wis").click()
    stored(shown, "opportunity", known=None, what=HOSTILE)


def test_who_did_not_go_back_is_nobody_and_says_what_was_missing(shown: Shown[Lined]) -> None:
    cards = part(shown, "back")
    expect(cards.get_by_text("Zet eerst hierboven een mogelijkheid.")).to_be_visible()
    expect(cards.get_by_role("button", name="Schrijf hoe het ging")).to_be_hidden()
    made(shown)
    cards.get_by_role("button", name="Schrijf hoe het ging").click()
    cards.get_by_label("Over welke mogelijkheid?").select_option(HOSTILE)
    cards.get_by_text("Nee, niet meer gegaan").click()
    cards.get_by_text("Te duur, alles samen").click()
    look(shown, "back")
    cards.get_by_role("button", name="Bewaar").click()
    one = stored(shown, "visit", again="no", lacked=["affordable"])
    assert one["visibility"] == "private"
    expect(cards.locator("h4")).to_contain_text("Nee, niet meer gegaan")


class Shared:
    """A list with a card that may be shared, without a channel: what it sends stays here."""

    def __init__(self) -> None:
        sharing = {"seen": "Alleen jij leest dit.", "word": "Deel met de groep", "to": "offered", "tells": "Wie het leest."}
        content = {"kind": "opportunity", "what": HOSTILE, "visibility": "private", "means": ["metro"]}
        card = {"entry_id": "a" * 32, "seq": 3, "title": HOSTILE, "lines": [], "content": content, "sharing": sharing}
        words = {"add": "Erbij", "change": "Wijzig", "save": "Bewaar", "empty": "Niets"}
        labels = Texts.of("nl").group("base.", "entries.")
        self.part = EntryList(entries=[card], words=words, labels=labels, name="cards")
        self.acts: list[dict[str, Any]] = []
        self.part.on_act(self.acts.append)
        self.shown = [self.part]


def test_a_card_is_shared_with_all_that_it_says_by_the_button_under_it(alone: Callable[..., Shown[Shared]]) -> None:
    shown = alone(Shared, "desktop")
    card = shown.page.locator("[data-part=cards] li")
    expect(card).to_contain_text("Alleen jij leest dit.")
    card.get_by_role("button", name="Deel met de groep").click()
    (act,) = until(lambda: shown.made.acts, lambda acts: len(acts) == 1)
    assert (act["entry_id"], act["base_seq"], act["action"]) == ("a" * 32, 3, "write")
    assert act["content"] == {"kind": "opportunity", "what": HOSTILE, "visibility": "offered", "means": ["metro"]}


def test_who_saves_on_a_phone_stands_at_the_card_and_is_told_there(alone: Callable[..., Shown[Shared]]) -> None:
    shown = alone(Shared, "phone")
    made, page = shown.made, shown.page
    fields = [{"name": f"f{n}", "type": "longtext", "label": f"Vraag {n}", "optional": True} for n in range(9)]
    made.part.fields = [{"name": "what", "type": "text", "label": "Wat", "max_length": 200}, *fields]
    made.part.template = {"kind": "opportunity"}
    cards = page.locator("[data-part=cards]")
    cards.get_by_role("button", name="Erbij").click()
    cards.get_by_label("Wat").fill("zwemmen")
    cards.get_by_role("button", name="Bewaar", exact=True).click()
    (act,) = until(lambda: made.acts, lambda acts: len(acts) == 1)
    new = {"entry_id": act["entry_id"], "seq": 4, "title": "zwemmen", "lines": [], "content": act["content"]}
    made.part.entries = [*made.part.entries, new]
    expect(cards.get_by_role("heading", name="zwemmen")).to_be_focused()
    expect(cards.get_by_role("heading", name="zwemmen")).to_be_in_viewport()
    expect(cards.locator("li", has_text="zwemmen")).to_contain_text("Bewaard")
