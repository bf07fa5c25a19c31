"""What a logbook holds, as far as a page has read it: the newest revision of each entry, and up to which number.

What this version of Buurtlezer cannot read is held too, and counted; nobody shows it. Not here: reading the store (``session``),
and the example, which is shown in its place.
"""

from dataclasses import replace

from buurtlezer.model.kinds import heavy_fields
from buurtlezer.store import Changes, Revision, Tombstone, Written


class Holdings:
    """Kept up from one number to the next; a new logbook has new holdings."""

    def __init__(self) -> None:
        self.revisions: dict[str, Revision] = {}
        """The current revision of each entry, by entry id."""
        self.deleted: dict[str, int] = {}
        """What was deleted and may come back, by entry id, with the number of the act. What was erased is in neither."""
        self.seq = 0
        """What came up to this number has been taken in."""
        self._made: dict[str, int] = {}

    @property
    def unreadable(self) -> int:
        """How many entries were made with another version of Buurtlezer, and cannot be read by this one."""
        return sum(one.unreadable for one in self.revisions.values())

    def take(self, changes: Changes) -> bool:
        """Take in what changed; whether there was anything."""
        in_order: list[Revision | Tombstone] = [*changes.revisions, *changes.tombstones]
        newest = {str(change.entry_id): change for change in sorted(in_order, key=lambda change: change.seq)}
        for entry_id, change in sorted(newest.items(), key=lambda one: one[1].seq):
            if isinstance(change, Revision) and not change.deleted:
                self.revisions[entry_id] = _light(change)  # only what is newest is read; what is changed keeps its place
                self.deleted.pop(entry_id, None)
            else:
                self.revisions.pop(entry_id, None)
                if isinstance(change, Revision):
                    self.deleted[entry_id] = change.seq
                else:
                    self.deleted.pop(entry_id, None)
        self.seq = changes.seq
        return bool(in_order)

    def made(self, written: Written) -> None:
        """An act of this page is stored. What it erased is not what anybody looks at: an older act must not bring it back."""
        if written.erased:
            self._made.pop(written.entry_id, None)
        else:
            self._made[written.entry_id] = written.seq

    def looked_at(self, entry_id: str, base_seq: object) -> int | None:
        """The revision that the maker of an act had before them; None if that is not known.

        Acts made in a row on this page do not overtake each other; another tab's does.
        """
        if not (isinstance(base_seq, int) and 0 <= base_seq <= self.seq):
            return None
        return max(base_seq, self._made.get(entry_id, 0))


def _light(revision: Revision) -> Revision:
    """The same, read, without what is too heavy to be held: thirty photos are twelve megabytes in each kernel of their owner."""
    heavy = heavy_fields(revision.kind)
    if revision.unreadable and heavy:
        return replace(revision, content={})  # it says nothing here anyway; the store has all of it
    return revision.without(heavy)
