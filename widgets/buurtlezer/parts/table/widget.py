"""A table with its download, Python side. Not here: its cells (``steps``)."""

from collections.abc import Callable
from typing import Any

from traitlets import Dict, TraitError, Unicode, validate

from buurtlezer.parts.base import Part
from buurtlezer.parts.base.shape import one_of, shaped

ROLES = ("", "mine", "group", "organisation", "citizen", "reference")


class Table(Part):
    """Rows by columns: a table where there is room for one, cards on a phone; and a file to take along."""

    table = Dict().tag(sync=True)
    """``{"caption", "columns", "rows", "notes": [str], "file", "corner"?}``; empty: nothing to show yet.

    ``columns``: ``[{"title", "note", "role"?}]``, one for each cell of a row; ``corner`` is the word above the rows'
    own titles. ``rows``: ``[{"title", "note", "cells": [{"text", "note", "role"?, "muted"?}], "group"?: str}]``; rows
    of one group stand together. ``role`` is mine, group, organisation, citizen, reference or empty. ``file`` is the
    name of the download (``profiel.csv``); empty: none.
    """

    folded = Unicode("").tag(sync=True)
    """What stands on a fold around it, which is closed at first; its few columns stay a table on a phone too, and scroll within
    itself where they must. Empty: no fold."""

    empty = Unicode("").tag(sync=True)
    """A sentence for when there is no table yet."""

    offer = Unicode("").tag(sync=True)
    """What stands on a button under ``empty``, where a table takes work and is made only when somebody asks. Empty: no button."""

    asked: Callable[[], None] | None = None
    """What follows when somebody presses it."""

    def _hear(self, widget: object, content: Any, buffers: object) -> None:
        if isinstance(content, dict) and content.get("type") == "work_out":
            if self.offer and self.asked is not None:
                self.asked()
            return
        super()._hear(widget, content, buffers)

    @validate("table")
    def _check_table(self, proposal: Any) -> Any:
        if not proposal["value"]:
            return proposal["value"]
        table = shaped("a table", proposal["value"], ("caption", "columns", "rows", "notes", "file"), ("corner",))
        for column in table["columns"]:
            shaped("a column", column, ("title", "note"), ("role",))
            one_of("the role of a column", column.get("role", ""), ROLES)
        for row in table["rows"]:
            shaped("a row", row, ("title", "note", "cells"), ("group",))
            if len(row["cells"]) != len(table["columns"]):
                raise TraitError(f"a row has {len(table['columns'])} cells, one for each column, not {len(row['cells'])}")
            for cell in row["cells"]:
                shaped("a cell", cell, ("text", "note"), ("role", "muted"))
                one_of("the role of a cell", cell.get("role", ""), ROLES)
        if table["file"] and ("/" in table["file"] or not table["file"].endswith(".csv")):
            raise TraitError(f"the file of a table is a name that ends in .csv, not {table['file']!r}")
        return table
