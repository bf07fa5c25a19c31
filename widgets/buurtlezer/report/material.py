"""All that a report is made of: what leaves of a logbook, with what it is called and what stays behind. Not here: deciding (``leaving``)."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from buurtlezer.model import Entry, Occasion, Report

from .leaving import Why


@dataclass(frozen=True, slots=True)
class Material:
    """What leaves of one logbook, in one round. ``entries`` are by id, as they may leave, in the order they were made."""

    entries: Mapping[str, Entry]
    names: Mapping[str, str]
    stays: Mapping[str, Why]
    report: Report | None = None
    occasion: Occasion | None = None
    tellers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Of a team: entry id → roles of those who tell it."""

    earlier: Mapping[str, Entry] = field(default_factory=dict)
    """What was known already: last year's report."""
