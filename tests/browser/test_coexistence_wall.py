"""Scenes, statements, encounters and arguments of a room on the wall: nothing of too few, nothing ranked, read from the back."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect
from rooms_wall import Wall, fits, read_from_the_back

pytestmark = pytest.mark.browser

SECONDS = 15_000
AS_TEAM = {"perspective": "organisation"}
GOOD = (("yes", "yes"), ("yes", "no"), ("unknown", "yes"))
LONG = "Er is nooit gezegd wanneer het ophoudt, en wie het doet kan niet meer terug zonder iemand te kwetsen"


def read(wall: Wall, scene: str, number: int, approved: bool = False, **more: Any) -> None:
    one, other = GOOD[number]
    answers = {"good_for_one": one, "good_for_other": other, "can_stop": ("yes", "no", "no")[number]}
    wall.write(number, {**AS_TEAM, "kind": "vignette_reading", "vignette": scene, **answers, **more}, approved)


def test_scenes_stand_there_from_the_minimum_on_in_the_order_of_the_page(wall: Wall, context: Callable[..., Any]) -> None:
    deeper = {
        "patterns": ["charity", "reciprocity", "exploitation", "no_contact"],
        "bounds": ["role"],
        "missing": ["exit", "time"],
        "meanings": ["mattering"],
    }
    for number in (0, 1):
        read(wall, "rather_not", number, turned="same", **deeper)
    page = wall.open(context("desktop").new_page(), "vignettes")
    expect(page.get_by_text("Vanaf 3 stemmen")).to_be_visible(timeout=SECONDS)
    expect(page.locator(".blrs-scenes")).to_have_count(0)
    read(wall, "rather_not", 2, turned="otherwise", **deeper)
    scenes = page.locator(".blrs-scenes > li")
    expect(scenes).to_have_count(1, timeout=SECONDS)
    for who in ("Das", "Egel", "Bever"):
        wall.owners.append(wall.gathering.join(who))
    for at in range(3):  # by others than are counted above, so that none of these can be taken off
        wall.write(3 + at, {**AS_TEAM, "kind": "vignette_reading", "vignette": "rather_not", "reason": f"{LONG} {at}"})
    expect(scenes.locator(".blrs-quotes li")).to_have_count(2, timeout=SECONDS)
    expect(scenes.locator("svg.bl-scene")).to_be_visible()
    expect(scenes.locator("[data-question]")).to_have_count(4)
    read_from_the_back(page, "vignettes-one", "vignette", letters=".blrs-word, .blrs-title, .blrs-quotes li")
    for scene in ("chat_group", "bags", "five_euros", "nod"):
        for number in range(3):
            read(wall, scene, number)
    expect(page.get_by_text("en nog één scène")).to_be_visible(timeout=SECONDS)
    expect(scenes).to_have_count(4)
    named = scenes.evaluate_all("all => all.map((one) => one.dataset.name)")
    assert named == ["nod", "five_euros", "bags", "chat_group"]
    values = scenes.first.locator("[data-question=good] li").evaluate_all("all => all.map((one) => one.dataset.value)")
    assert values == ["both", "one", "unknown"]
    read_from_the_back(page, "vignettes-four", "vignette", letters=".blrs-question b")


def test_four_scenes_with_every_answer_fit_in_each_language(wall: Wall, context: Callable[..., Any]) -> None:
    wall.owners += [wall.gathering.join(f"Mees {number}") for number in range(7)]
    two = (("yes", "yes"), ("yes", "no"), ("no", "yes"), ("no", "no"), ("unknown", "yes"))
    for number in range(10):
        one, other = two[number % 5]
        answers = {"good_for_one": one, "good_for_other": other, "can_stop": ("yes", "no", "unknown")[number % 3]}
        for scene in ("nod", "chat_group", "bags", "five_euros", "rather_not"):
            said = {**AS_TEAM, "kind": "vignette_reading", "vignette": scene, **answers, "reason": LONG}
            wall.gathering.write(wall.owners[number], {"visibility": "offered", **said})
    page = context("desktop").new_page()
    wall.open(page, "vignettes")
    expect(page.locator("[data-question=good] li")).to_have_count(20, timeout=SECONDS)
    late = {**AS_TEAM, "kind": "vignette_reading", "vignette": "nod", "good_for_one": "yes", "good_for_other": "yes"}
    wall.gathering.write(wall.gathering.join("Mees laat"), {"visibility": "offered", **late})
    expect(page.get_by_text("wie net iets koos, staat nog niet in dit beeld")).to_be_visible(timeout=SECONDS)
    for language in ("nl", "fr", "en"):
        wall.open(page, "vignettes", language)
        expect(page.locator("[data-question=good] li")).to_have_count(20, timeout=SECONDS)
        fits(page, f"vignettes-{language}")


def test_where_each_question_has_too_few_the_wall_says_so_and_how_many_read_a_scene(
    wall: Wall, context: Callable[..., Any]
) -> None:
    for number, scene in enumerate(("nod", "bags", "five_euros")):
        read(wall, scene, number)
    page = wall.open(context("desktop").new_page(), "vignettes")
    expect(page.get_by_text("3 mensen zeiden iets bij een scène, maar geen vraag heeft al 3 antwoorden")).to_be_visible(
        timeout=SECONDS
    )


def weigh(wall: Wall, number: int, statement: str, when: str, value: int) -> None:
    said = {**AS_TEAM, "kind": "weighing", "statement": statement, "when": when, "value": value}
    wall.gathering.write(wall.owners[number], said)


def test_the_five_lines_stand_there_with_dots_of_before_and_after(wall: Wall, context: Callable[..., Any]) -> None:
    wall.owners += [wall.gathering.join(f"Mees {number}") for number in range(6)]
    for number in range(9):
        for at, statement in enumerate(("warm", "care", "nod", "distance", "lonely")):
            weigh(wall, number, statement, "before", (number + 3 * at) % 11 if at else 8 + number % 3)
            if at < 3:
                weigh(wall, number, statement, "after", (2 * number + at) % 11)
    page = wall.open(context("desktop").new_page(), "statements")
    lines = page.locator(".blrs-standing > ul > li")
    expect(lines).to_have_count(5, timeout=SECONDS)
    assert lines.evaluate_all("all => all.map((one) => one.dataset.name)") == ["warm", "care", "nod", "distance", "lonely"]
    dots = lines.first.locator("[data-when=before] .blrs-track > span")
    assert dots.evaluate_all("all => all.map((one) => [one.dataset.value, one.textContent])") == [
        ["8", "3"],
        ["9", "3"],
        ["10", "3"],
    ]
    expect(lines.first.locator(".blrs-moved")).to_contain_text("minder eens")
    expect(lines.nth(4).locator(".blrs-moved")).to_have_count(0)
    for language in ("fr", "en", "nl"):
        wall.open(page, "statements", language)
        expect(lines).to_have_count(5, timeout=SECONDS)
        fits(page, f"statements-{language}")
    read_from_the_back(page, "statements", "statement", letters=".blrs-statement, .blrs-track > span, .blrs-when")


FORMS = (
    "working_together",
    "chat",
    "greeting",
    "watching_over",
    "stepping_aside",
    "helping",
    "sharing_a_spot",
    "lending",
    "playing",
)
BOUNDED = {"bounds": ["time", "place"]}
PLACES = ("stairs", "waiting_room", "stop", "community_centre", "market", "lift", "school_gate", "launderette")


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_kinds_of_place_and_forms_stand_by_the_alphabet_of_the_reader(
    wall: Wall, context: Callable[..., Any], language: str
) -> None:
    for number in range(3):
        for at, place in enumerate(PLACES):
            for form in FORMS if at == 0 else FORMS[: 1 + at % 3 + number]:
                wall.gathering.write(wall.owners[number], {"kind": "encounter", "form": form, "place_kind": place, **BOUNDED})
    page = wall.open(context("desktop").new_page(), "encounters", language)
    rows = page.locator(".blrs-seen tbody tr")
    expect(rows).to_have_count(6, timeout=SECONDS)
    fits(page, f"encounters-only-{language}")
    for number in range(3):
        grown = {
            "kind": "grown_contact",
            "grew": ("yes", "no", "no")[number],
            "had_to": "no",
            "helped": ["often", "children_or_dogs"],
        }
        wall.gathering.write(wall.owners[number], grown)
    expect(rows).to_have_count(4, timeout=SECONDS)
    collated = """(all, language) => {
        const words = all.map((one) => one.textContent);
        return [words, [...words].sort(new Intl.Collator(language).compare)];
    }"""
    for heads in (rows.locator("th"), page.locator(".blrs-seen thead th:not(:first-child)")):
        words, by_alphabet = heads.evaluate_all(collated, language)
        assert words == by_alphabet
        assert len(set(words)) == len(words) > 1
    expect(page.locator(".blrs-said > div")).to_have_count(3)
    read_from_the_back(
        page, f"encounters-{language}", "encounter", "kind_of", letters=".blrs-seen th, .blrs-seen td, .blrs-said dd"
    )


def test_five_arguments_stand_there_with_the_limits_that_may_be_read(wall: Wall, context: Callable[..., Any]) -> None:
    page = wall.open(context("desktop").new_page(), "arguments")
    cards = page.locator(".blrs-limits > li")
    expect(cards).to_have_count(5, timeout=SECONDS)
    for at, argument in enumerate(("ability", "wishes", "less_asked", "deeper", "both_gain", "wishes", "deeper")):
        limit = {
            "kind": "argument_limit",
            "argument": argument,
            "limit": f"{LONG} {at}",
            "left_alone": "wie ’s avonds alleen thuis zit",
        }
        wall.write(at, limit, approved=at != 0)
    expect(cards.nth(1).locator(".blrs-quotes li")).not_to_have_count(0, timeout=SECONDS)
    expect(cards.nth(0)).to_contain_text("één mens schreef een grens", timeout=SECONDS)
    assert LONG[:20] not in cards.nth(0).inner_text()
    read_from_the_back(page, "arguments", "argument", letters=".blrs-limits h2, .blrs-limits p")
