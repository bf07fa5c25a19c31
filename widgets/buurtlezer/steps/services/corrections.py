"""Whether services are still there: the answers of this round, in words.

Not here: the answer (``model.service_check``), notes (``notes``), what of 2015 is asked about.
"""

from typing import Any, Final

from buurtlezer.model import OWN, ServiceCheck, Still
from buurtlezer.steps.made import Made
from buurtlezer.steps.services.state import ServicesState
from buurtlezer.texts import Texts

SLOT: Final = "03/check/"
"""Slots of answers: followed by the reference of a service and the round."""


def checks(state: ServicesState) -> dict[str, Made[ServiceCheck]]:
    """By reference (``service:…``, ``own/…``) the newest answer of this round."""
    return {about(one.entry): one for one in state.of_kind(ServiceCheck)}


def about(entry: Any) -> str:
    """The reference of the service that an answer or a note is about."""
    return entry.service or OWN + str(entry.own)


def lines(entry: ServiceCheck, kinds: dict[str, str], texts: Texts) -> list[str]:
    """What was found, and how that is known."""
    found = texts(f"service_choice.still.{entry.answer}")
    if entry.answer is Still.OTHER and entry.now:
        found = texts("services.there.other_now", kind=kinds.get(entry.now, entry.now))
    how = [texts(f"service_choice.how.{one}") for one in sorted(entry.evidence) if f"service_choice.how.{one}" in texts]
    when = [texts.date(entry.seen_on)] if entry.seen_on is not None else []
    return [_begun(found), " · ".join([*how, *when, texts(f"perspective.{entry.perspective}")])]


def _begun(words: str) -> str:
    return words[:1].upper() + words[1:] + "."
