"""How much of what may be in the report is in it, in numbers. Not here: which (``state``), the list of it (``choose``)."""

from buurtlezer.steps.report.state import ReportState, written_for_it


def chosen(state: ReportState) -> tuple[int, int]:
    """How many entries were chosen, of how many that one may choose; what was written for the report is neither."""
    may = {one for one, (entry, _) in state.told().items() if not written_for_it(entry)}
    report = state.report
    return (len(may & {*report.chosen}) if report is not None else 0, len(may))
