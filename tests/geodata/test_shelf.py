"""Packs of a user: which is in use, and the way back."""

import logging
import os
import shutil
import sqlite3
import threading
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from buurtlezer.errors import BrokenPack
from buurtlezer.geodata import shelf as shelves
from buurtlezer.geodata.shelf import KEPT, LOCK, OLD_SECONDS, POINTER, Shelf


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "not" / "yet" / "there")


def put(shelf: Shelf, word: str) -> Path:
    made = shelf.workplace()
    (made / "word").write_text(word)
    return shelf.put_in_use(made)


def test_without_any_the_shipped_one_is_in_use_and_looking_makes_nothing(shelf: Shelf) -> None:
    assert shelf.in_use is None
    assert not shelf.folder.exists()
    assert shelf.back() is None


def test_the_last_is_in_use_and_each_step_back_takes_the_one_before(shelf: Shelf) -> None:
    one, two = put(shelf, "one"), put(shelf, "two")
    assert shelf.in_use == two
    assert Shelf(shelf.folder).back() == one
    assert shelf.in_use == one
    assert shelf.back() is None
    assert shelf.in_use is None
    assert {path.name for path in shelf.folder.iterdir()} == {one.name, two.name, POINTER, LOCK}


def test_some_are_kept_and_the_oldest_go(shelf: Shelf) -> None:
    packs = [put(shelf, str(number)) for number in range(KEPT + 3)]
    assert [path.is_dir() for path in packs] == [False] * 3 + [True] * KEPT
    back = [shelf.back() for _ in range(KEPT)]
    assert back == [*packs[-2:2:-1], None]


@pytest.mark.parametrize("told", [b"2020-01-01T000000\n", b"../elsewhere\n", b"\xff\xfe"])
def test_a_list_that_names_nothing_is_said_and_left_behind(shelf: Shelf, told: bytes) -> None:
    put(shelf, "one")
    (shelf.folder.parent / "elsewhere").mkdir()
    (shelf.folder / POINTER).write_bytes(told)
    with pytest.raises(BrokenPack) as fault:
        _ = shelf.in_use
    assert fault.value.rule == "none"
    assert shelf.back() is None
    assert shelf.in_use is None


def test_after_going_back_the_pack_that_was_in_use_is_kept(shelf: Shelf) -> None:
    first, *later = [put(shelf, str(number)) for number in range(KEPT)]
    for _ in later:
        shelf.back()
    assert shelf.in_use == first
    newest = put(shelf, "newest")
    assert first.is_dir()
    assert [path.is_dir() for path in later] == [False] + [True] * (KEPT - 2)  # servers may still read from these
    assert shelf.in_use == newest
    assert shelf.back() == first


def test_with_a_clock_that_was_set_back_the_new_pack_stays(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    packs = [put(shelf, str(number)) for number in range(KEPT)]

    class Yesterday(datetime):
        @classmethod
        def now(cls, _zone: object = None) -> "Yesterday":
            return cls.fromtimestamp((datetime.now(UTC) - timedelta(days=1)).timestamp(), UTC)

    monkeypatch.setattr(shelves, "datetime", Yesterday)
    newest = put(shelf, "newest")
    assert newest.name < packs[0].name
    assert shelf.in_use == newest
    assert newest.is_dir()
    assert [path.is_dir() for path in packs] == [False] + [True] * (KEPT - 1)


def test_of_two_updates_at_once_none_is_lost(shelf: Shelf) -> None:
    for _ in range(5):
        before = shelf.in_use
        made, together = [shelf.workplace() for _ in range(2)], threading.Barrier(2)

        def run(one: Path, together: threading.Barrier = together) -> None:
            together.wait()
            shelf.put_in_use(one)

        both = [threading.Thread(target=run, args=(one,)) for one in made]
        for one in both:
            one.start()
        for one in both:
            one.join()
        last, earlier, _ = shelf.in_use, shelf.back(), shelf.back()
        assert len({last, earlier, before}) == 3
        shutil.rmtree(shelf.folder)


def test_who_waits_too_long_for_another_update_changes_nothing(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    one = put(shelf, "one")
    monkeypatch.setattr(shelves, "WAIT_SECONDS", 0.05)
    other = sqlite3.connect(shelf.folder / LOCK, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(OSError, match="locked"):
        put(shelf, "two")
    assert shelf.in_use == one
    other.close()  # as when its process ends
    assert put(shelf, "three") == shelf.in_use


def test_an_old_pack_that_cannot_be_removed_is_a_warning(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    first, *_ = [put(shelf, str(number)) for number in range(KEPT)]

    def held(folder: Path) -> None:
        raise PermissionError(13, "in use by another process", str(folder))

    monkeypatch.setattr(shutil, "rmtree", held)
    with caplog.at_level(logging.WARNING):
        newest = put(shelf, "newest")
    assert shelf.in_use == newest
    assert str(first) in caplog.text


def test_what_an_ended_update_left_goes_and_what_is_being_made_stays(shelf: Shelf) -> None:
    left, going_on = shelf.workplace(), shelf.workplace()
    (left / "part").write_text("of a pack")
    long_ago = time.time() - OLD_SECONDS - 60
    os.utime(left, (long_ago, long_ago))
    shelf.workplace()
    assert not left.exists()
    assert going_on.is_dir()


@pytest.mark.parametrize("told", [b"2020-01-01T000000\n", b"\xff\xfe"])
def test_a_new_pack_begins_a_list_that_names_nothing_anew(shelf: Shelf, told: bytes) -> None:
    put(shelf, "one")
    (shelf.folder / POINTER).write_bytes(told)
    two = put(shelf, "two")
    assert shelf.in_use == two
    assert shelf.back() is None
