"""A check list of points, Python side: what is asked about, what is answered already, what a list of today says.

It has no total, no rate and no trend: an old list that was never whole says nothing about a neighbourhood. Not here: which points
they are (``steps.services``), the answers' own words (texts).
"""

from typing import Any

from traitlets import Dict, List, Unicode, validate

from buurtlezer.parts.base import Part
from buurtlezer.parts.base.shape import distinct, one_of, shaped

FOUND = ("same", "alike", "other", "none", "unknown")
POINT = ("ref", "slot", "title", "note", "today", "seq", "content")
CHOICES = ("kind", "group")


class Checklist(Part):
    """One point at a time: still there, gone, something else, not known; the way back, passing over, and all of them at the end.

    Acts: ``write`` of a ``service_check`` into the slot of its point, ``delete`` of it. Leave ``slot`` empty.
    """

    points = List(Dict()).tag(sync=True)
    """``[{"ref", "slot", "title", "note", "today": {"found", "sentence"}, "seq", "content"}]``: ``ref`` is the service that is
    asked about; ``today`` is shown once there is an answer, ``found`` one of same, alike, other, none, unknown;
    ``content`` is the answer as stored, or empty."""

    choices = Dict().tag(sync=True)
    """``{"kind": [...], "group": [...]}``: what may stand there now, who may have lost a contact; each
    ``[{"value", "label"}]``."""

    ground = Dict().tag(sync=True)
    """What lies around the points, as a walk has it; empty where none is shown."""

    empty = Unicode("").tag(sync=True)
    """A sentence for when there is nothing to ask about: what to do."""

    note = Unicode("").tag(sync=True)
    """What the list of then does not say; it stands at the end."""

    sensitive = Dict().tag(sync=True)
    """The check of typed text: ``rules(language)`` of ``parts.sensitive``. Empty: no check."""

    @validate("points")
    def _check_points(self, proposal: Any) -> Any:
        points = [shaped("a point", one, POINT) for one in proposal["value"]]
        for one in points:
            one_of("what is found today", shaped("today", one["today"], ("found", "sentence"))["found"], FOUND)
        distinct("points", [one["ref"] for one in points])
        return points

    @validate("choices")
    def _check_choices(self, proposal: Any) -> Any:
        choices = proposal["value"]
        return shaped("choices", choices, CHOICES) if choices else choices
