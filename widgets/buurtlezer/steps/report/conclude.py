"""Conclusions as the page shows them: legs, how each stands and why, what speaks for and against, in the person's order.

Nothing is written for anybody. Not here: the rules (``analysis.legs``, ``report.proposed``), its forms (``conclusion_fields``),
the words of what is offered (``offered``), the part (``parts.conclusions``).
"""

from collections.abc import Iterator
from typing import Any, Final

from buurtlezer.analysis.legs import filled, lacking, ours_first, standing
from buurtlezer.logbook import sharing
from buurtlezer.logbook.room.pictures import paths
from buurtlezer.model import Conclusion, Entry, Group, LegForm, Report
from buurtlezer.model.conclusion import MOST_LEGS
from buurtlezer.parts.conclusions import Conclusions
from buurtlezer.parts.sensitive import rules
from buurtlezer.report.proposed import Proposal, in_order, proposed
from buurtlezer.steps.made import Made
from buurtlezer.steps.page import Page
from buurtlezer.steps.report import offered
from buurtlezer.steps.report.conclusion_fields import legs, rest, sentence
from buurtlezer.steps.state import StepState
from buurtlezer.wording import conclusion as words
from buurtlezer.wording.choices import kind_of_service

Json = dict[str, Any]

NAME: Final = "conclusions"
REPORT: Final = "11/report"
"""Slot of the report, which holds their order."""

IDS: Final = {LegForm.FIGURE: "figure_ids", LegForm.SEEN: "seen_ids", LegForm.HEARD: "heard_ids"}


def conclude(page: Page, state: StepState) -> Conclusions:
    """The section."""
    texts = page.texts
    part = Conclusions(
        sentence=sentence(texts),
        legs=legs(texts),
        rest=rest(texts),
        most=MOST_LEGS,
        pictures={str(form): paths()[name] for form, name in words.PICTURES.items()},
        sensitive=rules(texts.language),
        name=NAME,
    )
    page.part(part, "conclusion")
    return page.shows(part, lambda: told(state))


def told(state: StepState) -> Json:
    """What the part shows."""
    made = {one.entry_id: one for one in state.of_kind(Conclusion)}
    entries = _of_round(state)
    named = offered.names(state.texts, entries) if made else {}
    called = offered.called(state.texts, entries, named)
    report = state.in_slot(REPORT, Report)
    ordered = [made[entry_id] for entry_id in in_order(made, report)]
    first = ours_first(one.entry for one in ordered)
    return {
        "template": {"kind": "conclusion", **state.common},
        "cards": [_card(state, one, entries, named, called) for one in ordered],
        "order": _order(state, report),
        "first": "" if first else state.texts("conclusion.ours_first"),
    }


def _of_round(state: StepState) -> dict[str, Entry]:
    """Entries of this round that can be read, by id, oldest first."""
    read = ((one.entry_id, one.entry) for one in sorted(state.session.revisions.values(), key=lambda one: one.seq))
    return {entry_id: entry for entry_id, entry in read if entry is not None and entry.round == state.round}


def _order(state: StepState, report: Report | None) -> Json:
    """The report, which holds the order: its content as it is, or as it begins."""
    entry_id = state.session.entry_id(f"{REPORT}/{state.round}")
    revision = state.session.revisions.get(entry_id)
    begun = report.content() if report is not None else {"kind": "report", **state.common}
    return {"entry_id": entry_id, "seq": revision.seq if revision else 0, "content": begun}


def _card(
    state: StepState, one: Made[Conclusion], entries: dict[str, Entry], named: dict[str, str], called: dict[str, str]
) -> Json:
    texts, entry = state.texts, one.entry
    stands = standing(entry)
    found = proposed(entry, entries, named, _groups(state), _kinds(state))
    lacks = lacking(entry)
    return {
        "entry_id": one.entry_id,
        "seq": one.seq,
        "content": entry.content(),
        "title": words.sentence(texts, entry),
        "standing": str(stands.standing),
        "word": texts(f"legs.standing.{stands.standing}"),
        "sign": words.SIGNS[stands.standing],
        "why": [texts(f"legs.why.{why}") for why in stands.why],
        "lacks": [texts(f"legs.lacks.{form}") for form in lacks] if stands.why else [],
        "legs": [_leg(state, entry, form, called) for form in LegForm],
        "against": _named(state, entry.counter_ids, called),
        "lines": [{"label": label, "text": text} for label, text in _lines(state, entry)],
        "offers": {
            "for": _offers(state, found.speaks_for, called, found.left_for),
            "against": _offers(state, found.against, called, found.left_against),
            "supposed": texts.many("legs.supposed", found.supposed) if found.supposed else "",
        },
        "sharing": sharing.shown(entry, state.session.shown_room, texts, one.entry_id),
    }


def _leg(state: StepState, entry: Conclusion, form: LegForm, called: dict[str, str]) -> Json:
    """A form of leg: what stands there of it, and the entries that it rests on."""
    items = [
        {"at": at, "text": words.leg(state.texts, leg), "begun": not filled(leg)}
        for at, leg in enumerate(entry.legs)
        if leg.form is form
    ]
    return {
        "form": str(form),
        "word": state.texts(f"legs.form.{form}"),
        "there": form not in lacking(entry),
        "items": items,
        "rests": _named(state, getattr(entry, IDS[form]), called),
    }


def _named(state: StepState, ids: tuple[str, ...], called: dict[str, str]) -> list[Json]:
    return [{"id": one, "label": called.get(one) or state.texts("conclusion.gone")} for one in ids]


def _lines(state: StepState, entry: Conclusion) -> Iterator[tuple[str, str]]:
    """What a card says beside its legs."""
    forms = {state.texts(f"legs.form.{form}") for form in LegForm}
    yield from ((label, text) for label, text in words.lines(state.texts, entry) if label not in forms)


def _offers(state: StepState, found: tuple[Proposal, ...], called: dict[str, str], left: int) -> Json:
    items = [offered.proposal(state, one, called[one.entry_id]) for one in found]
    return {"items": items, "more": state.texts.many("legs.left", left) if left else ""}


def _groups(state: StepState) -> dict[Group, str]:
    return {group: state.texts(f"group.{group}") for group in Group if group is not Group.OTHER}


def _kinds(state: StepState) -> dict[str, str]:
    named = ((str(kind), kind_of_service(state.texts, str(kind))) for kind in state.pack.offered_kinds.index)
    return {kind: word for kind, word in named if word}
