"""When the server goes, however it goes, everything goes: kernels that are stuck too, and the folder.

Not here: the whole server of the command line (``test_kernels_served``).
"""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest
from running import lives, until

HERE = Path(__file__).parent


Start = Callable[..., tuple[subprocess.Popen[str], dict[str, Any]]]


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Start]:
    """A process with a warm process and two kernels."""
    running: list[subprocess.Popen[str]] = []

    def start(*words: str) -> tuple[subprocess.Popen[str], dict[str, Any]]:
        command = [sys.executable, str(HERE / "small_server.py"), str(tmp_path), *words]
        running.append(subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=tmp_path))
        told = json.loads(running[-1].stdout.readline())
        assert told["forked"]
        return running[-1], told

    yield start
    for one in running:
        one.kill()
        one.communicate()


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_server_that_is_killed_leaves_nothing(server: Start, tmp_path: Path, number: int) -> None:
    process, told = server()
    process.send_signal(number)
    process.wait(20)
    until(lambda: not any(map(lives, [told["warm"], *told["kernels"]])))
    until(lambda: not list(tmp_path.glob("warm-kernels-*")))


def test_a_server_in_the_background_goes_on_until_it_is_told_to_end_and_leaves_nothing(server: Start, tmp_path: Path) -> None:
    process, told = server("background")
    for number in (signal.SIGINT, signal.SIGHUP):
        process.send_signal(number)
    process.stdin.write("interrupt a kernel\n")  # which can be, though all that was started ignores the signal at first
    process.stdin.flush()
    assert process.stdout.readline() == "KeyboardInterrupt\n"
    assert all(map(lives, [told["warm"], *told["kernels"]]))
    process.terminate()
    process.wait(20)
    until(lambda: not any(map(lives, [told["warm"], *told["kernels"]])))
    until(lambda: not list(tmp_path.glob("warm-kernels-*")))


def test_a_server_that_ends_well_leaves_nothing(server: Start, tmp_path: Path) -> None:
    process, told = server()
    process.stdin.write("leave\n")
    process.stdin.flush()
    assert process.wait(20) == 0
    until(lambda: not any(map(lives, [told["warm"], *told["kernels"]])))
    assert not list(tmp_path.glob("warm-kernels-*"))


def test_kernels_whose_warm_process_died_end_with_the_server_too(
    server: Start,
) -> None:
    process, told = server()
    psutil.Process(told["warm"]).kill()
    until(lambda: not lives(told["warm"]))
    calm, stuck = told["kernels"]
    assert lives(calm)
    process.kill()
    until(lambda: not lives(calm))
    if lives(stuck):  # nobody is left to end it: as after an ordinary start, it goes once its interpreter is free
        os.kill(stuck, signal.SIGKILL)
