"""A new round from an old one: what may be carried along, what stays behind and why, and the acts that do it or take it back.

A carried entry is a new one, private, whose id follows from the old one and the round: carried twice it is there once, also from
two tabs. Its act has an id that follows from what was looked at, so a second tab's is answered as done. Nothing of the old round
is touched. Not here: the part (``rounds``), comparing (``report.rounds``).
"""

import uuid
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from buurtlezer.model import OWN as OWN_REF
from buurtlezer.model import (
    Area,
    BuildingBlock,
    Entry,
    Findable,
    Gap,
    MapPlace,
    Meaning,
    Occasion,
    Opportunity,
    Organisation,
    Perspective,
    Place,
    Report,
    Service,
    Visibility,
)
from buurtlezer.model.references import references
from buurtlezer.parts.base import Refused
from buurtlezer.steps.maps.state import BLOCK, MapsState
from buurtlezer.steps.state import OCCASION, OWN, StepState
from buurtlezer.store import Revision

Json = dict[str, Any]

CARRIED: Final[Mapping[str, type[Entry]]] = {
    "area": Area,
    "place": Place,
    "meaning": Meaning,
    "service": Service,
    "gap": Gap,
    "opportunity": Opportunity,
    "organisation": Organisation,
    "map_place": MapPlace,
    "building_block": BuildingBlock,
}
"""Kinds that may be carried along, in the order in which they are."""

ASKED: Final = frozenset({"key_person", "public_function", "treasure", "quote"})
"""Kinds to which somebody said yes for that time: they are asked again, so nothing of them is carried."""

_CALLED: Final[Mapping[str, Callable[[Any], str]]] = {
    "area": lambda one: one.name,
    "meaning": lambda one: one.why,
    "gap": lambda one: one.what,
    "opportunity": lambda one: one.what,
}


@dataclass(frozen=True, slots=True)
class Plan:
    """What a new round could begin with. ``offered`` by kind, by entry id; ``stays``: how many stay behind, by reason."""

    start: int
    to: int
    offered: Mapping[str, Mapping[str, Entry]]
    stays: Mapping[str, int]


def rounds(state: StepState) -> list[int]:
    """The rounds of which anything is there, and the present one, lowest first."""
    found = {entry.round for _, entry in _entries(state) if not isinstance(entry, Occasion)}
    return sorted({*found, state.round})


def plan(state: StepState, to: int) -> Plan:
    """What may be carried into a round: the next one, or the present one from the one before it."""
    start = max((one for one in rounds(state) if one < to), default=to - 1)
    offered: dict[str, dict[str, Entry]] = {kind: {} for kind in CARRIED}
    stays: dict[str, int] = {}
    closed, out = _closed(state), _taken_out(state, start)
    own = state.session.entry_id(f"{OWN}/{start}")
    for entry_id, entry in _entries(state):
        if entry.round != start or (isinstance(entry, Area) and entry_id != own):
            continue
        why = "taken_out" if entry_id in out else _stays(entry, closed)
        if why:
            stays[why] = stays.get(why, 0) + 1
        elif entry.kind in CARRIED and carried_id(state, entry_id, entry, to) not in state.session.revisions:
            offered[entry.kind][entry_id] = entry
    return Plan(start, to, {kind: some for kind, some in offered.items() if some}, stays)


def carried_id(state: StepState, entry_id: str, entry: Entry, to: int) -> str:
    """The id that an entry has in another round: in its slot where it has one, else one that follows from both."""
    return state.session.entry_id(_slot(entry, to) or f"11/carried/{entry_id}/{to}")


def called(entry: Entry) -> str:
    """What an entry is called; empty where it has no name of its own."""
    own = _CALLED.get(entry.kind)
    return own(entry) if own is not None else str(getattr(entry, "name", ""))


def origins(state: StepState) -> dict[str, str]:
    """Of each entry that was carried on, the one that it goes back to, however often it was carried."""
    numbers = rounds(state)
    found: dict[str, str] = {}
    for entry_id, entry in sorted(_entries(state), key=lambda one: one[1].round):
        root = found.get(entry_id, entry_id)
        for to in (one for one in numbers if one > entry.round and entry.kind in CARRIED):
            carried = carried_id(state, entry_id, entry, to)
            if carried in state.session.revisions:
                found.setdefault(carried, root)
    return found


