"""Sharing is never more than its author chose: words that come later, steps back, minors, and what goes along with an erasure."""

import uuid
from typing import Any

import pytest
from days import HELD_ON
from quick_codes import quick_codes  # noqa: F401 -- a fixture that all tests here take

from buurtlezer.model import KINDS, Settings, parse
from buurtlezer.model.kind import Erased, Refers
from buurtlezer.store import Credential, JoinCode, Store
from buurtlezer.store.settling import AGAIN, NO_TEXT, TAKEN_BACK, TEXT_ADDED
from buurtlezer.store.writing import Pen

SETTINGS: dict[str, Any] = {"title": "Hier", "organisation": "Huis", "contact": "onthaal", "held_on": HELD_ON}


def new_id() -> str:
    return uuid.uuid4().hex


def face(why: str = "", visibility: str = "workshop") -> Any:
    return parse({"kind": "feeling", "perspective": "citizen", "about": "city", "value": 1, "why": why, "visibility": visibility})


@pytest.fixture
def trainer(store: Store) -> Credential:
    secret = Credential.new()
    store.workshops.create(secret, Settings.model_validate(SETTINGS))
    return secret


@pytest.fixture
def person(store: Store, trainer: Credential) -> Credential:
    secret = Credential.new()
    store.workshops.join(secret, JoinCode.of(trainer.derive("projector"), 1), "Rode merel")
    return secret


def told(store: Store, trainer: Credential) -> str:
    return repr(store.workshops.shared(trainer))


def test_of_two_writes_in_a_row_the_second_shares_no_words_either(store: Store, trainer: Credential, person: Credential) -> None:
    """A page saves as one types, and says *shared* until it hears that the first words made the entry private."""
    pen, one = Pen(store), new_id()
    shown = pen.write(person, new_id(), one, face()).seq
    first = pen.write(person, new_id(), one, face("mijn buur"), shown, shown)
    second = pen.write(person, new_id(), one, face("mijn buur Fati"), first.seq, shown)
    assert (first.kept_private, second.kept_private) == (TEXT_ADDED, TEXT_ADDED)
    assert "mijn buur" not in told(store, trainer)
    pen.write(person, new_id(), one, face("mijn buur"), second.seq, second.seq)  # by the button, with the private one in sight
    assert "mijn buur" in told(store, trainer)


def test_a_word_less_is_no_word_more(store: Store, trainer: Credential, person: Credential) -> None:
    spots = [{"name": name, "lon": 4.34, "lat": 50.85} for name in ("bank", "boom")]
    area = {"kind": "area", "perspective": "citizen", "method": "spots", "visibility": "workshop"}
    pen, one = Pen(store), new_id()
    pen.write(person, new_id(), one, parse({**area, "spots": spots}))
    assert pen.write(person, new_id(), one, parse({**area, "spots": spots[1:]})).kept_private == ""
    assert "boom" in told(store, trainer)


@pytest.mark.parametrize("step", ["undo", "redo"])
def test_a_step_does_not_share_again_what_was_taken_back(
    store: Store, trainer: Credential, person: Credential, step: str
) -> None:
    pen, one = Pen(store), new_id()
    pen.write(person, new_id(), one, face("tekst A", "private" if step == "redo" else "workshop"))
    pen.write(person, new_id(), one, face("tekst B", "workshop" if step == "redo" else "private"))
    if step == "redo":
        pen.undo(person, new_id(), one)
    assert getattr(pen, step)(person, new_id(), one).kept_private == TAKEN_BACK
    assert "tekst" not in told(store, trainer)
    pen.write(person, new_id(), one, face("tekst C"))
    pen.delete(person, new_id(), one)
    pen.undo(person, new_id(), one)  # what was deleted comes back as it was
    assert "tekst C" in told(store, trainer)


def test_an_act_sent_again_is_answered_with_what_its_author_must_know(
    store: Store, trainer: Credential, person: Credential
) -> None:
    store.workshops.set_settings(trainer, Settings.model_validate(SETTINGS | {"minors": True}))
    act, one = new_id(), new_id()
    assert Pen(store).write(person, act, one, face("tekst")).kept_private == NO_TEXT
    assert Pen(store).write(person, act, one, face("tekst")).kept_private == AGAIN


def test_when_it_turns_out_that_there_are_minors_no_words_are_read_any_more(
    store: Store, trainer: Credential, person: Credential
) -> None:
    Pen(store).write(person, new_id(), new_id(), face("tekst van toen"))
    Pen(store).write(person, new_id(), new_id(), face())
    store.workshops.set_settings(trainer, Settings.model_validate(SETTINGS | {"minors": True}))
    assert "tekst van toen" not in told(store, trainer)
    assert len(store.workshops.shared(trainer)) == 1
    assert "tekst van toen" not in repr(store.caretaker.export(store.workshops.led(trainer).id))


def test_what_goes_along_in_a_circle_is_erased_and_the_store_goes_on(
    store: Store, person: Credential, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Places that would name each other, by a kind that does not exist: the one lock of the store must not be held for ever."""
    goes = {"meaning": ("place",)}
    monkeypatch.setattr("buurtlezer.store.erasure.going_along", lambda _kind: goes)
    one, other, third = (new_id() for _ in range(3))
    meaning = {"kind": "meaning", "perspective": "citizen", "group": "young", "feeling": 1}
    for here, there in ((one, other), (other, one), (one, third)):
        Pen(store).write(person, new_id(), here, parse({**meaning, "place": f"own/{there}"}))
    Pen(store).write(person, new_id(), third, parse({**meaning, "place": f"own/{'0' * 32}"}))
    store.erase_entry(person, new_id(), third)
    assert store.current(person) == []


def test_what_names_something_else_says_what_becomes_of_it_when_that_is_erased() -> None:
    named = [mark for model in KINDS.values() for field in model.model_fields.values() for mark in field.metadata]
    refers = [mark for mark in named if isinstance(mark, Refers)]
    assert refers
    assert all(mark.to == "" or mark.to in KINDS for mark in refers)
    assert all(mark.erased in set(Erased) for mark in refers)
