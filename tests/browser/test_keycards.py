"""Cards of a network before a real browser: three small questions, ten of them, one card opened, a consent, our own gate.

Not here: what is decided without a page (``tests/scripts/keycards_test.js``), what Python takes (``tests/parts``).
"""

import os
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from lined import Lined
from playwright.sync_api import Locator, expect
from stand import Shown
from visit import until

from buurtlezer.logbook.room.pictures import paths
from buurtlezer.model import KeyPerson
from buurtlezer.parts.base.refused import Refused
from buurtlezer.parts.keycards import KeyCards
from buurtlezer.steps.page import Page
from buurtlezer.steps.people import cards, gate
from buurtlezer.steps.state import StepState
from buurtlezer.store import Store
from buurtlezer.texts import Texts
from buurtlezer.wording.keycards import choices

pytestmark = pytest.mark.browser

HOSTILE = "de bakker <img src=x onerror=alert(1)>"
KEPT = "de duivenmelker"


def same(state: StepState) -> Callable[[str], list[str]]:
    """Alike is what begins alike: enough to see what the page does with it."""
    return lambda typed: [f"own/{one.entry_id}" for one in cards.of_round(state) if typed[:6] in str(one.entry.content())]


def become(state: StepState) -> Callable[[str, str], Sequence[dict[str, Any]]]:
    def acts(ref: str, to: str) -> Sequence[dict[str, Any]]:
        (one,) = [one for one in state.of_kind(KeyPerson) if ref == f"own/{one.entry_id}"]
        if to == "organisation":
            raise Refused("Schrijf eerst hoe het heet.")
        content = {**state.common, "kind": "public_function", "function": one.entry.called, "ring": one.entry.ring}
        return [
            {"action": "write", "entry_id": "f" * 32, "content": content},
            {"action": "delete", "entry_id": one.entry_id, "base_seq": one.seq},
        ]

    return acts


def parts(mode: str) -> Callable[[Page, StepState], list[Any]]:
    def make(page: Page, state: StepState) -> list[Any]:
        turns = ["public_function", "organisation"]
        made = cards.cards(page, state, mode=mode, name=mode, alike=same(state), become=become(state), turns=turns)
        return [made, gate.gate(page, state)]

    return make


Show = Callable[..., Shown[Lined]]


@pytest.fixture
def show(alone: Callable[..., Shown[Lined]], own_store: Store) -> Show:
    return lambda mode, device, language="nl": alone(lambda: Lined(own_store, parts(mode), language), device)


def part(shown: Shown[Lined], name: str) -> Locator:
    return shown.page.locator(f"[data-part={name}]")


def stored(shown: Shown[Lined], kind: str, count: int = 1, **fields: object) -> dict[str, Any]:
    """The newest entry of a kind, when there are so many and it has these fields."""

    def found() -> list[dict[str, Any]]:
        return [dict(one.content or {}) for one in sorted(shown.made.stored(kind), key=lambda one: one.seq)]

    return until(found, lambda them: len(them) == count and them[-1].items() >= fields.items())[-1]


def look(shown: Shown[Lined], name: str) -> None:
    """Kept where ``BUURTLEZER_PICTURES`` says, for whoever wants to look; sound at any width."""
    page = shown.page
    page.wait_for_function("document.getAnimations().every((one) => one.playState !== 'running')")  # a chip fades to its colour
    if folder := os.environ.get("BUURTLEZER_PICTURES"):
        width = (page.viewport_size or {})["width"]
        page.screenshot(path=Path(folder) / f"keycards-{name}-{width}.png", full_page=True)
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    violations = Axe().run(page, context=".bl-part").response["violations"]
    assert [(one["id"], [node["html"][:120] for node in one["nodes"]]) for one in violations] == []


def press(one: Locator) -> None:
    """By a finger where the device has a screen to touch, else by the mouse."""
    one.tap() if one.page.evaluate("navigator.maxTouchPoints") else one.click()


