"""Real Voila, real Chromium, a real store: what browser tests share.

``workbook`` opens pages and asks the store what was kept; ``cut`` is a proxy whose line can be cut. Not here: finding a
Chromium (``find_chromium``).
"""

import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import find_chromium
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from proxy import Proxy
from visit import Server, Visit

from buurtlezer.store import Store

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
SIZES = {"desktop": {"width": 1280, "height": 900}, "phone": {"width": 390, "height": 844}}


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One browser for the whole run."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium.find(), args=FLAGS)
        yield browser
        browser.close()


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
    return start_server(tmp_path_factory.mktemp("server"))


@pytest.fixture(scope="session")
def store(server: Server) -> Iterator[Store]:
    """The server's store, to see what was kept."""
    with Store.open(server.store) as opened:
        yield opened


@pytest.fixture
def context(chromium: Browser) -> Iterator[Callable[..., BrowserContext]]:
    """A new device: ``context("phone")`` or ``context("desktop")``, with nothing remembered."""
    opened: list[BrowserContext] = []

    def make(size: str = "desktop", locale: str = "nl-BE") -> BrowserContext:
        phone = size == "phone"
        made = chromium.new_context(viewport=SIZES[size], has_touch=phone, is_mobile=phone, locale=locale)
        made.set_default_timeout(20_000)
        opened.append(made)
        return made

    yield make
    for one in opened:
        one.close()


@pytest.fixture
def visit(context: Callable[..., BrowserContext], server: Server, store: Store) -> Callable[..., Visit]:
    """A visitor: ``visit("phone").open("01_neighbourhood")``. Its page fails the test on a script error."""

    def make(size: str = "desktop", *, address: str = server.address, page: Page | None = None) -> Visit:
        return Visit(page or context(size).new_page(), address, store)

    return make


@pytest.fixture
def proxy(server: Server) -> Iterator[Proxy]:
    """A line to the server that can be cut."""
    with Proxy(server.address) as opened:
        yield opened
