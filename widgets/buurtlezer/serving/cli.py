"""The command line: ``buurtlezer serve | lab | data``. It reads options, says what it does, and calls the rest.

Not here: how pages are served (``app``), how the data pack is built (``geodata.build``).
"""

import os
import socket
import subprocess
import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from buurtlezer.errors import BuurtlezerError

app = typer.Typer(help="Buurtlezer: a workbook for reading a neighbourhood.", no_args_is_help=True)
data = typer.Typer(help="The data pack: compact tables of facts about Brussels.", no_args_is_help=True)
app.add_typer(data, name="data")
out = Console(highlight=False)
complaints = Console(stderr=True, highlight=False)

Store = Annotated[
    str | None,
    typer.Option(
        help="Where entries are kept: sqlite:///file.db or postgresql://host/database. Else BUURTLEZER_STORE, your data folder."
    ),
]


def _choose_store(url: str | None) -> None:
    """Open the store once, so that a wrong place is said here and not on each page; the kernels inherit the choice."""
    from buurtlezer.store import Store as OpenStore

    url = url or os.environ.get("BUURTLEZER_STORE")
    if url and "://" not in url:
        url = f"sqlite:///{url}"
    if url and url.startswith("sqlite:///") and not url.startswith("sqlite:////"):
        # Kernels run in the workbooks' folder: a relative file is relative to where the command was given.
        url = f"sqlite:///{Path(url.removeprefix('sqlite:///')).resolve().as_posix()}"
    if url:
        os.environ["BUURTLEZER_STORE"] = url
    try:
        OpenStore.open(url).close()
    except BuurtlezerError as error:
        complaints.print(f"The store cannot be opened: {error}", style="red", soft_wrap=True)
        raise typer.Exit(2) from error


def _free_port(host: str) -> int:
    with socket.create_server((host, 0)) as listener:
        port: int = listener.getsockname()[1]
        return port


@app.command()
def serve(
    port: Annotated[int, typer.Option(help="Port; the next free one is taken when it is in use, any free one for 0.")] = 8866,
    host: Annotated[str, typer.Option(help="Address to listen on; 0.0.0.0 for all devices in the room's network.")] = "localhost",
    store: Store = None,
    browser: Annotated[bool, typer.Option("--browser/--no-browser", help="Open the start page.")] = True,
) -> None:
    """Serve the workbooks as apps."""
    from buurtlezer.serving.app import run

    _choose_store(store)
    run(
        host,
        port or _free_port(host),
        open_browser=browser,
        announce=lambda address: out.print(f"Buurtlezer is at [bold]{address}[/]  (stop: Ctrl+C)"),
    )


@app.command()
def lab(
    port: Annotated[int, typer.Option(help="Port.")] = 8888,
    store: Store = None,
    browser: Annotated[bool, typer.Option("--browser/--no-browser", help="Open JupyterLab.")] = True,
) -> None:
    """Open the workbooks in JupyterLab, for who writes or changes them."""
    from buurtlezer.serving.places import workbooks

    _choose_store(store)
    command = [sys.executable, "-m", "jupyterlab", f"--ServerApp.root_dir={workbooks()}", f"--port={port}"]
    raise typer.Exit(subprocess.call(command + ([] if browser else ["--no-browser"])))  # noqa: S603 -- our own words


@data.command("list")
def list_data() -> None:
    """What the data pack holds: publisher, licence, reference date, rows."""
    from buurtlezer.geodata import Pack
    from buurtlezer.geodata.listing import rows

    table = Table()
    for column in ("file", "what", "publisher", "licence", "date", "rows", "kB"):
        table.add_column(
            column, overflow="fold", no_wrap=column == "file", justify="right" if column in ("rows", "kB") else "left"
        )
    for row in rows(Pack.open().folder):
        size = f"{row.size / 1000:.0f}"
        table.add_row(row.name, row.what, row.publisher, row.licence, row.reference_date or "", str(row.rows), size)
    out.print(table)


@data.command("build")
def build_data(
    source: Annotated[Path, typer.Option(help="Folder with the publishers' files.", exists=True, file_okay=False)],
    target: Annotated[Path | None, typer.Option(help="Where the pack goes; data/brussels otherwise.")] = None,
) -> None:
    """Compute the data pack anew from the publishers' files."""
    from buurtlezer.geodata.build import build
    from buurtlezer.serving.places import CHECKOUT

    place = target or CHECKOUT / "data" / "brussels"
    try:
        build(source, place)
    except BuurtlezerError as error:
        complaints.print(str(error), style="red", soft_wrap=True)
        raise typer.Exit(2) from error
    out.print(f"Built {place}")
