"""A kernel as a test has it: started by Jupyter's own manager, asked by Jupyter's own client."""

import ast
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any
from uuid import uuid4

import psutil
from jupyter_client.manager import KernelManager
from jupyter_core.paths import jupyter_runtime_dir

from buurtlezer.serving.warm.forked_process import ForkedProcess


class Running:
    """Started and ready. ``how`` goes to ``start_kernel``: ``env``, ``cwd``."""

    def __init__(self, **how: Any) -> None:
        self.manager = KernelManager(connection_file=connection_file())
        self.manager.start_kernel(**how)
        self.client = self.manager.client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=60)

    @property
    def process(self) -> Any:
        return self.manager.provisioner.process

    @property
    def pid(self) -> int:
        return int(self.process.pid)

    @property
    def forked(self) -> bool:
        return isinstance(self.process, ForkedProcess)

    def run(self, code: str, *, timeout: float = 30) -> None:
        """Execute; the test fails on an error in the kernel."""
        answer = self.client.execute_interactive(code, timeout=timeout, output_hook=lambda message: None)["content"]
        assert answer["status"] == "ok", "\n".join(answer.get("traceback", [str(answer)]))

    def busy(self, code: str) -> str:
        """Have it execute something that does not end; returns once it does. Gives what ``answer`` takes."""
        asked: str = self.client.execute("print('busy', flush=True)\n" + code, stop_on_error=False)
        while (said := self.client.get_iopub_msg(timeout=20))["msg_type"] != "stream" or said["parent_header"]["msg_id"] != asked:
            pass
        return asked

    def hold(self) -> None:
        """Have it hold its interpreter, so that none of its threads can run: not even the one that watches its tether."""
        before = psutil.Process(self.pid).cpu_times().user
        self.client.execute("import re; re.match('(a+)+$', 'a' * 60 + 'b')")
        until(lambda: psutil.Process(self.pid).cpu_times().user > before + 0.3)

    def answer(self, asked: str) -> dict[str, Any]:
        """What came of it."""
        while (answer := self.client.get_shell_msg(timeout=20))["parent_header"]["msg_id"] != asked:
            pass
        return dict(answer["content"])

    def value(self, expression: str) -> Any:
        """What an expression is in the kernel, for what is a literal; IPython alone leaves out all after a thousand."""
        answer = self.client.execute_interactive(
            "", user_expressions={"it": f"repr(({expression}))"}, timeout=30, output_hook=lambda message: None
        )["content"]["user_expressions"]["it"]
        assert answer["status"] == "ok", "\n".join(answer.get("traceback", []))
        return ast.literal_eval(ast.literal_eval(answer["data"]["text/plain"]))

    def restart(self, *, now: bool = False) -> None:
        self.manager.restart_kernel(now=now)
        self.client.wait_for_ready(timeout=60)

    def close(self, *, now: bool = True) -> None:
        self.client.stop_channels()
        if self.manager.has_kernel:
            self.manager.shutdown_kernel(now=now)


def connection_file() -> str:
    """A name as a server gives it: beside it are the sockets of the kernel, which no other test can take, as it can a port."""
    folder = Path(jupyter_runtime_dir())
    folder.mkdir(parents=True, exist_ok=True)
    return str(folder / f"kernel-{uuid4()}.json")


def until(true: Callable[[], object], seconds: float = 10) -> float:
    """Wait until it is so; how long that took, to a tenth. Fails after some seconds.

    Who asks without pause for what takes seconds takes a processor from what it waits for: looking at all processes is work.
    """
    began = time.monotonic()
    while not true():
        waited = time.monotonic() - began
        assert waited < seconds, "it did not come about"
        time.sleep(min(max(0.005, waited / 10), 0.1))
    return time.monotonic() - began


def below(process: psutil.Process, word: str, *, deep: bool = True) -> list[psutil.Process]:
    """The children that run and have this in a word of their command line; ``deep``: theirs too.

    A process may end between being listed and being asked; then it is not one that runs.
    """
    found = []
    for one in process.children(recursive=deep):
        with suppress(psutil.NoSuchProcess):
            if any(word in each for each in one.cmdline()) and one.status() != psutil.STATUS_ZOMBIE:
                found.append(one)
    return found


def lives(pid: int) -> bool:
    """Whether a process runs; one that has ended and was not fetched does not."""
    try:
        return psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False
