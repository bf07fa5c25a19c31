"""Something taken out of the report at somebody's request: it stays behind, whatever else is chosen, until that is undone.

Copies that are out there already are told: nobody can call them back. Not here: what is in the report (``in_report``).
"""

from typing import Final

from buurtlezer.parts.taken_out import TakenOut
from buurtlezer.steps.page import Page
from buurtlezer.steps.report.copies import lines
from buurtlezer.steps.report.giving import REPORT, Json
from buurtlezer.steps.report.in_report import Row, rows
from buurtlezer.steps.report.team import is_team
from buurtlezer.steps.state import StepState

NAME: Final = "taken_out"


def taken_out(page: Page, state: StepState) -> TakenOut:
    """The part: what is in the report, and what was taken out of it."""
    part = TakenOut(name=NAME, empty=page.texts("takenout.empty"))
    page.tied(part, "takenout", REPORT, {"kind": "report"})
    return page.shows(
        part,
        lambda: {
            "rows": [_row(one) for one in rows(state)],
            "copies": lines(state),
            "team": "" if is_team(state) else page.texts("takenout.team"),
        },
    )


def _row(one: Row) -> Json:
    return {"id": one.entry_id, "words": one.words, "out": one.out, "along": list(one.along), "rest": list(one.rest)}
