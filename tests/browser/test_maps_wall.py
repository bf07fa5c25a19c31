"""Two maps and treasures of a room on the wall: residents first, a shape for each difference, questions, read from the back.

That neither is drawn while somebody draws: ``tests/views/test_maps``.
"""

from collections.abc import Callable
from datetime import timedelta
from itertools import product
from typing import Any

import pytest
from playwright.sync_api import expect
from rooms_wall import Wall, read_from_the_back

from buurtlezer.store import today

pytestmark = pytest.mark.browser

SECONDS = 15_000
WHO = {"organisation": {"perspective": "organisation"}, "citizen": {"perspective": "citizen"}}
LONG = "waar iedereen elkaar al jaren kent en niemand naar papieren vraagt"


def place(wall: Wall, number: int, side: str, name: str, at: tuple[float, float] | None = None, sense: str | None = None) -> str:
    where = {} if at is None else {"location": {"lon": at[0], "lat": at[1]}, "sector": "21001A00-"}
    return wall.write(number, {**WHO[side], "kind": "map_place", "name": name, "sense": sense, **where})


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_residents_stand_first_each_difference_has_its_shape_and_asks(
    wall: Wall, context: Callable[..., Any], language: str
) -> None:
    square = [place(wall, n, side, "Raadsplein", (4.3292, 50.8421)) for n, side in enumerate(("organisation", "citizen"))]
    for n, name in enumerate(("Bankje aan het kanaal", "Wasserette Sol", "Achter de garages")):
        place(wall, n, "citizen", name, (4.3312 + 0.004 * n, 50.8447 - 0.002 * n), "rest")
    place(wall, 2, "organisation", "Wijkhuis", (4.336, 50.846), "help")
    place(wall, 0, "organisation", "Telefoonlijn")
    kettle = [
        min(place(wall, n, side, name, (4.3275, 50.8405), sense) for n in range(3))
        for side, name, sense in (("organisation", "Buurtcentrum De Ketel", "help"), ("citizen", "De Ketel", "meet"))
    ]
    for n, (one, other) in product(range(2), (square, kettle)):
        same = {"kind": "same_place", "one": f"room/{one}", "other": f"room/{other}", "verdict": "same"}
        wall.gathering.write(wall.owners[n], {**WHO["organisation"], **same, "visibility": "workshop"})
    page = wall.open(context("desktop").new_page(), "maps", language)
    sides = page.locator(".wall-maps-two > section")
    expect(sides).to_have_count(2, timeout=SECONDS)
    assert sides.evaluate_all("all => all.map((one) => one.dataset.side)") == ["citizen", "organisation"]
    expect(sides.nth(0).locator("svg .wall-maps-theirs")).to_have_count(3, timeout=SECONDS)
    expect(sides.nth(1).locator("svg .wall-maps-other")).to_have_count(1)
    expect(sides.nth(0).locator("svg .wall-maps-both")).to_have_count(1)
    expect(sides.nth(1).locator("svg .wall-maps-theirs")).to_have_count(0)
    expect(page.locator(".wall-maps-nowhere [data-class=ours]")).to_contain_text("Telefoonlijn")
    asked = page.locator(".wall-maps-questions li").evaluate_all("all => all.map((one) => one.dataset.class)")
    assert asked == ["theirs", "ours", "other", "nobody"]
    read_from_the_back(page, f"maps-{language}", "maps.", letters=".wall-maps h2, .wall-maps li, .wall-maps-line")


def test_an_empty_map_says_so_and_nothing_at_all_too(wall: Wall, context: Callable[..., Any]) -> None:
    page = wall.open(context("desktop").new_page(), "maps")
    expect(page.get_by_text("Nog niemand deelde een plek")).to_be_visible(timeout=SECONDS)
    place(wall, 0, "citizen", "Bankje", (4.336, 50.846), "rest")
    expect(page.locator("[data-side=organisation]")).to_contain_text("Ook dat is een antwoord", timeout=SECONDS)


def test_names_without_a_point_are_the_picture(wall: Wall, context: Callable[..., Any]) -> None:
    for side, name in (("citizen", "Bankje aan het kanaal"), ("citizen", "Wasserette Sol"), ("organisation", "Wijkhuis")):
        place(wall, 0, side, name)
    page = wall.open(context("desktop").new_page(), "maps")
    only = page.locator("[data-side=citizen] .wall-maps-only li")
    expect(only).to_have_count(2, timeout=SECONDS)
    expect(only.locator(".wall-maps-theirs")).to_have_count(2)
    read_from_the_back(page, "maps-names", "maps.", letters=".wall-maps li")


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_treasures_stand_by_part_with_what_connects_them(wall: Wall, context: Callable[..., Any], language: str) -> None:
    page = wall.open(context("desktop").new_page(), "treasures", language)
    asks = page.locator(".wall-treasures-asks")
    expect(asks).to_have_count(6, timeout=SECONDS)
    day = today()
    told = {**WHO["organisation"], "kind": "treasure", "findable": "agreed"}
    consent = {"asked_by": "team", "asked_on": str(day), "uses": ["room"], "until": str(day + timedelta(days=90))}
    step = {"connect_with": "het jeugdhuis", "first_step": "een keer langsgaan met de fiets", "by_when": str(day)}
    for n, (name, form) in enumerate(
        (
            ("De fietsendokter", "initiative"),
            ("Bibliotheek Hergé", "place"),
            ("Naaikring", "network"),
            ("Wijkantenne", "organisation"),
        )
    ):
        more = step if n % 2 else {}
        wall.write(n, {**told, "consent": consent, "name": name, "form": form, "offers": LONG, "widens": ["company"], **more})
    for n in range(3):
        for skill in ("cook", "cut_hair", "computer", "listen", "translate"):
            able = {"kind": "capacity", "skill": skill, "can": True, "learn": True, "visibility": "workshop"}
            wall.gathering.write(wall.owners[n], {**WHO["citizen"], **able})
    expect(page.locator(".wall-treasures-told > li")).to_have_count(3, timeout=SECONDS)
    expect(asks).to_have_count(3)
    expect(page.locator(".wall-treasures-yet")).to_have_count(2)
    expect(page.locator(".wall-treasures-skills > div")).to_have_count(4, timeout=SECONDS)
    read_from_the_back(
        page, f"treasures-{language}", "treasure.", letters=".wall-treasures dt, .wall-treasures dd, .wall-treasures p"
    )
