"""The data pack that a command works on: the one in ``BUURTLEZER_DATA``, this user's own, or the shipped one; looked at first.

It is chosen once, when a server begins: its kernels inherit the choice, whatever is put in use meanwhile. Also in which language
a person at the command line is told what is wrong. Not here: how a pack comes into use (``data_cli``).
"""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from buurtlezer.errors import BrokenPack
from buurtlezer.serving.chosen_store import complain
from buurtlezer.texts import LANGUAGES, Texts, preferred

if TYPE_CHECKING:  # what reads a pack is slow to import, and most commands need none
    from buurtlezer.geodata import Pack
    from buurtlezer.geodata.shelf import Shelf

LOCALES = ("LC_ALL", "LC_MESSAGES", "LANG")
"""As POSIX reads them: the first that is set."""

LanguageOption = Annotated[
    str | None, typer.Option("--language", help="nl, fr or en; otherwise that of your system, where it is one of them, else en.")
]


@dataclass(frozen=True)
class Chosen:
    """A pack, and how it came to be the one: ``named`` in the environment, this user's ``own``, or ``shipped``."""

    folder: Path
    how: Literal["named", "own", "shipped"]


def spoken(language: str | None = None) -> Texts:
    """The texts for a person at the command line. Ends the command for a language that we do not speak."""
    if language is not None and language not in LANGUAGES:
        complain(f"--language takes one of {', '.join(LANGUAGES)}")
        raise typer.Exit(2)
    of_system = next((found for name in LOCALES if (found := os.environ.get(name))), "")
    return Texts.of(language or preferred(of_system, "en"))


def chosen(shelf: "Shelf") -> Chosen:
    """The pack that is in use. Raises ``BrokenPack`` where this user's own cannot be found."""
    from buurtlezer.geodata.pack import VARIABLE, shipped

    if named := os.environ.get(VARIABLE):
        return Chosen(Path(named), "named")
    own = shelf.in_use
    return Chosen(own, "own") if own else Chosen(shipped(), "shipped")


def checked(one: Chosen) -> "Pack":
    """The pack, opened. Raises ``BrokenPack`` where a file is missing or torn, or it is of another version.

    What it lists is not enough: it must have each file that the shipped one has, which pages read.
    """
    from buurtlezer.geodata.pack import Pack, shipped

    pack = Pack.open(one.folder)
    pack.check(Pack.open(shipped()).hashes)
    return pack


def choose_pack(texts: Texts) -> tuple["Pack", Chosen]:
    """The pack in use, which the kernels inherit. Ends the command, with a sentence, where it cannot be used."""
    from buurtlezer.geodata.pack import VARIABLE
    from buurtlezer.geodata.shelf import Shelf
    from buurtlezer.parts.scripts.streets import VARIABLE as SENT

    try:
        one = chosen(Shelf())
    except BrokenPack as fault:
        raise refused(fault, "own", texts) from fault
    try:
        pack = checked(one)
    except BrokenPack as fault:
        raise refused(fault, one.how, texts) from fault
    if one.how != "shipped":
        os.environ[VARIABLE] = os.environ[SENT] = str(one.folder.resolve())
    return pack, one


def refused(fault: BrokenPack, how: str, texts: Texts) -> typer.Exit:
    """Say what is wrong with a pack and what to do about it; gives the end of the command."""
    complain(f"{texts(f'data.broken.{fault.rule}', file=fault.file)} {texts(f'data.advice.{how}')}")
    return typer.Exit(2)
