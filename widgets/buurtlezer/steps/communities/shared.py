"""How many people connect two communities, as somebody told it: a number, never who.

Not here: the communities (``cards``), places that they share (``gatherings``).
"""

from typing import Any, Final

from buurtlezer.logbook import sharing
from buurtlezer.model import SharedPeople
from buurtlezer.parts.entries import EntryList
from buurtlezer.parts.sensitive import rules
from buurtlezer.steps.communities.forms import field
from buurtlezer.steps.communities.gatherings import voices_of
from buurtlezer.steps.communities.state import CommunitiesState
from buurtlezer.steps.made import Made
from buurtlezer.steps.page import Page

Json = dict[str, Any]

NAME: Final = "shared"
FEWEST: Final = 2
"""Communities that there must be before two can share people."""


def shared(page: Page, state: CommunitiesState) -> EntryList:
    """The part: cards of what was told, none before there are two communities."""
    texts = page.texts
    part = EntryList(
        required=["one", "other", "count", "voice"],
        note=texts("shared.note"),
        sensitive=rules(texts.language),
        name=NAME,
    )
    page.part(part, "entries")

    def told() -> Json:
        there = len(state.named()) >= FEWEST
        words = {word: texts(f"shared.{word}") for word in ("add", "change", "save")}
        return {
            "template": {"kind": "shared_people", **state.common},
            "words": {**words, "empty": texts("shared.empty" if there else "shared.first")},
            "adding": there,
            "fields": fields(state) if there else [],
            "entries": [_card(state, one) for one in state.of_kind(SharedPeople)],
        }

    return page.shows(part, told)


def fields(state: CommunitiesState) -> list[Json]:
    """All fields, in the order of the form."""
    texts, group = state.texts, "shared.form"
    named = [{"value": ref, "label": name} for ref, name in state.named().items()]
    return [
        field(texts, group, "one", "select", options=named, optional=False),
        field(texts, group, "other", "select", options=named, optional=False),
        field(texts, group, "count", "number", min=1, max=99, optional=False),
        field(texts, group, "voice", "choice", options=voices_of(state), optional=False),
    ]


def _card(state: CommunitiesState, one: Made[SharedPeople]) -> Json:
    texts, entry = state.texts, one.entry
    named, gone = state.named(), texts("gathering.gone")
    said = texts(f"community.said.{entry.voice}")
    return {
        "entry_id": one.entry_id,
        "seq": one.seq,
        "title": texts.many("shared.title", entry.count, one=named.get(entry.one, gone), other=named.get(entry.other, gone)),
        "lines": [{"label": texts("community.label.voice"), "text": said}],
        "content": entry.content(),
        "sharing": sharing.shown(entry, state.session.shown_room, texts, one.entry_id),
    }
