"""A map that was locked stands, and so does the lock: whatever act, whatever tab, on each database."""

import threading
import uuid
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest
import sqlalchemy as sa
from days import HELD_ON
from quick_codes import quick_codes  # noqa: F401 -- a fixture that all tests here take

from buurtlezer.errors import BadEntry, NothingToUndo
from buurtlezer.model import KINDS, OWN, Settings, Stage, parse
from buurtlezer.model.kind import Kind, Lock, Room
from buurtlezer.model.kinds import check
from buurtlezer.store import Credential, JoinCode, Store
from buurtlezer.store.tables import METADATA, revisions
from buurtlezer.store.writing import Pen

SETTINGS: dict[str, Any] = {"title": "Hier", "organisation": "Huis", "contact": "onthaal", "held_on": HELD_ON}


def new_id() -> str:
    return uuid.uuid4().hex


def place(**fields: Any) -> Any:
    return parse({"kind": "map_place", "perspective": "organisation", "name": "het wijkhuis", **fields})


def lock(**fields: Any) -> Any:
    return parse({"kind": "map_lock", "perspective": "organisation", **fields})


def refused(rule: str, doing: Callable[[], object]) -> None:
    with pytest.raises(BadEntry) as error:
        doing()
    assert (error.value.field, error.value.rule) == ("kind", rule)


def rows(store: Store) -> str:
    with store._reading() as connection:
        return repr({table.name: connection.execute(table.select()).all() for table in METADATA.sorted_tables})


@pytest.fixture
def trainer(store: Store) -> Credential:
    secret = Credential.new()
    store.workshops.create(secret, Settings.model_validate(SETTINGS))
    return secret


def joined(store: Store, trainer: Credential, pseudonym: str) -> Credential:
    secret = Credential.new()
    store.workshops.join(secret, JoinCode.of(trainer.derive("projector"), 1), pseudonym)
    return secret


class Drawn:
    """A logbook with a place, one that was deleted and one that was changed and changed back; then the lock."""

    def __init__(self, store: Store, owner: Credential, visibility: str = "private") -> None:
        self.pen, self.owner, self.there, self.gone, self.undone = Pen(store), owner, new_id(), new_id(), new_id()
        self.lock, self.visibility = new_id(), visibility
        self.write(self.there, place(visibility=visibility))
        self.write(self.gone, place(name="de garage", visibility=visibility))
        self.pen.delete(owner, new_id(), self.gone)
        self.write(self.undone, place(name="het park", visibility=visibility))
        self.write(self.undone, place(name="het bos", visibility=visibility))
        self.pen.undo(owner, new_id(), self.undone)

    def write(self, entry_id: str, entry: Any, base: int | None = None) -> Any:
        return self.pen.write(self.owner, new_id(), entry_id, entry, base)

    def is_locked(self) -> None:
        self.write(self.lock, lock())

    def acts(self) -> dict[str, Callable[[], object]]:
        """Every way by which a place could come, change, or go and come back."""
        pen, owner = self.pen, self.owner
        return {
            "a new one": lambda: self.write(new_id(), place(name="de bib")),
            "a change": lambda: self.write(self.there, place(name="het buurthuis", visibility=self.visibility)),
            "a change that takes back": lambda: self.write(self.there, place(name="het buurthuis")),
            "made a resident's": lambda: self.write(self.there, place(perspective="citizen")),
            "delete": lambda: pen.delete(owner, new_id(), self.there),
            "undo of the first": lambda: pen.undo(owner, new_id(), self.there),
            "undo of a delete": lambda: pen.undo(owner, new_id(), self.gone),
            "redo": lambda: pen.redo(owner, new_id(), self.undone),
            "written anew": lambda: self.write(self.gone, place(name="de garage")),
        }


