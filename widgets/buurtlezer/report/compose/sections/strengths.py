"""What is there: strengths and chances as somebody wrote them, treasures, what people can. Not here: what lacks (``gaps``)."""

from collections.abc import Iterable

from buurtlezer.model import Reflection, ReportSection, Treasure
from buurtlezer.report.compose.laying import Laying
from buurtlezer.report.document import Block


def blocks(laid: Laying) -> Iterable[Block]:
    """Strengths, treasures, what else is told, chances."""
    texts = laid.texts
    yield from laid.written("strengths", texts("report.strengths.strengths"))
    told = laid.told(ReportSection.STRENGTHS, Reflection)
    treasures = [laid.said(one) for one in told if isinstance(one.entry, Treasure)]
    yield from laid.points(texts("report.strengths.treasures"), treasures)
    others = [laid.said(one) for one in told if not isinstance(one.entry, Treasure)]
    yield from laid.further(texts("report.strengths.others"), others)
    yield from laid.written("chances", texts("report.strengths.chances"))
