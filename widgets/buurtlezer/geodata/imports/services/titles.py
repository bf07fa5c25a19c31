"""Words by which lists of services name their columns, in nl, fr and en, as directories and maps write them.

Folded (``sheet.fold``). Not here: what the cells say (``columns``), words for kinds of services (``categories``).
"""

import re
from typing import Final

from buurtlezer.geodata.imports.services.found import Role
from buurtlezer.geodata.imports.sheet import fold
from buurtlezer.texts import LANGUAGES

_LANGUAGE: Final = re.compile(r"(?:[_\s.:(-]+(?i:(nl|fr|en|ned|dut|fre|eng))|(?<=[a-z])(NL|FR|EN))\)?$")
_LANGUAGES: Final = {"nl": "nl", "fr": "fr", "en": "en", "ned": "nl", "dut": "nl", "fre": "fr", "eng": "en"}
_WORDS: Final[dict[Role, str]] = {
    "name": (
        "naam nom name titel titre title organisatie organisation organization dienst service voorziening equipement "
        "instelling institution benaming denomination intitule enseigne officielenaam nomofficiel raisonsociale "
        "vereniging association libelle naamorganisatie nomorganisation naamvandeorganisatie nomdelorganisation "
        "naamdienst nomduservice winkel magasin shopname"
    ),
    "category": (
        "layer laag couche calque "
        "categorie categories category rubriek rubrieken rubrique rubriques theme thema soort type typeaanbod sector "
        "secteur activiteit activite activity aanbod offre aard nature classe klasse doelstelling categoryname"
    ),
    "address": (
        "adres adresse address straat rue street addrstreet straatnaam nomderue streetname adresvolledig adressecomplete "
        "fulladdress volledigadres straatennummer rueetnumero straatnr adresstraat adresserue voie"
    ),
    "postcode": "postcode codepostal codepostale cp zip zipcode postalcode postnummer addrpostcode postcodes adrespostcode",
    "municipality": "gemeente commune municipality stad ville city plaats localite woonplaats addrcity adresgemeente town",
    "lon": (
        "lon lng long longitude lengtegraad lengte geolon geolongitude x coordx xcoord coordonneex xcoordinaat "
        "xcoordinate lambertx xlambert xlambert72 lambert72x xlb72 xwgs84 wgs84lon wgs84x px geox"
    ),
    "lat": (
        "lat latitude breedtegraad breedte geolat geolatitude y coordy ycoord coordonneey ycoordinaat ycoordinate "
        "lamberty ylambert ylambert72 lambert72y ylb72 ywgs84 wgs84lat wgs84y py geoy"
    ),
    "point": (
        "geopoint geopoint2d coordinates coordinaten coordonnees latlon latlng lonlat wkt geolocation geolocalisation gps "
        "position"
    ),
}
_ROLES: Final = {word: role for role, words in _WORDS.items() for word in words.split()}
OSM_KEYS: Final = ("amenity", "shop", "leisure", "tourism", "craft", "office", "healthcare", "social_facility")
"""Keys by which OpenStreetMap says what something is, the plainest first."""

_PRIVATE: Final = re.compile(
    r"tel|gsm|fax|mobi|phone|portable|e?mail|courriel|contact|voornaam|prenom|firstname|givenname|familienaam|achternaam|lastname"
    r"|surname|nomdefamille|responsable|verantwoordelijke|directeur|directrice|directie|director|manager|gerant|zaakvoerder"
    r"|geboorte|naissance|birth|rijksregister|niss|iban|rekening"
)
_FIRST_NAMES: Final = re.compile(r"voornaam|prenom|firstname|givenname")


def role(title: str) -> Role | None:
    """What a column of this title holds; None where the title does not say so."""
    return _ROLES.get(fold(title)) or _ROLES.get(_apart(title)[0])


def language(title: str) -> str:
    """The language that a title says its column to be in: ``nl``, ``fr``, ``en`` or none."""
    return "" if fold(title) in _ROLES else _apart(title)[1]


def _apart(title: str) -> tuple[str, str]:
    """A title, folded, and the language at its end: of ``naam_nl``, ``Adresse (FR)``, ``nomFR`` and ``nomfr``."""
    if found := _LANGUAGE.search(title):
        return fold(title[: found.start()]), _LANGUAGES[(found[1] or found[2]).lower()]
    said = fold(title)
    return (said[:-2], said[-2:]) if said[-2:] in LANGUAGES and said[:-2] in _ROLES else (said, "")


def private(title: str) -> bool:
    """Whether a column tells how to reach a person, or who one is. It is never read."""
    return bool(_PRIVATE.match(fold(title))) or bool(_PRIVATE.search(fold(title.rpartition(":")[2])) and ":" in title)


def first_name(title: str) -> bool:
    """Whether a column holds first names: then the names beside it are those of people."""
    return bool(_FIRST_NAMES.match(fold(title)))
