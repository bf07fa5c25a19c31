"""Communities as cards: their own word, what binds them, who said so, how far they reach. Under them what is still to be asked.

No field for a size, nor for who belongs to one. Not here: where they come together (``gatherings``).
"""

from collections.abc import Iterable
from enum import StrEnum
from typing import Any, Final

from ipywidgets import VBox

from buurtlezer.logbook import sharing
from buurtlezer.model import OWN, Binds, Community, Voice, Where
from buurtlezer.parts.entries import EntryList
from buurtlezer.parts.sensitive import rules
from buurtlezer.steps.communities.forms import field, stacked
from buurtlezer.steps.communities.state import CommunitiesState
from buurtlezer.steps.made import Made
from buurtlezer.steps.page import Page
from buurtlezer.wording.choices import options, voices

Json = dict[str, Any]

NAME: Final = "communities"
MORE: Final = ("known_for", "organisations")
"""Folded: who has little time passes them over."""


def communities(page: Page, state: CommunitiesState) -> VBox:
    """The section: the cards, and below them those that are only supposed, where there are any."""
    cards, asked = _cards(page, state), _asked(page, state)
    box = stacked(cards)

    def draw() -> None:
        box.children = (cards, asked) if state.supposed() else (cards,)

    page.drawn(draw)
    return box


def _cards(page: Page, state: CommunitiesState) -> EntryList:
    texts = page.texts
    part = EntryList(
        required=["called", "binds", "voice"],
        more=list(MORE),
        note=texts("community.note"),
        words={word: texts(f"community.{word}") for word in ("add", "change", "save", "empty", "more")},
        sensitive=rules(texts.language),
        name=NAME,
    )
    page.part(part, "entries")

    def told() -> Json:
        return {
            "template": {"kind": "community", **state.common},
            "fields": fields(state),
            "entries": [_card(state, one) for one in state.communities()],
        }

    return page.shows(part, told)


def fields(state: CommunitiesState) -> list[Json]:
    """All fields, in the order of the form."""
    texts = state.texts
    group = "community.form"
    binds = options(texts, "community.binds", Binds)
    found = [
        field(texts, group, "called", "text", max_length=200, optional=False),
        field(texts, group, "binds", "choice", options=[*binds[:-1], {**binds[-1], "apart": True}], optional=False),
        field(texts, group, "binds_words", "text", max_length=200),
        field(texts, group, "voice", "choice", options=_voices(state), optional=False),
        field(texts, group, "told_by", "text", max_length=120, after=["voice", str(Voice.TOLD)]),
        field(texts, group, "reach", "choices", options=options(texts, "actor.where", Where)),
        field(texts, group, "known_for", "longtext", max_length=1000),
    ]
    if known := state.organisations():
        offered = [{"value": ref, "label": name} for ref, name in known.items()]
        found.append(field(texts, group, "organisations", "choices", options=offered))
    return found


def _voices(state: CommunitiesState) -> list[Json]:
    return [{**one, "hint": state.texts(f"community.voice.{one['value']}")} for one in voices(state.texts)]


def _card(state: CommunitiesState, one: Made[Community]) -> Json:
    texts, entry = state.texts, one.entry
    known = state.organisations()
    said = [
        ("binds", _dashed(texts(f"community.binds.{entry.binds}") if entry.binds else "", entry.binds_words)),
        ("voice", _who_said(state, entry)),
        ("reach", _words(state, Where, entry.reach)),
        ("meets", " · ".join(at.entry.name for at in state.gatherings(OWN + one.entry_id))),
        ("known_for", entry.known_for),
        ("organisations", ", ".join(known[ref] for ref in entry.organisations if ref in known)),
    ]
    return {
        "entry_id": one.entry_id,
        "seq": one.seq,
        "title": entry.called,
        "lines": [{"label": texts(f"community.label.{name}"), "text": text} for name, text in said if text],
        "content": entry.content(),
        "sharing": sharing.shown(entry, state.session.shown_room, texts, one.entry_id),
    }


def _who_said(state: CommunitiesState, entry: Community) -> str:
    """By whose word; of a supposition, that it stays here until somebody says so."""
    said = state.texts(f"community.said.{entry.voice}")
    return said if entry.voice is Voice.SUPPOSED else _dashed(said, entry.told_by)


def _asked(page: Page, state: CommunitiesState) -> EntryList:
    """What is supposed as questions; changing one to *own* or *told* answers it."""
    texts = page.texts
    words = {word: texts(f"community.ask.{word}") for word in ("change", "save", "empty")}
    part = EntryList(
        required=["voice"],
        adding=False,
        removing=False,
        words={"add": "", **words},
        note=texts("community.ask.note"),
        sensitive=rules(texts.language),
        name="ask",
    )
    page.part(part, "entries")

    def told() -> Json:
        group = "community.form"
        asked = [
            field(texts, group, "voice", "choice", options=_voices(state), optional=False),
            field(texts, group, "told_by", "text", max_length=120, after=["voice", str(Voice.TOLD)]),
        ]
        cards = [
            {
                "entry_id": one.entry_id,
                "seq": one.seq,
                "title": texts("community.ask.title", name=one.entry.called),
                "lines": [{"label": texts("community.ask.label"), "text": texts("community.ask.what")}],
                "content": one.entry.content(),
            }
            for one in state.supposed()
        ]
        return {"template": {"kind": "community", **state.common}, "fields": asked, "entries": cards}

    return page.shows(part, told)


def _words(state: CommunitiesState, order: Iterable[StrEnum], chosen: frozenset[Any]) -> str:
    return ", ".join(state.texts(f"actor.where.{value}") for value in order if value in chosen)


def _dashed(*said: str) -> str:
    return " – ".join(one for one in said if one)
