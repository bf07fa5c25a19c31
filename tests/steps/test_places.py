"""06_places: what is true of places and meanings, alone and in a room, and what becomes of them. A real store, no browser."""

from collections.abc import Callable
from typing import Any

import pytest
from desk import Desk
from gathering import Gathering, RoomDesk

from buurtlezer.geodata import Pack
from buurtlezer.logbook.intake.gazetteer import tells_where
from buurtlezer.logbook.intake.taking import take_in
from buurtlezer.model import DayPart, Group, Use, VulnerablePlace, parse
from buurtlezer.steps.places import closing, meanings, meeting, shown, someone
from buurtlezer.steps.places.state import PlacesState
from buurtlezer.steps.places.tasks import _card
from buurtlezer.store import Store
from buurtlezer.store.writing import Pen
from buurtlezer.texts import LANGUAGES, Texts

PLACE = {"kind": "place", "perspective": "citizen", "name": "Het pleintje", "category": "square"}
MOLENBEEK = {"lon": 4.3352, "lat": 50.8557}
IDS = [f"{n:032x}" for n in range(1, 60)]


@pytest.fixture(autouse=True)
def served(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BUURTLEZER_SERVED", "yes")
    monkeypatch.setattr("buurtlezer.store.results.PAUSE_SECONDS", 0.0)


@pytest.fixture
def state(desk: Desk) -> PlacesState:
    return PlacesState(desk.session)


def meaning(place: str, **content: Any) -> dict[str, Any]:
    return {"kind": "meaning", "perspective": "citizen", "place": place, "group": "young", "feeling": 2, **content}


def taken(**content: Any) -> tuple[dict[str, Any], list[str]]:
    entry, notices = take_in({**PLACE, **content}, Pack.open(), Texts.of("nl"))
    return entry.content(), notices


# Where a place is


def test_the_sector_follows_from_the_point_whatever_the_page_says() -> None:
    content, notices = taken(location=MOLENBEEK, sector="21001A00-")
    assert content["sector"].startswith("21012")
    assert notices == []
    assert taken(location=None)[0]["sector"] == ""


def test_a_place_of_the_list_has_the_name_and_the_point_of_the_list() -> None:
    spots = Pack.open().spots
    spot = spots[spots["kind"] == "metro"].iloc[0]
    given = {"lon": 4.36, "lat": 50.85}
    content, _ = taken(name=spot["name_fr"].upper(), spot=spot["id"], location=given)
    assert (content["name"], content["location"]) == (spot["name_nl"], {"lon": spot["lon"], "lat": spot["lat"]})
    content, _ = taken(name="Ons bankje", spot=spot["id"], location=given)  # a place of one's own, by way of a stop
    assert (content["name"], content["spot"], content["location"]) == ("Ons bankje", "", given)
    assert taken(spot="stop:van-vroeger", location=MOLENBEEK)[0]["spot"] == ""
    former = Pack.open().former_spots.iloc[0]  # a stop that is there no more is still the one that was meant
    assert taken(name=former["name_nl"], spot=former["id"], location=given)[0]["spot"] == former["id"]
    street = Pack.open().streets.iloc[0]  # a street is no place: it keeps the point that was given
    content, _ = taken(name=street["name_nl"], spot=street["id"], location=MOLENBEEK)
    assert (content["spot"], content["location"]) == ("", MOLENBEEK)


def test_a_service_is_a_place_of_the_list_unless_it_tells_of_health_or_belief() -> None:
    services = Pack.open().services
    named = services[services["name_nl"] != ""].set_index("kind")
    library, worship = named.loc["library"].iloc[0], named.loc["worship"].iloc[0]
    content, _ = taken(name=library["name_fr"], spot=library["id"], location=MOLENBEEK)
    assert content["spot"] == library["id"]
    assert content["location"] == {"lon": library["lon"], "lat": library["lat"]}
    content, _ = taken(name=worship["name_nl"], spot=worship["id"], location=MOLENBEEK)
    assert (content["spot"], content["location"]) == ("", MOLENBEEK)  # whatever a page sends
    assert taken(spot="service:library:1.1", location=MOLENBEEK)[0]["spot"] == ""


@pytest.mark.parametrize("point", [{"lon": 2.9, "lat": 51.4}, {"lon": 15.3, "lat": -4.3}])
def test_a_place_in_the_sea_or_on_another_continent_is_refused_with_what_to_do(
    point: dict[str, float], desk: Desk, secret: str
) -> None:
    answer = desk.act(secret, entry_id=IDS[0], content={**PLACE, "location": point})
    assert answer["type"] == "refuse"
    assert "zonder punt" in answer["sentence"]


def test_a_place_near_brussels_is_kept_and_said_to_be_outside() -> None:
    content, notices = taken(name="De vijvers", location={"lon": 4.482, "lat": 50.733})  # La Hulpe
    assert content["sector"] == ""
    assert "buiten het Gewest" in notices[0]


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("Onder de brug aan het Vossenplein slapen mensen.", True),
        ("Sous le pont de la Place du Jeu de Balle.", True),
        ("In de Brabantstraat 12 is een deur open.", True),
        ("In een kelder in Molenbeek, Oud Molenbeek.", True),
        ("Bij halte Liedts links.", True),
        ("Ils dorment rue d'Aerschot.", True),
        ("Derrière la rue Neuve.", True),
        ("Rue Haute, au fond.", True),
        ("Au parc Maximilien le soir.", True),
        ("Achter de Aarschotstraat.", True),
        ("In het Maximiliaanpark.", True),
        ("Onder het noordstation.", True),
        ("Behind the North Station.", True),
        ("50.8612, 4.3571", True),
        ("https://maps.app/xyz", True),
        ("Liedts: hier slapen mensen.", True),
        ("Kuregem, kelder.", True),
        ("- Kuregem", True),
        ("LIEDTS", True),
        ("iemand slaapt in een auto in de bemptlaan", True),
        ("achter de antoine dansaertstraat", True),
        ("sur l'avenue coghen, au bout", True),
        ("ILS DORMENT RUE DE L ETUVE", True),
        ("near RUE des tanneurs", True),
        ("Bij de Cantersteen, onder de trap.", True),
        ("In een zijstraat van de kerkstraat, bij het kerkplein.", False),  # words of every day: the page asks
        ("Une rue courte, près de la place communale et de l'école.", False),
        ("Hij wacht aan spoor 1; het strand is ver.", False),
        ("Op de Markt staan mensen, bij de School ook.", False),
        ("Ze tellen de dagen op een dam van karton.", False),
        ("In Brussel is er te weinig opvang.", False),
        ("Wie hier slaapt, vertrekt voor acht uur. De straat is hard, het park ook.", False),
        ("Une place au sec, sans rue ni bruit. La rue fait peur.", False),
        ("Een droge plek om te slapen, zonder vragen.", False),
        ("Een park waar men ’s nachts kan schuilen.", False),
        ("Beurs en markt, het maakt niet uit: men zoekt warmte.", False),
        ("Un endroit sec pour dormir, loin des regards.", False),
        ("A dry place to sleep, and nobody asks.", False),
    ],
)
def test_a_vulnerable_place_says_what_it_means_and_never_where(text: str, tells: bool, desk: Desk, secret: str) -> None:
    assert tells_where(text, Pack.open()) is tells
    content = {"kind": "vulnerable_place", "perspective": "visitor", "means": text}
    answer = desk.act(secret, entry_id=IDS[0], content=content)
    assert answer["type"] == ("refuse" if tells else "ack")
    assert bool(desk.session.revisions) is not tells
    if tells:
        assert "wáár" in answer["sentence"]


