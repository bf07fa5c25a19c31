"""Places on the wall: nothing of a group below the minimum, and from it on both voices of one place side by side."""

import os
import uuid
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect
from rooms_wall import Wall as AnyWall
from visit import Server, turned, until

from buurtlezer.store import Credential, Store

pytestmark = pytest.mark.browser

SECONDS = 15_000
PLACES = {
    "Het Liverpoolplein": ("square", 4.3292, 50.8443, False),
    "Slachthuis": ("market", 4.3266, 50.8416, False),
    "Zuidstation": ("station", 4.3355, 50.8361, False),
    "De bibliotheek": ("library", 4.3318, 50.8446, True),
    "Wasserette Bara": ("shop", 4.3339, 50.8397, False),
    "Clemenceauplein": ("square", 4.3298, 50.8418, False),
    "Rosée": ("youth_house", 4.3312, 50.8460, False),
}
SAID = {
    "Het Liverpoolplein": {
        "young": ([2, 2, 1], "daar zijn wij met zijn allen, tot laat"),
        "older": ([-2, -2, -1], "te veel volk op de banken, ik loop er snel door"),
    },
    "Slachthuis": {
        "older": ([2, 1, 2], "goedkoop, en je komt er iedereen tegen"),
        "young": ([-1, 0, -2], "met mijn moeder zakken dragen op zondag"),
    },
    "Zuidstation": {
        "young": ([2, -2, 1], "de trein naar school"),
        "older": ([-1, -1, -2], "trappen zonder einde en nergens een bank om even te zitten, ook niet boven aan de perrons"),
    },
    "Clemenceauplein": {"young": ([1, 1, 1], ""), "older": ([1, 0, 1], "")},
    "De bibliotheek": {"older": ([2, 2, 2], "de krant")},
    "Rosée": {"young": ([2, 2, 2], "muziek")},
}


class Wall(AnyWall):
    """A workshop of three with the minimum of three, its places, and its wall."""

    def __init__(self, store: Store, server: Server) -> None:
        super().__init__(store, server)
        self.refs: dict[str, str] = {}
        for name, (category, lon, lat, coarse) in PLACES.items():
            where = {"location": {"lon": lon, "lat": lat}, "sector": "21001A00-", "coarse": coarse}
            known = {one.handle for one in store.workshops.shared(self.gathering.trainer)}
            self.gathering.write(self.owners[0], {"kind": "place", "name": name, "category": category, **where})
            (new,) = [one for one in store.workshops.shared(self.gathering.trainer) if one.handle not in known]
            self.refs[name] = f"room/{new.handle}"

    def means(self, owner: Credential, name: str, **content: Any) -> None:
        self.gathering.write(owner, {"kind": "meaning", "place": self.refs[name], **content}, entry_id=uuid.uuid4().hex)

    def say(self, number: int) -> None:
        """All that one of the three says."""
        for name, groups in SAID.items():
            for group, (faces, why) in groups.items():
                said = {"group": group, "feeling": faces[number], "why": why if number == 0 else "", "use": "visit"}
                self.means(self.owners[number], name, **said)

    def lay(self, number: int) -> None:
        where = [(0.9, 0.8), (0.2, 0.9), (0.85, 0.75), (0.1, 0.2), (0.5, 0.5)]
        positions = {ref: list(xy) for ref, xy in zip(self.refs.values(), where, strict=False)}
        self.gathering.write(self.owners[number], {"kind": "meeting_board", "positions": positions})


@pytest.fixture
def wall(store: Store, server: Server) -> Wall:
    return Wall(store, server)


def picture(page: Page, name: str) -> None:
    """Kept where ``BUURTLEZER_PICTURES`` says, for whoever wants to look."""
    folder = os.environ.get("BUURTLEZER_PICTURES")
    if folder:
        turned(page)
        page.screenshot(path=Path(folder) / f"{name}.png", full_page=True)


def sound(page: Page) -> None:
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    text = page.locator("main").inner_text()
    assert not any(word in text for word in ("object ", "undefined", "merel", "places.", "board."))
    violations = Axe().run(page).response["violations"]
    assert [(one["id"], [node["html"][:120] for node in one["nodes"]]) for one in violations] == []


