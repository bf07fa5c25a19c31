"""The light map with what lies there: streets with names around what a room drew, water and green under one tap."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from gathering import Gathering
from moment_room import Phone, Room
from playwright.sync_api import Page, expect
from visit import Server

from buurtlezer.geodata import Pack
from buurtlezer.store import Store

pytestmark = pytest.mark.browser

SECONDS = 20_000
RINGS = [
    [(4.3286, 50.8462), (4.3362, 50.8448), (4.3385, 50.8390), (4.3312, 50.8372), (4.3262, 50.8413)],
    [(4.3300, 50.8470), (4.3375, 50.8440), (4.3398, 50.8402), (4.3330, 50.8380), (4.3280, 50.8425)],
    [(4.3270, 50.8450), (4.3350, 50.8452), (4.3372, 50.8385), (4.3300, 50.8368), (4.3250, 50.8400)],
    [(4.3292, 50.8458), (4.3410, 50.8455), (4.3420, 50.8398), (4.3318, 50.8384), (4.3275, 50.8418)],
]

LETTERS = """(all) => Math.min(...all.map((one) => {
    const matrix = one.getScreenCTM();
    return parseFloat(getComputedStyle(one).fontSize) * Math.hypot(matrix.c, matrix.d);
}))"""


def drawn(ring: list[tuple[float, float]]) -> dict[str, Any]:
    closed = [[list(point) for point in (*ring, ring[0])]]
    return {"kind": "area", "method": "line", "geometry": {"type": "MultiPolygon", "coordinates": [closed]}}


def picture(page: Page, name: str) -> None:
    """Kept where ``BUURTLEZER_PICTURES`` says, for whoever wants to look."""
    if folder := os.environ.get("BUURTLEZER_PICTURES"):
        page.screenshot(path=Path(folder) / f"{name}.png")


def fits(page: Page) -> None:
    """The whole page stands on the screen, the way in at its foot too."""
    assert page.evaluate("document.documentElement.scrollHeight <= innerHeight")
    foot = page.locator(".wall-foot").bounding_box()
    assert foot is not None
    assert foot["y"] + foot["height"] <= page.evaluate("innerHeight")


def test_the_wall_shows_the_streets_around_what_a_room_drew(store: Store, server: Server, context: Callable[..., Any]) -> None:
    gathering = Gathering(store, minimum_voices=3)
    for number, ring in enumerate(RINGS):
        gathering.write(gathering.join(f"Rode merel {number}"), drawn(ring))
    gathering.set_stage(projector="neighbourhood")
    page = context("desktop", new=True).new_page()
    page.set_viewport_size({"width": 1920, "height": 1080})
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if "near.json" in request.url else None)
    secret = gathering.trainer.derive("projector").shown()
    page.goto(f"{server.address}/p?lang=nl#s={secret}&at={server.address}")
    expect(page.locator(".room-near .room-layer-streets")).to_have_count(1, timeout=SECONDS)
    names = page.locator(".room-near-street").all_text_contents()
    assert len(names) > 2
    assert set(names) <= set(Pack.open().streets["name_nl"])
    expect(page.locator(".room-map-source")).to_have_text("© OpenStreetMap")
    # What people drew lies over the ground, and the box tells no more than the grid.
    assert page.evaluate(
        "document.querySelector('.room-near').compareDocumentPosition(document.querySelector('.room-map-area')) & 4"
    )
    (box,) = {one.partition("box=")[2].removesuffix("&of=group") for one in asked}
    assert all(float(edge) * 200 == pytest.approx(round(float(edge) * 200)) for edge in box.split(","))
    # What was drawn fills the map, and its names are read at eight metres.
    drawn_area, whole = (page.locator(one).bounding_box() for one in (".wall-band-25 >> nth=0", "svg.room-map"))
    assert drawn_area["height"] > 0.6 * whole["height"] or drawn_area["width"] > 0.6 * whole["width"]
    assert page.locator(".room-near-street").evaluate_all(LETTERS) > 19
    fits(page)
    picture(page, "wall-1920")


@pytest.mark.parametrize("known", [1, 6])
def test_the_result_on_the_map_leaves_room_for_the_way_in(
    store: Store, server: Server, context: Callable[..., Any], known: int
) -> None:
    spots = [
        {
            "id": f"s{at}",
            "picture": "park",
            "label": {"nl": f"Park {at}"},
            "lon": 4.31 + at / 150,
            "lat": 50.85 - at / 300,
        }
        for at in range(known)
    ]
    room = Room(store, minimum_voices=3)
    run = room.spot(spots=spots)
    for at in range(3 * known):
        spot = {name: spots[at % known][name] for name in ("id", "lon", "lat")}
        room.member(at, run, spot=spot)
    room.store.workshops.end(room.trainer)
    stage = room.store.workshops.led(room.trainer).stage
    room.store.workshops.set_stage(room.trainer, stage.model_copy(update={"projector": f"moment/{run.id}"}))
    page = context("desktop").new_page()
    page.goto(f"{server.address}/p?lang=nl#s={room.trainer.derive('projector').shown()}&at={server.address}")
    for wide, high in ((1920, 1080), (1280, 720)):
        page.set_viewport_size({"width": wide, "height": high})
        page.reload()
        expect(page.locator(".room-map-dot")).to_have_count(known, timeout=SECONDS)
        expect(page.locator(".room-near .room-layer-main")).to_have_count(1, timeout=SECONDS)
        fits(page)
        assert page.locator("svg.room-map").bounding_box()["height"] > 0.4 * high
        picture(page, f"wall-spots-{known}-{wide}")


def test_a_tap_has_water_and_green_below_it_and_whose_they_are(phone: Callable[..., Phone], room: Room) -> None:
    here = phone(new=True)
    asked: list[str] = []
    here.page.on("request", lambda request: asked.append(request.url) if ".json" in request.url else None)
    here.join(room.code)
    assert asked == []  # a page without a map pays nothing for one
    room.spot()
    expect(here.page.locator("svg.ground .room-layer-water")).to_have_count(1, timeout=SECONDS)
    expect(here.page.locator("svg.ground .ground-source")).to_have_text("© OpenStreetMap")
    picture(here.page, "moment-390")
    here.page.locator("svg.ground").click(position={"x": 150, "y": 150})
    here.screen("thanks")  # the own tap is shown on a nearer part, with the streets around it
    expect(here.page.locator("svg.ground .room-near .room-layer-streets")).to_have_count(1, timeout=SECONDS)
    assert here.page.locator("svg.ground .room-near-street").count() > 2
    expect(here.page.locator("svg.ground .ground-source")).to_have_text("© OpenStreetMap")
    assert [one.endswith("&of=one") for one in asked if "near.json" in one] == [True]
    assert here.faults == []
    picture(here.page, "thanks-390")
