"""What a list calls its services, beside our kinds of services: a proposal, which a person confirms once for each category.

By our own words, by words that directories use, and by tags of OpenStreetMap. What nobody knows stays as the list calls it. Not
here: the vocabulary (``Pack.service_kinds``), those words (``words``).
"""

import re
from collections.abc import Iterable, Mapping
from typing import Final

import pandas as pd

from buurtlezer.geodata.imports.services.words import SAID_OTHERWISE
from buurtlezer.geodata.spots import folded

_TAG: Final = re.compile(r"^\s*([a-z_]+)\s*[=:]\s*([a-z_]+)\s*$", re.IGNORECASE)
_SHORTEST = 4
"""Letters of a word that may stand within a longer name: ``bar`` in *bar association* is none."""


class Words:
    """Which kind is meant.

    Parameters
    ----------
    kinds
        As ``Pack.service_kinds``: index kind; ``name_nl``, ``name_fr``, ``name_en``.
    types
        Kind by type of OpenStreetMap (``amenity=pharmacy``).
    """

    def __init__(self, kinds: pd.DataFrame, types: Mapping[str, str]) -> None:
        known = set(kinds.index)
        self._types = {one: kind for one, kind in types.items() if kind in known}
        self._words: dict[str, str] = {}
        for kind, said in SAID_OTHERWISE.items():
            if kind in known:
                self._add(kind, said.split(","))
        for kind, *names in kinds[["name_nl", "name_fr", "name_en"]].itertuples(name=None):
            for name in names:
                self._add(str(kind), [name, *re.split(r"[,/(]", name)])
        values: dict[str, set[str]] = {}
        for one, kind in self._types.items():
            values.setdefault(one.partition("=")[2], set()).add(kind)
        for value, meant in values.items():
            if len(meant) == 1:
                self._add(meant.pop(), [value.replace("_", " ")])

    def kind(self, category: str) -> str:
        """The kind that a category means as far as we know; empty where none is, or where two of them may be."""
        if tag := _TAG.match(category):
            own = f"{tag[1]}={tag[2]}".lower()
            if own in self._types:
                return self._types[own]
        said = folded(category.replace("_", " "))
        if said in self._words:
            return self._words[said]
        padded = f" {said} "
        within = [word for word in self._words if len(word) >= _SHORTEST and f" {word} " in padded]
        longest = max(map(len, within), default=0)
        meant = {self._words[word] for word in within if len(word) == longest}
        return meant.pop() if len(meant) == 1 else ""

    def _add(self, kind: str, names: Iterable[str]) -> None:
        for name in names:
            if said := folded(name):
                self._words.setdefault(said, kind)
