"""The light pages' handlers on a real socket in this process, with a store of their own; asked as a browser would.

Not here: the whole server in a process of its own (``tests/browser/moment_room``).
"""

import asyncio
import gzip
import http.client
import json
import socket
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from days import HELD_ON
from tornado.httpserver import HTTPServer
from tornado.web import Application

from buurtlezer.model import Settings
from buurtlezer.serving.room import handlers
from buurtlezer.serving.room.office import Office
from buurtlezer.serving.room.wait import WaitHandler
from buurtlezer.store import Credential, Store


class RoomServer:
    """Runs until ``close``."""

    def __init__(self) -> None:
        self._threads = ThreadPoolExecutor(1)
        self._ready, self._end = Event(), asyncio.Event()
        self.port = 0
        self.office: Office
        self._running = self._threads.submit(asyncio.run, self._serve())
        assert self._ready.wait(10)

    async def _serve(self) -> None:
        self._loop, self._end = asyncio.get_running_loop(), asyncio.Event()
        rooms = handlers("/")
        self.office = next(one[2]["office"] for one in rooms if one[1] is WaitHandler)
        server = HTTPServer(Application(rooms, base_url="/", compress_response=True))
        with socket.create_server(("127.0.0.1", 0)) as listener:
            self.port = listener.getsockname()[1]
        server.listen(self.port, "127.0.0.1")
        self._ready.set()
        await self._end.wait()
        server.stop()
        await server.close_all_connections()

    def close(self) -> None:
        self._loop.call_soon_threadsafe(self._end.set)
        self._running.result(10)
        self._threads.shutdown()

    def connect(self, timeout: float = 40) -> http.client.HTTPConnection:
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)

    def get(self, path: str, **headers: str) -> tuple[http.client.HTTPResponse, bytes]:
        connection = self.connect()
        connection.request("GET", path, headers={"Accept-Encoding": "gzip", **headers})
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        return answer, body

    def text(self, path: str, **headers: str) -> str:
        answer, body = self.get(path, **headers)
        assert answer.status == 200, answer.status
        return (gzip.decompress(body) if answer.getheader("Content-Encoding") == "gzip" else body).decode()

    def post(
        self, path: str, body: bytes | str, media: str = "application/json", came_from: str = "127.0.0.1"
    ) -> tuple[http.client.HTTPResponse, bytes]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=40, source_address=(came_from, 0))
        connection.request("POST", path, body, {"Content-Type": media})
        answer = connection.getresponse()
        found = answer.read()
        connection.close()
        return answer, found

    def say(self, came_from: str = "127.0.0.1", **message: Any) -> dict[str, Any]:
        answer, body = self.post("/room/say", json.dumps(message), came_from=came_from)
        assert answer.status == 200, (answer.status, body)
        found: dict[str, Any] = json.loads(body)
        return found

    def wait(self, secret: str, since: int) -> list[dict[str, Any]]:
        """All lines of a held request."""
        _, body = self.post("/room/wait", json.dumps({"secret": secret, "since": since}))
        return [json.loads(line) for line in body.decode().splitlines()]


SETTINGS = {"title": "Zuid", "organisation": "Buurtwerk", "contact": "het onthaal", "held_on": HELD_ON}


@pytest.fixture(name="server")
def a_server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[RoomServer]:
    """One of its own for each test, on an empty store."""
    monkeypatch.setenv("BUURTLEZER_STORE", f"sqlite:///{tmp_path / 'store.db'}")
    monkeypatch.setenv("BUURTLEZER_SERVED", "yes")
    running = RoomServer()
    yield running
    running.close()


@pytest.fixture(name="store")
def its_store(tmp_path: Path, server: RoomServer) -> Iterator[Store]:
    """The server's store."""
    with Store.open(f"sqlite:///{tmp_path / 'store.db'}") as opened:
        yield opened


@pytest.fixture(name="trainer")
def its_trainer(store: Store) -> Credential:
    """Who leads a workshop there."""
    made = Credential.new()
    store.workshops.create(made, Settings.model_validate(SETTINGS))
    return made
