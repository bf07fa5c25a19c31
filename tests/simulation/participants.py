"""Participants as their kernels see them, each a process: forked from one that has everything loaded, as warm kernels are.

    participants.py STORE FOLDER FIRST LAST SECONDS

They write within so many seconds, and look on until there is a file ``enough`` in the folder, or a minute longer. Reads
``people.json`` there (a secret for each), and writes a file of JSON lines for each: what was sent, what was acknowledged,
which number of the group's picture was shown when. A process that is started again sends what was sent and not acknowledged,
as a browser's outbox does. Not here: what is asked of it (``test_room_of_sixty``).
"""

import asyncio
import gc
import json
import os
import random
import sys
import time
import uuid
from pathlib import Path
from typing import Any

from gathering import RoomDesk, box

from buurtlezer.serving.kernels import load
from buurtlezer.store import GroupResult, Store

AGAIN = 1.0
"""Seconds after which what could not be kept is sent again."""

ACTS = 3

PATIENCE = 60.0
"""Seconds after which nobody is waiting any more."""
VIEWS = {"feeling": "feelings", "area": "neighbourhood"}
"""Kind of entry → the view that it is seen in."""


class Participant:
    """One page with its outbox."""

    def __init__(self, store: Store, secret: str, file: Path, seed: int) -> None:
        self.secret = secret
        self.file = file
        self.starter = os.getppid()
        self.chance = random.Random(seed)
        self.outbox = self._left()
        self.desk = RoomDesk(store)
        group = self.desk.session.group
        for view in VIEWS.values():
            group.want(view)
        self._put = group.put
        group.put = self.put  # type: ignore[method-assign]

    def _left(self) -> dict[str, dict[str, Any]]:
        """What was sent by this page before it was killed, and not acknowledged."""
        left: dict[str, dict[str, Any]] = {}
        kept = self.file.read_text() if self.file.exists() else ""
        whole = kept[: kept.rfind("\n") + 1]
        self.file.write_text(whole)  # half a line is what a killed process leaves
        for line in whole.splitlines():
            told = json.loads(line)
            if "sent" in told:
                left[told["sent"]["act_id"]] = told["sent"]
            elif "acknowledged" in told:
                left.pop(told["acknowledged"], None)
        return left

    def note(self, **told: Any) -> None:
        with self.file.open("a") as file:
            file.write(json.dumps({**told, "at": time.time()}) + "\n")

    def put(self, view: str, result: GroupResult) -> bool:
        """The page takes a result in: of which number, and when."""
        changed = self._put(view, result)
        self.note(shown=result.seq, view=view)
        return changed

    def send(self, act: dict[str, Any]) -> None:
        before = len(self.desk.answers)
        self.desk.hear("act", secret=self.secret, name="", fresh=False, here=True, key="k", act=act)
        said = [one for one in self.desk.answers[before:] if one.get("act_id") == act["act_id"]]
        if said and said[-1]["type"] == "ack":
            self.outbox.pop(act["act_id"], None)
            self.note(acknowledged=act["act_id"], seq=said[-1]["seq"], view=VIEWS[act["content"]["kind"]])
        elif said and said[-1]["type"] == "refuse":
            self.note(refused=act["act_id"])

    async def live(self, seconds: float) -> None:
        pings = asyncio.create_task(self.ping())
        while self.desk.session.room is None and os.getppid() == self.starter:
            self.desk.hear("hello", secret=self.secret, key="k")
            await asyncio.sleep(0.2)
        self.note(ready=True)
        await self.until("begin")
        writing = asyncio.create_task(self.write(seconds))
        while os.getppid() == self.starter and not (self.file.parent / "enough").exists():
            for act in list(self.outbox.values()):
                self.send(act)
            await asyncio.sleep(AGAIN)
        writing.cancel()
        pings.cancel()
        self.note(cpu=time.process_time())

    async def until(self, name: str) -> None:
        """Wait for a file, or the end of whoever started this."""
        while os.getppid() == self.starter and not (self.file.parent / name).exists():  # noqa: ASYNC110 -- of another process
            await asyncio.sleep(0.1)

    async def ping(self) -> None:
        """A browser lets its kernel know now and then that it is there."""
        while True:
            self.desk.hear("ping")
            await asyncio.sleep(1)

    async def write(self, seconds: float) -> None:
        for number in range(ACTS):
            await asyncio.sleep(self.chance.uniform(0, seconds / ACTS))
            ids = {"act_id": uuid.uuid4().hex, "entry_id": uuid.uuid4().hex}
            content = {"perspective": "citizen", **self._made(number), "visibility": "workshop"}
            act = {**ids, "action": "write", "content": content}
            self.outbox[act["act_id"]] = act
            self.note(sent=act)
            self.send(act)

    def _made(self, number: int) -> dict[str, Any]:
        if number == 0:
            west, south, size = (
                self.chance.uniform(4.32, 4.36),
                self.chance.uniform(50.84, 50.86),
                self.chance.uniform(0.003, 0.02),
            )
            return box(west, south, size)
        about = ("city", "neighbourhood")[number % 2]
        return {"kind": "feeling", "about": about, "value": self.chance.randint(-2, 2)}


def main(url: str, folder: Path, numbers: range, seconds: float) -> None:
    """Fork one process for each, and wait for all of them."""
    os.environ["BUURTLEZER_STORE"] = url  # of the warm process, as ``buurtlezer serve`` sets it
    load()
    gc.freeze()  # as the warm process does before it forks
    secrets = json.loads((folder / "people.json").read_text())
    children = []
    for number in numbers:
        child = os.fork()
        if child == 0:  # nothing may leave this branch
            code = 1
            try:
                with Store.open(url, busy_seconds=1) as store:
                    participant = Participant(store, secrets[number], folder / f"{number}.jsonl", seed=number)
                    asyncio.run(participant.live(seconds))
                code = 0
            finally:
                os._exit(code)
        (folder / f"{number}.pid").write_text(str(child))
        children.append(child)
    failed = sum(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) not in (0, -9) for child in children)
    sys.exit(failed)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), range(int(sys.argv[3]), int(sys.argv[4])), float(sys.argv[5]))
