"""A visitor in the browser: opens workbooks, waits for what a person would wait for, asks the store what was kept."""

import re
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from time import monotonic, sleep
from typing import Any, TypeVar

from playwright.sync_api import Locator, Page

from buurtlezer.errors import UnknownSecret
from buurtlezer.store import Credential, Revision, Store

T = TypeVar("T")


@dataclass(frozen=True)
class Server:
    """A running server: its address, its store's URL, its log."""

    address: str
    store: str
    log: Path


def first_page(address: str, name: str = "00_start") -> None:
    """Wait for the first page of a server, which waits for what all pages are copies of: on a busy machine longer than a visitor
    of a test has patience. Its kernel is ended again."""
    with urllib.request.urlopen(f"{address}/voila/render/nl/{name}.ipynb", timeout=180) as answer:
        kernel = re.search(r'"kernelId": *"([^"]+)"', answer.read().decode())
    assert kernel
    urllib.request.urlopen(urllib.request.Request(f"{address}/voila/api/shutdown/{kernel[1]}", b""), timeout=30).close()


class Visit:
    """One tab of one person."""

    def __init__(self, page: Page, address: str, store: Store) -> None:
        self.page = page
        self.address = address
        self.store = store
        self.faults: list[str] = []
        self.outside: list[str] = []
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("request", lambda request: self._watch(request.url))

    def _watch(self, url: str) -> None:
        if not url.startswith((self.address, self.address.replace("http", "ws"), "data:", "blob:")):
            self.outside.append(url)

    def open(self, name: str, language: str = "nl") -> "Visit":
        """Open a workbook and wait until it knows who is here."""
        self.page.goto(f"{self.address}/voila/render/{language}/{name}.ipynb")
        return self.arrived()

    def arrived(self) -> "Visit":
        """Wait until the page is ready and the logbook is known."""
        self.page.wait_for_selector("body[data-ready=true][data-logbook]", timeout=40_000)
        return self

    def reload(self) -> "Visit":
        """As a person reloads."""
        self.page.reload()
        return self.arrived()

    def section(self, kind: str, nth: int = 0) -> Locator:
        """The nth part of a kind on the page, by its class (``map``, ``board``)."""
        return self.page.locator(f".bl-{kind}").nth(nth)

    def sign(self, tone: str, seconds: float = 20) -> None:
        """Wait until the header's sign says so (``saved``, ``lost``)."""
        self.page.wait_for_selector(f"body[data-sign={tone}]", timeout=seconds * 1000)

    def secret(self) -> str | None:
        """The secret of this tab's logbook, as this device keeps it."""
        found: str | None = self.page.evaluate(
            """() => {
                for (const box of [localStorage, sessionStorage])
                    for (const key of Object.keys(box))
                        if (key.endsWith(":logbooks")) {
                            const all = JSON.parse(box[key]).sort((a, b) => b.opened - a.opened);
                            if (all.length) return all[0].secret;
                        }
                return null;
            }"""
        )
        return found

    def kept_here(self, words: str) -> "Visit":
        """Wait until this device keeps what was typed, which is a moment after the last key."""
        self.page.wait_for_function(
            "(words) => [localStorage, sessionStorage].some((box) => JSON.stringify(Object.values(box)).includes(words))",
            arg=words,
        )
        return self

    def waiting(self) -> int:
        """How many acts wait in this device's outbox."""
        count: int = self.page.evaluate("() => Object.keys(localStorage).filter((key) => key.includes(':outbox:')).length")
        return count

    def stored(self, kind: str | None = None) -> list[Revision]:
        """What the store holds now for this person."""
        secret = self.secret()
        if secret is None:
            return []
        try:
            return self.store.current(Credential.parse(secret), {kind} if kind else None)
        except UnknownSecret:
            return []

    def until_stored(self, kind: str, count: int = 1, check: Callable[[dict[str, Any]], bool] = lambda _: True) -> list[Revision]:
        """Wait until so many entries of a kind are stored that satisfy a check, and give them."""
        found = until(
            lambda: [one for one in self.stored(kind) if check(dict(one.content or {}))], lambda them: len(them) >= count
        )
        assert len(found) == count, f"{len(found)} {kind} stored, {count} expected; {self._state()}"
        return found

    def _state(self) -> str:
        """What a wait that was in vain should tell: the sign, what waits here, what was refused, what the store holds."""
        here = self.page.evaluate(
            """() => ({
                sign: document.body.dataset.sign,
                outbox: Object.keys(localStorage).filter((key) => /:(outbox|refused):/.test(key)).map((key) => localStorage[key]),
            })"""
        )
        return f"here: {here}; stored: {[(one.kind, one.content) for one in self.stored()]}"[:4000]


def until(ask: Callable[[], T], good: Callable[[T], bool], seconds: float = 25) -> T:
    """Ask again until the answer is good; the last answer, good or not, when time is up.

    Longer than a page waits for an answer before it sends again (NO_ANSWER in parts/identity/outbox.js): a message that got
    lost on a busy machine is not what these tests are about.
    """
    end = monotonic() + seconds
    while True:
        answer = ask()
        if good(answer) or monotonic() > end:
            return answer
        sleep(0.1)


def turned(page: Page) -> None:
    """Let a page do what it still had to do: two frames."""
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
