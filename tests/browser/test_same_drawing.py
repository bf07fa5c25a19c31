"""What a notebook and the wall both show is one drawing: the same elements for the same numbers, legible on both.

The notebook's parts stand alone on a page. Not here: what they show in a workbook (``test_room_pages``).
"""

from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from gathering import Gathering
from playwright.sync_api import Locator, Page, expect
from stand import Shown
from visit import Server

from buurtlezer.parts.board import Board
from buurtlezer.parts.spread import Spread
from buurtlezer.store import Store
from buurtlezer.texts import Texts

pytestmark = pytest.mark.browser

SECONDS = 15_000
FACES = {"neighbourhood": [-1, 1, 2], "city": [0, 0, -2]}
LAID = {"Bara": [0.9, 0.8], "Slachthuis": [0.88, 0.8], "Rosée": [0.1, 0.39]}
BUILT = """(element) => {
  const built = (one) => [one.tagName.toLowerCase(), one.getAttribute("class") ?? "", ...[...one.children].map(built)];
  return built(element);
}"""
"""An element as its tags and classes, without words and places."""


class Drawn:
    """What a notebook shows of it."""

    def __init__(self) -> None:
        texts = Texts.of("nl")
        words = {-2: "minus2", -1: "minus1", 0: "zero", 1: "plus1", 2: "plus2"}

        def row(about: str, chosen: list[int]) -> dict[str, Any]:
            steps = [
                {"value": value, "label": texts(f"room.group.face.{word}"), "count": chosen.count(value)}
                for value, word in words.items()
            ]
            return {"title": about, "note": "3 stemmen", "steps": steps}

        spread = Spread(name="room_faces", labels=texts.group("base.", "spread."), ready=True)
        spread.spread = {"rows": [row(about, chosen) for about, chosen in FACES.items()], "sentence": "", "question": ""}
        ends = {"x": ["georganiseerd", "spontaan"], "y": ["moeilijk", "makkelijk"]}
        how = {"plane": ends, "field": "positions", "fixed": True}
        board = Board(name="room_board", **how, labels=texts.group("base.", "board."), ready=True)
        board.cards = [{"id": name, "title": name} for name in LAID]
        board.value = {"positions": LAID}
        self.shown = [spread, board]


@pytest.fixture
def gathering(store: Store) -> Gathering:
    return Gathering(store, minimum_voices=3)


@pytest.fixture
def wall(gathering: Gathering, server: Server, context: Callable[..., Any]) -> Callable[[str, str], Page]:
    def opened(view: str, size: str = "desktop") -> Page:
        page = context(size).new_page()
        gathering.set_stage(projector=view)
        secret = gathering.trainer.derive("projector").shown()
        page.goto(f"{server.address}/p?lang=nl#s={secret}&at={server.address}")
        return page

    return opened


def part(shown: Shown[Drawn], name: str) -> Locator:
    found = shown.page.locator(f"[data-part={name}]")
    expect(found).to_be_visible()
    return found


def legible(page: Page) -> None:
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    violations = Axe().run(page).response["violations"]
    assert [(one["id"], [node["html"][:120] for node in one["nodes"]]) for one in violations] == []


@pytest.mark.parametrize("size", ["phone", pytest.param("desktop", marks=pytest.mark.long)])
def test_the_rooms_faces_are_drawn_alike_in_a_notebook_and_on_the_wall(
    size: str, gathering: Gathering, wall: Callable[..., Page], alone: Callable[..., Shown[Drawn]]
) -> None:
    for number in range(3):
        owner = gathering.join(f"Rode merel {number}")
        for about, chosen in FACES.items():
            gathering.write(owner, {"kind": "feeling", "about": about, "value": chosen[number]})
    page = wall("feelings", size)
    rows = page.locator(".bl-spread-row ul")
    expect(rows).to_have_count(2, timeout=SECONDS)
    expect(page.get_by_role("heading", name="In mijn buurt")).to_be_visible()
    expect(rows.first.get_by_role("listitem")).to_have_text(["0Heel slecht", "1Niet zo goed", "0Gaat wel", "1Goed", "1Heel goed"])
    legible(page)
    drawn = part(alone(Drawn, size), "room_faces").locator(".bl-spread-row ul")
    assert drawn.evaluate_all("(rows) => rows.map((row) => row.outerHTML)") == rows.evaluate_all(
        "(rows) => rows.map((row) => row.outerHTML)"
    )


