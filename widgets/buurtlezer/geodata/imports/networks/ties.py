"""The ties of a network: between nodes that are there, what says the same again laid together, how strong, in which direction.

Not here: which column is which (``columns``), nodes (``nodes``).
"""

from collections import Counter
from dataclasses import dataclass, field
from math import isfinite
from statistics import median
from typing import Any, Final

from buurtlezer.geodata.imports.found import Note
from buurtlezer.geodata.imports.networks import columns, titles
from buurtlezer.geodata.imports.networks.bounds import LONGEST_TEXT, MOST_RAW_TIES, too_many_ties
from buurtlezer.geodata.imports.networks.found import Grid, Roles, Source
from buurtlezer.geodata.imports.networks.nodes import Nodes, cell
from buurtlezer.geodata.imports.services.columns import CONTACT
from buurtlezer.geodata.imports.sheet import clean, fold
from buurtlezer.model import MOST_TIES, TieKind

_STRONG: Final = frozenset({"strong", "sterk", "fort", "forte", "hecht", "hoog", "high", "eleve"})
_WEAK: Final = frozenset({"weak", "zwak", "faible", "licht", "laag", "low"})
Key = tuple[int | None, int, bool]
"""From, to, and whether it goes both ways."""


@dataclass
class _Said:
    labels: dict[str, None] = field(default_factory=dict)
    kinds: set[str] = field(default_factory=set)
    weight: float | None = None
    strength: str | None = None


@dataclass
class Ties:
    """The ties so far. Not frozen: it is filled row by row."""

    nodes: Nodes
    counted: Counter[str] = field(default_factory=Counter)
    said: dict[Key, _Said] = field(default_factory=dict)
    rows: int = 0

    def add(self, start: str, end: str, one_way: bool) -> _Said | None:
        """One row; what it says more is put into what this gives. None where it joins nothing."""
        self.rows += 1
        if not start or not end:
            self.counted["without_one_end"] += bool(start or end)
            return None
        try:
            one, other = self.nodes.at(start), self.nodes.at(end)
        except KeyError:
            self.counted["unknown_ends"] += 1
            return None
        if one == other:
            self.counted["loops"] += 1
            return None
        if other is None:  # to the person asked: it is told from them, and then both ways
            one, other, one_way = None, one, False
        assert other is not None  # noqa: S101 -- both cannot be the person asked: that is a loop
        if not one_way and one is not None and one > other:
            one, other = other, one
        key = (one, other, not one_way)
        self.counted["laid_together"] += key in self.said
        if len(self.said) > MOST_RAW_TIES:
            return None
        return self.said.setdefault(key, _Said())

    def laid_together(self) -> None:
        """There and back, and the same said of both: one tie, both ways."""
        for (start, end, both), said in list(self.said.items()):
            back = None if both or start is None or start < end else self.said.get((end, start, False))
            if start is None and not both and (None, end, True) in self.said:
                back = self.said[None, end, True]
                if (back.labels, back.kinds) == (said.labels, said.kinds):
                    del self.said[None, end, False]
            elif back is not None and (back.labels, back.kinds) == (said.labels, said.kinds) and start is not None:
                kept = self.said.setdefault((end, start, True), back)
                kept.weight = max(filter(None, (kept.weight, said.weight)), default=None)
                kept.strength = kept.strength or said.strength
                del self.said[start, end, False], self.said[end, start, False]
                self.counted["laid_together"] += 1


def of_tables(source: Source, roles: Roles, nodes: Nodes, *, one_way: bool) -> tuple[list[dict[str, Any]], list[Note]]:
    """The ties of a file. Raises ``BadTable`` (``too_many_ties``)."""
    found = Ties(nodes)
    unread = 0
    for grid in source.ties:
        unread += _table(found, grid, roles, one_way)
    found.laid_together()
    if source.kind == "network_canvas":
        for place in range(len(nodes.rows)):
            found.said.setdefault((None, place, True), _Said())
    if len(found.said) > MOST_TIES:
        raise too_many_ties(max(len(found.said), found.rows))
    notes = [Note(name, {"n": n}) for name, n in found.counted.items() if n]
    weights = sorted(said.weight for said in found.said.values() if said.weight is not None)
    cut = median(weights) if weights and weights[0] < weights[-1] else None
    if cut is not None:
        notes.append(Note("strength_split", {"cut": f"{cut:.6g}"}))
    if unread:
        notes.append(Note("strength_unread", {"n": unread}))
    top = weights[-1] if weights else 0.0
    return [_tie(key, said, cut, top) for key, said in found.said.items()], notes


def _table(found: Ties, grid: Grid, roles: Roles, one_way: bool) -> int:
    known = titles.columns(grid.titles, titles.TIES)
    # Several tables may call the same column differently: then each one's own title is taken.
    start, end = (columns.place(grid, roles.get(role)) for role in ("start", "end"))
    start = columns.place(grid, known.get("start")) if start is None else start
    end = columns.place(grid, known.get("end")) if end is None else end
    label, strength = columns.place(grid, roles.get("tie")), columns.place(grid, roles.get("strength"))
    kinds, way = columns.place(grid, known.get("kinds")), columns.direction(grid)
    unread = 0
    for row in grid.rows:
        goes = columns.DIRECTIONS.get(cell(row, way).casefold(), one_way) if way is not None else one_way
        said = found.add(cell(row, start), cell(row, end), goes)
        if said is None:
            continue
        if called := clean(CONTACT.sub("", cell(row, label)) or grid.form, LONGEST_TEXT):
            said.labels[called] = None
        said.kinds |= set(cell(row, kinds).split()) & set(TieKind)
        unread += not _weighed(said, cell(row, strength))
    return unread


def _weighed(said: _Said, written: str) -> bool:
    """Whether a cell about strength could be read; the strongest that is said of a tie holds."""
    word = fold(written)
    if word in _STRONG or word in _WEAK:
        said.strength = "strong" if word in _STRONG or said.strength == "strong" else "weak"
        return True
    try:
        weight = float(written.replace(",", "."))
    except ValueError:
        return not written
    if isfinite(weight):
        said.weight = weight if said.weight is None else max(said.weight, weight)
    return isfinite(weight)


def _tie(key: Key, said: _Said, cut: float | None, top: float) -> dict[str, Any]:
    start, end, both = key
    found: dict[str, Any] = {"start": start, "end": end, "both_ways": both}
    if label := clean(", ".join(said.labels), LONGEST_TEXT):
        found["label"] = label
    if said.kinds:
        found["ties"] = sorted(said.kinds)
    if said.strength:
        found["strength"] = said.strength
    elif cut is not None and said.weight is not None:
        strong = said.weight > cut or (cut == top and said.weight == top)
        found["strength"] = "strong" if strong else "weak"
    return found
