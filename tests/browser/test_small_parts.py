"""The small parts on a page of plain Voila, all of them on one page: keyboard, finger, typing, markup, print, axe.

The page is the notebook of ``small_parts.py``, which writes what is sent to a file. Not here: the pages of the workbook,
and the identity part with its outbox; where a draft needs a channel, a small one of ours stands in for it.
"""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from alone import served
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect
from visit import until

from buurtlezer.parts.base.part import PARTS
from buurtlezer.parts.sensitive import findings, rules

pytestmark = pytest.mark.browser

HERE = Path(__file__).parent
CORPUS = HERE.parent / "parts" / "sensitive"
CHANNEL = """
const fulfilled = (channel) => ({ promise: Promise.resolve(channel), resolve() {} });
const name = (part) => `fake:${part}`;
globalThis.buurtlezerChannels = new Map([["fake", fulfilled({
  submit: (act) => { (globalThis.sent ??= []).push(act); return new Promise(() => {}); },
  readDraft: (part) => JSON.parse(localStorage.getItem(name(part)) ?? "null"),
  writeDraft: (part, value) =>
    value === null ? localStorage.removeItem(name(part)) : localStorage.setItem(name(part), JSON.stringify(value)),
})]]);
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the notebook runs and writes."""
    return tmp_path_factory.mktemp("small_parts")


@pytest.fixture(scope="module")
def voila(folder: Path) -> Iterator[str]:
    """The address of the notebook."""
    with served(folder, (HERE / "small_parts.py").read_text("utf-8")) as address:
        yield address


class Visitor:
    """Somebody before the page with all parts."""

    def __init__(self, page: Page, address: str, folder: Path) -> None:
        self.page, self.address, self.file = page, address, folder / "acts.jsonl"
        self.before = len(self._lines())
        self.faults: list[str] = []
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.add_init_script(CHANNEL)
        self.open()

    def open(self) -> None:
        self.page.goto(self.address)
        expect(self.page.locator("[data-part=card] details")).to_be_visible(timeout=60_000)

    def part(self, name: str) -> Locator:
        return self.page.locator(f"[data-part={name}]")

    def contents(self, part: str, count: int) -> list[dict[str, Any]]:
        """What a part sent, when it is that much; waits for it."""

        def sent() -> list[dict[str, Any]]:
            acts = [json.loads(line) for line in self._lines()[self.before :]]
            return [act.get("content") or {"action": act["action"]} for act in acts if act["part"] == part]

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


def test_a_card_is_laid_into_a_bin_with_the_keyboard_alone(visitor: Callable[..., Visitor]) -> None:
    person = visitor()
    board, keyboard = person.part("words"), person.page.keyboard
    card = board.get_by_role("button", name="De schoolpoort", exact=False).first
    card.focus()
    keyboard.press("Enter")
    expect(card).to_have_attribute("aria-pressed", "true")
    for key in ("ArrowRight", "ArrowRight", "ArrowRight"):
        keyboard.press(key)
    expect(board.locator(".bl-board-bin[data-aim] h4")).to_have_text("Gemeenschap")
    keyboard.press("Enter")
    assert person.contents("words", 1) == [{"kind": "sorting", "sorted": {"gate": ["community"]}}]
    expect(card).to_be_focused()
    expect(board.get_by_text("De schoolpoort ligt bij Gemeenschap.")).to_be_attached()
    keyboard.press("Space")
    keyboard.press("ArrowRight")
    keyboard.press("Escape")
    expect(card).to_have_attribute("aria-pressed", "false")
    keyboard.press("Enter")
    keyboard.press("ArrowRight")
    keyboard.press("Enter")
    assert person.contents("words", 2)[1]["sorted"] == {"gate": ["community", "neighbourhood"]}
    board.get_by_role("button", name="Ongedaan maken").press("Enter")
    assert person.contents("words", 3)[2]["sorted"] == {"gate": ["community"]}
    board.get_by_role("button", name="Opnieuw").press("Enter")
    assert person.contents("words", 4)[3]["sorted"] == {"gate": ["community", "neighbourhood"]}


def test_reasons_are_shown_when_asked_for(visitor: Callable[..., Visitor]) -> None:
    board = visitor().part("words")
    board.get_by_role("button", name="De schoolpoort").first.click()
    board.get_by_role("button", name="Gemeenschap", exact=True).click()
    reason = board.get_by_text("Is dat genoeg om een groep te zijn?")
    expect(reason).not_to_be_visible()
    board.get_by_text("Lees onze gedachte hierbij").click()
    expect(reason).to_be_visible()


