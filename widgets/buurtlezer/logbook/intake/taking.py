"""From content that was sent to an entry that may be kept: checked, mended where it can be, with what to tell the person.

What is done to one kind stands in ``kinds``, in a module named after it, found by listing; most kinds need none. Not here:
writing it (``door``), and the sentences (``texts``).
"""

from collections.abc import Callable, Mapping
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any, TypeAlias

from buurtlezer.geodata import Pack
from buurtlezer.model import KINDS, Entry, lifted, parse
from buurtlezer.texts import Texts

Content: TypeAlias = Mapping[str, Any]
TakeIn: TypeAlias = Callable[[Any, Pack, Texts], tuple[Entry, list[str]]]


def take_in(content: Content, pack: Pack, texts: Texts) -> tuple[Entry, list[str]]:
    """The entry to keep, and sentences about what was changed.

    Raises
    ------
    BadEntry, BadArea
        When it cannot be an entry, with a stable rule.
    """
    kind = content.get("kind")
    before, taken_in = _of_kind(kind) if isinstance(kind, str) and kind in KINDS else (_as_it_is, _kept)
    return taken_in(parse(before(lifted(content))), pack, texts)


def _as_it_is(content: Content) -> Content:
    return content


def _kept(entry: Entry, _pack: Pack, _texts: Texts) -> tuple[Entry, list[str]]:
    return entry, []


@cache
def _of_kind(kind: str) -> tuple[Callable[[Content], Content], TakeIn]:
    """``before`` and ``take_in`` of a kind's module, if it has one."""
    name = f"{__package__}.kinds.{kind}"
    module = import_module(name) if find_spec(name) is not None else None
    return getattr(module, "before", _as_it_is), getattr(module, "take_in", _kept)
