"""Keeping the warm process: its private place, its end with its server, its death at each moment, and the ordinary start."""

import os
import re
import signal
import socket
import stat
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest
from jupyter_client.manager import KernelManager
from running import Running, connection_file, lives, until
from traitlets.config import Config

from buurtlezer.serving.warm import keeper
from buurtlezer.serving.warm.asking import why_not
from buurtlezer.serving.warm.choice import NAME, choose, options
from buurtlezer.serving.warm.forked_process import UNKNOWN
from buurtlezer.serving.warm.keeper import WarmKernels

Start = Callable[..., Running]
Make = Callable[..., WarmKernels]
Module = Callable[[str, str], str]


def mode(path: Path) -> str:
    return oct(stat.S_IMODE(path.stat().st_mode))


def test_its_socket_and_folder_are_this_users_alone_and_go_with_it(make_warm: Make, tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        warm = make_warm(runtime_dir=str(tmp_path))
        assert warm.wait_ready(60)
    finally:
        os.umask(before)
    at = Path(warm.address or "")
    assert at.is_socket()
    assert (mode(at), mode(at.parent)) == ("0o600", "0o700")
    assert at.parent.parent == tmp_path
    warm.stop()
    assert not list(tmp_path.glob("warm*"))


def test_the_warm_process_has_one_thread_and_no_open_file(warm: WarmKernels) -> None:
    process = psutil.Process(warm.process.pid)
    assert process.num_threads() == 1
    assert not process.open_files()


def test_before_it_is_ready_kernels_start_as_usual(make_warm: Make, start: Start, module: Module, tmp_path: Path) -> None:
    gate = tmp_path / "gate"
    os.mkfifo(gate)
    warm = make_warm(preload=[module("slow", f"open({str(gate)!r}).read()")])
    kernel = start()
    assert not kernel.forked
    assert kernel.value("1 + 1") == 2
    gate.write_text("go")
    assert warm.wait_ready(60)
    assert start().forked
    kernel.restart()
    assert kernel.forked, "a restart is a start"


def test_nobody_asked_for_it_and_yet_it_warms_up_with_the_first_kernel(start: Start) -> None:
    WarmKernels.clear_instance()
    try:
        assert not start().forked
        assert WarmKernels.instance().wait_ready(60)
        assert start().forked
    finally:
        WarmKernels.instance().stop()
        WarmKernels.clear_instance()


def test_killed_while_it_loads_it_is_started_again(make_warm: Make, start: Start, module: Module, tmp_path: Path) -> None:
    gate = tmp_path / "gate"
    os.mkfifo(gate)
    warm = make_warm(
        preload=[module("slow", f"import os\nif os.path.exists({str(gate)!r}): open({str(gate)!r}).read()")], first_pause=0.1
    )
    until(lambda: warm.process is not None)
    first = warm.process
    first.kill()
    gate.unlink()
    assert not start().forked or warm.process is not first
    assert warm.wait_ready(60)
    assert warm.process is not first
    assert start().forked


def test_killed_when_nobody_asks_it_is_started_again(make_warm: Make, start: Start) -> None:
    warm = make_warm(first_pause=0.1)
    assert warm.wait_ready(60)
    first, address = warm.process, Path(warm.address or "")
    first.kill()
    until(lambda: not address.parent.exists())
    assert warm.wait_ready(60)
    assert warm.process is not first
    assert start().forked


def test_killed_with_a_request_in_its_hands_the_kernel_starts_as_usual(make_warm: Make, start: Start) -> None:
    warm = make_warm(first_pause=300)
    assert warm.wait_ready(60)
    psutil.Process(warm.process.pid).suspend()  # so that the request waits, unread
    threading.Timer(0.5, warm.process.kill).start()
    kernel = start()
    assert not kernel.forked
    assert kernel.value("1 + 1") == 2


def test_an_address_where_nobody_listens_any_more_is_an_ordinary_start(make_warm: Make, start: Start) -> None:
    warm = make_warm(first_pause=300)
    assert warm.wait_ready(60)
    address = warm.address
    warm.process.kill()
    until(lambda: warm.address is None)
    warm.address = address  # as another thread could have read it just before
    assert not start().forked


def test_one_that_does_not_answer_is_replaced(make_warm: Make, start: Start) -> None:
    warm = make_warm(patience=0.5, first_pause=0.1)
    assert warm.wait_ready(60)
    before, first = start(), warm.process
    psutil.Process(first.pid).suspend()
    assert not start().forked
    until(lambda: warm.process is not first and warm.wait_ready(0), 60)
    assert start().forked
    assert before.value("1 + 1") == 2, "what had been forked lives on"


def test_killed_after_the_fork_its_kernels_live_and_are_still_looked_after(make_warm: Make, start: Start) -> None:
    warm = make_warm(first_pause=0.1)
    assert warm.wait_ready(60)
    dying, ending, lasting = start(), start(), start()
    lasting.run("kept = 1")
    first = warm.process
    first.kill()
    until(lambda: warm.process is not first)
    assert warm.wait_ready(60)
    assert lasting.value("kept") == 1
    asked = lasting.busy("import time\nwhile True: time.sleep(0.01)")
    lasting.manager.interrupt_kernel()
    assert lasting.answer(asked)["ename"] == "KeyboardInterrupt"
    psutil.Process(dying.pid).kill()
    until(lambda: dying.process.poll() is not None)
    assert dying.process.poll() == UNKNOWN
    process = ending.process
    ending.close(now=False)
    assert not lives(process.pid)
    lasting.restart()
    assert lasting.forked, "by the new one"
    assert lasting.value("__import__('os').getppid()") == warm.process.pid


def test_stopped_with_the_server_it_takes_its_kernels_along(make_warm: Make, start: Start) -> None:
    warm = make_warm()
    assert warm.wait_ready(60)
    kernels = [start() for _ in range(2)]
    kernels[0].hold()
    pids = [one.pid for one in kernels]
    for one in kernels:
        one.client.stop_channels()
        one.process._tether.close()  # as the end of this process does
        one.manager.provisioner.process = None
    warm.stop()
    until(lambda: not any(map(lives, pids)))
    assert not lives(warm.process.pid)


def test_stopping_does_not_wait_for_what_is_still_loading(make_warm: Make, module: Module) -> None:
    warm = make_warm(preload=[module("slow", "import time; time.sleep(60)")])
    until(lambda: warm.process is not None)
    began = time.monotonic()
    warm.stop()
    assert time.monotonic() - began < 5
    assert not lives(warm.process.pid)


def test_a_stopped_one_can_be_started_again(make_warm: Make, start: Start) -> None:
    warm = make_warm()
    assert warm.wait_ready(60)
    warm.stop()
    warm.stop()
    warm.start()
    assert warm.wait_ready(60)
    assert start().forked


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("raise RuntimeError('not today')", "not today"),
        (
            "import threading\nthreading.Thread(target=threading.Event().wait, name='Busy', daemon=True).start()",
            "2 threads.*Busy",
        ),
    ],
)
def test_what_cannot_be_forked_from_says_so_and_is_tried_ever_more_seldom(
    make_warm: Make, start: Start, module: Module, capfd: pytest.CaptureFixture[str], code: str, said: str
) -> None:
    warm = make_warm(preload=[module("broken", code)], first_pause=0.05, longest_pause=1.0)
    lives_seen: set[int] = set()
    until(lambda: warm.process is None or lives_seen.add(warm.process.pid) or len(lives_seen) >= 3, 60)
    kernel = start()
    assert not kernel.forked
    assert not warm.wait_ready(0)
    assert re.search(said, capfd.readouterr().err)


