"""All that a report is made of: what leaves of a logbook, with what it is called, and what stays behind.

Not here: deciding what leaves (``leaving``).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from buurtlezer.geodata import Pack
from buurtlezer.model import Entry, Occasion, Report
from buurtlezer.report.called import names, stops
from buurtlezer.report.leaving import Why, leaving
from buurtlezer.texts import Texts


@dataclass(frozen=True, slots=True)
class Material:
    """What leaves of one logbook, in one round. ``entries`` are by id, as they may leave, in the order they were made."""

    entries: Mapping[str, Entry]
    names: Mapping[str, str]
    stays: Mapping[str, Why]
    report: Report | None = None
    occasion: Occasion | None = None
    tellers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Of a team: entry id → roles of those who tell it."""

    earlier: Mapping[str, Entry] = field(default_factory=dict)
    """What was known already: last year's report."""

    before: Mapping[str, Entry] = field(default_factory=dict)
    """What leaves of the round before, with what its own report chose."""


def material(entries: Mapping[str, Entry], round_: int, on: date, texts: Texts, pack: Pack) -> Material:
    """What leaves on a day of the entries of one round, by id in the order they were made. What stays behind has no name here."""
    of_round = {one: entry for one, entry in entries.items() if entry.round == round_}
    report = next((entry for entry in reversed(of_round.values()) if isinstance(entry, Report)), None)
    found = leaving({one: entry for one, entry in of_round.items() if entry is not report}, report, on)
    occasion = next((entry for entry in found.goes.values() if isinstance(entry, Occasion)), None)
    before = _before(entries, round_, on)
    called = {**names(before, texts, pack), **names(found.goes, texts, pack), **stops(found.goes)}
    return Material(found.goes, called, found.stays, report, occasion, before=before)


def _before(entries: Mapping[str, Entry], round_: int, on: date) -> Mapping[str, Entry]:
    """What leaves of the round before this one, on the same day; nothing of a first round."""
    earlier = max((entry.round for entry in entries.values() if entry.round < round_), default=None)
    if earlier is None:
        return {}
    then = {one: entry for one, entry in entries.items() if entry.round == earlier}
    report = next((entry for entry in reversed(then.values()) if isinstance(entry, Report)), None)
    return leaving({one: entry for one, entry in then.items() if entry is not report}, report, on).goes


def in_words(why: Why, texts: Texts) -> str:
    """Why an entry stays behind, as its author reads it."""
    return texts(f"report.stays.{why}")
