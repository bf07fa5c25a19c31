"""What a team knows of services: the notes of this round, in words.

Not here: the note (``model.service_note``), whether a service is still there (``corrections``).
"""

from typing import Final

from buurtlezer.model import ServiceNote
from buurtlezer.steps.made import Made
from buurtlezer.steps.services.corrections import about
from buurtlezer.steps.services.state import ServicesState
from buurtlezer.texts import Texts

SLOT: Final = "03/note/"
"""Slots of notes: followed by the reference of a service and the round."""


def notes(state: ServicesState) -> dict[str, Made[ServiceNote]]:
    """By reference of the service the newest note of this round."""
    return {about(one.entry): one for one in state.of_kind(ServiceNote)}


def lines(entry: ServiceNote, texts: Texts) -> list[str]:
    """What was noted; nothing for what was left open."""
    known = [texts("services.there.note.known", known=texts(f"service_choice.known.{entry.known}"))] if entry.known else []
    works = ", ".join(texts(f"group.{one}") for one in sorted(entry.works_for))
    barriers = ", ".join(texts(f"service_choice.barrier.{one}") for one in sorted(entry.barriers))
    return [
        *known,
        *([texts("services.there.note.works_for", groups=works)] if works else []),
        *([texts("services.there.note.barriers", barriers=barriers)] if barriers else []),
        *([entry.keeps_out] if entry.keeps_out else []),
    ]
