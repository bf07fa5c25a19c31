"""Requests that are too large or never end, against a real server: answered or closed soon, and nothing is kept of them."""

import http.client
import json
import socket
import time
import urllib.request
from typing import TYPE_CHECKING

import pytest

from buurtlezer.serving.limits.requests import LISTENING, MOST_BODY

if TYPE_CHECKING:
    from conftest import Served


PATHS = (
    "/voila/here/00000000-0000-0000-0000-000000000000",
    "/",
    "/healthz",
    "/voila/render/nl/00_start.ipynb",
)


@pytest.mark.parametrize("path", PATHS)
def test_a_body_that_nobody_takes_is_not_waited_for(served: "Served", path: str) -> None:
    (host, port), process = served.at, served.process
    before = process.memory_info().rss
    connection = http.client.HTTPConnection(host, port, timeout=20)
    connection.putrequest("POST", path)
    connection.putheader("Content-Length", str(95_000_000))
    connection.endheaders()
    piece, sent = b"x" * 100_000, 0
    try:
        for _ in range(950):
            connection.send(piece)
            sent += len(piece)
    except OSError:
        pass  # it hung up
    assert sent < 95_000_000
    connection.close()
    assert process.memory_info().rss - before < 20 * MOST_BODY
    with urllib.request.urlopen(f"http://{host}:{port}/healthz", timeout=5) as health:
        assert json.loads(health.read())["store"]


def test_a_message_that_is_too_large_still_gets_a_sentence(served: "Served") -> None:
    host, port = served.at
    connection = http.client.HTTPConnection(host, port, timeout=20)
    connection.request("POST", "/room/say", b'{"type": "' + b"x" * 3 * MOST_BODY, {"Content-Type": "application/json"})
    answer = json.loads(connection.getresponse().read())
    assert answer["type"] == "refuse"
    assert answer["sentence"]
    connection.close()


def test_a_server_that_is_told_to_reckon_no_rides_starts_nobody_who_does(served: "Served") -> None:
    with urllib.request.urlopen(f"{served.address}/healthz", timeout=20) as health:
        assert json.loads(health.read())["reach"] == "off"
    assert not [one for one in served.process.children() if "buurtlezer.serving.reach" in one.cmdline()]


@pytest.mark.long
def test_a_request_that_never_ends_is_closed(served: "Served") -> None:
    host, port = served.at
    began = time.monotonic()
    with socket.create_connection((host, port), timeout=LISTENING["idle_connection_timeout"] + 15) as half:
        half.sendall(b"GET /healthz HTTP/1.1\r\nHost: ")
        assert half.recv(1_000) == b""
    assert time.monotonic() - began >= LISTENING["idle_connection_timeout"] - 1