@pytest.mark.parametrize("where", ["alone", "locked in a room", "on the wall"])
def test_by_no_act_does_a_place_come_change_or_go_once_it_stands(
    store: Store, owner: Credential, trainer: Credential, where: str
) -> None:
    drawn = Drawn(store, owner if where == "alone" else joined(store, trainer, "Uil"), "workshop")
    if where == "on the wall":
        store.workshops.set_stage(trainer, Stage(projector="maps"))
        store.workshops.set_stage(trainer, Stage())  # it was there, and is not any more
    else:
        drawn.is_locked()
    before = rows(store)
    for act in drawn.acts().values():
        refused("locked", act)
    assert rows(store) == before


@pytest.mark.parametrize("where", ["alone", "in a room"])
def test_before_the_lock_each_of_them_is_done(store: Store, owner: Credential, trainer: Credential, where: str) -> None:
    """Else the test above would say nothing."""
    names = list(Drawn(store, owner).acts())
    for number, name in enumerate(names):
        whose = joined(store, trainer, f"Uil {number}") if where == "in a room" else Credential.new()
        if where == "alone":
            store.open_logbook(whose, "A")
        Drawn(store, whose).acts()[name]()


def test_residents_map_is_drawn_on_after_the_lock_and_after_the_wall(store: Store, trainer: Credential) -> None:
    owner = joined(store, trainer, "Uil")
    drawn, theirs = Drawn(store, owner), new_id()
    drawn.is_locked()
    store.workshops.set_stage(trainer, Stage(projector="maps"))
    drawn.write(theirs, place(perspective="citizen", name="het bankje"))
    drawn.write(theirs, place(perspective="citizen", name="de bank"))
    drawn.pen.undo(owner, new_id(), theirs)
    drawn.pen.delete(owner, new_id(), theirs)
    refused("locked", lambda: drawn.write(new_id(), place()))


def test_alone_a_lock_holds_for_its_round_and_those_before(store: Store, owner: Credential) -> None:
    drawn, second = Drawn(store, owner), new_id()
    drawn.write(second, place(round=2))
    drawn.write(drawn.lock, lock(round=2))
    for number in (1, 2):
        refused("locked", lambda number=number: drawn.write(new_id(), place(round=number)))
    refused("locked", lambda: drawn.write(second, place(round=3)))  # out of the locked round it does not go either
    third = new_id()
    drawn.write(third, place(round=3))
    refused("locked", lambda: drawn.write(third, place(round=1)))


def test_in_a_workshop_there_are_no_rounds(store: Store, trainer: Credential) -> None:
    drawn = Drawn(store, joined(store, trainer, "Uil"))
    drawn.is_locked()
    refused("locked", lambda: drawn.write(new_id(), place(round=9)))


def test_what_is_locked_is_taken_back_or_erased_and_is_not_shared_again(store: Store, trainer: Credential) -> None:
    owner = joined(store, trainer, "Uil")
    drawn = Drawn(store, owner, "workshop")
    drawn.is_locked()
    assert len(store.workshops.shared(trainer, {"map_place"})) == 1
    drawn.write(drawn.there, place())
    assert store.workshops.shared(trainer, {"map_place"}) == []
    refused("locked", lambda: drawn.write(drawn.there, place(visibility="workshop")))
    refused("locked", lambda: drawn.write(drawn.undone, place(name="het park", visibility="offered")))
    drawn.pen.undo(owner, new_id(), drawn.there)  # the same again: a step back shares nothing
    assert store.workshops.shared(trainer, {"map_place"}) == []
    store.erase_entry(owner, new_id(), drawn.there)
    store.erase_entry(owner, new_id(), drawn.undone)
    refused("locked", lambda: drawn.write(drawn.there, place()))  # nor does it come again by its id


def test_what_is_sent_again_after_the_lock_is_answered_as_the_first_time(store: Store, owner: Credential) -> None:
    pen, act_id, entry_id = Pen(store), new_id(), new_id()
    first = pen.write(owner, act_id, entry_id, place())
    pen.write(owner, new_id(), new_id(), lock())
    assert pen.write(owner, act_id, entry_id, place()).seq == first.seq


