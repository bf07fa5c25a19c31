"""The names of streets and services as a browser gets them: a compact text beside the scripts, asked for when somebody searches.

It is made of the data pack that this package brings, or of the one that our own server says it has in use; what is in it of
OpenStreetMap stays under the licence of those tables (ODbL-1.0). So plain Voila has it as a file too, and its address changes
with what is in it. Only the standard library, as in ``modules``. Not here: how the text is read (``parts/map/streets.js``), nor
the tables for Python (``geodata``).
"""

import csv
import os
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from . import modules

TABLE, MUNICIPALITIES, SERVICES, KINDS, STOPS = (
    "streets.csv",
    "municipalities.csv",
    "services.csv",
    "service_kinds.csv",
    "stops.csv",
)
TABLES = (TABLE, MUNICIPALITIES, SERVICES, KINDS, STOPS)
HEAD = (
    "# © OpenStreetMap contributors, ODbL 1.0, https://www.openstreetmap.org/copyright\n"
    "# Stops, with the name of an operator in their sixth cell: De Lijn, TEC"
)
VARIABLE = "BUURTLEZER_SENT_DATA"
"""Set by a server that sends the text itself. Plain Voila has it as a file of the installation, whatever its kernels read."""
EAST, NORTH, GRID = 4, 50, 10_000
"""Degrees from which, and steps of a degree in which, points are counted."""
HERE = "stib"
"""The operator whose stops a page has already."""


def folder() -> Path:
    """Where the data pack is that browsers get: the one in use where a server said so, else that of this checkout or package."""
    if named := os.environ.get(VARIABLE):
        return Path(named)
    places = (modules.PACKAGE.parents[1] / "data" / "brussels", modules.PACKAGE / "_data" / "brussels")
    return next((place for place in places if (place / TABLE).is_file()), places[-1])


@cache
def sent() -> str:
    """The text, its cells with tabs between.

    First whose it is. Then a line of four cells for each kind of service: its name, after ``!`` where it is personal, and its
    words in nl, fr, en. A line of six for each stop of another operator, and the municipalities: a line of three with code and
    both names, and below it a line for each of its streets and services: Dutch name, French name (nothing where it is the
    same), steps east, steps north, metres (nothing for what is no street); and for a service the number of its kind as a sixth
    cell, for a stop its id. Services without a name are not found by one, and left out.
    """
    kinds = {row["kind"]: number for number, row in enumerate(_rows(KINDS))}
    lines = [HEAD]
    lines += ["\t".join((_marked(row), row["name_nl"], row["name_fr"], row["name_en"])) for row in _rows(KINDS)]
    lines += [_line(row, "", row["id"]) for row in _rows(STOPS) if row["operator"] != HERE]
    below: dict[str, list[str]] = defaultdict(list)
    for row in _rows(TABLE):
        below[row["municipality"]].append(_line(row, row["length_m"]))
    for row in _rows(SERVICES):
        if row["name_nl"] or row["name_fr"]:
            below[row["municipality"]].append(_line(row, "", str(kinds[row["kind"]])))
    for town in _rows(MUNICIPALITIES):
        lines += ["\t".join((town["code"], town["name_nl"], town["name_fr"])), *below[town["code"]]]
    return "\n".join(lines) + "\n"


def _rows(table: str) -> Iterator[dict[str, str]]:
    with (folder() / table).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def _marked(kind: dict[str, str]) -> str:
    return ("!" if kind["personal"] == "true" else "") + kind["kind"]


def _line(row: dict[str, str], *more: str) -> str:
    nl, fr = row["name_nl"], row["name_fr"]
    east, north = round((float(row["lon"]) - EAST) * GRID), round((float(row["lat"]) - NORTH) * GRID)
    return "\t".join((nl, "" if fr == nl else fr, str(east), str(north), *more))
