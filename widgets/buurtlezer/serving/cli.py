"""The command line: ``buurtlezer serve | lab | data | workshop``. It reads options, says what it does, and calls the rest.

Not here: how pages are served (``app``), workshops (``workshop_cli``), the data pack (``data_cli``).
"""

import os
import socket
import ssl
import subprocess
import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from buurtlezer.logbook.surroundings import HOST, PUBLIC_URL
from buurtlezer.serving.chosen_pack import choose_pack, spoken
from buurtlezer.serving.chosen_store import StoreOption, choose_store, complain
from buurtlezer.serving.data_cli import data
from buurtlezer.serving.workshop_cli import workshop

app = typer.Typer(help="Buurtlezer: a workbook for reading a neighbourhood.", no_args_is_help=True)
app.add_typer(data, name="data")
app.add_typer(workshop, name="workshop")
out = Console(highlight=False)

StockOption = Annotated[
    bool, typer.Option("--stock-kernels", help="Start each kernel as Jupyter does, not as a fork of one that has loaded all.")
]

OverpassOption = Annotated[
    str | None,
    typer.Option(
        "--overpass",
        envvar="BUURTLEZER_OVERPASS",
        metavar="URL",
        help="Overpass server that the page of services may ask for what OpenStreetMap has now, such as "
        "https://overpass.example.org/api/interpreter. Without it nothing is asked.",
    ),
]


def _choose_overpass(url: str | None) -> None:
    """The server that kernels may ask; they inherit the choice. Ends the command for what is no address."""
    from buurtlezer.geodata.overpass import VARIABLE, fault_of

    os.environ.pop(VARIABLE, None)
    if url:
        if fault := fault_of(url):
            complain(f"--overpass takes the address of a server: {fault}")
            raise typer.Exit(2)
        os.environ[VARIABLE] = url


def _free_port(host: str) -> int:
    with socket.create_server((host, 0)) as listener:
        port: int = listener.getsockname()[1]
        return port


@app.command()
def serve(
    port: Annotated[int, typer.Option(help="Port; the next free one is taken when it is in use, any free one for 0.")] = 8866,
    host: Annotated[str, typer.Option(help="Address to listen on; 0.0.0.0 for all devices in the room's network.")] = "localhost",
    public_url: Annotated[
        str | None, typer.Option(envvar=PUBLIC_URL, help="Address by which phones reach this server, if it has a name.")
    ] = None,
    certfile: Annotated[Path | None, typer.Option(help="Certificate, to serve https.", exists=True, dir_okay=False)] = None,
    keyfile: Annotated[Path | None, typer.Option(help="The certificate's key.", exists=True, dir_okay=False)] = None,
    store: StoreOption = None,
    browser: Annotated[bool, typer.Option("--browser/--no-browser", help="Open the start page.")] = True,
    stock_kernels: StockOption = False,
    overpass: OverpassOption = None,
    most_pages: Annotated[
        int, typer.Option(min=0, help="Workbooks open at once; 0: as many as the memory that is available allows.")
    ] = 0,
    reach: Annotated[
        bool, typer.Option("--reach/--no-reach", help="Reckon rides by public transport, in a process of its own.")
    ] = True,
    log_json: Annotated[bool, typer.Option("--log-json", help="Log as JSON, one object a line.")] = False,
    behind_proxy: Annotated[
        list[str] | None,
        typer.Option(
            envvar="BUURTLEZER_BEHIND_PROXY",
            help="Address, or network, of a proxy before this server, whose X-Forwarded-For is believed; may be given several "
            "times. Without it limits count all of a proxy's visitors as one.",
        ),
    ] = None,
) -> None:
    """Serve the workbooks as apps, and workshops beside them."""
    choose_pack(spoken())
    _choose_overpass(overpass)
    from buurtlezer.geodata.transit.meeting import VARIABLE as REACH
    from buurtlezer.serving.app import run
    from buurtlezer.serving.doorkeeper import Doorkeeper
    from buurtlezer.serving.limits.address import network

    choose_store(store).close()
    os.environ[HOST] = host
    if not reach:
        os.environ[REACH] = ""
    if public_url:
        os.environ[PUBLIC_URL] = public_url.rstrip("/")
    try:
        tls = secured(certfile, keyfile)
    except OSError as error:
        complain(f"The certificate cannot be used: {error}")
        raise typer.Exit(2) from error
    try:
        proxies = [network(one) for one in behind_proxy or ()]
    except ValueError as error:
        complain("--behind-proxy takes an address or a network, such as 127.0.0.1 or 10.0.0.0/8")
        raise typer.Exit(2) from error
    doorkeeper = Doorkeeper.open()

    def announce(address: str) -> None:
        out.print(f"Buurtlezer is at [bold]{address}[/]  (stop: Ctrl+C)")
        out.print(f"To lead a workshop, once: {doorkeeper.address(address)}", soft_wrap=True)
        out.print(f"In another browser: type the opening key {doorkeeper.key} at {address.rstrip('/')}/t", soft_wrap=True)

    run(
        host,
        port or _free_port(host),
        open_browser=browser,
        announce=announce,
        tls=tls,
        stock_kernels=stock_kernels,
        most_pages=most_pages,
        log_json=log_json,
        behind_proxy=proxies,
    )


def secured(certfile: Path | None, keyfile: Path | None) -> ssl.SSLContext | None:
    """What https needs; None for http. Raises ``OSError`` (``ssl.SSLError`` is one) for files that are no certificate."""
    if certfile is None:
        return None
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certfile, keyfile)
    return context


@app.command()
def lab(
    port: Annotated[int, typer.Option(help="Port.")] = 8888,
    store: StoreOption = None,
    browser: Annotated[bool, typer.Option("--browser/--no-browser", help="Open JupyterLab.")] = True,
    stock_kernels: StockOption = False,
    overpass: OverpassOption = None,
) -> None:
    """Open the workbooks in JupyterLab, for who writes or changes them."""
    from buurtlezer.serving.folders import workbooks
    from buurtlezer.serving.kernels import PRELOAD
    from buurtlezer.serving.warm.choice import options

    choose_pack(spoken())
    _choose_overpass(overpass)
    choose_store(store).close()
    command = [sys.executable, "-m", "jupyterlab", f"--ServerApp.root_dir={workbooks()}", f"--port={port}"]
    command += ["--ServerApp.jpserver_extensions=buurtlezer.serving.lab_extension=True"]
    command += [] if stock_kernels else options(PRELOAD)
    raise typer.Exit(subprocess.call(command + ([] if browser else ["--no-browser"])))  # noqa: S603 -- our own words
