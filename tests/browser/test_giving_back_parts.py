"""Giving back and checking in a real browser: two languages, sentences counted, a file; taken out and put back; eight questions.

The page's own channel, a session and a store are real; there is no kernel. Not here: what is told (``tests/steps``), counting
(``tests/scripts/plain_test.js``), the sheet itself (``tests/report``).
"""

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from lined import Lined, loses
from playwright.sync_api import BrowserContext, Locator, expect
from stand import Shown
from visit import until

from buurtlezer.logbook.room.pictures import svg
from buurtlezer.model import Feedback, FeedbackWords
from buurtlezer.parts.taken_out import TakenOut
from buurtlezer.report.feedback import as_html
from buurtlezer.steps.report import quotes, self_check
from buurtlezer.steps.report.feedback import sheet_part
from buurtlezer.store import Store
from buurtlezer.texts import Texts

pytestmark = pytest.mark.browser

MARKUP = "<img src=x onerror=\"document.title='hit'\">"


class Out:
    """A report with ten things in it, one of which has a quote; and a copy that somebody has."""

    def __init__(self) -> None:
        self.acts: list[dict[str, Any]] = []
        told = [("trap", "De trap", ["quote"]), ("quote", "‘Na acht uur mag niemand hier zitten.’", [])]
        told += [(f"place{n}", f"Plein {n}", []) for n in range(8)]
        self._told = told
        self.part = TakenOut(name="taken_out", copies=[MARKUP], rows=self._rows([]))
        self.part.labels = Texts.of("nl").group("base.", "takenout.")
        self.part.template = {"kind": "report"}
        self.part.value = {"kind": "report", "title": "Aan het kanaal", "chosen": ["a"]}
        self.part.on_act(self._keep)
        self.shown = [self.part]

    def _rows(self, out: list[str]) -> list[dict[str, Any]]:
        return [{"id": name, "words": words, "out": name in out, "along": along, "rest": []} for name, words, along in self._told]

    def _keep(self, act: dict[str, Any]) -> None:
        self.acts.append(act)
        self.part.value = act["content"]
        self.part.rows = self._rows(act["content"]["taken_out"])


@pytest.fixture
def visitor(alone: Callable[..., Shown[Lined]], own_store: Store) -> Callable[..., Shown[Lined]]:
    """``visitor("phone")``: somebody before a new page with these parts."""

    def show(size: str = "desktop", **how: bool) -> Shown[Lined]:
        opened: list[Lined] = []

        def make() -> Lined:
            parts = (sheet_part, quotes.quotes, self_check.self_check)
            opened.append(Lined(own_store, lambda page, state: [part(page, state) for part in parts]))
            return opened[0]

        return alone(make, size, loses=loses(opened), **how)

    return show


def part(shown: Shown[Any], name: str) -> Locator:
    return shown.page.locator(f"[data-part={name}]")


def box(shown: Shown[Lined], name: str) -> Locator:
    return part(shown, "feedback").locator(f"[data-field={name}]")


def kept(shown: Shown[Lined], kind: str) -> dict[str, object]:
    found = until(lambda: shown.made.stored(kind), bool)
    return dict(found[-1].content or {})


def test_two_languages_stand_beside_each_other_each_written_from_its_side_and_the_sheet_is_given(
    visitor: Callable[..., Shown[Lined]],
) -> None:
    shown = visitor()
    sheet = part(shown, "feedback")
    box(shown, "other_language").locator("select").select_option(label="العربية")
    other = box(shown, "other_told").locator("textarea")
    expect(other).to_have_attribute("dir", "rtl")
    expect(other).to_have_attribute("lang", "ar")
    expect(sheet.get_by_text("قلتم لنا")).to_be_visible()
    expect(sheet.get_by_text("nog niemand nagelezen")).to_be_visible()
    told = box(shown, "told")
    told.locator("textarea").fill(f"Er is geen bank. {MARKUP}")
    expect(told.get_by_text("Zinnen: 2.")).to_be_visible()
    told.locator("textarea").fill("Er is na acht uur geen bank meer vrij omdat iedereen dan op de tram wacht die niet komt.")
    expect(told.get_by_text("Kun je die zin in tweeën knippen?")).to_be_visible()
    with shown.page.expect_download() as given:
        sheet.get_by_role("button", name="Om af te drukken").click()
    assert given.value.suggested_filename == "teruggeefblad.pdf"
    assert Path(given.value.path()).read_bytes().startswith(b"%PDF")
    stored = kept(shown, "feedback")
    assert (stored["language"], stored["other_language"]) == ("nl", "ar")
    assert str(stored["words"]["told"]).startswith("Er is na acht uur")  # type: ignore[index]
    assert shown.page.title() != "hit"


