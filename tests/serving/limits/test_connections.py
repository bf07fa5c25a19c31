"""Connections without end by one address, on real sockets: others are taken, and the process has as many files as it may.

Not here: a whole room beside such an address (``tests/simulation``).
"""

import asyncio
import resource
import subprocess
import sys
from collections.abc import Awaitable, Callable
from contextlib import suppress

import pytest
from tornado.web import Application, RequestHandler

from buurtlezer.serving.limits.address import Addresses, network
from buurtlezer.serving.limits.connections import WANTED, BoundedServer, by_one_address

RUDE, OTHER, PROXY = "127.0.0.66", "127.0.0.7", "127.0.0.99"
"""Addresses of the loopback network, on Linux."""

MANY = 5


class Hello(RequestHandler):
    def get(self) -> None:
        self.finish("hello")


class Visitors:
    """Connections that stay open."""

    def __init__(self, port: int) -> None:
        self._port = port
        self.open: list[asyncio.StreamWriter] = []

    async def come(self, address: str) -> bool:
        """Open one more; whether it is answered."""
        reader, writer = await asyncio.open_connection("127.0.0.1", self._port, local_addr=(address, 0))
        self.open.append(writer)
        with suppress(ConnectionError):
            writer.write(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n")
            return (await asyncio.wait_for(reader.readline(), 20)).startswith(b"HTTP/1.1 200")
        return False

    async def go(self, count: int) -> None:
        """Close the oldest."""
        going, self.open = self.open[:count], self.open[count:]
        for one in going:
            one.close()
            await one.wait_closed()


def with_server(play: Callable[[Visitors], Awaitable[None]], by_one: int = MANY) -> None:
    async def serve() -> None:
        server = BoundedServer(Application([("/", Hello)]), by_one=by_one, addresses=Addresses([network(PROXY)]))
        server.listen(0, "127.0.0.1")
        (listener,) = server._sockets.values()
        visitors = Visitors(listener.getsockname()[1])
        try:
            await play(visitors)
        finally:
            await visitors.go(len(visitors.open))
            server.stop()

    asyncio.run(serve())


def test_one_address_has_its_part_and_others_are_taken() -> None:
    async def play(visitors: Visitors) -> None:
        assert [await visitors.come(RUDE) for _ in range(MANY + 3)] == [True] * MANY + [False] * 3
        assert [await visitors.come(OTHER) for _ in range(MANY)] == [True] * MANY

    with_server(play)


def test_a_connection_that_was_closed_is_counted_no_more() -> None:
    async def play(visitors: Visitors) -> None:
        for _ in range(MANY):
            assert await visitors.come(RUDE)
        await visitors.go(2)
        for _ in range(50):
            if await visitors.come(RUDE):
                return
            await asyncio.sleep(0.1)
        pytest.fail("the place of who went stayed taken")

    with_server(play)


def test_a_proxy_that_was_named_speaks_for_many() -> None:
    async def play(visitors: Visitors) -> None:
        assert [await visitors.come(PROXY) for _ in range(MANY * 2)] == [True] * MANY * 2

    with_server(play)


@pytest.mark.parametrize(("most", "part"), [(256, 153), (1_024, 614), (WANTED, 1_000)])
def test_one_address_never_has_all_descriptors(most: int, part: int) -> None:
    assert by_one_address(most) == part


def test_the_server_asks_for_as_many_files_as_it_may_have() -> None:
    code = "from buurtlezer.serving.limits.connections import descriptors; print(descriptors(), descriptors())"
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    most = WANTED if hard == resource.RLIM_INFINITY else min(WANTED, hard)

    def start(soft: int, hard: int) -> str:
        limit = (soft, hard)
        return subprocess.run(
            [sys.executable, "-c", code],
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, limit),
            capture_output=True,
            text=True,
            check=True,
        ).stdout.strip()

    assert start(256, hard) == f"{most} {most}"
    assert start(256, 300) == "300 300"
