"""The process that makes files: the page goes on, it is stopped and bounded, and nothing of a report is seen from outside."""

import asyncio
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

import psutil
import pytest
from invented_report import report

from buurtlezer.errors import ReportNotMade
from buurtlezer.report.press import Form, Pressed, Progress, Row, Stage, notes, press, pressed, process, told, turns, why_not
from buurtlezer.report.press.turns import PLACES
from buurtlezer.texts import Texts

SECRET = "geheimwoord-van-iemand"


def children() -> list[psutil.Process]:
    mine = psutil.Process().children(recursive=True)
    return [one for one in mine if "buurtlezer.report.press" in " ".join(one.cmdline())]


def until(true: Any) -> None:
    end = time.monotonic() + 60
    while not true():
        assert time.monotonic() < end
        time.sleep(0.01)


def test_a_loop_goes_on_while_a_file_is_made_and_hears_how_far_it_is(tmp_path: Path) -> None:
    heard: list[tuple[Progress, int]] = []
    beats = 0

    async def making() -> bytes:
        nonlocal beats
        working = asyncio.ensure_future(
            press(report(), Form.DOCX, lambda one: heard.append((one, threading.get_ident())), turns=tmp_path)
        )
        while not working.done():
            beats += 1
            await asyncio.sleep(0.01)
        return (await working).file

    assert asyncio.run(making()).startswith(b"PK")
    assert beats > 20
    assert [one.stage for one, _ in heard] == [Stage.BEGINNING, Stage.PICTURES, Stage.PAGES]
    assert {thread for _, thread in heard} == {threading.get_ident()}
    assert children() == []


def test_who_cancels_ends_the_process(tmp_path: Path) -> None:
    async def cancelling() -> None:
        working = asyncio.ensure_future(press(report(), Form.PDF, lambda one: None, turns=tmp_path))
        await asyncio.to_thread(until, children)
        working.cancel()
        with pytest.raises(asyncio.CancelledError):
            await working

    asyncio.run(cancelling())
    until(lambda: not children())
    until(lambda: not list(tmp_path.iterdir()))


def test_who_waits_for_a_turn_is_told_the_place_and_may_stop(tmp_path: Path) -> None:
    stop = threading.Event()
    heard: list[Progress] = []

    def tell(one: Progress) -> None:
        heard.append(one)
        stop.set()

    others = [tmp_path / f"{time.time_ns():020d}-{os.getppid()}-{number}-page" for number in range(PLACES[Row.PAGE] + 1)]
    for one in others:
        one.touch()
    with pytest.raises(ReportNotMade, match="stopped"):
        pressed(report(), Form.PDF, tell, stop=stop, turns=tmp_path)
    assert heard == [Progress(Stage.WAITING, 2)]
    assert sorted(tmp_path.iterdir()) == sorted(others)


def test_who_waits_too_long_for_a_turn_is_told_and_leaves_the_row(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(turns.WAITS_SECONDS, Row.ROOM, 0.5)
    other = tmp_path / f"{time.time_ns():020d}-{os.getppid()}-0-room"
    other.touch()
    begun = time.monotonic()
    with pytest.raises(ReportNotMade, match="too_busy"):
        pressed(report(), Form.PDF, row=Row.ROOM, turns=tmp_path)
    assert time.monotonic() - begun < 5
    assert list(tmp_path.iterdir()) == [other]


def test_one_that_takes_too_long_is_ended(tmp_path: Path) -> None:
    with pytest.raises(ReportNotMade, match="too_slow"):
        pressed(report(), Form.PDF, patience=0.2, turns=tmp_path)
    assert children() == []


@pytest.mark.skipif(sys.platform != "linux", reason="this bound is kept on Linux")
def test_the_process_takes_no_more_memory_and_no_more_time_than_it_was_given() -> None:
    bound = "from buurtlezer.report.press.__main__ import _bound, MOST_BYTES\n"
    greedy = bound + "_bound(500)\ntry: bytearray(MOST_BYTES)\nexcept MemoryError: print('no')"
    assert subprocess.run([sys.executable, "-c", greedy], capture_output=True, check=True).stdout == b"no\n"
    left_alone = subprocess.run([sys.executable, "-c", bound + "_bound(1)\nimport time; time.sleep(60)"], check=False, timeout=30)
    assert left_alone.returncode == -signal.SIGALRM


def test_nothing_of_a_report_is_seen_from_outside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("BUURTLEZER_STORE", "postgresql://user:password@host/db")
    seen: list[tuple[list[str], dict[str, str]]] = []

    def tell(one: Progress) -> None:
        for child in children():
            seen.append((child.cmdline(), child.environ()))

    pressed(report(title=SECRET, names=(SECRET,)), Form.PDF, tell, turns=tmp_path)
    assert seen
    assert SECRET not in str(seen)
    assert "password" not in str(seen)
    assert list(tmp_path.iterdir()) == []
    assert capfd.readouterr() == ("", "")


def test_a_report_that_breaks_it_is_quoted_nowhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    broken = report().model_copy(update={"subtitle": {"no": SECRET}})
    with pytest.raises(ReportNotMade, match="failed") as raised, pytest.warns(UserWarning, match="serializ"):
        pressed(broken, Form.PDF, turns=tmp_path)
    assert SECRET not in str(raised.getrepr(style="value"))
    assert raised.value.__context__ is None
    assert capfd.readouterr() == ("", "")


def test_asking_for_a_file_loads_nothing_that_makes_one() -> None:
    script = (
        "import sys, buurtlezer.report.press; print(sorted({'vl_convert', 'typst', 'docx', 'jinja2', 'lxml'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_each_way_of_failing_each_stage_and_each_note_has_its_sentence(language: str) -> None:
    texts = Texts.of(language)
    for rule in ("failed", "too_slow", "too_busy", "too_big", "stopped", "too_many_names"):
        assert why_not(ReportNotMade(rule), texts)
    assert "2" in told(Progress(Stage.WAITING, 2), texts)
    assert told(Progress(Stage.WAITING, 1), texts) != told(Progress(Stage.WAITING, 2), texts)
    assert "3" in told(Progress(Stage.PICTURES, 3, 8), texts)
    assert len({told(Progress(stage), texts) for stage in Stage}) == len(Stage)
    assert notes(Pressed(b""), texts) == []
    assert len(notes(Pressed(b"", missing_letters=True, lost_pictures=2), texts)) == 2


def test_its_environment_lacks_whatever_is_not_named() -> None:
    assert not [name for name in process.GIVEN if "BUURTLEZER" in name]
