"""The directory of sources before a real browser: found by words and choices, links that lead out safely, markup that stays text.

Not here: which sources fit (``tests/scripts/directory_test.js``), the directory's facts (``tests/steps/test_sources.py``).
"""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from invented_parts import MARKUP
from lined import Lined
from playwright.sync_api import expect
from stand import Shown
from visit import until

from buurtlezer.steps.services.sources import sources
from buurtlezer.store import Store

pytestmark = pytest.mark.browser


@pytest.fixture
def visitor(alone: Callable[..., Shown[Lined]], own_store: Store) -> Callable[[str], Shown[Lined]]:
    return lambda size: alone(lambda: Lined(own_store, lambda page, state: [sources(page, state)]), size)


@pytest.mark.parametrize("size", ["phone", pytest.param("desktop", marks=pytest.mark.long)])
def test_a_source_is_found_by_words_and_choices(visitor: Callable[[str], Shown[Lined]], size: str) -> None:
    shown = visitor(size)
    part = shown.page.locator("[data-part=directory]")
    part.get_by_label("Zoek in de bronnen").fill("herstelcafes")
    expect(part.get_by_role("listitem")).to_have_count(1)
    expect(part.get_by_role("heading", name="Stadspiratie")).to_be_visible()
    part.get_by_label("In welke taal?").select_option(label="Frans")
    expect(part.get_by_text("Geen bron past bij wat je koos")).to_be_visible()
    part.get_by_label("Zoek in de bronnen").fill("")
    part.get_by_label("Waarover?").select_option(label="voorzieningen")
    expect(part.get_by_role("heading", name="Guide Social")).to_be_visible()
    expect(part.locator("[data-source=guidesocial]").get_by_text("adres na te kijken")).to_be_visible()
    found = Axe().run(shown.page, context=".bl-directory").response["violations"]
    assert [one["id"] for one in found if one["impact"] in {"serious", "critical"}] == []
    assert shown.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_only_our_own_list_has_links_and_they_know_nothing_of_the_page(visitor: Callable[[str], Shown[Lined]]) -> None:
    shown = visitor("desktop")
    links = shown.page.locator("[data-part=directory] a")
    for link in links.all():
        assert link.get_attribute("target") == "_blank"
        assert link.get_attribute("rel") == "noopener noreferrer"
        assert str(link.get_attribute("href")).startswith("https://")
    assert links.count() == 20
    own = shown.page.locator("[data-part=sources]")
    own.get_by_role("button", name="Voeg een bron toe").click()
    own.get_by_label("Hoe heet de bron?").fill(f"het archief {MARKUP}")
    own.get_by_label("Adres van de website").fill("https://voorbeeld.be/archief")
    own.get_by_role("button", name="Bewaar de bron").click()
    until(lambda: shown.made.stored("source"), bool)
    expect(own.get_by_role("heading", name=f"het archief {MARKUP}")).to_be_visible()
    expect(own.get_by_text("https://voorbeeld.be/archief")).to_be_visible()
    assert own.locator("a, img").count() == 0
