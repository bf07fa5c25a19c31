"""What the button under a part says: what is shown at once and to whom, what waits, how it stands."""

import uuid
from typing import Any

import pytest
from gathering import Gathering

from buurtlezer.geodata import Pack
from buurtlezer.logbook.seat.member import Member, member
from buurtlezer.logbook.sharing import shown, tells
from buurtlezer.model import KINDS, Entry, parse
from buurtlezer.model.kinds import shows_words_at_once, told_kinds
from buurtlezer.model.waiting import withheld
from buurtlezer.store import Store
from buurtlezer.texts import LANGUAGES, Texts
from samples import every_sample

PACK = Pack.open()
POINT = {"lon": 4.3412, "lat": 50.8467}
NL = Texts.of("nl")


def entry(kind: str = "place", **content: Any) -> Entry:
    given = {"place": {"name": "bank"}, "feeling": {"about": "city", "value": 1}}.get(kind, {})
    return parse({"kind": kind, "perspective": "citizen", **given, **content})


def seat(store: Store, **settings: Any) -> tuple[Gathering, Member]:
    room = Gathering(store, minimum_voices=3, **settings)
    found = member(store, room.join("Uil"))
    assert found is not None
    return room, found


@pytest.mark.parametrize(
    ("one", "says"),
    [
        (entry(), ["place"]),
        (entry(offers="koffie"), ["place", "words"]),
        (entry(location=POINT), ["place", "point"]),
        (entry(location=POINT, coarse=True, sector="21001A00-"), ["place"]),
        (entry(offers="koffie", location=POINT), ["place", "words", "point"]),
        (entry(location=POINT, spot="metro:8734"), ["place"]),
        (entry("feeling"), ["counts"]),
        (entry("feeling", why="het licht"), ["counts", "words"]),
    ],
)
def test_the_button_says_what_is_shown_at_once_and_what_waits(one: Entry, says: list[str]) -> None:
    assert tells(one, approval=False) == says


@pytest.mark.parametrize(
    ("one", "says"),
    [
        (entry(), ["approval"]),
        (entry(location=POINT), ["approval", "point"]),
        (entry(location=POINT, spot="metro:8734"), ["place"]),
        (entry("feeling"), ["counts"]),
        (entry("feeling", why="het licht"), ["approval"]),
    ],
)
def test_where_the_trainer_reads_first_it_says_so(one: Entry, says: list[str]) -> None:
    assert tells(one, approval=True) == says


@pytest.mark.parametrize(("findable", "offers"), [("public", True), ("agreed", True), ("not_asked", False), ("no", False)])
def test_a_service_is_offered_to_the_room_only_where_it_may_be_found(store: Store, findable: str, offers: bool) -> None:
    _, own = seat(store)
    service = parse({"kind": "service", "perspective": "citizen", "name": "De Wasbak", "findable": findable})
    found = shown(service, own, NL)
    assert ("to" in found) is offers
    assert found["seen"] == NL("sharing.alone")


def test_of_each_kind_of_which_words_are_read_at_once_there_is_a_text_that_says_so() -> None:
    kinds = [kind for kind in KINDS if shows_words_at_once(kind)]
    assert kinds
    assert set(kinds) <= told_kinds()
    assert [(kind, one) for kind in kinds for one in LANGUAGES if f"sharing.tells.{kind}" not in Texts.of(one)] == []


@pytest.mark.parametrize("approval", [False, True])
def test_what_waits_is_offered_by_the_button_and_what_does_not_is_not(store: Store, approval: bool) -> None:
    _, own = seat(store, approval=approval)
    for kind, content in every_sample():
        one = parse({**content, "visibility": "private"})
        told = shown(one, own, NL)
        if kind not in told_kinds() or "to" not in told:
            assert "tells" not in told
            continue
        names = approval and bool(tells(one, approval)[0] == "approval")
        assert told["to"] == ("offered" if withheld(one) is not one or names else "workshop"), kind
        assert told["tells"]


def test_its_author_reads_how_it_stands(store: Store) -> None:
    room, _ = seat(store)
    owner, one = room.people["Uil"], uuid.uuid4().hex
    content = {"kind": "place", "name": "bank", "offers": "koffie", "visibility": "offered"}
    room.write(owner, content, entry_id=one)

    def stands() -> str:
        now = member(store, owner)
        return shown(parse({"perspective": "citizen", **content}), now, NL, one)["seen"]

    assert stands() == NL("sharing.waits")
    for says, key in ((True, "shown"), (False, "left")):
        (told,) = store.workshops.shared(room.trainer)
        store.workshops.decide(room.trainer, told.handle, told.seq, says)
        assert stands() == NL(f"sharing.{key}")
    assert shown(entry(offers="koffie", visibility="workshop"), member(store, owner), NL)["seen"] == NL("sharing.enough_only")
    assert shown(entry(visibility="workshop"), member(store, owner), NL)["seen"] == NL("sharing.group")


def test_in_a_room_that_asks_for_approval_always_its_author_reads_that_it_waits(store: Store) -> None:
    _, own = seat(store, approval=True)
    assert shown(entry(visibility="offered"), own, NL)["seen"] == NL("sharing.waits_all")
    assert shown(entry(visibility="workshop"), own, NL)["seen"] == NL("sharing.not_read")