def test_too_few_faces_are_said_and_not_drawn(gathering: Gathering, wall: Callable[..., Page]) -> None:
    for number in range(3):
        owner = gathering.join(f"Rode merel {number}")
        gathering.write(owner, {"kind": "feeling", "about": "neighbourhood", "value": FACES["neighbourhood"][number]})
    gathering.write(owner, {"kind": "feeling", "about": "city", "value": 2})
    page = wall("feelings")
    city = page.locator("section", has_text="In Brussel als stad")
    expect(city.get_by_text("Vanaf 3 stemmen, van minstens 3 toestellen of bladen, tonen we wat de groep zegt.")).to_be_visible(
        timeout=SECONDS
    )
    expect(city.get_by_role("listitem")).to_have_count(0)


@pytest.mark.parametrize("size", ["phone", pytest.param("desktop", marks=pytest.mark.long)])
def test_where_the_room_lays_its_places_is_drawn_alike_in_a_notebook_and_on_the_wall(
    size: str, gathering: Gathering, wall: Callable[..., Page], alone: Callable[..., Shown[Drawn]]
) -> None:
    owners = [gathering.join(f"Rode merel {number}") for number in range(3)]
    positions = {}
    for number, (name, at) in enumerate(LAID.items()):
        known = {one.handle for one in gathering.store.workshops.shared(gathering.trainer)}
        where = {"location": {"lon": 4.33 + number / 200, "lat": 50.84}, "sector": "21001A00-", "coarse": False}
        gathering.write(owners[0], {"kind": "place", "name": name, "category": "square", **where})
        (new,) = [one for one in gathering.store.workshops.shared(gathering.trainer) if one.handle not in known]
        positions[f"room/{new.handle}"] = at
    for owner in owners:
        gathering.write(owner, {"kind": "meeting_board", "positions": positions})
    page = wall("board", size)
    on_wall = page.locator(".bl-laid")
    expect(on_wall.get_by_role("listitem")).to_have_count(3, timeout=SECONDS)
    told = on_wall.get_by_role("listitem").filter(has_text="Rosée")
    expect(told).to_contain_text("georganiseerd, moeilijk om binnen te stappen")  # the same line between ends as in a notebook
    legible(page)
    whole = part(alone(Drawn, size), "room_board")
    drawn = whole.locator(".bl-laid")
    expect(drawn.get_by_role("listitem").filter(has_text="Rosée")).to_contain_text("meer naar georganiseerd; meer naar moeilijk")
    assert drawn.evaluate(BUILT) == on_wall.evaluate(BUILT)
    assert whole.get_by_role("button").filter(visible=True).count() == 0  # it is only looked at
    # Two at nearly one point are two numbers that can be read, both whole inside the plane.
    box = drawn.locator("svg").bounding_box()
    badges = [one.bounding_box() for one in drawn.locator(".bl-laid-badge").all()]
    assert all(box["x"] <= one["x"] and one["x"] + one["width"] <= box["x"] + box["width"] for one in badges)
    near, far = badges[0], badges[1]
    assert abs(near["x"] - far["x"]) + abs(near["y"] - far["y"]) >= near["width"] * 0.9


def test_figures_that_move_with_the_line_fit_on_a_phone_too(gathering: Gathering, wall: Callable[..., Page]) -> None:
    ring = [[4.33, 50.83], [4.35, 50.83], [4.35, 50.845], [4.33, 50.845], [4.33, 50.83]]
    for number in range(3):
        geometry = {"type": "Polygon", "coordinates": [ring]}
        gathering.write(gathering.join(f"Rode merel {number}"), {"kind": "area", "method": "line", "geometry": geometry})
    page = wall("line", "phone")
    expect(page.locator(".wall-table tbody tr")).to_have_count(8, timeout=SECONDS)
    legible(page)
