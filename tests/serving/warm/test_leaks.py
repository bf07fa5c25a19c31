"""Many kernels one after another leave nothing: no process, descriptor, socket, file, or memory.

Some of them in ``make test``; in ``make long`` so many that what one leaves would show, or what ``BUURTLEZER_KERNELS`` says.
"""

import gc
import os
import tempfile
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest
from running import Running

from buurtlezer.serving.warm.keeper import WarmKernels

MANY = int(os.environ.get("BUURTLEZER_KERNELS", "500"))
FIRST = 5
"""So many are started before counting: imports, caches and pools are filled by then."""

MEGABYTE = 1 << 20


def state(warm: WarmKernels, *folders: Path) -> dict[str, int]:
    """What could leak, counted."""
    gc.collect()
    server, parent = psutil.Process(), psutil.Process(warm.process.pid)
    return {
        "processes": len(server.children(recursive=True)),
        "descriptors of the server": server.num_fds(),
        "descriptors of the warm process": parent.num_fds(),
        "threads of the server": server.num_threads(),
        "threads of the warm process": parent.num_threads(),
        "files": len([one for folder in folders for one in folder.rglob("*") if one.suffix != ".pyc"]),
    }


def memory(warm: WarmKernels) -> dict[str, int]:
    """Private memory in bytes."""
    pids = {"server": os.getpid(), "warm process": warm.process.pid}
    return {name: psutil.Process(pid).memory_full_info().uss for name, pid in pids.items()}


@pytest.mark.parametrize("count", [15, pytest.param(MANY, marks=pytest.mark.long, id="many")])
def test_kernels_one_after_another_leave_nothing(
    make_warm: Callable[..., WarmKernels],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    record_property: Callable[[str, object], None],
    count: int,
) -> None:
    short = tempfile.TemporaryDirectory(prefix="bl-")  # so short that kernels are met at sockets in it
    monkeypatch.setenv("JUPYTER_RUNTIME_DIR", short.name)
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    warm = make_warm(runtime_dir=str(tmp_path))
    assert warm.wait_ready(60)

    def one(*, now: bool) -> None:
        kernel = Running()
        assert kernel.forked
        assert kernel.manager.transport == "ipc"
        assert kernel.value("6 * 7") == 42
        kernel.close(now=now)

    for number in range(FIRST):
        one(now=number % 2 == 0)
    folders = (tmp_path, Path(short.name))
    before, held = state(warm, *folders), memory(warm)
    for number in range(count):
        one(now=number % 2 == 0)
    after, holding = state(warm, *folders), memory(warm)
    short.cleanup()
    grown = {name: holding[name] - held[name] for name in held}
    record_property("grown in bytes", str(grown))
    assert {name: number for name, number in after.items() if number > before[name]} == {}, before
    assert grown["warm process"] < 1 * MEGABYTE
    assert grown["server"] < 10 * MEGABYTE + count * 20_000  # pyzmq's and traitlets' own, seen after an ordinary start too
