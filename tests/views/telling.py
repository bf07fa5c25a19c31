"""What no view may tell, read in its JSON: who, words of few, more than numbers of few. Not here: subtracting (``cells``)."""

import json

from .json_told import Json, Shown, inside
from .rooms import Room

NAMES = {"handle", "name", "category", "stop", "own_first"}
"""What a cell is about, as it is told beside its voices."""

COUNTS = {"voices", "minimum", "drawings", "enough", "lacks"}
OPENLY = {"place"}
"""Kinds that are shared as themselves: a place with its name and what it offers."""

DECIDED_ON = {"organisation", "public_function", "map_place"}
"""Kinds of which people say which are one, by the handle that the room has for each."""


def tells_counts_of_few(name: str, told: Json) -> None:
    for path, one in inside(told):
        if isinstance(one, dict) and one.get("enough") is False:
            more = {key for key, value in one.items() if key not in NAMES | COUNTS and value not in ([], {})}
            assert not more, f"{name}/{'/'.join(path)}: of too few {sorted(more)} is told"
            assert all(isinstance(one.get(key, 0), int) for key in COUNTS - {"lacks"})


def names_nobody(name: str, told: Json, room: Room) -> None:
    text = json.dumps(told, ensure_ascii=False)
    handles = {one.handle for one in room.made.values() if one.kind not in OPENLY | DECIDED_ON}
    authors = {one.author for one in room.spoken if one.author != one.handle}
    ids = {each for one in room.made.values() for each in one.ids}
    for secret in (*handles, *authors, *ids, *room.secrets, *room.never, "Vogel"):
        assert secret not in text, f"{name} tells {secret}"


def tells_words_only_of_many(name: str, told: Json, shown: Shown, room: Room) -> None:
    words = {word: one for one in room.made.values() for word in one.words}
    for path, value in inside(told):
        parts = [*path[-1:], *(value.split("\n") if isinstance(value, str) else ())]
        for part, one in ((part, words[part]) for part in parts if part in words):
            assert not room.own.settings.minors, f"{name}/{'/'.join(path)}: words, with minors"
            within = any(path[:end] in shown for end in range(len(path)))
            assert within or one.kind in OPENLY or part in one.at_once, f"{name}/{'/'.join(path)}: words of too few"
        assert all(part in words for part in parts if "kanarie" in part), f"{name}: words that nobody wrote so"
