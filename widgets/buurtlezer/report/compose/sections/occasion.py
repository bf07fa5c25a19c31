"""Why the analysis was made, with which question, what would change. Not here: for whom (the first page has it)."""

from buurtlezer.model import Occasion, ReportSection
from buurtlezer.report.compose.laying import Laying
from buurtlezer.report.document import Block

ASKED = ("why", "question", "would_change")


def blocks(laid: Laying) -> list[Block]:
    """What was said of it, each with its label."""
    texts, occasion = laid.texts, laid.material.occasion
    said = {name: getattr(occasion, name) for name in ASKED} if occasion else {}
    found: list[Block] = [
        laid.paragraph(texts(f"report.occasion.{name}"), laid.cut(text, laid.measure.written))
        for name, text in said.items()
        if text
    ]
    others = [laid.said(one) for one in laid.told(ReportSection.OCCASION, Occasion)]
    return [*found, *laid.points("", others)]
