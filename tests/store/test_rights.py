"""The table of rights of ``docs/specs/2026-11-24-the-room.md``, all of it: kind × visibility × role × method.

Who is not in the row of a method gains nothing by calling it, whatever secret stands in which parameter.
"""

import hashlib
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from inspect import signature
from typing import Any

import pytest
from quick_codes import quick_codes  # noqa: F401 -- a fixture that all tests here take

from buurtlezer.errors import BadEntry, NotYours, PseudonymTaken, UnknownCode, UnknownSecret
from buurtlezer.model import KINDS, Entry, Moment, Stage, parse
from buurtlezer.model.kinds import told_kinds
from buurtlezer.model.waiting import withheld
from buurtlezer.store import Credential, JoinCode, Recording, Shared, Store, Workshop, Workshops
from buurtlezer.store.caretaker import Caretaker
from buurtlezer.store.writing import Pen
from samples import samples

from .conftest import new_id
from .house import PSEUDONYM, ROLES, SPOTS, VISIBILITIES, House, code_of, settings

CONTENTS: dict[str, dict[str, Any]] = {kind: {**samples(kind)[0], "voice": "own"} for kind in KINDS}
"""One of each kind, found by listing."""

UNSHARED = set(KINDS) - told_kinds()
"""Kinds that nobody but their author reads, whatever was written about who may see them."""

WITH_SOMETHING_THAT_WAITS = {kind for kind in told_kinds() if withheld(whole := parse(CONTENTS[kind])) is not whole}

OPEN = {"workshop", "offered", "report"}
ALL = set(VISIBILITIES)
LOGBOOKS = {"owner", "fellow", "stranger", "outside"}
MEMBERS = {"owner", "fellow", "stranger"}
LEADERS = {"trainer", "other trainer"}
IN_A_ROOM = MEMBERS | LEADERS | {"projector"}

Call = Callable[[House, Credential], Any]


def everything(_: Workshop, spoken: list[Shared], *_shown: object) -> list[dict[str, Any]]:
    return [one.entry.content() for one in spoken]


def of_each(call: Callable[[House, Credential, str], Any]) -> Call:
    """The same with each entry of the owner; refused only if all are."""

    def calling(house: House, who: Credential) -> list[Any]:
        found, refusals = [], []
        for entry_id in house.entry_ids.values():
            try:
                found.append(call(house, who, entry_id))
            except (UnknownSecret, NotYours) as refusal:
                refusals.append(refusal)
        if not found:
            raise refusals[0]
        return found

    return calling


READING: dict[str, tuple[Call, set[str], dict[str, set[str]]]] = {
    # method: how it is called, who is answered, whose answer holds the owner's entries of which visibility
    "logbook": (lambda h, c: h.store.logbook(c), LOGBOOKS, {}),
    "current": (lambda h, c: h.store.current(c), LOGBOOKS, {"owner": ALL}),
    "history": (of_each(lambda h, c, one: h.store.history(c, one)), {"owner"}, {"owner": ALL}),
    "changes": (lambda h, c: h.store.changes(c), LOGBOOKS, {"owner": ALL}),
    "take_along": (lambda h, c: h.store.take_along(c), LOGBOOKS, {"owner": ALL}),
    "seen_by": (lambda h, c: h.store.workshops.seen_by(c), IN_A_ROOM, {}),
    "standing": (lambda h, c: h.store.workshops.standing(c), IN_A_ROOM, {}),
    "moment": (lambda h, c: h.store.workshops.moment(c, h.run.id), {"owner", "fellow", "trainer", "projector"}, {}),
    "presence": (lambda h, c: h.store.workshops.presence(c), IN_A_ROOM, {}),
    "recording": (
        lambda h, c: h.store.workshops.recording(c, "where", "ar"),
        {"owner", "fellow", "trainer", "projector"},
        {},
    ),
    "recordings": (lambda h, c: h.store.workshops.recordings(c), IN_A_ROOM, {}),
    "result": (
        lambda h, c: h.store.workshops.result(c, "all", everything),
        IN_A_ROOM,
        {"owner": OPEN, "fellow": OPEN, "trainer": OPEN, "projector": OPEN},
    ),
    "projected": (lambda h, c: h.store.workshops.projected(c), {"projector"}, {}),
    "of": (lambda h, c: h.store.workshops.of(c), MEMBERS, {}),
    "news": (lambda h, c: h.store.workshops.news(c), MEMBERS, {}),
    "places_of": (lambda h, c: (h.store.workshops.places_of(c),), LOGBOOKS, {}),
    "hidden_of": (lambda h, c: h.store.workshops.hidden_of(c), MEMBERS, {}),
    "approved": (lambda h, c: h.store.workshops.approved(c), IN_A_ROOM, {}),
    "decided_of": (lambda h, c: h.store.workshops.decided_of(c), MEMBERS, {}),
    "awaiting": (lambda h, c: h.store.workshops.awaiting(c), LEADERS, {"trainer": {"offered"}}),
    "led": (lambda h, c: h.store.workshops.led(c), LEADERS, {}),
    "programme": (lambda h, c: (h.store.workshops.programme(c),), LEADERS, {}),
    "moments": (lambda h, c: h.store.workshops.moments(c), LEADERS, {}),
    "participants": (lambda h, c: h.store.workshops.participants(c), LEADERS, {}),
    "shared": (lambda h, c: h.store.workshops.shared(c), LEADERS, {"trainer": OPEN}),
    "still_drawing": (lambda h, c: (h.store.workshops.still_drawing(c, "maps"),), LEADERS, {}),
}

