"""What happens in a room before it does: who comes, what they do; and random plans. Not here: the room (``rooms``)."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from random import Random
from typing import Any

from hypothesis import strategies as st

from buurtlezer.logbook.room.console.paper import KINDS as ON_PAPER
from buurtlezer.model import KINDS
from buurtlezer.model.kinds import told_kinds

VOICES = ("own", "told", "supposed")
ROLES = ("person", "table", "scribed")


@dataclass(frozen=True)
class Person:
    """A device: one person, a table of several, or somebody for whom another writes."""

    voices: int = 1
    role: str = "person"


@dataclass(frozen=True)
class Did:
    """One entry that somebody made. ``who``: a person by their index, or a sheet of paper (-1)."""

    who: int
    kind: str
    sample: int = 0
    seed: int = 0
    """Chooses the values of some fields; 0 leaves all as they are in the sample."""

    fields: Mapping[str, Any] = field(default_factory=dict)
    voice: str = "own"
    voices: int = 1
    shared: bool = True
    hidden: bool = False
    undone: bool = False


@dataclass(frozen=True)
class Plan:
    """What happens in a room."""

    people: tuple[Person, ...]
    did: tuple[Did, ...]
    minimum: int = 3
    minors: bool = False
    minors_later: bool = False
    """The trainer says so when all is shared already."""


def plan_of(seed: int) -> Plan:
    """A room in which several do the same, with differences, some on paper."""
    random = Random(seed)
    people = tuple(Person(n, random.choice(ROLES)) for n in random.choices((1, 1, 1, 1, 2, 3, 6, 15), k=random.randint(3, 7)))
    did: list[Did] = []
    for _ in range(random.randint(3, 7)):
        kind = random.choice([*sorted(told_kinds()) * 5, *sorted(KINDS)])
        alike = Did(0, kind, random.randrange(8), random.randrange(60))
        did += [_other(random, replace(alike, who=who)) for who in range(len(people)) if random.random() < 0.9]
        sheets = random.randint(0, 2) if kind in ON_PAPER else 0
        did += [replace(alike, who=-1, voices=random.randint(1, 4)) for _ in range(sheets)]
    minors = random.random()
    return Plan(people, tuple(did), random.choice((3, 3, 4, 5)), minors=minors < 0.1, minors_later=0.1 <= minors < 0.25)


def _other(random: Random, did: Did) -> Did:
    """What one does otherwise than the others."""
    return replace(
        did,
        seed=did.seed + (random.randint(100, 200) if random.random() < 0.4 else 0),
        voice=random.choices(VOICES, (8, 2, 1))[0],
        shared=random.random() < 0.9,
        hidden=random.random() < 0.1,
        undone=random.random() < 0.1,
    )


plans = st.integers(0, 2**40).map(plan_of)
