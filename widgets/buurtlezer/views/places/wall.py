"""What stands on the wall of the view ``places``: a few places, in words, and nothing that the view does not tell.

::

    {"minimum": 5, "told": 12, "contrasts": [CONTRAST, …], "marks": [{"name", "lon", "lat", "faces": [-1, 2]}],
     "silent": [{"group": "jongeren", "places": ["Park", …], "more": 2}], "alike": true}

    CONTRAST = {"name", "kind", "lon", "lat", "coarse", "sides": [SIDE, SIDE]}
    SIDE = {"group": "jongeren", "voices": 6, "face": -1 | null, "feelings": {…}, "why": ["…"]}

``face`` is the middle of what a group says, null where it is divided. ``alike``: there are pairs, and none differs. A wall asks
every few seconds, so it is sent these and not thousands of places. Not here: the view (``compute``), drawing (the page).
"""

from collections.abc import Iterable, Mapping
from textwrap import shorten
from typing import Any, Final

from buurtlezer.texts import Texts
from buurtlezer.wording.choices import category

Json = dict[str, Any]

CONTRASTS: Final = 3
MARKS: Final = 20
SILENT_GROUPS: Final = 2
SILENT_PLACES: Final = 4
REASONS_LENGTH: Final = 66
"""Of all reasons of a side: what is read at eight metres."""


def wall(content: Mapping[str, Any], texts: Texts) -> Json:
    """The view ``places``, for the wall."""
    paired = sorted((one for one in content["places"] if one["pairs"]), key=_strongest)
    other = [one for one in paired if one["pairs"][0]["difference"] > 0]
    shown = other[:CONTRASTS]
    marked = [one for one in paired if one not in shown and one["lon"] is not None][:MARKS]
    first = dict.fromkeys(group for one in shown for group in one["pairs"][0]["groups"])
    return {
        "minimum": content["minimum"],
        "told": len(content["places"]),
        "contrasts": [_contrast(one, texts) for one in shown],
        "marks": [{**{field: one[field] for field in ("name", "lon", "lat")}, "faces": _faces(one)} for one in marked],
        "silent": _silent(content, first, texts),
        "alike": bool(paired) and not other,
    }


def _strongest(place: Mapping[str, Any]) -> tuple[float, float, str]:
    pair = place["pairs"][0]
    return -pair["clash"], -pair["difference"], place["name"]


def _contrast(place: Mapping[str, Any], texts: Texts) -> Json:
    sides = [_side(group, place["groups"][group], texts) for group in place["pairs"][0]["groups"]]
    kept = {field: place[field] for field in ("name", "lon", "lat", "coarse")}
    return {**kept, "kind": category(texts, place), "sides": sides}


def _side(group: str, said: Mapping[str, Any], texts: Texts) -> Json:
    face = middle(said["feelings"])
    # What speaks for the face comes first.
    why = sorted(said["why"], key=lambda one: not (one["feeling"] and face and one["feeling"] * face > 0))
    reasons = _short(dict.fromkeys(" ".join(one["text"].split()) for one in why))
    word = texts(f"group.{group}")
    return {"group": word, "voices": said["voices"], "face": face, "feelings": said["feelings"], "why": reasons}


def _faces(place: Mapping[str, Any]) -> list[int | None]:
    return [middle(place["groups"][group]["feelings"]) for group in place["pairs"][0]["groups"]]


def middle(feelings: Mapping[str, int]) -> int | None:
    """The median of voices by feeling; of two middle voices the calmer one, none where these lie more than a step apart."""
    each = [int(value) for value in sorted(feelings, key=int) for _ in range(feelings[value])]
    low, high = each[(len(each) - 1) // 2], each[len(each) // 2]
    return min(low, high, key=abs) if high - low <= 1 else None


def _silent(content: Mapping[str, Any], first: Mapping[str, None], texts: Texts) -> list[Json]:
    """Groups of the contrasts first; of each the places that most others spoke of."""
    known = {one["handle"]: one for one in content["places"] if one["voices"]}
    found = []
    for group in dict.fromkeys([*first, *content["groups"]]):
        silent = [known[handle] for handle in content["groups"][group]["silent"] if handle in known]
        names = [one["name"] for one in sorted(silent, key=lambda one: (-one["voices"], one["name"]))]
        if names:
            more = len(names) - SILENT_PLACES
            found.append({"group": texts(f"group.{group}"), "places": names[:SILENT_PLACES], "more": max(0, more)})
    return found[:SILENT_GROUPS]


def _short(reasons: Iterable[str]) -> list[str]:
    """As many as there is room for; the first one cut short if need be."""
    shown: list[str] = []
    for reason in reasons:
        if shown and sum(map(len, [*shown, reason])) > REASONS_LENGTH:
            break
        shown.append(shorten(reason, REASONS_LENGTH, placeholder="…") if " " in reason else reason[:REASONS_LENGTH])
    return shown
