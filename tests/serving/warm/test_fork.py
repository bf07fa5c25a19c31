"""What a forked kernel is: in all that a notebook can see the same as an ordinary one, and nobody else's."""

import os
import socket
import sys
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest
from jupyter_client.provisioning import KernelProvisionerFactory
from running import Running, until

from buurtlezer.serving.warm.choice import NAME
from buurtlezer.serving.warm.keeper import WarmKernels

Start = Callable[..., Running]


def sockets(pid: int) -> set[str]:
    """The sockets that a process has open."""
    found = set()
    for descriptor in Path(f"/proc/{pid}/fd").iterdir():
        try:
            found.add(str(descriptor.readlink()))
        except FileNotFoundError:
            continue  # closed while we looked
    return {one for one in found if one.startswith("socket:")}


def test_a_kernel_is_a_child_of_the_warm_process_and_has_what_it_loaded(shared: WarmKernels, start: Start) -> None:
    kernel = start()
    assert kernel.forked
    assert kernel.value("__import__('os').getppid()") == shared.process.pid
    kernel.run("import sys; assert 'numpy' in sys.modules")


def test_it_lives_in_the_visitors_folder_and_environment(shared: WarmKernels, start: Start, tmp_path: Path) -> None:
    environment = {**os.environ, "VISITOR": "één ☂\nline", "TZ": "Asia/Tokyo"}
    environment.pop("HOME")
    kernel = start(cwd=str(tmp_path), env=environment)
    kernel.run("import os, time, subprocess")
    assert kernel.value("os.getcwd()") == str(tmp_path)
    assert kernel.value("os.environ['VISITOR']") == environment["VISITOR"]
    assert kernel.value("subprocess.check_output(['printenv', 'VISITOR'], text=True)") == environment["VISITOR"] + "\n"
    assert kernel.value("time.strftime('%z')") == "+0900"
    kernel.run("assert 'HOME' not in os.environ and 'OPENBLAS_NUM_THREADS' not in os.environ")


def test_two_kernels_at_once_have_each_their_own_environment(shared: WarmKernels, start: Start) -> None:
    first, second = (start(env={**os.environ, "VISITOR": name}) for name in ("Ann", "Bo"))
    assert [one.value("__import__('os').environ['VISITOR']") for one in (first, second)] == ["Ann", "Bo"]


def test_what_python_tells_of_itself_is_as_after_an_ordinary_start(shared: WarmKernels, start: Start, tmp_path: Path) -> None:
    asked = (
        "sys.path",
        "sys.argv[0], len(sys.argv), sys.argv[1]",
        "__name__, sys._xoptions, sys.flags.utf8_mode, gc.isenabled()",
        "os.read(0, 1)",
        "os.getsid(0) == os.getpid() == os.getpgid(0)",
        "os.environ['JPY_PARENT_PID'], os.umask(0o22)",
        "signal.getsignal(signal.SIGCHLD).name, signal.set_wakeup_fd(-1), signal.pthread_sigmask(signal.SIG_BLOCK, []) == set()",
        "threading.current_thread() is threading.main_thread(), multiprocessing.current_process().name",
        "type(asyncio.get_event_loop()).__name__",
    )
    told = []
    for name in (NAME, "local-provisioner"):
        KernelProvisionerFactory.instance().default_provisioner_name = name
        kernel = start(cwd=str(tmp_path))
        assert kernel.forked == (name == NAME)
        kernel.run("import asyncio, gc, multiprocessing, os, signal, sys, threading")
        told.append({expression: kernel.value(expression) for expression in asked})
    assert told[0] == told[1]


def test_kernels_do_not_share_random_numbers(shared: WarmKernels, start: Start) -> None:
    draws = {
        "random": "random.random()",
        "numpy, as it always was": "float(numpy.random.rand())",
        "numpy's generator": "float(numpy.random.default_rng().random())",
        "uuid": "str(uuid.uuid4())",
        "uuid by time": "str(uuid.uuid1())",
        "ssl": "ssl.RAND_bytes(8).hex()",
        "secrets": "secrets.token_hex(8)",
        "temporary names": "next(tempfile._get_candidate_names())",
        "zmq": "zmq.curve_keypair()[0].hex()",
    }
    kernels = [start() for _ in range(3)]
    for one in kernels:
        one.run("import random, numpy, uuid, ssl, secrets, tempfile, zmq")
    for what, expression in draws.items():
        drawn = {one.value(expression) for one in kernels}
        assert len(drawn) == len(kernels), f"{what}: {drawn}"


def test_a_preload_that_drew_numbers_gives_each_kernel_others(
    make_warm: Callable[..., WarmKernels], start: Start, module: Callable[[str, str], str]
) -> None:
    code = "import random, ssl, uuid, numpy\nrandom.seed(1)\nnumpy.random.seed(1)\nssl.RAND_bytes(8)\nuuid.uuid1()"
    make_warm(preload=[module("drawing", code)]).wait_ready(60)
    kernels = [start() for _ in range(2)]
    for one in kernels:
        assert one.forked
        one.run("import random, numpy, ssl, uuid")
    for expression in ("random.random()", "numpy.random.rand(3).tolist()", "ssl.RAND_bytes(8)", "str(uuid.uuid1())"):
        drawn = [one.value(expression) for one in kernels]
        assert drawn[0] != drawn[1], expression


