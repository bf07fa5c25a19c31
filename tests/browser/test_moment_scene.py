"""A question with a scene: played on a phone by somebody who reads no word, and read on the wall."""

from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from moment_room import Phone, Room
from playwright.sync_api import BrowserContext, Page, expect
from visit import Server

from buurtlezer.model import Stage

pytestmark = pytest.mark.browser

BOTH = {
    "name": "good_for_both",
    "picture": "face_neutral",
    "prompt": {"nl": "Is dit goed voor allebei?", "fr": "Est-ce bien pour les deux ?", "ar": "هل هذا جيد للاثنين؟"},
    "vignette": "nod",
}
STOP = {
    **BOTH,
    "name": "can_stop",
    "picture": "door",
    "prompt": {"nl": "Kan iemand stoppen?", "ar": "هل يمكن لأحد أن يتوقف؟"},
    "options": [
        {"value": "yes", "picture": "door", "label": {"nl": "Ja"}},
        {"value": "no", "picture": "door_shut", "label": {"nl": "Nee"}},
        {"value": "unknown", "picture": "question", "label": {"nl": "Ik weet het niet"}},
    ],
}
GOOD = {
    **BOTH,
    "prompt": {"fr": "Est-ce bon pour les deux ?"},
    "options": [
        {"value": value, "picture": picture, "label": {"fr": label}}
        for value, picture, label in (
            ("both", "both_glad", "Pour les deux"),
            ("only_one", "one_glad", "Seulement pour le voisin qui apporte les courses"),
            ("only_other", "other_glad", "Seulement pour la voisine qui reçoit les courses"),
            ("neither", "both_sad", "Pour aucune de ces deux personnes"),
            ("unknown", "question", "Je ne sais pas"),
        )
    ],
}
LINE = {
    "form": "talk",
    "options": [],
    "prompt": {"nl": "Een knik is genoeg. Waar sta jij op de lijn?"},
    "ends": [{"nl": "helemaal niet mee eens"}, {"nl": "helemaal mee eens"}],
}
# Somebody who reads no word: every letter on the page is gone, and what is left is drawings.
WORDLESS = """() => {
    const look = document.styleSheets[0];
    look.insertRule("svg, svg * { color: #000 !important; }", look.cssRules.length);
    look.insertRule("*:not(svg):not(svg *) { color: transparent !important; }", look.cssRules.length);
}"""


def serious(page: Page) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [one["id"] for one in found if one["impact"] in ("serious", "critical")]


def fits(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))


def test_two_questions_about_one_scene_are_answered_without_reading_a_word(phone: Callable[..., Phone], room: Room) -> None:
    one = phone().join(room.code)
    page = one.page
    page.evaluate(WORDLESS)
    asked: list[dict[str, Any]] = []
    page.on("request", lambda request: asked.append(request.post_data_json) if request.url.endswith("/room/say") else None)
    first = room.begin(**BOTH)
    one.screen("question")
    scene = page.locator("svg.bl-scene")
    expect(scene).to_have_attribute("data-scene", "nod")
    box = scene.bounding_box()
    assert box is not None
    assert box["width"] > 300
    assert box["y"] + box["height"] < page.locator(".answer").first.bounding_box()["y"]  # type: ignore[index]
    scene.evaluate("(element) => { window.before = element }")
    answers = page.locator(".answers .answer")
    expect(answers.locator("svg.picture path").first).to_be_visible()
    assert answers.count() == page.locator(".answers .answer svg.picture:has(path)").count() == 2
    answers.nth(1).click()
    one.screen("thanks").sign("saved")
    assert [answer["choice"] for answer in room.until_answers(first, 1)] == ["no"]
    second = room.begin(**STOP)
    one.screen("question")
    expect(page.locator(".answers .answer")).to_have_count(3)
    assert scene.evaluate("(element) => element === window.before")  # the scene stays, the question changed
    bottom = page.locator(".answer.pass").bounding_box()
    assert bottom is not None
    assert bottom["y"] + bottom["height"] <= page.evaluate("innerHeight")  # every answer is in sight
    assert [one["held"] for one in asked if one["type"] == "state"][-1] == "nod"
    page.locator(".answers .answer").nth(2).click()
    one.screen("thanks").sign("saved")
    assert [answer["choice"] for answer in room.until_answers(second, 1)] == ["unknown"]
    room.begin()  # one without a scene
    one.screen("question")
    expect(scene).to_have_count(0)
    assert one.faults == []


