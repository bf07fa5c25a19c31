"""``buurtlezer workshop create | list | export | close | renew | purge``: for who owns the machine, and so the store.

A trainer's secret is printed once and kept nowhere; the addresses beside it work once, since a browser remembers where it was.
Not here: workshops made on the trainer's page (``logbook.room``), and what the store does (``store.caretaker``).
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Final
from urllib.parse import quote

import typer
from pydantic import ValidationError
from rich.console import Console
from rich.table import Table

from buurtlezer.errors import BadEntry, BuurtlezerError
from buurtlezer.geodata import Pack
from buurtlezer.logbook.room.console.package import package
from buurtlezer.logbook.surroundings import PUBLIC_URL
from buurtlezer.model import Settings
from buurtlezer.serving.chosen_store import StoreOption, choose_store, complain
from buurtlezer.store import Credential, JoinCode, Store, Workshop, today
from buurtlezer.texts import LANGUAGES, Texts

workshop = typer.Typer(
    help="Workshops: make, list, export, close and purge them, or give a new trainer's code.", no_args_is_help=True
)
out = Console(highlight=False)

AddressOption = Annotated[str, typer.Option(envvar=PUBLIC_URL, help="Address of the server, as phones reach it.")]

ADDRESS_MINUTES: Final = 7 * 24 * 60
"""What is printed the evening before is opened on the day."""

DAYS: Final = {
    "erased_at_once": "everything would be erased at once. Choose a later --date, or keep it longer with --purge-days.",
    "too_far_ahead": "this day is more than a year ahead, or two for coming back. Look at the year.",
    "before_session": "this is before the session. Choose its --date or a later day.",
}
"""What to do about a day that the store refuses."""

Which = Annotated[str, typer.Argument(help="Id of a workshop, or the beginning of it, as `workshop list` shows it.")]


@contextmanager
def _opened(url: str | None) -> Iterator[Store]:
    """The chosen store; an error of ours is a sentence and exit code 2."""
    with choose_store(url) as store:
        try:
            yield store
        except BuurtlezerError as error:
            complain(str(error))
            raise typer.Exit(2) from error


@workshop.command()
def create(
    title: Annotated[str, typer.Option(help="What participants see when they join.")],
    organisation: Annotated[str, typer.Option(help="Who is responsible for what is kept.")],
    contact: Annotated[str, typer.Option(help="Where questions go: a function, a number.")],
    back_on: Annotated[str, typer.Option(help="Day on which people hear what became of it, 2026-12-08; it may be moved later.")],
    back_where: Annotated[str, typer.Option(help="Where they hear it: a place, a letter, a meeting.")],
    back_by: Annotated[str, typer.Option(help="Who tells them: a role or an organisation, nobody's name.")],
    date: Annotated[str | None, typer.Option(help="Day of the session, 2026-11-24; today otherwise.")] = None,
    languages: Annotated[str, typer.Option(help="Of nl, fr, en, with commas.")] = "nl",
    area: Annotated[str, typer.Option(help="Which neighbourhood it is about.")] = "",
    minimum: Annotated[
        int, typer.Option(help="From how many voices on a group's meaning is shown, on at least 3 devices or sheets; at least 3.")
    ] = 5,
    purge_days: Annotated[int, typer.Option(help="So many days after the session everything is erased.")] = 30,
    residents: Annotated[bool, typer.Option(help="Residents take part.")] = False,
    minors: Annotated[bool, typer.Option(help="Minors take part.")] = False,
    approval: Annotated[
        bool, typer.Option(help="Nothing with a participant's words is read by the room before the trainer says yes.")
    ] = False,
    address: AddressOption = "http://localhost:8866",
    store: StoreOption = None,
) -> None:
    """Make a workshop; prints its code and the trainer's, which is shown this once."""
    asked = {
        "title": title,
        "organisation": organisation,
        "contact": contact,
        "back_on": back_on,
        "back_where": back_where,
        "back_by": back_by,
        "held_on": date or datetime.now(UTC).date().isoformat(),
        "languages": tuple(one.strip() for one in languages.split(",") if one.strip()),
        "area": area,
        "minimum_voices": minimum,
        "purge_days": purge_days,
        "residents": residents,
        "minors": minors,
        "approval": approval,
    }
    try:
        settings = Settings.model_validate(asked)
    except ValidationError as error:
        complain("; ".join(f"{'.'.join(map(str, one['loc']))}: {one['msg']}" for one in error.errors(include_url=False)))
        raise typer.Exit(2) from None
    if lacks := settings.lacks_of_return:
        complain(
            f"--{lacks.replace('_', '-')}: say it, so that nothing people tell goes without an answer. It may be changed later."
        )
        raise typer.Exit(2)
    trainer = Credential.new()
    with _opened(store) as opened:
        try:
            made = opened.workshops.create(trainer, settings)
        except BadEntry as error:
            complain(f"{error.field}: {DAYS.get(error.rule, str(error))}")
            raise typer.Exit(2) from None
        _tell(opened, made, trainer, address)
    out.print(f"Everything is erased on {made.purge_on}.")
    out.print(f"It comes back on {back_on}: {settings.back_where}, {settings.back_by}.", markup=False)
    if settings.back_on is not None and settings.back_on >= settings.erased_on:
        out.print("By then everything is erased: take the room's report along before, or keep it longer with --purge-days.")


