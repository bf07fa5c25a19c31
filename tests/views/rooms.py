"""Rooms in a real store, made as a plan says, and the test's own book of what may be told of each.

Not here: plans (``plans``), contents (``contents``), what is checked (``cells``).
"""

import hashlib
import uuid
from contextlib import suppress
from dataclasses import dataclass, replace

from gathering import Gathering

from buurtlezer.errors import BuurtlezerError, NotYours
from buurtlezer.model import KINDS, parse
from buurtlezer.model.kind import AT_ONCE
from buurtlezer.model.kinds import told_kinds
from buurtlezer.model.marked import fields_of
from buurtlezer.store import Credential, Shared, Store, Workshop
from buurtlezer.store.writing import Pen

from .contents import content_of, with_words, without_words
from .plans import Did, Plan

NAMED = ("place", "community", "organisation", "map_place")
"""Kinds of which others speak."""

LEFT = ("public_function", "same_actor", "same_place")
"""What a picture is made with beside these, whoever said it."""

OF_EACH = 3


@dataclass
class Made:
    """An entry in the test's own book."""

    handle: str
    kind: str
    unit: tuple[str, str]
    """Whose it is, and in which voice."""

    may_count: bool
    words: list[str]
    at_once: frozenset[str]
    """Of these, what everybody reads as soon as it is shared."""

    ids: list[str]


@dataclass
class Room:
    """What is given to the views, and the book."""

    own: Workshop
    spoken: list[Shared]
    run_id: str
    made: dict[str, Made]
    secrets: list[str]
    never: list[str]
    """Words that were written and are told nowhere."""

    @property
    def units(self) -> list[tuple[str, str]]:
        """Each author in each voice that somebody may count."""
        return sorted({self.made[one.handle].unit for one in self.spoken})

    def of(self, *units: tuple[str, str]) -> list[Shared]:
        """What some made, and all that others speak of: what those who left named stays, and nobody stands behind it."""
        found = []
        for one in self.spoken:
            if self.made[one.handle].unit in units or one.entry.kind == "place":
                found.append(one)
            elif one.entry.kind in (*NAMED, *LEFT):
                found.append(replace(one, voices=0))
        return found

    def without(self, *units: tuple[str, str]) -> list[Shared]:
        """What counts, less what some made."""
        return self.of(*(one for one in self.units if one not in units))


def build(store: Store, plan: Plan) -> Room:
    """The room, with the book of it."""
    gathering = Gathering(store, minimum_voices=plan.minimum, minors=plan.minors)
    people = [gathering.join(f"Vogel {at}", one.voices) for at, one in enumerate(plan.people)]
    with store._writing() as connection:
        for at, one in enumerate(plan.people):
            connection.exec_driver_sql(f"UPDATE participants SET role = '{one.role}' WHERE pseudonym = 'Vogel {at}'")
    run_id = gathering.begin()
    room = Room(gathering.workshop, [], run_id, {}, [gathering.trainer.shown(), *(one.shown() for one in people)], [])
    spoken_of = [Did(at, kind, at) for kind in NAMED for at in range(OF_EACH)]
    for did in (*spoken_of, *plan.did):
        owner = gathering.store.workshops.paper(gathering.trainer) if did.who < 0 else people[did.who % len(people)]
        _make(room, gathering, owner, did, len(room.made))
    if plan.minors_later:
        store.workshops.set_settings(gathering.trainer, gathering.workshop.settings.model_copy(update={"minors": True}))
    room.own = store.workshops.led(gathering.trainer)
    store.workshops.result(gathering.trainer, "captured", lambda _, spoken, __: room.spoken.extend(spoken) or {})
    return room


def _make(room: Room, gathering: Gathering, owner: Credential, did: Did, number: int) -> None:
    pen, entry_id, acts = Pen(gathering.store), uuid.uuid4().hex, [uuid.uuid4().hex for _ in range(3)]
    names = {kind: [f"room/{one.handle}" for one in room.made.values() if one.kind == kind][:OF_EACH] for kind in NAMED}
    nobodys = [f"room/{digit * 32}" for digit in "01"]
    content = content_of(did, {kind: them if len(them) > 1 else nobodys for kind, them in names.items()}, room.run_id)
    # With minors the store keeps to its author whatever holds words; so that something is shared, others hold none.
    if gathering.workshop.settings.minors and did.seed % 3:
        content = without_words(content)
        words, written, gone, undone = list[str](), content, list[str](), content
    else:
        words, written = with_words(content, f"kanarie {number}x")
        gone, undone = with_words(content, f"kanarie {number}u")
    try:
        pen.write(owner, acts[0], entry_id, parse(written))
        if did.undone and not KINDS[did.kind].declared.stands:  # of what stands no step is taken back
            pen.write(owner, acts[1], entry_id, parse({**undone, "visibility": "workshop"}))
            pen.undo(owner, acts[2], entry_id)
    except BuurtlezerError:
        room.never += words + gone
        return
    logbook = gathering.store.logbook(owner).id
    handle = hashlib.sha256(f"{gathering.workshop.id}:{logbook}:{entry_id}".encode()).hexdigest()[:32]
    told = did.shared and did.kind in told_kinds()
    if told and did.hidden:
        with suppress(NotYours):  # the store kept it private
            gathering.store.workshops.hide(gathering.trainer, handle, "niet hier")
    counts = told and not did.hidden and did.voice in ("own", "told")
    at_once = frozenset(written[field] for field, marks in fields_of(KINDS[did.kind]).items() if AT_ONCE in marks)
    author = f"sheet {number}" if did.who < 0 else f"person {did.who % len(gathering.people)}"
    room.never += gone if counts else words + gone
    room.made[handle] = Made(handle, did.kind, (author, did.voice), counts, words, at_once, [entry_id, logbook, *acts])
