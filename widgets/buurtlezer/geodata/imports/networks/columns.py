"""Which column of a network is which: by its title, to be confirmed. What says of a person what they are is never offered.

Not here: the words of titles (``titles``), reading the cells (``reading``).
"""

from collections.abc import Sequence
from typing import Final

from buurtlezer.geodata.imports.networks import titles
from buurtlezer.geodata.imports.networks.found import OF_NODES, ROLES, Grid, Role, Roles, Source
from buurtlezer.geodata.imports.sheet import fold

_GIVEN: Final = {"label", "name"}
"""What a tie's and a node's names are called in most files."""


def roles(source: Source) -> Roles:
    """A guess at the columns, to be confirmed."""
    found: Roles = {}
    for grids, words, wanted in (
        (source.nodes, titles.NODES, ("name", "form")),
        (source.ties, titles.TIES, ("start", "end", "tie", "strength")),
    ):
        for grid in grids:
            known = titles.columns(grid.titles, words)
            for role in wanted:
                title = known.get(role)  # type: ignore[call-overload]
                if title and not (role == "tie" and _says_directions(grid, title)):
                    found.setdefault(role, title)  # type: ignore[arg-type]
    if source.ties and not {"start", "end"} <= found.keys():
        found = {role: title for role, title in found.items() if role not in {"start", "end"}}
        first = offered(source, "start")[:2]
        if len(first) == 2:
            found = {**{r: t for r, t in found.items() if t not in first}, "start": first[0], "end": first[1]}
    return found


def offered(source: Source, role: Role) -> list[str]:
    """Titles that may be taken for a role: those with something in them that a network may keep."""
    grids = source.nodes if role in OF_NODES else source.ties
    if role in {"start", "end"} and (source.nodes or len(grids) > 1):
        return []  # several tables, or ids of nodes: which column is which is not a matter of taste
    found: dict[str, None] = {}
    for grid in grids:
        for column, title in enumerate(grid.titles):
            may = title.isdigit() or (titles.may_be_read(title) and not titles.bookkeeping(title))
            if may and any(column < len(row) and row[column] for row in grid.rows):
                found[title] = None
    return list(found)


def asked(source: Source) -> list[Role]:
    """Roles that somebody can choose a column for, in this file."""
    return [role for role in ROLES if offered(source, role)]


def complete(chosen: Roles, source: Source) -> Roles:
    """What a person chose, less what may not be taken; what is not asked stays as it was recognised."""
    told: Roles = {role: title for role, title in chosen.items() if title in offered(source, role)}
    guessed = roles(source)
    return {**{role: title for role, title in guessed.items() if role not in asked(source)}, **told}


def _says_directions(grid: Grid, title: str) -> bool:
    """Whether a column says in which direction ties go: Gephi calls it the type."""
    at = grid.titles.index(title)
    said = {row[at].casefold() for row in grid.rows if at < len(row) and row[at]}
    return bool(said) and said <= DIRECTIONS.keys()


DIRECTIONS: Final = {
    **dict.fromkeys(("directed", "true", "1", "yes", "ja", "oui"), True),
    **dict.fromkeys(("undirected", "mutual", "false", "0", "no", "nee", "non"), False),
}
"""What a cell about direction says: whether the tie goes one way."""


def direction(grid: Grid) -> int | None:
    """The column that says for each tie whether it goes one way."""
    known = titles.columns(grid.titles, titles.TIES)
    for title in filter(None, (known.get("direction"), next((t for t in grid.titles if fold(t) == "type"), None))):
        if _says_directions(grid, title):
            return grid.titles.index(title)
    return None


def place(grid: Grid, title: str | None) -> int | None:
    """Where a column stands in one table."""
    return grid.titles.index(title) if title in grid.titles else None


def used(source: Source, taken: Roles) -> set[str]:
    """Titles of what is taken over, and of what only holds the file together."""
    together: set[str] = set(taken.values())
    for grids, words in ((source.nodes, titles.NODES), (source.ties, titles.TIES)):
        for grid in grids:
            known = titles.columns(grid.titles, words)
            together |= {title for key, title in known.items() if key in {"id", "ring", "domain", "where", "kinds", "direction"}}
            at = direction(grid)
            together |= {grid.titles[at]} if at is not None else set()
    return together


def listed(grids: Sequence[Grid]) -> list[str]:
    """Titles of columns that hold something, once each: what is left of an empty one is nothing."""
    held = (
        title for grid in grids for at, title in enumerate(grid.titles) if any(at < len(row) and row[at] for row in grid.rows)
    )
    return list(dict.fromkeys(held))
