"""What you have now: the close of the page, made from the person's own entries. Not here: the cards (``parts.summary``)."""

from buurtlezer.model import Observation, Photo
from buurtlezer.steps.closing import Line, lines, written
from buurtlezer.steps.walk import state as slots
from buurtlezer.steps.walk.state import WalkState


def items(state: WalkState) -> list[Line]:
    """Title and sentence of each thing that was made in this round; nothing for what is not there."""
    texts, plan = state.texts, state.plan()
    seen, photos = state.of_kind(Observation), state.of_kind(Photo)
    questions = [one for one in seen if one.entry.asks]
    names = " · ".join(stop.name for stop in state.planned())
    looked = ""
    if seen:
        stops = {one.entry.stop for one in seen}
        eyes = {one.entry.eyes for one in seen}
        looked = texts(
            "walk.have.seen.text",
            notes=texts.many("walk.count.notes", len(seen)),
            stops=texts.many("walk.count.stops", len(stops)),
            eyes=texts.many("walk.count.eyes", len(eyes)),
        )
    asked = ""
    if questions:
        open_now = len(state.open_questions())
        asked = texts("walk.have.asks.text", open=open_now, all=len(questions))
    found = [
        ((plan.name if plan is not None else "") or texts("walk.have.plan.title"), names),
        (texts("walk.have.seen.title"), looked),
        (texts("walk.have.photos.title"), texts.many("walk.count.photos", len(photos)) if photos else ""),
        (texts("walk.have.asks.title"), asked),
        (texts("walk.have.thoughts.title"), written(state, slots.GUIDE_SAW, slots.THOUGHT)),
    ]
    return lines(found)
