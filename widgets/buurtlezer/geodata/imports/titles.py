"""Words by which files name what is not a figure: columns with codes, names, years, indicators; rows that sum up.

Folded (``sheet.fold``), in nl, fr and en, as the publishers print them. Not here: words about figures (``measures``).
"""

import re

from buurtlezer.geodata.imports.sheet import Cell, fold


def words(given: str) -> frozenset[str]:
    """The words of a text, as a set."""
    return frozenset(given.split())


CODES = words(
    "code codequartier quartiercode codewijk wijkcode mdzone mdid mdrc gebiedscode codegebied territoirecode codeterritoire "
    "territorycode codeterritory districtcode codedistrict wijk quartier district wijknr wijknummer numeroquartier quartiernr "
    "nr no num numero nummer number zone gebied territoire territory id"
)
"""Titles that a column with numbers of districts may have."""

NAMES = words(
    "territoire gebied territory naam nom name nomnl nomfr naamnl naamfr namenl namefr namefre namedut nameen wijk wijknaam "
    "naamwijk quartier nomquartier nomduquartier quartiernomfr quartiernomnl nomfrancais district districtname neighbourhood "
    "zone libelle label omschrijving"
)
YEARS = words("annee jaar year jahr cdyear periode period jaartal an")
INDICATORS = words(
    "indicateur indicator indicatoren indicateurs variable variabele indicateurnom indicatornaam indicatorname kenmerk onderwerp "
    "libelleindicateur nomindicateur naamindicator theme thema"
)
VALUES = words("valeur waarde value valeurs waarden values msvalue cijfer chiffre")
_NO_FIGURES = NAMES | words("commune gemeente municipality mdzone mdid mdrc")
_NO_FIGURE = re.compile(
    r"(?:cd|tx|id)_|.*(?:_code|_nis|_nom|_naam|_name)(?:_|$)|.*\b(?:nis|refnis|code|lon|lat|geo_point.*|geo_shape|geom)$|\W*id$"
)
_SUMMARY = re.compile(
    r"(?:moyennes?|medianes?|total|totaux|seuils?|gemiddelden?|mediaan|totaal|drempel|mean|average|median|threshold|som|somme|sum"
    r"|regions?|regionale?|gewest|brusselshoofdstedelijkgewest|brusselsgewest|bruxellescapitale|brusselscapital|brusselregion"
    r"|brusselsregion|rbc|bhg|ensemble|belgique|belgie|belgium)"
)
_REGIONAL = re.compile(r"(?:moyenne|mediane|gemiddelde|mediaan|mean|average|median)\w*(?:region|regionale|gewest)")
_UNITS = words("% € eur euro aantal nombre number inw hab pct procent percent")


def summary(row: list[Cell]) -> bool:
    """Whether a row about no place sums up places, by the first word in it (a header may begin so too)."""
    for cell in row[:4]:
        if isinstance(cell, str) and any(letter.isalpha() for letter in cell):
            return bool(_SUMMARY.match(fold(cell)))
    return False


def regional(row: list[Cell]) -> bool:
    """Whether a row gives the Region's own mean or median: not that of the places shown, and no total."""
    labels = [fold(cell) for cell in row[:4] if isinstance(cell, str) and any(letter.isalpha() for letter in cell)]
    return bool(labels) and bool(_REGIONAL.match(labels[0]))


def no_figure(title: str) -> bool:
    """Whether a title says that the column holds codes or names."""
    return bool(_NO_FIGURE.match(title.casefold().strip())) or fold(title) in _NO_FIGURES


def year(title: str) -> int | None:
    """The last year that a text names, 1800 to 2100."""
    found = [int(digits) for digits in re.findall(r"(?<!\d)(?:1[89]\d\d|20\d\d)(?!\d)", title)]
    return found[-1] if found else None


def only_year_or_unit(cell: str) -> bool:
    """Whether a text is a year, or a unit, and nothing else: then the row above it says of what."""
    return bool(re.fullmatch(r"(?:1[89]|20)\d\d", cell)) or cell.strip("() ").casefold() in _UNITS
