"""The network of a file, with columns as they were recognised or chosen: nodes and ties as an entry holds them.

Of a node a label and a form, of a tie a label, a strength and a direction: nothing else is taken over, whatever the file has. Not
here: which columns (``columns``), the entry (``model.imported_network``).
"""

import json
from collections import Counter
from collections.abc import Iterable
from typing import Any

from buurtlezer.errors import BadTable
from buurtlezer.geodata.imports.found import Note
from buurtlezer.geodata.imports.networks import columns, nodes, ties, titles
from buurtlezer.geodata.imports.networks.bounds import MOST_DROPPED, MOST_WRITTEN
from buurtlezer.geodata.imports.networks.found import Reading, Roles, Source
from buurtlezer.geodata.imports.sheet import clean


def read(source: Source, roles: Roles, *, one_way: bool | None = None) -> Reading:
    """The network of a file.

    Parameters
    ----------
    roles
        From ``roles``, or chosen and made ``complete``.
    one_way
        Whether ties go one way where they do not say so themselves; None for what the file says of all of them, or both ways.

    Raises
    ------
    errors.BadTable
        ``no_nodes``, ``no_ties`` (a list of ties without one), ``too_many_nodes``, ``too_many_ties``.
    """
    listed = nodes.of_tables(source, roles)
    if not source.nodes:
        _of_ends(source, roles, listed)
    found, notes = ties.of_tables(source, roles, listed, one_way=bool(source.one_way if one_way is None else one_way))
    if not source.nodes and not found:
        raise BadTable("no_ties", "no row joins two ends")
    if not listed.rows:
        raise BadTable("no_nodes", "no row is a node")
    dropped, more = _dropped(source, roles)
    told = [*source.notes, *_told(listed.counted), *notes]
    if more:
        told.append(Note("more_dropped", {"n": more}))
    return Reading(tuple(listed.rows), tuple(found), dropped, tuple(told))


def content(reading: Reading, name: str) -> dict[str, Any]:
    """What an ``imported_network`` holds, less what every entry has.

    Raises
    ------
    errors.BadTable
        ``too_long``: more than goes to the page and back in a message.
    """
    found = {"name": name, "nodes": list(reading.nodes), "ties": list(reading.ties), "dropped": list(reading.dropped)}
    if len(json.dumps(found, ensure_ascii=False).encode("utf-8", "replace")) > MOST_WRITTEN:
        raise BadTable("too_long", f"the network takes more than {MOST_WRITTEN} bytes")
    return found


def _of_ends(source: Source, roles: Roles, found: nodes.Nodes) -> None:
    """A list of ties names its nodes by naming their ends."""
    for grid in source.ties:
        for pair in nodes.grid_of_ends(grid, roles):
            for end in pair:
                if end and all(pair) and end not in found.ids:
                    found.add(end, end, "", {})
    found.checked()


def _told(counted: Counter[str]) -> Iterable[Note]:
    return (Note(name, {"n": n}) for name, n in counted.items() if n)


def _dropped(source: Source, roles: Roles) -> tuple[tuple[str, ...], int]:
    used = columns.used(source, roles)
    every = [*columns.listed(source.nodes), *columns.listed(source.ties), *source.beside]
    names = [clean(title) for title in dict.fromkeys(every) if title not in used and not titles.bookkeeping(title)]
    left = [name for name in dict.fromkeys(names) if name]
    return tuple(left[:MOST_DROPPED]), max(0, len(left) - MOST_DROPPED)
