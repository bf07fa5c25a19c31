"""What is missing, as the part shows it: each card in words, and the sentence of what was looked for.

Not here: which gaps there are (``state``), the form's fields (``gap_fields``), drawing (``parts.gaps``), the room's (``room``).
"""

from typing import Any

from buurtlezer.analysis.weight import weight
from buurtlezer.logbook import sharing
from buurtlezer.model import Gap, Group, Voice
from buurtlezer.parts.gaps import Gaps
from buurtlezer.parts.sensitive import rules
from buurtlezer.steps import standing
from buurtlezer.steps.actions import NAME as TO_DO
from buurtlezer.steps.made import Made
from buurtlezer.steps.page import Page
from buurtlezer.steps.services.gap_fields import MORE, fields
from buurtlezer.steps.services.gap_nearest import nearest, within
from buurtlezer.steps.services.state import ServicesState
from buurtlezer.wording.choices import kind_of_service

NAME = "gaps"


def gaps(page: Page, state: ServicesState) -> Gaps:
    """The part, with what is missing so far."""
    part = Gaps(
        geography=page.geography,
        fields=fields(state),
        more=list(MORE),
        required=["what"],
        actions=TO_DO,
        elsewhere=standing.ELSEWHERE,
        sensitive=rules(page.texts.language),
        name=NAME,
    )
    page.part(part, "gaps")
    # The map under it, and where something is, speak with the words that they have everywhere.
    part.labels = page.texts.group("base.", "map.", "places.", "gaps.")

    def shown() -> dict[str, Any]:
        return {
            "template": {"kind": "gap", **state.common},
            "gaps": [_card(state, one) for one in state.gaps()],
            "area": state.outline(),
        }

    return page.shows(part, shown)


def _card(state: ServicesState, one: Made[Gap]) -> dict[str, Any]:
    gap, session = one.entry, state.session
    found = weight(gap.matters, gap.met)
    return {
        "entry_id": one.entry_id,
        "seq": one.seq,
        "title": gap.what,
        "weight": {"name": str(found), "word": state.texts(f"gap.weight.{found}")} if found else {},
        "lines": _lines(state, one),
        "at": [gap.location.lon, gap.location.lat] if gap.location is not None else None,
        "content": gap.content(),
        "sharing": sharing.shown(gap, session.shown_room, session.texts, one.entry_id),
    }


def _lines(state: ServicesState, one: Made[Gap]) -> list[dict[str, str]]:
    texts, gap = state.texts, one.entry
    where = texts("services.gap.everywhere") if gap.everywhere else "" if gap.location else texts("services.gap.nowhere")
    said = texts("services.gap.supposed") if gap.voice is Voice.SUPPOSED else ""
    found = [
        ("", looked_for(state, gap)),
        ("", nearest(gap, state.pack, texts)),
        ("kind", kind_of_service(texts, gap.service_kind)),
        ("where", where),
        ("loss", _for_whom(state, gap.loss_for, gap.loss)),
        ("gain", _for_whom(state, gap.gain_for, gap.gain)),
        ("", said),
        ("matters", texts(f"gap.matters.{gap.matters}") if gap.matters else ""),
        ("met", texts(f"gap.met.{gap.met}") if gap.met else ""),
        ("shows", gap.shows),
        ("substitute", gap.substitute),
        ("reachable", gap.reachable),
        ("elsewhere", standing.said(state, one.entry_id)),
        ("mapped_by", gap.mapped_by),
        ("could", _dashed(texts(f"gap.could.{gap.could}") if gap.could else "", gap.could_how)),
    ]
    return [{"label": texts(f"services.gap.label.{name}") if name else "", "text": text} for name, text in found if text]


def _for_whom(state: ServicesState, groups: frozenset[Group], words: str) -> str:
    return _dashed(", ".join(state.texts(f"group.{group}") for group in Group if group in groups), words)


def _dashed(*said: str) -> str:
    return " – ".join(one for one in said if one)


def looked_for(state: ServicesState, gap: Gap) -> str:
    """What was looked for, how far, in which list of which date, and whom one asked: never that it is not there.

    Empty where nobody looked and nobody was asked. Where our list knows one within that distance, it is not said that the list
    has none: what it has stands beside (``nearest``).
    """
    texts = state.texts
    asked = texts.many("services.gap.asked", gap.asked) if gap.asked else texts("services.gap.asked_nobody")
    if gap.looked_within is None or within(gap, state.pack):
        return asked if gap.asked else ""
    kind = kind_of_service(texts, gap.service_kind)
    values = {
        "what": kind or gap.what,
        "metres": texts.number(gap.looked_within),
        "list": texts("services.gap.list", month=texts.month(state.pack.dated("services"))),
    }
    return f"{texts('services.gap.looked' if kind else 'services.gap.looked_words', **values)} {asked}"
