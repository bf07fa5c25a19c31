"""What is within reach for a room, alone on a page: seven bars with words and numbers, whole opportunities as text, only read."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect
from stand import Shown

from buurtlezer.logbook.room.pictures import paths
from buurtlezer.model import B
from buurtlezer.parts.reached import Reached
from buurtlezer.texts import Texts
from buurtlezer.wording import reached

pytestmark = pytest.mark.browser

HOSTILE = "<img src=x onerror=alert(1)>"


def cell() -> dict[str, Any]:
    """What a view tells of eight people; of *usable* nobody says anything."""
    seven = {str(b): {"yes": at % 4, "no": 5 - at % 4, "ask": at % 2} for at, b in enumerate(B)}
    beside = {"along": {"peer": 2, "unknown": 1}, "means": {"metro": 4}, "cost": {"too_much": 3}, "when_not": {"evening": 2}}
    each = {name: {"voices": 8, "enough": True, "counts": counts} for name, counts in (seven | beside).items()}
    each["usable"] = {"voices": 0, "enough": False, "lacks": "voices"}
    each["known"]["waiting"] = 1
    return {"voices": 8, "enough": True, **each}


class Parts:
    """A part with bars and one without."""

    def __init__(self) -> None:
        texts = Texts.of("nl")
        labels = texts.group("base.", "reached.")
        rows = [{**row, "picture": paths()[row["picture"]]} for row in reached.rows(cell(), texts)]
        told = [{"title": HOSTILE, "lines": [{"label": "Wat het kost", "text": HOSTILE}]}]
        self.many = Reached(
            labels=labels,
            name="many",
            people=reached.people(cell(), texts),
            rows=rows,
            notes=reached.notes(cell(), texts),
            told=told,
        )
        self.none = Reached(labels=labels, name="none", empty="Nog niets.")
        self.shown = [self.many, self.none]


@pytest.mark.parametrize("size", ["phone", pytest.param("desktop", marks=pytest.mark.long)])
def test_the_bars_have_words_and_numbers_and_nothing_is_done_here(alone: Callable[..., Shown[Parts]], size: str) -> None:
    page = alone(Parts, size).page
    many, none = page.locator("[data-part=many]"), page.locator("[data-part=none]")
    rows = many.locator(".bl-reached-rows > li")
    expect(rows).to_have_count(7)
    expect(rows.nth(1)).to_contain_text("Bereikbaar")
    assert rows.nth(1).locator(".bl-reached-numbers > span").all_inner_texts() == ["ja\u00a01", "nee\u00a04", "vraag het\u00a01"]
    expect(rows.nth(5)).to_contain_text("nog niets")
    expect(many.get_by_text("8 mensen noemden een mogelijkheid (er wacht nog één mens)")).to_be_visible()
    expect(many.get_by_text("Een ervaringsdeskundige\u00a02 · Nog niemand gevonden\u00a01")).to_be_visible()
    expect(many.locator("h5")).to_have_text(HOSTILE)
    expect(none.get_by_text("Nog niets.")).to_be_visible()
    assert page.locator(".bl-reached button, .bl-reached img").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    if folder := os.environ.get("BUURTLEZER_PICTURES"):
        page.screenshot(path=Path(folder) / f"reached-{size}.png", full_page=True)
    violations = Axe().run(page, context=".bl-reached").response["violations"]
    assert [(one["id"], [node["html"][:120] for node in one["nodes"]]) for one in violations] == []
