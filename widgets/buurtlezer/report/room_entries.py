"""Rows of an export as the sentences that a trainer reads, and what was agreed in them.

Not here: which rows there are (``store.export``).
"""

import hashlib
from collections.abc import Mapping
from datetime import date
from typing import Any

from buurtlezer.errors import BadEntry
from buurtlezer.geodata import Pack
from buurtlezer.model import ROOM, Perspective, parse
from buurtlezer.model.kinds import free_text
from buurtlezer.model.references import references
from buurtlezer.model.waiting import WAITING
from buurtlezer.texts import Texts
from buurtlezer.wording.around import Around
from buurtlezer.wording.plain_words import wording

Json = Mapping[str, Any]


def sentence(content: Json, texts: Texts, pack: Pack) -> str:
    """A row in words; empty of one that says nothing without what stays behind (a tie without its ends) or waits for a yes."""
    refs: dict[str, str] = {}
    given = _given(content)
    whole = {**given, **{name: _ref(given[name], refs) for name in _named(given)}}
    # A row does not say as whom somebody spoke, and some kinds are kept of one of them only.
    for perspective in map(str, Perspective):
        try:
            entry = parse({"perspective": perspective, **whole})
        except BadEntry:
            continue
        return wording(entry.kind)(entry, Around({}, refs, texts, pack))
    return ""


def waits(content: Json) -> bool:
    """Whether words of a row wait for the trainer's yes."""
    return WAITING in free_text(content).values()


def agreed(exported: Json, texts: Texts) -> list[str]:
    """Next steps that everybody may read: first talks of coalitions, what connects a treasure, what changes in our own work."""
    steps = {"coalition": _coalition, "treasure": _treasure, "conclusion": _conclusion}
    found = (steps[one["kind"]](one["content"], texts) for one in exported["entries"] if one["kind"] in steps)
    return [step for step in dict.fromkeys(found) if step]


def _given(content: Json) -> dict[str, Any]:
    """Fields that say something: what is left out of a row is as if nobody had filled it in."""
    return {name: value for name, value in _without_waiting(content).items() if value is not None}


def _without_waiting(value: Any) -> Any:
    """The same less what waits: a sign in the place of words says nothing on paper."""
    if isinstance(value, Mapping):
        return {name: _without_waiting(one) for name, one in value.items() if one != WAITING}
    return [_without_waiting(one) for one in value if one != WAITING] if isinstance(value, list) else value


def _named(content: Json) -> list[str]:
    return [name for name in references(content["kind"]) if content.get(name)]


def _ref(given: Any, refs: dict[str, str]) -> Any:
    """Names as references again, each noted with its name."""
    if isinstance(given, str):
        ref = ROOM + hashlib.md5(given.encode(), usedforsecurity=False).hexdigest()
        refs[ref] = given
        return ref
    if isinstance(given, Mapping):
        return {_ref(name, refs): value for name, value in given.items()}
    return [_ref(one, refs) for one in given] if isinstance(given, list) else given


def _coalition(one: Json, texts: Texts) -> str:
    who = " → ".join(filter(_said, (one["first_who"], one["first_with"])))
    return (
        texts("roomreport.step", who=who, what=one["goal"]) + _by(one["first_due"], texts) if who and _said(one["goal"]) else ""
    )


def _treasure(one: Json, texts: Texts) -> str:
    if not (_said(one["first_step"]) and _said(one["connect_with"])):
        return ""
    return texts("roomreport.step", who=one["connect_with"], what=one["first_step"]) + _by(one["by_when"], texts)


def _conclusion(one: Json, texts: Texts) -> str:
    said = (texts(f"roomreport.{name}", what=one[name]) for name in ("stop", "start") if _said(one.get(name)))
    return " ".join(said)


def _said(words: str | None) -> bool:
    """Whether there is something to read: what waits for a yes is not."""
    return bool(words) and words != WAITING


def _by(day: str | None, texts: Texts) -> str:
    return f" ({texts.date(date.fromisoformat(day))})" if day else ""
