"""What the warm process loads before it forks.

What may be loaded: anything that starts no thread, opens no connection, and makes nothing that each kernel must have for
itself (a temporary folder, a random generator). Where a library must be told of a fork it says so to
``os.register_at_fork``. Not here: which modules somebody's kernels need; that is configuration.
"""

import gc
import sys
from importlib import import_module

import zmq

from . import modules

KERNEL = (
    "ipykernel.kernelapp",
    "ipykernel.debugger",
    "IPython.core.completerlib",
    "IPython.core.debugger",
    "IPython.core.logger",
    "IPython.core.oinspect",
    "IPython.extensions.storemagic",
    "faulthandler",
    "psutil",
    "sqlite3",
    "tornado.platform.asyncio",
)
"""What ipykernel itself imports while it starts: found by looking at what a fork had imported that the process had not."""


def load(names: list[str]) -> None:
    """Import each module and call what stands after a colon, as in ``package.module:function``; then leave memory as it is."""
    for name in names:
        module, _, function = name.partition(":")
        loaded = import_module(module)
        if function:
            getattr(loaded, function)()
    if ssl := sys.modules.get("ssl"):
        ssl.RAND_bytes(1)  # what OpenSSL sets up at the first number drawn, 1 MB, is then shared; each fork still draws its own
    _meet_zmq()
    modules.gather()
    gc.collect()
    gc.disable()  # a collection would touch, and so copy, every page
    gc.freeze()


def _meet_zmq() -> None:
    """Make a socket and throw it away with its threads: what pyzmq sets up at its first one, 1 MB, is then shared."""
    with zmq.Context() as context, context.socket(zmq.ROUTER) as first:
        first.linger = 0
        first.router_mandatory = 1
