"""Many kernels one after another leave nothing: no process, descriptor, socket, file, or memory.

``BUURTLEZER_KERNELS`` says how many; without it a number that a suite can afford.
"""

import os
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest
from jupyter_core.paths import jupyter_runtime_dir
from running import Running

from buurtlezer.serving.warm.keeper import WarmKernels

KERNELS = int(os.environ.get("BUURTLEZER_KERNELS", "30"))
FIRST = 5
"""So many are started before counting: imports, caches and pools are filled by then."""

MEGABYTE = 1 << 20


def state(warm: WarmKernels, tmp_path: Path) -> dict[str, object]:
    server, parent = psutil.Process(), psutil.Process(warm.process.pid)
    return {
        "processes": len(server.children(recursive=True)),
        "descriptors of the server": server.num_fds(),
        "descriptors of the warm process": parent.num_fds(),
        "threads of the server": server.num_threads(),
        "threads of the warm process": parent.num_threads(),
        "files": sorted(str(one.relative_to(tmp_path)) for one in tmp_path.rglob("*") if one.suffix != ".pyc"),
        "runtime files": len(list(Path(jupyter_runtime_dir()).iterdir())),
    }


def memory(pid: int) -> int:
    return int(psutil.Process(pid).memory_full_info().uss)


@pytest.mark.parametrize("now", [True, False])
def test_kernels_one_after_another_leave_nothing(
    make_warm: Callable[..., WarmKernels],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    record_property: Callable[[str, object], None],
    now: bool,
) -> None:
    monkeypatch.setenv("JUPYTER_RUNTIME_DIR", str(tmp_path / "jupyter"))
    (tmp_path / "jupyter").mkdir()
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    warm = make_warm(runtime_dir=str(tmp_path))
    assert warm.wait_ready(60)

    def one() -> None:
        kernel = Running()
        assert kernel.forked
        assert kernel.value("6 * 7") == 42
        kernel.close(now=now)
        kernel.manager.cleanup_resources()

    for _ in range(FIRST):
        one()
    before = state(warm, tmp_path)
    held = {pid: memory(pid) for pid in (os.getpid(), warm.process.pid)}
    for _ in range(KERNELS // 2):
        one()
    assert state(warm, tmp_path) == before
    grown = {pid: memory(pid) - was for pid, was in held.items()}
    assert grown[warm.process.pid] < 1 * MEGABYTE, grown
    assert grown[os.getpid()] < 10 * MEGABYTE + KERNELS * 20_000, grown
    record_property("USS grown, bytes", {"server": grown[os.getpid()], "warm process": grown[warm.process.pid]})
