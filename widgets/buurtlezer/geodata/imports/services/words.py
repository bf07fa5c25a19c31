"""Words by which lists call kinds of services, in nl, fr and en, besides those of our vocabulary.

Folded (``spots.folded``), parted by commas. Not here: which kind is meant (``categories``).
"""

from typing import Final

SAID_OTHERWISE: Final = {
    "pharmacy": "apotheken, apotheker, pharmacies, pharmacien, officine, chemist",
    "hospital": "ziekenhuizen, kliniek, hopital, hopitaux, hospitals",
    "clinic": (
        "medisch centrum, medische centra, wijkgezondheidscentrum, wijkgezondheidscentra, maison medicale, "
        "maisons medicales, polikliniek, polyclinique, health centre, medical centre, centre medical"
    ),
    "dentist": "tandartsen, dentiste, dentistes, dentists",
    "gp": (
        "huisarts, huisartsen, huisartspraktijk, medecin, medecins, medecin generaliste, generaliste, general practitioner, gp"
    ),
    "childcare": (
        "kinderopvang, kinderdagverblijf, creche, creches, milieu d accueil, halte accueil, childcare, nursery, "
        "accueil de la petite enfance, gastouder, onthaalouder"
    ),
    "care_home": (
        "woonzorgcentrum, woonzorgcentra, rusthuis, rusthuizen, maison de repos, maisons de repos, care home, "
        "nursing home, rvt, mrs, maison de repos et de soins"
    ),
    "social_service": (
        "sociale dienst, sociale diensten, service social, services sociaux, caw, social services, sociale dienstverlening"
    ),
    "ocmw_cpas": (
        "ocmw, cpas, welfare office, openbaar centrum voor maatschappelijk welzijn, centre public d action "
        "sociale, antenne sociale, ocmw antenne, antenne cpas"
    ),
    "toilet": (
        "toilet, toiletten, openbaar toilet, openbare toiletten, wc, toilettes, toilettes publiques, public toilet, toilets"
    ),
    "drinking_water": (
        "drinkwater, drinkfontein, drinkfonteinen, fontaine, eau potable, fontaine d eau potable, drinking fountain"
    ),
    "bench": "zitbank, zitbanken, banc, bancs, banc public, benches",
    "cash_machine": (
        "geldautomaat, geldautomaten, bankautomaat, distributeur, distributeurs, distributeur de billets, cash "
        "machine, cash dispenser"
    ),
    "bank": "banken, bankkantoor, banque, banques, agence bancaire, agences bancaires, banks",
    "post_office": "postkantoor, postkantoren, postpunt, bureau de poste, bureaux de poste, point poste, poste, bpost, post",
    "library": "bibliotheken, bib, bibliotheque, bibliotheques, libraries, mediatheque",
    "school": "scholen, basisschool, secundaire school, ecole, ecoles, ecole primaire, schools, enseignement, onderwijs",
    "kindergarten": "kleuterschool, kleuterscholen, ecole maternelle, maternelle, nursery school",
    "community_centre": (
        "buurthuis, buurthuizen, gemeenschapscentrum, gemeenschapscentra, jeugdhuis, jeugdhuizen, "
        "dienstencentrum, lokaal dienstencentrum, lokale dienstencentra, wijkhuis, maison de quartier, maisons de "
        "quartier, centre culturel, centres culturels, maison de jeunes, maisons de jeunes, centre de services "
        "local, centre de services locaux, centre communautaire, youth centre, local service centre, "
        "neighbourhood centre, ontmoetingscentrum"
    ),
    "townhall": (
        "gemeentehuis, gemeentehuizen, stadhuis, maison communale, maisons communales, hotel de ville, "
        "administration communale, gemeentebestuur, town hall"
    ),
    "supermarket": "supermarkten, supermarche, supermarches, supermarkets, grootwarenhuis",
    "convenience": (
        "buurtwinkel, buurtwinkels, nachtwinkel, nachtwinkels, epicerie, epiceries, night shop, corner shop, kruidenier"
    ),
    "bakery": "bakker, bakkers, bakkerij, bakkerijen, boulangerie, boulangeries, boulanger, patisserie, baker, bakeries",
    "butcher": ("slager, slagers, slagerij, slagerijen, boucherie, boucheries, boucher, beenhouwer, beenhouwerij, butchers"),
    "greengrocer": "groentewinkel, groentewinkels, groenten en fruit, fruits et legumes, primeur, greengrocers",
    "laundry": (
        "wasserette, wasserettes, wassalon, wassalons, salon lavoir, salons lavoirs, laverie, laveries, launderette, laundrette"
    ),
    "dry_cleaning": "droogkuis, stomerij, pressing, nettoyage a sec, dry cleaner, dry cleaners",
    "railway_station": "treinstation, treinstations, station, stations, gare, gares, railway station, train station",
    "stib_stop": "halte, haltes, mivb halte, mivb haltes, arret, arrets, arret stib, stib stop",
    "hairdresser": (
        "kapper, kappers, kapsalon, kapsalons, coiffeur, coiffeurs, salon de coiffure, hairdressers, barbier, barber"
    ),
    "newsagent": ("krantenwinkel, krantenwinkels, dagbladhandel, librairie presse, librairie, marchand de journaux, newsagents"),
    "cafe": "cafes, koffiehuis, theehuis, salon de the, tea house, coffee house, tearoom",
    "restaurant": "restaurants, eethuis, brasserie",
    "fast_food": "snackbar, frituur, friterie, snack, frietkot, take away",
    "playground": (
        "speeltuin, speeltuinen, speelplein, speelpleinen, plaine de jeux, plaines de jeux, aire de jeux, playgrounds"
    ),
    "pitch": "sportveld, sportvelden, sportterrein, terrain de sport, terrains de sport, agora space, sports pitch",
    "park": "parken, parc, parcs, parks, tuin, jardin public",
    "museum": "musea, musee, musees, museums",
    "theatre": "theaters, theatre, theatres, centre d art",
    "cinema": "bioscoop, bioscopen, cinemas",
    "worship": (
        "gebedshuis, gebedshuizen, kerk, kerken, moskee, moskeeen, synagoge, tempel, eglise, eglises, mosquee, "
        "mosquees, synagogue, lieu de culte, lieux de culte, church, mosque, eredienst, culte"
    ),
    "police": "politie, politiekantoor, commissariat, politiecommissariaat, commissariat de police, police station",
    "fire_station": "brandweer, brandweerkazerne, pompiers, caserne de pompiers, fire brigade",
    "courthouse": "gerechtsgebouw, rechtbank, palais de justice, tribunal, vredegerecht, justice de paix",
    "second_hand": "kringwinkel, kringwinkels, tweedehands, seconde main, ressourcerie, charity shop, recyclart",
    "vacant": "leegstand, leegstaand, leegstaand pand, vide commercial, cellule vide, commerce vide",
    "sex_shop": "seksshop, sekswinkel, sex shop",
    "shisha_bar": "shishabar, shisha, bar a chicha, chicha, hookah",
    "betting": "goktent, wedkantoor, wedkantoren, bureau de paris, agence de paris, betting shop, gokkantoor",
    "money_transfer": "geldtransfer, geldtransactie, transfert d argent, money transfer",
    "university": ("universiteit, universiteiten, hogeschool, hogescholen, universite, universites, haute ecole, hautes ecoles"),
}
"""By kind. A kind that the data pack does not have is passed over."""