CHANGING: dict[str, tuple[Call, set[str]]] = {
    # method: how it is called upon what is the owner's or the trainer's, whose it then changes
    "delete": (of_each(lambda h, c, one: Pen(h.store).delete(c, new_id(), one)), {"owner"}),
    "undo": (of_each(lambda h, c, one: Pen(h.store).undo(c, new_id(), one)), {"owner"}),
    "erase_entry": (of_each(lambda h, c, one: h.store.erase_entry(c, new_id(), one)), {"owner"}),
    "rename": (lambda h, c: h.store.rename(c, "x"), LOGBOOKS),
    "seen": (lambda h, c: (h.store.workshops.seen(c, "moment"),), MEMBERS),
    "ask_help": (lambda h, c: (h.store.workshops.ask_help(c, True),), MEMBERS),
    "set_settings": (lambda h, c: h.store.workshops.set_settings(c, settings("x")), LEADERS),
    "set_stage": (lambda h, c: h.store.workshops.set_stage(c, Stage()), LEADERS),
    "set_programme": (lambda h, c: h.store.workshops.set_programme(c, {"a": 1}), LEADERS),
    "renew_code": (lambda h, c: h.store.workshops.renew_code(c), LEADERS),
    "begin": (lambda h, c: h.store.workshops.begin(c, Moment.model_validate(SPOTS)), LEADERS),
    "end": (lambda h, c: (h.store.workshops.end(c),), LEADERS),
    "helped": (lambda h, c: (h.store.workshops.helped(c, PSEUDONYM),), LEADERS),
    "give_pass": (lambda h, c: h.store.workshops.give_pass(c, "Groene specht"), {"trainer"}),
    "confirm": (lambda h, c: (h.store.workshops.confirm(c, "Groene specht", 3),), {"trainer"}),
    "remove": (lambda h, c: (h.store.workshops.remove(c, ["Groene specht"]),), {"trainer"}),
    "hide": (lambda h, c: [(h.store.workshops.hide(c, one, "x"),) for one in h.handles], {"trainer"}),
    "decide": (lambda h, c: [(h.store.workshops.decide(c, *one, True),) for one in h.awaiting], {"trainer"}),
    "paper": (lambda h, c: h.store.workshops.paper(c), LEADERS),
    "record": (lambda h, c: (h.store.workshops.record(c, "where", "tr", Recording("audio/ogg", b"OggS")),), LEADERS),
    "drop_recording": (lambda h, c: (h.store.workshops.drop_recording(c, "where", "ar"),), LEADERS),
    "give_handover": (lambda h, c: h.store.workshops.give_handover(c, "trainer"), LEADERS),
    "close": (lambda h, c: h.store.workshops.close(c), LEADERS),
    "reopen": (lambda h, c: [h.store.workshops.close(c), h.store.workshops.reopen(c)], LEADERS),
    "purge": (lambda h, c: (h.store.workshops.purge(c),), LEADERS),
    "redo": (of_each(lambda h, c, one: [Pen(h.store).undo(c, new_id(), one), Pen(h.store).redo(c, new_id(), one)]), {"owner"}),
}

OF_THEIR_OWN = {"write", "erase_logbook"}
"""What a test of its own below is about: a logbook's owner does it, to that logbook and no other."""

BEGINNING = {"open_logbook", "create", "join", "redeem"}
"""A new secret begins something new; a test below says what an old one gets."""

