"""The view ``treasures``: what the room found that widens somebody's safety net, and what people can and want to learn.

::

    {"minimum": 5, "unread": 2,
     "told": [{"name", "form", "part", "offers", "gives": ["quiet"], "service_kind": "laundry" | "", "for_groups": ["young"],
               "keeps_out", "control": "here" | null, "widens": ["company"], "widens_words", "gets", "paid": "volunteer" | null,
               "connect_with", "first_step", "by_when": "2026-12-15" | null, "is_treasure": bool,
               "until": "2027-11-01" | null}, …],
     "people": {"voices": 6, "enough": true} | {"voices": 2, "enough": false, "lacks": "voices"},
     "skills": {"cook": {"can": CELL, "learn": CELL}, …}}

    CELL = {"voices": 6, "enough": true, "counts": {"can": 6}}

``told``: treasures that the trainer said yes to, or in which nothing waits, whole and by the alphabet; one of which nobody said
with whom it is connected, by which step and when ``is_treasure`` false: *no treasure yet*. None that may not be told on this
day: no key person, and an initiative or network only with a consent that holds, up to ``until``: how many there are in a part
is counted where it is read, so that none is counted that ended since. ``unread`` are people with a treasure that waits.
``people`` said what they can or want to learn. ``skills`` has what enough people said, and of a skill ``can`` or ``learn`` only
where it is enough: that one person cuts hair is told nowhere. They stand in the order of the vocabulary. Not here: what
treasures could mean for whom (``analysis.offers``), words on screen (``texts``).
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from buurtlezer.analysis.pictures import Pictures
from buurtlezer.geodata import Pack
from buurtlezer.model import Capacity, Group, NetNeed, Skill, Trait, Treasure
from buurtlezer.model.waiting import WAITING
from buurtlezer.store import Shared, Workshop, today
from buurtlezer.views.answered import told as counted
from buurtlezer.views.asked import Told, answered, everyone, told

Json = dict[str, Any]

SAYS: Final = ("can", "learn")
WORDS: Final = ("offers", "keeps_out", "widens_words", "gets", "connect_with", "first_step")
LISTS: Final = {"gives": Trait, "for_groups": Group, "widens": NetNeed}


def compute(own: Workshop, spoken: list[Shared], _pack: Pack, pictures: Pictures) -> Json:
    """The view, in the shape of this module."""
    minimum, day = own.settings.minimum_voices, today()
    found = [one for one in told(spoken, Treasure) if one.entry.may_be_told_on(day)]
    refused = {one.handle for one in spoken if one.decided is False}
    shown = [one for one in found if one.approved or not _waits(one.entry)]
    waits = [one for one in found if one not in shown and one.handle not in refused]
    able = told(spoken, Capacity)
    return {
        "minimum": minimum,
        "unread": sum(one.voices for one in answered(waits, lambda _: ("",), ("",))),
        "told": sorted((_whole(one.entry) for one in shown), key=lambda one: (one["name"].casefold(), str(one))),
        "people": everyone(able, minimum),
        "skills": dict(_skills(able, minimum, pictures)),
    }


def _waits(entry: Treasure) -> bool:
    return any(getattr(entry, field) == WAITING for field in WORDS)


def _whole(entry: Treasure) -> Json:
    lists = {field: [str(one) for one in vocabulary if one in getattr(entry, field)] for field, vocabulary in LISTS.items()}
    return {
        "name": entry.name,
        "form": str(entry.form),
        "part": str(entry.in_part),
        **{field: getattr(entry, field) for field in WORDS},
        **lists,
        "service_kind": str(entry.service_kind),
        "control": None if entry.control is None else str(entry.control),
        "paid": None if entry.paid is None else str(entry.paid),
        "by_when": None if entry.by_when is None else entry.by_when.isoformat(),
        "is_treasure": entry.is_treasure,
        "until": None if entry.consent is None else entry.consent.until.isoformat(),
    }


def _skills(able: Sequence[Told[Capacity]], minimum: int, pictures: Pictures) -> Iterator[tuple[str, Json]]:
    for skill in Skill:
        newest = list(_newest(one for one in able if one.entry.skill is skill))
        cells = {says: _cell(skill, says, newest, minimum, pictures) for says in SAYS}
        enough = {says: cell for says, cell in cells.items() if cell["enough"]}
        if enough:
            yield str(skill), enough


def _newest(found: Iterable[Told[Capacity]]) -> Iterator[Told[Capacity]]:
    """Of each author what they said last; ``found`` is newest first."""
    known: set[str] = set()
    for one in found:
        if one.author not in known:
            known.add(one.author)
            yield one


def _cell(skill: Skill, says: str, them: Iterable[Told[Capacity]], minimum: int, pictures: Pictures) -> Json:
    said = answered((one for one in them if getattr(one.entry, says)), lambda _: (says,), (says,))
    about = [one._replace(about=(str(skill),)) for one in said]
    return counted(f"{says}/{skill}", about, (says,), minimum, pictures, says)