def _tell(opened: Store, own: Workshop, trainer: Credential, address: str) -> None:
    """Print how a workshop is come into and led. The trainer's code is what to keep; an address is used up by the first visit."""
    base = address.rstrip("/")
    tokens = {to: opened.workshops.give_handover(trainer, to, ADDRESS_MINUTES).shown() for to in ("trainer", "projector")}
    out.print(f"Workshop    {own.id[:8]}  {own.settings.title}", markup=False)
    if not own.closed:
        code = JoinCode.of(trainer.derive("projector"), own.code_number).shown()
        out.print(f"Join        {base}/m#{code}   (code [bold]{code}[/])", soft_wrap=True)
    out.print(f"Trainer     {base}/t#once={tokens['trainer']}", soft_wrap=True)
    out.print(f"Projector   {base}/p#once={tokens['projector']}&at={quote(base, safe='')}", soft_wrap=True)
    out.print(f"Code        [bold]{trainer.shown()}[/]   (the trainer's: to type in at {base}/t)", soft_wrap=True)
    out.print("The addresses of trainer and projector work once, within a week. Note the code: it is shown this once.")


@workshop.command("list")
def list_workshops(store: StoreOption = None) -> None:
    """All workshops of the store."""
    with _opened(store) as opened:
        found = opened.caretaker.workshops()
    table = Table()
    for column in ("id", "title", "held on", "participants", "state", "erased on", "comes back"):
        table.add_column(column, overflow="fold")
    for own, presence in found:
        state = "closed" if own.closed else "open"
        held = own.settings.held_on.isoformat()
        title = own.settings.title.replace("[", r"\[")
        table.add_row(own.id[:8], title, held, str(presence.joined), state, own.purge_on, _back(own.settings))
    out.print(table)


def _back(settings: Settings) -> str:
    """When people hear of it, whether they did, whether they should have."""
    if settings.returned_on is not None:
        return f"done {settings.returned_on}"
    return "" if settings.back_on is None else f"{settings.back_on}{' OVERDUE' if settings.is_overdue(today()) else ''}"


@workshop.command()
def export(
    which: Which,
    to: Annotated[Path | None, typer.Option(help="File to write; the screen otherwise.", dir_okay=False)] = None,
    language: Annotated[str, typer.Option(help="Of a zip: nl, fr or en.")] = "nl",
    store: StoreOption = None,
) -> None:
    """What is shared in a workshop, and its results, as JSON. Nothing private, nobody's pseudonym.

    With --to a name that ends in .zip: the room's report (pdf, docx, html), a spreadsheet in words, tables and the JSON.
    """
    if language not in LANGUAGES:
        complain(f"--language: one of {', '.join(LANGUAGES)}.")
        raise typer.Exit(2)
    with _opened(store) as opened:
        found = opened.caretaker.export(opened.caretaker.find(which).id)
    if to is not None and to.suffix.lower() == ".zip":
        to.write_bytes(package(found, Texts.of(language), Pack.open(), today()))
        out.print(f"Written: {to}", markup=False)
        return
    text = json.dumps(found, ensure_ascii=False, indent=1)
    if to is None:
        typer.echo(text)
        return
    to.write_text(text + "\n", "utf-8")
    out.print(f"Written: {to}", markup=False)


@workshop.command()
def close(which: Which, store: StoreOption = None) -> None:
    """Nobody joins any more; what is written from now on is the writer's own."""
    with _opened(store) as opened:
        opened.caretaker.close(opened.caretaker.find(which).id)
    out.print("Closed.")


@workshop.command()
def renew(
    which: Which,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    address: AddressOption = "http://localhost:8866",
    store: StoreOption = None,
) -> None:
    """A new code for a trainer who lost theirs. The old one, the wall and the code to join with open nothing any more."""
    with _opened(store) as opened:
        own = opened.caretaker.find(which)
        if not yes:
            typer.confirm(f"Give “{own.settings.title}” a new trainer's code? The old one and the join code stop.", abort=True)
        _tell(opened, own, opened.caretaker.renew_trainer(own.id), address)


@workshop.command()
def purge(
    which: Annotated[str | None, typer.Argument(help="Id of a workshop, or the beginning of it.")] = None,
    due: Annotated[bool, typer.Option("--due", help="All workshops whose day has come.")] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    store: StoreOption = None,
) -> None:
    """Erase a workshop with all its logbooks. There is no way back."""
    if (which is None) != due:
        complain("Name one workshop, or say --due.")
        raise typer.Exit(2)
    with _opened(store) as opened:
        if which is None:
            out.print(f"Erased: {opened.caretaker.purge_due()}")
            return
        own = opened.caretaker.find(which)
        if not yes:
            typer.confirm(f"Erase “{own.settings.title}” with all logbooks in it?", abort=True)
        clean = opened.caretaker.purge(own.id)
    out.print("Erased." if clean else "Erased; traces in the file go when nobody reads it: the next start tries again.")
