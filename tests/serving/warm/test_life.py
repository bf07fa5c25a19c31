"""A forked kernel's life: interrupted, shut down, restarted, killed, dying by itself. Each time noticed, and nothing left."""

import asyncio
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest
from jupyter_client.ioloop import AsyncIOLoopKernelManager
from jupyter_client.manager import KernelManager
from running import Running, connection_file, lives, until
from traitlets.config import Config

from buurtlezer.serving.warm.keeper import WarmKernels

Start = Callable[..., Running]

ENDLESS = "import time\nwhile True:\n    time.sleep(0.01)"


def test_an_endless_cell_is_interrupted_and_the_kernel_goes_on(shared: WarmKernels, start: Start) -> None:
    kernel = start()
    kernel.run("kept = 1")
    asked = kernel.busy(ENDLESS)
    kernel.manager.interrupt_kernel()
    assert kernel.answer(asked)["ename"] == "KeyboardInterrupt"
    assert kernel.value("kept") == 1


def test_an_interrupt_reaches_what_a_cell_has_started(shared: WarmKernels, start: Start, tmp_path: Path) -> None:
    kernel = start(cwd=str(tmp_path))
    # The child tells by itself which signal it got: a KeyboardInterrupt in `wait` may lose what the child ended with.
    child = "trap 'echo INT >told; exit' INT; echo $$ >pid; while :; do sleep 0.05; done"
    asked = kernel.busy(f"import subprocess\nstarted = subprocess.Popen(['sh', '-c', {child!r}])\nstarted.wait()")
    pid = tmp_path / "pid"
    until(lambda: pid.exists() and pid.read_text().endswith("\n"))
    kernel.manager.interrupt_kernel()
    until(lambda: not lives(int(pid.read_text())))
    assert kernel.answer(asked)["ename"] == "KeyboardInterrupt"
    assert (tmp_path / "told").read_text() == "INT\n"


def test_an_interrupt_while_it_starts_does_no_harm(shared: WarmKernels, start: Start) -> None:
    manager = KernelManager(connection_file=connection_file())
    manager.start_kernel()
    manager.interrupt_kernel()
    client = manager.client()
    client.start_channels()
    client.wait_for_ready(timeout=30)
    client.stop_channels()
    manager.shutdown_kernel(now=True)


def test_shutdown_lets_the_kernel_say_goodbye(shared: WarmKernels, start: Start, tmp_path: Path) -> None:
    kernel = start()
    left = tmp_path / "left"
    kernel.run(f"import atexit, pathlib\natexit.register(pathlib.Path({str(left)!r}).write_text, 'goodbye')")
    process = kernel.process
    kernel.close(now=False)
    assert left.read_text() == "goodbye"
    assert process.poll() == 0
    assert not psutil.pid_exists(process.pid)


def test_threads_that_run_are_waited_for_at_the_end(shared: WarmKernels, start: Start, tmp_path: Path) -> None:
    kernel = start()
    left = tmp_path / "left"
    kernel.run(
        "import threading, time, pathlib\n"
        f"threading.Thread(target=lambda: (time.sleep(0.5), pathlib.Path({str(left)!r}).write_text('done'))).start()"
    )
    kernel.close(now=False)
    assert left.read_text() == "done"


def test_a_restart_gives_a_fresh_kernel_at_the_same_address(shared: WarmKernels, start: Start) -> None:
    kernel = start()
    kernel.run("kept = 1")
    before, address = kernel.pid, kernel.manager.get_connection_info()
    for now in (False, True):
        kernel.restart(now=now)
        assert kernel.forked
        assert kernel.pid != before
        assert not psutil.pid_exists(before)
        assert kernel.manager.get_connection_info() == address
        kernel.run("assert 'kept' not in globals()")
        before = kernel.pid


def test_a_restart_takes_the_environment_of_then(shared: WarmKernels, start: Start) -> None:
    kernel = start(env={"VISITOR": "Ann", "PATH": "/usr/bin"})
    kernel.manager.update_env(env={"VISITOR": "Bo"})
    kernel.restart()
    assert kernel.value("__import__('os').environ['VISITOR']") == "Bo"


@pytest.mark.parametrize(
    ("code", "end"),
    [
        ("import os; os._exit(7)", 7),
        ("import os, signal; os.kill(os.getpid(), signal.SIGKILL)", -signal.SIGKILL),
        ("import ctypes; ctypes.string_at(0)", -signal.SIGSEGV),
        ("import os; os.abort()", -signal.SIGABRT),
    ],
)
def test_a_kernel_that_dies_is_noticed_at_once_and_how(shared: WarmKernels, start: Start, code: str, end: int) -> None:
    kernel = start()
    kernel.client.execute(
        "import faulthandler, resource; faulthandler.disable(); resource.setrlimit(resource.RLIMIT_CORE, (0, 0))"
    )
    kernel.client.execute(code)
    until(lambda: not psutil.pid_exists(kernel.pid))
    assert until(lambda: kernel.process.poll() is not None) < 2  # Jupyter itself looks each 3 s
    assert kernel.process.poll() == end
    assert not kernel.manager.is_alive()


