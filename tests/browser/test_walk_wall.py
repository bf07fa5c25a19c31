"""The walk on the wall: nothing of a stop below the minimum, and from it on how many people stood there."""

from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from gathering import Gathering
from playwright.sync_api import expect
from visit import Server

from buurtlezer.store import Store

pytestmark = pytest.mark.browser

SECONDS = 15_000


@pytest.mark.parametrize("size", ["phone", pytest.param("desktop", marks=pytest.mark.long)])
def test_a_stop_is_on_the_wall_from_its_minimum_on_and_what_was_written_never(
    store: Store, server: Server, context: Callable[..., Any], size: str
) -> None:
    gathering = Gathering(store, minimum_voices=3)
    owners = [gathering.join(f"Rode merel {number}") for number in range(3)]

    def see(number: int) -> None:
        said = {"stop": "stop-8291", "eyes": "writer", "sees": "twee banken en een geheim", "perspective": "visitor"}
        gathering.write(owners[number], {"kind": "observation", **said})

    see(0)
    see(1)
    gathering.set_stage(projector="walk")
    page = context(size).new_page()
    page.goto(f"{server.address}/p?lang=fr#s={gathering.trainer.derive('projector').shown()}&at={server.address}")
    expect(page.get_by_role("heading", name="Où nous nous sommes arrêtés")).to_be_visible(timeout=SECONDS)
    expect(page.get_by_text("Étangs Noirs")).to_have_count(0)
    see(2)
    expect(page.locator(".room-bars li")).to_have_text("Étangs Noirs3", timeout=SECONDS)
    assert "geheim" not in page.locator("main").inner_text()
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    serious = [one["id"] for one in Axe().run(page).response["violations"] if one["impact"] in ("serious", "critical")]
    assert serious == []
