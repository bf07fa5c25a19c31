"""Two maps as the trainer leads them: whom a question is for, what is asked before maps are shown, rows of a sheet typed in."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from moment_room import Phone, Room
from playwright.sync_api import BrowserContext, Locator, Page, expect
from trainer_desk import Trainer
from visit import Server

from buurtlezer.logbook.room import programme
from buurtlezer.model import Stage
from buurtlezer.texts import Texts

pytestmark = pytest.mark.browser

NL = Texts.of("nl")


def kept(what: Page | Locator, name: str) -> None:
    """Kept where ``BUURTLEZER_PICTURES`` says, for whoever wants to look."""
    if folder := os.environ.get("BUURTLEZER_PICTURES"):
        what.screenshot(path=Path(folder) / f"{name}.png")


def test_whom_a_question_is_for_is_said_on_phone_and_wall_and_others_pass(
    room: Room, phone: Callable[..., Phone], context: Callable[..., BrowserContext], server: Server
) -> None:
    asked = next(one for one in programme.load("maps").moments() if one.name == "should_we")
    mine = phone().join(room.code)
    run = room.store.workshops.begin(room.trainer, asked)
    mine.screen("question")
    for_whom = mine.page.locator(".whom")
    expect(for_whom).to_have_text(NL("room.moment.whom.workers"))
    mine.fits()
    assert Axe().run(mine.page).response["violations"] == []
    kept(mine.page, "whom-phone")
    wall = context("desktop").new_page()
    token = room.store.workshops.give_handover(room.trainer, "projector")
    wall.goto(f"{server.address}/p?lang=nl#once={token.shown()}&at={server.address}")
    expect(wall.locator(".wall-whom")).to_have_text(NL("projector.whom.workers"), timeout=15_000)
    assert wall.evaluate("document.documentElement.scrollHeight <= innerHeight")
    kept(wall, "whom-wall")
    mine.answer("Pas")
    (answer,) = room.until_answers(run, 1)
    assert (answer["passed"], answer["perspective"]) == (True, "organisation")


def test_five_answers_with_whom_they_are_of_stand_on_the_wall_whole(
    room: Room, context: Callable[..., BrowserContext], server: Server
) -> None:
    asked = next(one for one in programme.load("maps").moments() if one.name == "theirs_sense")
    run = room.store.workshops.begin(room.trainer, asked)
    for number in range(3):
        room.member(number, run, "meet")
    room.store.workshops.end(room.trainer)
    stage = room.store.workshops.led(room.trainer).stage
    room.store.workshops.set_stage(room.trainer, stage.model_copy(update={"projector": f"moment/{run.id}"}))
    wall = context("desktop").new_page()
    token = room.store.workshops.give_handover(room.trainer, "projector")
    wall.goto(f"{server.address}/p?lang=nl#once={token.shown()}&at={server.address}")
    expect(wall.locator(".wall-of")).to_have_text(
        NL("projector.answers", answered="3"), timeout=15_000
    )  # of how many nobody knows
    expect(wall.locator(".room-bars li")).to_have_count(5)
    for size in ((1280, 720), (1920, 1080)):
        wall.set_viewport_size({"width": size[0], "height": size[1]})
        assert wall.evaluate("document.documentElement.scrollHeight <= innerHeight"), size
        kept(wall, f"five-{size[0]}")


def test_the_trainer_is_asked_before_the_maps_of_who_still_draws_stand(trainer: Trainer) -> None:
    page = trainer.page
    trainer.share(trainer.join("Rode merel"), kind="map_place", name="het dienstencentrum", perspective="organisation")
    desk = trainer.led.store.workshops
    desk.set_programme(trainer.secret, programme.load("maps").content())
    trainer.section("programme")
    page.get_by_role("button", name=NL("trainer.clock.start")).click()
    expect(page.get_by_text(NL.many("trainer.wall.drawing", 1))).to_be_visible()
    kept(page, "maps-drawing")
    trainer.section("group")
    maps = page.locator("input[name=projector-view][value=maps]")
    maps.click()
    question = page.get_by_role("alert").filter(has_text=NL.many("trainer.wall.maps", 1))
    expect(question).to_be_visible()
    expect(maps).not_to_be_checked()  # the wall is what it was
    assert trainer.workshop.stage.projector == "join"
    assert Axe().run(page).response["violations"] == []
    kept(page, "maps-asked")
    page.get_by_role("button", name=NL("trainer.wall.wait")).click()
    expect(question).to_be_hidden()
    maps.click()
    page.get_by_role("button", name=NL("trainer.wall.anyway")).click()
    expect(maps).to_be_checked()
    expect(question).to_be_hidden()
    stage: Stage = trainer.workshop.stage
    assert (stage.projector, stage.shown) == ("maps", ("maps",))
    assert trainer.faults == []


def test_rows_of_a_sheet_of_two_maps_are_typed_in_one_after_another(trainer: Trainer) -> None:
    page = trainer.page
    trainer.section("paper")
    section = page.locator("#section-paper")
    section.locator("select").first.select_option(label=NL("trainer.paper.map_place"))
    expect(section.get_by_text(NL("trainer.paper.map_place.not_taken"))).to_be_visible()
    add = section.get_by_role("button", name=NL("trainer.paper.add"))
    section.get_by_label(NL("sheet.maps.for.citizen")).check()
    section.get_by_label(NL("trainer.paper.map_place.name")).fill("de bank")
    section.get_by_label(NL("maps.sense.meet")).check()
    section.get_by_label(NL("choice.voice.own")).check()
    assert Axe().run(page).response["violations"] == []
    kept(section, "typed-place")
    add.click()
    expect(section.get_by_label(NL("trainer.paper.map_place.name"))).to_have_value("")
    expect(section.get_by_label(NL("sheet.maps.for.citizen"))).to_be_checked()  # the next row lies on the same sheet
    section.get_by_label(NL("trainer.paper.map_place.name")).fill("het park")
    add.click()
    trainer.until(lambda _: len(trainer.led.store.workshops.shared(trainer.secret, {"map_place"})) == 2)
    section.locator("select").first.select_option(label=NL("trainer.paper.capacity"))
    section.get_by_role("group", name=NL("trainer.paper.capacity.can")).get_by_label(NL("capacity.skill.cook")).check()
    section.get_by_role("group", name=NL("trainer.paper.capacity.learn")).get_by_label(NL("capacity.skill.cook")).check()
    section.get_by_role("group", name=NL("trainer.paper.capacity.learn")).get_by_label(NL("capacity.skill.sew")).check()
    add.click()
    expect(section.get_by_role("status")).to_contain_text("3")
    them = [one.entry.content() for one in trainer.led.store.workshops.shared(trainer.secret, {"capacity"})]
    assert {(one["skill"], one["can"], one["learn"]) for one in them} == {("cook", True, True), ("sew", False, True)}
    assert trainer.faults == []
