"""Asking the warm process for a kernel, and what it can be asked for.

Not here: what happens when it cannot (``provisioner`` starts an ordinary kernel).
"""

import asyncio
import os
import socket
import sys
from collections.abc import Iterable, Mapping
from typing import Any

from .forked_process import ForkedProcess
from .tether import PIECE, Heard, written

UNDERSTOOD = {"cwd", "env", "extra_arguments", "kernel_id"}
"""What a start may be asked with; whatever else somebody wants of a process, an ordinary start can."""

LAUNCHER = ("-m", "ipykernel_launcher")

AT_START = ("PYTHON", "LD_", "DYLD_", "LC_", "LANG", "MALLOC_", "GLIBC_")
"""How variables begin that act when a process starts: a fork would not heed them."""


class NoFork(Exception):
    """There was no kernel to be had from the warm process; the message says why."""


def why_not(command: list[str], options: Mapping[str, Any], environment: Mapping[str, str] = os.environ) -> str | None:
    """Why such a kernel cannot be a fork; None if it can. ``environment`` is that of the warm process."""
    if os.path.normpath(command[0]) != os.path.normpath(sys.executable):
        return "another interpreter"
    if not is_ipykernel(command):
        return "not a plain ipykernel"
    if others := sorted(set(options) - UNDERSTOOD):
        return f"asked with {', '.join(others)}"
    wanted = options.get("env") or {}
    differing = sorted(name for name in _at_start(wanted, environment) if wanted.get(name) != environment.get(name))
    return f"another {', '.join(differing)}" if differing else None


def is_ipykernel(command: list[str]) -> bool:
    """Whether this starts ipykernel here and as it comes: no other kernel, and none in a container or on another machine."""
    return tuple(command[1:3]) == LAUNCHER


def _at_start(*environments: Mapping[str, str]) -> Iterable[str]:
    return {name for one in environments for name in one if name.startswith(AT_START)}


async def fork(address: str, command: list[str], options: Mapping[str, Any]) -> ForkedProcess:
    """A kernel forked from the process that listens at ``address``. Raises ``OSError`` or ``NoFork``."""
    loop = asyncio.get_running_loop()
    tether = socket.socket(socket.AF_UNIX)
    tether.setblocking(False)
    environment = {**(options.get("env") or os.environ), "JPY_PARENT_PID": str(os.getpid())}
    asked = {"argv": command[1 + len(LAUNCHER) :], "env": environment, "cwd": os.fspath(options.get("cwd") or os.getcwd())}  # noqa: PTH109 -- for JSON
    try:
        await loop.sock_connect(tether, address)
        await loop.sock_sendall(tether, written(asked))
        heard = Heard()
        while piece := await loop.sock_recv(tether, PIECE):
            for answer in heard.add(piece):
                if "started" in answer:
                    return ForkedProcess(tether, answer["started"], heard)
                raise NoFork(answer.get("refused") or f"it ended at once: {answer}")
        raise NoFork("the tether was closed")
    except BaseException:
        tether.close()  # which ends whatever was forked for it
        raise
