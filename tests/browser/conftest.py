"""Real Chromium; real Voila and a real store, or parts alone on a page: what browser tests share.

``visit`` opens pages and asks the store what was kept; ``proxy`` is a line that can be cut; ``alone`` shows parts without Voila
and without a kernel. Not here: finding a Chromium (``find_chromium``).
"""

import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import devices
import find_chromium
import pytest
from lined import own_store
from moment_room import phone, room
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright
from proxy import Proxy
from rooms_wall import wall
from stand import Shown, Stand
from trainer_desk import led, trainer
from visit import Server, Visit, first_page

from buurtlezer.parts.scripts import delivery
from buurtlezer.store import Store

__all__ = ["led", "own_store", "phone", "room", "trainer", "wall"]
"""Fixtures that stand beside what they make."""

expect.set_options(timeout=20_000)  # as long as what is done on a page may take: two browsers on two cores make one wait


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One browser for the whole run."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium.find(), args=devices.FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def shelf(chromium: Browser) -> devices.Devices:
    """The devices of the run."""
    return devices.Devices(chromium)


@pytest.fixture(scope="session")
def start_server() -> Iterator[Callable[[Path], Server]]:
    """Start ``buurtlezer serve`` on a store in a folder; ended with the run."""
    running: list[subprocess.Popen[str]] = []

    def start(folder: Path) -> Server:
        url = f"sqlite:///{folder / 'store.db'}"
        command = [sys.executable, "-m", "buurtlezer", "serve", "--port", "0", "--no-browser", "--store", url]
        log = (folder / "server.log").open("w")
        environment = {**os.environ, "PYTHONUNBUFFERED": "1", "NO_COLOR": "1", "COLUMNS": "200"}
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=log, text=True, env=environment)
        running.append(process)
        assert process.stdout is not None
        line = process.stdout.readline()
        found = re.search(r"http://\S+", line)
        assert found, f"the server gave no address: {line!r}; {(folder / 'server.log').read_text()[-2000:]}"
        return Server(found[0].rstrip("/"), url, folder / "server.log")

    yield start
    for process in running:
        process.terminate()
    for process in running:
        process.wait(timeout=20)


@pytest.fixture(scope="session")
def server(start_server: Callable[[Path], Server], tmp_path_factory: pytest.TempPathFactory) -> Server:
    """The server of the run, on a store of its own."""
    started = start_server(tmp_path_factory.mktemp("server"))
    first_page(started.address)
    return started


@pytest.fixture(scope="session")
def store(server: Server) -> Iterator[Store]:
    """The server's store, to see what was kept."""
    with Store.open(server.store) as opened:
        yield opened


@pytest.fixture
def context(shelf: devices.Devices) -> Iterator[Callable[..., BrowserContext]]:
    """A device of one's own: ``context("phone")`` or ``context("desktop")``, with nothing remembered (see ``devices``).

    A test about what is fetched takes one that is ``new``: no file is kept there either.
    """
    opened: list[BrowserContext] = []

    def make(size: str = "desktop", locale: str = "nl-BE", *, new: bool = False) -> BrowserContext:
        opened.append(shelf.take(size, locale, new=new))
        return opened[-1]

    yield make
    for one in opened:
        shelf.put_back(one)


@pytest.fixture
def visit(context: Callable[..., BrowserContext], server: Server, store: Store) -> Callable[..., Visit]:
    """A visitor: ``visit("phone").open("01_neighbourhood")``. Its page fails the test on a script error."""

    def make(size: str = "desktop", *, address: str = server.address, page: Page | None = None, new: bool = False) -> Visit:
        return Visit(page or context(size, new=new).new_page(), address, store)

    return make


@pytest.fixture
def proxy(server: Server) -> Iterator[Proxy]:
    """A line to the server that can be cut."""
    with Proxy(server.address) as opened:
        yield opened


def part_files(path: str) -> tuple[bytes, str] | None:
    """The script and the look of all parts, at their addresses."""
    name = {address: name for name, address in delivery.addresses("").items()}.get(path)
    return (delivery.contents()[name].encode(), delivery.MEDIA[name]) if name else None


@pytest.fixture(scope="session")
def stand() -> Iterator[Stand]:
    """Where parts stand alone, with their scripts as every server sends them."""
    opened = Stand(part_files)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def pages(shelf: devices.Devices, stand: Stand) -> Iterator[dict[str, Page]]:
    """The pages that tests of one file use one after the other, by size: a new one takes longer than most of these tests."""
    made: dict[str, Page] = {}
    yield made
    for page in made.values():
        stand.leave(page)
        shelf.put_back(page.context)


@pytest.fixture
def alone(shelf: devices.Devices, stand: Stand, pages: dict[str, Page]) -> Iterator[Callable[..., Shown[Any]]]:
    """``alone(make, "phone")``: parts on a page, see ``Stand.show``; on a page of one's own when that is given.

    A script error, or anything fetched from outside, fails the test.
    """
    opened: list[Shown[Any]] = []

    def show(make: Callable[[], Any], size: str = "desktop", *scripts: str, page: Page | None = None, **how: Any) -> Shown[Any]:
        if page is None:
            page = pages[size] if size in pages else pages.setdefault(size, shelf.take(size).new_page())
            page.emulate_media(media="screen")
        opened.append(stand.show(page, make, *scripts, **how))
        return opened[-1]

    yield show
    for one in opened:
        if one.page not in pages.values():
            stand.leave(one.page)
    assert [fault for one in opened for fault in one.faults] == []
    assert [url for one in opened for url in one.outside] == []
