"""What is to be done, by which role and by when, and the next round. Not here: what we change in our own work (``our_work``)."""

from collections.abc import Iterable
from datetime import date

from buurtlezer.model import Action, Reflection, ReportSection
from buurtlezer.report.compose.laying import Laying
from buurtlezer.report.document import Block, Grid
from buurtlezer.report.rounds import compared


def blocks(laid: Laying) -> Iterable[Block]:
    """What moved since the round before, what is still to be done, what is done, what else is told, the next round."""
    texts = laid.texts
    yield from _since(laid)
    told = laid.told(ReportSection.ACTIONS, Reflection)
    actions = [one for one in told if isinstance(one.entry, Action)]
    to_do = sorted((one for one in actions if not _of(one.entry).done), key=lambda one: _of(one.entry).due or date.max)
    yield from laid.points(texts("report.actions.to_do"), [laid.said(one) for one in to_do])
    yield from laid.further(texts("report.actions.done"), [laid.said(one) for one in actions if _of(one.entry).done])
    yield from laid.points("", [laid.said(one) for one in told if not isinstance(one.entry, Action)])
    yield from laid.written("next", texts("report.actions.next"))


def _since(laid: Laying) -> Iterable[Block]:
    """This round beside the one before, where both have something that leaves: how many, then which, as far as there is room."""
    before = laid.material.before
    if not before:
        return
    rounds = max(one.round for one in before.values()), max((one.round for _, one in laid.entries), default=0)
    for block in compared(before, laid.material.entries, laid.around, rounds) if rounds[1] else ():
        if isinstance(block, Grid):
            yield block
        else:
            yield from laid.points(block.title, block.items)


def _of(entry: object) -> Action:
    assert isinstance(entry, Action)  # noqa: S101 -- for the reader's types
    return entry
