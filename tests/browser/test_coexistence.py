"""09 before a real browser: a mark on a line that stands nowhere until it is put, and a scene that is read and then turned.

Not here: what the page decides (``tests/steps/test_coexistence.py``), the same through a server (``test_coexistence_page``).
"""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, ClassVar

import pytest
from axe_playwright_python.sync_playwright import Axe
from lined import Lined
from playwright.sync_api import Locator, expect
from stand import Shown
from visit import until

from buurtlezer.model import Statement
from buurtlezer.parts.scene import scenes
from buurtlezer.parts.vignettes import Vignettes
from buurtlezer.steps.coexistence.state import CoexistenceState
from buurtlezer.steps.coexistence.vignettes import SAID, offers, vignettes
from buurtlezer.steps.coexistence.weighings import after, before
from buurtlezer.steps.page import Page
from buurtlezer.steps.state import StepState
from buurtlezer.store import Store
from buurtlezer.texts import Texts

pytestmark = pytest.mark.browser

HOSTILE = "omdat <img src=x onerror=alert(1)>"


def parts(page: Page, _: StepState) -> list[Any]:
    state = CoexistenceState(page.session)
    return [make(page, state) for make in (before, vignettes, after)]


@pytest.fixture(params=["desktop", "phone"])
def shown(alone: Callable[..., Shown[Lined]], own_store: Store, request: pytest.FixtureRequest) -> Shown[Lined]:
    return alone(lambda: Lined(own_store, parts), request.param)


class OfResidents(CoexistenceState):
    """A page in a workshop where residents take part."""

    @property
    def with_residents(self) -> bool:
        return True


def of_residents(page: Page, _: StepState) -> list[Any]:
    state = OfResidents(page.session)
    return [make(page, state) for make in (before, vignettes)]


class OfBefore:
    """Scenes alone, with residents: of one stands what was said when more was asked."""

    CONTENT: ClassVar[dict[str, Any]] = {"kind": "vignette_reading", "vignette": "nod", "reason": "daarom", "turned": "same"}

    def __init__(self) -> None:
        texts = Texts.of("nl")
        words = {one: texts(f"vignette.nod.{one}") for one in SAID}
        scene = {"name": "nod", **words, "slot": "09/vignette/nod/1", "seq": 3, "content": self.CONTENT, "sharing": {}}
        self.part = Vignettes(
            scenes=[scene],
            drawings=scenes.drawn("nod"),
            offers=offers(texts),
            labels=texts.group("base.", "vignettespart."),
            template={"round": 1},
            name="vignettes",
            channel="fake",
            ready=True,
        )
        self.shown = [self.part]


def part(shown: Shown[Any], name: str) -> Locator:
    return shown.page.locator(f"[data-part={name}]")


def look(page: Any, name: str) -> None:
    """Kept where ``BUURTLEZER_PICTURES`` says, for whoever wants to look; sound at any width."""
    page.wait_for_function("document.getAnimations().every((one) => one.playState !== 'running')")
    if folder := os.environ.get("BUURTLEZER_PICTURES"):
        width = (page.viewport_size or {})["width"]
        page.screenshot(path=Path(folder) / f"coexistence-{name}-{width}.png", full_page=True)
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    violations = Axe().run(page, context=".bl-part").response["violations"]
    assert [(one["id"], [node["html"][:120] for node in one["nodes"]]) for one in violations] == []


def kept(shown: Shown[Lined], kind: str, **fields: object) -> dict[str, Any]:
    """The one entry of a kind that has these fields, once it is stored."""

    def found() -> list[dict[str, Any]]:
        contents = [dict(one.content or {}) for one in shown.made.stored(kind)]
        return [one for one in contents if all(one.get(name) == value for name, value in fields.items())]

    (one,) = until(found, lambda them: len(them) == 1)
    return one


def statement(shown: Shown[Lined], when: str, name: str) -> Locator:
    return part(shown, when).locator(f"[data-statement={name}]")


def put(row: Locator, value: int) -> None:
    """A tap on the line, where a mark of this value stands."""
    line = row.get_by_role("slider")
    width = (line.bounding_box() or {"width": 0})["width"]
    line.click(position={"x": 14 + value / 10 * (width - 28), "y": 26})


