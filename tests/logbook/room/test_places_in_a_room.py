"""Places in a real room, on a real store: what of a person's point, place and silence reaches the others."""

import json
import uuid
from typing import Any

import numpy as np
import pytest
import sqlalchemy as sa
from gathering import Gathering

from buurtlezer import views
from buurtlezer.geodata import Pack
from buurtlezer.logbook.intake.located import located, sector_at
from buurtlezer.model import Point, parse
from buurtlezer.store import Credential, Store, tables
from buurtlezer.store.writing import Pen
from buurtlezer.texts import Texts

PACK = Pack.open()
SECRET = "waar niemand van weet"


@pytest.fixture(autouse=True)
def no_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("buurtlezer.store.results.PAUSE_SECONDS", 0.0)


@pytest.fixture
def room(store: Store) -> Gathering:
    made = Gathering(store, minimum_voices=3)
    for name in ("Uil", "Vos", "Mees", "Merel"):
        made.join(name)
    return made


def owners(room: Gathering) -> list[Credential]:
    return list(room.people.values())


def result(room: Gathering, view: str = "places") -> Any:
    return room.store.workshops.result(owners(room)[0], view, views.compute(view, PACK)).content


def all_told(room: Gathering) -> str:
    """All that the room is told, by any way: to the trainer, as a view, as news."""
    store, owner = room.store, owners(room)[0]
    told = [one.entry.content() for one in store.workshops.shared(room.trainer)]
    found = [result(room, view) for view in views.names()]
    news = store.workshops.news(owner, dict.fromkeys(views.names(), 0))
    assert news is not None
    return json.dumps([told, found, [one.content for one in news.results.values()]], default=str)


def place(room: Gathering, owner: Credential, entry_id: str | None = None, **content: Any) -> str:
    """Write a place as a page does, with its sector; its handle."""
    whole = {"kind": "place", "perspective": "citizen", "name": "Het pleintje", "visibility": "workshop", **content}
    entry, _ = located(parse(whole), PACK, Texts.of("nl"))  # type: ignore[arg-type]
    before = {one.handle for one in room.store.workshops.shared(room.trainer, {"place"})}
    Pen(room.store).write(owner, uuid.uuid4().hex, entry_id or uuid.uuid4().hex, entry)
    after = room.store.workshops.shared(room.trainer, {"place"})
    return next((one.handle for one in after if one.handle not in before), "")


def meaning(room: Gathering, owner: Credential, ref: str, **content: Any) -> None:
    room.write(owner, {"kind": "meaning", "place": ref, "group": "young", "feeling": 2, "use": "visit", **content})


def test_a_coarse_place_comes_no_nearer_however_often_it_is_written_or_read(room: Gathering) -> None:
    owner, entry_id = owners(room)[0], uuid.uuid4().hex
    random = np.random.default_rng(3)
    for sector in random.choice(list(PACK.sector_shapes), 4, replace=False).tolist():
        shape = PACK.sector_shapes[sector]
        west, south, east, north = shape.bounds
        seen, written = set(), 0
        while written < 5:
            point = Point(lon=float(random.uniform(west, east)), lat=float(random.uniform(south, north)))
            if sector_at(point, PACK)[0] != sector:
                continue
            written += 1
            place(room, owner, entry_id, location=point.model_dump(), coarse=True)
            (told,) = result(room)["places"]
            seen.add((told["lon"], told["lat"], told["coarse"]))
            everything = all_told(room)
            for degrees in (point.lon, point.lat):
                assert str(degrees)[: str(degrees).index(".") + 6] not in everything  # a metre, or nearer
        ((lon, lat, coarse),) = seen
        assert coarse is True
        assert sector_at(Point(lon=lon, lat=lat), PACK)[0] == sector


def test_a_coarse_place_outside_of_the_region_has_no_location_at_all(room: Gathering) -> None:
    place(room, owners(room)[0], location={"lon": 4.4765, "lat": 50.7123}, coarse=True)
    (told,) = result(room)["places"]
    assert (told["lon"], told["lat"], told["coarse"]) == (None, None, False)
    assert "50.7123" not in all_told(room)


def test_vulnerable_places_and_photos_are_told_to_nobody_even_if_the_database_says_so(room: Gathering) -> None:
    owner = owners(room)[0]
    room.write(owner, {"kind": "vulnerable_place", "category": "park", "means": SECRET}, shared=False)
    picture = {"kind": "photo", "stop": "one", "image": "U0VDUkVU", "width": 1, "height": 1, "caption": SECRET}
    room.write(owner, picture, shared=False)
    with room.store._writing() as connection:
        connection.execute(sa.update(tables.entries).values(visibility="workshop"))
    told = all_told(room)
    assert SECRET not in told
    assert "U0VDUkVU" not in told


def test_meanings_of_anothers_place_join_it_by_its_handle_and_leave_with_it(room: Gathering) -> None:
    first, *others = owners(room)
    entry_id = uuid.uuid4().hex
    handle = place(room, first, entry_id, location={"lon": 4.3412, "lat": 50.8467})
    meaning(room, first, f"own/{entry_id}", why="mijn bank")
    for owner in others[:2]:
        meaning(room, owner, f"room/{handle}", why="het licht")
    (told,) = result(room)["places"]
    assert told["handle"] == handle
    said = told["groups"]["young"]
    assert (said["voices"], said["feelings"]["2"], len(said["why"])) == (3, 3, 3)
    assert entry_id not in all_told(room)
    Pen(room.store).delete(first, uuid.uuid4().hex, entry_id)
    assert result(room) == {"minimum": 3, "places": [], "groups": {}}


