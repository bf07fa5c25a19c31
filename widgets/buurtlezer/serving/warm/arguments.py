"""A kernel's command line, read without looking at each option that there might be.

What traitlets does for any command line (a parser with every option of every class) touches, and so copies, memory of the warm
process in each fork. Servers start a kernel in the same few forms; all others are left to traitlets. Not here: what follows.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from traitlets.config.loader import Config, DeferredConfigString

_TRAIT = re.compile(r"[A-Z]\w*\.[a-z]\w*")


def simple(words: Sequence[str], aliases: Mapping[str, Any]) -> Config | None:
    """What these words say; ``None`` if one has another form than ``-f FILE``, ``--alias=value`` or ``--Class.trait=value``.

    ``aliases``: short name → ``Class.trait``, or that with a word of help, as an ``Application`` has them.
    """
    found = Config()
    left = list(words)
    while left:
        word = left.pop(0)
        if word == "-f" and left:
            name, value = "f", left.pop(0)
        elif word.startswith("--") and "=" in word:
            name, _, value = word[2:].partition("=")
        else:
            return None
        named = aliases.get(name, name)
        trait = named if isinstance(named, str) else named[0]
        if not _TRAIT.fullmatch(trait):
            return None
        owner, _, own = trait.partition(".")
        if own in found[owner]:
            return None  # said twice: a list, or a mistake
        found[owner][own] = DeferredConfigString(value)
    return found