def test_a_mark_stands_nowhere_until_it_is_put_by_tap_or_key_and_is_taken_away_again(shown: Shown[Lined]) -> None:
    row = statement(shown, "before", "warm")
    line = row.get_by_role("slider")
    expect(line).to_have_attribute("aria-valuetext", "Je zette hier nog geen streepje")
    expect(row.locator("textarea")).to_have_count(0)
    put(row, 5)  # where a browser thinks that a mark stands already
    assert kept(shown, "weighing", statement="warm", when="before")["value"] == 5
    assert kept(shown, "weighing")["visibility"] == "private"
    line.press("ArrowRight")
    assert kept(shown, "weighing", value=6)
    row.get_by_label("Waarom sta je daar?").fill(HOSTILE)
    row.get_by_label("Waarom sta je daar?").blur()
    assert kept(shown, "weighing", why=HOSTILE)["value"] == 6
    look(shown.page, "before")
    row.get_by_role("button", name="Haal mijn streepje weg").click()
    until(lambda: shown.made.stored("weighing"), lambda them: not them)
    expect(line).to_have_attribute("aria-valuetext", "Je zette hier nog geen streepje")
    row.get_by_role("button", name="Zet het terug").click()
    assert kept(shown, "weighing", why=HOSTILE)["value"] == 6
    keyed = statement(shown, "before", "nod")
    keyed.get_by_role("slider").press("9")
    assert kept(shown, "weighing", statement="nod")["value"] == 9
    assert shown.page.locator(".bl-part img").count() == 0


def test_where_one_stood_is_shown_only_once_one_stands_again_and_what_moved_is_said_in_words(shown: Shown[Lined]) -> None:
    put(statement(shown, "before", "care"), 8)
    kept(shown, "weighing", statement="care", when="before", value=8)
    again = statement(shown, "after", "care")
    expect(again.locator(".blwe-before")).to_be_hidden()
    put(again, 2)
    kept(shown, "weighing", statement="care", when="after", value=2)
    expect(again.locator(".blwe-before")).to_be_visible()
    expect(again.locator(".blwe-said")).to_contain_text("dichter bij ‘helemaal niet mee eens’")
    first = statement(shown, "after", "nod")
    first.get_by_role("slider").press("Home")
    kept(shown, "weighing", statement="nod", when="after", value=0)
    expect(first.locator(".blwe-said")).to_have_text("Bij deze zin zette je vooraf geen streepje.")
    expect(first.locator(".blwe-before")).to_be_hidden()
    look(shown.page, "after")


def in_a_room(page: Page, _: StepState) -> list[Any]:
    return [after(page, InARoom(page.session))]


class InARoom(CoexistenceState):
    """A page whose room stands on *care*."""

    def group_view(self, name: str) -> Any:
        cell = {"voices": 9, "enough": True, "values": {"0": 4, "1": 2, "10": 3}}
        moved = {"voices": 9, "enough": True, "values": {"away": 2, "stayed": 7, "toward": 0}}
        one = {"before": cell, "after": cell, "moved": moved}
        return {"people": {"voices": 9, "enough": True}, "statements": {str(statement): one for statement in Statement}}


def test_how_the_room_stands_is_read_only_where_ones_own_mark_stands(
    alone: Callable[..., Shown[Lined]], own_store: Store
) -> None:
    shown = alone(lambda: Lined(own_store, in_a_room), "phone")
    row = statement(shown, "after", "care")
    expect(part(shown, "after").get_by_text("Zet bij een zin zelf een streepje")).to_be_visible()
    expect(row.locator(".blrs-line")).to_have_count(0)
    put(row, 3)
    kept(shown, "weighing", statement="care", when="after", value=3)
    dots = row.locator("[data-when=before] .blrs-track > span")
    expect(dots).to_have_text(["4", "2", "3"])
    expect(row).to_contain_text("2 minder eens · 7 bleven staan")
    for width in (390, 320):  # neighbours on the line stay two
        shown.page.set_viewport_size({"width": width, "height": 800})
        first, second = (dots.nth(at).bounding_box() or {} for at in (0, 1))
        assert first["x"] + first["width"] <= second["x"] + 0.5
    look(shown.page, "room")
    row.get_by_role("button", name="Haal mijn streepje weg").click()
    expect(row.locator(".blrs-line")).to_have_count(0)


def test_a_scene_is_read_and_turned_and_what_was_said_is_erased_and_brought_back(shown: Shown[Lined]) -> None:
    scenes = part(shown, "vignettes")
    card = scenes.locator("[data-scene=nod]").and_(scenes.get_by_role("button"))
    expect(scenes.locator(".blvi-card")).to_have_count(8)
    card.click()
    expect(scenes.locator(".blvi-open h3")).to_be_focused()
    turn = scenes.get_by_role("button", name="En als …?")
    expect(turn).to_have_attribute("aria-disabled", "true")
    turn.press("Enter")  # it may be reached, and waits
    expect(scenes.locator(".blvi-turned")).to_be_hidden()
    scenes.locator("[data-field=good_for_one] label").nth(0).click()
    scenes.locator("[data-field=good_for_other] label").nth(1).click()
    scenes.locator("[data-field=good_for_other] label").nth(1).click()  # the same once more: nothing was said
    kept(shown, "vignette_reading", vignette="nod", good_for_one="yes", good_for_other=None)
    scenes.locator("[data-field=good_for_other] label").nth(0).click()
    scenes.locator("[data-field=can_stop] label").nth(2).click()
    kept(shown, "vignette_reading", vignette="nod", good_for_one="yes", good_for_other="yes", can_stop="unknown")
    scenes.get_by_label("Waarom denk je dat?").fill(HOSTILE)
    look(shown.page, "scene")
    turn.press("Enter")
    expect(scenes.locator(".blvi-turned")).to_be_focused()
    scenes.locator("[data-field=turned] label").nth(0).click()
    scenes.get_by_text("Kijk dieper").click()
    scenes.locator("[data-field=patterns] label").nth(0).click()
    scenes.locator("[data-field=patterns] label").nth(3).click()
    scenes.locator("[data-field=bound_time]").get_by_text("duidelijk").click()
    scenes.locator("[data-field=bound_exit]").get_by_text("ontbreekt").click()
    found = kept(shown, "vignette_reading", turned="same", bounds=["time"], missing=["exit"])
    assert (found["patterns"], found["reason"], found["visibility"]) == (["no_contact", "reciprocity"], HOSTILE, "private")
    look(shown.page, "deeper")
    scenes.get_by_role("button", name="Wis wat ik hier zei").click()
    until(lambda: shown.made.stored("vignette_reading"), lambda them: not them)
    scenes.get_by_role("button", name="Zet het terug").click()
    assert kept(shown, "vignette_reading")["missing"] == ["exit"]
    scenes.get_by_role("button", name="Een andere scène").click()
    expect(card).to_be_focused()
    expect(card.get_by_text("Je zei hier iets")).to_be_visible()
    assert shown.page.locator(".bl-part img").count() == 0


