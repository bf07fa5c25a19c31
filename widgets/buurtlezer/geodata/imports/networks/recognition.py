"""A file with a network, from its bytes to its tables; its name is looked at only for what its ending says.

Not here: what becomes of them (``columns``, ``reading``).
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from buurtlezer.errors import BadTable
from buurtlezer.geodata.imports import delimited, gate
from buurtlezer.geodata.imports.found import Note
from buurtlezer.geodata.imports.networks import markup, packed, tables
from buurtlezer.geodata.imports.networks.found import Source
from buurtlezer.geodata.imports.networks.gexf import Gexf
from buurtlezer.geodata.imports.networks.graphml import GraphML
from buurtlezer.geodata.imports.sheet import Sheet

_HEAD: Final = 65_536
"""Bytes in which the first element of a file stands, after whatever comments."""


def opened(path: Path, name: str) -> Source:
    """The tables of a file.

    Parameters
    ----------
    path
        The file, of any kind; it is not changed. Reading stops at the first bound that it passes.
    name
        What the person's device calls it.

    Raises
    ------
    errors.BadTable
        With one of ``found.RULES`` or of ``imports.RULES``. Nothing is kept.
    """
    size = path.stat().st_size
    if size > gate.MOST_BYTES:
        raise BadTable("too_big", f"the file has {size} bytes; at most {gate.MOST_BYTES} are read")
    if format_of := _marked_up(path):
        return markup.read(path, format_of())
    if packed.is_one(path):
        return _packed(path)
    kind, data = gate.admit(path, name)
    if kind == "text":
        return tables.source([(name, delimited.sheet(data))])
    from buurtlezer.geodata.imports import workbook  # slow to import, and most pages read none

    return tables.source([(sheet.title, sheet) for sheet in workbook.sheets(data)])


def _marked_up(path: Path) -> type[markup.Elements] | None:
    with path.open("rb") as file:
        head = file.read(_HEAD)
    plain = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if head.replace(b"\0", b"").lstrip(b"\xff\xfe\xef\xbb\xbf \t\r\n").startswith(b"<") and b"\0" in head[:8]:
        raise BadTable("torn_markup", "the file is XML that is not written in UTF-8")
    if not plain.startswith(b"<"):
        return None
    found = [(place, one) for one in (GraphML, Gexf) if (place := plain.find(b"<" + one.root.encode())) >= 0]
    if not found and plain.startswith(b"<?xml") and b"spreadsheet" not in plain and b"<html" not in plain.lower():
        raise BadTable("not_a_network", "the file is XML, and neither GraphML nor GEXF")
    return min(found)[1] if found else None


def _packed(path: Path) -> Source:
    sheets: list[tuple[str, Sheet]] = []
    empty = 0
    for name, data in packed.tables(path):
        try:
            sheet = delimited.sheet(data)
        except BadTable as error:
            if error.rule not in {"empty", "not_a_table"}:
                raise
            empty += 1
            continue
        sheets.append((name, sheet))
    found = tables.source(sheets)
    return _with(found, [Note("empty_files", {"n": empty})] if empty else [])


def _with(source: Source, notes: Iterable[Note]) -> Source:
    return Source(source.kind, source.nodes, source.ties, source.one_way, source.beside, source.titled, (*source.notes, *notes))
