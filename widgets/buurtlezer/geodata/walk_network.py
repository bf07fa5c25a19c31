"""Reads ``walk_network.csv`` of a pack: nodes on a grid, each with the rows further down that a piece of street leads to.

Not here: how it is made (``recipe.walk_network``), ways along it (``analysis.walking``).
"""

import io

import numpy as np
import pandas as pd

from buurtlezer.analysis.walking import Network

ORIGIN_METRES = (140_000, 158_000)
"""East and north in EPSG:31370 of the step 0, 0."""
STEP_METRES = 2


def network(text: str) -> Network:
    """The network. Raises ``ValueError`` or ``KeyError`` for another table."""
    rows = pd.read_csv(io.StringIO(text), dtype={"east": np.int64, "north": np.int64, "to": str}, keep_default_na=False)
    nodes = rows[["east", "north"]].to_numpy(dtype=np.float64) * STEP_METRES + ORIGIN_METRES
    further = [one.split() for one in rows["to"]]
    first = np.repeat(np.arange(len(rows)), [len(its) for its in further])
    second = first + np.array([int(one) for its in further for one in its], dtype=np.intp)
    if len(second) and (second.max() >= len(rows) or (second <= first).any()):
        raise ValueError("a piece of street leads to no row")
    return Network(nodes, np.column_stack((first, second)))
