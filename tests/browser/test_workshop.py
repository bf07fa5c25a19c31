"""A whole workshop in four browsers: from the QR address, through a question, to bands on the wall, to nothing left."""

import re
from collections.abc import Callable

import pytest
from gathering import box
from moment_room import Phone
from playwright.sync_api import BrowserContext, expect
from test_room_pages import drawn_by, shared
from trainer_desk import Led, Trainer
from visit import Visit

from buurtlezer.errors import LogbookErased

pytestmark = pytest.mark.browser

SECONDS = 15_000


def test_a_room_draws_its_neighbourhood_and_leaves_nothing_behind(
    trainer: Trainer,
    led: Led,
    context: Callable[..., BrowserContext],
) -> None:
    desk, store = trainer.page, led.store
    wall = context("desktop").new_page()
    wall.goto(trainer.projector())
    tables = [Phone(context("phone"), led.address) for _ in range(3)]
    for table in tables:
        table.open(trainer.code)  # what the QR code holds
        table.page.get_by_role("button", name="Goed, ik doe mee").click()
        table.page.locator(".names button").first.click()
        table.page.get_by_role("button", name="Wij zijn met meer").click()
        table.page.get_by_role("button", name="Eén meer").click()
        table.page.get_by_role("button", name="Zo doen we mee").click()
        table.screen("waiting")
    secrets = [table.secret() for table in tables]
    names = [one.pseudonym for one in store.workshops.participants(trainer.secret)]
    expect(wall.get_by_text("3 toestellen · 3 stemmen")).to_be_visible(timeout=SECONDS)
    trainer.section("people")
    so = desk.get_by_role("button", name="Dat klopt")
    for left in (3, 2, 1):
        expect(so).to_have_count(left, timeout=SECONDS)
        so.first.click()
    expect(wall.get_by_text("3 toestellen · 9 stemmen")).to_be_visible(timeout=SECONDS)

    # A question: three tables of three are nine voices, and without the largest six; the minimum is five.
    trainer.section("programme")
    desk.get_by_role("button", name=re.compile("^Stel deze vraag")).first.click()
    for table in tables:
        table.page.locator(".answer").first.click()
        table.screen("thanks")
    expect(wall.locator(".wall-of")).to_have_text("3 van 3", timeout=SECONDS)
    answers = store.workshops.shared(trainer.secret, {"answer"})
    assert [one.voices for one in answers] == [3, 3, 3]
    desk.locator(".trainer-now").get_by_role("button", name="Sluit de vraag").click()
    expect(wall.locator(".wall-result")).to_contain_text("9", timeout=SECONDS)

    # Everybody to the workbook: the same logbook is open there, and what is drawn is one's own until it is shared.
    trainer.section("pages")
    desk.locator("[data-key=to-01_neighbourhood]").click()
    visitors = []
    for table in tables:
        table.page.get_by_role("link", name=re.compile("Wat is een buurt")).click()
        visitors.append(Visit(table.page, led.address, store).arrived())
    for visitor, size in zip(visitors, (60, 45, 50), strict=True):
        drawn_by(visitor, size)
    assert [one.kind for one in store.workshops.shared(trainer.secret, {"area"})] == []
    for visitor in visitors:
        shared(visitor, "area")
        expect(visitor.page.locator("path.blm-band-50")).to_have_count(1 if visitor is visitors[-1] else 0, timeout=SECONDS)
    trainer.section("group")
    desk.get_by_label(re.compile("Waar onze tekeningen")).check()
    expect(wall.locator(".wall-bands, svg").get_by_text("minstens 75 %").first).to_be_attached(timeout=SECONDS)

    # A supposed drawing, however often, changes nothing of it.
    before = wall.locator("main").inner_text()
    for _ in range(3):
        trainer.share(secrets[0], **{**box(4.45, 50.80, 0.03), "voice": "supposed", "through_eyes_of": "jongeren"})
    trainer.share(secrets[1], kind="feeling", about="city", value=1)  # something that the room does see
    trainer.until(lambda _: len(store.workshops.shared(trainer.secret, {"area"})) == 6)
    expect(wall.locator("main")).to_contain_text("3 tekeningen", timeout=SECONDS)
    assert wall.locator("main").inner_text() == before

    # Counts, never who.
    for page in (wall, desk, *(visitor.page for visitor in visitors)):
        others = (
            names if page in (wall, desk) else [name for name in names if name not in page.locator(".bl-identity").inner_text()]
        )
        assert not [name for name in others if name in page.locator("body").inner_text()]

    # The end.
    trainer.section("end")
    desk.get_by_role("button", name="Wis alles …").click()
    desk.get_by_label("Typ de titel van de workshop").fill("Rond het Zuidstation")
    desk.get_by_role("button", name="Wis nu alles").click()
    expect(desk.get_by_role("alert")).to_contain_text("Alles van deze workshop is gewist")
    for secret in secrets:
        with pytest.raises(LogbookErased):
            store.current(secret)
    for visitor in visitors:
        expect(visitor.page.locator(".bl-identity")).to_contain_text("gewist", timeout=SECONDS)
        assert visitor.faults == []
    expect(wall.locator("h1")).to_have_text("Dit scherm is leeg", timeout=SECONDS)
    assert trainer.faults == []
