"""One thread: a student goes through all twelve workbooks with one logbook, and hands in what came of it in three languages.

In each workbook one thing is made as a person makes it; what the last one gives out holds what the first ones began.
Not here: what each workbook does besides (its own tests), how a file looks (``tests/report``).
"""

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from drawer import Drawer
from playwright.sync_api import Locator, expect
from test_figures import Reader
from test_places import Neighbour as AtPlaces
from test_services import Neighbour as AtServices
from visit import Visit
from walker import field, under_way

from buurtlezer.texts import LANGUAGES

pytestmark = pytest.mark.browser

QUESTION = "Waar komen buren elkaar hier tegen?"
SQUARE = "Het pleintje van de draad"
GAP = "een tafel om samen aan te zitten"
SEEN = "twee banken met de rug naar elkaar"
HOUSE = "Buurthuis van de draad"
DANCERS = "de dansers van de galerij"
HALL = "De Hal van de draad"
THINKS = "wie hier zit, nergens iets moet kopen"


def part(visitor: Visit, name: str) -> Locator:
    return visitor.page.locator(f"[data-part={name}]").first


def look(visitor: Visit, name: str) -> None:
    """What is in sight, kept where ``BUURTLEZER_PICTURES`` says: so docs/thread.md has its pictures."""
    if folder := os.environ.get("BUURTLEZER_PICTURES"):
        visitor.page.screenshot(path=Path(folder) / f"thread-{name}.png")


def start(visitor: Visit) -> None:
    occasion = part(visitor.open("00_start"), "occasion")
    occasion.get_by_label("Wat wil je weten?").fill(QUESTION)
    occasion.get_by_label("Wat wil je weten?").blur()
    visitor.until_stored("occasion", check=lambda content: content["question"] == QUESTION)


def neighbourhood(visitor: Visit) -> None:
    visitor.open("01_neighbourhood").page.wait_for_selector(".bl-map .blm-ground", timeout=40_000)
    person = Drawer(visitor.page)
    person.press("Teken")
    person.drag(person.loop(0.5, 0.5, 50))
    visitor.until_stored("area", check=lambda content: content["method"] == "line")


def figures(visitor: Visit) -> None:
    reader = Reader(visitor.open("02_figures"))
    reader.chooses("65 jaar en ouder").guesses("15")
    visitor.until_stored("guess")
    lines = part(visitor, "reading")
    lines.get_by_label("Dit zegt het niet").fill("of ze hier blijven")
    lines.get_by_label("Dit zegt het niet").blur()
    visitor.until_stored("reading")


def services(visitor: Visit) -> None:
    AtServices(visitor.open("03_services")).add(GAP)
    visitor.until_stored("gap")


def reach(visitor: Visit) -> None:
    cards = part(visitor.open("04_reach"), "opportunities")
    cards.get_by_role("button", name="Zet er een mogelijkheid bij").click()
    cards.get_by_label("Wat zou iemand graag doen").fill("zwemmen over het kanaal")
    cards.get_by_role("button", name="Bewaar", exact=True).first.click()
    visitor.until_stored("opportunity")


def walk(visitor: Visit) -> None:
    walking = under_way(visitor.open("05_walk"))
    field(walking, "sees").fill(SEEN)
    visitor.until_stored("observation", check=lambda content: content["sees"] == SEEN)


def places(visitor: Visit) -> None:
    person = AtPlaces(visitor.open("06_places"))
    person.add(SQUARE, "Tik op de kaart")
    person.mean("jongeren", "Iemand vertelde het mij", 2, "het mooiste uur van de dag")
    visitor.until_stored("meaning")


def people(visitor: Visit) -> None:
    cards = part(visitor.open("07_people"), "short")
    for word in ("een organisatie of initiatief", "organisatie"):
        cards.locator(".blk-ask").get_by_text(word, exact=True).click()
    cards.locator(".blk-ask [data-field=called] input").fill(HOUSE)
    cards.get_by_role("button", name="Zet deze kaart erbij").click()
    visitor.until_stored("organisation")


