"""The example logbook: one invented neighbourhood, shown on a page without touching one's own logbook.

Its entries stand in ``data/example/logbook.json`` as ``{"slot": str | null, "content": {...}}``, a text as
``{"nl": str, "fr": str, "en": str}``; everything in it is made up.
Not here: showing it (``page``), and the texts of the workbook.
"""

import json
import uuid
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from buurtlezer.store import Revision
from buurtlezer.texts import LANGUAGES

PACKAGE = Path(__file__).parent.parent
LOGBOOK = uuid.UUID("b0075ee8-0000-4000-8000-000000000001")
WRITTEN = datetime(2026, 11, 23, tzinfo=UTC)


def entry_id(slot: str) -> str:
    """Id of the example's entry in a slot, whether there is one or not."""
    return uuid.uuid5(LOGBOOK, slot).hex


@cache
def revisions(language: str) -> dict[str, Revision]:
    """The example's entries by id, each read like any entry, with its texts in a language."""
    found = {}
    for seq, item in enumerate(json.loads(_file().read_text("utf-8"))["entries"], start=1):
        own_id = entry_id(item["slot"] or f"example/{seq}")
        content = _in_language(item["content"], language)
        found[own_id] = Revision(seq, own_id, own_id, "write", content["kind"], content, None, False, WRITTEN)
    return found


def _in_language(content: Any, language: str) -> Any:
    """Content whose texts are given as ``{"nl": ..., "fr": ..., "en": ...}``, at any depth, in one of them."""
    if isinstance(content, dict):
        if set(content) == set(LANGUAGES):
            return content[language]
        return {field: _in_language(value, language) for field, value in content.items()}
    return [_in_language(value, language) for value in content] if isinstance(content, list) else content


def _file() -> Path:
    checkout = PACKAGE.parent.parent / "data" / "example" / "logbook.json"
    return checkout if checkout.is_file() else PACKAGE / "_data" / "example" / "logbook.json"
