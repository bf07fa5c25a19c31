"""Shows parts on a page and hands back both ends: the page, and what was made in Python.

Not here: which browser (``conftest``), which parts (each test).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from ipywidgets import Widget
from playwright.sync_api import Page

from stand.frames import Message
from stand.line import Line
from stand.site import Content, Site


class Showing(Protocol):
    """What is made for a page, and in it what is shown."""

    shown: Sequence[Widget | str]


T = TypeVar("T", bound=Showing)


@dataclass(frozen=True)
class Shown(Generic[T]):
    """A page and the two sides of its line."""

    page: Page
    made: T
    line: Line
    faults: list[str]
    outside: list[str]

    def python(self, does: Callable[[], object]) -> None:
        """Something happens in Python, and nothing that the page says comes between, as in a kernel."""
        with self.line:
            does()

    def settle(self) -> None:
        """Wait until each side has heard the other out, and the page has drawn what came of it."""
        self.page.evaluate("(count) => standSettled(count)", len(self.line.told))


class Stand:
    """Lines and their pages, until ``close()``."""

    def __init__(self, content: Content = lambda _path: None) -> None:
        self._site = Site(content)
        self._now: dict[Page, Shown[Any]] = {}

    @property
    def address(self) -> str:
        """Where its pages are."""
        return self._site.address

    def show(
        self,
        page: Page,
        make: Callable[[], T],
        *scripts: str,
        loses: Callable[[Message], bool] = lambda _message: False,
        keeps: bool = False,
        policy: str = "",
    ) -> Shown[T]:
        """Make parts and open a page with them, as a new kernel would.

        Parameters
        ----------
        make
            Makes the widgets, and gives an object whose ``shown`` are those to show.
        scripts
            Run in the page before all others.
        loses
            Whether a message of Python gets lost.
        keeps
            Whether what the page before kept on this device stays, as at a reload.
        policy
            The page's content security policy.
        """
        if page not in self._now:
            page.on("pageerror", lambda error: self._fault(page, str(error)))
            page.on("request", lambda request: self._watch(page, request.url))
        else:
            self._now[page].line.end()
            if not keeps:
                page.evaluate("localStorage.clear(); sessionStorage.clear()")
        line = Line(loses)
        with line.making():
            made = make()
        line.show(made.shown)
        self._now[page] = shown = Shown(page, made, line, [], [])
        page.mouse.move(0, 0)
        page.goto(self._site.add(line, scripts, policy))
        page.wait_for_selector("body[data-shown]", state="attached", timeout=60_000)  # the machine may be busy
        return shown

    def leave(self, page: Page) -> None:
        """End the line of a page, which is then forgotten."""
        if shown := self._now.pop(page, None):
            shown.line.end()

    def close(self) -> None:
        """End all lines and the server."""
        for page in list(self._now):
            self.leave(page)
        self._site.close()

    def _fault(self, page: Page, said: str) -> None:
        if shown := self._now.get(page):
            shown.faults.append(said)

    def _watch(self, page: Page, url: str) -> None:
        shown = self._now.get(page)
        if shown and not url.startswith((self.address, "data:", "blob:")):
            shown.outside.append(url)
