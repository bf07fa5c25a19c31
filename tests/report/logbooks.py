"""Logbooks for a document: the example, and one that is as long as it may be. Not here: what leaves of one."""

from datetime import date
from functools import cache

from buurtlezer.geodata import Pack
from buurtlezer.logbook.example import revisions
from buurtlezer.model import Entry, Report, parse
from buurtlezer.report.material import Material, material
from buurtlezer.texts import Texts

ON = date(2026, 11, 30)
PACK = Pack.open()

CONCLUSION = {
    "kind": "conclusion",
    "perspective": "visitor",
    "thinks": "We denken dat de trapjes een woonkamer zijn.",
    "for_whom": "jongeren",
    "legs": [
        {"form": "figure", "says": "Minder ouderen dan in het Gewest.", "source": "BISA", "when": "2025"},
        {"form": "heard", "says": "Vier jongeren zeiden het.", "source": "de rondgang", "count": 4},
    ],
    "counter": "none_found",
    "stop": "om vijf uur sluiten",
    "asks": ["municipality"],
}
CHECK = {
    "kind": "residents_check",
    "perspective": "visitor",
    "checked_on": "2026-11-20",
    "where": "de wasserette",
    "people": 9,
    "right": 6,
    "wrong": 1,
    "missing": 2,
    "changed": "De bank staat nu op de kaart.",
    "taken_out": 1,
}


def of(*contents: dict[str, object], language: str = "nl") -> Material:
    """What leaves of a logbook with these entries, all of which somebody chose."""
    return leaves({f"{number:032x}": parse(content) for number, content in enumerate(contents)}, language)


def leaves(entries: dict[str, Entry], language: str = "nl", **report: object) -> Material:
    """What leaves of entries, all of which somebody chose."""
    content = {"kind": "report", "perspective": "visitor", "chosen": list(entries), **report}
    return material({**entries, "f" * 32: Report.model_validate(content)}, 1, ON, Texts.of(language), PACK)


@cache
def example(language: str = "nl") -> Material:
    """The example logbook with a conclusion and a check."""
    entries = {own_id: one.entry for own_id, one in revisions(language).items()}
    return leaves({**entries, "c" * 32: parse(CONCLUSION), "d" * 32: parse(CHECK)}, language)


@cache
def long() -> Material:
    """What leaves of five hundred entries."""
    return leaves(five_hundred())


def five_hundred() -> dict[str, Entry]:
    """Entries, many of them with as many words as they may have."""
    words = "een zin die maar doorgaat en niets nieuws zegt " * 60
    entries: dict[str, Entry] = {own_id: one.entry for own_id, one in revisions("nl").items()}
    gap = {"kind": "gap", "perspective": "visitor", "what": "een bank om te zitten " * 5, "loss": words[:1_900], "voice": "told"}
    thought = {"kind": "action", "perspective": "visitor", "what": words[:1_900]}
    concluded = {**CONCLUSION, "thinks": words[:1_900], "says_not": words[:1_900], "stop": words[:1_900]}
    for number in range(500 - len(entries)):
        content = (gap, thought, concluded)[number % 3]
        entries[f"{number:032x}"] = parse(content)
    return entries