def test_a_place_that_becomes_vulnerable_leaves_no_trace_of_where_it_was(desk: Desk, secret: str, store: Store) -> None:
    desk.act(secret, entry_id=IDS[0], content={**PLACE, "name": "Kelder zeven", "location": {"lon": 4.33521, "lat": 50.85571}})
    desk.act(secret, entry_id=IDS[1], content=meaning(f"own/{IDS[0]}", why="ze slapen er"))
    for entry_id in IDS[:2]:
        assert desk.act(secret, action="erase", entry_id=entry_id)["type"] == "ack"
    assert desk.act(secret, action="undo", entry_id=IDS[0])["type"] == "refuse"
    assert desk.session.revisions == {}
    with store._reading() as connection:
        dump = repr([list(connection.exec_driver_sql(f"select * from {table}")) for table in ("revisions", "entries")])
    assert "Kelder zeven" not in dump
    assert "4.33521" not in dump


def test_erasing_twice_is_answered_alike(desk: Desk, secret: str) -> None:
    desk.act(secret, entry_id=IDS[0], content=PLACE)
    first = desk.act(secret, act_id="e" * 32, action="erase", entry_id=IDS[0])
    assert desk.act(secret, act_id="e" * 32, action="erase", entry_id=IDS[0]) == first
    assert desk.act(secret, action="erase", entry_id=IDS[7])["type"] == "ack"  # what never arrived is gone already


