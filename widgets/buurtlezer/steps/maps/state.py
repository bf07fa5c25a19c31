"""What is true in 10_maps: two maps of one neighbourhood, when ours stands, who said what is the same, and treasures.

What is *not for the organisation* is in nothing that is compared, and neither is what is only supposed. Not here: what is shown
(the module of its subject), laying one's own two beside each other (``laid``), who
may still draw (``store.locking``), what the room made (``views``).
"""

from collections.abc import Mapping
from typing import Final

from buurtlezer.analysis.network.merging import Decision
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
    Voice,
    Welcome,
)
from buurtlezer.steps.made import Made
from buurtlezer.steps.maps.laid import Laid, lay
from buurtlezer.steps.state import StepState

LOCK: Final = "10/lock"
WELCOME: Final = "10/welcome"
SAME: Final = "10/same"
BLOCK: Final = "10/block"
CAPACITY: Final = "10/capacity"
DIFFERENCE: Final = "10/difference"
THOUGHT: Final = "10/reflection/thought"
"""Slots: what exists once a round in a logbook; of a place, a pair, a block or a skill with its name after it."""


class MapsState(StepState):
    """The view of the logbook that 10_maps has."""

    _laid: tuple[tuple[object, ...], Laid] | None = None

    @property
    def with_residents(self) -> bool:
        """Whether this is asked of a resident, or in a workshop where residents take part."""
        room = self.session.shown_room
        return self.perspective is Perspective.CITIZEN or (room is not None and room.settings.residents)

    def voices(self, side: Perspective) -> tuple[Voice, ...]:
        """By whose word a place may stand on a map here, the first of them unless somebody says otherwise.

        Who works here draws the organisation's map in their own voice and the residents' by what these told; a visitor has no map
        and writes down what others tell. Only of residents something may be supposed: it becomes a question.
        """
        if self.perspective is side:
            return (Voice.OWN,) if side is Perspective.ORGANISATION else (Voice.OWN, Voice.TOLD)
        return (Voice.TOLD,) if side is Perspective.ORGANISATION else (Voice.TOLD, Voice.SUPPOSED)

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
        """What nobody of the residents said yet: each is a question to somebody."""
        return self.of_kind(MapPlace, perspective=Perspective.CITIZEN, voice=Voice.SUPPOSED, not_for_organisation=False)

    @property
    def lock(self) -> Made[MapLock] | None:
        """What makes the organisation's map of this round stand: in a workshop any lock, else one of this or a later one."""
        found = [one for one in self.of_any_round(MapLock) if self.in_room or one.entry.round >= self.round]
        return found[-1] if found else None

    @property
    def on_wall(self) -> bool:
        """Whether the workshop's maps were on its wall: then the organisation's map stands too."""
        room = self.session.shown_room
        return room is not None and MapPlace.declared.locked is not None and MapPlace.declared.locked.shown in room.stage.shown

    @property
    def opened(self) -> bool:
        """Whether one's own maps may be laid side by side: ours stands, or one said *I have drawn*, or looks at the example."""
        return self.session.example or self.lock is not None or self.on_wall

    def decisions(self) -> list[Made[SamePlace]]:
        """What one said is the same or is not, of one's own places and the room's, in any round."""
        return self.of_any_round(SamePlace)

    def decided(self) -> Mapping[frozenset[str], Made[SamePlace]]:
        """The same by the two references that each is about."""
        return {frozenset((one.entry.one, one.entry.other)): one for one in self.decisions()}

    def laid(self) -> Laid:
        """Both maps beside each other. All parts of the page ask after each change: laid once for what is the same."""
        now = (*self.session.state_of_entries, self.round)
        if self._laid is None or self._laid[0] != now:
            self._laid = (now, self._lay())
        return self._laid[1]

    def _lay(self) -> Laid:
        ours, theirs = ({OWN + one.entry_id: one.entry for one in side} for side in (self.ours(), self.theirs()))
        decided = [Decision(one.entry.one, one.entry.other, one.entry.verdict) for one in self.decided().values()]
        coarse = {one.sector for one in (*ours.values(), *theirs.values()) if one.coarse and one.sector}
        shapes = {code: shape for code, shape in self.pack.sector_shapes_metres.items() if code in coarse} if coarse else {}
        return lay(ours, theirs, decided, shapes)

    def welcome(self, entry_id: str) -> Made[Welcome] | None:
        """What is answered of a place of theirs to *should we be there at all?*, this round."""
        ref = OWN + entry_id
        return next((one for one in self.of_kind(Welcome) if one.entry.place == ref), None)

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
