"""What is in the report of this round, in words, each with its quotes. Not here: deciding what leaves (``report.leaving``)."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from typing import Final

from buurtlezer.analysis.sentences import folded
from buurtlezer.model import Conclusion, Entry, Quote, Report, ReportPart
from buurtlezer.report.called import names, stops
from buurtlezer.report.material import material
from buurtlezer.report.team import same_words, team_material
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
    """Quotes that come from it, the same conclusion of others: they are taken out with it."""

    rest: tuple[str, ...] = ()
    """Conclusions that rest on it, in their words: they stay, and are to be read again."""


def rows(state: StepState) -> list[Row]:
    """What is in the report with all that a team's members handed in, and what was taken out of it, in the order it was made."""
    report = the_report(state)
    goes = _whole(state, report)
    around = Around(state.texts, state.pack, {**names(goes, state.texts, state.pack), **stops(goes)}, today())
    out = {*report.taken_out} if report is not None else set()
    alike = _alike(state)
    found = []
    for entry_id, entry in goes.items():
        if entry.kind in ABOUT_IT or find_spec(f"buurtlezer.report.kinds.{entry.kind}") is None:
            continue
        told = words_of(entry.kind)(entry, around)
        words = (
            told.text
            if told.title.casefold() in told.text.casefold()
            else f"{told.title}: {told.text}"
            if told.text
            else told.title
        )
        along, rest = _along(state, entry_id, entry, alike), _rest(state, entry_id)
        found.append(Row(entry_id, entry.kind, words, entry_id in out, along, rest))
    return [one for one in found if one.words]


def _along(state: StepState, entry_id: str, entry: Entry, alike: Mapping[str, list[str]]) -> tuple[str, ...]:
    quotes = [one.entry_id for one in state.of_kind(Quote) if one.entry.from_entry == entry_id]
    others = alike.get(folded(entry.thinks), []) if isinstance(entry, Conclusion) else []
    return tuple(one for one in (*quotes, *others) if one != entry_id)


def _rest(state: StepState, entry_id: str) -> tuple[str, ...]:
    """Conclusions that somebody rested on an entry: what they tell of it is in words of their own, to be read again."""
    made = [one.entry for one in state.of_kind(Conclusion)]
    return tuple(one.thinks for one in made if entry_id in {*one.figure_ids, *one.seen_ids, *one.heard_ids, *one.counter_ids})


def _parts(state: StepState) -> list[ReportPart]:
    return [one.entry for one in state.of_kind(ReportPart)]


def _alike(state: StepState) -> Mapping[str, list[str]]:
    """What members of a team handed in of the same conclusion is one: taken out with whichever of it is shown."""
    return same_words(_parts(state), today())


def _whole(state: StepState, report: Report | None) -> dict[str, Entry]:
    """What would leave if nobody had asked to have anything taken out."""
    made = state.session.revisions.values()  # what is changed keeps its place
    entries = {one.entry_id: one.entry for one in made if one.entry is not None and one.entry.round == state.round}
    whole = {one: entry for one, entry in entries.items() if not isinstance(entry, Report)}
    if report is not None:
        whole[""] = report.model_copy(update={"taken_out": ()})
    own = material(whole, state.round, today(), state.texts, state.pack)
    laid = team_material(own, _parts(state), today(), state.texts, state.pack)
    return {**laid.entries, **laid.earlier}
