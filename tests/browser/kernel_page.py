"""A notebook of one cell that our own server serves and a kernel runs, for what only a kernel and its line do.

Not here: parts without a kernel (``stand``), the workbooks (``conftest``), what a cell shows (each test).
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import nbformat
from visit import first_page

NAME = "01_neighbourhood"  # our server opens notebooks of its names only
SERVE = """
import socket, sys
from pathlib import Path
from buurtlezer.serving import app
with socket.create_server(("127.0.0.1", 0)) as free:
    port = free.getsockname()[1]
app.workbooks = lambda: Path(sys.argv[1])
app.run("127.0.0.1", port, open_browser=False, announce=lambda address: print(address, flush=True))
"""


@contextmanager
def served(folder: Path, cell: str) -> Iterator[str]:
    """The address of the notebook's page, which runs in a folder where it may write; the server ends with the block."""
    kernel = {"name": "python3", "display_name": "Python 3"}
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell)], metadata={"kernelspec": kernel})
    (folder / "nl").mkdir()
    nbformat.write(notebook, folder / "nl" / f"{NAME}.ipynb")
    # What a cell shows may stand in a module beside this one.
    path = os.pathsep.join([str(Path(__file__).parent), os.environ.get("PYTHONPATH", "")])
    command = [sys.executable, "-c", SERVE, str(folder)]
    with (folder / "log").open("w") as log:
        environment = {**os.environ, "PYTHONPATH": path}
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=log, text=True, env=environment)
    try:
        assert process.stdout is not None
        line = process.stdout.readline()
        assert line.startswith("http"), (line, (folder / "log").read_text())
        address = line.strip().rstrip("/")
        first_page(address, NAME)
        yield f"{address}/voila/render/nl/{NAME}.ipynb"
    finally:
        process.terminate()
        process.wait(timeout=20)
