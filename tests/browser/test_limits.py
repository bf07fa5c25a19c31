"""What a server takes on, with a real browser: kernels end with their pages however they end, and a full room says so."""

import json
import os
import re
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import Any

import find_chromium
import psutil
import pytest
from devices import FLAGS
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect
from running import below
from visit import first_page, until

from buurtlezer.store import Store

pytestmark = pytest.mark.browser

PATIENCE = 4.5


class Limited:
    """A server with narrow limits: its address, its process, and what it says of itself."""

    def __init__(self, folder: Path, *words: str, **limits: Any) -> None:
        self.folder = folder
        self.store = folder / "store.db"
        (folder / "voila.json").write_text(json.dumps({"BuurtlezerServer": {"patience": PATIENCE, **limits}}))
        mine = ("--port", "0", "--no-browser", "--store", f"sqlite:///{self.store}")
        command = [sys.executable, "-m", "buurtlezer", "serve", *mine, *words]
        environment = {**os.environ, "PYTHONUNBUFFERED": "1", "NO_COLOR": "1", "COLUMNS": "200"}
        environment["JUPYTER_CONFIG_DIR"] = str(folder)
        log = (folder / "log").open("w")
        self.running = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=log, text=True, env=environment)
        assert self.running.stdout
        line = self.running.stdout.readline()
        found = re.search(r"http://\S+", line)
        assert found, (line, (folder / "log").read_text()[-2000:])
        self.address = found[0].rstrip("/")
        first_page(self.address)
        until(lambda: self.health()["kernels"], lambda count: count == 0, 40)

    def page(self, name: str = "00_start") -> str:
        return f"{self.address}/voila/render/nl/{name}.ipynb"

    def health(self) -> dict[str, Any]:
        try:
            with urllib.request.urlopen(f"{self.address}/healthz", timeout=10) as answer:
                return {**json.load(answer), "status": answer.status}
        except urllib.error.HTTPError as error:
            return {**json.load(error), "status": error.code}

    def here(self, kernel_id: str) -> int:
        try:
            with urllib.request.urlopen(f"{self.address}/voila/here/{kernel_id}", b"", timeout=10) as answer:
                return int(answer.status)
        except urllib.error.HTTPError as error:
            return error.code

    def kernels(self) -> list[int]:
        """Processes of kernels: forks, and ordinary ones."""
        family = below(psutil.Process(self.running.pid), "")
        pids = {one.pid for one in family}
        warm = {one.pid for one in below(psutil.Process(self.running.pid), "warm.process") if one.ppid() not in pids}
        return [one.pid for one in family if one.pid not in warm]

    def log(self) -> str:
        return (self.folder / "log").read_text()

    def alone(self) -> "Limited":
        """Itself, once the pages of the test before are gone."""
        assert until(lambda: self.health()["kernels"], lambda count: count == 0, 40) == 0
        assert until(lambda: len(self.kernels()), lambda count: count == 0, 20) == 0
        return self


@pytest.fixture(scope="module")
def limited(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[..., Limited]]:
    """Servers by their words and limits: one of each kind for all tests of this file, which leave it as it was."""
    running: dict[str, Limited] = {}

    def start(*words: str, **limits: Any) -> Limited:
        kind = repr((words, limits))
        if kind not in running:
            running[kind] = Limited(tmp_path_factory.mktemp("limited"), *words, **limits)
        return running[kind].alone()

    yield start
    for one in running.values():
        one.running.terminate()
    for one in running.values():
        one.running.wait(20)


@pytest.fixture
def narrow(limited: Callable[..., Limited]) -> Limited:
    """A server with nothing but its patience."""
    return limited()


@pytest.fixture
def full(limited: Callable[..., Limited]) -> Limited:
    """One with room for a single page, which logs as JSON."""
    return limited("--most-pages", "1", "--log-json")


@pytest.fixture
def elsewhere(limited: Callable[..., Limited]) -> Limited:
    """One below another address, whose patience with a page that it never heard of is short."""
    return limited(base_url="/buurt/", first_patience=8.0, patience=180.0)


def ready(page: Page) -> str:
    """Wait for a page; its kernel's id."""
    page.wait_for_selector("body[data-ready=true]", timeout=40_000)
    found: str = json.loads(page.locator("#jupyter-config-data").text_content() or "")["kernelId"]
    return found


