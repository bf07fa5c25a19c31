"""Chooser, figure and table on a page of plain Voila: keyboard, finger, markup, geometry, the file, axe.

The page is the notebook of ``figure_parts.py``, which writes what is sent to a file. Not here: the figures themselves, and
the page of the workbook; a draft needs a channel, and a small one of ours stands in for it.
"""

import csv
import io
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from alone import served
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Locator, Page, expect
from visit import until

pytestmark = pytest.mark.browser

HERE = Path(__file__).parent
CHANNEL = """
const name = (part) => `fake:${part}`;
globalThis.buurtlezerChannels = new Map([["fake", { resolve() {}, promise: Promise.resolve({
  submit: (act) => { (globalThis.sent ??= []).push(act); return new Promise(() => {}); },
  readDraft: (part) => JSON.parse(localStorage.getItem(name(part)) ?? "null"),
  writeDraft: (part, value) =>
    value === null ? localStorage.removeItem(name(part)) : localStorage.setItem(name(part), JSON.stringify(value)),
}) }]]);
"""
GUESS = {"kind": "guess", "indicator": "aged_65_plus"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the notebook runs and writes."""
    return tmp_path_factory.mktemp("figure_parts")


@pytest.fixture(scope="module")
def voila(folder: Path) -> Iterator[str]:
    """The address of the notebook."""
    with served(folder, (HERE / "figure_parts.py").read_text("utf-8")) as address:
        yield address


class Visitor:
    """Somebody before the page with the three parts in all their states."""

    def __init__(self, page: Page, address: str, folder: Path) -> None:
        self.page, self.address, self.file = page, address, folder / "acts.jsonl"
        self.before = len(self._lines())
        self.faults: list[str] = []
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.add_init_script(CHANNEL)
        self.open()

    def open(self) -> None:
        self.page.goto(self.address)
        expect(self.part("nothing")).to_be_visible(timeout=60_000)

    def part(self, name: str) -> Locator:
        return self.page.locator(f"[data-part={name}]")

    def acts(self, part: str, count: int) -> list[dict[str, Any]]:
        """What a part sent, when it is that much; waits for it."""

        def sent() -> list[dict[str, Any]]:
            return [act for act in map(json.loads, self._lines()[self.before :]) if act["part"] == part]

        found = until(sent, lambda them: len(them) >= count)
        assert len(found) == count, found
        return found

    def _lines(self) -> list[str]:
        return self.file.read_text("utf-8").splitlines() if self.file.exists() else []


@pytest.fixture
def visitor(context: Callable[..., BrowserContext], voila: str, folder: Path) -> Iterator[Callable[..., Visitor]]:
    """``visitor("phone")``: opens the page. A script error fails the test."""
    made: list[Visitor] = []

    def make(size: str = "desktop") -> Visitor:
        made.append(Visitor(context(size).new_page(), voila, folder))
        return made[-1]

    yield make
    assert [fault for one in made for fault in one.faults] == []


def middle(box: Locator) -> float:
    """Where the middle of an element lies across the page."""
    found = box.bounding_box()
    assert found
    return found["x"] + found["width"] / 2


def test_a_guess_by_keyboard_is_sent_once_and_then_the_figure_is_there(visitor: Callable[..., Visitor]) -> None:
    person = visitor()
    part, keyboard = person.part("guess"), person.page.keyboard
    slider, show = part.get_by_role("slider"), part.get_by_role("button", name="Toon het cijfer")
    expect(slider).to_have_attribute("aria-valuetext", "nog geen getal gekozen")
    expect(show).to_have_attribute("aria-disabled", "true")
    assert "8,9" not in part.inner_html(), "nothing of the figure is on the page before the guess"
    show.focus()
    keyboard.press("Enter")
    expect(part.get_by_role("status").first).to_have_text("Kies eerst een getal, of zeg dat je het niet weet.")
    slider.focus()
    keyboard.press("Home")
    expect(part.get_by_role("textbox")).to_have_value("0")
    keyboard.press("PageUp")
    keyboard.press("ArrowRight")
    expect(slider).to_have_attribute("aria-valuetext", "11 van de 100")
    part.get_by_role("textbox").fill("150")
    expect(part.get_by_role("alert")).to_have_text("Kies een getal van 0 tot 100.")
    expect(show).to_have_attribute("aria-disabled", "true")
    part.get_by_role("textbox").fill("15")
    expect(slider).to_have_js_property("value", "15")
    part.get_by_role("textbox").press("Enter")
    heading = part.get_by_role("heading", name="65 jaar of ouder", exact=True)
    expect(heading).to_be_focused()
    expect(part.get_by_role("status").filter(has_text="Hier is het cijfer. Mijn buurt: 8,9 %.")).to_be_attached()
    expect(part.get_by_text("Jij dacht: 15 van de 100.", exact=True)).to_be_visible()
    act = person.acts("guess", 1)[0]
    assert (act["content"], act["slot"], act["action"]) == ({**GUESS, "value": 15}, "02/guess/aged_65_plus/1", "write")


def test_a_guess_by_touch_starts_without_a_number(visitor: Callable[..., Visitor]) -> None:
    person = visitor("phone")
    part = person.part("guess")
    slider = part.get_by_role("slider")
    slider.scroll_into_view_if_needed()
    expect(part.get_by_role("textbox")).to_have_value("")
    thumb = "(node) => node.hasAttribute('data-unset')"
    assert slider.evaluate(thumb)
    box = slider.bounding_box()
    assert box
    slider.tap(position={"x": box["width"] * 0.75, "y": box["height"] / 2})
    assert not slider.evaluate(thumb)
    value = int(part.get_by_role("textbox").input_value())
    assert value == pytest.approx(76, abs=2)
    part.get_by_role("button", name="Toon het cijfer").tap()
    expect(part.get_by_text("8,9 %", exact=True)).to_be_visible()
    assert person.acts("guess", 1)[0]["content"] == {**GUESS, "value": value}


def test_i_do_not_know_is_an_answer_and_a_guess_can_be_taken_back(visitor: Callable[..., Visitor]) -> None:
    person = visitor()
    part = person.part("guess")
    part.get_by_role("button", name="Ik weet het niet").click()
    expect(part.get_by_text("Jij zei: ik weet het niet.", exact=True)).to_be_visible()
    assert person.acts("guess", 1)[0]["content"] == {**GUESS, "value": None}
    expect(part.locator(".blf-guess-mark")).to_have_count(0)
    part.get_by_role("button", name="Wis mijn gok").click()
    expect(part.get_by_role("heading", name="Hoeveel van je buren")).to_be_focused()
    assert person.acts("guess", 2)[1]["action"] == "delete"
    expect(part.get_by_role("textbox")).to_have_value("")


def test_marks_stand_on_the_strip_where_their_values_are(visitor: Callable[..., Visitor]) -> None:
    person = visitor()
    strip = person.part("seen").locator(".blf-strip")
    expect(strip).to_have_attribute("aria-hidden", "true")
    rail = strip.locator(".blf-rail").bounding_box()
    assert rail

    def at(value: float) -> float:
        return rail["x"] + rail["width"] * value / 26

    assert rail["height"] == 10
    for selector, value in (
        (".blf-mark[data-role=mine]", 8.9),
        (".blf-mark[data-role=reference]", 13.1),
        (".blf-guess-mark", 15),
    ):
        assert middle(strip.locator(selector)) == pytest.approx(at(value), abs=1)
    expect(strip.locator(".blf-tick")).to_have_count(40)
    bar = strip.locator(".blf-range[data-role=group]").bounding_box()
    assert bar
    assert (bar["x"], bar["x"] + bar["width"]) == (pytest.approx(at(7.8), abs=1), pytest.approx(at(10.2), abs=1))
    assert (
        strip.locator(".blf-mark[data-role=mine]").evaluate("(node) => getComputedStyle(node).backgroundColor")
        == "rgb(184, 74, 0)"
    )
    beyond = person.part("median").locator(".blf-guess-mark")
    expect(beyond).to_have_attribute("data-beyond", "right")
    two = person.part("median").locator(".blf-mark[data-role=reference]")
    looks = two.evaluate_all("(all) => all.map((node) => getComputedStyle(node).backgroundColor)")
    assert len(set(looks)) == 2, "two references are told apart without their names"
    expect(person.part("median").locator(".blf-mark[data-role=mine]")).to_have_count(0)


def test_how_it_was_calculated_is_one_tap_away(visitor: Callable[..., Visitor]) -> None:
    person = visitor()
    part = person.part("seen")
    rows = part.locator(".blf-row").first
    expect(rows.locator("dt")).to_have_text("Mijn buurt")
    part.get_by_role("button", name="hoe berekend?").click()
    expect(part.get_by_role("row", name="Havenwijk-Noord")).to_contain_text("18 %")
    expect(part.locator("summary").first).to_be_focused()
    expect(part.get_by_text("Cijfers van 2025 · BISA, Wijkmonitoring, 1 januari 2025")).to_be_visible()
    part.get_by_text("Wat is dit cijfer?").click()
    expect(part.locator(".blf-about")).to_be_visible()
    person.page.keyboard.press("Enter")
    expect(part.locator(".blf-about")).to_be_hidden()


def test_a_fold_stays_open_when_the_figure_is_drawn_anew(visitor: Callable[..., Visitor]) -> None:
    person = visitor()
    part = person.part("refreshed")
    part.locator("summary").first.click()
    part.locator("summary").first.focus()
    person.page.get_by_role("button", name="draw anew").click()
    expect(part.get_by_text("Nu anders getekend.")).to_be_visible()
    expect(part.locator("details[open]")).to_have_count(1)
    person.page.get_by_role("button", name="other figure").click()
    expect(part.get_by_role("heading", name="Een ander cijfer")).to_be_visible()
    expect(part.locator("details[open]")).to_have_count(0)


def test_without_an_area_a_sentence_says_what_to_do(visitor: Callable[..., Visitor]) -> None:
    part = visitor().part("missing")
    expect(part.get_by_text("Je tekende nog geen buurt.")).to_be_visible()
    expect(part.get_by_role("link", name="Teken je buurt")).to_have_attribute("href", "#draw")


def test_a_guess_half_made_survives_a_reload(visitor: Callable[..., Visitor]) -> None:
    person = visitor()
    part = person.part("drafted")
    part.get_by_role("textbox").fill("23")
    person.open()
    expect(part.get_by_role("textbox")).to_have_value("23")
    expect(part.get_by_text("Wat je daarnet typte")).to_be_visible()
    part.get_by_role("button", name="Toon het cijfer").dblclick()
    sent = until(lambda: person.page.evaluate("globalThis.sent ?? []"), bool)
    assert [act["content"] for act in sent] == [{**GUESS, "value": 23}], "a second press is no second act"
    expect(part.get_by_role("button", name="Ik weet het niet")).to_be_disabled()
    assert person.page.evaluate("localStorage.getItem('fake:drafted')"), "kept until the store has it"


def test_numbers_are_read_as_the_language_writes_them(visitor: Callable[..., Visitor]) -> None:
    person = visitor()
    part = person.part("english")
    part.get_by_role("textbox").fill("7,250.5")
    expect(part.get_by_role("slider")).to_have_attribute("aria-valuetext", "7,250.5 per km²")
    part.get_by_role("textbox").fill("many")
    expect(part.get_by_role("alert")).not_to_be_empty()
    part.get_by_role("textbox").fill("12500")
    part.get_by_role("textbox").press("Enter")
    assert person.acts("english", 1)[0]["content"] == {"indicator": "density", "value": 12500}


def test_a_figure_is_chosen_with_arrow_keys_and_shows_at_once(visitor: Callable[..., Visitor]) -> None:
    person = visitor()
    part, keyboard = person.part("chooser"), person.page.keyboard
    expect(part.get_by_role("radio", name="65 jaar of ouder")).to_be_checked()
    expect(part.get_by_role("radio", name="Aantal inwoners al beschreven")).to_be_attached()
    expect(part.get_by_role("radio", name="Mediaan inkomen")).to_have_count(0)
    part.get_by_role("radio", name="65 jaar of ouder").focus()
    keyboard.press("ArrowRight")
    keyboard.press("ArrowRight")
    expect(part.get_by_role("radio", name="Alleenwonend, 30 jaar of ouder")).to_be_checked()
    assert [one["chosen"] for one in person.acts("chooser", 2)] == ["single_under_30", "single_30_plus"]
    expect(part.get_by_role("radio", name="Alleenwonend, 30 jaar of ouder")).to_be_checked()
    expect(part.get_by_role("radio", name="Alleenwonend, 30 jaar of ouder")).to_be_focused()


def test_closed_themes_open_by_an_act_and_close_again(visitor: Callable[..., Visitor]) -> None:
    person = visitor("phone")
    part = person.part("chooser")
    part.get_by_role("button", name="Toon ook cijfers over inkomen en werk").tap()
    expect(part.get_by_role("radio", name="Mediaan inkomen")).to_be_focused()
    whole = {"kind": "comparison", "all_shown": True}
    assert person.acts("chooser", 1)[0]["content"] == {**whole, "opened": True}
    part.get_by_text("Mediaan inkomen").tap()
    assert person.acts("chooser", 2)[1]["chosen"] == "median_income"
    part.get_by_role("button", name="Verberg ze weer").tap()
    expect(part.get_by_role("radio", name="Mediaan inkomen")).to_have_count(0)
    assert person.acts("chooser", 3)[2]["content"] == {**whole, "opened": False}
    expect(part.get_by_role("button", name="Toon ook cijfers over inkomen en werk")).to_be_visible()


def taken(person: Visitor, part: str, button: str) -> tuple[str, str]:
    """Name and text of the file that a table gives."""
    with person.page.expect_download() as download:
        person.part(part).get_by_role("button", name=button).click()
    return download.value.suggested_filename, Path(download.value.path()).read_bytes().decode("utf-8")


def test_a_table_is_taken_along_as_csv(visitor: Callable[..., Visitor]) -> None:
    person = visitor()
    name, text = taken(person, "profile", "Neem mee als tabel (csv)")
    assert (name, text[0]) == ("profiel.csv", "\ufeff")
    rows = list(csv.reader(io.StringIO(text[1:], newline=""), delimiter=";"))
    assert rows[0] == ["Thema", "Cijfer", "Mijn buurt (13.400 inwoners)", "Gewest", "Opmerkingen"]
    assert rows[3] == ["Leeftijd", "65 jaar of ouder", "8,9 %", "13,1 %", "2025; Mijn buurt: schatting; Gewest: hier meer"]
    assert rows[5][2:4] == ["-3,2 %", "+1,4 %"], "a plain number stays one"
    assert rows[-1] == ["Bron: BISA, Wijkmonitoring."]
    expect(person.part("profile").get_by_text("Het bestand staat bij je downloads.")).to_be_visible()


def test_a_cell_that_could_be_a_formula_is_harmless_in_the_file(visitor: Callable[..., Visitor]) -> None:
    person = visitor()
    _, text = taken(person, "formulas", "Take it along")
    rows = list(csv.reader(io.StringIO(text[1:], newline="")))
    assert rows[0] == ["Sector", "'=cmd()"]
    cells = [row[1] for row in rows[1:]]
    assert cells[:6] == ["'=1+1", "'+HYPERLINK(x)", "'-2+3", "'@SUM(A1)", "'\t=1", "'\r=1"]
    assert cells[6] == 'zei "ja"; nee, toch'
    assert cells[8:] == ["-3,2", "+1.4", "−5", "a\nb"]


def test_a_table_is_cards_on_a_phone_and_the_same_to_a_screen_reader(visitor: Callable[..., Visitor]) -> None:
    for size, display in (("desktop", "table-row"), ("phone", "block")):
        person = visitor(size)
        part = person.part("profile")
        row = part.get_by_role("row", name="65 jaar of ouder")
        assert row.evaluate("(node) => getComputedStyle(node).display") == display
        expect(part.get_by_role("table", name="Mijn buurt naast het Gewest")).to_be_visible()
        expect(row.get_by_role("cell")).to_have_count(2)
        expect(part.get_by_role("columnheader")).to_have_count(3)
        expect(row.locator(".blt-column").first).to_be_visible(visible=size == "phone")
        expect(row.locator(".blt-column").first).to_have_attribute("aria-hidden", "true")


def test_markup_stays_text(visitor: Callable[..., Visitor]) -> None:
    person = visitor()
    markup = "<img src=x onerror=\"document.title='hit'\">"
    part = person.part("hostile")
    for summary in part.locator("summary").all():
        summary.click()
    assert part.get_by_text(markup).count() >= 11
    expect(person.part("formulas").get_by_text(markup).first).to_be_visible()
    assert person.page.locator(".bl-part img").count() == 0
    assert person.page.title() != "hit"


@pytest.mark.parametrize("size", ["desktop", "phone"])
def test_the_parts_are_accessible_and_fit(visitor: Callable[..., Visitor], size: str) -> None:
    person = visitor(size)
    person.part("chooser").get_by_role("button", name="Toon ook cijfers").click()
    for summary in person.part("seen").locator("summary").all():
        summary.click()
    found = Axe().run(person.page, context=".bl-part").response["violations"]
    wrong = [(one["id"], [node["html"] for node in one["nodes"]]) for one in found]
    assert wrong == []
    assert person.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    spill = """() => [...document.querySelectorAll('.bl-card *')].filter((node) => {
      const [box, card] = [node.getBoundingClientRect(), node.closest('.bl-card').getBoundingClientRect()];
      if (!box.width || node.closest('.bl-hidden, .blf-scroll, thead')) return false;
      return box.right > card.right + 1 || box.left < card.left - 1;
    }).map((node) => node.outerHTML)"""
    assert person.page.evaluate(spill) == []
    controls = ".bl-part button, .bl-part a, .bl-part summary, .blc-face, .bl-part input:not(.bl-hidden)"
    small = """(controls) => [...document.querySelectorAll(controls)]
      .map((node) => [node.textContent, node.getBoundingClientRect()])
      .filter(([, box]) => box.height && box.height < 44 && box.width)
      .map(([words]) => words)"""
    assert person.page.evaluate(small, controls) == []
