"""How many pages a server can have open at once. Not here: counting them (``presence``)."""

from pathlib import Path

import psutil

KEPT_FREE = 500_000_000
"""Bytes for the server, its store, the warm process and whatever else runs."""

FORKED, STOCK = 60_000_000, 200_000_000
"""Bytes a page: private memory of a kernel (measured as it begins: 24 MB forked, 116 MB stock), and some for what people load."""

FEWEST, MOST = 4, 300

CGROUP = Path("/sys/fs/cgroup")
"""Where a container has its limits (https://docs.kernel.org/admin-guide/cgroup-v2.html); ``psutil`` sees those of its host."""


def available(cgroup: Path = CGROUP) -> int:
    """Bytes that this machine has left, or the container that this runs in."""
    host = int(psutil.virtual_memory().available)
    try:
        limit, used, stat = ((cgroup / f"memory.{name}").read_text() for name in ("max", "current", "stat"))
    except OSError:
        return host  # no container, no Linux, or an old one
    if not limit.strip().isdigit():
        return host
    cached = next((int(line.split()[1]) for line in stat.splitlines() if line.startswith("inactive_file ")), 0)
    return min(host, int(limit) - int(used) + cached)


def most_pages(memory: int | None = None, *, stock: bool = False) -> int:
    """How many pages fit into so much memory (bytes; what is available now, if not given)."""
    free = available() if memory is None else memory
    return max(FEWEST, min(MOST, (free - KEPT_FREE) // (STOCK if stock else FORKED)))