def test_two_tabs_that_set_a_lock_make_one_and_both_are_told_that_it_is_done(store: Store, owner: Credential) -> None:
    pen, entry_id = Pen(store), new_id()
    first = pen.write(owner, new_id(), entry_id, lock(), 0)
    before = rows(store)
    second = pen.write(owner, new_id(), entry_id, lock(), 0)
    assert (second.seq, second.entry_id, second.overtaken, second.erased) == (first.seq, entry_id, False, False)
    assert rows(store) == before


def test_the_lock_is_not_changed_deleted_undone_or_erased_but_goes_with_its_logbook(store: Store, owner: Credential) -> None:
    pen, entry_id = Pen(store), new_id()
    seen = pen.write(owner, new_id(), entry_id, lock()).seq
    before = rows(store)
    for act in (
        lambda: pen.write(owner, new_id(), entry_id, lock(perspective="citizen"), seen),
        lambda: pen.write(owner, new_id(), entry_id, lock(round=2), seen),
        lambda: pen.write(owner, new_id(), entry_id, place(), seen),
        lambda: pen.delete(owner, new_id(), entry_id),
        lambda: pen.undo(owner, new_id(), entry_id),
        lambda: pen.redo(owner, new_id(), entry_id),
        lambda: store.erase_entry(owner, new_id(), entry_id),
    ):
        with pytest.raises((BadEntry, NothingToUndo)):
            act()
        assert rows(store) == before
    store.erase_logbook(owner)
    assert "map_lock" not in rows(store)


def test_who_may_see_a_lock_changes_by_whoever_looks_at_it_and_not_by_another_tab(store: Store, trainer: Credential) -> None:
    owner, entry_id, pen = joined(store, trainer, "Uil"), new_id(), Pen(store)
    seen = pen.write(owner, new_id(), entry_id, lock()).seq
    shared = pen.write(owner, new_id(), entry_id, lock(visibility="workshop"), seen).seq
    assert len(store.workshops.shared(trainer, {"map_lock"})) == 1
    pen.write(owner, new_id(), entry_id, lock(), 0)  # a tab that did not know of it sets it
    assert len(store.workshops.shared(trainer, {"map_lock"})) == 1
    pen.write(owner, new_id(), entry_id, lock(), shared)
    assert store.workshops.shared(trainer, {"map_lock"}) == []


def test_somebody_elses_lock_locks_nothing_of_mine(store: Store, trainer: Credential) -> None:
    Drawn(store, joined(store, trainer, "Uil")).is_locked()
    Drawn(store, joined(store, trainer, "Vos")).write(new_id(), place(name="de bib"))


def test_another_workshops_wall_locks_nothing_here(store: Store, trainer: Credential) -> None:
    other = Credential.new()
    store.workshops.create(other, Settings.model_validate(SETTINGS))
    store.workshops.set_stage(other, Stage(projector="maps"))
    Drawn(store, joined(store, trainer, "Uil"))


def test_what_was_on_the_wall_is_noted_by_the_store_and_never_taken_off(store: Store, trainer: Credential) -> None:
    rooms = store.workshops
    assert rooms.set_stage(trainer, Stage(shown=("maps",))).stage.shown == ()  # nobody says so but the wall
    assert rooms.set_stage(trainer, Stage(projector="places")).stage.shown == ()
    assert rooms.set_stage(trainer, Stage(projector="maps")).stage.shown == ("maps",)
    assert rooms.set_stage(trainer, Stage()).stage.shown == ("maps",)
    rooms.close(trainer)
    rooms.reopen(trainer)
    assert rooms.led(trainer).stage.shown == ("maps",)


def test_a_closed_workshops_wall_locks_too(store: Store, trainer: Credential) -> None:
    drawn = Drawn(store, joined(store, trainer, "Uil"))
    store.workshops.close(trainer)
    store.workshops.set_stage(trainer, Stage(projector="maps"))
    refused("locked", lambda: drawn.write(new_id(), place()))