@pytest.mark.parametrize("size", ["phone", "small"])
def test_a_scene_fits_is_described_and_says_which_language_its_lines_are_in(
    phone: Callable[..., Phone], room: Room, size: str
) -> None:
    one = phone().join(room.code)
    page = one.page
    if size == "small":
        page.set_viewport_size({"width": 320, "height": 640})
    room.begin(**STOP)
    one.screen("question")
    heading = page.get_by_role("heading", level=1)
    expect(heading).to_be_focused()
    lines = page.locator(f"#{heading.get_attribute('aria-describedby')}")
    expect(lines).to_contain_text("zes jaar")
    expect(page.get_by_role("img")).to_have_count(1)
    page.get_by_role("button", name="العربية").click()
    expect(lines).to_have_attribute("lang", "nl")
    expect(page.get_by_text("staan er in het Nederlands")).to_be_visible()
    assert fits(page)
    assert serious(page) == []
    one.answer("Ja").sign("saved")
    assert fits(page)
    assert serious(page) == []


@pytest.fixture
def wall(context: Callable[..., BrowserContext], server: Server, room: Room) -> Page:
    page = context("desktop").new_page()
    page.goto(f"{server.address}/p#s={room.trainer.derive('projector').shown()}")
    return page


@pytest.mark.parametrize(("width", "height"), [(1280, 720), (1920, 1080)])
def test_the_wall_keeps_the_scene_beside_the_question_and_beside_what_was_answered(
    wall: Page, room: Room, width: int, height: int
) -> None:
    wall.set_viewport_size({"width": width, "height": height})
    run = room.begin(**STOP)
    question = wall.get_by_role("heading", name="Kan iemand stoppen?")
    expect(question).to_be_visible(timeout=15_000)

    def is_beside() -> None:
        scene, words = wall.locator("svg.bl-scene").bounding_box(), question.bounding_box()
        assert scene is not None
        assert words is not None
        assert scene["width"] > 0.4 * width
        assert scene["x"] + scene["width"] <= words["x"]
        assert fits(wall)
        assert wall.evaluate("document.documentElement.scrollHeight <= innerHeight")

    is_beside()
    assert serious(wall) == []
    for number in range(3):
        room.member(number, run, choice="unknown")
    room.store.workshops.end(room.trainer)
    room.store.workshops.set_stage(room.trainer, Stage(projector=f"moment/{run.id}"))
    expect(wall.locator(".room-bars")).to_contain_text("3", timeout=15_000)
    is_beside()
    assert serious(wall) == []


def test_five_long_answers_beside_a_scene_stand_above_the_footer_and_a_line_has_its_ends_at_the_sides(
    context: Callable[..., BrowserContext], server: Server, room: Room
) -> None:
    wall = context("desktop").new_page()
    run = room.begin(**GOOD)
    wall.goto(f"{server.address}/p?lang=fr#s={room.trainer.derive('projector').shown()}")

    def stands(last: str) -> None:
        for width, height in ((1280, 720), (1920, 1080)):
            wall.set_viewport_size({"width": width, "height": height})
            bottom = wall.locator(last).last.bounding_box()
            foot = wall.locator(".wall-foot").bounding_box()
            assert bottom is not None
            assert foot is not None
            assert bottom["y"] + bottom["height"] <= foot["y"]
            assert fits(wall)
            assert wall.evaluate("document.documentElement.scrollHeight <= innerHeight")

    expect(wall.locator(".wall-options li")).to_have_count(5, timeout=15_000)
    stands(".wall-options li")
    room.member(0, run, choice="both")
    room.store.workshops.end(room.trainer)
    room.store.workshops.set_stage(room.trainer, Stage(projector=f"moment/{run.id}"))
    few = wall.locator(".room-answers p")
    expect(few).to_be_visible(timeout=15_000)
    assert few.evaluate("(line) => parseFloat(getComputedStyle(line).fontSize) >= innerHeight / 40")  # read from the back
    for number, choice in enumerate(["only_one", "only_one", "only_other", "only_other", "unknown", "unknown"], start=1):
        room.member(number, run, choice=choice)
    expect(wall.locator(".room-bars li")).to_have_count(5, timeout=15_000)
    stands(".room-bars li")
    room.member(7, run, choice="neither")  # alone after the picture: waits
    room.member(8, run, passed=True)
    expect(wall.locator(".wall-notes p")).to_have_count(2, timeout=15_000)
    stands(".wall-notes p")
    room.store.workshops.set_stage(room.trainer, Stage(projector="moment"))
    room.begin(**LINE)
    ends = wall.locator(".wall-line span")
    expect(ends).to_have_count(2, timeout=15_000)
    left, right = ends.first.bounding_box(), ends.last.bounding_box()
    assert left is not None
    assert right is not None
    assert left["x"] + left["width"] < 960 < right["x"]  # of 1920
    stands(".wall-words")
