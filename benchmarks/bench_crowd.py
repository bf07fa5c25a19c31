"""A roomful that opens a workbook in the same moment: ours, beside Voila as it comes and with its preheated pool.

Visitors are requests that read the page to its last byte, which comes when all cells have run: thirty browsers would take both
processors for themselves. Memory is what a visitor's kernel has for itself (USS), with all pages open. Each server is started
anew for each number of visitors. marimo sends its page before anything has run, so it is not in this one. Not here: a visit in a
browser (``bench_page``).
"""

import asyncio
import time
from math import inf
from statistics import mean

from tornado.httpclient import AsyncHTTPClient, HTTPError, HTTPRequest

from ratio import Ratio
from served import NAMES, OURS, PREHEATED, STOCK, running

CROWDS = (1, 10, 30)
MEGABYTE = 1_000_000
PATIENCE = 90
"""Seconds for a page. The last of thirty has it in half of that from the slowest server."""
TEXT = b"<h1"


async def _visit(client: AsyncHTTPClient, page: str) -> tuple[float, float]:
    """Seconds until the first text and until the end of the page; endless for a page that never came whole."""
    began = time.perf_counter()
    seen, text = bytearray(), 0.0

    def came(piece: bytes) -> None:
        nonlocal text
        seen.extend(piece)
        if not text and TEXT in seen:
            text = time.perf_counter() - began

    try:
        await client.fetch(HTTPRequest(page, streaming_callback=came, request_timeout=PATIENCE, connect_timeout=PATIENCE))
    except (HTTPError, OSError):
        return inf, inf  # Voila's pool was seen to leave a visitor waiting for ever
    whole = time.perf_counter() - began
    return (text, whole) if text and b"</html>" in seen[-200:] else (inf, inf)


async def _crowd(page: str, count: int) -> list[tuple[float, float]]:
    client = AsyncHTTPClient(force_instance=True, max_clients=count)
    found = await asyncio.gather(*(_visit(client, page) for _ in range(count)))
    client.close()
    return list(found)


def _measured(kind: str, count: int) -> dict[str, float]:
    with running(kind) as server:
        waiting = {one.pid for one in server.kernels()}  # the warm process, or a pool
        found = asyncio.run(_crowd(server.page, count))
        server.rest()
        kernels = server.kernels()
        # A pool's kernels are its visitors' memory, and so are those that fill it up again.
        own = [one for one in kernels if kind == PREHEATED or one.pid not in waiting]
        came = [one for one in found if one[1] < inf]
        if not came:
            raise RuntimeError(f"no whole page from {server.page}")
        return {
            "came": len(came),
            "text": max(text for text, _ in came),
            "whole": max(whole for _, whole in came),
            "memory": mean(one.memory_full_info().uss for one in own) / MEGABYTE,
        }


def measure() -> list[Ratio]:
    """The last of 1, 10 and 30 who come at once: its first text, its whole page. Memory of each kernel."""
    units = {
        "came": ("pages that came", ""),
        "text": ("first text", "s"),
        "whole": ("whole page", "s"),
        "memory": ("memory of each", "MB"),
    }
    found = {(kind, count): _measured(kind, count) for count in CROWDS for kind in (OURS, STOCK, PREHEATED)}
    return [
        Ratio(f"{count} at once, {named}", found[OURS, count][what], found[other, count][what], unit, NAMES[other])
        for count in CROWDS
        for what, (named, unit) in units.items()
        for other in (STOCK, PREHEATED)
    ]
