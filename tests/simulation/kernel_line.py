"""A workbook's page as somebody has it who speaks for themselves: its websocket without a browser, and acts by its identity part.

Not here: what is said by it (``attacks``).
"""

import asyncio
import json
import re
from typing import Any
from uuid import uuid4

from device_line import PAGE, Line
from jupyter_server.services.kernels.connection.base import deserialize_msg_from_ws_v1, serialize_msg_to_ws_v1
from tornado.httpclient import HTTPRequest
from tornado.websocket import WebSocketClientConnection, websocket_connect

from buurtlezer.serving.limits.wire import V1

CONTROL = "jupyter.widget.control"
VERSION = "1.0.0"
"""Of its messages."""
AGAIN = 1.0
PATIENCE = 20.0


async def open_page(line: Line, page: str = PAGE) -> str:
    """The websocket's address of a page that is opened now; empty where there was no place for it."""
    answer = await line.ask("GET", page, seconds=60)
    found = set(re.findall(r'"kernelId": "([0-9a-f-]{36})"', answer.body.decode()))
    return f"ws://127.0.0.1:{line.port}/api/kernels/{found.pop()}/channels" if answer.code == 200 and found else ""


async def connect(line: Line, channels: str, *protocols: str) -> WebSocketClientConnection:
    asked = HTTPRequest(channels, connect_timeout=PATIENCE, network_interface=line.address)
    return await websocket_connect(asked, subprotocols=[*protocols])


class KernelLine:
    """One open page."""

    def __init__(self, connection: WebSocketClientConnection) -> None:
        self._connection = connection
        self._identity = ""

    @classmethod
    async def open(cls, line: Line) -> "KernelLine | None":
        """A page with its kernel, or None where there was no place."""
        channels = await open_page(line)
        if not channels:
            return None
        found = cls(await connect(line, channels, V1))
        await found._meet()
        return found

    async def _meet(self) -> None:
        """Ask for all widgets, until the kernel is there to answer: what comes before is dropped by Jupyter."""
        while not self._identity:
            comm = uuid4().hex
            await self._send("comm_open", comm_id=comm, target_name=CONTROL, data={})
            await self._send("comm_msg", comm_id=comm, data={"method": "request_states"})
            try:
                async with asyncio.timeout(AGAIN):
                    while not self._identity:
                        states = (await self._heard()).get("data", {}).get("states", {})
                        named = [one for one, told in states.items() if told.get("state", {}).get("name") == "identity"]
                        self._identity = next(iter(named), "")
            except TimeoutError:
                continue

    async def say(self, **message: Any) -> None:
        """A message to the identity part, as its script sends it."""
        await self._send("comm_msg", comm_id=self._identity, data={"method": "custom", "content": message})

    async def act(self, secret: str, act: dict[str, Any], *, fresh: bool = False) -> str:
        """Send an act; the type of its answer (``TimeoutError``)."""
        await self.say(type="act", secret=secret, key="k", name="", fresh=fresh, here=False, act=act)
        async with asyncio.timeout(PATIENCE):
            while True:
                content = (await self._heard()).get("data", {}).get("content", {})
                if isinstance(content, dict) and content.get("act_id") == act["act_id"]:
                    return str(content["type"])

    async def _send(self, kind: str, **content: Any) -> None:
        header = {"msg_id": uuid4().hex, "msg_type": kind, "session": "s", "username": "", "version": "5.3", "date": ""}
        parts = [json.dumps(part).encode() for part in (header, {}, {"version": VERSION}, content)]
        await self._connection.write_message(serialize_msg_to_ws_v1(parts, "shell"), binary=True)

    async def _heard(self) -> dict[str, Any]:
        heard = await self._connection.read_message()
        if heard is None:
            raise ConnectionError("it was hung up")
        assert isinstance(heard, bytes)
        _, parts = deserialize_msg_from_ws_v1(heard)
        found: dict[str, Any] = json.loads(parts[3])
        return found

    def close(self) -> None:
        self._connection.close()
