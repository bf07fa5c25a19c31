"""Named streets as spots: a stable id for each row of ``streets.csv``.

The browser makes the same ids from the same rows (``parts/map/streets.js``), so that they need not be sent. Not here: the table
itself (``recipe.streets``).
"""

import re
from collections import Counter

import pandas as pd

from buurtlezer.geodata.spots import folded

KIND = "street"
LONGEST = 48
"""Signs of a name in an id."""


def with_ids(table: pd.DataFrame) -> pd.DataFrame:
    """The rows with ``id`` (``street:21004:wetstraat``) and ``kind``.

    The id follows from the municipality and the Dutch name. Of rows that share both, each after the first gets its number: that
    follows from the order of the file, which is by name.
    """
    seen: Counter[str] = Counter()
    ids = []
    for code, name in zip(table["municipality"], table["name_nl"], strict=True):
        own = f"{KIND}:{code}:{slug(name)}"
        seen[own] += 1
        ids.append(own if seen[own] == 1 else f"{own}.{seen[own]}")
    return table.assign(id=ids, kind=KIND)


def slug(name: str) -> str:
    """Small letters and digits of a name, with hyphens between."""
    return re.sub(r"[^a-z0-9]+", "-", folded(name)).strip("-")[:LONGEST]
