"""The files of a walk: a sheet to print, and the walk as one page to take along.

What is heavy is loaded when a file is asked for. Not here: how they look (``paper``, ``parts.walk.along``).
"""

from typing import Final

from buurtlezer.parts.base import Refused
from buurtlezer.parts.sensitive import rules
from buurtlezer.parts.sheets.widget import File
from buurtlezer.steps.walk import told
from buurtlezer.steps.walk.brought import copy_of
from buurtlezer.steps.walk.state import WalkState

PDF: Final = "application/pdf"
HTML: Final = "text/html"


def sheet(state: WalkState) -> File:
    """The PDF of the plan; ``Refused`` where there is none."""
    from buurtlezer.steps.walk.paper import walk_sheet

    texts = state.texts
    _planned(state)
    made = walk_sheet(state.plan(), state.planned(), told.ground(state), texts)
    return f"{texts('walk.file')}.pdf", PDF, made


def taken_along(state: WalkState) -> File:
    """The walk as one HTML file; ``Refused`` where there is no plan."""
    from buurtlezer.parts.walk.along import along

    texts = state.texts
    _planned(state)
    plan = told.plan(state)
    data = {
        "copy": copy_of(state),
        "language": texts.language,
        "labels": texts.group("base.", "walkpart."),
        "sensitive": rules(texts.language),
        "walk": plan,
        "ground": told.ground(state),
    }
    page = along(data, texts.language, str(plan["name"] or texts("walkpart.title")), texts("walk.no_script"))
    return f"{texts('walk.file')}.html", HTML, page.encode()


def _planned(state: WalkState) -> None:
    if not state.planned():
        raise Refused(state.texts("walk.empty.paper"))
