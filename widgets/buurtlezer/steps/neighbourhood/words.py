"""Situations to lay with words, and the glossary.

Not here: what a laid board means; there is no right answer.
"""

from typing import Any, Final

from buurtlezer.model import Term
from buurtlezer.parts.board import Board
from buurtlezer.parts.sensitive import rules
from buurtlezer.parts.terms import Terms
from buurtlezer.steps.neighbourhood import state as slots
from buurtlezer.steps.neighbourhood.state import SITUATIONS, WORD_BINS, NeighbourhoodState
from buurtlezer.steps.page import Page

GLOSSARY: Final = (
    "neighbourhood",
    "district",
    "community",
    "coalition",
    "network_in",
    "network_of",
    "mental_place",
    "coexistence",
    "conviviality",
    "polite_avoidance",
    "weak_tie",
    "key_person",
    "forest_mushroom",
    "gatekeeper",
    "hidden_social_work",
)
"""The words we explain, in the order in which a reader meets them."""


def board(page: Page, _state: NeighbourhoodState) -> Board:
    """Four real situations, four words; a card may lie with several."""
    texts = page.texts
    part = Board(
        cards=[
            {
                "id": situation,
                "title": texts(f"neighbourhood.words.{situation}.title"),
                "text": texts(f"neighbourhood.words.{situation}.text"),
            }
            for situation in SITUATIONS
        ],
        bins=[
            {
                "id": word,
                "title": texts(f"neighbourhood.words.bin.{word}"),
                "hint": texts(f"neighbourhood.words.hint.{word}"),
            }
            for word in WORD_BINS
        ],
        feedback={
            situation: {word: texts(f"neighbourhood.words.feedback.{situation}.{word}") for word in WORD_BINS}
            for situation in SITUATIONS
        },
        several=True,
        name="words",
    )
    return page.tied(part, "board", slots.WORDS, {"kind": "sorting"})


def glossary(page: Page, state: NeighbourhoodState) -> Terms:
    """Our words, and the person's own beside them."""
    texts = page.texts
    given = [{"word": texts(f"term.{term}.word"), "meaning": texts(f"term.{term}.meaning")} for term in GLOSSARY]
    part = page.part(Terms(terms=given, sensitive=rules(texts.language), name="glossary"), "terms")

    return page.shows(part, lambda: {"template": {"kind": "term", **state.common}, "own": _own(state)})


def _own(state: NeighbourhoodState) -> list[dict[str, Any]]:
    return [
        {
            "entry_id": one.entry_id,
            "word": one.entry.word,
            "meaning": one.entry.meaning,
            "example": one.entry.example,
            "seq": one.seq,
        }
        for one in state.of_kind(Term)
    ]
