"""Conclusions of a room on the wall: how each stands in a sign and a word, a leg that lacks dashed, read from the back."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect
from rooms_wall import Wall, fits, read_from_the_back

from buurtlezer.logbook.room import programme

pytestmark = pytest.mark.browser

LEGS = [
    {"form": "heard", "says": "we staan recht aan de bakker en wachten tot het opent", "source": "tafel 1", "count": 4},
    {"form": "seen", "says": "geen bank tussen het plein en het kanaal", "source": "onze wandeling"},
]


def test_how_each_stands_is_read_from_the_back_and_what_waits_is_not_there(wall: Wall, context: Callable[..., Any]) -> None:
    said = {"kind": "conclusion", "perspective": "citizen"}
    wall.write(0, {**said, "thinks": "er na vijf uur geen plek is om te zitten", "legs": LEGS, "counter": "none_found"})
    wall.write(1, {**said, "thinks": "wij te vroeg sluiten", "start": "één avond open blijven"})
    wall.write(2, {**said, "thinks": "dit nog niemand leest"}, approved=False)
    page = wall.open(context("desktop").new_page(), "conclusions")
    cards = page.locator(".wall-conclusions-told > li")
    expect(cards).to_have_count(2, timeout=15_000)
    expect(cards.nth(0)).to_contain_text("gesteund")
    expect(cards.nth(0).locator(".wall-conclusions-lacks")).to_have_count(1)
    expect(cards.nth(1)).to_contain_text("los")
    expect(cards.nth(1)).to_contain_text("Wij beginnen met: één avond open blijven")
    expect(page.locator("body")).not_to_contain_text("dit nog niemand leest")
    letters = ".wall-conclusions h2, .wall-conclusions p, .wall-conclusions-legs li"
    read_from_the_back(page, "conclusions", "conclusions.", letters=letters)


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_three_long_ones_stand_there_whole(wall: Wall, context: Callable[..., Any], language: str) -> None:
    long = "er na vijf uur nergens een plek is waar iemand met een buggy kan wachten zonder iets te kopen of weggekeken te worden"
    legs = [
        {**LEGS[0], "form": form, "says": long, "source": f"tafel {at}"} for at, form in enumerate(("figure", "seen", "heard"))
    ]
    told = {"counter": "found", "counter_says": long, "counter_by": "buren van boven het plein", "start": long}
    for number in range(3):
        said = {"kind": "conclusion", "perspective": "citizen", "thinks": f"{long} {number}", "for_whom": "ouders", "legs": legs}
        wall.write(number, {**said, **told})
    page = wall.open(context("desktop").new_page(), "conclusions", language)
    expect(page.locator(".wall-conclusions-told > li")).to_have_count(3, timeout=15_000)
    fits(page, f"conclusions-three-{language}")


def test_a_question_about_one_stands_below_it(wall: Wall, context: Callable[..., Any]) -> None:
    said = {
        "kind": "conclusion",
        "perspective": "citizen",
        "thinks": "er na vijf uur geen plek is om te zitten zonder te betalen",
    }
    wall.write(0, said)
    (moment,) = (one for one in programme.load("conclusions").moments() if one.name == "right_first")
    wall.gathering.begin(**moment.content())
    page = wall.open(context("desktop").new_page(), "join")
    expect(page.locator(".wall-asked-about")).to_have_text(f"Wij denken dat {said['thinks']}", timeout=15_000)
    read_from_the_back(page, "conclusions-asked", letters=".wall-asked-about, .wall-options li")
