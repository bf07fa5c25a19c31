"""What is in the data pack, for ``buurtlezer data list``.

Here: the descriptor as rows. Not here: how they are printed (``serving``), nor the tables themselves (``pack``).
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from buurtlezer.errors import BrokenPack


@dataclass(frozen=True)
class Row:
    """One file of the pack. ``rows`` counts the lines of a table, or the shapes of a topology; ``size`` is in bytes.

    There are no rows in a file that is neither.
    """

    name: str
    what: str
    publisher: str
    licence: str
    reference_date: str | None
    rows: int | None
    size: int


def rows(folder: Path) -> Iterator[Row]:
    """A row per file, in the descriptor's order. Raises ``BrokenPack`` when the descriptor or a file cannot be read."""
    try:
        resources = json.loads((folder / "datapackage.json").read_text("utf-8"))["resources"]
        for resource in resources:
            yield Row(
                name=resource["path"],
                what=resource["title"],
                publisher="; ".join(dict.fromkeys(source["publisher"] for source in resource["sources"])),
                licence="; ".join(licence["name"] for licence in resource["licenses"]),
                reference_date=resource["referenceDate"],
                rows=_count((folder / resource["path"]).read_bytes(), resource["format"]),
                size=resource["bytes"],
            )
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise BrokenPack(f"the data pack in {folder} cannot be listed: {error!r}; rebuild it") from error


def _count(content: bytes, form: str) -> int | None:
    if form == "csv":
        return content.count(b"\n") - 1
    if form != "topojson":
        return None
    return sum(len(collection["geometries"]) for collection in json.loads(content)["objects"].values())
