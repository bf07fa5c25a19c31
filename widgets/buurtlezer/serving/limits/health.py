"""How a server is doing, in numbers: nothing of anybody. Not here: the request (``handlers``)."""

import asyncio
import logging
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from buurtlezer.errors import StoreError
from buurtlezer.serving.limits.presence import Presence
from buurtlezer.store import Store

FRESH_SECONDS = 2.0
PATIENCE_SECONDS = 1.0
"""A store that takes longer is away, as far as people are concerned."""

_LOG = logging.getLogger(__name__)


class Health:
    """``waiting`` says how many light pages wait for news, ``most`` how many pages may be open, ``reach`` how rides are doing."""

    def __init__(
        self,
        presence: Presence,
        most: int,
        waiting: Callable[[], int],
        reach: Callable[[], str],
        open_store: Callable[[], Store] = Store.open,
    ) -> None:
        self._presence = presence
        self._most = most
        self._waiting = waiting
        self._reach = reach
        self._open_store = open_store
        self._began = time.monotonic()
        self._asked = float("-inf")
        self._store = False
        self._asking: asyncio.Future[bool] | None = None
        # A thread of its own: whatever else waits must not make this look ill.
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="health")

    async def now(self) -> dict[str, Any]:
        """Counts, seconds since the start, whether rides are reckoned, and whether the store answers."""
        if time.monotonic() - self._asked > FRESH_SECONDS:
            self._store = await self._ask()
            self._asked = time.monotonic()
        return {
            "kernels": len(self._presence),
            "most_kernels": self._most,
            "waiting": self._waiting(),
            "reach": self._reach(),
            "uptime": round(time.monotonic() - self._began),
            "store": self._store,
        }

    async def _ask(self) -> bool:
        if self._asking is None or self._asking.done():
            self._asking = asyncio.get_running_loop().run_in_executor(self._thread, self._reachable)
        asking = self._asking  # another request may ask anew meanwhile
        done, _ = await asyncio.wait({asking}, timeout=PATIENCE_SECONDS)
        return bool(done) and asking.result()

    def _reachable(self) -> bool:
        """Opening reads the store's version, so it is enough."""
        try:
            self._open_store().close()
        except StoreError as error:
            _LOG.warning("the store is away: %s", type(error).__name__)
            return False
        return True
