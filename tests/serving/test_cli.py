"""The command line as it is typed: a real process for a real answer, and this one for what is refused by the same rule."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from commands import refused  # noqa: F401 -- a fixture


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


def test_a_store_that_cannot_be_opened_is_said_before_serving() -> None:
    done = buurtlezer("serve", "--no-browser", "--port", "0", "--store", "sqlite:////does/not/exist/store.db")
    assert done.returncode == 2
    assert "cannot be opened" in done.stderr
    assert "no folder" in done.stderr
    assert "Traceback" not in done.stderr


def test_so_is_one_of_a_kind_that_is_none_of_ours(refused: Callable[..., str]) -> None:  # noqa: F811
    said = refused("serve", "--no-browser", "--port", "0", "--store", "mysql://somewhere/store")
    assert "cannot be opened" in said
    assert "mysql" in said


def test_a_file_that_is_no_store_is_said_and_left_as_it_is(refused: Callable[..., str], tmp_path: Path) -> None:  # noqa: F811
    file = tmp_path / "letter.txt"
    file.write_text("Beste buur, dit is geen databank. " * 50)
    before = file.read_bytes()
    assert "cannot be opened" in refused("serve", "--no-browser", "--port", "0", "--store", f"sqlite:///{file}")
    assert file.read_bytes() == before


@pytest.mark.parametrize("command", ["serve", "lab"])
def test_an_overpass_server_that_is_no_address_is_said_before_serving(
    refused: Callable[..., str],  # noqa: F811
    command: str,
) -> None:
    said = refused(command, "--no-browser", "--overpass", "ftp://overpass.example.org")
    assert "--overpass takes the address of a server" in said
    assert "http://" in said
