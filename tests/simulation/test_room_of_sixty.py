"""Sixty participants at one store: what was acknowledged is stored, nobody misses anything, and how long news takes.

Each participant is a process with the code of a kernel (session, answers, live task), forked from one that has all of it
loaded. The latencies are printed and written to ``test-results/simulation.json``; they are measured, not asserted: the machine
that runs the tests has other work. ``BUURTLEZER_PARTICIPANTS`` chooses another number.
"""

import json
import os
import signal
import statistics
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pg_server
import pytest
from gathering import Gathering
from visit import until

from buurtlezer.store import Store

pytestmark = pytest.mark.simulation

HERE = Path(__file__).parent
COUNT = int(os.environ.get("BUURTLEZER_PARTICIPANTS", "60"))
SECONDS = 15.0
ACTS = 3
PATIENCE = 60.0
RESULTS = HERE.parents[1] / "test-results" / "simulation.json"
PATHS = (HERE, HERE.parent / "logbook", HERE.parent / "browser", HERE.parent / "effort")


class Crowd:
    """The participants of one run: their secrets, their processes, what they wrote down."""

    def __init__(self, url: str, folder: Path) -> None:
        self.url, self.folder = url, folder
        self.running: list[subprocess.Popen[bytes]] = []
        with Store.open(url) as store:
            self.gathering = Gathering(store)
            self.trainer = self.gathering.trainer
            self.people = [self.gathering.join(f"Persoon {number}") for number in range(COUNT)]
        (folder / "people.json").write_text(json.dumps([one.shown() for one in self.people]))

    def start(self, first: int = 0, last: int = COUNT, seconds: float = SECONDS) -> "subprocess.Popen[bytes]":
        command = [sys.executable, str(HERE / "participants.py"), self.url, str(self.folder), str(first), str(last), str(seconds)]
        paths = os.pathsep.join(map(str, PATHS))
        env = {**os.environ, "PYTHONPATH": paths, "BUURTLEZER_SERVED": "yes", "OPENBLAS_NUM_THREADS": "1"}
        self.running.append(subprocess.Popen(command, env=env))
        return self.running[-1]

    def told(self, number: int) -> list[dict[str, Any]]:
        file = self.folder / f"{number}.jsonl"
        whole = file.read_text().split("\n")[:-1] if file.exists() else []  # a killed process may leave half a line
        return [json.loads(line) for line in whole]

    def all_told(self) -> list[tuple[int, dict[str, Any]]]:
        return [(number, one) for number in range(COUNT) for one in self.told(number)]

    def begin(self) -> None:
        """Let them write, once all pages are open and have what there is."""
        assert until(lambda: self._count("ready"), lambda count: count >= COUNT, PATIENCE) == COUNT
        (self.folder / "begin").touch()

    def _count(self, what: str) -> int:
        """How often something was noted; cheap, since the participants need the processors."""
        return sum(file.read_text().count(f'{{"{what}":') for file in self.folder.glob("*.jsonl"))

    def acknowledged(self) -> int:
        return self._count("acknowledged")

    def kill(self, numbers: range) -> None:
        for number in numbers:
            os.kill(int((self.folder / f"{number}.pid").read_text()), signal.SIGKILL)

    def see_to_the_end(self) -> None:
        """Let all acts be acknowledged and everybody have the newest number of both views; then it is enough."""
        wanted = COUNT * ACTS
        assert until(self.acknowledged, lambda count: count >= wanted, SECONDS + PATIENCE) == wanted
        newest = max(one["seq"] for _, one in self.all_told() if "seq" in one)
        assert until(lambda: self.behind(newest), lambda them: not them, PATIENCE) == [], "they missed what came last"
        self.enough()

    def enough(self) -> None:
        (self.folder / "enough").touch()
        assert [one.wait(PATIENCE) for one in self.running] == [0] * len(self.running)

    def behind(self, newest: int) -> list[int]:
        """Whose page lacks the newest number in one of its views."""
        has = {(number, one["view"]) for number, one in self.all_told() if one.get("shown", 0) >= newest}
        return [number for number in range(COUNT) if not {(number, "feelings"), (number, "neighbourhood")} <= has]

    def check(self) -> None:
        """Acknowledged is stored, once, in the order of numbers; and the room reads all of it."""
        acknowledged: dict[str, int] = {}
        with Store.open(self.url) as store:
            for number, owner in enumerate(self.people):
                told = self.told(number)
                kept = {one["acknowledged"]: one["seq"] for one in told if "acknowledged" in one}
                assert kept == {one.act_id: one.seq for one in store.changes(owner).revisions}, f"participant {number}"
                assert set(kept) == {one["sent"]["act_id"] for one in told if "sent" in one}
                acknowledged |= kept
                for view in ("feelings", "neighbourhood"):  # no page goes back, but for what was not there yet
                    shown = [one["shown"] for one in told if one.get("view") == view and one.get("shown", 0)]
                    assert shown == sorted(shown), f"participant {number} saw {view} go back"
            assert len(set(acknowledged.values())) == len(acknowledged) == COUNT * ACTS
            assert [one.seq for one in store.workshops.shared(self.trainer)] == sorted(acknowledged.values())
            assert not [one for _, one in self.all_told() if "refused" in one]

    def latencies(self) -> list[float]:
        """Seconds from an acknowledgement until each other page had a picture that the entry is part of."""
        acts = [(one["seq"], one["at"], one["view"], number) for number, one in self.all_told() if "seq" in one]
        found = []
        for reader in range(COUNT):
            seen = [(one["shown"], one["at"], one["view"]) for one in self.told(reader) if "shown" in one]
            for seq, at, view, writer in acts:
                if writer != reader:
                    found.append(max(0.0, min(when for shown, when, of in seen if of == view and shown >= seq) - at))
        return found