BY_CODE = {"behind", "taken", "take_handover"}
WITHOUT_SECRET = {"open", "close", "watch", "purge_traces", "tidy"}
BY_THE_MACHINES_OWNER = {"workshops", "find", "close", "purge", "purge_due", "export", "renew_trainer"}


def public(cls: type) -> set[str]:
    return {name for name, value in vars(cls).items() if not name.startswith("_") and callable(getattr(cls, name)) and value}


def answered(call: Call, house: House, role: str) -> Any:
    """The answer; ``None`` where the role is refused."""
    try:
        return call(house, house.secrets[role])
    except (UnknownSecret, NotYours, UnknownCode):
        return None


def mappings(told: Any) -> Iterator[Mapping[str, Any]]:
    """All mappings within an answer."""
    if isinstance(told, Entry):
        yield told.content()
    elif is_dataclass(told) and not isinstance(told, type):
        for one in fields(told):
            yield from mappings(getattr(told, one.name))
    elif isinstance(told, Mapping):
        yield told
        for value in told.values():
            yield from mappings(value)
    elif isinstance(told, (list, tuple, set)):
        for value in told:
            yield from mappings(value)


def entries_in(told: Any) -> set[tuple[str, str]]:
    return {(one["kind"], one["visibility"]) for one in mappings(told) if "kind" in one and "visibility" in one}


@pytest.fixture
def house() -> Iterator[House]:
    with Store.open("sqlite://") as store:
        yield House(store, CONTENTS)


@pytest.fixture
def small() -> Iterator[House]:
    with Store.open("sqlite://") as store:
        yield House(store, {"feeling": CONTENTS["feeling"]})


def test_every_public_method_stands_in_the_table():
    in_table = set(READING) | set(CHANGING) | OF_THEIR_OWN | BEGINNING | BY_CODE | WITHOUT_SECRET
    assert public(Store) | public(Workshops) | public(Pen) == in_table
    assert public(Store) & public(Workshops) == {"close"}  # the one closes connections, the other a workshop
    assert public(Caretaker) == BY_THE_MACHINES_OWNER
    for name in BY_THE_MACHINES_OWNER:
        assert not {"credential", "trainer", "owner", "projector"} & set(signature(getattr(Caretaker, name)).parameters)
    for name in (set(READING) | set(CHANGING)) - {"close"}:
        method = getattr(Store, name, None) or getattr(Pen, name, None) or getattr(Workshops, name)
        assert list(signature(method).parameters)[1] in ("credential", "trainer", "owner", "projector")


def test_everybody_reads_what_is_theirs_to_read_and_nothing_else(house: House):
    for method, (call, roles, visibilities) in READING.items():
        for role in ROLES:
            told = answered(call, house, role)
            assert (told is not None) == (role in roles), f"{method} by {role}"
            seen = visibilities.get(role, set())
            kinds = WITH_SOMETHING_THAT_WAITS if method == "awaiting" else set(CONTENTS) - UNSHARED
            expected = {(kind, one) for kind in kinds for one in seen}
            if seen == ALL:
                expected |= {(kind, "private") for kind in UNSHARED}
            assert entries_in(told) == expected, f"{method} by {role}"


def test_who_may_not_change_changes_not_one_row(house: House):
    before = house.dump()
    for method, (call, roles) in CHANGING.items():
        for role in set(ROLES) - roles:
            assert answered(call, house, role) is None, f"{method} by {role}"
        assert house.dump() == before, method


@pytest.mark.parametrize("method", sorted(CHANGING))
def test_who_may_change_changes_their_own_and_nobody_elses(method: str):
    call, roles = CHANGING[method]
    with Store.open("sqlite://") as store:
        for role in sorted(roles):
            house = House(store, {"feeling": CONTENTS["feeling"]})
            owned = {one: house.store.take_along(house.secrets[one])["revisions"] for one in LOGBOOKS - {role}}
            led = {one: house.store.workshops.led(house.secrets[one]) for one in LEADERS - {role}}
            assert answered(call, house, role) is not None
            if role not in LEADERS:
                assert {one: store.take_along(house.secrets[one])["revisions"] for one in owned} == owned
                assert {one: found.settings for one, found in led.items()} == {
                    one: store.workshops.led(house.secrets[one]).settings for one in led
                }
            else:
                assert {one: store.workshops.led(house.secrets[one]) for one in led} == led


