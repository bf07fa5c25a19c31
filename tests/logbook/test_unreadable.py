"""What this version of Buurtlezer cannot read: kept as it is, shown and told nowhere, taken along, and said once."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from desk import Desk
from gathering import Gathering
from other_versions import FACE, LATER, SLOT, UNREADABLE, kept, put

from buurtlezer.logbook import example
from buurtlezer.model import KINDS, Feeling, Photo
from buurtlezer.parts.question import Question
from buurtlezer.steps.neighbourhood.state import CITY, NeighbourhoodState
from buurtlezer.steps.page import Page
from buurtlezer.steps.start.state import StartState
from buurtlezer.store import Credential, Store
from buurtlezer.texts import LANGUAGES

WORDS = {"nl": "andere versie", "fr": "autre version", "en": "another version"}


def written(desk: Desk, store: Store, secret: str, content: dict[str, Any], slot: str = SLOT) -> dict[str, Any]:
    """An entry that another version wrote; what the page was answered before it did."""
    answer = desk.act(secret, slot=slot, content=FACE)
    put(store, answer["seq"], content)
    return answer


def shown(desk: Desk) -> Feeling | None:
    return NeighbourhoodState(desk.session).in_slot(CITY, Feeling)


@pytest.mark.parametrize("content", UNREADABLE.values(), ids=UNREADABLE)
def test_it_is_kept_counted_and_taken_along_and_shown_nowhere(
    desk: Desk, new_desk: Callable[..., Desk], store: Store, secret: str, content: dict[str, Any]
) -> None:
    written(desk, store, secret, content)
    later = new_desk()
    state = NeighbourhoodState(later.session)
    page = Page(later.session, state)
    part = page.tied(Question(fields=[], name="face"), "question", CITY, {"kind": "feeling", "about": "city"})
    assert WORDS["nl"] in later.hear("hello", secret=secret, key="k")["notice"]
    assert later.session.unreadable == 1
    assert (state.in_slot(CITY, Feeling), state.of_kind(Feeling), part.value, part.sharing) == (None, [], {}, {})
    assert StartState(later.session).kept() == "1 ding"
    assert [one["content"] for one in later.session.take_along(Credential.parse(secret))["revisions"]] == [content]
    assert kept(store) == [content]


@pytest.mark.parametrize("content", UNREADABLE.values(), ids=UNREADABLE)
def test_the_room_is_not_told_of_it(store: Store, content: dict[str, Any]) -> None:
    room = Gathering(store)
    put(store, room.write(room.join("Uil"), FACE).seq, {**content, "visibility": "workshop"})
    assert store.workshops.shared(room.trainer) == []
    assert store.caretaker.export(room.workshop.id)["entries"] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_said_once_for_each_opening_of_a_logbook_in_the_persons_language(
    desk: Desk, new_desk: Callable[..., Desk], store: Store, secret: str, language: str
) -> None:
    written(desk, store, secret, LATER)
    written(desk, store, secret, LATER, slot="01/feeling/city/2")
    later = new_desk(language)
    later.count = 500
    sentence = later.hear("hello", secret=secret, key="k")["notice"]
    assert sentence.startswith("2 ")
    assert WORDS[language] in sentence
    later.hear("example", on=True, key="k")
    later.hear("example", on=False, key="k")
    later.hear("hello", secret=secret, key="k")  # after a lost line
    later.act(secret, slot="01/feeling/neighbourhood/1", content={**FACE, "about": "neighbourhood"})
    later.hear("refresh")
    notices = [answer.get("notice") for answer in later.answers]
    assert notices == [sentence, *[""] * (len(notices) - 1)]
    assert new_desk(language).hear("hello", secret=secret, key="k")["notice"] == sentence


def test_of_a_logbook_that_can_be_read_nothing_is_said(desk: Desk, new_desk: Callable[..., Desk], secret: str) -> None:
    desk.act(secret, slot=SLOT, content=FACE)
    assert new_desk().hear("hello", secret=secret, key="k")["notice"] == ""
    assert new_desk().hear("hello", secret=None)["notice"] == ""


def test_undo_goes_back_to_what_can_be_read(desk: Desk, store: Store, secret: str) -> None:
    desk.act(secret, slot=SLOT, content={**FACE, "value": 1})
    written(desk, store, secret, LATER)
    desk.hear("hello", secret=secret, key="k")
    assert shown(desk) is None
    assert desk.act(secret, action="undo", slot=SLOT)["type"] == "ack"
    found = shown(desk)
    assert found is not None
    assert found.value == 1


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("content", UNREADABLE.values(), ids=UNREADABLE)
def test_undo_and_redo_to_what_cannot_be_read_are_refused_with_a_sentence_and_nothing_is_lost(
    desk: Desk, new_desk: Callable[..., Desk], store: Store, secret: str, content: dict[str, Any], language: str
) -> None:
    written(desk, store, secret, content)
    later = new_desk(language)
    later.count = 500
    later.hear("hello", secret=secret, key="k")
    later.act(secret, slot=SLOT, content={**FACE, "value": 1})
    before = kept(store)
    answer = later.act(secret, action="undo", slot=SLOT)
    assert answer["type"] == "refuse"
    assert WORDS[language] in answer["sentence"]
    assert kept(store) == before
    assert before[0] == content
    found = shown(later)
    assert found is not None
    assert found.value == 1


def test_writing_over_it_is_not_overtaken_and_it_stays_in_the_history(
    desk: Desk, new_desk: Callable[..., Desk], store: Store, secret: str
) -> None:
    written(desk, store, secret, LATER)
    later = new_desk()
    later.count = 500
    page = Page(later.session, NeighbourhoodState(later.session))
    part = page.tied(Question(fields=[], name="face"), "question", CITY, {"kind": "feeling", "about": "city"})
    later.hear("hello", secret=secret, key="k")
    answer = later.act(secret, slot=part.slot, base_seq=part.seq, content=FACE)
    assert (answer["type"], answer["notice"]) == ("ack", "")
    assert kept(store)[0] == LATER


@pytest.mark.parametrize("action", ["delete", "erase"])
def test_it_can_be_deleted_and_erased(desk: Desk, store: Store, secret: str, action: str) -> None:
    entry_id = written(desk, store, secret, LATER)["entry_id"]
    desk.hear("hello", secret=secret, key="k")
    assert desk.act(secret, action=action, entry_id=entry_id)["type"] == "ack"
    assert (desk.session.revisions, desk.session.unreadable) == ({}, 0)
    assert kept(store) == ([LATER, None] if action == "delete" else [])


def test_an_act_of_another_version_is_refused_with_a_sentence(desk: Desk, secret: str) -> None:
    answer = desk.act(secret, slot=SLOT, content=LATER)
    assert answer["type"] == "refuse"
    assert WORDS["nl"] in answer["sentence"]


def test_a_photo_of_another_version_is_no_picture_and_its_pixels_are_held_by_no_page(
    desk: Desk, store: Store, secret: str
) -> None:
    entry_id = "b" * 32
    answer = desk.act(secret, entry_id=entry_id, content=FACE)
    photo = {"kind": "photo", "schema": 2, "image": "A" * 300_000}
    put(store, answer["seq"], photo)
    with store._writing() as connection:
        connection.exec_driver_sql("update entries set kind = 'photo'")
    desk.hear("hello", secret=secret, key="k")
    assert desk.session.unreadable == 1
    assert len(repr(desk.session.revisions[entry_id])) < 1_000
    assert desk.session.whole(entry_id) is None
    assert NeighbourhoodState(desk.session).of_kind(Photo) == []
    assert kept(store) == [photo]


# The example


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_of_the_example_can_be_read(language: str) -> None:
    found = example.revisions(language)
    assert [entry_id for entry_id, revision in found.items() if revision.unreadable] == []
    assert {revision.kind for revision in found.values()} <= set(KINDS)


def test_an_example_that_is_broken_is_noticed_by_the_test_of_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = tmp_path / "logbook.json"
    broken.write_text('{"entries": [{"slot": null, "content": {"kind": "feeling", "value": 9}}]}', "utf-8")
    monkeypatch.setattr(example, "_file", lambda: broken)
    example.revisions.cache_clear()
    try:
        assert [revision.unreadable for revision in example.revisions("nl").values()] == [True]
    finally:
        example.revisions.cache_clear()
