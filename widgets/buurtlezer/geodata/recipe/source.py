"""Opens publishers' files in a source folder, and says plainly what is wrong with one.

Not here: what is taken out of them (``sectors``, ``districts``, ``transport``).
"""

import json as parser
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import geopandas as gpd
import pandas as pd

from buurtlezer.errors import BadSource


def path(source: Path, name: str) -> Path:
    """The file ``name`` (relative, with slashes) in the source folder. Raises ``BadSource`` when it is not there."""
    found = source / name
    if not found.is_file():
        raise BadSource(f"{name} is not in the source folder; see data/brussels/README.md for where it comes from")
    return found


def shapes(source: Path, name: str, columns: Iterable[str]) -> gpd.GeoDataFrame:
    """A GeoPackage or shapefile in EPSG:31370. Raises ``BadSource`` for other columns or coordinates."""
    table = gpd.read_file(path(source, name))
    # STIB writes the false origin half a millimetre off, so PROJ names it with less than its usual certainty.
    if table.crs is None or table.crs.to_epsg(min_confidence=25) != 31370:
        raise BadSource(f"{name} is in {table.crs}, not in EPSG:31370")
    return table[[*_there(table, name, columns), "geometry"]]


def table(source: Path, name: str, columns: Iterable[str], **how: Any) -> pd.DataFrame:
    """A csv or xlsx file, all as text, with blanks as missing. Raises ``BadSource`` for other columns."""
    file = path(source, name)
    read = pd.read_excel(file, dtype=str) if file.suffix == ".xlsx" else pd.read_csv(file, dtype=str, **how)
    return read[_there(read, name, columns)]


def json(source: Path, name: str) -> Any:
    """A JSON file. Raises ``BadSource`` for one that is cut off."""
    try:
        return parser.loads(path(source, name).read_text("utf-8"))
    except ValueError as error:
        raise BadSource(f"{name} is not JSON: {error}") from error


def _there(table: pd.DataFrame, name: str, columns: Iterable[str]) -> list[str]:
    wanted = list(columns)
    missing = [column for column in wanted if column not in table.columns]
    if missing:
        raise BadSource(f"{name} has no column {', '.join(missing)}; it has {', '.join(map(str, table.columns))}")
    return wanted


def csv(table: pd.DataFrame) -> str:
    """A table as the pack writes it: commas, line feeds, blanks for what is not available."""
    return table.to_csv(index=False, lineterminator="\n")
