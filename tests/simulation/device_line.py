"""A device's way to the server: plain http from an address of its own, on real sockets. Devices of one place share an address.

Not here: who speaks (``phones``, ``attacks``), the websocket of a page (``kernel_line``).
"""

import json
from typing import Any

from tornado.httpclient import AsyncHTTPClient, HTTPClientError, HTTPRequest, HTTPResponse
from tornado.simple_httpclient import HTTPStreamClosedError, HTTPTimeoutError, SimpleAsyncHTTPClient

PAGE = "/voila/render/nl/00_start.ipynb"
PATIENCE = 20.0
"""Seconds after which who asked gives up."""

HELD = 35.0
"""Of a held request, which ends by itself after 25."""

GONE = (HTTPStreamClosedError, HTTPTimeoutError, OSError)
"""No answer came; a device asks again."""


class Line:
    """``address``: of the loopback network, on Linux."""

    def __init__(self, port: int, address: str, at_once: int = 2_000) -> None:
        self.port, self.address = port, address
        self.client: SimpleAsyncHTTPClient = AsyncHTTPClient(force_instance=True, max_clients=at_once)

    async def ask(
        self, method: str, path: str, body: bytes | None = None, seconds: float = PATIENCE, **headers: str
    ) -> HTTPResponse:
        """The answer, whatever its status (one of ``GONE`` where none came)."""
        asked = HTTPRequest(
            f"http://127.0.0.1:{self.port}{path}",
            method,
            headers={name.replace("_", "-"): value for name, value in headers.items()},
            body=body,
            connect_timeout=seconds,
            request_timeout=seconds,
            network_interface=self.address,
            follow_redirects=False,
        )
        try:
            return await self.client.fetch(asked)
        except HTTPClientError as error:
            if error.response is None:
                raise
            return error.response

    async def say(self, **message: Any) -> dict[str, Any]:
        """One message of a light page and its answer."""
        answer = await self.ask("POST", "/room/say", json.dumps(message).encode(), Content_Type="application/json")
        found: dict[str, Any] = json.loads(answer.body)
        return found

    async def wait(self, secret: str, since: int) -> dict[str, Any]:
        """How a held request ended."""
        asked = json.dumps({"secret": secret, "since": since}).encode()
        answer = await self.ask("POST", "/room/wait", asked, HELD, Content_Type="application/json")
        found: dict[str, Any] = json.loads(answer.body.splitlines()[-1])
        return found

    def close(self) -> None:
        self.client.close()