def browsers() -> set[psutil.Process]:
    """The first process of each browser; the others, some of which come late, are below it."""
    return set(below(psutil.Process(), "--remote-debugging-pipe"))


def test_a_killed_browser_leaves_no_kernel_and_a_page_that_is_there_keeps_its_own(
    narrow: Limited, chromium: Browser, context: Callable[..., BrowserContext]
) -> None:
    before = browsers()
    dies = chromium.browser_type.launch(executable_path=find_chromium.find(), args=FLAGS)
    (dying,) = browsers() - before
    there = context().new_page()
    there.goto(narrow.page())
    kept = ready(there)
    lost_page = dies.new_page()
    lost_page.goto(narrow.page())
    lost = ready(lost_page)
    assert narrow.health()["kernels"] == 2
    for one in (dying, *dying.children(recursive=True)):
        with suppress(psutil.NoSuchProcess):  # with the first of them others go by themselves
            one.kill()
    assert until(lambda: narrow.health()["kernels"], lambda count: count == 1, 30) == 1
    until(lambda: len(narrow.kernels()), lambda count: count == 1, 20)
    assert len(narrow.kernels()) == 1
    assert narrow.here(lost) == 410
    # Longer than a silent one would have lived.
    end = time.monotonic() + 2 * PATIENCE
    until(lambda: time.monotonic() > end, bool, 3 * PATIENCE)
    assert narrow.here(kept) == 204
    there.goto("about:blank")  # leaving ends it at once, without waiting for the silence
    # Each question is a sign of life, so it is not silence that ends it. Jupyter gives a kernel five seconds to go by itself.
    assert until(lambda: narrow.here(kept), lambda status: status == 410, 20) == 410
    assert until(lambda: len(narrow.kernels()), lambda count: count == 0, 20) == 0


def test_a_phone_that_slept_hears_that_its_page_is_gone(narrow: Limited, context: Callable[..., BrowserContext]) -> None:
    device = context("phone")
    page = device.new_page()
    page.add_init_script("window.setInterval = new Proxy(setInterval, {apply: (f, t, a) => window.asleep ? 0 : f.apply(t, a)})")
    page.goto(narrow.page("01_neighbourhood"))
    kernel = ready(page)
    device.set_offline(True)
    assert until(lambda: narrow.here("0" * 8 + "-0000-0000-0000-" + "0" * 12), lambda status: status == 410) == 410
    assert until(lambda: narrow.health()["kernels"], lambda count: count == 0, 40) == 0
    device.set_offline(False)
    page.wait_for_selector("body[data-sign=gone]", timeout=30_000)
    expect(page.locator(".banner button")).to_be_visible()
    assert narrow.here(kernel) == 410


def test_a_full_room_says_so_in_three_languages_and_lets_in_when_somebody_leaves(
    full: Limited, context: Callable[..., BrowserContext]
) -> None:
    first, second = context().new_page(), context("phone").new_page()
    first.goto(full.page())
    ready(first)
    answer = second.goto(full.page())
    assert answer
    assert answer.status == 503
    assert answer.headers["retry-after"] == "10"
    expect(second.get_by_role("heading", name="Het zit even vol")).to_be_visible()
    assert second.get_by_role("link", name="lichte pagina").get_attribute("href") == "/m?lang=nl"
    assert second.evaluate("document.documentElement.scrollWidth") <= 390
    for language, title in (("fr", "complet"), ("en", "full")):
        second.goto(f"{full.address}/voila/render/{language}/00_start.ipynb")
        expect(second.get_by_role("heading", level=1)).to_contain_text(title)
    second.goto(full.page())
    first.goto("about:blank")
    ready(second)  # by itself


def test_a_kernel_that_takes_too_much_memory_is_ended_with_a_sentence(
    limited: Callable[..., Limited], context: Callable[..., BrowserContext]
) -> None:
    server = limited(most_megabytes=1)
    page = context().new_page()
    page.goto(server.page(), wait_until="commit")
    page.wait_for_selector("body[data-sign=gone]", timeout=40_000)
    expect(page.locator(".banner")).to_contain_text("meer geheugen")
    assert server.health()["kernels"] == 0
    assert "more than 1" in server.log()


