"""08_communities in a room, on a phone, as a person does it: what is stored of it, what is shared, and what the room then sees.

Not here: how the parts behave (``test_communities``), the wall.
"""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from gathering import Gathering
from playwright.sync_api import Locator, expect
from test_communities import add_community, add_gathering
from visit import Visit

from buurtlezer.store import Store

pytestmark = pytest.mark.browser

PAGE = "08_communities"
GOAL = "een zaal die openblijft"


def contents(visitor: Visit, kind: str, count: int = 1, **fields: object) -> list[dict[str, Any]]:
    """What is stored of a kind that has these fields."""
    found = visitor.until_stored(kind, count, lambda one: all(one.get(name) == value for name, value in fields.items()))
    return [dict(one.content or {}) for one in found]


def part(visitor: Visit, name: str) -> Locator:
    return visitor.page.locator(f"[data-part={name}]")


def add_party(sheet: Locator, who: str, wants: str, said_by: str = "") -> None:
    sheet.get_by_role("button", name="Zet er een partij bij").click()
    sheet.get_by_label("Wie?", exact=True).fill(who)
    sheet.get_by_label("Wat willen zij?").fill(wants)
    sheet.get_by_label("Wie zei dat?").fill(said_by)
    sheet.get_by_role("button", name="Bewaar deze partij").click()
    expect(sheet.get_by_role("heading", name=who)).to_be_visible()


def test_a_community_is_shared_with_its_place_and_the_first_talk_of_a_coalition_becomes_an_action(
    visit: Callable[..., Visit], store: Store
) -> None:
    room = Gathering(store, minimum_voices=3)
    visitor = visit("phone").open(PAGE)
    identity = visitor.section("identity")
    identity.locator("summary").first.click()
    identity.locator("input[type=text]").first.fill(room.join("Rode merel").shown())
    identity.locator("input[type=text]").first.press("Enter")
    expect(visitor.page.get_by_text("Je heet hier")).to_be_visible()

    cards, meets = part(visitor, "communities"), part(visitor, "gatherings")
    add_community(cards, "de dansers", "muziek of sport")
    (community,) = contents(visitor, "community", binds="music_sport", voice="own")
    assert (community["called"], community["visibility"]) == ("de dansers", "private")
    assert {"size", "people", "sectors"}.isdisjoint(community)
    cards.get_by_role("button", name="Deel met de groep").click()
    contents(visitor, "community", visibility="workshop")  # nothing but its name, which is read at once

    add_gathering(meets, "de dansers", "de kelder", "in de buurt")
    expect(meets.get_by_role("button", name="Deel met de groep")).to_have_count(0)  # nobody asked the place
    add_gathering(meets, "de dansers", "een zaal in Gent", "elders in het land", agreed=True)
    meets.get_by_role("button", name="Deel met de groep").click()
    (shared,) = contents(visitor, "gathering", visibility="offered")
    assert (shared["name"], shared["where"], shared["findable"]) == ("een zaal in Gent", "country", "agreed")
    expect(part(visitor, "crossing").locator(".blco-said")).to_contain_text("Tik op een gemeenschap")

    goals, sheet = part(visitor, "coalition"), part(visitor, "sheet")
    goals.get_by_role("button", name="Begin een blad").click()
    goals.get_by_label("Wat is het doel, in één zin?").fill(GOAL)
    goals.get_by_role("button", name="Bewaar", exact=True).click()
    add_party(sheet, "de dansers", "een vloer", "hun trainer")
    add_party(sheet, "de buren", "stilte")
    sheet.get_by_label("Wie is nog niet gevraagd?").fill("de winkels")
    sheet.get_by_label("Wie voert het eerste gesprek?").fill("het onthaal")
    sheet.get_by_label("Met wie?").fill("de buren")
    sheet.get_by_label("Tegen wanneer?").fill("2026-12-15")
    sheet.get_by_role("button", name="Bewaar", exact=True).click()
    sheet.get_by_role("button", name="Zet het bij wat ik te doen heb").click()
    (action,) = contents(visitor, "action", by_whom="het onthaal", due="2026-12-15")
    (coalition,) = contents(visitor, "coalition", goal=GOAL, not_asked="de winkels")
    assert [(one["who"], one["said_by"]) for one in coalition["parties"]] == [("de dansers", "hun trainer"), ("de buren", "")]
    assert action["from_entry"] == visitor.stored("coalition")[0].entry_id
    assert action["what"] == f"Eerste gesprek met de buren: {GOAL}"
    expect(sheet.get_by_text("Het eerste gesprek staat bij wat je te doen hebt.").first).to_be_visible()
    goals.get_by_role("button", name="Deel met de groep").click()
    contents(visitor, "coalition", visibility="offered")

    group, sheets = part(visitor, "group"), part(visitor, "group_coalitions")
    expect(group).to_contain_text("Ook genoemd, nog zonder plek: de dansers", timeout=15_000)
    expect(sheets.get_by_text("de buren")).to_have_count(0)  # words wait for the trainer's yes
    for waits in room.store.workshops.shared(room.trainer, {"gathering", "coalition"}):
        room.store.workshops.decide(room.trainer, waits.handle, waits.seq, True)
    expect(group.locator(".blco-ground")).to_have_text("een zaal in Gent", timeout=15_000)
    expect(sheets.get_by_role("heading", name=GOAL)).to_be_visible(timeout=15_000)
    expect(group).not_to_contain_text("de kelder")

    page = visitor.page
    if folder := os.environ.get("BUURTLEZER_PICTURES"):
        page.screenshot(path=Path(folder) / "communities-page-390.png", full_page=True)
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    violations = Axe().run(page, context=".bl-part").response["violations"]
    assert [one["id"] for one in violations if one["impact"] in ("serious", "critical")] == []
    assert visitor.faults == []
    assert visitor.outside == []
