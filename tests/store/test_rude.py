"""Late and rude: two who join at one instant, clocks that jump, floods, a disk that fills while people draw."""

import subprocess
import sys
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from days import HELD_ON

from buurtlezer.errors import StoreFull, TooFast
from buurtlezer.model import Entry, Moment, Settings, parse
from buurtlezer.store import Credential, JoinCode, Shared, Store, Workshop, membership, results
from buurtlezer.store.writing import Pen

from .conftest import new_id

CHILD = Path(__file__).with_name("joining_child.py")
HOUR = 3600.0
SETTINGS = Settings.model_validate({"title": "Kuregem", "organisation": "Huis", "contact": "x", "held_on": HELD_ON})
READING_THE_CLOCK = ("number", "joining", "presence", "moment_log", "quota")
"""Modules of the store that read ``datetime``; ``time.time`` is one for all."""


def moment(seconds: int | None = None) -> Moment:
    options = [{"value": one, "picture": "park", "label": {"nl": one}} for one in ("yes", "no")]
    given = {"name": "like", "picture": "park", "prompt": {"nl": "Graag?"}, "options": options, "seconds": seconds}
    return Moment.model_validate(given)


def feeling(value: int, visibility: str = "workshop") -> Entry:
    return parse({"kind": "feeling", "perspective": "citizen", "about": "city", "value": value, "visibility": visibility})


def answer(run_id: str, choice: str = "yes") -> Entry:
    given = {"kind": "answer", "perspective": "citizen", "moment": run_id, "choice": choice, "visibility": "workshop"}
    return parse(given)


def values(_: Workshop, spoken: list[Shared], *_shown: object) -> list[Any]:
    return [getattr(one.entry, "value", getattr(one.entry, "choice", None)) for one in spoken]


def code_of(trainer: Credential) -> JoinCode:
    return JoinCode.of(trainer.derive("projector"), 1)


@pytest.fixture
def set_clock(monkeypatch: pytest.MonkeyPatch) -> Callable[[float], None]:
    """Puts the clock that the store reads so many seconds ahead of the real one."""
    ahead = [0.0]
    real = time.time

    class Clock(datetime):
        @classmethod
        def now(cls, tz: Any = None) -> datetime:
            return datetime.now(tz) + timedelta(seconds=ahead[0])

    for module in READING_THE_CLOCK:
        monkeypatch.setattr(f"buurtlezer.store.{module}.datetime", Clock)
    monkeypatch.setattr("time.time", lambda: real() + ahead[0])

    def setting(seconds: float) -> None:
        ahead[0] = seconds

    return setting


@pytest.fixture
def trainer(store: Store) -> Credential:
    secret = Credential.new()
    store.workshops.create(secret, SETTINGS)
    return secret


def join(store: Store, trainer: Credential, pseudonym: str = "Rode merel") -> Credential:
    owner = Credential.new()
    store.workshops.join(owner, code_of(trainer), pseudonym)
    return owner


