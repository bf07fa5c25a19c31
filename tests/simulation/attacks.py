"""Who means harm: each attack has a name and does one thing for some seconds, over real sockets, from an address of its own.

    attacks.py NAME PORT ADDRESS SECONDS JOINCODE

Says a line when it begins, and at the end as JSON what came of it, by name and count. It is a process of its own, and a nice one:
an attacker's device takes none of the server's processors. An attack more is a function here. Not here: what may not come of it
(``test_hostile_visitor``).
"""

import asyncio
import base64
import io
import json
import os
import resource
import sys
import uuid
from collections import Counter
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, Final

from device_line import GONE, PAGE, Line
from kernel_line import KernelLine, connect, open_page
from PIL import Image
from tornado.httpclient import HTTPClientError
from tornado.websocket import WebSocketClosedError

from buurtlezer.serving.limits.wire import V1
from buurtlezer.store import Credential

NICE: Final = 10
OPENING: Final = 60.0
"""Seconds for pages, before an attack by them begins."""


@dataclass
class Visitor:
    """Who attacks: a line, a join code that hangs on a wall, and a count of what came of it."""

    line: Line
    code: str
    seconds: float
    came: Counter[str] = field(default_factory=Counter)

    async def say(self, **message: Any) -> str:
        """The type of an answer, counted."""
        told = await self.line.say(**message)
        self.came[f"{told['type']} {told.get('rule', '')}".strip()] += 1
        return str(told["type"])

    async def join(self, name: str, voices: int = 1) -> str:
        """A secret that is in the workshop, or empty."""
        secret = Credential.new().shown()
        told = await self.say(type="join", secret=secret, code=self.code, pseudonym=name, voices=voices)
        return secret if told == "joined" else ""

    async def at_once(self, hands: int, work: Callable[[int], Awaitable[None]]) -> None:
        """Do it again and again with so many hands, until the time is up."""

        async def hand(number: int) -> None:
            while True:
                try:
                    await work(number)
                except (*GONE, HTTPClientError, WebSocketClosedError, TimeoutError) as error:
                    self.came[type(error).__name__] += 1
                    await asyncio.sleep(0.1)

        with suppress(TimeoutError):
            async with asyncio.timeout(self.seconds):
                await asyncio.gather(*map(hand, range(hands)))


Attack = Callable[[Visitor], Awaitable[None]]
ATTACKS: dict[str, Attack] = {}


def attack(name: str) -> Callable[[Attack], Attack]:
    """It is known by this name."""

    def known(one: Attack) -> Attack:
        ATTACKS[name] = one
        return one

    return known


# Stops the room


@attack("messages without end")
async def messages(visitor: Visitor) -> None:
    """Counts that cannot be, text where bytes belong, and pages of other forms."""
    channels = await open_page(visitor.line)
    said: list[bytes | str] = [b"\xff" * 8, b"\xff\xff\xff\x7f", (6).to_bytes(8, "little") + b"\xff" * 48, '{"channel": "shell"}']

    async def work(number: int) -> None:
        if number % 5 == 4:
            try:
                await connect(visitor.line, channels)
            except HTTPClientError as error:
                visitor.came[f"refused with {error.code}"] += 1
            return
        connection = await connect(visitor.line, channels, V1)
        one = said[number % 4]
        await connection.write_message(one, binary=isinstance(one, bytes))
        while await connection.read_message() is not None:
            pass
        visitor.came[f"hung up with {connection.close_code}"] += 1

    await visitor.at_once(10, work)


@attack("large bodies")
async def bodies(visitor: Visitor) -> None:
    """95 MB to routes that take none, and to those that do."""
    paths = ("/", "/healthz", "/room/say", "/room/wait", "/room/sound", PAGE)

    async def work(number: int) -> None:
        _, writer = await asyncio.open_connection("127.0.0.1", visitor.line.port, local_addr=(visitor.line.address, 0))
        try:
            path = paths[number % len(paths)]
            writer.write(f"POST {path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n".encode())
            writer.write(b"Content-Length: 95000000\r\n\r\n")
            for _ in range(950):
                writer.write(b"x" * 100_000)
                await writer.drain()
                visitor.came["pieces taken"] += 1
        finally:
            visitor.came["hung up"] += 1
            writer.close()

    await visitor.at_once(12, work)


@attack("1,500 half heads")
async def half_heads(visitor: Visitor) -> None:
    """Requests that begin and never end, and come again when they are closed."""
    open_now: list[asyncio.StreamWriter] = []

    async def work(_number: int) -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", visitor.line.port, local_addr=(visitor.line.address, 0))
        open_now.append(writer)
        visitor.came["opened"] += 1
        writer.write(b"GET /healthz HTTP/1.1\r\nHost: ")
        await reader.read()
        visitor.came["closed"] += 1
        await asyncio.sleep(0.5)

    await visitor.at_once(1_500, work)
    for one in open_now:
        one.close()


