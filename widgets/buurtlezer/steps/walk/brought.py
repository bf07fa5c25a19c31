"""What comes back from the walk's file: checked, and made into observations, each with an id that is always the same.

Brought again it changes only what is new in the file since: what was answered, shared or put right here stays, and what was
erased does not come back. Not here: the file (``parts.walk.along``), writing them (the usual act, from the page).
"""

import json
import re
import uuid
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from typing import Any, Final

from buurtlezer.errors import BadEntry, BuurtlezerError, EntryErased, NotYours, StoreError
from buurtlezer.logbook.session import Session
from buurtlezer.model import Eyes, Observation, checked
from buurtlezer.parts.base import Refused
from buurtlezer.steps.made import read_as
from buurtlezer.steps.walk.state import WalkState
from buurtlezer.store import Credential, Revision
from buurtlezer.wording.sentences import refusal, trouble

MOST_ANSWERS: Final = 60
MOST_SHEETS: Final = 500
LONGEST: Final = 400_000
FIELDS: Final = ("sees", "thinks", "asks", "appetite", "ask_whom")
NAMESPACE: Final = uuid.UUID("b0075ee8-0000-4000-8000-000000000005")
HEX: Final = re.compile(r"[0-9a-f]{32}")

Earlier = Callable[[str], Sequence[Revision] | None]
"""The history of an entry, oldest first; empty for one that never was, None for one that was erased."""


def brought(text: str, state: WalkState, earlier: Earlier) -> dict[str, Any]:
    """``{"answers": [acts], "sentence"}``: what is new in the file, to be written by the page.

    Raises ``Refused`` with a sentence for what is no such file, is cut off, or belongs to another walk.
    """
    given = _file(text, state)
    wanted = [_answer(one, given["device"], state) for one in given["answers"]]
    sheet = _sheet(wanted, state)
    acts, erased, kept = [], 0, 0
    for entry_id, said in wanted:
        revisions = earlier(entry_id)
        if revisions is None or (revisions and revisions[-1].deleted):
            erased += 1
            continue
        if revisions and revisions[-1].unreadable:  # what it says is not known, so nothing is new
            kept += 1
            continue
        new, own = _news(entry_id, said, revisions)
        kept += bool(own)
        if new:
            acts.append(_act(entry_id, said.model_copy(update={"sheet": sheet}), new, revisions))
    texts = state.texts
    sentences = [texts.many("walk.brought.new", len(acts)) if acts else texts("walk.brought.nothing_new")]
    sentences += [texts.many("walk.brought.kept", kept)] if kept else []
    sentences += [texts.many("walk.brought.erased", erased)] if erased else []
    return {"answers": acts, "sentence": " ".join(sentences if acts or not erased else sentences[1:])}


def earlier(session: Session, secret: str) -> Earlier:
    """What the logbook of a secret had of an entry. A page without a logbook has no secret, and nothing was before."""

    def ask(entry_id: str) -> Sequence[Revision] | None:
        try:
            return session.store.history(Credential.parse(secret), entry_id) if secret else ()
        except EntryErased:
            return None
        except NotYours:
            return ()
        except StoreError as error:
            raise Refused(trouble(error, session.texts)) from None
        except BuurtlezerError as error:
            raise Refused(refusal(error, session.texts)) from None

    return ask


def copy_of(state: WalkState) -> str:
    """The name of the walk in its file: the same however the plan changes, and it says nothing of whose."""
    logbook = state.session.logbook.id if state.session.logbook else "none"
    return uuid.uuid5(NAMESPACE, f"{logbook}/{state.round}").hex


def _file(text: str, state: WalkState) -> Mapping[str, Any]:
    texts = state.texts
    if len(text) > LONGEST:
        raise Refused(texts("walk.brought.too_long"))
    try:
        given = json.loads(text.strip().lstrip("\ufeff"))
    except (ValueError, RecursionError):
        begun = text.strip().lstrip("\ufeff").startswith("{") and "buurtlezer" in text
        raise Refused(texts("walk.brought.cut_off" if begun else "walk.brought.no_file")) from None
    if not isinstance(given, dict) or given.get("buurtlezer") != "walk":
        raise Refused(texts("walk.brought.no_file"))
    answers = given.get("answers")
    if given.get("version") != 1 or not isinstance(given.get("device"), str) or not HEX.fullmatch(given["device"]):
        raise Refused(texts("walk.brought.no_file"))
    if not isinstance(answers, list) or len(answers) > MOST_ANSWERS:
        raise Refused(texts("walk.brought.no_file"))
    if given.get("walk") != copy_of(state):
        raise Refused(texts("walk.brought.other_walk"))
    return given


def _answer(one: Any, device: str, state: WalkState) -> tuple[str, Observation]:
    """The id of an answer's entry, and what it says."""
    texts = state.texts
    if not isinstance(one, dict) or one.get("eyes") not in list(Eyes):
        raise Refused(texts("walk.brought.no_file"))
    said = {field: one[field] for field in FIELDS if one.get(field)}
    try:
        # As an observation is now: the file has a form, and a version, of its own.
        entry = checked(Observation, {**state.common, **said, "stop": one.get("stop"), "eyes": one["eyes"]})
    except BadEntry:
        raise Refused(texts("walk.brought.no_file")) from None
    place = f"{device}/{state.round}/{entry.stop}/{entry.eyes}"
    return uuid.uuid5(NAMESPACE, place).hex, entry


def _sheet(wanted: Sequence[tuple[str, Observation]], state: WalkState) -> int:
    """The number of a phone's answers among the sheets, by which they are not what the walk's own form writes."""
    held = [read_as(state.session.revisions.get(entry_id), Observation) for entry_id, _ in wanted]
    before = [one.sheet for one in held if one is not None]
    return max(before, default=0) or min(state.next_sheet(), MOST_SHEETS)


def _news(entry_id: str, said: Observation, revisions: Sequence[Revision]) -> tuple[list[str], list[str]]:
    """Fields in which the file says something that it did not say before; and those of them that were put right here since."""
    if not revisions:
        return list(FIELDS), []
    own_acts = {_act_id(entry_id, seq) for seq in (0, *(one.seq for one in revisions))}
    known: dict[str, set[str]] = {field: {_said(read_as(one, Observation), field) for one in revisions} for field in FIELDS}
    here: set[str] = set()
    for before, after in pairwise(revisions):
        was, now = read_as(before, Observation), read_as(after, Observation)
        if after.act_id not in own_acts:
            here |= {field for field in FIELDS if _said(now, field) != _said(was, field)}
    new = [field for field in FIELDS if _said(said, field) not in known[field]]
    return [field for field in new if field not in here], [field for field in new if field in here]


def _said(entry: Observation | None, field: str) -> str:
    return str(getattr(entry, field)) if entry is not None else ""


def _act(entry_id: str, said: Observation, new: Sequence[str], revisions: Sequence[Revision]) -> dict[str, Any]:
    held = read_as(revisions[-1] if revisions else None, Observation)
    base = revisions[-1].seq if revisions else 0
    content = (held or said).model_copy(update={field: getattr(said, field) for field in new}).content()
    return {"act_id": _act_id(entry_id, base), "base_seq": base, "entry_id": entry_id, "content": content}


def _act_id(entry_id: str, seq: int) -> str:
    """Of an act that brings in an answer: known by it, in the history of its entry."""
    return uuid.uuid5(NAMESPACE, f"brought/{entry_id}/{seq}").hex
