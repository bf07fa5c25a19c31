"""The scene of a moment: what a phone, a wall and the trainer get of it, and what does not travel twice."""

import json
from typing import Any

import pytest
from gathering import MOMENT, Gathering

from buurtlezer.geodata import Pack
from buurtlezer.logbook.room.console.console import Console
from buurtlezer.logbook.room.desk import Desk
from buurtlezer.logbook.room.projector import Projector
from buurtlezer.logbook.room.scenes import told_scene
from buurtlezer.model import Moment, Vignette
from buurtlezer.parts.scene.scenes import scenes
from buurtlezer.store import Credential, Store
from buurtlezer.texts import LANGUAGES

MOST_BYTES = 20_000
"""A moment with its scene, once on a phone's line."""


def moment(vignette: str | None = "nod", name: str = "both") -> Moment:
    return Moment.model_validate({**MOMENT, "name": name, "vignette": vignette})


@pytest.mark.parametrize("name", [str(one) for one in Vignette])
def test_a_scene_has_a_drawing_and_words_in_each_language(name: str) -> None:
    told = told_scene(moment(name))
    assert told is not None
    assert told["drawn"] == scenes()[name]
    assert set(told["title"]) == set(told["words"]) == set(LANGUAGES)
    assert all((*told["title"].values(), *told["words"].values()))
    assert len(set(told["words"].values())) == len(LANGUAGES)  # each written, none a copy


def test_a_question_without_a_scene_has_none() -> None:
    assert told_scene(moment(None)) is None
    assert told_scene(moment(None), None) is None


@pytest.mark.parametrize(
    ("held", "comes"), [(None, True), ("bags", True), ("nod", False), (7, True), ({"nod": 1}, True), ("", True)]
)
def test_a_page_that_holds_the_drawing_gets_it_no_second_time(held: Any, comes: bool) -> None:
    told = told_scene(moment(), held)
    assert told is not None
    assert ("drawn" in told) is comes
    assert told["words"]["nl"]


def test_a_phone_gets_the_one_scene_that_is_shown(store: Store) -> None:
    gathering = Gathering(store)
    owner = gathering.join("Rode merel")
    store.workshops.begin(gathering.trainer, moment())
    desk = Desk(store, Pack.open())
    message = {"type": "state", "secret": owner.shown()}
    first = desk.hear(message, "nl")
    assert first["moment"]["vignette"]["drawn"] == scenes()["nod"]
    assert len(json.dumps(first)) < MOST_BYTES
    store.workshops.begin(gathering.trainer, moment(name="stop"))
    second = desk.hear({**message, "held": "nod"}, "nl")
    assert (second["moment"]["name"], second["moment"]["vignette"]["name"]) == ("stop", "nod")
    assert "drawn" not in second["moment"]["vignette"]
    store.workshops.begin(gathering.trainer, moment(None))
    assert desk.hear({**message, "held": "nod"}, "nl")["moment"]["vignette"] is None


def test_a_wall_gets_it_with_the_question_and_with_what_was_answered(store: Store) -> None:
    gathering = Gathering(store)
    run = store.workshops.begin(gathering.trainer, moment())
    projector = Projector(store, Pack.open())
    message = {"type": "projector.open", "secret": gathering.trainer.derive("projector").shown()}
    assert projector.hear(message, "fr")["vignette"]["drawn"] == scenes()["nod"]
    store.workshops.end(gathering.trainer)
    gathering.set_stage(projector=f"moment/{run.id}")
    wall = projector.hear(message, "fr")
    assert (wall["scene"], wall["vignette"]["name"]) == ("result", "nod")


def test_the_trainer_alone_asks_for_all_of_them(store: Store) -> None:
    gathering = Gathering(store)
    console = Console(store, Pack.open())
    told = console.hear({"type": "trainer.scenes", "secret": gathering.trainer.shown()}, "nl")
    assert list(told["scenes"]) == [str(one) for one in Vignette]
    for other in (gathering.join("Rode merel"), Credential.new()):
        assert console.hear({"type": "trainer.scenes", "secret": other.shown()}, "nl")["type"] == "refuse"
