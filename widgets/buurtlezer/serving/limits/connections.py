"""How many connections there may be, in all and by one address: more than a school opens, and never all of them.

Each takes a descriptor of the process, and where those end nobody can come in, be waited for or keep anything. So the process
asks the system for as many as it may have, and one address gets a part. Over it a connection is closed at once, as there is
nothing yet that could be answered. A proxy that was named speaks for all of its visitors. Not here: how long a request may take
to come (``requests``).
"""

import sys
from time import monotonic
from typing import Any, Final
from weakref import WeakSet

from tornado.httpserver import HTTPServer
from tornado.iostream import IOStream

from buurtlezer.serving.limits.address import Addresses

BY_ONE: Final = 1_000
"""Connections by one address. A browser opens six to a server and holds one or two: sixty of them are far below it."""
SHARE: Final = 3 / 5
"""Of the descriptors, for one address, where the system gives fewer."""
WANTED: Final = 8_192
"""Descriptors: six hundred phones that wait, three hundred pages with what their kernels need, and those who come."""
BACKLOG: Final = 1_024
"""Connections that wait to be taken. Those over it the system drops, and their browser tries again a second or three later."""

LOOK_SECONDS: Final = 1.0
MOST_ADDRESSES: Final = 1_000
"""Of more, those of which nothing is open are forgotten."""


def descriptors() -> int:
    """How many this process may have, after it asked for as many as are wanted."""
    if sys.platform == "win32":
        return WANTED
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    may = WANTED if hard == resource.RLIM_INFINITY else min(WANTED, hard)
    if soft == resource.RLIM_INFINITY or soft >= may:
        return WANTED if soft == resource.RLIM_INFINITY else soft
    try:
        resource.setrlimit(resource.RLIMIT_NOFILE, (may, hard))
    except (OSError, ValueError):  # macOS gives fewer than it says
        return soft
    return may


def by_one_address(most: int) -> int:
    """Connections that one address may have, of so many descriptors."""
    return min(BY_ONE, int(most * SHARE))


class BoundedServer(HTTPServer):
    """Closes what one address opens beyond its part. ``by_one`` connections; see `by_one_address`."""

    def initialize(self, *args: Any, by_one: int = BY_ONE, addresses: Addresses | None = None, **kwargs: Any) -> None:
        """Tornado makes a server by this."""
        super().initialize(*args, **kwargs)
        self._by_one = by_one
        self._addresses = addresses or Addresses()
        # Not told when one closes (requests and websockets each take the only place for that), so looked at when it matters.
        self._open: dict[str, WeakSet[IOStream]] = {}
        self._looked: dict[str, float] = {}

    def handle_stream(self, stream: IOStream, address: Any) -> None:
        """One was taken, and nothing of it read."""
        came_from = self._addresses.of_connection(address)
        if came_from is None:  # a proxy's: who its visitors are, their requests say
            super().handle_stream(stream, address)
            return
        if self._count(came_from) >= self._by_one:
            stream.close()
            return
        self._open.setdefault(came_from, WeakSet()).add(stream)
        super().handle_stream(stream, address)

    def _count(self, came_from: str) -> int:
        own = self._open.get(came_from, ())
        # Looked through once a second: it must cost nothing to come a thousand times.
        if len(own) >= self._by_one and monotonic() - self._looked.get(came_from, 0.0) > LOOK_SECONDS:
            self._open[came_from] = own = WeakSet(one for one in own if not one.closed())
            self._looked = {name: at for name, at in self._looked.items() if monotonic() - at < LOOK_SECONDS}
            self._looked[came_from] = monotonic()
        if len(self._open) > MOST_ADDRESSES:
            self._open = {name: them for name, them in self._open.items() if any(not one.closed() for one in them)}
        return len(own)
