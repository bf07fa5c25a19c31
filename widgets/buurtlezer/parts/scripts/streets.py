"""The names of streets as a browser gets them: a compact text beside the scripts, asked for when somebody begins to search.

It is made of the data pack that this package brings, or of the one that our own server says it has in use, under the licence of
that table (ODbL-1.0); so plain Voila has it as a file too, and its address changes with what is in it. Only the standard
library, as in ``modules``. Not here: how the text is read (``parts/map/streets.js``), nor the table for Python (``geodata``).
"""

import csv
import os
from functools import cache
from pathlib import Path

from . import modules

TABLE, MUNICIPALITIES = "streets.csv", "municipalities.csv"
HEAD = "# © OpenStreetMap contributors, ODbL 1.0, https://www.openstreetmap.org/copyright"
VARIABLE = "BUURTLEZER_SENT_DATA"
"""Set by a server that sends the text itself. Plain Voila has it as a file of the installation, whatever its kernels read."""
EAST, NORTH, GRID = 4, 50, 10_000
"""Degrees from which, and steps of a degree in which, points are counted."""


def folder() -> Path:
    """Where the data pack is that browsers get: the one in use where a server said so, else that of this checkout or package."""
    if named := os.environ.get(VARIABLE):
        return Path(named)
    places = (modules.PACKAGE.parents[1] / "data" / "brussels", modules.PACKAGE / "_data" / "brussels")
    return next((place for place in places if (place / TABLE).is_file()), places[-1])


@cache
def sent() -> str:
    """The text, its cells with tabs between.

    A first line says whose it is. Then for each municipality a line with its code and both names, and below it a line for each of
    its streets: Dutch name, French name (nothing where it is the same), steps east, steps north, metres.
    """
    with (folder() / MUNICIPALITIES).open(encoding="utf-8", newline="") as file:
        towns = {row["code"]: row for row in csv.DictReader(file)}
    lines, town = [HEAD], ""
    with (folder() / TABLE).open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["municipality"] != town:
                town = row["municipality"]
                lines.append("\t".join((town, towns[town]["name_nl"], towns[town]["name_fr"])))
            nl, fr = row["name_nl"], row["name_fr"]
            east, north = round((float(row["lon"]) - EAST) * GRID), round((float(row["lat"]) - NORTH) * GRID)
            lines.append("\t".join((nl, "" if fr == nl else fr, str(east), str(north), row["length_m"])))
    return "\n".join(lines) + "\n"
