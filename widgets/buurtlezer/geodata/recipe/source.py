"""Opens publishers' files in a source folder, and says plainly what is wrong with one.

Not here: what is taken out of them (``sectors``, ``districts``, ``transport``).
"""

import gzip
import json as parser
import lzma
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import geopandas as gpd
import pandas as pd
from pyogrio.errors import DataLayerError, DataSourceError

from buurtlezer.errors import BadSource, MissingSource

MOST_UNPACKED = 50_000_000
"""Bytes."""
_TORN = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError)
"""What is raised of a zip that was cut or changed; and more, for an offset that is none, a password, a way of packing."""

ODD = r"[<>\t=;]"
"""Signs that stand in no name of a place."""
ODD_IN_STREETS = r"[<>\t\"=;]"


def path(source: Path, name: str) -> Path:
    """The file ``name`` (relative, with slashes) in the source folder. Raises ``MissingSource`` when it is not there."""
    found = source / name
    if not found.is_file():
        raise MissingSource(name)
    return found


def shapes(source: Path, name: str, columns: Iterable[str]) -> gpd.GeoDataFrame:
    """A GeoPackage or shapefile in EPSG:31370. Raises ``BadSource`` for other columns or coordinates."""
    try:
        table = gpd.read_file(path(source, name))
    except DataSourceError as error:
        raise BadSource(f"{name} cannot be read as shapes: {error}") from error
    # STIB writes the false origin half a millimetre off, so PROJ names it with less than its usual certainty.
    if table.crs is None or table.crs.to_epsg(min_confidence=25) != 31370:
        raise BadSource(f"{name} is in {table.crs}, not in EPSG:31370")
    return table[[*there(table, name, columns), "geometry"]]


def named_shapes(
    source: Path,
    name: str,
    columns: Iterable[str],
    layer: str | None = None,
    kept: Callable[[gpd.GeoDataFrame], "pd.Series[bool]"] | None = None,
    odd_signs: str = ODD,
) -> gpd.GeoDataFrame:
    """Those rows of a GeoPackage in WGS84 that are ``kept``, as OpenStreetMap's data come; a missing name is an empty one.

    Raises ``BadSource`` for other columns or coordinates, for a file or layer that cannot be read or of which no row is kept, and
    for a name that could be read as markup, as a formula or as another cell of a table: a name is data.
    """
    file = path(source, name)
    try:
        rows = gpd.read_file(file, layer=layer) if layer else gpd.read_file(file)
    except (DataLayerError, DataSourceError) as error:
        raise BadSource(f"{name} cannot be read{f' at its layer {layer}' if layer else ''}: {error}") from error
    rows = rows[[*there(rows, name, columns), "geometry"]]
    if rows.crs is None or rows.crs.to_epsg() != 4326:
        raise BadSource(f"{name} is in {rows.crs}, not in WGS84")
    rows = rows[kept(rows)].reset_index(drop=True) if kept else rows
    if rows.empty:
        raise BadSource(f"{name} has none of what is taken out of it{f', at its layer {layer}' if layer else ''}")
    for column in (column for column in rows.columns if column.startswith("name")):
        rows[column] = rows[column].fillna("").map(lambda one: " ".join(str(one).split()))
        odd = rows[column].str.contains(odd_signs, regex=True)
        if odd.any():
            raise BadSource(f"{name} has a name with signs that none has: {rows.loc[odd, column].iloc[0]!r}")
    return rows


def table(source: Path, name: str, columns: Iterable[str], **how: Any) -> pd.DataFrame:
    """A csv or xlsx file, all as text, with blanks as missing. Raises ``BadSource`` for other columns."""
    file = path(source, name)
    try:
        read = pd.read_excel(file, dtype=str) if file.suffix == ".xlsx" else pd.read_csv(file, dtype=str, **how)
    except (ValueError, KeyError, zipfile.BadZipFile) as error:
        raise BadSource(f"{name} cannot be read as a table: {error}") from error
    return read[there(read, name, columns)]


def member(source: Path, name: str, ending: str) -> bytes:
    """The one file with this ending in a zip. Raises ``BadSource`` for another zip, or one that unpacks to too much."""
    file = path(source, name)
    try:
        with zipfile.ZipFile(file) as archive:
            found = [one for one in archive.infolist() if one.filename.lower().endswith(ending)]
            content = b""
            if len(found) == 1:
                with archive.open(found[0]) as packed:
                    content = packed.read(MOST_UNPACKED + 1)  # what a zip says of its own size is not believed
    except (*_TORN, OSError, ValueError, RuntimeError) as error:
        raise BadSource(f"{name} is no zip that can be read: {error}") from error
    if len(found) != 1:
        raise BadSource(f"{name} holds {len(found)} files that end in {ending}; one is expected")
    if len(content) > MOST_UNPACKED:
        raise BadSource(f"{name} unpacks to more than {MOST_UNPACKED} bytes")
    return content


def unpacked(source: Path, name: str) -> bytes:
    """What a gzip holds. Raises ``BadSource`` for one that is torn, or that unpacks to too much."""
    try:
        with gzip.open(path(source, name)) as packed:
            content = packed.read(MOST_UNPACKED + 1)
    except (EOFError, zlib.error, OSError) as error:
        raise BadSource(f"{name} is no gzip that can be read: {error}") from error
    if len(content) > MOST_UNPACKED:
        raise BadSource(f"{name} unpacks to more than {MOST_UNPACKED} bytes")
    return content


def json(source: Path, name: str) -> Any:
    """A JSON file. Raises ``BadSource`` for one that is cut off."""
    file = path(source, name)
    try:
        return parser.loads(file.read_text("utf-8"))
    except ValueError as error:
        raise BadSource(f"{name} is not JSON: {error}") from error


def there(table: pd.DataFrame, name: str, columns: Iterable[str]) -> list[str]:
    """These columns. Raises ``BadSource`` where the table lacks one."""
    wanted = list(columns)
    missing = [column for column in wanted if column not in table.columns]
    if missing:
        raise BadSource(f"{name} has no column {', '.join(missing)}; it has {', '.join(map(str, table.columns))}")
    return wanted


def csv(table: pd.DataFrame) -> str:
    """A table as the pack writes it: commas, line feeds, blanks for what is not available."""
    return table.to_csv(index=False, lineterminator="\n")
