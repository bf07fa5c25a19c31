"""What a fork of the warm process does before it is a kernel, and how it ends.

It lets go of all that belongs to the warm process, takes on what the server asked for (environment, working folder), draws
random numbers of its own, and runs ipykernel as ``python -m ipykernel_launcher`` would. Not here: forking (``process``).
"""

import asyncio
import atexit
import gc
import os
import random
import signal
import socket
import sys
import threading
import time
from typing import Any, NoReturn

import ipykernel_launcher  # type: ignore[import-untyped]
from ipykernel.kernelapp import IPKernelApp

from . import arguments, modules
from .tether import PIECE, Heard, written


class ForkedKernelApp(IPKernelApp):
    """ipykernel's application, which ends when its tether to the server closes."""

    tether: socket.socket

    def parse_command_line(self, argv: Any = None) -> None:
        """As usual, by a shorter way where the command line is as servers write it."""
        words = sys.argv[1:] if argv is None else list(argv)
        config = arguments.simple(words, self.aliases)
        if config is None:
            super().parse_command_line(argv)
            return
        self.argv, self.extra_args, self.cli_config = words, [], config
        self.update_config(config)

    def init_kernel(self) -> None:
        """As usual, without looking at each module that the warm process loaded."""
        with modules.listed():
            super().init_kernel()  # type: ignore[no-untyped-call]

    def init_poller(self) -> None:
        """Watch the tether instead of the parent process: a kernel may outlive the warm process, and not its server."""
        threading.Thread(target=_end_with, args=(self.tether,), name="Lifeline", daemon=True).start()


def become_kernel(tether: socket.socket) -> NoReturn:
    """Be a kernel until it ends; never return into what was forked."""
    code: Any = 1
    try:
        code = _kernel(tether)
    except SystemExit as leaving:
        code = leaving.code
    except BaseException:  # noqa: BLE001 -- whatever it was, it ends here, and is told
        sys.excepthook(*sys.exc_info())
    finally:
        _leave(code)


def _kernel(tether: socket.socket) -> int:
    os.setsid()
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # until ipykernel, once it can be interrupted, says otherwise
    tether.setblocking(True)
    asked = _asked(tether)
    if asked is None:
        return 0  # the server changed its mind
    try:
        os.chdir(asked["cwd"])
    except OSError as fault:
        tether.sendall(written({"refused": str(fault)}))
        return 1
    _live_in(asked["env"])
    _draw_anew()
    gc.enable()
    os.register_at_fork(after_in_child=tether.close)  # what the kernel forks does not hold the tether
    asyncio.set_event_loop(asyncio.new_event_loop())
    tether.sendall(written({"started": os.getpid()}))
    sys.argv = [ipykernel_launcher.__file__, *asked["argv"]]
    app = ForkedKernelApp.instance(parent_handle=os.getppid())
    app.tether = tether
    app.initialize()  # type: ignore[no-untyped-call]
    _meet_the_shell()
    app.start()  # type: ignore[no-untyped-call]
    return 0


def _asked(tether: socket.socket) -> dict[str, Any] | None:
    heard = Heard()
    while piece := tether.recv(PIECE):
        if messages := heard.add(piece):
            return messages[0]
    return None


def _live_in(environment: dict[str, str]) -> None:
    for gone in set(os.environ) - set(environment):
        del os.environ[gone]
    os.environ.update(environment)
    time.tzset()


def _draw_anew() -> None:
    """Random numbers of its own: all children of one process would draw the same."""
    random.seed()
    if numpy := sys.modules.get("numpy.random"):
        numpy.seed()
    if ssl := sys.modules.get("ssl"):
        ssl.RAND_add(os.urandom(32), 32.0)


def _meet_the_shell() -> None:
    """What a library tells IPython when it is loaded: there was none. Else a page asks for each widget's state by itself."""
    if widgets := sys.modules.get("ipywidgets"):
        widgets.register_comm_target()


def _end_with(tether: socket.socket) -> None:
    while tether.recv(PIECE):
        pass
    os._exit(1)  # as ipykernel does when its parent is gone


def _leave(code: Any) -> NoReturn:
    """What the interpreter does at its end, except for taking everything down, which would copy every shared page."""
    if code is not None and not isinstance(code, int):
        sys.stderr.write(f"{code}\n")
    try:
        threading._shutdown()  # type: ignore[attr-defined]  # multiprocessing ends its forks by the same two
        atexit._run_exitfuncs()
    finally:
        for stream in (sys.__stdout__, sys.__stderr__):
            if stream is not None:
                stream.flush()
        os._exit(code & 0xFF if isinstance(code, int) else int(code is not None))
