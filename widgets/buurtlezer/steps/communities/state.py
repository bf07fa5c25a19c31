"""What is true in 08_communities: the communities and where they come together, what is supposed, what may be told.

Not here: what is shown (the module of its subject), counting places (``analysis.gathered``).
"""

from typing import Final

from buurtlezer.analysis.gathered import Ground, Told, grounds
from buurtlezer.model import OWN, Community, Gathering, Organisation, Place, Voice
from buurtlezer.steps.made import Made
from buurtlezer.steps.state import StepState

THOUGHT: Final = "08/reflection/thought"
"""Slot: what exists once a round in a logbook."""


class CommunitiesState(StepState):
    """The view of the logbook that 08_communities has."""

    def communities(self) -> list[Made[Community]]:
        """Those of this round, oldest first."""
        return self.of_kind(Community)

    def named(self) -> dict[str, str]:
        """What each calls itself, by the reference that other entries have; of any round."""
        return {OWN + one.entry_id: one.entry.called for one in self.of_any_round(Community)}

    def supposed(self) -> list[Made[Community]]:
        """What nobody told yet: it stays with its author, and is still to be asked."""
        return self.of_kind(Community, voice=Voice.SUPPOSED)

    def gatherings(self, community: str = "") -> list[Made[Gathering]]:
        """Those of this round; ``community``: only of this one, by its reference."""
        found = self.of_kind(Gathering)
        return [one for one in found if one.entry.community == community] if community else found

    def grounds(self) -> list[Ground]:
        """Where the communities of this round come together. What belongs to none that is there is left out."""
        known = {OWN + one.entry_id for one in self.communities()}
        return grounds(_told(one.entry) for one in self.gatherings() if one.entry.community in known)

    def places(self) -> dict[str, str]:
        """Own places of 06 and organisations of 07 by reference, the places first."""
        places = {OWN + one.entry_id: one.entry.name for one in self.of_any_round(Place)}
        return places | self.organisations()

    def organisations(self) -> dict[str, str]:
        """Organisations of 07 by reference."""
        return {OWN + one.entry_id: one.entry.name for one in self.of_any_round(Organisation)}


def stays(gathering: Gathering) -> str:
    """Why nobody but its author may read it: ``supposed``, ``worship`` or ``asked``; empty where it may be told."""
    if gathering.voice is Voice.SUPPOSED:
        return "supposed"
    if gathering.worship and gathering.voice is not Voice.OWN:
        return "worship"
    return "" if gathering.may_be_told else "asked"


def _told(one: Gathering) -> Told:
    refs = tuple(ref for ref in (one.place, one.organisation) if ref)
    return Told(one.community, one.name, one.where, refs)
