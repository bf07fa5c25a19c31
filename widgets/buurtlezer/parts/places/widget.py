"""The places part, Python side: which places there are, what they mean, and which words one chooses from.

Not here: whose places may be read (``store``), what a point lies in (``logbook.intake.located``), the map (``parts.map.hosted``).
"""

from typing import Any

from traitlets import Dict, Int, List, Unicode, observe, validate

from buurtlezer.parts.base.shape import distinct, one_of, shaped
from buurtlezer.parts.map.hosted import Hosted
from buurtlezer.parts.places.told import Telling

CHOICES = ("category", "group", "use", "daypart", "trait", "voice", "coarse", "new_to_me")


class Places(Hosted):
    """Places of one's own and of the room: on a map, in a list, one by one with their meanings.

    Acts: ``write`` of a ``place`` or a ``meaning`` (with ``entry_id`` when changing), ``delete``, ``undo`` and ``erase`` with
    ``entry_id``. Leave ``slot`` empty: each is an entry of its own. ``template`` goes with both kinds and has no ``kind``.
    """

    places = List(Dict())
    """``[{"ref", "name", "category", "at": [lon, lat] | None, "coarse", "offers", "has": [trait], "has_not": [trait],
    "mine", "entry_id"?, "seq"?, "content"?, "sharing"?, "meanings": [MEANING], "room"?}]``.

    MEANING: ``{"entry_id", "seq", "content", "sharing"}``, one's own. ``room``: what the group says of it, the shape of the
    group's view (``groups`` → SAID).

    A browser is told what changed, not thousands of places after each act: it puts the next two together (``told.js``)."""

    _told = Int(0).tag(sync=True, to_json=lambda times, part: part._whole(times), from_json=lambda _said, part: part._told)
    """How often ``places`` were told whole; a browser gets ``{"times": int, "places": places}``."""

    _since = Dict({"of": 0}).tag(sync=True)
    """What is otherwise since then: ``told.Since``, with ``"of"``: since which whole telling."""

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

    def __init__(self, **traits: Any) -> None:
        self._telling = Telling()
        super().__init__(**traits)

    @validate("places")
    def _check_places(self, proposal: Any) -> Any:
        needed = ("ref", "name", "category", "at", "coarse", "offers", "has", "has_not", "mine", "meanings")
        places = [shaped("a place", one, needed, ("entry_id", "seq", "content", "sharing", "room")) for one in proposal["value"]]
        distinct("places", [one["ref"] for one in places])
        return places

    @observe("places")
    def _tell(self, _change: object) -> None:
        changed = self._telling.of(self.places)
        with self.hold_sync():
            self._told += changed is None
            otherwise: dict[str, Any] = {**(changed or {})}
            self._since = otherwise | {"of": self._told}

    def _whole(self, times: int) -> dict[str, Any]:
        return {"times": times, "places": self.places}

    def _hear(self, widget: object, content: Any, buffers: object) -> None:
        super()._hear(widget, content, buffers)
        if isinstance(content, dict) and content.get("type") == "tell":  # a browser that missed a whole telling
            self._telling = Telling()
            self._tell(None)

    @validate("choices")
    def _check_choices(self, proposal: Any) -> Any:
        choices: dict[str, list[dict[str, Any]]] = proposal["value"]
        for name, options in choices.items():
            one_of("a choice", name, CHOICES)
            for option in options:
                shaped("an option", option, ("value", "label"), ("hint",))
        return choices
