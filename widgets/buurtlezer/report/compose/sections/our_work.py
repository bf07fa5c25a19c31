"""What we change in our own work, by the conclusions that it comes from; and that nothing does, where we ask something of others.

Not here: the conclusions (``conclusions``), actions (``actions``).
"""

from collections.abc import Iterable

from buurtlezer.analysis.legs import changes_our_work, ours_first
from buurtlezer.model import BuildingBlock, Conclusion, ReportSection
from buurtlezer.report.compose.laying import Laying
from buurtlezer.report.document import Block, Paragraph

CHANGES = ("stop", "start", "with_whom")


def blocks(laid: Laying) -> Iterable[Block]:
    """Stop, start, with whom, of each conclusion that says so."""
    texts = laid.texts
    conclusions = [one for _, one in laid.of(Conclusion)]
    if conclusions and not ours_first(conclusions):
        after = any(changes_our_work(one) for one in conclusions)
        yield Paragraph(text=texts("report.our_work.others_first" if after else "report.our_work.nothing"))
    yield from laid.points(texts("report.our_work.changes"), changes(laid))
    told = laid.told(ReportSection.OUR_WORK, Conclusion)
    blocks_of = [laid.said(one) for one in told if isinstance(one.entry, BuildingBlock)]
    yield from laid.further(texts("report.our_work.blocks"), blocks_of)
    yield from laid.further(
        texts("report.our_work.others"), [laid.said(one) for one in told if not isinstance(one.entry, BuildingBlock)]
    )


def changes(laid: Laying) -> list[Paragraph]:
    """A sentence for each conclusion that changes our work."""
    texts = laid.texts
    return [
        Paragraph(
            text=" ".join(
                texts(f"report.our_work.{name}", text=laid.cut(text).rstrip("."))
                for name in CHANGES
                if (text := getattr(one, name))
            )
        )
        for _, one in laid.of(Conclusion)
        if changes_our_work(one)
    ]
