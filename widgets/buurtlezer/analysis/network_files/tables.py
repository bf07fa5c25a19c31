"""A network as two tables in a zip, nodes and ties, with the titles by which Gephi knows them.

Not here: what may be in it (``steps.people``), cells that can do nothing (``analysis.spreadsheet``).
"""

import io
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile

from buurtlezer.analysis.spreadsheet import table

from .shapes import OutNetwork

NODES: Final = ("Id", "Label", "form", "ring", "domain", "where")
TIES: Final = ("Source", "Target", "Type", "Label", "kinds", "strength")


def tables(network: OutNetwork, language: str) -> bytes:
    """The zip."""
    nodes = [[key, node.label, *node.said().values()] for key, node in network.rows()]
    way = "Directed" if network.one_way else "Undirected"
    ties = [[start, end, way, *tie.said().values()] for start, end, tie in network.edges()]
    packed = io.BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        archive.writestr("nodes.csv", table([NODES, *nodes], language))
        archive.writestr("ties.csv", table([TIES, *ties], language))
    return packed.getvalue()
