"""A workbook in a room: two people in two browsers, and a third who shared before. What is stored, and what each sees of it."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from drawer import Drawer
from gathering import Gathering, box
from playwright.sync_api import Locator, Page, expect
from visit import Server, Visit, until

from buurtlezer.store import Credential, Store
from buurtlezer.wording.circle import FOLDERS

pytestmark = pytest.mark.browser

PAGE = "01_neighbourhood"
SECONDS = 15_000
"""For what comes over the room's line: an act, a second of pause, a result."""


@pytest.fixture
def gathering(store: Store) -> Gathering:
    """A workshop in which one person shared a drawing and two faces already."""
    made = Gathering(store, minimum_voices=3, purpose="Samen kijken waar we thuis zijn.")
    first = made.join("Uil")
    made.write(first, box(4.338, 50.843, 0.024))
    for about in ("neighbourhood", "city"):
        made.write(first, {"kind": "feeling", "about": about, "value": 1})
    return made


@pytest.fixture
def enter(visit: Callable[..., Visit], server: Server) -> Callable[..., Visit]:
    """Come in with a secret that this device keeps, as joining leaves it there."""

    def come_in(owner: Credential, name: str = PAGE, size: str = "desktop", language: str = "nl") -> Visit:
        visitor = visit(size)
        visitor.page.goto(f"{server.address}/nothing-here")
        logbook = {"key": "abcdef012345", "secret": owner.shown().replace("-", ""), "known": True, "name": "", "opened": 1}
        visitor.page.evaluate("kept => localStorage.setItem('buurtlezer:/:logbooks', kept)", json.dumps([logbook]))
        return visitor.open(name, language)

    return come_in


def bar(page: Page) -> Locator:
    return page.get_by_role("region", name="De workshop")


def drawn_by(visitor: Visit, size: float) -> Drawer:
    """A neighbourhood drawn in the middle of the map, and stored."""
    visitor.page.wait_for_selector(".bl-map >> nth=0 >> .blm-ground", timeout=40_000)
    person = Drawer(visitor.page)
    person.press("Teken")
    loop = person.loop(0.47, 0.5, size)
    size_of_page = visitor.page.viewport_size
    assert size_of_page
    person.drag(loop) if size_of_page["width"] > 600 else person.swipe(loop)
    visitor.until_stored("area")
    return person


def shared(visitor: Visit, kind: str) -> None:
    """What was made is shared by its one quiet button, and stored as such."""
    at = visitor.section("map") if kind == "area" else visitor.page.locator("[data-part=feeling_city]")
    expect(at.get_by_text("Alleen jij ziet dit.")).to_be_visible(timeout=SECONDS)
    at.get_by_role("button", name="Deel met de groep").click()
    expect(at.get_by_text("Gedeeld met de groep, zonder je naam.")).to_be_visible(timeout=SECONDS)
    visitor.until_stored(kind, check=lambda content: content["visibility"] == "workshop")


def test_bands_appear_on_both_pages_when_enough_have_shared(enter: Callable[..., Visit], gathering: Gathering) -> None:
    one = enter(gathering.join("Merel"))
    other = enter(gathering.join("Mees"), size="phone")
    expect(bar(one.page).get_by_text("Kuregem")).to_be_visible()
    expect(bar(one.page).get_by_text("Merel")).to_be_visible()
    drawn_by(one, 60)
    drawn_by(other, 45)
    shared(one, "area")
    for visitor in (one, other):
        expect(visitor.page.get_by_text("Vanaf 3 stemmen met een tekening")).to_be_visible(timeout=SECONDS)
        expect(visitor.page.locator(".blm-band-50")).to_have_count(0)
    shared(other, "area")
    for visitor in (one, other):
        expect(visitor.page.locator("path.blm-band-50").first).to_be_attached(timeout=SECONDS)
        group = visitor.page.locator("[data-part=group]")
        expect(group.get_by_text("Stemmen: 3. Tekeningen: 3.")).to_be_visible()
        for name in ("Merel", "Mees", "Uil"):
            expect(group.get_by_text(name)).to_have_count(0)
        assert visitor.faults == []
        assert visitor.outside == []
        sideways = visitor.page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert sideways <= 0
    # Taken back: the picture goes, on both pages.
    one.section("map").get_by_role("button", name="Neem terug").click()
    one.until_stored("area", check=lambda content: content["visibility"] == "private")
    for visitor in (one, other):
        expect(visitor.page.get_by_text("Vanaf 3 stemmen met een tekening")).to_be_visible(timeout=SECONDS)


