"""People, communities, coexistence: a picture in rings without names of persons, and what is told of them.

Not here: treasures (``strengths``).
"""

from collections.abc import Iterable

from buurtlezer.model import Coalition, Community, Organisation, PublicFunction, ReportSection, Tie
from buurtlezer.report.compose.laying import Laying
from buurtlezer.report.document import Block, Picture
from buurtlezer.report.pictures import rings

FIRST = {"standing": (Organisation, PublicFunction), "communities": (Community,), "coalitions": (Coalition,)}
"""Lists with a heading of their own; all else is told under *contacts*."""

FEW = 2


def blocks(laid: Laying) -> Iterable[Block]:
    """The picture, then a list of each."""
    texts = laid.texts
    picture = laid.once("rings", lambda: _picture(laid))
    if picture is not None:
        yield picture
    told = laid.told(ReportSection.NETWORKS)
    for name, kinds in FIRST.items():
        yield from laid.points(texts(f"report.networks.{name}"), [laid.said(one) for one in told if isinstance(one.entry, kinds)])
    known = tuple(kind for kinds in FIRST.values() for kind in kinds)
    rest = [laid.said(one) for one in told if not isinstance(one.entry, known)]
    yield from laid.further(texts("report.networks.contacts"), rest)


def _picture(laid: Laying) -> Picture | None:
    """Rings; of one or two there is nothing to see that the list does not say."""
    standing = [(own_id, one) for own_id, one in laid.entries if isinstance(one, Organisation | PublicFunction)]
    return rings(standing, [one for _, one in laid.of(Tie)], laid.texts) if len(standing) > FEW else None