def test_a_text_that_does_not_fit_stays_as_it_was_typed_and_the_rest_is_kept(shown: Shown[Lined]) -> None:
    scenes = part(shown, "vignettes")
    scenes.locator("[data-scene=bags]").and_(scenes.get_by_role("button")).click()
    box = scenes.get_by_label("Waarom denk je dat?")
    box.fill("woord " * 10_000)
    scenes.locator("[data-field=good_for_other] label").nth(1).click()
    assert kept(shown, "vignette_reading", vignette="bags", good_for_other="no")["reason"] == ""
    expect(scenes.get_by_role("alert").filter(has_text="5.000")).to_contain_text("59.999")
    assert len(box.input_value()) == 60_000
    box.fill("kort")
    box.blur()
    assert kept(shown, "vignette_reading", reason="kort")["good_for_other"] == "no"


def test_with_residents_nothing_can_be_weighed_and_a_scene_asks_by_pictures(
    alone: Callable[..., Shown[Lined]], own_store: Store
) -> None:
    shown = alone(lambda: Lined(own_store, of_residents), "phone")
    floor, scenes = part(shown, "before"), part(shown, "vignettes")
    expect(floor.get_by_text("Hier wordt niets van bewaard.")).to_be_visible()
    expect(floor.get_by_role("slider")).to_have_count(0)
    expect(floor.get_by_role("textbox")).to_have_count(0)
    scenes.locator("[data-scene=spare_key]").and_(scenes.get_by_role("button")).click()
    fields = scenes.locator("[data-field]").evaluate_all("(them) => them.map((one) => one.dataset.field)")
    assert fields == ["good_for_one", "good_for_other", "can_stop", "reason"]
    scenes.locator("[data-field=good_for_other] label").first.click()
    kept(shown, "vignette_reading", vignette="spare_key", good_for_other="yes")
    scenes.locator("[data-field=good_for_one] label").first.click()
    scenes.locator("[data-field=can_stop] label").first.click()
    scenes.get_by_role("button", name="En als …?").click()
    expect(scenes.locator(".blvi-turned")).to_be_visible()
    expect(scenes.get_by_text("Kijk dieper")).to_have_count(0)
    look(shown.page, "residents")
    assert shown.made.stored("weighing") == []


def test_emptying_what_is_asked_leaves_what_is_not_and_another_logbook_is_offered_nothing_back(
    alone: Callable[..., Shown[OfBefore]],
) -> None:
    shown = alone(OfBefore, "desktop")
    found, page = part(shown, "vignettes"), shown.page
    found.locator("[data-scene=nod]").and_(found.get_by_role("button")).click()
    box = found.get_by_label("Waarom denk je dat?")
    box.fill("")
    box.blur()
    page.wait_for_function("fake.sent.length === 1")
    assert page.evaluate("fake.sent[0].content") == {
        "kind": "vignette_reading",
        "vignette": "nod",
        "turned": "same",
        "round": 1,
    }
    page.evaluate("fake.answer({ status: 'saved', seq: 4 })")
    found.get_by_role("button", name="Wis wat ik hier zei").click()
    page.wait_for_function("fake.sent.length === 2")
    page.evaluate("fake.answer({ status: 'saved', seq: 5 })")
    expect(found.get_by_role("button", name="Zet het terug")).to_be_visible()
    page.evaluate("fake.open('two')")
    expect(found.get_by_role("button", name="Zet het terug")).to_have_count(0)
    expect(found.locator(".blvi-open")).to_have_count(0)
    expect(found.locator(".blvi-card")).to_be_visible()
    assert len(page.evaluate("fake.sent")) == 2
