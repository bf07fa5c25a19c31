"""A tie, in words. Not here: other kinds, who of us holds it (no room reads that)."""

from buurtlezer.model import Tie, TieKind
from buurtlezer.wording.around import Around, joined
from buurtlezer.wording.network import called


def plain(entry: Tie, around: Around) -> str:
    """From whom to whom, of what kind, and how strong."""
    texts = around.texts
    start = texts("actor.us") if entry.start is None else called(entry.start, around)
    sign = "–" if entry.both_ways else "→"
    kinds = ", ".join(texts(f"tie.kind.{kind}") for kind in TieKind if kind in entry.ties)
    strength = texts(f"tie.strength.{entry.strength}") if entry.strength else ""
    return joined(f"{start} {sign} {called(entry.end, around)}", kinds, strength)
