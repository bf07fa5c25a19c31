"""A word as somebody understands it."""

from buurtlezer.model import ReportSection, Term
from buurtlezer.report.saying import Saying, statement
from buurtlezer.report.told import Around, Told


def told(entry: Term, around: Around) -> Told:
    """Its words and on what they stand."""
    say = Saying(around)
    word = around.texts("reached.piece", label=entry.word, text=entry.meaning) if entry.meaning else entry.word
    return statement(entry, ReportSection.NEIGHBOURHOOD, word, say("example", entry.example), title=entry.word)
