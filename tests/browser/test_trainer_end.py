"""The trainer's page at the end and beyond: a day that moves, closing and reopening, and the workshop on another device."""

import os
import re
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from days import TODAY, day
from playwright.sync_api import BrowserContext, Locator, expect
from trainer_desk import Led, Trainer

from buurtlezer.texts import Texts

pytestmark = pytest.mark.browser


def test_a_slip_of_the_day_is_asked_about_and_one_that_erases_at_once_is_refused(trainer: Trainer) -> None:
    page, before = trainer.page, trainer.workshop.settings
    trainer.join("Rode merel")
    trainer.section("end")
    page.get_by_text("Verander titel, dagen, stemmen of wisdag").click()
    form = page.locator("#section-end .trainer-form")
    form.get_by_label("Dag van de workshop").fill(day(-20))
    form.get_by_role("button", name="Bewaar de instellingen").click()
    texts = Texts.of("nl")
    question = form.get_by_role("alert")
    expect(question).to_contain_text("Er is één deelnemer")
    expect(question).to_contain_text(texts.date(TODAY + timedelta(days=10)))
    yes = form.get_by_role("button", name=f"Ja, wis alles op {texts.date(TODAY + timedelta(days=10))}")
    expect(yes).to_be_focused()
    form.get_by_role("button", name="Terug").click()
    expect(form.get_by_role("button", name="Bewaar de instellingen")).to_be_focused()
    assert trainer.workshop.settings == before
    form.get_by_role("button", name="Bewaar de instellingen").click()
    yes.click()
    trainer.until(lambda own: own.settings.held_on.isoformat() == day(-20))
    expect(form.get_by_role("status")).to_contain_text("Bewaard.")
    expect(page.locator("#section-end")).to_contain_text(f"Alles wordt gewist op {texts.date(TODAY + timedelta(days=10))}")
    form.get_by_label("Dag van de workshop").fill(day(-40))
    form.get_by_role("button", name="Bewaar de instellingen").click()
    expect(form.get_by_text("zo zou alles meteen gewist worden")).to_be_visible()
    expect(form.get_by_label("Dag van de workshop")).to_be_focused()
    assert trainer.workshop.settings.held_on.isoformat() == day(-20)
    assert trainer.faults == []


def test_a_sheet_of_what_is_missing_is_typed_in_by_its_lines_and_boxes(trainer: Trainer) -> None:
    page = trainer.page
    trainer.section("paper")
    section = page.locator("#section-paper")
    section.locator("select").first.select_option(label="Wat ontbreekt hier?")
    what = section.get_by_label("Wat is nodig, en waar?")
    expect(what).to_be_visible()
    section.get_by_role("button", name=Texts.of("nl")("trainer.paper.add")).click()
    expect(page.get_by_text("Typ eerst wat nodig is.")).to_be_visible()
    what.fill("een wasplek")
    section.get_by_label("Soort voorziening").select_option("laundry")
    section.get_by_label("ik kan niet zonder").check()
    section.get_by_label("ouders met kinderen").check()
    assert Axe().run(page).response["violations"] == []
    if folder := os.environ.get("BUURTLEZER_PICTURES"):
        section.screenshot(path=Path(folder) / "typed-gap.png")
    section.get_by_role("button", name=Texts.of("nl")("trainer.paper.add")).click()
    expect(section.get_by_role("status")).to_contain_text("1")
    expect(what).to_have_value("")
    (one,) = trainer.led.store.workshops.shared(trainer.secret, {"gap"})
    kept = one.entry.content()
    assert (kept["what"], kept["service_kind"], kept["matters"], kept["loss_for"]) == (
        "een wasplek",
        "laundry",
        "cannot",
        ["parents"],
    )
    _a_second_sheet_is_typed_in(trainer, "gap", "opportunity", what)
    assert trainer.faults == []


