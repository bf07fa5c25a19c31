"""Titles of columns that files with networks have, and those that nobody is asked about: what a person is.

Not here: what stands in the columns (``columns``).
"""

import re
from typing import Final, Literal

from buurtlezer.geodata.imports.services.titles import private
from buurtlezer.geodata.imports.sheet import fold

Known = Literal["id", "name", "form", "ring", "domain", "where", "start", "end", "tie", "strength", "direction", "kinds"]

_NODES: Final[dict[Known, str]] = {
    "id": "networkcanvasuuid id nodeid nodenid nodekey key uuid identifier",
    "name": (
        "label name naam nom title titel titre nickname bijnaam surnom pseudoniem pseudonym pseudonyme alias initials initialen "
        "initiales roepnaam wie who qui organisation organisatie organization vereniging association persoon person personne node"
    ),
    "form": "form vorm forme type kind soort sorte nodetype networkcanvastype",
    "ring": "ring",
    "domain": "domain",
    "where": "where",
}
_TIES: Final[dict[Known, str]] = {
    "start": (
        "networkcanvassourceuuid source from van de depuis start bron sourceid fromid ego person1 persoon1 personne1 node1 i "
        "begin origine sender"
    ),
    "end": (
        "networkcanvastargetuuid target to naar vers a end doel cible targetid toid alter person2 persoon2 personne2 node2 j "
        "einde receiver"
    ),
    "tie": "label relation relatie band lien tie kind soort type edgetype relationship verband networkcanvastype interaction",
    "strength": (
        "strength sterkte force weight gewicht poids intensity intensiteit intensite closeness nabijheid proximite frequency"
    ),
    "direction": "directed direction richting gericht oneway bothways",
    "kinds": "kinds",
}
NODES: Final = {known: tuple(words.split()) for known, words in _NODES.items()}
TIES: Final = {known: tuple(words.split()) for known, words in _TIES.items()}

_OF_A_PERSON: Final = re.compile(
    r"age$|^age|leeftijd|ouderdom|geslacht|gender|genre|sexe?$|sekse|orientation|religi|geloof|godsdienst|faith|foi$|croyance|eglise"
    r"|church|moskee|mosquee|nationalit|national|herkomst|afkomst|origin|etni|ethni|race|birth|geboorte|naissance|health|gezond"
    r"|sante|ziekte|maladie|handicap|diagnos|income|inkomen|revenu|salar|loon|uitkering|schuld|dette|status|statut|papers|papier"
    r"|verblijf|sejour|residence|migra|party$|partij|politi|adres|address|postcode|zip|wachtwoord|note|notit|opmerk|remarq|comment"
)
_BOOKKEEPING: Final = re.compile(r"networkcanvas|session|edgeid$|^\d*$")


def columns(titles: tuple[str, ...], words: dict[Known, tuple[str, ...]]) -> dict[Known, str]:
    """Which title is which: of two that may be it, the one whose word comes first in the list."""
    folded: dict[str, str] = {}
    for title in titles:
        folded.setdefault(fold(title), title)
    found: dict[Known, str] = {}
    for known, listed in words.items():
        if title := next((folded[word] for word in listed if word in folded and may_be_read(folded[word])), ""):
            found[known] = title
    return found


def may_be_read(title: str) -> bool:
    """Whether a column may be taken at all: nothing that says what a person is, or how to reach one."""
    folded = fold(title)
    structure = folded in NODES["id"] or folded in TIES["start"] or folded in TIES["end"]
    return structure or (not private(title) and not _OF_A_PERSON.search(folded))


def bookkeeping(title: str) -> bool:
    """Whether a column is about the file, and says nothing that one could miss."""
    return bool(_BOOKKEEPING.search(fold(title)))
