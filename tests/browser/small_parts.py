# The notebook of test_small_parts.py: every small part, most of them twice on one page. What a part sends is written to a
# file beside it, one act a line, and shown as stored, as a step would do.
import json
from pathlib import Path

from IPython.display import display

from buurtlezer.parts.board import Board
from buurtlezer.parts.card import FacilitatorCard
from buurtlezer.parts.circle import Circle
from buurtlezer.parts.coverage import Coverage
from buurtlezer.parts.doors import Doors
from buurtlezer.parts.question import Question
from buurtlezer.parts.sensitive import rules
from buurtlezer.parts.summary import Summary
from buurtlezer.parts.terms import Terms
from buurtlezer.parts.text import FreeText
from buurtlezer.texts import Texts

texts = Texts.of("nl")
MARKUP = "<img src=x onerror=\"document.title='hit'\">"


def shown(part, prefix):
    part.labels = texts.group("base.", f"{prefix}.")
    part.language = "nl"
    part.ready = True

    def keep(act):
        with Path("acts.jsonl").open("a", encoding="utf-8") as file:
            file.write(json.dumps({**act, "part": part.name}) + "\n")
        if not isinstance(part, Terms):
            part.value = act.get("content") or {}

    part.on_act(keep)
    display(part)


situations = [
    {"id": "gate", "title": "De schoolpoort", "text": "Elke ochtend staan dezelfde ouders er. Ze wonen overal."},
    {
        "id": "hiphop",
        "title": "Het hiphopjeugdhuis",
        "text": "Jongeren uit de hele stad komen er. Wie naast de deur woont, haast nooit.",
    },
    {"id": "matonge", "title": "Matonge", "text": "De Afrikaanse buurt, zegt men. Wie er woont, komt van overal."},
    {"id": "postcode", "title": "Een postcode", "text": MARKUP},
]
words = [
    {"id": "neighbourhood", "title": "Buurt", "hint": "zoals iemand ze beleeft"},
    {"id": "district", "title": "Wijk", "hint": "een lijn op papier"},
    {"id": "community", "title": "Gemeenschap", "hint": "iets gemeenschappelijks"},
    {"id": "coalition", "title": "Coalitie", "hint": "samen voor één doel"},
]
reasons = {"gate": {"community": "Ze delen een plek en een moment. Is dat genoeg om een groep te zijn?"}}
faces = [
    {"value": -2, "label": "heel slecht"},
    {"value": -1, "label": "eerder slecht"},
    {"value": 0, "label": "gaat wel"},
    {"value": 1, "label": "eerder goed"},
    {"value": 2, "label": "heel goed"},
]

