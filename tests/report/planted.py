"""A logbook in which a word of its own stands in every place where words fit, and which of these words may be read in a report.

Of every sample of every kind one entry for each place: so that of a word that is found somewhere one knows from which field it
came. Where words fit is found by trying (``samples``), not by what the kinds say about themselves.
"""

import re
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from zipfile import ZipFile

from pypdf import PdfReader

from buurtlezer.model import Entry, Report, parse
from buurtlezer.report.leaving import leaving
from samples import every_place, said

ON = date(2026, 11, 30)
_LETTERS = "bcdfghjklmnpqrstvwxz"


@dataclass(frozen=True)
class Planted:
    """Entries by id; each planted word with the kind and the field that it stands in, and whether that field may leave."""

    entries: Mapping[str, Entry]
    words: Mapping[str, tuple[str, str]]

    def logbook(self, report: Report, without: Container[str] = ("report", "report_part")) -> dict[str, Entry]:
        """The entries, all in one round, with this report as their only one and without what a team's members handed in."""
        rest = {one: entry.model_copy(update={"round": 1}) for one, entry in self.entries.items() if entry.kind not in without}
        return {**rest, "f" * 32: report}

    def private(self, report: Report) -> Iterator[str]:
        """The words that no report may hold: of entries that stay behind, and of fields that are not reported."""
        goes = leaving(self.entries, report, ON).goes
        for one, (word, (_, field)) in zip(self.entries, self.words.items(), strict=True):
            if one not in goes or field not in self.entries[one].declared.reports:
                yield word


def planted() -> Planted:
    """A word in each place of each sample of each kind."""
    entries, words = {}, {}
    for number, (kind, content, path) in enumerate(every_place()):
        word = f"Zwaluw{_spelled(number)}"
        entries[f"{number:032x}"] = parse(said(content, path, word))
        words[word] = (kind, str(path[0]))
    return Planted(entries, words)


def all_chosen(entries: Mapping[str, Entry]) -> Report:
    """A report for which somebody chose all that there is, in haste."""
    return Report.model_construct(**{**_empty().__dict__, "chosen": tuple(entries)})


def _empty() -> Report:
    content = {"kind": "report", "perspective": "visitor"}
    return Report.model_validate(content)


def _spelled(number: int) -> str:
    """A number in letters, of one length: no word is within another, and none looks like an id or a date."""
    return "".join(_LETTERS[number // len(_LETTERS) ** at % len(_LETTERS)] for at in (2, 1, 0))


def unpacked(content: bytes) -> str:
    """All letters of a file, whatever it is: of each file in a zip, of a PDF's pages and what it says about itself.

    Letters only, so that a word is found that a line end or a hyphen cuts in two.
    """
    if content.startswith(b"PK"):
        with ZipFile(BytesIO(content)) as packed:
            text = "".join(packed.read(one).decode("utf-8", "replace") for one in packed.namelist())
    elif content.startswith(b"%PDF"):
        read = PdfReader(BytesIO(content))
        text = "".join(page.extract_text() for page in read.pages) + str(read.metadata) + str(read.outline)
    else:
        text = content.decode()
    return re.sub(r"<[^>]*>|[^a-zA-Z]", "", text) + re.sub(r"[^a-zA-Z]", "", text)
