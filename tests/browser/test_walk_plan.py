"""A plan of 05_walk: made, changed under the hand, walked by an example in each language."""

import re
from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect
from visit import Visit, until
from walker import PAGE, at_stop, field, planned, under_way

pytestmark = pytest.mark.browser


def test_a_plan_is_made_by_keyboard_moved_and_undone(visit: Callable[..., Visit]) -> None:
    visitor = visit().open(PAGE)
    planned(visitor, "zwarte vijvers", "ninoofsepoort", "clemenceau")
    plan = visitor.section("plan")
    plan.get_by_label("Of geef zelf een naam").fill("de trapjes")
    plan.get_by_label("Of geef zelf een naam").press("Enter")
    visitor.until_stored(
        "walk", check=lambda content: [one["location"] is None for one in content["stops"]] == [False] * 3 + [True]
    )
    plan.get_by_role("button", name="Zet de trapjes een plaats vroeger").press("Enter")
    visitor.until_stored("walk", check=lambda content: content["stops"][2]["name"] == "de trapjes")
    plan.get_by_role("button", name="Haal Zwarte Vijvers weg").press("Enter")
    visitor.until_stored("walk", check=lambda content: len(content["stops"]) == 3)
    plan.get_by_role("button", name="Maak de laatste stap ongedaan").press("Enter")
    plan.get_by_label("Welk nummer bel je").fill("0470 12 34 56")
    plan.get_by_label("Hoelang?").fill("60")
    plan.get_by_label("Hoelang?").blur()
    (kept,) = visitor.until_stored("walk", check=lambda content: content["minutes"] == 60 and content["call"] != "")
    assert kept.content is not None
    assert [one["name"] for one in kept.content["stops"]] == ["Zwarte Vijvers", "Ninoofsepoort", "de trapjes", "Clemenceau"]
    expect(visitor.section("walk").get_by_role("link", name="0470 12 34 56")).to_have_attribute("href", "tel:0470123456")
    assert visitor.faults == []


def test_a_plan_that_changes_under_the_hand_keeps_stop_and_words(visit: Callable[..., Visit]) -> None:
    visitor = visit().open(PAGE)
    walk = under_way(visitor, "zwarte vijvers", "ninoofsepoort", "clemenceau")
    walk.get_by_role("button", name="Volgende").click()
    at_stop(walk, "Ninoofsepoort")
    field(walk, "sees").fill("een nieuw park")
    plan = visitor.section("plan")
    plan.get_by_role("button", name="Haal Zwarte Vijvers weg").click()
    expect(walk.get_by_text("Halte 1 van 2")).to_be_visible()
    at_stop(walk, "Ninoofsepoort")
    field(walk, "thinks").fill("rustig")
    plan.get_by_role("button", name="Haal Ninoofsepoort weg").click()
    at_stop(walk, "Clemenceau")
    (kept,) = visitor.until_stored("observation", check=lambda content: content["thinks"] == "rustig")
    assert kept.content is not None
    assert (kept.content["stop"], kept.content["sees"]) == ("stop-6649f", "een nieuw park")
    expect(field(walk, "sees")).to_have_value("")
    assert visitor.faults == []


def test_a_name_that_is_typed_is_asked_about_and_not_stored(visit: Callable[..., Visit]) -> None:
    visitor = visit("phone").open(PAGE)
    walk = under_way(visitor)
    field(walk, "sees").fill("Ik zag mevrouw Peeters van nummer 12")
    field(walk, "thinks").fill("hier is het druk")
    visitor.until_stored("observation", check=lambda content: content["thinks"] != "" and content["sees"] == "")
    expect(walk.locator(".bl-ask").first).to_be_visible()


@pytest.mark.parametrize(
    ("language", "size"),
    [
        *(("nl", "phone"), ("fr", "desktop"), ("en", "phone")),
        *(pytest.param(*more, marks=pytest.mark.long) for more in (("nl", "desktop"), ("fr", "phone"), ("en", "desktop"))),
    ],
)
def test_the_example_shows_and_axe_finds_no_serious_fault(visit: Callable[..., Visit], size: str, language: str) -> None:
    visitor = visit(size).open(PAGE, language)
    visitor.section("identity").get_by_role("button", name=re.compile("voorbeeld|exemple|example")).first.click()
    story = visitor.section("story")
    expect(story.locator(".bl-story-stop")).to_have_count(4)
    expect(visitor.section("asked").locator("li")).to_have_count(3)
    photo = story.locator("figure img")
    assert until(lambda: photo.evaluate("(img) => img.naturalWidth"), bool) == 320
    visitor.section("walk").locator(".bl-walk-bar button").click()
    expect(visitor.section("walk").locator(".bl-walk-stop textarea").first).not_to_have_value("")
    expect(visitor.section("walk").locator(".bl-walk-erase")).to_be_hidden()  # nothing of an example is erased
    expect(visitor.section("walk").locator(".bl-walk-stop .bl-danger").filter(visible=True)).to_have_count(0)
    visitor.section("walk").locator("details > summary").evaluate_all("(them) => them.forEach((one) => one.click())")
    visitor.section("sheets").locator("details > summary").evaluate_all("(them) => them.forEach((one) => one.click())")
    found = Axe().run(visitor.page).response["violations"]
    assert [(one["id"], one["nodes"][0]["html"]) for one in found if one["impact"] in ("serious", "critical")] == []
    assert visitor.page.evaluate("document.documentElement.scrollWidth") <= visitor.page.viewport_size["width"]  # type: ignore[index]
    assert visitor.stored() == []
    assert visitor.outside == []
    assert visitor.faults == []