def add(where: Locator, called: str, *chosen: str) -> None:
    """One card by the small form."""
    for word in chosen:
        press(where.locator(".blk-ask").get_by_text(word, exact=True))
    where.locator(".blk-ask [data-field=called] input").fill(called)
    press(where.get_by_role("button", name="Zet deze kaart erbij"))
    expect(where.locator(".blk-list")).to_contain_text(called)


def opened(shown: Shown[Lined], mode: str, called: str) -> Locator:
    where = part(shown, mode)
    where.get_by_role("button", name=f"Open: {called}", exact=True).click()
    expect(where.get_by_role("heading", name=called)).to_be_focused()
    return where.locator(".blk-opened")


@pytest.mark.parametrize("device", ["desktop", "phone"])
def test_three_questions_make_cards_with_rings_and_the_way_to_each(show: Show, device: str) -> None:
    shown = show("short", device)
    where = part(shown, "short")
    expect(where.get_by_role("heading", name="Wie weet hier van alles?")).to_be_visible()
    expect(where.get_by_text("Zet hier geen cliënten. Denk aan je beroepsgeheim.")).to_be_visible()
    look(shown, "short-empty")
    add(where, HOSTILE, "dichtbij")
    stored(shown, "key_person", called=HOSTILE, ring=1, by="function", via=None, visibility="private")
    where.get_by_role("button", name="Volgende").click()
    expect(where.get_by_role("heading", name="Wie stelde jou ooit aan iemand voor?")).to_be_focused()
    where.get_by_label("Via wie kom je er?").select_option(HOSTILE)
    add(where, "De Wissel", "een organisatie of initiatief", "initiatief van bewoners")
    one = stored(shown, "organisation", name="De Wissel", form="initiative", findable="not_asked", visibility="private")
    assert one["via"].startswith("own/")
    where.get_by_role("button", name="Volgende").click()
    expect(where.get_by_label("Hoe noemt de groep zichzelf?")).to_be_visible()
    add(where, KEPT, "veraf")
    stored(shown, "key_person", 2, called=KEPT, by="group", ring=3)
    expect(where.locator(".blk-list li")).to_have_count(3)
    expect(where.locator(".blk-rings")).to_have_attribute(
        "aria-label", "Drie ringen rond het midden: 1 dichtbij, 1 wat verder, 1 veraf."
    )
    expect(where.locator(".blk-rings")).not_to_contain_text("bakker")  # a picture without names
    look(shown, "short")
    where.get_by_role("button", name="Genoeg").click()
    expect(where.get_by_role("heading", name="Je kaarten", exact=True)).to_be_focused()
    where.locator("li", has_text=KEPT).get_by_role("button", name="Verwijder").click()
    stored(shown, "key_person", 1)
    where.get_by_role("button", name="Ongedaan maken").click()
    stored(shown, "key_person", 2)
    assert shown.faults == []


def test_what_is_still_to_be_said_is_asked_at_its_question_in_the_words_that_stand_there(show: Show) -> None:
    shown = show("short", "phone")
    where = part(shown, "short")
    press(where.locator(".blk-ask").get_by_text("een organisatie of initiatief", exact=True))
    save = where.get_by_role("button", name="Zet deze kaart erbij")
    press(save)
    called = where.locator("[data-field=called]")
    expect(called.locator(".bl-status")).to_contain_text(called.locator("label").inner_text())
    called.locator("input").fill("De Wissel")
    press(save)
    expect(where.locator("[data-field=form] .bl-status")).to_contain_text("Wat is het?")
    look(shown, "still-to-say")


def test_who_is_there_already_is_noticed_while_typing(show: Show) -> None:
    shown = show("short", "phone")
    where = part(shown, "short")
    add(where, KEPT, "een persoon")
    box = where.locator("[data-field=called] input")
    box.press_sequentially("de duif")
    notice = where.locator(".blk-alike")
    expect(notice).to_contain_text("Bedoel je deze kaart?")
    look(shown, "alike")
    notice.get_by_role("button", name="Nee, iemand anders").click()
    expect(notice).to_be_hidden()
    expect(box).to_be_focused()
    box.press_sequentially("ken")  # said once is enough
    shown.settle()
    box.fill("")
    box.press_sequentially("de duivin")
    notice.get_by_role("button", name=f"Ja: {KEPT}").click()
    expect(where.get_by_role("heading", name=KEPT)).to_be_focused()
    stored(shown, "key_person", 1)


