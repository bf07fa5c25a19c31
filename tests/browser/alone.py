"""One notebook of one cell behind a plain Voila: for trying parts without a page, a server or a store of ours.

Not here: our own server (``conftest``), what a cell shows (each test).
"""

import os
import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import nbformat
from visit import until


@contextmanager
def served(folder: Path, cell: str) -> Iterator[str]:
    """The address of a plain Voila that runs the cell, in a folder where it may write; it ends with the block."""
    kernel = {"name": "python3", "display_name": "Python 3"}
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell)], metadata={"kernelspec": kernel})
    nbformat.write(notebook, folder / "parts.ipynb")
    with socket.create_server(("127.0.0.1", 0)) as free:  # Voila does not tell which port it got when asked for any
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "voila", "parts.ipynb", "--no-browser", "--template=lab", f"--port={port}"]
    with (folder / "log").open("w") as log:
        process = subprocess.Popen(command, cwd=folder, stdout=log, stderr=log, env={**os.environ, "PYTHONUNBUFFERED": "1"})
    try:
        found = until(lambda: re.search(r"http://[\w.]+:\d+/", (folder / "log").read_text()), bool, 30)
        assert found, (folder / "log").read_text()
        yield found[0]
    finally:
        process.terminate()
        process.wait(timeout=20)
