"""The pdf: tagged, PDF/UA-1, with bookmarks, language, title, alternative texts; and honest about letters without a font."""

from io import BytesIO
from typing import Any

import pytest
from invented_report import TOLD, chart, report
from pypdf import PdfReader

from buurtlezer.logbook.room import pictures
from buurtlezer.model import ReportSection
from buurtlezer.report.document import Concluded, Grid, Line, Paragraph, Picture, Section
from buurtlezer.report.press import Form
from buurtlezer.report.press.drawing import drawn
from buurtlezer.report.press.form import Pressed
from buurtlezer.report.press.laid import pages
from buurtlezer.report.press.making import made
from buurtlezer.report.press.pdf_pages import pdf

AMHARIC, TAMIL = "ሰላም እንዴት ነህ", "வணக்கம்"


def press(language: str = "nl", *, machine_fonts: bool = False, **other: Any) -> Pressed:
    return made(report(language, **other), Form.PDF, lambda progress: None, machine_fonts=machine_fonts)


@pytest.mark.parametrize("language", TOLD)
def test_it_can_be_read_aloud(language: str) -> None:
    found = press(language)
    assert found.accessible
    reader = PdfReader(BytesIO(found.file))
    root: Any = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"].startswith(language)
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert b"pdfuaid:part" in root["/Metadata"].get_data()
    assert reader.metadata
    assert reader.metadata.title == TOLD[language]["title"]
    assert not reader.metadata.author
    titles = [one["/Title"] for one in reader.outline if not isinstance(one, list)]
    assert titles == [one.title for one in report(language).sections]
    assert TOLD[language]["alt"] in _alternatives(root["/StructTreeRoot"])


def _alternatives(element: Any) -> list[str]:
    """Of all that has one, below an element of the structure tree."""
    element = element.get_object() if hasattr(element, "get_object") else element
    if isinstance(element, list):
        return [found for one in element for found in _alternatives(one)]
    if not isinstance(element, dict):
        return []
    own = [str(element["/Alt"])] if "/Alt" in element else []
    return own + (_alternatives(element["/K"]) if "/K" in element else [])


def _pages_of_figures(reader: PdfReader) -> set[int]:
    """The object numbers of pages on which a figure is drawn."""
    root: Any = reader.trailer["/Root"]
    found: set[int] = set()

    def walk(element: Any, figure: bool) -> None:
        element = element.get_object()
        if isinstance(element, list):
            for one in element:
                walk(one, figure)
        elif isinstance(element, dict):
            figure = figure or "/Alt" in element
            if figure and "/Pg" in element:
                found.add(element.raw_get("/Pg").idnum)
            if "/K" in element:
                walk(element["/K"], figure)

    walk(root["/StructTreeRoot"], figure=False)
    return found


def test_its_pages_are_counted() -> None:
    blocks = tuple(Paragraph(text="Een zin die een regel vult en dan nog een. " * 8) for _ in range(200))
    found = press(sections=(Section(name=ReportSection.PLACES, title="P", blocks=blocks),))
    assert found.pages == len(PdfReader(BytesIO(found.file)).pages) > 12


@pytest.mark.parametrize("words", [AMHARIC, TAMIL])
def test_letters_that_no_font_has_are_told_in_the_file_and_to_who_asked(words: str) -> None:
    section = Section(name=ReportSection.PLACES, title="P", blocks=(Paragraph(text=words),))
    found = press(sections=(section,))
    assert found.missing_letters
    assert not found.accessible
    first = " ".join(PdfReader(BytesIO(found.file)).pages[0].extract_text().split())
    assert report().words["no_letters"].split(":")[0] in first.replace("- ", "")


def test_latin_greek_cyrillic_and_arabic_letters_are_never_missing() -> None:
    letters = "أحب أن أجلس هنا ĳ œ æ ç é ë ï ñ š ğ ı ł ő ț ß € – — … ’ “ ” « » − × ½ ² m² \u202f;\u00a0: Ελλ Кир"
    assert not press(sections=(Section(name=ReportSection.PLACES, title="P", blocks=(Paragraph(text=letters),)),)).missing_letters


def test_a_picture_and_what_is_said_under_it_stand_on_one_page() -> None:
    drawing = drawn(chart("nl"), 1)
    picture = next(block for one in report("nl").sections for block in one.blocks if isinstance(block, Picture))
    broken = 0
    for lines in range(14, 28):
        before = tuple(Paragraph(text="Een regel.") for _ in range(lines))
        laid = pages(
            report("nl", short=True, sections=(Section(name=ReportSection.PLACES, title="P", blocks=(*before, picture)),))
        )
        reader = PdfReader(BytesIO(pdf(laid, [drawing], machine_fonts=False).content))
        found: Any = reader.pages
        (captioned,) = (at for at, page in enumerate(found) if TOLD["nl"]["chart"] in page.extract_text())
        (shown,) = {at for at, page in enumerate(found) if page.indirect_reference.idnum in _pages_of_figures(reader)}
        assert captioned == shown
        broken += captioned > 0
    assert 0 < broken < 14, "the picture comes to the end of the page somewhere"


def test_a_conclusion_and_a_small_table_are_not_broken() -> None:
    lines = tuple(Line(label="Gezien", text=f"been {number}") for number in range(6))
    concluded = Concluded(number=1, sentence="Wij denken", standing="Gesteund", lines=lines)
    grid = Grid(caption="Tabel", head=("wat", "hoeveel"), rows=tuple((f"rij {number}", number) for number in range(6)))
    for lines_before in range(24, 42, 2):
        before = tuple(Paragraph(text="Een regel.") for _ in range(lines_before))
        for block, words in ((concluded, "been"), (grid, "rij")):
            section = Section(name=ReportSection.PLACES, title="P", blocks=(*before, block))
            found = pdf(pages(report("nl", short=True, sections=(section,))), [], machine_fonts=False)
            each = [page.extract_text().count(f"{words} ") for page in PdfReader(BytesIO(found.content)).pages]
            assert max(each) == sum(each) == 6


@pytest.mark.parametrize(("times", "least"), [(1, 14.0), (14, 10.0)])
def test_a_page_for_residents_is_as_large_as_it_allows_with_a_picture_at_each_section(times: int, least: float) -> None:
    ear = pictures.svg("ear", "#005f73")
    sections = tuple(
        Section(name=name, title=name.title(), blocks=(Paragraph(text="Op het plein zit iedereen. " * times),), drawing=ear)
        for name in (ReportSection.PLACES, ReportSection.CONCLUSIONS, ReportSection.OUR_WORK, ReportSection.ACTIONS)
    )
    found = press(short=True, large=True, sections=sections, names=())
    assert found.accessible
    (page,) = PdfReader(BytesIO(found.file)).pages
    sizes: list[float] = []
    page.extract_text(visitor_text=lambda text, cm, tm, font, size: sizes.append(abs(tm[3] * size)) if "plein" in text else None)
    assert min(sizes) >= least
    assert page.get_contents().get_data().count(b"/Artifact") > 4  # type: ignore[union-attr]
