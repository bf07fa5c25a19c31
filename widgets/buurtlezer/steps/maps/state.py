"""What is true in 10_maps: two maps of one neighbourhood, when ours stands, who said what is the same, and treasures.

What is *not for the organisation* is in nothing that is compared, and neither is what is only supposed. Not here: what is shown
(the module of its subject), comparing (``analysis.two_maps``), who may still draw (``store.locking``), what the room made (``views``).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from buurtlezer.model import (
    OWN,
    Block,
    BuildingBlock,
    Capacity,
    MapLock,
    MapPlace,
    Perspective,
    Place,
    SamePlace,
    Skill,
    Treasure,
    Voice,
    Welcome,
)
from buurtlezer.steps.made import Made
from buurtlezer.steps.state import StepState

LOCK: Final = "10/lock"
WELCOME: Final = "10/welcome"
SAME: Final = "10/same"
BLOCK: Final = "10/block"
CAPACITY: Final = "10/capacity"
DIFFERENCE: Final = "10/difference"
THOUGHT: Final = "10/reflection/thought"
"""Slots: what exists once a round in a logbook; of a place, a pair, a block or a skill with its name after it."""


@dataclass(frozen=True, slots=True)
class Defaults:
    """What a new place on one of the maps begins with."""

    perspective: Perspective
    voice: Voice


class MapsState(StepState):
    """The view of the logbook that 10_maps has."""

    @property
    def with_residents(self) -> bool:
        """Whether this is asked of a resident, or in a workshop where residents take part."""
        room = self.session.shown_room
        return self.perspective is Perspective.CITIZEN or (room is not None and room.settings.residents)

    def begins(self, side: Perspective) -> Defaults:
        """A visitor has no map and writes down what others tell; who works or lives here has one in their own voice."""
        return Defaults(side, Voice.OWN if self.perspective is side else Voice.TOLD)

    def ours(self) -> list[Made[MapPlace]]:
        """The organisation's map as far as it counts: what was said in its voice, or told."""
        return self._said(Perspective.ORGANISATION)

    def theirs(self) -> list[Made[MapPlace]]:
        """The residents' map as far as it counts."""
        return self._said(Perspective.CITIZEN)

    def on_map(self, side: Perspective) -> list[Made[MapPlace]]:
        """All that stands on one map for its author, oldest first: supposed places and what is kept from the organisation too."""
        return self.of_kind(MapPlace, perspective=side)

    def supposed(self) -> list[Made[MapPlace]]:
        """What nobody of the residents said yet: each asks *whom can you ask?*"""
        return self.of_kind(MapPlace, perspective=Perspective.CITIZEN, voice=Voice.SUPPOSED)

    def kept_from_organisation(self) -> list[Made[MapPlace]]:
        """What only its author reads, in the list of the residents' map."""
        return self.of_kind(MapPlace, perspective=Perspective.CITIZEN, not_for_organisation=True)

    @property
    def lock(self) -> Made[MapLock] | None:
        """The lock of this round or a later one: the organisation's map stands from it on."""
        found = [one for one in self.of_any_round(MapLock) if one.entry.round >= self.round]
        return found[-1] if found else None

    @property
    def opened(self) -> bool:
        """Whether both maps may be laid side by side: one said *I have drawn*, or looks at the example."""
        return self.session.example or self.lock is not None

    def decisions(self) -> list[Made[SamePlace]]:
        """What one said is the same or is not, of one's own places and the room's, in any round."""
        return self.of_any_round(SamePlace)

    def decided(self) -> Mapping[frozenset[str], Made[SamePlace]]:
        """The same by the two references that each is about."""
        return {frozenset((one.entry.one, one.entry.other)): one for one in self.decisions()}

    def welcome(self, entry_id: str) -> Made[Welcome] | None:
        """What is answered of a place of theirs to *should we be there at all?*, this round."""
        ref = OWN + entry_id
        return next((one for one in self.of_kind(Welcome) if one.entry.place == ref), None)

    def treasures(self) -> list[Made[Treasure]]:
        """Treasures of this round, oldest first: those that lack a first step among them."""
        return self.of_kind(Treasure)

    def unconnected(self) -> list[Made[Treasure]]:
        """What is *no treasure yet*: with whom, a first step or a day is missing."""
        return [one for one in self.treasures() if not one.entry.is_treasure]

    def capacities(self) -> dict[Skill, Capacity]:
        """One's own skills of this round, in the order of the page."""
        found = {one.entry.skill: one.entry for one in self.of_kind(Capacity)}
        return {skill: found[skill] for skill in Skill if skill in found}

    def block(self, block: Block, number: int | None = None) -> BuildingBlock | None:
        """One building block as it stands in this round, or in another one."""
        return self.in_slot_of_round(f"{BLOCK}/{block}", BuildingBlock, self.round if number is None else number)

    def blocks_before(self) -> tuple[int, Mapping[Block, BuildingBlock]]:
        """The nearest earlier round in which any block was written, and its blocks; 0 and nothing where there is none."""
        earlier = [one for one in self.of_any_round(BuildingBlock) if one.entry.round < self.round]
        latest = max((one.entry.round for one in earlier), default=0)
        return latest, {one.entry.block: one.entry for one in earlier if one.entry.round == latest}

    def places_of_06(self) -> list[Made[Place]]:
        """Places of 06 of this round, which may be taken onto a map."""
        return self.of_kind(Place)

    def pair_slot(self, one: str, other: str) -> str:
        """Where a decision on two references exists, whichever comes first; of all rounds."""
        low, high = sorted(ref.partition("/")[2] for ref in (one, other))
        return f"{SAME}/{low}/{high}"

    def _said(self, side: Perspective) -> list[Made[MapPlace]]:
        return [one for one in self.on_map(side) if one.entry.voice is not Voice.SUPPOSED and not one.entry.not_for_organisation]
