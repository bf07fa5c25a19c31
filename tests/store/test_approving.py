"""The trainer's yes: to what was read and nothing else, for what its author offered, and gone with it."""

import uuid
from typing import Any

import pytest
import sqlalchemy as sa
from days import HELD_ON
from quick_codes import quick_codes  # noqa: F401 -- a fixture that all tests here take

from buurtlezer.analysis.pictures import Pictures
from buurtlezer.errors import NotYours
from buurtlezer.model import Place, Settings, parse
from buurtlezer.store import Credential, JoinCode, Shared, Store, Workshop
from buurtlezer.store.tables import approvals
from buurtlezer.store.writing import Pen

SETTINGS: dict[str, Any] = {
    "title": "Hier",
    "organisation": "Huis",
    "contact": "onthaal",
    "held_on": HELD_ON,
    "minimum_voices": 3,
}
POINT = {"lon": 4.338765, "lat": 50.851234}
OFFERS = "bij Fatima aan de bel"


def new_id() -> str:
    return uuid.uuid4().hex


def bench(visibility: str = "offered", **more: Any) -> Any:
    content = {"kind": "place", "perspective": "citizen", "name": "bank", "offers": OFFERS, "location": POINT, **more}
    return parse({**content, "visibility": visibility})


@pytest.fixture(autouse=True)
def no_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("buurtlezer.store.results.PAUSE_SECONDS", 0.0)


@pytest.fixture
def trainer(store: Store) -> Credential:
    secret = Credential.new()
    store.workshops.create(secret, Settings.model_validate(SETTINGS))
    return secret


def join(store: Store, trainer: Credential, name: str) -> Credential:
    secret = Credential.new()
    store.workshops.join(secret, JoinCode.of(trainer.derive("projector"), 1), name)
    return secret


@pytest.fixture
def person(store: Store, trainer: Credential) -> Credential:
    return join(store, trainer, "Rode merel")


def read(store: Store, reader: Credential) -> list[Shared]:
    """What everybody in the room is told, as a view gets it."""
    got: list[Shared] = []

    def compute(_own: Workshop, spoken: list[Shared], _pictures: Pictures) -> list[str]:
        got.extend(spoken)
        return []

    store.workshops.result(reader, new_id(), compute)
    return got


def told(store: Store, reader: Credential) -> tuple[str, bool]:
    """The words and whether the exact point is there, of the one place that the room reads."""
    (one,) = read(store, reader)
    assert isinstance(one.entry, Place)
    return one.entry.offers, one.entry.location is not None


def decide(store: Store, trainer: Credential, shown: bool) -> None:
    (one,) = store.workshops.awaiting(trainer)
    store.workshops.decide(trainer, one.handle, one.seq, shown)


def test_what_was_offered_is_read_by_everybody_once_the_trainer_says_yes(
    store: Store, trainer: Credential, person: Credential
) -> None:
    one = new_id()
    Pen(store).write(person, new_id(), one, bench())
    assert told(store, person) == ("…", False)
    decide(store, trainer, shown=True)
    assert told(store, person) == (OFFERS, True)
    assert store.workshops.awaiting(trainer) == []
    assert store.workshops.decided_of(person) == {one: True}
    assert [each.entry for each in store.workshops.approved(trainer.derive("projector"))] == [bench()]
    assert OFFERS in repr(store.caretaker.export(store.workshops.led(trainer).id))


def test_what_its_author_did_not_offer_is_put_to_nobody(store: Store, trainer: Credential, person: Credential) -> None:
    """As everything that was shared before there was such a sentence."""
    Pen(store).write(person, new_id(), new_id(), bench("workshop"))
    (one,) = store.workshops.shared(trainer)
    assert store.workshops.awaiting(trainer) == []
    with pytest.raises(NotYours):
        store.workshops.decide(trainer, one.handle, one.seq, True)
    assert told(store, person) == ("…", False)


def test_a_yes_is_to_what_was_read_and_not_to_what_stands_there_since(
    store: Store, trainer: Credential, person: Credential
) -> None:
    one, pen = new_id(), Pen(store)
    pen.write(person, new_id(), one, bench())
    (seen,) = store.workshops.awaiting(trainer)
    pen.write(person, new_id(), one, bench("private"))
    pen.write(person, new_id(), one, bench(offers="iets anders, over Karim"))
    with pytest.raises(NotYours):
        store.workshops.decide(trainer, seen.handle, seen.seq, True)
    assert told(store, person) == ("…", False)


@pytest.mark.parametrize("changed", [{"offers": "nu over Karim"}, {"location": {"lon": 4.34, "lat": 50.86}}])
def test_words_and_a_point_that_come_later_wait_again(
    store: Store, trainer: Credential, person: Credential, changed: dict[str, Any]
) -> None:
    one, pen = new_id(), Pen(store)
    pen.write(person, new_id(), one, bench())
    decide(store, trainer, shown=True)
    pen.write(person, new_id(), one, bench("private"))
    pen.write(person, new_id(), one, bench(**changed))
    assert told(store, person) == ("…", False)
    assert len(store.workshops.awaiting(trainer)) == 1
    assert store.workshops.decided_of(person) == {}


