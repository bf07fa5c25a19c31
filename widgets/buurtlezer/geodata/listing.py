"""What is in the data pack, for ``buurtlezer data list``.

Here: the descriptor as rows. Not here: how they are printed (``serving``), nor the tables themselves (``pack``).
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from buurtlezer.errors import BrokenPack
from buurtlezer.geodata.pack import Pack


@dataclass(frozen=True)
class Row:
    """One file of the pack. ``rows`` counts the lines of a table, or the shapes of a topology; ``size`` is in bytes."""

    name: str
    what: str
    publisher: str
    licence: str
    reference_date: str | None
    rows: int
    size: int


def rows(pack: Pack) -> Iterator[Row]:
    """A row per file, in the descriptor's order. Raises ``BrokenPack`` when the descriptor or a file cannot be read."""
    try:
        for resource in pack.descriptor["resources"]:
            yield Row(
                name=resource["path"],
                what=resource["title"],
                publisher="; ".join(dict.fromkeys(source["publisher"] for source in resource["sources"])),
                licence="; ".join(licence["name"] for licence in resource["licenses"]),
                reference_date=resource["referenceDate"],
                rows=_count((pack.folder / resource["path"]).read_text("utf-8"), resource["format"]),
                size=resource["bytes"],
            )
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise BrokenPack(f"the data pack in {pack.folder} cannot be listed: {error!r}; rebuild it") from error


def _count(text: str, form: str) -> int:
    if form == "csv":
        return text.count("\n") - 1
    return sum(len(collection["geometries"]) for collection in json.loads(text)["objects"].values())