def communities(visitor: Visit) -> None:
    cards = part(visitor.open("08_communities"), "communities")
    cards.get_by_role("button", name="Zet er een gemeenschap bij").click()
    cards.get_by_label("Hoe noemen zij zichzelf?").fill(DANCERS)
    for words in ("muziek of sport", "Van mezelf"):
        cards.locator("form").get_by_text(words, exact=True).click()
    cards.get_by_role("button", name="Bewaar", exact=True).click()
    visitor.until_stored("community")


def coexistence(visitor: Visit) -> None:
    row = part(visitor.open("09_coexistence"), "before").locator("[data-statement=warm]")
    row.get_by_role("slider").press("ArrowRight")
    visitor.until_stored("weighing")
    row.scroll_into_view_if_needed()


def maps(visitor: Visit) -> None:
    ours = part(visitor.open("10_maps"), "ours")
    ours.get_by_role("button", name=re.compile("Een plek op deze kaart zetten")).first.click()
    ours.get_by_label("Hoe noem je deze plek?").fill(HALL)
    ours.get_by_role("button", name="Zonder punt").click()
    ours.locator("[data-field=sense]").get_by_text("hulp of een antwoord", exact=True).click()
    ours.get_by_role("button", name="Bewaar de plek").click()
    visitor.until_stored("map_place")


def conclude(visitor: Visit) -> None:
    place = part(visitor.open("11_report"), "conclusions")
    place.get_by_role("button", name="conclusie", exact=False).last.click()
    place.locator("[data-field=thinks] textarea").fill(THINKS)
    place.get_by_role("button", name="Zet erbij").click()
    place.get_by_role("button", name="Voeg toe wat je zag").click()
    place.locator("[data-field=says] textarea").fill(SEEN)
    place.locator("[data-field=source] input").fill("onze wandeling")
    place.get_by_role("button", name="Bewaren", exact=True).click()
    visitor.until_stored("conclusion", check=lambda content: len(content["legs"]) == 1)


def choose(visitor: Visit) -> None:
    """All that may leave, section by section."""
    choosing = part(visitor, "choose")
    sections = choosing.locator("details[data-section]")
    expect(sections.first).to_be_visible()
    for nth in range(sections.count()):
        sections.nth(nth).locator("summary").click()
        if (every := sections.nth(nth).get_by_role("button", name="Alles erin")).count():
            every.click()
    visitor.until_stored("report", check=lambda content: len(content["chosen"]) >= len(HANDED_IN) - 1)


def handed_in(visitor: Visit, language: str, folder: Path) -> str:
    """The report in a language, as a file."""
    out = part(visitor, "download")
    out.get_by_role("radio", name="Webpagina").check()
    if not out.get_by_label("Taal").is_visible():
        out.locator(".blro-which summary").click()
    out.get_by_label("Taal").select_option(language)
    with visitor.page.expect_download(timeout=90_000) as loaded:
        out.get_by_role("button", name="Maak het bestand").click()
    loaded.value.save_as(folder / f"{language}.html")
    return (folder / f"{language}.html").read_text("utf-8")


MADE = (start, neighbourhood, figures, services, reach, walk, places, people, communities, coexistence, maps, conclude)
HANDED_IN = (QUESTION, GAP, SEEN, SQUARE, HOUSE, DANCERS, HALL, THINKS)
"""What was typed in 00, 03, 05, 06, 07, 08, 10 and 11."""


def test_a_student_goes_through_all_twelve_workbooks_and_hands_in_one_report(visit: Callable[..., Visit], tmp_path: Path) -> None:
    visitor = visit()
    for number, made in enumerate(MADE):
        made(visitor)
        visitor.sign("saved")
        look(visitor, f"{number:02}-{made.__name__}")
    choose(visitor)
    files = {language: handed_in(visitor, language, tmp_path) for language in LANGUAGES}
    look(visitor, "12-handed-in")
    for language, file in files.items():
        assert f'<html lang="{language}-' in file
        said = file.casefold()  # a sentence of ours may begin with it
        assert [one for one in HANDED_IN if one.casefold() not in said] == []
    assert len({re.search(r"<h2[^>]*>(.*?)</h2>", file, re.DOTALL)[1] for file in files.values()}) == len(files)
    assert visitor.faults == []
    assert visitor.outside == []