def test_a_yes_holds_for_fewer_words_and_for_other_choices(store: Store, trainer: Credential, person: Credential) -> None:
    one, pen = new_id(), Pen(store)
    pen.write(person, new_id(), one, bench())
    decide(store, trainer, shown=True)
    pen.write(person, new_id(), one, bench(traits={"quiet": True}))
    assert told(store, person) == (OFFERS, True)
    pen.write(person, new_id(), one, bench(offers=""))
    assert told(store, person) == ("", True)


def test_what_is_left_with_its_author_is_read_by_nobody_else_even_where_enough_say_so(
    store: Store, trainer: Credential, person: Credential
) -> None:
    Pen(store).write(person, new_id(), new_id(), bench())
    decide(store, trainer, shown=False)
    (one,) = read(store, person)
    assert OFFERS not in repr((one, one.where_enough))
    assert str(POINT["lon"]) not in repr((one, one.where_enough))
    assert list(store.workshops.decided_of(person).values()) == [False]


def test_what_is_hidden_waits_for_nothing_and_is_not_read_by_a_yes(store: Store, trainer: Credential, person: Credential) -> None:
    Pen(store).write(person, new_id(), new_id(), bench())
    decide(store, trainer, shown=True)
    (one,) = store.workshops.shared(trainer)
    store.workshops.hide(trainer, one.handle, "een naam")
    assert store.workshops.approved(person) == []
    assert read(store, person) == []


@pytest.mark.parametrize("way", ["entry", "logbook", "workshop"])
def test_a_decision_goes_with_what_it_was_about(store: Store, trainer: Credential, person: Credential, way: str) -> None:
    one = new_id()
    Pen(store).write(person, new_id(), one, bench())
    decide(store, trainer, shown=True)
    match way:
        case "entry":
            store.erase_entry(person, new_id(), one)
        case "logbook":
            store.erase_logbook(person)
        case _:
            store.workshops.purge(trainer)
    with store._reading() as connection:
        assert connection.execute(sa.select(approvals)).all() == []


def test_taken_back_it_is_read_by_nobody_whatever_was_decided(store: Store, trainer: Credential, person: Credential) -> None:
    one, pen = new_id(), Pen(store)
    pen.write(person, new_id(), one, bench())
    decide(store, trainer, shown=True)
    pen.write(person, new_id(), one, bench("private"))
    assert read(store, person) == []
    assert store.workshops.approved(person) == []


@pytest.mark.parametrize("before", ["offered", "private"])
def test_a_yes_is_for_what_is_offered_and_not_for_what_its_author_shares_with_fewer(
    store: Store, trainer: Credential, person: Credential, before: str
) -> None:
    """Shared by a button that does not say *everyone here will read this*: with the group's picture, or from an older page."""
    one, pen = new_id(), Pen(store)
    pen.write(person, new_id(), one, bench())
    decide(store, trainer, shown=True)
    pen.write(person, new_id(), one, bench(before))
    pen.write(person, new_id(), one, bench("workshop", traits={"quiet": True}))
    assert told(store, person) == ("…", False)
    assert store.workshops.approved(trainer.derive("projector"))[0].entry != bench()
    assert store.workshops.decided_of(person) == {}
    assert OFFERS not in repr(store.caretaker.export(store.workshops.led(trainer).id))


def test_what_was_left_with_its_author_stays_so_however_it_is_shared_again(
    store: Store, trainer: Credential, person: Credential
) -> None:
    one, pen = new_id(), Pen(store)
    pen.write(person, new_id(), one, bench())
    decide(store, trainer, shown=False)
    pen.write(person, new_id(), one, bench("private"))
    pen.write(person, new_id(), one, bench("workshop"))
    (found,) = read(store, person)
    assert OFFERS not in repr((found, found.where_enough))
    assert store.workshops.decided_of(person) == {one: False}


def test_with_minors_no_yes_shows_a_word(store: Store, trainer: Credential, person: Credential) -> None:
    Pen(store).write(person, new_id(), new_id(), bench())
    decide(store, trainer, shown=True)
    store.workshops.set_settings(trainer, Settings.model_validate(SETTINGS | {"minors": True}))
    assert read(store, person) == []
    assert store.workshops.approved(person) == []


def test_another_workshops_trainer_says_nothing_about_it(store: Store, trainer: Credential, person: Credential) -> None:
    other = Credential.new()
    store.workshops.create(other, Settings.model_validate(SETTINGS))
    Pen(store).write(person, new_id(), new_id(), bench())
    (one,) = store.workshops.awaiting(trainer)
    assert store.workshops.awaiting(other) == []
    with pytest.raises(NotYours):
        store.workshops.decide(other, one.handle, one.seq, True)