def test_sentences_of_one_language_do_not_stand_under_another_without_a_word(visitor: Callable[..., Shown[Lined]]) -> None:
    shown = visitor()
    sheet, other = part(shown, "feedback"), box(shown, "other_told").locator("textarea")
    other.fill("Il n’y a plus de banc.")
    box(shown, "other_language").locator("select").select_option(label="العربية")
    asked = sheet.get_by_text("Deze zinnen schreef je onder français")
    expect(asked).to_be_visible()
    assert until(lambda: kept(shown, "feedback")["other_language"], lambda tag: tag == "ar")
    expect(asked).to_be_visible()  # also once it is kept
    expect(other).to_have_value("Il n’y a plus de banc.")  # nothing goes by itself
    box(shown, "other_language").locator("select").select_option(label="français")
    expect(asked).to_have_count(0)
    box(shown, "other_language").locator("select").select_option(label="العربية")
    sheet.get_by_role("button", name="Maak deze vakken leeg").click()
    expect(other).to_have_value("")
    expect(asked).to_have_count(0)


def test_what_somebody_wants_out_goes_with_its_quotes_and_comes_back_without_losing_what_was_chosen(
    alone: Callable[..., Shown[Out]],
) -> None:
    shown = alone(Out, "phone")
    out = part(shown, "taken_out")
    expect(out.get_by_role("listitem")).to_have_count(8)  # the others are found by a word
    out.get_by_label("Wat wil iemand uit het verslag?").fill("TRAP")
    expect(out.get_by_role("listitem")).to_have_count(1)
    out.get_by_role("button", name=re.compile("Haal eruit.*De trap")).tap()
    expect(out.get_by_role("button", name=re.compile("Zet terug.*De trap"))).to_be_visible()
    expect(out.get_by_text("kun je niet terugroepen")).to_be_visible()
    expect(out.get_by_text(MARKUP, exact=True)).to_be_visible()
    acts = until(lambda: shown.made.acts, bool)
    assert acts[0]["content"] == {"kind": "report", "title": "Aan het kanaal", "chosen": ["a"], "taken_out": ["trap", "quote"]}
    out.get_by_role("button", name=re.compile("Zet terug.*De trap")).tap()
    assert until(lambda: shown.made.acts[1:], bool)[0]["content"]["taken_out"] == []
    assert shown.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert Axe().run(shown.page, context=".bl-part").response["violations"] == []


def test_the_eight_questions_are_answered_and_lead_to_where_one_does_something(visitor: Callable[..., Shown[Lined]]) -> None:
    shown = visitor()
    asked = part(shown, "self_check")
    ethics = asked.locator("[data-field=ethics]")
    ethics.get_by_text("deels").click()
    assert kept(shown, "self_check")["ethics"] == "partly"
    ethics.get_by_role("button", name="Naar letterlijke woorden").click()
    expect(part(shown, "quotes").get_by_role("button", name="Een zin toevoegen")).to_be_focused()
    expect(asked.get_by_role("link", name="Naar: ").first).to_have_attribute("href", "01_neighbourhood.ipynb")
    assert "%" not in asked.inner_text()


@pytest.mark.parametrize("size", ["phone", pytest.param("desktop", marks=pytest.mark.long)])
def test_nothing_scrolls_sideways_and_all_can_use_it(visitor: Callable[..., Shown[Lined]], size: str) -> None:
    shown = visitor(size)
    expect(part(shown, "self_check").get_by_text("Je tekende nog geen buurt.")).to_be_visible()
    assert shown.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert Axe().run(shown.page, context=".bl-part").response["violations"] == []


@pytest.mark.parametrize("width", [390, pytest.param(1280, marks=pytest.mark.long)])
def test_the_sheet_as_a_page_is_read_by_all_and_scrolls_one_way(context: Callable[..., BrowserContext], width: int) -> None:
    words = FeedbackWords(told="قاعة المترو هي المكان", will="x" * 200)
    made = Feedback(perspective="visitor", round=1, other_language="ar", other=words, ask="de balie", until="2027-01-15")
    page = context("phone" if width < 700 else "desktop").new_page()
    page.set_viewport_size({"width": width, "height": 800})
    page.set_content(as_html(made, partial(svg, colour="#111111")).decode())
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert Axe().run(page).response["violations"] == []
