"""The styles of a report as docx, built-in ones by name: who writes on finds them in the list. Not here: what is written."""

from collections.abc import Sequence
from typing import Any, Final

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.table import Table

from .word_parts import element

TEXT_MM: Final = 162.0
"""Width of a page's text."""

LABEL_MM: Final = 38.0
INK: Final = RGBColor.from_string("1B2A33")
MUTED: Final = RGBColor.from_string("55656F")
ACTION: Final = RGBColor.from_string("005F73")
BODY: Final = "Arial"
HEAD: Final = "Georgia"
WHENCE: Final = "Whence"
STANDING: Final = "Standing"
LABELLED: Final = "Labelled"
CONTENTS: Final = "toc 1"
CONTENTS_HEAD: Final = "TOC Heading"
CONCLUDED: Final = "Conclusion"


def dress(document: Document, locale: str, *, short: bool, size: float | None = None) -> None:
    """Page, language and styles. A short one has no title page, so all of it takes less.

    ``size``: points of letters to be read at a table.
    """
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(24)
    section.top_margin, section.bottom_margin = (Mm(18), Mm(16)) if short else (Mm(22), Mm(20))
    defaults = document.styles.element.find(qn("w:docDefaults"))
    defaults.find(".//" + qn("w:lang")).set(qn("w:val"), locale)
    body = size or (9.5 if short else 10)
    lines = 1.1 if short else 1.15
    _font(document, "Normal", BODY, body, INK)
    _space(document, "Normal", 0, body * 0.5, lines)
    _font(document, "Title", HEAD, body * 1.8 if size else 19 if short else 28, INK, bold=True)
    _space(document, "Title", 0 if short else 36, 3, 1.05)
    _bare(document, "Title")
    _font(document, "Subtitle", BODY, body if size else 12 if short else 14, MUTED, italic=False)
    _space(document, "Subtitle", 0, 6 if short else 14, 1.1)
    first = (body * 1.25, body, body * 0.3) if size else (13, 10, 3) if short else (16, 18, 6)
    for name, points, above, below in (("Heading 1", *first), ("Heading 2", *((10.5, 7, 2) if short else (12, 10, 3)))):
        _font(document, name, HEAD, points, INK, bold=True)
        _space(document, name, above, below, 1.1)
        document.styles[name].paragraph_format.keep_with_next = True
    if not short or size:
        _lined(document, "Heading 1")
    _font(document, "List Bullet", BODY, body, INK)
    _space(document, "List Bullet", 0, body * 0.3, lines)
    _contiguous(document, "List Bullet")
    _font(document, "Caption", BODY, 9, INK, bold=False)
    _space(document, "Caption", 4, 4, 1.15)
    _font(document, "Quote", HEAD, max(12, body), INK, italic=True)
    _space(document, "Quote", 8, 2, 1.2)
    document.styles["Quote"].paragraph_format.left_indent = Mm(8)
    _font(document, "Footer", BODY, 8.5, MUTED)
    _own(document)


def _own(document: Document) -> None:
    """The styles that Word has no name for, and the one of contents, which its empty file lacks."""
    for name, parent in ((CONTENTS, "Normal"), (STANDING, "Normal"), (LABELLED, "Normal"), (CONCLUDED, "Heading 2")):
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = document.styles[parent]
        style.next_paragraph_style = document.styles["Normal"]
    _space(document, CONTENTS, 0, 3, 1.15)
    _font(document, CONTENTS_HEAD, HEAD, 13, INK, bold=True)
    _space(document, CONTENTS_HEAD, 24, 6, 1.1)
    _font(document, STANDING, BODY, 9.5, MUTED, italic=True)
    _space(document, STANDING, 0, 5, 1.2)
    document.styles[STANDING].paragraph_format.keep_with_next = True
    _space(document, LABELLED, 0, 3, 1.2)
    labelled = document.styles[LABELLED].paragraph_format
    labelled.left_indent, labelled.first_line_indent = Mm(LABEL_MM), Mm(-LABEL_MM)
    labelled.tab_stops.add_tab_stop(Mm(LABEL_MM))
    whence = document.styles.add_style(WHENCE, WD_STYLE_TYPE.CHARACTER)
    whence.font.size, whence.font.color.rgb = Pt(8.5), MUTED