def test_killed_from_outside_it_leaves_no_zombie(shared: WarmKernels, start: Start) -> None:
    kernels = [start() for _ in range(3)]
    pids = [one.pid for one in kernels]
    for pid in pids:
        psutil.Process(pid).kill()
    until(lambda: not any(psutil.pid_exists(pid) for pid in pids))
    assert not psutil.Process(shared.process.pid).children()
    assert [one.process.poll() for one in kernels] == [-signal.SIGKILL] * 3


def test_a_kernel_that_ignores_a_request_to_end_is_killed_with_what_it_started(shared: WarmKernels, start: Start) -> None:
    kernel = start()
    kernel.manager.shutdown_wait_time = 1.0
    kernel.run("import subprocess\nstarted = subprocess.Popen(['sleep', '60'])")
    sleeping, pid = kernel.value("started.pid"), kernel.pid
    psutil.Process(pid).suspend()
    kernel.close(now=False)
    until(lambda: not lives(pid) and not lives(sleeping))


def test_its_process_answers_as_any_process_does(shared: WarmKernels, start: Start) -> None:
    kernel = start()
    process = kernel.process
    assert process.poll() is None
    with pytest.raises(subprocess.TimeoutExpired):
        process.wait(timeout=0.05)
    process.terminate()
    assert process.wait(timeout=10) == -signal.SIGTERM
    process.kill()  # of one that has ended: nothing happens, as with subprocess
    assert process.wait() == -signal.SIGTERM


def test_a_process_that_is_let_go_of_takes_its_kernel_with_it(shared: WarmKernels) -> None:
    kernel = Running()
    pid = kernel.pid
    kernel.hold()
    kernel.client.stop_channels()
    kernel.manager.provisioner.process = None
    until(lambda: not psutil.pid_exists(pid))


def test_what_is_told_of_a_kernel_is_what_an_ordinary_one_tells(shared: WarmKernels, start: Start, tmp_path: Path) -> None:
    kernel = start(cwd=str(tmp_path))
    (tmp_path / "there.txt").write_text("")
    told = asyncio.run(kernel.manager.provisioner.get_provisioner_info())
    assert (told["pid"], told["pgid"]) == (kernel.pid, kernel.pid)
    assert told["connection_info"]["shell_port"] == kernel.manager.shell_port
    assert kernel.manager.resolve_path("there.txt") == str(tmp_path / "there.txt")


def test_a_server_restarts_a_kernel_that_died(shared: WarmKernels) -> None:
    async def living() -> tuple[int, int]:
        quick = Config({"KernelRestarter": {"time_to_dead": 0.1}})
        manager = AsyncIOLoopKernelManager(config=quick, connection_file=connection_file())
        await manager.start_kernel()
        first = manager.provisioner.process.pid
        died = asyncio.Event()
        manager.add_restart_callback(died.set, "restart")
        psutil.Process(first).kill()
        await asyncio.wait_for(died.wait(), 5)
        client = manager.client()
        client.start_channels()
        await client.wait_for_ready(timeout=30)
        second = manager.provisioner.process.pid
        client.stop_channels()
        await manager.shutdown_kernel(now=True)
        return first, second

    first, second = asyncio.run(living())
    assert first != second
    assert not psutil.pid_exists(second)


def test_ten_at_once_are_ready_each_with_its_own(shared: WarmKernels) -> None:
    async def one(number: int) -> str:
        manager = AsyncIOLoopKernelManager(connection_file=connection_file())
        await manager.start_kernel(env={"VISITOR": str(number), "PATH": "/usr/bin"})
        client = manager.client()
        client.start_channels()
        await client.wait_for_ready(timeout=60)
        answer = await client.execute_interactive("", user_expressions={"it": "__import__('os').environ['VISITOR']"})
        client.stop_channels()
        await manager.shutdown_kernel(now=True)
        return answer["content"]["user_expressions"]["it"]["data"]["text/plain"]

    async def all_of_them() -> list[str]:
        return await asyncio.gather(*map(one, range(10)))

    began = time.monotonic()
    assert asyncio.run(all_of_them()) == [f"'{number}'" for number in range(10)]
    assert time.monotonic() - began < 60
    assert not psutil.Process(shared.process.pid).children()
