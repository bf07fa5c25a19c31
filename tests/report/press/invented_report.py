"""An invented report with a block of each kind, in each language. Not here: reports of a logbook (``report.compose``)."""

from datetime import date
from typing import Any

from buurtlezer.model import ReportSection
from buurtlezer.parts.chart import theme
from buurtlezer.report.document import (
    Beside,
    Concluded,
    Document,
    Grid,
    Line,
    Paragraph,
    Picture,
    Points,
    Quoted,
    Section,
)
from buurtlezer.report.press import words
from buurtlezer.texts import Texts

TOLD: dict[str, dict[str, str]] = {
    "nl": {
        "title": "Wat de Brabantwijk samenhoudt",
        "subtitle": "Een verslag van gesprekken, wandelingen en cijfers",
        "area": "Gebied",
        "for": "Voor wie",
        "partner": "Opbouwwerk Noordwijk, en de mensen die we spraken",
        "round": "Ronde",
        "occasion": "Aanleiding en vraag",
        "why": "We wilden weten waar mensen in de wijk elkaar ontmoeten, en wie er nergens terechtkan als het regent.\nWe vroegen het op straat, in het buurthuis en aan de schoolpoort.",
        "figures": "Cijfers",
        "grid": "Inwoners per sector",
        "sector": "Sector",
        "people": "Inwoners",
        "share": "Aandeel onder 18 (%)",
        "source": "BISA, 2024; gehele sectoren; niemand nam hier zelf iets waar",
        "chart": "Inwoners per sector, van noord naar zuid",
        "alt": "Vier staven. Noord heeft 4.120 inwoners, Kanaal 2.310, Plein 1.986 en Park 874.",
        "gaps": "Wat ontbreekt",
        "gap": "Voor jongeren van 12 tot 16 is er na 18 uur geen plek binnen.",
        "whence": "gehoord op 3 plaatsen, 2026; 14 stemmen; gezien op een wandeling",
        "beside": "Wat we eerst dachten, en wat we vonden",
        "thought": "Eerst dachten we",
        "found": "We vonden",
        "first": "Dat het plein leeg is omdat niemand er wil zijn.",
        "later": "Dat het plein leeg is omdat er geen schaduw en geen water is.",
        "conclusions": "Conclusies",
        "sentence": "Wij denken dat het plein te weinig schaduw heeft voor ouders met kleine kinderen.",
        "standing": "Voorlopig: er is één bron, en nog niemand zocht een tegenstem.",
        "seen": "Gezien",
        "seen_told": "Vier bomen op 2.400 m², en om 15 uur geen enkele bank in de schaduw.",
        "change": "Wat wij anders doen",
        "change_told": "We verplaatsen ons onthaal in juli naar de schaduwkant.",
        "quote": "Ik zou er gaan zitten als ik ergens kon gaan zitten.",
        "whose": "een vader van twee, met een ja tot juni 2027",
        "sources": "Bronnen",
    },
    "fr": {
        "title": "Ce qui fait tenir le quartier Brabant",
        "subtitle": "Un rapport nourri d’entretiens, de marches et de chiffres",
        "area": "Territoire",
        "for": "Pour qui",
        "partner": "Le travail social du quartier Nord, et les personnes rencontrées",
        "round": "Tour",
        "occasion": "Occasion et question",
        "why": "Nous voulions savoir où les habitants se rencontrent, et qui n’a nulle part où aller quand il pleut.\nNous avons posé la question dans la rue, à la maison de quartier et devant l’école.",
        "figures": "Chiffres",
        "grid": "Habitants par secteur",
        "sector": "Secteur",
        "people": "Habitants",
        "share": "Part des moins de 18 ans (%)",
        "source": "IBSA, 2024 ; secteurs entiers ; personne n’a observé cela sur place",
        "chart": "Habitants par secteur, du nord au sud",
        "alt": "Quatre barres. Nord compte 4 120 habitants, Canal 2 310, Place 1 986 et Parc 874.",
        "gaps": "Ce qui manque",
        "gap": "Pour les jeunes de 12 à 16 ans, aucun lieu couvert n’est ouvert après 18 heures.",
        "whence": "entendu en 3 lieux, 2026 ; 14 voix ; vu lors d’une marche",
        "beside": "Ce que nous pensions d’abord, et ce que nous avons trouvé",
        "thought": "Nous pensions d’abord",
        "found": "Nous avons trouvé",
        "first": "Que la place est vide parce que personne ne veut y être.",
        "later": "Que la place est vide parce qu’il n’y a ni ombre ni eau.",
        "conclusions": "Conclusions",
        "sentence": "Nous pensons que la place manque d’ombre pour les parents de jeunes enfants.",
        "standing": "Provisoire : il n’y a qu’une source, et personne n’a encore cherché de voix contraire.",
        "seen": "Vu",
        "seen_told": "Quatre arbres sur 2 400 m², et à 15 heures aucun banc à l’ombre.",
        "change": "Ce que nous changeons",
        "change_told": "En juillet, nous déplaçons notre accueil du côté de l’ombre.",
        "quote": "J’irais m’y asseoir s’il y avait où s’asseoir.",
        "whose": "un père de deux enfants, avec son accord jusqu’en juin 2027",
        "sources": "Sources",
    },
    "en": {
        "title": "What holds the Brabant quarter together",
        "subtitle": "A report of conversations, walks and figures",
        "area": "Area",
        "for": "For whom",
        "partner": "Community work in the North quarter, and the people we spoke with",
        "round": "Round",
        "occasion": "Occasion and question",
        "why": "We wanted to know where people in the neighbourhood meet, and who has nowhere to go when it rains.\nWe asked in the street, in the community centre and at the school gate.",
        "figures": "Figures",
        "grid": "Residents by sector",
        "sector": "Sector",
        "people": "Residents",
        "share": "Share under 18 (%)",
        "source": "BISA, 2024; whole sectors; nobody saw this on the spot",
        "chart": "Residents by sector, from north to south",
        "alt": "Four bars. North has 4,120 residents, Canal 2,310, Square 1,986 and Park 874.",
        "gaps": "What is missing",
        "gap": "For young people of 12 to 16 there is no place indoors after 6 in the evening.",
        "whence": "heard in 3 places, 2026; 14 voices; seen on a walk",
        "beside": "What we thought first, and what we found",
        "thought": "First we thought",
        "found": "We found",
        "first": "That the square is empty because nobody wants to be there.",
        "later": "That the square is empty because there is no shade and no water.",
        "conclusions": "Conclusions",
        "sentence": "We think that the square has too little shade for parents with small children.",
        "standing": "Provisional: there is one source, and nobody has looked for a counter-voice yet.",
        "seen": "Seen",
        "seen_told": "Four trees on 2,400 m², and at 3 in the afternoon no bench in the shade.",
        "change": "What we do differently",
        "change_told": "In July we move our reception to the shaded side.",
        "quote": "I would sit there if there were anywhere to sit.",
        "whose": "a father of two, with a yes until June 2027",
        "sources": "Sources",
    },
}

