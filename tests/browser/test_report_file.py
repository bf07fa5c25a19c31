"""A report as HTML, opened from the disk: axe finds nothing, nothing is asked of any server, and a phone shows it whole."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from invented_report import NAMES, report
from playwright.sync_api import Browser, Page, expect

from buurtlezer.report.press import Form
from buurtlezer.report.press.making import made

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("report") / "report.html"
    place.write_bytes(made(report("fr", names=NAMES), Form.HTML, lambda progress: None).file)
    return place


@pytest.fixture(params=[(1280, 900), (390, 844)], ids=["desktop", "phone"])
def page(request: pytest.FixtureRequest, chromium: Browser, file: Path) -> Iterator[Page]:
    wide, high = request.param
    context = chromium.new_context(viewport={"width": wide, "height": high}, bypass_csp=True)  # axe is a script
    opened = context.new_page()
    opened.goto(file.as_uri())
    yield opened
    context.close()


def test_axe_finds_nothing_and_nothing_goes_over_the_edge(page: Page) -> None:
    assert Axe().run(page).response["violations"] == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    expect(page.get_by_role("img", name=report("fr").sections[1].blocks[1].caption)).to_be_visible()  # type: ignore[union-attr]


def test_it_asks_nothing_runs_nothing_and_is_walked_by_keyboard(chromium: Browser, file: Path) -> None:
    context = chromium.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(file.as_uri())
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Aller au rapport")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_be_focused()
    page.get_by_role("navigation").get_by_role("link", name="Conclusions").click()
    expect(page.get_by_role("heading", name="Conclusions", exact=True)).to_be_in_viewport()
    refused = page.evaluate(
        """() => new Promise(done => {
            document.addEventListener("securitypolicyviolation", event => done(event.effectiveDirective));
            const script = document.createElement("script");
            script.textContent = "1";
            document.head.append(script);
        })"""
    )
    assert refused.startswith("script-src")
    assert asked == [file.as_uri()]
    context.close()