# What it means


def test_a_meaning_that_says_nothing_is_refused_with_what_to_choose(desk: Desk, secret: str) -> None:
    answer = desk.act(secret, entry_id=IDS[0], content=meaning(f"own/{IDS[1]}", feeling=None))
    assert answer["type"] == "refuse"
    assert "Kies een gezicht" in answer["sentence"]


def test_two_meanings_of_one_place_stand_side_by_side_without_a_number(desk: Desk, state: PlacesState, secret: str) -> None:
    desk.act(secret, entry_id=IDS[0], content=PLACE)
    desk.act(secret, entry_id=IDS[1], content=meaning(f"own/{IDS[0]}", voice="told", times=["evening"], use="visit"))
    assert meanings.of_logbook(state, state.seen()) == []
    desk.act(secret, entry_id=IDS[2], content=meaning(f"own/{IDS[0]}", group="neighbours", feeling=-1, voice="supposed"))
    (place,) = meanings.of_logbook(state, state.seen())
    assert [side["title"] for side in place["sides"]] == ["jongeren", "buren rondom"]
    assert [side["voice"] for side in place["sides"]] == ["told", "supposed"]
    assert "Te weinig stemmen" in place["measure"]  # what is supposed opposes nobody
    assert "Wie kan je het vragen?" in place["question"]


def test_what_is_supposed_is_a_task_until_somebody_said_it(desk: Desk, state: PlacesState, secret: str) -> None:
    desk.act(secret, entry_id=IDS[0], content=PLACE)
    supposed = meaning(f"own/{IDS[0]}", voice="supposed", ask_whom="de coach")
    desk.act(secret, entry_id=IDS[1], content=supposed)
    (task,) = state.supposed()
    card = _card(state, task, state.seen()[0])
    assert card["title"] == "Het pleintje: jongeren"
    assert card["lines"][1]["text"] == "de coach"
    answered = {**card["content"], "voice": "told"}  # as the form sends it
    assert desk.act(secret, entry_id=IDS[1], content=answered)["type"] == "ack"
    assert state.supposed() == []


def test_a_meaning_whose_place_was_removed_is_kept_and_can_be_given_away(desk: Desk, state: PlacesState, secret: str) -> None:
    desk.act(secret, entry_id=IDS[0], content=PLACE)
    desk.act(secret, entry_id=IDS[1], content=meaning(f"own/{IDS[0]}"))
    desk.act(secret, action="delete", entry_id=IDS[0])
    assert [one.entry_id for one in state.lost(state.seen())] == [IDS[1]]
    desk.act(secret, entry_id=IDS[2], content={**PLACE, "name": "De hoek"})
    desk.act(secret, entry_id=IDS[1], content=meaning(f"own/{IDS[2]}"))
    assert state.lost(state.seen()) == []


