"""09 before a real browser: what was seen in two taps, on a phone and by keyboard; thoughts too long to keep; a line that is cut.

Not here: the order of forms and kinds (``tests/scripts/encounters_test.js``), what each part says (``tests/steps``).
"""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from lined import Lined, cut, loses, mend
from playwright.sync_api import Locator, expect
from stand import Shown
from visit import until

from buurtlezer.logbook.room.pictures import paths
from buurtlezer.model import Entry
from buurtlezer.parts.encounters import Encounters
from buurtlezer.steps.coexistence.arguments import arguments
from buurtlezer.steps.coexistence.concepts import concepts
from buurtlezer.steps.coexistence.encounters import encounters
from buurtlezer.steps.coexistence.grown import grown
from buurtlezer.steps.coexistence.own import own
from buurtlezer.steps.coexistence.prompts import prompts
from buurtlezer.steps.page import Page
from buurtlezer.steps.state import StepState
from buurtlezer.store import Store
from buurtlezer.texts import Texts
from buurtlezer.wording import encounters as words

pytestmark = pytest.mark.browser


def parts(page: Page, state: StepState) -> list[Any]:
    return [make(page, state) for make in (encounters, own, arguments, grown, prompts, concepts)]


@pytest.fixture
def shown(alone: Callable[..., Shown[Lined]], own_store: Store) -> Shown[Lined]:
    return alone(lambda: Lined(own_store, parts), "phone")


def part(shown: Shown[Lined], name: str) -> Locator:
    return shown.page.locator(f"[data-part={name}]")


def stored(shown: Shown[Lined], kind: str, count: int) -> list[dict[str, Any]]:
    return until(lambda: [dict(one.content or {}) for one in shown.made.stored(kind)], lambda them: len(them) == count)


def look(page: Any, name: str) -> None:
    """Kept where ``BUURTLEZER_PICTURES`` says, for whoever wants to look; sound at any width."""
    page.wait_for_function("document.getAnimations().every((one) => one.playState !== 'running')")
    if folder := os.environ.get("BUURTLEZER_PICTURES"):
        page.screenshot(path=Path(folder) / f"encounters-{name}-{page.viewport_size['width']}.png", full_page=True)
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    violations = Axe().run(page, context=".bl-part").response["violations"]
    assert [(one["id"], [node["html"][:120] for node in one["nodes"]]) for one in violations] == []


def test_two_taps_make_one_and_what_kept_it_light_may_follow(shown: Shown[Lined]) -> None:
    seen = part(shown, "encounters")
    tiles = seen.locator(".blen-tile")
    look(shown.page, "empty")
    for place, form in ((6, 2), (6, 0), (3, 1)):
        kind = tiles.nth(place).inner_text()
        tiles.nth(place).tap()
        expect(seen.locator(".blen-step h3")).to_contain_text(kind)
        if form == 1:
            look(shown.page, "forms")
            first, second = (tiles.nth(at).bounding_box() for at in (0, 1))
            assert first["y"] == second["y"]  # side by side, also on a phone: no ladder
        word = tiles.nth(form).inner_text()
        tiles.nth(form).tap()
        expect(seen.locator(".blen-open h4")).to_have_text(f"{word} – {kind}")
    stored(shown, "encounter", 3)
    seen.locator(".blen-open .bl-chip").nth(1).tap()
    last = until(lambda: stored(shown, "encounter", 3)[-1], lambda one: bool(one.get("bounds")))
    said = {"form", "place_kind", "bounds"}
    assert set(last) - set(Entry.model_fields) - {"kind"} == said
    expect(seen.locator(".blen-list > li")).to_have_count(2)  # two kinds of place
    labels = seen.locator(".blen-list > li").nth(1).locator(".blen-chip").all_inner_texts()
    assert labels == sorted(labels, key=str.casefold)
    assert not any(sign.isdigit() for sign in seen.locator(".blen-seen").inner_text())
    look(shown.page, "seen")
    size = shown.page.viewport_size
    for width in (1280, 320):
        shown.page.set_viewport_size({"width": width, "height": 800})
        look(shown.page, "seen")
    shown.page.set_viewport_size(size)  # devices are used again


def test_by_keyboard_one_is_made_opened_removed_and_brought_back(shown: Shown[Lined]) -> None:
    page, seen = shown.page, part(shown, "encounters")
    tile = seen.locator(".blen-tile")
    for _ in range(2):
        expect(tile.first).to_be_enabled()
        tile.first.focus()
        page.keyboard.press("Enter")
    stored(shown, "encounter", 1)
    chip = seen.locator(".blen-chip")
    chip.press("Enter")
    expect(chip).to_have_attribute("aria-expanded", "true")
    expect(seen.locator(".blen-list .blen-open h4")).to_be_focused()
    seen.locator(".blen-list .blen-open").get_by_role("button", name="Haal weg").press("Enter")
    stored(shown, "encounter", 0)
    undo = seen.get_by_role("button", name="Zet terug")
    expect(undo).to_be_focused()
    undo.press("Enter")
    stored(shown, "encounter", 1)
    chip.press("Enter")
    bounds = seen.locator(".blen-list .blen-open input")
    bounds.first.focus()
    for at in range(3):  # as fast as keys go, through what comes back from the store
        page.keyboard.press("Space")
        until(lambda at=at: stored(shown, "encounter", 1)[0].get("bounds", []), lambda them, at=at: len(them) == at + 1)
        expect(bounds.nth(at)).to_be_focused()
        page.keyboard.press("Tab")
    chip.press("Enter")
    for _ in range(2):  # the same once more is the same one
        tile.first.press("Enter")
    expect(seen.get_by_text("Dit staat er al.")).to_be_visible()
    shown.settle()
    stored(shown, "encounter", 1)


