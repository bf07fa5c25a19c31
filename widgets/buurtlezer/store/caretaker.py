"""What the owner of the machine may do without a secret, from its command line: list, close, export, purge workshops.

Whoever has the store's file has all of it; so this is no right that anybody else lacks. Not here: anything a page can call,
what an export carries (``export``).
"""

from collections.abc import Callable
from typing import Any

import sqlalchemy as sa

from buurtlezer.errors import UnknownSecret

from . import keeping, leading, presence, purging, room
from .credential import Credential
from .export import exported
from .room import Workshop
from .tables import workshops
from .workshops import Transaction, Writing


class Caretaker:
    """Workshops by their id. ``Store.caretaker`` is one."""

    def __init__(self, reading: Transaction, writing: Writing, clean: Callable[[], bool]) -> None:
        self._reading = reading
        self._writing = writing
        self._clean = clean

    def workshops(self) -> list[tuple[Workshop, presence.Presence]]:
        """All workshops with how they are filled, oldest first."""
        with self._reading() as connection:
            asked = sa.select(workshops).order_by(workshops.c.created_at)
            found = [room.workshop(row) for row in connection.execute(asked)]
            return [(one, presence.without_names(presence.presence(connection, one.id))) for one in found]

    def find(self, beginning: str) -> Workshop:
        """The one workshop whose id begins so (``errors.UnknownSecret`` for none or several)."""
        matching = [one for one, _ in self.workshops() if beginning and one.id.startswith(beginning)]
        if len(matching) != 1:
            raise UnknownSecret(f"{len(matching)} workshops have an id that begins so; `workshop list` shows them")
        return matching[0]

    def close(self, workshop_id: str) -> Workshop:
        """Close a workshop."""
        with self._writing(frees=True) as connection:
            return leading.close(connection, workshop_id)

    def renew_trainer(self, workshop_id: str) -> Credential:
        """A new secret for a trainer who lost theirs: the old one opens nothing any more, nor does the join code."""
        with self._writing() as connection:
            return leading.renew_trainer(connection, workshop_id)

    def purge(self, workshop_id: str) -> bool:
        """Erase a workshop. Returns whether the file is clean too."""
        self._erase(workshop_id)
        return self._clean()

    def purge_due(self) -> int:
        """Erase each workshop whose day has come and in which nobody is at work (``keeping``). Returns how many there were."""
        with self._reading() as connection:
            found = keeping.due(connection)
        erased = 0
        for workshop_id in found:
            with self._writing(frees=True) as connection:
                if workshop_id not in keeping.due(connection):  # somebody came or answered meanwhile, or the day was moved
                    continue
                purging.purge(connection, workshop_id)
            erased += 1
        self._clean()
        return erased

    def _erase(self, workshop_id: str) -> None:
        with self._writing(frees=True) as connection:
            purging.purge(connection, workshop_id)

    def export(self, workshop_id: str) -> dict[str, Any]:
        """The workshop with what is shared in it and what it came to, as plain JSON values; nobody's secret or pseudonym."""
        with self._reading() as connection:
            return exported(connection, room.by_id(connection, workshop_id))