def test_a_kernel_has_a_loop_of_its_own(
    make_warm: Callable[..., WarmKernels], start: Start, module: Callable[[str, str], str]
) -> None:
    make_warm(
        preload=[module("looping", "import asyncio\nloop = asyncio.new_event_loop()\nasyncio.set_event_loop(loop)")]
    ).wait_ready(60)
    kernel = start()
    kernel.run("import asyncio, looping\nassert asyncio.get_running_loop() is not looping.loop\nawait asyncio.sleep(0)")


def test_a_kernel_has_no_descriptor_of_the_warm_process_or_of_another_kernel(shared: WarmKernels, start: Start) -> None:
    first, second = start(), start()
    theirs = sockets(shared.process.pid)
    lines = [theirs & sockets(one.pid) for one in (first, second)]
    assert [len(one) for one in lines] == [1, 1], "its own tether, and that alone"
    assert lines[0] != lines[1]
    assert not sockets(first.pid) & sockets(second.pid)


def test_what_a_kernel_starts_does_not_hold_its_tether(shared: WarmKernels, start: Start) -> None:
    kernel = start()
    tether = sockets(shared.process.pid) & sockets(kernel.pid)
    kernel.run(
        "import os, time, subprocess\n"
        "forked = os.fork()\n"
        "if not forked:\n    time.sleep(60)\n    os._exit(0)\n"
        "started = subprocess.Popen(['sleep', '60'], close_fds=False)"
    )
    for name in ("forked", "started.pid"):
        assert not tether & sockets(kernel.value(name)), name


def test_the_parent_has_one_thread_and_numpy_in_its_children_too(shared: WarmKernels, start: Start) -> None:
    kernel = start()
    kernel.run("import numpy\nproduct = float((numpy.ones((600, 600)) @ numpy.ones((600, 600))).sum())")
    assert kernel.value("product") == 600.0**3
    assert len(psutil.Process(shared.process.pid).threads()) == 1


def test_a_kernel_shares_the_memory_of_what_was_loaded(
    make_warm: Callable[..., WarmKernels], start: Start, module: Callable[[str, str], str]
) -> None:
    megabyte = 1 << 20
    make_warm(
        preload=[module("heavy", f"data = b'x' * (200 * {megabyte})\nmany = [object() for _ in range(500_000)]")]
    ).wait_ready(60)
    kernels = [start() for _ in range(3)]
    for one in kernels:
        one.run("import heavy, gc; gc.collect(); assert heavy.data[-1:] == b'x'")
    for one in kernels:
        memory = psutil.Process(one.pid).memory_full_info()
        assert memory.rss > 200 * megabyte
        assert memory.uss < 60 * megabyte


def test_the_debugger_stops_at_a_breakpoint(shared: WarmKernels, start: Start) -> None:
    kernel = start()
    code = "total = 0\nfor number in range(3):\n    total += number\n"

    def debug(command: str, **arguments: object) -> dict:
        content = {"type": "request", "seq": 1, "command": command, "arguments": arguments}
        message = kernel.client.session.msg("debug_request", content)
        kernel.client.control_channel.send(message)
        while (answer := kernel.client.get_control_msg(timeout=20))["parent_header"].get("msg_id") != message["header"]["msg_id"]:
            pass
        assert answer["content"]["success"], answer["content"]
        return answer["content"].get("body", {})

    debug("initialize", clientID="test", adapterID="", pathFormat="path")
    debug("attach")
    file = debug("dumpCell", code=code)["sourcePath"]
    assert debug("setBreakpoints", source={"path": file}, breakpoints=[{"line": 3}])["breakpoints"][0]["verified"]
    debug("configurationDone")
    kernel.client.execute(code)
    while (event := kernel.client.get_iopub_msg(timeout=20))["content"].get("event") != "stopped":
        pass
    assert event["content"]["body"]["reason"] == "breakpoint"


def test_a_folder_that_is_not_there_is_the_ordinary_error(shared: WarmKernels, start: Start) -> None:
    with pytest.raises(FileNotFoundError, match="nowhere"):
        start(cwd="/nowhere/at/all")


def test_a_request_that_never_comes_holds_up_nobody(shared: WarmKernels, start: Start) -> None:
    with socket.socket(socket.AF_UNIX) as silent, socket.socket(socket.AF_UNIX) as half:
        silent.connect(shared.address)
        half.connect(shared.address)
        half.sendall(b'{"argv": [')
        assert start().forked
        until(lambda: len(psutil.Process(shared.process.pid).children()) >= 3)
    until(lambda: len(psutil.Process(shared.process.pid).children()) <= 1)


def test_the_command_line_still_says_what_kind_of_process_it_is(shared: WarmKernels, start: Start) -> None:
    assert any("ipykernel" in word for word in psutil.Process(start().pid).cmdline())
    assert sys.executable == psutil.Process(shared.process.pid).cmdline()[0]
