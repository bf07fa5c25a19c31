"""A party of a coalition in words: what it wants and who said so, what it gains, brings and fears, for whom it speaks.

Not here: the form (``steps.communities``), the line that a trainer reads of a sheet (``wording.kinds``).
"""

from buurtlezer.model import Brings, Party
from buurtlezer.texts import Texts


def party(texts: Texts, one: Party) -> list[tuple[str, str]]:
    """Label and words of each thing that was said; what it wants, as long as nobody said so, is supposed."""
    brings = ", ".join(texts(f"coalition.brings.{each}") for each in Brings if each in one.brings)
    said = [
        ("asked", texts(f"coalition.asked.{one.asked}") if one.asked else ""),
        ("wants", wants(texts, one)),
        ("gains", one.gains),
        ("brings", " – ".join(filter(None, (brings, one.brings_words)))),
        ("fears", one.fears),
        ("speaks_for", " – ".join(filter(None, (one.speaks_for, one.mandate)))),
    ]
    return [(texts(f"coalition.party.label.{name}"), text) for name, text in said if text]


def wants(texts: Texts, one: Party) -> str:
    """What it wants, with who said so."""
    if not one.wants:
        return ""
    by = texts("coalition.said_by", who=one.said_by) if one.said_by else texts("coalition.supposed")
    return f"{one.wants} ({by})"
