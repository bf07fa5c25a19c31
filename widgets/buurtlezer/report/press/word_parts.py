"""What python-docx has no call for, as WordprocessingML: fields, bookmarks, links, writing to the left, SVG beside PNG.

Not here: what stands in a report (``word_file``), how its styles look (``word_look``).
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import Any, Final

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

SVG_EXTENSION: Final = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
"""What Office calls an SVG that stands beside an image for who shows none ([MS-ODRAWXML] 2.3.1)."""

_TO_THE_LEFT = {"R", "AL"}
_STRONG = {"L", *_TO_THE_LEFT}


def element(tag: str, /, **attributes: str) -> Any:
    """``element("w:lang", val="nl-BE")``: attributes are of the same namespace."""
    made = OxmlElement(tag)
    prefix = tag.partition(":")[0]
    for key, value in attributes.items():
        made.set(qn(f"{prefix}:{key}"), value)
    return made


def write(paragraph: Paragraph, text: str, style: str | None = None) -> None:
    """Add text in runs of one direction each, with its line ends; a paragraph that begins with such letters runs to the left.

    ``style`` is the id of a character style: by its name python-docx would look through all styles for each run.
    """
    if _leftward(text) and not paragraph.text:
        _set(paragraph._p.get_or_add_pPr(), element("w:bidi"), before=_AFTER_BIDI)
    for run, leftward in _directions(text):
        made = paragraph.add_run(run)
        if style:
            made._r.style = style
        if leftward:
            made.font.rtl = True
            made.font.complex_script = True


def _leftward(text: str) -> bool:
    return next((kind in _TO_THE_LEFT for kind in map(unicodedata.bidirectional, text) if kind in _STRONG), False)


def _directions(text: str) -> Iterator[tuple[str, bool]]:
    """Runs with whether they go to the left; what has no direction goes with what stands before it."""
    begun, leftward = 0, _leftward(text)
    for at, character in enumerate(text):
        kind = unicodedata.bidirectional(character)
        if kind in _STRONG and (kind in _TO_THE_LEFT) != leftward:
            if at > begun:
                yield text[begun:at], leftward
            begun, leftward = at, not leftward
    if text[begun:]:
        yield text[begun:], leftward


_AFTER_BIDI = (
    "w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind", "w:contextualSpacing", "w:mirrorIndents", "w:suppressOverlap",
    "w:jc", "w:textDirection", "w:textAlignment", "w:textboxTightWrap", "w:outlineLvl", "w:divId", "w:cnfStyle", "w:rPr",
    "w:sectPr", "w:pPrChange",
)  # fmt: skip


def _set(parent: Any, child: Any, before: tuple[str, ...]) -> None:
    parent.insert_element_before(child, *before)


def field(paragraph: Paragraph, code: str, shown: str, style: str | None = None) -> None:
    """A field with what it says already, so that nobody is asked to have it filled in."""
    begin_field(paragraph, code)
    paragraph.add_run(shown, style)
    end_field(paragraph)


def begin_field(paragraph: Paragraph, code: str) -> None:
    """Its beginning and its code; what it shows follows, maybe over several paragraphs."""
    paragraph.add_run()._r.append(element("w:fldChar", fldCharType="begin"))
    instruction = element("w:instrText")
    instruction.set(qn("xml:space"), "preserve")
    instruction.text = f" {code} "
    paragraph.add_run()._r.append(instruction)
    paragraph.add_run()._r.append(element("w:fldChar", fldCharType="separate"))


def end_field(paragraph: Paragraph) -> None:
    """Its end."""
    paragraph.add_run()._r.append(element("w:fldChar", fldCharType="end"))


def bookmark(paragraph: Paragraph, name: str, number: int) -> None:
    """A place that a link can go to: the whole paragraph."""
    start = element("w:bookmarkStart", id=str(number), name=name)
    _set_after_properties(paragraph, start)
    paragraph._p.append(element("w:bookmarkEnd", id=str(number)))


def _set_after_properties(paragraph: Paragraph, child: Any) -> None:
    properties = paragraph._p.pPr
    if properties is None:
        paragraph._p.insert(0, child)
    else:
        properties.addnext(child)


def link(paragraph: Paragraph, name: str, text: str) -> None:
    """A link to a bookmark."""
    made = element("w:hyperlink", anchor=name, history="1")
    before = len(paragraph.runs)
    write(paragraph, text)
    for run in paragraph.runs[before:]:
        made.append(run._r)
    paragraph._p.append(made)


def describe(inline: Any, alt: str, name: str, number: int) -> None:
    """What a picture shows, for who does not see it."""
    properties = inline.docPr
    properties.set("descr", alt)
    properties.set("name", name)
    properties.set("id", str(number))


def decoration(inline: Any, number: int) -> None:
    """A picture that says nothing which the words beside it do not ([MS-ODRAWXML] 2.28)."""
    describe(inline, "", f"pictogram {number}", DECORATIONS + number)
    inline.docPr.append(
        parse_xml(
            '<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
            '<a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">'
            '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
            "</a:ext></a:extLst>"
        )
    )


DECORATIONS: Final = 1000
"""Their numbers begin where those of figures never come."""


def beside_svg(paragraph: Paragraph, inline: Any, svg: str, number: int) -> None:
    """An SVG for who shows one; the image stays for all others."""
    document = paragraph.part
    part = Part(PackURI(f"/word/media/drawing{number}.svg"), "image/svg+xml", svg.encode(), document.package)
    relation = document.relate_to(part, RELATIONSHIP_TYPE.IMAGE)
    blip = inline.find(".//" + qn("a:blip"))
    blip.append(
        parse_xml(
            '<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
            f'<a:ext uri="{SVG_EXTENSION}">'
            '<asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" '
            'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
            f'r:embed="{re.sub("[^A-Za-z0-9]", "", relation)}"/></a:ext></a:extLst>'
        )
    )
