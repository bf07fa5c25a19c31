"""Whatever kind, field, door and visibility somebody forges: no reader of a room gets what may not be shared."""

import ast
import re
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import cache, partial
from itertools import product
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from examples import examples
from gathering import Gathering
from hypothesis import HealthCheck, example, given
from hypothesis import strategies as st

import buurtlezer
from buurtlezer import views
from buurtlezer.errors import BadEntry, NothingToUndo, NotYours
from buurtlezer.geodata import Pack
from buurtlezer.logbook.room.console.console import Console
from buurtlezer.logbook.room.desk import Desk
from buurtlezer.logbook.room.projector import Projector
from buurtlezer.logbook.session import Session
from buurtlezer.model import KINDS, Settings, parse, telling
from buurtlezer.model.kind import AT_ONCE, AUTHORS_ONLY, Kind
from buurtlezer.model.kind import Room as Kinds
from buurtlezer.model.kinds import told_kinds
from buurtlezer.model.marked import fields_of
from buurtlezer.store import Credential, Store
from buurtlezer.store.tables import entries, revisions
from buurtlezer.store.writing import Pen
from buurtlezer.texts import LANGUAGES, Texts
from samples import every_place, every_sample, said, samples

PACKAGE = Path(buurtlezer.__file__).parent
PACK = Pack.open()
NAMED = ("0" * 31 + "a", "0" * 31 + "b")
"""The entries that samples refer to."""

VISIBILITIES = ("private", "workshop", "offered", "report")
EXACT = 4.338765
"""A longitude that no reader may get of an answer or a coarse place."""

PAPER_KINDS = {
    "answer",
    "feeling",
    "area",
    "significance",
    "gap",
    "opportunity",
    "own_gate",
    "coalition",
    "argument_limit",
    "map_place",
    "treasure",
    "capacity",
    "conclusion",
}


def new_id() -> str:
    return uuid.uuid4().hex


@pytest.fixture(autouse=True)
def no_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("buurtlezer.store.results.PAUSE_SECONDS", 0.0)
    monkeypatch.setattr("buurtlezer.store.membership._check_pace", lambda _earlier: None)


class Room:
    """A workshop with somebody at each door, and all who read it."""

    def __init__(self, store: Store, minors: bool) -> None:
        self.gathering = Gathering(store, minimum_voices=3, minors=minors)
        self.store = store
        self.trainer = self.gathering.trainer
        self.people = [self.gathering.join(name, voices) for name, voices in (("Uil", 4), ("Vos", 3), ("Mees", 3))]
        self.run = self.gathering.begin()
        self.console = Console(store, PACK)
        for owner, named in product(self.people, NAMED):  # shared: what is told only with another is told
            self.page(owner, {"kind": "place", "name": "Een plek", "perspective": "citizen", "visibility": "workshop"}, named)

    def set_minors(self, minors: bool) -> None:
        self.set(minors=minors)

    def set(self, **settings: bool) -> None:
        now = self.store.workshops.led(self.trainer).settings
        self.store.workshops.set_settings(self.trainer, Settings.model_validate(now.model_dump() | settings))

    def act(self, owner: Credential, entry_id: str, action: str = "write", content: Any = None) -> None:
        session = Session(Texts.of("nl"), PACK, lambda: self.store, "01_neighbourhood")
        act = {"act_id": new_id(), "entry_id": entry_id, "action": action, "content": content}
        session.perform(owner, act, None, here=False)

    def page(self, owner: Credential, content: Any, entry_id: str = "") -> None:
        self.act(owner, entry_id or new_id(), content=content)

    def phone(self, owner: Credential, content: Any) -> Any:
        act = {"act_id": new_id(), "entry_id": new_id(), "action": "write", "content": content}
        return Desk(self.store, PACK).hear({"type": "act", "secret": owner.shown(), "key": "k", "act": act}, "nl")

    def sheet(self, _owner: Credential, content: Any) -> Any:
        return self.ask("paper", content=content, act_id=new_id(), entry_id=new_id())

    def undo(self, owner: Credential, content: Any) -> Iterator[None]:
        """Written while there were no minors and no residents, and brought back when there are."""
        entry_id = new_id()
        self.act(owner, entry_id, content=content)
        self.act(owner, entry_id, "delete")
        yield
        self.act(owner, entry_id, "undo")

    def redo(self, owner: Credential, content: Any) -> Iterator[None]:
        entry_id = new_id()
        self.act(owner, entry_id, content=content)
        self.act(owner, entry_id, "undo")
        yield
        self.act(owner, entry_id, "redo")

    @contextmanager
    def before_minors(self) -> Iterator[None]:
        now = self.store.workshops.led(self.trainer).settings
        if now.minors or now.residents:
            self.set(minors=False, residents=False)
        try:
            yield
        finally:
            if now.minors or now.residents:
                self.set(minors=now.minors, residents=now.residents)

    def added(self, owner: Credential, content: Any) -> None:
        """Shared without a word at first: words that come later are not shared by the same button."""
        entry_id = new_id()
        self.act(owner, entry_id, content={**samples(content["kind"])[0], "visibility": content["visibility"]})
        self.act(owner, entry_id, content=content)

    def ask(self, kind: str, language: str = "nl", **fields: Any) -> Any:
        return self.console.hear({"type": f"trainer.{kind}", "secret": self.trainer.shown(), **fields}, language)

    def readings(self) -> Iterator[tuple[str, str]]:
        """All that anybody but the author can read, as text."""
        yield "shared", repr(self.store.workshops.shared(self.trainer))
        for language in LANGUAGES:
            yield f"list {language}", repr(self.ask("shared", language))
        yield "overview", repr(self.ask("open", origin="http://127.0.0.1:8866"))
        yield "export", repr(self.store.caretaker.export(self.gathering.workshop.id))
        fellow = self.gathering.join("Kraai")
        for view in views.names():
            yield f"view {view}", repr(self.store.workshops.result(fellow, view, views.compute(view, PACK)).content)
            self.gathering.set_stage(projector=view)
            wall = {"type": "projector.open", "secret": self.trainer.derive("projector").shown()}
            yield f"wall {view}", repr(Projector(self.store, PACK).hear(wall, "nl"))
        yield "phone", repr(Desk(self.store, PACK).hear({"type": "state", "secret": fellow.shown()}, "nl"))


