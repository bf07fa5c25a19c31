"""How a feed writes times, days, ids and names; made into numbers and clean text.

Not here: in which file they stand.
"""

import re
from datetime import date
from functools import lru_cache
from typing import Final

LONGEST: Final = 250
"""Signs of an id or a name that are kept."""

_CLOCK = re.compile(r"\s*(\d{1,2}):([0-5]\d):([0-5]\d)\s*", re.ASCII)
_DAY = re.compile(r"\s*(\d{4})(\d\d)(\d\d)\s*", re.ASCII)
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]")


@lru_cache(maxsize=200_000)
def seconds(cell: str) -> int | None:
    """Seconds after the midnight that a service day begins with: ``25:10:00`` is one hour and ten of the next day.

    None where blank. Raises ``ValueError`` for what is no time.
    """
    found = _CLOCK.fullmatch(cell)
    if found is None:
        if cell.strip():
            raise ValueError(f"{cell[:20]!r} is no time")
        return None
    hours, minutes, rest = found.groups()
    return int(hours) * 3600 + int(minutes) * 60 + int(rest)


@lru_cache(maxsize=200_000)
def clock(after: int) -> str:
    """Seconds after midnight as a feed writes them."""
    return f"{after // 3600:02d}:{after // 60 % 60:02d}:{after % 60:02d}"


def day(cell: str) -> date:
    """A date. Raises ``ValueError`` for what is none, or lies outside of 2000 to 2099."""
    found = _DAY.fullmatch(cell)
    if found is None:
        raise ValueError(f"{cell[:20]!r} is no date")
    made = date(*map(int, found.groups()))
    if not 2000 <= made.year < 2100:
        raise ValueError(f"{made} is no day of these times")
    return made


def text(cell: str) -> str:
    """A name, without line ends and signs that are not seen; whoever shows it shows it as text."""
    return " ".join(_CONTROLS.sub(" ", cell).split())[:LONGEST]


def one_of(cell: str, allowed: str, otherwise: str = "") -> str:
    """A code of one sign, or what it means where it is blank or none of them."""
    return cell if len(cell) == 1 and cell in allowed else otherwise
