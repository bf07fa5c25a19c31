"""Is a report of five hundred entries made within ten seconds, in each form? Beside it: LibreOffice makes it of another form.

Ours is measured as a person waits for it, with the start of its process; so is LibreOffice's, with a profile that is there
already.
"""

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from buurtlezer.model import ReportSection
from buurtlezer.parts.chart import theme
from buurtlezer.report.document import Block, Concluded, Document, Grid, Line, Paragraph, Picture, Points, Section
from buurtlezer.report.press import Form, pressed, words
from buurtlezer.texts import Texts
from ratio import Ratio, seconds

TESTS = Path(__file__).resolve().parent.parent / "tests" / "effort"
ENTRIES = 500
PICTURES = 8
TIMES = 3
ROWS = tuple((f"S{n}", n * 317, n / 3) for n in range(40))
TOLD = "Op de hoek van de straat staat een bank waar mensen op elkaar wachten, ook als het regent, en waar niemand iets koopt."


def measure() -> list[Ratio]:
    """Seconds until each file is there."""
    sys.path.insert(0, str(TESTS))
    import find_office  # type: ignore[import-not-found]  # stands with the tests

    if not find_office.find():
        sys.stdout.write("LibreOffice is not installed here, so nothing is said of reports\n")
        return []
    document = report()
    with TemporaryDirectory() as folder:
        docx, html = (Path(folder) / f"report.{form}" for form in (Form.DOCX, Form.HTML))
        docx.write_bytes(pressed(document, Form.DOCX).content)
        html.write_bytes(pressed(document, Form.HTML).content)
        others: dict[Form, tuple[str, Callable[[], object]]] = {
            Form.DOCX: ("LibreOffice, from our html", lambda: find_office.converted(html, "docx")),
            Form.PDF: ("LibreOffice, from our docx", lambda: find_office.converted(docx, "pdf")),
            Form.HTML: ("LibreOffice, from our docx", lambda: find_office.converted(docx, "html")),
        }
        found = []
        for form, (way, other) in others.items():

            def ours(form: Form = form) -> object:
                return pressed(document, form)

            mine, theirs = seconds(ours, other, times=TIMES)
            found.append(Ratio(f"a report of {ENTRIES} entries as {form}", mine, theirs, "s", way))
    return found


def report() -> Document:
    """As many statements as entries, with a table and a picture in each of eight sections."""
    each = ENTRIES // PICTURES
    names = list(ReportSection)[:PICTURES]
    sections = tuple(Section(name=name, title=name.title(), blocks=tuple(_blocks(at, each))) for at, name in enumerate(names))
    return Document(
        language="nl",
        title="Een wijk in vijfhonderd waarnemingen",
        names=tuple(f"Naam {n}" for n in range(40)),
        made_on=date(2026, 11, 30),
        sections=sections,
        works=tuple(f"Auteur {n} (2020). Een werk. Uitgever." for n in range(40)),
        words=words(Texts.of("nl")),
    )


def _blocks(section: int, entries: int) -> list[Block]:
    statements = tuple(Paragraph(text=TOLD, whence=f"gehoord, 2026; {n} stemmen") for n in range(entries))
    lines = tuple(Line(label="Gezien", text=TOLD) for _ in range(4))
    return [
        Points(title="Wat we hoorden", items=statements),
        Concluded(number=section + 1, sentence=TOLD, standing="Voorlopig.", lines=lines),
        Grid(caption="Per sector", head=("Sector", "Inwoners", "Aandeel"), rows=ROWS),
        Picture(caption="Twee cijfers per sector", alt="Een wolk van punten.", spec=_chart(section)),
    ]


def _chart(section: int) -> dict[str, Any]:
    return {
        "config": theme.config("nl"),
        "width": 520,
        "height": 320,
        "data": {"values": [{"x": (n * 37) % 101, "y": (n * 53 + section) % 97} for n in range(700)]},
        "mark": "point",
        "encoding": {"x": {"field": "x", "type": "quantitative"}, "y": {"field": "y", "type": "quantitative"}},
    }
