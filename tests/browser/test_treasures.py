"""10 before a real browser: a treasure in three steps, a withdrawal, skills, the diagram by keyboard and with forty names.

Not here: what a card lacks and how it may be stored (``tests/scripts/treasures_test.js``), what Python says (``tests/steps``).
"""

import os
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from ipywidgets import Widget
from lined import Lined, cut, loses, mend
from playwright.sync_api import Locator, expect
from stand import Shown
from visit import until

from buurtlezer.logbook.room.pictures import paths
from buurtlezer.model import AssetPart
from buurtlezer.parts.asset_diagram import AssetDiagram
from buurtlezer.steps.maps.capacities import capacities
from buurtlezer.steps.maps.diagram import diagram
from buurtlezer.steps.maps.offers import offers
from buurtlezer.steps.maps.treasures import treasures
from buurtlezer.steps.page import Page
from buurtlezer.steps.state import StepState
from buurtlezer.store import Store
from buurtlezer.texts import Texts
from buurtlezer.wording.treasures import PARTS

pytestmark = pytest.mark.browser

SOON = (datetime.now(UTC) + timedelta(days=20)).date().isoformat()


def parts(page: Page, state: StepState) -> list[Widget]:
    return [treasures(page, state), capacities(page, state), offers(page, state), diagram(page, state)]


@pytest.fixture
def shown(alone: Callable[..., Shown[Lined]], own_store: Store) -> Shown[Lined]:
    return alone(lambda: Lined(own_store, parts), "phone")


def part(shown: Shown[Any], name: str) -> Locator:
    return shown.page.locator(f"[data-part={name}]")


def stored(shown: Shown[Lined], kind: str, count: int) -> list[dict[str, Any]]:
    return until(lambda: [dict(one.content or {}) for one in shown.made.stored(kind)], lambda them: len(them) == count)


def look(page: Any, name: str) -> None:
    """Kept where ``BUURTLEZER_PICTURES`` says, for whoever wants to look; sound at any width."""
    page.wait_for_function("document.getAnimations().every((one) => one.playState !== 'running')")
    if folder := os.environ.get("BUURTLEZER_PICTURES"):
        page.screenshot(path=Path(folder) / f"treasures-{name}-{page.viewport_size['width']}.png", full_page=True)
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    violations = Axe().run(page, context=".bl-part").response["violations"]
    assert [(one["id"], [node["html"][:120] for node in one["nodes"]]) for one in violations] == []


def on(place: Locator) -> Locator:
    return place.get_by_role("button", name="Verder", exact=True)


def begin(place: Locator, form: str, name: str) -> None:
    place.get_by_role("button", name="schat").last.tap()
    place.locator("[data-field=form] label", has_text=form).tap()
    place.locator("[data-field=name] input").fill(name)


def say_first_step(place: Locator) -> None:
    place.locator("[data-field=connect_with] input").fill("de wasserette")
    place.locator("[data-field=first_step] textarea").fill("samen koffie drinken")
    place.locator("[data-field=by_when] input").fill(SOON)


def agree(place: Locator, use: str) -> None:
    place.locator(".bltr-consent summary").tap()
    consent = place.locator(".blcs")
    consent.locator("[data-field=uses] label", has_text=use).tap()
    consent.locator("[data-field=until] input").fill(SOON)
    consent.locator("[data-field=asked_by] label").first.tap()
    consent.locator("[data-field=asked_on] input").fill(datetime.now(UTC).date().isoformat())
    expect(consent.locator("blockquote")).to_contain_text(use)
    consent.get_by_role("button", name="Het antwoord is ja").tap()
    expect(consent.locator(".bl-notice")).to_contain_text("Toestemming tot")
    expect(consent.locator(".bl-notice")).to_be_focused()  # the button is gone, and nobody falls out of the page


