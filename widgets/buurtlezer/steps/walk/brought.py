"""What comes back from the walk's file: checked, and made into observations, each with an id that is always the same.

Not here: the file (``parts.walk.along``), writing them (the usual act, from the page).
"""

import json
import re
import uuid
from collections.abc import Mapping
from typing import Any, Final

from buurtlezer.errors import BadEntry
from buurtlezer.model import Eyes, parse
from buurtlezer.parts.base import Refused
from buurtlezer.steps.walk.state import WalkState

MOST_ANSWERS: Final = 60
LONGEST: Final = 400_000
FIELDS: Final = ("sees", "thinks", "asks", "appetite", "ask_whom")
NAMESPACE: Final = uuid.UUID("b0075ee8-0000-4000-8000-000000000005")
HEX: Final = re.compile(r"[0-9a-f]{32}")


def brought(text: str, state: WalkState) -> dict[str, Any]:
    """``{"answers": [{"entry_id", "content"}], "sentence"}``: what is new in the file, to be written by the page.

    Raises ``Refused`` with a sentence for what is no such file, is cut off, or belongs to another walk.
    """
    given = _file(text, state)
    wanted = [_answer(one, given["device"], state) for one in given["answers"]]
    held = {own_id: revision.content or {} for own_id, revision in state.session.revisions.items()}
    new = [one for one in wanted if not _same(held.get(one["entry_id"], {}), one["content"])]
    texts = state.texts
    sentence = texts.many("walk.brought.new", len(new)) if new else texts("walk.brought.nothing_new")
    return {"answers": new, "sentence": sentence}


def copy_of(state: WalkState) -> str:
    """The name of the walk in its file: it says which plan it was, and nothing of whose."""
    stops = "/".join(str(stop["id"]) for stop in state.planned())
    logbook = state.session.logbook.id if state.session.logbook else "none"
    return uuid.uuid5(NAMESPACE, f"{logbook}/{state.round}/{stops}").hex


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
    known = {stop["id"] for stop in state.planned()}
    if answers and not any(isinstance(one, dict) and one.get("stop") in known for one in answers):
        raise Refused(texts("walk.brought.other_walk"))
    return given


def _answer(one: Any, device: str, state: WalkState) -> dict[str, Any]:
    texts = state.texts
    if not isinstance(one, dict) or one.get("eyes") not in set(Eyes):
        raise Refused(texts("walk.brought.no_file"))
    said = {field: one[field] for field in FIELDS if one.get(field)}
    common = {"kind": "observation", "perspective": state.perspective, "round": state.round}
    try:
        content = parse({**common, **said, "stop": one.get("stop"), "eyes": one["eyes"]}).content()
    except BadEntry:
        raise Refused(texts("walk.brought.no_file")) from None
    place = f"{device}/{state.round}/{content['stop']}/{content['eyes']}"
    return {"entry_id": uuid.uuid5(NAMESPACE, place).hex, "content": content}


def _same(held: Mapping[str, Any], content: Mapping[str, Any]) -> bool:
    """Whether the logbook holds these words already, whatever was answered or shared since."""
    return bool(held) and all(held.get(field, "") == content.get(field, "") for field in (*FIELDS, "stop", "eyes"))
