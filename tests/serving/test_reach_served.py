"""A whole server and the process that reckons rides beside it, with the real engine: started, asked, kept and taken along."""

import json
import os
import re
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from running import below, lives, until

from buurtlezer.geodata.transit.asking import Asked, has_engine
from buurtlezer.geodata.transit.meeting import VARIABLE
from buurtlezer.geodata.transit.port import Glasses
from buurtlezer.geodata.transit.tickets import Done, Refused

pytestmark = pytest.mark.skipif(not has_engine(), reason="no engine is installed here")

SECONDS = 120.0
HERE, OUTSIDE = (4.351712, 50.846612), (3.724391, 51.053782)


class Server:
    """``buurtlezer serve`` on a store of its own."""

    def __init__(self, folder: Path, *words: str) -> None:
        self.log = folder / "log"
        command = [sys.executable, "-m", "buurtlezer", "serve", "--port", "0", "--no-browser", "--log-json", *words]
        command += ["--store", f"sqlite:///{folder / 'store.db'}"]
        environment = {**os.environ, "PYTHONUNBUFFERED": "1", "NO_COLOR": "1", "COLUMNS": "200"}
        environment.pop(VARIABLE)
        with self.log.open("w") as log:
            self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=log, text=True, env=environment)
        assert self.process.stdout is not None
        found = re.search(r"http://\S+", self.process.stdout.readline())
        assert found, self.log.read_text()
        self.address = found[0].rstrip("/")

    def reckons(self) -> list[psutil.Process]:
        return below(psutil.Process(self.process.pid), "serving.reach")

    def health(self) -> str:
        with urllib.request.urlopen(f"{self.address}/healthz", timeout=20) as answer:
            return str(json.loads(answer.read())["reach"])

    def close(self) -> None:
        self.process.kill()
        self.process.wait()
        assert self.process.stdout is not None
        self.process.stdout.close()


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    server = Server(tmp_path_factory.mktemp("server"))
    yield server
    server.close()


def asked(server: Server) -> Asked:
    until(lambda: server.reckons(), 30)
    return Asked(Path(server.reckons()[0].cmdline()[-1]))


def test_it_runs_beside_the_server_and_answers(server: Server) -> None:
    asks = asked(server)
    network, times = asks.network(), asks.times(HERE, Glasses(window=10))
    assert network.wait(SECONDS)
    assert network.result.model
    assert network.result.stops > 1000
    assert times.wait(SECONDS)
    assert (times.result.typical <= times.result.on_foot).all()
    assert (times.result.typical < times.result.on_foot).any()
    assert server.health() == "running"
    (process,) = server.reckons()
    assert process.nice() == min(psutil.Process(server.process.pid).nice() + 10, 19)
    asks.close()


def test_a_log_tells_of_no_place(server: Server) -> None:
    asks = asked(server)
    tickets = [asks.times(OUTSIDE, Glasses(window=5)), asks.ways(HERE, OUTSIDE, Glasses(window=5))]
    assert all(ticket.wait(SECONDS) for ticket in tickets)
    assert isinstance(tickets[0].standing, Refused)
    (before,) = server.reckons()
    before.kill()
    until(lambda: any(one.pid != before.pid for one in server.reckons()), 30)
    again = asks.times(HERE, Glasses(window=5))
    assert again.wait(SECONDS)
    assert again.standing == Done()
    asks.close()
    lines = [json.loads(line) for line in server.log.read_text().splitlines()]
    assert [line["message"] for line in lines if "reckons rides ended" in line["message"]]
    for digits in ("4.35", "50.84", "3.72", "51.05"):
        assert digits not in server.log.read_text()


@pytest.mark.long
def test_thirty_ask_for_an_hour_at_once_and_pages_open_meanwhile(server: Server) -> None:
    asks = [Asked(asked(server)._folder, house="a school") for _ in range(30)]
    pages: list[float] = []
    signs: list[float] = []
    began = time.monotonic()
    tickets = [one.times((4.31 + 0.003 * number, 50.85), Glasses()) for number, one in enumerate(asks)]
    while not all(ticket.over for ticket in tickets):
        signs.append(took(f"{server.address}/healthz", b"}"))
        pages.append(took(f"{server.address}/voila/render/nl/01_neighbourhood.ipynb", b"</html>"))
        assert time.monotonic() - began < SECONDS
    assert {ticket.standing for ticket in tickets} == {Done()}
    assert len(pages) > 1
    assert max(signs) < 2
    for one in asks:
        one.close()


def took(address: str, end: bytes) -> float:
    """Seconds until an answer is whole."""
    began = time.monotonic()
    with urllib.request.urlopen(address, timeout=SECONDS) as answer:
        assert answer.read().rstrip().endswith(end)
    return time.monotonic() - began


def test_a_server_that_is_killed_takes_it_along(server: Server) -> None:
    until(lambda: server.reckons(), 30)
    (process,) = server.reckons()
    folder = Path(process.cmdline()[-1])
    server.process.kill()
    until(lambda: not lives(process.pid))
    until(lambda: not folder.exists())
