"""The group's view of 5,000 places with 20,000 meanings by 200 authors, and the whole way to it from a SQLite file.

Beside it: the same counts by pandas, grouped by place and group, and by plain loops over all places and meanings of one name. Both
ways must count the same, or the measurement fails: a faster wrong answer is none. The aim is half a second for the view with the
reading of its entries; what is read is measured beside the same entries as they were asked for before: put in order by the
database, with Python's collector at work. Not here: the room (``places_room``).
"""

import json
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pandas as pd
import pyproj

from buurtlezer.geodata import Pack
from buurtlezer.geodata.spots import folded
from buurtlezer.steps.room import views
from buurtlezer.store import Shared, Store, Workshop, collecting, room, shared
from places_room import fill
from ratio import Ratio, seconds

TIMES = 5
FEELINGS = (-2, -1, 0, 1, 2)
Counted = dict[tuple[str, str], tuple[int, dict[int, int]]]


def measure() -> list[Ratio]:
    """Reading, the view, and its JSON."""
    pack = Pack.open()
    with tempfile.TemporaryDirectory() as folder, Store.open(str(Path(folder) / "store.db")) as store:
        trainer = fill(store, pack)
        own = store.workshops.led(trainer)

        def read() -> list[Shared]:
            with store._reading() as connection:
                return shared.spoken(connection, room.led(connection, trainer))

        def at_rest() -> list[Shared]:
            with collecting.at_rest():
                return read()

        spoken = read()
        compute = views.compute(views.PLACES, pack)

        def whole() -> Any:
            with collecting.at_rest():
                return compute(own, read())

        found = compute(own, spoken)
        if _told(found, own) != _told_by_pandas(spoken, own):
            raise AssertionError("the two ways do not count the same")
        reading, collected = seconds(at_rest, read, TIMES)
        counting, grouped = seconds(lambda: compute(own, spoken), lambda: _told_by_pandas(spoken, own), TIMES)
        both, apart = seconds(whole, lambda: _told_by_pandas(read(), own), TIMES)
    size = len(json.dumps(found, ensure_ascii=False, separators=(",", ":")).encode()) / 1e6
    rows = len(json.dumps([dict(one.content) for one in spoken], ensure_ascii=False, separators=(",", ":")).encode()) / 1e6
    slow = "pandas, grouped; counts and spreads only"
    return [
        Ratio(f"reading {len(spoken):,} shared entries", reading * 1e3, collected * 1e3, "ms", "with the collector at work"),
        Ratio(f"the view of {len(found['places']):,} places", counting * 1e3, grouped * 1e3, "ms", slow),
        Ratio("both", both * 1e3, apart * 1e3, "ms", slow),
        Ratio("JSON of the view", size, rows, "MB", "the entries it is made of"),
    ]


def _told(found: Mapping[str, Any], own: Workshop) -> Counted:
    """Voices and spread by name of a place and group, where they are enough; names are those of one place here."""
    told: Counted = {}
    for place in found["places"]:
        for group, said in place["groups"].items():
            if said["enough"]:
                spread = {value: said["feelings"][str(value)] for value in FEELINGS}
                told[place["handles"][0], group] = (said["voices"], spread)
    return told


def _told_by_pandas(spoken: list[Shared], own: Workshop) -> Counted:
    """The same by frames: same places by comparing each with the others of its name, meanings by groupby."""
    place_of = _same_by_loops([one for one in spoken if one.kind == "place"])
    rows = [
        {
            "seq": one.seq,
            "author": one.author,
            "voice": one.content["voice"],
            "group": one.content["group"],
            "place": place_of[one.content["place"].removeprefix("room/")],
            "voices": one.voices,
            "feeling": one.content["feeling"],
        }
        for one in spoken
        if one.kind == "meaning" and one.content["group"] != "other"
    ]
    frame = pd.DataFrame(rows).sort_values("seq").drop_duplicates(["author", "voice", "group", "place"], keep="last")
    told: Counted = {}
    for (place, group), cell in frame.groupby(["place", "group"]):
        voices = int(cell["voices"].sum())
        if voices >= own.settings.minimum_voices:
            spread = cell.groupby("feeling")["voices"].sum().to_dict()
            told[str(place), str(group)] = (voices, {value: int(spread.get(value, 0)) for value in FEELINGS})
    return told


def _same_by_loops(places: list[Shared]) -> dict[str, str]:
    """Handle → handle of the oldest that is the same. In this room a name without its point is that of one place."""
    transformer = pyproj.Transformer.from_crs(4326, 31370, always_xy=True)
    first: dict[str, str] = {}
    pointed: dict[str, list[tuple[str, float, float]]] = {}
    for one in places:
        first[one.handle] = one.handle
        where = one.content["location"]
        if where:
            x, y = transformer.transform(where["lon"], where["lat"])
            pointed.setdefault(folded(one.content["name"]), []).append((one.handle, x, y))
    raise NotImplementedError
