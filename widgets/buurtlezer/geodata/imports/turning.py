"""Which columns a table offers: each value column, or one for each year and indicator of a long table.

Here: finding the columns that say of which year and what, and turning rows into columns. Not here: reading cells
(``columns``).
"""

from collections import defaultdict
from collections.abc import Sequence

from buurtlezer.errors import BadTable
from buurtlezer.geodata.imports import notation, titles
from buurtlezer.geodata.imports.columns import Raw
from buurtlezer.geodata.imports.found import Note
from buurtlezer.geodata.imports.layout import Layout
from buurtlezer.geodata.imports.sheet import MOST_CELLS, MOST_COLUMNS, Cell, at, clean, fold, text

_MOST_KINDS = 100
"""Different texts that a column may hold to be what rows are about."""

Row = tuple[str, list[Cell]]
About = tuple[str, int | None]
"""What a row is about: an indicator ("" if none) and a year."""


def raw_columns(table: Layout, year: int | None) -> tuple[list[Raw], list[Note]]:
    """The columns of a table, not read yet, and what there is to tell about its rows.

    Parameters
    ----------
    table
        The table.
    year
        The year where neither a title nor a column says one.

    Raises
    ------
    errors.BadTable
        ``doubled`` when two rows about the same say different things; ``no_values`` without a column of values; ``too_big``.
    """
    years = _years(table)
    values = [
        column
        for column, title in enumerate(table.titles)
        if column not in table.others | {table.key, years} and not titles.no_figure(title)
    ]
    kinds = _kinds(table, values, years)
    values = [column for column in values if column not in kinds]
    if not values:
        raise BadTable("no_values", "there is no column beside the codes and names")
    if len(table.rows) * len(values) > MOST_CELLS:
        raise BadTable("too_big", f"rows times columns are more than {MOST_CELLS}")
    groups, repeated = _groups(table, values, kinds, years)
    split = years is not None and len({when for _, when in groups}) > 1
    regional = _regional(table) if len(groups) == 1 else []
    found = []
    for column in values:
        for place, ((what, when), rows) in sorted(enumerate(groups.items()), key=lambda group: -(group[1][0][1] or 0)):
            title = _title(table.titles[column], what, column)
            its_year = (when if split else None) or titles.year(title) or when or year
            name = f"c{column + 1}" if len(groups) == 1 else f"c{column + 1}.{place + 1}"
            shown = clean(f"{title} {when}") if split and titles.year(title) is None else title
            found.append(Raw(name, shown, its_year, {code: at(row, column) for code, row in rows.items()}, at(regional, column)))
    kept, notes = _latest(found)
    return kept, [*notes, Note("repeated_rows", {"n": repeated})] if repeated else notes


def _regional(table: Layout) -> list[Cell]:
    """The row with the Region's own figures, its cells under the titles they belong to; empty where there is none."""
    row = next((row for row in table.summaries if titles.regional(row)), [])
    # The portal writes one label where a district has a code and a name: all cells stand one place to the left.
    shifted = any(notation.written(text(at(row, column))) for column in table.others)
    return [*row[:1], "", *row[1:]] if shifted else row


def _title(title: str, what: str, column: int) -> str:
    if what:
        return what if not title or fold(title) in titles.VALUES else clean(f"{what} – {title}")
    letters, rest = "", column + 1
    while rest:
        rest, digit = divmod(rest - 1, 26)
        letters = chr(65 + digit) + letters
    return title or letters


def _years(table: Layout) -> int | None:
    for column, title in enumerate(table.titles):
        name = fold(title)
        if name in titles.YEARS or name.endswith(("year", "jaar", "annee")):
            cells = {text(at(row, column)) for _, row in table.rows}
            if cells and all(len(cell) == 4 and titles.year(cell) for cell in cells):
                return column
    return None


def _kinds(table: Layout, values: list[int], years: int | None) -> list[int]:
    """The columns that say what a row is about, by their titles, or because rows repeat a place without them."""
    named = [column for column in values if fold(table.titles[column]) in titles.INDICATORS and _few(table.rows, column)]
    worded = any(fold(table.titles[column]) in titles.VALUES for column in values)
    about = [(code, text(at(row, years)) if years is not None else "") for code, row in table.rows]
    if len(set(about)) == len(about):
        return named if worded else []
    if named:
        return named
    for column in values:
        if _few(table.rows, column):
            cells = [text(at(row, column)) for _, row in table.rows]
            if len(set(zip(about, cells, strict=True))) == len(about):
                return [column]
    return []


def _few(rows: Sequence[Row], column: int) -> bool:
    """Whether a column holds texts, few different ones, and no numbers."""
    cells = set()
    for _, row in rows:
        cell = at(row, column)
        if not isinstance(cell, str) or cell == "" or notation.written(cell):
            return False
        cells.add(cell)
        if len(cells) > _MOST_KINDS:
            return False
    return True


def _groups(
    table: Layout, values: list[int], kinds: list[int], years: int | None
) -> tuple[dict[About, dict[str, list[Cell]]], int]:
    """The rows by what they are about and by place, and how many say again what another said."""
    groups: dict[About, dict[str, list[Cell]]] = defaultdict(dict)
    repeated = 0
    for code, row in table.rows:
        what = clean(" – ".join(text(at(row, column)) for column in kinds))
        group = groups[what, titles.year(text(at(row, years))) if years is not None else None]
        before = group.setdefault(code, row)
        if before is not row:
            if any(_differ(at(before, column), at(row, column)) for column in values):
                raise BadTable("doubled", "two rows about the same place hold different values")
            repeated += 1
    return dict(groups), repeated


def _differ(one: Cell, other: Cell) -> bool:
    if one == other:
        return False
    first, second = notation.written(text(one)), notation.written(text(other))
    return first is None or second is None or (first.decimal, first.thousands) != (second.decimal, second.thousands)


def _latest(found: list[Raw]) -> tuple[list[Raw], list[Note]]:
    """At most as many columns as a file may have: those of the latest years."""
    years = sorted({raw.year or 0 for raw in found}, reverse=True)
    kept, left = found, 0
    while len(kept) > MOST_COLUMNS and len(years) > 1:
        years.pop()
        left += 1
        kept = [raw for raw in found if (raw.year or 0) in years]
    return kept[:MOST_COLUMNS], [Note("older_years_left_out", {"n": left})] if left else []
