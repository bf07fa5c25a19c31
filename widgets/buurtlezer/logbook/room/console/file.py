"""Files for the trainer to take along, inside of an answer: bytes in base 64 with a name and a media type.

Not here: what may be exported (``store.export``), tables (``tables``), the zip with a report in it (``package``), drawing sheets
(``sheets``).
"""

import base64
import io
import json
import zipfile
from collections.abc import Mapping
from typing import Any, Final

from buurtlezer.analysis.spreadsheet import table
from buurtlezer.logbook.room.console.request import Message
from buurtlezer.logbook.room.console.tables import tables
from buurtlezer.texts import Texts

EXPORTS: Final = ("zip", "json", "csv")
ZIP: Final = "application/zip"


def answer(name: str, media: str, content: bytes) -> Message:
    """A file as an answer."""
    return {"type": "file", "name": name, "media": media, "base64": base64.b64encode(content).decode("ascii")}


def data(form: str, found: Mapping[str, Any], texts: Texts) -> Message:
    """A whole workshop as JSON, or as tables in one zip."""
    if form == "json":
        return answer("buurtlezer.json", "application/json", json.dumps(found, ensure_ascii=False, indent=1).encode())
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, rows in tables(found).items():
            archive.writestr(name, table(rows, texts.language))
    return answer("buurtlezer.zip", ZIP, packed.getvalue())