def test_two_tabs_that_change_one_place_keep_both_versions_and_the_second_is_told(
    desk: Desk, new_desk: Callable[..., Desk], secret: str, store: Store
) -> None:
    first = desk.act(secret, entry_id=IDS[0], content=PLACE)
    other = new_desk()
    other.count = 500
    other.hear("hello", secret=secret, key="k")
    desk.act(secret, entry_id=IDS[0], base_seq=first["seq"], content={**PLACE, "name": "Het plein"})
    late = other.act(secret, entry_id=IDS[0], base_seq=first["seq"], content={**PLACE, "name": "De speelplek"})
    assert late["type"] == "ack"
    assert late["notice"]
    names = [(one.content or {})["name"] for one in store.history(desk.session._credential, IDS[0])]  # type: ignore[arg-type]
    assert names == ["Het pleintje", "Het plein", "De speelplek"]


# A place for someone


def test_a_search_is_answered_with_reasons_and_the_nearest_stop(desk: Desk, state: PlacesState, secret: str) -> None:
    assert someone.missing(state) == "Kies hierboven eerst wat iemand zoekt."
    rose = {
        **PLACE,
        "name": "La Rose Blanche",
        "category": "cafe",
        "location": MOLENBEEK,
        "traits": {"quiet": True, "toilet": False},
    }
    desk.act(secret, entry_id=IDS[0], content=rose)
    search = {"kind": "place_search", "perspective": "visitor", "needs": ["quiet", "toilet", "friendly"]}
    desk.act(secret, slot="06/search/1", content=search)
    (found,) = someone.listed(state)
    assert (found["fits"], found["lacks"]) == (["rustig"], ["er is een toilet"])
    assert found["unknown"] == ["mensen zijn er vriendelijk"]
    assert "Dichtstbijzijnde halte" in found["way"]


def test_in_the_neighbourhood_leaves_out_what_lies_beyond_the_line(desk: Desk, state: PlacesState, secret: str) -> None:
    sectors = {"kind": "area", "perspective": "visitor", "method": "sectors", "sectors": ["21012A00-"]}
    desk.act(secret, slot="01/area/own/1", content=sectors)
    far = {**PLACE, "name": "Ikea", "location": {"lon": 4.2766, "lat": 50.8168}, "traits": {"cheap": True}}
    desk.act(secret, entry_id=IDS[0], content=far)
    search = {"kind": "place_search", "perspective": "visitor", "needs": ["cheap"]}
    desk.act(secret, slot="06/search/1", content={**search, "within": "neighbourhood"})
    assert someone.listed(state) == []
    desk.act(secret, slot="06/search/1", content={**search, "within": "anywhere"})
    (found,) = someone.listed(state)
    assert "buiten je buurt" in found["note"]


# The example of the guide


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_examples_places_say_what_the_guide_says(language: str, new_desk: Callable[..., Desk]) -> None:
    desk = new_desk(language)
    desk.hear("example", on=True)
    state = PlacesState(desk.session)
    seen = {one.ref: one for one in state.seen()}
    texts = desk.session.texts
    opposed = [
        place["name"]
        for place in meanings.of_logbook(state, list(seen.values()))
        if place["measure"] == texts("lived.apart.opposed")
    ]
    assert len(opposed) == 2  # the square, and the park that parents disliked
    by_category = {str(one.category): one for one in seen.values()}
    said = {one.entry.group: one.entry for one in by_category["square"].meanings}
    young, neighbours = said[Group.YOUNG], said[Group.NEIGHBOURS]
    assert (young.feeling, young.use, young.times) == (2, Use.VISIT, {DayPart.EVENING})
    assert (neighbours.feeling, neighbours.use, neighbours.times) == (-1, Use.AVOID, {DayPart.EVENING})
    parents = next(one.entry for one in by_category["park"].meanings if one.entry.group is Group.PARENTS)
    assert (parents.feeling or 0) < 0
    assert any(one.entry.group is Group.YOUNG for one in by_category["shopping_centre"].meanings)  # City 2
    hairdresser = by_category["hairdresser"]
    assert hairdresser.own is not None
    assert hairdresser.own.entry.new_to_me is True
    assert hairdresser.traits["company"] is True
    first = someone.listed(state)[0]  # for Johan
    assert (first["name"], first["lacks"], first["unknown"]) == ("Café La Rose Blanche", [], [])
    (garage,) = state.of_kind(VulnerablePlace)
    assert set(garage.entry.content()) & {"location", "sector", "spot", "name"} == set()
    assert not tells_where(garage.entry.means + garage.entry.asks, Pack.open())
    assert len(meeting.cards(state)) == len(seen)
    assert len(closing.items(state)) == 7
    for revision in desk.session.revisions.values():
        parse(dict(revision.content or {}))