def test_on_a_phone_a_tap_on_a_card_and_a_tap_on_a_bin_is_enough(visitor: Callable[..., Visitor]) -> None:
    person = visitor("phone")
    board = person.part("single")
    board.get_by_role("button", name="De schoolpoort").tap()
    board.locator("[data-bin=district]").tap()
    assert person.contents("single", 1) == [{"sorted": {"gate": ["district"]}}]
    expect(board.locator("[data-bin=district]").get_by_role("button", name="De schoolpoort")).to_be_visible()
    board.get_by_role("button", name="De schoolpoort").tap()
    board.get_by_role("button", name="Leg terug").tap()
    assert person.contents("single", 2)[1] == {"sorted": {}}


def test_a_finger_drags_by_the_handle_and_scrolls_by_the_rest(visitor: Callable[..., Visitor]) -> None:
    person = visitor("phone")
    board = person.part("single")
    board.scroll_into_view_if_needed()
    fingers = person.page.context.new_cdp_session(person.page)

    def touch(kind: str, x: float = 0, y: float = 0) -> None:
        points = [] if kind == "touchEnd" else [{"x": x, "y": y}]
        fingers.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    def drag(start: Locator) -> None:
        box = start.bounding_box()
        goal = board.locator("[data-bin=neighbourhood]").bounding_box()
        assert box
        assert goal
        x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
        touch("touchStart", x, y)
        for part in range(1, 11):
            touch("touchMove", x + (goal["x"] + 40 - x) * part / 10, y + (goal["y"] + 20 - y) * part / 10)
        touch("touchEnd")

    board.locator("[data-bin=neighbourhood]").scroll_into_view_if_needed()
    drag(board.locator(".bl-board-title").first)
    expect(board.locator("[data-bin=neighbourhood]").get_by_role("button")).to_have_count(0)
    board.locator("[data-bin=neighbourhood]").scroll_into_view_if_needed()
    drag(board.locator(".bl-handle").first)
    assert person.contents("single", 1) == [{"sorted": {"gate": ["neighbourhood"]}}]


def test_a_mouse_drags_a_card_and_sends_once(visitor: Callable[..., Visitor]) -> None:
    person = visitor()
    board = person.part("single")
    board.get_by_role("button", name="De schoolpoort").drag_to(board.locator("[data-bin=neighbourhood]"))
    assert person.contents("single", 1) == [{"sorted": {"gate": ["neighbourhood"]}}]
    expect(board.locator("[aria-pressed=true]")).to_have_count(0)


def test_a_card_is_laid_on_the_plane_by_keys_and_by_a_tap(visitor: Callable[..., Visitor]) -> None:
    person = visitor()
    board, keyboard = person.part("plane"), person.page.keyboard
    board.get_by_role("button", name="De schoolpoort").focus()
    for key in ("Enter", "ArrowUp", "Shift+ArrowRight", "ArrowUp", "Enter"):
        keyboard.press(key)
    assert person.contents("plane", 1) == [{"positions": {"gate": [0.7, 0.55]}}]
    board.get_by_role("button", name="Matonge").click()
    box = board.locator("[data-plane]").bounding_box()
    assert box
    board.locator("[data-plane]").click(position={"x": box["width"] * 0.25, "y": box["height"] * 0.75})
    x, y = person.contents("plane", 2)[1]["positions"]["matonge"]
    assert (x, y) == (pytest.approx(0.25, abs=0.01), pytest.approx(0.25, abs=0.01))
    board.get_by_text("Lees als lijst").click()
    expect(board.get_by_role("listitem").first).to_have_text(
        "De schoolpoort: meer naar georganiseerd; tussen moeilijk binnen te stappen en makkelijk binnen te stappen"
    )


def test_a_question_saves_by_itself_and_a_face_alone_is_enough(visitor: Callable[..., Visitor]) -> None:
    person = visitor()
    question = person.part("faces")
    why = question.get_by_label("Waardoor?")
    why.fill("Het plein is van iedereen.")
    why.blur()
    expect(question.get_by_role("status").last).to_contain_text("Kies of schrijf eerst nog iets")
    question.get_by_text("eerder goed").click()
    assert person.contents("faces", 1) == [{"kind": "feeling", "value": 1, "why": "Het plein is van iedereen."}]
    question.get_by_role("radio").nth(1).focus()
    person.page.keyboard.press("ArrowRight")
    expect(question.get_by_text("Bewaard")).to_be_visible()
    assert person.contents("faces", 2)[1]["value"] == 0


