"""Communities × places and coalition sheets of a room on the wall: nothing of too few, and all read from the back."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from gathering import Gathering
from playwright.sync_api import Page, expect
from visit import Server, turned

from buurtlezer.store import Store

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


class Wall:
    """A workshop of three with the minimum of three, and its wall."""

    def __init__(self, store: Store, server: Server) -> None:
        self.store, self.address = store, server.address
        self.gathering = Gathering(store, minimum_voices=3)
        self.owners = [self.gathering.join(f"Rode merel {number}") for number in range(3)]

    def write(self, number: int, content: dict[str, Any], approved: bool = True) -> str:
        """Somebody offers an entry, and the trainer says yes; its handle."""
        before = {one.handle for one in self.store.workshops.shared(self.gathering.trainer)}
        self.gathering.write(self.owners[number % 3], {**content, "visibility": "offered"})
        (one,) = [one for one in self.store.workshops.shared(self.gathering.trainer) if one.handle not in before]
        if approved:
            self.store.workshops.decide(self.gathering.trainer, one.handle, one.seq, True)
        return one.handle

    def open(self, page: Page, view: str, language: str = "nl") -> Page:
        self.gathering.set_stage(projector=view)
        secret = self.gathering.trainer.derive("projector").shown()
        page.goto(f"{self.address}/p?lang={language}#s={secret}&at={self.address}")
        return page


@pytest.fixture
def wall(store: Store, server: Server) -> Wall:
    return Wall(store, server)


def read_from_the_back(page: Page, name: str) -> None:
    """At two sizes of a projector: all on one screen, in letters that are read at eight metres."""
    for width, height in ((1280, 720), (1920, 1080)):
        page.set_viewport_size({"width": width, "height": height})
        if folder := os.environ.get("BUURTLEZER_PICTURES"):
            turned(page)
            page.screenshot(path=Path(folder) / f"{name}-{width}.png")
        assert page.evaluate("document.documentElement.scrollHeight <= innerHeight")
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    text = page.locator("main").inner_text()
    assert not any(word in text for word in ("object ", "undefined", "merel", "communities.", "coalitions."))
    violations = Axe().run(page).response["violations"]
    assert [(one["id"], [node["html"][:120] for node in one["nodes"]]) for one in violations] == []


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
    read_from_the_back(page, "communities-wall")


def test_coalition_sheets_stand_there_whole_once_the_trainer_said_yes(wall: Wall, context: Callable[..., Any]) -> None:
    wall.write(0, SHEET, approved=False)
    page = wall.open(context("desktop").new_page(), "coalitions")
    expect(page.get_by_text("Vanaf 3 stemmen")).to_be_visible(timeout=SECONDS)
    assert "oversteek" not in page.locator("main").inner_text()
    wall.write(1, SHEET)
    wall.write(2, {**SHEET, "goal": "’s Avonds licht op het plein", "parties": PARTIES[:2]})
    expect(page.get_by_text("Een veilige oversteek aan de school")).to_be_visible(timeout=SECONDS)
    expect(page.get_by_text("15 december 2026").first).to_be_visible()
    read_from_the_back(page, "coalitions-wall")
