"""A shared entry in a line that a trainer can read aloud.

What people wrote is in it as they wrote it: it is shown as text, and never logged. Not here: the words of each kind (``kinds``),
whose it is, the group's picture (``views``).
"""

from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import Any, Final

from buurtlezer.model import Entry
from buurtlezer.store import Shared
from buurtlezer.wording import kinds
from buurtlezer.wording.around import Around

LONGEST: Final = 300


def plain_words(one: Shared, around: Around) -> str:
    """One line, at most some 300 characters; what does not fit ends in an ellipsis."""
    line = wording(one.entry.kind)(one.entry, around)
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…"


def lines(one: Shared, around: Around) -> list[str]:
    """Whole, in as many lines as its kind is read in; one where the kind says nothing of that."""
    module = _module(one.entry.kind)
    return module.lines(one.entry, around) if hasattr(module, "lines") else [module.plain(one.entry, around)]


@cache
def wording(kind: str) -> Callable[[Any, Around], str]:
    """The words of a kind. Raises ``ModuleNotFoundError`` for one that the room never reads."""
    plain: Callable[[Entry, Around], str] = _module(kind).plain
    return plain


def _module(kind: str) -> Any:
    return import_module(f"{kinds.__name__}.{kind}")
