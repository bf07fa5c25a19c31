"""Pages of a real server, asked for by whoever never looks and by other websites: places stay for those who do.

Not here: the rules themselves (``test_starts``, ``test_presence``, ``test_origin``), a real browser (``tests/browser``).
"""

import asyncio
import http.client
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from tornado.httpclient import HTTPRequest
from tornado.websocket import websocket_connect
from visit import until

from buurtlezer.serving.limits.wire import V1

PAGE = "/voila/render/nl/00_start.ipynb"
RUDE, OTHER = "127.0.0.66", "127.0.0.7"
"""Addresses of the loopback network, on Linux."""


class Served:
    """A server with the limits of a test."""

    def __init__(self, folder: Path, *words: str, **limits: Any) -> None:
        (folder / "voila.json").write_text(json.dumps({"BuurtlezerServer": limits}))
        command = [sys.executable, "-m", "buurtlezer", "serve", "--port", "0", "--no-browser"]
        environment = {
            **os.environ,
            "PYTHONUNBUFFERED": "1",
            "NO_COLOR": "1",
            "COLUMNS": "200",
            "JUPYTER_CONFIG_DIR": str(folder),
        }
        with (folder / "log").open("w") as log:
            self.process = subprocess.Popen(
                [*command, "--store", f"sqlite:///{folder}/store.db", *words],
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
                env=environment,
            )
        assert self.process.stdout is not None
        found = re.search(r"http://\S+", self.process.stdout.readline())
        assert found, (folder / "log").read_text()
        self.port = urlsplit(found[0]).port or 0

    def get(self, path: str, came_from: str = OTHER, **headers: str) -> tuple[int, str]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60, source_address=(came_from, 0))
        connection.request("GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()})
        answer = connection.getresponse()
        body = answer.read().decode()
        connection.close()
        return answer.status, body

    def places_taken(self) -> int:
        return int(json.loads(self.get("/healthz")[1])["kernels"])

    def close(self) -> None:
        self.process.terminate()
        self.process.wait(20)


@pytest.fixture
def serve(tmp_path: Path) -> Iterator[Callable[..., Served]]:
    running: list[Served] = []

    def start(*words: str, **limits: Any) -> Served:
        running.append(Served(tmp_path, *words, **limits))
        return running[-1]

    yield start
    for one in running:
        one.close()


@pytest.fixture(scope="module")
def strict(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A page by each address, and then a pace. Each test comes from addresses of its own."""
    server = Served(tmp_path_factory.mktemp("strict"), "--most-pages", "20", "--behind-proxy", "127.0.0.1", pages_per_address=1)
    yield server
    server.close()


def test_a_page_that_nobody_is_at_frees_its_place_and_one_with_its_websocket_keeps_it(serve: Callable[..., Served]) -> None:
    server = serve("--most-pages", "4", first_patience=1.5, patience=60.0)
    status, page = server.get(PAGE)
    assert status == 200
    (kernel,) = set(re.findall(r'"kernelId": "([0-9a-f-]{36})"', page))

    async def connected() -> None:
        address = f"ws://127.0.0.1:{server.port}/api/kernels/{kernel}/channels"
        line = await websocket_connect(HTTPRequest(address, connect_timeout=20), subprotocols=[V1])
        try:
            ask = asyncio.get_running_loop().run_in_executor
            for _ in range(3):
                assert (await ask(None, server.get, PAGE))[0] == 200
            assert await ask(None, server.places_taken) == 4
            assert (await ask(None, server.get, PAGE))[0] == 503
            # Those who only asked are gone by themselves; minutes of patience are for who was there.
            assert await ask(None, lambda: until(server.places_taken, lambda count: count == 1, 40)) == 1
        finally:
            line.close()

    asyncio.run(connected())
    assert server.get(PAGE)[0] == 200


def test_one_device_that_starts_pages_without_end_leaves_places_to_others(serve: Callable[..., Served]) -> None:
    server = serve("--most-pages", "5", pages_per_address=100)
    with ThreadPoolExecutor(8) as threads:
        answers = list(threads.map(lambda _: server.get(PAGE, RUDE)[0], range(16)))
    assert sorted(answers) == [200] * 4 + [503] * 12
    assert server.get(PAGE, OTHER)[0] == 200


def test_who_is_over_the_pace_reads_so_and_the_page_tries_again_by_itself(strict: Served) -> None:
    assert strict.get(PAGE, RUDE)[0] == 200
    status, page = strict.get(PAGE, RUDE)
    assert status == 503
    assert "Een ogenblik" in page
    assert "location.reload()" in page
    assert strict.get(PAGE, OTHER)[0] == 200


def test_behind_a_named_proxy_each_visitor_has_limits_of_their_own(strict: Served) -> None:
    for number in (1, 2):
        assert strict.get(PAGE, "127.0.0.1", X_Forwarded_For=f"198.51.100.{number}")[0] == 200
    assert strict.get(PAGE, "127.0.0.1", X_Forwarded_For="6.6.6.6, 198.51.100.2")[0] == 503
    nobodys_proxy = "127.0.0.99"
    assert strict.get(PAGE, nobodys_proxy, X_Forwarded_For="198.51.100.3")[0] == 200
    assert strict.get(PAGE, nobodys_proxy, X_Forwarded_For="198.51.100.4")[0] == 503


def test_another_website_starts_no_kernel_and_a_person_gets_in_by_one_press(strict: Served) -> None:
    picture = {"Sec_Fetch_Site": "cross-site", "Sec_Fetch_Mode": "no-cors", "Sec_Fetch_Dest": "image"}
    script = {"Sec_Fetch_Site": "cross-site", "Sec_Fetch_Mode": "navigate", "Sec_Fetch_Dest": "document"}
    before = strict.places_taken()
    for asked in (picture, script, {**script, "Sec_Fetch_Dest": "iframe", "Sec_Fetch_User": "?1"}):
        status, page = strict.get(PAGE, "127.0.0.30", **asked)
        assert status == 403
        assert f'href="{PAGE}"' in page
        assert "Open het werkblad" in page
    assert strict.places_taken() <= before
    # The link on that page; and a link on a school's page that was pressed.
    assert strict.get(PAGE, "127.0.0.30", Sec_Fetch_Site="same-origin", Sec_Fetch_Mode="navigate")[0] == 200
    assert strict.get(PAGE, "127.0.0.31", **script, Sec_Fetch_User="?1")[0] == 200


def test_what_is_no_proxy_is_said_and_nothing_is_served(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "buurtlezer", "serve", "--no-browser", "--behind-proxy", "proxy.example.org"]
    done = subprocess.run(
        [*command, "--store", f"sqlite:///{tmp_path}/store.db"], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 2
    assert "--behind-proxy takes an address or a network" in done.stdout + done.stderr
