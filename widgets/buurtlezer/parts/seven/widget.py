"""What it takes before what is there is there for somebody, Python side: seven questions, one opportunity at a time.

It has no score: what is known, what is missing and what is to be asked stand there in words. Not here: which opportunities there
are and the questions' words (``steps.reach``), how a room answered (``parts.reached``).
"""

from typing import Any

from traitlets import Dict, List, Unicode, validate

from buurtlezer.parts.base import Part
from buurtlezer.parts.base.shape import distinct, shaped


class Seven(Part):
    """Seven large rows with a pictogram and a question each, answered yes, no or ask; and a box for what is still to be asked.

    Act: ``write`` of the whole entry with some of the seven changed, with its ``entry_id``. Leave ``slot`` empty.
    """

    opportunities = List(Dict()).tag(sync=True)
    """``[{"entry_id", "seq", "title", "content"}]``, oldest first; the content is the entry as stored."""

    questions = List(Dict()).tag(sync=True)
    """``[{"name", "picture"}]``: the field of each of the seven and its pictogram (the ``d`` of its paths). Words are labels."""

    empty = Unicode("").tag(sync=True)
    """A sentence for when there is no opportunity: what to do."""

    sensitive = Dict().tag(sync=True)
    """The check of typed text: ``rules(language)`` of ``parts.sensitive``. Empty: no check."""

    @validate("opportunities")
    def _check_opportunities(self, proposal: Any) -> Any:
        found = [shaped("an opportunity", one, ("entry_id", "seq", "title", "content")) for one in proposal["value"]]
        distinct("opportunities", [one["entry_id"] for one in found])
        return found

    @validate("questions")
    def _check_questions(self, proposal: Any) -> Any:
        found = [shaped("a question", one, ("name", "picture")) for one in proposal["value"]]
        distinct("questions", [one["name"] for one in found])
        return found
