"""A word of the glossary, as somebody understands it.

Not here: the glossary that we bring along (``texts``).
"""

from typing import Literal

from .entry import Entry
from .kind import Kind
from .text import LongText, NameNeeded


class Term(Entry):
    """A word, what it means, an example of one's own. One may add words."""

    declared = Kind(made_in="01_neighbourhood", reports=("word", "meaning", "example"))

    kind: Literal["term"] = "term"
    word: NameNeeded
    meaning: LongText = ""
    example: LongText = ""
