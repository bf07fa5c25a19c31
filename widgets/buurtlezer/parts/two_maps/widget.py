"""Both maps of a neighbourhood, Python side: which places stand on which, how they differ, and which may be the same.

Not here: what differs (``analysis.two_maps``), what is proposed (``analysis.place_doubles``), who may read it (``store``),
drawing one map (``parts.side_map``).
"""

from typing import Any, Final

from traitlets import Dict, List, TraitError, Unicode, validate

from buurtlezer.parts.base.in_part import TellsInPart
from buurtlezer.parts.base.shape import distinct, one_of, shaped
from buurtlezer.parts.map.hosted import Hosted

SIDES: Final = ("citizen", "organisation")
CLASSES: Final = ("theirs", "ours", "both", "other")
VERDICTS: Final = ("", "same", "different")


class TwoMaps(TellsInPart, Hosted):
    """Two maps with one view: side by side, by swipe, or as one map of what differs; a list of the same; pairs to decide.

    Acts: ``write`` of a ``same_place`` with the ``entry_id`` of its pair, and ``delete`` of one's own. ``template`` goes with
    each of them and holds ``kind``, ``visibility`` and what else is the page's. Leave ``slot`` empty.

    Words: ``page.part(part, "maps.beside")``, and then ``part.labels = texts.group("base.", "map.", "maps.beside.")``. Used for
    one's own two maps and for the room's.

    A place that is not for the organisation is never among them. Names are told and in no widget's state (``base.tells``).
    """

    places = List(Dict()).tag(told=True, in_part=True)
    """``[{"key", "name", "category": str, "at": [lon, lat] | None, "coarse": bool, "sides": [side], "class": "" | class,
    "said": {side: SAID}, "supposed": bool}]``, each as one, also where it stands on both maps.

    ``key``: any that is no other's (``own/<id>``, ``room/<handle>``); ``category`` in words; ``sides`` some of SIDES;
    ``class`` one of CLASSES, empty where it counts in no difference (supposed of residents): then it stands on its map only.
    SAID: ``{"senses": [str], "means": [str], "sense": value | "", "at"?: [lon, lat] | None}``: what it is to that side, in words
    (of a room with how many, or that too few said so), their own words, the one sense where there is one (its pictogram),
    and where it lies on that map if elsewhere."""

    pairs = List(Dict()).tag(told=True)
    """What may be the same, and what was decided: ``[{"one": ref, "other": ref, "places": [key, key], "names": [str, str],
    "sides": [side, side], "reasons": [str], "said": str, "mine": "" | verdict, "entry_id", "seq"}]``.

    ``one`` and ``other`` are what the act names; ``places`` keys of ``places`` (a key that is not there any more is shown
    nowhere); ``said``: what the room decided so far, in words; ``entry_id`` that of the decision's slot, ``seq`` 0 where
    nothing is decided."""

    pictures = Dict().tag(sync=True)
    """``{sense: [path]}``."""

    notes = List(Unicode()).tag(told=True)
    """Sentences above it: whose it is, who did not draw yet, how many are enough."""

    missing = Unicode("").tag(sync=True)
    """What there is to do first, in words; then nothing else is shown. Empty where the maps may be seen."""

    area = Dict().tag(sync=True)
    """One's own neighbourhood, for orientation: ``{"geometry": GeoJSON}`` or ``{"sectors": [code]}``, or empty."""

    @validate("places")
    def _check_places(self, proposal: Any) -> Any:
        needed = ("key", "name", "category", "at", "coarse", "sides", "class", "said", "supposed")
        places = [shaped("a place", one, needed) for one in proposal["value"]]
        distinct("places", [one["key"] for one in places])
        for one in places:
            if one["class"]:
                one_of("a class of difference", one["class"], CLASSES)
            if not one["sides"] or set(one["sides"]) != set(one["said"]):
                raise TraitError(f"a place stands on one or both maps, and each says something of it: {one!r}")
            for side, said in one["said"].items():
                one_of("a side", side, SIDES)
                shaped("what a side says", said, ("senses", "means", "sense"), ("at",))
        return places

    @validate("pairs")
    def _check_pairs(self, proposal: Any) -> Any:
        needed = ("one", "other", "places", "names", "sides", "reasons", "said", "mine", "entry_id", "seq")
        pairs = [shaped("a pair", one, needed) for one in proposal["value"]]
        for one in pairs:
            one_of("a verdict", one["mine"], VERDICTS)
        return pairs
