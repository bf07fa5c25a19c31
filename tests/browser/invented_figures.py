"""What chooser, figure and table show in their tests. The figures are invented.

Not here: the parts that show it (``figure_parts``).
"""

from typing import Any

Shape = dict[str, Any]

MARKUP = "<img src=x onerror=\"document.title='hit'\">"


def chip(name: str, title: str, state: str = "") -> Shape:
    return {"name": name, "title": title, "state": state}


THEMES = [
    {"name": "inhabitants", "title": "Inwoners", "open": True, "figures": [
        chip("population", "Aantal inwoners", "read"), chip("density", "Inwoners per km²", "guessed")]},
    {"name": "age", "title": "Leeftijd", "open": True, "figures": [chip("aged_65_plus", "65 jaar of ouder")]},
    {"name": "households", "title": "Huishoudens", "open": True, "figures": [
        chip("single_under_30", "Alleenwonend, jonger dan 30"), chip("single_30_plus", "Alleenwonend, 30 jaar of ouder")]},
    {"name": "income", "title": "Inkomen", "open": False, "figures": [
        chip("median_income", "Mediaan inkomen"), chip("increased_reimbursement", "Verhoogde tegemoetkoming")]},
    {"name": "work", "title": "Werk", "open": False, "figures": [chip("unemployment", "Niet-werkende werkzoekenden")]},
]  # fmt: skip
UNSEEN: Shape = {
    "name": "aged_65_plus",
    "title": "65 jaar of ouder",
    "question": "Hoeveel van je buren zijn 65 jaar of ouder?",
    "year": "2025",
    "unit_sign": "%",
    "guess": {"min": 0, "max": 100, "step": 1, "decimals": 0, "unit": "van de 100"},
    "seen": False,
}
TICKS = [4.1, 5.3, 6.2, 6.9, 7.4, 7.7, 8.0, 8.3, 8.5, 8.8, 9.0, 9.3, 9.6, 9.8, 10.1, 10.4, 10.9, 11.3, 11.6, 12.0, 12.2]
TICKS += [12.7, 13.0, 13.3, 13.9, 14.4, 14.8, 15.3, 15.9, 16.4, 16.9, 17.3, 17.9, 18.6, 19.2, 19.9, 20.8, 21.9, 23.4, 25.2]
ROWS = [
    {"role": "mine", "name": "Mijn buurt", "text": "8,9 %", "value": 8.9, "low": None, "high": None,
     "notes": ["13.400 inwoners", "9 sectoren", "schatting"], "muted": False},
    {"role": "reference", "name": "Gewest", "text": "13,1 %", "value": 13.1, "low": None, "high": None,
     "notes": ["zoals gepubliceerd"], "muted": False},
    {"role": "group", "name": "De groep (8 tekeningen)", "text": "7,8–10,2 %", "value": None, "low": 7.8, "high": 10.2,
     "notes": ["zoveel hangt af van waar je de lijn trekt"], "muted": False},
]  # fmt: skip
SEEN: Shape = {
    **UNSEEN,
    "seen": True,
    "rows": ROWS,
    "strip": {"min": 0, "max": 26, "ticks": TICKS, "labels": ["0 %", "26 %"]},
    "sentences": ["Duidelijk minder ouderen dan in het Gewest."],
    "guess_words": "Jij dacht: 15 van de 100.",
    "how": {
        "sentence": "Elke wijk telt mee voor de inwoners die er in jouw buurt wonen.",
        "columns": ["Wijk", "Inwoners in je buurt", "65 jaar of ouder", "Telt mee voor"],
        "rows": [
            ["Historisch Molenbeek", "8.174", "8,3 %", "61 %"],
            ["Hertogin van Brabant", "2.814", "9,6 %", "21 %"],
            ["Havenwijk-Noord", "2.412", "10,1 %", "18 %"],
        ],
        "notes": ["Leg je de lijn 100 meter verder of dichter, dan ligt het cijfer tussen 8,6 % en 9,3 %."],
    },
    "about": [
        {"title": "Wat telt mee", "text": "Inwoners van 65 jaar of ouder, op de 100 inwoners."},
        {"title": "Dit zegt het niet", "text": "Of ze alleen zijn, wie er langskomt, wat ze graag doen."},
        {"title": "Wie kan je dat vragen", "text": "Het lokaal dienstencentrum, een sleutelfiguur, de buren zelf."},
    ],
    "source": "BISA, Wijkmonitoring, 1 januari 2025",
}

