"""The circle of the workbooks, Python side. Not here: how far a logbook is (``steps``)."""

from typing import Any

from traitlets import Dict, List, Unicode, validate

from buurtlezer.parts.base import Part
from buurtlezer.parts.base.shape import distinct, one_of, shaped

STATES = ("begun", "untouched", "later")


class Circle(Part):
    """The workbooks as a circle, since any of them may be opened first. On a phone the same as a list."""

    workbooks = List(Dict()).tag(sync=True)
    """``[{"name", "title", "href", "state", "count", "changed"}]``: ``href`` None where it cannot be opened yet,
    ``state`` begun, untouched or later, ``count`` own entries, ``changed`` whether something is new since then,
    ``open`` (in a workshop) whether it is the turn of this one now."""

    here = Unicode("").tag(sync=True)
    """Name of the workbook that is open, if it is one of them."""

    @validate("workbooks")
    def _check_workbooks(self, proposal: Any) -> Any:
        optional = ("href", "count", "changed", "open")
        workbooks = [shaped("a workbook", one, ("name", "title", "state"), optional) for one in proposal["value"]]
        distinct("workbooks", [one["name"] for one in workbooks])
        for one in workbooks:
            one_of("the state of a workbook", one["state"], STATES)
        return workbooks
