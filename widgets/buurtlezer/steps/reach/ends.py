"""Where one may go from this page, beside what can be searched: opportunities, places of one's own, candidates of a search in 06.

A place of which the person knows no point is none of them. Not here: streets, stops and services (``parts.map`` finds them).
"""

from typing import Any

from buurtlezer.model import OWN, Opportunity, Place, PlaceSearch
from buurtlezer.steps.reach import beyond
from buurtlezer.steps.reach.state import ReachState

Json = dict[str, Any]


def offered(state: ReachState) -> list[Json]:
    """What the search of the part finds: opportunities, one's own places (picked for someone in 06 first), far stations."""
    texts = state.texts
    picked = [ref for one in state.of_any_round(PlaceSearch) for ref in one.entry.picked]
    places = {OWN + one.entry_id: one.entry for one in state.of_any_round(Place) if one.entry.location is not None}
    found = []
    for ref in dict.fromkeys([*(ref for ref in picked if ref in places), *places]):
        place = places[ref]
        word = texts("reach.end.picked" if ref in picked else "reach.end.place")
        found.append({**_end(ref, place.name, word, place.location), "place": ref})
    mine = []
    for one in _placed(state):
        end = _end(OWN + one.entry_id, one.entry.what, texts("reach.end.opportunity"), point_of(state, one.entry))
        mine.append({**end, "place": "" if one.entry.location is not None else one.entry.place})
    return [*mine, *found, *beyond.stations(state.pack, texts)]


def towards(state: ReachState) -> Json:
    """Where to, as long as nobody chose: the newest opportunity that has a point. Empty where there is none."""
    found = _placed(state)
    if not found:
        return {}
    newest = found[-1]
    end = _end(OWN + newest.entry_id, newest.entry.what, "", point_of(state, newest.entry))
    return {name: end[name] for name in ("lon", "lat", "name", "ref")}


def point_of(state: ReachState, one: Opportunity) -> Any:
    """The point of an opportunity: its own, or that of the place it names. None without one."""
    if one.location is not None:
        return one.location
    named = (place.entry for place in state.of_any_round(Place) if OWN + place.entry_id == one.place)
    return next((place.location for place in named), None)


def _placed(state: ReachState) -> list[Any]:
    return [one for one in state.of_any_round(Opportunity) if point_of(state, one.entry) is not None]


def _end(ref: str, name: str, word: str, at: Any) -> Json:
    return {"ref": ref, "name": name, "word": word, "lon": at.lon, "lat": at.lat}
