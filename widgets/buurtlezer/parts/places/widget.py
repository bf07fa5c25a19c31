"""The places part, Python side: which places there are, what they mean, and which words one chooses from.

Not here: whose places may be read (``store``), what a point lies in (``steps.places.located``), the map (``parts.map.hosted``).
"""

from typing import Any

from traitlets import Dict, List, Unicode, validate

from buurtlezer.parts.base.part import asset
from buurtlezer.parts.base.shape import distinct, one_of, shaped
from buurtlezer.parts.map.hosted import Hosted
from buurtlezer.parts.question.widget import FORM, FORM_LOOK

GROUND_SCRIPTS = (
    "topology",
    "geography",
    "labels",
    "classes",
    "canvas",
    "ground",
    "host",
    "shapes",
    "gestures",
    "controls",
    "search",
)
MAP_SCRIPTS = tuple(f"../map/{name}" for name in GROUND_SCRIPTS)
SCRIPTS = ("sides", "markers", "filter", "list", "where", "forms", "detail", "panel", "lost")
"""What each needs stands before it."""

CHOICES = ("category", "group", "use", "daypart", "trait", "voice", "coarse", "new_to_me")


class Places(Hosted):
    """Places of one's own and of the room: on a map, in a list, one by one with their meanings.

    Acts: ``write`` of a ``place`` or a ``meaning`` (with ``entry_id`` when changing), ``delete``, ``undo`` and ``erase`` with
    ``entry_id``. Leave ``slot`` empty: each is an entry of its own. ``template`` goes with both kinds and has no ``kind``.
    """

    _esm = asset("places", ".js", *FORM, *MAP_SCRIPTS, *SCRIPTS)
    _css = asset("places", ".css", *FORM_LOOK, "../map/widget")

    places = List(Dict()).tag(sync=True)
    """``[{"ref", "name", "category", "at": [lon, lat] | None, "coarse", "offers", "has": [trait], "has_not": [trait],
    "mine", "entry_id"?, "seq"?, "content"?, "sharing"?, "meanings": [MEANING], "room"?}]``.

    MEANING: ``{"entry_id", "seq", "content", "sharing"}``, one's own. ``room``: what the group says of it, the shape of the
    group's view (``groups`` → SAID)."""

    lost = List(Dict()).tag(sync=True)
    """MEANINGs of one's own whose place is not there any more."""

    choices = Dict().tag(sync=True)
    """``{name: [{"value", "label", "hint"?}]}`` for each of CHOICES."""

    area = Dict().tag(sync=True)
    """One's own neighbourhood, for orientation: ``{"geometry": GeoJSON}`` or ``{"sectors": [code]}``, or empty."""

    vulnerable = Unicode("").tag(sync=True)
    """Name of the part on this page that keeps vulnerable places; empty: none is offered."""

    sensitive = Dict().tag(sync=True)
    """The check of typed text: ``rules(language)`` of ``parts.sensitive``. Empty: no check."""

    @validate("places")
    def _check_places(self, proposal: Any) -> Any:
        needed = ("ref", "name", "category", "at", "coarse", "offers", "has", "has_not", "mine", "meanings")
        places = [shaped("a place", one, needed, ("entry_id", "seq", "content", "sharing", "room")) for one in proposal["value"]]
        distinct("places", [one["ref"] for one in places])
        return places

    @validate("choices")
    def _check_choices(self, proposal: Any) -> Any:
        choices: dict[str, list[dict[str, Any]]] = proposal["value"]
        for name, options in choices.items():
            one_of("a choice", name, CHOICES)
            for option in options:
                shaped("an option", option, ("value", "label"), ("hint",))
        return choices
