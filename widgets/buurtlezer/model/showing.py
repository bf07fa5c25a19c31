"""Which figures somebody wants on the page. Not here: which there are (``geodata``), and what is closed at first (``steps``)."""

from typing import Literal

from .entry import Entry
from .kind import Kind


class Showing(Entry):
    """Two wishes. Each is asked by a part of its own and has a slot of its own, so that none writes over the other."""

    declared = Kind(made_in="02_figures")

    kind: Literal["showing"] = "showing"
    opened: bool = False
    """Figures on income, work, welfare and nationality are offered."""

    all_shown: bool = False
    """Figures are shown without a guess before."""
