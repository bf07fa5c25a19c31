"""A list of services as it was recognised, in words: how many have a place, its columns, its first rows, what may be confirmed.

Not here: reading it (``geodata.imports.services``), what becomes of it (``bringing``).
"""

from dataclasses import dataclass
from math import isnan
from typing import Any, Final

from buurtlezer.geodata import Pack
from buurtlezer.geodata.imports import services
from buurtlezer.texts import Texts

SAMPLE: Final = 3
"""Rows of each sort that are shown: with a point, with a street, with neither."""
_CELL: Final = 80


@dataclass(frozen=True, eq=False)
class Recognised:
    """A file, and how it was read."""

    name: str
    title: str
    grid: services.Grid | None
    """None where it is no file: then there are no columns to choose."""

    roles: services.Roles
    reading: services.Reading
    source: str = ""
    as_of: str = ""


def in_words(texts: Texts, pack: Pack, one: Recognised) -> dict[str, Any]:
    """What the part shows."""
    reading = one.reading
    usable = bool(reading.points or reading.streets)
    words = numbers(texts, reading.points, reading.streets, reading.neither)
    if reading.sharing:
        words.append(texts.many("services.brought.sharing", reading.sharing))
    return {
        "name": one.name,
        "words": words,
        "notes": [_note(texts, note) for note in reading.notes],
        "usable": usable,
        "untold": "" if usable else texts("services.brought.nowhere"),
        "columns": _columns(texts, one),
        "sample": _sample(texts, pack, reading),
        "categories": [
            {"title": each.title, "rows": texts.many("services.brought.rows", each.rows), "kind": each.kind}
            for each in reading.categories
        ],
        "kinds": _kinds(texts, pack, official=one.grid is not None),
        "title": one.title,
        "source": one.source,
        "as_of": one.as_of,
        "reading": 0,
    }


def numbers(texts: Texts, points: int, streets: int, neither: int) -> list[str]:
    """How many have a point, a street, and neither; of none there is nothing to say."""
    counted = {"points": points, "streets": streets, "neither": neither}
    return [texts.many(f"services.brought.{name}", n) for name, n in counted.items() if n]


def kind_names(texts: Texts, pack: Pack) -> dict[str, str]:
    """Our kinds of services, by their name."""
    return {str(kind): str(name) for kind, name in pack.service_kinds[f"name_{texts.language}"].items()}


def _note(texts: Texts, note: Any) -> str:
    key = f"notice.services.{note.name}"
    return texts.many(key, note.values["n"]) if "n" in note.values else texts(key, **note.values)


def _columns(texts: Texts, one: Recognised) -> list[dict[str, Any]]:
    if one.grid is None:
        return []
    titles = one.grid.titles
    options = [
        {"value": column, "label": titles[column][:_CELL] or texts("services.brought.untitled", n=column + 1)}
        for column in services.offered(one.grid)
    ]
    drawn = one.grid.drawn is not None
    roles = [role for role in services.ROLES if not (drawn and role in {"lon", "lat", "point"})]
    return [
        {"role": role, "label": texts(f"services.brought.role.{role}"), "value": one.roles.get(role), "options": options}
        for role in roles
    ]


def _sample(texts: Texts, pack: Pack, reading: services.Reading) -> dict[str, Any]:
    table = reading.services
    sort = table["lon"].notna() * 2 + (table["street"] != "")
    first = table.groupby(sort, sort=False).head(SAMPLE)
    name = "name_fr" if texts.language == "fr" else "name_nl"
    streets = pack.streets[pack.streets["id"].isin(set(first["street"]))].set_index("id")[name]

    def where(lon: float, street: str) -> str:
        if not isnan(lon):
            return texts("services.brought.on_map")
        return str(streets[street]) if street else texts("services.brought.no_place")

    rows = [
        [str(own)[:_CELL], str(category)[:_CELL], where(lon, street)]
        for own, category, lon, street in first[["name", "category", "lon", "street"]].itertuples(index=False, name=None)
    ]
    heads = ("services.brought.role.name", "services.brought.role.category", "services.brought.where")
    return {"columns": [texts(head) for head in heads], "rows": rows}


def _kinds(texts: Texts, pack: Pack, *, official: bool) -> list[dict[str, Any]]:
    columns = pack.service_kinds[[f"name_{texts.language}", f"category_{texts.language}"]]
    return [
        {"value": str(kind), "label": name, "group": group, "countable": official and kind not in pack.never_counted}
        for kind, name, group in columns.itertuples(name=None)
    ]
