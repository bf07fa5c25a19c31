"""What was read of a file with a network: its tables, what each column is, and the nodes and ties that come of it.

Not here: how it is found (``recognition``, ``reading``), nor the sentences (``texts``: ``refusal.network.<rule>``,
``notice.network.<note>``).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal, TypeAlias

from buurtlezer.geodata.imports.found import Note

Form = Literal["network_canvas", "graphml", "gexf", "tables", "edge_list"]
"""What kind of file it is: *tables* have nodes and ties apart, an *edge list* has ties only."""

Role = Literal["name", "form", "start", "end", "tie", "strength"]
ROLES: Final[tuple[Role, ...]] = ("name", "form", "start", "end", "tie", "strength")
OF_NODES: Final[frozenset[Role]] = frozenset({"name", "form"})

Roles: TypeAlias = dict[Role, str]
"""Title of the column that is it. A role without a column is not there."""

RULES: Final = frozenset(
    {
        *("not_a_table", "not_a_network", "torn_markup", "no_nodes", "no_ties", "too_many_nodes", "too_many_ties", "too_long"),
        *("several", "climbs_out", "empty", "torn", "too_many_rows"),
    }
)
"""What a ``BadTable`` may name besides the rules of any file (``imports.RULES``)."""

NOTES: Final = frozenset(
    {
        *("doubled", "unknown_ends", "loops", "laid_together", "blank", "contacts", "no_ties_file", "nameless"),
        *("strength_split", "strength_unread", "without_one_end", "cut", "more_dropped", "empty_files"),
    }
)


@dataclass(frozen=True, eq=False)
class Grid:
    """A table of nodes, or of ties, below its titles. Cells are texts."""

    titles: tuple[str, ...]
    rows: list[list[str]]
    form: str = ""
    """What all its rows are, by the name of its file (``attributeList_Person``)."""


@dataclass(frozen=True, eq=False)
class Source:
    """The tables of a file. It stays in memory while somebody chooses columns, and no longer."""

    kind: Form
    nodes: tuple[Grid, ...]
    ties: tuple[Grid, ...]
    one_way: bool | None = None
    """Whether its ties go one way, where a tie does not say so itself; None where the file does not say."""

    beside: tuple[str, ...] = ()
    """Titles of what is about the person asked, and is not read."""

    titled: bool | None = None
    """Of an edge list: whether its first row holds titles, as far as one can tell. None where there is no doubt."""

    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, eq=False)
class Reading:
    """The network, with columns as they were taken; nothing is kept yet."""

    nodes: tuple[Mapping[str, Any], ...]
    """Fields of ``model.ImportedNode`` each."""

    ties: tuple[Mapping[str, Any], ...]
    """Fields of ``model.ImportedTie`` each."""

    dropped: tuple[str, ...]
    """Names of attributes that are not taken over: a person's texts."""

    notes: tuple[Note, ...]
