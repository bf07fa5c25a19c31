"""Why an analysis is made, for whom, and what the organisation would change if the neighbourhood asked for it.

Not here: the report that opens with it.
"""

from typing import Literal

from .entry import Entry
from .kind import Kind
from .text import LongText


class Occasion(Entry):
    """Four texts, each of which may wait: from where one looks (``perspective``) is something said by itself."""

    declared = Kind(made_in="00_start", reports=("for_whom", "why", "question", "would_change"))

    kind: Literal["occasion"] = "occasion"
    for_whom: LongText = ""
    why: LongText = ""
    question: LongText = ""
    would_change: LongText = ""
