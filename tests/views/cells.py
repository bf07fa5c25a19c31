"""What is asked of every view, from outside: it is computed with and without each author, and its JSON is read.

A *cell* is an object that tells more than numbers of voices. Whoever's leaving changes its voices is behind it; from that and the
book of the room follows whether it may be told, without looking at how the view decides. A view that is new is asked all of it.
Not here: the rooms (``rooms``), what is read in the JSON by itself (``telling``).
"""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from itertools import product

import numpy as np
from gathering import MOMENT

from buurtlezer import views
from buurtlezer.geodata import Pack
from buurtlezer.model import KindOfPlace, Moment
from buurtlezer.store import Shared
from buurtlezer.views.moment.answers import counted
from buurtlezer.views.moment.turnout import turnout

from .json_told import Json, Path, Shown, plain, shown_in, voices_in
from .rooms import Room
from .telling import names_nobody, tells_counts_of_few, tells_words_only_of_many

PACK = Pack.open()
Unit = tuple[str, str]
View = Callable[[list[Shared]], Json]

ABOUT: dict[str, Callable[[Path], object]] = {
    "feelings": lambda path: path,  # two questions, and who answered both
    "walk": lambda path: path,
    "gaps": lambda path: path,  # one kind of service is not another
    "reach": lambda path: path,  # one question is not another
    "network": lambda path: path,  # one question, or one tie, is not another
    "own_gates": lambda path: path,
    "communities": lambda path: path,
    "coalitions": lambda path: path,
    "vignettes": lambda path: path,
    "statements": lambda path: path,  # before, after, and what moved of who said both: where the others are nobody or enough
    "encounters": lambda path: path,
    "arguments": lambda path: path,
    "board": lambda path: path,
    "maps": lambda path: path,  # one side of one place is not another
    "conclusions": lambda path: path,
    "treasures": lambda path: path,  # to be able to is not to want to learn
    "places": lambda path: path[:4],  # what one group says of one place
}
"""Which cells of a view are about the same, so that one may be subtracted from another; all of them, if nothing is said."""


NOT_THERE_OF_FEW = {("ties",), ("shared",), ("skills",), *(("places", str(kind)) for kind in KindOfPlace)}
"""Where a cell is told by being there at all: of two that are tied, or that share people, of a kind of place or a skill, that
one said so is too much. How their paths begin."""


def of_room(room: Room) -> dict[str, View]:
    """Every view, found by listing, and what one moment came to."""
    found: dict[str, View] = {name: partial(views.compute(name, PACK), room.own) for name in views.names()}
    moment, minimum = Moment.model_validate(MOMENT), room.own.settings.minimum_voices
    found["moment"] = lambda spoken: counted(room.run_id, moment, minimum, spoken)
    found["turnout"] = lambda spoken: turnout(room.run_id, spoken)
    return found


def check(room: Room) -> Counter[str]:
    """All that is asked of each view. Returns how many cells of each were shown, so that a test can see that it saw some."""
    seen: Counter[str] = Counter()
    for name, view in of_room(room).items():
        told = plain(view(room.spoken))
        legitimate = [one for one in room.spoken if room.made[one.handle].may_count]
        assert told == plain(view(legitimate)), f"{name}: what may not count changes it"
        names_nobody(name, told, room)
        shown = dict(shown_in(told))
        tells_words_only_of_many(name, told, shown, room)
        tells_counts_of_few(name, told)
        authors = {author: [unit for unit in room.units if unit[0] == author] for author, _ in room.units}
        for path, who in _behind(view, room, shown, authors).items():
            assert sum(who.values()) == shown[path]["voices"], f"{name}/{'/'.join(path)}: voices of nobody"
            _is_enough(who, room, f"{name}/{'/'.join(path)}")
        _no_subtraction(name, view, room, shown)
        FURTHER.get(name, lambda *_: None)(room, view, told)
        seen[name] += len(shown)
    return seen


def _behind(view: View, room: Room, shown: Shown, who: Mapping[str, list[Unit]]) -> dict[Path, dict[str, int]]:
    """Of each cell how many voices go with whom.

    A cell within another (a part of the day) may go as a whole when somebody goes, and one of which not even a number is
    told where they are few: there it is what each makes of it alone.
    """
    found: dict[Path, dict[str, int]] = {path: {} for path in shown}
    within = {path for path, cell in shown.items() if "enough" not in cell or {path[:1], path[:2]} & NOT_THERE_OF_FEW}
    for name, units in who.items() if shown else ():
        left = dict(voices_in(plain(view(room.without(*units))))) if shown.keys() - within else {}
        alone = dict(voices_in(plain(view(_nine_times(room.of(*units)))))) if within else {}
        for path, cell in shown.items():
            voices = alone.get(path, 0) // 9 if path in within else cell["voices"] - left.get(path, 0)
            found[path] |= {name: voices} if voices else {}
    return found


