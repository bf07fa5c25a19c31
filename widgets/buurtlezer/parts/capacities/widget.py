"""Skills of one's own, Python side: eighteen in three groups, and which one can or wants to learn.

There is no field for words or a name. Not here: the words and pictograms (``wording.treasures``), what a room can
(``views.treasures``).
"""

from typing import Any

from traitlets import Dict, List, Unicode, validate

from buurtlezer.parts.base import Part
from buurtlezer.parts.base.shape import distinct, shaped


class Capacities(Part):
    """A tile for each skill with two switches: can, wants to learn. One line shares all that was said.

    Acts: ``write`` of ``{**template, "skill", "can", "learn"}`` in a slot ``<slots>/<skill>/<round>``, and ``delete`` in that
    slot where both switches are off. Leave ``slot`` empty.
    """

    groups = List(Dict()).tag(sync=True)
    """``[{"name", "label", "skills": [{"value", "label", "picture": [path]}]}]``, in the order of the page."""

    entries = List(Dict()).tag(sync=True)
    """``[{"entry_id", "seq", "content", "sharing"?}]``: the entries of this round, as stored; ``sharing`` as ``Part.sharing``."""

    slots = Unicode("").tag(sync=True)
    """How their slots begin: ``10/capacity``."""

    @validate("groups")
    def _check_groups(self, proposal: Any) -> Any:
        groups = [shaped("a group of skills", one, ("name", "label", "skills")) for one in proposal["value"]]
        skills = [shaped("a skill", one, ("value", "label", "picture")) for group in groups for one in group["skills"]]
        distinct("skills", [one["value"] for one in skills])
        return groups

    @validate("entries")
    def _check_entries(self, proposal: Any) -> Any:
        entries = [shaped("an entry", one, ("entry_id", "seq", "content"), ("sharing",)) for one in proposal["value"]]
        distinct("skills that were said", [one["content"].get("skill") for one in entries])
        return entries
