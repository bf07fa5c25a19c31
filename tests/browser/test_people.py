"""07_people as a person does it, on a phone: a card, the double that is noticed, our own gate, one organisation shared.

Not here: how each part behaves (``test_keycards``, the canvas's and the files' own tests), what the ways are (``tests/steps``).
"""

import re
from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from gathering import Gathering
from lined import Lined
from playwright.sync_api import Locator, expect
from stand import Shown
from visit import Visit, until

from buurtlezer.model import SameActor
from buurtlezer.parts.group_network import GroupNetwork
from buurtlezer.steps.page import Page
from buurtlezer.steps.state import StepState
from buurtlezer.store import Credential, Store

pytestmark = pytest.mark.browser

PAGE = "07_people"
TEACHER = "gepensioneerde schooldirecteur"
HOSTILE = "Buurthuis <img src=x onerror=alert(1)>"


def part(visitor: Visit, name: str) -> Locator:
    return visitor.page.locator(f"[data-part={name}]").first


def enters(visitor: Visit, owner: Credential) -> None:
    """Somebody opens the page with the code of a logbook."""
    visitor.open(PAGE)
    identity = visitor.section("identity")
    identity.locator("summary").first.click()
    identity.locator("input[type=text]").first.fill(owner.shown())
    identity.locator("input[type=text]").first.press("Enter")
    expect(visitor.page.get_by_text("Je heet hier")).to_be_visible()


def add(where: Locator, called: str, *chosen: str) -> None:
    for word in chosen:
        where.locator(".blk-ask").get_by_text(word, exact=True).click()
    where.locator(".blk-ask [data-field=called] input").fill(called)
    where.get_by_role("button", name="Zet deze kaart erbij").click()
    expect(where.locator(".blk-list")).to_contain_text(called)


def sound(visitor: Visit) -> None:
    """Nothing to the side, and nothing that a screen reader cannot read."""
    assert visitor.page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    found = Axe().run(visitor.page).response["violations"]
    assert [(one["id"], one["nodes"][0]["html"][:120]) for one in found if one["impact"] in ("serious", "critical")] == []


def test_the_core_on_a_phone_makes_private_cards_a_gate_and_one_shared_organisation(
    visit: Callable[..., Visit], store: Store
) -> None:
    room = Gathering(store, minimum_voices=3)
    visitor = visit("phone")
    enters(visitor, room.join("Rode merel"))
    cards = part(visitor, "short")
    add(cards, TEACHER, "een persoon", "dichtbij")
    (person,) = visitor.until_stored("key_person")
    assert person.content is not None
    assert (person.content["called"], person.content["ring"], person.content["visibility"]) == (TEACHER, 1, "private")

    cards.locator("[data-field=called] input").press_sequentially("de gepensioneerde schooldirec")
    expect(cards.locator(".blk-alike")).to_contain_text("Bedoel je deze kaart?")
    cards.get_by_role("button", name="Nee, iemand anders").click()
    cards.get_by_label("Via wie kom je er?").select_option(TEACHER)
    add(cards, HOSTILE, "een organisatie of initiatief", "organisatie")
    (house,) = visitor.until_stored("organisation")
    assert house.content is not None
    assert (house.content["via"], house.content["visibility"]) == (f"own/{person.entry_id}", "private")

    gate = part(visitor, "gate")
    gate.get_by_role("button", name="Zet er een deur van ons bij").click()
    gate.get_by_text("jongeren", exact=True).click()
    gate.get_by_label("Wie kan ons dit vertellen?").fill("een straathoekwerker")
    gate.get_by_role("button", name="Bewaar").click()
    (own,) = visitor.until_stored("own_gate")
    assert own.content is not None
    assert (own.content["who"], own.content["can_tell"]) == (["young"], "een straathoekwerker")

    through = part(visitor, "through")
    through.get_by_label("Bij wie wil je raken?").select_option(label=HOSTILE)
    expect(through.locator(".blth-steps").first).to_contain_text(TEACHER)
    expect(through.get_by_role("heading", name="Via één tussenpersoon")).to_be_visible()
    through.get_by_label("Zonder namen").check()
    expect(through.locator(".blth-steps").first).to_have_text("Iksleutelfiguur 1organisatie 2")
    assert TEACHER not in visitor.page.locator("body").inner_text()
    expect(cards.locator(".blk-ask")).to_have_count(0)
    cards.locator(".blk-name").first.click()
    expect(cards.locator(".blk-opened")).to_have_count(0)
    sound(visitor)
    cards.get_by_label("Zonder namen").uncheck()
    expect(through.get_by_label("Zonder namen")).not_to_be_checked()
    cards.locator(".blk-name").first.click()
    expect(cards.locator(".blk-opened")).to_be_visible()
    through.get_by_label("Zonder namen").check()
    expect(cards.locator(".blk-opened")).to_have_count(0)
    cards.get_by_label("Zonder namen").uncheck()
    cards.locator(".blk-back").click()

    item = cards.locator(".blk-list li", has_text=HOSTILE)
    assert room.store.workshops.shared(room.trainer, {"organisation", "key_person"}) == []
    hers = cards.locator(".blk-list li", has=visitor.page.get_by_role("button", name=f"Open: {TEACHER}", exact=True))
    expect(hers).to_have_count(1)
    expect(hers.get_by_role("button", name="Deel")).to_have_count(0)
    item.get_by_role("button", name="Deel").click()
    expect(item.get_by_role("button", name="Neem terug")).to_be_visible()
    (shared,) = room.store.workshops.shared(room.trainer, {"organisation", "key_person", "own_gate"})
    assert shared.entry.kind == "organisation"
    assert visitor.faults == []
    assert visitor.outside == []


