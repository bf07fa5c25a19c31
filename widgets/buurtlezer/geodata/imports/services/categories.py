"""What a list calls its services, beside our kinds of services: a proposal, which a person confirms once for each category.

By our own words, by words that directories use, and by tags of OpenStreetMap. What nobody knows stays as the list calls it. Not
here: the vocabulary (``Pack.service_kinds``).
"""

import re
from collections.abc import Iterable, Mapping
from typing import Final

import pandas as pd

from buurtlezer.geodata.spots import folded

_SAID_OTHERWISE: Final = {
    "pharmacy": "apotheken, apotheker, pharmacies, pharmacien, officine, chemist",
    "hospital": "ziekenhuizen, kliniek, hopital, hopitaux, hospitals",
    "clinic": "medisch centrum, medische centra, wijkgezondheidscentrum, wijkgezondheidscentra, maison medicale, maisons medicales, "
    "polikliniek, polyclinique, health centre, medical centre, centre medical",
    "dentist": "tandartsen, dentiste, dentistes, dentists",
    "doctor": "huisarts, huisartsen, huisartspraktijk, medecin, medecins, medecin generaliste, generaliste, general practitioner, gp",
    "childcare": "kinderopvang, kinderdagverblijf, creche, creches, milieu d accueil, halte accueil, childcare, nursery, "
    "accueil de la petite enfance, gastouder, onthaalouder",
    "care_home": "woonzorgcentrum, woonzorgcentra, rusthuis, rusthuizen, maison de repos, maisons de repos, care home, nursing home, "
    "rvt, mrs, maison de repos et de soins",
    "social_service": "ocmw, cpas, sociale dienst, sociale diensten, service social, services sociaux, welfare office, caw, "
    "openbaar centrum voor maatschappelijk welzijn, antenne sociale, ocmw antenne, cpas antenne, social services",
    "toilet": "toilet, toiletten, openbaar toilet, openbare toiletten, wc, toilettes, toilettes publiques, public toilet, toilets",
    "drinking_water": "drinkwater, drinkfontein, drinkfonteinen, fontaine, eau potable, fontaine d eau potable, drinking fountain",
    "bench": "zitbank, zitbanken, banc, bancs, banc public, benches",
    "atm": "geldautomaat, geldautomaten, bankautomaat, distributeur, distributeurs, distributeur de billets, cash machine, cash dispenser",
    "bank": "banken, bankkantoor, banque, banques, agence bancaire, agences bancaires, banks",
    "post_office": "postkantoor, postkantoren, postpunt, bureau de poste, bureaux de poste, point poste, poste, bpost, post",
    "library": "bibliotheken, bib, bibliotheque, bibliotheques, libraries, mediatheque",
    "school": "scholen, basisschool, secundaire school, ecole, ecoles, ecole primaire, schools, enseignement, onderwijs",
    "kindergarten": "kleuterschool, kleuterscholen, ecole maternelle, maternelle, nursery school",
    "community_centre": "buurthuis, buurthuizen, gemeenschapscentrum, gemeenschapscentra, jeugdhuis, jeugdhuizen, dienstencentrum, "
    "lokaal dienstencentrum, lokale dienstencentra, wijkhuis, maison de quartier, maisons de quartier, centre culturel, "
    "centres culturels, maison de jeunes, maisons de jeunes, centre de services local, centre de services locaux, centre communautaire, "
    "youth centre, local service centre, neighbourhood centre, ontmoetingscentrum",
    "townhall": "gemeentehuis, gemeentehuizen, stadhuis, maison communale, maisons communales, hotel de ville, administration "
    "communale, gemeentebestuur, town hall",
    "supermarket": "supermarkten, supermarche, supermarches, supermarkets, grootwarenhuis",
    "convenience": "buurtwinkel, buurtwinkels, nachtwinkel, nachtwinkels, epicerie, epiceries, night shop, corner shop, kruidenier",
    "bakery": "bakker, bakkers, bakkerij, bakkerijen, boulangerie, boulangeries, boulanger, patisserie, baker, bakeries",
    "butcher": "slager, slagers, slagerij, slagerijen, boucherie, boucheries, boucher, beenhouwer, beenhouwerij, butchers",
    "greengrocer": "groentewinkel, groentewinkels, groenten en fruit, fruits et legumes, primeur, greengrocers",
    "laundry": "wasserette, wasserettes, wassalon, wassalons, salon lavoir, salons lavoirs, laverie, laveries, launderette, laundrette, "
    "droogkuis, pressing",
    "hairdresser": "kapper, kappers, kapsalon, kapsalons, coiffeur, coiffeurs, salon de coiffure, hairdressers, barbier, barber",
    "newsagent": "krantenwinkel, krantenwinkels, dagbladhandel, librairie presse, librairie, marchand de journaux, newsagents",
    "cafe": "cafes, koffiehuis, theehuis, salon de the, tea house, coffee house, tearoom",
    "restaurant": "restaurants, eethuis, brasserie",
    "fast_food": "snackbar, frituur, friterie, snack, frietkot, take away",
    "playground": "speeltuin, speeltuinen, speelplein, speelpleinen, plaine de jeux, plaines de jeux, aire de jeux, playgrounds",
    "pitch": "sportveld, sportvelden, sportterrein, terrain de sport, terrains de sport, agora space, sports pitch",
    "park": "parken, parc, parcs, parks, tuin, jardin public",
    "museum": "musea, musee, musees, museums",
    "theatre": "theaters, theatre, theatres, centre d art",
    "cinema": "bioscoop, bioscopen, cinemas",
    "worship": "gebedshuis, gebedshuizen, kerk, kerken, moskee, moskeeen, synagoge, tempel, eglise, eglises, mosquee, mosquees, "
    "synagogue, lieu de culte, lieux de culte, church, mosque, eredienst, culte",
    "police": "politie, politiekantoor, commissariat, politiecommissariaat, commissariat de police, police station",
    "fire_station": "brandweer, brandweerkazerne, pompiers, caserne de pompiers, fire brigade",
    "courthouse": "gerechtsgebouw, rechtbank, palais de justice, tribunal, vredegerecht, justice de paix",
    "second_hand": "kringwinkel, kringwinkels, tweedehands, seconde main, ressourcerie, charity shop, recyclart",
    "vacant": "leegstand, leegstaand, leegstaand pand, vide commercial, cellule vide, commerce vide",
    "betting": "goktent, wedkantoor, wedkantoren, bureau de paris, agence de paris, betting shop, gokkantoor",
    "money_transfer": "geldtransfer, geldtransactie, transfert d argent, money transfer",
    "university": "universiteit, universiteiten, hogeschool, hogescholen, universite, universites, haute ecole, hautes ecoles",
}
"""Folded words by kind, besides those of the vocabulary. A kind that the data pack does not have is passed over."""

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
        for kind, said in _SAID_OTHERWISE.items():
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
