"""Addresses that work once: what a browser's history keeps of one opens nothing, and what the store keeps is no secret."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from days import HELD_ON
from hypothesis import given
from hypothesis import strategies as st
from quick_codes import quick_codes  # noqa: F401 -- a fixture that all tests here take

from buurtlezer.errors import BadEntry, HandoverOver, UnknownSecret
from buurtlezer.model import Settings, parse
from buurtlezer.store import Credential, JoinCode, Store, handover
from buurtlezer.store.credential import ALPHABET, LENGTH
from buurtlezer.store.tables import METADATA, handovers
from buurtlezer.store.writing import Pen

from .conftest import new_id

SETTINGS = {"title": "Kuregem", "organisation": "Buurthuis", "contact": "het onthaal", "held_on": HELD_ON}


@pytest.fixture
def trainer(store: Store) -> Credential:
    secret = Credential.new()
    store.workshops.create(secret, Settings.model_validate(SETTINGS))
    return secret


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """Sets the store's clock so many minutes ahead."""

    def setting(minutes: int) -> None:
        then = datetime.now(UTC) + timedelta(minutes=minutes)
        monkeypatch.setattr("buurtlezer.store.number.now", lambda: then.isoformat(timespec="microseconds"))

    return setting


def kept(store: Store) -> list[str]:
    """Every cell of every table, as text."""
    with store._reading() as connection:
        return [str(cell) for table in METADATA.sorted_tables for row in connection.execute(table.select()) for cell in row]


@pytest.mark.parametrize("to", handover.TO)
def test_a_token_gives_the_secret_once_and_to_its_own_page(store: Store, trainer: Credential, to: str) -> None:
    rooms = store.workshops
    secret = trainer if to == "trainer" else trainer.derive("projector")
    token = rooms.give_handover(trainer, to)
    (other,) = set(handover.TO) - {to}
    with pytest.raises(HandoverOver):
        rooms.take_handover(token, other)
    assert rooms.take_handover(token, to) == secret
    with pytest.raises(HandoverOver):  # the history of a browser has it still
        rooms.take_handover(token, to)
    for opens in (rooms.led, rooms.projected, rooms.seen_by, store.logbook):
        with pytest.raises(UnknownSecret):
            opens(token)  # type: ignore[operator]


def test_the_store_keeps_neither_the_token_nor_the_secret(store: Store, trainer: Credential) -> None:
    tokens = [store.workshops.give_handover(trainer, to) for to in handover.TO]
    cells = "\n".join(kept(store))
    for secret in (trainer, trainer.derive("projector"), *tokens):
        assert secret.shown() not in cells
        assert secret.shown().replace("-", "") not in cells


def test_a_token_is_too_old_after_its_minutes(store: Store, trainer: Credential, later: Callable[[int], None]) -> None:
    short, long = store.workshops.give_handover(trainer, "trainer"), store.workshops.give_handover(trainer, "trainer", 60)
    later(handover.MINUTES + 1)
    with pytest.raises(HandoverOver):
        store.workshops.take_handover(short, "trainer")
    store.workshops.give_handover(trainer, "projector")  # what is too old is thrown away with the next
    with store._reading() as connection:
        assert len(connection.execute(handovers.select()).all()) == 2
    assert store.workshops.take_handover(long, "trainer") == trainer


def test_only_the_trainer_gives_one_and_only_so_many_are_open(store: Store, trainer: Credential) -> None:
    for stranger in (Credential.new(), trainer.derive("projector")):
        with pytest.raises(UnknownSecret):
            store.workshops.give_handover(stranger, "trainer")
    for to, minutes in (("paper", 10), ("", 10), ("trainer", 0), ("trainer", handover.MOST_MINUTES + 1)):
        with pytest.raises(BadEntry):
            store.workshops.give_handover(trainer, to, minutes)
    tokens = [store.workshops.give_handover(trainer, "projector") for _ in range(handover.MOST + 1)]
    with pytest.raises(HandoverOver):
        store.workshops.take_handover(tokens[0], "projector")
    assert store.workshops.take_handover(tokens[1], "projector") == trainer.derive("projector")


def test_with_a_workshop_its_tokens_go(store: Store, trainer: Credential) -> None:
    token = store.workshops.give_handover(trainer, "trainer")
    store.workshops.purge(trainer)
    with pytest.raises(HandoverOver):
        store.workshops.take_handover(token, "trainer")


def test_a_lost_trainers_secret_is_given_anew_and_the_old_one_opens_nothing(store: Store, trainer: Credential) -> None:
    rooms = store.workshops
    own = rooms.led(trainer)
    owner, old_code, token = (
        Credential.new(),
        JoinCode.of(trainer.derive("projector"), 1),
        rooms.give_handover(trainer, "trainer"),
    )
    rooms.join(owner, old_code, "Rode merel")
    feeling = {"kind": "feeling", "perspective": "citizen", "about": "city", "value": 1, "visibility": "workshop"}
    Pen(store).write(rooms.paper(trainer), new_id(), new_id(), parse({**feeling, "voices": 4}))
    fresh = store.caretaker.renew_trainer(own.id)
    assert rooms.led(fresh).id == own.id
    assert rooms.projected(fresh.derive("projector")).id == own.id
    for opens in (rooms.led, rooms.shared, lambda old: rooms.projected(old.derive("projector")), rooms.paper):
        with pytest.raises(UnknownSecret):
            opens(trainer)  # type: ignore[operator]
    with pytest.raises(UnknownSecret):
        store.current(trainer.derive("paper"))
    with pytest.raises(HandoverOver):
        rooms.take_handover(token, "trainer")
    assert rooms.of(owner) is not None  # who is in stays in
    rooms.join(Credential.new(), JoinCode.of(fresh.derive("projector"), 1), "Groene specht")
    assert [one.voices for one in rooms.shared(fresh)] == [4]
    assert len(store.current(rooms.paper(fresh))) == 1  # the same pile of paper


SECRETS = st.text(ALPHABET, min_size=LENGTH, max_size=LENGTH).map(Credential)


@given(SECRETS, SECRETS, SECRETS)
def test_what_is_sealed_opens_with_its_token_alone(secret: Credential, token: Credential, other: Credential) -> None:
    sealed = secret.sealed(token)
    assert Credential.unsealed(sealed, token) == secret
    assert (Credential.unsealed(sealed, other) == secret) == (token == other)
