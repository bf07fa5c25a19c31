"""What was shared, as the trainer reads it, takes it along and puts it on the wall, where nobody is named."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect
from trainer_desk import Trainer

pytestmark = pytest.mark.browser


def test_what_is_taken_along_is_what_was_shared(trainer: Trainer) -> None:
    page = trainer.page
    trainer.share(trainer.join("Rode merel"), kind="place", name="babbelbank")
    trainer.section("end")
    with page.expect_download() as download:
        page.get_by_role("button", name="Alles (json)").click()
    found = json.loads(Path(download.value.path()).read_text("utf-8"))
    assert [one["content"]["name"] for one in found["entries"]] == ["babbelbank"]
    assert "merel" not in json.dumps(found)


def test_markup_of_people_is_shown_as_what_they_wrote(trainer: Trainer) -> None:
    page = trainer.page
    trainer.share(trainer.join("<img src=x onerror=alert(1)>"), kind="place", name="<b>vet</b>", offers="<script>1</script>")
    trainer.section("group")
    page.get_by_role("button", name="Toon wat gedeeld is").click()
    expect(page.get_by_text("<b>vet</b> · <script>1</script>")).to_be_visible()
    trainer.section("people")
    page.get_by_role("button", name="Toon de schuilnamen").click()
    expect(page.locator("option", has_text="<img src=x")).to_have_count(1)
    assert trainer.faults == []


def test_the_wall_names_nobody_and_shows_the_group_from_the_minimum_on(trainer: Trainer, context: Any) -> None:
    wall = context("desktop").new_page()
    people = [trainer.join(f"Rode merel {number}") for number in range(5)]
    for owner in people[:4]:
        trainer.share(owner, kind="feeling", about="city", value=1)
    trainer.section("group").page.get_by_label("Twee gezichten").check()
    trainer.until(lambda own: own.stage.projector == "feelings")
    trainer.section("entrance")
    wall.goto(trainer.projector())
    expect(wall.get_by_text("Vanaf 5 stemmen").first).to_be_visible(timeout=10_000)
    trainer.share(people[4], kind="feeling", about="city", value=1)
    expect(wall.locator(".bl-spread-count").nth(3)).to_have_text("5", timeout=10_000)
    assert "merel" not in wall.content()
    wall.reload()
    expect(wall.locator(".bl-spread-row ul")).to_be_visible(timeout=10_000)


def test_where_drawings_agree_is_a_map_on_the_wall(trainer: Trainer, context: Any) -> None:
    square = {"type": "Polygon", "coordinates": [[[4.33, 50.83], [4.35, 50.83], [4.35, 50.845], [4.33, 50.845], [4.33, 50.83]]]}
    for number in range(5):
        trainer.share(trainer.join(f"Merel {number}"), kind="area", method="line", geometry=square)
    trainer.section("group").page.get_by_label("Waar onze tekeningen overeenkomen").check()
    trainer.until(lambda own: own.stage.projector == "neighbourhood")
    trainer.section("entrance")
    wall = context("desktop").new_page()
    wall.goto(trainer.projector())
    expect(wall.locator(".room-map-area")).to_have_count(3, timeout=15_000)
    assert wall.locator(".room-map-area").first.get_attribute("d")
    trainer.section("group").page.get_by_label("Hoe cijfers meebewegen met de lijn").check()
    expect(wall.locator(".wall-table tbody tr")).to_have_count(8, timeout=15_000)
    expect(wall.locator(".wall-table tbody tr td").first).to_have_text(re.compile(r"^[\d.,]+"))
    assert "object HTML" not in wall.locator("main").inner_text()


def test_places_are_read_in_plain_words_and_put_on_the_wall(trainer: Trainer, context: Any) -> None:
    owner = trainer.join("Rode merel")
    trainer.share(owner, kind="place", name="Het pleintje", category="square", traits={"quiet": True})
    handle = trainer.led.store.workshops.shared(trainer.secret, {"place"})[0].handle
    trainer.share(owner, kind="meaning", place=f"room/{handle}", group="young", feeling=2, why="de bank onder de boom")
    page = trainer.section("group").page
    page.get_by_role("button", name="Toon wat gedeeld is").click()
    expect(page.locator(".trainer-entry")).to_have_count(2)  # in an order that says nothing
    meaning = page.locator(".trainer-entry", has_text="Wat een plek betekent")
    expect(meaning.locator(".trainer-words")).to_have_text("Het pleintje · jongeren · Heel goed · de bank onder de boom")
    expect(page.locator(".trainer-words", has_text="Het pleintje · plein · rustig")).to_have_count(1)
    wall = context("desktop").new_page()
    trainer.section("entrance")
    wall.goto(trainer.projector())
    for label, view, said in (
        ("Eén plek, twee betekenissen", "places", "Gedeelde plekken: 1."),
        ("Hoe loop je hier binnen?", "board", "Vanaf 5 stemmen"),
    ):
        trainer.section("group").page.get_by_label(label).check()
        trainer.until(lambda own, view=view: own.stage.projector == view)
        expect(wall.get_by_text(said)).to_be_visible(timeout=15_000)
    assert "de bank onder de boom" not in wall.content()
