"""A process that reckons begins, dies, begins again, and ends with whoever keeps it; askers are told what can be told."""

import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest
from patience import ASKED, HERE, at_work, place, until

from buurtlezer.geodata.transit import meeting
from buurtlezer.geodata.transit.asking import Asked
from buurtlezer.geodata.transit.keeping import Keeper
from buurtlezer.geodata.transit.port import Glasses, Why
from buurtlezer.geodata.transit.tickets import Done, Preparing, Refused, Waiting, Working

Ask = Callable[..., Asked]
Keep = Callable[..., Keeper]


def test_while_the_network_is_made_ready_that_is_said(keep: Keep, ask: Ask) -> None:
    keeper = keep(ON_FOOT_OPENING="2")
    ticket = ask(keeper).times(HERE, Glasses(window=5))
    assert ticket.standing == Preparing()
    until(lambda: keeper.state == "running")
    assert ticket.standing == Preparing()
    assert ticket.wait(ASKED)
    assert ticket.standing == Done()


def test_a_process_that_dies_is_started_again_and_its_questions_are_asked_again(keep: Keep, ask: Ask) -> None:
    keeper = keep(ON_FOOT_PAUSE="0.05")
    worked = ask(keeper).times(place(1), Glasses(window=120))
    at_work(worked)
    waits = ask(keeper).times(place(2), Glasses(window=5))
    until(lambda: isinstance(waits.standing, Waiting))
    first = keeper.process
    first.kill()
    until(lambda: keeper.process is not first)
    assert worked.wait(ASKED)
    assert waits.wait(ASKED)
    assert worked.standing == waits.standing == Done()


def test_a_question_that_is_worked_on_whenever_the_process_dies_is_refused_and_the_next_answered(keep: Keep, ask: Ask) -> None:
    keeper = keep(ON_FOOT_PAUSE="0.05")
    worked = ask(keeper).times(place(1), Glasses(window=120))
    at_work(worked)
    waits = ask(keeper).times(place(2), Glasses(window=5))
    for _ in range(2):
        at_work(worked)
        died = keeper.process
        died.kill()
        until(lambda died=died: keeper.process is not died)
        until(lambda: not isinstance(worked.standing, Working))
    assert worked.wait(ASKED)
    assert waits.wait(ASKED)
    assert worked.standing == Refused(Why.BROKEN)
    assert waits.standing == Done()


def test_where_none_can_begin_askers_are_told_and_a_log_has_its_kind_alone(
    keep: Keep, ask: Ask, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    keeper = keep(ON_FOOT_OPENING="never")
    ticket = ask(keeper).times(HERE, Glasses())
    assert ticket.wait(ASKED)
    assert ticket.standing == Refused(Why.BROKEN)
    until(lambda: keeper.state == "away")
    said = capfd.readouterr().err
    assert "MemoryError" in said
    assert "Kortrijksestraat" not in said
    assert str(HERE[1]) not in said
    monkeypatch.setenv("ON_FOOT_OPENING", "0")  # and once one can, it answers
    again = ask(keeper)
    until(lambda: (ticket := again.times(HERE, Glasses(window=5))).wait(ASKED) and ticket.standing == Done())


@pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="this system does not stop a process")
def test_one_that_stands_still_is_ended_and_its_questions_are_answered_by_the_next(
    on_foot: tuple[str, ...], ask: Ask, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("ON_FOOT_PAUSE", "0.05")
    keeper = Keeper(on_foot, first_pause=0.05, patience=1.0 + meeting.BEAT_SECONDS)
    keeper.start()
    ticket = ask(keeper).times(place(1), Glasses(window=120))
    at_work(ticket)
    frozen = keeper.process
    frozen.send_signal(signal.SIGSTOP)
    assert ticket.wait(ASKED)
    assert ticket.standing == Done()
    assert keeper.process is not frozen
    keeper.stop()
    assert "it stood still" in caplog.text


def test_where_nothing_can_be_opened_that_is_said_and_tried_again_and_then_it_answers(
    keep: Keep, ask: Ask, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """As a disk that is full when a server starts, and has room later."""
    keeper = keep(ON_FOOT_OPENING=str(tmp_path / "room"))
    asked = ask(keeper)
    tickets = [asked.times(HERE, Glasses(window=5)), asked.network()]
    assert all(ticket.wait(ASKED) for ticket in tickets)
    assert {ticket.standing for ticket in tickets} == {Refused(Why.BROKEN)}
    until(lambda: keeper.state == "broken")
    process = keeper.process
    (tmp_path / "room").touch()
    until(lambda: keeper.state == "running")
    again = asked.times(HERE, Glasses(window=5))
    assert again.wait(ASKED)
    assert again.standing == Done()
    assert keeper.process is process
    said = capfd.readouterr().err
    assert "FileNotFoundError ENOENT" in said
    assert "tried again in" in said
    assert str(tmp_path) not in said


@pytest.mark.parametrize("named", [True, False], ids=["told-to-have-none", "nothing-said"])
def test_where_nobody_can_be_asked_that_is_said_at_once_and_nothing_is_started(
    named: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if named:
        monkeypatch.setenv(meeting.VARIABLE, "")
    else:
        monkeypatch.delenv(meeting.VARIABLE, raising=False)
        monkeypatch.setattr(sys, "path", [])  # where an engine would be found
        monkeypatch.delitem(sys.modules, "cafein", raising=False)
    asked, before = Asked(), threading.active_count()
    assert not asked.there
    assert asked.network().standing == asked.times(HERE, Glasses()).standing == Refused(Why.NO_ENGINE)
    assert threading.active_count() == before


def test_it_ends_with_its_keeper_however_that_ends_and_leaves_no_folder(on_foot: tuple[str, ...]) -> None:
    script = (
        "import sys, time\nfrom buurtlezer.geodata.transit.keeping import Keeper\n"
        f"keeper = Keeper({on_foot!r})\nkeeper.start()\n"
        "while keeper.process is None or not (keeper.folder / 'socket').exists(): time.sleep(0.05)\n"
        "print(keeper.process.pid, keeper.folder, flush=True)\ntime.sleep(600)\n"
    )
    parent = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True)
    pid, folder = parent.stdout.readline().split()
    child = psutil.Process(int(pid))
    assert child.nice() >= 10
    parent.send_signal(signal.SIGKILL)
    parent.wait()
    child.wait(ASKED)
    assert not Path(folder).exists()
