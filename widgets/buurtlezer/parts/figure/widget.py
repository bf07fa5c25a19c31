"""One figure for some areas, Python side. Not here: the figure, the guess's entry, the sentences (``steps``)."""

from collections.abc import Mapping
from math import isfinite
from typing import Any

from traitlets import Dict, TraitError, Unicode, validate

from buurtlezer.parts.base import Part
from buurtlezer.parts.base.shape import one_of, shaped

ROLES = ("mine", "group", "organisation", "citizen", "reference")
SIGNS = ("%", "€", "")
ALWAYS = ("name", "title", "question", "year", "unit_sign", "guess", "seen")
ONCE_SEEN = ("rows", "strip", "sentences", "guess_words", "how")


class Figure(Part):
    """Guess first, then see.

    A guess is an act with ``{"indicator": name, "value": number | None}``, None for *I don't know*; taking it back
    deletes the entry of the slot. A guess that ``value`` holds stands on the strip.

    ``figure``, ``slot``, ``template``, ``value`` and ``seq`` belong together: set them in one ``hold_sync()``, so that a
    guess never goes to the slot of another figure.
    """

    figure = Dict().tag(sync=True)
    """``{"name", "title", "question", "year": str, "unit_sign": "%" | "€" | "", "guess", "seen": bool, ...}``; empty: none.

    ``guess``: ``{"min", "max", "step", "decimals", "unit": str}``, or None where none is asked (then it is seen).

    Only once it is seen, so that nothing of it is on the page before:

    - ``rows``: ``[{"role", "name", "text", "value"?, "low"?, "high"?, "notes"?: [str], "muted"?: bool}]``; ``role`` is
      mine, group, organisation, citizen or reference; ``text`` is written in full ("8,9 %"); a muted one has no numbers;
    - ``strip``: ``{"min", "max", "ticks": [float], "labels": [left, right]}``, a tick for each district, or None;
    - ``sentences``: ``[str]``; ``guess_words``: "Jij dacht: 15 van de 100.";
    - ``how``: ``{"sentence", "columns": [str], "rows": [[str]], "notes": [str]}`` or None; ``also``, optional, holds the
      same with a ``name`` for each of the other areas that something was computed for.

    ``about``: ``[{"title", "text"}]`` and ``source``: str, shown with it.
    """

    areas_missing = Unicode("").tag(sync=True)
    """A sentence shown instead of the figure while there is no area yet."""

    missing_link = Dict().tag(sync=True)
    """``{"href", "words"}``, a link that goes with ``areas_missing``; or empty."""

    @validate("figure")
    def _check_figure(self, proposal: Any) -> Any:
        if not proposal["value"]:
            return proposal["value"]
        figure = shaped("a figure", proposal["value"], ALWAYS, (*ONCE_SEEN, "about", "source"))
        one_of("the sign of a unit", figure["unit_sign"], SIGNS)
        if not figure["seen"]:
            given = [key for key in ONCE_SEEN if figure.get(key)]
            if given:
                raise TraitError(f"a figure that is not seen yet ({figure['name']}) goes without {', '.join(given)}")
            if figure["guess"] is None:
                raise TraitError(f"a figure without a guess ({figure['name']}) is seen at once: set seen")
        if figure["guess"] is not None:
            guess = shaped("a guess", figure["guess"], ("min", "max", "step", "decimals", "unit"))
            _ordered("a guess", guess["min"], guess["max"])
        for row in figure.get("rows", []):
            _check_row(row)
        if figure.get("strip"):
            _check_strip(figure["strip"])
        if figure.get("how"):
            _check_how(figure["how"])
        for one in figure.get("about", []):
            shaped("what a figure is about", one, ("title", "text"))
        return figure

    @validate("missing_link")
    def _check_link(self, proposal: Any) -> Any:
        return shaped("a link", proposal["value"], ("href", "words")) if proposal["value"] else proposal["value"]


def _check_row(given: Mapping[str, Any]) -> None:
    row = shaped("a row", given, ("role", "name", "text"), ("value", "low", "high", "notes", "muted"))
    one_of("the role of a row", row["role"], ROLES)
    numbers = [row[key] for key in ("value", "low", "high") if row.get(key) is not None]
    if not all(isfinite(number) for number in numbers):
        raise TraitError(f"a row has numbers or None, not {numbers}")
    if row.get("muted") and numbers:
        raise TraitError("a muted row has no value, low or high: what was refused is not on the page")
    if (row.get("low") is None) != (row.get("high") is None):
        raise TraitError("a row has both low and high, or none of them")
    if row.get("low") is not None and row["low"] > row["high"]:
        raise TraitError(f"low comes before high, not {row['low']} before {row['high']}")


def _check_how(given: Mapping[str, Any]) -> None:
    told = ("sentence", "columns", "rows", "notes")
    how = shaped("how it was calculated", given, told, ("also",))
    for one in (how, *(shaped("how another was calculated", other, ("name", *told)) for other in how.get("also", []))):
        if any(len(row) != len(one["columns"]) for row in one["rows"]):
            raise TraitError(f"each row of how it was calculated has {len(one['columns'])} cells, one for each column")


def _check_strip(given: Mapping[str, Any]) -> None:
    strip = shaped("a strip", given, ("min", "max", "ticks", "labels"))
    _ordered("a strip", strip["min"], strip["max"])
    if len(strip["labels"]) != 2:
        raise TraitError(f"a strip has a label at each of its two ends, not {len(strip['labels'])}")
    if not all(isfinite(tick) for tick in strip["ticks"]):
        raise TraitError("the ticks of a strip are numbers; a district without a value has none")


def _ordered(what: str, low: float, high: float) -> None:
    if not (isfinite(low) and isfinite(high) and low < high):
        raise TraitError(f"{what} goes from min to a larger max, not from {low} to {high}")
