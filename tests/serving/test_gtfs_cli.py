"""Timetables at the command line: brought, said in the person's language, and taken back; the engine is the real one."""

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from made_feeds import WHOLE, changed, swapped, zipped
from typer.testing import CliRunner, Result

from buurtlezer.errors import BadFeed
from buurtlezer.geodata import Pack, shelf
from buurtlezer.geodata.imports.gtfs import network
from buurtlezer.geodata.pack import VARIABLE, shipped
from buurtlezer.geodata.shelf import POINTER
from buurtlezer.geodata.transit import brought
from buurtlezer.parts.scripts import streets
from buurtlezer.serving import chosen_store, gtfs_cli
from buurtlezer.serving.cli import app


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """This user's timetables and networks, in a folder of the test."""
    monkeypatch.setattr(shelf, "user_data_path", lambda *_, **__: tmp_path / "own")
    monkeypatch.setenv("BUURTLEZER_CACHE", str(tmp_path / "cache"))
    for name in (VARIABLE, streets.VARIABLE, "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.setenv(name, "")
        monkeypatch.delenv(name)
    for console in (gtfs_cli.out, chosen_store.complaints):
        monkeypatch.setattr(console, "_width", 400)
    return tmp_path / "own" / "timetables"


def typed(*words: str | Path) -> Result:
    return CliRunner().invoke(app, ["data", "import", "gtfs", *map(str, words)], env={"COLUMNS": "400"})


def test_a_timetable_is_brought_with_its_network_listed_and_taken_back(own: Path, tmp_path: Path) -> None:
    done = typed(zipped(tmp_path / "a.zip", WHOLE), "--language", "nl")
    assert (done.exit_code, done.stderr) == (0, "")
    assert "dienstregelingen van Testlijn" in done.stdout
    assert "2 lijnen, 4 haltes, 2 voertuigritten, van 2026-06-01 tot 2026-12-31" in done.stdout
    assert "zodra je hem opnieuw start" in done.stdout
    assert list((tmp_path / "cache").rglob("network.cafein"))  # visitors do not wait for it
    listed = CliRunner().invoke(app, ["data", "list", "--language", "en"])
    assert "Network for rides: timetables of Testlijn" in listed.stdout
    back = typed("--back", "--language", "fr")
    assert (back.exit_code, back.stdout) == (0, "Réseau pour les trajets\u00a0: notre propre modèle, pas un horaire.\n")
    assert brought.in_use() == ()
    assert brought.shelf().folder == own


@pytest.mark.parametrize(
    ("language", "says"),
    [
        ("nl", "geen van de 5 haltes ligt in of bij het Brussels Gewest"),
        ("fr", "aucun des 5 arrêts ne se trouve dans la Région bruxelloise"),
        ("en", "none of its 5 stops lies in or near the Brussels Region"),
    ],
    ids=["nl", "fr", "en"],
)
def test_what_is_unfit_is_a_sentence_with_the_file_and_nothing_changes(
    own: Path, tmp_path: Path, language: str, says: str
) -> None:
    path = zipped(tmp_path / "a.zip", changed(stops=WHOLE["stops.txt"].replace("50.", "51.9")))
    done = typed(path, "--language", language)
    assert done.exit_code == 2
    assert says in done.stderr
    assert done.stderr.startswith("a.zip: stops.txt")
    assert len(done.stderr.splitlines()) == 1
    assert "Traceback" not in done.output
    assert list(own.iterdir()) == []


def test_days_that_it_has_are_said_where_none_is_one_that_is_reckoned_on(own: Path, tmp_path: Path) -> None:
    done = typed(zipped(tmp_path / "a.zip", swapped("calendar.txt", "1,1,1,1,1,1,1", "0,0,0,1,1,0,0")), "--language", "nl")
    assert done.exit_code == 2
    assert "donderdag, vrijdag (2026-06-04 – 2026-12-31)" in done.stderr


def test_a_feed_cannot_speak_to_the_terminal(own: Path, tmp_path: Path) -> None:
    done = typed(zipped(tmp_path / "a.zip", swapped("trips.txt", "R,S,T,", "\x1b]0;title\x07\x1b[2J,S,T,")), "--language", "en")
    assert done.exit_code == 2
    assert "is not in routes.txt" in done.stderr
    assert not {"\x1b", "\x07"} & set(done.output)


def test_without_a_file_or_with_one_too_many_words_it_says_how(own: Path, tmp_path: Path) -> None:
    assert "import gtfs FILE" in typed().stderr
    assert typed().exit_code == 2
    both = typed("--back", tmp_path / "a.zip")
    assert both.exit_code == 2
    assert "name no files with it" in both.stderr
    assert not own.exists()


def test_a_shelf_that_cannot_be_read_is_a_sentence_with_the_way_back(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own.mkdir(parents=True)
    (own / POINTER).write_text("2020-01-01T000000\n")
    done = CliRunner().invoke(app, ["data", "list", "--language", "nl"])
    assert done.exit_code == 2
    assert "buurtlezer data import gtfs --back" in done.stderr
    assert typed("--back").exit_code == 0
    assert CliRunner().invoke(app, ["data", "list"]).exit_code == 0


def test_where_no_engine_fits_the_timetable_is_kept_and_that_is_said(
    own: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "cafein", None)  # as where none is installed
    done = typed(zipped(tmp_path / "a.zip", WHOLE), "--language", "en")
    assert done.exit_code == 0
    assert "No engine for rides runs on this computer" in done.stderr
    assert len(brought.in_use()) == 1


def test_what_the_engine_refuses_is_not_put_in_use(own: Path, tmp_path: Path) -> None:
    (tmp_path / "feed-01.zip").write_bytes(b"PK")
    with pytest.raises(BadFeed) as fault:
        network.dates(Pack.open(shipped()), (tmp_path / "feed-01.zip",), "a.zip", lambda _share: None)
    assert (fault.value.rule, fault.value.file) == ("engine", "a.zip")


def test_names_of_files_obey_no_terminal(own: Path, tmp_path: Path) -> None:
    dark = zipped(
        tmp_path / "a\x1b[31mb.zip",
        {**changed(calendar=None), "calendar_dates.txt": "service_id,date,exception_type\nS,20260602,1\n"},
    )
    done = typed(dark, "--language", "nl")
    assert done.exit_code == 0
    assert "b.zip" in done.output
    assert "\x1b[31m" not in done.output


def test_ctrl_c_while_it_reads_leaves_nothing(tmp_path: Path) -> None:
    head, *calls = WHOLE["stop_times.txt"].splitlines()
    many = "\n".join([head, *calls, *(f"T{trip},08:00:00,08:00:00,X,{call}" for trip in range(200) for call in range(10_000))])
    trips = WHOLE["trips.txt"] + "".join(f"R,S,T{trip},Verder,0,\n" for trip in range(200))
    path = zipped(tmp_path / "a.zip", {**WHOLE, "stop_times.txt": many, "trips.txt": trips})
    env = {"XDG_DATA_HOME": str(tmp_path / "data"), "HOME": str(tmp_path), "PATH": "", "LANG": "nl_BE.UTF-8"}
    command = [sys.executable, "-m", "buurtlezer", "data", "import", "gtfs", str(path)]
    script = (
        "import signal, runpy; signal.signal(signal.SIGINT, signal.default_int_handler); "
        "runpy.run_module('buurtlezer', alter_sys=True, run_name='__main__')"
    )
    command[1:3] = ["-c", script]  # whoever runs these tests may have it ignored, as a shell does behind ``&``
    with subprocess.Popen(command, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
        own = tmp_path / "data" / "buurtlezer" / "timetables"
        while not list(own.glob("making-*/all/*.calls")):
            assert running.poll() is None, running.communicate()
            time.sleep(0.05)
        running.send_signal(signal.SIGINT)
        _, complaints = running.communicate(timeout=60)
    assert running.returncode == 130
    assert complaints.startswith("Gestopt.")
    assert len(complaints.splitlines()) == 1
    assert list(own.iterdir()) == []