def test_a_sheet_of_an_opportunity_is_typed_in_with_its_seven(trainer: Trainer) -> None:
    page = trainer.page
    trainer.section("paper")
    section = page.locator("#section-paper")
    section.locator("select").first.select_option("opportunity")
    what = section.get_by_label("Wat zou iemand graag doen?")
    expect(what).to_be_visible()
    section.get_by_role("button", name=Texts.of("nl")("trainer.paper.add")).click()
    expect(page.get_by_text("Schrijf eerst wat iemand graag zou doen.")).to_be_visible()
    what.fill("leren zwemmen")
    for label in ("metro", "op zondag"):
        section.get_by_label(label, exact=True).check()
    section.get_by_role("group", name="Betaalbaar").get_by_label("nee").check()
    section.get_by_role("group", name="Betrouwbaar").get_by_label("vraag het").check()
    assert Axe().run(page).response["violations"] == []
    if folder := os.environ.get("BUURTLEZER_PICTURES"):
        section.screenshot(path=Path(folder) / "typed-opportunity.png")
    section.get_by_role("button", name=Texts.of("nl")("trainer.paper.add")).click()
    expect(section.get_by_role("status")).to_contain_text("1")
    expect(what).to_have_value("")
    (one,) = trainer.led.store.workshops.shared(trainer.secret, {"opportunity"})
    kept = {name: one.entry.content()[name] for name in ("what", "means", "when_not", "affordable", "trustworthy", "known")}
    answers = {"affordable": "no", "trustworthy": "ask", "known": None}
    assert kept == {"what": "leren zwemmen", "means": ["metro"], "when_not": ["sunday"], **answers}
    _a_second_sheet_is_typed_in(trainer, "opportunity", "gap", what)


def _a_second_sheet_is_typed_in(trainer: Trainer, kind: str, other: str, what: Locator) -> None:
    """The same sheet chosen again, and another and this one again: what is typed is what is sent, and the tick is gone."""
    section = trainer.page.locator("#section-paper")
    add, status = section.get_by_role("button", name=Texts.of("nl")("trainer.paper.add")), section.get_by_role("status")
    for number, choices in enumerate(((kind,), (other, kind)), start=2):
        for one in choices:
            section.locator("select").first.select_option(one)
        expect(status).to_have_text("")
        add.click()
        expect(status).to_have_attribute("data-tone", "refused")
        what.fill(f"blad {number}")
        add.click()
        expect(status).to_have_attribute("data-tone", "saved")
        expect(status).to_contain_text(str(number))
    shared = trainer.led.store.workshops.shared(trainer.secret, {kind})
    assert {f"blad {number}" for number in (2, 3)} < {one.entry.content()["what"] for one in shared}


def test_after_closing_paper_is_typed_in_and_the_wall_goes_on_and_closing_is_undone(trainer: Trainer) -> None:
    page, code = trainer.page, trainer.code
    trainer.section("end")
    page.get_by_role("button", name="Sluit de workshop").click()
    expect(page.locator("#section-end").get_by_role("alert")).to_contain_text("Tot de wisdag kun je heropenen")
    page.get_by_role("button", name="Ja, sluit").click()
    trainer.until(lambda own: own.closed)
    trainer.section("paper")
    page.locator("#section-paper .trainer-choice").first.click()
    page.locator("[data-key=paper-add]").click()
    expect(page.locator("#section-paper").get_by_role("status")).to_contain_text("1")
    assert len(trainer.led.store.workshops.shared(trainer.secret)) == 1
    trainer.section("group")
    page.locator("#section-group .trainer-choice").last.click()
    shown = trainer.until(lambda own: own.stage.projector != "join" and own.stage.projector)
    trainer.section("entrance")
    with page.expect_popup() as opened:
        page.get_by_role("button", name="Open het scherm voor de projector").click()
    wall = opened.value
    expect(wall.locator(".wall-view")).to_be_visible(timeout=10_000)
    assert shown == trainer.workshop.stage.projector
    trainer.section("end")
    page.get_by_role("button", name="Heropen de workshop").click()
    page.get_by_role("button", name="Ja, heropen").click()
    trainer.until(lambda own: not own.closed)
    expect(page.locator(".trainer-strip")).to_contain_text(code.shown())
    trainer.join("Rode merel")
    assert trainer.faults == []


