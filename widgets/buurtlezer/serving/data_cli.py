"""``buurtlezer data list | build | update``: what the data pack holds, how it is made, and a newer one beside the shipped one.

Not here: which pack a server takes (``chosen_pack``), how one is made (``geodata.build``, ``geodata.renewal``), timetables
that are brought (``gtfs_cli``).
"""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn
from rich.table import Table

from buurtlezer.errors import BrokenPack, BuurtlezerError
from buurtlezer.serving.chosen_pack import Chosen, LanguageOption, checked, choose_pack, chosen, refused, spoken
from buurtlezer.serving.chosen_store import complain, complaints
from buurtlezer.serving.gtfs_cli import imports, network_told
from buurtlezer.texts import Texts

if TYPE_CHECKING:
    from buurtlezer.geodata import Pack
    from buurtlezer.geodata.publishers import Fetched
    from buurtlezer.geodata.shelf import Shelf

data = typer.Typer(help="The data pack: compact tables of facts about Brussels.", no_args_is_help=True)
data.add_typer(imports, name="import")
out = Console(highlight=False)


@data.command("list")
def list_data(language: LanguageOption = None) -> None:
    """What the data pack holds, and which one is in use: publisher, licence, reference date, rows."""
    from buurtlezer.geodata.listing import rows

    texts = spoken(language)
    pack, one = choose_pack(texts)
    out.print(_told(one, texts), soft_wrap=True, markup=False)
    table = Table()
    for column in ("file", "what", "publisher", "licence", "date", "rows", "kB"):
        table.add_column(
            column, overflow="fold", no_wrap=column in ("file", "date"), justify="right" if column in ("rows", "kB") else "left"
        )
    for row in rows(pack):
        size = f"{row.size / 1000:.0f}"
        table.add_row(row.name, row.what, row.publisher, row.licence, row.reference_date or "", str(row.rows), size)
    out.print(table)
    try:
        out.print(network_told(texts), soft_wrap=True, markup=False)
    except BrokenPack as fault:
        complain(texts("data.gtfs.shelf", file=fault.file))
        raise typer.Exit(2) from fault


@data.command("build")
def build_data(
    source: Annotated[Path, typer.Option(help="Folder with the publishers' files.", exists=True, file_okay=False)],
    target: Annotated[Path | None, typer.Option(help="Where the pack goes; data/brussels otherwise.")] = None,
) -> None:
    """Compute the data pack anew from the publishers' files."""
    from buurtlezer.geodata.build import build
    from buurtlezer.serving.folders import CHECKOUT

    place = target or CHECKOUT / "data" / "brussels"
    try:
        build(source, place)
    except BuurtlezerError as error:
        complain(str(error))
        raise typer.Exit(2) from error
    out.print(f"Built {place}")


@data.command("update")
def update_data(
    source: Annotated[
        Path | None,
        typer.Option(help="Folder with publishers' files that have no address, or newer ones.", exists=True, file_okay=False),
    ] = None,
    fetch: Annotated[bool, typer.Option("--fetch/--no-fetch", help="Ask the publishers' addresses.")] = True,
    only: Annotated[list[str] | None, typer.Option(help="Ask for this one only, as `--only stations`; may be repeated.")] = None,
    back: Annotated[bool, typer.Option("--back", help="Use the pack again that was in use before.")] = False,
    language: LanguageOption = None,
) -> None:
    """Make a newer pack beside the shipped one, and put it in use; or go back.

    Exit code 0: all addresses answered; 1: one did not, and its tables stay as they were; 2: nothing changed.
    """
    from buurtlezer.geodata.publishers import FETCHED
    from buurtlezer.geodata.shelf import Shelf

    texts, shelf = spoken(language), Shelf()
    keys = [one.key for one in FETCHED]
    if only and (strange := sorted(set(only) - set(keys))):
        complain(f"--only {strange[0]}: there are {', '.join(keys)}")
        raise typer.Exit(2)
    try:
        if back:
            shelf.back()
            out.print(_told(chosen(shelf), texts), soft_wrap=True, markup=False)
            return
        wanted = [one for one in FETCHED if fetch and (not only or one.key in only)]
        code = _update(shelf, source, wanted, texts)
        if (one := chosen(shelf)).how == "named":  # goes before what was put in use
            complain(_told(one, texts))
    except BrokenPack as fault:  # nothing was put in use, and what is in use cannot be found
        raise refused(fault, "own", texts) from fault
    except OSError as error:
        complain(f"{texts('data.update.unchanged')} {error}")
        raise typer.Exit(2) from error
    raise typer.Exit(code)


def _update(shelf: "Shelf", source: Path | None, wanted: "list[Fetched]", texts: Texts) -> int:
    """Make it, and say what became of it; gives the exit code."""
    from buurtlezer.geodata.renewal.renewing import renew

    base = _base(shelf)
    columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn())
    with Progress(*columns, console=complaints, transient=True, disable=not complaints.is_terminal) as bars:
        tasks = {one.key: bars.add_task(one.address, total=None, start=False) for one in wanted}

        def told(one: "Fetched", have: int, of: int | None) -> None:
            bars.start_task(tasks[one.key])
            bars.update(tasks[one.key], completed=have, total=of)

        try:
            outcome = renew(shelf, base, source, wanted, told)
        except BuurtlezerError as error:
            complain(f"{texts('data.update.unfit')} {texts('data.update.unchanged')} ({error})")
            return 2
    for address in outcome.answered:
        out.print(texts("data.update.answered", address=address), soft_wrap=True, markup=False)
    for fault in outcome.unanswered:
        complain(texts(f"data.fetch.{fault.rule}", address=fault.address))
    for path, lacking in outcome.stayed.items() if source else ():
        out.print(texts("data.update.stays", file=path, source=lacking), soft_wrap=True, markup=False)
    if outcome.pack is None:
        out.print(texts("data.update.unchanged" if outcome.unanswered else "data.update.nothing_newer"), soft_wrap=True)
        return 2 if outcome.unanswered else 0
    out.print(texts("data.update.renewed", files=", ".join(outcome.renewed)), soft_wrap=True, markup=False)
    return 1 if outcome.unanswered else 0


def _base(shelf: "Shelf") -> "Pack":
    """The pack in use, or the shipped one where that cannot be used. It is not the one that ``BUURTLEZER_DATA`` names."""
    from buurtlezer.geodata import Pack
    from buurtlezer.geodata.pack import shipped

    try:
        own = shelf.in_use
        return checked(Chosen(own, "own")) if own else Pack.open(shipped())
    except BrokenPack:
        return Pack.open(shipped())


def _told(one: Chosen, texts: Texts) -> str:
    """Which pack is in use, and since when."""
    return texts(f"data.in_use.{one.how}", folder=str(one.folder), day=one.folder.name.partition("T")[0])
