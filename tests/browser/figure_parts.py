# The notebook of test_figure_parts.py: chooser, figure and table in their states, with a very small step that answers. What a
# part sends is written to a file beside it, one act a line. The figures are invented.
import json
from pathlib import Path

from IPython.display import display
from ipywidgets import Button

from buurtlezer.parts.chooser import Chooser
from buurtlezer.parts.figure import Figure
from buurtlezer.parts.table import Table
from buurtlezer.texts import Texts

texts = Texts.of("nl")
MARKUP = "<img src=x onerror=\"document.title='hit'\">"


def log(part, act):
    with Path("acts.jsonl").open("a", encoding="utf-8") as file:
        file.write(json.dumps({**act, "part": part.name}) + "\n")


def shown(part, prefix, language="nl"):
    part.labels = Texts.of(language).group("base.", f"{prefix}.")
    part.language = language
    part.ready = True
    display(part)


def chip(name, title, state=""):
    return {"name": name, "title": title, "state": state}


themes = [
    {"name": "inhabitants", "title": "Inwoners", "open": True, "figures": [
        chip("population", "Aantal inwoners", "read"), chip("density", "Inwoners per km²", "guessed")]},
    {"name": "age", "title": "Leeftijd", "open": True, "figures": [chip("aged_65_plus", "65 jaar of ouder")]},
    {"name": "households", "title": "Huishoudens", "open": True, "figures": [
        chip("single_under_30", "Alleenwonend, jonger dan 30"), chip("single_30_plus", "Alleenwonend, 30 jaar of ouder")]},
    {"name": "income", "title": "Inkomen", "open": False, "figures": [
        chip("median_income", "Mediaan inkomen"), chip("increased_reimbursement", "Verhoogde tegemoetkoming")]},
    {"name": "work", "title": "Werk", "open": False, "figures": [chip("unemployment", "Niet-werkende werkzoekenden")]},
]  # fmt: skip
unseen = {
    "name": "aged_65_plus",
    "title": "65 jaar of ouder",
    "question": "Hoeveel van je buren zijn 65 jaar of ouder?",
    "year": "2025",
    "unit_sign": "%",
    "guess": {"min": 0, "max": 100, "step": 1, "decimals": 0, "unit": "van de 100"},
    "seen": False,
}
ticks = [4.1, 5.3, 6.2, 6.9, 7.4, 7.7, 8.0, 8.3, 8.5, 8.8, 9.0, 9.3, 9.6, 9.8, 10.1, 10.4, 10.9, 11.3, 11.6, 12.0, 12.2]
ticks += [12.7, 13.0, 13.3, 13.9, 14.4, 14.8, 15.3, 15.9, 16.4, 16.9, 17.3, 17.9, 18.6, 19.2, 19.9, 20.8, 21.9, 23.4, 25.2]
rows = [
    {"role": "mine", "name": "Mijn buurt", "text": "8,9 %", "value": 8.9, "low": None, "high": None,
     "notes": ["13.400 inwoners", "9 sectoren", "schatting"], "muted": False},
    {"role": "reference", "name": "Gewest", "text": "13,1 %", "value": 13.1, "low": None, "high": None,
     "notes": ["zoals gepubliceerd"], "muted": False},
    {"role": "group", "name": "De groep (8 tekeningen)", "text": "7,8–10,2 %", "value": None, "low": 7.8, "high": 10.2,
     "notes": ["zoveel hangt af van waar je de lijn trekt"], "muted": False},
]  # fmt: skip
seen = {
    **unseen,
    "seen": True,
    "rows": rows,
    "strip": {"min": 0, "max": 26, "ticks": ticks, "labels": ["0 %", "26 %"]},
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


def step(part):
    """Answers an act as a step would: stores it, then shows."""

    def keep(act):
        log(part, act)
        content = act.get("content") if act["action"] == "write" else None
        guess = (content or {}).get("value")
        words = "Jij zei: ik weet het niet." if guess is None else f"Jij dacht: {guess} van de 100."
        with part.hold_sync():
            part.value = content or {}
            part.figure = {**seen, "guess_words": words} if content else unseen

    part.on_act(keep)
    return part


chooser = Chooser(name="chooser", themes=themes, chosen="aged_65_plus", template={"kind": "comparison"})
chooser.closed_words = "Toon ook cijfers over inkomen en werk"
chooser.value = {"kind": "comparison", "all_shown": True}


def keep_opened(act):
    log(chooser, act)
    chooser.value = act["content"]


def choose(name):
    log(chooser, {"chosen": name})
    chooser.chosen = name


chooser.on_act(keep_opened)
chooser.on_choose(choose)
shown(chooser, "chooser")

template = {"kind": "guess", "indicator": "aged_65_plus"}
shown(step(Figure(name="guess", figure=unseen, slot="02/guess/aged_65_plus/1", template=template)), "figure")
guessed = {"indicator": "aged_65_plus", "value": 15}
shown(step(Figure(name="seen", figure=seen, slot="02/guess/aged_65_plus/1", value=guessed, seq=4)), "figure")

income = {
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
shown(Figure(name="median", figure=income, value={"indicator": "median_income", "value": 48000}), "figure")
hostile = {
    **seen, "title": MARKUP, "question": MARKUP, "sentences": [MARKUP], "guess_words": MARKUP, "source": MARKUP,
    "rows": [{"role": "mine", "name": MARKUP, "text": MARKUP, "notes": [MARKUP]}],
    "how": {"sentence": MARKUP, "columns": [MARKUP], "rows": [[MARKUP]], "notes": [MARKUP]},
    "about": [{"title": MARKUP, "text": MARKUP}],
}  # fmt: skip
shown(Figure(name="hostile", figure=hostile), "figure")
missing = Figure(name="missing", areas_missing="Je tekende nog geen buurt. Zonder buurt is er niets om naar te kijken.")
missing.missing_link = {"href": "#draw", "words": "Teken je buurt"}
shown(missing, "figure")
shown(Figure(name="drafted", channel="fake", figure=unseen, slot="02/guess/aged_65_plus/1", template=template), "figure")
decimal = {**unseen, "name": "density", "guess": {"min": 0, "max": 40000, "step": 500, "decimals": 1, "unit": "per km²"}}
shown(step(Figure(name="english", figure=decimal)), "figure", "en")

refreshed = Figure(name="refreshed", figure=seen)
shown(refreshed, "figure")
for words, changed in (
    ("draw anew", {**seen, "sentences": ["Nu anders getekend."]}),
    ("other figure", {**seen, "name": "other", "title": "Een ander cijfer"}),
):
    button = Button(description=words)
    button.on_click(lambda _, changed=changed: setattr(refreshed, "figure", changed))
    display(button)

both = [{"title": "Mijn buurt", "note": "13.400 inwoners", "role": "mine"}, {"title": "Gewest", "note": "", "role": "reference"}]


def line(title, year, group, *cells):
    return {"title": title, "note": year, "group": group, "cells": [{"text": text, "note": note} for text, note in cells]}


profile = [
    line("Inwoners", "2025", "Inwoners", ("13.400", "schatting"), ("1.255.795", "")),
    line("Inwoners per km²", "2025", "Inwoners", ("9.437", "schatting"), ("7.739", "")),
    line("65 jaar of ouder", "2025", "Leeftijd", ("8,9 %", "schatting"), ("13,1 %", "hier meer")),
    line("Alleenwonend, jonger dan 30", "2025", "Huishoudens", ("12,4 %", "schatting"), ("12,0 %", "geen echt verschil")),
    line("Verschil met 2015", "2025", "Huishoudens", ("-3,2 %", ""), ("+1,4 %", "")),
]
profile[3]["cells"][0]["muted"] = True
table = {
    "caption": "Mijn buurt naast het Gewest",
    "columns": both,
    "rows": profile,
    "notes": ["Een schatting is berekend uit de wijken waar je buurt in ligt.", "Bron: BISA, Wijkmonitoring."],
    "file": "profiel.csv",
}
shown(Table(name="profile", table=table), "table")
formulas = [
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
shown(
    Table(
        name="formulas",
        table={
            "caption": MARKUP,
            "columns": [{"title": "=cmd()", "note": ""}],
            "rows": [{"title": f"r{i}", "note": "", "cells": [{"text": one, "note": ""}]} for i, one in enumerate(formulas)],
            "notes": [],
            "file": "own.csv",
            "corner": "Sector",
        },
    ),
    "table",
    "en",
)
shown(Table(name="nothing", empty="Raad eerst een cijfer. Dan groeit hier je tabel."), "table")
