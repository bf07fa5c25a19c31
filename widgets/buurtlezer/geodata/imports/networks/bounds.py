"""How much of a network is taken. Not here: how large any file may be (``imports.gate``), what an entry may hold (``model``)."""

from typing import Final

from buurtlezer.errors import BadTable
from buurtlezer.model import MOST_NODES, MOST_TIES

MOST_RAW_TIES: Final = 4 * MOST_TIES
"""Ties as the file has them: laying together what says the same again leaves fewer."""

MOST_WRITTEN: Final = 6_000_000
"""Bytes of a network as an entry: it goes to the page and back in one message each, and a line breaks silently at 12 million."""

LONGEST_TEXT: Final = 200
"""Signs of a name, as in ``model``."""

MOST_DROPPED: Final = 200


def too_many_nodes(nodes: int) -> BadTable:
    """A network of so many."""
    return BadTable("too_many_nodes", f"the network has {nodes} nodes; at most {MOST_NODES} are taken", n=nodes)


def too_many_ties(ties: int) -> BadTable:
    """A network with so many ties."""
    return BadTable("too_many_ties", f"the network has {ties} ties; at most {MOST_TIES} are taken", n=ties)
