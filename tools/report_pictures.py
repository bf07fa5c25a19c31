"""The pictures of a report in docs/thread.md, made anew of the example: pages of its pdf, in three languages.

    .venv/bin/python tools/report_pictures.py

Needs ``pdftoppm`` (poppler-utils). Not here: the pictures of the workbooks (``tests/browser/test_thread.py``), of a workshop
(``workshop_pictures``).
"""

import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path

from PIL import Image, ImageOps

from buurtlezer.geodata import Pack
from buurtlezer.logbook import example
from buurtlezer.logbook.room import pictures
from buurtlezer.model import Length
from buurtlezer.report.compose.whole import document
from buurtlezer.report.material import material
from buurtlezer.report.press import pressed
from buurtlezer.report.press.form import Form
from buurtlezer.texts import Texts

PICTURES = Path(__file__).parents[1] / "docs" / "pictures" / "thread"
MADE_ON = date(2026, 11, 30)
DPI = "80"
INK = "#111111"
SHOWN = (("nl", Length.STUDENT, 5), ("fr", Length.RESIDENTS, 1), ("en", Length.TEAM, 4))
"""Language, length, and how many pages from the first one stand side by side."""


def pages(file: bytes) -> list[Image.Image]:
    """The pages of a pdf as pictures."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "report.pdf"
        place.write_bytes(file)
        subprocess.run(["pdftoppm", "-r", DPI, "-png", place, Path(folder) / "page"], check=True)  # noqa: S603, S607
        return [Image.open(one).convert("RGB") for one in sorted(Path(folder).glob("page*.png"))]


def beside(them: list[Image.Image]) -> Image.Image:
    """Pages side by side, each with a line around it, in few colours."""
    framed = [ImageOps.expand(one, 1, "#dddddd") for one in them]
    wide, high = framed[0].size
    sheet = Image.new("RGB", (wide * len(framed), high), "white")
    for at, one in enumerate(framed):
        sheet.paste(one, (at * wide, 0))
    return sheet.quantize(64)


def main() -> int:
    """Make them all; how many pages each report has stands on the screen."""
    pack = Pack.open()
    PICTURES.mkdir(exist_ok=True)
    for language, length, count in SHOWN:
        texts = Texts.of(language)
        entries = {entry_id: one.entry for entry_id, one in example.revisions(language).items() if one.entry is not None}
        leaves = material(entries, 1, MADE_ON, texts, pack)
        laid = document(leaves, length, texts, pack, MADE_ON, draw=lambda name: pictures.svg(name, INK))
        made = pressed(laid, Form.PDF, lambda _: None)
        found = pages(made.file)
        beside(found[:count]).save(PICTURES / f"report-{language}.png", optimize=True)
        sys.stdout.write(f"{language} {length}: {len(found)} pages\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
