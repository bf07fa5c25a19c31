"""An act, carried out: checked, settled as its workshop allows, written in one transaction, with what the person is told.

Not here: whose logbook it is (``session``), the answer to the page (``answers``).
"""

from collections.abc import Mapping
from typing import Any

from buurtlezer.errors import NotYours
from buurtlezer.geodata import Pack
from buurtlezer.steps.intake import take_in
from buurtlezer.steps.room.sharing import settled
from buurtlezer.store import Credential, Store, Written
from buurtlezer.texts import Texts


def carry_out(
    act: Mapping[str, Any], entry_id: str, seen: int | None, owner: Credential, store: Store, pack: Pack, texts: Texts
) -> tuple[Written, list[str]]:
    """What was written, and sentences for the person. ``seen`` is the revision that the person was looking at.

    Raises
    ------
    UnknownSecret, BadEntry, BadArea, NotYours, EntryErased, NothingToUndo, ActReused, StoreError
    """
    act_id = str(act["act_id"])
    notices: list[str] = []
    simple = {"undo": store.undo, "redo": store.redo, "delete": store.delete}.get(str(act.get("action")))
    if simple:
        written = simple(owner, act_id, entry_id, seen)
    elif act.get("action") == "erase":
        written = _erased(store, owner, act_id, entry_id)
    else:
        content = act.get("content")
        entry, notices = take_in(content if isinstance(content, dict) else {}, pack, texts)
        entry, told = settled(entry, store, owner, entry_id)
        notices += [texts(told)] if told else []
        written = store.write(owner, act_id, entry_id, entry, seen)
    if written.overtaken:
        notices.append(texts("notice.overtaken"))
    return written, notices


def _erased(store: Store, owner: Credential, act_id: str, entry_id: str) -> Written:
    """The entry goes with its history: there is no way back. One that never arrived is gone already."""
    try:
        seq = store.erase_entry(owner, act_id, entry_id).seq
    except NotYours:
        seq = 0
    return Written(seq, entry_id, overtaken=False, erased=True)