def test_of_other_kinds_nothing_more_is_asked_of_the_database(store: Store, owner: Credential) -> None:
    asked: list[str] = []
    sa.event.listen(store._engine, "before_cursor_execute", lambda *args: asked.append(str(args[2])))
    term = parse({"kind": "term", "perspective": "citizen", "word": "buurt", "meaning": "hier"})
    pen = Pen(store)
    pen.write(owner, new_id(), new_id(), term)
    plain = len(asked)
    asked.clear()
    pen.write(owner, new_id(), new_id(), place())
    assert plain < len(asked)
    assert not [one for one in asked[:plain] if "map_lock" in one]


@pytest.mark.parametrize("count", [3, pytest.param(25, marks=pytest.mark.long)])
def test_of_two_transactions_at_once_no_place_comes_after_the_lock(address: str, count: int) -> None:
    with Store.open(address) as store:
        race(store, count)


def race(store: Store, count: int) -> None:
    for _ in range(count):
        owner, go, places = Credential.new(), threading.Barrier(3), [new_id() for _ in range(6)]
        store.open_logbook(owner, "A")
        locked: list[int] = []

        def draw(ids: list[str], owner: Credential = owner, go: threading.Barrier = go) -> None:
            go.wait()
            for one in ids:
                with suppress(BadEntry):  # after the lock
                    Pen(store).write(owner, new_id(), one, place())

        def lock_it(owner: Credential = owner, go: threading.Barrier = go, locked: list[int] = locked) -> None:
            go.wait()
            locked.append(Pen(store).write(owner, new_id(), new_id(), lock()).seq)

        threads = [threading.Thread(target=draw, args=(ids,)) for ids in (places[:3], places[3:])]
        threads.append(threading.Thread(target=lock_it))
        for one in threads:
            one.start()
        for one in threads:
            one.join()
        there = [one.seq for one in store.current(owner, {"map_place"})]
        assert locked
        assert all(seq < locked[0] for seq in there)
        refused("locked", lambda owner=owner: Pen(store).write(owner, new_id(), new_id(), place()))


def declaring(**said: Any) -> Any:
    return type("Model", (), {"declared": Kind(made_in=None, **said), "model_fields": {"side": None}})


@pytest.mark.parametrize(
    ("wrong", "others"),
    [
        ({"opened_by": "nothing"}, {}),
        ({"opened_by": "other"}, {"other": {}}),
        ({"locked": Lock(by="nothing", where=("side", "a"))}, {}),
        ({"locked": Lock(by="other", where=("side", "a"))}, {"other": {}}),
        ({"locked": Lock(by="other", where=("nowhere", "a"))}, {"other": {"stands": True}}),
    ],
)
def test_a_kind_is_locked_and_opened_only_by_kinds_that_can(wrong: dict[str, Any], others: dict[str, Any]) -> None:
    with pytest.raises(TypeError):
        check({"kind": declaring(**wrong), **{name: declaring(**said) for name, said in others.items()}})
    check(KINDS)
    right = {"locked": Lock(by="other", where=("side", "a")), "opened_by": "other", "room": Room.OFFERED}
    check({"kind": declaring(**right), "other": declaring(stands=True, own_first=("side",))})


def contents(store: Store) -> str:
    with store._reading() as connection:
        return repr(connection.execute(sa.select(revisions.c.content)).scalars().all())


def test_erasing_a_place_of_a_locked_map_takes_what_was_said_of_it_along(store: Store, owner: Credential) -> None:
    drawn, said = Drawn(store, owner), new_id()
    told = {"kind": "welcome", "perspective": "organisation", "place": OWN + drawn.there, "answer": "ask", "why": "even horen"}
    drawn.write(said, parse(told))
    drawn.is_locked()
    store.erase_entry(owner, new_id(), drawn.there)
    assert "wijkhuis" not in contents(store)
    assert "even horen" not in contents(store)
    assert [one.kind for one in store.current(owner)] == ["map_place", "map_lock"]
