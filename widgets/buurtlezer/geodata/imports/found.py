"""What was found in a file: columns with values by place, and what there is to tell about it.

Not here: how it is found (``recognition``), nor the sentences (``texts``: ``refusal.table.<rule>``,
``notice.table.<note>``).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Level = Literal["district", "sector"]
Kind = Literal["count", "share", "median"]
Unit = Literal["percent", "inhabitants", "euro", "number"]
Status = Literal["not_available", "suppressed"]
Value = float | Status

RULES = frozenset(
    {
        *("empty", "too_big", "too_many_rows", "too_many_columns", "too_slow", "torn", "password", "zipped"),
        *("macros", "old_excel", "ods", "pdf", "html", "not_a_table", "loose_commas"),
        *("no_places", "doubled", "no_values"),
        *("nothing_chosen", "too_many_chosen", "unknown_column", "not_inhabitants"),
    }
)
"""All rules that a ``BadTable`` may name; the last four come from ``take``."""

NOTES = frozenset(
    {
        *("summary_rows_left_out", "lines_left_out", "rows_beyond", "codes_unmatched", "repeated_rows"),
        *("names_used", "old_codes", "new_codes", "sheet_chosen", "mixed_decimals", "formulas_as_text"),
        *("older_years_left_out", "unreadable", "out_of_range", "text_column", "no_numbers"),
        *("ambiguous_thousands", "ambiguous_decimals"),
    }
)
"""All names of notes: of a table, and (from ``unreadable`` on) of one column."""


@dataclass(frozen=True)
class Note:
    """Something to tell. ``values`` fill its sentence: ``n``, a number of rows, cells, codes or years; or ``sheet``, a title."""

    name: str
    values: Mapping[str, int | str] = field(default_factory=dict)


@dataclass(frozen=True)
class FoundColumn:
    """One figure for many places. What ``kind``, ``unit``, ``year`` and ``population`` say is a guess to be confirmed."""

    id: str
    """Names the column within this file, and again the same when the same file is read again."""

    title: str
    """As in the file, on one line, at most 200 characters: a person's text."""

    kind: Kind
    unit: Unit
    year: int | None
    values: Mapping[str, Value]
    """Code of a district or a sector to a finite number in ``unit``, or a status. An empty cell is *not_available*."""

    usable: bool
    """Whether there are numbers in it, and not mostly something else."""

    problems: tuple[Note, ...]
    samples: tuple[str, ...]
    """A few of its cells as they were read: a person's text."""

    population: bool
    """Whether it looks like the number of all inhabitants."""

    region: float | None
    """The Region's mean or median as the file gives it, in the same unit."""

    as_fractions: bool
    """Whether it says it is a share and no value is over 1: then 0.13 may stand for 13 %. To be asked."""


@dataclass(frozen=True)
class Found:
    """A table as it was recognised; nothing is kept yet."""

    level: Level
    columns: tuple[FoundColumn, ...]
    key: str
    """Title of the column with the codes or names: a person's text."""

    rows_read: int
    """Rows about a place of ours."""

    notes: tuple[Note, ...]
    preview: tuple[tuple[str, ...], ...]
    """The header and the first rows about places, as text: a person's text."""


@dataclass(frozen=True)
class Choice:
    """A column that a person wants, with what they say it is."""

    id: str
    title: str
    kind: Kind
    unit: Unit
    year: int | None = None
    population: bool = False
    times_hundred: bool = False
    """Whether its fractions stand for percentages."""
