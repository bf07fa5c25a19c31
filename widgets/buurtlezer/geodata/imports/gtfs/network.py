"""The engine's network of feeds that are about to be put in use: built before anybody waits for it, or the feeds are refused.

Not here: building it (``transit.built``), asking it (``transit.engine``).
"""

from datetime import date
from pathlib import Path

from buurtlezer.errors import BadFeed
from buurtlezer.geodata.pack import Pack
from buurtlezer.geodata.transit.port import Day, NoAnswer, Progress, Why


def dates(pack: Pack, feeds: tuple[Path, ...], named: str, progress: Progress) -> dict[Day, date] | None:
    """The dates that the engine reckons on, once its network is built; None where no engine is installed.

    ``named`` is what a person calls the feeds.

    The engine has threads: only in a process that no other is forked from. Raises ``BadFeed`` (``engine``) where it cannot be
    built of these feeds, ``OSError`` where the disk does not take it.
    """
    from buurtlezer.geodata.transit.engine import Engine

    try:
        found = Engine.open(pack, feeds, progress).days
    except NoAnswer as fault:
        if fault.why is Why.NO_ENGINE:
            return None
        if isinstance(fault.__context__, OSError):
            raise fault.__context__ from fault
        raise BadFeed("engine", f"no network can be built: {fault.__context__!r}", named) from fault
    return {Day(day): date.fromisoformat(on) for day, on in found.items()}