def test_a_card_holds_what_somebody_opens_and_guards_and_may_be_undone(show: Show) -> None:
    shown = show("short", "phone")
    add(part(shown, "short"), KEPT, "een persoon")
    card = opened(shown, "short", KEPT)
    expect(card).to_contain_text("Alleen jij leest dit.")
    fold = {name: card.locator(f"[data-section={name}]") for name in ("opens", "guards", "traits", "carries", "place")}
    fold["opens"].get_by_label("Welk netwerk?").fill("het voetbal")
    fold["opens"].get_by_text("jongeren", exact=True).click()
    fold["guards"].get_by_label("Welk netwerk?").fill("de ploeg")
    expect(card.locator(".blk-supposed")).to_contain_text("Aan wie kan je dit vragen?")
    fold["guards"].get_by_text("wie aanbevolen is").click()
    fold["guards"].get_by_label("Wie zei dat?").fill("een vrijwilliger")
    expect(card.locator(".blk-supposed")).to_be_hidden()
    for name in ("traits", "carries", "place"):
        fold[name].locator("summary").click()
    fold["traits"].get_by_text("Brengt graag mensen samen").click()
    fold["carries"].get_by_text("Ja", exact=True).click()
    fold["carries"].get_by_label("Wat geef je terug?").fill("een zaal")
    fold["place"].get_by_text("elders in de stad").click()
    fold["place"].get_by_text("de keuken").click()
    card.get_by_role("button", name="Bewaar", exact=True).click()
    said = {"opens": "het voetbal", "opens_for": ["young"], "guards": "de ploeg", "told_by": "een vrijwilliger"}
    more = {"traits": ["likes_connecting"], "burden": "yes", "we_give": "een zaal", "where": "city", "holders": ["kitchen"]}
    stored(shown, "key_person", **said, **more, visibility="private")
    look(shown, "opened")
    fold["place"].get_by_text("in het buitenland").click()
    stored(shown, "key_person", where="abroad", **said)
    card.get_by_role("button", name="Ongedaan maken").click()
    stored(shown, "key_person", where="city", **said)
    expect(card.get_by_label("elders in de stad")).to_be_checked()
    card.get_by_role("button", name="Alle kaarten").click()
    expect(part(shown, "short").locator(".blk-list")).to_contain_text("opent: het voetbal")
    assert shown.faults == []


def test_nothing_of_a_consent_is_stored_until_all_four_are_there_and_one_press_withdraws_it(show: Show) -> None:
    shown = show("short", "phone")
    add(part(shown, "short"), KEPT, "een persoon")
    card = opened(shown, "short", KEPT)
    fold = card.locator("[data-section=consent]")
    fold.locator("summary").click()
    today = datetime.now(UTC).date()
    last = today + timedelta(days=200)
    fold.get_by_text("onze contactlijst").click()
    fold.get_by_label("Tot wanneer?").fill(last.isoformat())
    expect(fold.locator(".blcs-read")).to_contain_text("onze contactlijst")
    fold.get_by_text("het team").click()
    look(shown, "consent")
    fold.get_by_role("button", name="Het antwoord is ja: bewaar").click()
    expect(fold.get_by_role("alert").last).to_contain_text("Dit ontbreekt nog: Wanneer?")
    expect(fold.get_by_label("Wanneer?", exact=True)).to_be_focused()
    assert stored(shown, "key_person")["consent"] is None
    fold.get_by_label("Wanneer?", exact=True).fill(today.isoformat())
    fold.get_by_role("button", name="Het antwoord is ja: bewaar").click()
    agreed = {"asked_by": "team", "asked_on": today.isoformat(), "uses": ["contact_list"], "until": last.isoformat()}
    stored(shown, "key_person", consent=agreed)
    expect(fold).to_contain_text("voor: onze contactlijst")
    later = (last + timedelta(days=1)).isoformat()
    shown.python(lambda: setattr(shown.made.parts[0], "today", later))
    expect(fold).to_contain_text("Deze toestemming liep af")
    fold.get_by_role("button", name="Trek de toestemming in").click()
    stored(shown, "key_person", consent=None)
    expect(fold.locator(".blcs-read")).to_be_visible()


