"""A conclusion in words, as one line and as several. Not here: how it stands, which a room is told of (``views.conclusions``)."""

from buurtlezer.model import Conclusion
from buurtlezer.wording import conclusion
from buurtlezer.wording.around import Around, joined


def plain(entry: Conclusion, around: Around) -> str:
    """Its sentence, each leg, who says otherwise, about whom it says nothing, what changes."""
    return joined(*lines(entry, around))


def lines(entry: Conclusion, around: Around) -> list[str]:
    """The same, one to a line."""
    texts = around.texts
    said = (texts("reached.piece", label=label, text=text) for label, text in conclusion.lines(texts, entry))
    return [joined(one) for one in (conclusion.sentence(texts, entry), *said)]