doors = Doors(
    doors=[
        {"id": "join", "title": "Ik doe mee", "text": "Iemand gaf me een code.", "icon": "join"},
        {"id": "learn", "title": "Ik leer", "text": "Wat is een buurt, en hoe lees je ze?", "icon": "learn", "href": "#learn"},
        {"id": "analyse", "title": "Ik maak een buurtanalyse", "text": "Alles, in de volgorde die jij kiest.", "icon": "analyse"},
    ],
    name="doors",
)
doors.on_door(lambda door: Path("doors.txt").write_text(door))
shown(doors, "doors")
names = [
    "Begin",
    "Wat is een buurt?",
    "Cijfers",
    "Wat is er, wat niet?",
    "Bereikbaar",
    "De buurt lezen",
    "Mentale plekken",
    "Mensen",
    "Gemeenschappen",
    "Samen en apart",
    "Twee kaarten",
    "Verslag",
]
shown(
    Circle(
        workbooks=[
            {
                "name": name,
                "title": name,
                "href": "#" if i < 2 else None,
                "state": ["begun", "untouched"][i] if i < 2 else "later",
                "count": 3 if i == 0 else 0,
                "changed": i == 0,
            }
            for i, name in enumerate(names)
        ],
        here="Begin",
        name="circle",
    ),
    "circle",
)
shown(
    Question(
        name="faces",
        title="Twee gezichten",
        template={"kind": "feeling"},
        sensitive=rules("nl"),
        required=["value"],
        fields=[
            {
                "name": "value",
                "type": "scale",
                "label": "Hoe voel je je in je buurt?",
                "faces": True,
                "ends": ["heel slecht", "heel goed"],
                "options": [*faces, {"value": "unknown", "label": "We weten het niet", "apart": True}],
            },
            {"name": "why", "type": "longtext", "label": "Waardoor?", "optional": True, "max_length": 300},
        ],
    ),
    "question",
)
shown(
    Question(
        name="meaning",
        template={"kind": "significance"},
        sensitive=rules("nl"),
        fields=[
            {
                "name": "how_much",
                "type": "scale",
                "label": "Hoeveel betekent je buurt voor je?",
                "ends": ["weinig", "veel"],
                "signs": False,
                "optional": True,
                "options": [{"value": i, "label": str(i)} for i in range(1, 6)],
            },
            {
                "name": "because",
                "type": "choices",
                "label": "Waarom?",
                "options": [
                    {"value": "children", "label": "kinderen"},
                    {"value": "friends", "label": "vrienden wonen hier"},
                    {"value": "work", "label": "ik werk elders", "hint": "ook in een andere stad"},
                    {"value": "none", "label": "geen antwoord", "apart": True},
                ],
            },
            {
                "name": "home",
                "type": "choice",
                "label": "Waar ben je thuis?",
                "optional": True,
                "options": [{"value": "here", "label": "hier"}, {"value": "online", "label": "online"}],
            },
            {"name": "years", "type": "number", "label": "Hoe lang ken je deze buurt?", "unit": "jaar", "min": 0, "max": 120},
            {"name": "word", "type": "text", "label": "Eén woord voor je buurt", "max_length": 40},
        ],
    ),
    "question",
)
shown(Board(name="words", cards=situations, bins=words, several=True, feedback=reasons, template={"kind": "sorting"}), "board")
shown(Board(name="single", cards=situations[:2], bins=words[:2]), "board")
shown(
    Board(
        name="plane",
        cards=situations[:3],
        field="positions",
        plane={"x": ["spontaan", "georganiseerd"], "y": ["moeilijk binnen te stappen", "makkelijk binnen te stappen"]},
    ),
    "board",
)
shown(
    Coverage(
        name="coverage",
        coverage={
            "km2": 1.42,
            "inhabitants": 13400,
            "notes": ["valt deels buiten het Gewest"],
            "rule": "Berekend uit 9 sectoren, naar oppervlakte.",
            "municipalities": [{"name": "Sint-Jans-Molenbeek", "share": 0.82}, {"name": "Brussel", "share": 0.18}],
            "districts": [
                {"name": "Historisch Molenbeek", "share": 0.61},
                {"name": "Hertogin", "share": 0.21},
                {"name": "Havenwijk", "share": 0.18},
            ],
            "sectors": [{"name": "Sint-Jan-Baptist", "share": 0.33}, {"name": "Gentsesteenweg", "share": 0.004}],
        },
    ),
    "coverage",
)
shown(Coverage(name="no_coverage"), "coverage")
shown(
    Terms(
        name="terms",
        template={"kind": "term"},
        sensitive=rules("nl"),
        terms=[
            {
                "word": "buurt",
                "meaning": "Wat iemand als zijn omgeving beleeft. Voor iedereen anders.",
                "example": "de straten waar je boodschappen doet",
            },
            {"word": "wijk", "meaning": "Een afgelijnd gebied, bijvoorbeeld van het BISA."},
        ],
        own=[
            {"entry_id": "a" * 32, "word": "buurt", "example": MARKUP, "seq": 3},
            {"entry_id": "b" * 32, "word": "pleintje", "meaning": "Waar wij elkaar zien.", "seq": 4},
        ],
    ),
    "terms",
)
shown(
    FreeText(
        name="thought",
        prompt="Wat verraste je vandaag?",
        placeholder="Ik had niet gedacht dat …",
        sensitive=rules("nl"),
        slot="thought",
        evidence=[{"id": "e1", "label": "mijn tekening"}, {"id": "e2", "label": "Twee gezichten"}],
        template={"kind": "reflection"},
    ),
    "text",
)
shown(FreeText(name="drafted", channel="fake", prompt="Wat wil je nog zeggen?", sensitive=rules("nl")), "text")
shown(
    Summary(
        name="summary",
        items=[
            {"title": "Een gezicht", "text": "Je voelt je eerder goed in je buurt.", "tone": "mine", "href": "#"},
            {"title": "8 tekeningen", "text": MARKUP, "tone": "group"},
        ],
    ),
    "summary",
)
shown(
    Summary(
        name="nothing", title="Nog niets", empty={"text": "Begin met een gezicht.", "action": "Naar de gezichten", "href": "#"}
    ),
    "summary",
)
shown(
    FacilitatorCard(
        name="card",
        card={
            "goal": "Merken dat buurt voor iedereen iets anders is.",
            "minutes": [15, 40],
            "group": "per twee, dan samen",
            "material": ["een vel papier", "stiften"],
            "pitfalls": "Niemand hoeft te zeggen waar hij woont.",
            "debrief": ["Wat was gelijk?", "Wat was anders?", "Wat neem je mee?"],
            "paper": "Teken met de hand op een vel.",
            "paper_href": "#",
        },
    ),
    "card",
)
