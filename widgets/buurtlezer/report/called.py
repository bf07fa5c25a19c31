"""What an entry is called where another names it. Not here: whether it may be named (``model.named``)."""

from collections.abc import Mapping
from typing import Final

import pandas as pd

from buurtlezer.geodata import Pack
from buurtlezer.model import Entry
from buurtlezer.texts import Texts
from buurtlezer.wording.names import place_names

_FIELDS: Final[Mapping[str, str]] = {
    **dict.fromkeys(("place", "map_place", "organisation", "service", "gathering", "treasure", "source"), "name"),
    **dict.fromkeys(("gap", "opportunity", "action"), "what"),
    **dict.fromkeys(("service_list", "table"), "title"),
    "public_function": "function",
    "community": "called",
    "key_person": "called",
    "imported_network": "name",
    "walk": "name",
}
"""Kinds that others name, and the field that holds what they are called."""

_OF_A_SERVICE: Final = ("service_note", "service_check", "opportunity")
"""Kinds whose field ``service`` may name a service of the data pack."""


def names(entries: Mapping[str, Entry], texts: Texts, pack: Pack) -> dict[str, str]:
    """Names by id: of entries, and of the services of the data pack that these name."""
    own = {one: str(getattr(entry, _FIELDS[entry.kind])) for one, entry in entries.items() if entry.kind in _FIELDS}
    return {one: name for one, name in own.items() if name} | _of_pack(entries, texts, pack)


def stops(entries: Mapping[str, Entry]) -> dict[str, str]:
    """Names of the stops of walks, by their stable name."""
    walks = (entry for entry in entries.values() if entry.kind == "walk")
    return {stop.id: stop.name for walk in walks for stop in getattr(walk, "stops", ())}


def _of_pack(entries: Mapping[str, Entry], texts: Texts, pack: Pack) -> dict[str, str]:
    wanted = {str(getattr(entry, "service", "")) for entry in entries.values() if entry.kind in _OF_A_SERVICE} - {""}
    if not wanted:
        return {}
    found: dict[str, str] = {}
    for table in (pack.services, pack.former_services):
        rows: pd.DataFrame = table.loc[table["id"].isin(wanted)]
        called = place_names(rows, texts.language)
        found |= {str(one): str(name) for one, name in zip(rows["id"], called, strict=True) if name}
    return found
