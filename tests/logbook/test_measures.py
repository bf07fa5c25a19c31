"""A logbook that is full, a disk that nearly is, and too many that begin at once: what a person is told, and what they keep."""

import shutil
from collections import namedtuple
from collections.abc import Callable
from pathlib import Path

import pytest
from desk import Desk

from buurtlezer.logbook.surroundings import WHENCE
from buurtlezer.model import is_id
from buurtlezer.store import Credential, Store, quota
from buurtlezer.texts import LANGUAGES, Texts

THOUGHT = {"kind": "feeling", "about": "city", "value": 1, "perspective": "visitor", "round": 1, "why": "x" * 900}
Usage = namedtuple("Usage", "total used free")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_full_logbook_says_what_to_do_and_takes_it_once_something_is_erased(
    new_desk: Callable[..., Desk], secret: str, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    desk = new_desk(language)
    monkeypatch.setattr(quota, "MOST_BYTES", 1_500)
    first = desk.act(secret, slot="01/feeling/city/1", content=THOUGHT)
    assert first["type"] == "ack"
    act = {"slot": "01/feeling/city/2", "content": {**THOUGHT, "round": 2}}
    answer = desk.act(secret, act_id="a" * 32, **act)
    assert answer["type"] == "refuse"  # it stays on the device, with a button to send it again
    assert answer["sentence"] == Texts.of(language)("refusal.logbook_full")
    assert len(desk.session.revisions) == 1
    assert desk.act(secret, action="erase", entry_id=first["entry_id"])["type"] == "ack"
    assert desk.act(secret, act_id="a" * 32, **act)["type"] == "ack"


def test_on_a_disk_that_is_nearly_full_what_is_made_waits_and_erasing_works(
    tmp_path: Path, secret: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Store.open(str(tmp_path / "store.db")) as store:
        desk = Desk(store)
        first = desk.act(secret, slot="01/feeling/city/1", content=THOUGHT)
        monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage(10**12, 10**12, 0))
        answer = desk.act(secret, slot="01/feeling/city/2", content={**THOUGHT, "round": 2})
        assert (answer["type"], answer["sentence"]) == ("later", Texts.of("nl")("trouble.reserved"))
        assert desk.act(secret, action="erase", entry_id=first["entry_id"])["type"] == "ack"
        assert desk.session.revisions == {}


def test_pages_of_one_address_begin_only_so_many_logbooks_and_the_rest_waits(
    new_desk: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(quota, "MOST_BEGUN", 4)
    monkeypatch.setenv(WHENCE, "a" * 32)
    one, other = new_desk(), new_desk()
    said = [
        desk.act(Credential.new().shown(), slot="01/feeling/city/1", content=THOUGHT)["type"]
        for desk in (one, other, one, other, one)
    ]
    assert said == ["ack"] * 4 + ["later"]
    assert one.answers[-1]["sentence"] == Texts.of("nl")("trouble.too_many_logbooks")
    monkeypatch.setenv(WHENCE, "b" * 32)
    assert new_desk().act(Credential.new().shown(), slot="01/feeling/city/1", content=THOUGHT)["type"] == "ack"


def test_a_page_whose_address_is_not_known_is_counted_by_itself(
    new_desk: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(quota, "MOST_BEGUN", 1)
    monkeypatch.setenv(WHENCE, "")
    for _ in range(3):
        desk = new_desk()
        assert is_id(desk.session._whence)
        assert desk.act(Credential.new().shown(), slot="01/feeling/city/1", content=THOUGHT)["type"] == "ack"
        assert desk.act(Credential.new().shown(), slot="01/feeling/city/1", content=THOUGHT)["type"] == "later"
