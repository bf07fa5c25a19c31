"""Words that a sentence shares with other texts, as somebody types them: without case and accents, a plural as its singular.

Only words that tell something: of some length, and not in most of what there is. Pure. Not here: whole names (``analysis.alike``).
"""

import re
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

import numpy as np
from rapidfuzz import fuzz
from rapidfuzz.process import cdist

from buurtlezer.analysis.names import SMALL, plain

LIKE: Final = 82
"""Of 100, by the ratio of rapidfuzz: *bank* and *banken*, *lieu* and *lieux*; not *plek* and *vlek*."""

SHORTEST: Final = 5
"""A shorter word is like another only if it is the same."""

FEWEST: Final = 4
"""Letters of a word that tells something."""

COMMON: Final = 0.25
"""What stands in more than this share of all texts tells nothing..."""

FEW: Final = 4
"""...unless it stands in so few."""

_WORD: Final = re.compile(r"[^\W_]+")

# Words that say nothing of what a sentence is about; not from any list of a language: what conclusions are made of.
_EMPTY: Final = SMALL | frozenset(
    """
    deze onze geen niet maar meer veel voor door over naar waar daar hier weer even alle alles ander andere wordt worden hebben heeft
    zijn waren kunnen komen gaan doen maken willen denken mensen iemand niemand buurt wijk omdat zonder tussen altijd vaak soms
    nous vous leur leurs elle elles sont avec sans pour dans plus moins tout tous toute toutes cette celui ceux mais quand comme
    avoir etre fait faire gens quartier personne parce entre toujours souvent parfois
    this that these those with without from have been they their there here more less many much people neighbourhood because
    about between always often sometimes nobody somebody what when where which would could
    """.split()
)


@lru_cache(maxsize=4_000)
def _told(text: str) -> frozenset[str]:
    return frozenset(
        folded
        for word in _WORD.findall(text)
        if len(word) >= FEWEST and (folded := plain(word).run) not in _EMPTY and not folded.isdigit()
    )


class Said:
    """A sentence, ready to be asked what it tells."""

    def __init__(self, text: str) -> None:
        self.words = _told(text)
        """Its words that tell something."""

    def tells(self, name: str, whole: bool = False) -> bool:
        """Whether it says a name: one of its words that tell something, or all of them."""
        asked = _told(name)
        found = {word for word in asked if any(_like(word, mine) for mine in self.words)}
        return bool(found) and (found == asked if whole else True)


def within(said: Said, texts: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """Of each text the words of the sentence that stand in it, by the alphabet; texts with none are left out."""
    words = {key: _told(text) for key, text in texts.items()}
    all_of_them = sorted({word for each in words.values() for word in each})
    mine = sorted(said.words)
    if not mine or not all_of_them:
        return {}
    alike = cdist(mine, all_of_them, scorer=fuzz.ratio, score_cutoff=LIKE, dtype=np.uint8)
    means = {all_of_them[at]: {mine[row] for row in np.flatnonzero(column)} for at, column in enumerate(alike.T) if column.any()}
    means = {word: kept for word, known in means.items() if (kept := {one for one in known if _like(word, one)})}
    found = {key: {one for word in each & means.keys() for one in means[word]} for key, each in words.items()}
    times = Counter(one for each in found.values() for one in each)
    most = max(FEW, int(COMMON * len(texts)))
    return {key: kept for key, each in found.items() if (kept := tuple(sorted(one for one in each if times[one] <= most)))}


@lru_cache(maxsize=20_000)
def _like(word: str, other: str) -> bool:
    if word == other:
        return True
    return min(len(word), len(other)) >= SHORTEST and bool(fuzz.ratio(word, other) >= LIKE)
