"""What is in the report of this round, in words, each with its quotes. Not here: deciding what leaves (``report.leaving``)."""

from dataclasses import dataclass
from importlib.util import find_spec
from typing import Final

from buurtlezer.model import Entry, Quote, Report
from buurtlezer.report.called import names
from buurtlezer.report.leaving import leaving
from buurtlezer.report.told import Around, words_of
from buurtlezer.steps.report.giving import the_report, today
from buurtlezer.steps.state import StepState

ABOUT_IT: Final = frozenset({"report", "feedback", "residents_check", "copy_given", "self_check"})
"""Kinds that are about the report, and hold nothing that somebody told."""


@dataclass(frozen=True, slots=True)
class Row:
    """One entry of the report."""

    entry_id: str
    kind: str
    words: str
    out: bool
    """Whether somebody asked to have it taken out."""

    along: tuple[str, ...] = ()
    """Quotes that come from it: they are taken out with it."""


def rows(state: StepState) -> list[Row]:
    """What is in the report, and what was taken out of it, in the order it was made; nothing where nobody chose anything."""
    report = the_report(state)
    if report is None:
        return []
    goes = _whole(state, report)
    around = Around(state.texts, state.pack, names(goes, state.texts, state.pack), today())
    quotes = state.of_kind(Quote)
    found = []
    for entry_id, entry in goes.items():
        if entry.kind in ABOUT_IT or find_spec(f"buurtlezer.report.kinds.{entry.kind}") is None:
            continue
        told = words_of(entry.kind)(entry, around)
        words = told.text if told.title in told.text else f"{told.title}: {told.text}" if told.text else told.title
        along = tuple(one.entry_id for one in quotes if one.entry.from_entry == entry_id)
        found.append(Row(entry_id, entry.kind, words, entry_id in report.taken_out, along))
    return [one for one in found if one.words]


def _whole(state: StepState, report: Report) -> dict[str, Entry]:
    """What would leave if nobody had asked to have anything taken out."""
    made = state.session.revisions.values()
    entries = {one.entry_id: one.entry for one in made if one.entry is not None and one.entry.round == state.round}
    return dict(leaving(entries, report.model_copy(update={"taken_out": ()}), today()).goes)
