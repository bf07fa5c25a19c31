"""What the room misses, alone on a page: cards and marks with the same numbers, only read, and a sentence where there is none."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from maps import squares
from playwright.sync_api import expect
from stand import Shown

from buurtlezer.parts.map import Geography
from buurtlezer.parts.missed import Missed
from buurtlezer.texts import Texts

pytestmark = pytest.mark.browser

HOSTILE = "<img src=x onerror=alert(1)>"


def card(title: str, *marks: tuple[float, float, bool], **more: Any) -> dict[str, Any]:
    placed = [{"at": [lon, lat], "coarse": coarse} for lon, lat, coarse in marks]
    return {"title": title, "note": "", "waiting": "", "lines": [], "quotes": [], "marks": placed, **more}


class Parts:
    """A part with cards and one without."""

    def __init__(self) -> None:
        texts, geography = Texts.of("nl"), Geography(**squares())
        labels = texts.group("base.", "map.", "missed.")
        lines = [{"label": "Als het er niet is", "text": "ik kan niet zonder 3"}, {"label": "Een gemis voor", "text": "ouders 4"}]
        cards = [
            card("bakker", (4.33, 50.83, True), note="5 mensen missen dit.", lines=lines),
            card("wasserette", (4.36, 50.85, True), (4.40, 50.86, True), lines=lines, quotes=["wassen"]),
            card(HOSTILE, (4.38, 50.82, False), lines=lines[1:]),
        ]
        note = texts.many("gaps.unread", 2)
        self.many = Missed(geography=geography, labels=labels, name="many", cards=cards, notes=[note])
        self.none = Missed(geography=geography, labels=labels, name="none", empty="Nog niets.")
        self.shown = [self.many, self.none]


@pytest.mark.parametrize("size", ["phone", pytest.param("desktop", marks=pytest.mark.long)])
def test_cards_and_marks_have_the_same_numbers_and_nothing_is_done_here(alone: Callable[..., Shown[Parts]], size: str) -> None:
    page = alone(Parts, size).page
    many, none = page.locator("[data-part=many]"), page.locator("[data-part=none]")
    expect(many.locator(".bl-missed-mark")).to_have_count(4)
    assert many.locator(".bl-missed-mark").all_inner_texts() == ["1", "2", "2", "3"]
    assert many.locator(".bl-missed-around").count() == 3
    expect(many.locator("h4").nth(2)).to_contain_text(HOSTILE)
    expect(many.get_by_text("2 mensen schreven iets dat nog wacht.")).to_be_visible()
    expect(many.get_by_role("application")).to_have_attribute("aria-label", Texts.of("nl")("missed.map"))
    expect(none.get_by_text("Nog niets.")).to_be_visible()
    expect(none.locator(".bl-missed-map")).to_be_hidden()
    assert many.locator(".bl-missed-panel button").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    if folder := os.environ.get("BUURTLEZER_PICTURES"):
        page.screenshot(path=Path(folder) / f"missed-{size}.png", full_page=True)
    violations = Axe().run(page, context=".bl-missed").response["violations"]
    assert [(one["id"], [node["html"][:120] for node in one["nodes"]]) for one in violations] == []


def test_marks_follow_what_the_room_says(alone: Callable[..., Shown[Parts]]) -> None:
    shown = alone(Parts, "desktop")
    many = shown.page.locator("[data-part=many]")
    expect(many.locator(".bl-missed-mark")).to_have_count(4)
    shown.made.many.cards = [card("slager")]
    expect(many.locator(".bl-missed-mark")).to_have_count(0)
    expect(many.locator(".bl-missed-map")).to_be_hidden()
    shown.made.many.cards = [card("slager", (4.33, 50.83, True))]
    expect(many.locator(".bl-missed-map")).to_be_visible()
    expect(many.locator(".bl-missed-mark")).to_have_count(1)
