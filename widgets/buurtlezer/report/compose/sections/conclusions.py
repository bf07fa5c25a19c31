"""What we conclude: each with its legs, how it stands, who says otherwise, about whom it says nothing.

How it stands follows from its legs (``analysis.legs``). Not here: what we change in our own work (``our_work``).
"""

from collections.abc import Iterable
from typing import Final

from buurtlezer.analysis.legs import standing
from buurtlezer.model import AskedOf, Conclusion, CounterVoice, Leg, LegForm, Length, ReportSection
from buurtlezer.report.compose.laying import Laying
from buurtlezer.report.document import Block, Concluded, Line, Paragraph

MOST: Final = {Length.STUDENT: 3, Length.TEAM: 3, Length.RESIDENTS: 2}
LEGS: Final = 3
"""Conclusions of a length, and legs of one; others are counted."""


def blocks(laid: Laying) -> Iterable[Block]:
    """Every conclusion as far as the length holds it, in the author's order."""
    shown, more = laid.taken(laid.of(Conclusion), MOST[laid.length])
    for number, (own_id, one) in enumerate(shown, start=1):
        yield concluded(laid, number, own_id, one)
    if more:
        yield Paragraph(text=laid.texts.many("report.more", more))
    yield from laid.points("", [laid.said(one) for one in laid.told(ReportSection.CONCLUSIONS, Conclusion)])


def concluded(laid: Laying, number: int, own_id: str, one: Conclusion) -> Concluded:
    """One conclusion in words."""
    texts, stands = laid.texts, standing(one)
    why = " ".join(texts(f"report.standing.why.{each}") for each in stands.why)
    how = texts(f"report.standing.{stands.standing}")
    return Concluded(
        number=number,
        sentence=sentence(laid, one),
        standing=texts("report.labelled", label=how, text=why) if why else how,
        lines=tuple(_lines(laid, one)),
        tellers=laid.material.tellers.get(own_id, ()),
    )


def sentence(laid: Laying, one: Conclusion) -> str:
    """What we think, for whom and where, as its author wrote it."""
    texts, thinks = laid.texts, laid.cut(one.thinks)
    ends = [texts(f"report.conclusion.{name}", text=text) for name in ("for_whom", "where") if (text := getattr(one, name))]
    return " ".join((thinks, *([f"({', '.join(ends)})"] if ends else [])))


def _lines(laid: Laying, one: Conclusion) -> Iterable[Line]:
    texts = laid.texts
    legs = [leg for form in LegForm for leg in one.legs if leg.form is form and (leg.says or leg.source or leg.count)]
    shown, more = laid.taken(legs, LEGS)
    for leg in shown:
        yield Line(label=texts(f"report.leg.{leg.form}"), text=_leg(laid, leg))
    if more:
        yield Line(label="", text=texts.many("report.more", more))
    yield Line(label=texts("report.conclusion.counter"), text=_counter(laid, one))
    for name in ("says_not", "wrong_if"):
        if text := getattr(one, name):
            yield Line(label=texts(f"report.conclusion.{name}"), text=laid.cut(text))
    if one.asks:
        asked = ", ".join(texts(f"report.asked_of.{of}") for of in AskedOf if of in one.asks)
        yield Line(label=texts("report.conclusion.asks"), text=asked)


def _leg(laid: Laying, leg: Leg) -> str:
    texts = laid.texts
    count = ""
    if leg.count:
        count = texts.many(f"report.leg.count.{leg.form}", leg.count) if leg.form is not LegForm.FIGURE else ""
    stands_on = ", ".join(part for part in (leg.source, leg.when, leg.area, count, leg.how_found) if part)
    if leg.says and stands_on:
        return f"{laid.cut(leg.says)} ({stands_on})"
    return laid.cut(leg.says) or stands_on


def _counter(laid: Laying, one: Conclusion) -> str:
    texts = laid.texts
    if one.counter is CounterVoice.FOUND and (one.counter_says or one.counter_by):
        said = laid.cut(one.counter_says)
        if one.counter_by and said:
            return texts("report.labelled", label=one.counter_by, text=said)
        return said or one.counter_by
    return texts(f"report.counter.{one.counter}")
