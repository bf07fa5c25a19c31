"""Eight questions to one's own report, Python side: what the logbook shows about each, where one goes to do something about it.

There are no points, and no sum. Not here: what the logbook shows (``report.self_look``), the rubric on paper (``report.rubric``).
"""

from typing import Any

from traitlets import Dict, List, validate

from buurtlezer.parts.base.shape import distinct, shaped
from buurtlezer.parts.making import Makes


class SelfLook(Makes):
    """Acts: ``write`` of ``self_check`` into its slot."""

    questions = List(Dict()).tag(sync=True)
    """``[{"name", "shown": [sentence], "go": {"words", "href"?, "part"?}}]``: ``href`` leads to another page, ``part`` to a part
    of this one by its name."""

    fields = List(Dict()).tag(sync=True)
    """A field for each question, and one for a note, as a ``Question`` has them."""

    sensitive = Dict().tag(sync=True)
    """The check of typed text: ``rules(language)`` of ``parts.sensitive``. Empty: no check."""

    @validate("questions")
    def _check_questions(self, proposal: Any) -> Any:
        found = [shaped("a question", one, ("name", "shown", "go")) for one in proposal["value"]]
        for one in found:
            shaped("where to go", one["go"], ("words",), ("href", "part"))
        distinct("questions", [one["name"] for one in found])
        return found
