"""One kind of difference between two maps, Python side: its places, what is asked of each, and the question that it ends in.

Not here: which places these are (``analysis.two_maps``), the question's words (``steps.maps``), the list of things to do.
"""

from typing import Any

from traitlets import Bool, Dict, List, Unicode, validate

from buurtlezer.parts.base.in_part import TellsInPart
from buurtlezer.parts.base.shape import distinct, shaped


class Difference(TellsInPart):
    """Places in words, each with a form where one is asked of it; under them a question with a box, tied to its slot.

    Acts: ``write`` of the box's entry, of the entry of a place's form, and of ``action`` as an entry of its own.

    Names of places, and what was answered of them, are told and in no widget's state (``base.tells``).
    """

    title = Unicode("").tag(sync=True)
    """What kind of difference: *only theirs*."""

    says = Unicode("").tag(sync=True)
    """A sentence under it."""

    side = Unicode("").tag(sync=True)
    """Whose colour and sign it has: ``theirs``, ``ours``, ``both``; empty for neither."""

    places = List(Dict()).tag(told=True, in_part=True)
    """``[{"key", "name", "note", "state", "asked"}]``, as they are shown. ``state``: what was answered of it, in words.
    ``asked``: ``{"slot", "seq", "template", "value"}`` of the entry that its form makes, or empty for no form."""

    fields = List(Dict()).tag(sync=True)
    """The form that each place has, as a ``Question`` has it."""

    empty = Unicode("").tag(sync=True)
    """A sentence for when there is no place; empty where none is looked for."""

    prompt = Unicode("").tag(sync=True)
    """The question."""

    action = Dict().tag(sync=True)
    """The content of the action that the answer becomes; empty while there is no answer."""

    listed = Bool(False).tag(sync=True)
    """Whether it is on the list of things to do."""

    list_at = Unicode("").tag(sync=True)
    """Where that list stands, as a link; empty for no link."""

    sensitive = Dict().tag(sync=True)
    """The check of typed text: ``rules(language)`` of ``parts.sensitive``. Empty: no check."""

    @validate("places")
    def _check_places(self, proposal: Any) -> Any:
        found = [shaped("a place", one, ("key", "name", "note", "state", "asked")) for one in proposal["value"]]
        for one in found:
            if one["asked"]:
                shaped("what is asked", one["asked"], ("slot", "seq", "template", "value"))
        distinct("places", [one["key"] for one in found])
        return found
