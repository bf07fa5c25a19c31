"""Which texts the code asks for, found by reading the code, not by running it.

A key is *asked for* where it stands as a literal in a look-up: it must exist. A key is *used* when it is asked for, or
when it stands anywhere in the code as a literal (a table of keys), or starts with the fixed head of a composed key
(``f"feeling.{name}"``), or lies under a prefix given to ``.group``. A prefix may be the words of a part: it is the name
of the part's folder, or given to a page together with the part (``page.part(Board(), "start.sorting")``). Then the
part's scripts must use the key, and what they ask for must exist under it or under ``base.``. Not here: how Python and
templates (``texts_in_python``) and scripts (``texts_in_scripts``) are read, and whether a text is well made
(``check_texts``).
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

PACKAGE = "widgets/buurtlezer"
# What all parts share stands in parts/base; a part may have its own wording of it.
SHARED = "base"


@dataclass
class Uses:
    """What code says about texts."""

    asked: dict[str, str] = field(default_factory=dict)
    """Key to the place that asks for it."""

    groups: dict[str, str] = field(default_factory=dict)
    """Prefix given to ``.group`` to the place that does."""

    literals: set[str] = field(default_factory=set)
    heads: set[str] = field(default_factory=set)
    """Fixed beginnings of composed keys, such as ``feeling.``."""

    patterns: set[str] = field(default_factory=set)
    """Patterns of composed prefixes given to ``.group``."""

    worded: dict[str, tuple[str, str]] = field(default_factory=dict)
    """Prefix given to a page for one of its parts, to the class of that part ("" if not seen) and the place."""

    unread: list[str] = field(default_factory=list)
    """A sentence for each file that could not be read."""

    def use(self, key: str) -> bool:
        """Whether a key is used here, groups apart."""
        return key in self.asked or key in self.literals or any(key.startswith(head) for head in self.heads)


@dataclass
class Script(Uses):
    """What the scripts of one part say; their keys lack the prefix."""

    classes: set[str] = field(default_factory=set)
    """Names of the classes that stand beside the scripts."""

    shared: bool = False
    """Whether it is no part by itself, but goes into the scripts of others."""


def unused(known: Iterable[str], uses: Uses, scripts: Mapping[str, Script]) -> list[str]:
    """The keys among `known` that neither Python (`uses`) nor the scripts of parts use."""
    groups = {prefix: _readers(prefix, uses, scripts) for prefix in {*uses.groups, *uses.worded}}

    def in_a_group(key: str) -> bool:
        return any(
            readers is None or any(reader.use(key.removeprefix(prefix)) for reader in readers)
            for prefix, readers in groups.items()
            if key.startswith(prefix)
        )

    patterns = [re.compile(pattern) for pattern in uses.patterns]
    return sorted(
        key for key in known if not uses.use(key) and not in_a_group(key) and not any(pattern.match(key) for pattern in patterns)
    )


def missing(known: set[str], uses: Uses, scripts: Mapping[str, Script]) -> list[str]:
    """A sentence for each key or group that the code asks for and no catalogue has."""
    found = [f"{key}: asked for in {place}, in no catalogue" for key, place in uses.asked.items() if key not in known]
    groups = uses.groups | {prefix: place for prefix, (_, place) in uses.worded.items()}
    found += [
        f"{prefix}*: asked for in {place}, and no text begins so"
        for prefix, place in groups.items()
        if not any(key.startswith(prefix) for key in known)
    ]
    for name, script in scripts.items():
        own = [prefix for prefix, (made, _) in uses.worded.items() if made in script.classes] or [f"{name}."]
        for tail, place in script.asked.items():
            if f"{SHARED}.{tail}" in known:
                continue
            if script.shared and any(f"{prefix}{tail}" in known for prefix in (*own, *groups)):
                continue  # which of them it goes with cannot be seen
            lacking = [prefix for prefix in own if f"{prefix}{tail}" not in known]
            found += [f"{prefix}{tail}: asked for in {place}, in no catalogue" for prefix in lacking]
    return uses.unread + sorted(found)


def _readers(prefix: str, uses: Uses, scripts: Mapping[str, Script]) -> list[Script] | None:
    """The scripts that may read a group; None when it is not that of a part, and taken as a whole."""
    if prefix == f"{SHARED}.":
        return list(scripts.values())
    made, _ = uses.worded.get(prefix, ("", ""))
    own = [script for name, script in scripts.items() if made in script.classes or f"{name}." == prefix]
    return [*own, *(script for script in scripts.values() if script.shared)] if own else None
