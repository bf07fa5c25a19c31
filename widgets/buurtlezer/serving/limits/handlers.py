"""*I am here* and *farewell*, said by a page, and *how are you*, asked by whoever looks after the server.

Not here: what follows from it (``presence``, ``health``).
"""

from typing import Any

from tornado.web import RequestHandler
from voila.shutdown_kernel_handler import VoilaShutdownKernelHandler

from buurtlezer.serving.limits.health import Health
from buurtlezer.serving.limits.presence import Presence

KERNEL_ID = r"([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})"


class HereHandler(RequestHandler):
    """A page is there. Who knows the kernel's id, 122 random bits, may say so; nothing else is a right here."""

    def initialize(self, presence: Presence) -> None:
        """Get to know who keeps count."""
        self.presence = presence

    def check_xsrf_cookie(self) -> None:
        """No cookie gives any right here, so there is none to protect."""

    def post(self, kernel_id: str) -> None:
        """Hear it; 410 with the reason when its kernel has ended."""
        self.set_header("Cache-Control", "no-store")
        if self.presence.here(kernel_id):
            self.set_status(204)
            self.finish()
            return
        self.set_status(410)
        self.finish({"why": self.presence.why(kernel_id) or "away"})


class FarewellHandler(VoilaShutdownKernelHandler):
    """A page is being left. Voila ends its kernel, which may take a second; its place is free at once.

    Who knows the kernel's id may say so, as with *here*: upstream asks for a cookie too, of which we set none.
    """

    def check_xsrf_cookie(self) -> None:
        """No cookie gives any right here, so there is none to protect."""

    def initialize(self, presence: Presence) -> None:
        """Get to know who keeps count."""
        self.presence = presence

    async def post(self, kernel_id: str) -> None:
        """Hear it, as often as it is said."""
        self.presence.leave(kernel_id)
        if kernel_id in self.kernel_manager:
            await super().post(kernel_id)
            return
        self.set_status(204)  # a page in its beginning has none yet, and one that is gone has none any more
        self.finish()


class HealthHandler(RequestHandler):
    """Counts; 503 when the store is away."""

    def initialize(self, health: Health) -> None:
        """Get to know whom to ask."""
        self.health = health

    async def get(self) -> None:
        """Answer, from memory where it is fresh."""
        found: dict[str, Any] = await self.health.now()
        self.set_header("Cache-Control", "no-store")
        self.set_status(200 if found["store"] else 503)
        self.finish(found)

    def _log(self) -> None:
        """It is asked all day."""