def test_the_rooms_faces_come_after_ones_own(enter: Callable[..., Visit], gathering: Gathering) -> None:
    gathering.write(gathering.join("Vos"), {"kind": "feeling", "about": "city", "value": -1})
    visitor = enter(gathering.join("Merel"))
    spread = visitor.section("spread")
    expect(spread.get_by_text("Kies eerst zelf een gezicht")).to_be_visible(timeout=SECONDS)
    city = visitor.page.locator("[data-part=feeling_city]")
    city.get_by_text("Heel goed").click()
    visitor.until_stored("feeling")
    expect(spread.get_by_text("Vanaf 3 stemmen, van minstens 3")).to_be_visible(timeout=SECONDS)
    shared(visitor, "feeling")
    expect(spread.get_by_text("3 stemmen")).to_be_visible(timeout=SECONDS)
    expect(spread.get_by_role("listitem")).to_have_count(5)


def test_a_shared_drawing_that_is_changed_stays_shared(enter: Callable[..., Visit], gathering: Gathering) -> None:
    visitor = enter(gathering.join("Merel"))
    person = drawn_by(visitor, 60)
    shared(visitor, "area")
    (before,) = visitor.stored("area")
    person.press("Teken")
    person.drag(person.loop(0.7, 0.4, 30))
    until(lambda: visitor.stored("area")[0].seq, lambda seq: seq > before.seq)
    (after,) = visitor.stored("area")
    assert after.content is not None
    assert (after.seq > before.seq, after.content["visibility"]) == (True, "workshop")


def test_a_shared_drawing_that_is_cleared_and_made_again_is_shared_and_one_that_was_taken_back_is_not(
    enter: Callable[..., Visit], gathering: Gathering
) -> None:
    visitor = enter(gathering.join("Merel"))
    person = drawn_by(visitor, 60)
    shared(visitor, "area")

    def stored(method: str | None, visibility: str) -> None:
        def fits(found: list[Any]) -> bool:
            return [(one.get("method"), one.get("visibility")) for one in found] == ([(method, visibility)] if method else [])

        contents = lambda: [one.content or {} for one in visitor.stored("area") if one.content]  # noqa: E731
        assert fits(until(contents, fits))

    person.press("Stap terug")
    stored(None, "")
    person.press("Opnieuw")
    stored("line", "workshop")
    visitor.section("map").get_by_role("button", name="Neem terug").click()
    stored("line", "private")
    person.press("Stap terug")
    stored(None, "")
    person.press("Opnieuw")
    stored("line", "private")


def test_help_goes_to_the_trainer_and_comes_back(enter: Callable[..., Visit], gathering: Gathering, store: Store) -> None:
    visitor = enter(gathering.join("Merel"), size="phone")
    asked = bar(visitor.page).get_by_role("button", name="Ik heb hulp nodig")
    asked.click()
    lowered = bar(visitor.page).get_by_role("button", name="toch niet nodig")
    expect(lowered).to_have_attribute("aria-pressed", "true", timeout=SECONDS)
    assert store.workshops.presence(gathering.trainer).help == ("Merel",)
    store.workshops.helped(gathering.trainer, "Merel")
    expect(asked).to_have_attribute("aria-pressed", "false", timeout=SECONDS)


