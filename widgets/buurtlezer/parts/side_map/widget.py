"""One of the two maps, Python side: which places stand on it, what one may choose from, and whether it stands for good.

Not here: whose places may be read and when the map is locked (``store``), both maps together (``parts.two_maps``), the ground
under it (``parts.map.hosted``).
"""

from typing import Any, Final

from traitlets import Bool, Dict, List, TraitError, Unicode, validate

from buurtlezer.parts.base.in_part import TellsInPart
from buurtlezer.parts.base.shape import distinct, one_of, shaped
from buurtlezer.parts.map.hosted import Hosted

SIDES: Final = ("organisation", "citizen")
CHOICES: Final = ("category", "sense", "voice", "coarse")


class SideMap(TellsInPart, Hosted):
    """A map and a list of one side's places, the form that adds one, and *I have drawn*.

    Acts: ``write`` of a ``map_place`` (``entry_id``; its ``perspective`` is ``side``, whatever ``template`` says), ``delete``,
    ``undo`` and ``erase`` of one; ``write`` of a ``map_lock`` in the slot that ``lock`` names. Leave ``slot`` empty. ``template``
    goes with all of them and has no ``kind``.

    Words: ``page.part(part, "maps.draw")``, and then, for the map and for where a place is, ``part.labels =
    texts.group("base.", "map.", "places.", "maps.draw.")``.

    Names are told to the page and are in no widget's state (``base.tells``).
    """

    side = Unicode("organisation").tag(sync=True)
    """Whose map: one of SIDES."""

    places = List(Dict()).tag(told=True, in_part=True)
    """One's own: ``[{"key": "own/<entry id>", "entry_id", "seq", "content", "sharing", "stands": bool}]``.

    ``content`` is the ``map_place`` as stored. ``stands``: it can only be taken back from the room or erased; the page says so of
    each place that a lock or a wall holds. ``sharing`` as ``Part.sharing``; empty where there is nothing to say."""

    others = List(Dict()).tag(told=True)
    """One's places of 06 that could be taken over: ``[{"ref": PlaceRef, "name", "category": str | None, "at": [lon, lat] | None,
    "spot": str, "coarse": bool}]``. The part leaves out those that a place of this map was taken from."""

    choices = Dict().tag(sync=True)
    """``{name: [{"value", "label", "hint"?, "picture"?: [path]}]}`` for each of CHOICES. A single ``voice`` is not asked: it is
    that one (on a visitor's page *told*)."""

    keeps_back = Bool(False).tag(sync=True)
    """Whether a place may be kept that is *not for the organisation*: on the residents' map, where no page of the organisation
    shows it. False on that map: the form says that such a place is not written down."""

    lock = Dict().tag(sync=True)
    """``{"slot": str, "content": dict, "since": str, "closes": bool, "wall": bool}``, or empty where there is
    nothing to lock.

    ``slot`` and ``content`` (``kind`` and what goes with it) are those of the act; ``since`` is the day in words, empty while it
    is not set. ``closes``: it makes this map stand (the organisation's); a resident's stays open, and only the room's maps open.
    ``wall``: the room's maps were on the wall, so a map that a lock closes stands, lock or none."""

    in_room = Bool(False).tag(sync=True)
    """Whether it is drawn in a workshop: only then there is a group of which anything opens."""

    area = Dict().tag(sync=True)
    """One's own neighbourhood, for orientation: ``{"geometry": GeoJSON}`` or ``{"sectors": [code]}``, or empty."""

    around = List(List()).tag(told=True)
    """Where to open while nothing stands here and no neighbourhood is drawn: ``[[lon, lat], [lon, lat]]``, two corners of the
    other map's places; empty for all of the ground."""

    sensitive = Dict().tag(sync=True)
    """The check of typed text: ``rules(language)`` of ``parts.sensitive``. Empty: no check."""

    @validate("side")
    def _check_side(self, proposal: Any) -> Any:
        one_of("a side", proposal["value"], SIDES)
        return proposal["value"]

    @validate("places")
    def _check_places(self, proposal: Any) -> Any:
        needed = ("key", "entry_id", "seq", "content", "sharing", "stands")
        places = [shaped("a place", one, needed) for one in proposal["value"]]
        distinct("places", [one["key"] for one in places])
        for one in places:
            if (whose := one["content"].get("perspective")) != self.side:
                raise TraitError(f"a place of {whose} does not stand on the map of {self.side}")
        return places

    @validate("others")
    def _check_others(self, proposal: Any) -> Any:
        needed = ("ref", "name", "category", "at", "spot", "coarse")
        others = [shaped("a place of 06", one, needed) for one in proposal["value"]]
        distinct("places of 06", [one["ref"] for one in others])
        return others

    @validate("lock")
    def _check_lock(self, proposal: Any) -> Any:
        given = proposal["value"]
        return shaped("a lock", given, ("slot", "content", "since", "closes", "wall")) if given else {}

    @validate("choices")
    def _check_choices(self, proposal: Any) -> Any:
        for name, options in proposal["value"].items():
            one_of("a choice", name, CHOICES)
            for option in options:
                shaped("an option", option, ("value", "label"), ("hint", "picture"))
        return proposal["value"]
