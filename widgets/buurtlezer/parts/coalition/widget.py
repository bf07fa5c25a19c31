"""The coalition sheet, Python side: parties one by one, then who loses, who was not asked, who may stop, and the first talk.

Not here: which sheets there are and their words (``steps.communities``), the goal (a card of ``parts.entries``).
"""

from typing import Any

from traitlets import Dict, Int, List, Unicode, validate

from buurtlezer.parts.base import Part
from buurtlezer.parts.base.shape import distinct, shaped


class CoalitionSheet(Part):
    """One sheet at a time: parties that are added, changed, moved, removed and brought back, then the rest of the sheet.

    Acts: ``write`` of the whole entry with other ``parties`` or other fields of ``rest``, ``undo`` with its ``entry_id``; and
    ``write`` of the action that ``talk`` holds, as an entry of its own. Leave ``slot`` empty.
    """

    sheets = List(Dict()).tag(sync=True)
    """``[{"entry_id", "seq", "title", "content", "parties": [[{"label", "text"}]], "talk", "listed"}]``, oldest first.

    ``content``: as stored. ``parties``: what each says in words. ``talk``: the content of the action that the first talk becomes,
    or empty where nothing is there to be done. ``listed``: it is on the list of things to do."""

    fields = List(Dict()).tag(sync=True)
    """The form of a party, as a ``Question`` has it; the first is who."""

    more = List(Unicode()).tag(sync=True)
    """Names of its fields that are folded."""

    rest = List(Dict()).tag(sync=True)
    """The form of all of the sheet that is not a party."""

    most = Int(12).tag(sync=True)
    """How many parties a sheet takes."""

    empty = Unicode("").tag(sync=True)
    """A sentence for when there is no sheet: what to do."""

    sensitive = Dict().tag(sync=True)
    """The check of typed text: ``rules(language)`` of ``parts.sensitive``. Empty: no check."""

    @validate("sheets")
    def _check_sheets(self, proposal: Any) -> Any:
        needed = ("entry_id", "seq", "title", "content", "parties", "talk", "listed")
        found = [shaped("a sheet", one, needed) for one in proposal["value"]]
        distinct("sheets", [one["entry_id"] for one in found])
        return found
