"""Treasures beside gaps of 03 and searches of 06, as proposals: taken up they are actions, and nothing else comes of them.

They stand on one's own page, by name also where nobody else may read it. Not here: which are laid beside each other
(``analysis.offers``), words (``wording.offers``), the part (``parts.offers``).
"""

from collections.abc import Iterator
from typing import Any, Final

from buurtlezer.analysis.offers import Offer, for_gaps, for_searches
from buurtlezer.model import Action, Gap, PlaceSearch, Treasure
from buurtlezer.parts.offers import Offers
from buurtlezer.steps.maps.treasure_state import today
from buurtlezer.steps.page import Page
from buurtlezer.steps.state import StepState
from buurtlezer.wording.offers import becomes, beside, reasons

Json = dict[str, Any]

NAME: Final = "offers"
GAPS: Final = "03_services.ipynb#services-gaps"
SEARCHES: Final = "06_places.ipynb#places-someone"
"""Where one writes down what is missing and what is looked for, in the same language and logbook."""


def offers(page: Page, state: StepState) -> Offers:
    """The section: what could go together, each with its reasons."""
    texts = page.texts
    links = [
        {"words": texts("maps.offers.to_gaps"), "href": GAPS},
        {"words": texts("maps.offers.to_searches"), "href": SEARCHES},
    ]
    part = Offers(empty={"lead": texts("maps.offers.empty"), "links": links}, name=NAME)
    page.part(part, "maps.offers")
    return page.shows(part, lambda: {"template": {**state.common, "kind": "action"}, "offers": list(_told(state))})


def _told(state: StepState) -> Iterator[Json]:
    treasures: dict[str, Treasure] = {one.entry_id: one.entry for one in state.of_any_round(Treasure)}
    gaps: dict[str, Gap] = {one.entry_id: one.entry for one in state.of_any_round(Gap)}
    searches: dict[str, PlaceSearch] = {one.entry_id: one.entry for one in state.of_any_round(PlaceSearch)}
    known = {(one.entry.of_treasure, one.entry.from_entry) for one in state.of_any_round(Action)}
    for offer in for_gaps(treasures, gaps):
        yield _one(state, offer, treasures[offer.treasure], gaps[offer.beside], known)
    for offer in for_searches(treasures, searches):
        yield _one(state, offer, treasures[offer.treasure], searches[offer.beside], known)


def _one(
    state: StepState, offer: Offer[str], treasure: Treasure, other: Gap | PlaceSearch, known: set[tuple[str | None, str | None]]
) -> Json:
    texts = state.texts
    action = {
        **state.common,
        "kind": "action",
        "what": becomes(texts, treasure, other, today())[:1000],
        "from_entry": offer.beside,
        "of_treasure": offer.treasure,
    }
    return {
        "id": f"{offer.treasure}/{offer.beside}",
        "treasure": treasure.name,
        "beside": beside(texts, other),
        "why": reasons(texts, offer, treasure),
        "action": action,
        "listed": (offer.treasure, offer.beside) in known,
    }
