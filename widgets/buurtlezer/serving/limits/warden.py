"""Ends kernels that nobody is there for, and those that take too much memory.

Memory is watched, not limited by the system: RLIMIT_AS counts what a fork shares with all others, RLIMIT_DATA what it
inherited, and both make an allocation fail anywhere, in numpy as in ipykernel, with half a thing done. What a kernel has for
itself (USS; what it shares is not its own) is looked at every few seconds, and a kernel over the limit ends with a sentence.
Acts that were acknowledged are in the store. Not here: who is there (``presence``).
"""

import asyncio
import logging
from typing import Any

import psutil
from tornado.ioloop import PeriodicCallback

from buurtlezer.serving.limits.presence import Presence, Why

LOOKS = 12
"""So many looks within the patience for a page."""

LONGEST_PAUSE = 5.0
MEGABYTE = 1_000_000

_LOG = logging.getLogger(__name__)


class Warden:
    """Looks after the kernels of one server. ``most`` is a limit in bytes, 0 for none."""

    def __init__(self, kernels: Any, presence: Presence, *, patience: float, most: int) -> None:
        self._kernels = kernels
        self._presence = presence
        self._most = most
        self._started: set[str] = set()
        self._unknown: set[str] = set()
        self._again = PeriodicCallback(self.look, 1000 * min(LONGEST_PAUSE, patience / LOOKS))

    @property
    def count(self) -> int:
        """Pages that are open, those included whose kernel is only being started."""
        return len(self._presence)

    def start(self) -> None:
        """Begin, on the running loop."""
        self._again.start()

    def stop(self) -> None:
        """No more looks."""
        self._again.stop()

    async def look(self) -> None:
        """End what has to end, and forget a page whose kernel ended by itself."""
        for kernel_id in self._presence.silent():
            await self.end(kernel_id, "away")
        # Only what was seen to have started, now or before: one that is being started is not yet among the kernels.
        for kernel_id in self._started:
            if kernel_id not in self._kernels:
                self._presence.leave(kernel_id)
        # A kernel that would not end is nobody's: it is told again until it is gone.
        before, self._unknown = self._unknown, set(self._kernels.list_kernel_ids()) - set(self._presence.all())
        for kernel_id in before & self._unknown:
            await self.end(kernel_id)
        self._started = {one for one in self._presence.all() if one in self._kernels}
        if self._most:
            sizes = await asyncio.get_running_loop().run_in_executor(None, self._sizes, list(self._started))
            for kernel_id, size in sizes.items():
                if size > self._most:
                    _LOG.warning("a kernel took %d MB, more than %d: ended", size // MEGABYTE, self._most // MEGABYTE)
                    await self.end(kernel_id, "memory")

    async def end(self, kernel_id: str, why: Why | None = None) -> None:
        """End a page's kernel, if it has (still) one."""
        self._presence.leave(kernel_id, why)
        if kernel_id in self._kernels:
            await self._kernels.shutdown_kernel(kernel_id, now=True)

    def _sizes(self, kernel_ids: list[str]) -> dict[str, int]:
        found = {}
        for kernel_id in kernel_ids:
            pid = getattr(self._kernels.get_kernel(kernel_id).provisioner, "pid", None) if kernel_id in self._kernels else None
            if pid:
                size = own_memory(pid)
                if size is not None:
                    found[kernel_id] = size
        return found


def own_memory(pid: int) -> int | None:
    """Bytes that a process has for itself alone; None if it has ended."""
    try:
        return int(psutil.Process(pid).memory_full_info().uss)
    except psutil.Error:
        return None
