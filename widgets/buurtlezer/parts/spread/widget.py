"""How a room chose among faces, Python side. Not here: counting (``views``), choosing one (``parts.question``)."""

from typing import Any

from traitlets import Dict, Unicode, validate

from buurtlezer.parts.base import Part
from buurtlezer.parts.base.shape import distinct, shaped


class Spread(Part):
    """For each question a row of faces, with how many chose each as a bar, a number and a word; never who."""

    spread = Dict().tag(sync=True)
    """``{"rows": [{"title", "note", "steps": [{"value": -2…2, "label", "count"}]}], "sentence", "question"}``. A row with too
    few voices has no steps, and its note says so. Empty: nothing to show yet."""

    empty = Unicode("").tag(sync=True)
    """A sentence for when there is nothing yet: what it needs."""

    @validate("spread")
    def _check_spread(self, proposal: Any) -> Any:
        if not proposal["value"]:
            return proposal["value"]
        spread = shaped("a spread", proposal["value"], ("rows", "sentence", "question"))
        for row in spread["rows"]:
            shaped("a row", row, ("title", "note", "steps"))
            steps = [shaped("a step", step, ("value", "label", "count")) for step in row["steps"]]
            distinct(f"the steps of {row['title']}", [step["value"] for step in steps])
        return spread
