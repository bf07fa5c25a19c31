"""Opportunities as cards: what is not near and may be reachable, how one gets there, what it costs, when not, who goes along.

Without any engine. Not here: the seven B's (``seven``), whether somebody went back (``back``), reckoning a ride (``ride``).
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any, Final

from buurtlezer.logbook import sharing
from buurtlezer.logbook.room.pictures import paths
from buurtlezer.model import OWN, Along, Cost, Gap, Group, Means, Opportunity, Place, PlaceSearch, WhenNot
from buurtlezer.parts.entries import EntryList
from buurtlezer.parts.sensitive import rules
from buurtlezer.steps import standing
from buurtlezer.steps.made import Made
from buurtlezer.steps.page import Page
from buurtlezer.steps.state import StepState
from buurtlezer.wording import ride
from buurtlezer.wording.choices import choices, options

Json = dict[str, Any]

NAME: Final = "opportunities"
MORE: Final = ("cost_words", "when_not_words", "place", "voice")
"""Folded: who has little time passes them over."""

MEANS: Final[Mapping[Means, str]] = {
    Means.FOOT: "feet",
    Means.BICYCLE: "bicycle",
    Means.BUS_TRAM: "tram",
    Means.METRO: "metro",
    Means.TRAIN: "train",
    Means.LIFT: "two_people",
    Means.CAR: "car",
    Means.TAXI: "taxi",
    Means.ADAPTED: "wheelchair",
}
"""The pictogram of each way to get there."""


def opportunities(page: Page, state: StepState) -> EntryList:
    """The part, with the opportunities so far."""
    texts = page.texts
    part = EntryList(
        required=["what"],
        more=list(MORE),
        note=texts("opportunity.note"),
        sensitive=rules(texts.language),
        name=NAME,
    )
    page.part(part, "entries")

    def told() -> Json:
        template = {"kind": "opportunity", **state.common}
        cards = [_card(state, one) for one in state.of_kind(Opportunity)]
        words = {word: texts(f"opportunity.{word}") for word in ("add", "change", "save", "empty")}
        words["more"] = texts("opportunity.more_place" if _places(state) else "opportunity.more")
        return {"template": template, "words": words, "fields": fields(state), "entries": cards}

    return page.shows(part, told)


def fields(state: StepState) -> list[Json]:
    """All fields, in the order of the form."""
    texts = state.texts
    label = texts.group("opportunity.form.")

    def field(name: str, kind: str, **more: Any) -> Json:
        helped = {"help": label[f"{name}_help"]} if f"{name}_help" in label else {}
        return {"name": name, "type": kind, "label": label[name], "optional": True, **helped, **more}

    means = [{**one, "picture": paths()[MEANS[Means(one["value"])]]} for one in options(texts, "opportunity.means", Means)]
    found = [
        {**field("what", "text", max_length=200), "optional": False},
        field("means", "choices", options=means),
        field("cost", "choice", options=_apart(options(texts, "opportunity.cost", Cost))),
        field("when_not", "choices", options=options(texts, "opportunity.when_not", WhenNot)),
        field("along", "choice", options=_apart(options(texts, "opportunity.along", Along))),
        field("for_whom", "choices", options=options(texts, "group", Group)),
    ]
    if gaps := [{"value": one.entry_id, "label": one.entry.what} for one in state.of_any_round(Gap)]:
        found.append(field("gap", "select", options=gaps))
    found += [field("cost_words", "longtext", max_length=1000), field("when_not_words", "longtext", max_length=1000)]
    if places := _places(state):
        found.append(field("place", "select", options=places))
    return [*found, field("voice", "choice", options=choices(texts)["voice"])]


def _apart(offered: list[Json]) -> list[Json]:
    """The last of them is that nobody knows."""
    return [*offered[:-1], {**offered[-1], "apart": True}]


def _places(state: StepState) -> list[Json]:
    """One's own places; those that were picked for someone in 06 come first."""
    picked = [ref for search in state.of_any_round(PlaceSearch) for ref in search.entry.picked]
    own = {OWN + one.entry_id: one.entry.name for one in state.of_any_round(Place)}
    order = dict.fromkeys([*(ref for ref in picked if ref in own), *own])
    return [{"value": ref, "label": own[ref]} for ref in order]


def _card(state: StepState, one: Made[Opportunity]) -> Json:
    texts, entry, session = state.texts, one.entry, state.session
    said = [
        ("means", _words(state, "opportunity.means", Means, entry.means)),
        ("ride", ride.kept(texts, entry.ride) if entry.ride is not None else ""),
        ("cost", _dashed(texts(f"opportunity.cost.{entry.cost}") if entry.cost else "", entry.cost_words)),
        ("when_not", _dashed(_words(state, "opportunity.when_not", WhenNot, entry.when_not), entry.when_not_words)),
        ("along", texts(f"opportunity.along.{entry.along}") if entry.along else ""),
        ("for_whom", _words(state, "group", Group, entry.for_whom)),
        ("place", next((place["label"] for place in _places(state) if place["value"] == entry.place), "")),
        ("gap", _gap(state, entry.gap) if entry.gap else ""),
        ("to_ask", entry.to_ask),
    ]
    return {
        "entry_id": one.entry_id,
        "seq": one.seq,
        "title": entry.what,
        "lines": [{"label": texts(f"opportunity.label.{name}"), "text": text} for name, text in said if text],
        "content": entry.content(),
        "sharing": sharing.shown(entry, session.shown_room, texts, one.entry_id),
    }


def _gap(state: StepState, gap_id: str) -> str:
    """What is missing, and how it stands; empty where that gap is gone."""
    words = next((one.entry.what for one in state.of_any_round(Gap) if one.entry_id == gap_id), "")
    return _dashed(words, standing.said(state, gap_id)) if words else ""


def _words(state: StepState, prefix: str, order: Iterable[StrEnum], chosen: frozenset[Any]) -> str:
    return ", ".join(state.texts(f"{prefix}.{value}") for value in order if value in chosen)


def _dashed(*said: str) -> str:
    return " – ".join(one for one in said if one)
