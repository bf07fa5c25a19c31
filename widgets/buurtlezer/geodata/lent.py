"""What a pack of an earlier form lacks, and the shipped pack lends it: so that who renewed one before an update goes on with it.

Not here: which form is read (``pack.VERSION``), reading (``pack``).
"""

from collections.abc import Mapping
from typing import Any, Final

LACKS: Final[Mapping[str, tuple[str, ...]]] = {
    "2.0.0": (
        "transit_stops.csv",
        "transit_lines.csv",
        "transit_patterns.csv",
        "transit_spans.csv",
        "transit_headways.csv",
        "train_trips.csv",
    ),
}
"""By a version that is read all the same: its tables are as they are now, and these are not among them."""


def lent(version: object, own: list[Any], shipped: list[Any]) -> list[Any]:
    """Of what the ``shipped`` descriptor lists, what a pack of that version lacks and does not list among its ``own``."""
    lacks = set(LACKS.get(version, ())) if isinstance(version, str) else set()
    there = {one.get("path") for one in own if isinstance(one, dict)}
    return [one for one in shipped if one.get("path") in lacks - there]
