"""Pairs of one's own two maps: what may be the same, with its reasons, and what a person decided of it.

Not here: proposing (``analysis.place_doubles``), both maps beside each other (``beside``), the room's pairs (``group``).
"""

from collections.abc import Mapping
from typing import Any

from buurtlezer.model import Verdict
from buurtlezer.steps.maps.state import MapsState

Json = dict[str, Any]


def pairs(state: MapsState, keys: Mapping[str, str]) -> list[Json]:
    """What may be the same with its reasons, and what was decided, which may be taken back."""
    laid, texts = state.laid(), state.texts
    found = [
        _pair(state, keys, one.one, one.other, [texts(f"maps.reason.{why}") for why in one.reasons], None)
        for one in laid.proposed
    ]
    decided = (one.entry for one in state.decided().values())
    there = (one for one in decided if {one.one, one.other} <= laid.places.keys())
    return [*found, *(_pair(state, keys, one.one, one.other, [], one.verdict) for one in there)]


def _pair(state: MapsState, keys: Mapping[str, str], one: str, other: str, reasons: list[str], verdict: Verdict | None) -> Json:
    places = state.laid().places
    entry_id = state.session.entry_id(state.pair_slot(one, other))
    revision = state.session.revisions.get(entry_id)
    return {
        "one": one,
        "other": other,
        "places": [keys[one], keys[other]],
        "names": [places[one].name, places[other].name],
        "sides": [str(places[one].perspective), str(places[other].perspective)],
        "reasons": reasons,
        "said": "",
        "mine": str(verdict) if verdict else "",
        "entry_id": entry_id,
        "seq": revision.seq if revision is not None else 0,
    }
