"""What a report lacks yet, and with which page one begins. No reproach. Not here: what there is (``sections``)."""

from typing import Final

from buurtlezer.model import Area, Conclusion, Entry, Gap, Meaning, Reading, ReportSection, ResidentsCheck
from buurtlezer.report.document import Block, Paragraph, Section
from buurtlezer.texts import Texts

from .laying import Laying

LOOKED_FOR: Final[dict[str, type[Entry]]] = {
    "area": Area,
    "figures": Reading,
    "places": Meaning,
    "gaps": Gap,
    "conclusions": Conclusion,
    "checking": ResidentsCheck,
}
"""What a teacher or a team looks for first → the kind that is it, which says on which page it is made."""


def lacking(laid: Laying) -> list[Paragraph]:
    """A sentence for each thing that is not there yet, with where one does it."""
    texts: Texts = laid.texts
    return [
        Paragraph(text=texts(f"report.missing.{name}", page=texts(f"circle.title.{kind.declared.made_in}")))
        for name, kind in LOOKED_FOR.items()
        if not laid.of(kind)
    ]


def blocks(laid: Laying) -> list[Block]:
    """The list of what is missing, for a report that has something else."""
    return laid.points(laid.texts("report.missing.title"), lacking(laid), len(LOOKED_FOR))


def first(laid: Laying) -> Section:
    """The only section of a report with nothing in it."""
    texts = laid.texts
    empty = Paragraph(text=texts("report.missing.nothing"))
    todo = laid.points(texts("report.missing.first"), lacking(laid), len(LOOKED_FOR))
    return Section(name=ReportSection.OCCASION, title=texts("report.missing.heading"), blocks=(empty, *todo))
