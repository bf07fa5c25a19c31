"""A room's network, or its own gates, Python side: names by what they are, bars, notes, and cards. It is only read.

Not here: deciding which are the same (``parts.doubles``), counting (``views``), words (``wording.room_network``, ``wording.room_gates``).
"""

from typing import Any

from traitlets import Dict, List, Unicode, validate

from buurtlezer.parts.base import Part
from buurtlezer.parts.base.shape import shaped


class RoomNet(Part):
    """Everything in words that came in; nothing to press."""

    groups = List(Dict()).tag(sync=True)
    """``[{"title", "items": [{"name", "note"}]}]``: names by what they are, or ties."""

    bars = List(Dict()).tag(sync=True)
    """``[{"title", "rows": [{"word", "count", "of"}], "few"}]``: people by answer; ``few`` stands there where there are no rows."""

    notes = List(Unicode()).tag(sync=True)
    """Sentences under it."""

    told = List(Dict()).tag(sync=True)
    """``[{"title", "lines": [{"label", "text"}]}]``: what everybody may read, whole."""

    empty = Unicode("").tag(sync=True)
    """A sentence for when there is nothing of all this: what it needs."""

    @validate("groups")
    def _check_groups(self, proposal: Any) -> Any:
        groups = [shaped("a group", one, ("title", "items")) for one in proposal["value"]]
        for one in groups:
            for item in one["items"]:
                shaped("a name", item, ("name", "note"))
        return groups

    @validate("bars")
    def _check_bars(self, proposal: Any) -> Any:
        bars = [shaped("bars", one, ("title", "rows", "few")) for one in proposal["value"]]
        for one in bars:
            for row in one["rows"]:
                shaped("a row", row, ("word", "count", "of"))
        return bars

    @validate("told")
    def _check_told(self, proposal: Any) -> Any:
        return [shaped("a card", one, ("title", "lines")) for one in proposal["value"]]
