"""The page for residents, in plain words: what they told, what we conclude, what we change, what stays open, until when.

Where the feedback sheet of the round is written in the language of the page, its own words come first. Not here: that sheet
(``report.paper``).
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from buurtlezer.model import Action, Conclusion, Feedback, FeedbackWords, ReportSection, Voice
from buurtlezer.report.document import Block, Paragraph

from .laying import Laying
from .sections.checking import until
from .sections.conclusions import MOST, quoted, sentence
from .sections.our_work import changes
from .sections.places import picture as places_picture

TOLD_IN: Final = (ReportSection.PLACES, ReportSection.GAPS, ReportSection.NETWORKS, ReportSection.STRENGTHS)
"""Where what residents told stands in the longer forms."""


def sheet(laid: Laying) -> FeedbackWords:
    """The feedback sheet's words in the language of the page; empty ones where it has none."""
    for _, one in laid.of(Feedback)[-1:]:
        for language, words in ((one.language, one.words), (one.other_language, one.other)):
            if language.split("-")[0] == laid.texts.language:
                return words
    return FeedbackWords()


def _told(laid: Laying) -> Iterable[Block]:
    told = [one for section in TOLD_IN for one in laid.told(section) if one.entry.voice is Voice.TOLD]
    if written := sheet(laid).told:
        yield Paragraph(text=laid.cut(written, laid.measure.written))
    else:
        yield from laid.points("", [Paragraph(text=laid.cut(one.told.text)) for one in told])
    yield from quoted(laid)
    if laid.measure.pictures and (picture := places_picture(laid)) is not None:
        yield picture


def _thought(laid: Laying) -> Iterable[Block]:
    if written := sheet(laid).thought:
        return [Paragraph(text=laid.cut(written, laid.measure.written))]
    return laid.points("", [Paragraph(text=sentence(laid, one)) for _, one in laid.of(Conclusion)], MOST[laid.length])


def _change(laid: Laying) -> Iterable[Block]:
    if written := sheet(laid).will:
        return [Paragraph(text=laid.cut(written, laid.measure.written))]
    return laid.points("", changes(laid))


def _open(laid: Laying) -> Iterable[Block]:
    """What we will not do and why; else what is still to be done."""
    if written := sheet(laid).will_not:
        return [Paragraph(text=laid.cut(written, laid.measure.written))]
    return laid.points("", [Paragraph(text=laid.cut(one.what)) for _, one in laid.of(Action) if not one.done])


BLOCKS: Final[Mapping[ReportSection, Callable[[Laying], Iterable[Block]]]] = {
    ReportSection.PLACES: _told,
    ReportSection.CONCLUSIONS: _thought,
    ReportSection.OUR_WORK: _change,
    ReportSection.ACTIONS: _open,
    ReportSection.CHECKING: lambda laid: list(until(laid)),
}

DRAWN: Final[Mapping[ReportSection, str]] = {
    ReportSection.PLACES: "ear",
    ReportSection.CONCLUSIONS: "bulb",
    ReportSection.OUR_WORK: "hands",
    ReportSection.ACTIONS: "stop",
    ReportSection.CHECKING: "cup",
}
"""The pictogram of a section: the same as on the feedback sheet."""
