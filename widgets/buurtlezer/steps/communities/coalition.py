"""The coalition sheet: the goal as a card, its parties one by one, the rest, and the first talk, which can become an action.

Parties are organisations, communities or roles. Not here: the part (``parts.coalition``), the list of things to do (``actions``).
"""

from typing import Any, Final

from ipywidgets import VBox

from buurtlezer.logbook import sharing
from buurtlezer.model import MOST_PARTIES, AskedYet, Brings, Coalition, Gap, Party
from buurtlezer.parts.coalition import CoalitionSheet
from buurtlezer.parts.entries import EntryList
from buurtlezer.parts.sensitive import rules
from buurtlezer.steps import actions
from buurtlezer.steps.communities.forms import field, stacked
from buurtlezer.steps.communities.state import CommunitiesState
from buurtlezer.steps.made import Made
from buurtlezer.steps.page import Page
from buurtlezer.wording.choices import options
from buurtlezer.wording.coalition import party

Json = dict[str, Any]

NAME: Final = "coalition"
MORE: Final = ("brings_words", "fears", "speaks_for", "mandate")
"""Of a party, folded: who has little time passes them over."""


def coalition(page: Page, state: CommunitiesState) -> VBox:
    """The section: goals as cards, and the sheet of one of them."""
    return stacked(_goals(page, state), _sheet(page, state))


def _goals(page: Page, state: CommunitiesState) -> EntryList:
    texts = page.texts
    words = {word: texts(f"coalition.{word}") for word in ("add", "change", "save", "empty")}
    part = EntryList(
        required=["goal"],
        note=texts("coalition.note"),
        sensitive=rules(texts.language),
        name=NAME,
    )
    page.part(part, "entries")

    def told() -> Json:
        return {
            "template": {"kind": "coalition", **state.common},
            "words": words | ({"add": texts("coalition.add_more")} if state.of_kind(Coalition) else {}),
            "fields": _goal_fields(state),
            "entries": [_card(state, one) for one in state.of_kind(Coalition)],
        }

    return page.shows(part, told)


def _goal_fields(state: CommunitiesState) -> list[Json]:
    texts, group = state.texts, "coalition.form"
    found = [
        field(texts, group, "goal", "text", max_length=200, optional=False),
        field(texts, group, "reached_when", "longtext", max_length=1000),
    ]
    if gaps := [{"value": one.entry_id, "label": one.entry.what} for one in state.of_any_round(Gap)]:
        found.append(field(texts, group, "gap", "select", options=gaps))
    return found


def _card(state: CommunitiesState, one: Made[Coalition]) -> Json:
    texts, entry = state.texts, one.entry
    gap = next((gap.entry.what for gap in state.of_any_round(Gap) if gap.entry_id == entry.gap), "")
    said = [
        ("reached_when", entry.reached_when),
        ("gap", gap),
        ("parties", " · ".join(each.who for each in entry.parties)),
    ]
    return {
        "entry_id": one.entry_id,
        "seq": one.seq,
        "title": entry.goal,
        "lines": [{"label": texts(f"coalition.label.{name}"), "text": text} for name, text in said if text],
        "content": entry.content(),
        "sharing": sharing.shown(entry, state.session.shown_room, texts, one.entry_id),
    }


def _sheet(page: Page, state: CommunitiesState) -> CoalitionSheet:
    texts = page.texts
    part = CoalitionSheet(
        fields=party_fields(state),
        more=list(MORE),
        rest=rest_fields(state),
        most=MOST_PARTIES,
        empty=texts("coalition.first"),
        sensitive=rules(texts.language),
        name="sheet",
    )
    page.part(part, "coalitionpart")
    return page.shows(
        part,
        lambda: {
            "template": {"kind": "coalition", **state.common},
            "sheets": [_told(state, one) for one in state.of_kind(Coalition)],
        },
    )


def party_fields(state: CommunitiesState) -> list[Json]:
    """The form of a party, in the order of the sheet."""
    texts, group = state.texts, "coalition.party"
    return [
        field(texts, group, "who", "text", max_length=120, optional=False),
        field(texts, group, "asked", "choice", options=options(texts, "coalition.asked", AskedYet)),
        field(texts, group, "wants", "longtext", max_length=1000),
        field(texts, group, "said_by", "text", max_length=120),
        field(texts, group, "gains", "longtext", max_length=1000),
        field(texts, group, "brings", "choices", options=options(texts, "coalition.brings", Brings)),
        field(texts, group, "brings_words", "text", max_length=200),
        field(texts, group, "fears", "longtext", max_length=1000),
        field(texts, group, "speaks_for", "text", max_length=120),
        field(texts, group, "mandate", "longtext", max_length=1000),
    ]


def rest_fields(state: CommunitiesState) -> list[Json]:
    """All of the sheet that is not a party, the first talk last."""
    texts, group = state.texts, "coalition.rest"
    long = [field(texts, group, name, "longtext", max_length=1000) for name in ("loses", "not_asked", "may_stop")]
    talk = [field(texts, group, name, "text", max_length=120) for name in ("first_who", "first_with")]
    return [*long, *talk, field(texts, group, "first_due", "date")]


def _told(state: CommunitiesState, one: Made[Coalition]) -> Json:
    return {
        "entry_id": one.entry_id,
        "seq": one.seq,
        "title": one.entry.goal,
        "content": one.entry.content(),
        "parties": [lines(state, each) for each in one.entry.parties],
        "talk": talk(state, one),
        "listed": actions.taken_up(state, one.entry_id),
    }


def lines(state: CommunitiesState, one: Party) -> list[Json]:
    """What a party says, in words."""
    return [{"label": label, "text": text} for label, text in party(state.texts, one)]


def talk(state: CommunitiesState, one: Made[Coalition]) -> Json:
    """The action that the first talk becomes; empty while nobody said with whom."""
    entry = one.entry
    if not entry.first_with:
        return {}
    due = {"due": entry.first_due.isoformat()} if entry.first_due else {}
    what = state.texts("coalition.talk", who=entry.first_with, goal=entry.goal)
    return {**state.common, "kind": "action", "what": what, "by_whom": entry.first_who, "from_entry": one.entry_id, **due}
