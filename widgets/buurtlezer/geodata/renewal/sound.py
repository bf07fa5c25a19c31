"""Whether a pack that was made anew can be used: as a whole, beside the one that it comes from.

Here: each table against its own schema (Table Schema, version 1: types, what is required, keys, other tables' keys), what the
reader makes of it, and what must not move: sectors and districts, which people's areas and places are named by. Not here: a
publisher's file against another (``recipe``), nor whether a file is torn (``Pack.check``).
"""

from typing import Any

import pandas as pd

from buurtlezer.errors import BadSource, BrokenPack
from buurtlezer.geodata.pack import Pack

LEAST_OF_BEFORE = 0.5
"""Of the rows of before: a table with fewer is taken for one that was cut short where it was made."""

STATIONS_GONE = 3
"""So many stations may go at once: one closes in years. Where more do, it is another table, or a part of it."""


def check(pack: Pack, before: Pack) -> None:
    """Raises ``BadSource`` or ``BrokenPack``, with file and fault, for a pack that cannot take the place of ``before``."""
    pack.check(before.hashes)
    tables = {one["name"]: (one, _read(pack, one["path"])) for one in pack.descriptor["resources"] if one["format"] == "csv"}
    for described, table in tables.values():
        _own(described, table)
        for key in described["schema"].get("foreignKeys", []):
            target = key["reference"]
            strange = set(table[key["fields"]].dropna()) - set(tables[target["resource"]][1][target["fields"]])
            if strange:
                raise BadSource(f"{described['path']}: {key['fields']} {sorted(strange)[:3]} is not in {target['resource']}")
        rows = len(_read(before, described["path"])) if described["path"] in before.hashes else 0
        if len(table) < rows * LEAST_OF_BEFORE:
            raise BadSource(f"{described['path']} has {len(table)} rows where there were {rows}")
    for column in ("district", "municipality"):
        if not pack.sectors[column].equals(before.sectors[column]):
            raise BadSource(f"sectors.csv: a sector, or its {column}, is not as it was")
    if set(pack.districts.index) != set(before.districts.index):
        raise BadSource("districts.csv does not name the districts of the sectors")
    gone = sorted(set(before.stations.index) - set(pack.stations.index))
    if len(gone) > STATIONS_GONE:
        raise BadSource(f"stations.csv lacks {len(gone)} stations that there were, such as {', '.join(gone[:3])}")
    _reads(pack)


def _read(pack: Pack, path: str) -> pd.DataFrame:
    try:
        return pd.read_csv(pack.folder / path, dtype=str, keep_default_na=False, na_values=[""])
    except (OSError, ValueError) as error:
        raise BrokenPack(f"{path} in {pack.folder} cannot be read: {error}", file=path) from error


def _own(described: dict[str, Any], table: pd.DataFrame) -> None:
    """A table against what its schema says of it alone."""
    path, schema = described["path"], described["schema"]
    names = [field["name"] for field in schema["fields"]]
    if list(table.columns) != names:
        raise BadSource(f"{path} has the columns {list(table.columns)}, not {names}")
    for field in schema["fields"]:
        cells, limits = table[field["name"]], field["constraints"]
        told = cells.dropna()
        if limits["required"] and len(told) < len(cells):
            raise BadSource(f"{path}: {field['name']} is blank where it may not be")
        if field["type"] in ("integer", "number"):
            numbers = pd.to_numeric(told, errors="coerce")
            if numbers.isna().any() or (field["type"] == "integer" and (numbers % 1 != 0).any()):
                raise BadSource(f"{path}: {field['name']} holds something that is no {field['type']}")
        if "enum" in limits and not told.isin(limits["enum"]).all():
            raise BadSource(f"{path}: {field['name']} holds something else than {limits['enum']}")
    key = schema["primaryKey"]
    if table.duplicated([key] if isinstance(key, str) else key).any():
        raise BadSource(f"{path} has two rows with the same {key}")


def _reads(pack: Pack) -> None:
    """All that pages read, read once."""
    pack.ground, pack.region, pack.lines, pack.spots, pack.streets, pack.sector_codes, pack.sector_population_year  # noqa: B018 -- reads
    pack.services, pack.former_services, pack.walking, pack.nearest  # noqa: B018 -- reads
    for name in pack.figures.indicators.index:
        pack.figures.of(name)
    for year, rows in pack.districts.dropna(subset="population").groupby("population_year"):
        series = pack.figures.population(int(str(year)))
        if not (series[rows.index] == rows["population"].astype(float)).all():
            raise BadSource(f"districts.csv and figures.csv differ about the inhabitants of {year}")