def test_many_at_once_get_their_pages_and_the_server_still_says_how_it_is(narrow: Limited) -> None:

    def whole() -> bool:
        with urllib.request.urlopen(narrow.page(), timeout=60) as answer:
            return bytes(answer.read()).rstrip().endswith(b"</html>")

    with ThreadPoolExecutor(8) as visitors:
        coming = [visitors.submit(whole) for _ in range(8)]
        said = [narrow.health()]
        while not all(one.done() for one in coming):
            said.append(narrow.health())
        assert all(one.result() for one in coming)
    assert {one["status"] for one in said} == {200}
    assert max(one["kernels"] for one in said) == 8
    # No browser says that it is there.
    assert until(lambda: narrow.health()["kernels"], lambda count: count == 0, 40) == 0
    assert until(lambda: len(narrow.kernels()), lambda count: count == 0, 20) == 0


def test_json_logs_are_objects_and_name_nobody(full: Limited, context: Callable[..., BrowserContext]) -> None:
    page = context().new_page()
    page.goto(full.page() + "?naam=Fatima")
    kernel = ready(page)
    for path in (f"/api/kernels/{kernel}/x?naam=Fatima", "/voila/static/none.js?naam=Fatima"):
        with pytest.raises(urllib.error.HTTPError):
            urllib.request.urlopen(urllib.request.Request(full.address + path, b"{"), timeout=10)
    page.goto("about:blank")
    until(lambda: full.health()["kernels"], lambda count: count == 0, 20)
    for line in full.log().splitlines():
        assert json.loads(line)["level"] in {"warning", "error"}
    for hidden in ("Fatima", kernel, "127.0.0.1"):
        assert hidden not in full.log()


def test_a_page_is_one_script_that_is_kept_for_a_year_and_not_asked_about_again(
    narrow: Limited, context: Callable[..., BrowserContext]
) -> None:
    device = context()
    asked: list[str] = []
    for name in ("00_start", "01_neighbourhood", "02_figures"):
        page = device.new_page()
        page.on("request", lambda request: asked.append(request.url.removeprefix(narrow.address).partition("?")[0]))
        page.goto(narrow.page(name))
        ready(page)
        pieces = [one for one in asked if one.startswith(("/voila/static/", "/voila/labextensions/"))]
        scripts = [one for one in pieces if "remoteEntry" not in one]
        assert scripts == [], "serving/assets/needed.json lacks these"
        page.close()
    (bundle,) = {one for one in asked if one.startswith("/voila/bundle/")}
    with urllib.request.urlopen(narrow.address + bundle) as answer:
        assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"


def test_a_server_below_another_address_makes_its_pages_for_it(
    elsewhere: Limited, context: Callable[..., BrowserContext]
) -> None:
    assert elsewhere.address.endswith("/buurt")
    page = context().new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(elsewhere.page())
    kernel = ready(page)
    assert [one for one in asked if one.startswith("http") and not one.startswith(elsewhere.address)] == []
    assert page.locator(".brand").get_attribute("href") == "/buurt/voila/render/nl/00_start.ipynb"
    assert elsewhere.here(kernel) == 204
    page.goto("about:blank")  # leaving ends its kernel, which this server would have long patience with


def test_a_phone_on_a_slow_line_says_that_it_is_coming_and_keeps_its_place(
    elsewhere: Limited, context: Callable[..., BrowserContext]
) -> None:
    page = context("phone").new_page()
    # So late that a page that nobody is at would be gone.
    late: list[str] = []

    def slow(route: Route) -> None:
        late.append(route.request.url)
        time.sleep(17)
        route.continue_()

    page.route("**/voila/bundle/**", slow)
    page.goto(elsewhere.page("01_neighbourhood"), wait_until="commit")
    kernel = ready(page)
    assert elsewhere.here(kernel) == 204
    assert len(late) == 1


def test_health_is_counts_and_says_when_the_store_is_away(narrow: Limited) -> None:
    found = narrow.health()
    assert found.keys() == {"kernels", "most_kernels", "waiting", "reach", "uptime", "store", "status"}
    assert (found["kernels"], found["store"], found["status"]) == (0, True, 200)
    # The last test of the file: the server has no store any more.
    with Store.open(f"sqlite:///{narrow.store}"):
        pass
    for file in narrow.folder.glob("store.db*"):
        file.unlink(missing_ok=True)  # its log goes by itself when nobody has it open
    narrow.store.mkdir()
    assert until(narrow.health, lambda health: health["status"] == 503)["store"] is False
