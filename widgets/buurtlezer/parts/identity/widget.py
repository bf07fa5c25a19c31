"""The identity part, Python side: hears hello and acts, answers them. It decides nothing; ``logbook.session`` does.

In the browser it keeps the logbooks of the device (``device.js``), the outbox (``outbox.js``) and the connection to
the kernel (``connection.js``); ``channel.js`` ties them, ``panel.js`` shows them. A secret passes through here in messages and
never stands in a trait, which would be sent back to the page and stay in saved notebooks.
"""

import time
import uuid
from collections.abc import Callable
from typing import Any

from traitlets import Dict

from buurtlezer.model.kinds import on_devices
from buurtlezer.parts.base import Part

Listener = Callable[[dict[str, Any]], None]
HEARD = frozenset({"hello", "act", "rename", "refresh", "example", "help"})


class Identity(Part):
    """The bar that says whose logbook is open, and the channel of its page."""

    kinds = Dict().tag(sync=True)
    """What the outbox must know of kinds of entries, see ``model.kinds.on_devices``."""

    def __init__(self, **traits: Any) -> None:
        super().__init__(channel=uuid.uuid4().hex, name="identity", kinds=on_devices(), **traits)
        self._hearers: dict[str, Listener] = {}
        self._heard_at = time.monotonic()

    @property
    def silence(self) -> float:
        """Seconds since the page said anything; it pings every second while it is open and awake."""
        return time.monotonic() - self._heard_at

    def on(self, kind: str, listener: Listener) -> None:
        """Call ``listener(message)`` for messages of that kind: hello, act, rename, refresh, example or help."""
        if kind not in HEARD:
            raise ValueError(f"no message {kind!r}; there are {', '.join(sorted(HEARD))}")
        self._hearers[kind] = listener

    def say(self, kind: str, **content: Any) -> None:
        """Send one message to the page: welcome, ack, refuse, later, room, help or pong."""
        self.send({"type": kind, **content})

    def _hear(self, _widget: object, content: Any, _buffers: object) -> None:
        self._heard_at = time.monotonic()
        kind = content.get("type") if isinstance(content, dict) else None
        if kind == "ping":
            self.say("pong")
        elif isinstance(kind, str) and kind in self._hearers:
            self._hearers[kind](content)
