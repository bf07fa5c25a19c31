"""How large a request may be and how long it may take to come, for all routes. A route that takes more says so itself.

Without these a server keeps 100 MB for whoever says that so much will come, and waits an hour for the end of a line. Not here:
the websocket of a page (``websocket``), how many pages there may be (``presence``).
"""

from typing import Final, TypedDict

MOST_BODY: Final = 1_000_000
"""Bytes that are kept of a body. What widgets send goes over the websocket; forms and messages are far smaller."""
MOST_PASSED_BY: Final = 20_000_000
"""Bytes of a body that a route reads piece by piece, and forgets what is too much: so it can still answer with a sentence."""


class Listening(TypedDict):
    """What tornado's server is told."""

    max_body_size: int
    body_timeout: float
    idle_connection_timeout: float


LISTENING: Final[Listening] = {"max_body_size": MOST_BODY, "body_timeout": 60.0, "idle_connection_timeout": 30.0}
"""A slow phone sends two megabytes in a minute. A request whose head has not come after half a minute, and a connection that
asked nothing for so long, are closed; a browser opens another one by itself. Answers that are held (``/room/wait``) are none of
these."""
