"""Every small part as its tests show it, most of them twice. What they say is invented.

Not here: the questions (``invented_questions``), what becomes of what they send, and who is before them (``small_parts``).
"""

from invented_questions import questions

from buurtlezer.parts.base import Part
from buurtlezer.parts.board import Board
from buurtlezer.parts.card import FacilitatorCard
from buurtlezer.parts.circle import Circle
from buurtlezer.parts.coverage import Coverage
from buurtlezer.parts.doors import Doors
from buurtlezer.parts.sensitive import rules
from buurtlezer.parts.summary import Summary
from buurtlezer.parts.terms import Terms
from buurtlezer.parts.text import FreeText

MARKUP = "<img src=x onerror=\"document.title='hit'\">"
SITUATIONS = [
    {"id": "gate", "title": "De schoolpoort", "text": "Elke ochtend staan dezelfde ouders er. Ze wonen overal."},
    {
        "id": "hiphop",
        "title": "Het hiphopjeugdhuis",
        "text": "Jongeren uit de hele stad komen er. Wie naast de deur woont, haast nooit.",
    },
    {"id": "matonge", "title": "Matonge", "text": "De Afrikaanse buurt, zegt men. Wie er woont, komt van overal."},
    {"id": "postcode", "title": "Een postcode", "text": MARKUP},
]
WORDS = [
    {"id": "neighbourhood", "title": "Buurt", "hint": "zoals iemand ze beleeft"},
    {"id": "district", "title": "Wijk", "hint": "een lijn op papier"},
    {"id": "community", "title": "Gemeenschap", "hint": "iets gemeenschappelijks"},
    {"id": "coalition", "title": "Coalitie", "hint": "samen voor één doel"},
]
REASONS = {"gate": {"community": "Ze delen een plek en een moment. Is dat genoeg om een groep te zijn?"}}
NAMES = [
    "Begin",
    "Wat is een buurt?",
    "Cijfers",
    "Wat is er, wat niet?",
    "Bereikbaar",
    "De buurt lezen",
    "Mentale plekken",
    "Mensen",
    "Gemeenschappen",
    "Buren naast elkaar",
    "Twee kaarten",
    "Verslag",
]


def parts() -> list[tuple[Part, str]]:
    """The parts in the order of the page, each with the prefix of its words."""
    return [
        (
            Doors(
                doors=[
                    {"id": "join", "title": "Ik doe mee", "text": "Iemand gaf me een code.", "icon": "join"},
                    {
                        "id": "learn",
                        "title": "Ik leer",
                        "text": "Wat is een buurt, en hoe lees je ze?",
                        "icon": "learn",
                        "href": "#learn",
                    },
                    {
                        "id": "analyse",
                        "title": "Ik maak een buurtanalyse",
                        "text": "Alles, in de volgorde die jij kiest.",
                        "icon": "analyse",
                    },
                ],
                name="doors",
            ),
            "doors",
        ),
        (
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
                    for i, name in enumerate(NAMES)
                ],
                here="Begin",
                name="circle",
            ),
            "circle",
        ),
        *questions(),
        (
            Board(name="words", cards=SITUATIONS, bins=WORDS, several=True, feedback=REASONS, template={"kind": "sorting"}),
            "board",
        ),
        (Board(name="single", cards=SITUATIONS[:2], bins=WORDS[:2]), "board"),
        (
            Board(
                name="plane",
                cards=SITUATIONS[:3],
                field="positions",
                plane={"x": ["spontaan", "georganiseerd"], "y": ["moeilijk binnen te stappen", "makkelijk binnen te stappen"]},
            ),
            "board",
        ),
        (
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
        ),
        (Coverage(name="no_coverage"), "coverage"),
        (
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
        ),
        (
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
        ),
        (FreeText(name="drafted", channel="fake", prompt="Wat wil je nog zeggen?", sensitive=rules("nl")), "text"),
        (
            Summary(
                name="summary",
                items=[
                    {"title": "Een gezicht", "text": "Je voelt je eerder goed in je buurt.", "tone": "mine", "href": "#"},
                    {"title": "8 tekeningen", "text": MARKUP, "tone": "group"},
                ],
            ),
            "summary",
        ),
        (
            Summary(
                name="nothing",
                title="Nog niets",
                empty={"text": "Begin met een gezicht.", "action": "Naar de gezichten", "href": "#"},
            ),
            "summary",
        ),
        (
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
        ),
    ]
