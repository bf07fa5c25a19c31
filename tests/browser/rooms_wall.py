"""A room with a wall: who says something, what the trainer says yes to, and whether the wall is read from the back.

Not here: what stands on a wall (each test), the browser (``conftest``).
"""

import os
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from gathering import Gathering
from playwright.sync_api import Page
from visit import Server, turned

from buurtlezer.store import Store

SIZES = ((1280, 720), (1920, 1080))
SMALLEST = 20
"""Pixels of a letter that is read at eight metres, on a screen of 720."""


class Wall:
    """A workshop of three with the minimum of three, and its wall."""

    def __init__(self, store: Store, server: Server) -> None:
        self.store, self.address = store, server.address
        self.gathering = Gathering(store, minimum_voices=3)
        self.owners = [self.gathering.join(f"Rode merel {number}") for number in range(3)]

    def write(self, number: int, content: dict[str, Any], approved: bool = True) -> str:
        """Somebody offers an entry, and the trainer says yes; its handle."""
        before = {one.handle for one in self.store.workshops.shared(self.gathering.trainer)}
        self.gathering.write(self.owners[number % len(self.owners)], {"visibility": "offered", **content})
        (one,) = [one for one in self.store.workshops.shared(self.gathering.trainer) if one.handle not in before]
        if approved:
            self.store.workshops.decide(self.gathering.trainer, one.handle, one.seq, True)
        return one.handle

    def open(self, page: Page, view: str, language: str = "nl") -> Page:
        """The projector's page, with a view on it."""
        self.gathering.set_stage(projector=view)
        secret = self.gathering.trainer.derive("projector").shown()
        page.goto(f"{self.address}/p?lang={language}#s={secret}&at={self.address}")
        return page


@pytest.fixture
def wall(store: Store, server: Server) -> Wall:
    return Wall(store, server)


def fits(page: Page, name: str) -> None:
    """All on one screen, at two sizes of a projector. Kept as pictures as below."""
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        if folder := os.environ.get("BUURTLEZER_PICTURES"):
            turned(page)
            page.screenshot(path=Path(folder) / f"{name}-{width}.png", full_page=True)
        high = page.evaluate("document.documentElement.scrollHeight")
        assert high <= height, f"{name}: {high} of {height}"
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def read_from_the_back(page: Page, name: str, *never: str, letters: str = "") -> None:
    """At two sizes of a projector: all on one screen, nothing that is no word, and no letter of ``letters`` too small.

    Kept as pictures where ``BUURTLEZER_PICTURES`` says, for whoever wants to look.
    """
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        if folder := os.environ.get("BUURTLEZER_PICTURES"):
            turned(page)
            page.screenshot(path=Path(folder) / f"{name}-{width}.png", full_page=True)
        assert page.evaluate("document.documentElement.scrollHeight <= innerHeight"), f"higher than {height}"
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
        if letters:
            sizes = page.locator(letters).evaluate_all("all => all.map((one) => parseFloat(getComputedStyle(one).fontSize))")
            assert min(sizes) >= SMALLEST * height / 720 * 0.9
    text = page.locator("main").inner_text()
    assert not any(word in text for word in ("object ", "undefined", "NaN", "merel", *never))
    violations = Axe().run(page).response["violations"]
    assert [(one["id"], [node["html"][:120] for node in one["nodes"]]) for one in violations] == []
