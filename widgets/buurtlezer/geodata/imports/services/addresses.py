"""An address as a directory writes it, and the street of the data pack that it names.

A street is no point: a house number is cut off and forgotten. Not here: how names are written (``street_words``), the streets
(``geodata.streets``).
"""

import re
from itertools import dropwhile
from typing import Final

import pandas as pd

from buurtlezer.geodata.imports.services.street_words import BOXES, bare, town_word, words_of

POSTCODES: Final = {
    **dict.fromkeys(("1000", "1020", "1120", "1130", "1005", "1006", "1007", "1008", "1009", "1010", "1011", "1012"), "21004"),
    "1030": "21015",
    "1040": "21005",
    "1050": "21009",
    "1060": "21013",
    "1070": "21001",
    "1080": "21012",
    "1081": "21011",
    "1082": "21003",
    "1083": "21008",
    "1090": "21010",
    "1140": "21006",
    "1150": "21019",
    "1160": "21002",
    "1170": "21017",
    "1180": "21016",
    "1190": "21007",
    "1200": "21018",
    "1210": "21014",
}
"""Postcodes of the Region, and the municipality that most of each lies in (NIS code)."""

_SHORT_NAMES: Final = {
    "21004": ("Brussels", "Brussel-Stad", "Bruxelles-Ville", "Laken", "Laeken", "Haren", "Haeren", "Neder-Over-Heembeek", "Bxl"),
    "21003": ("Berchem", "Sint-Agatha-Berchem", "Berchem-Ste-Agathe"),
    "21012": ("Molenbeek",),
    "21014": ("Sint-Joost", "Saint-Josse"),
    "21017": ("Watermaal", "Bosvoorde", "Watermael", "Boitsfort"),
}
_PARTS: Final = re.compile(r"[,;/(\n]| [-–—] ")
_TOWN: Final = re.compile(r"(?:^|[,;\s])(?:b-?\s?)?([1-9]\d{3})\s+([^\d,;]{2,40})$", re.IGNORECASE)
_LONGEST = 200


class Streets:
    """The streets of the data pack, to be found by an address.

    Parameters
    ----------
    streets
        As ``Pack.streets``: ``id``, ``name_nl``, ``name_fr``, ``municipality``, ``length_m``.
    municipalities
        As ``Pack.municipalities``: index NIS code; ``name_nl``, ``name_fr``.
    """

    def __init__(self, streets: pd.DataFrame, municipalities: pd.DataFrame) -> None:
        self._exact: dict[str, dict[str, str]] = {}
        self._loose: dict[str, dict[str, str]] = {}
        longest_first = streets.sort_values("length_m", ascending=False, kind="stable")
        for own, nl, fr, town in longest_first[["id", "name_nl", "name_fr", "municipality"]].itertuples(index=False, name=None):
            for words in {tuple(words_of(str(nl))), tuple(words_of(str(fr)))}:
                # Two of one name in one municipality are one street, written in two ways (Ninoofse Steenweg, Ninoofsesteenweg).
                self._exact.setdefault("".join(words), {}).setdefault(str(town), own)
                _put(self._loose, bare(words), str(town), own)
        listed = ((code, names) for code, names in municipalities[["name_nl", "name_fr"]].agg(list, axis=1).items())
        self._towns = {town_word(name): str(code) for code, names in listed for name in names}
        self._towns |= {town_word(name): code for code, names in _SHORT_NAMES.items() for name in names}
        self._known: dict[tuple[str, str, str], tuple[str, bool]] = {}

    def find(self, address: str, postcode: str = "", municipality: str = "") -> tuple[str, bool]:
        """Id of the street that is meant (empty for none), and whether postcode or municipality lie outside the Region.

        Of a name that several municipalities have, the one that is said; without that, none: a street that may be another one is
        none.
        """
        asked = address[:_LONGEST], postcode[:_LONGEST], municipality[:_LONGEST]
        if asked not in self._known:
            self._known[asked] = self._found(*asked)
        return self._known[asked]

    def _found(self, address: str, postcode: str, municipality: str) -> tuple[str, bool]:
        code = "".join(re.findall(r"\d", postcode))[:4]
        if not code and (said := _TOWN.search(address)):
            code, municipality, address = said[1], municipality or said[2], address[: said.start()]
        if code and code not in POSTCODES:
            return "", True
        town = POSTCODES.get(code) or self._towns.get(town_word(municipality), "")
        if municipality.strip() and not town:
            return "", False  # a town that we do not know has streets of the same names
        for part in _PARTS.split(address):
            if own := self._street(words_of(part), town):
                return own, False
        return "", False

    def _street(self, words: list[str], town: str) -> str:
        """The street that words begin with: as they stand, else without a number that stands before its street."""
        rest = list(dropwhile(lambda word: word[0].isdigit(), words))
        return self._beginning(words, town) or (self._beginning(rest, town) if rest != words else "")

    def _beginning(self, words: list[str], town: str) -> str:
        # Streets have numbers in their names too, so the longest is asked first.
        for end in [len(words), *(place for place in range(len(words) - 1, 0, -1) if words[place][0].isdigit())]:
            cut = words[:end]
            while len(cut) > 1 and cut[-1] in BOXES:
                cut = cut[:-1]
            for table, key in ((self._exact, "".join(cut)), (self._loose, bare(cut))):
                if own := self._one(table.get(key, {}), town):
                    return own
        return ""

    @staticmethod
    def _one(found: dict[str, str], town: str) -> str:
        # A postcode reaches over the border of its municipality: the only street of a name is that street.
        return found.get(town) or (next(iter(found.values())) if len(found) == 1 else "")


def _put(table: dict[str, dict[str, str]], key: str, town: str, own: str) -> None:
    """Without small words several streets of a municipality may fall together: which is meant cannot be told then."""
    if key:
        places = table.setdefault(key, {})
        places[town] = own if places.get(town, own) == own else ""
