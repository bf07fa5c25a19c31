"""Whether a text tells where something is: an address, or the name of a municipality, a district, a stop, a street, a service.

A vulnerable place is kept without a location; its text must not be one either. No list knows every corner, so the page asks too,
in words. Not here: the rules for addresses (``parts.sensitive``), how streets are looked up (``named_streets``).
"""

import re
import unicodedata
from functools import lru_cache
from typing import Final

from buurtlezer.errors import BadEntry
from buurtlezer.geodata import Pack
from buurtlezer.geodata.spots import folded
from buurtlezer.logbook.intake.named_streets import names_a_street, written_names
from buurtlezer.model import VulnerablePlace
from buurtlezer.parts.sensitive import rules
from buurtlezer.parts.sensitive.check import findings
from buurtlezer.texts import LANGUAGES

SHORTEST: Final = 4
"""Letters of a name that is looked for: shorter ones are words of all languages."""

SHORTEST_SERVICE: Final = 11
"""Letters and spaces of the name of a service: *de halte*, *les lilas* and *la faille* are names of parks and practices too."""

SHORTEST_PART: Final = 6
"""Letters of a part of a municipality's name that is looked for by itself (*Berchem*, *Woluwe*)."""

REGION: Final = frozenset({"brussel", "bruxelles", "brussels"})
"""Names of the whole: they tell nobody where to look."""

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_BEGINS = re.compile(r"(?:^|[.!?:;\n])\W*$")
_STOPS_THERE = re.compile(r"\s*(?:[,:;.!?\n–-]|$)")

# Streets and squares without a house number. These two texts must not have them; elsewhere they are welcome.
_NAME = r"(?:d['’]|l['’])?[A-ZÀ-Þ][\w'’-]+"
_STREETS = (
    re.compile(
        r"\b[A-ZÀ-Þ][\w'’-]*(?:straat|laan|lei|plein|plaats|park|kaai|dreef|steenweg|station|brug|poort|steeg|weg|markt)\b"
    ),
    re.compile(r"\b(?:noord|zuid|west|centraal)station\b", re.IGNORECASE),
    re.compile(
        r"\b(?i:rue|avenue|av\.|boulevard|bd|chaussée|place|quai|parc|gare|square|impasse|allée|pont|porte|cité|clos|drève|galerie)"
        rf"\s+(?:(?i:de\s+la|de\s+l['’]|du|des|de|la|le|les|aux?)\s+)?{_NAME}"
    ),
    re.compile(r"\b[A-Z][\w'’-]+\s+(?:Street|Road|Square|Park|Avenue|Lane|Station|Bridge|Gate)\b"),
)
_POINTERS = (
    re.compile(r"\b\d{1,2}[.,]\d{3,}"),  # coordinates
    re.compile(r"(?i)\b(?:https?:|www\.|maps\.|goo\.gl|plus\.codes)|\bw3w\b|///\w+\.\w+"),
)


def refuse_where(place: VulnerablePlace, pack: Pack) -> None:
    """Raise ``BadEntry`` (``tells_where``) for the first text of the place that tells where it is."""
    for field in ("means", "asks"):
        if tells_where(getattr(place, field), pack):
            raise BadEntry(field, "tells_where", "str")


def tells_where(text: str, pack: Pack) -> bool:
    """Whether somebody who reads this would know where to look.

    A name of one word counts where it is written as a name (*Liedts*), not where it is a word (*een park*). The first word of a
    sentence has a capital anyway: it counts where it stands alone (*Liedts: hier*), in capitals, or names a district. A name of
    more words always counts; so do addresses and streets in all three languages, coordinates, and links. Signs that nobody sees
    between the letters, and letters of another width, hide nothing.
    """
    text = "".join(sign for sign in unicodedata.normalize("NFKC", text) if unicodedata.category(sign) != "Cf")
    if any(shape.search(text) for shape in (*_STREETS, *_POINTERS)):
        return True
    if any(one.advice == "address" for language in LANGUAGES for one in findings(text, rules(language))):
        return True
    if names_a_street(text, pack):
        return True
    single, several, areas = _names(pack)
    spaced = f" {folded(text)} "
    if any(f" {name} " in spaced for name in several):
        return True
    return any(_is_name(match, text, areas) for match in _WORD.finditer(text) if folded(match.group()) in single)


def _is_name(match: "re.Match[str]", text: str, areas: frozenset[str]) -> bool:
    """Whether a word that is also the name of somewhere stands here as that name."""
    word = match.group()
    if not word[0].isupper():
        return False
    if not _BEGINS.search(text[: match.start()]):
        return True
    alone = _STOPS_THERE.match(text, match.end()) is not None
    return alone or (word.isupper() and len(word) > 1) or folded(word) in areas


@lru_cache(maxsize=2)
def _names(pack: Pack) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Names of one word, of several, and those of one word that name a municipality or a district; folded."""
    # Stops that are there no more too: everybody still names them.
    tables = (pack.municipalities, pack.districts, pack.sectors, pack.spots, pack.former_spots)
    written = {str(name) for table in tables for column in ("name_nl", "name_fr") for name in table[column].dropna()}
    long = {name for name in written if len(folded(name)) >= SHORTEST}
    several = {name for name in long if " " in name.strip()} | _of_services(pack)
    # Who says Molenbeek does not say Sint-Jans-Molenbeek.
    communes = {str(name) for column in ("name_nl", "name_fr") for name in pack.municipalities[column]}
    short = {part for name in communes for part in re.split(r"[ -]", name) if len(part) >= SHORTEST_PART}
    single = {folded(name) for name in (long - several) | short} - REGION
    areas = {
        str(name)
        for table in (pack.municipalities, pack.districts)
        for column in ("name_nl", "name_fr")
        for name in table[column]
    }
    return (
        frozenset(single | (written_names(pack) - REGION)),
        frozenset(folded(name) for name in several),
        frozenset(folded(name) for name in areas | short) - REGION,
    )


def _of_services(pack: Pack) -> set[str]:
    """Names of several words of care, worship and parks, long enough to be no words of every day."""
    services = pack.services
    personal = pack.service_kinds.index[pack.service_kinds["personal"]]
    told = services[services["kind"].isin([*personal, "park"])]
    names = {str(name) for column in ("name_nl", "name_fr") for name in told[column].dropna()}
    return {name for name in names if " " in name.strip() and len(folded(name)) >= SHORTEST_SERVICE}
