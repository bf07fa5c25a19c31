"""The files of a walk: a sheet to print, and the walk as one page to take along.

What is heavy is loaded when a file is asked for. Not here: how they look (``paper``, ``parts.walk.along``).
"""

from typing import Final

from buurtlezer.model import Walk
from buurtlezer.parts.base import Refused
from buurtlezer.parts.sensitive import rules
from buurtlezer.parts.sheets.widget import File
from buurtlezer.steps.walk import shown
from buurtlezer.steps.walk.brought import copy_of
from buurtlezer.steps.walk.state import WalkState

PDF: Final = "application/pdf"
HTML: Final = "text/html"


def sheet(state: WalkState) -> File:
    """The PDF of the plan; ``Refused`` where there is none."""
    from buurtlezer.steps.walk.paper import walk_sheet

    texts = state.texts
    made = walk_sheet(_planned(state), shown.ground(state), texts)
    return f"{texts('walk.file')}.pdf", PDF, made


def taken_along(state: WalkState) -> File:
    """The walk as one HTML file; ``Refused`` where there is no plan."""
    from buurtlezer.parts.walk.along import along

    texts = state.texts
    plan = _planned(state)
    data = {
        "copy": copy_of(state),
        "language": texts.language,
        "labels": texts.group("base.", "walkpart."),
        "sensitive": rules(texts.language),
        "walk": shown.plan(state),
        "ground": shown.ground(state),
    }
    page = along(data, texts.language, plan.name or texts("walkpart.title"), texts("walk.no_script"))
    return f"{texts('walk.file')}.html", HTML, page.encode()


def _planned(state: WalkState) -> Walk:
    plan = state.plan()
    if plan is None:
        raise Refused(state.texts("walk.empty.paper"))
    return plan
