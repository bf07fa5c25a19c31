"""Turns: so many at a time, the others in order, the room apart, and nobody waits for one that is gone."""

import os
import subprocess
import sys
import time
from contextlib import ExitStack
from pathlib import Path

import pytest

from buurtlezer.report.press import turns
from buurtlezer.report.press.turns import LOOK_MOST, LOOK_SECONDS, OLD_SECONDS, PLACES, WAITS_SECONDS, Row, pause, turn


@pytest.fixture(autouse=True)
def two_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a machine with three processors."""
    monkeypatch.setitem(turns.PLACES, Row.PAGE, 2)


def test_two_go_at_once_and_the_others_know_their_place(tmp_path: Path) -> None:
    with ExitStack() as stack:
        first = ExitStack()
        row = [first.enter_context(turn(tmp_path)), *(stack.enter_context(turn(tmp_path)) for _ in range(4))]
        assert [one.before() for one in row] == [0, 0, 1, 2, 3]
        first.close()
        assert [one.before() for one in row[1:]] == [0, 0, 1, 2]
    assert list(tmp_path.iterdir()) == []


def test_a_turn_is_given_back_where_the_work_fails(tmp_path: Path) -> None:
    try:
        with turn(tmp_path):
            raise ValueError
    except ValueError:
        assert list(tmp_path.iterdir()) == []


def test_another_process_is_waited_for_and_one_that_is_gone_is_not(tmp_path: Path) -> None:
    script = (
        "import sys; from contextlib import ExitStack; from pathlib import Path\n"
        "from buurtlezer.report.press.turns import turn\n"
        "kept = ExitStack(); [kept.enter_context(turn(Path(sys.argv[1]))) for _ in range(2)]\n"
        "print('taken', flush=True); sys.stdin.read()"
    )
    other = subprocess.Popen([sys.executable, "-c", script, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert other.stdout
    assert other.stdout.readline() == b"taken\n"
    with turn(tmp_path) as mine:
        assert mine.before() == 1
        other.kill()
        other.communicate()
        assert mine.before() == 0
        assert len(list(tmp_path.iterdir())) == 1


def test_a_number_that_another_process_has_now_and_a_turn_of_long_ago_are_passed_over(tmp_path: Path) -> None:
    before_it_began = time.time_ns() - int(600e9)
    (tmp_path / f"{before_it_began:020d}-{os.getppid()}-0-page").touch()
    (tmp_path / f"{time.time_ns() - int((OLD_SECONDS + 9) * 1e9):020d}-{os.getpid()}-0-page").touch()
    (tmp_path / f"{1:020d}-{os.getpid()}-1-page").touch()
    with turn(tmp_path) as mine:
        assert mine.before() == 0


def test_a_turn_says_nothing_and_is_nobody_elses(tmp_path: Path) -> None:
    with turn(tmp_path):
        (one,) = tmp_path.iterdir()
        assert one.read_bytes() == b""
        assert one.stat().st_mode & 0o077 == 0


def test_a_trainer_waits_for_no_page(tmp_path: Path) -> None:
    with ExitStack() as stack:
        for _ in range(60):
            stack.enter_context(turn(tmp_path))
        room = stack.enter_context(turn(tmp_path, Row.ROOM))
        second = stack.enter_context(turn(tmp_path, Row.ROOM))
        page = stack.enter_context(turn(tmp_path))
        assert (room.before(), second.before(), page.before()) == (0, 1, 60 - PLACES[Row.PAGE] + 1)


def test_what_is_no_turn_is_passed_over(tmp_path: Path) -> None:
    strangers = [tmp_path / name for name in (".nfs0000000000", "000-of-somebody", "readme.txt", "1-2-3-4-5")]
    for one in strangers:
        one.touch()
    with turn(tmp_path) as mine:
        assert mine.before() == 0
    assert sorted(tmp_path.iterdir()) == sorted(strangers)


def test_who_stands_far_behind_looks_less_often_and_never_longer_than_it_may_wait() -> None:
    assert pause(1) == LOOK_SECONDS
    assert pause(60) == LOOK_MOST
    assert max(WAITS_SECONDS.values()) < OLD_SECONDS
