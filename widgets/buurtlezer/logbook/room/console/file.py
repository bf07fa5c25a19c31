"""Files for the trainer to take along, inside of an answer: bytes in base 64 with a name and a media type.

Tables can do nothing in a spreadsheet: what it could take for a formula gets an apostrophe before it, by the same rule as
``parts/table/csv.js`` (OWASP, CSV injection). Not here: what may be exported (``store.export``), drawing sheets (``sheets``).
"""

import base64
import csv
import io
import json
import re
import zipfile
from collections.abc import Iterable
from typing import Any, Final

from buurtlezer.logbook.room.console.request import Message
from buurtlezer.texts import Texts

EXPORTS: Final = ("json", "csv")
_FORMULA = re.compile(r'"*[=+\-@]|[\t\r\n]')
_WITHIN = re.compile(r'([;,\t\r\n]"*)(?=[=+\-@])')
"""Where a cell would begin if the file were cut at another sign than ours: commas at home, semicolons elsewhere."""
_NUMBER = re.compile(r"^[+-]?[\d.,\s\u00a0\u202f]*\d[\s\u00a0\u202f]*%?$")


def answer(name: str, media: str, content: bytes) -> Message:
    """A file as an answer."""
    return {"type": "file", "name": name, "media": media, "base64": base64.b64encode(content).decode("ascii")}


def export(form: str, found: dict[str, Any], texts: Texts) -> Message:
    """A whole workshop as JSON, or as tables in one zip."""
    if form == "json":
        return answer("buurtlezer.json", "application/json", json.dumps(found, ensure_ascii=False, indent=1).encode())
    tables = {
        "entries.csv": _entries(found),
        "moments.csv": _moments(found),
        "answers.csv": _answers(found),
        "totals.csv": _totals(found),
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, rows in tables.items():
            archive.writestr(name, table(rows, texts.language))
    return answer("buurtlezer.zip", "application/zip", packed.getvalue())


def table(rows: Iterable[Iterable[str]], language: str) -> bytes:
    """Rows of cells as csv: UTF-8 with a byte order mark; ``;`` where the decimal sign is a comma (nl, fr)."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter="," if language == "en" else ";", lineterminator="\r\n")
    writer.writerows([harmless(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig", "replace")


def harmless(cell: str) -> str:
    """A cell that a spreadsheet takes for text; a plain number stays one."""
    if _NUMBER.match(cell) is not None and cell[:1] not in "\t\r\n":
        return cell
    within = _WITHIN.sub(r"\1'", cell)
    return f"'{within}" if _FORMULA.match(within) else within


def _entries(found: dict[str, Any]) -> Iterable[list[str]]:
    """One row an entry, one column a field; what has parts is JSON in its cell."""
    contents = [one["content"] for one in found["entries"] if one["kind"] != "answer"]
    fields = sorted({field for content in contents for field in content} - {"kind"})
    yield ["kind", *fields]
    for content in contents:
        yield [content["kind"], *(_cell(content.get(field)) for field in fields)]


def _moments(found: dict[str, Any]) -> Iterable[list[str]]:
    yield ["moment", "opened_at", "name", "form", "prompt", "answers", "voices"]
    for one in found["moments"]:
        counts = _cell(one["answers"]), _cell(one.get("voices"))
        yield [one["id"], one["opened_at"], one["name"], one["form"], _cell(one["prompt"]), *counts]


def _answers(found: dict[str, Any]) -> Iterable[list[str]]:
    yield ["moment", "voice", "choice", "spot", "lon", "lat", "passed"]
    for one in found["entries"]:
        content = one["content"]
        if one["kind"] == "answer":
            spot = content["spot"] or {}
            what = [content["choice"], spot.get("id"), spot.get("lon"), spot.get("lat"), content["passed"]]
            yield [content["moment"], content["voice"], *map(_cell, what)]


def _totals(found: dict[str, Any]) -> Iterable[list[str]]:
    """How many entries of each kind, and people behind them where they are enough; first how many took part."""
    totals = found["totals"]
    yield ["kind", "entries", "voices"]
    yield ["participants", _cell(totals["participants"]), _cell(totals["voices"])]
    for kind, counts in totals["kinds"].items():
        yield [kind, _cell(counts["entries"]), _cell(counts.get("voices"))]


def _cell(value: Any) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
