"""What we conclude: each with its legs, how it stands, who says otherwise, about whom it says nothing.

How it stands follows from its legs (``analysis.legs``). Not here: what we change in our own work (``our_work``).
"""

from collections.abc import Iterable
from typing import Final

from buurtlezer.analysis.legs import standing
from buurtlezer.model import Conclusion, Length, Quote, ReportSection
from buurtlezer.report.compose.laying import Laying
from buurtlezer.report.document import Block, Concluded, Line, Paragraph, Quoted
from buurtlezer.wording import conclusion as wording

MOST: Final = {Length.STUDENT: 3, Length.TEAM: 3, Length.RESIDENTS: 2}
LEGS: Final = 3
"""Conclusions of a length, and legs of one; others are counted."""

ELSEWHERE: Final = ("stop", "start", "with_whom")
"""What a conclusion changes in our own work stands in the section of that."""


def blocks(laid: Laying) -> Iterable[Block]:
    """Every conclusion as far as there is room, in the author's order; somebody's words; what else is told."""
    shown, more = laid.taken(laid.of(Conclusion), MOST[laid.length])
    for number, (own_id, one) in enumerate(shown, start=1):
        yield concluded(laid, number, own_id, one)
    if more:
        yield Paragraph(text=laid.texts.many("report.more", more))
    yield from quoted(laid)
    yield from laid.points("", [laid.said(one) for one in laid.told(ReportSection.CONCLUSIONS, Conclusion, Quote)])


def concluded(laid: Laying, number: int, own_id: str, one: Conclusion) -> Concluded:
    """One conclusion in words."""
    tellers = ", ".join(laid.material.tellers.get(own_id, ()))
    return Concluded(
        number=number,
        sentence=sentence(laid, one),
        standing=stands(laid, one),
        lines=tuple(_lines(laid, one)),
        tellers=(laid.texts("report.told_by", who=tellers),) if tellers else (),
    )


def sentence(laid: Laying, one: Conclusion) -> str:
    """What we think, for whom and where, as its author wrote it."""
    said = wording.sentence(laid.texts, one.model_copy(update={"thinks": laid.cut(one.thinks)}))
    return said if said.endswith(("…", ".", "!", "?")) else f"{said}."


def stands(laid: Laying, one: Conclusion) -> str:
    """How it stands, and what would help."""
    texts, found = laid.texts, standing(one)
    how = texts(f"report.standing.{found.standing}")
    why = "; ".join(texts(f"report.standing.why.{each}").rstrip(".") for each in found.why)
    return texts("report.labelled", label=how, text=f"{why}.") if why else how


def in_one_line(laid: Laying, one: Conclusion) -> str:
    """Its sentence and how it stands."""
    return f"{sentence(laid, one)} ({laid.texts(f'report.standing.{standing(one).standing}')})"


def quoted(laid: Laying) -> list[Block]:
    """Literal words that somebody said yes to (``report.leaving``): whole, or not at all where there is no room for them."""
    quotes = [one for _, one in laid.of(Quote)]
    shown, _ = laid.taken(one for one in quotes if len(one.words) <= max(laid.measure.letters, LEAST))
    more = len(quotes) - len(shown)
    found: list[Block] = [Quoted(words=one.words, whose=one.said_by) for one in shown]
    return [*found, *([Paragraph(text=laid.texts.many("report.more", more))] if more else [])]


LEAST: Final = 300
"""Letters of literal words that are always shown whole."""


def _lines(laid: Laying, one: Conclusion) -> Iterable[Line]:
    """Its legs, who says otherwise, about whom it says nothing, what would show that it is wrong, of whom it asks something."""
    texts, cut = laid.texts, _cut(laid, one)
    legs, more = laid.taken(wording.legs(texts, cut), LEGS)
    for form, words in legs:
        yield Line(label=texts(f"legs.form.{form}"), text=words)
    if more:
        yield Line(label="", text=texts.many("report.more", more))
    for label, words in wording.lines(texts, cut.model_copy(update={"legs": (), **dict.fromkeys(ELSEWHERE, "")})):
        yield Line(label=label, text=words)


def _cut(laid: Laying, one: Conclusion) -> Conclusion:
    """A conclusion as far as there is room for its texts."""
    texts = {name: laid.cut(getattr(one, name)) for name in ("counter_says", "says_not", "wrong_if")}
    return one.model_copy(
        update={**texts, "legs": tuple(leg.model_copy(update={"says": laid.cut(leg.says)}) for leg in one.legs)}
    )