def at_one_instant(address: str, trainer: Credential, secrets: list[Credential], pseudonym: str) -> list[str]:
    children = [
        subprocess.Popen(
            [sys.executable, str(CHILD), address, secret.shown(), code_of(trainer).shown(), pseudonym],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for secret in secrets
    ]
    for child in children:
        assert child.stdout
        assert child.stdout.readline() == "ready\n"
    for child in children:
        assert child.stdin
        child.stdin.write("\n")
        child.stdin.flush()
    said = []
    for child in children:
        out, err = child.communicate(timeout=30)
        assert child.returncode == 0, err
        said.append(out.strip())
    return said


def test_one_person_who_joins_twice_at_one_instant_is_one_participant(address: str):
    trainer, owner = Credential.new(), Credential.new()
    with Store.open(address) as store:
        store.workshops.create(trainer, SETTINGS)
        first, second = at_one_instant(address, trainer, [owner, owner], "Rode merel")
        assert first == second
        found = store.workshops.of(owner)
        assert found is not None
        assert first == f"{found[1].logbook_id} {found[1].joined_at}"
        assert len(store.workshops.participants(trainer)) == 1


def test_of_two_who_want_one_pseudonym_at_one_instant_one_gets_it(address: str):
    trainer, secrets = Credential.new(), [Credential.new(), Credential.new()]
    with Store.open(address) as store:
        store.workshops.create(trainer, SETTINGS)
        said = at_one_instant(address, trainer, secrets, "Rode merel")
        assert said.count("PseudonymTaken") == 1
        assert [one.pseudonym for one in store.workshops.participants(trainer)] == ["Rode merel"]


@pytest.mark.parametrize("jumps", [(0.0, HOUR), (0.0, -HOUR), (HOUR, -HOUR), (-HOUR, HOUR)])
def test_a_clock_that_jumps_locks_nobody_out_and_orders_nothing_wrongly(
    store: Store, trainer: Credential, set_clock: Callable[[float], None], jumps: tuple[float, float]
):
    rooms = store.workshops
    set_clock(jumps[0])
    owner = join(store, trainer)
    entry_id = new_id()
    for value in range(membership.MOST_ACTS - 20):
        Pen(store).write(owner, new_id(), entry_id, feeling(value % 3))
    early = rooms.begin(trainer, moment())
    Pen(store).write(owner, new_id(), new_id(), answer(early.id))
    rooms.ask_help(owner, True)
    assert rooms.result(trainer, "values", values).content == [1, "yes"]

    set_clock(jumps[1])
    other = join(store, trainer, "Groene specht")
    Pen(store).write(owner, new_id(), entry_id, feeling(2))  # the newest is what came last, whatever its time says
    Pen(store).write(other, new_id(), new_id(), feeling(-2))
    Pen(store).write(other, new_id(), new_id(), answer(early.id, "no"))  # runs until the trainer closes it
    assert [one.entry.content()["value"] for one in rooms.shared(trainer, {"feeling"})] == [2, -2]
    assert [one.seq for one in store.history(owner, entry_id)] == sorted(one.seq for one in store.history(owner, entry_id))
    newest = rooms.result(owner, "values", values)
    assert newest.seq == rooms.led(trainer).seq
    assert newest.content == ["yes", 2, -2, "no"]

    late = rooms.begin(trainer, moment(seconds=60))
    left = late.seconds_left()
    assert left is not None
    assert 0 < left <= 60
    Pen(store).write(other, new_id(), new_id(), answer(late.id))
    assert [run.id for run in rooms.moments(trainer)] == [early.id, late.id]
    assert rooms.led(trainer).stage.moment == late.id
    rooms.seen(owner, "moment")
    rooms.seen(other, "moment")
    assert rooms.presence(trainer).here == 2
    assert rooms.presence(trainer).help == ("Rode merel",)
    found = Credential.new()
    rooms.redeem(found, JoinCode.parse(rooms.give_pass(trainer, "Rode merel")))
    assert rooms.of(found) is not None
    assert len(store.current(owner)) == 2


@pytest.mark.parametrize("jump", [HOUR, -HOUR])
def test_a_clock_that_jumps_under_a_lease_and_a_timed_moment_ends_them_at_most(
    store: Store, trainer: Credential, set_clock: Callable[[float], None], jump: float
):
    owner, rooms = join(store, trainer), store.workshops
    run = rooms.begin(trainer, moment(seconds=60))

    def jumping(own: Workshop, spoken: list[Shared], *_shown: object) -> list[Any]:
        set_clock(jump)
        Pen(store).write(owner, new_id(), new_id(), feeling(2))
        return values(own, spoken)

    assert rooms.result(trainer, "values", jumping).content == []
    set_clock(jump + 2)  # a second later by the clock as it is now
    assert rooms.result(trainer, "values", values).content == [2]
    left = rooms.moment(owner, run.id).seconds_left()
    assert left is not None
    assert 0 <= left <= 60
    if jump < 0:
        Pen(store).write(owner, new_id(), new_id(), answer(run.id))
    rooms.end(trainer)
    again = rooms.begin(trainer, moment(seconds=60))
    Pen(store).write(owner, new_id(), new_id(), answer(again.id))


@pytest.mark.parametrize("jump", [HOUR, -HOUR])
def test_a_clock_that_jumps_after_too_many_acts_ends_the_wait(
    store: Store, trainer: Credential, set_clock: Callable[[float], None], jump: float
):
    owner = join(store, trainer)
    for _ in range(membership.MOST_ACTS):
        Pen(store).write(owner, new_id(), new_id(), feeling(1))
    with pytest.raises(TooFast):
        Pen(store).write(owner, new_id(), new_id(), feeling(1))
    set_clock(jump)
    Pen(store).write(owner, new_id(), new_id(), feeling(1))


def test_who_writes_and_erases_in_turn_waits_like_who_only_writes(store: Store, trainer: Credential):
    owner = join(store, trainer)

    def in_turn() -> None:
        for _ in range(2 * membership.MOST_ACTS):
            entry_id = new_id()
            Pen(store).write(owner, new_id(), entry_id, feeling(1))
            store.erase_entry(owner, new_id(), entry_id)

    with pytest.raises(TooFast):
        in_turn()
    assert store.current(owner) == []


def test_an_erasure_that_is_sent_again_and_again_takes_no_result_from_the_room(store: Store, trainer: Credential):
    owner, entry_id, act_id = join(store, trainer), new_id(), new_id()
    Pen(store).write(owner, new_id(), entry_id, feeling(1))
    first = store.erase_entry(owner, act_id, entry_id)
    kept = store.workshops.result(trainer, "values", values)
    for again in (act_id, new_id()):
        assert store.erase_entry(owner, again, entry_id).seq == first.seq
        assert store.workshops.result(trainer, "values", lambda *_: "computed anew") == kept


def test_a_full_disk_in_the_middle_of_a_workshop_loses_no_acknowledged_act(file: Path):
    store, trainer = Store.open(str(file)), Credential.new()
    store.workshops.create(trainer, SETTINGS)
    owners = [join(store, trainer, f"Merel {number}") for number in range(8)]
    kept: dict[str, tuple[int, int]] = {}

    def write_on(rounds: int) -> None:
        for number in range(rounds):
            for place, owner in enumerate(owners):
                act_id = new_id()
                entry = parse({**feeling(1).content(), "why": "x" * 3000, "round": number + 1})
                kept[act_id] = (place, Pen(store).write(owner, act_id, new_id(), entry).seq)

    write_on(2)
    run = store.workshops.begin(trainer, moment())
    with store._engine.connect() as connection:  # as small as it is now: SQLite's own way to be full
        connection.exec_driver_sql("PRAGMA max_page_count = 1")
    with pytest.raises(StoreFull):
        write_on(20)
    with pytest.raises(StoreFull):
        store.workshops.set_programme(trainer, {"text": "y" * 1_000_000})
    assert store.workshops.led(trainer).stage.moment == run.id  # reading goes on
    assert len(store.workshops.shared(trainer)) == len(kept)
    store.close()
    with Store.open(str(file)) as again:
        found = {one.act_id: (place, one.seq) for place, owner in enumerate(owners) for one in again.current(owner)}
        assert found == kept
        assert again.workshops.led(trainer).seq >= max(seq for _, seq in kept.values())
        Pen(again).write(owners[0], new_id(), new_id(), answer(run.id))
        again.erase_logbook(owners[1])
        assert len(again.workshops.participants(trainer)) == 7
        assert again.workshops.result(trainer, "values", values).seq == again.workshops.led(trainer).seq


def test_a_count_that_began_before_an_erasure_is_not_kept_by_the_lease_of_one_that_began_after(store: Store, trainer: Credential):
    owner, rooms = join(store, trainer), store.workshops
    Pen(store).write(owner, new_id(), new_id(), feeling(1))

    def slow(own: Workshop, spoken: list[Shared], *_shown: object) -> list[Any]:
        store.erase_logbook(owner)
        now = rooms.led(trainer)
        with store._writing() as connection:  # somebody else begins anew, and never comes to an end
            assert results.take_first_lease(connection, now, "values")
        return values(own, spoken)

    found = rooms.result(trainer, "values", slow)
    assert (found.content, found.seq) == (None, 0)
    assert rooms.result(trainer, "values", values).content is None
