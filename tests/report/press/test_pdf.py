"""The pdf: tagged, declared as PDF/UA-1, with bookmarks, language, title, alternative texts; and honest about letters without a font."""

from io import BytesIO
from typing import Any

import pytest
from invented_report import TOLD, report
from pypdf import PdfReader

from buurtlezer.model import ReportSection
from buurtlezer.report.document import Paragraph, Section
from buurtlezer.report.press import Form
from buurtlezer.report.press.form import Pressed
from buurtlezer.report.press.making import made

AMHARIC, TAMIL = "ሰላም እንዴት ነህ", "வணக்கம்"


def press(language: str = "nl", *, machine_fonts: bool = False, **other: Any) -> Pressed:
    return made(report(language, **other), Form.PDF, lambda progress: None, machine_fonts=machine_fonts)


@pytest.mark.parametrize("language", TOLD)
def test_it_can_be_read_aloud(language: str) -> None:
    found = press(language)
    assert found.accessible
    reader = PdfReader(BytesIO(found.content))
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


def test_its_pages_are_counted() -> None:
    blocks = tuple(Paragraph(text="Een zin die een regel vult en dan nog een. " * 8) for _ in range(200))
    found = press(sections=(Section(name=ReportSection.PLACES, title="P", blocks=blocks),))
    assert found.pages == len(PdfReader(BytesIO(found.content)).pages) > 12


@pytest.mark.parametrize("words", [AMHARIC, TAMIL])
def test_letters_that_no_font_has_are_told_in_the_file_and_to_who_asked(words: str) -> None:
    section = Section(name=ReportSection.PLACES, title="P", blocks=(Paragraph(text=words),))
    found = press(sections=(section,))
    assert found.missing_letters
    assert not found.accessible
    first = " ".join(PdfReader(BytesIO(found.content)).pages[0].extract_text().split())
    assert report().words["no_letters"].split(":")[0] in first.replace("- ", "")


def test_latin_greek_cyrillic_and_arabic_letters_are_never_missing() -> None:
    letters = "أحب أن أجلس هنا ĳ œ æ ç é ë ï ñ š ğ ı ł ő ț ß € – — … ’ “ ” « » − × ½ ² m² \u202f;\u00a0: Ελλ Кир"
    assert not press(sections=(Section(name=ReportSection.PLACES, title="P", blocks=(Paragraph(text=letters),)),)).missing_letters
