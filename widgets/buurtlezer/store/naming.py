"""How a place is named where its handle would tell too much: in what is exported.

Not here: which entries are shared (``shared``), what of an entry is told at all (``model.telling``).
"""

from collections.abc import Iterable, Mapping
from typing import Any

from buurtlezer.model import ROOM, Entry, Place
from buurtlezer.model.kinds import authors_fields
from buurtlezer.model.references import references


def named(shared: Iterable[tuple[str, Entry]]) -> dict[str, str]:
    """Reference of each shared place → its name; of names that differ in capitals only, the same one for all.

    ``shared``: handle and entry of all that is shared.
    """
    names = {ROOM + handle: entry.name for handle, entry in shared if isinstance(entry, Place)}
    same: dict[str, str] = {}
    for name in sorted(names.values()):
        same.setdefault(name.casefold(), name)
    return {ref: same[name.casefold()] for ref, name in names.items()}


def by_name(entry: Entry, names: Mapping[str, str]) -> dict[str, Any]:
    """Content that was told, with names where entries were referred to; what is not shared has none."""
    stays = authors_fields(entry.kind)
    content = {field: value for field, value in entry.content().items() if field not in stays}
    for field in references(entry.kind):
        given = content.get(field)
        if isinstance(given, str):
            content[field] = names.get(given, "")
        elif isinstance(given, Mapping):
            content[field] = {names[ref]: value for ref, value in given.items() if ref in names}
        elif given:
            content[field] = [names[ref] for ref in given if ref in names]
    return content