def _font(document: Document, name: str, face: str, size: float, colour: RGBColor, **marks: bool) -> None:
    style: Any = document.styles[name]
    style.font.name, style.font.size, style.font.color.rgb = face, Pt(size), colour
    fonts = style.element.rPr.rFonts
    for attribute in [key for key in fonts.attrib if "Theme" in key]:  # else the theme's font wins
        del fonts.attrib[attribute]
    for script in ("ascii", "hAnsi", "cs"):
        fonts.set(qn(f"w:{script}"), face)
    for mark, on in marks.items():
        setattr(style.font, mark, on)
    for spacing in style.element.rPr.findall(qn("w:spacing")) + style.element.rPr.findall(qn("w:kern")):
        style.element.rPr.remove(spacing)


def _space(document: Document, name: str, above: float, below: float, lines: float) -> None:
    shape = document.styles[name].paragraph_format
    shape.space_before, shape.space_after, shape.line_spacing = Pt(above), Pt(below), lines
    shape.widow_control = True


def _bare(document: Document, name: str) -> None:
    """Without the line below that the empty file brings."""
    properties = document.styles[name].element.pPr
    for border in properties.findall(qn("w:pBdr")):
        properties.remove(border)


def _lined(document: Document, name: str) -> None:
    """With a grey line above."""
    border = element("w:pBdr")
    border.append(element("w:top", val="single", sz="6", space="6", color="DDD8CB"))
    document.styles[name].element.get_or_add_pPr().insert_element_before(border, *_AFTER_BORDERS)


def _contiguous(document: Document, name: str) -> None:
    """With the space between its paragraphs that was given to it."""
    properties = document.styles[name].element.pPr
    for one in properties.findall(qn("w:contextualSpacing")):
        properties.remove(one)


def wide(table: Table, shares: Sequence[float]) -> None:
    """Columns by these shares of the page, written at each cell: not all programs look at the table for them."""
    table.autofit = False
    for column, share in zip(table.columns, shares, strict=True):
        column.width = Mm(TEXT_MM * share)
        for cell in column.cells:
            cell.width = Mm(TEXT_MM * share)


def ruled(table: Table) -> None:
    """A line under each row, a dark one under the head, which is said again on each page; no row is broken."""
    table.alignment = WD_TABLE_ALIGNMENT.LEFT
    borders = element("w:tblBorders")
    borders.append(element("w:bottom", val="single", sz="4", space="0", color="DDD8CB"))
    borders.append(element("w:insideH", val="single", sz="4", space="0", color="DDD8CB"))
    properties = table._tbl.tblPr
    properties.insert_element_before(
        borders, "w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook", "w:tblCaption", "w:tblDescription"
    )
    for row in table.rows:
        row._tr.get_or_add_trPr().append(element("w:cantSplit"))
    table.rows[0]._tr.get_or_add_trPr().append(element("w:tblHeader"))
    for cell in table.rows[0].cells:
        lines = element("w:tcBorders")
        lines.append(element("w:bottom", val="single", sz="8", space="0", color="1B2A33"))
        cell._tc.get_or_add_tcPr().append(lines)


def barred(paragraph: Any) -> None:
    """A bar at the left, which says that it is a conclusion."""
    border = element("w:pBdr")
    border.append(element("w:left", val="single", sz="18", space="8", color="005F73"))
    paragraph._p.get_or_add_pPr().insert_element_before(border, *_AFTER_BORDERS)


_AFTER_BORDERS: Final = (
    *("w:shd", "w:tabs", "w:suppressAutoHyphens", "w:bidi", "w:spacing", "w:ind", "w:contextualSpacing", "w:jc"),
    *("w:outlineLvl", "w:rPr"),
)
