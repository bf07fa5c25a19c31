"""Whether a text tells where something is: an address, or the name of a municipality, a district, a sector or a stop.

A vulnerable place is kept without a location; its text must not be one either. No list knows every corner, so the page asks too,
in words. Not here: the rules for addresses (``parts.sensitive``).
"""

import re
from functools import lru_cache
from typing import Final

from buurtlezer.errors import BadEntry
from buurtlezer.geodata import Pack
from buurtlezer.geodata.spots import folded
from buurtlezer.model import VulnerablePlace
from buurtlezer.parts.sensitive import rules
from buurtlezer.parts.sensitive.check import findings
from buurtlezer.texts import LANGUAGES

SHORTEST: Final = 4
"""Letters of a name that is looked for: shorter ones are words of all languages."""

SHORTEST_PART: Final = 6
"""Letters of a part of a municipality's name that is looked for by itself (*Berchem*, *Woluwe*)."""

REGION: Final = frozenset({"brussel", "bruxelles", "brussels"})
"""Names of the whole: they tell nobody where to look."""

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_BEGINS = re.compile(r"(?:^|[.!?:;\n])\W*$")


def refuse_where(place: VulnerablePlace, pack: Pack) -> None:
    """Raise ``BadEntry`` (``tells_where``) for the first text of the place that tells where it is."""
    for field in ("means", "asks"):
        if tells_where(getattr(place, field), pack):
            raise BadEntry(field, "tells_where", "str")


def tells_where(text: str, pack: Pack) -> bool:
    """Whether somebody who reads this would know where to look.

    A name of one word counts where it is written as a name (*Liedts*), not where it is a word (*een park*, or the first of a
    sentence); a name of more words always counts. Addresses count in all three languages.
    """
    if any(one.advice == "address" for language in LANGUAGES for one in findings(text, rules(language))):
        return True
    single, several = _names(pack)
    spaced = f" {folded(text)} "
    if any(f" {name} " in spaced for name in several):
        return True
    return any(
        word[0].isupper() and folded(word) in single and not _BEGINS.search(text[: match.start()])
        for match in _WORD.finditer(text)
        if (word := match.group())
    )


@lru_cache(maxsize=2)
def _names(pack: Pack) -> tuple[frozenset[str], frozenset[str]]:
    """Names of one word as written, and of several, folded."""
    tables = (pack.municipalities, pack.districts, pack.sectors, pack.spots)
    written = {str(name) for table in tables for column in ("name_nl", "name_fr") for name in table[column].dropna()}
    long = {name for name in written if len(folded(name)) >= SHORTEST}
    several = {name for name in long if " " in name.strip()}
    # Who says Molenbeek does not say Sint-Jans-Molenbeek.
    communes = {str(name) for column in ("name_nl", "name_fr") for name in pack.municipalities[column]}
    short = {part for name in communes for part in re.split(r"[ -]", name) if len(part) >= SHORTEST_PART}
    single = {folded(name) for name in (long - several) | short} - REGION
    return frozenset(single), frozenset(folded(name) for name in several)
