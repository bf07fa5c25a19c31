"""The ground that areas are laid on: the real one, and a small one that can be reckoned by hand."""

from pathlib import Path

import numpy as np
import pandas as pd
import pytest
import shapely

from buurtlezer.analysis.area import Ground
from buurtlezer.geodata import Pack


@pytest.fixture(scope="session")
def pack() -> Pack:
    return Pack.open(Path(__file__).parents[2] / "data" / "brussels")


@pytest.fixture(scope="session")
def four_fields() -> Ground:
    """Four sectors of 1 km² in a row, west to east, from x = 150 km, y = 170 km; the last has no population."""
    return Ground(
        sectors=np.array(["a1", "a2", "b1", "c1"], dtype=object),
        shapes_metres=np.array([shapely.box(150e3 + n * 1e3, 170e3, 151e3 + n * 1e3, 171e3) for n in range(4)]),
        districts=np.array(["A", "A", "B", "C"], dtype=object),
        municipalities=np.array(["north", "south", "south", "south"], dtype=object),
        population=pd.Series([1000, 0, None], index=["A", "B", "C"], dtype="Int64"),
    )
