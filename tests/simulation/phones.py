"""An honest room at the served product: phones that answer and look on, the trainer's page and the wall, over real sockets.

Each does what its page does: waits for news, asks what is new, sends an act again until it is answered. Who was told what, and
when, is noted. Not here: what is asked of it (``test_hostile_visitor``), those who mean harm (``attacks``).
"""

import asyncio
import random
import time
import uuid
from dataclasses import dataclass, field

from device_line import GONE, Line
from gathering import Gathering

from buurtlezer.store import Credential, JoinCode, Store

AGAIN = 1.0
"""Seconds after which what was not answered is sent again."""

ACTS = 3
"""Of each phone, in each phase."""

CHOICES = ("yes", "no")


@dataclass
class Sent:
    """An act: when it was sent, and when and with which number it was acknowledged."""

    act_id: str
    phase: str
    at: float
    acknowledged: float = 0.0
    seq: int = 0


@dataclass
class Looker:
    """A page that waits for news and asks what is new; ``answer`` is the type of what it is told."""

    line: Line
    secret: str
    asks: str
    answer: str
    phase: str = ""
    seen: list[tuple[int, float]] = field(default_factory=list)
    """Number of the workshop that it shows, and since when."""
    turned_away: list[tuple[str, str]] = field(default_factory=list)
    """In which phase, and what it was told instead."""

    @property
    def newest(self) -> int:
        return self.seen[-1][0] if self.seen else 0

    async def look(self) -> None:
        told = await self.line.say(type=self.asks, secret=self.secret)
        if told["type"] == self.answer:
            self.seen.append((max(told["seq"], self.newest), time.monotonic()))
        else:
            self.turned_away.append((self.phase, f"{told['type']} {told.get('rule', '')}"))
            await asyncio.sleep(AGAIN)

    async def look_on(self) -> None:
        """Until it is cancelled."""
        while True:
            try:
                told = await self.line.wait(self.secret, self.newest)
                if told["type"] == "news":
                    await self.look()
                elif told["type"] != "quiet":
                    self.turned_away.append((self.phase, f"waiting: {told['type']} {told.get('rule', '')}"))
                    await asyncio.sleep(AGAIN)
            except GONE as error:
                self.turned_away.append((self.phase, type(error).__name__))
                await asyncio.sleep(AGAIN)


class Phone(Looker):
    """One that answers too."""

    def __init__(self, line: Line, number: int) -> None:
        self.owner = Credential.new()
        super().__init__(line, self.owner.shown(), "state", "state")
        self.name = f"Vink {number}"
        self.chance = random.Random(number)
        self.sent: list[Sent] = []
        self.entry_id = uuid.uuid4().hex

    async def join(self, code: JoinCode) -> None:
        told = await self.line.say(type="join", secret=self.secret, code=code.shown(), pseudonym=self.name)
        assert told["type"] == "joined", told

    async def write(self, moment: str, seconds: float) -> None:
        """Answer, and change one's mind."""
        for _ in range(ACTS):
            await asyncio.sleep(self.chance.uniform(0, seconds / ACTS))
            await self._send(moment)

    async def _send(self, moment: str) -> None:
        content = {"kind": "answer", "moment": moment, "choice": self.chance.choice(CHOICES), "perspective": "citizen"}
        act_id = uuid.uuid4().hex
        act = {"act_id": act_id, "action": "write", "entry_id": self.entry_id, "content": {**content, "visibility": "workshop"}}
        one = Sent(act_id, self.phase, time.monotonic())
        self.sent.append(one)
        while not one.acknowledged:
            try:
                told = await self.line.say(type="act", secret=self.secret, key="k", act=act)
            except GONE as error:
                told = {"type": type(error).__name__}
            if told["type"] == "ack":
                one.acknowledged, one.seq = time.monotonic(), told["seq"]
            else:
                assert told["type"] != "refuse", told
                await asyncio.sleep(AGAIN)


class HonestRoom:
    """A workshop with its phones, which all come by one address, as those of a school do."""

    def __init__(self, store: Store, port: int, count: int, address: str) -> None:
        self._gathering = Gathering(store)
        self.store, self.trainer = store, self._gathering.trainer
        wall = self.trainer.derive("projector")
        self.code = JoinCode.of(wall, 1)
        self.line = Line(port, address)
        self.phones = [Phone(self.line, number) for number in range(count)]
        self.leading = (
            Looker(self.line, self.trainer.shown(), "trainer.open", "room"),
            Looker(self.line, wall.shown(), "projector.open", "wall"),
        )
        self.answered: list[tuple[str, float]] = []
        """In which phase trainer and wall were answered, and within how many seconds; one question a second of each."""
        self._running: list[asyncio.Task[None]] = []
        self._moment = ""

    async def begin(self) -> None:
        """Everybody is in, and looks on."""
        await asyncio.gather(*(one.join(self.code) for one in self.phones))
        self._moment = self._gathering.begin()
        for one in (*self.phones, *self.leading):
            await one.look()
            self._running.append(asyncio.create_task(one.look_on()))
        self._running += [asyncio.create_task(self._ask_each_second(one)) for one in self.leading]

    async def _ask_each_second(self, one: Looker) -> None:
        while True:
            began = time.monotonic()
            try:
                await one.look()
                self.answered.append((one.phase, time.monotonic() - began))
            except GONE as error:
                one.turned_away.append((one.phase, type(error).__name__))
            await asyncio.sleep(1.0)

    async def act(self, phase: str, seconds: float) -> None:
        """All phones answer within so many seconds, and everybody sees the last of it."""
        for one in (*self.phones, *self.leading):
            one.phase = phase
        await asyncio.gather(*(one.write(self._moment, seconds) for one in self.phones))

    async def see_the_end(self, seconds: float) -> list[str]:
        """Who did not see what came last, after so many seconds at most."""
        newest = max(sent.seq for one in self.phones for sent in one.sent)
        everybody = (*self.phones, *self.leading)
        behind: list[str] = []
        for _ in range(int(seconds * 10)):
            behind = [getattr(one, "name", one.asks) for one in everybody if one.newest < newest]
            if not behind:
                break
            await asyncio.sleep(0.1)
        return behind

    async def end(self) -> None:
        for one in self._running:
            one.cancel()
        await asyncio.gather(*self._running, return_exceptions=True)
        self.line.close()

    def lost(self) -> list[str]:
        """Acts that were acknowledged and are not in the store, or that nobody answered."""
        found = []
        for one in self.phones:
            kept = {revision.act_id: revision.seq for revision in self.store.changes(one.owner).revisions}
            found += [sent.act_id for sent in one.sent if not sent.seq or kept.get(sent.act_id) != sent.seq]
        return found

    def kept_within(self, phase: str) -> list[float]:
        """Seconds from the first sending of each act until its acknowledgement."""
        return [sent.acknowledged - sent.at for one in self.phones for sent in one.sent if sent.phase == phase]

    def seen_within(self, phase: str) -> list[float]:
        """Seconds from the first sending of each act until each other phone shows a number that it is part of."""
        acts = [(sent.seq, sent.at, one) for one in self.phones for sent in one.sent if sent.phase == phase]
        return [
            min(when for shown, when in reader.seen if shown >= seq) - at
            for reader in self.phones
            for seq, at, writer in acts
            if writer is not reader
        ]
