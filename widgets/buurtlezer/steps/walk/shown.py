"""What the parts of 05_walk are told: the plan, what is stored, the story, open questions.

Not here: what is true (``state``), the parts themselves (``view``).
"""

from base64 import b64decode
from typing import Any

from buurtlezer.logbook import sharing
from buurtlezer.model import Observation, Photo
from buurtlezer.steps.actions import taken_up
from buurtlezer.steps.made import Made
from buurtlezer.steps.walk.around import around
from buurtlezer.steps.walk.state import WalkState


def plan(state: WalkState) -> dict[str, Any]:
    """The plan as the walk shows it; empty where there is none."""
    found = state.plan()
    if found is None:
        return {}
    kept = {"name": found.name, "minutes": found.minutes, "meet_at": found.meet_at, "call": found.call}
    return {**kept, "stops": stops(state)}


def stops(state: WalkState) -> list[dict[str, str]]:
    """The stops of the plan, by what they are called."""
    return [{"id": stop.id, "name": stop.name} for stop in state.planned()]


def ground(state: WalkState) -> dict[str, Any]:
    """What lies around the stops."""
    return around(state.pack, state.texts.language, state.planned())


def observations(state: WalkState) -> list[dict[str, Any]]:
    """All observations of this round, for the forms of the walk."""
    return [
        {
            "entry_id": one.entry_id,
            "stop": one.entry.stop,
            "eyes": str(one.entry.eyes),
            "sheet": one.entry.sheet,
            "seq": one.seq,
            "content": one.entry.content(),
        }
        for one in state.of_kind(Observation)
    ]


def photos(state: WalkState) -> list[dict[str, Any]]:
    """All photos of this round, without their pixels."""
    return [{**_photo(one), "stop": one.entry.stop, "seq": one.seq} for one in state.of_kind(Photo)]


def picture(state: WalkState, entry_id: str) -> bytes | None:
    """The JPEG of a photo that the open logbook holds."""
    entry = state.session.whole(entry_id)
    return b64decode(entry.image) if isinstance(entry, Photo) else None


def story(state: WalkState) -> list[dict[str, Any]]:
    """Stop by stop, with who may see what."""
    room = state.session.shown_room
    return [
        {
            "id": stop.id,
            "number": stop.number,
            "name": stop.name,
            "seen": [
                {
                    "entry_id": one.entry_id,
                    "seq": one.seq,
                    "eyes": str(one.entry.eyes),
                    "sheet": one.entry.sheet,
                    "content": one.entry.content(),
                    "sharing": sharing.shown(one.entry, room, state.texts, one.entry_id),
                }
                for one in stop.observations
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
            "question": one.entry.asks,
            "where": stop.name if not stop.number else texts("walk.asked_at", number=stop.number, name=stop.name),
            "content": one.entry.content(),
            "listed": taken_up(state, one.entry_id),
        }
        for stop, one in state.open_questions()
    ]


def answered(state: WalkState) -> str:
    """How many questions have an answer, in words; empty for none."""
    count = sum(1 for one in state.of_kind(Observation) if one.entry.answer)
    return state.texts.many("walk.answered", count) if count else ""


def _photo(one: Made[Photo]) -> dict[str, Any]:
    photo = one.entry
    return {"entry_id": one.entry_id, "caption": photo.caption, "width": photo.width, "height": photo.height}
