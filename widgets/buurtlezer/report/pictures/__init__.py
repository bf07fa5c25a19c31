"""Maps and charts of a report: pure functions from entries to a ``Picture``, with its data, caption and alternative text.

A map is drawn in pixels that are reckoned here, so that each form draws the same one. No colour says anything alone. Not here:
drawing a specification (``report.press``), which picture stands where (``report.compose``).
"""

from .beside import beside_each_other
from .maps import gaps_map, own_area, places_map
from .network import rings
from .time import through_time

__all__ = ["beside_each_other", "gaps_map", "own_area", "places_map", "rings", "through_time"]
