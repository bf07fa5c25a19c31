"""A gathering in a place of worship stays with its author unless they belong there, whatever a page says."""

import uuid
from typing import Any

import pytest
from gathering import Gathering

from buurtlezer.errors import BadEntry
from buurtlezer.geodata import Pack
from buurtlezer.logbook.intake.door import Door
from buurtlezer.store import Credential, Store
from buurtlezer.texts import LANGUAGES, Texts
from buurtlezer.wording.sentences import refusal

PACK = Pack.open()
LISTED = PACK.services[(PACK.services["kind"] == "worship") & (PACK.services["name_nl"] != "")].iloc[0]


@pytest.fixture
def owner(store: Store) -> Credential:
    return Gathering(store).join("Uil")


def written(store: Store, owner: Credential, content: dict[str, Any]) -> tuple[str, list[str]]:
    entry_id = uuid.uuid4().hex
    act = {"act_id": uuid.uuid4().hex, "content": {"perspective": "citizen", **content}}
    _, notices = Door(store, PACK, Texts.of("nl")).carry_out(act, entry_id, None, owner)
    return entry_id, notices


def met(store: Store, owner: Credential, **more: Any) -> tuple[dict[str, Any], list[str]]:
    """A gathering that says that it is not of worship, as it is kept."""
    community, _ = written(store, owner, {"kind": "community", "called": "de zangers"})
    said = {
        "kind": "gathering",
        "community": f"own/{community}",
        "name": "de zaal",
        "findable": "agreed",
        "worship": False,
        **more,
    }
    entry_id, notices = written(store, owner, said)
    (kept,) = [one.content for one in store.current(owner, {"gathering"}) if one.entry_id == entry_id]
    assert kept is not None
    return kept, notices


@pytest.mark.parametrize("category", ["worship", "school"])
def test_in_ones_own_place_of_worship_it_is_one_of_worship(store: Store, owner: Credential, category: str) -> None:
    place, _ = written(store, owner, {"kind": "place", "name": "de zaal", "category": category})
    kept, notices = met(store, owner, place=f"own/{place}")
    assert (kept.get("worship", False), len(notices)) == ((True, 1) if category == "worship" else (False, 0))


def placed(category: str) -> dict[str, Any]:
    return {"kind": "place", "name": "de zaal", "category": category, "visibility": "workshop"}


@pytest.mark.parametrize("hidden", [False, True])
@pytest.mark.parametrize("category", ["worship", "school"])
def test_in_the_rooms_place_of_worship_it_is_one_of_worship_whoever_told_it(store: Store, category: str, hidden: bool) -> None:
    room = Gathering(store)
    written(store, room.join("Merel"), placed(category))
    (place,) = store.workshops.shared(room.trainer, {"place"})
    if hidden:
        store.workshops.hide(room.trainer, place.handle, "niet hier")
    owner, ref = room.join("Mees"), f"room/{place.handle}"
    kept, notices = met(store, owner, place=ref)
    assert (kept.get("worship", False), len(notices)) == ((True, 1) if category == "worship" else (False, 0))
    shared = {"place": ref, "voice": "told", "visibility": "offered"}
    if category == "worship":
        with pytest.raises(BadEntry, match="worship"):
            met(store, owner, **shared)
    else:
        assert met(store, owner, **shared)[0]["visibility"] == "offered"


@pytest.mark.parametrize("of_a_room", [True, False])
def test_in_a_place_that_is_not_in_the_room_it_stays_with_its_author(store: Store, of_a_room: bool) -> None:
    other = Gathering(store)
    written(store, other.join("Merel"), placed("worship"))
    (place,) = store.workshops.shared(other.trainer, {"place"})
    kept, notices = met(
        store, Gathering(store).join("Mees"), place=f"room/{place.handle if of_a_room else 'a' * 32}", visibility="offered"
    )
    assert kept["visibility"] == "private"
    assert notices == [Texts.of("nl")("notice.gathering.place_gone")]


