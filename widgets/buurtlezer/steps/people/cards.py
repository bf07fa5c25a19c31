"""Cards of who opens and who guards: three questions in the short form, ten one by one for who goes deeper.

Not here: the part (``parts.keycards``), what turns one into something else (``turning``), our own gate (``gate``).
"""

from datetime import UTC, datetime
from typing import Any, Final

from buurtlezer.analysis.network import doubles
from buurtlezer.logbook import sharing
from buurtlezer.logbook.room.pictures import paths
from buurtlezer.model import OWN, KeyPerson
from buurtlezer.parts.keycards import KeyCards
from buurtlezer.parts.sensitive import rules
from buurtlezer.steps.made import Made
from buurtlezer.steps.page import Page
from buurtlezer.steps.people.network import title
from buurtlezer.steps.people.state import PeopleState
from buurtlezer.steps.people.turning import TURNS, become
from buurtlezer.wording import keycards

Json = dict[str, Any]

SHORT: Final = "short"
GENERATORS: Final = "generators"


def short(page: Page, state: PeopleState) -> KeyCards:
    """Three questions, and all cards."""
    return _cards(page, state, SHORT)


def generators(page: Page, state: PeopleState) -> KeyCards:
    """Ten questions, one a screen."""
    return _cards(page, state, GENERATORS)


def _cards(page: Page, state: PeopleState, mode: str) -> KeyCards:
    texts = page.texts
    part = KeyCards(
        mode=mode,
        choices=keycards.choices(texts, paths()),
        pictures={name: paths()[drawing] for name, drawing in keycards.PICTURES.items()},
        turns=list(TURNS),
        sensitive=rules(texts.language),
        name=mode,
    )
    part.alike = lambda typed: alike(state, typed)
    part.become = lambda ref, to: become(state, ref, to)
    page.part(part, "keycards")
    state.opens.append(part.open)

    def told() -> Json:
        today = datetime.now(UTC).date().isoformat()
        return {"template": dict(state.common), "today": today, "cards": [_card(state, one) for one in state.cards]}

    return page.shows(part, told)


def alike(state: PeopleState, typed: str) -> list[str]:
    """Cards that may be what somebody is typing, likeliest first. Nothing is laid together by it."""
    names = {OWN + one.entry_id: title(one.entry) for one in state.cards}
    return [ref for ref, _ in doubles.like(typed, names)]


def _card(state: PeopleState, one: Made[Any]) -> Json:
    session = state.session
    shared = {} if isinstance(one.entry, KeyPerson) else sharing.shown(one.entry, session.shown_room, state.texts, one.entry_id)
    return {
        "ref": OWN + one.entry_id,
        "entry_id": one.entry_id,
        "seq": one.seq,
        "content": one.entry.content(),
        "sharing": shared,
    }