def test_the_wall_and_another_device_open_by_addresses_that_work_once(
    trainer: Trainer, context: Callable[..., BrowserContext], led: Led
) -> None:
    page, secrets = trainer.page, (trainer.secret.shown(), trainer.secret.derive("projector").shown())
    went: list[str] = []
    page.context.on("request", lambda request: went.append(request.url))
    trainer.section("entrance")
    with page.expect_popup() as opened:
        page.get_by_role("button", name="Open het scherm voor de projector").click()
    wall = opened.value
    expect(wall.locator(".wall-code")).to_have_text(trainer.code.shown(), timeout=10_000)
    assert wall.evaluate("window.opener") is None
    assert wall.url.endswith("/p?lang=nl")
    wall.reload()
    expect(wall.locator(".wall-code")).to_have_text(trainer.code.shown(), timeout=10_000)
    trainer.section("end")
    page.get_by_role("button", name="Maak een adres voor een ander toestel").click()
    address = page.locator("#section-end .trainer-address").inner_text()
    token = re.fullmatch(r"http://\S+/t#once=(\S+)", address)
    assert token, address
    for secret in secrets:
        assert not [one for one in [*went, address] if secret in one or secret.replace("-", "") in one]
    other = context("phone").new_page()
    other.goto(f"{led.address}/t#once={token[1]}")
    expect(other.get_by_role("heading", level=1)).to_have_text("Rond het Zuidstation")
    assert other.url == f"{led.address}/t"
    stranger = context("desktop").new_page()  # what the history of that browser has
    stranger.goto(f"{led.address}/t#once={token[1]}")
    expect(stranger.get_by_role("alert")).to_contain_text("een adres werkt maar één keer")
    assert secrets[0] not in stranger.evaluate("JSON.stringify([{ ...localStorage }, { ...sessionStorage }])")
    assert trainer.faults == []


def test_the_opening_key_is_typed_where_the_address_was_used(context: Callable[..., BrowserContext], led: Led) -> None:
    page = context("desktop").new_page()
    page.goto(f"{led.address}/t#open=0000-0000-0000-0000")
    expect(page.get_by_role("alert")).to_contain_text("een adres werkt maar één keer")
    page.get_by_label("Openingssleutel").fill("0000")
    page.get_by_role("button", name="Ga verder").click()
    expect(page.get_by_text("Deze code klopt niet helemaal")).to_be_visible()
    page.get_by_label("Openingssleutel").fill(led.key.lower())
    page.get_by_role("button", name="Ga verder").click()
    expect(page.get_by_role("button", name="Maak de workshop")).to_be_visible()


def test_an_address_that_did_not_arrive_is_not_used_up(
    trainer: Trainer, context: Callable[..., BrowserContext], led: Led
) -> None:
    token = led.store.workshops.give_handover(trainer.secret, "trainer")
    other = context("phone").new_page()
    other.route("**/room/say", lambda route: route.abort())
    other.goto(f"{led.address}/t#once={token.shown()}")
    again = other.get_by_role("button", name="Probeer opnieuw")
    expect(again).to_be_focused()
    other.unroute("**/room/say")
    again.click()
    expect(other.get_by_role("heading", level=1)).to_have_text("Rond het Zuidstation")


@pytest.mark.parametrize("size", ["phone", pytest.param("desktop", marks=pytest.mark.long)])
def test_axe_finds_nothing_about_a_question_and_a_closed_workshop(
    trainer: Trainer, context: Callable[..., BrowserContext], led: Led, size: str
) -> None:
    led.store.workshops.close(trainer.secret)
    page = context(size).new_page()
    page.goto(f"{led.address}/t#once={led.store.workshops.give_handover(trainer.secret, 'trainer').shown()}")
    other = Trainer(page, led)
    other.section("end")
    page.get_by_role("button", name="Heropen de workshop").click()
    page.get_by_role("button", name="Maak een adres voor een ander toestel").click()
    page.get_by_text("Verander titel, dagen, stemmen of wisdag").click()
    page.locator(".trainer-form").get_by_label("Dag van de workshop").fill(day(-20))
    page.get_by_role("button", name="Bewaar de instellingen").click()
    page.get_by_role("button", name=re.compile("^Ja, wis alles op")).wait_for()
    assert Axe().run(page).response["violations"] == []
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    for name in ("entrance", "paper", "group", "pages"):
        other.section(name)
        assert Axe().run(page).response["violations"] == [], name