# In a room


@pytest.fixture
def room(store: Store) -> Gathering:
    made = Gathering(store, minimum_voices=3)
    for name in ("Uil", "Vos", "Mees", "Merel", "Specht", "Kraai"):
        made.join(name)
    return made


def page(store: Store, room: Gathering, name: str) -> tuple[RoomDesk, PlacesState]:
    desk = RoomDesk(store, "06_places")
    session = desk.open(room.people[name])
    session.group.want("places")
    session.group.put("places", session.seat.result("places"))
    return desk, PlacesState(session)


def test_others_places_are_seen_once_and_take_ones_own_meaning(store: Store, room: Gathering) -> None:
    owner, other = room.people["Uil"], room.people["Vos"]
    room.write(owner, PLACE, entry_id=IDS[0])
    _, mine = page(store, room, "Uil")
    (seen,) = mine.seen()
    assert seen.own is not None
    assert seen.room is not None  # one's own and the room's in one
    _, theirs = page(store, room, "Vos")
    (seen,) = theirs.seen()
    assert seen.own is None
    assert shown.Shown(theirs).places([seen])[0]["mine"] is False
    room.write(other, meaning(seen.ref))
    _, theirs = page(store, room, "Vos")
    assert len(theirs.seen()[0].meanings) == 1


def test_a_meaning_for_a_place_that_its_owner_just_deleted_is_kept(store: Store, room: Gathering) -> None:
    owner, other = room.people["Uil"], room.people["Vos"]
    room.write(owner, PLACE, entry_id=IDS[0])
    _, theirs = page(store, room, "Vos")
    ref = theirs.seen()[0].ref
    Pen(store).delete(owner, "d" * 32, IDS[0])
    room.write(other, meaning(ref), entry_id=IDS[1])
    _, theirs = page(store, room, "Vos")
    assert theirs.seen() == []
    assert [one.entry_id for one in theirs.lost([])] == [IDS[1]]


def test_before_the_room_is_known_nothing_is_said_to_be_lost(store: Store, room: Gathering) -> None:
    other = room.people["Vos"]
    room.write(other, meaning(f"room/{IDS[9]}"))
    desk = RoomDesk(store, "06_places")
    assert PlacesState(desk.open(other)).lost([]) == []


def test_two_groups_stand_side_by_side_once_both_have_voices_enough(store: Store, room: Gathering) -> None:
    people = list(room.people.values())
    room.write(people[0], PLACE, entry_id=IDS[0])
    _, state = page(store, room, "Kraai")
    ref = state.seen()[0].ref
    for n, owner in enumerate(people[:3]):
        room.write(owner, meaning(ref, group="young", feeling=2, use="visit", why=f"voetbal {n}"))
    for owner in people[3:5]:
        room.write(owner, meaning(ref, group="neighbours", feeling=-2, use="avoid"))
    _, state = page(store, room, "Kraai")
    assert meanings.of_group(state) == []
    assert "minstens 3" in meanings.missing(state)
    for owner in people[:4]:  # twenty-five suppositions change no group result
        room.write(owner, meaning(ref, group="neighbours", feeling=-2, voice="supposed"))
    _, state = page(store, room, "Kraai")
    assert meanings.of_group(state) == []
    room.write(people[5], meaning(ref, group="neighbours", feeling=-2, use="avoid"))
    _, state = page(store, room, "Kraai")
    (place,) = meanings.of_group(state)
    assert [side["title"] for side in place["sides"]] == ["buren rondom", "jongeren"]
    assert place["measure"] == "Deze twee groepen kijken vaak en sterk de andere kant op."
    (silent,) = meanings.silent(state)
    assert (silent["title"], silent["places"]) == ("buren rondom", ["Het pleintje"])


