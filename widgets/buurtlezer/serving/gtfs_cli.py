"""``buurtlezer data import gtfs FILE…``: real timetables in place of our model network, and the way back.

Not here: whether a feed is fit and how it is kept (``geodata.imports.gtfs``), the network that is built of it
(``geodata.transit.built``), when a server takes it.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeElapsedColumn

from buurtlezer.errors import BadFeed, BrokenPack
from buurtlezer.serving.chosen_pack import LanguageOption, choose_pack, spoken
from buurtlezer.serving.chosen_store import complain, complaints
from buurtlezer.texts import Texts

if TYPE_CHECKING:
    from buurtlezer.geodata import Pack
    from buurtlezer.geodata.imports.gtfs import Outcome
    from buurtlezer.geodata.transit.brought import Brought
    from buurtlezer.geodata.transit.port import Day

imports = typer.Typer(help="Files of publishers in place of what came along.", no_args_is_help=True)
out = Console(highlight=False)
WEEK = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@imports.command("gtfs")
def import_gtfs(
    files: Annotated[
        list[Path] | None, typer.Argument(help="Timetables in GTFS: zips or folders, all that are used together.")
    ] = None,
    back: Annotated[bool, typer.Option("--back", help="Use again what was in use before; in the end our own model.")] = False,
    language: LanguageOption = None,
) -> None:
    """Reckon rides on real timetables instead of our model network; for all pages of this user.

    They are checked, what lies in or near the Region is kept, and the network is built. Exit code 0: in use; 2: nothing changed.
    """
    from buurtlezer.geodata.transit import brought

    texts, shelf = spoken(language), brought.shelf()
    if bool(files) == back:
        complain(texts("data.gtfs.both" if back else "data.gtfs.nothing_named"))
        raise typer.Exit(2)
    try:
        if files:
            _bring(files, texts)
        else:
            shelf.back()
        out.print(network_told(texts), soft_wrap=True, markup=False)
    except BrokenPack as fault:
        complain(texts("data.gtfs.shelf", file=fault.file))
        raise typer.Exit(2) from fault
    except OSError as error:
        complain(f"{texts('data.gtfs.disk', detail=error.strerror or str(error))} {texts('data.gtfs.unchanged')}")
        raise typer.Exit(2) from error
    if files:
        out.print(texts("data.gtfs.done"), soft_wrap=True, markup=False)


def network_told(texts: Texts) -> str:
    """On what rides are reckoned. Raises ``BrokenPack`` where what is in use cannot be read."""
    from buurtlezer.geodata.transit import brought

    known = brought.known()
    return _told(known, texts) if known else texts("data.gtfs.in_use.model")


def _bring(files: list[Path], texts: Texts) -> None:
    """Bring them, and say what a person should know of them."""
    from buurtlezer.geodata.imports.gtfs import bring, notation
    from buurtlezer.geodata.transit import brought

    pack, _ = choose_pack(texts)
    west, south, east, north = pack.region.bounds
    try:
        with _bars(files, texts) as bars:
            today, shelf = datetime.now(UTC).date(), brought.shelf()
            outcome = bring(files, (west, south, east, north), shelf, today, bars.read, lambda feeds: bars.build(pack, feeds))
    except BadFeed as fault:
        detail = _days(fault.detail, texts) if fault.rule == "no_days" else notation.text(fault.detail)
        # Ids and names of a feed could hold signs that a terminal obeys.
        sentence = texts(f"data.gtfs.fault.{fault.rule}", file=notation.text(fault.file), n=fault.n, detail=detail)
        complain(f"{sentence} {texts('data.gtfs.unchanged')}")
        raise typer.Exit(2) from fault
    except KeyboardInterrupt:
        complain(f"{texts('data.gtfs.stopped')} {texts('data.gtfs.unchanged')}")
        raise typer.Exit(130) from None
    _say(outcome, texts)
    if not bars.engine:
        complain(texts("data.gtfs.no_engine"))


def _say(outcome: "Outcome", texts: Texts) -> None:
    from buurtlezer.geodata.imports.gtfs import notation

    for note in outcome.notes:  # a name of a file could hold signs that a terminal obeys
        told = texts.many(f"data.gtfs.note.{note.rule}", note.n, file=notation.text(note.file))
        out.print(told, soft_wrap=True, markup=False)
    for day, file in outcome.absent:
        on = outcome.brought.days[day]
        when = f"{texts(f'data.gtfs.weekday.{day}')} {on.isoformat()}" if on else texts(f"data.gtfs.weekday.{day}")
        complain(texts("data.gtfs.absent", file=notation.text(file), day=when))
    if outcome.expired:
        complain(texts("data.gtfs.expired", last=outcome.brought.last.isoformat()))


def _told(one: "Brought", texts: Texts) -> str:
    days = ", ".join(f"{texts(f'data.gtfs.weekday.{day}')} {on.isoformat()}" for day, on in one.days.items() if on)
    told = texts(
        "data.gtfs.in_use.own",
        name=one.name,
        day=one.brought.isoformat(),
        lines=texts.many("data.gtfs.lines", one.lines),
        stops=texts.many("data.gtfs.stops", one.stops),
        trips=texts.many("data.gtfs.trips", one.trips),
        first=one.first.isoformat(),
        last=one.last.isoformat(),
    )
    return f"{told} {texts('data.gtfs.in_use.days', days=days)}"


def _days(detail: str, texts: Texts) -> str:
    """The weekdays and the dates of a feed that has none of those on which rides are reckoned."""
    numbers, first, last = detail.split()
    weekdays = ", ".join(texts(f"data.gtfs.weekday.{WEEK[int(number)]}") for number in numbers.split(","))
    return f"{weekdays} ({first} – {last})"


class _Bars:
    """How far it is, on the error stream, where somebody looks at it."""

    def __init__(self, bars: Progress, named: str, texts: Texts) -> None:
        self._bars, self._named, self._texts = bars, named, texts
        self.engine = True
        """Whether one runs here; known once it was to build."""

        self._reading = bars.add_task(texts("data.gtfs.reading"), total=None)

    def read(self, have: int, of: int) -> None:
        self._bars.update(self._reading, completed=have, total=of)

    def build(self, pack: "Pack", feeds: tuple[Path, ...]) -> "Mapping[Day, date] | None":
        """Build the network, so that visitors do not wait; None where no engine runs here."""
        from buurtlezer.geodata.imports.gtfs import network

        task = self._bars.add_task(self._texts("data.gtfs.building"), total=1.0)
        dates = network.dates(pack, feeds, self._named, lambda share: self._bars.update(task, completed=share))
        self.engine = dates is not None
        return dates


@contextmanager
def _bars(files: list[Path], texts: Texts) -> Iterator[_Bars]:
    columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(), TimeElapsedColumn())
    with Progress(*columns, console=complaints, transient=True, disable=not complaints.is_terminal) as bars:
        yield _Bars(bars, ", ".join(file.name for file in files), texts)
