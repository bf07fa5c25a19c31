"""What a room was asked and what it answered, in words, with a small chart: from an export's questions and their results.

What is of too few is not in an export, and here it says so. Not here: pictures of the group (``rooms``), the page (``room``).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from buurtlezer.model import Moment, in_language
from buurtlezer.texts import Texts
from buurtlezer.wording.short import short

from .document import Picture

Json = Mapping[str, Any]

PROMPT, LABEL, MOST_CHARTS = 90, 26, 2
"""Characters, and how many stand beside each other."""

BAR: Final = "#2f6f7e"
BLANK: Final = "\N{NO-BREAK SPACE}"


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that ran, and what it came to."""

    run: str
    moment: Moment
    answers: int
    """Entries that answer it, of however many people."""

    voices: int | None
    """People behind them; None where too few to be told."""

    rows: tuple[tuple[str, str, int], ...]
    """Code, words, people, of each answer; none where too few answered."""

    passed: int | None
    known: bool
    """Whether it was ever counted: a picture is made when a screen asks for it."""


def asked(exported: Json, texts: Texts) -> list[Asked]:
    """All questions, in the order in which they ran."""
    return [_asked(one, exported["results"].get(f"moment.{one['id']}") or {}, texts) for one in exported["moments"]]


def line(one: Asked, texts: Texts) -> str:
    """What was answered, in words; why nothing is told where nothing is."""
    if one.moment.form == "talk":
        return texts("roomreport.talked")
    if not one.rows:
        few = "roomreport.few" if one.known or one.voices is None else "roomreport.not_counted"
        return texts(few if one.answers else "roomreport.nobody")
    said = " · ".join(f"{word}{BLANK}{n}" for _, word, n in one.rows if n)
    passed = texts("roomreport.passed", n=one.passed) if one.passed else ""
    return ", ".join(filter(None, (said, passed)))


def prompt(one: Asked, texts: Texts) -> str:
    """What was asked."""
    return in_language(one.moment.prompt, texts.language)


def charts(them: Iterable[Asked], texts: Texts) -> Picture | None:
    """Bars of the questions that most people answered, beside each other; None where none has any."""
    drawn = sorted((one for one in them if one.moment.form == "choice" and one.rows), key=lambda one: -(one.voices or 0))
    shown = drawn[:MOST_CHARTS]
    if not shown:
        return None
    said = (f"{prompt(one, texts)} {line(one, texts)}." for one in shown)
    spec = {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "hconcat": [_bars(one, texts) for one in shown],
        "config": {"view": {"stroke": None}, "concat": {"spacing": 28}},
    }
    return Picture(caption=texts("roomreport.chart"), alt=" ".join(said), spec=spec)


def _bars(one: Asked, texts: Texts) -> dict[str, Any]:
    values = [
        {"answer": short(word, LABEL), "people": n, "said": str(n), "order": at} for at, (_, word, n) in enumerate(one.rows)
    ]
    encoded = {
        "y": {"field": "answer", "type": "nominal", "sort": {"field": "order"}, "title": None, "axis": {"labelLimit": 130}},
        "x": {"field": "people", "type": "quantitative", "axis": None, "scale": {"domainMin": 0}},
    }
    return {
        "title": {"text": short(prompt(one, texts), 44), "anchor": "start", "fontSize": 11, "fontWeight": "normal"},
        "width": 150,
        "height": {"step": 15},
        "data": {"values": values},
        "encoding": encoded,
        "layer": [
            {"mark": {"type": "bar", "color": BAR, "height": 10}},
            {"mark": {"type": "text", "align": "left", "dx": 3}, "encoding": {"text": {"field": "said"}}},
        ],
    }


def _asked(one: Json, found: Json, texts: Texts) -> Asked:
    moment = Moment.model_validate({name: one[name] for name in Moment.model_fields if name in one})
    rows = tuple(_rows(moment, found, texts)) if found.get("enough") else ()
    passed = found.get("passed") if rows else None
    return Asked(one["id"], moment, one["answers"], one.get("voices"), rows, passed, known=bool(found))


def _rows(moment: Moment, found: Json, texts: Texts) -> Iterable[tuple[str, str, int]]:
    labels = {option.value: option.label for option in moment.options} | {spot.id: spot.label for spot in moment.spots}
    for option in found["options"]:
        yield option["value"], in_language(labels.get(option["value"], {}), texts.language), option["voices"]
    tapped = 0
    for spot in found["spots"]:
        if spot.get("id") in labels:
            yield spot["id"], in_language(labels[spot["id"]], texts.language), spot["voices"]
        else:
            tapped += spot["voices"]
    if tapped:
        yield "map", texts("roomreport.tapped"), tapped
