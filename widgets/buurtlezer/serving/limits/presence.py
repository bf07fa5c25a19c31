"""Which pages are there: each says so now and then, by its kernel's id, and one that does not for long is taken as gone.

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


@dataclass(slots=True)
class Page:
    """One open page."""

    seen: float
    patience: float


class Presence:
    """The pages of one server, by their kernels' ids. ``now`` gives seconds."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._pages: dict[str, Page] = {}
        self._ended: OrderedDict[str, Why] = OrderedDict()

    def __len__(self) -> int:
        return len(self._pages)

    def __contains__(self, kernel_id: object) -> bool:
        return kernel_id in self._pages

    def arrive(self, kernel_id: str, patience: float) -> None:
        """A page begins; after so many seconds without a word it is gone."""
        self._pages[kernel_id] = Page(self._now(), patience)

    def here(self, kernel_id: str) -> bool:
        """A page says that it is there; whether it is known. A word makes no page: only the server does."""
        page = self._pages.get(kernel_id)
        if page is not None:
            page.seen = self._now()
        return page is not None

    def silent(self) -> list[str]:
        """Those that said nothing for too long."""
        now = self._now()
        return [kernel_id for kernel_id, page in self._pages.items() if now - page.seen > page.patience]

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
