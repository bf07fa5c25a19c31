"""The map that people know, under what they draw: streets with their names, in the page, on paper, and where they do not come.

Not here: which names stand where (``scripts/test_map_names``), how the file is read (``scripts/basemap_test.js``).
"""

import re
from collections.abc import Callable
from typing import Any

import pytest
from drawer import Drawer
from maps import Maps
from playwright.sync_api import Page, Request, expect
from stand import Shown
from visit import Visit, until

from buurtlezer.geodata import Pack
from buurtlezer.parts.scripts import delivery, ground

pytestmark = pytest.mark.browser

EDGE = (200, 192, 174)
"""The edge of a street that is a band, as ``basemapmarks.js`` has it."""


def pixels(page: Page, colour: tuple[int, int, int]) -> int:
    """How much of the first map's canvas is of a colour."""
    found: int = page.evaluate(
        """(colour) => {
            const canvas = document.querySelector(".blm-ground");
            const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
            let count = 0;
            for (let i = 0; i < data.length; i += 4) if (colour.every((value, k) => data[i + k] === value)) count += 1;
            return count;
        }""",
        colour,
    )
    return found


def on_paper(page: Page) -> list[dict[str, Any]]:
    """The names on the first map as it is printed."""
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    names: list[dict[str, Any]] = page.locator(".blm-paper").first.evaluate(
        "svg => [...svg.querySelectorAll('g[data-name], svg > text')].map((one) =>"
        " ({ words: one.dataset.name ?? one.textContent, turned: one.hasAttribute('transform') || one.tagName === 'g' }))"
    )
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    return names


def closer(person: Drawer, count: Callable[[], int], most: int) -> int:
    """Zoom in until there are more than so many of something; a press while the map still zooms may be lost."""

    def pressed() -> int:
        person.press("Inzoomen")
        return count()

    return until(pressed, lambda found: found > most)


def test_zoomed_in_a_page_shows_streets_with_their_names_whose_they_are_and_prints_them(visit: Callable[..., Visit]) -> None:
    visitor = visit("phone", new=True)
    asked: list[str] = []

    def watch(request: Request) -> None:
        if request.url.endswith(delivery.GROUND):
            asked.append(request.url)

    visitor.page.on("request", watch)
    visitor.open("01_neighbourhood")
    person = Drawer(visitor.page)
    link = person.part.get_by_role("link", name="© OpenStreetMap")
    expect(link).to_be_visible(timeout=40_000)
    expect(link).to_have_attribute("href", "https://www.openstreetmap.org/copyright")
    expect(link).to_have_attribute("rel", "noopener noreferrer")
    assert pixels(visitor.page, EDGE) == 0
    streets = set(Pack.open().streets["name_nl"])
    assert closer(person, lambda: pixels(visitor.page, EDGE), 100) > 100
    named: list[dict[str, Any]] = []

    def names() -> int:
        named[:] = [one for one in on_paper(visitor.page) if one["words"] in streets]
        return len(named)

    assert closer(person, names, 4) > 4, named
    assert any(one["turned"] for one in named)
    assert len(asked) == 1  # once, however many maps are there
    assert visitor.page.locator(".blm-paper").count() == 0


def test_streets_lie_under_two_maps_of_a_page_and_on_paper_they_are_black_and_white(alone: Callable[..., Shown[Maps]]) -> None:
    page = alone(Maps).page
    expect(page.locator(".blm-credit a")).to_have_count(4, timeout=30_000)
    person = Drawer(page)
    assert closer(person, lambda: pixels(page, EDGE), 100) > 100

    def on_paper() -> list[list[str | None]]:
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        found: list[list[str | None]] = page.locator(".blm-paper").first.evaluate(
            "svg => [...svg.querySelectorAll('path')].map((one) => [one.getAttribute('fill'), one.getAttribute('stroke')])"
        )
        page.evaluate("dispatchEvent(new Event('afterprint'))")
        return found

    edges = ["none", "#bbb"]
    drawn = until(on_paper, lambda found: edges in found)  # the map may still be on its way to that zoom
    greys = re.compile(r"none|#([0-9a-f])\1\1|#([0-9a-f]{2})\2\2|url\(.*")
    assert len(drawn) > 20
    assert [one for pair in drawn for one in pair if one and not greys.fullmatch(one)] == []
    assert edges in drawn  # those of streets


BROKEN = {
    "cut off": lambda: {"body": ground.sent()[: len(ground.sent()) // 2]},
    "another version": lambda: {"body": ground.sent().replace('"version":1', '"version":2', 1)},
    "absent": lambda: {"status": 404, "body": ""},
}


@pytest.mark.parametrize(
    "how", ["cut off", *(pytest.param(how, marks=pytest.mark.long) for how in ("another version", "absent"))]
)
def test_where_the_streets_do_not_come_the_map_works_and_says_so_and_the_next_page_asks_again(
    alone: Callable[..., Shown[Maps]], how: str
) -> None:
    page = alone(Maps).page
    errors: list[str] = []
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    said = "De straten konden niet geladen worden. De kaart werkt ook zonder."
    page.route(f"**/{delivery.GROUND}", lambda route: route.fulfill(**BROKEN[how]()))
    try:
        shown = alone(Maps)
        expect(page.get_by_text(said)).to_have_count(4, timeout=30_000)
        person = Drawer(page)
        person.press("Teken")
        person.drag(person.loop(0.5, 0.5, 60))
        until(lambda: shown.made.acts["one"], bool)
    finally:
        page.unroute(f"**/{delivery.GROUND}")
    assert [one for one in errors if "404" not in one] == []  # a browser writes that line itself
    alone(Maps)
    expect(page.locator(".blm-credit a")).to_have_count(4, timeout=30_000)
    expect(page.get_by_text(said)).to_have_count(0)
