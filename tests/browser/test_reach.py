"""04_reach before a real browser: a ride that the real process reckons is kept, without where it began; a page without one.

Not here: how the parts behave (``test_rides_parts``), the cards (``test_reach_cards``), the room's (``test_reach_wall``).
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from lined import Lined
from playwright.sync_api import expect
from stand import Shown
from visit import Visit, until

from buurtlezer.geodata.transit.asking import Asked
from buurtlezer.steps.page import Page
from buurtlezer.steps.reach.opportunities import opportunities
from buurtlezer.steps.reach.ride import ride
from buurtlezer.steps.reach.state import ReachState
from buurtlezer.steps.state import StepState
from buurtlezer.store import Store

pytestmark = pytest.mark.browser

HOME = (4.33664, 50.85528)
"""In Oud-Molenbeek: a point that nothing else is at."""

WOOD = "Herrmann-Debroux"


def serious(page: Any) -> list[str]:
    found = Axe().run(page, context=".bl-part").response["violations"]
    return [one["id"] for one in found if one["impact"] in ("serious", "critical")]


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the network is built, once for this file."""
    return tmp_path_factory.mktemp("network")


@pytest.fixture
def process(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A process of this one's own reckons; only here, since other tests' servers have none."""
    monkeypatch.delenv("BUURTLEZER_REACH")
    monkeypatch.setenv("BUURTLEZER_CACHE", str(cache))


@pytest.mark.usefixtures("process")
@pytest.mark.parametrize("size", ["phone", pytest.param("desktop", marks=pytest.mark.long)])
def test_a_ride_is_reckoned_read_and_kept_with_an_opportunity_without_where_it_began(
    alone: Callable[..., Shown[Lined]], own_store: Store, size: str
) -> None:
    asked = Asked()
    states: list[ReachState] = []

    def parts(page: Page, _: StepState) -> list[Any]:
        states.append(ReachState(page.session, asked))
        return [opportunities(page, states[-1]), ride(page, states[-1])]

    shown = alone(lambda: Lined(own_store, parts), size)
    page = shown.page
    shown.python(lambda: states[-1].starts.choose(0, HOME, "de hoek"))
    found = page.locator("[data-part=ride]")
    found.get_by_role("combobox").first.fill(WOOD)
    found.get_by_role("option", name=WOOD).first.click()
    found.get_by_role("button", name="Toon de rit").click()
    expect(found.get_by_role("heading", name="Ongeveer")).to_be_visible(timeout=60_000)
    expect(found.locator(".blr-line-badge").first).to_have_text("5")
    expect(found.locator(".blr-source").last).to_contain_text("geen dienstregeling")
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    assert serious(page) == []

    found.get_by_text("Bewaar bij een mogelijkheid").click()
    found.get_by_label("Wat kan je daar doen?").fill("wandelen in het bos")
    found.get_by_role("button", name="Bewaar de rit").click()
    (stored,) = until(lambda: shown.made.stored("opportunity"), lambda them: len(them) == 1)
    content = dict(stored.content or {})
    kept = content["ride"]
    assert content["what"] == "wandelen in het bos"
    assert (kept["lines"][0]["mode"], kept["hour"], kept["model"]) == ("metro", "morning", True)
    assert 20 <= kept["low"] < kept["high"] <= 45
    assert str(HOME[0]) not in json.dumps(content)
    assert "de hoek" not in json.dumps(content)
    expect(page.locator("[data-part=opportunities]")).to_contain_text("met metro")
    assert shown.faults == shown.outside == []
    asked.close()


@pytest.mark.parametrize("size", ["phone", pytest.param("desktop", marks=pytest.mark.long)])
def test_where_nobody_reckons_the_page_says_so_and_the_half_without_an_engine_works(
    visit: Callable[..., Visit], size: str, tmp_path: Path
) -> None:
    visitor = visit(size).open("04_reach")
    page = visitor.page
    expect(page.get_by_text("Op deze computer kunnen we geen ritten uitrekenen").first).to_be_visible()
    expect(page.get_by_role("button", name="Toon de rit")).to_have_count(0)
    part = page.locator("[data-part=opportunities]")
    part.get_by_role("button", name="Zet er een mogelijkheid bij").click()
    part.locator('[data-field="what"] input').fill("wandelen in het bos")
    part.get_by_role("button", name="Bewaar", exact=True).click()
    (stored,) = visitor.until_stored("opportunity")
    assert dict(stored.content or {})["what"] == "wandelen in het bos"
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    page.screenshot(path=tmp_path / f"reach-{size}.png", full_page=True)
    assert serious(page) == []
    assert visitor.faults == visitor.outside == []
