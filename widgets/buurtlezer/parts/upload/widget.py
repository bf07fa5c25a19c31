"""A table that somebody brings, Python side: which columns were recognised in it, and which of them were chosen.

Not here: the file and the answers about it (``parts.bringing``), any reading of tables, and the store.
"""

from typing import Any

from traitlets import List, Unicode

from buurtlezer.parts.bringing import Bringing
from buurtlezer.parts.upload.shapes import check_found, checked_choices


class Upload(Bringing):
    """Brings a table in, to be confirmed column by column.

    ``found`` is ``{"name", "level_words", "notes": [str], "columns": [{"id", "title", "use": bool, "usable": bool, "why_not",
    "kind", "unit": "percent" | "inhabitants" | "euro" | "number" | "", "year": int | None, "population": bool, "samples": [str],
    "notes": [str], "ask_fractions": bool}], "preview": {"columns": [str], "rows": [[str]]}, "kinds": [{"value", "label"}],
    "level"?: "sector" | "district"}``. Of a column that is not usable only ``title`` and ``why_not`` are shown. With the level
    ``district`` nobody is asked about inhabitants per sector.

    ``on_confirm`` gets ``[{"id", "title", "kind", "year": int | None, "population": bool, "times_hundred": bool}]``: usable
    columns of what was found last.
    """

    accept = List(Unicode(), [".csv", ".xlsx", ".txt"]).tag(sync=True)
    """Endings of the names of files that may come."""

    def check_found(self, found: dict[str, Any]) -> None:
        """A table as it was recognised, or a ``TraitError``."""
        check_found(found)

    def checked(self, chosen: object) -> list[dict[str, Any]]:
        """Columns that were chosen, or a ``ValueError``."""
        return checked_choices(chosen, self.found)
