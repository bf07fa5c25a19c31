"""Why something cannot be, in a sentence for the trainer. It never repeats what was given.

Not here: troubles of the store, which pass (``wording.sentences``).
"""

from collections.abc import Mapping
from typing import Final

from buurtlezer import errors
from buurtlezer.logbook.room import programme
from buurtlezer.logbook.room.console.request import Message
from buurtlezer.texts import Texts

RULES: Final[Mapping[str, str]] = {
    "missing": "trainer.refusal.missing",
    "empty": "trainer.refusal.missing",
    "too_long": "trainer.refusal.too_long",
    "too_many": "trainer.refusal.too_long",
    "too_few": "trainer.refusal.too_few",
    "out_of_range": "trainer.refusal.out_of_range",
    "too_far_ahead": "trainer.refusal.too_far_ahead",
    "erased_at_once": "trainer.refusal.erased_at_once",
    "before_session": "trainer.back.before_session",
    "moment_over": "trainer.refusal.not_there",
    "locked": "trainer.refusal.locked",
    "returned_day": "trainer.back.which_day",
}
"""Rules of ``errors.BadEntry`` that a person can do something about."""

FIELDS: Final[Mapping[str, str]] = {
    "title": "trainer.make.title",
    "organisation": "trainer.make.organisation",
    "contact": "trainer.make.contact",
    "purpose": "trainer.make.purpose",
    "afterwards": "trainer.make.afterwards",
    "area": "trainer.make.area",
    "held_on": "trainer.make.held_on",
    "languages": "trainer.make.languages",
    "purge_days": "trainer.make.purge_days",
    "minimum_voices": "trainer.make.minimum_voices",
    "back_on": "trainer.make.back_on",
    "back_where": "trainer.make.back_where",
    "back_by": "trainer.make.back_by",
    "options": "trainer.own.options",
    "prompt": "trainer.own.prompt",
    "reason": "trainer.group.reason",
}
"""The word on screen for a field."""

NO_ROOM: Final = (
    (errors.UnknownSecret, "unknown_secret"),
    (errors.NotYours, "not_there"),
    (errors.UnknownCode, "nobody"),
    (errors.ReportNotMade, "not_made"),
)
"""Errors with another name on this page than elsewhere: a code that opens nothing is here a pseudonym that nobody has."""


def refused(error: errors.BuurtlezerError, texts: Texts) -> Message:
    """The answer that says so."""
    if isinstance(error, errors.BadProgramme):
        return _answer(error.rule, error.field, programme.refusal(error, texts))
    if isinstance(error, errors.BadEntry):
        field = error.field.partition(".")[0]
        return _answer(error.rule, field, _of_entry(error.rule, field, texts))
    if isinstance(error, errors.ReportNotMade) and error.rule == "too_busy":  # what it waits for can be said
        return _answer(error.rule, "", texts("trainer.refusal.too_busy"))
    rule = next((name for kind, name in NO_ROOM if isinstance(error, kind)), getattr(error, "rule", "entry"))
    key = f"trainer.refusal.{rule}"
    return _answer(rule, "", texts(key if key in texts else "trainer.refusal.entry"))


def _answer(rule: str, field: str, sentence: str) -> Message:
    return {"type": "refuse", "rule": rule, "field": field, "sentence": sentence}


def _of_entry(rule: str, field: str, texts: Texts) -> str:
    if field == "sound":
        return texts("trainer.refusal.sound")
    why = texts(RULES.get(rule, "trainer.refusal.entry"))
    return f"{texts(FIELDS[field])}: {why}" if field in FIELDS else why
