"""A trainer's message as the console reads it: who sent it, and each field only as what it must be.

Not here: what a message does (the other modules here).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from buurtlezer.errors import BadEntry
from buurtlezer.geodata import Pack
from buurtlezer.model import one_line
from buurtlezer.store import Credential, Store
from buurtlezer.texts import Texts

Message: TypeAlias = dict[str, Any]
"""Plain JSON values with a ``type``."""

LONGEST = 200


@dataclass(frozen=True, slots=True)
class Request:
    """One message. Each reader raises ``errors.BadEntry`` with the field, never with what was given."""

    store: Store
    pack: Pack
    trainer: Credential
    given: Mapping[str, Any]
    texts: Texts

    def text(self, field: str, longest: int = LONGEST) -> str:
        """A line of text, perhaps empty; not there is empty."""
        given = self.given.get(field, "")
        if not isinstance(given, str):
            raise BadEntry(field, "wrong_type", type(given).__name__)
        line = one_line(given)
        if len(line) > longest:
            raise BadEntry(field, "too_long", "str")
        return line

    def whole(self, field: str) -> int:
        """A whole number."""
        given = self.given.get(field)
        if isinstance(given, bool) or not isinstance(given, int):
            raise BadEntry(field, "wrong_type", type(given).__name__)
        return given

    def is_on(self, field: str) -> bool:
        """A switch; only ``true`` is on."""
        return self.given.get(field) is True
