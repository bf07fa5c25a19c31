"""How much of what may be in the report is in it, in numbers. Not here: which (``state``), the list of it (``choose``)."""

from buurtlezer.model import ReportPart
from buurtlezer.steps.report.state import ReportState, written_for_it


def chosen(state: ReportState) -> tuple[int, int]:
    """How many entries were chosen, of how many that one may choose; what was written for the report is neither."""
    may = {one for one, (entry, _) in state.told().items() if not written_for_it(entry)}
    report = state.report
    return (len(may & {*report.chosen}) if report is not None else 0, len(may))


def holds_something(state: ReportState) -> bool:
    """Whether anything of this logbook would be in the report: chosen, written for it, or handed in by a member."""
    report = state.report
    ticked = {*report.chosen} if report is not None else set()
    told = state.told().items()
    return bool(state.of_kind(ReportPart)) or any(one in ticked or written_for_it(entry) for one, (entry, _) in told)