@pytest.fixture
def crowds() -> Iterator[Callable[[str, Path], Crowd]]:
    """Makes a crowd, and leaves no process behind."""
    made: list[Crowd] = []

    def making(url: str, folder: Path) -> Crowd:
        made.append(Crowd(url, folder))
        return made[-1]

    yield making
    for crowd in made:
        for one in crowd.running:
            one.kill()  # who was forked from it sees that it is gone
            one.wait()


def report(name: str, latencies: list[float], record: Callable[[str, object], None]) -> None:
    told = {
        "participants": COUNT,
        "pairs": len(latencies),
        "median_s": round(statistics.median(latencies), 2),
        "p95_s": round(statistics.quantiles(latencies, n=20)[-1], 2),
        "most_s": round(max(latencies), 2),
    }
    record(name, told)
    RESULTS.parent.mkdir(exist_ok=True)
    known = json.loads(RESULTS.read_text()) if RESULTS.exists() else {}
    RESULTS.write_text(json.dumps({**known, name: told}, indent=1))
    sys.stdout.write(f"\n{name}: {told}\n")


def test_all_acts_of_sixty_are_stored_and_seen_by_all(
    tmp_path: Path, crowds: Callable[[str, Path], Crowd], record_property: Callable[[str, object], None]
) -> None:
    crowd = crowds(f"sqlite:///{tmp_path / 'room.db'}", tmp_path)
    crowd.start()
    crowd.begin()
    crowd.see_to_the_end()
    crowd.check()
    report("sqlite", crowd.latencies(), record_property)


def test_half_of_the_kernels_killed_in_the_middle_come_back_with_their_outbox(
    tmp_path: Path, crowds: Callable[[str, Path], Crowd]
) -> None:
    crowd = crowds(f"sqlite:///{tmp_path / 'room.db'}", tmp_path)
    crowd.start()
    crowd.begin()
    assert until(crowd.acknowledged, lambda count: count > COUNT, PATIENCE) > COUNT
    half = range(COUNT // 2)
    crowd.kill(half)
    before = {number: crowd.told(number) for number in half}
    crowd.start(half.start, half.stop, 2.0)  # each sends what was not acknowledged, and goes on
    wanted = {number: ACTS + sum("sent" in one for one in before[number]) for number in half}
    wanted |= dict.fromkeys(range(half.stop, COUNT), ACTS)
    assert until(crowd.acknowledged, lambda count: count >= sum(wanted.values()), PATIENCE) == sum(wanted.values())
    newest = max(one["seq"] for _, one in crowd.all_told() if "seq" in one)
    assert until(lambda: crowd.behind(newest), lambda them: not them, PATIENCE) == []
    crowd.enough()
    with Store.open(crowd.url) as store:
        for number, owner in enumerate(crowd.people):
            told = {one["acknowledged"]: one["seq"] for one in crowd.told(number) if "acknowledged" in one}
            assert told == {one.act_id: one.seq for one in store.changes(owner).revisions}, f"participant {number}"
            assert len(told) == wanted[number]
            assert set(told) == {one["sent"]["act_id"] for one in crowd.told(number) if "sent" in one}


@pytest.mark.postgresql
def test_a_restart_of_postgresql_in_the_middle_loses_nothing(
    tmp_path: Path, crowds: Callable[[str, Path], Crowd], record_property: Callable[[str, object], None]
) -> None:
    with pg_server.Server(durable=True) as server:
        for name, restarted in (("postgresql", False), ("postgresql, restarted", True)):
            folder = tmp_path / name
            folder.mkdir()
            crowd = crowds(server.address(server.database()), folder)
            crowd.start()
            crowd.begin()
            if restarted:
                assert until(crowd.acknowledged, lambda count: count > COUNT, PATIENCE) > COUNT
                server.restart()
            crowd.see_to_the_end()
            crowd.check()
            report(name, crowd.latencies(), record_property)
