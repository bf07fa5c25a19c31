"""What is missing on the wall: nothing below the minimum, from it on cards and a map with the same numbers."""

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
FEW = "Vanaf 3 stemmen, van minstens 3 toestellen of bladen, tonen we wat de groep zegt."
WHERE = ({"lon": 4.3292, "lat": 50.8443}, {"lon": 4.3355, "lat": 50.8361}, {"lon": 4.3312, "lat": 50.8460})
SECTORS = ("21001B11-", "21013A2MJ", "21012A11-")
MISSED: tuple[dict[str, Any], ...] = (
    {"what": "een plek om te wassen", "service_kind": "laundry", "matters": "cannot", "loss_for": ["parents", "new_here"]},
    {
        "what": "een loket waar iemand je helpt overschrijven",
        "service_kind": "bank",
        "loss_for": ["older"],
        "gain_for": ["traders"],
    },
)
HERS = {
    "what": "een bank in de schaduw om even te zitten",
    "loss_for": ["older", "less_mobile"],
    "loss": "wie niet ver stapt, blijft binnen",
    "location": {"lon": 4.3266, "lat": 50.8416},
}


class Wall(AnyWall):
    """A workshop of three with the minimum of three, and its wall."""

    def say(self, number: int) -> None:
        for at, gap in enumerate(MISSED):
            answers = {"met": ("not", "half", "unknown")[number], "matters": ("hard", "cannot", "hard")[number]}
            where = {"location": WHERE[number - at], "sector": SECTORS[number - at]}
            self.gathering.write(self.owners[number], {"kind": "gap", **gap, **answers, **where})

    def approve(self) -> None:
        self.gathering.write(self.owners[0], {"kind": "gap", "visibility": "offered", **HERS, "sector": SECTORS[0]})
        (waits,) = self.store.workshops.awaiting(self.gathering.trainer)
        self.store.workshops.decide(self.gathering.trainer, waits.handle, waits.seq, True)


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
    assert not any(word in text for word in ("object ", "undefined", "merel", "gaps."))
    violations = Axe().run(page).response["violations"]
    assert [(one["id"], [node["html"][:120] for node in one["nodes"]]) for one in violations] == []


@pytest.mark.parametrize("size", ["phone", pytest.param("desktop", marks=pytest.mark.long)])
def test_what_is_missing_stands_there_from_the_minimum_on_and_nothing_before(
    wall: Wall, context: Callable[..., Any], size: str
) -> None:
    for number in (0, 1):
        wall.say(number)
    page = wall.open(context(size).new_page(), "gaps")
    expect(page.get_by_text(FEW)).to_be_visible(timeout=SECONDS)
    assert "was" not in page.locator("main").inner_text().lower()
    picture(page, f"gaps-few-{size}")
    wall.say(2)
    wall.approve()
    cards = page.locator(".wall-gap-cards > li")
    expect(cards).to_have_count(3, timeout=SECONDS)
    expect(cards.nth(0)).to_contain_text("3 mensen missen dit")
    expect(cards.nth(0)).to_contain_text("Een gemis voor")
    expect(cards.nth(2)).to_contain_text("een bank in de schaduw om even te zitten")
    expect(page.locator(".wall-gap-mark")).to_have_count(7)
    expect(page.locator(".wall-gap-around")).to_have_count(6)
    picture(page, f"gaps-{size}")
    sound(page)


def test_what_is_missed_everywhere_needs_no_map_and_is_read_from_afar(wall: Wall, context: Callable[..., Any]) -> None:
    page = wall.open(context("desktop").new_page(), "gaps")
    for kinds in (("laundry", "bank"), ("bakery", "post_office")):
        for number in range(3):
            for kind in kinds:
                gap = {"what": "nodig", "service_kind": kind, "met": "half", "matters": "hard", "loss_for": ["older", "parents"]}
                wall.gathering.write(wall.owners[number], {"kind": "gap", **gap, "everywhere": True})
        cards = page.locator(".wall-gap-cards > li")
        expect(page.get_by_text("Dit geldt overal in de buurt.")).to_be_visible(timeout=SECONDS)
        expect(cards.get_by_text("mensen missen dit").last).to_be_visible()
        expect(page.locator(".wall-map")).to_have_count(0)
        for width, height in ((1280, 720), (1920, 1080)):
            page.set_viewport_size({"width": width, "height": height})
            sizes = cards.locator("p").evaluate_all("all => all.map((one) => parseFloat(getComputedStyle(one).fontSize))")
            assert min(sizes) >= (20 if width == 1280 else 28)
            assert page.evaluate("document.documentElement.scrollHeight <= innerHeight")
            picture(page, f"gaps-everywhere-{len(kinds)}-{kinds[0]}-{width}")
    sound(page)


def test_the_wall_of_what_is_missing_is_said_in_french(wall: Wall, context: Callable[..., Any]) -> None:
    """With more of it than stand below each other."""
    for number in range(3):
        wall.say(number)
        for kind in ("bakery", "post_office", "playground"):
            gap = {"what": "encore", "service_kind": kind, "met": "half", "matters": "hard", "loss_for": ["older", "parents"]}
            wall.gathering.write(wall.owners[number], {"kind": "gap", **gap, "everywhere": True})
    wall.approve()
    page = wall.open(context("desktop").new_page(), "gaps", "fr")
    expect(page.locator(".wall-gap-cards")).to_contain_text("cela manque à 3 personnes", timeout=SECONDS)
    expect(page.locator(".wall-gap-cards > li")).to_have_count(6)
    expect(page.locator(".wall-gap-mark").first).to_be_visible()
    picture(page, "gaps-fr")
    sound(page)