DOORS: dict[str, Callable[[Room, Credential, Any], Any]] = {
    "page": Room.page,
    "phone": Room.phone,
    "sheet": Room.sheet,
    "added": Room.added,
}

RETURNS: dict[str, Callable[[Room, Credential, Any], Iterator[None]]] = {"undo": Room.undo, "redo": Room.redo}
"""Ways of what was gone to come back. Minors are there from where they stop."""


def sent(room: Room, door: str, them: list[tuple[Credential, Any]]) -> list[bool]:
    """Send each through a door; whether it was taken in, and did come back."""

    def taken(doing: Callable[[], object]) -> bool:
        try:
            answer = doing()
        except (BadEntry, NotYours):  # always private, or what would come back was never there
            return False
        return not isinstance(answer, dict) or answer["type"] != "refuse"  # as a phone and a sheet are told

    if door in DOORS:
        return [taken(partial(DOORS[door], room, *one)) for one in them]
    steps = [RETURNS[door](room, *one) for one in them]
    with room.before_minors():  # once for all: each time all that is shared is looked at
        gone = [taken(partial(next, one)) for one in steps]
    return [went and taken(partial(next, one, None)) for went, one in zip(gone, steps, strict=True)]


def stays_with_its_author(content: dict[str, Any]) -> bool:
    """Whether nobody else may ever read it, though its kind is told: whoever shares it keeps it all the same."""
    return content.get("not_for_organisation") is True or content.get("form") == "key_person"


def some(door: str, number: int) -> tuple[str, str]:
    """Of the visibilities the room's, and one of the others: another one at the next place, and by the next door."""
    others = [one for one in VISIBILITIES if one != "workshop"]
    return "workshop", others[(number + [*DOORS, *RETURNS].index(door)) % len(others)]


