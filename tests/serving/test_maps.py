"""Maps are made one at a time: what is made is there at once, nobody fills the turn of others, who left is forgotten."""

import asyncio
import json
import socket
import time
from collections.abc import Callable, Iterator
from threading import Event

import pytest
from room_server import RoomServer, a_server  # noqa: F401 -- a fixture
from visit import until

from buurtlezer.serving.room import ground
from buurtlezer.serving.room.maps import MOST_AWAITED, MOST_KEPT, Crowded, Maps


class Making:
    """Notes what is made, in which order; each waits until ``go_on``."""

    def __init__(self) -> None:
        self.begun: list[str] = []
        self.go_on = Event()

    def of(self, name: str) -> Callable[[], str]:
        def make() -> str:
            self.begun.append(name)
            assert self.go_on.wait(20)
            return name

        return make


def asking(maps: Maps, making: Making, address: str, name: str) -> "asyncio.Task[str]":
    return asyncio.ensure_future(maps.get(address, name, making.of(name)))


def test_who_asks_for_six_has_another_address_wait_for_one() -> None:
    async def play() -> list[str]:
        maps, making = Maps(), Making()
        tasks = [asking(maps, making, "a", f"a{number}") for number in range(MOST_AWAITED)]
        await asyncio.sleep(0.05)
        tasks.append(asking(maps, making, "b", "b0"))
        await asyncio.sleep(0.05)
        making.go_on.set()
        assert await asyncio.gather(*tasks) == [*(f"a{number}" for number in range(MOST_AWAITED)), "b0"]
        assert len(maps) == 0
        return making.begun

    assert asyncio.run(play())[:3] == ["a0", "b0", "a1"]


def test_a_seventh_is_refused_to_one_address_and_the_same_map_or_another_address_is_not() -> None:
    async def play() -> None:
        maps, making = Maps(), Making()
        tasks = [asking(maps, making, "a", f"a{number}") for number in range(MOST_AWAITED)]
        await asyncio.sleep(0.05)
        with pytest.raises(Crowded):
            await maps.get("a", "one more", making.of("one more"))
        tasks += [asking(maps, making, "a", "a3"), asking(maps, making, "b", "b0")]
        await asyncio.sleep(0.05)
        making.go_on.set()
        await asyncio.gather(*tasks)
        assert sorted(making.begun) == ["a0", "a1", "a2", "a3", "a4", "a5", "b0"]
        assert await maps.get("a", "one more", making.of("one more")) == "one more"

    asyncio.run(play())


def test_what_is_made_waits_for_nothing_and_what_two_addresses_ask_is_made_once() -> None:
    async def play() -> list[str]:
        maps, making = Maps(), Making()
        tasks = [asking(maps, making, address, "same") for address in "ab"]
        await asyncio.sleep(0.05)
        making.go_on.set()
        await asyncio.gather(*tasks)
        making.go_on.clear()
        tasks = [asking(maps, making, "a", f"a{number}") for number in range(MOST_AWAITED)]
        await asyncio.sleep(0.05)
        assert await asyncio.wait_for(maps.get("a", "same", making.of("same")), 2) == "same"
        making.go_on.set()
        await asyncio.gather(*tasks)
        return making.begun

    assert asyncio.run(play()).count("same") == 1


def test_what_nobody_waits_for_any_more_is_not_made_and_what_somebody_does_is() -> None:
    async def play() -> list[str]:
        maps, making = Maps(), Making()
        first, gone, stays = asking(maps, making, "a", "a0"), asking(maps, making, "a", "a1"), asking(maps, making, "a", "a2")
        also = asking(maps, making, "a", "a2")
        await asyncio.sleep(0.05)
        for task in (gone, also):
            task.cancel()
        await asyncio.gather(gone, also, return_exceptions=True)
        assert len(maps) == 2
        making.go_on.set()
        assert await asyncio.gather(first, stays) == ["a0", "a2"]
        assert len(maps) == 0
        return making.begun

    assert asyncio.run(play()) == ["a0", "a2"]


def test_no_more_are_kept_than_are_bounded_and_those_asked_for_last_are() -> None:
    async def play() -> list[str]:
        maps, making = Maps(), Making()
        making.go_on.set()
        for name in ("old", "used", *map(str, range(MOST_KEPT - 2)), "used", "new", "used", "old"):
            await maps.get("a", name, making.of(name))
        return making.begun

    begun = asyncio.run(play())
    assert (begun.count("used"), begun.count("old")) == (1, 2)


# As a browser asks


def box(number: int) -> str:
    return f"/room/near.json?lang=nl&box={4.30 + number / 100:.2f},50.84,{4.31 + number / 100:.2f},50.85"


@pytest.fixture
def making(monkeypatch: pytest.MonkeyPatch) -> Iterator[Making]:
    """In place of the pieces' own making."""
    found = Making()
    monkeypatch.setattr(ground, "near_ground", lambda _pack, _language, box: found.of(json.dumps(box))())
    yield found
    found.go_on.set()


def ask(server: RoomServer, number: int) -> socket.socket:
    line = socket.create_connection(("127.0.0.1", server.port), timeout=20)
    line.sendall(f"GET {box(number)} HTTP/1.1\r\nHost: x\r\n\r\n".encode())
    return line


def test_beside_six_that_wait_what_is_made_and_what_is_no_box_are_answered_and_a_seventh_comes_again(
    server: RoomServer, making: Making
) -> None:
    making.go_on.set()
    assert server.get(box(0))[0].status == 200
    server.text("/room/ground.json?lang=nl")
    making.go_on.clear()
    lines = [ask(server, number) for number in range(1, MOST_AWAITED + 1)]
    assert until(lambda: len(server.office.maps), lambda waited: waited == MOST_AWAITED) == MOST_AWAITED
    began = time.monotonic()
    assert server.get(box(0))[0].status == 200
    assert server.get("/room/ground.json?lang=nl")[0].status == 200
    assert server.get("/room/near.json?box=1,2,3,4")[0].status == 400
    refused, said = server.get(box(9))
    assert (refused.status, refused.getheader("Retry-After"), refused.getheader("Cache-Control"), said) == (
        429,
        "5",
        "no-store",
        b"",
    )
    assert time.monotonic() - began < 10
    making.go_on.set()
    for line in lines:
        assert line.recv(12) == b"HTTP/1.1 200"
        line.close()
    assert server.get(box(9))[0].status == 200


def test_who_hangs_up_leaves_nothing_to_be_made(server: RoomServer, making: Making) -> None:
    for _ in range(3):
        lines = [ask(server, number) for number in range(MOST_AWAITED)]
        assert until(lambda: len(server.office.maps), lambda waited: waited == MOST_AWAITED) == MOST_AWAITED
        for line in lines:
            line.close()
        assert until(lambda: len(server.office.maps), lambda waited: waited == 0) == 0
    making.go_on.set()
    assert server.get(box(9))[0].status == 200
    assert len(making.begun) == 2  # one that was being made, and the one that somebody waited for
