"""The connection of a page with its kernel, for messages that are ones. Whatever else comes closes it.

Upstream reads what a page sends as it says of itself: eight bytes are enough to keep the server counting for ever, and what goes
out is read once more in the same way. So a page speaks the one form of which all can be looked at first (``wire``), and both ways
are guarded. Not here: which messages a page may send (``allowed_message_types`` of the kernel manager, set by Voila).
"""

from asyncio import Future
from typing import Any, Final

from tornado.web import HTTPError
from voila.tornado.kernel_websocket_handler import VoilaKernelWebsocketHandler

from buurtlezer.serving.limits.presence import Presence
from buurtlezer.serving.limits.wire import MOST_BYTES, V1, BadMessage, check, header

POLICY_VIOLATION: Final = 1008
KEPT_HERE: Final = ("execute_input", "error", "stream")
"""What a page has no use for: the source of a cell, what a kernel prints, and what it says of a fault, with paths and with what
somebody wrote."""
NEVER: Final = ("shutdown_request",)
"""Upstream lets a page end its kernel by message; ours says farewell to the server, which keeps count."""
MOST_OUT: Final = 100_000
"""Offsets of what a kernel sends, which we wrote."""


class GuardedWebsocketHandler(VoilaKernelWebsocketHandler):
    """Takes only the form v1, and each message only if it is whole."""

    def initialize(self, presence: Presence, **kwargs: Any) -> None:
        """Get to know who keeps count of pages."""
        super().initialize(**kwargs)
        self.presence = presence

    async def open(self, kernel_id: str) -> None:
        """It is open: somebody is at the page."""
        self.presence.connected(kernel_id)
        await super().open(kernel_id)

    @property
    def max_message_size(self) -> int:
        """Of one message, before it is in memory (tornado's name)."""
        return MOST_BYTES

    async def get(self, kernel_id: str) -> None:
        """Connect; a page that cannot speak v1 is none of ours."""
        offered = [one.strip() for one in self.request.headers.get("Sec-WebSocket-Protocol", "").split(",")]
        if V1 not in offered:
            raise HTTPError(400)
        await super().get(kernel_id)

    def on_message(self, ws_message: str | bytes) -> None:
        """Hand it on, or hang up."""
        if not self._speaks_v1():  # what came in one go with what was no message: upstream would read it in the old form
            return
        try:
            check(ws_message, [kind for kind in self.kernel_manager.allowed_message_types if kind not in NEVER])
        except BadMessage as error:
            self.log.warning("A page sent what is no message (%s): hung up", error)
            self.close(POLICY_VIOLATION)
            return
        super().on_message(ws_message)

    def _speaks_v1(self) -> bool:
        """Whether the connection is open and of our form; tornado forgets which form it was when it hangs up."""
        return self.ws_connection is not None and self.selected_subprotocol == V1

    def write_message(self, message: bytes | str | dict[str, Any], binary: bool = False) -> Any:
        """Send it on; what a kernel sent that is no message ends the connection and not the server."""
        if isinstance(message, bytes):
            try:
                kind = header(message, MOST_OUT).get("msg_type")
            except BadMessage as error:
                self.log.warning("A kernel sent what is no message (%s): hung up", error)
                self.close(POLICY_VIOLATION)
                return None
            if kind in KEPT_HERE:
                return None
        # Past Voila's own look at it, which believes the count.
        sent = super(VoilaKernelWebsocketHandler, self).write_message(message, binary)
        sent.add_done_callback(_heard)
        return sent


def _heard(sent: "Future[None]") -> None:
    """Who hung up while it was being sent misses it: nobody is to be told, and it is no fault for the log."""
    if not sent.cancelled():
        sent.exception()
