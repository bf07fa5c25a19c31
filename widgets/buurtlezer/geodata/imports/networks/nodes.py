"""The nodes of a network: each id once, by a label that holds no way to reach a person.

Not here: which column is which (``columns``), ties (``ties``).
"""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from buurtlezer.geodata.imports.networks import titles
from buurtlezer.geodata.imports.networks.bounds import LONGEST_TEXT, too_many_nodes
from buurtlezer.geodata.imports.networks.columns import place
from buurtlezer.geodata.imports.networks.found import Grid, Roles, Source
from buurtlezer.geodata.imports.services.columns import CONTACT
from buurtlezer.geodata.imports.sheet import clean
from buurtlezer.model import MOST_NODES, Domain, Where

_UUID: Final = re.compile(r"[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}", re.IGNORECASE)
_LONGEST_ID: Final = 60
_MIDDLE: Final = re.compile(r"ego|middle/\w+", re.IGNORECASE)
"""Ids of whoever a file is about. The second is what we write ourselves (``analysis.network``)."""

_RINGS: Final = {"1": 1, "2": 2, "3": 3, "1.0": 1, "2.0": 2, "3.0": 3}


@dataclass
class Nodes:
    """The nodes so far. Not frozen: it is filled row by row."""

    rows: list[dict[str, Any]] = field(default_factory=list)
    ids: dict[str, int | None] = field(default_factory=dict)
    """Place of each id; None for the person whom the file is about."""

    counted: Counter[str] = field(default_factory=Counter)
    labels: dict[str, int | None] = field(default_factory=dict)
    """Place by label, for ties that name their ends so; None where several have it."""

    more: int = 0
    """How many there are beyond what is kept: they are counted, and told."""

    def add(self, key: str, label: str, form: str, said: Mapping[str, Any]) -> None:
        """One row."""
        key = key or label
        if not key:
            self.counted["blank"] += 1
        elif key in self.ids:
            self.counted["doubled"] += 1
        elif _MIDDLE.fullmatch(key):
            self.ids[key] = None
        elif len(self.rows) == MOST_NODES:
            self.ids[key] = None
            self.more += 1
        else:
            self.ids[key] = len(self.rows)
            called = self._called(label, key, form)
            self.labels[label] = None if label in self.labels else len(self.rows)
            self.rows.append({"label": called, "form": form, **said})

    def at(self, key: str) -> int | None:
        """The place of an end of a tie; None for the person asked. Raises ``KeyError`` where there is none."""
        if key in self.ids:
            return self.ids[key]
        if (found := self.labels.get(key)) is not None:
            return found
        if _MIDDLE.fullmatch(key):
            return None
        raise KeyError

    def checked(self) -> None:
        """Raise ``BadTable`` where there are too many."""
        if self.more:
            raise too_many_nodes(MOST_NODES + self.more)

    def _called(self, label: str, key: str, form: str) -> str:
        plain = _without_contacts(label)
        self.counted["contacts"] += plain != label
        self.counted["cut"] += len(plain) > LONGEST_TEXT
        if called := clean(plain, LONGEST_TEXT):
            return called
        self.counted["nameless"] += 1
        of_id = clean(_without_contacts(key), LONGEST_TEXT)
        if not form and of_id and len(of_id) <= _LONGEST_ID and not _UUID.fullmatch(of_id):
            return of_id
        return clean(f"{form[:100]} {len(self.rows) + 1}")


def of_tables(source: Source, roles: Roles) -> Nodes:
    """The nodes that a file lists."""
    found = Nodes()
    for grid in source.nodes:
        known = titles.columns(grid.titles, titles.NODES)
        key, name, form = place(grid, known.get("id")), place(grid, roles.get("name")), place(grid, roles.get("form"))
        drawn = {what: place(grid, known.get(what)) for what in ("ring", "domain", "where")}
        for row in grid.rows:
            kind = clean(cell(row, form), LONGEST_TEXT) or grid.form
            found.add(cell(row, key), cell(row, name), kind, _drawn({what: cell(row, at) for what, at in drawn.items()}))
    found.checked()
    return found


def cell(row: list[str], at: int | None) -> str:
    """The cell of a column; empty where there is none."""
    return row[at] if at is not None and at < len(row) else ""


def _drawn(said: Mapping[str, str]) -> dict[str, Any]:
    """What we write ourselves of where one stands comes in again; other words under these titles do not."""
    found: dict[str, Any] = {"ring": _RINGS.get(said["ring"])}
    found["domain"] = said["domain"] if said["domain"] in set(Domain) else None
    found["where"] = said["where"] if said["where"] in set(Where) else None
    return {what: value for what, value in found.items() if value is not None}


def _without_contacts(label: str) -> str:
    return CONTACT.sub("", label).strip(" ,;/-") if CONTACT.search(label) else label


def grid_of_ends(grid: Grid, roles: Roles) -> list[tuple[str, str]]:
    """The ends of each tie, as the file names them."""
    start, end = place(grid, roles.get("start")), place(grid, roles.get("end"))
    return [(cell(row, start), cell(row, end)) for row in grid.rows]