def test_choices_numbers_and_texts_become_one_entry(visitor: Callable[..., Visitor]) -> None:
    person = visitor("phone")
    question = person.part("meaning")
    question.get_by_text("4", exact=True).tap()
    question.get_by_text("kinderen").tap()
    question.get_by_text("ik werk elders").tap()
    assert person.contents("meaning", 1)[0] == {"kind": "significance", "how_much": 4, "because": ["children", "work"]}
    question.get_by_label("Hoe lang ken je deze buurt?").fill("veel")
    question.get_by_label("Hoe lang ken je deze buurt?").blur()
    expect(question.get_by_role("alert").first).to_contain_text("lees ik niet als een getal")
    question.get_by_label("Hoe lang ken je deze buurt?").fill("2,5")
    question.get_by_role("button", name="Bewaar").tap()
    assert person.contents("meaning", 2)[1]["years"] == 2.5
    question.get_by_text("geen antwoord").tap()
    assert person.contents("meaning", 3)[2]["because"] == ["none"]
    question.get_by_role("button", name="Wis mijn antwoord").first.tap()
    assert "how_much" not in person.contents("meaning", 4)[3]


def test_a_name_is_asked_about_and_may_stay(visitor: Callable[..., Visitor]) -> None:
    person = visitor()
    thought = person.part("thought")
    box = thought.get_by_label("Wat verraste je vandaag?")
    box.press_sequentially("Fatima Benali kent iedereen.")
    expect(thought.get_by_text("Staat hier een naam?")).to_be_visible()
    expect(thought.locator("mark")).to_have_text("Fatima Benali")
    thought.get_by_role("button", name="Ik pas het aan").click()
    expect(box).to_be_focused()
    assert box.evaluate("(box) => box.value.slice(box.selectionStart, box.selectionEnd)") == "Fatima Benali"
    thought.get_by_text("mijn tekening").click()
    thought.get_by_role("button", name="Bewaar mijn gedachte").click()
    expect(thought.get_by_text("Nog niet bewaard")).to_be_visible()
    thought.get_by_role("button", name="Het klopt zo, bewaar").click()
    whole = {"kind": "reflection", "text": "Fatima Benali kent iedereen.", "evidence_ids": ["e1"]}
    assert person.contents("thought", 1) == [whole]
    expect(thought.locator(".bl-ask")).to_be_hidden()
    expect(box).to_have_value("Fatima Benali kent iedereen.")
    box.fill("")
    thought.get_by_role("button", name="Bewaar mijn gedachte").click()
    assert person.contents("thought", 2)[1] == {"action": "delete"}


def test_an_open_question_holds_its_own_text_only(visitor: Callable[..., Visitor]) -> None:
    person = visitor()
    question = person.part("faces")
    why = question.get_by_label("Waardoor?")
    why.fill("Mijn buurvrouw is ziek.")
    why.blur()
    question.get_by_text("heel goed").click()
    assert person.contents("faces", 1) == [{"kind": "feeling", "value": 2}]
    expect(why).to_have_value("Mijn buurvrouw is ziek.")
    expect(question.get_by_text("Gaat dit over de gezondheid")).to_be_visible()
    why.fill("Mijn buurvrouw vond hier rust.")
    why.blur()
    assert person.contents("faces", 2)[1]["why"] == "Mijn buurvrouw vond hier rust."


def test_what_was_typed_survives_a_reload(visitor: Callable[..., Visitor]) -> None:
    person = visitor()
    box = person.part("drafted").get_by_label("Wat wil je nog zeggen?")
    box.press_sequentially("Half gedacht")
    person.open()
    expect(box).to_have_value("Half gedacht")
    expect(person.part("drafted").get_by_text("Wat je daarnet typte")).to_be_visible()
    person.part("drafted").get_by_role("button", name="Bewaar mijn gedachte").click()
    sent = until(lambda: person.page.evaluate("globalThis.sent ?? []"), bool)
    assert [act["content"]["text"] for act in sent] == ["Half gedacht"]
    assert person.page.evaluate("localStorage.getItem('fake:drafted')"), "kept until the store has it"