def test_without_a_place_for_its_socket_kernels_start_as_usual_until_there_is_one(
    make_warm: Make, start: Start, tmp_path: Path
) -> None:
    warm = make_warm(runtime_dir=str(tmp_path / "later"), first_pause=0.05, longest_pause=0.05)
    assert not start().forked
    (tmp_path / "later").mkdir()
    assert warm.wait_ready(60)
    assert start().forked


SAME = [sys.executable, "-m", "ipykernel_launcher", "-f", "connection.json"]


@pytest.mark.parametrize(
    ("command", "options", "because"),
    [
        (["/usr/bin/another-python", *SAME[1:]], {}, "interpreter"),
        ([sys.executable, "-m", "xeus", "-f", "x"], {}, "plain ipykernel"),
        ([sys.executable, "-X", "dev", *SAME[1:]], {}, "plain ipykernel"),
        (SAME, {"stdout": 1}, "stdout"),
        (SAME, {"independent": True}, "independent"),
        (SAME, {"env": {"PYTHONPATH": "/elsewhere"}}, "PYTHONPATH"),
        (SAME, {"env": {}}, "LANG"),
        (SAME, {"env": {"LANG": "C.UTF-8", "VISITOR": "Ann"}, "cwd": "/", "kernel_id": "1"}, None),
        ([*SAME, "--HistoryManager.enabled=False"], {"env": {"LANG": "C.UTF-8"}}, None),
    ],
)
def test_what_only_an_ordinary_start_can_do_is_left_to_it(command: list[str], options: dict, because: str | None) -> None:
    found = why_not(command, options, {"LANG": "C.UTF-8"})
    assert (found is None) if because is None else because in (found or "")


