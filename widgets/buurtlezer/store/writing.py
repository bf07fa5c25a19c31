"""Writing entries: in the hand of the intake, and of nobody else (import-linter says so).

Who writes here without going through ``logbook.intake`` keeps what was never checked, mended, located or made coarse. Not here:
the transaction (``store``), what an act makes of an entry (``acts``), who may see it (``settling``).
"""

from collections.abc import Mapping
from typing import Any

from buurtlezer.model import Entry

from . import acts
from .credential import Credential
from .records import Written
from .store import Store


def as_it_was(content: Mapping[str, Any]) -> Mapping[str, Any]:
    """An intake that changes nothing: for content of a store that only this code wrote."""
    return content


class Pen:
    """Carries out acts. Each call may raise ``errors.StoreError`` (then nothing was written) and ``errors.UnknownSecret``.

    Parameters
    ----------
    intake
        What undo and redo bring back goes through it.
    """

    def __init__(self, store: Store, intake: acts.Intake = as_it_was) -> None:
        self._store = store
        self._intake = intake

    def write(
        self,
        credential: Credential,
        act_id: str,
        entry_id: str,
        entry: Entry,
        base_seq: int | None = None,
        saw: int | None = None,
    ) -> Written:
        """Make a revision of an entry; a new entry where this logbook has none with that id.

        Parameters
        ----------
        act_id, entry_id
            32 lower-case hex digits. An entry id is a name within the logbook: another's entry is never met.
        base_seq
            The revision the person was looking at; 0 for none; ``None`` if that is not known (never *overtaken*).
        saw
            The one that stood on the page when the act was made, where that may be an earlier one.

        Raises
        ------
        errors.ActReused
            The act id was used for something else.
        errors.EntryErased
            The person was looking at what has been erased since.
        errors.BadEntry
            An id is not one, or an entry would become another kind.
        """
        return self._store._carry_out(
            credential, acts.Act(act_id, "write", entry_id, entry.content(), base_seq, saw), self._intake
        )

    def delete(self, credential: Credential, act_id: str, entry_id: str, base_seq: int | None = None) -> Written:
        """Make a revision that says deleted; can be undone (``errors.NotYours``, and as ``write``)."""
        return self._store._carry_out(credential, acts.Act(act_id, "delete", entry_id, None, base_seq), self._intake)

    def undo(self, credential: Credential, act_id: str, entry_id: str, base_seq: int | None = None) -> Written:
        """Make a revision equal to the state before (see ``Trail``; ``errors.NothingToUndo``, and as ``delete``)."""
        return self._store._carry_out(credential, acts.Act(act_id, "undo", entry_id, None, base_seq), self._intake)

    def redo(self, credential: Credential, act_id: str, entry_id: str, base_seq: int | None = None) -> Written:
        """Make a revision equal to the state that was undone (``errors.NothingToUndo``, and as ``delete``)."""
        return self._store._carry_out(credential, acts.Act(act_id, "redo", entry_id, None, base_seq), self._intake)