def test_three_steps_make_a_treasure_and_one_press_puts_its_step_on_the_list(shown: Shown[Lined]) -> None:
    place = part(shown, "treasures")
    look(shown.page, "empty")
    begin(place, "organisatie", "de naaitafel")
    on(place).tap()
    stored(shown, "treasure", 1)
    expect(place.locator("[data-field=gets]")).to_be_hidden()  # two questions, and the rest is folded
    place.locator("[data-field=widens] label").first.tap()
    look(shown.page, "does")
    place.get_by_role("button", name="Later verder").tap()
    card = place.locator(".bltr-card")
    expect(card.locator("h4")).to_be_focused()
    expect(card).to_contain_text(
        "Nog niet verbonden. Wat er nog bij komt: met wie je dit verbindt, een eerste stap, tegen wanneer."
    )
    card.get_by_role("button", name="Werk verder").tap()
    say_first_step(place)  # the step in which something lacks is the one that opens
    place.locator(".bltr-consent summary").tap()
    look(shown.page, "step")
    place.get_by_role("button", name="Klaar").tap()
    expect(card.locator(".bltr-first")).to_contain_text("samen koffie drinken – met de wasserette")
    card.get_by_role("button", name="Zet de eerste stap op de lijst").tap()
    expect(card).to_contain_text("Staat op de lijst")
    (entry,), (action,) = stored(shown, "treasure", 1), stored(shown, "action", 1)
    assert (entry["widens"], entry["findable"], entry["visibility"]) == (["company"], "public", "private")
    assert (action["what"], action["due"]) == ("samen koffie drinken", SOON)
    look(shown.page, "list")


def test_a_withdrawal_says_what_goes_asks_once_and_leaves_nothing(shown: Shown[Lined]) -> None:
    place = part(shown, "treasures")
    begin(place, "initiatief", "de soepploeg")
    on(place).tap()
    stored(shown, "treasure", 1)  # the code comes above it, and moves the page
    shown.settle()
    on(place).tap()
    say_first_step(place)
    place.get_by_role("button", name="Klaar").tap()
    place.get_by_role("button", name="Zet de eerste stap op de lijst").tap()
    stored(shown, "action", 1)
    place.get_by_role("button", name="Bekijk of pas aan").tap()
    expect(place.locator(".bltr-goes-fold")).to_be_hidden()  # nobody gave a consent
    agree(place, "onze contactlijst")
    stored(shown, "treasure", 1)
    place.locator(".bltr-goes-fold summary").tap()
    place.get_by_role("button", name="Trek de toestemming in en wis").tap()
    goes = place.locator(".bltr-goes")
    expect(goes.locator("li")).to_have_text(["deze schat", "de actie die hieruit kwam"])
    expect(goes).to_contain_text("kunnen we niet terughalen")
    look(shown.page, "withdraw")
    goes.get_by_role("button", name="Nee, laat staan").tap()
    assert len(stored(shown, "treasure", 1)) == 1
    place.get_by_role("button", name="Trek de toestemming in en wis").tap()
    goes.get_by_role("button", name="Ja, wis dit nu").tap()
    expect(place.locator(".bltr-gone")).to_be_focused()
    expect(place.locator(".bltr-card")).to_have_count(0)
    assert stored(shown, "treasure", 0) == stored(shown, "action", 0) == []
    assert "de soepploeg" not in shown.page.evaluate("JSON.stringify(localStorage)")
    look(shown.page, "gone")


def test_a_consent_is_four_answers_or_none_and_never_for_the_room_of_a_person(shown: Shown[Lined]) -> None:
    place = part(shown, "treasures")
    begin(place, "sleutelfiguur", "mevrouw Peeters")
    expect(place.locator(".blk-caution")).to_be_visible()
    expect(place.locator("[data-field=name]")).to_contain_text("Hoe noem je deze mens?")
    on(place).tap()
    expect(place.locator("[data-field=name] .bl-ask")).to_be_visible()  # what is asked about stays in sight
    assert stored(shown, "treasure", 0) == []
    place.locator("[data-field=name] input").fill("de kok van de hoek")
    on(place).tap()
    stored(shown, "treasure", 1)
    place.locator(".bltr-consent summary").tap()
    consent = place.locator(".blcs")
    expect(consent.locator("[data-field=uses] label")).to_have_text(["het verslag", "onze contactlijst"])
    expect(consent.locator("blockquote")).to_contain_text("ik denk dan ook aan jou")  # to one human being
    consent.get_by_role("button", name="Het antwoord is ja").tap()
    expect(consent.locator("[role=alert]").last).to_contain_text("Nog niet bewaard")
    place.locator(".bltr-consent summary").tap()
    agree(place, "het verslag")
    expect(place.get_by_text("De groep leest dit nooit")).to_be_hidden()
    (entry,) = stored(shown, "treasure", 1)
    assert (entry["consent"]["uses"], entry["findable"], entry["visibility"]) == (["report"], "agreed", "private")


