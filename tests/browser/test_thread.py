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
from playwright.sync_api import Locator
from test_figures import Reader
from test_places import Neighbour as AtPlaces
from test_services import Neighbour as AtServices
from visit import Visit
from walker import field, under_way

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
    """Kept where ``BUURTLEZER_PICTURES`` says."""
    if folder := os.environ.get("BUURTLEZER_PICTURES"):
        visitor.page.screenshot(path=Path(folder) / f"thread-{name}.png", full_page=True)


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


def maps(visitor: Visit) -> None:
    ours = part(visitor.open("10_maps"), "ours")
    ours.get_by_role("button", name=re.compile("Een plek op deze kaart zetten")).first.click()
    ours.get_by_label("Hoe noem je deze plek?").fill(HALL)
    ours.get_by_role("button", name="Zonder punt").click()
    ours.locator("[data-field=sense]").get_by_text("hulp of een antwoord", exact=True).click()
    ours.get_by_role("button", name="Bewaar de plek").click()
    visitor.until_stored("map_place")


MADE = (start, neighbourhood, figures, services, reach, walk, places, people, communities, coexistence, maps)


def test_a_student_goes_through_all_twelve_workbooks_and_hands_in_one_report(visit: Callable[..., Visit]) -> None:
    visitor = visit()
    for number, made in enumerate(MADE):
        made(visitor)
        visitor.sign("saved")
        look(visitor, f"{number:02}-{made.__name__}")
    assert visitor.faults == []
    assert visitor.outside == []
