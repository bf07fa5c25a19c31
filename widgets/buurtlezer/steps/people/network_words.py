"""A network as it was recognised, in words: what it is, how much of it there is, its columns, its first rows, what stays behind.

Not here: reading it (``geodata.imports.networks``), what becomes of it (``network_in``).
"""

from dataclasses import dataclass
from typing import Any, Final

from buurtlezer.geodata.imports import networks
from buurtlezer.texts import Texts

SAMPLE: Final = 5
_CELL: Final = 80
_NEEDED: Final = frozenset({"start", "end"})


@dataclass(frozen=True, eq=False)
class Recognised:
    """A file, and how it was read."""

    name: str
    title: str
    source: networks.Source
    roles: networks.Roles
    one_way: bool
    reading: networks.Reading | None
    """None where nothing is to be had with these columns."""

    untold: str = ""


def in_words(texts: Texts, one: Recognised) -> dict[str, Any]:
    """What the part shows."""
    reading = one.reading
    words = [texts(f"people.network.kind.{one.source.kind}")]
    if reading is not None:
        words += numbers(texts, len(reading.nodes), len(reading.ties))
    return {
        "name": one.name,
        "words": words,
        "notes": [_note(texts, note) for note in (reading.notes if reading else one.source.notes)],
        "usable": reading is not None,
        "untold": one.untold,
        "columns": _columns(texts, one),
        "samples": [] if reading is None else _samples(texts, reading),
        "dropped": [] if reading is None else list(reading.dropped),
        "title": one.title,
        "reading": 0,
    }


def numbers(texts: Texts, nodes: int, ties: int) -> list[str]:
    """How much there is of a network."""
    return [texts.many("people.network.nodes", nodes), texts.many("people.network.ties", ties)]


def _note(texts: Texts, note: Any) -> str:
    key = f"notice.network.{note.name}"
    return texts.many(key, note.values["n"]) if "n" in note.values else texts(key, **note.values)


def _columns(texts: Texts, one: Recognised) -> list[dict[str, Any]]:
    source = one.source
    found = [_of_role(texts, one, role) for role in networks.asked(source)]
    if source.ties:
        found.append(_choice(texts, "direction", "one" if one.one_way else "both", ("both", "one")))
    if source.titled is not None:
        found.insert(0, _choice(texts, "titles", "yes" if source.titled else "no", ("yes", "no")))
    return found


def _of_role(texts: Texts, one: Recognised, role: networks.Role) -> dict[str, Any]:
    numbered = one.source.titled is False
    options = [
        {"value": title, "label": texts("people.network.untitled", n=title) if numbered else title[:_CELL]}
        for title in networks.offered(one.source, role)
    ]
    value = one.roles.get(role)
    known = value if any(option["value"] == value for option in options) else None
    needed = role in _NEEDED and known is not None
    return {"role": role, "label": texts(f"people.network.role.{role}"), "value": known, "options": options, "needed": needed}


def _choice(texts: Texts, role: str, value: str, values: tuple[str, ...]) -> dict[str, Any]:
    options = [{"value": each, "label": texts(f"people.network.{role}.{each}")} for each in values]
    return {"role": role, "label": texts(f"people.network.role.{role}"), "value": value, "options": options, "needed": True}


def _samples(texts: Texts, reading: networks.Reading) -> list[dict[str, Any]]:
    names = [str(node["label"])[:_CELL] for node in reading.nodes]
    nodes = [[str(node["label"])[:_CELL], str(node["form"])[:_CELL]] for node in reading.nodes[:SAMPLE]]
    ties = [
        [
            texts("people.network.asked") if tie["start"] is None else names[tie["start"]],
            texts(f"people.network.way.{'both' if tie['both_ways'] else 'one'}"),
            names[tie["end"]],
            str(tie.get("label", ""))[:_CELL],
            texts(f"people.tie.{tie['strength']}") if "strength" in tie else "",
        ]
        for tie in reading.ties[:SAMPLE]
    ]
    return [
        _sample(texts, "nodes", ("name", "form"), nodes),
        *([_sample(texts, "ties", ("start", "way", "end", "tie", "strength"), ties)] if ties else []),
    ]


def _sample(texts: Texts, of: str, heads: tuple[str, ...], rows: list[list[str]]) -> dict[str, Any]:
    columns = [texts(f"people.network.head.{head}") for head in heads]
    return {"caption": texts(f"people.network.sample.{of}"), "columns": columns, "rows": rows}
