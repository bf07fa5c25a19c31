"""The network canvas of the page: who stands on it, and what follows when somebody opens or takes over one.

Not here: drawing (``parts.canvas``), cards (``cards``), files (``brought``).
"""

from collections.abc import Iterable
from enum import StrEnum
from typing import Any, Final

from buurtlezer.model import OWN, Centre, Domain, Holder, OrganisationForm, Strength, TieKind
from buurtlezer.parts.canvas import Canvas
from buurtlezer.steps.made import Made
from buurtlezer.steps.page import Page
from buurtlezer.steps.people.brought import taken_over
from buurtlezer.steps.people.network import form, title
from buurtlezer.steps.people.state import LAYOUT, PeopleState
from buurtlezer.texts import Texts

Json = dict[str, Any]

NAME: Final = "canvas"


def canvas(page: Page, state: PeopleState) -> Canvas:
    """The part."""
    part = Canvas(choices=choices(state), centre=str(state.middle), name=NAME)
    page.part(part, "canvas")
    part.labels = page.texts.group("base.", "canvas.") | rings(page.texts)
    part.on_open(state.open)
    part.on_take(lambda key: _take(state, part, key))
    return page.shows(part, lambda: told(state))


def told(state: PeopleState) -> Json:
    """What the part shows."""
    files = state.brought
    return {
        "template": dict(state.common),
        "centre": str(state.middle),
        "nodes": [_node(one) for one in state.cards],
        "imported": [
            {"key": file.key(row), "name": node.label, "form": "person", "said": node.form, **_drawn(node.ring, node.domain)}
            for file in files
            for row, node in file.left()
        ],
        "ties": [*(_tie(one) for one in state.ties), *_via(state), *_brought_ties(files)],
        "layouts": {str(centre): _layout(state, centre) for centre in Centre},
    }


def rings(texts: Texts) -> Json:
    """The three rings are called as on a card."""
    return {f"ring.{ring}": texts(f"keycards.ring.{ring}") for ring in (1, 2, 3)}


def choices(state: PeopleState) -> Json:
    """Words for what one chooses from."""
    texts = state.texts

    def worded(prefix: str, values: Iterable[StrEnum | str]) -> list[Json]:
        return [{"value": str(one), "label": texts(f"{prefix}.{one}")} for one in values]

    forms = ["person", "group", "function", *map(str, OrganisationForm)]
    return {
        "domain": worded("network.domain", Domain),
        "holder": worded("network.holder", Holder),
        "tie": worded("tie.kind", TieKind),
        "strength": worded("people.tie", Strength),
        "form": worded("people.form", forms),
    }


def _node(one: Made[Any]) -> Json:
    entry = one.entry
    return {
        "key": OWN + one.entry_id,
        "form": form(entry),
        "name": title(entry),
        **_drawn(entry.ring, entry.domain),
        "holders": [str(holder) for holder in Holder if holder in entry.holders],
        "entry_id": one.entry_id,
        "seq": one.seq,
        "content": entry.content(),
    }


def _drawn(ring: int | None, domain: Domain | None) -> Json:
    return {"ring": ring or 2, "domain": str(domain) if domain else None}


def _tie(one: Made[Any]) -> Json:
    tie = one.entry
    return {
        "key": one.entry_id,
        "start": tie.start,
        "end": tie.end,
        "centre": str(tie.centre),
        **_said(tie),
        "holders": [str(holder) for holder in Holder if holder in tie.holders],
        "entry_id": one.entry_id,
        "seq": one.seq,
        "content": tie.content(),
    }


def _via(state: PeopleState) -> Iterable[Json]:
    """Whom one gets there through is said on a card, and only changed there."""
    known, label = state.network.called.keys(), state.texts("people.canvas.via")
    for one in state.cards:
        key, via = OWN + one.entry_id, one.entry.via
        if via in known and via != key:
            yield {"key": f"{one.entry_id}/via", "start": via, "end": key, "both_ways": False, "label": label}


def _said(tie: Any) -> Json:
    return {
        "ties": [str(kind) for kind in TieKind if kind in tie.ties],
        "strength": str(tie.strength) if tie.strength else None,
        "both_ways": tie.both_ways,
    }


def _brought_ties(files: Iterable[Any]) -> Iterable[Json]:
    for file in files:
        for number, tie in enumerate(file.ties):
            start = None if tie.start is None else file.key(tie.start)
            ends = {"start": start, "end": file.key(tie.end), "centre": str(Centre.ME)}
            yield {"key": f"{file.entry_id}/tie/{number}", **ends, **_said(tie), "label": tie.label}


def _layout(state: PeopleState, centre: Centre) -> Json:
    slot = f"{LAYOUT}/{centre}/{state.round}"
    revision = state.session.revisions.get(state.session.entry_id(slot))
    found = state.layout(centre)
    return {"slot": slot, "seq": revision.seq if revision else 0, "content": found.content() if found else {}}


def _take(state: PeopleState, part: Canvas, key: str) -> None:
    act = taken_over(state, key)
    if act is not None:
        part.send({"type": "take", "key": key, "act": act})