def test_a_person_becomes_a_function_by_acts_of_its_author_and_the_sentence_says_why_not(show: Show) -> None:
    shown = show("list", "desktop")
    where = part(shown, "list")
    where.get_by_role("button", name="Zet er een kaart bij").click()
    add(where, "schepen van jeugd")
    card = opened(shown, "list", "schepen van jeugd")
    card.locator("[data-section=turn] summary").click()
    card.get_by_role("button", name="Maak er een organisatie van").click()
    expect(card.get_by_role("alert").last).to_have_text("Schrijf eerst hoe het heet.")
    card.get_by_role("button", name="Maak er een publieke functie van").click()
    stored(shown, "public_function", function="schepen van jeugd", visibility="private")
    until(lambda: shown.made.stored("key_person"), lambda found: not found)
    part(shown, "list").get_by_role("button", name="Ongedaan maken").click()  # one step back over all of it
    until(lambda: shown.made.stored("public_function"), lambda found: not found)
    stored(shown, "key_person")
    card = opened(shown, "list", "schepen van jeugd")
    card.locator("[data-section=turn] summary").click()
    card.get_by_role("button", name="Maak er een publieke functie van").click()
    stored(shown, "public_function", function="schepen van jeugd", visibility="private")
    card = opened(shown, "list", "schepen van jeugd")
    card.get_by_text("Ja, meer mensen hebben ze").click()
    stored(shown, "public_function", several_hold_it=True)
    look(shown, "function")


def test_ten_questions_are_gone_through_by_keyboard_and_stop_at_enough_cards(show: Show) -> None:
    shown = show("generators", "desktop")
    shown.python(lambda: setattr(shown.made.parts[0], "most", 2))
    where, keyboard = part(shown, "generators"), shown.page.keyboard
    expect(where.get_by_text("Vraag 1 van 10")).to_be_visible()
    where.locator("[data-field=called] input").focus()
    keyboard.type("een bewaker van het park")
    keyboard.press("Enter")
    stored(shown, "key_person", generator="taught_you", called="een bewaker van het park")
    expect(where.locator("[data-field=called] input")).to_be_focused()
    where.get_by_role("button", name="Volgende").focus()
    keyboard.press("Enter")
    expect(where.get_by_role("heading", name="Naar wie gaan mensen eerst")).to_be_focused()
    for _more in range(8):
        where.get_by_role("button", name="Volgende").press("Enter")
    expect(where.get_by_text("Vraag 10 van 10")).to_be_visible()
    expect(where.get_by_role("button", name="Volgende")).to_have_count(0)
    where.get_by_role("button", name="Vorige").press("Enter")
    where.locator("[data-field=called] input").fill("een neef in Gent")
    where.get_by_text("een persoon", exact=True).click()
    where.locator("[data-field=called] input").press("Enter")
    stored(shown, "key_person", 2, generator="elsewhere")
    expect(where.get_by_text("2 kaarten: meer hoeft niet in één keer.")).to_be_visible()
    expect(where.locator("[data-field=called]")).to_have_count(0)
    look(shown, "generators")
    where.get_by_role("button", name="Genoeg").press("Enter")
    expect(where.get_by_role("heading", name="Je kaarten", exact=True)).to_be_focused()


