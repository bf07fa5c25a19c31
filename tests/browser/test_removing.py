"""Taking somebody out of a workshop: the trainer is asked what it erases, and the phone says kindly that it happened."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from moment_room import Phone
from playwright.sync_api import BrowserContext, expect
from trainer_desk import Led, Trainer

pytestmark = pytest.mark.browser


def test_somebody_is_taken_out_with_what_they_said_and_reads_so(
    trainer: Trainer, led: Led, context: Callable[..., BrowserContext]
) -> None:
    stays, goes = Phone(context("phone"), led.address), Phone(context("phone"), led.address)
    stays.join(trainer.code)
    goes.join(trainer.code)
    page, store = trainer.page, led.store
    found = store.workshops.of(goes.secret())
    assert found is not None
    name = found[1].pseudonym
    trainer.section("people")
    page.get_by_role("button", name="Kies wie eruit gaat").click()
    page.get_by_role("button", name="Haal eruit").click()
    expect(page.get_by_text("Kies eerst een of meer schuilnamen.")).to_be_visible()
    page.get_by_role("checkbox", name=name, exact=True).check()
    page.get_by_role("button", name="Haal eruit").click()
    # What it erases is said before, and going back erases nothing and keeps the choice.
    expect(page.get_by_role("alert").filter(has_text=name)).to_contain_text("alles wat onder deze schuilnaam")
    expect(page.get_by_role("button", name="Ja, haal eruit en wis")).to_be_focused()
    page.get_by_role("button", name="Terug").click()
    expect(page.get_by_role("checkbox", name=name, exact=True)).to_be_checked()
    assert len(store.workshops.participants(trainer.secret)) == 2
    page.get_by_role("button", name="Haal eruit").click()
    page.get_by_role("button", name="Ja, haal eruit en wis").click()
    expect(page.get_by_text(f"{name}: eruit gehaald en gewist")).to_be_visible()
    expect(page.get_by_role("button", name="Kies wie eruit gaat")).to_be_focused()
    assert len(store.workshops.participants(trainer.secret)) == 1
    goes.screen("gone")
    expect(goes.page.get_by_role("heading", level=1)).to_have_text("Je bent niet meer in deze workshop")
    expect(goes.page.locator("main")).to_contain_text("Was dat een vergissing?")
    assert not Axe().run(goes.page).response["violations"]
    stays.screen("waiting")
    # The way in is open, with another name and nothing of before.
    goes.page.get_by_role("button", name="Naar het begin").click()
    goes.screen("code")
    goes.page.goto("about:blank")
    goes.join(trainer.code)
    assert len(store.workshops.participants(trainer.secret)) == 2
    assert (goes.faults, stays.faults, trainer.faults) == ([], [], [])


@pytest.mark.parametrize("kind", ["phone", pytest.param("desktop", marks=pytest.mark.long)])
def test_the_choice_is_usable_at_each_size(kind: str, led: Led, context: Callable[..., BrowserContext]) -> None:
    trainer = Trainer(context(kind).new_page(), led).make("Vol huis")
    from buurtlezer.store import Credential

    for number in range(60):
        led.store.workshops.join(Credential.new(), trainer.code, f"Schuilnaam met een lang woord {number}")
    page = trainer.page
    trainer.section("people")
    page.get_by_role("button", name="Kies wie eruit gaat").click()
    boxes = page.get_by_role("checkbox")
    expect(boxes).to_have_count(60)
    boxes.nth(3).check()
    boxes.nth(4).check()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.get_by_role("button", name="Haal eruit").scroll_into_view_if_needed()
    assert not Axe().run(page).response["violations"]
    page.get_by_role("button", name="Haal eruit").click()
    expect(page.get_by_role("alert").filter(has_text="Schuilnaam")).to_contain_text("deze 2 schuilnamen")
