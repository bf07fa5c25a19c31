"""The docx: parts that parse, styles, contents, captions, alternative texts, language, directions, and nothing of who made it."""

from collections.abc import Iterator
from io import BytesIO
from posixpath import normpath
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import docx
import pytest
from docx.document import Document as Word
from docx.oxml.ns import qn
from invented_report import TOLD, report
from PIL import Image

from buurtlezer.logbook.room import pictures
from buurtlezer.model import ReportSection
from buurtlezer.report.document import Grid, Paragraph, Section
from buurtlezer.report.press import Form
from buurtlezer.report.press.making import made


def press(**other: object) -> bytes:
    return made(report("nl", **other), Form.DOCX, lambda progress: None).file


@pytest.fixture(scope="module")
def content() -> bytes:
    return press()


@pytest.fixture(scope="module")
def word(content: bytes) -> Word:
    return docx.Document(BytesIO(content))


def test_every_part_parses_and_each_that_is_named_is_there(content: bytes) -> None:
    with ZipFile(BytesIO(content)) as file:
        assert file.testzip() is None
        names = set(file.namelist())
        for name in names:
            if name.endswith((".xml", ".rels", ".svg")):
                ET.fromstring(file.read(name))
        for rels in (name for name in names if name.endswith(".rels")):
            folder = rels.split("_rels/")[0]
            for one in ET.fromstring(file.read(rels)):
                assert one.get("TargetMode") is None, "nothing is fetched"
                target = one.get("Target", "")
                assert target.lstrip("/") in names or normpath(folder + target) in names
        types = file.read("[Content_Types].xml").decode()
        assert "image/svg+xml" in types
        assert "image/png" in types


def test_its_styles_are_those_that_a_word_processor_knows(word: Word) -> None:
    used = [paragraph.style.name for paragraph in word.paragraphs if paragraph.style]
    assert {"Title", "Subtitle", "Heading 1", "Heading 2", "List Bullet", "Caption", "Quote", "TOC Heading"} <= set(used)
    heads = [paragraph.text for paragraph in word.paragraphs if paragraph.style and paragraph.style.name == "Heading 1"]
    assert heads == [one.title for one in report("nl").sections]


def test_the_contents_are_filled_in_and_lead_to_the_headings(word: Word) -> None:
    body = word.element.body
    links = {one.get(qn("w:anchor")): "".join(t.text for t in one.iter(qn("w:t"))) for one in body.iter(qn("w:hyperlink"))}
    places = {one.get(qn("w:name")) for one in body.iter(qn("w:bookmarkStart"))}
    assert list(links.values()) == [one.title for one in report("nl").sections]
    assert set(links) <= places
    codes = [one.text.split()[0] for one in body.iter(qn("w:instrText"))]
    assert codes == ["TOC", "SEQ", "SEQ"]
    marks = [one.get(qn("w:fldCharType")) for one in body.iter(qn("w:fldChar"))]
    assert marks == ["begin", "separate", "end"] * 3


def test_a_picture_says_what_it_shows_and_is_an_svg_beside_300_dots_an_inch(word: Word, content: bytes) -> None:
    (shape,) = word.inline_shapes
    assert shape._inline.docPr.get("descr") == TOLD["nl"]["alt"]
    (image,) = (one for one in _files(content, ".png"))
    inches = shape.width / 914_400
    assert Image.open(BytesIO(image)).width / inches >= 299
    (drawing,) = _files(content, ".svg")
    assert b"<path" in drawing
    (blip,) = (one for one in word.element.body.iter() if one.tag.endswith("}svgBlip"))
    assert word.part.related_parts[blip.get(qn("r:embed"))].blob == drawing


def _files(content: bytes, ending: str) -> Iterator[bytes]:
    with ZipFile(BytesIO(content)) as file:
        yield from (file.read(name) for name in file.namelist() if name.endswith(ending))


def test_a_table_says_its_head_again_on_each_page(word: Word) -> None:
    grids = [table for table in word.tables if table.cell(0, 0).text == TOLD["nl"]["sector"]]
    assert len(grids) == 1
    assert grids[0].rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None


@pytest.mark.parametrize(("language", "tag"), [("nl", "nl-BE"), ("fr", "fr-BE"), ("en", "en-GB")])
def test_it_says_its_language_and_nothing_of_who_made_it(language: str, tag: str) -> None:
    content = made(report(language), Form.DOCX, lambda progress: None).file
    word = docx.Document(BytesIO(content))
    assert word.styles.element.find(f".//{qn('w:lang')}").get(qn("w:val")) == tag
    facts = word.core_properties
    assert facts.title == TOLD[language]["title"]
    assert facts.created
    assert facts.created.date() == report().made_on
    assert {facts.author, facts.last_modified_by, facts.comments, facts.keywords} == {""}
    with ZipFile(BytesIO(content)) as file:
        assert not [name for name in file.namelist() if "app.xml" in name or "thumbnail" in name or "customXml" in name]
        assert {one.date_time[0] for one in file.infolist()} == {1980}


def test_equal_reports_are_equal_bytes(content: bytes) -> None:
    assert press() == content


def test_what_is_written_to_the_left_says_so() -> None:
    told = ("أحب أن أجلس هنا (14 سنة)", "Zij noemt het بيتي en komt.")
    section = Section(name=ReportSection.PLACES, title="P", blocks=tuple(Paragraph(text=one) for one in told))
    word = docx.Document(BytesIO(press(sections=(section,))))
    arabic, mixed = (next(one for one in word.paragraphs if one.text == text) for text in told)
    assert arabic._p.pPr.find(qn("w:bidi")) is not None
    assert [run.font.rtl for run in arabic.runs] == [True]
    assert mixed._p.pPr is None or mixed._p.pPr.find(qn("w:bidi")) is None
    assert [(run.text, run.font.rtl) for run in mixed.runs] == [("Zij noemt het ", None), ("بيتي ", True), ("en komt.", None)]


def test_a_pictogram_is_decoration_and_a_small_table_stays_together() -> None:
    grid = Grid(
        caption="Tabel", head=("wat", "hoeveel"), rows=tuple((f"een lange rij woorden {number}", number) for number in range(3))
    )
    section = Section(name=ReportSection.PLACES, title="P", blocks=(grid,), drawing=pictures.svg("ear"))
    word = docx.Document(BytesIO(press(sections=(section,), short=True, large=True)))
    (shape,) = word.inline_shapes
    assert shape._inline.docPr.get("descr") == ""
    assert shape._inline.docPr.xpath(".//*[local-name()='decorative']")
    (table,) = word.tables
    kept = [row.cells[0].paragraphs[0].paragraph_format.keep_with_next for row in table.rows]
    assert kept == [True, True, True, None]
    assert table.columns[0].width > 1.5 * table.columns[1].width
