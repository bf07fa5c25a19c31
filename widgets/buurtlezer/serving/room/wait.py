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

from buurtlezer.errors import Removed, StoreError, UnknownSecret
from buurtlezer.serving.room.messages import BodyHandler, Unreadable
from buurtlezer.serving.room.waiting import End, NoRoom, Place
from buurtlezer.store import Credential
from buurtlezer.texts import Texts
from buurtlezer.wording.sentences import trouble

HELD_SECONDS = 25.0
BEAT_SECONDS = 1.0

CROWDED_SECONDS = 2.0
"""After which *no place* is said: who asks again at once, from hundreds of lines, would take all of the server's time. Shorter
than the silence after which a page thinks that its line is lost."""

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
            place = await self.office.waiting.enter(credential, number, self.office.addresses.of(self.request))
        except UnknownSecret as error:
            self._line(_gone(error, texts))
        except NoRoom:
            self._line(await _crowded(texts))
        except StoreError as error:
            self._line({"type": "later", "sentence": trouble(error, texts)})
        else:
            try:
                self._line(await self._hold(place, texts))
            finally:
                self.office.waiting.leave(place)
        await self.finish()

    async def _hold(self, place: Place, texts: Texts) -> dict[str, Any]:
        end = monotonic() + HELD_SECONDS
        while monotonic() < end:
            self._line({"type": "here"})
            await self.flush()
            done, _ = await asyncio.wait({place.news}, timeout=BEAT_SECONDS)
            if done:
                return await self._told(place, place.news.result(), texts)
        return {"type": "quiet"}

    async def _told(self, place: Place, news: int | End, texts: Texts) -> dict[str, Any]:
        if news is End.LET_GO:
            return await _crowded(texts)
        if news is End.GONE:
            try:
                await self.office.waiting.why(place.credential)
            except UnknownSecret as error:
                return _gone(error, texts)
            return {"type": "quiet"}  # it opens something again: a pass was given for it
        return {"type": "news", "seq": news}

    def _line(self, answer: dict[str, Any]) -> None:
        self.write(json.dumps(answer, ensure_ascii=False) + "\n")


def _gone(error: UnknownSecret, texts: Texts) -> dict[str, Any]:
    rule = "removed" if isinstance(error, Removed) else "unknown_secret"
    return {"type": "refuse", "rule": rule, "sentence": texts(f"refusal.room.{rule}")}


async def _crowded(texts: Texts) -> dict[str, Any]:
    await asyncio.sleep(CROWDED_SECONDS)
    return {"type": "later", "sentence": texts("refusal.room.crowded")}
