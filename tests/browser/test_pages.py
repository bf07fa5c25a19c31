"""Every page in every language: readable at once, nothing from outside, nothing sideways, no serious fault for axe."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from every_page import in_every_language, on_a_desktop
from playwright.sync_api import BrowserContext, Page, expect
from visit import Server, Visit

pytestmark = pytest.mark.browser


def serious_faults(page: Page) -> list[tuple[str, list[str]]]:
    """What axe finds, with the beginnings of what it finds it in."""
    found = Axe().run(page).response["violations"]
    return [
        (one["id"], [node["html"][:200] for node in one["nodes"]][:3])
        for one in found
        if one["impact"] in ("serious", "critical")
    ]


@pytest.mark.parametrize(("name", "language"), in_every_language())
def test_a_page_is_ready_whole_closed_to_the_outside_and_without_a_serious_fault(
    visit: Callable[..., Visit], name: str, language: str
) -> None:
    visitor = visit("phone").open(name, language)
    page = visitor.page
    page.wait_for_function("() => !document.querySelector('.slot > .waiting, .failure')")
    assert page.evaluate("document.documentElement.lang") == language
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert serious_faults(page) == []
    assert visitor.outside == []
    assert visitor.faults == []


@pytest.mark.parametrize("name", on_a_desktop())
def test_axe_finds_no_serious_fault_on_a_desktop_either(visit: Callable[..., Visit], name: str) -> None:
    visitor = visit("desktop").open(name)
    visitor.page.wait_for_function("() => !document.querySelector('.slot > .waiting')")
    assert serious_faults(visitor.page) == []


def test_text_is_readable_before_any_cell_has_run(visit: Callable[..., Visit]) -> None:
    visitor = visit()
    page = visitor.page
    page.goto(f"{visitor.address}/voila/render/nl/01_neighbourhood.ipynb", wait_until="commit")
    expect(page.get_by_role("heading", name="Teken je buurt")).to_be_visible()
    assert page.evaluate("document.body.dataset.ready") is None
    visitor.arrived()


def test_the_language_switch_keeps_the_page_and_the_logbook(visit: Callable[..., Visit]) -> None:
    visitor = visit().open("01_neighbourhood")
    visitor.section("question", 0).get_by_text("Heel goed", exact=True).first.click()
    (kept,) = visitor.until_stored("feeling")
    visitor.page.get_by_role("link", name="FR").click()
    visitor.page.wait_for_url("**/fr/01_neighbourhood.ipynb*")
    visitor.arrived()
    expect(visitor.page.get_by_role("heading", level=1)).to_contain_text("quartier")
    expect(visitor.section("question", 0).get_by_role("radio", name="Très bien", exact=True)).to_be_checked()
    assert [one.seq for one in visitor.stored("feeling")] == [kept.seq]


@pytest.mark.parametrize(("locale", "language"), [("fr-BE", "fr"), ("en-US", "en"), ("ja-JP", "nl")])
def test_the_root_shows_the_start_page_in_the_browsers_language(
    context: Callable[..., BrowserContext], server: Server, locale: str, language: str
) -> None:
    page = context(locale=locale).new_page()
    page.goto(server.address)
    assert page.url == f"{server.address}/voila/render/{language}/00_start.ipynb"


@pytest.mark.parametrize(
    ("path", "sentence"),
    [
        ("/voila/render/de/00_start.ipynb", "Deze taal hebben we niet"),
        ("/voila/render/nl/99_nothing.ipynb", "Deze pagina is er niet"),
        ("/voila/render/nl/../../../etc/passwd", "Deze pagina is er niet"),
        ("/voila/files/nl/00_start.ipynb", "Deze pagina is er niet"),
        ("/voila/tree", "Deze pagina is er niet"),
        ("/anything", "Deze pagina is er niet"),
    ],
)
def test_an_address_that_is_not_ours_gets_a_kind_page(
    context: Callable[..., BrowserContext], server: Server, path: str, sentence: str
) -> None:
    page = context().new_page()
    answer = page.goto(server.address + path)
    assert answer
    assert answer.status == 404
    expect(page.get_by_text(sentence)).to_be_visible()