def test_what_was_tapped_without_a_line_is_kept_when_there_is_one(alone: Callable[..., Shown[Lined]], own_store: Store) -> None:
    made: list[Lined] = []

    def make() -> Lined:
        made.append(Lined(own_store, lambda page, state: [encounters(page, state)]))
        return made[-1]

    shown = alone(make, "phone", loses=loses(made))
    tile = part(shown, "encounters").locator(".blen-tile")
    expect(tile.first).to_be_enabled()
    cut(shown)
    tile.first.tap()
    tile.first.tap()
    expect(part(shown, "encounters").locator(".bl-card > .bl-status")).to_have_attribute("data-tone", "queued")
    mend(shown)
    stored(shown, "encounter", 1)


def test_a_thought_of_ten_thousand_words_stays_in_its_box_and_is_said_to_be_too_long(shown: Shown[Lined]) -> None:
    box = part(shown, "prompt_warm")
    words = "woord " * 10_000
    box.locator("textarea").fill(words)
    box.get_by_role("button", name="Bewaar mijn gedachte").click()
    expect(box.get_by_role("alert")).to_contain_text("er passen er 5.000")
    assert box.locator("textarea").input_value() == words
    shown.settle()
    assert shown.made.stored("reflection") == []
    box.locator("textarea").fill("warm voor wie?")
    box.get_by_role("button", name="Bewaar mijn gedachte").click()
    (one,) = stored(shown, "reflection", 1)
    assert (one["prompt"], one["text"]) == ("coexistence_warm", "warm voor wie?")


def test_a_thought_rests_on_what_was_seen_and_an_empty_one_is_not_kept(shown: Shown[Lined]) -> None:
    seen, box = part(shown, "encounters"), part(shown, "prompt_polite")
    for _ in range(2):
        seen.locator(".blen-tile").first.tap()
    (there,) = until(lambda: shown.made.stored("encounter"), lambda them: len(them) == 1)
    box.locator("summary").tap()
    box.locator(".bl-chip").first.tap()
    look(shown.page, "thought")
    box.get_by_role("button", name="Bewaar mijn gedachte").tap()
    shown.settle()
    assert shown.made.stored("reflection") == []  # nothing was said
    box.locator("textarea").fill("hij ging opzij")
    box.get_by_role("button", name="Bewaar mijn gedachte").tap()
    (one,) = stored(shown, "reflection", 1)
    assert one["evidence_ids"] == [there.entry_id]
    box.locator("textarea").fill("")
    box.get_by_role("button", name="Bewaar mijn gedachte").tap()
    stored(shown, "reflection", 0)


def test_ones_own_an_argument_and_what_grew_are_stored_as_they_were_said(shown: Shown[Lined]) -> None:
    mine = part(shown, "own")
    mine.get_by_label("Wie? Noem een rol, geen naam.").fill("de bakker")
    mine.get_by_role("button", name="Bewaar", exact=True).tap()
    assert stored(shown, "light_contact", 1)[0]["who"] == "de bakker"
    limits = part(shown, "argument_wishes")
    expect(limits.locator("textarea").first).to_be_hidden()  # one takes one of the five
    limits.locator("summary").tap()
    limits.locator("textarea").first.fill("wie niet opendoet")
    limits.get_by_role("button", name="Bewaar", exact=True).tap()
    assert stored(shown, "argument_limit", 1)[0]["argument"] == "wishes"
    limits.locator("textarea").first.fill("")
    limits.get_by_role("button", name="Bewaar", exact=True).tap()
    stored(shown, "argument_limit", 0)  # taken back, not asked for
    told = part(shown, "grown")
    helped = told.locator("[data-field=helped]")
    expect(helped).to_be_hidden()
    told.locator("[data-field=grew] .bl-chip").first.tap()
    expect(helped).to_be_visible()
    helped.locator(".bl-chip").nth(2).tap()
    until(lambda: stored(shown, "grown_contact", 1)[0], lambda one: bool(one.get("helped")))


class InRoom:
    """The part alone, as it is shown in a workshop: some is shared, some is not."""

    def __init__(self) -> None:
        mine, shared = (
            {"seen": "Alleen jij", "word": "Deel", "to": "workshop"},
            {"seen": "De groep", "word": "Terug", "to": "private"},
        )
        texts = Texts.of("fr")
        self.acts: list[dict[str, Any]] = []
        self.part = Encounters(
            kinds=words.kinds(texts, paths()),
            forms=words.forms(texts, paths()),
            bounds=words.bounds(texts),
            labels=texts.group("base.", "encounters."),
            language="fr",
            name="encounters",
            entries=[
                {"entry_id": form, "seq": 1, "content": {"place_kind": "lift", "form": form}, "sharing": sharing}
                for form, sharing in (("greeting", mine), ("chat", shared), ("helping", mine))
            ],
        )
        self.part.on_act(self.acts.append)
        self.shown = [self.part]


def test_one_tap_shares_all_that_is_still_ones_own_and_leaves_the_rest(alone: Callable[..., Shown[InRoom]]) -> None:
    shown = alone(InRoom, "phone")
    seen = shown.page.locator("[data-part=encounters]")
    expect(seen.get_by_text(Texts.of("fr")("encounters.some_shared"))).to_be_visible()
    seen.get_by_role("button", name="Deel").tap()
    acts = until(lambda: shown.made.acts, lambda them: len(them) == 2)
    assert [(one["entry_id"], one["content"]["visibility"]) for one in acts] == [
        ("greeting", "workshop"),
        ("helping", "workshop"),
    ]
