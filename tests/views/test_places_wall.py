"""What of the places stands on a wall: few, in words, nothing of what too few said, and no name of anybody."""

import json
from typing import Any

import pytest
from gathering import Gathering

from buurtlezer.geodata import Pack
from buurtlezer.logbook.intake.located import sector_at
from buurtlezer.logbook.room.projector import Projector
from buurtlezer.model.place import Point
from buurtlezer.store import Store
from buurtlezer.texts import LANGUAGES, Texts
from buurtlezer.views.places.wall import middle
from buurtlezer.views.places.wall import wall as of_view
from buurtlezer.wording.around import Around, names_of_places
from buurtlezer.wording.plain_words import plain_words

PACK = Pack.open()
LONG = "omdat er geen bank is en de trappen nooit ophouden, ook niet boven aan de perrons"


@pytest.fixture(autouse=True)
def no_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("buurtlezer.store.results.PAUSE_SECONDS", 0.0)


@pytest.fixture
def room(store: Store) -> Gathering:
    made = Gathering(store, minimum_voices=3)
    for name in ("Uil", "Vos", "Mees"):
        made.join(name)
    return made


def place(room: Gathering, name: str, **content: Any) -> str:
    owner = next(iter(room.people.values()))
    where = content.get("location")
    sector = sector_at(Point.model_validate(where), PACK)[0] if where else ""  # as the intake says it
    room.write(owner, {"kind": "place", "name": name, "sector": sector, **content})
    return f"room/{room.store.workshops.shared(room.trainer, {'place'})[-1].handle}"


def said(room: Gathering, ref: str, group: str, faces: list[int], **content: Any) -> None:
    for owner, face in zip(room.people.values(), faces, strict=False):
        room.write(owner, {"kind": "meaning", "place": ref, "group": group, "feeling": face, **content})


def wall(room: Gathering, view: str = "places", language: str = "nl") -> Any:
    room.set_stage(projector=view)
    secret = room.trainer.derive("projector").shown()
    found = Projector(room.store, PACK).hear({"type": "projector.open", "secret": secret}, language)
    assert (found["scene"], found["view"]) == ("view", view)
    return json.loads(json.dumps(found["content"], allow_nan=False))


def test_the_three_strongest_clashes_stand_there_and_the_others_are_marks(room: Gathering) -> None:
    sectors = list(PACK.sector_shapes)[:5]  # told coarsely: an exact point of one person stands on no wall
    for at, faces in enumerate(([1, 1, 1], [2, 2, 2], [-1, -1, 0], [-2, -2, -2], [0, 1, 1])):
        ref = place(room, f"Plek {at}", category="park", coarse=True, sector=sectors[at])
        said(room, ref, "young", [2, 2, 2], why=LONG)
        said(room, ref, "older", faces)
    told = wall(room)
    assert [one["name"] for one in told["contrasts"]] == ["Plek 3", "Plek 2", "Plek 4"]
    assert [one["name"] for one in told["marks"]] == ["Plek 0", "Plek 1"]
    assert told["marks"][0]["faces"] == [1, 2]
    first = told["contrasts"][0]
    assert first["kind"] == "park"
    assert [(one["group"], one["face"], one["voices"]) for one in first["sides"]] == [
        ("ouderen", -2, 3),
        ("jongeren", 2, 3),
    ]
    (reason,) = first["sides"][1]["why"]
    assert reason.endswith("…")
    assert LONG.startswith(reason[:-1])
    assert told["alike"] is False
    assert not any(name in json.dumps(told) for name in room.people)


def test_below_the_minimum_there_is_nothing_of_a_group_on_the_wall(room: Gathering) -> None:
    ref = place(room, "Plein")
    said(room, ref, "young", [2, 2], why="het licht")
    said(room, ref, "older", [-2, -2, -2], why="te druk", use="visit")
    assert wall(room) == {"minimum": 3, "told": 1, "contrasts": [], "marks": [], "silent": [], "alike": False}
    for owner in list(room.people.values())[:2]:
        room.write(owner, {"kind": "meeting_board", "positions": {ref: [0.5, 0.5]}})
    assert wall(room, "board") == {"minimum": 3, "told": 1, "places": []}


