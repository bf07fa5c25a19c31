"""Cards of this round, as the short form, the ten questions or a plain list: key persons, organisations, public functions.

Not here: what a card looks like and which questions there are (``parts.keycards``), what is alike and what becomes of a person
that is turned into a function: whoever makes the page gives both (``alike``, ``become``).
"""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any

from buurtlezer.logbook import sharing
from buurtlezer.logbook.room.pictures import paths
from buurtlezer.model import OWN
from buurtlezer.parts.keycards import KeyCards
from buurtlezer.parts.sensitive import rules
from buurtlezer.steps.made import Made
from buurtlezer.steps.page import Page
from buurtlezer.steps.people.state import Card, of_round
from buurtlezer.steps.state import StepState
from buurtlezer.wording.keycards import PICTURES, choices

Json = dict[str, Any]


def cards(
    page: Page,
    state: StepState,
    *,
    mode: str,
    name: str,
    alike: Callable[[str], Sequence[str]] | None = None,
    become: Callable[[str, str], Sequence[Json]] | None = None,
    turns: Sequence[str] = (),
) -> KeyCards:
    """The part, with the cards so far. ``mode``, ``alike``, ``become`` and ``turns`` as ``KeyCards`` has them."""
    texts = page.texts
    part = KeyCards(
        mode=mode,
        name=name,
        choices=choices(texts, paths()),
        pictures={one: paths()[picture] for one, picture in PICTURES.items()},
        turns=list(turns),
        today=datetime.now(UTC).date().isoformat(),
        sensitive=rules(texts.language),
    )
    part.alike, part.become = alike, become
    page.part(part, "keycards")
    return page.shows(part, lambda: {"template": dict(state.common), "cards": [_card(state, one) for one in of_round(state)]})


def _card(state: StepState, one: Made[Card]) -> Json:
    shown = sharing.shown(one.entry, state.session.shown_room, state.texts, one.entry_id)
    never = one.entry.declared.always_private
    return {
        "ref": OWN + one.entry_id,
        "entry_id": one.entry_id,
        "seq": one.seq,
        "content": one.entry.content(),
        **({"sharing": shown} if shown and not never else {}),
    }
