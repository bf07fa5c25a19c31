"""What only a browser shows of the return: the trainer's list, one press, the phone and the wall; and the report's one press."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from days import TODAY
from moment_room import Phone
from playwright.sync_api import BrowserContext, expect
from trainer_desk import Led, Trainer

pytestmark = pytest.mark.browser


def test_a_return_that_is_overdue_is_marked_by_one_press_which_can_be_taken_back(
    trainer: Trainer, context: Callable[..., BrowserContext], led: Led
) -> None:
    page, secret = trainer.page, trainer.secret
    phone = Phone(context("phone"), led.address)
    phone.join(trainer.code)
    now = trainer.workshop.settings
    late = now.model_copy(update={"held_on": TODAY - timedelta(9), "back_on": TODAY - timedelta(2)})
    led.store.workshops.set_settings(secret, late)
    led.store.workshops.close(secret)
    expect(phone.page.locator(".comes-back")).to_contain_text("onthaal", timeout=10_000)
    wall = context("desktop").new_page()
    wall.goto(trainer.projector())
    expect(wall.locator(".wall-back")).to_contain_text("onthaal")
    trainer.section("end")
    page.get_by_role("button", name="Naar mijn workshops").click()
    expect(page.get_by_text("Je zou terugkomen op")).to_contain_text("het buurthuis")
    page.get_by_label("Wanneer vertelden jullie het?").fill((TODAY - timedelta(1)).isoformat())
    page.get_by_role("button", name="Het is teruggegeven").click()
    expect(page.get_by_text("Teruggegeven op")).to_be_visible()
    assert led.store.workshops.led(secret).settings.returned_on == TODAY - timedelta(1)
    expect(phone.page.locator(".comes-back")).to_contain_text("is verteld", timeout=10_000)
    undo = page.get_by_role("button", name="Toch nog niet teruggegeven")
    expect(undo).to_be_focused()
    undo.click()
    expect(page.get_by_text("Je zou terugkomen op")).to_be_visible()
    assert led.store.workshops.led(secret).settings.returned_on is None
    # Erased: the promise stays in this browser until it is done, and nothing that opens anything.
    led.store.workshops.purge(secret)
    page.get_by_role("button", name="Het is teruggegeven").click()
    expect(page.get_by_text("Teruggegeven op")).to_be_visible()
    assert secret.shown() not in page.evaluate("JSON.stringify({...localStorage, ...sessionStorage})")
    assert trainer.faults == []


def test_the_room_s_report_is_one_press_and_the_page_stays_usable(trainer: Trainer) -> None:
    page = trainer.page
    trainer.section("end")
    with page.expect_download() as given:
        page.get_by_role("button", name="Het verslag (pdf)").click()
        expect(page.get_by_text("Het bestand wordt gemaakt")).to_be_visible()
        page.get_by_role("button", name="Rekenblad (xlsx)").click()
        expect(page.get_by_text("Er wordt al een bestand gemaakt")).to_be_visible()
    assert given.value.suggested_filename == "verslag-van-de-zaal.pdf"
    expect(page.get_by_text("staat bij je downloads")).to_be_visible()
    assert trainer.faults == []


def test_what_lacks_of_the_return_is_said_at_its_field(context: Callable[..., Any], led: Led) -> None:
    page = context("desktop").new_page()
    page.goto(f"{led.address}/t#key={led.key}")
    for label in ("Titel", "Verantwoordelijke organisatie", "Contact voor vragen"):
        page.get_by_label(label).fill("x")
    page.get_by_role("button", name="Maak de workshop").click()
    expect(page.get_by_label("Op welke dag komt het terug?")).to_be_focused()
