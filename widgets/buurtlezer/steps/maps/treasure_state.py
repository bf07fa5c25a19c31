"""What is true of treasures: what each still lacks, what becomes of its first step, and what one withdrawal erases.

Not here: which there are (``state``), how a card looks (``treasures``), erasing (``store.erasure``), which follows the same
references.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any, Final

from buurtlezer.model import (
    OWN,
    Action,
    Consent,
    Entry,
    Findable,
    KeyPerson,
    NamedFor,
    Organisation,
    OrganisationForm,
    Treasure,
    TreasureForm,
)
from buurtlezer.model.references import going_along, named_in
from buurtlezer.model.treasure import ASKED_FIRST_FORMS
from buurtlezer.steps import actions
from buurtlezer.steps.made import Made
from buurtlezer.steps.state import StepState

Json = dict[str, Any]

THREE: Final = ("connect_with", "first_step", "by_when")
"""Without these it is no treasure yet."""

_FORM_OF: Final[Mapping[OrganisationForm, TreasureForm]] = {
    OrganisationForm.INITIATIVE: TreasureForm.INITIATIVE,
    OrganisationForm.PLACE: TreasureForm.PLACE,
}


@dataclass(frozen=True, slots=True)
class Going:
    """What one withdrawal erases: entries by an act of their own, in this order, and what goes along with these by itself.

    The treasure that somebody looks at goes last, with the card of 07 that takes it along or by itself: where an act before it is
    refused, it still stands there to say so.
    """

    ids: tuple[str, ...]
    along: tuple[str, ...]
    kinds: Mapping[str, str]
    """Id → kind, of all of them."""


def today() -> date:
    """The day by which a consent still holds."""
    return datetime.now(UTC).date()


def in_place(state: StepState) -> list[Made[Treasure]]:
    """Treasures of this round, oldest first: one that is changed keeps its place while a page is open."""
    at = {entry_id: place for place, entry_id in enumerate(state.session.revisions)}
    return sorted(state.of_kind(Treasure), key=lambda one: at[one.entry_id])


def lacks(one: Treasure) -> tuple[str, ...]:
    """Names of what it takes to be a treasure and nobody said yet."""
    return tuple(name for name in THREE if not getattr(one, name))


def step(state: StepState, one: Made[Treasure]) -> Json:
    """The action that its first step becomes; empty while it is no treasure yet."""
    entry = one.entry
    if not entry.is_treasure or entry.by_when is None:
        return {}
    return {
        **state.common,
        "kind": "action",
        "what": entry.first_step,
        "by_whom": entry.step_by,
        "due": entry.by_when.isoformat(),
        "from_entry": one.entry_id,
        "of_treasure": one.entry_id,
    }


def is_listed(state: StepState, entry_id: str) -> bool:
    """Whether its first step is on the list of things to do, done or not."""
    return actions.taken_up(state, entry_id)


def consent_ended(one: Treasure, day: date) -> bool:
    """Whether there is a consent whose day passed."""
    return one.consent is not None and one.consent.until < day


def card_of(state: StepState, one: Treasure) -> Made[KeyPerson] | Made[Organisation] | None:
    """The card of 07 that it came from, of any round; None where it came from none, or that is gone."""
    ref = one.key_person or one.organisation
    cards: list[Made[Any]] = [*state.of_any_round(KeyPerson), *state.of_any_round(Organisation)]
    return next((card for card in cards if ref and OWN + card.entry_id == ref), None)


def consent_was_asked(state: StepState, one: Treasure) -> bool:
    """Whether there is a consent to withdraw: one that was given, or a card of 07 of somebody who is asked before being named."""
    asked_first = one.form is TreasureForm.KEY_PERSON or one.form in ASKED_FIRST_FORMS
    return one.consent is not None or (asked_first and card_of(state, one) is not None)


def going(state: StepState, one: Made[Treasure]) -> Going:
    """What is erased when whoever it is about withdraws the consent: all treasures about it, what came of it, the card of 07."""
    card = card_of(state, one.entry)
    ref = one.entry.key_person or one.entry.organisation
    about = (other for other in state.of_any_round(Treasure) if ref and ref in (other.entry.key_person, other.entry.organisation))
    treasures = [*(other.entry_id for other in about if other.entry_id != one.entry_id), one.entry_id]
    from_these = (step.entry_id for step in state.of_any_round(Action) if step.entry.from_entry in treasures)
    first = [card.entry_id] if card else []
    by_itself = _along(state, [*first, *treasures])
    with_card = _along(state, first)
    loose = [step for step in from_these if step not in by_itself]
    ids = [*loose, *first, *(each for each in treasures if each not in with_card)]
    along = _along(state, ids)
    kinds = {each: state.session.revisions[each].kind for each in (*ids, *along)}
    return Going(tuple(ids), tuple(each for each in along if each not in ids), kinds)


def _along(state: StepState, ids: Iterable[str]) -> list[str]:
    """What goes along when these are erased, and with that again."""
    along: dict[str, None] = {}
    left = list(ids)
    while left:
        new = [entry_id for entry_id in _naming(state, left.pop()) if entry_id not in along]
        along |= dict.fromkeys(new)
        left += new
    return list(along)


def _naming(state: StepState, entry_id: str) -> Iterator[str]:
    """Each entry that goes along when this one is erased, as they stand now."""
    revisions = state.session.revisions
    fields = going_along(revisions[entry_id].kind)
    own = {entry_id, OWN + entry_id}
    for other_id, revision in revisions.items():
        if revision.kind not in fields or revision.entry is None:
            continue
        content = revision.entry.content()
        if any(not own.isdisjoint(named_in(content, field)) for field in fields[revision.kind]):
            yield other_id


def takes(state: StepState) -> list[tuple[Made[Any], Json]]:
    """Cards of 07 of this round that no treasure is about yet, each with what one begins with."""
    known = {ref for one in state.of_kind(Treasure) for ref in (one.entry.key_person, one.entry.organisation)}
    cards: list[Made[Any]] = [*state.of_kind(KeyPerson), *state.of_kind(Organisation)]
    return [(card, _begins(OWN + card.entry_id, card.entry)) for card in cards if OWN + card.entry_id not in known]


def _begins(ref: str, card: Entry) -> Json:
    if isinstance(card, Organisation):
        form = _FORM_OF.get(card.form, TreasureForm.ORGANISATION)
        # That it agreed to be found in a network is no consent to this: it is asked anew.
        findable = Findable.NOT_ASKED if card.findable is Findable.AGREED else card.findable
        return {"name": card.name, "form": str(form), "organisation": ref, "offers": card.opens, "findable": str(findable)}
    if not isinstance(card, KeyPerson):
        raise TypeError(f"only a card of 07 becomes a treasure, not {card.kind}")
    consent = _without_room(card.consent)
    agreed = {"consent": consent.model_dump(mode="json"), "findable": str(Findable.AGREED)} if consent else {}
    return {"name": card.called, "form": str(TreasureForm.KEY_PERSON), "key_person": ref, "offers": card.opens, **agreed}


def _without_room(consent: Consent | None) -> Consent | None:
    uses = consent.uses - {NamedFor.ROOM} if consent else frozenset()
    return consent.model_copy(update={"uses": uses}) if consent and uses else None
