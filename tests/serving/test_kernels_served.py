"""Whole servers as the command line starts them: ours and JupyterLab, with warm kernels and without."""

import json
import os
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import psutil
import pytest
from running import below, lives, until

from buurtlezer.serving.cli import _free_port
from buurtlezer.serving.warm.keeper import can_fork

pytestmark = pytest.mark.skipif(not can_fork(), reason="this system does not fork")


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[..., psutil.Process]]:
    """Starts ``buurtlezer`` with words, on a store of its own; ended with the test."""
    running: list[subprocess.Popen[str]] = []
    (tmp_path / "jupyter_server_config.json").write_text(json.dumps({"ServerApp": {"allow_root": True}}))

    def starting(*words: str, before: tuple[str, ...] = ()) -> psutil.Process:
        store = f"sqlite:///{tmp_path / 'store.db'}"
        environment = {**os.environ, "PYTHONUNBUFFERED": "1", "JUPYTER_CONFIG_DIR": str(tmp_path), "JUPYTER_TOKEN": "word"}
        command = [*before, sys.executable, "-m", "buurtlezer", *words, "--no-browser", "--store", store]
        log = (tmp_path / "log").open("w")
        running.append(subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=log, text=True, process_group=0))
        return psutil.Process(running[-1].pid)

    yield starting
    for one in running:
        with suppress(ProcessLookupError):  # it ended in the test, and so did all of its group
            os.killpg(one.pid, signal.SIGTERM)
        one.wait(30)


def warm(process: psutil.Process) -> list[psutil.Process]:
    """The warm processes below a process."""
    found = below(process, "warm.process")
    return [one for one in found if one.parent() not in found]


def can_fork_now(process: psutil.Process) -> bool:
    """Whether a warm process listens: its socket is there once all is loaded."""
    return any(Path(word).is_socket() for word in process.cmdline())


def asked(port: int, path: str, body: object = None) -> Any:
    """JupyterLab's answer."""
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(f"http://localhost:{port}{path}", data, {"Authorization": "token word"})
    with urllib.request.urlopen(request, timeout=20) as answer:
        return json.loads(answer.read())


def answers(port: int) -> bool:
    """Whether JupyterLab does."""
    try:
        return bool(asked(port, "/api/status"))
    except OSError:
        return False


def test_serve_warms_up_and_takes_all_with_it_when_it_is_killed(start: Callable[..., psutil.Process]) -> None:
    server = start("serve", "--port", "0")
    until(lambda: warm(server), 120)
    (process,) = warm(server)
    server.kill()
    until(lambda: not lives(process.pid), 60)  # it may be loading, and looks up when that is done


def listens(server: psutil.Process) -> int:
    """At which port; 0 as long as it does not."""
    return next((line.laddr.port for line in server.net_connections("tcp") if line.status == psutil.CONN_LISTEN), 0)


def test_serve_in_the_background_is_not_stopped_by_a_terminal_and_is_by_who_asks_it(
    start: Callable[..., psutil.Process],
) -> None:
    """As ``nohup buurtlezer serve &`` in a script starts it."""
    server = start("serve", "--port", "0", before=("sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh"))
    until(lambda: listens(server) and warm(server), 120)
    (process,) = warm(server)
    for number in (signal.SIGINT, signal.SIGHUP):
        server.send_signal(number)
    with urllib.request.urlopen(f"http://localhost:{listens(server)}/healthz", timeout=20) as answer:
        assert answer.status == 200
    server.terminate()
    until(lambda: not lives(server.pid), 20)
    until(lambda: not lives(process.pid))


def test_serve_with_stock_kernels_has_no_warm_process(start: Callable[..., psutil.Process]) -> None:
    server = start("serve", "--port", "0", "--stock-kernels")
    until(lambda: listens(server), 120)
    assert not warm(server)


@pytest.mark.parametrize("words", [(), ("--stock-kernels",)])
def test_a_kernel_of_jupyterlab_is_a_fork_unless_stock_ones_are_asked_for(
    start: Callable[..., psutil.Process], words: tuple[str, ...]
) -> None:
    port = _free_port("localhost")
    server = start("lab", "--port", str(port), *words)
    until(lambda: answers(port), 120)
    if not words:
        until(lambda: warm(server), 120)
        (process,) = warm(server)
        # Nothing is asked before: a kernel that comes too early is an ordinary one, and loads beside what it should wait for.
        until(lambda: can_fork_now(process), 120)
        began = time.monotonic()
        # The server hears that it listens a moment after it does.
        until(lambda: asked(port, "/api/kernels", {"name": "python3"}) and process.children(), 60)
        assert all(one.ppid() == process.pid for one in process.children())
    else:
        began = time.monotonic()
        asked(port, "/api/kernels", {"name": "python3"})
        assert not warm(server)
        assert below(server, "ipykernel_launcher")
    assert time.monotonic() - began < 60
