"""Which sentence a person reads when something cannot be: each error of ours by its text key.

Not here: the sentences (``texts``), and what happens to the act (``session``).
"""

from typing import Final

from buurtlezer import errors
from buurtlezer.texts import Texts

REFUSALS: Final[tuple[tuple[type[errors.BuurtlezerError], str], ...]] = (
    (errors.Removed, "refusal.room.removed"),
    (errors.LogbookErased, "refusal.erased_logbook"),
    (errors.UnknownSecret, "refusal.unknown_secret"),
    (errors.EntryErased, "refusal.erased"),
    (errors.NotYours, "refusal.not_yours"),
    (errors.NothingToUndo, "refusal.nothing_to_undo"),
    (errors.LogbookFull, "refusal.logbook_full"),
    (errors.ActReused, "refusal.entry"),
    (errors.UnknownCode, "refusal.room.unknown_code"),
    (errors.PseudonymTaken, "refusal.room.pseudonym_taken"),
    (errors.WorkshopClosed, "refusal.room.closed"),
    (errors.WorkshopFull, "refusal.room.full"),
    (errors.RoomError, "refusal.entry"),
)
"""Errors that stay as they are however often one tries; a class stands before the class it derives from."""

TROUBLES: Final[tuple[tuple[type[errors.StoreError], str], ...]] = (
    (errors.TooFast, "trouble.too_fast"),
    (errors.TooManyLogbooks, "trouble.too_many_logbooks"),
    (errors.StoreBusy, "trouble.busy"),
    (errors.StoreReadOnly, "trouble.read_only"),
    (errors.StoreReserved, "trouble.reserved"),
    (errors.StoreFull, "trouble.full"),
    (errors.StoreError, "trouble.store"),
)
"""Errors that pass: the act waits on the device and is sent again."""

RULES: Final = {
    "unknown_schema": "refusal.other_version",
    "unknown_kind": "refusal.other_version",
    "too_long": "refusal.too_long",
    "empty": "refusal.needs_text",
    "all_empty": "refusal.needs_text",
    "moment_over": "refusal.room.moment_over",
    "without_residents": "refusal.without_residents",
    "locked": "refusal.maps.locked",
    "not_a_part": "team.refused.entry",
    "stays_behind": "team.refused.stays_behind",
    "not_your_part": "team.refused.not_yours",
    "too_many_members": "team.refused.too_many",
    "part_too_large": "team.refused.too_large",
    "stands": "refusal.maps.stands",
    "for_residents": "refusal.room.for_residents",
    "for_workers": "refusal.room.for_workers",
    "too_far": "refusal.place.too_far",
    "tells_where": "refusal.place.tells_where",
    "no_picture": "refusal.photo.no_picture",
    "picture_too_large": "refusal.photo.too_large",
}

OF_FIELDS: Final = {
    ("not_unique", "end"): "refusal.network.to_itself",
    ("not_unique", "other"): "refusal.network.same_two",
    ("always_private", "start"): "refusal.network.of_me",
    ("not_with_this_form", "findable"): "refusal.network.not_agreed",
    ("missing", "consent"): "refusal.network.no_consent",
    ("missing", "asked_by"): "refusal.yes_of_whom",
    ("not_today", "consent"): "refusal.network.consent_over",
    ("before", "until"): "refusal.network.until_before",
    ("always_private", "voice"): "refusal.community.supposed",
    ("missing", "findable"): "refusal.community.not_agreed",
    ("not_with_this_form", "worship"): "refusal.community.worship",
    ("not_with_this_form", "not_for_organisation"): "refusal.maps.not_written",
    ("stands", "not_for_organisation"): "refusal.maps.stays_ours",
}
"""Rules that say more where one knows which field breaks them."""

FIELDS: Final = {
    "pseudonym": "refusal.room.pseudonym",
    "voices": "refusal.room.voices",
    "feeling": "refusal.meaning.says_nothing",
}
"""Fields that have a sentence of their own, whatever rule they break."""


def refusal(error: errors.BuurtlezerError, texts: Texts) -> str:
    """The sentence for an error that will not pass."""
    if isinstance(error, errors.BadArea):
        key = f"refusal.area.{error.rule}"
        return texts(key) if key in texts else texts("refusal.entry")
    if isinstance(error, errors.BadEntry):
        of_both = OF_FIELDS.get((error.rule, error.field))
        return texts(of_both or FIELDS.get(error.field) or RULES.get(error.rule, "refusal.entry"))
    return texts(next(key for kind, key in REFUSALS if isinstance(error, kind)))


def trouble(error: errors.StoreError, texts: Texts) -> str:
    """The sentence for an error that may pass."""
    return texts(next(key for kind, key in TROUBLES if isinstance(error, kind)))


def is_refusal(error: errors.BuurtlezerError) -> bool:
    """Whether trying again cannot help."""
    return isinstance(error, (errors.BadEntry, errors.BadArea, *(kind for kind, _ in REFUSALS)))
