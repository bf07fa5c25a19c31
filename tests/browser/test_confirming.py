"""A table waits for the trainer: what the phone says, what is pressed, what the store counts then; a device that comes twice.

Not here: what counts (``tests/store/test_confirming``), taking somebody out (``test_removing``).
"""

import os
from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from moment_room import Phone
from playwright.sync_api import BrowserContext, Page, expect
from trainer_desk import Led, Trainer
from visit import until

pytestmark = pytest.mark.browser


def table(phone: Phone, trainer: Trainer, people: int) -> str:
    """Somebody comes in as a table; its pseudonym."""
    page = phone.open(trainer.code).page
    page.get_by_role("button", name="Goed, ik doe mee").click()
    name = page.locator(".names button").first.inner_text()
    page.locator(".names button").first.click()
    page.get_by_role("button", name="Wij zijn met meer").click()
    expect(page.get_by_text("De begeleider bevestigt met hoeveel jullie zijn.")).to_be_visible()
    for _ in range(people - 2):
        page.get_by_role("button", name="Eén meer").click()
    page.get_by_role("button", name="Zo doen we mee").click()
    phone.screen("waiting")
    return name


def voices(trainer: Trainer) -> dict[str, int]:
    return {one.pseudonym: one.voices for one in trainer.led.store.workshops.participants(trainer.secret)}


def pictured(page: Page, name: str) -> None:
    """A picture to look at, where somebody asked for them."""
    if folder := os.environ.get("BUURTLEZER_PICTURES"):
        page.screenshot(path=f"{folder}/{name}.png", full_page=True)


@pytest.mark.parametrize("kind", ["phone", pytest.param("desktop", marks=pytest.mark.long)])
def test_the_trainer_confirms_a_table_and_refuses_another(kind: str, led: Led, context: Callable[..., BrowserContext]) -> None:
    trainer = Trainer(context(kind).new_page(), led).make("Tafels")
    one, other = Phone(context("phone"), led.address), Phone(context("phone"), led.address)
    first, second = table(one, trainer, 5), table(other, trainer, 15)
    page = trainer.page
    for phone, people in ((one, 5), (other, 15)):
        expect(phone.page.get_by_text(f"wij zijn met {people}. Tot de begeleider dat bevestigt")).to_be_visible()
    pictured(one.page, f"phone-waits-{kind}")
    assert voices(trainer) == {first: 1, second: 1}
    page.get_by_role("button", name="2 te bevestigen").click()
    card = page.locator(".trainer-waiting").filter(has_text="Tafels die wachten")
    expect(card.get_by_role("listitem")).to_have_count(2)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert not Axe().run(page).response["violations"]
    pictured(page, f"trainer-tables-{kind}")
    yes = card.get_by_role("listitem").filter(has_text=first).get_by_role("button", name="Dat klopt")
    assert first in str(yes.evaluate("button => document.getElementById(button.getAttribute('aria-describedby')).textContent"))
    yes.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").filter(has_text=f"{first} telt nu met 5 stemmen.")).to_be_visible()
    assert voices(trainer) == {first: 5, second: 1}
    expect(card.get_by_role("button", name="Dat klopt")).to_be_focused()  # that of the one that is left
    expect(one.page.get_by_text("Tot de begeleider dat bevestigt")).to_have_count(0)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")  # no, one voice
    said = page.get_by_role("status").filter(has_text=f"{second} telt als één stem.")
    expect(said).to_be_focused()
    expect(card).to_have_count(0)
    expect(page.get_by_role("button", name="te bevestigen")).to_have_count(0)
    assert voices(trainer) == {first: 5, second: 1}
    expect(other.page.get_by_text("Tot de begeleider dat bevestigt")).to_have_count(0)
    assert (one.faults, other.faults, trainer.faults) == ([], [], [])


def test_a_device_that_comes_in_again_and_writes_for_somebody_is_one_until_the_trainer_said_so(
    trainer: Trainer, led: Led, context: Callable[..., BrowserContext]
) -> None:
    one = Phone(context("phone"), led.address)
    one.join(trainer.code)
    page, store = one.page, led.store
    page.get_by_text("Ik schrijf ook voor iemand anders").click()
    page.get_by_role("button", name="Iemand erbij").click()
    page.get_by_role("button", name="Goed, ik doe mee").click()
    page.locator(".names button").first.click()
    one.screen("waiting")
    expect(page.get_by_text("tellen jullie aan dit toestel samen als één")).to_be_visible()
    # Forgetting who one was is no way to be somebody else: the device's logbooks go, its mark stays.
    page.evaluate(
        "Object.keys(localStorage).filter((key) => key.endsWith('logbooks')).forEach((key) => localStorage.removeItem(key))"
    )
    page.goto("about:blank")
    one.join(trainer.code)
    found = store.workshops.participants(trainer.secret)
    assert sorted((who.role, who.asked) for who in found) == [("person", None), ("person", None), ("scribed", 1)]
    with store._reading() as connection:
        asked = "SELECT count(DISTINCT author), count(author) FROM participants WHERE workshop_id = ?"
        assert connection.exec_driver_sql(asked, (trainer.workshop.id,)).one() == (1, 3)
    trainer.section("people")
    trainer.page.get_by_role("button", name="Dat klopt").click()
    until(lambda: [who.asked for who in store.workshops.participants(trainer.secret)], lambda them: them == [None] * 3)
    assert (one.faults, trainer.faults) == ([], [])


@pytest.mark.parametrize("kind", ["phone", pytest.param("desktop", marks=pytest.mark.long)])
def test_those_who_came_in_by_one_address_are_chosen_with_one_press(
    kind: str, led: Led, context: Callable[..., BrowserContext]
) -> None:
    trainer = Trainer(context(kind).new_page(), led).make("Samen")
    for name in ("Uil", "Vos"):
        trainer.join(name)
    phones = [Phone(context("phone"), led.address) for _ in range(2)]
    for phone in phones:
        phone.join(trainer.code)
    page = trainer.page
    trainer.section("people")
    page.get_by_role("button", name="Kies wie eruit gaat").click()
    group = page.get_by_role("group", name="Deze 2 kwamen langs één adres binnen.")
    expect(group.get_by_role("checkbox")).to_have_count(2)
    press = group.get_by_role("button", name="Kies deze 2 samen")
    expect(press).to_have_attribute("aria-pressed", "false")
    press.click()
    expect(press).to_have_attribute("aria-pressed", "true")
    expect(page.get_by_role("status").filter(has_text="2 gekozen")).to_be_visible()
    expect(page.get_by_role("checkbox", checked=True)).to_have_count(2)
    assert not Axe().run(page).response["violations"]
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    pictured(page, f"trainer-together-{kind}")
    group.get_by_role("checkbox").first.uncheck()
    expect(press).to_have_attribute("aria-pressed", "false")
    press.click()
    page.get_by_role("button", name="Haal eruit").click()
    page.get_by_role("button", name="Ja, haal eruit en wis").click()
    expect(page.get_by_text("eruit gehaald en gewist")).to_be_visible()
    assert sorted(voices(trainer)) == ["Uil", "Vos"]
    assert trainer.faults == []
