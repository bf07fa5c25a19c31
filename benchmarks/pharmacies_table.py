"""From the two lists of OpenStreetMap to the table of pharmacies that ``bench_place_doubles`` reads: facts, and nothing else.

    python benchmarks/pharmacies_table.py POINTS_2015.geojson PHARMACIES_2026.geojson

Both files are their publisher's and stay where they are. Not here: which are the same, which somebody said by looking
(``pharmacies/labels.csv``).
"""

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import typer

TABLE = Path(__file__).resolve().parent / "pharmacies" / "pharmacies.csv"
COLUMNS = ("key", "year", "name", "lon", "lat")


def rows(points_2015: Path, pharmacies_2026: Path) -> Iterator[tuple[str, int, str, float, float]]:
    """Each pharmacy that has a name: of 2015 by its number in OpenStreetMap, of 2026, where none is given, by its line."""
    for feature in _features(points_2015):
        if feature["properties"]["type"] == "pharmacy":
            yield from _row(f"2015/{feature['properties']['osm_id']}", 2015, feature)
    for line, feature in enumerate(_features(pharmacies_2026)):
        yield from _row(f"2026/{line}", 2026, feature)


def _features(path: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))["features"]
    return found


def _row(key: str, year: int, feature: dict[str, Any]) -> Iterator[tuple[str, int, str, float, float]]:
    name = " ".join((feature["properties"]["name"] or "").split())
    if name:
        lon, lat = (round(degrees, 6) for degrees in feature["geometry"]["coordinates"])
        yield key, year, name, lon, lat


def main(
    points_2015: Annotated[Path, typer.Argument(help="Points of OpenStreetMap of November 2015, GeoJSON.")],
    pharmacies_2026: Annotated[Path, typer.Argument(help="Pharmacies of OpenStreetMap of July 2026, GeoJSON.")],
) -> None:
    """Write the table."""
    with TABLE.open("w", encoding="utf-8", newline="") as opened:
        table = csv.writer(opened, lineterminator="\n")
        table.writerow(COLUMNS)
        table.writerows(rows(points_2015, pharmacies_2026))


if __name__ == "__main__":
    typer.run(main)
