"""Is a report of a logbook with five hundred entries made within ten seconds, in each form? Beside it: LibreOffice makes it.

Ours is measured as a person waits for it: what may leave is decided, it is laid out, a process is started and makes the file.
So is LibreOffice's, of a file that is there, with a profile that is there already. The logbook is that of the tests: many of its
entries are as long as they may be.
"""

import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from buurtlezer.model import Length
from buurtlezer.report.compose import document
from buurtlezer.report.press import Form, pressed
from buurtlezer.texts import Texts
from ratio import Ratio, seconds

TESTS = Path(__file__).resolve().parent.parent / "tests"
TIMES = 3


def measure() -> list[Ratio]:
    """Seconds until each file is there."""
    sys.path[:0] = [str(TESTS / "effort"), str(TESTS / "report")]
    import find_office  # type: ignore[import-not-found]  # stands with the tests

    if not find_office.find():
        sys.stdout.write("LibreOffice is not installed here, so nothing is said of reports\n")
        return []
    with TemporaryDirectory() as folder:
        docx, html = (Path(folder) / f"report.{form}" for form in (Form.DOCX, Form.HTML))
        docx.write_bytes(made(Form.DOCX))
        html.write_bytes(made(Form.HTML))
        others: dict[Form, tuple[str, Callable[[], object]]] = {
            Form.DOCX: ("LibreOffice, from our html", lambda: find_office.converted(html, "docx")),
            Form.PDF: ("LibreOffice, from our docx", lambda: find_office.converted(docx, "pdf")),
            Form.HTML: ("LibreOffice, from our docx", lambda: find_office.converted(docx, "html")),
        }
        found = []
        for form, (way, other) in others.items():
            mine, theirs = seconds(lambda form=form: made(form), other, times=TIMES)  # type: ignore[misc]
            found.append(Ratio(f"a report of a logbook with 500 entries as {form}", mine, theirs, "s", way))
    return found


def made(form: Form) -> bytes:
    """Decided, laid out, pressed."""
    import logbooks  # type: ignore[import-not-found]  # stands with the tests

    leaves = logbooks.leaves(logbooks.five_hundred())
    return pressed(document(leaves, Length.STUDENT, Texts.of("nl"), logbooks.PACK, logbooks.ON), form).file
