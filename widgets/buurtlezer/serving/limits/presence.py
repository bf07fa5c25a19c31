"""Which pages are there: each says so now and then, by its kernel's id, and one that does not for long is taken as gone.

Until its websocket came for the first time, nobody may have been there at all: whoever asks for an address gets a kernel. So a
page is waited for a short while only; one that says that it is there, on a slow line, some times that.

Jupyter's own idle time is of no use: each update that a kernel sends counts as activity, so one that is fed live would never
be idle. Not here: ending kernels (``warden``), the request (``handlers``).
"""

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

Why = Literal["away", "memory"]
MOST_REMEMBERED = 1_000

FIRST_SECONDS = 18.0
"""From when a page was sent whole until its websocket comes, or until it says that it is there."""
ON_ITS_WAY_SECONDS = 120.0
"""Until its websocket comes, in all: for making the page, and for the scripts of an old phone on a slow line."""


@dataclass(slots=True)
class Page:
    """One open page."""

    seen: float
    patience: float
    address: str
    began: float
    whole: bool = False
    connected: bool = False


class Presence:
    """The pages of one server, by their kernels' ids. ``now`` gives seconds."""

    def __init__(
        self, now: Callable[[], float] = time.monotonic, first: float = FIRST_SECONDS, on_its_way: float = ON_ITS_WAY_SECONDS
    ) -> None:
        self._now = now
        self._first = first
        self._on_its_way = on_its_way
        self._pages: dict[str, Page] = {}
        self._ended: OrderedDict[str, Why] = OrderedDict()

    def __len__(self) -> int:
        return len(self._pages)

    def __contains__(self, kernel_id: object) -> bool:
        return kernel_id in self._pages

    def arrive(self, kernel_id: str, patience: float, address: str = "") -> None:
        """A page begins; once somebody is at it, it is gone after so many seconds without a word, which may be said again."""
        page = self._pages.setdefault(kernel_id, Page(self._now(), patience, address, self._now()))
        page.patience = patience

    def sent(self, kernel_id: str) -> None:
        """The page is with its visitor, whole: from now on its websocket is waited for."""
        page = self._pages.get(kernel_id)
        if page is not None:
            page.seen, page.whole = self._now(), True

    def connected(self, kernel_id: str) -> None:
        """Its websocket came: somebody is there."""
        page = self._pages.get(kernel_id)
        if page is not None:
            page.seen, page.connected = self._now(), True

    def by_address(self, address: str) -> int:
        """How many pages were asked for from there."""
        return sum(page.address == address for page in self._pages.values())

    def here(self, kernel_id: str) -> bool:
        """A page says that it is there; whether it is known. A word makes no page: only the server does."""
        page = self._pages.get(kernel_id)
        if page is not None:
            page.seen = self._now()
        return page is not None

    def silent(self) -> list[str]:
        """Those that said nothing for too long."""
        now = self._now()
        return [kernel_id for kernel_id, page in self._pages.items() if self._is_silent(page, now)]

    def _is_silent(self, page: Page, now: float) -> bool:
        patience = min(self._first, page.patience) if page.whole and not page.connected else page.patience
        return now - page.seen > patience or (not page.connected and now - page.began > self._on_its_way)

    def all(self) -> list[str]:
        """Those that are there."""
        return list(self._pages)

    def leave(self, kernel_id: str, why: Why | None = None) -> None:
        """Forget a page; why its kernel was ended is remembered for a page that asks."""
        self._pages.pop(kernel_id, None)
        if why is not None:
            self._ended[kernel_id] = why
            while len(self._ended) > MOST_REMEMBERED:
                self._ended.popitem(last=False)

    def why(self, kernel_id: str) -> Why | None:
        """Why its kernel was ended by us; None if it was not, or long ago."""
        return self._ended.get(kernel_id)
