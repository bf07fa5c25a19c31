"""Carries messages between a light page and who answers them: JSON in, JSON out, nothing remembered, nothing logged.

These handlers take no cookie: whoever asks sends the secret in the body, as JSON, which no other site's form can send and no
browser adds by itself. So there is nothing that a cross-site request could borrow, and no XSRF token is asked for. Not here:
what is answered (``office``), holding a request (``wait``), sound (``sound``).
"""

import json
import logging
import traceback
from pathlib import Path
from typing import Any, NoReturn, cast

from tornado.http1connection import HTTP1Connection
from tornado.web import RequestHandler, stream_request_body

from buurtlezer.errors import StoreError
from buurtlezer.serving.limits.requests import MOST_PASSED_BY
from buurtlezer.serving.room.office import Office
from buurtlezer.texts import LANGUAGES, Texts, preferred
from buurtlezer.wording.sentences import trouble

MOST_BYTES = 300_000
DEEPEST = 32
DEEP = 5
"""Places of a fault that fit a line of the log, innermost last."""
JSON = "application/json"

log = logging.getLogger("buurtlezer.room")


class Unreadable(Exception):
    """What came is not a message."""


@stream_request_body
class BodyHandler(RequestHandler):
    """Takes a body up to its limit, and leaves no trace of who asked for what."""

    MOST = MOST_BYTES
    MEDIA: tuple[str, ...] = (JSON,)

    def initialize(self, office: Office) -> None:
        """Get to know who answers."""
        self.office = office

    def check_xsrf_cookie(self) -> None:
        """No cookie gives any right here, so there is none to protect (see above)."""

    def _log(self) -> None:
        """No line per request: it would tell which device asked when."""

    def log_exception(self, _kind: Any, error: BaseException | None, trace: Any) -> None:
        """A fault of ours: which, and where. Never its message, which may hold a person's text, nor the address."""
        places = [f"{Path(one.filename).name}:{one.lineno}" for one in traceback.extract_tb(trace)[-DEEP:]]
        log.error("%s in %s at %s", type(error).__name__, type(self).__name__, " ".join(places))

    def prepare(self) -> None:
        """Refuse what is too big or of another kind; the rest of it is let pass by unread."""
        cast(HTTP1Connection, self.request.connection).set_max_body_size(MOST_PASSED_BY)
        self._pieces: list[bytes] = []
        self._size = 0
        self.set_header("Cache-Control", "no-store")
        media = self.request.headers.get("Content-Type", "").partition(";")[0].strip().lower()
        if media not in self.MEDIA:
            self.set_status(415)
            self.refuse("unreadable")
        elif int(self.request.headers.get("Content-Length") or 0) > self.MOST:
            self._too_big()

    def data_received(self, chunk: bytes) -> None:
        """Keep a piece, up to the limit."""
        self._size += len(chunk)
        if self._size <= self.MOST:
            self._pieces.append(chunk)

    @property
    def body(self) -> bytes:
        """What came (``Unreadable`` if it was too big; that is answered)."""
        if self._size > self.MOST:
            self._too_big()
            raise Unreadable
        return b"".join(self._pieces)

    def read(self, body: bytes) -> dict[str, Any]:
        """The message in a body (``Unreadable``; that is answered)."""
        try:
            return parsed(body)
        except Unreadable:
            self.refuse("unreadable")
            raise

    def language(self, message: dict[str, Any]) -> str:
        """The language of the page that asks."""
        named = message.get("lang")  # ``language`` may be what a message is about
        return named if named in LANGUAGES else preferred(self.request.headers.get("Accept-Language", ""))

    def answer(self, answer: dict[str, Any]) -> None:
        """One answer, and the end."""
        self.set_header("Content-Type", JSON)
        self.finish(json.dumps(answer, ensure_ascii=False, separators=(",", ":")))

    def refuse(self, rule: str, message: dict[str, Any] | None = None) -> None:
        """Say that something cannot be."""
        texts = Texts.of(self.language(message or {}))
        self.answer({"type": "refuse", "rule": rule, "sentence": texts(f"refusal.room.{rule}")})

    def later(self, error: StoreError, message: dict[str, Any]) -> None:
        """Say that something cannot be now."""
        self.answer({"type": "later", "sentence": trouble(error, Texts.of(self.language(message)))})

    def write_error(self, status_code: int, **_kwargs: Any) -> None:
        """A fault of ours: nothing was lost, the device sends it again."""
        self.set_status(status_code)
        self.answer({"type": "later", "sentence": Texts.of(self.language({}))("trouble.store")})

    def _too_big(self) -> None:
        self.set_status(413)
        self.refuse("too_big")


class SayHandler(BodyHandler):
    """One message, one answer."""

    async def post(self) -> None:
        """Hear it."""
        try:
            message = self.read(self.body)
        except Unreadable:
            return
        try:
            self.answer(await self.office.hear(message, self.language(message), self.office.addresses.of(self.request)))
        except StoreError as error:
            self.later(error, message)


def parsed(body: bytes) -> dict[str, Any]:
    """The object that a body holds (``Unreadable``): JSON in UTF-8, no deeper than messages are, without NaN."""
    try:
        found = json.loads(body.decode(), parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
        raise Unreadable from error
    if not isinstance(found, dict) or _deeper(found):
        raise Unreadable
    return found


def _no_number(_name: str) -> NoReturn:
    raise ValueError("NaN and infinities are no JSON")


def _deeper(message: dict[str, Any]) -> bool:
    level: list[Any] = [message]
    for _ in range(DEEPEST):
        level = [
            inner
            for one in level
            for inner in (one.values() if isinstance(one, dict) else one)
            if isinstance(inner, (dict, list))
        ]
        if not level:
            return False
    return True
