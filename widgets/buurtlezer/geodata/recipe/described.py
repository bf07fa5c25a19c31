"""What is told of a file of the pack and of a column of it.

Not here: the files themselves (``catalogue``, ``figure_files``), nor the descriptor's form (``descriptor``).
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Column:
    """A column: its Frictionless type, what it says, and whether it may be blank."""

    name: str
    kind: str
    says: str
    blank: bool = False
    one_of: tuple[str, ...] = ()
    refers: str = ""
    """The table whose key it holds."""


@dataclass(frozen=True)
class File:
    """A file: ``sources`` are keys of ``publishers``; no columns for a topology.

    ``key`` names the columns that tell its rows apart, where that is not the first alone; ``editions`` is the year of a
    source whose year is not that of the reference date.
    """

    name: str
    path: str
    title: str
    sources: tuple[str, ...]
    reference_date: str | None
    method: str
    columns: tuple[Column, ...] = ()
    key: tuple[str, ...] = ()
    editions: tuple[tuple[str, int], ...] = ()

    @property
    def primary_key(self) -> tuple[str, ...]:
        """The names of the columns that tell the rows of a table apart."""
        return self.key or (self.columns[0].name,)
