"""The group's view of 5,000 places with 20,000 meanings by 200 authors, and the whole way to it from a SQLite file.

Beside it: the same spreads by pandas, grouped by place and group, with each pair compared by itself; which places are the same is
given to it. Both ways must give the same, or the measurement fails: a faster wrong answer is none. Reading stands beside reading
with Python's collector at work. The aim is half a second for the view with the reading of its entries. Not here: the room
(``places_room``).
"""

import json
import tempfile
from collections.abc import Mapping
from itertools import combinations
from pathlib import Path
from typing import Any

import pandas as pd

from buurtlezer import views
from buurtlezer.analysis.disagreement import clash, difference
from buurtlezer.geodata import Pack
from buurtlezer.model import Group, Meaning
from buurtlezer.store import Shared, Store, collecting, room, shared
from places_room import fill
from ratio import Ratio, seconds

TIMES = 5
FEELINGS = (-2, -1, 0, 1, 2)
Spread = tuple[int, ...]
Told = tuple[dict[tuple[str, str], tuple[int, Spread]], dict[tuple[str, str, str], tuple[float, float]]]
"""By place and group: voices and spread; by place and two groups: difference and clash."""


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
        compute = views.compute("places", pack)

        def whole() -> Any:
            with collecting.at_rest():
                return compute(own, read())

        found = compute(own, spoken)
        same = {handle: place["handle"] for place in found["places"] for handle in place["handles"]}
        minimum = own.settings.minimum_voices

        def by_pandas(them: list[Shared]) -> Told:
            return _by_pandas(them, same, minimum)

        if _told(found) != by_pandas(spoken):
            raise AssertionError("the two ways do not give the same")
        reading, collected = seconds(at_rest, read, TIMES)
        counting, grouped = seconds(lambda: compute(own, spoken), lambda: by_pandas(spoken), TIMES)
        both, apart = seconds(whole, lambda: by_pandas(read()), TIMES)
    size = len(json.dumps(found, ensure_ascii=False, separators=(",", ":")).encode()) / 1e6
    rows = len(json.dumps([one.entry.content() for one in spoken], ensure_ascii=False, separators=(",", ":")).encode()) / 1e6
    slow = "pandas: voices, spreads and pairs"
    return [
        Ratio(f"reading {len(spoken):,} shared entries", reading * 1e3, collected * 1e3, "ms", "with the collector at work"),
        Ratio(f"the view of {len(found['places']):,} places", counting * 1e3, grouped * 1e3, "ms", slow),
        Ratio("both", both * 1e3, apart * 1e3, "ms", slow),
        Ratio("JSON of the view", size, rows, "MB", "the entries it is made of"),
    ]


def _told(found: Mapping[str, Any]) -> Told:
    """What the other way tells too."""
    spreads, pairs = {}, {}
    for place in found["places"]:
        for group, said in place["groups"].items():
            if said["enough"]:
                spread = tuple(said["feelings"][str(value)] for value in FEELINGS)
                spreads[place["handle"], group] = (said["voices"], spread)
        for pair in place["pairs"]:
            one, other = pair["groups"]
            pairs[place["handle"], one, other] = (pair["difference"], pair["clash"])
    return spreads, pairs


def _by_pandas(spoken: list[Shared], same: Mapping[str, str], minimum: int) -> Told:
    rows = [
        {
            "seq": one.seq,
            "author": one.author,
            "voice": str(one.entry.voice),
            "group": str(one.entry.group),
            "place": same[one.entry.place.removeprefix("room/")],
            "voices": one.voices,
            "feeling": one.entry.feeling,
        }
        for one in spoken
        if isinstance(one.entry, Meaning) and one.entry.group is not Group.OTHER
    ]
    frame = pd.DataFrame(rows).sort_values("seq").drop_duplicates(["author", "voice", "group", "place"], keep="last")
    spreads: dict[tuple[str, str], tuple[int, Spread]] = {}
    said: dict[str, dict[str, Spread]] = {}
    for (place, group), cell in frame.groupby(["place", "group"]):
        if _enough(cell, minimum):
            spread = cell.groupby("feeling")["voices"].sum().reindex(FEELINGS, fill_value=0)
            spreads[str(place), str(group)] = (int(cell["voices"].sum()), tuple(spread.astype(int)))
            if _enough(cell[cell["feeling"].notna()], minimum):
                said.setdefault(str(place), {})[str(group)] = tuple(spread.astype(int))
    pairs = {}
    for place, groups in said.items():
        for one, other in combinations(sorted(groups), 2):
            both = groups[one], groups[other], True
            pairs[place, one, other] = tuple(float(measure(*both).round(9).round(3)) for measure in (difference, clash))
    return spreads, pairs  # type: ignore[return-value]


def _enough(cell: pd.DataFrame, minimum: int) -> bool:
    """Three authors, the minimum of voices, and without the largest author the minimum less one."""
    each = cell.groupby("author")["voices"].sum()
    return len(each) >= 3 and int(each.sum()) >= minimum and int(each.sum() - each.max()) >= minimum - 1
