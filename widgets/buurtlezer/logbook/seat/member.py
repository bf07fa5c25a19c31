"""Where a logbook stands in its workshop, as its own page may know it: no secret, no hash, nobody else.

Rooms exist only under ``buurtlezer serve``: elsewhere people can run code, and rights would be words. Not here: keeping up
with it (``live``), saying it (``bar``), what the group made (``group``).
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass

from buurtlezer.logbook.surroundings import SERVED
from buurtlezer.model import Settings, Stage
from buurtlezer.store import Credential, Run, Store


def rooms_exist() -> bool:
    """Whether this page may be in a room."""
    return bool(os.environ.get(SERVED))


@dataclass(frozen=True, slots=True)
class Member:
    """A participant. Two are equal when nothing has changed that a page shows; a sign of life is no change."""

    workshop_id: str
    seq: int
    """The workshop's number: it moves with each change of what is shared, of the stage and of what is hidden."""
    settings: Settings
    stage: Stage
    purge_on: str
    closed: bool
    pseudonym: str
    role: str
    voices: int
    waits_for: int
    """With how many they say to be, as long as the trainer said neither yes nor no; else 0."""
    asks_help: bool
    hidden: Mapping[str, str]
    """Own entry → why the trainer took it out of the group's picture."""
    decided: Mapping[str, bool]
    """Own entry → what the trainer decided about all that is in it: everybody reads it, or it stays with its author."""
    run: Run | None
    """The moment that was begun last, if the stage names one."""

    def offers(self, workbook: str) -> bool:
        """Whether a workbook is open in the workshop. The others are not forbidden, only not offered."""
        return workbook in self.stage.open

    @property
    def asked(self) -> str:
        """Id of the moment that runs now; empty for none."""
        return self.run.id if self.run is not None and self.run.running() else ""


def member(store: Store, owner: Credential) -> Member | None:
    """The participant that a logbook is; None for a logbook outside of any workshop.

    Raises
    ------
    errors.UnknownSecret, errors.StoreError
    """
    found = store.workshops.of(owner)
    if found is None:
        return None
    workshop, own = found
    running = workshop.stage.moment
    return Member(
        workshop_id=workshop.id,
        seq=workshop.seq,
        settings=workshop.settings,
        stage=workshop.stage,
        purge_on=workshop.purge_on,
        closed=workshop.closed,
        pseudonym=own.pseudonym,
        role=own.role,
        voices=own.voices,
        waits_for=own.asked or 0,
        asks_help=own.help_at is not None,
        hidden=store.workshops.hidden_of(owner),
        decided=store.workshops.decided_of(owner),
        run=store.workshops.moment(owner, running) if running else None,
    )
