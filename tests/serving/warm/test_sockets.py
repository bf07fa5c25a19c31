"""Where a forked kernel is met: at sockets of its own, which nobody else can take, and at ports where that cannot be."""

import sys
from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

import pytest
from jupyter_client.manager import AsyncKernelManager, KernelManager
from running import Running

from buurtlezer.serving.warm.asking import is_ipykernel
from buurtlezer.serving.warm.keeper import WarmKernels
from buurtlezer.serving.warm.sockets import LONGEST, meet_at_sockets

Start = Callable[..., Running]


def beside(kernel: Running) -> list[Path]:
    file = Path(kernel.manager.connection_file)
    return sorted(file.parent.glob(f"{file.stem}-ipc-*"))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("JUPYTER_RUNTIME_DIR", str(tmp_path / ("long" * 20)))
    return tmp_path


def test_a_kernel_is_met_at_sockets_also_after_a_restart_and_takes_them_along(shared: WarmKernels, start: Start) -> None:
    kernel = start()
    sockets = beside(kernel)
    assert kernel.forked
    assert len(sockets) == 5
    assert all(one.is_socket() for one in sockets)
    kernel.restart()
    assert kernel.forked
    assert beside(kernel) == sockets
    kernel.close()
    assert beside(kernel) == []


def test_a_killed_kernel_comes_back_at_the_same_sockets(shared: WarmKernels, start: Start) -> None:
    kernel = start()
    sockets, before = beside(kernel), kernel.pid
    kernel.manager.signal_kernel(9)
    kernel.restart(now=True)
    assert kernel.pid != before
    assert beside(kernel) == sockets


def test_where_names_are_too_long_it_is_met_at_ports(shared: WarmKernels, folder: Path, start: Start) -> None:
    kernel = start()
    assert kernel.forked
    assert kernel.manager.transport == "tcp"
    assert beside(kernel) == []
    assert kernel.value("6 * 7") == 42


@pytest.mark.parametrize("manager", [KernelManager, AsyncKernelManager])
def test_only_as_many_bytes_as_fit(manager: type[KernelManager], tmp_path: Path) -> None:
    room = LONGEST - len("/-ipc-99")
    fits, does_not = (
        manager(connection_file="/" + "é" * (length // 2) + "x" * (length % 2) + ".json") for length in (room, room + 1)
    )
    assert meet_at_sockets(fits)
    assert not meet_at_sockets(does_not)
    assert (does_not.transport, does_not.ip) == ("tcp", "127.0.0.1")


@pytest.mark.parametrize(
    ("argv", "here"),
    [
        ([sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}"], True),
        (["deno", "jupyter", "--kernel", "--conn", "{connection_file}"], False),
        (["docker", "run", "python", "-m", "ipykernel_launcher", "-f", "{connection_file}"], False),
    ],
)
def test_kernels_of_others_are_met_as_they_know_it(argv: list[str], here: bool) -> None:
    assert is_ipykernel(argv) is here


def test_what_somebody_chose_stays(tmp_path: Path) -> None:
    elsewhere = KernelManager(ip="0.0.0.0", connection_file=str(tmp_path / "kernel.json"))
    assert not meet_at_sockets(elsewhere)
    assert elsewhere.ip == "0.0.0.0"
    assert not meet_at_sockets(KernelManager())


def test_a_kernel_that_began_at_ports_stays_there(tmp_path: Path) -> None:
    manager = KernelManager(connection_file=str(tmp_path / f"{uuid4()}.json"))
    Path(manager.connection_file).touch()
    assert not meet_at_sockets(manager)
