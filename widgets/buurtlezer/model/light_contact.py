"""A light contact in one's own life that does one good. For nobody but its author, for ever.

Not here: contacts that were seen (``encounter``).
"""

from typing import Literal

from pydantic import model_validator

from .entry import Chosen, Entry, broken
from .kind import Kind
from .text import LongText, Name
from .vignette import Bound


class LightContact(Entry):
    """With whom, by role, and what makes it light."""

    declared = Kind(made_in="09_coexistence", always_private=True)

    kind: Literal["light_contact"] = "light_contact"
    who: Name = ""
    """By role: the baker, somebody on the same tram."""

    does: LongText = ""
    """What it does for one."""

    bounds: Chosen[Bound] = frozenset()
    light_words: LongText = ""
    """What else makes it light."""

    @model_validator(mode="after")
    def _says_something(self) -> "LightContact":
        if not (self.who or self.does or self.bounds or self.light_words):
            raise broken("all_empty", "who")
        return self
