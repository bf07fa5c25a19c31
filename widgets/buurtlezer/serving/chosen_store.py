"""The store that a command works on: an option, the environment, or this user's own; said at once when it cannot be opened.

Not here: what a command does with it (``cli``, ``workshop_cli``).
"""

import os
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from buurtlezer.errors import BuurtlezerError
from buurtlezer.store import Store
from buurtlezer.store.addressing import VARIABLE, has_password

complaints = Console(stderr=True, highlight=False)

StoreOption = Annotated[
    str | None,
    typer.Option(
        "--store",
        help="Where entries are kept: sqlite:///file.db or postgresql://host/database; never with a password. "
        "Else BUURTLEZER_STORE, your data folder.",
    ),
]

REFUSED = (
    "The address in --store holds a password, which all users of this machine can read in the list of processes. It may be known "
    "by now: change it. Then put the address into the variable BUURTLEZER_STORE; or leave the password out of it, and let "
    "PostgreSQL find it in PGPASSWORD, in ~/.pgpass, or in the file that PGPASSFILE names (chmod 600)."
)


def choose_store(url: str | None) -> Store:
    """Open the store that was chosen, and let the kernels inherit the choice. Ends the command where it cannot be opened."""
    if url and has_password(url):
        complain(REFUSED)
        raise typer.Exit(2)
    url = url or os.environ.get(VARIABLE)
    if url and "://" not in url:
        url = f"sqlite:///{url}"
    if url and url.startswith("sqlite:///") and not url.startswith("sqlite:////"):
        # Kernels run in the workbooks' folder: a relative file is relative to where the command was given.
        url = f"sqlite:///{Path(url.removeprefix('sqlite:///')).resolve().as_posix()}"
    if url:
        os.environ[VARIABLE] = url
    try:
        return Store.open(url)
    except BuurtlezerError as error:
        complain(f"The store cannot be opened: {error}")
        raise typer.Exit(2) from error


def complain(sentence: str) -> None:
    """Say on the error stream what went wrong."""
    complaints.print(sentence, style="red", soft_wrap=True, markup=False)
