"""The view ``network``: what people of several networks have in common, laid together where somebody decided that it is the same.

::

    {"minimum": 5,
     "actors": [{"handle": H, "form": "initiative" | "function" | …,
                 "names": [{"handle": H, "name", "until": "2027-06-30" | null}, …]}, …],
     "unread": 2,
     "apart": [{"handles": [H, H], "contested": [[H, H]]}, …],
     "decided": [{"two": [H, H], "verdicts": ["same"]}, …],
     "proposed": [[H, H], …],
     "ties": {"H+H": {"between": [H, H], "kinds": CELL, "strength": CELL}, "us+H": …},
     "few_ties": 3,
     "questions": {"domain": CELL, "where": CELL},
     "told": [{"name", "form", "opens", "opens_for": ["parents"], "domain": "care" | null, "where": "city" | null,
               "until": "2027-06-30" | null}, …]}

    CELL = {"voices": 6, "enough": true, "counts": {"knows": 4, "unsaid": 2}} | {"voices": 2, "enough": false, "lacks": "voices"}

``actors``: of an organisation its name and what it is, as its author's button says; of a function nothing before the trainer's
yes or enough people, and nothing after ``until`` (``store.ended`` leaves out what ended since). What is one has a row in
``names`` for each that it is, by the alphabet, and ends only with the last of them: ``handle`` is the one that is told longest.
What waits is ``unread``, a number of people. ``apart``: somebody says *same* and somebody *different*, so all of it stays apart.
*Same* of one person lays together only what that one shared; else it is a proposal. ``decided`` says of two of which several
people decided which verdicts there are, never whose or how many; ``proposed`` are others, alike or one by what somebody says. A
tie is told where enough people named it, each question a cell of its own (``answered``); others are only counted as people
(``few_ties``). Part of life and where: over all that each shared, so that nothing is told of one organisation; ``domain`` has
every part of life, so that 0 is one that nobody named. ``told``: what the trainer said yes to, whole.

Never: who holds a tie, ties of *me*, key persons, a count by role or person. Not here: reading what was shared (``spoken``),
names (``called``), words on screen (``texts``).
"""

from collections.abc import Iterable, Mapping
from typing import Any

from buurtlezer.analysis.pictures import Pictures
from buurtlezer.geodata import Pack
from buurtlezer.model import Group, Organisation, SameActor
from buurtlezer.model.waiting import WAITING
from buurtlezer.store import Shared, Workshop, today
from buurtlezer.views import answered
from buurtlezer.views.network import called
from buurtlezer.views.network.spoken import (
    KINDS,
    QUESTIONS,
    STRENGTHS,
    US,
    Actor,
    Tied,
    actors,
    laid,
    name_of,
    ties,
)
from buurtlezer.views.network.spoken import answered as asked
from buurtlezer.views.same import Pair, decisions, settled
from buurtlezer.views.same import told as decided_on

Json = dict[str, Any]


def compute(own: Workshop, spoken: list[Shared], _pack: Pack, pictures: Pictures) -> Json:
    """The view, in the shape of this module."""
    minimum = own.settings.minimum_voices
    found, decided = actors(spoken, today()), decisions(spoken, SameActor)
    counted = settled(decided, {handle: (one.author,) for handle, one in found.items()})
    merged = laid(found, counted)
    wholes = called.wholes(found, merged)
    named = called.told(wholes, minimum, pictures)
    said = ties(spoken, merged.at)
    at = {key: one["handle"] for key, one in named.items()} | {US: US}
    shown = {pair: told for pair, them in said.items() if (told := _tie(pair, them, named, minimum, pictures)) is not None}
    return {
        "minimum": minimum,
        "actors": sorted(named.values(), key=lambda one: (one["names"][0]["name"].casefold(), one["handle"])),
        "unread": _people(one for key, them in wholes.items() if key not in named for one in them),
        "apart": [
            {"handles": list(one.keys), "contested": [list(pair) for pair in one.contested]}
            for one in merged.disagreements
            if named.keys() >= set(one.keys)
        ],
        "decided": decided_on(decided, {handle: handle for handle in found if merged.at[handle] in named}),
        "proposed": called.proposed(named, decided, counted, merged),
        "ties": {
            "+".join(ends): {"between": ends, **told} for pair, told in shown.items() for ends in [[at[end] for end in pair]]
        },
        "few_ties": _people(one for pair, them in said.items() if pair not in shown for one in them),
        "questions": {
            name: answered.told(name, asked(found.values(), name), QUESTIONS[name], minimum, pictures, all_of=name == "domain")
            for name in QUESTIONS
        },
        "told": sorted(
            (_whole(one) for one in found.values() if one.approved), key=lambda one: (one["name"].casefold(), str(one))
        ),
    }


def _tie(pair: Pair, them: list[Tied], named: Mapping[str, Json], minimum: int, pictures: Pictures) -> Json | None:
    """What is told of a tie; None where too few named it, or where one of its ends has no name yet."""
    if any(end != US and end not in named for end in pair):
        return None
    key = "+".join(pair)
    kinds = answered.told(f"tie/{key}", [one.kinds() for one in them], KINDS, minimum, pictures, "tie")
    if not kinds["enough"]:
        return None
    strong = [one for each in them if (one := each.strengths()).values]
    strength = answered.told(f"strength/{key}", strong, STRENGTHS, minimum, pictures, "strength")
    return {"kinds": kinds, "strength": strength}


def _whole(one: Actor) -> Json:
    entry = one.entry
    organisation = entry if isinstance(entry, Organisation) else None
    return {
        "name": name_of(entry),
        "form": str(organisation.form) if organisation else "function",
        "opens": organisation.opens if organisation and organisation.opens != WAITING else "",
        "opens_for": [str(group) for group in Group if organisation and group in organisation.opens_for],
        "domain": None if entry.domain is None else str(entry.domain),
        "where": None if entry.where is None else str(entry.where),
        "until": called.until(one),
    }


def _people(them: Iterable[Actor | Tied]) -> int:
    """How many people are behind these: of an author once."""
    each: dict[str, int] = {}
    for one in them:
        each[one.author] = max(each.get(one.author, 0), one.voices)
    return sum(each.values())
