"""03_services as a person does it: something that is missing is typed, weighed, shared; what goes deeper stands in folds."""

from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from gathering import Gathering
from playwright.sync_api import Locator, expect
from visit import Visit

from buurtlezer.store import Credential, Store

pytestmark = pytest.mark.browser

PAGE = "03_services"


class Neighbour:
    """Somebody at what is missing."""

    def __init__(self, visitor: Visit) -> None:
        self.visitor = visitor
        self.page = visitor.page
        self.part = visitor.section("gaps")
        self.part.locator(".blg-cards, .blp-panel > .bl-notice").wait_for(state="attached", timeout=40_000)

    def press(self, name: str, within: Locator | None = None) -> None:
        (within or self.part).get_by_role("button", name=name, exact=True).click()

    def field(self, name: str) -> Locator:
        return self.part.locator(f'[data-field="{name}"]')

    def choose(self, name: str, words: str) -> None:
        self.field(name).get_by_text(words, exact=True).click()

    def tap_map(self) -> None:
        field = self.part.locator(".leaflet-container")
        field.scroll_into_view_if_needed()
        box = field.bounding_box()
        assert box is not None
        where = (box["x"] + box["width"] * 0.45, box["y"] + box["height"] * 0.4)
        touch = self.page.evaluate("navigator.maxTouchPoints > 0")
        self.page.touchscreen.tap(*where) if touch else self.page.mouse.click(*where)

    def add(self, what: str) -> Locator:
        """The least that one can say; its card."""
        self.press("Zet erbij wat ontbreekt")
        self.field("what").locator("input").fill(what)
        self.press("Bewaar")
        card = self.part.locator(".blg-card", has_text=what)
        expect(card).to_be_visible()
        return card


def enters(visitor: Visit, owner: Credential) -> Neighbour:
    """Somebody opens the page with the code of a logbook."""
    visitor.open(PAGE)
    identity = visitor.section("identity")
    identity.locator("summary").first.click()
    identity.locator("input[type=text]").first.fill(owner.shown())
    identity.locator("input[type=text]").first.press("Enter")
    expect(visitor.page.get_by_text("Je heet hier")).to_be_visible()
    return Neighbour(visitor)


def contents(visitor: Visit, kind: str) -> dict[str, Any]:
    (one,) = visitor.until_stored(kind)
    return dict(one.content or {})


@pytest.mark.parametrize("size", ["phone", pytest.param("desktop", marks=pytest.mark.long)])
def test_what_is_said_not_to_be_there_becomes_what_was_looked_for_and_an_action(visit: Callable[..., Visit], size: str) -> None:
    visitor = visit(size).open(PAGE)
    person = Neighbour(visitor)
    person.press("Zet erbij wat ontbreekt")
    person.field("what").locator("input").fill("Er is hier geen wasserette")
    person.press("Schrijf: wasserette")
    expect(person.field("what").locator("input")).to_have_value("wasserette")
    expect(person.field("what").locator("input")).to_be_focused()  # where and for whom come next
    expect(person.field("looked_within")).to_be_hidden()
    person.field("what").locator("input").fill("Er is hier geen wasserette")
    person.press("Zeg waar je keek")
    person.field("looked_within").locator("select").select_option(label="600 meter")  # the fold has opened
    person.field("what").locator("input").fill("wasserette")
    person.field("asked").locator("input").fill("2")
    person.choose("loss_for", "ouders met kinderen")
    person.choose("matters", "ik kan niet zonder")
    person.choose("met", "half")
    person.press("Tik op de kaart")
    person.tap_map()
    expect(person.part.locator(".blm-pin")).to_have_count(1)
    found = Axe().run(visitor.page).response["violations"]
    assert [one["id"] for one in found if one["impact"] in ("serious", "critical")] == []
    person.press("Bewaar")
    gap = contents(visitor, "gap")
    assert (gap["what"], gap["service_kind"], gap["looked_within"], gap["asked"]) == ("wasserette", "laundry", 600, 2)
    assert (gap["loss_for"], gap["matters"], gap["met"]) == (["parents"], "cannot", "half")
    assert gap["location"] is not None
    assert gap["sector"]
    card = person.part.locator(".blg-card")
    expect(card).to_contain_text("Ik vond geen wasserette binnen 600 m, in OpenStreetMap, mei 2026. Ik vroeg het aan 2 mensen.")
    expect(card.locator(".blg-weight")).to_have_text("eerst bekijken")
    expect(person.part.locator(".blg-mark")).to_have_text(["1"])
    expect(visitor.page.locator(".bl-summary")).to_contain_text("wasserette")

    fold = visitor.page.locator("details.deeper", has=visitor.page.locator("[data-part=to_do]"))
    assert not fold.evaluate("(fold) => fold.open")
    card.get_by_role("button", name="Maak er een actie van").click()
    visitor.page.locator("[data-part=to_do]").get_by_role("button", name="Bewaar", exact=False).click()
    action = contents(visitor, "action")
    (stored,) = visitor.stored("gap")
    assert (action["what"], action["from_entry"]) == ("wasserette", stored.entry_id)
    assert visitor.page.evaluate("document.documentElement.scrollWidth") <= visitor.page.viewport_size["width"]  # type: ignore[index]
    assert visitor.faults == []
    assert visitor.outside == []


