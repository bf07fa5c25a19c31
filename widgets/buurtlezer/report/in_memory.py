"""A spreadsheet as bytes, without a file on the way.

The library writes each sheet to a temporary file before it packs them, in every mode; what a room said would then stand in clear
on the machine, and for good where the server is stopped in between. Not here: what is in a sheet (``room_sheets``).
"""

import io
import zipfile
from typing import Any

from openpyxl import Workbook
from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.writer.excel import ExcelWriter


def packed(book: Workbook) -> bytes:
    """The file of a workbook that has cells alone: no charts and no images."""
    made = io.BytesIO()
    _Writer(book, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED)).save()
    return made.getvalue()


class _Writer(ExcelWriter):  # type: ignore[misc]  # the library has no types
    def write_worksheet(self, ws: Any) -> None:
        ws._drawing = SpreadsheetDrawing()
        out = io.BytesIO()
        writer: Any = WorksheetWriter(ws, out)
        writer.write()
        ws._rels = writer._rels
        self._archive.writestr(ws.path[1:], out.getvalue())
        self.manifest.append(ws)
