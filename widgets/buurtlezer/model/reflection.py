"""What somebody thinks after a section, and the entries it rests on.

Not here: the questions that prompt it (``texts``).
"""

from typing import Annotated, Literal

from pydantic import Field

from .entry import Entry, EntryId, Unique
from .kind import AUTHORS_ONLY, Erased, Kind, Refers
from .text import LongTextNeeded, StableName


class Reflection(Entry):
    """An answer to a prompt. An emptied answer is a deleted entry, not an empty text."""

    declared = Kind(made_in="01_neighbourhood", reports=("prompt", "text"))

    kind: Literal["reflection"] = "reflection"
    prompt: StableName
    text: LongTextNeeded
    evidence_ids: Annotated[Unique[EntryId], Field(max_length=100), AUTHORS_ONLY, Refers("", Erased.LETS_GO)] = ()
    """Entries it rests on. One of them may be erased later: then the id points at nothing, and that is shown."""