def test_where_groups_feel_alike_no_contrast_is_made_of_it(room: Gathering) -> None:
    ref = place(room, "Plein")
    for group in ("young", "older"):
        said(room, ref, group, [1, 1, 1], use="visit")
    told = wall(room)
    assert (told["contrasts"], told["alike"]) == ([], True)


def test_silent_places_are_those_that_others_speak_of(room: Gathering) -> None:
    ref = place(room, "Plein")
    said(room, ref, "young", [2, 2, 2], use="visit")
    said(room, ref, "older", [-2, -2, -2], use="avoid")
    place(room, "Waar niemand iets over zei")
    assert wall(room)["silent"] == [{"group": "ouderen", "places": ["Plein"], "more": 0}]


def test_a_divided_group_has_no_face() -> None:
    def of(*voices: int) -> int | None:
        return middle(dict(zip(("-2", "-1", "0", "1", "2"), voices, strict=True)))

    assert of(3, 0, 0, 0, 3) is None
    assert of(0, 3, 3, 0, 0) == 0
    assert of(0, 0, 0, 3, 3) == 1
    assert of(1, 0, 0, 0, 2) == 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_shared_yet_is_a_wall_too(room: Gathering, language: str) -> None:
    assert wall(room, language=language)["told"] == 0
    assert wall(room, "board", language)["places"] == []


def test_a_thousand_places_are_few_on_a_wall() -> None:
    feelings = {"-2": 5, "-1": 0, "0": 0, "1": 0, "2": 0}
    groups = {group: {"voices": 5, "feelings": feelings, "why": []} for group in ("young", "older")}
    pair = {"groups": ["older", "young"], "difference": 0.5, "clash": 0.5}
    one = {"name": "Plek", "category": "park", "lon": 4.3, "lat": 50.8, "coarse": False, "voices": 9}
    places = [{**one, "handle": f"{at:032x}", "groups": groups, "pairs": [pair]} for at in range(1000)]
    of_group = {"voices": 9, "enough": True, "silent": [one["handle"] for one in places]}
    told = of_view({"minimum": 5, "places": places, "groups": {"young": of_group, "older": of_group}}, Texts.of("fr"))
    assert len(json.dumps(told)) < 6_000
    assert told["silent"][0]["more"] == 996


@pytest.mark.parametrize("language", LANGUAGES)
def test_places_and_meanings_are_told_to_the_trainer_in_plain_words(room: Gathering, language: str) -> None:
    texts = Texts.of(language)
    ref = place(room, "Café Zwaan", category="cafe", offers="koffie", traits={"quiet": True, "cheap": False})
    owner = next(iter(room.people.values()))
    means = {"kind": "meaning", "group": "young", "feeling": -1, "use": "avoid", "times": ["night", "evening"]}
    room.write(owner, {**means, "place": ref, "why": "te druk"})
    room.write(owner, {**means, "place": f"room/{'0' * 32}", "group": "other", "group_name": "de fanfare"})
    room.write(owner, {"kind": "meeting_board", "positions": {ref: [0.9, 0.1]}})
    shared = room.store.workshops.shared(room.trainer)
    around = Around({}, names_of_places(shared), texts, PACK)
    told, meant, gone, laid = (plain_words(one, around) for one in shared)
    assert told.startswith(f"Café Zwaan · {texts('category.cafe')} · koffie · {texts('trait.quiet')}")
    assert texts("trait.cheap") in told
    assert meant.startswith(f"Café Zwaan · {texts('group.young')} · ")
    assert meant.endswith(f"{texts('use.avoid')} · {texts('daypart.evening')}, {texts('daypart.night')} · te druk")
    assert gone.startswith(f"{texts('trainer.group.place_gone')} · de fanfare")
    assert laid == f"Café Zwaan: {texts('room.group.board.spontaneous')}, {texts('room.group.board.hard')}"