def test_a_coalition_is_typed_in_with_its_parties_and_its_voice(trainer: Trainer) -> None:
    page, add = trainer.page, Texts.of("nl")("trainer.paper.add")
    trainer.section("paper")
    section = page.locator("#section-paper")
    section.locator("select").first.select_option("coalition")
    section.get_by_label("Wat willen we, in één zin?").fill("een veilige oversteek")
    rows = section.locator("fieldset", has=page.locator("legend", has_text=re.compile(r"^Rij \d$")))
    expect(rows).to_have_count(4)
    for at, who in ((0, "de school"), (2, "de <b>winkels</b>")):
        rows.nth(at).get_by_label("Wie?", exact=True).fill(who)
        rows.nth(at).get_by_label("Wat willen zij?").fill(f"minder auto's, zegt {who}")
    assert "object " not in section.inner_text()
    expect(section.locator("input[type=radio]:checked")).to_have_count(0)
    section.get_by_role("button", name=add).click()
    expect(section.get_by_text("Duid nog aan wie dit zegt.")).to_be_visible()
    section.locator("input[type=radio][value=own]").check()
    section.get_by_role("button", name=add).click()
    expect(section.get_by_role("status")).to_contain_text("1")
    (one,) = trainer.led.store.workshops.awaiting(trainer.secret)
    kept = one.entry.content()
    assert (kept["goal"], kept["voice"]) == ("een veilige oversteek", "own")
    assert [(party["who"], party["wants"]) for party in kept["parties"]] == [
        ("de school", "minder auto's, zegt de school"),
        ("de <b>winkels</b>", "minder auto's, zegt de <b>winkels</b>"),
    ]
    # And it waits for the yes, a party to a line.
    page.get_by_role("button", name="1 wacht op jouw ja").click()
    words = page.locator(".trainer-waiting .trainer-words")
    expect(words).to_have_count(3)
    expect(words.nth(1)).to_contain_text("de school")
    assert trainer.faults == []


def test_our_own_gate_is_typed_in_with_the_words_of_its_page(trainer: Trainer) -> None:
    page, add = trainer.page, Texts.of("nl")("trainer.paper.add")
    trainer.section("paper")
    section = page.locator("#section-paper")
    section.locator("select").first.select_option("own_gate")
    section.get_by_label("de weg naar hier").check()
    section.get_by_label("jongeren", exact=True).check()
    section.get_by_label("De regel, in eigen woorden").fill("op afspraak")
    assert "object " not in section.inner_text()
    expect(section.locator("input[type=radio]:checked")).to_have_count(0)
    section.locator("input[type=radio][value=told]").check()
    section.get_by_role("button", name=add).click()
    expect(section.get_by_role("status")).to_contain_text("1")
    (one,) = trainer.led.store.workshops.shared(trainer.secret, {"own_gate"})
    kept = one.entry.content()
    assert (kept["rules"], kept["who"], kept["rule_words"], kept["voice"]) == (["distance"], ["young"], "op afspraak", "told")
    assert trainer.faults == []


def test_a_strip_with_an_argument_is_typed_in_and_waits_for_the_yes(trainer: Trainer) -> None:
    page, add = trainer.page, Texts.of("nl")("trainer.paper.add")
    trainer.section("paper")
    section = page.locator("#section-paper")
    section.locator("select").first.select_option("argument_limit")
    section.get_by_role("button", name=add).click()
    expect(section.get_by_role("status")).to_contain_text("Kies eerst het argument")
    section.locator("input[type=radio][value=less_asked]").check()
    section.get_by_label("Waar klopt het niet meer?").fill("als het <b>zwaar</b> wordt")
    section.get_by_label("Wie staat er dan alleen voor?").fill("wie na zes uur valt")
    section.locator("input[type=radio][value=own]").check()
    section.get_by_role("button", name=add).click()
    expect(section.get_by_role("status")).to_contain_text("1")
    (one,) = trainer.led.store.workshops.awaiting(trainer.secret)
    kept = one.entry.content()
    assert (kept["kind"], kept["argument"], kept["voice"]) == ("argument_limit", "less_asked", "own")
    assert (kept["limit"], kept["left_alone"]) == ("als het <b>zwaar</b> wordt", "wie na zes uur valt")
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    assert trainer.faults == []
