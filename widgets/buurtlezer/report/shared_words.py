"""Words that a sentence shares with other texts, as somebody types them: without case and accents, a plural as its singular.

Only words that tell something: of some length, and not in most of what there is; one alone tells something where it is rare.
Pure. Not here: whole names
(``analysis.alike``).
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

LIKE: Final = 84
"""Of 100, by the ratio of rapidfuzz: *zitplaats* and *zitplaatsen*; not *oudere* and *ouders*, one letter of six apart."""

SHORTEST: Final = 5
"""A shorter word is like another only if it is the same."""

FEWEST: Final = 4
"""Letters of a word that tells something."""

COMMON: Final = 0.25
"""What stands in more than this share of all texts tells nothing..."""

FEW: Final = 4
"""...unless it stands in so few."""

RARE: Final = 3
"""A word that is shared alone says that two texts are about the same where it stands in so few; two say it together."""

_WORD: Final = re.compile(r"[^\W_]+")

# Words that say nothing of what a sentence is about; not from any list of a language: what conclusions are made of.
_SAY_NOTHING = """
    deze onze geen niet maar meer minder veel voor door over naar waar daar hier weer even alle alles ander andere wordt worden
    hebben heeft zijn waren kunnen komen gaan doen maken willen denken mensen iemand niemand buurt wijk omdat zonder tussen
    altijd vaak soms rondom vlot plek plekken iets niets dacht dachten denkt alleen buiten binnen groot grote klein kleine
    moeilijk makkelijk moeten moet neemt onze jullie dichtbij verder
    nous vous leur leurs elle elles sont avec sans pour dans plus moins tout tous toute toutes cette celui ceux mais quand comme
    avoir etre fait faire gens quartier personne personnes parce entre toujours souvent parfois autour lieu lieux endroit endroits
    rien quelque quelqu prend prendre prennent notre votre pres loin grand grande petit petite dehors devoir doit
    this that these those with without from have been they their there here more less many much people neighbourhood because
    about between always often sometimes nobody somebody what when where which would could around place places anything something
    nothing take takes near large great small outside inside must thought think hard easy
"""

_EMPTY: Final = SMALL | frozenset(_SAY_NOTHING.split())


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
    telling = {key: tuple(sorted(one for one in each if times[one] <= most)) for key, each in found.items()}
    return {key: each for key, each in telling.items() if len(each) > 1 or (each and times[each[0]] <= RARE)}


@lru_cache(maxsize=20_000)
def _like(word: str, other: str) -> bool:
    if word == other:
        return True
    return min(len(word), len(other)) >= SHORTEST and bool(fuzz.ratio(word, other) >= LIKE)
