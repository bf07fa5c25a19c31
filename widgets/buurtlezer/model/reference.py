"""How an entry names a place: one of its own logbook, or one that the room shares.

``own/<entry id>`` is a name within the logbook. ``room/<handle>`` is what the room calls a shared place; a handle leads back to
nobody. When an entry is shared, the store turns the first form into the second. Not here: places (``place``), making handles
(``store.shared``).
"""

from typing import Annotated, Final

from pydantic import StringConstraints

from .kind import REFERENCE

OWN: Final = "own/"
ROOM: Final = "room/"

EntryRef = Annotated[str, StringConstraints(pattern=r"^(own|room)/[0-9a-f]{32}$"), REFERENCE]
"""An entry of any kind, as another names it."""

PlaceRef = Annotated[str, StringConstraints(pattern=r"^(own|room)/[0-9a-f]{32}$"), REFERENCE]
"""A place, as an entry names it."""
