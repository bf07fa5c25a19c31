"""The trainer's page and the projector's: what is done there is in the store, and what stands there names nobody."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from moment_room import Phone
from playwright.sync_api import BrowserContext, Page, expect
from visit import until

from buurtlezer.errors import UnknownSecret
from buurtlezer.model import parse
from buurtlezer.store import Credential, JoinCode, Store, Workshop

pytestmark = pytest.mark.browser

SECTIONS = ("entrance", "people", "programme", "pages", "group", "paper", "end")


@dataclass(frozen=True)
class Led:
    """A server that listens to the room, with the opening key that it printed."""

    address: str
    key: str
    store: Store
    log: Path


@pytest.fixture(scope="module")
def led(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Led]:
    folder = tmp_path_factory.mktemp("led")
    url = f"sqlite:///{folder / 'store.db'}"
    command = [sys.executable, "-m", "buurtlezer", "serve", "--port", "0", "--host", "0.0.0.0", "--no-browser", "--store", url]
    environment = {**os.environ, "PYTHONUNBUFFERED": "1", "NO_COLOR": "1", "COLUMNS": "200"}
    with (folder / "server.log").open("w") as log:
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=log, text=True, env=environment)
        assert process.stdout is not None
        found = None
        while found is None and (line := process.stdout.readline()):
            found = re.search(r"http://[^:]+:(\d+)/t#key=(\S+)", line)
        assert found, (folder / "server.log").read_text()
        with Store.open(url) as store:
            yield Led(f"http://localhost:{found[1]}", found[2], store, folder / "server.log")
        process.terminate()
        process.wait(timeout=20)


class Trainer:
    """The page ``/t`` of one trainer; a script error or a blocked script fails the test that asks ``sound``."""

    def __init__(self, page: Page, led: Led) -> None:
        self.page, self.led = page, led
        self.faults: list[str] = []
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("console", lambda line: self.faults.append(line.text) if "Content Security" in line.text else None)

    def make(self, title: str = "Rond het Zuidstation") -> "Trainer":
        self.page.goto(f"{self.led.address}/t#key={self.led.key}")
        for label, text in {
            "Titel": title,
            "Verantwoordelijke organisatie": "Buurtwerk Zuid",
            "Contact voor vragen": "onthaal",
        }.items():
            self.page.get_by_label(label).fill(text)
        self.page.get_by_role("button", name="Maak de workshop").click()
        self.page.get_by_role("button", name="Ik heb ze genoteerd").click()
        return self

    @property
    def secret(self) -> Credential:
        return Credential.parse(self.page.evaluate("sessionStorage.getItem('buurtlezer.trainer.now')"))

    @property
    def workshop(self) -> Workshop:
        return self.led.store.workshops.led(self.secret)

    @property
    def code(self) -> JoinCode:
        return JoinCode.of(self.secret.derive("projector"), self.workshop.code_number)

    def section(self, name: str) -> "Trainer":
        self.page.locator(f".trainer-tabs button[data-section={name}]").click()
        return self

    def until(self, ask: Callable[[Workshop], Any]) -> Any:
        return until(lambda: ask(self.workshop), bool)

    def join(self, pseudonym: str, voices: int = 1) -> Credential:
        owner = Credential.new()
        self.led.store.workshops.join(owner, self.code, pseudonym, voices)
        return owner

    def share(self, owner: Credential, **content: Any) -> None:
        ids = (Credential.new().digest("test")[:32] for _ in range(2))
        self.led.store.write(owner, *ids, parse({"perspective": "citizen", "visibility": "workshop", **content}))

    def projector(self) -> str:
        return str(self.page.locator("[data-key=projector]").evaluate("(link) => link.href"))


@pytest.fixture
def trainer(context: Callable[..., BrowserContext], led: Led) -> Trainer:
    return Trainer(context("desktop").new_page(), led).make()


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
    expect(page.get_by_text("met #key= erin")).to_be_visible()
    before = len(led.store.caretaker.workshops())
    page.goto(f"{led.address}/c")
    page.goto(f"{led.address}/t#key=0000-0000-0000-0000")
    for label in ("Titel", "Verantwoordelijke organisatie", "Contact voor vragen"):
        page.get_by_label(label).fill("x")
    page.get_by_role("button", name="Maak de workshop").click()
    expect(page.get_by_text("De sleutel in dit adres klopt niet")).to_be_visible()
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


def test_the_focus_stays_where_a_question_was_closed(trainer: Trainer) -> None:
    page = trainer.page
    expect(page.locator("#section-entrance h2")).to_be_focused()  # after the note of the code
    trainer.section("programme")
    page.get_by_role("button", name=re.compile("^Stel deze vraag")).first.click()
    page.locator("[data-key=end-now]").click()
    expect(page.locator("[data-key=end-now]")).to_have_count(0)
    assert page.evaluate("document.activeElement !== document.body")


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


def test_a_hand_is_seen_and_goes_down_and_a_pass_brings_somebody_back(trainer: Trainer) -> None:
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
    assert store.workshops.redeem(Credential.new(), JoinCode.parse(given))[1].pseudonym == "Rode merel"


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


def test_sheets_of_paper_are_typed_in_after_the_question_closed(trainer: Trainer) -> None:
    page, store = trainer.section("programme").page, trainer.led.store
    page.get_by_role("button", name=re.compile("^Stel deze vraag")).first.click()
    page.locator(".trainer-now").get_by_role("button", name="Sluit de vraag").click()
    trainer.until(lambda own: own.stage.moment is None and own.stage.projector != "join")
    trainer.section("paper")
    page.get_by_role("button", name="Voeg dit blad toe").click()
    expect(page.locator(".trainer-said")).to_contain_text("Duid eerst aan")
    for voices in ("1", "4"):
        page.locator("#section-paper input[type=radio]").first.check()
        page.get_by_label("Met hoeveel mensen").fill(voices)
        page.get_by_role("button", name="Voeg dit blad toe").click()
        expect(page.locator("#section-paper input[type=radio]:checked")).to_have_count(0)
    sheets = store.workshops.shared(trainer.secret, {"answer"})
    assert sorted(one.voices for one in sheets) == [1, 4]
    assert len({one.author for one in sheets}) == 2


def test_what_is_taken_along_is_what_was_shared(trainer: Trainer) -> None:
    page = trainer.page
    trainer.share(trainer.join("Rode merel"), kind="term", word="babbelbank")
    trainer.section("end")
    with page.expect_download() as download:
        page.get_by_role("button", name="Alles (json)").click()
    found = json.loads(Path(download.value.path()).read_text("utf-8"))
    assert [one["content"]["word"] for one in found["entries"]] == ["babbelbank"]
    assert "merel" not in json.dumps(found)


def test_markup_of_people_is_shown_as_what_they_wrote(trainer: Trainer) -> None:
    page = trainer.page
    trainer.share(trainer.join("<img src=x onerror=alert(1)>"), kind="term", word="<b>vet</b>", meaning="<script>1</script>")
    trainer.section("group")
    page.get_by_role("button", name="Toon wat gedeeld is").click()
    expect(page.get_by_text("<b>vet</b> · <script>1</script>")).to_be_visible()
    trainer.section("people")
    page.get_by_role("button", name="Toon de schuilnamen").click()
    expect(page.locator("option", has_text="<img src=x")).to_have_count(1)
    assert trainer.faults == []


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


def test_the_wall_names_nobody_and_shows_the_group_from_the_minimum_on(trainer: Trainer, context: Any) -> None:
    wall = context("desktop").new_page()
    people = [trainer.join(f"Rode merel {number}") for number in range(5)]
    for owner in people[:4]:
        trainer.share(owner, kind="feeling", about="city", value=1)
    trainer.section("group").page.get_by_label("Twee gezichten").check()
    trainer.until(lambda own: own.stage.projector == "feelings")
    trainer.section("entrance")
    wall.goto(trainer.projector())
    expect(wall.get_by_text("Vanaf 5 stemmen").first).to_be_visible(timeout=10_000)
    trainer.share(people[4], kind="feeling", about="city", value=1)
    expect(wall.locator(".room-bars strong").nth(1)).to_have_text("5", timeout=10_000)
    assert "merel" not in wall.content()
    wall.reload()
    expect(wall.locator(".room-bars")).to_be_visible(timeout=10_000)


def test_where_drawings_agree_is_a_map_on_the_wall(trainer: Trainer, context: Any) -> None:
    square = {"type": "Polygon", "coordinates": [[[4.33, 50.83], [4.35, 50.83], [4.35, 50.845], [4.33, 50.845], [4.33, 50.83]]]}
    for number in range(5):
        trainer.share(trainer.join(f"Merel {number}"), kind="area", method="line", geometry=square)
    trainer.section("group").page.get_by_label("Waar onze tekeningen overeenkomen").check()
    trainer.until(lambda own: own.stage.projector == "neighbourhood")
    trainer.section("entrance")
    wall = context("desktop").new_page()
    wall.goto(trainer.projector())
    expect(wall.locator(".room-map-area")).to_have_count(3, timeout=15_000)
    assert wall.locator(".room-map-area").first.get_attribute("d")
    trainer.section("group").page.get_by_label("Hoe cijfers meebewegen met de lijn").check()
    expect(wall.locator(".wall-table tbody tr")).to_have_count(8, timeout=15_000)
    expect(wall.locator(".wall-table tbody tr td").first).to_have_text(re.compile(r"^[\d.,]+"))
    assert "object HTML" not in wall.locator("main").inner_text()


def test_places_are_read_in_plain_words_and_put_on_the_wall(trainer: Trainer, context: Any) -> None:
    owner = trainer.join("Rode merel")
    trainer.share(owner, kind="place", name="Het pleintje", category="square", traits={"quiet": True})
    handle = trainer.led.store.workshops.shared(trainer.secret, {"place"})[0].handle
    trainer.share(owner, kind="meaning", place=f"room/{handle}", group="young", feeling=2, why="de bank onder de boom")
    page = trainer.section("group").page
    page.get_by_role("button", name="Toon wat gedeeld is").click()
    expect(page.locator(".trainer-words").first).to_have_text("Het pleintje · jongeren · Heel goed · de bank onder de boom")
    expect(page.locator(".trainer-words").nth(1)).to_contain_text("Het pleintje · plein · rustig")
    expect(page.locator(".trainer-entry").first).to_contain_text("Wat een plek betekent")
    wall = context("desktop").new_page()
    trainer.section("entrance")
    wall.goto(trainer.projector())
    for label, view, said in (
        ("Eén plek, twee betekenissen", "places", "Gedeelde plekken: 1."),
        ("Hoe loop je hier binnen?", "board", "Vanaf 5 stemmen"),
    ):
        trainer.section("group").page.get_by_label(label).check()
        trainer.until(lambda own, view=view: own.stage.projector == view)
        expect(wall.get_by_text(said)).to_be_visible(timeout=15_000)
    assert "de bank onder de boom" not in wall.content()


@pytest.mark.parametrize("size", ["desktop", "phone"])
def test_axe_finds_nothing_and_nothing_goes_sideways(trainer: Trainer, context: Any, led: Led, size: str) -> None:
    store, owner = led.store, trainer.join("Rode merel")
    trainer.share(owner, kind="term", word="babbelbank")
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
    trainer.share(trainer.join("Rode merel"), kind="term", word="babbelbank")
    trainer.section("group").page.get_by_role("button", name="Toon wat gedeeld is").click()
    trainer.page.get_by_text("babbelbank").wait_for()
    log = led.log.read_text()
    for word in (trainer.secret.shown(), trainer.code.shown(), led.key, "babbelbank", "merel"):
        assert word not in log