def removed(state: StepState, to: int) -> frozenset[str]:
    """Entries of earlier rounds that were carried into a round and deleted there since it began, whatever they go back to."""
    occasion = state.session.revisions.get(state.session.entry_id(OCCASION))
    begun = occasion.seq if occasion is not None else 0
    earlier = ((one, entry) for one, entry in _entries(state) if entry.round < to and entry.kind in CARRIED)
    # What was deleted before the round began is what undoing an earlier beginning took back: nobody said anything by it.
    return frozenset(one for one, entry in earlier if state.session.deleted.get(carried_id(state, one, entry, to), 0) > begun)


def begin(state: StepState, to: int, chosen: Collection[str]) -> list[Json]:
    """The acts that begin a round with what was chosen, or carry more into the present one; what is there already stays.

    Raises
    ------
    Refused
        Another tab began that round meanwhile, or a later one; or nothing is left to do.
    """
    if to not in (state.round, state.round + 1):
        raise Refused(state.texts("rounds.refused.moved_on", n=state.round))
    found = plan(state, to)
    moving = {one: entry for some in found.offered.values() for one, entry in some.items() if one in chosen}
    acts = [_occasion(state, to)] if to > state.round else []
    return acts + [_carry(state, one, entry, to, moving) for one, entry in moving.items() if _goes(state, entry, to, moving)]


def left_alone(state: StepState, to: int, chosen: Collection[str]) -> int:
    """How many chosen meanings are not carried, as their place is not."""
    moving = {one: entry for some in plan(state, to).offered.values() for one, entry in some.items() if one in chosen}
    return sum(not _goes(state, entry, to, moving) for entry in moving.values())


def may_take_back(state: StepState) -> bool:
    """Whether the present round is nothing yet but what was carried into it, as it was carried."""
    if state.round < 2 or not _begun(state):
        return False
    made = _made(state)
    return all(
        one in made and made[one] == _plainly(entry.content()) and _is_as_made(state.session.revisions[one])
        for one, entry in _of_round(state, state.round)
    )


def take_back(state: StepState) -> list[Json]:
    """The acts that undo the present round: all that was carried is deleted, and the round before is the present one again.

    Raises
    ------
    Refused
        There is work in this round already.
    """
    if not may_take_back(state):
        raise Refused(state.texts("rounds.refused.has_work"))
    now = state.round
    back = max((one for one in rounds(state) if one < now), default=now - 1)
    acts = [
        {"action": "delete", "entry_id": one, "base_seq": seq, "act_id": _act_id(state, "delete", one, seq)}
        for one, seq in ((one, state.session.revisions[one].seq) for one, _ in _of_round(state, now))
    ]
    return [*acts, _occasion(state, back)]


def _entries(state: StepState) -> list[tuple[str, Entry]]:
    read = ((one, revision.entry) for one, revision in state.session.revisions.items())
    return [(one, entry) for one, entry in read if isinstance(entry, Entry)]


def _of_round(state: StepState, number: int) -> list[tuple[str, Entry]]:
    return [(one, entry) for one, entry in _entries(state) if entry.round == number and not isinstance(entry, Occasion)]


def _begun(state: StepState) -> bool:
    """Whether anything is there of an earlier round, or was: a first round of another number is none that was begun here."""
    return any(one < state.round for one in rounds(state))


def _made(state: StepState) -> dict[str, Json]:
    """What carrying the whole round before would make, by its new id, as content. A reference may lead to either round."""
    to = state.round
    start = max((one for one in rounds(state) if one < to), default=to - 1)
    old = {one: entry for one, entry in _of_round(state, start) if entry.kind in CARRIED}
    there = {one: entry for one, entry in old.items() if carried_id(state, one, entry, to) in state.session.revisions}
    return {carried_id(state, one, entry, to): _plainly(_content(state, entry, to, there)) for one, entry in there.items()}


def _is_as_made(revision: Revision) -> bool:
    """Whether nobody wrote at an entry since it was first written: a change is made of what one looked at."""
    return revision.action == "write" and revision.base_seq is None


def _plainly(content: Json) -> Json:
    """Less what the intake and a workshop set by themselves, and where a reference leads."""
    named = {*references(content["kind"])}
    return {name: value for name, value in content.items() if name not in {"visibility", "sector", *named}}