def through_every_place(room: Room, door: str, whole: bool) -> tuple[set[str], set[str]]:
    """Send words at each place of each kind, with each visibility if it is to be whole, else with ``some``.

    Returns those that nobody may read, and those that somebody reads.
    """
    never, always = set(), set()
    minors = room.store.workshops.led(room.trainer).settings.minors
    places = enumerate(every_place())
    tried = [(*place, visibility) for at, place in places for visibility in (VISIBILITIES if whole else some(door, at))]
    all_words = [f"Fatima{number}{one[-1]} van de hoek" for number, one in enumerate(tried)]
    them = []
    for number, ((kind, content, path, visibility), words) in enumerate(zip(tried, all_words, strict=True)):
        given = said({**content, "visibility": visibility}, path, words)
        if kind == "answer":
            given["moment"] = room.run
        them.append((room.people[number % 3], given))
    for (kind, content, path, visibility), words, taken in zip(tried, all_words, sent(room, door, them), strict=True):
        private = visibility == "private" and door != "sheet"  # a sheet is shared by nature
        authors = AUTHORS_ONLY in fields_of(KINDS[kind])[path[0]]
        refused = not taken or (door == "sheet" and kind not in PAPER_KINDS)
        supposed_by_rule = content["voice"] == "supposed"
        private |= stays_with_its_author(content)
        if kind not in told_kinds() or private or authors or minors or refused or door == "added":
            never.add(words)
        elif not supposed_by_rule:
            always.add(words)
    return never, always


@pytest.mark.parametrize("minors", [False, True], ids=["no minors", "minors"])
@pytest.mark.parametrize(
    ("door", "whole"),
    [
        pytest.param("page", True, id="page"),
        *(pytest.param(door, False, id=door) for door in (*DOORS, *RETURNS) if door != "page"),
        *(pytest.param(door, True, id=f"{door}, whole", marks=pytest.mark.long) for door in (*DOORS, *RETURNS) if door != "page"),
    ],
)
def test_no_reader_gets_what_may_not_be_shared(store: Store, door: str, whole: bool, minors: bool) -> None:
    room = Room(store, minors)
    never, always = through_every_place(room, door, whole)
    readings = dict(room.readings())
    assert len(never) > 50
    for words in sorted(never):
        assert [name for name, text in readings.items() if words in text] == [], words
    assert {words for words in always if words not in readings["shared"]} == set()
    assert bool(always) != (minors or door == "added")


TRAINERS = ("shared", "list nl", "list fr", "list en", "overview")
"""Readings that are the trainer's alone."""

LON, LAT = 4.338765, 50.851234


def by_the_room(room: Room) -> dict[str, str]:
    """All that everybody else in the room reads, and what is carried out of it."""
    return {name: text for name, text in room.readings() if name not in TRAINERS}


def alone(room: Room, visibility: str) -> tuple[set[str], set[str]]:
    """One person shares words at each place of each kind; those that wait, and those that are declared to be read at once."""
    wait, at_once = set(), set()
    for number, (kind, content, path) in enumerate(every_place()):
        marks = fields_of(KINDS[kind])[path[0]]
        words = f"Fatima{number} van de hoek"
        if kind not in told_kinds() or AUTHORS_ONLY in marks or stays_with_its_author(content):
            continue
        given = said({**content, "visibility": visibility}, path, words)
        if kind == "place":
            given["spot"] = ""  # a listed one has the list's name
        try:
            room.page(room.people[0], given)
        except BadEntry:
            continue
        # What another kind opens is in a picture only for who made one of that.
        if not KINDS[kind].declared.opened_by or AT_ONCE not in marks:
            (at_once if AT_ONCE in marks else wait).add(words)
    return wait, at_once


@pytest.mark.parametrize("visibility", ["workshop", "offered"])
def test_of_one_voice_the_room_reads_no_words_but_those_that_are_declared(store: Store, visibility: str) -> None:
    room = Room(store, minors=False)
    wait, at_once = alone(room, visibility)
    readings = by_the_room(room)
    assert len(wait) > 20
    assert [(words, name) for words in sorted(wait) for name, text in readings.items() if words in text] == []
    # A picture may wait for the rest of an entry (a treasure is told whole): its name is taken along all the same.
    told = [text for name, text in readings.items() if "view" in name or name == "export"]
    assert [words for words in at_once if not any(words in text for text in told)] == []
    assert at_once
    assert [words for words in wait if words not in repr(store.workshops.shared(room.trainer))] == []