def test_what_is_said_while_the_line_is_cut_is_one_treasure_afterwards(
    alone: Callable[..., Shown[Lined]], own_store: Store
) -> None:
    made: list[Lined] = []
    shown = alone(lambda: made.append(Lined(own_store, parts)) or made[-1], "phone", loses=loses(made))
    place = part(shown, "treasures")
    begin(place, "plek", "de bank onder de linde")
    on(place).tap()
    stored(shown, "treasure", 1)
    cut(shown)
    place.locator("[data-field=offers] textarea").fill("schaduw")
    on(place).tap()
    say_first_step(place)
    mend(shown)
    place.locator("[data-field=step_by] input").fill("een vrijwilliger")
    place.get_by_role("button", name="Klaar").tap()
    (entry,) = until(lambda: stored(shown, "treasure", 1), lambda them: bool(them[0]["step_by"]))
    assert (entry["offers"], entry["connect_with"], entry["by_when"]) == ("schaduw", "de wasserette", SOON)


def test_two_presses_on_a_skill_are_both_kept_and_off_is_gone(shown: Shown[Lined]) -> None:
    place = part(shown, "capacities")
    can, learn = (place.locator(f"[data-skill=cook] [data-does={which}]") for which in ("can", "learn"))
    can.tap()
    learn.tap()
    (entry,) = until(lambda: stored(shown, "capacity", 1), lambda them: them[0]["learn"])
    assert (entry["can"], entry["learn"]) == (True, True)
    look(shown.page, "skills")
    can.tap()
    learn.tap()
    stored(shown, "capacity", 0)
    expect(can).to_have_attribute("aria-pressed", "false")
    can.tap()
    stored(shown, "capacity", 1)


def test_a_part_of_the_diagram_is_reached_by_keyboard_and_begins_a_treasure_there(
    alone: Callable[..., Shown[Lined]], own_store: Store
) -> None:
    shown = alone(lambda: Lined(own_store, parts), "desktop")
    drawing = part(shown, "diagram").locator(".assets-drawing")
    expect(drawing).to_have_attribute("data-names", "true")
    assert drawing.locator("[role=button]").count() == 6
    drawing.locator("[role=button]").first.focus()
    for _ in range(4):
        shown.page.keyboard.press("Tab")
    exchange = drawing.locator("[data-part-of=exchange]")
    expect(exchange).to_be_focused()
    expect(exchange).to_have_attribute("aria-label", "geld en ruil: Wat lenen mensen hier van elkaar? Begin hier een schat.")
    shown.page.keyboard.press("Enter")
    place = part(shown, "treasures")
    place.locator("[data-field=name] input").fill("de ruilkast")
    on(place).click()
    (entry,) = stored(shown, "treasure", 1)
    assert (entry["part"], entry["name"]) == ("exchange", "de ruilkast")
    expect(drawing).to_contain_text("de ruilkast")


class Crowded:
    """The diagram with forty long names in one part."""

    def __init__(self) -> None:
        texts = Texts.of("fr")
        names = [f"l’atelier de couture derrière la gare, celui du mardi numéro {i}" for i in range(39)]
        self.part = AssetDiagram(middle=texts("maps.diagram.middle"), name="diagram")
        self.part.labels = texts.group("base.", "maps.diagram.")
        self.part.parts = [
            {
                "value": str(one),
                "label": texts(f"treasure.part.{one}"),
                "picture": paths()[PARTS[one]],
                "question": texts(f"maps.diagram.question.{one}"),
                "names": [*names, "x" * 80] if one is AssetPart.GROUPS else ["la place"] if one is AssetPart.PLACES else [],
                "note": texts.many("maps.diagram.skills", 7) if one is AssetPart.PEOPLE else "",
                "begins": {},
            }
            for one in AssetPart
        ]
        self.shown: list[Widget | str] = [self.part]


@pytest.mark.parametrize("device", ["phone", "desktop"])
def test_forty_names_in_one_part_are_all_in_the_list_and_none_runs_over(
    alone: Callable[..., Shown[Crowded]], device: str
) -> None:
    shown = alone(Crowded, device)
    place = part(shown, "diagram")
    expect(place.locator(".blad-list [data-part-of=groups] li")).to_have_count(40)
    expect(place.locator(".assets-drawing")).to_have_attribute("role", "img")  # nothing to press where nothing can be made
    look(shown.page, "crowded")
    sound = """(drawing) => [...drawing.querySelectorAll("text")].every((one) => {
        const [box, all] = [one.getBoundingClientRect(), drawing.getBoundingClientRect()];
        return box.left >= all.left - 1 && box.right <= all.right + 1 && box.top >= all.top - 1 && box.bottom <= all.bottom + 1;
    })"""
    assert place.locator(".assets-drawing").evaluate(sound)
