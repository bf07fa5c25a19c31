"""The trainer's page from the first screen to the last, its code, and what it looks like at each size."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from days import BACK
from moment_room import Phone
from playwright.sync_api import BrowserContext, expect
from trainer_desk import Led, Trainer

from buurtlezer.errors import UnknownSecret

pytestmark = pytest.mark.browser

SECTIONS = ("entrance", "people", "programme", "pages", "group", "paper", "end")


@pytest.fixture
def phone(context: Callable[..., BrowserContext], led: Led) -> Phone:
    return Phone(context("phone"), led.address)


def test_from_the_first_screen_to_the_last_with_a_phone_and_a_wall(
    trainer: Trainer, phone: Phone, context: Callable[..., BrowserContext]
) -> None:
    page, store = trainer.page, trainer.led.store
    assert page.url == f"{trainer.led.address}/t"
    assert trainer.workshop.settings.title == "Rond het Zuidstation"
    phone.join(trainer.code)
    expect(page.locator(".trainer-strip")).to_contain_text("1 hier", timeout=10_000)
    wall = context("desktop").new_page()
    wall.goto(trainer.projector())
    expect(wall.locator(".wall-code")).to_have_text(trainer.code.shown())
    assert "#" not in wall.url
    # A question is on the phone and on the wall; its answer is counted in both places.
    trainer.section("programme")
    page.get_by_role("button", name=re.compile("^Stel deze vraag")).first.click()
    run_id = trainer.until(lambda own: own.stage.moment)
    expect(wall.locator(".wall-of")).to_have_text("0 van 1", timeout=10_000)
    phone.page.locator(".answer").first.click()
    expect(page.locator(".trainer-now")).to_contain_text("1 van 1 antwoordden", timeout=10_000)
    expect(wall.locator(".wall-of")).to_have_text("1 van 1", timeout=10_000)
    expect(page.locator(".trainer-now")).to_contain_text("Vanaf 5 stemmen")
    page.locator(".trainer-now").get_by_role("button", name="Sluit de vraag").click()
    trainer.until(lambda own: own.stage.moment is None and own.stage.projector == f"moment/{run_id}")
    expect(wall.locator(".wall-result")).to_be_visible(timeout=10_000)
    # The answer is taken out of the group's picture, and put back.
    trainer.section("group")
    page.get_by_role("button", name="Toon wat gedeeld is").click()
    page.get_by_text("Antwoorden op vragen (1)").click()
    page.get_by_role("button", name="Haal uit het groepsbeeld").click()
    page.get_by_label("Reden (leest de maker)").fill("per ongeluk")
    page.get_by_role("button", name="Haal weg").click()
    page.get_by_role("button", name="Zet terug").wait_for()
    assert list(store.workshops.hidden_of(phone.secret()).values()) == ["per ongeluk"]
    page.get_by_role("button", name="Zet terug").click()
    page.get_by_role("button", name="Haal uit het groepsbeeld").wait_for()
    assert store.workshops.hidden_of(phone.secret()) == {}
    # Closed, then erased: the title is asked for, and a wrong one erases nothing.
    trainer.section("end")
    page.get_by_role("button", name="Sluit de workshop").click()
    page.get_by_role("button", name="Ja, sluit").click()
    trainer.until(lambda own: own.closed)
    page.get_by_role("button", name="Wis alles …").click()
    page.get_by_label("Typ de titel van de workshop").fill("Iets anders")
    page.get_by_role("button", name="Wis nu alles").click()
    expect(page.locator(".trainer-said")).to_contain_text("Er is niets gewist")
    secret = trainer.secret
    page.get_by_label("Typ de titel van de workshop").fill("rond het zuidstation")
    page.get_by_role("button", name="Wis nu alles").click()
    expect(page.get_by_role("alert")).to_contain_text("Alles van deze workshop is gewist")
    with pytest.raises(UnknownSecret):
        store.workshops.led(secret)
    assert secret.shown() not in page.evaluate("JSON.stringify({...localStorage, ...sessionStorage})")
    expect(wall.locator("h1")).to_have_text("Dit scherm is leeg", timeout=10_000)
    assert trainer.faults == []


def test_without_the_opening_key_there_is_no_form_and_with_a_wrong_one_no_workshop(
    trainer: Trainer, context: Any, led: Led
) -> None:
    page = context("desktop").new_page()
    page.goto(f"{led.address}/t")
    expect(page.get_by_label("Openingssleutel")).to_be_visible()
    before = len(led.store.caretaker.workshops())
    page.goto(f"{led.address}/c")
    page.goto(f"{led.address}/t#key=0000-0000-0000-0000")
    for label in ("Titel", "Verantwoordelijke organisatie", "Contact voor vragen", "Waar, of hoe?", "Wie vertelt het?"):
        page.get_by_label(label).fill("x")
    page.get_by_label("Op welke dag komt het terug?").fill(BACK["back_on"])
    page.get_by_role("button", name="Maak de workshop").click()
    expect(page.get_by_text("De sleutel klopt niet")).to_be_visible()
    assert len(led.store.caretaker.workshops()) == before


def test_what_is_missing_is_said_at_its_field(context: Callable[..., BrowserContext], led: Led) -> None:
    page = context("desktop").new_page()
    page.goto(f"{led.address}/t#key={led.key}")
    page.get_by_role("button", name="Maak de workshop").click()
    expect(page.get_by_label("Titel")).to_be_focused()
    expect(page.locator(".trainer-field", has=page.get_by_label("Titel")).get_by_role("status")).not_to_be_empty()


def test_a_primary_button_under_the_mouse_can_be_read(context: Callable[..., BrowserContext], led: Led) -> None:
    page = context("desktop").new_page()
    page.goto(f"{led.address}/t#key={led.key}")
    make = page.get_by_role("button", name="Maak de workshop")
    make.hover()
    expect(make).to_have_css("background-color", "rgb(0, 75, 91)")
    expect(make).to_have_css("color", "rgb(255, 255, 255)")


def test_a_device_forgets_the_code_and_the_workshop_goes_on(trainer: Trainer) -> None:
    page, secret = trainer.page, trainer.secret
    trainer.section("end")
    page.get_by_role("button", name="Vergeet de code op dit toestel").click()
    page.get_by_role("button", name="Ja, vergeet de code").click()
    expect(page.get_by_role("heading", name="Een workshop begeleiden")).to_be_visible()
    assert secret.shown() not in page.evaluate("JSON.stringify([{ ...localStorage }, { ...sessionStorage }])")
    assert trainer.led.store.workshops.led(secret).settings.title == "Rond het Zuidstation"


def test_the_code_that_was_noted_opens_the_workshop_on_a_phone(trainer: Trainer, context: Any, led: Led) -> None:
    other = context("phone").new_page()
    other.goto(f"{led.address}/t#trainer={trainer.secret.shown()}")
    expect(other.get_by_role("heading", level=1)).to_have_text("Rond het Zuidstation")
    assert other.url == f"{led.address}/t"
    typed = context("desktop").new_page()
    typed.goto(f"{led.address}/t")
    typed.get_by_label("Begeleiderscode").fill("0000")
    typed.get_by_role("button", name="Open").click()
    expect(typed.get_by_text("Deze code klopt niet helemaal")).to_be_visible()
    typed.get_by_label("Begeleiderscode").fill(trainer.secret.shown().lower())
    typed.get_by_role("button", name="Open").click()
    expect(typed.get_by_role("heading", level=1)).to_have_text("Rond het Zuidstation")


def test_a_lost_line_is_said_within_three_seconds(trainer: Trainer) -> None:
    page = trainer.page
    page.wait_for_selector("body[data-sign=saved]")
    page.context.set_offline(True)
    page.wait_for_selector("body[data-sign=lost]", timeout=3_000)
    trainer.section("programme")
    page.get_by_role("button", name="Start het programma").click()
    expect(page.locator(".trainer-said")).to_contain_text("De server antwoordt niet")
    page.context.set_offline(False)
    page.wait_for_selector("body[data-sign=saved]", timeout=10_000)
    assert trainer.workshop.stage.clock.started is None


@pytest.mark.parametrize("size", ["phone", pytest.param("desktop", marks=pytest.mark.long)])
def test_axe_finds_nothing_and_nothing_goes_sideways(trainer: Trainer, context: Any, led: Led, size: str) -> None:
    store, owner = led.store, trainer.join("Rode merel")
    trainer.share(owner, kind="place", name="babbelbank")
    store.workshops.ask_help(owner, True)
    page = context(size).new_page()
    page.goto(f"{led.address}/t#trainer={trainer.secret.shown()}")
    other = Trainer(page, led)
    for name in SECTIONS:
        other.section(name)
        for fold in page.locator(f"#section-{name} summary").all():
            fold.click()
        if name == "group":
            page.get_by_role("button", name="Toon wat gedeeld is").click()
            page.get_by_text("babbelbank").wait_for()
        found = Axe().run(page).response["violations"]
        assert [(one["id"], [node["html"][:120] for node in one["nodes"]]) for one in found] == [], name
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), name
        small = page.evaluate(
            "[...document.querySelectorAll('main button, main summary, main select, main .trainer-choice')]"
            ".filter((one) => one.offsetParent && one.getBoundingClientRect().height < 43.5).map((one) => one.textContent)"
        )
        assert small == [], name
    page.goto(f"{led.address}/c")
    page.goto(trainer.projector())
    page.locator(".wall").wait_for()
    assert Axe().run(page).response["violations"] == []
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def test_no_secret_and_nothing_of_people_is_in_the_servers_log(trainer: Trainer, led: Led) -> None:
    trainer.share(trainer.join("Rode merel"), kind="place", name="babbelbank")
    trainer.section("group").page.get_by_role("button", name="Toon wat gedeeld is").click()
    trainer.page.get_by_text("babbelbank").wait_for()
    log = led.log.read_text()
    for word in (trainer.secret.shown(), trainer.code.shown(), led.key, "babbelbank", "merel"):
        assert word not in log


def test_saving_settings_keeps_the_focus_and_says_that_they_are_saved(trainer: Trainer) -> None:
    page = trainer.page
    trainer.section("end")
    page.get_by_text("Verander titel, dagen, stemmen of wisdag").click()
    page.get_by_label("Over welke buurt?").fill("Kuregem")
    keep = page.get_by_role("button", name="Bewaar de instellingen")
    keep.click()
    trainer.until(lambda own: own.settings.area == "Kuregem")
    expect(page.locator(".trainer-form").get_by_role("status").filter(visible=True)).to_have_text("Bewaard.")
    expect(keep).to_be_focused()


def test_the_list_of_pseudonyms_takes_the_focus_and_gives_it_back(trainer: Trainer) -> None:
    page = trainer.page
    trainer.join("Rode merel")
    trainer.section("people")
    page.get_by_role("button", name="Toon de schuilnamen").click()
    expect(page.get_by_label("Voor wie?")).to_be_focused()
    page.get_by_role("button", name="Verberg de lijst").click()
    expect(page.get_by_role("button", name="Toon de schuilnamen")).to_be_focused()
