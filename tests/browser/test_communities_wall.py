"""Communities × places and coalition sheets of a room on the wall: nothing of too few, and all read from the back."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect
from rooms_wall import Wall, read_from_the_back

pytestmark = pytest.mark.browser

SECONDS = 15_000
NAMES = ("Dansers van de hal", "de zangers", "Les voisins du 12", "breiclub", "<b>Hiphop</b> op het plein", "Amis du livre")
MET = (
    (0, "het jeugdhuis", "here"),
    (0, "een zaal in Gent", "country"),
    (1, "het jeugdhuis", "here"),
    (2, "de trap van nummer 12", "here"),
    (3, "het buurthuis", "here"),
    (4, "het plein", "here"),
    (4, "een zaal in Casablanca", "abroad"),
)
PARTIES: tuple[dict[str, Any], ...] = (
    {"who": "de school", "brings": ["place", "time"], "asked": "yes"},
    {"who": "de ouders", "brings": ["contacts"], "asked": "yes"},
    {"who": "de winkels van de straat", "asked": "not_yet"},
    {"who": "de gemeente", "brings": ["money"], "brings_words": "voor verf", "asked": "not_yet"},
)
SHEET = {
    "kind": "coalition",
    "goal": "Een veilige oversteek aan de school",
    "parties": PARTIES,
    "not_asked": "wie er ’s nachts parkeert",
    "first_who": "het onthaal",
    "first_with": "de winkels",
    "first_due": "2026-12-15",
}


def test_communities_and_the_places_that_they_share_stand_on_both_sides_of_the_line(
    wall: Wall, context: Callable[..., Any]
) -> None:
    page = wall.open(context("desktop").new_page(), "communities")
    expect(page.get_by_text("Vanaf 3 stemmen")).to_be_visible(timeout=SECONDS)
    handles = [
        wall.write(at, {"kind": "community", "called": name, "reach": ["here", "abroad"] if at % 2 else ["city"]}, approved=False)
        for at, name in enumerate(NAMES)
    ]
    boxes = page.locator(".wall-communities-others li")
    expect(boxes).to_have_count(len(NAMES), timeout=SECONDS)
    expect(boxes.filter(has_text="<b>Hiphop</b>")).to_have_count(1)  # a name is text
    for community, place, where in MET:
        said = {
            "kind": "gathering",
            "community": f"room/{handles[community]}",
            "name": place,
            "where": where,
            "findable": "agreed",
        }
        wall.write(community, said)
    expect(page.locator(".blco-community")).to_have_count(5, timeout=SECONDS)
    expect(page.locator(".blco-ground[data-shared=true]")).to_have_text("het jeugdhuis")
    expect(page.get_by_text("Over de lijn van de buurt")).to_be_visible()
    expect(page.locator(".blco-lines path")).to_have_count(7)
    expect(boxes).to_have_text(["Amis du livre"])
    read_from_the_back(page, "communities-wall", "communities.")


def test_coalition_sheets_stand_there_whole_once_the_trainer_said_yes(wall: Wall, context: Callable[..., Any]) -> None:
    wall.write(0, SHEET, approved=False)
    page = wall.open(context("desktop").new_page(), "coalitions")
    expect(page.get_by_text("Vanaf 3 stemmen")).to_be_visible(timeout=SECONDS)
    assert "oversteek" not in page.locator("main").inner_text()
    wall.write(1, SHEET)
    wall.write(2, {**SHEET, "goal": "’s Avonds licht op het plein", "parties": PARTIES[:2]})
    expect(page.get_by_text("Een veilige oversteek aan de school")).to_be_visible(timeout=SECONDS)
    expect(page.get_by_text("15 december 2026").first).to_be_visible()
    read_from_the_back(page, "coalitions-wall", "coalitions.")
