"""What the builders share: round axes, names beside marks, how roles differ. Not here: a whole chart.

A name that people gave stands in data only, never in an expression, a field name or a domain: series go by ``s0``, ``s1``.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import count
from math import ceil, floor, log10
from textwrap import wrap
from typing import Any, Literal, cast

from buurtlezer.parts.chart.theme import COLOURS, DASHES, LOCALES, MUTED, SHAPES, Role
from buurtlezer.texts import Texts

Unit = Literal["", "percent"]

SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json"
NARROW = {"name": "narrow", "value": False}
"""Set by the part below 600 px: then a key above the drawing replaces the names in it."""

SPARE_DASHES = ([3, 6], [6, 2, 2, 2], [1, 5], [16, 2, 4, 2])
SPARE_SHAPES = ("triangle-left", "triangle-right", "triangle-up", "square")
"""For a second series of the same role, which has the same colour."""

LETTERS = 24
"""Letters of a name beside a mark before it goes to a next line."""

LINE_HEIGHT = 17


def role_of(row: Mapping[str, Any]) -> Role:
    """The role of a row; an empty one is ``other``. `ValueError` for one that has no colour."""
    role = row.get("role") or "other"
    if role not in COLOURS:
        raise ValueError(f"role is one of {', '.join(COLOURS)} or empty, not {role!r}")
    return cast("Role", role)


def looks(roles: Iterable[Role]) -> list[dict[str, Any]]:
    """``{"colour", "dash", "shape"}`` of each series in turn: no two have both the same colour and the same dash."""
    used: dict[Role, int] = {}
    found = []
    for role in roles:
        again = used.get(role, 0)
        used[role] = again + 1
        spare = (again - 1) % len(SPARE_DASHES)
        dash, shape = (SPARE_DASHES[spare], SPARE_SHAPES[spare]) if again else (DASHES[role], SHAPES[role])
        found.append({"colour": COLOURS[role], "dash": list(dash), "shape": shape})
    return found


def ticks(low: float, high: float, wanted: int = 5) -> list[float]:
    """Round values (1, 2 or 5 times a power of ten apart) that begin at or below ``low`` and end at or above ``high``."""
    span = (high - low) or abs(high) or 1.0
    exponent = floor(log10(span / wanted))
    step = next(size * 10.0**exponent for size in (1, 2, 5, 10) if size * 10.0**exponent >= span / wanted * 0.999)
    first, last = floor(low / step + 1e-9), ceil(high / step - 1e-9)
    last = max(last, first + 1)
    places = max(0, -floor(log10(step)))
    return [round(number * step, places) for number in range(first, last + 1)]


def axis(values: Sequence[float], unit: Unit, language: str) -> dict[str, Any]:
    """An axis at these values, with the decimals that they need and the unit's sign after each."""
    places = next(places for places in count() if all(abs(round(value, places) - value) < 1e-9 for value in values))
    made: dict[str, Any] = {"values": list(values), "format": f",.{places}f", "title": None}
    if unit == "percent":
        made["labelExpr"] = f"datum.label + '{LOCALES[language]['percent']}'"
    return made


def written(value: float, unit: Unit, decimals: int, language: str) -> str:
    """A value as the language writes it: ``24,1 %``."""
    texts = Texts.of(language)
    return texts.percent(value / 100, decimals) if unit == "percent" else texts.number(value, decimals)


def in_lines(name: str, letters: int = LETTERS) -> str:
    """A name over several lines, broken between words, or within one that is too long."""
    return "\n".join(wrap(name, letters)) or name


def dodged(wanted: Sequence[float], sizes: Sequence[float]) -> list[float]:
    """Places as near as can be to those wanted, in their order, so that things of these sizes do not overlap."""
    order = sorted(range(len(wanted)), key=lambda index: wanted[index])
    groups: list[tuple[list[int], float, float]] = []  # members, middle, size
    for index in order:
        members, middle, size = [index], wanted[index], sizes[index]
        while groups and groups[-1][1] + groups[-1][2] / 2 > middle - size / 2:
            before, at, taken = groups.pop()
            middle = (at * len(before) + middle * len(members)) / (len(before) + len(members))
            members, size = before + members, taken + size
        groups.append((members, middle, size))
    places = [0.0] * len(wanted)
    for members, middle, size in groups:
        edge = middle - size / 2
        for index in members:
            places[index] = edge + sizes[index] / 2
            edge += sizes[index]
    return places


def names(data: Sequence[Mapping[str, Any]], encoding: Mapping[str, Any], **mark: Any) -> list[dict[str, Any]]:
    """Two layers that write the field ``label``: a white edge, and the text in the colour of its field ``colour``.

    Vega makes room for text beside the plot, for one without letters too: so on a phone there is none to make room for.
    """
    values = [{**row, "turns": row["label"].count("\n")} for row in data]
    text = {"type": "text", "baseline": "middle", "dy": {"expr": f"{-LINE_HEIGHT / 2} * datum.turns"}, **mark}
    label = {"condition": {"test": "narrow", "value": ""}, "field": "label", "type": "nominal"}
    edge = {"stroke": "#FFFFFF", "strokeWidth": 4, "strokeJoin": "round", "fill": "#FFFFFF"}
    ink = {"fill": {"field": "colour", "type": "nominal", "scale": None}}
    return [
        {"data": {"values": values}, "mark": {**text, **edge}, "encoding": {**encoding, "text": label}},
        {"data": {"values": values}, "mark": text, "encoding": {**encoding, "text": label, **ink}},
    ]


def heights(labels: Iterable[str], plot: int, span: float) -> list[float]:
    """How high labels are in units of the data, where ``span`` of them is ``plot`` pixels high."""
    return [(LINE_HEIGHT * (label.count("\n") + 1) + 4) / plot * span for label in labels]


def heading(text: str) -> dict[str, Any]:
    """The title of the upright axis, lying above it, so that nobody tilts the head."""
    return {"text": text, "anchor": "start", "frame": "bounds", "color": MUTED}
