"""Sources that somebody used, and what one learns from each. Not here: the list of works at the end (``report.works``)."""

from collections.abc import Iterable

from buurtlezer.model import Area, Gap, Guess, Place, Reading, ReportSection
from buurtlezer.report.compose.laying import Laying
from buurtlezer.report.document import Block, Paragraph


def blocks(laid: Laying) -> Iterable[Block]:
    """What is told of sources; and that areas are reckoned, where there are figures or maps."""
    told = [laid.said(one) for one in laid.told(ReportSection.SOURCES)]
    yield from laid.points(laid.texts("report.sources.own"), told)
    if any(laid.of(kind) for kind in (Area, Place, Gap, Reading, Guess)):
        yield Paragraph(text=laid.texts("report.sources.data"))
