"""What waits for the trainer's yes, in a real browser: by keyboard and on a phone, with the wall that follows."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, expect
from trainer_desk import Trainer

pytestmark = pytest.mark.browser

OFFERS = "<b>bij het kraantje</b>, na school"
WHY = "het licht op het water"


@pytest.mark.parametrize("width", [390, pytest.param(1280, marks=pytest.mark.long)])
def test_the_trainer_shows_one_leaves_another_and_the_wall_follows(
    trainer: Trainer, context: Callable[..., BrowserContext], width: int
) -> None:
    page, wall = trainer.page, context("desktop").new_page()
    page.set_viewport_size({"width": width, "height": 844})
    owner = trainer.join("Rode merel")
    place = {"kind": "place", "name": "bank", "location": {"lon": 4.3385, "lat": 50.842}}
    trainer.share(owner, **place, offers=OFFERS, visibility="offered")
    trainer.share(owner, kind="feeling", about="city", value=1, why=WHY, visibility="offered")
    trainer.share(owner, kind="feeling", about="neighbourhood", value=1, why="niet aangeboden")
    strip = page.get_by_role("button", name="2 wachten op jouw ja")
    expect(strip).to_be_visible(timeout=10_000)
    strip.focus()
    page.keyboard.press("Enter")
    waiting = page.locator(".trainer-waiting")
    expect(waiting.locator(".trainer-entry")).to_have_count(2)
    expect(waiting.get_by_text(OFFERS)).to_be_visible()
    expect(waiting.get_by_text("niet aangeboden")).to_have_count(0)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa"]}).response["violations"] == []
    page.get_by_label("Woorden waar je ja op zei").check()
    trainer.until(lambda own: own.stage.projector == "words")
    wall.goto(trainer.projector())
    expect(wall.get_by_text("Hier komen woorden die iedereen mag lezen.")).to_be_visible(timeout=10_000)
    show = waiting.locator(".trainer-entry", has_text="kraantje").get_by_role("button", name="Toon aan de zaal")
    expect(show).to_have_accessible_description(f"Plek bank · {OFFERS} Met het juiste punt op de kaart.")
    show.focus()
    page.keyboard.press("Enter")
    expect(wall.get_by_text(OFFERS)).to_be_visible(timeout=10_000)
    leave = waiting.get_by_role("button", name="Laat bij de maker")
    expect(leave).to_have_count(1)
    leave.focus()
    page.keyboard.press("Enter")
    expect(waiting).to_have_count(0)
    expect(page.get_by_role("heading", name="De groep", exact=True)).to_be_focused()
    expect(strip).to_have_count(0)
    assert WHY not in wall.content()
    assert trainer.led.store.workshops.awaiting(trainer.secret) == []
    assert trainer.faults == []


def test_a_workshop_asks_for_the_yes_always_from_where_it_is_made_and_later(trainer: Trainer) -> None:
    page = trainer.page
    assert trainer.workshop.settings.approval is False
    trainer.section("end")
    page.get_by_text("Verander titel, dagen, stemmen of wisdag").click()
    page.get_by_label("Altijd eerst jij").check()
    page.get_by_role("button", name="Bewaar de instellingen").click()
    trainer.until(lambda own: own.settings.approval)
    trainer.share(trainer.join("Rode merel"), kind="place", name="bank", visibility="offered")
    expect(page.get_by_role("button", name="1 wacht op jouw ja")).to_be_visible(timeout=10_000)
