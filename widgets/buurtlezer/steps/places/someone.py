"""A place for someone: the search, and the candidates with reasons.

Not here: which places fit (``analysis.fitting``), the way there (``getting_there``). Never a client: the page says so.
"""

from typing import Any

from buurtlezer.analysis.fitting import Candidate, candidates
from buurtlezer.model import PlaceSearch, Trait
from buurtlezer.parts.candidates import Candidates
from buurtlezer.parts.question import Question
from buurtlezer.parts.sensitive import rules
from buurtlezer.steps.page import Page
from buurtlezer.steps.places.getting_there import way, within_own
from buurtlezer.steps.places.state import SEARCH, PlacesState, Seen
from buurtlezer.steps.standing import ELSEWHERE
from buurtlezer.wording.choices import kind_of_place, options


def search(page: Page, state: PlacesState) -> Question:
    """Who it is for (invented), what they look for, and how far they go."""
    texts = page.texts
    label = texts.group("lived.search.")
    within = [{"value": one, "label": label[one]} for one in ("neighbourhood", "anywhere")]
    fields: list[dict[str, Any]] = [
        {"name": "who", "type": "text", "label": label["who"], "help": label["who_help"], "optional": True, "max_length": 80},
        {"name": "needs", "type": "choices", "label": label["needs"], "options": options(texts, "trait", Trait)},
        {"name": "within", "type": "choice", "label": label["within"], "options": within, "optional": True},
        {"name": "note", "type": "longtext", "label": label["note"], "optional": True, "max_length": 1000},
    ]
    part = Question(fields=fields, required=["needs"], sensitive=rules(texts.language), name="search")
    page.tied(part, "question", SEARCH, {"kind": "place_search"})

    def carry() -> None:
        """What was picked is made in another part, and goes along with each change here."""
        part.template = {**part.template, "picked": list(_picked(state))}

    page.drawn(carry)
    return part


def found(page: Page, state: PlacesState) -> Candidates:
    """The candidates, anew after each change."""
    part = page.tied(Candidates(name="found"), "candidates", SEARCH, {"kind": "place_search"})

    def told() -> dict[str, Any]:
        searched = state.in_slot(SEARCH, PlaceSearch) is not None
        return {"candidates": listed(state), "empty": missing(state), "elsewhere": ELSEWHERE if searched else ""}

    return page.shows(part, told)


def listed(state: PlacesState) -> list[dict[str, Any]]:
    """What the part shows, best first."""
    wanted = state.in_slot(SEARCH, PlaceSearch)
    if wanted is None:
        return []
    seen = {one.ref: one for one in state.seen()}
    kept = {ref: one for ref, one in seen.items() if wanted.within == "anywhere" or _inside(state, one)}
    needs = frozenset(str(trait) for trait in wanted.needs)
    found = candidates(needs, ((ref, place.traits) for ref, place in kept.items()))
    return [_candidate(state, one, kept[one.ref]) for one in found]


def missing(state: PlacesState) -> str:
    """What to do where nothing is found."""
    if state.in_slot(SEARCH, PlaceSearch) is None:
        return state.texts("lived.found.search_first")
    return state.texts("lived.found.none")


def _picked(state: PlacesState) -> tuple[str, ...]:
    wanted = state.in_slot(SEARCH, PlaceSearch)
    return wanted.picked if wanted is not None else ()


def _inside(state: PlacesState, one: Seen) -> bool:
    """Beyond the line only what is known to be: of a place without a point it is one more thing to ask."""
    return one.at is None or within_own(state, one.at) is not False


def _candidate(state: PlacesState, one: Candidate[str], place: Seen) -> dict[str, Any]:
    texts = state.texts

    def words(traits: tuple[str, ...]) -> list[str]:
        return [texts(f"trait.{trait}") for trait in traits]

    picked = _picked(state)
    return {
        "ref": next((name for name in place.names if name in picked), one.ref),  # as it was called when it was picked
        "name": place.name,
        "note": " · ".join(part for part in (kind_of_place(texts, place.category), _near(state, place)) if part),
        "fits": words(one.fits),
        "lacks": words(one.lacks),
        "unknown": words(one.unknown),
        "way": way(state, place.at),
    }


def _near(state: PlacesState, place: Seen) -> str:
    if place.at is None:
        return state.texts("places.list.no_point")
    inside = within_own(state, place.at)
    return "" if inside is None else state.texts("lived.found.inside" if inside else "lived.found.beyond")
