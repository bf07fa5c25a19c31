"""The small parts on a page without a kernel, all of them on one page: keyboard, finger, typing, markup, print, axe.

Not here: the board (``test_board_part``), the pages of the workbook, and the identity part with its outbox.
"""

from collections.abc import Callable
from functools import partial

import pytest
from axe_playwright_python.sync_playwright import Axe
from invented_parts import MARKUP
from playwright.sync_api import expect
from small_parts import SmallParts, Visitor
from stand import Shown
from visit import until

pytestmark = pytest.mark.browser


@pytest.fixture
def visitor(alone: Callable[..., Shown[SmallParts]]) -> Callable[..., Visitor]:
    """``visitor("phone")``: somebody before a new page."""
    return partial(Visitor, alone)


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
    person.reload()
    expect(box).to_have_value("Half gedacht")
    expect(person.part("drafted").get_by_text("Wat je daarnet typte")).to_be_visible()
    person.part("drafted").get_by_role("button", name="Bewaar mijn gedachte").click()
    sent = until(lambda: person.page.evaluate("fake.sent"), bool)
    assert [act["content"]["text"] for act in sent] == ["Half gedacht"]
    assert person.page.evaluate("localStorage.getItem('fake:drafted')"), "kept until the store has it"


def test_markup_stays_text(visitor: Callable[..., Visitor]) -> None:
    person = visitor()
    box = person.part("thought").get_by_label("Wat verraste je vandaag?")
    box.fill(f"Bel Karim {MARKUP}")
    expect(person.part("thought").locator("mark")).to_be_visible()
    expect(person.part("words").get_by_text(MARKUP)).to_be_visible()
    expect(person.part("terms").get_by_text(MARKUP)).to_be_visible()
    expect(person.part("summary").get_by_text(MARKUP)).to_be_visible()
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


def test_a_door_without_a_link_tells_python(visitor: Callable[..., Visitor]) -> None:
    person = visitor()
    person.part("doors").get_by_role("button", name="Ik doe mee").click()
    assert until(lambda: list(person.shown.made.opened), bool) == ["join"]
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


@pytest.mark.parametrize("size", ["phone", pytest.param("desktop", marks=pytest.mark.long)])
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
