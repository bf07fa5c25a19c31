"""An act, carried out: whatever door it came by, it is taken in, settled as its workshop allows and written in one transaction.

A page, a phone, a typed sheet and a file send a write; an undo and a redo bring back content, which goes the same way. Nothing
else of ours can write an entry. Not here: whose logbook it is (``logbook.session``), checking content (``taking``).
"""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from buurtlezer.errors import BadEntry, NotYours, UnknownSecret
from buurtlezer.geodata import Pack
from buurtlezer.logbook.intake.kinds.answer import SAYS_WHO, as_asked
from buurtlezer.logbook.intake.kinds.gathering import Categories, in_place
from buurtlezer.logbook.intake.taking import take_in
from buurtlezer.logbook.intake.team_parts import check_place
from buurtlezer.model import OWN, Action, Answer, Entry, Gathering, Place, PlaceCategory, ReportPart, Visibility, Voice, parse
from buurtlezer.model.kind import SCHEMA
from buurtlezer.store import Credential, Store, Written
from buurtlezer.store.writing import Pen
from buurtlezer.texts import Texts

Content = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Door:
    """The one way into a store, with what is needed to check what comes."""

    store: Store
    pack: Pack
    texts: Texts

    def carry_out(self, act: Content, entry_id: str, seen: int | None, owner: Credential) -> tuple[Written, list[str]]:
        """What was written, and sentences for the person.

        Parameters
        ----------
        act
            ``{"act_id", "action"?, "content"?}`` as it was sent: checked here. Without an action it is a write.
        seen
            The revision that the person was looking at; None if that is not known.

        Raises
        ------
        UnknownSecret, BadEntry, BadArea, NotYours, EntryErased, NothingToUndo, ActReused, StoreError
        """
        notices: list[str] = []
        action = str(act.get("action", "write"))
        # Asked for before a writer holds the store: what comes back may be a gathering.
        places = self._places(owner) if action in ("undo", "redo") else {}

        def taken_in(content: Content) -> Content:
            """What comes back from the history: of another version of Buurtlezer it may be, and is then not brought back."""
            try:
                parse(content)
            except BadEntry as fault:
                raise BadEntry(SCHEMA, "unknown_schema", fault.given_type) from None
            entry, told = take_in(content, self.pack, self.texts)
            entry, more = in_place(entry, places, self.texts) if isinstance(entry, Gathering) else (entry, [])
            notices.extend([*told, *more])
            return entry.content()

        act_id, pen = str(act["act_id"]), Pen(self.store, taken_in)
        match action:
            case "write":
                given = act.get("content")
                entry, notices = take_in(given if isinstance(given, dict) else {}, self.pack, self.texts)
                if isinstance(entry, Gathering):
                    entry, more = in_place(entry, self._places(owner) if entry.place else {}, self.texts)
                    notices.extend(more)
                entry = self._of_treasure(self._as_asked(entry, owner), owner)
                if isinstance(entry, ReportPart):
                    check_place(entry, entry_id, self.store.current(owner, {"report_part"}))
                written = pen.write(owner, act_id, entry_id, entry, seen, _number(act.get("base_seq")))
                if isinstance(entry, Place):
                    notices.extend(self._closed(owner, act_id, entry_id, pen))
            case "undo" | "redo" | "delete":
                written = getattr(pen, action)(owner, act_id, entry_id, seen)
                if OWN + entry_id in places:
                    notices.extend(self._closed(owner, act_id, entry_id, pen))
            case "erase":
                written = self._erased(owner, act_id, entry_id)
            case _:
                raise BadEntry("action", "not_a_choice", "str")
        if written.kept_private:
            notices.append(self.texts(f"notice.room.{written.kept_private}"))
        if written.overtaken:
            notices.append(self.texts("notice.overtaken"))
        return written, notices

    def _closed(self, owner: Credential, act_id: str, place: str, pen: Pen) -> list[str]:
        """Gatherings in a place that is now one of worship follow it: private, unless who shared them belongs there."""
        ref = OWN + place
        places = self._places(owner)
        notices: list[str] = []
        if places.get(ref) is not PlaceCategory.WORSHIP:
            return notices
        for one in self.store.current(owner, {"gathering"}):
            gathering = one.entry
            if isinstance(gathering, Gathering) and gathering.place == ref and not gathering.worship:
                may_stay = gathering.voice is Voice.OWN
                open_to = gathering.visibility if may_stay else Visibility.PRIVATE
                held, notices = in_place(gathering.model_copy(update={"visibility": open_to}), places, self.texts)
                pen.write(owner, uuid.uuid5(uuid.UUID(act_id), one.entry_id).hex, one.entry_id, held, one.seq)
        return notices

    def _as_asked(self, entry: Entry, owner: Credential) -> Entry:
        """An answer, by whom its question is for. One to a question that its room never asked is refused by the store."""
        if not isinstance(entry, Answer):
            return entry
        try:
            moment, seat = self.store.workshops.moment(owner, entry.moment).moment, self.store.workshops.of(owner)
        except (NotYours, UnknownSecret):
            return entry
        # A logbook of sheets holds what many people said.
        is_ones_own = moment.whom is not None and seat is not None and seat[1].role != "paper"
        own = self.store.current(owner, SAYS_WHO) if is_ones_own else []
        return as_asked(entry, moment, (one.entry for one in own if one.entry is not None))

    def _of_treasure(self, entry: Entry, owner: Credential) -> Entry:
        """An action, with the treasure that it comes from: what is said of one is not said of the other alone."""
        if not isinstance(entry, Action) or entry.from_entry is None or entry.of_treasure is not None:
            return entry
        treasures = {one.entry_id for one in self.store.current(owner, {"treasure"})}
        return entry.model_copy(update={"of_treasure": entry.from_entry}) if entry.from_entry in treasures else entry

    def _places(self, owner: Credential) -> Categories:
        """What each place is that this logbook may name: its own, and those of its room, also what was hidden there."""
        own = ((OWN + one.entry_id, one.entry) for one in self.store.current(owner, {"place"}))
        of_own = {ref: place.category for ref, place in own if isinstance(place, Place)}
        return {**self.store.workshops.places_of(owner), **of_own}

    def _erased(self, owner: Credential, act_id: str, entry_id: str) -> Written:
        """The entry goes with its history: there is no way back. One that never arrived is gone already."""
        try:
            seq = self.store.erase_entry(owner, act_id, entry_id).seq
        except NotYours:
            seq = 0
        return Written(seq, entry_id, overtaken=False, erased=True)


def _number(given: object) -> int | None:
    return given if isinstance(given, int) and not isinstance(given, bool) and 0 <= given < 2**62 else None
