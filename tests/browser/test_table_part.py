"""The table alone on a page with chooser and figure: the file, cards on a phone; and of all three markup and axe.

Not here: what one does with chooser and figure (``test_figure_parts``), and the page of the workbook.
"""

import csv
import io
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from figure_parts import FigureParts, Visitor
from invented_figures import MARKUP
from playwright.sync_api import expect
from stand import Shown

pytestmark = pytest.mark.browser


@pytest.fixture
def visitor(alone: Callable[..., Shown[FigureParts]]) -> Callable[..., Visitor]:
    """``visitor("phone")``: somebody before a new page."""
    return partial(Visitor, alone)


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
    assert cells[:6] == ["'=1+1", "'+HYPERLINK(x)", "'-2+3", "'@SUM(A1)", "'\t'=1", "'\r'=1"]
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
    part = person.part("hostile")
    for summary in part.locator("summary").all():
        summary.click()
    assert part.get_by_text(MARKUP).count() >= 11
    expect(person.part("formulas").get_by_text(MARKUP).first).to_be_visible()
    assert person.page.locator(".bl-part img").count() == 0
    assert person.page.title() != "hit"


@pytest.mark.parametrize("size", ["phone", pytest.param("desktop", marks=pytest.mark.long)])
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
