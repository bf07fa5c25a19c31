"""Asking a real process that reckons: order, places, giving up, and a process that dies. It walks; the rest is the real thing."""

import os
import signal
import socket
import struct
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import psutil
import pytest

from buurtlezer.geodata.transit import calling, meeting, wire
from buurtlezer.geodata.transit.asking import Asked
from buurtlezer.geodata.transit.keeping import Keeper
from buurtlezer.geodata.transit.port import Glasses, Mode, NoAnswer, Why
from buurtlezer.geodata.transit.tickets import Done, GivenUp, Preparing, Refused, Ticket, Waiting, Working

HERE, THERE = (4.3517, 50.8466), (4.3560, 50.8450)
ASKED = 60.0
"""Seconds in which any answer must be there: the machine has other work."""

Ask = Callable[..., Asked]
Keep = Callable[..., Keeper]


def place(number: int) -> tuple[float, float]:
    """One that nobody asked from before."""
    return 4.33 + number * 0.0005, 50.85


def until(what: Callable[[], bool]) -> None:
    began = time.monotonic()
    while not what():
        assert time.monotonic() - began < ASKED
        time.sleep(0.01)


def at_work(ticket: Ticket[object]) -> None:
    until(lambda: isinstance(ticket.standing, Working))


def test_times_and_ways_come_as_they_were_reckoned(at_pace: Keeper, ask: Ask) -> None:
    asked = ask(at_pace)
    network = asked.network()
    assert network.wait(ASKED)
    assert network.result.name == "on foot"
    times = asked.times(HERE, Glasses(window=5))
    assert times.wait(ASKED)
    found = times.result
    assert found.quick.dtype == np.float32
    assert 0 < np.isfinite(found.on_foot).sum() < len(found.on_foot)
    assert np.isinf(found.on_foot).any()
    np.testing.assert_array_equal(found.quick, found.on_foot)
    slow = asked.times(HERE, Glasses(window=5, speed_kmh=2.0))
    assert slow.wait(ASKED)
    near = np.isfinite(found.on_foot)
    np.testing.assert_allclose(slow.result.on_foot[near], found.on_foot[near] * 2, rtol=1e-5)
    ways = asked.ways(HERE, THERE, Glasses(window=5))
    assert ways.wait(ASKED)
    assert [leg.mode for leg in ways.result.ways[0].legs] == [Mode.FOOT]
    assert ways.result.ways[0].legs[0].shape == (HERE, THERE)


def test_where_no_street_is_that_is_the_answer_and_others_are_answered(at_pace: Keeper, ask: Ask) -> None:
    asked = ask(at_pace)
    outside, inside = asked.times((3.0, 51.0), Glasses(window=5)), asked.times(HERE, Glasses(window=5))
    assert outside.wait(ASKED)
    assert inside.wait(ASKED)
    assert outside.standing == Refused(Why.NO_STREET)
    with pytest.raises(NoAnswer):
        _ = outside.result
    assert inside.standing == Done()


def test_one_is_worked_on_and_the_others_are_told_their_place(at_pace: Keeper, ask: Ask) -> None:
    first = ask(at_pace).times(place(1), Glasses(window=120))
    at_work(first)
    second = ask(at_pace).times(place(2), Glasses(window=5))
    until(lambda: second.standing == Waiting(1))
    third = ask(at_pace).times(place(3), Glasses(window=5))
    until(lambda: third.standing == Waiting(2))
    shares = []
    while not first.over:
        if isinstance(standing := first.standing, Working) and standing.share not in shares:
            shares.append(standing.share)
        time.sleep(0.01)
    assert len(shares) > 3
    assert shares == sorted(shares)
    assert second.wait(ASKED)
    assert third.wait(ASKED)
    assert {second.standing, third.standing} == {Done()}


def test_who_gives_up_is_taken_out_of_the_line_and_out_of_work(at_pace: Keeper, ask: Ask) -> None:
    long = ask(at_pace).times(place(11), Glasses(window=120))
    at_work(long)
    waits = ask(at_pace).times(place(12), Glasses(window=120))
    until(lambda: waits.standing == Waiting(1))
    last = ask(at_pace).times(place(13), Glasses(window=5))
    until(lambda: last.standing == Waiting(2))
    waits.cancel()
    until(lambda: last.standing == Waiting(1))
    began = time.monotonic()
    long.cancel()
    assert long.standing == waits.standing == GivenUp()
    with pytest.raises(LookupError):
        _ = long.result
    assert last.wait(ASKED)
    assert last.standing == Done()
    assert time.monotonic() - began < 2 * 24 * 0.05 + 5  # neither of the two was worked on to its end