@pytest.mark.parametrize("rule", ["words", "points"])
def test_without_what_waits_the_room_would_read_it(store: Store, monkeypatch: pytest.MonkeyPatch, rule: str) -> None:
    monkeypatch.setattr("buurtlezer.store.shared.withheld", lambda entry, **_: entry)
    room = Room(store, minors=False)
    if rule == "words":
        wait, _ = alone(room, "workshop")
        assert any(words in repr(store.caretaker.export(room.gathering.workshop.id)) for words in wait)
    else:
        content = {"kind": "place", "name": "bank", "location": {"lon": LON, "lat": LAT}, "perspective": "citizen"}
        room.page(room.people[0], {**content, "visibility": "workshop"})
        assert str(LON) in repr(store.workshops.result(room.people[1], "places", views.compute("places", PACK)).content)


@pytest.mark.parametrize("visibility", ["workshop", "offered"])
def test_in_a_room_that_asks_for_approval_always_nobody_reads_a_word_before_the_trainers_yes(
    store: Store, visibility: str
) -> None:
    room = Room(store, minors=False)
    room.set(approval=True)
    wait, at_once = alone(room, visibility)
    entry_id = {owner: new_id() for owner in room.people}
    for owner in room.people:  # enough by any rule
        for _ in range(2):
            place = {"kind": "place", "name": "bij Fatima thuis", "offers": "bij Fatima op de bank", "perspective": "citizen"}
            room.page(owner, {**place, "visibility": visibility}, entry_id[owner])
        meaning = {"kind": "meaning", "place": f"own/{entry_id[owner]}", "group": "young", "why": "Fatima kookt", "feeling": 1}
        room.page(owner, {**meaning, "perspective": "citizen", "visibility": visibility})
    readings = by_the_room(room)
    assert [(name, text) for name, text in readings.items() if "Fatima" in text] == []
    assert wait
    assert at_once
    if visibility != "offered":
        assert store.workshops.awaiting(room.trainer) == []
        return
    for one in store.workshops.awaiting(room.trainer):
        store.workshops.decide(room.trainer, one.handle, one.seq, True)
    told = store.workshops.result(room.people[0], "places", views.compute("places", PACK)).content
    assert "bij Fatima thuis" in repr(told)
    assert "bij Fatima op de bank" in repr(told)


@pytest.mark.parametrize("visibility", ["workshop", "offered"])
def test_of_one_voice_nobody_reads_an_exact_point(store: Store, visibility: str) -> None:
    room = Room(store, minors=False)
    point = {"lon": LON, "lat": LAT}
    common = {"perspective": "citizen", "visibility": visibility}
    room.page(room.people[0], {"kind": "place", "name": "bank", "location": point, **common})
    room.page(room.people[0], {"kind": "gap", "what": "toilet", "location": point, **common})
    room.page(room.people[0], {"kind": "area", "method": "spots", "spots": [{"name": "thuis", **point}], **common})
    told = by_the_room(room)
    assert [name for name, text in told.items() if str(LON) in text or str(LAT) in text] == []
    assert "bank" in told["view places"]
    assert str(LON) in repr(store.workshops.shared(room.trainer))


@pytest.mark.parametrize(
    ("rule", "broken", "minors"),
    [
        ("store.shared.told_kinds", lambda: frozenset(KINDS), False),  # the room's question asks for every kind
        ("store.settling.free_text", lambda _content: {}, True),  # nothing counts as words
        ("store.settling.OPEN", frozenset(), True),  # nothing is settled
        ("model.kinds.authors_fields", lambda _kind: frozenset(), False),  # nothing stays with its author
    ],
)
def test_without_one_of_the_rules_somebody_would(
    store: Store, monkeypatch: pytest.MonkeyPatch, rule: str, broken: Any, minors: bool
) -> None:
    module, _, name = rule.rpartition(".")
    monkeypatch.setattr(f"buurtlezer.{module}.{name}", broken)
    if rule == "store.shared.told_kinds":  # there are two locks: what is written is settled too
        monkeypatch.setattr("buurtlezer.store.settling.declared", lambda _kind: Kind(made_in=None, room=Kinds.OFFERED))
        monkeypatch.setattr("buurtlezer.logbook.room.console.shared.plain_words", lambda one, _around: repr(one.entry))
        monkeypatch.setattr("buurtlezer.logbook.room.console.overview.wording", lambda _kind: lambda entry, _around: repr(entry))
    if rule.startswith("store.settling"):  # with minors what is read is looked at once more
        monkeypatch.setattr("buurtlezer.store.shared.free_text", lambda _content: {})
    monkeypatch.setattr(telling, "_plan", cache(telling._plan.__wrapped__))  # what was learned of the kinds before
    room = Room(store, minors)
    never, _ = through_every_place(room, "page", whole=False)
    told = ""
    with suppress(ModuleNotFoundError):  # the trainer's list has no words for kinds that it should never meet
        for _, text in room.readings():
            told += text
    assert any(words in told for words in never)


