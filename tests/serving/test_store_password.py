"""A password of the store is in no list of processes: not of the server, a kernel or the warm process."""

import os
import re
import subprocess
import sys
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest
from commands import refused  # noqa: F401 -- a fixture

from buurtlezer.store.addressing import has_password

SECRET = "geheim-7f3a"
COMMANDS = (
    ["serve", "--no-browser", "--port", "0"],
    ["lab", "--no-browser"],
    ["workshop", "list"],
    ["workshop", "purge", "--due"],
)
HOLDING = (
    f"postgresql://buurt:{SECRET}@host/base",
    f"postgresql+psycopg://buurt:{SECRET}@host/base",
    f"postgresql://host/base?user=buurt&password={SECRET}",
    f"postgresql://host/base?sslpassword={SECRET}",
    f"postgresql://buurt:{SECRET}@host:veel/base",
)


@pytest.mark.parametrize("address", HOLDING)
def test_an_address_with_a_password_is_known(address: str):
    assert has_password(address)


@pytest.mark.parametrize(
    "address", ["store.db", "sqlite:///a:b@c.db", "sqlite://", "postgresql://buurt@host:5432/base", "postgresql:///b?host=/run"]
)
def test_one_without_is_let_pass(address: str):
    assert not has_password(address)


def test_a_password_on_the_command_line_is_refused_with_what_to_do() -> None:
    command = [sys.executable, "-m", "buurtlezer", *COMMANDS[0], "--store", HOLDING[0]]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, stdin=subprocess.DEVNULL, check=False)
    assert done.returncode == 2
    for word in ("BUURTLEZER_STORE", "PGPASSWORD", "PGPASSFILE"):
        assert word in done.stderr
    assert SECRET not in done.stdout + done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("words", COMMANDS, ids=lambda words: " ".join(words[:2]))
def test_each_command_refuses_it(words: list[str], refused: Callable[..., str]) -> None:  # noqa: F811
    said = refused(*words, "--store", HOLDING[0])
    assert "BUURTLEZER_STORE" in said
    assert SECRET not in said


def command_lines() -> str:
    found = []
    for process in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            found.append(process.read_bytes().replace(b"\0", b" ").decode(errors="replace"))
        except OSError:  # it ended meanwhile
            continue
    return "\n".join(found)


@pytest.fixture
def served(tmp_path: Path, postgresql: object) -> Iterator[tuple[str, psutil.Process]]:
    """A server on a store whose address has a password, given by the environment."""
    name = postgresql.database()  # type: ignore[attr-defined]
    address = postgresql.address(name).replace("tests@", f"tests:{SECRET}@")  # type: ignore[attr-defined]
    environment = {**os.environ, "BUURTLEZER_STORE": address, "PYTHONUNBUFFERED": "1", "NO_COLOR": "1", "COLUMNS": "200"}
    command = [sys.executable, "-m", "buurtlezer", "serve", "--port", "0", "--no-browser"]
    with (tmp_path / "log").open("w") as log:
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=log, text=True, env=environment)
    assert process.stdout
    found = re.search(r"http://\S+", process.stdout.readline())
    assert found, (tmp_path / "log").read_text()
    yield found[0].rstrip("/"), psutil.Process(process.pid)
    process.terminate()
    process.wait(20)
    postgresql.drop(name)  # type: ignore[attr-defined]


@pytest.mark.postgresql
@pytest.mark.skipif(not Path("/proc/self/cmdline").exists(), reason="needs /proc")
def test_from_the_environment_it_reaches_kernels_and_stands_in_no_list_of_processes(served: tuple[str, psutil.Process]):
    address, server = served
    with urllib.request.urlopen(f"{address}/voila/render/nl/00_start.ipynb", timeout=60) as page:
        text = page.read().decode()
    assert "kernel" in text
    kernels = [one for one in server.children(recursive=True) if SECRET in one.environ().get("BUURTLEZER_STORE", "")]
    assert kernels  # else this test would prove nothing
    said = command_lines()
    assert "buurtlezer serve" in said
    assert SECRET not in said
