"""What may be looked for in bands, each with the places that it is.

Opportunities and places of one's own, stations, what is missing elsewhere by its kind, the candidates of a search, a kind of
service. What is never counted is no kind here, as nowhere; what our list does not have is none either, since nothing of it would
look as if there were nothing. Not here: how long it takes to them, and how many may be said (``within``).
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

import pandas as pd

from buurtlezer.analysis.fitting import candidates
from buurtlezer.analysis.service_counts import Counting
from buurtlezer.geodata.spots import folded
from buurtlezer.model import OWN, Gap, Opportunity, Place, PlaceSearch
from buurtlezer.steps.reach.ends import point_of
from buurtlezer.steps.reach.state import ReachState
from buurtlezer.steps.services import listed
from buurtlezer.wording.choices import kind_of_service

GAP: Final = "gap/"
SEARCH: Final = "search/"
"""What a kind of the question begins with, followed by an entry's id."""


USED_BY_ALL: Final = ("pharmacy", "library")
"""Kinds that are counted and that most people use, for who has nothing of their own yet."""


@dataclass(frozen=True, slots=True)
class Group:
    """Places under one heading."""

    label: str
    counting: Counting | None
    """What may be said of their number; None of what is the person's own."""

    rows: list[tuple[str, str, float, float]]
    """Name, a word beside it, longitude, latitude."""


def kinds(state: ReachState) -> list[dict[str, str]]:
    """What is offered: what is missing, what was looked for in 06, then kinds of service in the order of the alphabet."""
    texts, language = state.texts, state.texts.language
    searches = [
        {
            "value": SEARCH + one.entry_id,
            "label": texts("reach.kind.search", who=one.entry.who) if one.entry.who else texts("reach.kind.search_any"),
        }
        for one in state.of_any_round(PlaceSearch)
    ]
    offered = state.pack.offered_kinds
    named = [
        {"value": str(kind), "label": str(name)}
        for kind, name in offered[f"name_{language}"].items()
        if _listed(state, str(kind))
    ]
    return [*gaps(state), *searches, *sorted(named, key=lambda one: folded(one["label"]))]


def gaps(state: ReachState) -> list[dict[str, str]]:
    """What is missing of which our list has the kind."""
    return [
        {"value": GAP + one.entry_id, "label": state.texts("reach.kind.gap", what=one.entry.what)}
        for one in state.of_any_round(Gap)
        if _listed(state, one.entry.service_kind)
    ]


def gap_of(state: ReachState, kind: str) -> Gap | None:
    """The gap of a kind that :func:`gaps` offered; None of any other, and where it is gone."""
    return next((one.entry for one in state.of_any_round(Gap) if GAP + one.entry_id == kind), None)


def groups(state: ReachState, kind: str) -> list[Group]:
    """The places of a kind that :func:`kinds` offered; with an empty one what is one's own, or some that all use."""
    if kind.startswith(GAP):
        gap = gap_of(state, kind)
        return [_services(state, gap.service_kind)] if gap is not None else []
    if kind.startswith(SEARCH):
        search = next((one.entry for one in state.of_any_round(PlaceSearch) if SEARCH + one.entry_id == kind), None)
        return [_candidates(state, search)] if search is not None else []
    if kind:
        return [_services(state, kind)]
    own = _own(state)
    return own if any(group.rows for group in own) else [_services(state, one) for one in USED_BY_ALL]


def _listed(state: ReachState, kind: str) -> bool:
    """Whether our list has such a kind, and it may be offered."""
    offered = state.pack.offered_kinds
    return kind in offered.index and offered.loc[kind, "counting"] in (Counting.COUNT, Counting.AT_LEAST)


def _services(state: ReachState, kind: str) -> Group:
    if not _listed(state, kind):
        return Group("", None, [])
    texts = state.texts
    table = listed.of_pack(state.pack, texts.language)
    found = table[table["kind"] == kind]
    nameless = kind_of_service(texts, kind)
    counting = Counting(str(state.pack.service_kinds.loc[kind, "counting"]))
    return Group(nameless, counting, [(name or nameless, "", lon, lat) for name, lon, lat in _columns(found)])


def _columns(table: pd.DataFrame) -> list[tuple[str, float, float]]:
    return list(zip(table["name"].tolist(), table["lon"].tolist(), table["lat"].tolist(), strict=True))


def _own(state: ReachState) -> list[Group]:
    texts = state.texts
    mine = _of_entries(state.of_any_round(Opportunity), lambda entry: entry.what, lambda entry: point_of(state, entry))
    places = _of_entries(state.of_any_round(Place), lambda entry: entry.name, lambda entry: entry.location)
    return [Group(texts("reach.within.opportunities"), None, mine), Group(texts("reach.within.places"), None, places)]


def _candidates(state: ReachState, search: PlaceSearch) -> Group:
    """One's own places that fit, with what fits."""
    texts = state.texts
    places = {OWN + one.entry_id: one.entry for one in state.of_any_round(Place) if one.entry.location is not None}
    traits = [(ref, {str(trait): has for trait, has in place.traits.items()}) for ref, place in places.items()]
    found = candidates(frozenset(map(str, search.needs)), traits)
    rows = [
        (places[one.ref].name, ", ".join(texts(f"trait.{trait}") for trait in one.fits), at.lon, at.lat)
        for one in found
        if (at := places[one.ref].location) is not None
    ]
    return Group(texts("reach.within.candidates"), None, rows)


def _of_entries(made: list[Any], name: Callable[[Any], str], point: Callable[[Any], Any]) -> list[tuple[str, str, float, float]]:
    found = ((name(one.entry), point(one.entry)) for one in made)
    return [(words, "", at.lon, at.lat) for words, at in found if at is not None]
