"""Turns: two at a time, the others in order, and nobody waits for one that is gone."""

import os
import subprocess
import sys
import time
from contextlib import ExitStack
from pathlib import Path

from buurtlezer.report.press.turns import OLD_SECONDS, turn


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
        "import sys; from contextlib import ExitStack; from pathlib import Path; from buurtlezer.report.press.turns import turn\n"
        "kept = ExitStack(); [kept.enter_context(turn(Path(sys.argv[1]))) for _ in range(2)]; print('taken', flush=True); sys.stdin.read()"
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
    (tmp_path / f"{before_it_began:020d}-{os.getppid()}-0").touch()
    (tmp_path / f"{time.time_ns() - int((OLD_SECONDS + 9) * 1e9):020d}-{os.getpid()}-0").touch()
    (tmp_path / f"{1:020d}-{os.getpid()}-1").touch()
    with turn(tmp_path) as mine:
        assert mine.before() == 0


def test_a_turn_says_nothing_and_is_nobody_elses(tmp_path: Path) -> None:
    with turn(tmp_path):
        (one,) = tmp_path.iterdir()
        assert one.read_bytes() == b""
        assert one.stat().st_mode & 0o077 == 0
