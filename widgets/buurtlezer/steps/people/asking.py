"""The questions that make cards: three in the short form, ten one by one for who goes deeper.

Not here: the cards (``cards``), the questions' words (``parts.keycards``), what a person becomes (``turning``).
"""

from functools import partial
from typing import Final

from buurtlezer.analysis.network import doubles
from buurtlezer.model import OWN
from buurtlezer.parts.keycards import KeyCards
from buurtlezer.steps.page import Page
from buurtlezer.steps.people.cards import cards
from buurtlezer.steps.people.network import title
from buurtlezer.steps.people.state import PeopleState
from buurtlezer.steps.people.turning import TURNS, become

SHORT: Final = "short"
GENERATORS: Final = "generators"
"""How the questions are asked, and what the part is called on its page."""


def short(page: Page, state: PeopleState) -> KeyCards:
    """Three questions, and all cards."""
    return _asked(page, state, SHORT)


def generators(page: Page, state: PeopleState) -> KeyCards:
    """Ten questions, one a screen, and the cards that came of them."""
    return _asked(page, state, GENERATORS)


def _asked(page: Page, state: PeopleState, mode: str) -> KeyCards:
    part = cards(page, state, mode=mode, name=mode, alike=partial(alike, state), become=partial(become, state), turns=TURNS)
    state.opens.append(part.open)
    return part


def alike(state: PeopleState, typed: str) -> list[str]:
    """Cards that may be what somebody is typing, likeliest first. Nothing is laid together by it."""
    return [ref for ref, _ in doubles.like(typed, {OWN + one.entry_id: title(one.entry) for one in state.cards})]
