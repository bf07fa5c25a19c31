"""The same place, other meanings, in words: one's own sides, the group's sides, how far they are apart, where nobody came.

A measure is told in words, never as a score; below the minimum it says that there are too few voices. Not here: the measures
(``analysis.disagreement``), the group's view (``views.places``), drawing (``parts.voices``).
"""

from collections.abc import Mapping
from typing import Any, Final

from buurtlezer.model import Meaning, Voice
from buurtlezer.steps.places.state import PlacesState, Seen
from buurtlezer.wording.choices import faces, kind_of_place

MOST_PAIRS: Final = 20
MOST_PLACES: Final = 60
"""What anybody looks through side by side; the map and the list have all."""

STRONG: Final = 0.5
"""From here on a clash is called strong: as if half of all pairs of voices pointed fully opposite ways."""

UNITED: Final = 0.25
SPLIT: Final = 0.6
"""Polarisation within a group, below and from which it is said to be of one mind, or split: half −1 and half +1 are 0.5."""

NEAR: Final = 0.25
"""Below this difference (one step of the four) two groups say about the same."""


def of_logbook(state: PlacesState, seen: list[Seen]) -> list[dict[str, Any]]:
    """Places that have more than one of one's own meanings, those that point opposite ways first."""
    return [_own_place(state, one, opposed) for one, opposed in _several(seen)[:MOST_PLACES]]


def names_of_several(seen: list[Seen]) -> list[str]:
    """Names of the places that have more than one of one's own meanings."""
    return [one.name for one, _ in _several(seen)]


def of_group(state: PlacesState) -> list[dict[str, Any]]:
    """Pairs of groups that both have enough voices, the strongest clash first."""
    found = [(place, pair) for place in (state.group or {}).get("places", ()) for pair in place["pairs"]]
    ordered = sorted(found, key=lambda one: (-one[1]["clash"], -one[1]["difference"], one[0]["name"].casefold()))
    return [_group_place(state, place, pair) for place, pair in ordered[:MOST_PAIRS]]


def silent(state: PlacesState) -> list[dict[str, Any]]:
    """For each group with enough voices, the places where nobody of it told that they come."""
    group = state.group or {}
    names = {one["handle"]: one["name"] for one in group.get("places", ())}
    return [
        {"title": state.texts(f"group.{name}"), "places": [names[handle] for handle in one["silent"] if handle in names]}
        for name, one in group.get("groups", {}).items()
        if one.get("silent")
    ]


def missing(state: PlacesState) -> str:
    """What a picture of the group needs, kindly."""
    texts = state.texts
    if not state.in_room:
        return texts("lived.room.elsewhere")
    if state.group is None:
        return texts("neighbourhood.room.wait")
    return texts("lived.room.few", minimum=state.group["minimum"])


def apart(state: PlacesState, pair: Mapping[str, Any]) -> str:
    """How far two groups are apart, in words."""
    if pair["clash"] >= STRONG:
        return state.texts("lived.apart.strong")
    if pair["clash"] > 0:
        return state.texts("lived.apart.some")
    return state.texts("lived.apart.same" if pair["difference"] < NEAR else "lived.apart.degree")


def _several(seen: list[Seen]) -> list[tuple[Seen, bool]]:
    """Places with several meanings, and whether they point opposite ways: those that do come first."""
    several = [one for one in seen if len({(said.entry.group, said.entry.group_name) for said in one.meanings}) > 1]
    return sorted(((one, _opposed(one)) for one in several), key=lambda found: not found[1])


def within(state: PlacesState, said: Mapping[str, Any]) -> list[str]:
    """Whether a group speaks with one voice about a place, in words; nothing where too few chose a face."""
    apart = said["polarisation"]
    if apart is None:
        return []
    return [
        state.texts("lived.within.one" if apart < UNITED else "lived.within.split" if apart >= SPLIT else "lived.within.mixed")
    ]


def _opposed(one: Seen) -> bool:
    said = [made.entry for made in one.meanings if made.entry.voice is not Voice.SUPPOSED]  # what is supposed opposes nobody
    values = [meaning.feeling for meaning in said if meaning.feeling is not None]
    return bool(values) and min(values) < 0 < max(values)


def _own_place(state: PlacesState, one: Seen, opposed: bool) -> dict[str, Any]:
    texts = state.texts
    sides = [_own_side(state, said.entry) for said in one.meanings]
    return {
        "name": one.name,
        "note": kind_of_place(texts, one.category),
        "sides": sides,
        "measure": texts("lived.apart.opposed" if opposed else "lived.apart.few"),
        "question": texts("lived.ask_supposed") if any(side["voice"] == Voice.SUPPOSED for side in sides) else "",
    }


def _own_side(state: PlacesState, meaning: Meaning) -> dict[str, Any]:
    texts = state.texts
    when = ", ".join(texts(f"daypart.{time}") for time in sorted(meaning.times))
    use = texts(f"use.{meaning.use}") if meaning.use is not None else ""
    return {
        "title": meaning.group_name or texts(f"group.{meaning.group}"),
        "voice": str(meaning.voice),
        "note": texts(f"places.voice.{meaning.voice}"),
        "steps": [{**one, "count": 1} for one in faces(texts) if one["value"] == meaning.feeling],
        "uses": " · ".join(part for part in (use, when) if part),
        "why": [meaning.why] if meaning.why else [],
    }


def _group_place(state: PlacesState, place: Mapping[str, Any], pair: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "name": place["name"],
        "note": kind_of_place(state.texts, place["category"]),
        "sides": [_group_side(state, name, place["groups"][name]) for name in pair["groups"]],
        "measure": apart(state, pair),
        "question": state.texts("lived.room.question") if pair["clash"] > 0 else "",
    }


def _group_side(state: PlacesState, name: str, said: Mapping[str, Any]) -> dict[str, Any]:
    texts = state.texts
    uses = [f"{texts(f'use.{use}')} ({count})" for use, count in said["uses"].items() if count]
    return {
        "title": texts(f"group.{name}"),
        "voice": "room",
        "note": " · ".join([texts.many("neighbourhood.room.voices", said["voices"]), *within(state, said)]),
        "steps": [{**one, "count": said["feelings"].get(str(one["value"]), 0)} for one in faces(texts)],
        "uses": " · ".join(uses),
        "why": [one["text"] for one in said["why"]],
    }
