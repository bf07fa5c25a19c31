"""Figures about one's own area and those beside it: tables, through the years, what they say and do not say.

Values are computed as page 02 does (``wording.figures``). Shown is what somebody read, or guessed and then saw. Not here: guesses
beside values (``beside``).
"""

from collections.abc import Iterable

from buurtlezer.model import Comparison, Guess, Length, ReportSection
from buurtlezer.report.compose.areas import looked_at
from buurtlezer.report.compose.laying import Laying
from buurtlezer.report.compose.numbers import Figured, figured, grids
from buurtlezer.report.document import Block, Paragraph
from buurtlezer.report.pictures import beside_each_other, through_time

MOST = 8
"""Figures in the tables; others are counted."""

WITH_LINE = 1
WITH_SHARES = 3
"""Figures from which the shares are picture enough."""


def blocks(laid: Laying) -> Iterable[Block]:
    """Tables, pictures, readings, and what the figures do not say in our own words."""
    texts = laid.texts
    areas = looked_at(laid)
    if areas:
        every = laid.once("figured", lambda: figured(laid, areas))
        found, more = laid.taken(every, MOST)
        yield from grids(laid, areas, found)
        if more:
            yield Paragraph(text=texts.many("report.more", more))
        yield from _pictures(laid, found)
        yield from _says_not(laid, found)
    readings = [laid.said(one) for one in laid.told(ReportSection.FIGURES, Comparison, Guess)]
    yield from laid.points(texts("report.figures.read"), readings)


def _pictures(laid: Laying, found: list[Figured]) -> Iterable[Block]:
    shares = beside_each_other([one.measured for one in found], laid.texts)
    if shares is not None:
        yield shares
    if laid.length is not Length.STUDENT or (shares is not None and len(found) > WITH_SHARES):
        return
    lines = (through_time([one.territory for one in each.measured], each.indicator, laid.texts) for each in found)
    yield from [one for one in lines if one is not None][:WITH_LINE]


def _says_not(laid: Laying, found: list[Figured]) -> list[Block]:
    texts = laid.texts
    ours = [one.indicator for one in found if one.indicator.brought is None]
    items = [laid.paragraph(one.title, texts(f"indicator.{one.name}.says_not")) for one in ours]
    return laid.points(texts("report.figures.says_not"), items, 3)
