"""Pieces of a page, joined as they come. Not here: where they come from (``maker``), where they go (``pages``)."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import suppress


async def batches(pieces: AsyncIterator[str], patience: float) -> AsyncGenerator[str, None]:
    """What is there at once, in one: each piece alone would be a packet, and compress badly.

    Empty when nothing came for ``patience`` seconds. Raises what the pieces raise, after what came before it.
    """
    coming = _next(pieces)
    try:
        while True:
            there: list[str] = []
            while (await asyncio.wait({coming}, timeout=0 if there else patience))[0]:
                if coming.exception() or coming.result() is None:
                    break
                there.append(coming.result() or "")
                coming = _next(pieces)
            yield "".join(there)
            if coming.done() and (coming.exception() or coming.result() is None):
                coming.result()
                return
    finally:
        coming.cancel()
        with suppress(asyncio.CancelledError, StopAsyncIteration):
            await asyncio.wait({coming})


def _next(pieces: AsyncIterator[str]) -> "asyncio.Task[str | None]":
    async def one() -> str | None:
        return await anext(pieces, None)

    return asyncio.ensure_future(one())
