"""The page that somebody takes along, in a browser without internet: it is read, printed, and its link gives the data."""

import json
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from moment_room import Phone, Room
from playwright.sync_api import Browser, Page, expect

from buurtlezer.geodata import Pack
from buurtlezer.logbook.example import revisions
from buurtlezer.report import along as module
from buurtlezer.report.along import along
from buurtlezer.texts import Texts
from samples import every_sample


def taken() -> dict[str, Any]:
    """The example logbook and every sample, as the store gives them."""
    contents = [*(one.content for one in revisions("nl").values()), *(content for _, content in every_sample())]
    told = [
        {"seq": seq, "entry_id": f"{seq:032x}", "action": "write", "content": content} for seq, content in enumerate(contents, 1)
    ]
    return {"logbook": {"name": "Merel"}, "revisions": told}


@pytest.fixture
def opened(chromium: Browser, tmp_path: Path) -> Iterator[Callable[[], Page]]:
    """A page from a file, on a phone without internet."""
    phone = chromium.new_context(offline=True, viewport={"width": 390, "height": 844}, accept_downloads=True)

    def opened() -> Page:
        path = tmp_path / "buurtboek.html"
        path.write_text(along(taken(), Texts.of("nl"), Pack.open(), date(2026, 11, 30)), "utf-8")
        page = phone.new_page()
        page.goto(path.as_uri())
        return page

    yield opened
    phone.close()


@pytest.mark.parametrize("most", [module.LONGEST_ADDRESS, 100], ids=["in the link", "beside it"])
def test_its_link_gives_the_data(opened: Callable[[], Page], monkeypatch: pytest.MonkeyPatch, most: int) -> None:
    monkeypatch.setattr(module, "LONGEST_ADDRESS", most)
    page = opened()
    with page.expect_download() as given:
        page.get_by_role("link", name="De gegevens (JSON)").click()
    assert given.value.suggested_filename == "buurtboek.json"
    assert json.loads(given.value.path().read_text("utf-8")) == taken()


def test_it_fits_a_phone_and_axe_finds_no_serious_fault(opened: Callable[[], Page]) -> None:
    page = opened()
    expect(page.get_by_role("heading", level=1)).to_have_text("Ons buurtboek")  # a part was handed in to it
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    found = Axe().run(page).response["violations"]
    assert [one["id"] for one in found if one["impact"] in ("serious", "critical")] == []


def test_a_phone_in_a_workshop_gives_it(phone: Callable[..., Phone], room: Room) -> None:
    one = phone().join(room.code)
    one.page.locator("[data-place=fold-mine]").click()
    with one.page.expect_download() as given:
        one.page.get_by_role("button", name="Neem mee").click()
    assert given.value.suggested_filename == "buurtboek.html"
    assert "<h1>Mijn buurtboek</h1>" in given.value.path().read_text("utf-8")
    expect(one.page.get_by_text("Het bestand is gemaakt.")).to_be_visible()
