"""A network as a file for other programs: GraphML, GEXF, or tables in a zip. Pure functions from nodes as they may be called.

Not here: who may be called by their name (``steps.people``), reading such files (``geodata.imports.networks``).
"""

from .gexf import gexf
from .graphml import graphml
from .shapes import MIDDLE, OutNetwork, OutNode, OutTie
from .tables import tables

__all__ = ["MIDDLE", "OutNetwork", "OutNode", "OutTie", "gexf", "graphml", "tables"]
