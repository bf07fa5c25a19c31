"""The glossary, Python side: the guide's words and the person's own. Not here: the words themselves."""

from typing import Any

from traitlets import Dict, List, validate

from buurtlezer.parts.base import Part
from buurtlezer.parts.base.shape import distinct, shaped


class Terms(Part):
    """Word, meaning, example; one may search, add words and examples of one's own, change and delete those.

    Acts: ``write`` with ``{**template, "word", "meaning"?, "example"?}`` (and ``entry_id`` when changing),
    ``delete`` and ``undo`` with ``entry_id``. Leave ``slot`` empty: each word is an entry of its own.
    """

    terms = List(Dict()).tag(sync=True)
    """``[{"word", "meaning", "example"?}]``: the guide's."""

    own = List(Dict()).tag(sync=True)
    """``[{"entry_id", "word", "meaning"?, "example"?, "seq"?}]``: the person's own. One with the word of a term of the
    guide is shown with that term."""

    sensitive = Dict().tag(sync=True)
    """The check of typed text: ``rules(language)`` of ``parts.sensitive``. Empty: no check."""

    @validate("terms")
    def _check_terms(self, proposal: Any) -> Any:
        return [shaped("a term", one, ("word", "meaning"), ("example",)) for one in proposal["value"]]

    @validate("own")
    def _check_own(self, proposal: Any) -> Any:
        optional = ("meaning", "example", "seq")
        own = [shaped("an own term", one, ("entry_id", "word"), optional) for one in proposal["value"]]
        distinct("own terms", [one["entry_id"] for one in own])
        return own