@pytest.mark.parametrize("size", ["phone", pytest.param("desktop", marks=pytest.mark.long)])
def test_both_voices_stand_side_by_side_from_the_minimum_on_and_nothing_before(
    wall: Wall, context: Callable[..., Any], size: str
) -> None:
    for number in (0, 1):
        wall.say(number)
    page = wall.open(context(size).new_page(), "places")
    expect(page.get_by_text("Vanaf 3 stemmen, van minstens 3 toestellen of bladen, tonen we wat de groep zegt.")).to_be_visible(
        timeout=SECONDS
    )
    expect(page.get_by_text("Gedeelde plekken: 7.")).to_be_visible()
    assert "tot laat" not in page.content()
    assert "jongeren" not in page.locator("main").inner_text().lower()
    picture(page, f"places-few-{size}")
    wall.say(2)
    first = page.locator(".wall-contrasts > li").first
    expect(first.locator("h2")).to_contain_text("Het Liverpoolplein", timeout=SECONDS)
    young, older = first.locator("section", has_text="jongeren"), first.locator("section", has_text="ouderen")
    expect(young.locator("h3")).to_have_attribute("aria-label", "jongeren: heel goed, 3 stemmen")
    expect(older.locator("h3")).to_have_attribute("aria-label", "ouderen: heel slecht, 3 stemmen")
    expect(young.get_by_text("tot laat")).to_be_visible()
    expect(older.get_by_text("ik loop er snel door")).to_be_visible()
    boxes: Any = until(lambda: [one.bounding_box() for one in (young, older)], all)  # none while it is drawn anew
    assert boxes[0]["y"] == boxes[1]["y"]
    assert page.locator(".wall-contrasts > li").count() == 3
    expect(page.locator(".wall-half")).to_have_count(4)
    expect(page.locator(".wall-half .wall-half-sign").first).to_be_attached()
    silent = page.locator(".wall-silent")
    expect(silent.get_by_role("heading")).to_have_text("Niemand van deze groep vertelde ons dat ze hier komen")
    expect(silent.get_by_role("listitem").first).to_have_text("ouderenRosée")
    picture(page, f"places-{size}")
    sound(page)
    # Below the minimum again: gone, without a reload.
    shared = wall.gathering.store.workshops.shared(wall.gathering.trainer, {"meaning"})
    for one in shared:
        if one.author == shared[-1].author:
            wall.gathering.store.workshops.hide(wall.gathering.trainer, one.handle, "even niet")
    expect(page.get_by_text("Vanaf 3 stemmen, van minstens 3 toestellen of bladen, tonen we wat de groep zegt.")).to_be_visible(
        timeout=SECONDS
    )
    assert "tot laat" not in page.content()


@pytest.mark.parametrize("size", ["phone", pytest.param("desktop", marks=pytest.mark.long)])
def test_the_board_stands_there_from_the_minimum_on(wall: Wall, context: Callable[..., Any], size: str) -> None:
    for number in (0, 1):
        wall.lay(number)
    page = wall.open(context(size).new_page(), "board")
    expect(page.get_by_text("Vanaf 3 stemmen, van minstens 3 toestellen of bladen, tonen we wat de groep zegt.")).to_be_visible(
        timeout=SECONDS
    )
    assert "Slachthuis" not in page.content()
    wall.lay(2)
    laid = page.locator(".bl-laid-list li")
    expect(laid).to_have_count(5, timeout=SECONDS)
    expect(laid.filter(has_text="Slachthuis")).to_contain_text("georganiseerd, makkelijk om binnen te stappen")
    expect(laid.filter(has_text="Wasserette")).to_contain_text("ertussenin")
    picture(page, f"board-{size}")
    sound(page)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_wall_is_said_in_each_language(wall: Wall, context: Callable[..., Any], language: str) -> None:
    for number in range(3):
        wall.say(number)
    page = wall.open(context("desktop").new_page(), "places", language)
    expected = {"fr": "les jeunes", "en": "young people"}[language]
    expect(page.locator(".wall-sides h3", has_text=expected).first).to_be_visible(timeout=SECONDS)
    picture(page, f"places-{language}")
    sound(page)
