"""The served product as the command line starts it, on a store of its own, with as many open files as a system gives by itself.

Not here: who comes to it (``phones``, ``attacks``).
"""

import os
import re
import resource
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import psutil

DESCRIPTORS = 1024
"""Open files of a process, where nobody set another number."""

MEGABYTE = 1_000_000


class Product:
    """Runs until ``close``."""

    def __init__(self, store: str, folder: Path) -> None:
        command = [sys.executable, "-m", "buurtlezer", "serve", "--port", "0", "--no-browser"]
        environment = {**os.environ, "PYTHONUNBUFFERED": "1", "NO_COLOR": "1", "COLUMNS": "200", "BUURTLEZER_STORE": store}
        _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
        self.log = folder / "served.log"
        with self.log.open("w") as log:
            self._process = subprocess.Popen(
                command,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
                env={**environment, "JUPYTER_CONFIG_DIR": str(folder)},
                preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (DESCRIPTORS, most)),
            )
        assert self._process.stdout is not None
        found = re.search(r"http://\S+", self._process.stdout.readline())
        assert found, self.log.read_text()
        self.port = urlsplit(found[0]).port or 0
        self._known = psutil.Process(self._process.pid)

    @property
    def alive(self) -> bool:
        return self._process.poll() is None

    def megabytes(self) -> int:
        """What the server has for itself, without the kernels of pages, each of which has a limit of its own."""
        return round(self._known.memory_full_info().uss / MEGABYTE)

    def close(self) -> None:
        self._process.terminate()
        self._process.wait(30)
