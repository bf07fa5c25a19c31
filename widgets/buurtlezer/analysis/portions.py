"""What many drawings take of each district, on the cells of a grid: fast, and near to the exact ``portion`` of each.

Cells are labelled by sector once for each ground. A drawing takes of a sector its share of the sector's cells; so a
sector that it takes wholly is taken wholly, whatever the cells. It differs from the exact share by less than the cells
that the two lines run through: of a drawing of 0.5 km² some thousandths, and a figure about it by as little.

Not here: the exact portion of one area (``portion``), figures (``batch``).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from weakref import WeakKeyDictionary

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from buurtlezer.analysis.drawing import Drawings
from buurtlezer.analysis.grid import Grid
from buurtlezer.analysis.ground import Ground
from buurtlezer.analysis.kinds import Numbers
from buurtlezer.analysis.raster import MOST_AT_ONCE, Spans, spans


@dataclass(frozen=True, eq=False)
class Portions:
    """For n drawings and m districts, arrays of shape (n, m), as the columns of ``Portion.table`` say; 0: not touched.

    ``share`` of the district's inhabitants by the ground's spread, ``covered`` of its surface, ``km2`` of overlap.
    """

    districts: pd.Index
    share: Numbers
    covered: Numbers
    km2: Numbers


@dataclass(frozen=True, eq=False)
class _Labels:
    """The cells of a ground as runs of one sector in a row.

    Of each run where it starts (and one place after the last run) and its sector, -1 for none; of each sector its number
    of cells and the place of its district among ``codes``.
    """

    grid: Grid
    start: NDArray[np.int64]
    sector: NDArray[np.int64]
    run: NDArray[np.int64]
    """For each place of the grid, the run that it is in."""
    cells: NDArray[np.int64]
    codes: NDArray[np.object_]
    district: NDArray[np.intp]


_KNOWN: Final[WeakKeyDictionary[Ground, _Labels]] = WeakKeyDictionary()


def portions(drawings: Drawings, ground: Ground) -> Portions:
    """The portion of each drawing. The first call for a ground labels its cells: some tenths of a second."""
    labels = _KNOWN.get(ground)
    if labels is None:
        labels = _KNOWN[ground] = _labelled(ground)
    sectors = len(ground.sectors)
    taken = np.zeros(len(drawings) * sectors)
    for found in spans(drawings.shapes_metres, labels.grid):
        for some in _handy(found, labels):
            taken += _cells(some, labels, len(drawings), sectors)
    covered = taken.reshape(len(drawings), sectors) / np.maximum(labels.cells, 1)
    of_district = np.zeros((sectors, len(labels.codes)))
    of_district[np.arange(sectors), labels.district] = 1.0
    share, surface, km2 = (
        covered @ (of_district * amounts[:, None])
        for amounts in (ground.spread.to_numpy(dtype=np.float64), ground.km2 / ground.district_km2, ground.km2)
    )
    return Portions(pd.Index(labels.codes, name="district"), np.minimum(share, 1.0), np.minimum(surface, 1.0), km2)


def _labelled(ground: Ground) -> _Labels:
    grid = Grid.over(ground.shapes_metres, margin=0)
    label = np.full(grid.rows * grid.stride, -1, dtype=np.int64)
    # The last portion is that of sectors smaller than a cell: they get theirs from a neighbour.
    for found in spans(ground.shapes_metres, grid):
        for sector, start, end in zip(found.drawing, found.start, found.end, strict=True):
            label[start:end] = sector
    first = np.concatenate(([True], np.diff(label) != 0))
    start = np.flatnonzero(first)
    codes, district = np.unique(ground.districts.astype(str), return_inverse=True)
    return _Labels(
        grid=grid,
        start=np.append(start, len(label)),
        sector=label[start],
        run=np.cumsum(first) - 1,
        cells=np.bincount(label[label >= 0], minlength=len(ground.sectors)),
        codes=codes.astype(object),
        district=district,
    )


def _handy(found: Spans, labels: _Labels) -> Iterator[Spans]:
    """The same spans, so many at once that their pieces fit in memory: a thousand drawings may each be the Region."""
    pieces = np.cumsum(labels.run[found.end - 1] - labels.run[found.start] + 1)
    last = int(pieces[-1]) if len(pieces) else 0
    cuts = np.searchsorted(pieces, np.arange(MOST_AT_ONCE, last, MOST_AT_ONCE))
    for part in np.split(np.arange(len(pieces)), cuts):
        yield Spans(found.drawing[part], found.start[part], found.end[part])


def _cells(found: Spans, labels: _Labels, drawings: int, sectors: int) -> Numbers:
    """Cells of each drawing in each sector, flat: spans cut at the ends of the sectors' runs."""
    first, last = labels.run[found.start], labels.run[found.end - 1]
    pieces = last - first + 1
    span = np.repeat(np.arange(len(pieces)), pieces)
    run = np.arange(len(span)) - np.repeat(np.cumsum(pieces) - pieces, pieces) + first[span]
    length = np.minimum(found.end[span], labels.start[run + 1]) - np.maximum(found.start[span], labels.start[run])
    sector = labels.sector[run]
    inside = sector >= 0
    place = found.drawing[span[inside]] * sectors + sector[inside]
    counted = np.bincount(place, weights=length[inside], minlength=drawings * sectors)
    return np.asarray(counted, dtype=np.float64)