SECTORS = (("A11", 4120, 24.13), ("B22", 2310, 19.5), ("C33", 1986, 30.0), ("D44", 874, None))
NAMES = tuple(f"Voornaam{n} Achternaam" for n in range(40))


def chart(language: str) -> dict[str, Any]:
    """Bars, with the theme of the page."""
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
        "config": theme.config(language),
        "width": 480,
        "height": 220,
        "data": {"values": [{"sector": name, "n": people} for name, people, _ in SECTORS]},
        "mark": "bar",
        "encoding": {
            "x": {"field": "sector", "type": "nominal", "sort": None, "axis": {"labelAngle": 0}, "title": None},
            "y": {"field": "n", "type": "quantitative", "title": TOLD[language]["people"], "axis": {"format": ",d"}},
        },
    }


def report(language: str = "nl", **other: Any) -> Document:
    """The report; ``other`` fields replace its own."""
    told = TOLD[language]
    grid = Grid(
        caption=told["grid"],
        head=(told["sector"], told["people"], told["share"]),
        rows=SECTORS,
        whence=told["source"],
    )
    lines = (Line(label=told["seen"], text=told["seen_told"]), Line(label=told["change"], text=told["change_told"]))
    sections = (
        _section("occasion", told["occasion"], Paragraph(text=told["why"])),
        _section(
            "figures",
            told["figures"],
            grid,
            Picture(caption=told["chart"], alt=told["alt"], spec=chart(language), whence=told["source"]),
        ),
        _section(
            "gaps",
            told["gaps"],
            Points(title=told["for"], items=(Paragraph(text=told["gap"], whence=told["whence"]), Paragraph(text=told["first"]))),
        ),
        _section(
            "beside", told["beside"], Beside(heads=(told["thought"], told["found"]), pairs=((told["first"], told["later"]),))
        ),
        _section(
            "conclusions",
            told["conclusions"],
            *(
                Concluded(number=n, sentence=told["sentence"], standing=told["standing"], lines=lines, tellers=(told["whose"],))
                for n in (1, 2)
            ),
            Quoted(words=told["quote"], whose=told["whose"]),
        ),
        _section("sources", told["sources"]),
    )
    fields: dict[str, Any] = {
        "language": language,
        "title": told["title"],
        "subtitle": told["subtitle"],
        "names": ("Amina Peeters", "Jan Dubois", "Sara El Idrissi"),
        "about": (
            Line(label=told["area"], text="Brabant (Schaarbeek)"),
            Line(label=told["for"], text=told["partner"]),
            Line(label=told["round"], text="2026"),
        ),
        "made_on": date(2026, 11, 30),
        "sections": sections,
        "works": (
            "Blokland, T. (2017). Community as Urban Practice. Polity.",
            "Resokit (2023). Buurtanalyse. https://example.org/resokit",
        ),
        "words": words(Texts.of(language)),
    }
    return Document(**{**fields, **other})


def _section(name: str, title: str, *blocks: Any) -> Section:
    return Section(name=ReportSection(name), title=title, blocks=blocks)
