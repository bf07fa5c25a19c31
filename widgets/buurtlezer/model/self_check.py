"""A look at one's own report before it is handed in, without points and without a sum.

Not here: its questions in words (``texts``).
"""

from enum import StrEnum
from typing import Literal

from .entry import Entry
from .kind import Kind
from .text import LongText


class HowFar(StrEnum):
    """How far one thing is."""

    NOT_YET = "not_yet"
    PARTLY = "partly"
    DONE = "done"


class SelfCheck(Entry):
    """Once a round, in slot ``11/self_check``. Each answer may wait."""

    declared = Kind(
        made_in="11_report",
        reports=("boundary", "figure", "two_voices", "gap_for_whom", "counter", "our_work", "not_heard", "ethics", "note"),
    )

    kind: Literal["self_check"] = "self_check"
    boundary: HowFar | None = None
    """Is the line argued?"""

    figure: HowFar | None = None
    """Is it said of a figure what it does not say?"""

    two_voices: HowFar | None = None
    """Are there two voices about one place?"""

    gap_for_whom: HowFar | None = None
    counter: HowFar | None = None
    """Was a counter-voice looked for?"""

    our_work: HowFar | None = None
    """Does one conclusion change our own work before any asks something of others?"""

    not_heard: HowFar | None = None
    ethics: HowFar | None = None
    note: LongText = ""