@pytest.mark.parametrize("role", sorted(set(ROLES) - {"owner"}))
def test_nobody_writes_into_the_entry_of_another(house: House, role: str):
    mine = house.store.take_along(house.secrets["owner"])["revisions"]
    for (kind, visibility), entry_id in house.entry_ids.items():
        house.an_hour_passes()
        try:
            Pen(house.store).write(house.secrets[role], new_id(), entry_id, house.entry(kind, visibility))
        except UnknownSecret:
            assert role not in LOGBOOKS
        except BadEntry:
            assert kind == "answer"
            assert role in ("stranger", "outside")
        else:  # an id is a name within a logbook: it became an entry of their own
            assert role in LOGBOOKS
    assert house.store.take_along(house.secrets["owner"])["revisions"] == mine
    if role == "outside":
        assert len(house.store.workshops.shared(house.secrets["trainer"])) == len(house.handles)


@pytest.mark.parametrize("role", sorted(set(ROLES) - {"owner"}))
def test_nobody_erases_the_logbook_of_another(small: House, role: str):
    mine = small.store.take_along(small.secrets["owner"])["revisions"]
    try:
        small.store.erase_logbook(small.secrets[role])
    except UnknownSecret:
        assert role not in LOGBOOKS | {"erased", "purged"}
    assert small.store.take_along(small.secrets["owner"])["revisions"] == mine


@pytest.mark.parametrize("role", ROLES)
def test_an_old_secret_begins_nothing_that_it_could_not_open_before(small: House, role: str):
    """By ``create``, ``open_logbook``, ``join`` and ``redeem`` no secret reaches what is another's."""
    rooms, secret = small.store.workshops, small.secrets[role]
    own = rooms.led(small.secrets["trainer"])
    given = JoinCode.parse(rooms.give_pass(small.secrets["trainer"], "Groene specht"))
    if role in LOGBOOKS | {"erased", "purged"}:
        with pytest.raises(UnknownCode):  # it opens something, or did: a pass needs a new one
            rooms.redeem(secret, given)
        assert rooms.of(small.secrets["fellow"]) is not None
    if role in ("stranger", "outside", "erased", "purged"):
        with pytest.raises(UnknownSecret):
            rooms.join(secret, code_of(small.secrets["trainer"]), "Zwarte kraai")
    made = rooms.create(secret, settings("Nieuw"))
    assert (made.id == own.id) == (role == "trainer")
    if role not in LOGBOOKS | {"erased", "purged"}:
        small.store.open_logbook(secret, "")
        assert small.store.current(secret) == []
    assert [one.handle for one in rooms.shared(small.secrets["trainer"])] == small.handles


def test_a_pass_opens_nothing_that_somebody_made_and_locks_nobody_out(house: House):
    """A trainer who gives a pass for somebody and uses it has an empty logbook of another name, and the person has theirs."""
    rooms, owner, trainer = house.store.workshops, house.secrets["owner"], house.secrets["trainer"]
    before, shared = house.store.current(owner), rooms.shared(trainer)
    given, taken = rooms.give_pass(trainer, PSEUDONYM), Credential.new()
    _, participant = rooms.redeem(taken, JoinCode.parse(given))
    assert (participant.pseudonym, participant.voices, participant.role) == (f"{PSEUDONYM} 2", 1, "person")
    for method, (call, _, __) in READING.items():
        told = call(house, taken) if method in ("current", "changes", "take_along", "hidden_of") else None
        assert entries_in(told) == set(), method
    for entry_id in house.entry_ids.values():
        with pytest.raises(NotYours):
            house.store.history(taken, entry_id)
    assert house.store.current(owner) == before  # their own code still opens it
    assert rooms.of(owner) is not None
    assert rooms.shared(trainer) == shared  # what they shared stays what it was
    with pytest.raises(UnknownCode):
        rooms.redeem(Credential.new(), JoinCode.parse(given))
    _, third = rooms.redeem(Credential.new(), JoinCode.parse(rooms.give_pass(trainer, PSEUDONYM)))
    assert third.pseudonym == f"{PSEUDONYM} 3"


def test_a_code_tells_what_is_agreed_and_nothing_that_anybody_made(small: House):
    for trainer, title in (("trainer", "Hier"), ("other trainer", "Daar")):
        found = small.store.workshops.behind(code_of(small.secrets[trainer]))
        assert found.settings.title == title
        assert entries_in(found) == set()
    assert small.store.workshops.taken(code_of(small.secrets["other trainer"])) == {PSEUDONYM.casefold()}


