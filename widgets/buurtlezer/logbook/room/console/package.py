"""A workshop to take along, in one zip: the room's report as pdf, docx and html, a spreadsheet in words, tables, data.

For the trainer's page and the command line alike. All of it comes from one export, so no file holds more than another. A form
that could not be made is missing, and the file that says what is in it says so. Not here: what may leave (``store.export``), the
report (``report.room``).
"""

import io
import json
import zipfile
from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from buurtlezer.analysis.spreadsheet import table
from buurtlezer.errors import ReportNotMade
from buurtlezer.geodata import Pack
from buurtlezer.logbook.room.console.tables import tables
from buurtlezer.report.press import Form, Row, pressed
from buurtlezer.report.room import room_document
from buurtlezer.report.room_sheets import spreadsheet
from buurtlezer.texts import LANGUAGES, Texts

PARTS: Final = ("report", "xlsx", "tables", "labels", "json")
"""What the file that says what is in it names, in its order; then what is not in it."""


def package(exported: Mapping[str, Any], texts: Texts, pack: Pack, on: date) -> bytes:
    """The zip, in a language; spreadsheets in all of the workshop's."""
    document = room_document(exported, texts, pack, on)
    files: dict[str, bytes] = {}
    missing = []
    for form in Form:
        try:
            files[f"{texts('roomreport.file')}.{form}"] = pressed(document, form, row=Row.ROOM).file
        except ReportNotMade:
            missing.append(str(form))
    for language in dict.fromkeys((texts.language, *exported["workshop"]["languages"])):
        own = Texts.of(language)
        files[f"{own('roomreport.file')}-{language}.xlsx"] = spreadsheet(exported, own, pack, on)
    for name, rows in tables(exported).items():
        files[f"csv/{name}"] = table(rows, texts.language)
    files["csv/labels.csv"] = table(_labels(exported), texts.language)
    files["data.json"] = json.dumps(exported, ensure_ascii=False, indent=1).encode()
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(texts("roomreport.readme.name"), _readme(exported, texts, on, missing).encode("utf-8-sig"))
        for name, content in files.items():
            archive.writestr(name, content)
    return packed.getvalue()


def _readme(exported: Mapping[str, Any], texts: Texts, on: date, missing: list[str]) -> str:
    title = exported["workshop"]["title"]
    lines = [
        texts("roomreport.readme.title", title=title, day=texts.date(on)),
        "",
        *(f"- {texts(f'roomreport.readme.{part}')}" for part in PARTS),
        "",
        texts("roomreport.readme.not_in_it"),
        *([texts("roomreport.readme.missing", forms=", ".join(missing))] if missing else []),
        "",
    ]
    return "\r\n".join(lines)


def _labels(exported: Mapping[str, Any]) -> list[list[str]]:
    """Codes of the tables with what they are called, in each language."""
    each = [Texts.of(language) for language in LANGUAGES]
    kinds = [["kind", kind, *(texts(f"trainer.kind.{kind}") for texts in each)] for kind in exported["totals"]["kinds"]]
    views = [
        ["view", view, *(texts(f"room.group.view.{view}") for texts in each)]
        for view in exported["results"]
        if not view.startswith("moment.")
    ]
    answers = [
        ["answer", f"{one['name']}/{option['value']}", *(option["label"].get(texts.language, "") for texts in each)]
        for one in exported["moments"]
        for option in one["options"]
    ]
    return [["what", "code", *LANGUAGES], *kinds, *views, *answers]
