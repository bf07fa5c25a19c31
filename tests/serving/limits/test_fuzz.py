"""Whatever comes over the messages of light pages and a page's websocket is answered or hung up on: no fault, and no more memory.

Against a real server. Beside it: ``test_wire.py`` (bytes, pure), ``test_desk.py`` and ``test_console.py`` (what messages hold,
without a server), ``test_walk.py`` (a walk's file), ``test_sheets.py`` (paper).
"""

import asyncio
import http.client
import json
import re
import urllib.request
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from examples import examples
from hypothesis import HealthCheck, Phase, given
from hypothesis import strategies as st
from jupyter_server.services.kernels.connection.base import serialize_msg_to_ws_v1
from tornado.httpclient import HTTPRequest
from tornado.websocket import WebSocketClosedError, websocket_connect

from buurtlezer.logbook.room.console.console import HEARS
from buurtlezer.serving.limits.wire import CHANNELS, V1

if TYPE_CHECKING:
    from conftest import Served

MOST_MORE = 60_000_000
"""Bytes that a server may have more after all of it; one body of 95 MB that is kept shows."""

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=30),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)
DESK = ("reach", "offer", "join", "redeem", "state", "act", "seen", "take_along", "erase", "projector.open")
KINDS = st.sampled_from([*DESK, *HEARS])
FIELDS = ("secret", "code", "pseudonym", "voices", "act", "since", "pass", "lang", "key", "settings", "origin", "at", "content")
NAMES = st.sampled_from(FIELDS)
MESSAGE = st.builds(lambda kind, more: {**more, "type": kind}, KINDS | JSON, st.dictionaries(NAMES, JSON, max_size=5))
BODY = st.binary(max_size=300) | MESSAGE.map(lambda one: json.dumps(one).encode())
TYPES = st.sampled_from(["application/json", "application/json; charset=latin-1", "text/plain", "", "audio/webm"])

PHASES = (Phase.explicit, Phase.reuse, Phase.generate)
"""A failure is not made smaller: each example is a visit."""

server_alone = pytest.mark.usefixtures("nothing_went_wrong")


@pytest.fixture
def nothing_went_wrong(served: "Served") -> Iterator[None]:
    """What a kernel says of messages that it cannot read is no fault of the server's; what the server says is."""
    written, before = len(served.log.read_text("utf-8")), served.process.memory_info().rss
    yield
    with urllib.request.urlopen(f"{served.address}/healthz", timeout=20) as health:
        assert json.loads(health.read())["store"]
    faults = [line for line in served.log.read_text("utf-8")[written:].split("\n") if line.startswith(("error", "critical"))]
    assert faults == []
    assert served.process.memory_info().rss - before < MOST_MORE


@server_alone
@examples(300, suppress_health_check=[HealthCheck.function_scoped_fixture], phases=PHASES)
@given(st.sampled_from(["/room/say", "/room/wait", "/room/sound"]), BODY, TYPES)
def test_whatever_is_said_is_answered(served: "Served", path: str, body: bytes, media: str) -> None:
    connection = http.client.HTTPConnection(*served.at, timeout=30)
    connection.request("POST", path, body, {"Content-Type": media})
    answer = connection.getresponse()
    lines = answer.read().decode().splitlines()
    connection.close()
    assert answer.status < 500
    assert lines
    for line in lines:
        assert json.loads(line)["type"] in {"reached", "refuse", "later", "ok"}


@pytest.fixture(scope="module")
def channels(served: "Served") -> str:
    """The websocket of a page that is open."""
    with urllib.request.urlopen(f"{served.address}/voila/render/nl/00_start.ipynb", timeout=60) as page:
        (kernel,) = set(re.findall(r'"kernelId": "([0-9a-f-]{36})"', page.read().decode()))
    return f"{served.address.replace('http', 'ws', 1)}/api/kernels/{kernel}/channels"


PART_NAMES = st.sampled_from(["comm_id", "data", "target_name", "method"]) | st.text(max_size=6)
TYPES_SENT = ("comm_msg", "comm_open", "comm_close", "comm_info_request", "kernel_info_request", "execute_request")


@st.composite
def written(draw: st.DrawFn) -> bytes | str:
    """A message that nearly is one, or no message at all."""
    if draw(st.booleans()):
        return draw(st.binary(max_size=200) | st.text(max_size=60))
    more, data = draw(st.dictionaries(st.text(max_size=8), JSON, max_size=3)), st.dictionaries(PART_NAMES, JSON, max_size=4)
    header = {"msg_id": "1", "msg_type": draw(st.sampled_from(TYPES_SENT)), "session": "s", **more}
    parts = [json.dumps(part).encode() for part in (header, draw(data), draw(data), draw(data | JSON))]
    buffers, channel = draw(st.lists(st.binary(max_size=20), max_size=3)), draw(st.sampled_from(CHANNELS))
    whole = bytearray(serialize_msg_to_ws_v1([*parts, *buffers], channel))
    for _ in range(draw(st.integers(0, 2))):
        whole[draw(st.integers(0, len(whole) - 1))] = draw(st.integers(0, 255))
    return bytes(whole)


@server_alone
@examples(60, suppress_health_check=[HealthCheck.function_scoped_fixture], phases=PHASES)
@given(st.lists(written(), min_size=1, max_size=4))
def test_whatever_comes_over_a_websocket_the_next_is_served(channels: str, messages: list[bytes | str]) -> None:
    async def said() -> bool:
        socket = await websocket_connect(HTTPRequest(channels, connect_timeout=20), subprotocols=[V1])
        try:
            for one in messages:
                await socket.write_message(one, binary=isinstance(one, bytes))
        except WebSocketClosedError:
            pass  # it hung up
        socket.close()
        again = await websocket_connect(HTTPRequest(channels, connect_timeout=20), subprotocols=[V1])
        again.close()
        return True

    assert asyncio.run(asyncio.wait_for(said(), 60))