STEPS = st.lists(
    st.sampled_from(
        ("share", "share no words", "keep", "delete", "undo", "undo", "redo", "redo", "minors", "no minors", "close")
    ),
    min_size=4,
    max_size=14,
)


@examples(60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
@example(steps=["share", "minors", "share no words", "undo", "no minors", "redo", "undo"])  # shared before, minors set and unset
@example(steps=["share", "keep", "undo", "redo"])
@example(steps=["share", "keep", "minors", "undo", "no minors", "undo", "redo"])
@example(steps=["minors", "share", "undo", "redo", "no minors", "undo", "redo"])  # never shared, whatever steps there are
@example(steps=["share", "delete", "minors", "undo", "redo", "undo"])
@example(steps=["share", "delete", "close", "undo", "close", "undo", "redo"])  # closed, and open again
def test_no_step_back_or_forth_shares_what_its_author_did_not_share_in_such_a_room(no_pause: None, steps: list[str]) -> None:
    """With minors, without, and with them unset again: undo and redo go through the door that each write goes through."""
    with Store.open("sqlite://") as store:
        room = Room(store, minors=False)
        owner, entry_id, shared = room.people[0], new_id(), set[str]()

        def read() -> set[str]:
            told = repr(store.workshops.shared(room.trainer)) + repr(room.ask("shared")) + repr(store.caretaker.export(own.id))
            return set(re.findall("Fatima[0-9]+van", told))

        own = store.workshops.led(room.trainer)
        for number, step in enumerate(steps):
            words = f"Fatima{number}van"
            there = [one for one in store.current(owner) if one.entry_id == entry_id]
            was_private = bool(there) and (there[0].content or {}).get("visibility") == "private"
            content = {"kind": "feeling", "perspective": "citizen", "about": "city", "value": 1, "visibility": "workshop"}
            try:
                if step in ("minors", "no minors"):
                    room.set_minors(step == "minors")
                elif step == "close":
                    turn = store.workshops.reopen if own.closed else store.workshops.close
                    turn(room.trainer)
                elif step in ("share", "share no words", "keep"):
                    said_now = {} if step == "share no words" else {"why": words}
                    visibility = "private" if step == "keep" else "workshop"
                    room.act(owner, entry_id, content={**content, **said_now, "visibility": visibility})
                else:
                    room.act(owner, entry_id, step)
            except (NotYours, NothingToUndo):
                continue
            own = store.workshops.led(room.trainer)
            told = read()
            if step == "share":
                shared |= told & {words}  # the button says so when it is kept private instead
            if own.settings.minors:
                assert told == set(), steps[: number + 1]
            assert told <= shared, steps[: number + 1]
            if step in ("undo", "redo") and (was_private or own.closed):
                assert told == set(), steps[: number + 1]


@pytest.mark.parametrize("door", ["page", "phone", "sheet", "undo", "redo"])
def test_a_tapped_point_is_kept_coarsely_by_whatever_door(store: Store, door: str) -> None:
    room = Room(store, minors=False)
    run = room.store.workshops.begin(room.trainer, parse_moment()).id
    answer = {"kind": "answer", "perspective": "citizen", "moment": run, "spot": {"lon": EXACT, "lat": 50.851234}}
    assert sent(room, door, [(room.people[0], {**answer, "visibility": "workshop"})]) == [True]
    with store._reading() as connection:
        kept = [row.content for row in connection.execute(sa.select(revisions.c.content)) if row.content]
    spots = [content["spot"] for content in kept if content["kind"] == "answer" and content["spot"]]
    assert spots
    assert all((spot["lon"], spot["lat"]) == (4.3395, 50.851) for spot in spots)


def there(store: Store, kind: str) -> list[dict[str, Any]]:
    """What the newest revisions of a kind hold, deleted ones left out."""
    newest = sa.and_(entries.c.logbook_id == revisions.c.logbook_id, entries.c.latest_seq == revisions.c.seq)
    asked = sa.select(revisions.c.content).join(entries, newest).where(entries.c.kind == kind)
    with store._reading() as connection:
        return [one for one in connection.scalars(asked) if one is not None]


WITHOUT_RESIDENTS = [(kind, one) for kind, one in every_sample() if KINDS[kind].declared.without_residents]


@pytest.mark.parametrize("of_a_resident", [False, True], ids=["in a room with residents", "of a resident"])
@pytest.mark.parametrize("door", [one for one in (*DOORS, *RETURNS) if one != "added"])  # which is the page's, twice
def test_by_no_door_what_is_said_without_residents_is_kept_where_they_are(store: Store, door: str, of_a_resident: bool) -> None:
    room = Room(store, minors=False)
    room.set(residents=not of_a_resident)
    assert WITHOUT_RESIDENTS
    for number, (kind, content) in enumerate(WITHOUT_RESIDENTS):
        perspective = "citizen" if of_a_resident else content["perspective"]
        given = {**content, "perspective": perspective, "visibility": "workshop"}
        assert sent(room, door, [(room.people[number % 3], given)]) == [False]
        assert there(store, kind) == []  # also none that came back


@pytest.mark.parametrize("door", [one for one in (*DOORS, *RETURNS) if one not in ("added", "sheet")])  # no sheet has these
def test_by_the_same_doors_it_is_kept_where_no_residents_are(store: Store, door: str) -> None:
    room = Room(store, minors=False)
    for number, (kind, content) in enumerate(WITHOUT_RESIDENTS):
        assert sent(room, door, [(room.people[number % 3], {**content, "visibility": "workshop"})]) == [True]
        assert [one["visibility"] for one in there(store, kind)] == ["workshop" if kind in told_kinds() else "private"]


def test_what_was_said_before_residents_came_is_read_by_nobody(store: Store) -> None:
    room = Room(store, minors=False)
    shared = [(kind, one) for kind, one in WITHOUT_RESIDENTS if kind in told_kinds()]
    words = {kind: f"{kind} van vroeger" for kind, _ in shared}
    for owner, (kind, content) in product(room.people, shared):
        (path,) = [at for one, other, at in every_place() if one == kind and other == content][:1]
        room.page(owner, said({**content, "visibility": "workshop"}, path, words[kind]))
    before = repr(store.workshops.shared(room.trainer))
    assert all(one in before for one in words.values())
    room.set(residents=True)
    after = dict(room.readings())
    assert [(kind, name) for kind, one in words.items() for name, text in after.items() if one in text] == []
    assert [name for name, text in after.items() for kind in words if f"'{kind}'" in text] == []
    room.set(residents=False)  # a tick that is taken back brings nothing back
    assert [one.kind for one in store.workshops.shared(room.trainer) if one.kind in words] == []


def test_a_line_of_a_typed_sheet_is_mended_and_one_that_is_no_area_is_refused(store: Store) -> None:
    room = Room(store, minors=False)
    bow = [[4.34, 50.85], [4.35, 50.86], [4.35, 50.85], [4.34, 50.86], [4.34, 50.85]]
    content = {"kind": "area", "method": "line", "geometry": {"type": "Polygon", "coordinates": [bow]}}
    told = room.ask("paper", content=content, act_id=new_id(), entry_id=new_id())
    assert told["type"] == "ok"
    assert told["notice"]
    (kept,) = [one.entry.content() for one in store.workshops.shared(room.trainer, {"area"})]
    assert kept["geometry"]["type"] == "MultiPolygon"
    flat = [[4.34, 50.85], [4.35, 50.85], [4.36, 50.85], [4.34, 50.85]]
    content = {**content, "geometry": {"type": "Polygon", "coordinates": [flat]}}
    assert room.ask("paper", content=content, act_id=new_id(), entry_id=new_id())["type"] == "refuse"


def test_rows_of_a_kind_that_the_room_never_reads_are_told_to_nobody_though_they_say_otherwise(store: Store) -> None:
    """As the code of before kept them."""
    room = Room(store, minors=False)
    owner = room.people[0]
    words = {}
    for number, (kind, content, path) in enumerate(every_place()):
        if kind not in told_kinds():
            words[f"Fatima{number} van de hoek"] = entry_id = new_id()
            Pen(store).write(owner, new_id(), entry_id, parse(said(content, path, f"Fatima{number} van de hoek")))
    with store._writing() as connection:
        connection.execute(sa.update(entries).where(entries.c.id.in_(list(words.values()))).values(visibility="workshop"))
        for row in connection.execute(sa.select(revisions).where(revisions.c.entry_id.in_(list(words.values())))).all():
            shared = {**row.content, "visibility": "workshop"}
            connection.execute(sa.update(revisions).where(revisions.c.seq == row.seq).values(content=shared))
    readings = dict(room.readings())
    assert [(one, name) for one in words for name, text in readings.items() if one in text] == []


@pytest.mark.parametrize("table", ["spots", "streets"])
def test_a_name_that_is_not_the_lists_counts_as_somebodys_words(store: Store, table: str) -> None:
    row = getattr(PACK, table).iloc[0]
    room = Room(store, minors=True)
    forged = {"id": str(row["id"]), "name": "bij Fatima", "lon": 4.34, "lat": 50.85}
    area = {"kind": "area", "perspective": "citizen", "method": "spots", "visibility": "workshop"}
    listed = {"id": str(row["id"]), "name": str(row["name_nl"]), "lon": 0.0, "lat": 0.0}
    room.page(room.people[0], {**area, "spots": [forged]})
    room.page(room.people[1], {**area, "spots": [listed]})
    (told,) = [one.entry.content() for one in store.workshops.shared(room.trainer, {"area"})]
    (spot,) = told["spots"]
    assert (spot["name"], spot["lon"]) == (str(row["name_nl"]), pytest.approx(float(row["lon"])))


def test_a_code_that_nobody_knows_is_somebodys_words(store: Store) -> None:
    """What has the form of a stable name or of a sector's code, and says who lives where."""
    room = Room(store, minors=True)
    words = "fatima_woont_op_12"
    common = {"perspective": "citizen", "visibility": "workshop"}
    spot = {"id": "", "name": "bank", "kind": words, "lon": 4.34, "lat": 50.85}
    known = next(iter(PACK.sector_shapes))
    listed = PACK.spots.iloc[0]
    of_list = {"id": str(listed["id"]), "name": str(listed["name_nl"]), "kind": words, "lon": 0.0, "lat": 0.0}
    room.page(room.people[0], {"kind": "area", "method": "sectors", "sectors": [known, "Fatima_woont_op_12"], **common})
    room.page(room.people[1], {"kind": "area", "method": "spots", "spots": [of_list], **common})
    room.page(room.people[2], {"kind": "sorting", "sorted": {words: ["community"], "school_gate": ["community"]}, **common})
    room.page(room.people[2], {"kind": "area", "method": "spots", "spots": [spot], **common})
    readings = dict(room.readings())
    assert [name for name, text in readings.items() if words in text.lower()] == []
    assert {one.kind for one in store.workshops.shared(room.trainer)} == {"area", "sorting"}


def test_every_kind_has_samples_that_fill_each_of_its_fields() -> None:
    filled: dict[str, set[str]] = {kind: set() for kind in KINDS}
    for kind, content in every_sample():
        entry = parse(content)
        fields = type(entry).model_fields.items()
        default = {field: known.get_default(call_default_factory=True) for field, known in fields}
        filled[kind] |= {field for field, _ in fields if getattr(entry, field) or getattr(entry, field) != default[field]}
    missing = {kind: set(KINDS[kind].model_fields) - fields for kind, fields in filled.items()}
    assert {kind: fields for kind, fields in missing.items() if fields} == {}


def test_nothing_but_the_door_holds_the_pen_and_nothing_but_the_pen_has_the_store_write() -> None:
    holding, calling = set(), set()
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            name = path.relative_to(PACKAGE).as_posix()
            if isinstance(node, ast.ImportFrom) and node.module in ("buurtlezer.store.writing", "writing"):
                holding.add(name)
            if isinstance(node, ast.Attribute) and node.attr == "_carry_out":
                calling.add(name)
    assert holding == {"logbook/intake/door.py"}
    assert calling == {"store/writing.py"}


def parse_moment() -> Any:
    from buurtlezer.model import Moment

    return Moment.model_validate({"name": "where", "form": "spot", "picture": "spot", "prompt": {"nl": "Waar?"}})
