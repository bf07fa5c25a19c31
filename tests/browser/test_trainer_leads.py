"""What the trainer does for the room, and what the store holds of it: questions, programme, pages, hands, paper."""

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect
from trainer_desk import Trainer
from visit import until

from buurtlezer.store import Credential, JoinCode

pytestmark = pytest.mark.browser


def test_the_focus_stays_where_a_question_was_closed(trainer: Trainer) -> None:
    page = trainer.page
    expect(page.locator("#section-entrance h2")).to_be_focused()  # after the note of the code
    trainer.section("programme")
    page.get_by_role("button", name=re.compile("^Stel deze vraag")).first.click()
    page.locator("[data-key=end-now]").click()
    expect(page.locator("[data-key=end-now]")).to_have_count(0)
    assert page.evaluate("document.activeElement !== document.body")


def test_a_hand_is_seen_and_goes_down_and_a_pass_lets_somebody_go_on(trainer: Trainer) -> None:
    page, store = trainer.page, trainer.led.store
    owner = trainer.join("Rode merel")
    store.workshops.ask_help(owner, True)
    page.get_by_role("button", name="1 vraagt hulp").click()
    expect(page.get_by_text("Rode merel")).to_be_visible()
    page.get_by_role("button", name="Geholpen: Rode merel").click()
    until(lambda: store.workshops.presence(trainer.secret).help, lambda hands: hands == ())
    expect(page.locator(".trainer-hands")).to_have_count(0)
    assert "Rode merel" not in page.content()
    page.get_by_role("button", name="Toon de schuilnamen").click()
    page.get_by_role("button", name="Geef een pas").click()
    given = page.locator("#section-people .trainer-big-code").inner_text()
    assert store.workshops.redeem(Credential.new(), JoinCode.parse(given))[1].pseudonym == "Rode merel 2"


def test_workbooks_open_and_close_and_everybody_is_sent_and_called_back(trainer: Trainer) -> None:
    page = trainer.section("pages").page
    page.get_by_label(re.compile("^Cijfers")).uncheck()
    trainer.until(lambda own: own.stage.open == ("01_neighbourhood",))
    page.locator("[data-key=to-02_figures]").click()
    trainer.until(lambda own: own.stage.everybody_to == "02_figures" and "02_figures" in own.stage.open)
    page.get_by_role("button", name="Neem terug").click()
    trainer.until(lambda own: own.stage.everybody_to is None)


def test_a_question_of_ones_own_counts_its_words_and_reaches_the_phones(trainer: Trainer) -> None:
    page = trainer.section("programme").page
    page.get_by_text("Een eigen vraag stellen").click()
    prompt = page.get_by_label("Vraag (Nederlands)")
    prompt.fill(" ".join(["woord"] * 13))
    expect(page.get_by_text("13 van 12 woorden")).to_be_visible()
    prompt.fill("Kom je hier 's avonds?")
    page.get_by_role("button", name="Kies een tekening").click()
    page.get_by_role("button", name="moon", exact=True).click()
    page.get_by_label("Antwoord 1 (Nederlands)").fill("Ja")
    page.get_by_label("Antwoord 2 (Nederlands)").fill("Nee <b>nooit</b>")
    page.locator("[data-key=own-push]").click()
    run_id = trainer.until(lambda own: own.stage.moment)
    moment = trainer.led.store.workshops.moment(trainer.secret, run_id).moment
    assert (moment.prompt, moment.picture, [one.label["nl"] for one in moment.options]) == (
        {"nl": "Kom je hier 's avonds?"},
        "moon",
        ["Ja", "Nee <b>nooit</b>"],
    )
    expect(page.locator(".trainer-now")).to_contain_text("Kom je hier 's avonds?")


