"""Who has no key, or says what is no message, is not talked to; and nobody else notices."""

import socket
import struct
import tempfile
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest
from patience import ASKED, HERE

from buurtlezer.geodata.transit import calling, meeting, wire
from buurtlezer.geodata.transit.asking import Asked
from buurtlezer.geodata.transit.keeping import Keeper
from buurtlezer.geodata.transit.port import Glasses, Why
from buurtlezer.geodata.transit.tickets import Done, Preparing, Refused

Ask = Callable[..., Asked]
Keep = Callable[..., Keeper]


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
    assert sorted(one.name for one in keeper.folder.iterdir()) == ["beat", "key", "port"]
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


def test_what_this_network_cannot_know_is_refused_as_such_and_fills_no_log(
    keep: Keep, ask: Ask, capfd: pytest.CaptureFixture[str]
) -> None:
    keeper = keep()
    asked = ask(keeper)
    assert asked.network().wait(ASKED)
    for number in range(300):
        ticket = asked.times(HERE, Glasses(step_free=True, window=5 + number % 3))
        assert ticket.wait(ASKED)
        assert ticket.standing == Refused(Why.IMPOSSIBLE)
    assert capfd.readouterr().err == ""


def test_before_that_is_known_it_is_refused_too(keep: Keep, ask: Ask, capfd: pytest.CaptureFixture[str]) -> None:
    early = ask(keep(ON_FOOT_OPENING="1")).times(HERE, Glasses(step_free=True))
    assert early.standing == Preparing()
    assert early.wait(ASKED)
    assert early.standing == Refused(Why.IMPOSSIBLE)
    assert capfd.readouterr().err == ""


def test_who_says_a_hundred_times_what_is_no_message_has_one_line_of_the_log(
    keep: Keep, capfd: pytest.CaptureFixture[str]
) -> None:
    keeper = keep()
    for _ in range(100):
        with shaken(keeper) as line:
            line.settimeout(ASKED)
            line.sendall(struct.pack(">II", 1 << 31, 0))
            assert line.recv(1) == b""
    assert capfd.readouterr().err.count("a connection was closed") == 1


def test_a_message_that_is_torn_closes_that_line_and_no_other(at_pace: Keeper, ask: Ask) -> None:
    line = shaken(at_pace)
    line.sendall(wire.written({"say": "network", "number": 1})[:-3])
    line.shutdown(socket.SHUT_WR)
    line.settimeout(ASKED)
    assert line.recv(1) == b""
    line.close()
    assert ask(at_pace).network().wait(ASKED)