def test_a_kernel_with_its_output_in_a_file_starts_as_usual(warm: WarmKernels, start: Start, tmp_path: Path) -> None:
    with (tmp_path / "out").open("w") as out:
        assert not start(stdout=out).forked


def test_what_stands_after_the_launcher_reaches_the_kernel(warm: WarmKernels, start: Start) -> None:
    kernel = start(extra_arguments=["--HistoryManager.enabled=False"])
    assert kernel.forked
    assert kernel.value("get_ipython().history_manager.enabled") is False


def test_an_encrypted_line_to_the_kernel_works(warm: WarmKernels) -> None:
    manager = KernelManager(transport_encryption="required", connection_file=connection_file())
    manager.start_kernel()
    client = manager.client()
    client.start_channels()
    client.wait_for_ready(timeout=30)
    assert manager.curve_publickey is not None
    client.stop_channels()
    manager.shutdown_kernel(now=True)


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_where_nothing_forks_all_is_as_usual(system: str, monkeypatch: pytest.MonkeyPatch, make_warm: Make, start: Start) -> None:
    monkeypatch.setattr(keeper.sys, "platform", system) if system == "darwin" else monkeypatch.delattr(os, "fork")
    config = Config()
    assert not choose(config, ["numpy"])
    assert not config
    assert options(["numpy"]) == []
    warm = make_warm()
    assert warm.process is None
    monkeypatch.undo()
    warm.stop()


def test_chosen_it_stands_in_the_configuration() -> None:
    config = Config()
    assert choose(config, ["numpy", "a.b:c"])
    assert config.KernelProvisionerFactory.default_provisioner_name == NAME
    assert config.WarmKernels.preload == ["numpy", "a.b:c"]
    assert [word.partition("=")[2] for word in options(["numpy", "a.b:c"]) if "preload" in word] == ["numpy", "a.b:c"]


def test_a_stranger_on_the_socket_gets_a_process_only_for_as_long_as_it_stays(warm: WarmKernels) -> None:
    with socket.socket(socket.AF_UNIX) as stranger:
        stranger.connect(warm.address)
        until(lambda: len(psutil.Process(warm.process.pid).children()) == 1)
    until(lambda: not psutil.Process(warm.process.pid).children())


def test_ctrl_c_in_the_servers_terminal_is_not_for_it(warm: WarmKernels) -> None:
    assert os.getsid(warm.process.pid) != os.getsid(0)
    assert os.getpgid(warm.process.pid) == warm.process.pid
    os.kill(warm.process.pid, signal.SIGCHLD)
    assert lives(warm.process.pid)
