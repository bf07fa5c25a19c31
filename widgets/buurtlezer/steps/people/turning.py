"""Turning a key person into a public function or an organisation: acts of its author, which the page sends as its own.

What named the person names what it became, so ties and *via* stay; what is said of the person alone
(networks, traits, gates, burden)
goes with the card, and comes back with it. Not here: who asks (``parts.keycards``), writing (``intake.door``).
"""

from collections.abc import Sequence
from typing import Any

from buurtlezer.model import (
    OWN,
    CalledBy,
    Consent,
    Entry,
    Findable,
    KeyPerson,
    NamedFor,
    NetworkLayout,
    Organisation,
    OrganisationForm,
    PublicFunction,
    SameActor,
    Tie,
    Visibility,
)
from buurtlezer.model.references import named_in, references
from buurtlezer.parts.base.refused import Refused
from buurtlezer.steps.people.brought import TURNS, turned_id
from buurtlezer.steps.people.state import PeopleState

__all__ = ["TURNS", "become"]

Act = dict[str, Any]


def become(state: PeopleState, ref: str, to: str) -> Sequence[Act]:
    """The acts, in order: what is new, whatever named the old one, and the old one goes.

    Raises
    ------
    Refused
        A pseudonym is no function and no organisation: read by others it would point to somebody. Nor is a group a function.
    """
    card = state.card(ref)
    if card is None or not isinstance(card.entry, KeyPerson):
        raise Refused(state.texts("people.turn.gone"))
    person = card.entry
    if person.by is CalledBy.PSEUDONYM:
        raise Refused(state.texts("people.turn.needs_name"))
    new_id = turned_id(state.session, card.entry_id, to)
    acts = [{"action": "write", "entry_id": new_id, "base_seq": 0, "content": _as(state, person, to).content()}]
    acts += [
        {"action": "write", "entry_id": entry_id, "base_seq": revision.seq, "content": content}
        for entry_id, revision in state.session.revisions.items()
        if entry_id != card.entry_id
        and isinstance(revision.entry, Entry)
        and (content := _renamed(revision.entry, ref, OWN + new_id)) is not None
    ]
    return [*acts, {"action": "delete", "entry_id": card.entry_id, "base_seq": card.seq}]


def _as(state: PeopleState, person: KeyPerson, to: str) -> Entry:
    common = {field: getattr(person, field) for field in ("perspective", "round", "voice")}
    drawn = {field: getattr(person, field) for field in ("ring", "domain", "where", "holders", "via", "generator", "asked")}
    if to == "public_function":
        if person.by is not CalledBy.FUNCTION:
            raise Refused(state.texts("people.turn.needs_function"))
        return PublicFunction(function=person.called, consent=_without_room(person.consent), **common, **drawn)
    group = person.by is CalledBy.GROUP
    return Organisation(
        name=person.called,
        form=OrganisationForm.SELF_ORGANISATION if group else OrganisationForm.ORGANISATION,
        findable=Findable.NOT_ASKED,  # nobody agreed to anything yet
        **common,
        **drawn,
    )


def _without_room(consent: Consent | None) -> Consent | None:
    """A consent as it was asked of a person: the room never read their card, so for the room it is asked anew."""
    uses = consent.uses - {NamedFor.ROOM} if consent else frozenset()
    return consent.model_copy(update={"uses": uses}) if consent and uses else None


def _renamed(entry: Entry, old: str, new: str) -> dict[str, Any] | None:
    """The content with a new name for one that it names; None where it names it nowhere.

    A tie or a decision was of a person so far: it is private again, until its author shares it as one of what the person became.
    """
    content = entry.content()
    fields = [field for field in references(entry.kind) if old in named_in(content, field)]
    for field in fields:
        held = content[field]
        if isinstance(entry, NetworkLayout):
            content[field] = {new if key == old else key: at for key, at in held.items()}
        else:
            content[field] = [new if one == old else one for one in held] if isinstance(held, list) else new
    if isinstance(entry, Tie | SameActor):
        content["visibility"] = Visibility.PRIVATE.value
    return content if fields else None