@attack("500 joins in 5 s")
async def joins(visitor: Visitor) -> None:
    """A workshop full of nobody."""

    async def work(_number: int) -> None:
        await visitor.join(f"Rommel {uuid.uuid4().hex[:8]}")
        await asyncio.sleep(0.2)

    await visitor.at_once(20, work)


@attack("wrong codes")
async def wrong_codes(visitor: Visitor) -> None:
    """As many guesses as go."""

    async def work(_number: int) -> None:
        await visitor.say(type="offer", code=f"{uuid.uuid4().int % 10**8:08d}")

    await visitor.at_once(8, work)


@attack("610 that wait with one secret")
async def waits(visitor: Visitor) -> None:
    """Held requests, each asked again when it ends."""
    secret = await visitor.join("Rommel")

    async def work(_number: int) -> None:
        told = await visitor.line.wait(secret, 1 << 40)
        visitor.came[told["type"]] += 1

    await visitor.at_once(610, work)


@attack("pages by plain GET")
async def pages(visitor: Visitor) -> None:
    """Asked for and never looked at; half of them by a picture on another website."""
    elsewhere = {"Sec_Fetch_Site": "cross-site", "Sec_Fetch_Mode": "no-cors", "Sec_Fetch_Dest": "image"}

    async def work(number: int) -> None:
        answer = await visitor.line.ask("GET", PAGE, seconds=60, **(elsewhere if number % 2 else {}))
        visitor.came[str(answer.code)] += 1

    await visitor.at_once(16, work)


# What is kept


def _picture() -> dict[str, Any]:
    """Some 200 kB of a photo that says nothing."""
    file = io.BytesIO()
    Image.frombytes("RGB", (400, 400), os.urandom(480_000)).save(file, "JPEG", quality=80)
    return {"kind": "photo", "stop": "a", "image": base64.b64encode(file.getvalue()).decode(), "width": 400, "height": 400}


def _act(content: dict[str, Any] | None, entry_id: str, action: str = "write") -> dict[str, Any]:
    whole = None if content is None else {"perspective": "citizen", "visibility": "private", **content}
    made = {"act_id": uuid.uuid4().hex, "entry_id": entry_id, "action": action}
    return made if whole is None else {**made, "content": whole}


@attack("acts, photos and erasing")
async def keeping(visitor: Visitor) -> None:
    """Four pages that begin logbooks, fill them and erase, each as fast as it is answered."""
    async with asyncio.timeout(OPENING):
        lines = [one for one in [await KernelLine.open(visitor.line) for _ in range(4)] if one is not None]
    visitor.came["pages"] = len(lines)
    picture = _picture()

    async def work(number: int) -> None:
        line, secret = lines[number], Credential.new().shown()
        for count in range(20):
            entry_id = uuid.uuid4().hex
            content = picture if count % 2 else {"kind": "feeling", "about": "city", "value": 1}
            for act in (_act(content, entry_id), _act(None, entry_id, "erase")):
                told = await line.act(secret, act, fresh=count == 0 and act["action"] == "write")
                visitor.came[f"{act['action']} {told}"] += 1

    await visitor.at_once(len(lines), work)
    for one in lines:
        one.close()


@attack("a table of fifteen that shares and takes back")
async def table(visitor: Visitor) -> None:
    """Shares, takes back, erases, and comes in again where its pace ends."""
    secrets: dict[int, str] = {}

    async def work(number: int) -> None:
        if not secrets.get(number):
            secrets[number] = await visitor.join(f"Tafel {uuid.uuid4().hex[:8]}", voices=15)
            if not secrets[number]:
                await asyncio.sleep(0.5)
                return
        entry_id = uuid.uuid4().hex
        feeling = {"kind": "feeling", "about": "city", "value": 2}
        for act in (
            _act({**feeling, "visibility": "workshop"}, entry_id),
            _act(feeling, entry_id),
            _act({**feeling, "visibility": "workshop"}, entry_id),
            _act(None, entry_id, "erase"),
        ):
            if await visitor.say(type="act", secret=secrets[number], key="k", act=act) == "later":
                secrets[number] = ""
                return

    await visitor.at_once(4, work)


async def main(name: str, port: int, address: str, seconds: float, code: str) -> None:
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    sys.stdout.write("it begins\n")
    sys.stdout.flush()
    visitor = Visitor(Line(port, address), code, seconds)
    await ATTACKS[name](visitor)
    sys.stdout.write(json.dumps(visitor.came))
    sys.stdout.flush()


if __name__ == "__main__":
    os.nice(NICE)
    asyncio.run(main(sys.argv[1], int(sys.argv[2]), sys.argv[3], float(sys.argv[4]), sys.argv[5]))