@pytest.mark.parametrize("visibility", ["private", "offered"])
def test_what_an_undo_brings_back_is_asked_again_where_it_is(store: Store, owner: Credential, visibility: str) -> None:
    """The place was said to be one of worship after the gathering was shared."""
    place, _ = written(store, owner, {"kind": "place", "name": "de zaal"})
    community, _ = written(store, owner, {"kind": "community", "called": "de zangers"})
    said = {
        "kind": "gathering",
        "community": f"own/{community}",
        "name": "de zaal",
        "place": f"own/{place}",
        "findable": "agreed",
    }
    entry_id, _ = written(store, owner, {**said, "voice": "told", "visibility": visibility})
    door = Door(store, PACK, Texts.of("nl"))
    door.carry_out({"act_id": uuid.uuid4().hex, "action": "delete"}, entry_id, None, owner)
    worship = {"kind": "place", "perspective": "citizen", "name": "de zaal", "category": "worship"}
    door.carry_out({"act_id": uuid.uuid4().hex, "content": worship}, place, None, owner)
    undo = {"act_id": uuid.uuid4().hex, "action": "undo"}
    if visibility == "offered":
        with pytest.raises(BadEntry, match="worship"):
            door.carry_out(undo, entry_id, None, owner)
    else:
        door.carry_out(undo, entry_id, None, owner)
        (kept,) = [one.content for one in store.current(owner, {"gathering"})]
        assert kept is not None
        assert kept["worship"] is True


def test_in_a_place_that_is_called_as_one_of_worship_in_the_list_it_is_one_too(store: Store, owner: Credential) -> None:
    kept, notices = met(store, owner, name=str(LISTED["name_nl"]).upper())
    assert kept["worship"] is True
    assert notices == [Texts.of("nl")("notice.gathering.worship")]


def test_who_was_told_does_not_share_it_and_who_belongs_there_does(store: Store, owner: Credential) -> None:
    shared = {"name": str(LISTED["name_nl"]), "visibility": "offered"}
    with pytest.raises(BadEntry) as caught:
        met(store, owner, voice="told", **shared)
    assert (caught.value.rule, caught.value.field) == ("not_with_this_form", "worship")
    kept, _ = met(store, owner, voice="own", **shared)
    assert (kept["worship"], kept["visibility"]) == (True, "offered")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("rule", "field", "key"),
    [
        ("always_private", "voice", "supposed"),
        ("missing", "findable", "not_agreed"),
        ("not_with_this_form", "worship", "worship"),
    ],
)
def test_what_is_refused_has_a_sentence_that_says_why(language: str, rule: str, field: str, key: str) -> None:
    texts = Texts.of(language)
    assert refusal(BadEntry(field, rule, "str"), texts) == texts(f"refusal.community.{key}") != texts("refusal.entry")


NAMED = (
    "Moskee Al Khalil",
    "KERK",
    "Zaal van de moskee",
    "Sint-Jozefskerk",
    "Mosquée Al Khalil",
    "église Saint-Jean",
    "la synagogue",
    "Tempel",
    "salle de prière",
    "the church hall",
)


@pytest.mark.parametrize("name", NAMED)
def test_a_name_with_a_word_of_worship_is_closed_with_a_sentence(store: Store, owner: Credential, name: str) -> None:
    kept, notices = met(store, owner, name=name)
    assert kept["worship"] is True
    assert notices == [Texts.of("nl")("notice.gathering.worship")]
    with pytest.raises(BadEntry):
        met(store, owner, name=name, voice="told", visibility="offered")


@pytest.mark.parametrize("name", ["buurthuis", "Kerkhofstraat 3", "het contemplatiehuis", "de zaal", "café Le Prieuré"])
def test_a_name_without_such_a_word_is_as_it_was(store: Store, owner: Credential, name: str) -> None:
    kept, notices = met(store, owner, name=name)
    assert (kept.get("worship", False), notices) == (False, [])


@pytest.mark.parametrize(("voice", "visibility"), [("told", "private"), ("own", "offered")])
def test_a_place_that_becomes_one_of_worship_closes_what_was_shared_in_it(
    store: Store, owner: Credential, voice: str, visibility: str
) -> None:
    place, _ = written(store, owner, {"kind": "place", "name": "de zaal"})
    kept, _ = met(store, owner, place=f"own/{place}", voice=voice, visibility="offered")
    assert (kept["visibility"], kept.get("worship", False)) == ("offered", False)
    worship = {"kind": "place", "perspective": "citizen", "name": "de zaal", "category": "worship"}
    act = {"act_id": uuid.uuid4().hex, "content": worship}
    _, notices = Door(store, PACK, Texts.of("nl")).carry_out(act, place, None, owner)
    (now,) = [one.content for one in store.current(owner, {"gathering"})]
    assert now is not None
    assert (now["visibility"], now["worship"]) == (visibility, True)
    assert Texts.of("nl")("notice.gathering.worship") in notices
