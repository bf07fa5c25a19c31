"""A report as docx, by python-docx: styles, captions, contents that are filled in, pictures with what they show.

Its properties name no author, no machine and no hour. Equal documents give equal bytes. Not here: styles (``word_look``), the XML
itself (``word_parts``).
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from io import BytesIO
from typing import Any, Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

import docx as python_docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from .drawing import Drawn, pngs
from .laid import Caption, Laid, Pages, Statement
from .word_look import CONCLUDED, CONTENTS, CONTENTS_HEAD, LABELLED, STANDING, WHENCE, barred, dress, ruled, wide
from .word_parts import begin_field, beside_svg, bookmark, decoration, describe, end_field, field, link, write

WIDE_MM: Final = 160.0
HIGH_MM: Final = 165.0
MM_A_PIXEL: Final = 0.34
"""Of a small picture: it is not made larger than it was meant."""

PICTOGRAM_MM: Final = 9.0
GRID: Final = 24.0
LABEL_LETTERS: Final = 22
"""That stand on a line before the text that they are the label of."""

FEW_ROWS: Final = 12
"""A table of no more is not broken over two pages."""

MOST_LETTERS: Final = 40
"""Of a cell, in saying how wide its column is."""

ON_ONE_LINE: Final = 12
"""Letters of a head that are not broken."""

FITS: Final = ((16.0, 1100), (14.0, 1400), (12.5, 1700), (11.0, 2300), (10.0, 100_000))
"""Points, and so many letters of which fill a page."""


def docx(laid: Pages, pictures: Sequence[Drawn | None]) -> bytes:
    """The file."""
    writing = _Writing(laid, pictures)
    writing.first_page()
    for number, part in enumerate(laid.parts, start=1):
        heading = writing.to.add_heading("", level=1)
        writing.pictogram(heading, number)
        write(heading, part.title)
        bookmark(heading, f"section_{number}", number)
        for block in part.blocks:
            writing.block(block)
    last = writing.paragraph()
    last.paragraph_format.space_before = Mm(8)
    write(last, laid.made_on, WHENCE)
    kept = BytesIO()
    writing.to.save(kept)
    return _same_bytes(kept)


class _Writing:
    def __init__(self, laid: Pages, pictures: Sequence[Drawn | None]) -> None:
        self.laid = laid
        images = iter(pngs([one for one in pictures if one]))
        drawn = iter(pngs([Drawn(one.drawing, GRID, GRID) for one in laid.parts if one.drawing], PICTOGRAM_MM / 25.4))
        self.pictograms = [next(drawn) if one.drawing else b"" for one in laid.parts]
        self.pictures = [(one, next(images)) if one else None for one in pictures]
        self._styles: dict[str, str] = {}
        self.to: Document = python_docx.Document()
        dress(self.to, laid.locale, short=laid.short, size=_size(laid) if laid.large else None)
        _say_nothing_of_us(self.to, laid)
        self._footer()

    def paragraph(self, style: str | None = None) -> Paragraph:
        """A new one; the id of its style is looked for once."""
        made = self.to.add_paragraph()
        if style:
            if style not in self._styles:
                self._styles[style] = self.to.styles[style].style_id
            made._p.style = self._styles[style]
        return made

    def pictogram(self, heading: Paragraph, number: int) -> None:
        """That of a part before its title, where it has one."""
        if image := self.pictograms[number - 1]:
            shape: Any = heading.add_run().add_picture(BytesIO(image), width=Mm(PICTOGRAM_MM))
            decoration(shape._inline, number)
            heading.add_run("\u2002")

    def first_page(self) -> None:
        """Title, names, what it is about; the contents, where it is longer than a page."""
        write(self.paragraph("Title"), self.laid.title)
        if self.laid.subtitle:
            write(self.paragraph("Subtitle"), self.laid.subtitle)
        if self.laid.names and self.laid.short:
            write(self.paragraph(), ", ".join(self.laid.names))
        elif self.laid.names:
            self._names()
        for label, text in self.laid.about:
            self._labelled(label, text)
        if self.laid.parts and not self.laid.short:
            self._contents()

    def _names(self) -> None:
        """In columns: a table without lines, read down each of them."""
        names = self.laid.names
        across = 1 if len(names) < 5 else 2 if len(names) < 13 else 3
        deep = -(-len(names) // across)
        table = self.to.add_table(rows=1, cols=across)
        for at, cell in enumerate(table.rows[0].cells):
            inside = cell.paragraphs[0]
            for number, name in enumerate(names[at * deep : (at + 1) * deep]):
                inside = cell.add_paragraph() if number else inside
                write(inside, name)
                inside.paragraph_format.space_after = Mm(0.4)
        self.paragraph()

    def _contents(self) -> None:
        head = self.paragraph(CONTENTS_HEAD)
        head.paragraph_format.page_break_before = len(self.laid.names) > 30
        write(head, self.laid.words["contents"])
        inside = head
        for number, part in enumerate(self.laid.parts, start=1):
            inside = self.paragraph(CONTENTS)
            if number == 1:
                begin_field(inside, r'TOC \o "1-1" \h \z')
            link(inside, f"section_{number}", part.title)
        end_field(inside)
        inside.add_run().add_break(WD_BREAK.PAGE)

    def _footer(self) -> None:
        foot = self.to.sections[0].footer.paragraphs[0]
        foot.paragraph_format.tab_stops.clear_all()
        foot.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        before, _, rest = self.laid.words["page"].partition("{page}")
        between, _, after = rest.partition("{pages}")
        foot.add_run(before)
        field(foot, "PAGE", "1")
        foot.add_run(between)
        field(foot, "NUMPAGES", "1")
        foot.add_run(after)

    def block(self, one: Laid) -> None:
        match one.block:
            case "paragraph":
                self._told(self.paragraph(), Statement(one.text, one.whence))
            case "points":
                if one.title:
                    write(self.to.add_heading("", level=2), one.title)
                for item in one.items:
                    self._told(self.paragraph("List Bullet"), item)
            case "works":
                for item in one.items:
                    work = self.paragraph()
                    work.paragraph_format.left_indent, work.paragraph_format.first_line_indent = Mm(6), Mm(-6)
                    write(work, item.text)
            case "concluded":
                self._concluded(one)
            case "quoted":
                quote = self.paragraph("Quote")
                write(quote, one.text)
                quote.paragraph_format.keep_with_next = True
                whose = self.paragraph()
                whose.paragraph_format.left_indent = Mm(8)
                write(whose, one.title, WHENCE)
            case "beside" | "grid":
                self._table(one)
            case "picture":
                self._picture(one)

    def _told(self, paragraph: Paragraph, told: Statement) -> None:
        write(paragraph, told.text)
        if told.whence:
            paragraph.add_run().add_break()
            write(paragraph, told.whence, WHENCE)

    def _concluded(self, one: Laid) -> None:
        head = self.paragraph(CONCLUDED)
        write(head, f"{one.number}. {one.text}")
        standing = self.paragraph(STANDING)
        write(standing, one.standing)
        lines = [self._labelled(label, text) for label, text in one.lines]
        for line in (head, standing, *lines[:-1]):
            line.paragraph_format.keep_with_next = True
        for line in (head, standing):
            barred(line)
        if one.tellers:
            write(self.paragraph(), " · ".join(one.tellers), WHENCE)

    def _labelled(self, label: str, text: str) -> Paragraph:
        line = self.paragraph(LABELLED)
        write(line, label, WHENCE)
        if len(label) > LABEL_LETTERS:
            line.add_run().add_break()  # the text begins below it, where all texts begin
        else:
            line.add_run("\t")
        write(line, text)
        return line

    def _caption(self, caption: Caption, kind: str) -> Paragraph:
        """The word, a number that counts on where somebody adds one, the text."""
        told = self.paragraph("Caption")
        told.add_run(f"{caption.word} ").bold = True
        field(told, f"SEQ {kind} \\* ARABIC", str(caption.number))
        write(told, f" · {caption.text}")
        return told

    def _table(self, one: Laid) -> None:
        if one.caption:
            caption = self._caption(one.caption, "Table")
            caption.paragraph_format.keep_with_next = True
            caption.paragraph_format.space_before = Mm(4)
        table = self.to.add_table(rows=0, cols=len(one.heads))
        together = len(one.rows) <= FEW_ROWS
        for number, row in enumerate((one.heads, *one.rows)):
            for cell, text, numeric in zip(table.add_row().cells, row, one.numeric, strict=True):
                inside = cell.paragraphs[0]
                write(inside, text)
                inside.paragraph_format.space_before = inside.paragraph_format.space_after = Mm(0.8)
                inside.paragraph_format.keep_with_next = (together and number < len(one.rows)) or None
                if numeric:
                    inside.alignment = WD_ALIGN_PARAGRAPH.RIGHT
                for run in inside.runs:
                    run.bold, run.font.size = number == 0 or None, Pt(9)
        wide(table, _shares(one))
        ruled(table)
        under = self.paragraph()  # without one, Word joins a table to the next
        under.paragraph_format.space_before = Mm(1.5)
        if one.whence:
            write(under, one.whence, WHENCE)
        else:
            under.paragraph_format.line_spacing = Pt(2)

    def _picture(self, one: Laid) -> None:
        assert one.caption is not None  # noqa: S101 -- every picture has one
        assert one.picture is not None  # noqa: S101
        found = self.pictures[one.picture]
        frame = self.paragraph()
        frame.paragraph_format.keep_with_next = True
        frame.paragraph_format.space_before = Mm(3)
        if found is None:
            write(frame, one.alt)
        else:
            drawn, image = found
            width = min(WIDE_MM * (0.6 if self.laid.large else 1), drawn.width * MM_A_PIXEL, HIGH_MM * drawn.width / drawn.height)
            shape: Any = frame.add_run().add_picture(BytesIO(image), width=Mm(width))
            describe(shape._inline, one.alt, f"{one.caption.word} {one.caption.number}", one.caption.number)
            beside_svg(frame, shape._inline, drawn.svg, one.caption.number)
        caption = self._caption(one.caption, "Figure")
        if one.whence:
            caption.add_run().add_break()
            write(caption, one.whence, WHENCE)


def _shares(one: Laid) -> list[float]:
    """Of the width of a table, for each column: by its longest cell, a number never on two lines."""
    columns = list(zip(one.heads, *one.rows, strict=True))
    needs = [
        max(
            8,
            *(min(len(cell), MOST_LETTERS) if not numeric else len(cell) for cell in column[1:]),
            _longest_word(column[0]),
            min(len(column[0]), ON_ONE_LINE),
        )
        for column, numeric in zip(columns, one.numeric, strict=True)
    ]
    return [need / sum(needs) for need in needs]


def _longest_word(text: str) -> int:
    return max(map(len, text.split()), default=0)


def _size(laid: Pages) -> float:
    """Points of letters to be read at a table: as large as so many of them fit on a page."""
    letters = sum(60 + sum(map(_letters, part.blocks)) for part in laid.parts)
    return next((points for points, most in FITS if letters <= most), FITS[-1][0])


def _letters(one: Laid) -> int:
    """What a block takes of a page, in letters; a picture is as high as some lines."""
    told = len(one.text) + len(one.whence) + 30 + sum(len(item.text) + 30 for item in one.items)
    return told + (600 + len(one.caption.text) if one.caption else 0)


def _say_nothing_of_us(to: Document, laid: Pages) -> None:
    """Title, language and day; no author, no machine, and nothing of the empty file that python-docx begins with."""
    facts = to.core_properties
    facts.author = facts.last_modified_by = facts.comments = facts.keywords = facts.category = facts.subject = ""
    facts.title, facts.language, facts.revision = laid.title[:255], laid.locale, 1
    facts.created = facts.modified = datetime(*laid.day, tzinfo=UTC)
    for relations in (to.part.package.rels, to.part.rels):
        for key, relation in list(relations.items()):
            if relation.reltype.endswith(("/thumbnail", "/extended-properties", "/customXml")):
                del relations[key]


def _same_bytes(kept: BytesIO) -> bytes:
    """The same zip with its parts in one order, and without the hour."""
    out = BytesIO()
    with ZipFile(kept) as before, ZipFile(out, "w", ZIP_DEFLATED) as after:
        for name in sorted(before.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            packing = ZIP_STORED if name.endswith(".png") else ZIP_DEFLATED  # an image is packed by itself
            after.writestr(ZipInfo(name, (1980, 1, 1, 0, 0, 0)), before.read(name), packing)
    return out.getvalue()
