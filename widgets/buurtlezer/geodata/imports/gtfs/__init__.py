"""Timetables (GTFS) that somebody brings, in place of our model network: let in, read as a stream, checked, kept.

Here: a zip or a folder (``archive``), its files and columns (``layout``), its rows (``reading``, ``notation``), what they say
(``stops``, ``calls``, ``trips``, ``days``, ``riders``), what is kept of one feed (``keeping``), of all together (``bringing``),
and the engine's network of them (``network``). Whatever is wrong is a ``BadFeed`` with the name of a rule, and then nothing was
kept. Not here: the sentences about it (``texts``), which are in use (``transit.brought``), nor the engine.
"""

from typing import Final

from buurtlezer.geodata.imports.gtfs.bringing import Outcome, bring
from buurtlezer.geodata.imports.gtfs.keeping import NOTES, Note

RULES: Final = (
    *("nothing_there", "unreadable", "not_gtfs", "torn", "password", "climbs_out", "several", "too_big", "too_many", "same"),
    *("missing_file", "missing_column", "broken", "not_text", "no_id", "twice", "empty"),
    *("elsewhere", "swapped", "placeless"),
    *("no_time", "timeless", "backwards", "no_sequence", "headway", "no_mode"),
    *("unknown_route", "unknown_trip", "unknown_stop"),
    *("no_date", "never", "no_days"),
)
"""All that may be wrong, each with a sentence for the person."""

__all__ = ["NOTES", "RULES", "Note", "Outcome", "bring"]
