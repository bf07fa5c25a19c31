"""Pieces of a page, joined as they come. Not here: where they come from (``maker``), where they go (``pages``)."""

import asyncio
from collections.abc import AsyncGenerator


async def batches(pieces: AsyncGenerator[str, None], patience: float) -> AsyncGenerator[str, None]:
    """What is there at once, in one: each piece alone would be a packet, and compress badly.

    Empty when nothing came for ``patience`` seconds. Raises what the pieces raise, after what came before it. Whoever leaves in
    the middle closes the pieces too.
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
        await asyncio.wait({coming})
        if not coming.cancelled():
            coming.exception()  # whoever left does not ask
        await pieces.aclose()


def _next(pieces: AsyncGenerator[str, None]) -> "asyncio.Task[str | None]":
    async def one() -> str | None:
        return await anext(pieces, None)

    return asyncio.ensure_future(one())
