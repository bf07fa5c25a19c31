"""The seven of a room on the wall: nothing below the minimum, from it on seven bars that are read from the back."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect
from rooms_wall import Wall as AnyWall
from visit import Server, turned

from buurtlezer.store import Store

pytestmark = pytest.mark.browser

SECONDS = 15_000
HERS = "wandelen in een bos <b>buiten</b> de stad"
SEVEN: tuple[dict[str, str], ...] = (
    {"known": "no", "reachable": "yes", "affordable": "no", "trustworthy": "ask"},
    {"known": "no", "reachable": "ask", "affordable": "yes", "trustworthy": "no"},
    {"known": "yes", "reachable": "no", "affordable": "ask", "trustworthy": "no"},
)


class Wall(AnyWall):
    """A workshop of three with the minimum of three, and its wall."""

    def say(self, number: int, **more: Any) -> None:
        said = {"kind": "opportunity", "what": "zwemmen", "means": ["metro"], "cost": "too_much", "along": "friend"}
        self.gathering.write(self.owners[number], {**said, **SEVEN[number], **more})


@pytest.fixture
def wall(store: Store, server: Server) -> Wall:
    return Wall(store, server)


def look(page: Page, name: str) -> None:
    """Kept where ``BUURTLEZER_PICTURES`` says, for whoever wants to look."""
    if folder := os.environ.get("BUURTLEZER_PICTURES"):
        turned(page)
        page.screenshot(path=Path(folder) / f"{name}.png", full_page=True)
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    text = page.locator("main").inner_text()
    assert not any(word in text for word in ("object ", "undefined", "merel", "reach."))
    violations = Axe().run(page).response["violations"]
    assert [(one["id"], [node["html"][:120] for node in one["nodes"]]) for one in violations] == []


def test_the_seven_stand_there_from_the_minimum_on_and_are_read_from_the_back(wall: Wall, context: Callable[..., Any]) -> None:
    for number in (0, 1):
        wall.say(number)
    page = wall.open(context("desktop").new_page(), "reach")
    expect(page.get_by_text("Vanaf 3 stemmen")).to_be_visible(timeout=SECONDS)
    expect(page.locator(".bl-reached-rows")).to_have_count(0)
    wall.say(2)
    rows = page.locator(".bl-reached-rows > li")
    expect(rows).to_have_count(7, timeout=SECONDS)
    expect(rows.first).to_contain_text("Bekend")
    expect(rows.first).to_contain_text("nee\u00a02")
    expect(rows.nth(2)).to_contain_text("nog niets")
    # Two of three say no: their part is two thirds of the bar and not all of it.
    bar = rows.first.locator(".bl-reached-bar")
    share = bar.evaluate("bar => bar.querySelector('[data-answer=no]').offsetWidth / bar.clientWidth")
    assert abs(share - 2 / 3) < 0.05
    expect(page.get_by_text("3 mensen noemden een mogelijkheid")).to_be_visible()
    assert rows.first.locator("svg path").count() > 0
    for width, height in ((1280, 720), (1920, 1080)):
        page.set_viewport_size({"width": width, "height": height})
        sizes = rows.locator("strong, .bl-reached-numbers").evaluate_all(
            "all => all.map((one) => parseFloat(getComputedStyle(one).fontSize))"
        )
        assert min(sizes) >= (20 if width == 1280 else 28)
        assert page.evaluate("document.documentElement.scrollHeight <= innerHeight")
        look(page, f"reach-wall-{width}")


@pytest.mark.parametrize("size", ["phone", pytest.param("desktop", marks=pytest.mark.long)])
def test_what_the_trainer_said_yes_to_stands_beside_it_as_text(wall: Wall, context: Callable[..., Any], size: str) -> None:
    more = {"what": HERS, "visibility": "offered", "when_not": ["evening"], "for_whom": ["parents"]}
    wall.gathering.write(wall.owners[0], {"kind": "opportunity", **more})
    (waits,) = wall.store.workshops.awaiting(wall.gathering.trainer)
    wall.store.workshops.decide(wall.gathering.trainer, waits.handle, waits.seq, True)
    for name in ("Das", "Egel", "Bever"):
        wall.owners.append(wall.gathering.join(name))
        said = {"kind": "opportunity", "what": "zwemmen", "cost": "too_much", "along": "friend", "means": ["metro"]}
        wall.gathering.write(wall.owners[-1], {**said, **SEVEN[1]})
    page = wall.open(context(size).new_page(), "reach", "fr" if size == "desktop" else "nl")
    expect(page.locator(".wall-reach-told h2")).to_have_text(HERS, timeout=SECONDS)
    expect(page.locator(".bl-reached-rows > li")).to_have_count(7)
    if size == "desktop":
        for width, height in ((1920, 1080), (1280, 720)):
            page.set_viewport_size({"width": width, "height": height})
            assert page.evaluate("document.documentElement.scrollHeight <= innerHeight")
            look(page, f"reach-wall-told-{width}")
        words, explanation = (
            page.locator(which).first.evaluate("one => parseFloat(getComputedStyle(one).fontSize)")
            for which in (".wall-reach-told h2", ".wall-words")
        )
        assert words > explanation
    look(page, f"reach-wall-told-{size}")
