"""A whole server as the command line starts it, for a module: where it is, its log, its process."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import psutil
import pytest


@dataclass(frozen=True)
class Served:
    """One that runs."""

    address: str
    log: Path
    process: psutil.Process

    @property
    def at(self) -> tuple[str, int]:
        """Host and port."""
        parts = urlsplit(self.address)
        assert parts.hostname
        assert parts.port
        return parts.hostname, parts.port


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """It ends with the module."""
    folder = tmp_path_factory.mktemp("server")
    command = [
        sys.executable,
        "-m",
        "buurtlezer",
        "serve",
        "--port",
        "0",
        "--no-browser",
        "--no-reach",
        "--store",
        f"sqlite:///{folder}/store.db",
    ]
    environment = {**os.environ, "PYTHONUNBUFFERED": "1", "NO_COLOR": "1", "COLUMNS": "200"}
    environment.pop("BUURTLEZER_REACH", None)
    with (folder / "log").open("w") as log:
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=log, text=True, env=environment)
    assert process.stdout is not None
    found = re.search(r"http://\S+", process.stdout.readline())
    assert found, (folder / "log").read_text()
    yield Served(found[0].rstrip("/"), folder / "log", psutil.Process(process.pid))
    process.terminate()
    process.wait(20)