INCOME: Shape = {
    "name": "median_income", "title": "Mediaan inkomen", "question": "Welk inkomen ligt in het midden?", "year": "2023",
    "unit_sign": "€", "guess": {"min": 5000, "max": 60000, "step": 500, "decimals": 0, "unit": "euro per jaar"}, "seen": True,
    "rows": [
        {"role": "mine", "name": "Mijn buurt", "text": "tussen € 18.507 en € 22.310", "value": None, "low": 18507, "high": 22310,
         "notes": ["13.400 inwoners", "9 sectoren", "van de wijken waar je buurt in ligt"], "muted": False},
        {"role": "reference", "name": "Gewest", "text": "€ 21.862", "value": 21862, "low": None, "high": None, "notes": []},
        {"role": "reference", "name": "Dansaert", "text": "€ 23.020", "value": 23020, "low": None, "high": None, "notes": []},
        {"role": "reference", "name": "Ter Kamerenbos en omgeving", "text": "niet beschikbaar", "value": None, "low": None,
         "high": None, "notes": ["te weinig inwoners om iets te zeggen"], "muted": True},
    ],
    "strip": {"min": 15000, "max": 36000, "ticks": [16000 + 410 * i for i in range(45)], "labels": ["€ 15.000", "€ 36.000"]},
    "sentences": ["Een mediaan van wijken samen bestaat niet; daarom staat hier tussen welke waarden ze liggen."],
    "guess_words": "Jij dacht: € 48.000.", "how": None, "about": [], "source": "Statbel, fiscale inkomens 2023",
}  # fmt: skip
HOSTILE: Shape = {
    **SEEN, "title": MARKUP, "question": MARKUP, "sentences": [MARKUP], "guess_words": MARKUP, "source": MARKUP,
    "rows": [{"role": "mine", "name": MARKUP, "text": MARKUP, "notes": [MARKUP]}],
    "how": {"sentence": MARKUP, "columns": [MARKUP], "rows": [[MARKUP]], "notes": [MARKUP]},
    "about": [{"title": MARKUP, "text": MARKUP}],
}  # fmt: skip

BOTH = [{"title": "Mijn buurt", "note": "13.400 inwoners", "role": "mine"}, {"title": "Gewest", "note": "", "role": "reference"}]


def line(title: str, year: str, group: str, *cells: tuple[str, str]) -> Shape:
    return {"title": title, "note": year, "group": group, "cells": [{"text": text, "note": note} for text, note in cells]}


PROFILE = [
    line("Inwoners", "2025", "Inwoners", ("13.400", "schatting"), ("1.255.795", "")),
    line("Inwoners per km²", "2025", "Inwoners", ("9.437", "schatting"), ("7.739", "")),
    line("65 jaar of ouder", "2025", "Leeftijd", ("8,9 %", "schatting"), ("13,1 %", "hier meer")),
    line("Alleenwonend, jonger dan 30", "2025", "Huishoudens", ("12,4 %", "schatting"), ("12,0 %", "geen echt verschil")),
    line("Verschil met 2015", "2025", "Huishoudens", ("-3,2 %", ""), ("+1,4 %", "")),
]
TABLE: Shape = {
    "caption": "Mijn buurt naast het Gewest",
    "columns": BOTH,
    "rows": PROFILE,
    "notes": ["Een schatting is berekend uit de wijken waar je buurt in ligt.", "Bron: BISA, Wijkmonitoring."],
    "file": "profiel.csv",
}
FORMULAS = [
    "=1+1",
    "+HYPERLINK(x)",
    "-2+3",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    'zei "ja"; nee, toch',
    MARKUP,
    "-3,2",
    "+1.4",
    "−5",
    "a\nb",
]
DECIMAL: Shape = {
    **UNSEEN,
    "name": "density",
    "guess": {"min": 0, "max": 40000, "step": 500, "decimals": 1, "unit": "per km²"},
}
PROFILE[3]["cells"][0]["muted"] = True
