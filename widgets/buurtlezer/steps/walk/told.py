"""What the parts of 05_walk are told: the plan, what is stored, the story, open questions.

Not here: what is true (``state``), the parts themselves (``view``).
"""

from base64 import b64decode
from typing import Any

from buurtlezer.steps.room import sharing
from buurtlezer.steps.walk.around import around
from buurtlezer.steps.walk.state import WalkState
from buurtlezer.store import Revision


def plan(state: WalkState) -> dict[str, Any]:
    """The plan as the walk shows it; empty where there is none."""
    found = state.plan()
    if not found:
        return {}
    kept = {field: found.get(field) for field in ("name", "minutes", "meet_at", "call")}
    return {**kept, "stops": [{"id": stop["id"], "name": stop["name"]} for stop in state.planned()]}


def ground(state: WalkState) -> dict[str, Any]:
    """What lies around the stops."""
    return around(state.pack, state.texts.language, state.planned())


def observations(state: WalkState) -> list[dict[str, Any]]:
    """All observations of this round, for the forms of the walk."""
    return [
        {
            "entry_id": one.entry_id,
            "stop": content["stop"],
            "eyes": content["eyes"],
            "sheet": content["sheet"],
            "seq": one.seq,
            "content": content,
        }
        for one in state.of_kind("observation")
        if (content := dict(one.content or {}))
    ]


def photos(state: WalkState) -> list[dict[str, Any]]:
    """All photos of this round, without their pixels."""
    return [{**_photo(one), "stop": (one.content or {})["stop"], "seq": one.seq} for one in state.of_kind("photo")]


def picture(state: WalkState, entry_id: str) -> bytes | None:
    """The JPEG of a photo that the open logbook holds."""
    content = state.session.whole(entry_id)
    return b64decode(content["image"]) if content.get("kind") == "photo" else None


def story(state: WalkState) -> list[dict[str, Any]]:
    """Stop by stop, with who may see what."""
    room = None if state.session.example else state.session.room
    return [
        {
            "id": stop.id,
            "number": stop.number,
            "name": stop.name,
            "seen": [
                {
                    "entry_id": one.entry_id,
                    "seq": one.seq,
                    "eyes": content["eyes"],
                    "sheet": content["sheet"],
                    "content": content,
                    "sharing": sharing.shown(content, room, state.texts),
                }
                for one in stop.observations
                if (content := dict(one.content or {}))
            ],
            "photos": [_photo(one) for one in stop.photos],
        }
        for stop in state.stops()
    ]


def questions(state: WalkState) -> list[dict[str, Any]]:
    """Open questions with where they came up."""
    texts = state.texts
    return [
        {
            "entry_id": one.entry_id,
            "seq": one.seq,
            "question": content["asks"],
            "where": stop.name if not stop.number else texts("walk.asked_at", number=stop.number, name=stop.name),
            "content": content,
        }
        for stop, one in state.open_questions()
        if (content := dict(one.content or {}))
    ]


def answered(state: WalkState) -> str:
    """How many questions have an answer, in words; empty for none."""
    count = sum(1 for one in state.of_kind("observation") if (one.content or {}).get("answer"))
    return state.texts.many("walk.answered", count) if count else ""


def _photo(one: Revision) -> dict[str, Any]:
    content = one.content or {}
    return {"entry_id": one.entry_id, **{field: content[field] for field in ("caption", "width", "height")}}