def _is_enough(who: Mapping[str, int], room: Room, where: str) -> None:
    """The sentence: three authors, the minimum, and without the largest author the minimum less one."""
    minimum, voices = room.own.settings.minimum_voices, sum(who.values())
    assert len(who) >= 3, f"{where}: of {len(who)} authors"
    assert voices >= minimum, f"{where}: {voices} voices of {minimum}"
    assert voices - max(who.values()) >= minimum - 1, f"{where}: read off by the largest author"


def _no_subtraction(name: str, view: View, room: Room, shown: Shown) -> None:
    """Whatever is made of cells about the same by adding and subtracting, and is a set of people, is nobody or enough."""
    about: dict[object, list[Path]] = {}
    for path in shown:
        about.setdefault(ABOUT.get(name, lambda _: ())(path), []).append(path)
    several = [path for paths in about.values() if len(paths) > 1 for path in paths]
    # By voice, so that a set of people can be told from a difference of what one author said in two voices.
    behind = _behind(view, room, {path: shown[path] for path in several}, {"/".join(unit): [unit] for unit in room.units})
    for paths in about.values():
        cells = [behind[path] for path in paths if path in behind]
        units = sorted({unit for who in cells for unit in who})
        if not units:
            continue
        whole = {unit: max(who.get(unit, 0) for who in cells) for unit in units}
        rows = np.array(list({tuple(who.get(unit, 0) for unit in units) for who in cells}))
        made = np.array(list(product((-1, 0, 1), repeat=len(rows)))) @ rows
        sets = made[((made == 0) | (made == [whole[unit] for unit in units])).all(axis=1)]
        for one in {tuple(row) for row in sets.tolist()}:
            who = Counter[str]()
            for unit, voices in zip(units, one, strict=True):
                who[unit.partition("/")[0]] += voices
            if who.total():
                _is_enough(+who, room, f"{name}: made of others")


ONCE = ("same_actor", "same_place")


def _places(room: Room, view: View, told: Json) -> None:
    """Measures of those who chose a face, and silence of those who said what they do, are of many too."""
    for place in told["places"]:
        compared = {group for pair in place["pairs"] for group in pair["groups"]}
        for group, said in place["groups"].items():
            where, silent = f"places/{place['name']}/{group}", place["handle"] in told["groups"][group]["silent"]
            assert said["enough"] or not (silent or group in compared), f"{where}: of too few"
            if group in compared or said.get("polarisation") is not None:
                _is_enough(_part(room, view, place["handle"], group, "feelings"), room, f"{where}: feelings")
            if silent:
                assert said["uses"]["visit"] == 0, f"{where}: somebody comes"
                _is_enough(_part(room, view, place["handle"], group, "uses"), room, f"{where}: uses")


def _part(room: Room, view: View, handle: str, group: str, field: str) -> dict[str, int]:
    """How many voices of whom are behind a part of a cell: by what is told of each by themselves, as if nine said the same."""
    found = Counter[str]()
    for unit in room.units:
        places = {one["handle"]: one for one in view(_nine_times(room.of(unit)))["places"]}
        alone = places[handle]["groups"].get(group)
        found[unit[0]] += sum(alone[field].values()) // 9 if alone else 0
    return +found


def _line(room: Room, view: View, told: Json) -> None:
    """Each figure is of many who have it: found by asking each drawing by itself, as if nine had drawn it."""
    having: dict[str, Counter[str]] = {name: Counter() for name in told["figures"]}
    for unit in room.units if having else ():
        alone = view(_nine_times(room.of(unit)))
        for name in having.keys() & alone["figures"].keys():
            having[name][unit[0]] += alone["voices"] // 9
    for name, who in having.items():
        _is_enough(who, room, f"line/{name}")


def _nine_times(spoken: list[Shared]) -> list[Shared]:
    """As if nine were like them; but which are the same is said once, since more who say so make one of more of them."""
    once = [one for one in spoken if one.entry.kind in ONCE]
    return once + [replace(one, author=f"{one.author}{n}") for n in range(9) for one in spoken if one.entry.kind not in ONCE]


FURTHER: dict[str, Callable[[Room, View, Json], None]] = {"places": _places, "line": _line}
"""What a view tells beside its cells."""
