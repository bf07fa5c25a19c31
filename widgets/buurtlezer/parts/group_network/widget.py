"""A room's network, Python side: names and ties in words, and pairs of names of which a person decides if they are the same.

Names are told and never synced: a notebook that is saved keeps none.

Not here: counting and who may be shown (``views.network``, ``views.own_gates``), words (``wording.room_network``), what a
decision does (``analysis.network.merging``).
"""

from typing import Any

from traitlets import Dict, List, Unicode, validate

from buurtlezer.parts.base.shape import one_of, shaped
from buurtlezer.parts.base.tells import Tells

VERDICTS = ("", "same", "different")


class GroupNetwork(Tells):
    """Lists that are only read, and pairs with *the same*, *not the same*, and *take back*.

    Names are told and never synced: a notebook that is saved keeps no function of before a consent ended.

    Acts: ``write`` of a ``same_actor`` that the room reads, with ``entry_id``; ``delete`` of one's own. Leave ``slot`` empty.
    """

    lists = List(Dict()).tag(told=True)
    """``[{"title", "items": [{"text", "note"}], "note"}]``."""

    pairs = List(Dict()).tag(told=True)
    """``[{"one": ref, "other": ref, "names": [str, str], "said": str, "mine": "" | verdict, "entry_id", "seq"}]``: ``said`` is
    what the room decided so far, in words; ``entry_id`` and ``seq`` are those of one's own decision, empty and 0 without one."""

    empty = Unicode("").tag(sync=True)
    """A sentence for when there is nothing to show: what it needs."""

    @validate("lists")
    def _check_lists(self, proposal: Any) -> Any:
        found = [shaped("a list", one, ("title", "items", "note")) for one in proposal["value"]]
        for one in found:
            for item in one["items"]:
                shaped("an item", item, ("text", "note"))
        return found

    @validate("pairs")
    def _check_pairs(self, proposal: Any) -> Any:
        found = [shaped("a pair", one, ("one", "other", "names", "said", "mine", "entry_id", "seq")) for one in proposal["value"]]
        for one in found:
            one_of("a verdict", one["mine"], VERDICTS)
        return found