def test_two_names_are_decided_by_a_person_and_taken_back(alone: Callable[..., Shown[Lined]], own_store: Store) -> None:
    one, other = (f"room/{letter * 32}" for letter in "ab")

    def parts(page: Page, state: StepState) -> list[Any]:
        made = page.part(GroupNetwork(name="group"), "group_network")

        def told() -> dict[str, Any]:
            mine = next(iter(state.of_kind(SameActor)), None)
            said = (str(mine.entry.verdict), mine.entry_id, mine.seq) if mine else ("", "", 0)
            pair = {"one": one, "other": other, "names": ["De Brug", HOSTILE], "said": ""}
            return {
                "template": dict(state.common),
                "pairs": [{**pair, **dict(zip(("mine", "entry_id", "seq"), said, strict=True))}],
            }

        return [page.shows(made, told)]

    shown = alone(lambda: Lined(own_store, parts), "phone")
    where = shown.page.locator("[data-part=group]")
    where.get_by_role("button", name=re.compile("^Hetzelfde")).click()
    expect(where.get_by_role("button", name=re.compile("^Hetzelfde"), pressed=True)).to_be_visible()
    (stored,) = until(lambda: shown.made.stored("same_actor"), lambda them: len(them) == 1)
    assert stored.content is not None
    assert (stored.content["one"], stored.content["other"], stored.content["verdict"]) == (one, other, "same")
    where.get_by_role("button", name="Neem mijn antwoord terug").click()
    until(lambda: shown.made.stored("same_actor"), lambda them: not them)
    expect(where.get_by_role("button", pressed=True)).to_have_count(0)
    assert Axe().run(shown.page, context=".bl-part").response["violations"] == []
    assert shown.faults == []


def test_the_example_fills_the_page_folds_stay_shut_and_ones_own_stays_empty(visit: Callable[..., Visit]) -> None:
    visitor = visit("phone").open(PAGE)
    folds = visitor.page.locator("details.deeper")
    assert folds.evaluate_all("(all) => all.map((one) => one.open)") == [False] * 4
    visitor.page.get_by_role("button", name="Kijk naar een voorbeeld").click()
    through = part(visitor, "through")
    through.get_by_label("Bij wie wil je raken?").select_option(label="schepen van jeugd")
    expect(through.locator(".blth-steps").first).to_contain_text(TEACHER)
    for fold in folds.all():
        fold.locator("summary").first.click()
    expect(part(visitor, "canvas").locator("canvas").first).to_be_visible()
    part(visitor, "measures").get_by_role("button", name="Bereken de maten").click()
    expect(part(visitor, "measures")).to_contain_text("Berekend uit wat")
    sound(visitor)
    assert visitor.stored("key_person") == []
    assert visitor.faults == []
