"""A table that somebody brings: from the file to what the upload part shows, and from what was confirmed to an entry.

Not here: reading a file (``geodata.imports``), the slices it comes in (``parts.bringing``), keeping it (the usual act).
"""

from pathlib import Path
from typing import Any

from buurtlezer.errors import BadTable
from buurtlezer.geodata.imports import Choice, Found, FoundColumn, Note, Places, places, recognise, take
from buurtlezer.geodata.imports.found import Unit
from buurtlezer.model import Table
from buurtlezer.parts.upload import Refused, Upload
from buurtlezer.steps.figures import brought
from buurtlezer.steps.figures.state import FiguresState
from buurtlezer.steps.made import Made
from buurtlezer.steps.page import Page
from buurtlezer.texts import Texts

UNIT_OF: dict[str, Unit] = {"share": "percent", "count": "number", "median": "euro"}
"""Unit of a kind, where the person says that a column measures something else than we thought."""


class Bringing:
    """One table under way: recognised, not yet confirmed."""

    def __init__(self, page: Page, state: FiguresState) -> None:
        self._texts = page.texts
        self._state = state
        self._found: Found | None = None
        self._name = ""
        self._places: Places | None = None

    def forget(self) -> None:
        """Nothing is under way any more."""
        self._found = None

    def recognised(self, path: Path, name: str) -> dict[str, Any]:
        """What a file holds, in words. Raises ``Refused`` with a sentence for a file that cannot be used."""
        self._found = None
        if self._places is None:
            self._places = places(self._state.pack)
        try:
            self._found = recognise(path, name, self._places)
        except BadTable as error:
            raise Refused(self._texts(f"refusal.table.{error.rule}")) from error
        self._name = name
        return in_words(self._texts, self._found, name)

    def confirmed(self, chosen: list[dict[str, Any]]) -> dict[str, Any]:
        """The entry's content. Raises ``Refused`` where the page asks for what was not recognised."""
        if self._found is None:
            raise Refused(self._texts("refusal.table.gone"))
        try:
            taken = take(self._found, [_choice(one, self._found) for one in chosen])
        except BadTable as error:
            raise Refused(self._texts(f"refusal.table.{error.rule}")) from error
        return {"title": _title(self._name), "source": self._name[:200], **taken}


def _title(name: str) -> str:
    return Path(name).stem.replace("_", " ").strip()[:200] or name[:200] or "?"


def _choice(given: dict[str, Any], found: Found) -> Choice:
    column = next((one for one in found.columns if one.id == given["id"]), None)
    same = column is not None and column.kind == given["kind"]
    return Choice(
        id=str(given["id"]),
        title=str(given["title"]),
        kind=given["kind"],
        unit=column.unit if column is not None and same else UNIT_OF[given["kind"]],
        year=given["year"],
        population=given["population"] and given["kind"] == "count" and found.level == "sector",
        times_hundred=given["times_hundred"],
    )


def in_words(texts: Texts, found: Found, name: str) -> dict[str, Any]:
    """What was recognised, as the upload part shows it."""
    return {
        "name": name,
        "level": found.level,
        "level_words": texts(f"figures.brought.level.{found.level}", rows=found.rows_read),
        "notes": [_note(texts, note) for note in found.notes],
        "columns": [_column(texts, column, found.level) for column in found.columns],
        "preview": {"columns": [str(cell) for cell in found.preview[0]], "rows": [list(row) for row in found.preview[1:]]},
        "kinds": [{"value": kind, "label": texts(f"figures.brought.kind.{kind}")} for kind in UNIT_OF],
    }


def _column(texts: Texts, column: FoundColumn, level: str) -> dict[str, Any]:
    notes = [_note(texts, note) for note in column.problems]
    if column.region is not None and column.kind != "count":
        notes.append(texts("figures.brought.region", value=texts.number(column.region, 2)))
    return {
        "id": column.id,
        "title": column.title,
        "use": column.usable,
        "usable": column.usable,
        "why_not": "" if column.usable else texts("figures.brought.not_usable"),
        "kind": column.kind,
        "unit": column.unit,
        "year": column.year,
        "population": column.population and level == "sector",
        "samples": list(column.samples),
        "notes": notes,
        "ask_fractions": column.as_fractions,
    }


def _note(texts: Texts, note: Note) -> str:
    return texts(f"notice.table.{note.name}", **note.values)


def upload(page: Page, state: FiguresState) -> Upload:
    """The upload part, with the tables that are there already."""
    bringing = Bringing(page, state)
    part = page.part(Upload(bringing.recognised, bringing.confirmed, name="own"), "upload")

    def shown() -> dict[str, Any]:
        tables = [_table(state, one) for one in brought.tables(state)]
        return {"template": {"kind": "table", **state.common}, "brought": tables}

    part.observe(lambda change: bringing.forget() if not change["new"] else None, "found")
    return page.shows(part, shown)


def _table(state: FiguresState, one: Made[Table]) -> dict[str, Any]:
    notes = []
    spread = state.spread
    if spread.entry_id == one.entry_id:
        notes.append(state.texts("figures.brought.spread", year=str(state.pack.sector_population_year)))
        if spread.unnamed:
            notes.append(state.texts.many("figures.brought.unnamed", len(spread.unnamed)))
    elif one.entry.level == "sector" and any(brought.older(state, column) for column in one.entry.columns):
        notes.append(state.texts("figures.brought.older", year=str(state.pack.sector_population_year)))
    return {
        "entry_id": one.entry_id,
        "title": one.entry.title,
        "notes": notes,
        "columns": [column.title for column in one.entry.columns],
        "seq": one.seq,
    }