def _taken_out(state: StepState, number: int) -> frozenset[str]:
    """What somebody asked to have taken out of the report of a round: it is not begun with anew."""
    reports = (entry for _, entry in _of_round(state, number) if isinstance(entry, Report))
    return frozenset(one for report in reports for one in report.taken_out)


def _closed(state: StepState) -> frozenset[str]:
    """Kinds that this logbook takes no more of: a map that stands in a workshop, our own work where residents take part."""
    maps = MapsState(state.session)
    stands = maps.on_wall or (maps.in_room and maps.lock is not None)
    return frozenset({*({"map_place"} if stands else ()), *({"building_block"} if maps.with_residents else ())})


def _stays(entry: Entry, closed: Collection[str]) -> str:
    """Why an entry of the old round stays there; empty where it may be carried, and where nobody would ask."""
    if entry.kind in ASKED:
        return "asked"
    if isinstance(entry, Organisation | Service) and entry.findable is Findable.NO:
        return "not_found"
    if isinstance(entry, MapPlace) and "map_place" in closed and entry.perspective is Perspective.ORGANISATION:
        return "locked"
    return "residents" if entry.kind in closed and isinstance(entry, BuildingBlock) else ""


def _slot(entry: Entry, to: int) -> str:
    match entry:
        case Area():
            return f"{OWN}/{to}"
        case BuildingBlock():
            return f"{BLOCK}/{entry.block}/{to}"
    return ""


def _goes(state: StepState, entry: Entry, to: int, moving: Mapping[str, Entry]) -> bool:
    """A meaning goes with its place, or after it."""
    if not isinstance(entry, Meaning) or not entry.place.startswith(OWN_REF):
        return True
    place = entry.place.removeprefix(OWN_REF)
    return place in moving or state.session.entry_id(f"11/carried/{place}/{to}") in state.session.revisions


def _content(state: StepState, entry: Entry, to: int, moving: Mapping[str, Entry]) -> Json:
    """The entry as the new round has it: its author's alone, naming what was carried with it by its new id."""
    content = {**entry.content(), "round": to, "visibility": str(Visibility.PRIVATE)}
    if isinstance(entry, Opportunity):
        content["ride"] = None  # a timetable of then
    if isinstance(entry, Organisation | Service) and entry.findable is Findable.AGREED:
        content["findable"] = str(Findable.NOT_ASKED)  # they agreed then, and are asked again

    def now(name: str) -> str:
        head, old = (OWN_REF, name.removeprefix(OWN_REF)) if name.startswith(OWN_REF) else ("", name)
        if old in moving:
            return head + carried_id(state, old, moving[old], to)
        there = state.session.entry_id(f"11/carried/{old}/{to}")
        return head + there if there in state.session.revisions else name

    for field in references(entry.kind):
        given = content.get(field)
        if isinstance(given, str):
            content[field] = now(given)
        elif isinstance(given, Mapping):
            content[field] = {now(name): value for name, value in given.items()}
        elif given:
            content[field] = [now(name) for name in given]
    return content


def _carry(state: StepState, entry_id: str, entry: Entry, to: int, moving: Mapping[str, Entry]) -> Json:
    slot, new = _slot(entry, to), carried_id(state, entry_id, entry, to)
    seq = state.session.revisions[entry_id].seq
    where = {"slot": slot} if slot else {"entry_id": new}
    content = _content(state, entry, to, moving)
    return {"action": "write", **where, "base_seq": None, "act_id": _act_id(state, "carry", new, seq), "content": content}


def _occasion(state: StepState, to: int) -> Json:
    revision = state.session.revisions.get(state.session.entry_id(OCCASION))
    seq = revision.seq if revision is not None else 0
    before = state.occasion or Occasion(perspective=state.perspective)
    content = {**before.content(), "round": to}
    return {
        "action": "write",
        "slot": OCCASION,
        "base_seq": seq,
        "act_id": _act_id(state, f"occasion/{to}", OCCASION, seq),
        "content": content,
    }


def _act_id(state: StepState, what: str, entry: str, seq: int) -> str:
    """One for what was looked at: the same from two tabs, another after the round was taken back."""
    revision = state.session.revisions.get(state.session.entry_id(OCCASION))
    seen: Iterable[object] = (what, entry, seq, revision.seq if revision is not None else 0)
    logbook = state.session.logbook
    return uuid.uuid5(uuid.UUID(logbook.id if logbook else uuid.NAMESPACE_OID.hex), "/".join(map(str, seen))).hex
