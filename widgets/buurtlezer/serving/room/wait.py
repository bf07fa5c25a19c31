"""A request that is held until its workshop has news, with a sign of life each second so that a lost line is noticed.

The answer is lines of JSON: ``{"type": "here"}`` each second, then one of ``news`` {seq}, ``quiet`` (nothing for 25 s: ask
again), ``refuse``, ``later``. A phone that hears nothing for some seconds knows that its line is lost; a phone that went
away frees its place. Not here: how news is noticed (``waiting``).
"""

import asyncio
import json
from time import monotonic
from typing import Any

from tornado.iostream import StreamClosedError

from buurtlezer.errors import StoreError, UnknownSecret
from buurtlezer.serving.room.messages import BodyHandler, Unreadable
from buurtlezer.serving.room.waiting import NoRoom, Place
from buurtlezer.steps.sentences import trouble
from buurtlezer.store import Credential
from buurtlezer.texts import Texts

HELD_SECONDS = 25.0
BEAT_SECONDS = 1.0

LINES = "application/x-ndjson"
"""Lines of JSON, and a type that Tornado does not hold back to compress."""


class WaitHandler(BodyHandler):
    """Answers when there is news."""

    MOST = 2_000
    _task: "asyncio.Task[None] | None" = None

    def on_connection_close(self) -> None:
        """The phone went away: its place is free."""
        super().on_connection_close()
        if self._task is not None:
            self._task.cancel()

    async def post(self) -> None:
        """Wait for what comes after ``since``."""
        try:
            message = self.read(self.body)
        except Unreadable:
            return
        self._task = asyncio.ensure_future(self._wait(message))
        try:
            await self._task
        except (asyncio.CancelledError, StreamClosedError):
            return  # nobody is there to be answered

    async def _wait(self, message: dict[str, Any]) -> None:
        texts = Texts.of(self.language(message))
        since = message.get("since")
        self.set_header("Content-Type", LINES)
        try:
            credential = Credential.parse(str(message.get("secret", "")))
            number = since if isinstance(since, int) and not isinstance(since, bool) else 0
            workshop, place = await self.office.waiting.enter(credential, number)
        except UnknownSecret:
            self._line({"type": "refuse", "rule": "unknown_secret", "sentence": texts("refusal.room.unknown_secret")})
        except NoRoom:
            self._line({"type": "later", "sentence": texts("refusal.room.crowded")})
        except StoreError as error:
            self._line({"type": "later", "sentence": trouble(error, texts)})
        else:
            try:
                self._line(await self._hold(place, texts))
            finally:
                self.office.waiting.leave(workshop, place)
        await self.finish()

    async def _hold(self, place: Place, texts: Texts) -> dict[str, Any]:
        end = monotonic() + HELD_SECONDS
        while monotonic() < end:
            self._line({"type": "here"})
            await self.flush()
            done, _ = await asyncio.wait({place.news}, timeout=BEAT_SECONDS)
            if done:
                seq = place.news.result()
                if seq is None:
                    return {"type": "refuse", "rule": "unknown_secret", "sentence": texts("refusal.room.unknown_secret")}
                return {"type": "news", "seq": seq}
        return {"type": "quiet"}

    def _line(self, answer: dict[str, Any]) -> None:
        self.write(json.dumps(answer, ensure_ascii=False) + "\n")
