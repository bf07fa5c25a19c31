"""What the owner of the machine may do without a secret, from its command line: list, close, export, purge workshops.

Whoever has the store's file has all of it; so this is no right that anybody else lacks. Not here: anything a page can call.
"""

from collections.abc import Callable
from typing import Any

import sqlalchemy as sa

from buurtlezer.errors import UnknownSecret

from . import leading, moment_log, presence, purging, results, room, shared
from .json_text import json_text
from .room import Workshop
from .tables import group_results, workshops
from .told import by_name, named
from .workshops import Transaction

FORMAT = "buurtlezer-workshop"
FORMAT_VERSION = 1


class Caretaker:
    """Workshops by their id. ``Store.caretaker`` is one."""

    def __init__(self, reading: Transaction, writing: Transaction, clean: Callable[[], bool]) -> None:
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
        with self._writing() as connection:
            return leading.close(connection, workshop_id)

    def purge(self, workshop_id: str) -> bool:
        """Erase a workshop. Returns whether the file is clean too."""
        with self._writing() as connection:
            purging.purge(connection, workshop_id)
        return self._clean()

    def purge_due(self, today: str | None = None) -> int:
        """Erase each workshop whose day has come. Returns how many there were."""
        with self._reading() as connection:
            found = purging.due(connection, today)
        for workshop_id in found:
            self.purge(workshop_id)
        return len(found)

    def export(self, workshop_id: str) -> dict[str, Any]:
        """The workshop with what is shared in it and what it came to, as plain JSON values; nobody's secret or pseudonym."""
        with self._reading() as connection:
            return exported(connection, room.by_id(connection, workshop_id))


def exported(connection: sa.Connection, own: Workshop) -> dict[str, Any]:
    """What a workshop holds for others to read. An entry does not say whose it is, nor which are of one person.

    A place is named by its name: by its handle, those who speak of an unshared place of their own could be told apart.
    """
    kept = sa.select(group_results.c.view).where(group_results.c.workshop_id == own.id)
    views = sorted(connection.scalars(kept))
    entries = [one for one in shared.everything(connection, own) if one.hidden is None]
    names = named(entries)
    return {
        "format": FORMAT,
        "version": FORMAT_VERSION,
        "seq": own.seq,
        "workshop": own.settings.model_dump(mode="json"),
        "created_at": own.created_at,
        "closed_at": own.closed_at,
        "participants": presence.presence(connection, own.id).joined,
        "moments": [
            {"id": run.id, "opened_at": run.opened_at, **run.moment.content()} for run in moment_log.all_of(connection, own.id)
        ],
        "entries": sorted(
            ({"kind": one.kind, "content": by_name(one.content, names), "voices": one.voices} for one in entries),
            key=json_text,  # in the order of writing, those of one person stand together
        ),
        "results": {view: results.kept(connection, own, view).content for view in views},
    }