def test_what_others_read_leads_back_to_nobody(house: House):
    rooms = house.store.workshops
    mine = house.store.logbook(house.secrets["owner"])
    with_names = {"participants": LEADERS, "presence": LEADERS}
    hashes = {
        value for rows in house.dump().values() for row in rows for value in row if re.fullmatch(r"[0-9a-f]{64}", str(value))
    }
    assert len(hashes) > 5
    ids = {mine.id, *house.entry_ids.values(), *(one.act_id for one in house.store.current(house.secrets["owner"]))}
    rooms.ask_help(house.secrets["owner"], True)
    handles: set[str] = set()
    read: set[str] = set()
    for role in sorted(set(ROLES) - {"owner"}):
        for method, (call, _, __) in READING.items():
            told = repr(answered(call, house, role))
            for secret in hashes | ids | {one.shown() for one in house.secrets.values()}:
                assert secret not in told, f"{method} by {role}"
            if role in ("fellow", "trainer", "projector"):
                assert PSEUDONYM not in told or role in with_names.get(method, ()), f"{method} by {role}"
                read |= set(re.findall(r"\b[0-9a-f]{32}\b", told))
    for one in rooms.shared(house.secrets["trainer"]):
        handles |= {one.handle, one.author}
        assert not getattr(one.entry, "ask_whom", "")
    own = rooms.led(house.secrets["trainer"])
    known = sorted(read | {PSEUDONYM, own.id})
    made = {hashlib.sha256(f"{own.id}:{one}".encode()).hexdigest()[:32] for one in known}
    assert not made & handles
    export = repr(house.store.caretaker.export(own.id))
    assert not [one for one in ids | hashes | handles | {PSEUDONYM} if one in export]


def test_nobody_joins_as_paper_nor_takes_its_name(small: House):
    rooms, code = small.store.workshops, code_of(small.secrets["trainer"])
    with pytest.raises(BadEntry):
        rooms.join(Credential.new(), code, "Zwarte kraai", 1, "paper")
    with pytest.raises(PseudonymTaken):
        rooms.join(Credential.new(), code, "✎")
    paper = rooms.paper(small.secrets["trainer"])
    with pytest.raises(UnknownCode):
        rooms.give_pass(small.secrets["trainer"], "✎")
    assert rooms.paper(small.secrets["trainer"]) == paper


@pytest.mark.parametrize("taking_back", ["private", "delete", "undo"])
def test_what_is_taken_back_is_in_no_result_from_that_moment_on(small: House, taking_back: str):
    rooms, owner, trainer = small.store.workshops, small.secrets["owner"], small.secrets["trainer"]
    entry_id = small.entry_ids["feeling", "private" if taking_back == "undo" else "workshop"]
    if taking_back == "undo":
        Pen(small.store).write(owner, new_id(), entry_id, small.entry("feeling", "report"))
    call = READING["result"][0]
    call(small, trainer)
    if taking_back == "private":
        Pen(small.store).write(owner, new_id(), entry_id, small.entry("feeling", "private"))
    else:
        getattr(Pen(small.store), taking_back)(owner, new_id(), entry_id)
    kept = small.store.caretaker.export(rooms.led(trainer).id)["results"]
    assert kept == {}
    found = call(small, trainer).content
    assert len(found) == len(rooms.shared(trainer))


def test_an_undo_after_closing_brings_nothing_back_into_the_room(small: House):
    owner, entry_id = small.secrets["owner"], small.entry_ids["feeling", "workshop"]
    Pen(small.store).write(owner, new_id(), entry_id, small.entry("feeling", "private"))
    small.store.workshops.close(small.secrets["trainer"])
    before = small.store.workshops.shared(small.secrets["trainer"])
    Pen(small.store).undo(owner, new_id(), entry_id)
    (now,) = [one for one in small.store.current(owner) if one.entry_id == entry_id]
    assert now.content is not None
    assert now.content["visibility"] == "private"
    assert small.store.workshops.shared(small.secrets["trainer"]) == before


@pytest.mark.postgresql
def test_on_postgresql_visibility_and_role_decide_the_same(new_database: Callable[[], str]):
    with Store.open(new_database()) as store:
        house = House(store, {"feeling": CONTENTS["feeling"]})
        for method, (call, roles, visibilities) in READING.items():
            for role in ROLES:
                told = answered(call, house, role)
                assert (told is not None) == (role in roles), f"{method} by {role}"
                assert entries_in(told) == {("feeling", one) for one in visibilities.get(role, ())}, f"{method} by {role}"
        before = house.dump()
        for method, (changing, may) in CHANGING.items():
            for role in set(ROLES) - may:
                assert answered(changing, house, role) is None, f"{method} by {role}"
        assert house.dump() == before
