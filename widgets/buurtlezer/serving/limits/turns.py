"""Whose turn it is: of one key (an address) so much is done at once, and the rest of it waits; others do not stand behind it.

A few threads do what blocks, first come, first served. Whoever asks for a hundred dear things at once would have everybody wait
for all of them. With turns, who comes from elsewhere waits for those that are being done, and for no more. Not here: how often
somebody may ask (``pace``), which holds for who comes again and again.
"""

import asyncio
from collections.abc import AsyncIterator, Hashable
from contextlib import asynccontextmanager


class Turns:
    """``at_once``: of one key. For one event loop; a key that nobody waits for is forgotten."""

    def __init__(self, at_once: int) -> None:
        self._at_once = at_once
        self._turns: dict[Hashable, asyncio.Semaphore] = {}
        self._asking: dict[Hashable, int] = {}

    def __len__(self) -> int:
        return len(self._turns)

    @asynccontextmanager
    async def of(self, key: Hashable) -> AsyncIterator[None]:
        """``async with turns.of(key):`` begins when it is this one's turn, in the order in which they came."""
        turns = self._turns.setdefault(key, asyncio.Semaphore(self._at_once))
        self._asking[key] = self._asking.get(key, 0) + 1
        try:
            async with turns:
                yield
        finally:
            self._asking[key] -= 1
            if not self._asking[key]:
                del self._asking[key], self._turns[key]