def test_a_sound_file_becomes_a_spoken_prompt(trainer: Trainer, tmp_path: Path) -> None:
    page = trainer.section("programme").page
    sound = tmp_path / "vraag.wav"
    sound.write_bytes(b"RIFF" + (36 + 800).to_bytes(4, "little") + b"WAVEfmt " + bytes(12) + b"data" + bytes(812))
    page.get_by_text("Inspreken").first.click()
    moment = page.locator(".trainer-moment").first
    moment.get_by_label("Taal").fill("rif")
    moment.locator("input[type=file]").set_input_files(sound)
    moment.get_by_role("button", name="Bewaar deze opname").click()
    found = until(lambda: trainer.led.store.workshops.recordings(trainer.secret), bool)
    ((prompt, languages),) = found.items()
    assert languages == ["rif"]
    assert trainer.led.store.workshops.recording(trainer.secret, prompt, "rif").sound == sound.read_bytes()


def test_the_programme_runs_goes_on_and_can_be_changed_as_a_copy(trainer: Trainer) -> None:
    page = trainer.section("programme").page
    page.get_by_role("button", name="Start het programma").click()
    trainer.until(lambda own: own.stage.clock.started)
    page.locator("[data-key=next]").click()
    trainer.until(lambda own: own.stage.clock.item == 1)
    page.locator("[data-key=back]").click()
    trainer.until(lambda own: own.stage.clock.item == 0)
    page.locator("[data-key=item-2]").click()
    page.get_by_role("button", name="Laat vallen", exact=True).click()
    trainer.until(lambda own: own.stage.clock.dropped == (2,))
    page.get_by_role("button", name="Toch doen").click()
    trainer.until(lambda own: own.stage.clock.dropped == ())
    page.get_by_text("Het programma veranderen").click()
    text = page.get_by_label("Programma", exact=True)
    expect(text).not_to_have_value("")
    original = text.input_value()
    text.fill("items: [")
    page.get_by_role("button", name="Kijk na en bewaar").click()
    expect(page.locator(".bl-status[data-tone=refused]").last).not_to_be_empty()
    text.fill(original.replace("minutes: 10", "minutes: 11", 1))
    page.get_by_role("button", name="Kijk na en bewaar").click()
    kept: Any = until(lambda: trainer.led.store.workshops.programme(trainer.secret), bool)
    assert kept["items"][0]["minutes"] == 11


def test_a_programme_that_comes_along_is_chosen(trainer: Trainer) -> None:
    page = trainer.section("programme").page
    page.get_by_text("Een ander programma kiezen").click()
    page.get_by_role("button", name=re.compile("^Wat hier ontbreekt")).click()
    page.get_by_role("button", name="Ja, neem dit").click()
    expect(page.get_by_text("dit gebruik je nu")).to_be_visible()
    expect(page.get_by_role("button", name=re.compile("Eén gemis per tafel"))).to_be_visible()
    expect(page.locator("summary", has_text="Een ander programma kiezen")).to_be_focused()
    assert trainer.led.store.workshops.programme(trainer.secret) is not None


def test_sheets_of_paper_are_typed_in_after_the_question_closed(trainer: Trainer) -> None:
    page, store = trainer.section("programme").page, trainer.led.store
    page.get_by_role("button", name=re.compile("^Stel deze vraag")).first.click()
    page.locator(".trainer-now").get_by_role("button", name="Sluit de vraag").click()
    trainer.until(lambda own: own.stage.moment is None and own.stage.projector != "join")
    trainer.section("paper")
    page.get_by_role("button", name="Voeg dit blad toe").click()
    expect(page.locator("#section-paper .bl-status")).to_contain_text("Duid eerst aan")
    for voices in ("1", "4"):
        page.locator("#section-paper input[type=radio]").first.check()
        page.get_by_label("Met hoeveel mensen").fill(voices)
        page.get_by_role("button", name="Voeg dit blad toe").click()
        expect(page.locator("#section-paper input[type=radio]:checked")).to_have_count(0)
    sheets = store.workshops.shared(trainer.secret, {"answer"})
    assert sorted(one.voices for one in sheets) == [1, 4]
    assert len({one.author for one in sheets}) == 2
