"""Packs of a user: which is in use, and the way back."""

from pathlib import Path

import pytest

from buurtlezer.errors import BrokenPack
from buurtlezer.geodata.shelf import KEPT, POINTER, Shelf


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
    assert {path.name for path in shelf.folder.iterdir()} == {one.name, two.name, POINTER}


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
