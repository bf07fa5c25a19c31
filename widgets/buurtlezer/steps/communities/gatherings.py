"""Where communities come together: the cards, and communities × places as a picture and a table that say the same.

A place may be taken from one's places (06) or organisations (07), or typed. Not here: which places several share
(``analysis.gathered``), the words for it (``wording.communities``), drawing (``parts.communities``).
"""

from typing import Any, Final

from ipywidgets import VBox

from buurtlezer.logbook import sharing
from buurtlezer.model import OWN, Findable, Gathering, Where
from buurtlezer.parts.communities import Communities
from buurtlezer.parts.entries import EntryList
from buurtlezer.parts.sensitive import rules
from buurtlezer.steps.communities.forms import field, stacked
from buurtlezer.steps.communities.state import CommunitiesState, stays
from buurtlezer.steps.made import Made
from buurtlezer.steps.page import Page
from buurtlezer.wording.choices import options, voices
from buurtlezer.wording.communities import crossing

Json = dict[str, Any]

NAME: Final = "gatherings"
MORE: Final = ("does", "worship")
ASKED: Final = (Findable.AGREED, Findable.NOT_ASKED, Findable.NO)


def gatherings(page: Page, state: CommunitiesState) -> VBox:
    """The section: what it comes to, and what was told."""
    return stacked(_crossing(page, state), _cards(page, state))


def _cards(page: Page, state: CommunitiesState) -> EntryList:
    texts = page.texts
    part = EntryList(
        required=["community", "name", "voice"],
        more=list(MORE),
        note=texts("gathering.note"),
        sensitive=rules(texts.language),
        name=NAME,
    )
    page.part(part, "entries")

    def told() -> Json:
        there = [OWN + one.entry_id for one in state.communities()]
        words = {word: texts(f"gathering.{word}") for word in ("add", "change", "save", "more")}
        return {
            "template": {"kind": "gathering", **state.common},
            "words": {**words, "empty": texts("gathering.empty" if there else "gathering.first")},
            "adding": bool(there),
            "begins": {"community": there[0]} if len(there) == 1 else {},
            "fields": fields(state),
            "entries": [_card(state, one) for one in state.gatherings()],
        }

    return page.shows(part, told)


def fields(state: CommunitiesState) -> list[Json]:
    """All fields, in the order of the form; where it is picked from is no field, and comes along."""
    texts = state.texts
    group = "gathering.form"
    named = [{"value": ref, "label": name} for ref, name in state.named().items()]
    yes_no = [{"value": value, "label": texts(f"gathering.worship.{word}")} for value, word in ((False, "no"), (True, "yes"))]
    return [
        field(texts, group, "community", "select", options=named, optional=False),
        field(texts, group, "name", "text", max_length=200, optional=False),
        field(texts, group, "where", "choice", options=options(texts, "actor.where", Where)),
        field(texts, group, "voice", "choice", options=voices_of(state), optional=False),
        field(texts, group, "findable", "choice", options=options(texts, "gathering.findable", ASKED)),
        field(texts, group, "worship", "choice", options=yes_no),
        field(texts, group, "does", "longtext", max_length=1000),
    ]


def voices_of(state: CommunitiesState) -> list[Json]:
    """Whose word it is, as of a community."""
    return [{**one, "hint": state.texts(f"community.voice.{one['value']}")} for one in voices(state.texts)]


def _card(state: CommunitiesState, one: Made[Gathering]) -> Json:
    texts, entry = state.texts, one.entry
    named, known = state.named(), state.places()
    reason = stays(entry)
    picked = next((known[ref] for ref in (entry.place, entry.organisation) if ref in known), "")
    said = [
        ("community", named.get(entry.community, texts("gathering.gone"))),
        ("where", texts(f"actor.where.{entry.where}") if entry.where else texts("gathering.where_unknown")),
        ("does", entry.does),
        ("picked", picked if picked != entry.name else ""),
        ("stays", texts(f"gathering.stays.{reason}") if reason else ""),
    ]
    return {
        "entry_id": one.entry_id,
        "seq": one.seq,
        "title": entry.name,
        "lines": [{"label": texts(f"gathering.label.{name}"), "text": text} for name, text in said if text],
        "content": entry.content(),
        "sharing": sharing.shown(entry, state.session.shown_room, texts, one.entry_id),
    }


def _crossing(page: Page, state: CommunitiesState) -> Communities:
    part = page.part(Communities(name="crossing", cards=NAME), "communitiespart")

    def told() -> Json:
        supposed = {OWN + one.entry_id for one in state.supposed()}
        named = {OWN + one.entry_id: one.entry.called for one in state.communities()}
        return {**crossing(state.texts, named, state.grounds(), supposed), "picks": _picks(state) if named else []}

    return page.shows(part, told)


def _picks(state: CommunitiesState) -> list[Json]:
    """One's places and organisations, each with what a gathering there begins with."""
    organisations = state.organisations()
    return [
        {"label": name, "content": {"name": name, ("organisation" if ref in organisations else "place"): ref}}
        for ref, name in state.places().items()
    ]
