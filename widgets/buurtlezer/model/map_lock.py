"""*I have drawn*: from now on the organisation's map stands, and the room's two maps may be seen.

It stands for good: nobody changes it, deletes it or undoes it, and it is erased only with its logbook. So nobody draws what the
organisation sees after having looked at what residents see. Residents set one too, and go on drawing their own map. Not here:
what it locks (``Kind.locked``, ``store.locking``), what it opens (``Kind.opened_by``, ``store.own_first``).
"""

from typing import Literal

from pydantic import model_validator

from .entry import Entry, broken
from .kind import Kind, Room
from .vocabulary import Voice


class MapLock(Entry):
    """One lock a logbook and round, in a slot of its own: two tabs that set it set the same one."""

    declared = Kind(made_in="10_maps", room=Room.OFFERED, stands=True, own_first=("kind",))

    kind: Literal["map_lock"] = "map_lock"

    @model_validator(mode="after")
    def _is_ones_own(self) -> "MapLock":
        if self.voice is not Voice.OWN:
            raise broken("not_a_choice", "voice")
        return self