def test_a_gap_is_removed_and_brought_back_and_changed_to_everywhere(visit: Callable[..., Visit]) -> None:
    visitor = visit().open(PAGE)
    person = Neighbour(visitor)
    card = person.add("een loket met een mens")
    expect(card.locator(".blg-weight")).to_have_count(0)  # nobody weighed it
    card.get_by_role("button", name="Verwijder").click()
    person.press("Ongedaan maken")
    card.get_by_role("button", name="Wijzig").click()
    person.press("Overal")
    person.choose("met", "weten we niet")
    person.press("Bewaar")
    expect(card.locator(".blg-weight")).to_have_text("eerst vragen")
    (one,) = visitor.until_stored("gap", check=lambda gap: gap["everywhere"])
    assert (one.content or {})["location"] is None


def test_in_a_room_a_gap_is_shared_and_taken_back(visit: Callable[..., Visit], store: Store) -> None:
    room = Gathering(store, minimum_voices=3)
    entered = enters(visit("phone"), room.join("Rode merel"))
    card = entered.add("een loket met een mens")
    assert room.store.workshops.shared(room.trainer, {"gap"}) == []
    card.get_by_role("button", name="Deel").click()
    take_back = card.get_by_role("button", name="Neem terug")
    expect(take_back).to_be_visible()
    assert len(room.store.workshops.shared(room.trainer, {"gap"})) == 1
    take_back.click()
    expect(card.get_by_role("button", name="Deel")).to_be_visible()
    assert room.store.workshops.shared(room.trainer, {"gap"}) == []


def test_what_goes_deeper_is_folded_opens_by_key_and_address_and_stays_open_on_this_device(visit: Callable[..., Visit]) -> None:
    visitor = visit("phone").open(PAGE)
    page = visitor.page
    folds = page.locator("details.deeper")
    expect(folds).not_to_have_count(0)
    opened = "(folds) => folds.map((fold) => fold.open)"
    assert not any(folds.evaluate_all(opened))
    first = folds.first
    first.locator("summary").press("Enter")
    expect(first.locator(".bl-part").first).to_be_visible()
    visitor.reload()
    assert folds.evaluate_all(opened) == [True, *[False] * (folds.count() - 1)]
    page.evaluate("location.hash = document.querySelector('details.deeper:last-of-type .slot').id")
    expect(folds.last.locator(".bl-part").first).to_be_in_viewport()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert all(folds.evaluate_all(opened))
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert folds.evaluate_all(opened) == [True, *[False] * (folds.count() - 2), True]
    page.evaluate("location.hash = '%'")  # no address of anything
    page.wait_for_function("location.hash === '#%'")
    assert visitor.faults == []
