"""The room's network and its own gates on the wall: nothing below the minimum, from it on read from the back."""

import os
import uuid
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect
from rooms_wall import Wall as AnyWall
from visit import Server, turned

from buurtlezer.store import Store, handle_of

pytestmark = pytest.mark.browser

SECONDS = 15_000
HOSTILE = "De <b>Wissel</b>"
NAMES = (
    (HOSTILE, "initiative", "leisure"),
    ("Wissel vzw", "organisation", "leisure"),
    ("Wijkgezondheidscentrum De Brug", "organisation", "care"),
    ("Bibliotheek", "public_service", "learning"),
    ("Het plein achter de kerk", "place", "neighbours"),
    ("Buurtkrant", "medium", "news"),
    ("Café De Hoek", "business", "work"),
    ("Vereniging van bewoners van de hoge toren", "self_organisation", "neighbours"),
    ("Huiswerkbegeleiding op woensdag", "organisation", "children"),
    ("Loket voor wonen en papieren", "public_service", "counter"),
    ("Voetbalploeg van de overkant", "organisation", "leisure"),
    ("Markt op donderdag", "place", "work"),
)


class Wall(AnyWall):
    """A workshop of three with the minimum of three, and its wall."""

    def share(self, number: int, **content: Any) -> str:
        entry_id, owner = uuid.uuid4().hex, self.owners[number]
        if content.get("form") in ("initiative", "self_organisation"):
            content["findable"] = "agreed"
        self.gathering.write(owner, content, entry_id=entry_id)
        return f"room/{handle_of(self.gathering.workshop.id, self.store.logbook(owner).id, entry_id)}"


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
    assert not any(word in text for word in ("object ", "undefined", "merel", "network.", "own_gates."))
    violations = Axe().run(page).response["violations"]
    assert [(one["id"], [node["html"][:120] for node in one["nodes"]]) for one in violations] == []


def test_the_rooms_network_stands_on_the_wall_and_is_read_from_the_back(wall: Wall, context: Callable[..., Any]) -> None:
    refs = [
        wall.share(at % 3, kind="organisation", name=name, form=form, domain=domain)
        for at, (name, form, domain) in enumerate(NAMES)
    ]
    for number in range(2):
        wall.share(number, kind="tie", start=refs[2], end=refs[3], ties=["leads_to"], strength="strong")
    page = wall.open(context("desktop").new_page(), "network")
    expect(page.locator(".wall-network-actors dd > span").filter(has_text=HOSTILE)).to_have_count(1, timeout=SECONDS)
    expect(page.locator(".wall-network-ties")).to_have_count(0)
    wall.share(2, kind="tie", start=refs[3], end=refs[2], ties=["helps"])
    wall.share(0, kind="same_actor", one=refs[0], other=refs[1], verdict="same")
    wall.share(1, kind="same_actor", one=refs[0], other=refs[1], verdict="different")
    tie = page.locator(".wall-network-ties > li")
    expect(tie).to_have_count(1, timeout=SECONDS)
    expect(tie).to_contain_text("helpt\u00a01")
    for number in range(3):
        wall.share(number, kind="tie", start=refs[7], end=refs[8], ties=["works_together", "lends"], strength="weak")
    expect(tie).to_have_count(2, timeout=SECONDS)
    expect(page.locator(".wall-network-apart p")).to_have_text(f"{HOSTILE} / Wissel vzw")
    expect(page.locator(".wall-network-empty")).to_contain_text("beleid")
    for width, height in ((1280, 720), (1920, 1080)):
        page.set_viewport_size({"width": width, "height": height})
        look(page, f"network-wall-{width}")
        assert page.evaluate("document.documentElement.scrollHeight <= innerHeight")


def test_our_own_gates_stand_there_from_the_minimum_on(wall: Wall, context: Callable[..., Any]) -> None:
    gate = {"kind": "own_gate", "rules": ["form", "hours"], "who": ["parents", "new_here"]}
    for number in (0, 1):
        wall.share(number, **gate)
    page = wall.open(context("desktop").new_page(), "own_gates", "fr")
    expect(page.locator(".wall-gates")).to_have_count(0)
    wall.share(2, **{**gate, "rules": ["language"]})
    expect(page.locator(".wall-gates section")).to_have_count(2, timeout=SECONDS)
    look(page, "gates-wall-alone")
    for name in ("Das", "Egel", "Bever", "Haas"):
        wall.owners.append(wall.gathering.join(name))
        more = {"visibility": "offered", "rule_words": HOSTILE, "protects": "le calme"} if name == "Das" else {}
        wall.share(len(wall.owners) - 1, **{**gate, **more})
    (waits,) = wall.store.workshops.awaiting(wall.gathering.trainer)
    wall.store.workshops.decide(wall.gathering.trainer, waits.handle, waits.seq, True)
    expect(page.locator(".wall-gates-told h2")).to_have_text(HOSTILE, timeout=SECONDS)
    for width, height in ((1280, 720), (1920, 1080)):
        page.set_viewport_size({"width": width, "height": height})
        look(page, f"gates-wall-{width}")
        assert page.evaluate("document.documentElement.scrollHeight <= innerHeight")


def test_few_own_gates_are_read_in_large_letters(wall: Wall, context: Callable[..., Any]) -> None:
    for number in range(3):
        wall.share(number, kind="own_gate", rules=["form"], who=["parents"])
    page = wall.open(context("desktop").new_page(), "own_gates")
    bars = page.locator(".wall-gates .room-bars").first
    expect(bars).to_be_visible(timeout=SECONDS)
    page.set_viewport_size({"width": 1920, "height": 1080})

    def size() -> float:
        return float(bars.evaluate("(one) => Number.parseFloat(getComputedStyle(one).fontSize)"))

    few = size()
    assert page.evaluate("document.documentElement.scrollHeight <= innerHeight")
    for number, rules in enumerate((["hours", "money"], ["language", "steps"], ["waiting"])):
        wall.share(number, kind="own_gate", rules=rules)
    expect(bars.locator("li")).to_have_count(6, timeout=SECONDS)
    assert few > 1.3 * size()
