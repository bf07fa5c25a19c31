"""A room's two maps in words, for a wall and a notebook alike: which places stand where, what differs, and what one may ask.

Residents' map comes first, since who works here listens. There is no number of agreement: how many places stand where is said
nowhere. Not here: laying beside (``views.maps``), drawing (``views/maps/wall.js``).
"""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from buurtlezer.analysis.two_maps import Difference
from buurtlezer.model import MapSense, Perspective
from buurtlezer.texts import Texts
from buurtlezer.wording.alphabet import by_alphabet
from buurtlezer.wording.choices import category

Json = dict[str, Any]

SIDES: Final = (str(Perspective.CITIZEN), str(Perspective.ORGANISATION))
"""In the order in which they are read."""

ASKED: Final = (*(str(one) for one in (Difference.THEIRS, Difference.OURS, Difference.OTHER)), "nobody")
"""What differs, and each time a question."""


def waits(view: Mapping[str, Any], texts: Texts) -> str:
    """That one's own map is to be locked before this may be read; empty where it may."""
    return "" if "places" in view["maps"] else texts("roommaps.own_first")


def places(view: Mapping[str, Any]) -> list[Json]:
    """All that may be read, by the alphabet of their names."""
    return by_alphabet(view["maps"].get("places", ()), lambda one: str(one["name"]))


def of_side(view: Mapping[str, Any], side: str) -> list[Json]:
    """Those of one map."""
    return [one for one in places(view) if side in one["sides"]]


def title(texts: Texts, side: str) -> str:
    """What a map is called."""
    found = texts(f"maps.side.{side}")
    return found[:1].upper() + found[1:]


def classes(view: Mapping[str, Any], texts: Texts) -> list[Json]:
    """The kinds of difference that are there: ``{"class", "word", "places": [{"name", "kind"}]}``, residents' first."""
    found = places(view)
    each = {str(kind): [one for one in found if one["class"] == kind] for kind in Difference}
    return [
        {
            "class": kind,
            "word": word(texts, kind),
            "places": [{"name": one["name"], "kind": category(texts, one)} for one in them],
        }
        for kind, them in each.items()
        if them
    ]


def word(texts: Texts, kind: str) -> str:
    """What a kind of difference is called."""
    return texts(f"roommaps.class.{kind}")


def meanings(view: Mapping[str, Any], texts: Texts) -> list[str]:
    """Of places that are something else to each: what they are to residents, and to the organisation."""
    return [
        texts("roommaps.meaning", name=one["name"], theirs=_senses(one, SIDES[0], texts), ours=_senses(one, SIDES[1], texts))
        for one in places(view)
        if one["class"] == Difference.OTHER
    ]


def questions(view: Mapping[str, Any], texts: Texts) -> list[Json]:
    """What one may ask of what differs: ``{"class", "text"}``; who did not draw is asked of every room."""
    there = {one["class"] for one in places(view)} | {"nobody"}
    return [{"class": kind, "text": texts(f"roommaps.question.{kind}")} for kind in ASKED if kind in there]


def apart(view: Mapping[str, Any]) -> list[str]:
    """Names of places of which people do not agree whether they are the same."""
    names = {handle: one["name"] for one in places(view) for handle in one["handles"]}
    return [
        " / ".join(dict.fromkeys(names[key] for key in one["handles"] if key in names)) for one in view["maps"].get("apart", ())
    ]


def _senses(place: Mapping[str, Any], side: str, texts: Texts) -> str:
    """All that those of one side said, in the order of the vocabulary: the most said is not first."""
    counts = place["sense"][side].get("counts", {})
    return joined(texts(f"maps.sense.{sense}") for sense in MapSense if str(sense) in counts)


def joined(words: Iterable[str]) -> str:
    """Several words side by side."""
    return " · ".join(words)
