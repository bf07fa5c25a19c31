"""Ready-made pseudonyms: two friendly words, such as a colour and a bird, in the language of who joins.

None sounds like a person's name and none can hurt: no colour of skin or of a party, no animal that is a swear word, no bird or
flower that people are called after. Not here: whether one is taken (``store``).
"""

import json
import random
import secrets
from collections.abc import Collection
from functools import cache
from pathlib import Path

_FILE = Path(__file__).with_suffix(".json")
_SOURCE: random.Random = secrets.SystemRandom()
MOST_TRIES = 200


@cache
def _words() -> dict[str, dict[str, list[str]]]:
    found: dict[str, dict[str, list[str]]] = json.loads(_FILE.read_text("utf-8"))
    return found


def combinations(language: str) -> list[str]:
    """All pseudonyms of a language; at least 400."""
    words = _words()[language]
    pairs = [(quality, noun) for quality in words["qualities"] for noun in words["nouns"]]
    if language == "fr":  # an adjective follows its noun
        pairs = [(noun, quality) for quality, noun in pairs]
    return [_capital(f"{first} {second}") for first, second in pairs]


def free(language: str, taken: Collection[str], count: int, source: random.Random = _SOURCE) -> list[str]:
    """So many different pseudonyms that nobody has.

    Parameters
    ----------
    taken
        Pseudonyms in use, case-folded.
    """
    open_ones = [name for name in combinations(language) if name.casefold() not in taken]
    if len(open_ones) >= count:
        return source.sample(open_ones, count)
    # More people than combinations: the same words with a number.
    numbered = (f"{name} {number}" for number in range(2, MOST_TRIES) for name in combinations(language))
    return [*open_ones, *[name for name in numbered if name.casefold() not in taken][: count - len(open_ones)]]


def _capital(name: str) -> str:
    return name[0].upper() + name[1:]
