"""What is true in 11_report: the report of this round, what may be in it and what stays behind, and what leaves.

What may leave is decided in one place (``report.leaving``): asked once with all chosen, for what there is to choose, and once as
it was chosen. Not here: what is shown (the module of its subject), how a document is laid out (``report.compose``).
"""

from collections.abc import Mapping
from typing import Final

from buurtlezer.model import Entry, Length, Report, ReportPart
from buurtlezer.report.leaving import Why, written_for_it
from buurtlezer.report.material import Material, material
from buurtlezer.report.team import team_material
from buurtlezer.report.told import Around, Told, words_of
from buurtlezer.steps.state import StepState
from buurtlezer.store.keeping import today
from buurtlezer.texts import Texts

REPORT: Final = "11/report"
TEXT: Final = "11/text"
THOUGHT: Final = "11/reflection/thought"
"""Slots: what exists once a round in a logbook; of a text with its name after it."""

TEXTS: Final = ("method", "not_heard", "strengths", "limitations", "chances", "next")
"""What is written for a section: the name in the slot, and after ``report_`` in the prompt."""


class ReportState(StepState):
    """The view of the logbook that 11_report has."""

    _offered: tuple[tuple[object, ...], Material] | None = None
    _told: tuple[tuple[object, ...], Mapping[str, tuple[Entry, Told]]] | None = None

    @property
    def report(self) -> Report | None:
        """The report of this round, once somebody chose anything."""
        return self.in_slot(REPORT, Report)

    @property
    def length(self) -> Length:
        """For whom it is; for a student until somebody says otherwise."""
        report = self.report
        return report.length if report is not None else Length.STUDENT

    @property
    def _empty(self) -> Report:
        """A report for which nobody chose anything."""
        return Report(perspective=self.perspective, round=self.round)

    @property
    def now(self) -> tuple[object, ...]:
        """Equal as long as the same report would come of it."""
        return (*self.session.state_of_entries, self.round, today())

    @property
    def _may(self) -> tuple[object, ...]:
        """Equal as long as the same may be chosen: a tick changes none of it, and hundreds of entries need not be told anew."""
        others = [one.seq for one in self.session.revisions.values() if one.kind != "report"]
        example, whose, *_ = self.session.state_of_entries
        taken_out = self.report.taken_out if self.report is not None else ()
        return (example, whose, max(others, default=0), len(others), taken_out, self.round, today())

    def entries(self) -> dict[str, Entry]:
        """All entries of this round that can be read, oldest first, by id; the report itself among them."""
        read = ((one.entry_id, one.entry) for one in sorted(self.session.revisions.values(), key=lambda one: one.seq))
        return {entry_id: entry for entry_id, entry in read if entry is not None and entry.round == self.round}

    def offered(self) -> Material:
        """What would leave if all were chosen. All parts ask after each change: looked up once for what is the same."""
        if self._offered is None or self._offered[0] != self._may:
            entries = {one: entry for one, entry in self.entries().items() if not isinstance(entry, Report)}
            report = self.report or self._empty
            every = {**entries, "": report.model_copy(update={"chosen": tuple(entries)})}
            self._offered = (self._may, material(every, self.round, today(), self.texts, self.pack))
        return self._offered[1]

    def told(self) -> Mapping[str, tuple[Entry, Told]]:
        """What one may choose, in words, by id; what has none cannot be chosen."""
        if self._told is None or self._told[0] != self._may:
            offered = self.offered()
            around = Around(self.texts, self.pack, offered.names, today())
            found = ((one, entry, words_of(entry.kind)(entry, around)) for one, entry in offered.entries.items())
            self._told = (self._may, {one: (entry, told) for one, entry, told in found if told.text or told.title})
        return self._told[1]

    def stays(self) -> Mapping[Why, list[Entry]]:
        """What stays behind whatever is chosen, by why."""
        found: dict[Why, list[Entry]] = {}
        mine = self.entries()
        for one, why in self.offered().stays.items():
            found.setdefault(why, []).append(mine[one])
        return found

    def _earlier(self) -> dict[str, Entry]:
        """Entries of earlier rounds: a report lays its own round beside the one before."""
        read = ((one.entry_id, one.entry) for one in sorted(self.session.revisions.values(), key=lambda one: one.seq))
        return {entry_id: entry for entry_id, entry in read if entry is not None and entry.round < self.round}

    def material(self, texts: Texts | None = None) -> Material:
        """What leaves as it was chosen; in a team's logbook with what its members handed in."""
        words = texts or self.texts
        begun = {} if self.report is not None else {"": self._empty}  # what was written for the report leaves without a tick too
        own = material({**self._earlier(), **self.entries(), **begun}, self.round, today(), words, self.pack)
        parts = [one.entry for one in self.of_kind(ReportPart)]
        return team_material(own, parts, today(), words, self.pack) if parts else own


__all__ = ["REPORT", "TEXT", "TEXTS", "THOUGHT", "ReportState", "written_for_it"]
