"""Where a server and its kernel meet: at socket files beside the connection file, instead of at ports, where that can be.

A port is picked before the kernel is there and let go until the kernel binds it. In between, and at each restart, another
program can take it, and the kernel dies of "Address already in use". A name in a private folder is nobody else's.
Not here: what is said over them, which is Jupyter's own.
"""

from pathlib import Path

from jupyter_client.localinterfaces import localhost
from jupyter_client.manager import KernelManager

LONGEST = 103
"""Bytes in the name of a socket, on the system that allows fewest (macOS)."""

SUFFIX = "-ipc"
"""What Jupyter puts between the name of the connection file and the number of the socket."""


def meet_at_sockets(manager: KernelManager) -> bool:
    """Have this kernel use sockets; call it before each start. Whether it does.

    Left as they are: a kernel that has started before, one that somebody configured to be elsewhere, one without a file of its
    own, and one whose folder has too long a name.
    """
    file = Path(manager.connection_file) if manager.connection_file else None
    if manager.transport != "tcp" or manager.ip != localhost() or file is None or file.exists():
        return bool(manager.transport == "ipc")
    address = f"{file.with_suffix('')}{SUFFIX}"
    if not file.is_absolute() or len(f"{address}-99".encode()) > LONGEST:
        return False
    manager.transport, manager.ip, manager.cache_ports = "ipc", address, False
    return True
