"""Situations laid with words, for who laid them."""

from buurtlezer.model import ReportSection, Sorting
from buurtlezer.report.saying import statement
from buurtlezer.report.told import Around, Told


def told(entry: Sorting, around: Around) -> Told:
    """Its words and on what they stand."""
    texts = around.texts

    def laid(situation: str) -> str:
        key = f"neighbourhood.words.{situation}.title"
        words = ", ".join(texts(f"neighbourhood.words.bin.{word}") for word in entry.sorted[situation])
        return texts("reached.piece", label=texts(key) if key in texts else situation, text=words)

    return statement(entry, ReportSection.NEIGHBOURHOOD, *map(laid, entry.sorted))
