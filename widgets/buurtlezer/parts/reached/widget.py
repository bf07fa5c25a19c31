"""What is within reach for a room, Python side. It is only read.

Not here: one's own seven (``parts.seven``), counting and who may be shown (``views.reach``), words (``wording.reached``).
"""

from typing import Any

from traitlets import Dict, List, Unicode, validate

from buurtlezer.parts.base import Part
from buurtlezer.parts.base.shape import distinct, shaped


class Reached(Part):
    """Seven bars with a pictogram, a word and numbers; beside them who goes along, the cost, when not; and opportunities."""

    title = Unicode("").tag(sync=True)
    """What it is about, where it stands beside another; or empty."""

    people = Unicode("").tag(sync=True)
    """How many people stand behind the bars; or empty."""

    rows = List(Dict()).tag(sync=True)
    """``[{"picture": [d, …], "word", "parts": [{"answer", "word", "count"}], "few", "of"}]``: ``answer`` is yes, no or
    ask; ``few`` stands there where too few answered, ``of`` are all people. Empty: too few of all."""

    notes = List(Dict()).tag(sync=True)
    """``[{"label", "text"}]``: what else was counted."""

    told = List(Dict()).tag(sync=True)
    """``[{"title", "lines": [{"label", "text"}]}]``: what everybody may read."""

    empty = Unicode("").tag(sync=True)
    """A sentence for when there are no bars: what it needs. Without bars, cards or a sentence nothing is drawn."""

    @validate("rows")
    def _check_rows(self, proposal: Any) -> Any:
        rows = [shaped("a row", one, ("picture", "word", "parts", "few", "of")) for one in proposal["value"]]
        for row in rows:
            parts = [shaped("a part", one, ("answer", "word", "count")) for one in row["parts"]]
            distinct(f"the parts of {row['word']}", [one["answer"] for one in parts])
        return rows

    @validate("told")
    def _check_told(self, proposal: Any) -> Any:
        return [shaped("a card", one, ("title", "lines")) for one in proposal["value"]]
