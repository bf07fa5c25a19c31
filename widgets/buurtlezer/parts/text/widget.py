"""The box for a thought, Python side. Not here: earlier thoughts, and what may serve as evidence (``steps``)."""

from typing import Any

from traitlets import Bool, Dict, Int, List, Unicode, validate

from buurtlezer.parts.base import Part
from buurtlezer.parts.base.shape import distinct, shaped


class FreeText(Part):
    """One reflection. Saved by its button: ``{**template, "text", "evidence_ids"?}``.

    With a slot the box keeps what is stored there; without one each thought is a new entry and the box is empty again.
    """

    prompt = Unicode("").tag(sync=True)
    """The question: the label of the box."""

    help = Unicode("").tag(sync=True)
    """A sentence under the question."""

    placeholder = Unicode("").tag(sync=True)
    """An example of an answer, in the empty box."""

    max_length = Int(2000).tag(sync=True)
    """Most characters."""

    evidence = List(Dict()).tag(sync=True)
    """``[{"id", "label"}]``: own entries on which the thought may rest; ticked ones go as ``evidence_ids``."""

    primary = Bool(True).tag(sync=True)
    """Whether its button is the primary one of its section: not where several boxes stand together."""

    folds = Bool(False).tag(sync=True)
    """Whether what it may rest on is folded under its question: where it is much."""

    folded = Bool(False).tag(sync=True)
    """Whether the box is one tap away under its question while nothing is written in it: where several stand together."""

    sensitive = Dict().tag(sync=True)
    """The check of typed text: ``rules(language)`` of ``parts.sensitive``. Empty: no check."""

    @validate("evidence")
    def _check_evidence(self, proposal: Any) -> Any:
        evidence = [shaped("evidence", one, ("id", "label")) for one in proposal["value"]]
        distinct("evidence", [one["id"] for one in evidence])
        return evidence