def test_who_hangs_up_is_taken_out_as_well(at_pace: Keeper, ask: Ask) -> None:
    gone, stays = ask(at_pace), ask(at_pace)
    tickets = [gone.times(place(21), Glasses(window=120)), gone.times(place(22), Glasses(window=120))]
    at_work(tickets[0])
    last = stays.times(place(23), Glasses(window=5))
    until(lambda: isinstance(last.standing, Waiting))
    gone._line.shutdown(socket.SHUT_RDWR)  # as a kernel that ends: it says nothing more
    gone._open.clear()
    assert last.wait(ASKED)
    assert last.standing == Done()


def test_one_page_has_two_places_and_the_third_is_told_that_it_is_busy(at_pace: Keeper, ask: Ask) -> None:
    holds = ask(at_pace).times(place(31), Glasses(window=120))
    at_work(holds)
    greedy = ask(at_pace)
    tickets = [greedy.times(place(32 + number), Glasses(window=5)) for number in range(3)]
    until(lambda: tickets[2].over)
    assert tickets[2].standing == Refused(Why.BUSY)
    assert not tickets[0].over
    holds.cancel()
    assert tickets[0].wait(ASKED)
    assert tickets[1].wait(ASKED)


def test_the_same_question_is_answered_at_once_the_second_time(at_pace: Keeper, ask: Ask) -> None:
    first = ask(at_pace).times(place(41), Glasses(window=60))
    assert first.wait(ASKED)
    east, north = place(41)
    again = ask(at_pace).times((east + 0.00002, north - 0.00002), Glasses(window=60))
    standings = []
    while not again.over:
        standings.append(again.standing)
        time.sleep(0.001)
    assert not [one for one in standings if isinstance(one, Working | Waiting)]
    np.testing.assert_array_equal(again.result.quick, first.result.quick)


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


def test_two_servers_have_each_their_own_and_none_takes_the_others_key(keep: Keep, ask: Ask, tmp_path: Path) -> None:
    one, other = keep(), keep()
    tickets = [ask(one).network(), ask(other).network()]
    assert all(ticket.wait(ASKED) for ticket in tickets)
    assert meeting.key_of(one.folder) != meeting.key_of(other.folder)
    assert one.folder.stat().st_mode & 0o077 == 0
    assert (one.folder / meeting.KEY).stat().st_mode & 0o177 == 0
    # A folder with the socket of one and the key of the other: neither side talks to the other.
    (tmp_path / meeting.SOCKET).symlink_to(one.folder / meeting.SOCKET)
    (tmp_path / meeting.KEY).write_bytes(meeting.key_of(other.folder))
    stranger = Asked(tmp_path)
    refused = stranger.times(HERE, Glasses())
    assert isinstance(refused.standing, Preparing | Refused)
    assert not refused.wait(1.0) or refused.standing == Refused(Why.BROKEN)
    stranger.close()
    after = ask(one).times(HERE, Glasses(window=5))
    assert after.wait(ASKED)


def test_where_a_socket_file_cannot_be_they_meet_at_a_port_of_this_machine(
    keep: Keep, ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (long := tmp_path / ("long" * 25)).mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(long))
    keeper = keep()
    ticket = ask(keeper).times(HERE, Glasses(window=5))
    assert ticket.wait(ASKED)
    assert ticket.standing == Done()
    assert sorted(one.name for one in keeper.folder.iterdir()) == ["key", "port"]
    (process,) = [one for one in psutil.Process(keeper.process.pid).net_connections("tcp") if one.status == psutil.CONN_LISTEN]
    assert process.laddr.ip == "127.0.0.1"


def test_who_listens_there_without_the_key_hears_no_question(tmp_path: Path) -> None:
    folder = tmp_path / ("long" * 25)
    folder.mkdir()
    meeting.furnish(folder)
    asked = Asked(folder)
    with socket.create_server(("127.0.0.1", 0)) as squatter:
        (folder / meeting.PORT).write_text(str(squatter.getsockname()[1]))
        squatter.settimeout(ASKED)
        ticket = asked.times(HERE, Glasses())
        line, _ = squatter.accept()
        with line:
            line.settimeout(ASKED)
            line.sendall(bytes(32))
            assert len(wire.exactly(line, 64)) == 64
            line.sendall(bytes(32))
            assert line.recv(1) == b""
    assert ticket.wait(ASKED)
    assert ticket.standing == Refused(Why.BROKEN)


