"""The command line as it is typed: a real process for a real answer."""

import os
import subprocess
import sys
from pathlib import Path

import pytest


def buurtlezer(*words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "buurtlezer", *words]
    return subprocess.run(
        command,
        capture_output=True,
        text=True,
        timeout=120,
        env={**os.environ, "COLUMNS": "200"},
        stdin=subprocess.DEVNULL,
        check=False,
    )


def test_the_data_pack_is_listed_with_publisher_licence_and_date() -> None:
    done = buurtlezer("data", "list")
    assert done.returncode == 0, done.stderr
    shown = " ".join(done.stdout.split())
    for word in ("sectors.topojson", "Statbel", "CC-BY-4.0", "STIB/MIVB", "724"):
        assert word in shown


@pytest.mark.parametrize(
    ("url", "word"),
    [
        ("sqlite:////does/not/exist/store.db", "no folder"),
        ("mysql://somewhere/store", "mysql"),
    ],
)
def test_a_store_that_cannot_be_opened_is_said_before_serving(url: str, word: str) -> None:
    done = buurtlezer("serve", "--no-browser", "--port", "0", "--store", url)
    assert done.returncode == 2
    assert "cannot be opened" in done.stderr
    assert word in done.stderr
    assert "Traceback" not in done.stderr


def test_a_file_that_is_no_store_is_said_and_left_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "letter.txt"
    file.write_text("Beste buur, dit is geen databank. " * 50)
    before = file.read_bytes()
    done = buurtlezer("serve", "--no-browser", "--port", "0", "--store", f"sqlite:///{file}")
    assert done.returncode == 2
    assert "cannot be opened" in done.stderr
    assert file.read_bytes() == before


@pytest.mark.parametrize("command", ["serve", "lab"])
def test_an_overpass_server_that_is_no_address_is_said_before_serving(command: str) -> None:
    done = buurtlezer(command, "--no-browser", "--overpass", "ftp://overpass.example.org")
    assert done.returncode == 2
    assert "--overpass takes the address of a server" in done.stderr
    assert "http://" in done.stderr
