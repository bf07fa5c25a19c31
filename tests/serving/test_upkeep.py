"""What a server that stopped in between left in the file is gone soon after the next one starts."""

import os
import re
import subprocess
import sys
import time
from pathlib import Path

STORE_TESTS = Path(__file__).parents[1] / "store"
TEXT = "Zij slaapt achter het café"
PATIENCE = 30.0


def held(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if TEXT.encode() in path.read_bytes()]


def test_a_server_that_starts_cleans_what_was_left(tmp_path: Path):
    folder = tmp_path / "kept"
    folder.mkdir()
    file = str(folder / "store.db")
    subprocess.run([sys.executable, str(STORE_TESTS / "erasing_child.py"), file, TEXT], stdout=subprocess.DEVNULL, check=True)
    assert held(folder)  # else this test would prove nothing
    command = [sys.executable, "-m", "buurtlezer", "serve", "--port", "0", "--no-browser", "--stock-kernels", "--store", file]
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    with (
        (tmp_path / "log").open("w") as log,
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=log, text=True, env=environment) as server,
    ):
        try:
            assert server.stdout
            assert re.search(r"http://\S+", server.stdout.readline()), (tmp_path / "log").read_text()
            end = time.monotonic() + PATIENCE
            while held(folder) and time.monotonic() < end:
                time.sleep(0.1)
            assert held(folder) == []
        finally:
            server.terminate()