def test_markup_stays_text(visitor: Callable[..., Visitor]) -> None:
    person = visitor()
    markup = "<img src=x onerror=\"document.title='hit'\">"
    box = person.part("thought").get_by_label("Wat verraste je vandaag?")
    box.fill(f"Bel Karim {markup}")
    expect(person.part("thought").locator("mark")).to_be_visible()
    expect(person.part("words").get_by_text(markup)).to_be_visible()
    expect(person.part("terms").get_by_text(markup)).to_be_visible()
    expect(person.part("summary").get_by_text(markup)).to_be_visible()
    assert person.page.locator(".bl-part img").count() == 0
    assert person.page.title() != "hit"


def test_own_words_are_added_changed_deleted_and_brought_back(visitor: Callable[..., Visitor]) -> None:
    person = visitor()
    terms = person.part("terms")
    terms.get_by_label("Zoek een woord").fill("PLEIN")
    expect(terms.locator(".bl-term")).to_have_count(1)
    terms.get_by_role("button", name="Pas aan").click()
    terms.get_by_label("Woord", exact=True).fill("plein")
    terms.get_by_role("button", name="Bewaar dit woord").click()
    assert person.contents("terms", 1) == [{"kind": "term", "word": "plein", "meaning": "Waar wij elkaar zien."}]
    terms.get_by_role("button", name="Verwijder").click()
    terms.get_by_role("button", name="Zet terug").click()
    assert person.contents("terms", 3)[1:] == [{"action": "delete"}, {"action": "undo"}]
    terms.get_by_role("button", name="Voeg een woord toe").click()
    terms.get_by_role("button", name="Bewaar dit woord").click()
    expect(terms.get_by_text("Kies of schrijf eerst nog iets bij ‘Woord’")).to_be_visible()
    terms.get_by_label("Woord", exact=True).fill("stoep")
    person.page.keyboard.press("Enter")
    assert person.contents("terms", 4)[3] == {"kind": "term", "word": "stoep"}


def test_a_door_without_a_link_tells_python(visitor: Callable[..., Visitor], folder: Path) -> None:
    person = visitor()
    person.part("doors").get_by_role("button", name="Ik doe mee").click()
    assert until(lambda: (folder / "doors.txt").exists() and (folder / "doors.txt").read_text(), bool) == "join"
    expect(person.part("doors").get_by_role("link", name="Ik leer")).to_have_attribute("href", "#learn")


def test_the_facilitators_card_prints_unfolded(visitor: Callable[..., Visitor]) -> None:
    person = visitor()
    question = person.part("card").get_by_text("Wat neem je mee?")
    expect(question).not_to_be_visible()
    person.page.emulate_media(media="print")
    assert question.evaluate("(node) => node.checkVisibility({ contentVisibilityAuto: true })")
    person.page.emulate_media(media="screen")
    person.part("card").locator("summary").press("Enter")
    expect(question).to_be_visible()


@pytest.mark.parametrize("size", ["desktop", "phone"])
def test_a_page_with_all_parts_is_accessible_and_fits(visitor: Callable[..., Visitor], size: str) -> None:
    person = visitor(size)
    person.part("words").get_by_role("button", name="De schoolpoort").first.click()
    person.part("thought").get_by_label("Wat verraste je vandaag?").fill("Bel Karim op 0470 12 34 56")
    expect(person.part("thought").locator("mark").first).to_be_visible()
    person.part("coverage").get_by_text("Lees als tabel").click()
    found = Axe().run(person.page, context=".bl-part").response["violations"]
    grave = [(one["id"], [node["html"] for node in one["nodes"]]) for one in found if one["impact"] in {"serious", "critical"}]
    assert grave == []
    assert person.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    small = """() => [...document.querySelectorAll('.bl-part button, .bl-part a, .bl-part summary, .bl-chip-face')]
      .map((node) => [node.textContent, node.getBoundingClientRect()])
      .filter(([, box]) => box.height && box.height < 44 && box.width)
      .map(([words]) => words)"""
    assert person.page.evaluate(small) == []


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_the_browser_finds_what_python_finds(chromium: Browser, language: str) -> None:
    sentences = [row["sentence"] for row in json.loads((CORPUS / f"{language}.json").read_text("utf-8"))]
    script = (PARTS / "sensitive" / "check.js").read_text("utf-8")
    page = chromium.new_page()
    find = "sentences.map((one) => findingsIn(one, rules).map((found) => [found.rule, found.words]))"
    run = f"({{ sentences, rules }}) => {{ {script}; return {find}; }}"
    in_browser = page.evaluate(run, {"sentences": sentences, "rules": rules(language)})
    page.close()
    in_python = [[[found.rule, found.words] for found in findings(one, rules(language))] for one in sentences]
    assert in_browser == in_python
