"""Reads the data pack: where sectors, districts, municipalities, stops and lines are.

Here: the reader (``pack``), its topology, the spots one can search, the list of what is in it, the publishers, and the
script that builds it (``build``, ``recipe``). Not here: calculations (``analysis``), nor anything people wrote
(``store``).
"""

from buurtlezer.geodata.pack import Pack

__all__ = ["Pack"]
