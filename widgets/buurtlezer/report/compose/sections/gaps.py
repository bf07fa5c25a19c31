"""What is missing, for whom that is a loss and for whom a gain; limitations as their author wrote them.

Not here: what is there (``strengths``), what is done about it (``actions``).
"""

from collections.abc import Iterable

from buurtlezer.model import Gap, Length, Reflection, ReportSection, Service
from buurtlezer.report.compose.areas import shape_of, territory_of
from buurtlezer.report.compose.laying import Laying
from buurtlezer.report.document import Block, Picture
from buurtlezer.report.pictures import gaps_map


def blocks(laid: Laying) -> Iterable[Block]:
    """Limitations, a map of gaps and of services that somebody added, gaps with for whom, what else is told."""
    texts = laid.texts
    yield from laid.written("limitations", texts("report.gaps.limitations"))
    picture = laid.once("gaps", lambda: _picture(laid)) if laid.length is Length.STUDENT else None
    if picture is not None:
        yield picture
    told = laid.told(ReportSection.GAPS, Reflection)
    yield from laid.points(texts("report.gaps.gaps"), [laid.said(one) for one in told if isinstance(one.entry, Gap)])
    yield from laid.further(texts("report.gaps.others"), [laid.said(one) for one in told if not isinstance(one.entry, Gap)])


def _picture(laid: Laying) -> Picture | None:
    lies = territory_of(laid)
    line = shape_of(lies, laid) if lies is not None else None
    return gaps_map([one for _, one in laid.of(Gap)], [one for _, one in laid.of(Service)], line, laid.pack, laid.texts)