def test_free_text_that_comes_to_a_shared_place_later_makes_it_private(store: Store, room: Gathering) -> None:
    owner = room.people["Uil"]
    desk = RoomDesk(store, "06_places")
    desk.open(owner)
    desk.act(owner.shown(), entry_id=IDS[0], content={**PLACE, "visibility": "workshop"})
    answer = desk.act(owner.shown(), entry_id=IDS[0], content={**PLACE, "visibility": "workshop", "offers": "nieuw"})
    assert answer["notice"]
    assert (desk.session.revisions[IDS[0]].content or {})["visibility"] == "private"


def test_in_a_room_with_minors_a_place_is_shared_by_the_lists_name_only(store: Store) -> None:
    room = Gathering(store, minors=True)
    owner = room.join("Uil")
    desk = RoomDesk(store, "06_places")
    desk.open(owner)
    spots = Pack.open().spots
    spot = spots[spots["kind"] == "park"].iloc[0]
    desk.act(owner.shown(), entry_id=IDS[0], content={**PLACE, "visibility": "workshop"})
    listed = {**PLACE, "name": spot["name_nl"], "spot": spot["id"], "location": MOLENBEEK, "visibility": "workshop"}
    desk.act(owner.shown(), entry_id=IDS[1], content=listed)
    kept = {entry_id: (revision.content or {})["visibility"] for entry_id, revision in desk.session.revisions.items()}
    assert kept == {IDS[0]: "private", IDS[1]: "workshop"}


def test_every_group_has_a_word_in_each_language() -> None:
    for language in LANGUAGES:
        assert all(Texts.of(language)(f"group.{group}") for group in Group)


@pytest.mark.parametrize(
    ("feelings", "word"),
    [((2, 2, 2), "eensgezind"), ((2, 0, -1), "niet allemaal hetzelfde"), ((2, 2, -2, -2), "onderling verdeeld")],
)
def test_whether_a_group_speaks_with_one_voice_is_said_in_words(
    store: Store, room: Gathering, feelings: tuple[int, ...], word: str
) -> None:
    people = list(room.people.values())
    room.write(people[0], PLACE, entry_id=IDS[0])
    _, state = page(store, room, "Kraai")
    ref = state.seen()[0].ref
    for owner, feeling in zip(people, feelings, strict=False):
        room.write(owner, meaning(ref, group="young", feeling=feeling))
        room.write(owner, meaning(ref, group="older", feeling=1))
    _, state = page(store, room, "Kraai")
    (place,) = meanings.of_group(state)
    assert word in place["sides"][1 if place["sides"][1]["title"] == "jongeren" else 0]["note"]


# What was erased stays erased


def test_a_write_that_waited_does_not_bring_back_what_was_erased_after_it(desk: Desk, secret: str) -> None:
    made = desk.act(secret, entry_id=IDS[0], content=PLACE)
    assert desk.act(secret, action="erase", entry_id=IDS[0])["type"] == "ack"
    late = desk.act(secret, entry_id=IDS[0], base_seq=made["seq"], content={**PLACE, "location": MOLENBEEK})
    assert late["type"] == "refuse"
    assert desk.session.revisions == {}


def test_nor_through_a_page_that_shows_another_logbook_or_none(desk: Desk, new_desk: Callable[..., Desk], secret: str) -> None:
    made = desk.act(secret, entry_id=IDS[0], content=PLACE)
    desk.act(secret, action="erase", entry_id=IDS[0])
    other = new_desk()
    other.count = 500
    act = {"act_id": "f" * 32, "action": "write", "entry_id": IDS[0], "base_seq": made["seq"], "content": PLACE}
    answer = other.hear("act", secret=secret, name="", fresh=False, here=False, key="k", act=act)
    assert answer["type"] == "refuse"


