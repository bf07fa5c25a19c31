"""A logbook in which a word of its own stands in every place where words fit, and which of these words may be read in a report.

Of every sample of every kind one entry for each place: so that of a word that is found somewhere one knows from which field it
came. Where words fit is found by trying (``samples``), not by what the kinds say about themselves.
"""

import re
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from may_leave import may_leave, stays_whole
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject

from buurtlezer.errors import BadEntry
from buurtlezer.model import Entry, Report, parse
from samples import every_place, places_in, said, samples

ON = date(2026, 11, 30)
_LETTERS = "bcdfghjklmnpqrstvwxz"

NEVER_TOLD = "e1" * 16
"""A treasure that said no."""

_OTHERS = {
    "a1": {"kind": "place", "name": "het plein"},
    "a2": {"kind": "community", "called": "de dansers", "voice": "told"},
    "a3": {"kind": "map_place", "name": "de hoek"},
    "a4": {"kind": "organisation", "name": "het wijkhuis", "form": "initiative", "findable": "public"},
    "a5": {"kind": "organisation", "name": "de school", "form": "public_service", "findable": "public"},
    "a6": {"kind": "community", "called": "de zangers", "voice": "told"},
    "e1": {"kind": "treasure", "name": "de stille kok", "form": "place", "findable": "no"},
}
ANCHORS: Mapping[str, Entry] = {one * 16: parse({"perspective": "organisation", **content}) for one, content in _OTHERS.items()}
"""Others that what is planted names: so that it leaves, or stays for its own sake and not since nobody is there."""


def _own(one: str) -> str:
    return "own/" + one * 16


def _consent(until: str, *uses: str) -> dict[str, Any]:
    return {"consent": {"asked_by": "team", "asked_on": "2026-11-01", "until": until, "uses": list(uses)}}


_YES, _OVER, _ROOM = _consent("2027-06-30", "report"), _consent("2026-11-29", "report"), _consent("2027-06-30", "room")
_NOBODY: dict[str, Any] = {"consent": None}
_FREE: dict[str, Any] = {"map_place": None, "organisation": None, "key_person": None}

STATES: Mapping[str, tuple[dict[str, Any], ...]] = {
    "treasure": (
        {**_FREE, **_YES},
        {**_FREE, **_OVER},
        {**_FREE, **_ROOM},
        *({**_FREE, **_NOBODY, "form": form, "findable": "public"} for form in ("place", "initiative", "network")),
        *({**_FREE, **_NOBODY, "form": "place", "findable": findable} for findable in ("no", "not_asked")),
    ),
    "quote": (
        {"from_entry": None},
        {"from_entry": None, "yes": False},
        {"from_entry": None, "until": "2026-11-29"},
        {"from_entry": None, "asked_on": "2026-12-01"},
    ),
    "public_function": (_YES, _OVER, _ROOM, _NOBODY, {**_NOBODY, "several_hold_it": True}),
    "organisation": tuple(
        {"form": form, "findable": findable}
        for form in ("initiative", "self_organisation")
        for findable in ("public", "agreed", "not_asked", "no")
    ),
    "service": tuple({"findable": findable} for findable in ("public", "agreed", "not_asked", "no")),
    "gathering": (
        {"community": _own("a2"), "worship": False},
        {"community": _own("a2"), "worship": False, "findable": "not_asked"},
        {"community": _own("a2"), "worship": True},
    ),
    "community": ({"voice": "supposed"},),
    "map_place": (
        {"perspective": "citizen", "voice": "supposed"},
        {"perspective": "citizen", "voice": "own", "not_for_organisation": True, "told_by": ""},
    ),
    "tie": (
        {"centre": "organisation", "start": _own("a4"), "end": _own("a5")},
        {"centre": "me", "start": None, "end": _own("a5")},
    ),
    "meaning": ({"place": _own("a1")},),
    "welcome": ({"place": _own("a3")},),
    "shared_people": ({"one": _own("a2"), "other": _own("a6")},),
    "action": ({"from_entry": None, "of_treasure": None}, {"from_entry": None, "of_treasure": NEVER_TOLD}),
}
"""What is laid over the first sample of a kind."""