def test_who_hangs_up_at_each_question_is_not_asked_for_ever(tmp_path: Path) -> None:
    folder = tmp_path / ("long" * 25)
    folder.mkdir()
    meeting.furnish(folder)
    key = meeting.key_of(folder)
    asked = Asked(folder)
    with socket.create_server(("127.0.0.1", 0)) as rude:
        (folder / meeting.PORT).write_text(str(rude.getsockname()[1]))
        rude.settimeout(ASKED)
        ticket = asked.times(HERE, Glasses())
        for _ in range(2):
            line, _ = rude.accept()
            with line:
                line.settimeout(ASKED)
                line.sendall(bytes(32))
                line.sendall(meeting.proof(key, "reckoner", wire.exactly(line, 64)[:32]))
                assert wire.received(line, wire.QUESTION) is not None  # where it comes from
                assert wire.received(line, wire.QUESTION) is not None  # what it asks
        assert ticket.wait(ASKED)
    assert ticket.standing == Refused(Why.BROKEN)


def shaken(keeper: Keeper) -> socket.socket:
    """A line on which both have shown the key, to say on it what nobody should."""
    return calling.met(keeper.folder, "a test")


@pytest.mark.parametrize(
    "said",
    [
        pytest.param(struct.pack(">II", 1 << 31, 0), id="too-large"),
        pytest.param(struct.pack(">II", 2, 4) + b"{}1234", id="numbers"),
        pytest.param(struct.pack(">II", 5, 0) + b"\xff\xfe\x00{}", id="no-text"),
        pytest.param(struct.pack(">II", 4000, 0) + b"[" * 4000, id="deep"),
        pytest.param(struct.pack(">II", 2, 0) + b"[]", id="no-object"),
        pytest.param(wire.written({"say": "ask", "number": 1, "question": {"start": [1, 2]}}), id="no-question"),
        pytest.param(wire.written({"say": "open", "number": 1}), id="unknown"),
        pytest.param(wire.written({"say": "network", "number": "1"}), id="no-number"),
    ],
)
def test_what_is_no_message_closes_that_line_and_no_other(at_pace: Keeper, ask: Ask, said: bytes) -> None:
    line = shaken(at_pace)
    line.sendall(said)
    line.settimeout(ASKED)
    assert line.recv(1) == b""
    line.close()
    assert ask(at_pace).network().wait(ASKED)


def test_a_message_that_is_torn_closes_that_line_and_no_other(at_pace: Keeper, ask: Ask) -> None:
    line = shaken(at_pace)
    line.sendall(wire.written({"say": "network", "number": 1})[:-3])
    line.shutdown(socket.SHUT_WR)
    line.settimeout(ASKED)
    assert line.recv(1) == b""
    line.close()
    assert ask(at_pace).network().wait(ASKED)


def test_it_ends_with_its_keeper_however_that_ends_and_leaves_no_folder(tmp_path: Path) -> None:
    script = (
        "import sys, time\nfrom buurtlezer.geodata.transit.keeping import Keeper\n"
        f"keeper = Keeper({[*_command()]!r})\nkeeper.start()\n"
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


def _command() -> tuple[str, ...]:
    return sys.executable, str(Path(__file__).parent / "on_foot.py")


def test_thirty_askers_are_all_answered(at_pace: Keeper, ask: Ask) -> None:
    tickets = [
        ask(at_pace, house="one").ways(place(100 + number), place(101 + number), Glasses(window=5)) for number in range(30)
    ]
    assert all(ticket.wait(ASKED) for ticket in tickets)
    assert {ticket.standing for ticket in tickets} == {Done()}


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")
def test_a_fork_asks_on_a_line_of_its_own(at_pace: Keeper, ask: Ask) -> None:
    asked = ask(at_pace)
    assert asked.network().wait(ASKED)
    reading, writing = os.pipe()
    if (child := os.fork()) == 0:
        ticket = asked.network()
        os.write(writing, b"y" if ticket.wait(ASKED) and ticket.standing == Done() else b"n")
        os._exit(0)
    os.waitpid(child, 0)
    assert os.read(reading, 1) == b"y"
    again = asked.network()
    assert again.wait(ASKED)
    assert again.standing == Done()
