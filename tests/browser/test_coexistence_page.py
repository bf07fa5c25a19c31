"""09_coexistence in a room, as a person does it: what is stored, what is shared, and that the room waits for one's own mark.

Not here: how the parts behave (``test_coexistence``), the wall, the other sections.
"""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from gathering import Gathering
from playwright.sync_api import Locator, expect
from test_coexistence import put
from visit import Visit

from buurtlezer.store import Store

pytestmark = pytest.mark.browser

PAGE = "09_coexistence"
OTHERS = {"Blauwe mees": 2, "Groene specht": 2, "Grijze reiger": 9}


def contents(visitor: Visit, kind: str, count: int = 1, **fields: object) -> list[dict[str, Any]]:
    """What is stored of a kind that has these fields."""
    found = visitor.until_stored(kind, count, lambda one: all(one.get(name) == value for name, value in fields.items()))
    return [dict(one.content or {}) for one in found]


def part(visitor: Visit, name: str) -> Locator:
    return visitor.page.locator(f"[data-part={name}]")


def others_weighed(room: Gathering) -> None:
    """Three others, twice each, all shared."""
    for pseudonym, value in OTHERS.items():
        owner = room.join(pseudonym)
        for when in ("before", "after"):
            content = {"kind": "weighing", "statement": "warm", "when": when, "value": value}
            room.write(owner, {"perspective": "visitor", **content})


def joined(visitor: Visit, room: Gathering) -> None:
    identity = visitor.section("identity")
    identity.locator("summary").first.click()
    identity.locator("input[type=text]").first.fill(room.join("Rode merel").shown())
    identity.locator("input[type=text]").first.press("Enter")
    expect(visitor.page.get_by_text("Je heet hier")).to_be_visible()


@pytest.mark.parametrize("size", ["desktop", "phone"])
def test_the_core_is_done_and_how_the_room_stands_comes_only_after_ones_own_mark(
    visit: Callable[..., Visit], store: Store, size: str
) -> None:
    room = Gathering(store, minimum_voices=3)
    others_weighed(room)
    visitor = visit(size).open(PAGE)
    joined(visitor, room)

    scenes, again = part(visitor, "vignettes"), part(visitor, "after").locator("[data-statement=warm]")
    expect(part(visitor, "after")).to_contain_text("Zet bij een zin zelf een streepje", timeout=15_000)
    assert again.locator(".blrs-line").count() == 0
    scenes.locator("[data-scene=five_euros]").and_(scenes.get_by_role("button")).click()
    scenes.locator("[data-field=good_for_one] label").nth(0).click()
    scenes.locator("[data-field=good_for_other] label").nth(1).click()
    scenes.locator("[data-field=can_stop] label").nth(1).click()
    (read,) = contents(visitor, "vignette_reading", vignette="five_euros", can_stop="no")
    assert (read["good_for_one"], read["good_for_other"], read["visibility"]) == ("yes", "no", "private")
    scenes.get_by_role("button", name="Deel met de groep").click()
    contents(visitor, "vignette_reading", visibility="workshop")

    put(again, 8)
    contents(visitor, "weighing", statement="warm", when="after", value=8, visibility="private")
    dots = again.locator(".blrs-track > span")
    expect(dots).to_have_count(len(set(OTHERS.values())), timeout=15_000)
    expect(again.locator(".blrs-line")).to_have_attribute("data-when", "after")  # one did not stand there before
    expect(again.locator(".blwe-said")).to_have_text("Bij deze zin zette je vooraf geen streepje.")
    part(visitor, "after").get_by_role("button", name="Deel met de groep").click()
    contents(visitor, "weighing", statement="warm", when="after", visibility="workshop")

    page = visitor.page
    if folder := os.environ.get("BUURTLEZER_PICTURES"):
        page.screenshot(path=Path(folder) / f"coexistence-page-{size}.png", full_page=True)
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    violations = Axe().run(page, context=".bl-part").response["violations"]
    assert [one["id"] for one in violations if one["impact"] in ("serious", "critical")] == []
    assert visitor.faults == []
    assert visitor.outside == []