@dataclass(frozen=True)
class Planted:
    """Entries by id; each planted word with the kind and the field that it stands in, and whether that field may leave."""

    entries: Mapping[str, Entry]
    words: Mapping[str, tuple[str, str]]

    def logbook(self, report: Report, without: Container[str] = ("report", "report_part")) -> dict[str, Entry]:
        """The entries, all in one round, with this report as their only one and without what a team's members handed in."""
        rest = {one: entry.model_copy(update={"round": 1}) for one, entry in self.entries.items() if entry.kind not in without}
        return {**ANCHORS, **rest, "f" * 32: report}

    def private(self) -> Iterator[str]:
        """The words that no report may hold, as ``may_leave`` says it by hand."""
        for entry, (word, (kind, field)) in zip(self.entries.values(), self.words.items(), strict=True):
            content = entry.content()
            named = {*re.findall(r"[0-9a-f]{32}", str([content.get(one) for one in ("of_treasure", "from_entry")]))}
            if not may_leave(kind, field) or stays_whole(content, ON) or NEVER_TOLD in named:
                yield word


def planted() -> Planted:
    """A word in each place of each sample of each kind, and of each state in which one may be or not."""
    entries, words = {}, {}
    for number, (kind, content, path) in enumerate((*every_place(), *_every_state())):
        word = f"Zwaluw{_spelled(number)}"
        entries[f"{number:032x}"] = parse(said(content, path, word))
        words[word] = (kind, str(path[0]))
    return Planted(entries, words)


def _every_state() -> Iterator[tuple[str, dict[str, Any], tuple[Any, ...]]]:
    for kind, states in STATES.items():
        for state in states:
            content = {**samples(kind)[0], **state}
            parse(content)  # it is a state in which one can be
            for path in places_in(content):
                try:
                    parse(said(content, path, "Fatima van de hoek"))
                except BadEntry:
                    continue
                yield kind, content, path


def all_chosen(entries: Mapping[str, Entry]) -> Report:
    """A report for which somebody chose all that there is, in haste."""
    return Report.model_construct(**{**_empty().__dict__, "chosen": (*ANCHORS, *entries)})


def _empty() -> Report:
    content = {"kind": "report", "perspective": "visitor"}
    return Report.model_validate(content)


def _spelled(number: int) -> str:
    """A number in letters, of one length: no word is within another, and none looks like an id or a date."""
    return "".join(_LETTERS[number // len(_LETTERS) ** at % len(_LETTERS)] for at in (2, 1, 0))


def _instead(read: PdfReader) -> str:
    """What somebody hears who does not see a picture: of a PDF's tags what stands for each."""
    waiting, found = [read.root_object.get("/StructTreeRoot")], []
    while waiting:
        one = waiting.pop()
        inner = one.get_object() if one is not None else None
        if isinstance(inner, ArrayObject):
            waiting.extend(inner)
        elif isinstance(inner, DictionaryObject):
            found += [str(inner[key]) for key in ("/Alt", "/ActualText", "/T") if key in inner]
            waiting.append(inner.get("/K"))
    return " ".join(found)


def unpacked(content: bytes) -> str:
    """All letters of a file, whatever it is: of each file in a zip, of a PDF's pages, what stands for its pictures, what it says
    about itself.

    Letters only, so that a word is found that a line end or a hyphen cuts in two.
    """
    if content.startswith(b"PK"):
        with ZipFile(BytesIO(content)) as packed:
            text = "".join(packed.read(one).decode("utf-8", "replace") for one in packed.namelist())
    elif content.startswith(b"%PDF"):
        read = PdfReader(BytesIO(content))
        text = "".join(page.extract_text() for page in read.pages) + str(read.metadata) + str(read.outline) + _instead(read)
    else:
        text = content.decode()
    return re.sub(r"<[^>]*>|[^a-zA-Z]", "", text) + re.sub(r"[^a-zA-Z]", "", text)
