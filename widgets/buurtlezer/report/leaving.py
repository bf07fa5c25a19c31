"""What of a logbook leaves in a report, and why the rest stays behind. The one place where that is decided.

Closed by default: an entry leaves if its kind names fields that may (``Kind.reports``), its author chose it for this report, nobody
asked to have it taken out, and, where it names somebody, they said yes to a report and the yes holds that day (``model.named``). Of
what leaves, only those fields do; all else is as if nobody had filled it in. Not here: the words of it (``kinds``), choosing
(``steps.report``).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from buurtlezer.model import Entry, Report


class Why(StrEnum):
    """Why an entry stays behind: the text ``report.stays.<why>`` says it."""

    NEVER = "never"  # nothing of its kind leaves
    PRIVATE = "private"  # for its author alone, for ever
    NOT_CHOSEN = "not_chosen"
    TAKEN_OUT = "taken_out"
    NO_YES = "no_yes"  # nobody said yes to a report, or the yes is over
    SUPPOSED = "supposed"


@dataclass(frozen=True, slots=True)
class Leaving:
    """Entries by id as they may leave, and the others with why not, each in the order that they were given."""

    goes: Mapping[str, Entry]
    stays: Mapping[str, Why]


def leaving(entries: Mapping[str, Entry], report: Report | None, on: date) -> Leaving:
    """What leaves of these entries on a day; nothing where no report was begun."""
    raise NotImplementedError  # written in the next change
