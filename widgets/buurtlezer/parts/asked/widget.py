"""Questions that are still open, Python side. Not here: where they come from (``steps.walk``)."""

from typing import Any

from traitlets import Dict, List, Unicode, validate

from buurtlezer.parts.base import Part
from buurtlezer.parts.base.shape import distinct, shaped


class Asked(Part):
    """What to ask, whom, and the answer. Acts: ``write`` of the entry anew with ``answer`` and ``ask_whom``."""

    questions = List(Dict()).tag(sync=True)
    """``[{"entry_id", "seq", "question", "where", "content", "listed"?}]``: without an answer; ``listed`` where it is on the list
    of what is to be done."""

    hands_to = Unicode("").tag(sync=True)
    """The name of the part of this page that keeps that list: it hears the call ``add`` of a question. Empty: there is none."""

    answered = Unicode("").tag(sync=True)
    """How many have an answer by now, in words; empty for none."""

    sensitive = Dict().tag(sync=True)
    """The check of typed text: ``rules(language)`` of ``parts.sensitive``. Empty: no check."""

    @validate("questions")
    def _check_questions(self, proposal: Any) -> Any:
        needed = ("entry_id", "seq", "question", "where", "content")
        found = [shaped("a question", one, needed, ("listed",)) for one in proposal["value"]]
        distinct("questions", [one["entry_id"] for one in found])
        return found
