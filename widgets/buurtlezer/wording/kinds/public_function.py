"""A function that people hold in public, in words. Not here: other kinds, whether it may be told (``model.public_function``)."""

from buurtlezer.model import PublicFunction
from buurtlezer.wording.around import Around, joined
from buurtlezer.wording.network import stands


def plain(entry: PublicFunction, around: Around) -> str:
    """The function, whether several hold it, until when the consent holds, in which part of life and where."""
    texts = around.texts
    several = texts("actor.several") if entry.several_hold_it else ""
    until = texts("actor.until", day=texts.date(entry.consent.until)) if entry.consent is not None else ""
    return joined(entry.function, several, until, *stands(entry, texts))