def test_what_the_trainer_says_comes_without_a_reload(enter: Callable[..., Visit], gathering: Gathering, store: Store) -> None:
    owner = gathering.join("Merel")
    gathering.write(owner, box())
    visitor = enter(owner, size="phone")
    gathering.set_stage(everybody_to="02_figures")
    go = visitor.page.get_by_role("link", name="Ga mee")
    expect(go).to_have_attribute("href", "02_figures.ipynb", timeout=SECONDS)
    gathering.begin()
    expect(visitor.page.get_by_role("link", name="Naar de vraag")).to_have_attribute("href", "/m?lang=nl", timeout=SECONDS)
    mine = next(
        one for one in store.workshops.shared(gathering.trainer) if one.entry.content().get("geometry") == box()["geometry"]
    )
    store.workshops.hide(gathering.trainer, mine.handle, "te groot <img src=x onerror=alert(1)>")
    expect(visitor.page.get_by_text("te groot <img src=x onerror=alert(1)>")).to_be_visible(timeout=SECONDS)
    go.click()
    visitor.arrived()
    assert visitor.page.url.endswith("02_figures.ipynb")
    assert visitor.faults == []


def test_the_groups_half_can_be_looked_at_in_figures(enter: Callable[..., Visit], gathering: Gathering) -> None:
    for name, west in (("Vos", 4.336), ("Spreeuw", 4.34)):
        gathering.write(gathering.join(name), box(west, 50.843, 0.022))
    visitor = enter(gathering.join("Merel"), "02_figures")
    areas = visitor.section("comparison")
    areas.locator("label.bl-chip", has_text="De groep").click(timeout=SECONDS)
    visitor.until_stored("comparison", check=lambda content: content["area"]["unit"] == "group")
    visitor.page.get_by_role("button", name="Ik weet het niet").first.click()
    expect(visitor.page.get_by_text("Over alle lijnen van de groep ligt dit tussen")).to_be_visible(timeout=SECONDS)
    assert visitor.faults == []


def test_a_purge_is_said_kindly_and_the_device_forgets(enter: Callable[..., Visit], gathering: Gathering, store: Store) -> None:
    visitor = enter(gathering.join("Merel"))
    expect(bar(visitor.page)).to_be_visible()
    until(lambda: "room" in str(visitor.page.evaluate("localStorage['buurtlezer:/:logbooks']")), bool)
    store.workshops.purge(gathering.trainer)
    expect(visitor.page.get_by_text("Dit toestel is het ook vergeten")).to_be_visible(timeout=SECONDS)
    assert json.loads(visitor.page.evaluate("localStorage['buurtlezer:/:logbooks']")) == []
    expect(bar(visitor.page)).to_be_hidden()


def test_the_start_page_in_a_room_says_what_was_agreed_and_what_is_open(
    enter: Callable[..., Visit], gathering: Gathering
) -> None:
    gathering.set_stage(open=["01_neighbourhood"])
    visitor = enter(gathering.join("Merel"), "00_start", "phone")
    agreed = visitor.page.locator("[data-part=agreements]")
    expect(agreed.get_by_text("Buurthuis. Vragen? het onthaal")).to_be_visible(timeout=SECONDS)
    expect(visitor.page.get_by_role("link", name="Ik doe mee")).to_have_attribute("href", "../../../m?lang=nl")
    circle = visitor.section("circle")
    expect(circle.get_by_text("nu aan de beurt")).to_have_count(1)
    expect(circle.get_by_text("nu niet aan de beurt")).to_have_count(len(FOLDERS) - 2)  # less the start page and the open one


@pytest.mark.parametrize("size", ["phone", pytest.param("desktop", marks=pytest.mark.long)])
def test_axe_finds_no_serious_fault_with_the_groups_picture(enter: Callable[..., Visit], gathering: Gathering, size: str) -> None:
    owner = gathering.join("Merel")
    gathering.write(owner, {"kind": "feeling", "about": "city", "value": 2})
    for name, west in (("Vos", 4.336), ("Spreeuw", 4.34)):
        gathering.write(gathering.join(name), box(west, 50.843, 0.022))
    gathering.set_stage(everybody_to="02_figures")
    visitor = enter(owner, size=size)
    expect(visitor.page.locator("path.blm-band-50").first).to_be_attached(timeout=SECONDS)
    found = Axe().run(visitor.page).response["violations"]
    serious = [one for one in found if one["impact"] in ("serious", "critical")]
    assert serious == [], json.dumps(serious)[:3000]
