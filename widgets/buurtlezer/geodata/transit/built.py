"""The network that the engine reads, made once of a timetable and the pack's streets, and kept under a key of all it is made of.

Here: the key, whether what lies there is whole, making it. Not here: where it is kept (``private_folder``), asking it
(``engine``), the timetable of our own (``feed``).

Walking is all over ``Pack.walking``, the streets that bands are drawn on, and not over the engine's own streets: so it has one
speed, one length and one rounding before, between and after rides, and from a door to a door.
"""

import hashlib
import json
import tempfile
from collections.abc import Iterator, Sequence
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import Any

import numpy as np

from buurtlezer.analysis.projection import points_to_metres
from buurtlezer.geodata.pack import Pack

from . import feed, lookup
from .afoot import Afoot
from .days import chosen
from .feed_tables import table
from .footpaths import footpaths
from .guarding import unheard
from .in_and_out import in_parts
from .port import Progress
from .private_folder import MAKING, private_folder, put, tidied, tidy, use

VERSION = 3
"""Of what is made here: raise it where that changes."""

ENGINE = "cafein"
NETWORK, WALKS, LOOKUP, ABOUT = "network.cafein", "walks.npz", "lookup.sqlite", "about.json"
_STREETS = "walk_network.csv"
_OWN = ("transit_", "train_")
"""How the pack's files begin that the timetable of our own is made of."""
_PIECE = 1 << 20


def built(pack: Pack, feeds: Sequence[Path] | None = None, progress: Progress = unheard) -> Path:
    """The folder of the network of these feeds, or of the pack's own timetable: made now where it is not there or is torn.

    ``feeds``: zips or folders. Two processes may make the same one at once. Raises ``Cancelled`` as ``progress`` does,
    ``OSError`` where it cannot be kept, and what the engine does of a feed that it cannot read; nothing half made stays then.
    """
    folder = private_folder()
    place = folder / key(pack, feeds)
    if whole(place):
        use(place)
        return place
    making = Path(tempfile.mkdtemp(prefix=MAKING, dir=folder))
    try:
        _make(pack, feeds, making, progress)
        put(making, place)
    finally:
        if making.exists():
            tidied(making)
    use(place)
    tidy(folder, place)
    return place


def key(pack: Pack, feeds: Sequence[Path] | None) -> str:
    """Of the engine's version, ours, and the content of all that the network is made of."""
    told = hashlib.sha256(f"{ENGINE} {version(ENGINE)} {VERSION}".encode())
    for path, hashed in sorted(pack.hashes.items()):
        if path == _STREETS or (feeds is None and path.startswith(_OWN)):
            told.update(f"{path} {hashed}\n".encode())
    if feeds is None:
        told.update(_hashed(Path(feed.__file__)).encode())
    for one in feeds or ():
        told.update(b"feed\n")
        if one.is_dir():
            told.update("".join(f"{file.name} {_hashed(file)}\n" for file in sorted(one.glob("*.txt"))).encode())
        else:
            told.update(_hashed(one).encode())
    return told.hexdigest()[:32]


def whole(place: Path) -> bool:
    """Whether a network lies there, byte for byte as it was made."""
    try:
        told: dict[str, str] = json.loads((place / ABOUT).read_text())["files"]
        return bool(told) and all(_hashed(place / name) == hashed for name, hashed in told.items())
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return False


def about(place: Path) -> dict[str, Any]:
    """What is known of a network: ``name``, ``model``, ``dated``, ``days`` (a date for each day that has trips)."""
    found: dict[str, Any] = json.loads((place / ABOUT).read_text())
    return found


def _make(pack: Pack, feeds: Sequence[Path] | None, place: Path, progress: Progress) -> None:
    from cafein import TransportNetwork

    progress(0.0)
    with tempfile.TemporaryDirectory(dir=place.parent, prefix=MAKING) as own:
        paths = [feed.write(pack, Path(own))] if feeds is None else list(feeds)
        progress(0.1)
        network = TransportNetwork.from_gtfs([in_parts(one, Path(own, f"parts-{at}")) for at, one in enumerate(paths)])
        network.save(place / NETWORK)
        progress(0.5)
        lookup.write(place / LOOKUP, paths)
        progress(0.7)
        names = list(_publishers(paths))
    stops = [(np.nan, np.nan) if lat is None or lon is None else (lon, lat) for _, lat, lon in network.stops]
    at = stops_metres(np.array(stops, dtype=np.float64).reshape(-1, 2))
    walks = footpaths(Afoot(pack.walking), at)
    np.savez(place / WALKS, stops=at, begin=walks.begin, end=walks.end, metres=walks.metres)
    trips = {date.fromisoformat(str(when)[:10]): int(count) for when, count in network.daily_trip_counts.items()}
    days = {str(day): when.isoformat() for day, when in chosen(trips).items()}
    told = {
        "name": "model" if feeds is None else ", ".join(names)[:120],
        "model": feeds is None,
        "dated": pack.dated("transit-stops").isoformat() if feeds is None else next(iter(days.values()), ""),
        "days": days,
        "files": {name: _hashed(place / name) for name in (NETWORK, WALKS, LOOKUP)},
    }
    (place / ABOUT).write_text(json.dumps(told))
    progress(1.0)


def stops_metres(degrees: np.ndarray) -> np.ndarray:
    """EPSG:31370 metres of stops; NaN where a stop has no place, or none that can be measured there."""
    metres = np.full(degrees.shape, np.nan)
    known = np.isfinite(degrees).all(axis=1)
    if known.any():
        metres[known] = points_to_metres(degrees[known])
    metres[~np.isfinite(metres).all(axis=1)] = np.nan
    return metres


def _publishers(feeds: Sequence[Path]) -> Iterator[str]:
    for one in feeds:
        rows = table(one, "agency", ("agency_name",))
        yield from dict.fromkeys(name.strip() for name in rows["agency_name"] if name.strip())


def _hashed(file: Path) -> str:
    told = hashlib.sha256()
    with file.open("rb") as stream:
        while piece := stream.read(_PIECE):
            told.update(piece)
    return told.hexdigest()
