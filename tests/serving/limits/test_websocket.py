"""The websocket of a real server, attacked as whoever can open a page could: it hangs up, and serves the next."""

import asyncio
import json
import re
import urllib.request
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest
from jupyter_server.services.kernels.connection.base import deserialize_msg_from_ws_v1, serialize_msg_to_ws_v1
from tornado.httpclient import HTTPClientError, HTTPRequest
from tornado.websocket import WebSocketClientConnection, websocket_connect

from buurtlezer.serving.limits.websocket import POLICY_VIOLATION

if TYPE_CHECKING:
    from conftest import Served
from buurtlezer.serving.limits.wire import V1

MOST_MORE = 60_000_000
"""Bytes that a server may keep of all this."""

REQUEST = {"msg_id": "1", "msg_type": "comm_info_request", "session": "s", "username": "", "version": "5.3", "date": ""}
ATTACKS = {
    "a count without end": b"\xff" * 8,
    "a count of four bytes": b"\xff\xff\xff\x7f",
    "offsets beyond the end": (6).to_bytes(8, "little") + b"\xff" * 48,
    "text": '{"channel": "shell", "header": {"msg_type": "comm_info_request"}}',
    "a request to run code": serialize_msg_to_ws_v1(
        [json.dumps(part).encode() for part in ({**REQUEST, "msg_type": "execute_request"}, {}, {}, {"code": "1"})], "shell"
    ),
    "a line for the log": serialize_msg_to_ws_v1(
        [json.dumps(part).encode() for part in ({**REQUEST, "msg_type": "x\nINFO forged"}, {}, {}, {})], "shell"
    ),
}


@pytest.fixture(scope="module")
def channels(served: "Served") -> str:
    """The websocket's address of a page that is open."""
    address = served.address
    with urllib.request.urlopen(f"{address}/voila/render/nl/00_start.ipynb", timeout=60) as page:
        (kernel,) = set(re.findall(r'"kernelId": "([0-9a-f-]{36})"', page.read().decode()))
    return f"{address.replace('http', 'ws', 1)}/api/kernels/{kernel}/channels"


async def opened(channels: str, *protocols: str) -> WebSocketClientConnection:
    return await websocket_connect(HTTPRequest(channels, connect_timeout=20), subprotocols=[*protocols])


async def asks_and_hears(connection: WebSocketClientConnection) -> str:
    """The type of the answer to a request that a page makes; asked again, as Jupyter drops what comes while it is connecting."""
    heard = asyncio.ensure_future(_answer(connection))
    for _ in range(20):
        named = {**REQUEST, "msg_id": uuid4().hex}  # a kernel takes no message twice
        parts = [json.dumps(part).encode() for part in (named, {}, {}, {"target_name": "jupyter.widget"})]
        await connection.write_message(serialize_msg_to_ws_v1(parts, "shell"), binary=True)
        done, _ = await asyncio.wait([heard], timeout=1)
        if done:
            return heard.result()
    raise TimeoutError


async def _answer(connection: WebSocketClientConnection) -> str:
    while True:
        heard = await connection.read_message()
        assert isinstance(heard, bytes)
        channel, (header, *_) = deserialize_msg_from_ws_v1(heard)
        if channel == "shell":
            return str(json.loads(header)["msg_type"])


@pytest.mark.parametrize("attack", ATTACKS.values(), ids=ATTACKS)
def test_what_is_no_message_of_a_page_is_hung_up_on_and_the_next_is_served(
    served: "Served", channels: str, attack: bytes | str
) -> None:
    address, log = served.address, served.log

    async def attacked() -> tuple[int | None, str]:
        connection = await opened(channels, V1)
        await connection.write_message(attack, binary=isinstance(attack, bytes))
        while await asyncio.wait_for(connection.read_message(), 20) is not None:
            pass
        honest = await opened(channels, V1)
        answer = await asks_and_hears(honest)
        honest.close()
        return connection.close_code, answer

    assert asyncio.run(attacked()) == (POLICY_VIOLATION, "comm_info_reply")
    with urllib.request.urlopen(f"{address}/healthz", timeout=5) as health:
        assert json.loads(health.read())["kernels"] == 1
    assert "forged" not in log.read_text()


@pytest.mark.parametrize("protocols", [(), ("v2.kernel.websocket.jupyter.org",)], ids=["none", "another"])
def test_a_connection_of_another_form_is_refused(channels: str, protocols: tuple[str, ...]) -> None:
    with pytest.raises(HTTPClientError) as caught:
        asyncio.run(opened(channels, *protocols))
    assert caught.value.code == 400


def test_what_comes_in_one_go_with_what_is_no_message_is_not_read_in_the_form_of_before(served: "Served", channels: str) -> None:
    """Upstream takes a closed connection for one of the old form, in which six offsets are a hundred million of them."""
    before = served.process.memory_info().rss

    async def rude() -> None:
        for _ in range(3):
            connection = await opened(channels, V1)
            await asks_and_hears(connection)
            parts = [json.dumps(part).encode() for part in ({**REQUEST, "msg_id": uuid4().hex}, {}, {}, {})]
            both = ["text", *[serialize_msg_to_ws_v1(parts, "shell")] * 3]
            await asyncio.gather(
                *(connection.write_message(one, binary=isinstance(one, bytes)) for one in both), return_exceptions=True
            )
            while await asyncio.wait_for(connection.read_message(), 20) is not None:
                pass

    asyncio.run(rude())
    assert served.process.memory_info().rss - before < MOST_MORE