class Shared:
    """Cards in a room, without a channel: what is sent stays here."""

    def __init__(self) -> None:
        texts = Texts.of("nl")
        sharing = {"seen": "Alleen jij ziet dit.", "word": "Deel met de groep", "to": "workshop", "tells": "Wie het leest."}
        person = {"kind": "key_person", "called": KEPT, "visibility": "private"}
        house = {"kind": "organisation", "name": "De Wissel", "form": "initiative", "findable": "agreed"}
        self.part = KeyCards(mode="list", name="list", labels=texts.group("base.", "keycards."), choices=choices(texts, paths()))
        self.part.cards = [
            {"ref": f"own/{'a' * 32}", "entry_id": "a" * 32, "seq": 3, "content": person},
            {"ref": f"own/{'b' * 32}", "entry_id": "b" * 32, "seq": 4, "content": house, "sharing": sharing},
        ]
        self.acts: list[dict[str, Any]] = []
        self.part.on_act(self.acts.append)
        self.shown = [self.part]


def test_an_initiative_that_agreed_is_shared_by_its_button_and_a_person_has_none(alone: Callable[..., Shown[Shared]]) -> None:
    shown = alone(Shared, "desktop")
    lines = shown.page.locator("[data-part=list] .blk-list li")
    expect(lines.first.get_by_role("button")).to_have_count(2)  # open, and remove
    shown.page.get_by_role("button", name="Deel met de groep").click()
    (act,) = until(lambda: shown.made.acts, lambda acts: len(acts) == 1)
    assert (act["entry_id"], act["base_seq"], act["content"]["visibility"]) == ("b" * 32, 4, "workshop")
    shown.python(lambda: shown.made.part.show_card(f"own/{'a' * 32}"))
    expect(shown.page.get_by_role("heading", name=KEPT)).to_be_focused()
    expect(shown.page.get_by_text("Alleen jij leest dit. Een kaart van een mens wordt nooit gedeeld.")).to_be_visible()


def test_in_french_the_questions_and_a_card_fit_a_phone(show: Show) -> None:
    shown = show("generators", "phone", "fr")
    where = part(shown, "generators")
    expect(where.get_by_role("heading", name="Qui vous a fait découvrir ce quartier")).to_be_visible()
    for _more in range(4):
        where.get_by_role("button", name="Suivante").click()
    where.get_by_text("association portée par les personnes concernées").click()
    expect(where.get_by_text("L’initiative veut-elle être trouvée")).to_be_visible()
    where.locator("[data-field=called] input").fill("Les Voisines")
    look(shown, "fr")
    where.get_by_role("button", name="Ajouter cette fiche").click()
    stored(shown, "organisation", generator="initiatives", form="self_organisation", findable="not_asked")
    where.get_by_role("button", name="Ouvrir: Les Voisines").click()
    expect(where.get_by_role("heading", name="Les Voisines")).to_be_focused()
    look(shown, "fr-opened")


def test_a_name_is_asked_about_before_it_is_stored(show: Show) -> None:
    shown = show("short", "phone")
    where = part(shown, "short")
    where.locator("[data-field=called] input").fill("meneer Peeters, Koningsstraat 12")
    where.get_by_role("button", name="Zet deze kaart erbij").click()
    expect(where.locator("[data-field=called] .bl-ask")).to_be_visible()
    shown.settle()
    assert shown.made.stored("key_person") == []


def test_our_own_gate_says_who_by_what_rule_and_what_that_protects(show: Show) -> None:
    shown = show("short", "phone")
    where = part(shown, "gate")
    where.get_by_role("button", name="Zet er een deur van ons bij").click()
    where.get_by_text("ouders met kinderen").click()
    where.get_by_text("onze uren").click()
    where.get_by_label("Wat beschermt die regel?").fill("rust in het onthaal")
    if os.environ.get("BUURTLEZER_PICTURES"):
        look(shown, "gate-form")
    where.get_by_role("button", name="Bewaar", exact=True).click()
    stored(shown, "own_gate", who=["parents"], rules=["hours"], protects="rust in het onthaal")
    expect(where.get_by_role("heading", name="ouders met kinderen")).to_be_visible()
    look(shown, "gate")