@pytest.mark.parametrize("way", ["deleted", "taken back", "hidden", "erased"])
def test_a_place_that_is_gone_takes_its_meanings_out_of_the_view(room: Gathering, way: str) -> None:
    store, (first, *others) = room.store, owners(room)
    entry_id = uuid.uuid4().hex
    handle = place(room, first, entry_id)
    for owner in others:
        meaning(room, owner, f"room/{handle}", why=SECRET)
        room.write(owner, {"kind": "meeting_board", "positions": {f"room/{handle}": [0.2, 0.8]}})
    (laid,) = result(room, "board")["board"]
    assert (laid["name"], laid["at"]) == ("Het pleintje", [0.2, 0.8])
    if way == "deleted":
        Pen(store).delete(first, uuid.uuid4().hex, entry_id)
    elif way == "erased":
        store.erase_entry(first, uuid.uuid4().hex, entry_id)
    elif way == "hidden":
        store.workshops.hide(room.trainer, handle, "hier woont iemand")
    else:
        place(room, first, entry_id, visibility="private")
    assert result(room) == {"minimum": 3, "places": [], "groups": {}}
    assert result(room, "board") == {"minimum": 3, "board": []}
    if way == "hidden":
        store.workshops.hide(room.trainer, handle, None)
        assert result(room)["places"][0]["groups"]["young"]["voices"] == 3


def test_suppositions_change_nothing(room: Gathering) -> None:
    first, *others = owners(room)
    handle = place(room, first)
    for owner in others:
        meaning(room, owner, f"room/{handle}")
    before = result(room)
    for number in range(25):
        who = {"voice": "supposed", "ask_whom": "een jeugdwerker"}
        meaning(room, owners(room)[number % 4], f"room/{handle}", feeling=-2, why="bang?", **who)
    assert result(room) == before
    assert "jeugdwerker" not in all_told(room)


def test_a_table_of_three_is_three_voices_and_one_author(room: Gathering) -> None:
    handle = place(room, owners(room)[0])
    meaning(room, room.join("Tafel", 3), f"room/{handle}", why="de bank")
    said = result(room)["places"][0]["groups"]["young"]
    assert said == {"voices": 3, "enough": False, "lacks": "authors"}
    for owner in owners(room)[1:3]:
        meaning(room, owner, f"room/{handle}")
    said = result(room)["places"][0]["groups"]["young"]
    assert (said["voices"], said["enough"], said["uses"]["visit"]) == (5, True, 5)


POINTS = [{"lon": 4.34121, "lat": 50.84671}, {"lon": 4.34123, "lat": 50.84673}, {"lon": 4.34125, "lat": 50.84675}]


def test_words_and_the_point_of_a_place_wait_until_enough_people_told_it(room: Gathering) -> None:
    sectors = {sector_at(Point.model_validate(one), PACK)[0] for one in POINTS}
    assert len(sectors) == 1
    for number, owner in enumerate(owners(room)[:3]):
        place(room, owner, location=POINTS[number], offers=f"bank {number}")
        (told,) = result(room)["places"]
        if number < 2:
            assert (told["coarse"], told["offers"]) == (True, "")
            assert not any(str(value) in json.dumps(told) for one in POINTS for value in one.values())
    assert told["coarse"] is False
    assert sorted(told["offers"].split("\n")) == ["bank 0", "bank 1", "bank 2"]  # in the order of handles, which says nothing
    assert (told["lon"], told["lat"]) == (4.34123, 50.84673)  # the middle: nobody's own


def test_one_person_who_tells_a_place_many_times_is_not_enough(room: Gathering) -> None:
    for number in range(3):
        place(room, owners(room)[0], location=POINTS[number], offers=f"bank {number}")
    place(room, owners(room)[1], location=POINTS[0], offers="bank")
    (told,) = result(room)["places"]
    assert (told["coarse"], told["offers"]) == (True, "")


def test_whoever_tells_a_place_of_the_same_name_nearby_learns_nothing_of_anothers_point(room: Gathering) -> None:
    """Nearer than some 200 m two points were one place: whoever tried some points would know where the other is."""
    victim, attacker, *_ = owners(room)
    random, entry_id = np.random.default_rng(7), uuid.uuid4().hex
    place(room, victim, location=POINTS[0])
    sector = sector_at(Point.model_validate(POINTS[0]), PACK)[0]
    west, south, east, north = PACK.sector_shapes[sector].bounds
    seen, tried = set(), 0
    while tried < 20:
        point = Point(lon=float(random.uniform(west, east)), lat=float(random.uniform(south, north)))
        if sector_at(point, PACK)[0] == sector:
            place(room, attacker, entry_id, location=point.model_dump())
            tried += 1
            seen.add(json.dumps(result(room), sort_keys=True))
    assert len(seen) == 1
