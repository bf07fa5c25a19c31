"""All forms of one report say the same, with the numbers of its language, and show people's text as text."""

import re
from collections import Counter
from html.parser import HTMLParser
from io import BytesIO

import docx
import pytest
from invented_report import NAMES, TOLD, chart, report
from pypdf import PdfReader

from buurtlezer.errors import ReportNotMade
from buurtlezer.model import ReportSection
from buurtlezer.report.document import Concluded, Document, Grid, Line, Paragraph, Picture, Points, Quoted, Section
from buurtlezer.report.press import Form, pressed
from buurtlezer.report.press.form import Pressed
from buurtlezer.report.press.making import made

NUMBER = re.compile(r"\d(?:[\d.,\u202f]*\d)?")
HOSTILE = ('#read("/etc/passwd") $x$ *b* @a', "<script>alert(1)</script><!-- & -->", "{{ 7*7 }} {% raw %} \\u0041 ]]> &lt;")


def press(document: Document, form: Form, **options: bool) -> Pressed:
    return made(document, form, lambda progress: None, **options)


class _Read(HTMLParser):
    """The words of a page without its look and drawings."""

    def __init__(self) -> None:
        super().__init__()
        self.hidden = 0
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.hidden += tag in ("style", "svg", "title")

    def handle_endtag(self, tag: str) -> None:
        self.hidden -= tag in ("style", "svg", "title")
        self.words.append(" ")

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.words.append(data)


def words_of(form: Form, content: bytes) -> str:
    match form:
        case Form.HTML:
            reader = _Read()
            reader.feed(content.decode())
            found = "".join(reader.words)
        case Form.PDF:
            found = "\n".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages)
        case Form.DOCX:
            body = docx.Document(BytesIO(content)).element.body
            found = "\n".join(
                "".join(
                    one.text or "" if one.tag.endswith("}t") else "\n" for one in part.iter() if one.tag.endswith(("}t", "}br"))
                )
                for part in body.iter("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p")
            )
    return re.sub(r"\s+", " ", found.replace("\u202f", "\x00")).replace("\x00", "\u202f")


def numbers(form: Form, document: Document) -> Counter[str]:
    found = words_of(form, press(document, form).file)
    page = document.words["page"].replace("{page}", r"\d+").replace("{pages}", r"\d+")
    return Counter(NUMBER.findall(re.sub(page, "", found)))


@pytest.mark.parametrize("language", TOLD)
def test_all_forms_name_the_same_numbers_in_the_writing_of_their_language(language: str) -> None:
    silent = chart(language)  # in a pdf the words of a drawing are words, in a docx they are not
    for axis in silent["encoding"].values():
        axis["axis"] = None
    drawn = Picture(caption="12 345", alt="", spec=silent, whence="2024")
    whole = report(language, short=True)
    kept = tuple(
        Section(
            name=one.name, title=one.title, blocks=tuple(drawn if isinstance(block, Picture) else block for block in one.blocks)
        )
        for one in whole.sections
    )
    document = whole.model_copy(update={"sections": kept})
    html = numbers(Form.HTML, document)
    assert {"nl": "4.120", "fr": "4\u202f120", "en": "4,120"}[language] in html
    assert ("24.1" if language == "en" else "24,1") in html
    assert numbers(Form.DOCX, document) == html
    assert numbers(Form.PDF, document) == html


@pytest.mark.parametrize("form", Form)
def test_text_that_looks_like_markup_is_shown_as_it_is(form: Form) -> None:
    one, two, three = HOSTILE
    blocks = (
        Paragraph(text=one, whence=two),
        Points(title=two, items=(Paragraph(text=three),)),
        Concluded(number=1, sentence=three, standing=one, lines=(Line(label=two, text=one),), tellers=(two,)),
        Quoted(words=one, whose=three),
        Grid(caption=two, head=(one, three), rows=((two, 5),)),
    )
    section = Section(name=ReportSection.PLACES, title=three, blocks=blocks)
    document = report(sections=(section,), title=two, subtitle=one, names=HOSTILE, works=(one, three))
    found = words_of(form, press(document, form).file)
    for told in HOSTILE:
        assert found.replace(" ", "").count(told.replace(" ", "")) >= 5
    if form is Form.HTML:
        assert "<script" not in press(document, form).file.decode()


@pytest.mark.parametrize("form", Form)
def test_what_no_file_may_hold_is_left_out(form: Form) -> None:
    section = Section(name=ReportSection.PLACES, title="P", blocks=(Paragraph(text="a\x00b\x0bc\x1bd\ufffe"),))
    assert "abcd" in words_of(form, press(report(sections=(section,)), form).file)


@pytest.mark.parametrize("form", Form)
def test_a_picture_that_cannot_be_drawn_is_told_in_words(form: Form) -> None:
    broken = Picture(caption="Een kaart", alt="Wat de kaart toont", spec={"data": {"url": "http://127.0.0.1:9/x"}, "mark": "bar"})
    section = Section(name=ReportSection.PLACES, title="P", blocks=(broken,))
    found = press(report(sections=(section,)), form)
    assert found.lost_pictures == 1
    assert "Wat de kaart toont" in words_of(form, found.file)


@pytest.mark.parametrize("form", Form)
def test_an_empty_report_is_its_first_page(form: Form) -> None:
    found = press(report(sections=(), works=(), names=(), about=(), subtitle=""), form)
    assert TOLD["nl"]["title"] in words_of(form, found.file)
    assert "Inhoud" not in words_of(form, found.file)
    assert found.pages in {1, None}


@pytest.mark.parametrize("form", Form)
def test_forty_names_are_on_the_title_page(form: Form) -> None:
    content = press(report(names=NAMES), form).file
    found = words_of(form, content)
    assert all(name in found for name in NAMES)
    if form is Form.PDF:
        first = PdfReader(BytesIO(content)).pages[0].extract_text()
        assert all(name in first for name in NAMES)
        assert "Opbouwwerk" in first


def test_more_than_sixty_names_are_refused_before_anything_is_begun() -> None:
    with pytest.raises(ReportNotMade, match="too_many_names"):
        pressed(report(names=NAMES[:1] * 61), Form.PDF)