def test_erasing_a_place_erases_all_that_one_ever_said_of_it(desk: Desk, secret: str, store: Store) -> None:
    for entry_id in IDS[:2]:
        desk.act(secret, entry_id=entry_id, content=PLACE)
    of_it = meaning(f"own/{IDS[0]}", why="achter de kerk")
    for entry_id in IDS[2:5]:
        desk.act(secret, entry_id=entry_id, content=of_it)
    desk.act(secret, action="delete", entry_id=IDS[2])
    desk.act(secret, entry_id=IDS[3], content={**of_it, "place": f"own/{IDS[1]}", "why": "iets anders"})
    desk.act(secret, entry_id=IDS[5], content=meaning(f"own/{IDS[1]}", why="blijft"))
    desk.act(secret, action="erase", entry_id=IDS[0])
    assert set(desk.session.revisions) == {IDS[1], IDS[5]}
    assert desk.act(secret, action="undo", entry_id=IDS[2])["type"] == "refuse"
    with store._reading() as connection:
        assert "achter de kerk" not in repr(list(connection.exec_driver_sql("select * from revisions")))


def test_once_a_place_is_shared_coarsely_no_result_has_its_point_any_more(store: Store, room: Gathering) -> None:
    owner = room.people["Uil"]
    offered = {**PLACE, "location": MOLENBEEK, "sector": "21012A00-", "visibility": "offered"}
    room.write(owner, offered, entry_id=IDS[0])
    (one,) = store.workshops.awaiting(room.trainer)
    store.workshops.decide(room.trainer, one.handle, one.seq, True)
    page(store, room, "Vos")
    with store._reading() as connection:
        assert "4.3352" in repr(list(connection.exec_driver_sql("select content from group_results")))
    room.write(owner, {**offered, "coarse": True}, entry_id=IDS[0])
    with store._reading() as connection:
        assert "4.3352" not in repr(list(connection.exec_driver_sql("select content from group_results")))


def test_an_export_names_places_and_leads_from_no_entry_to_another(store: Store, room: Gathering) -> None:
    owner = room.people["Uil"]
    room.write(owner, PLACE, entry_id=IDS[0])
    room.write(owner, {**PLACE, "name": "Eigen hoek"}, entry_id=IDS[1], shared=False)
    for entry_id in IDS[:2]:
        room.write(owner, meaning(f"own/{entry_id}"))
    refs = {f"own/{entry_id}": [0.5, 0.5] for entry_id in IDS[:2]}
    room.write(owner, {"kind": "meeting_board", "positions": refs})
    told = store.caretaker.export(room.workshop.id)["entries"]
    assert sorted(one["content"]["place"] for one in told if one["kind"] == "meaning") == ["", "Het pleintje"]
    assert [list(one["content"]["positions"]) for one in told if one["kind"] == "meeting_board"] == [["Het pleintje"]]
    assert "room/" not in repr(told)


def test_writing_a_place_anew_changes_neither_its_name_for_the_room_nor_how_it_is_called(store: Store, room: Gathering) -> None:
    first, second = room.people["Uil"], room.people["Vos"]
    room.write(first, {**PLACE, "name": "Het Pleintje"}, entry_id=IDS[0])
    room.write(second, {**PLACE, "name": "het pleintje"}, entry_id=IDS[1])
    _, state = page(store, room, "Kraai")
    (before,) = state.seen()
    for owner, entry_id, name in ((first, IDS[0], "Het Pleintje"), (second, IDS[1], "het pleintje")):
        room.write(owner, {**PLACE, "name": name, "traits": {"quiet": True}}, entry_id=entry_id)
        _, state = page(store, room, "Kraai")
        (after,) = state.seen()
        assert (after.ref, after.name) == (before.ref, before.name)


def test_with_minors_the_room_sees_no_place_by_a_typed_name(store: Store, room: Gathering) -> None:
    owner = room.people["Uil"]
    room.write(owner, {**PLACE, "name": "bij Karim"})
    settings = room.workshop.settings.model_copy(update={"minors": True})  # switched on afterwards
    store.workshops.set_settings(room.trainer, settings)
    _, state = page(store, room, "Vos")
    assert state.seen() == []
