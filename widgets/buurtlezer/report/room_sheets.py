"""A room's report as a spreadsheet, in words with their codes beside them: from an export and nothing else.

Numbers are numbers and text is text: nothing that people wrote is taken for a formula (``analysis.spreadsheet``). Not here: the
page (``room``), words of rows and pictures (``room_entries``, ``rooms``), making it a file (``in_memory``).
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, Final, TypeAlias

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell
from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.worksheet import Worksheet

from buurtlezer.analysis.spreadsheet import harmless
from buurtlezer.geodata import Pack
from buurtlezer.model import Settings
from buurtlezer.report import room, room_asked, room_entries
from buurtlezer.report.in_memory import packed
from buurtlezer.texts import Texts

Json = Mapping[str, Any]
Value: TypeAlias = str | int | date | None
Rows: TypeAlias = Iterator[tuple[Value, ...]]

LONGEST: Final = 32_000
"""Characters of a cell; a spreadsheet holds 32 767."""

WIDE: Final = (("code", 22), ("people", 12), ("entries", 12), ("", 48))
MEDIA: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def spreadsheet(exported: Json, texts: Texts, pack: Pack, on: date) -> bytes:
    """The file. Sheets: the workshop, what was asked, answers, what was said, totals, results, next steps."""
    asked = room_asked.asked(exported, texts)
    book = Workbook()
    book.remove(book.worksheets[0])
    book.properties.title = _text(exported["workshop"]["title"])
    book.properties.creator = "Buurtlezer"
    sheets: tuple[tuple[str, tuple[str, ...], Rows], ...] = (
        ("workshop", ("what", "is"), _workshop(exported, texts)),
        ("asked", ("code", "question", "form", "answers", "people"), _asked(asked, texts)),
        ("answers", ("code", "question", "answer_code", "answer", "people"), _answers(asked, texts)),
        ("said", ("code", "kind", "voice_code", "voice", "said"), _said(exported, texts, pack)),
        ("totals", ("code", "kind", "entries", "people"), _totals(exported, texts)),
        ("results", ("code", "picture", "result"), _results(exported, texts, pack, on)),
        ("next", ("step",), ((step,) for step in room_entries.agreed(exported, texts))),
    )
    for name, head, rows in sheets:
        _write(
            book.create_sheet(texts(f"roomreport.sheet.{name}")), [texts(f"roomreport.head.{one}") for one in head], head, rows
        )
    return packed(book)


def _write(sheet: Worksheet, head: list[str], names: tuple[str, ...], rows: Iterable[tuple[Value, ...]]) -> None:
    sheet.freeze_panes = "A2"
    for at, name in enumerate(names):
        width = next(width for end, width in WIDE if name.endswith(end))
        sheet.column_dimensions[chr(ord("A") + at)].width = width
    for line, row in enumerate((head, *rows), 1):
        for column, value in enumerate(row, 1):
            _fill(sheet.cell(line, column), value, bold=line == 1)


def _fill(cell: Cell, value: Value, *, bold: bool) -> None:
    cell.value = _text(value) if isinstance(value, str) else value
    if isinstance(value, str):
        cell.data_type = "s"  # a text that begins like a formula stays a text
    if isinstance(value, date):
        cell.number_format = "yyyy-mm-dd"
    cell.alignment = Alignment(vertical="top", wrap_text=True)
    if bold:
        cell.font = Font(bold=True)


def _text(text: str) -> str:
    return harmless(ILLEGAL_CHARACTERS_RE.sub("", text))[:LONGEST]


def _workshop(exported: Json, texts: Texts) -> Rows:
    settings, totals = Settings.model_validate(exported["workshop"]), exported["totals"]
    yield texts("roomreport.title"), settings.title
    yield texts("roomreport.held"), settings.held_on
    yield texts("roomreport.area"), settings.area
    yield texts("roomreport.by"), settings.organisation
    yield texts("roomreport.contact"), settings.contact
    yield texts("roomreport.took_part"), totals["voices"]
    yield texts("roomreport.devices"), totals["participants"]
    yield texts("roomreport.paper"), totals["paper"]
    yield texts("roomreport.minimum"), settings.minimum_voices
    yield texts("roomreport.back_on"), settings.back_on
    yield texts("roomreport.back_where"), settings.back_where
    yield texts("roomreport.back_by"), settings.back_by
    yield texts("roomreport.returned_on"), settings.returned_on


def _asked(them: Iterable[room_asked.Asked], texts: Texts) -> Rows:
    for one in them:
        form = texts(f"roomreport.form.{one.moment.form}")
        yield one.moment.name, room_asked.prompt(one, texts), form, one.answers, one.voices


def _answers(them: Iterable[room_asked.Asked], texts: Texts) -> Rows:
    for one in them:
        for code, word, people in one.rows:
            yield one.moment.name, room_asked.prompt(one, texts), code, word, people
        if one.passed:
            yield one.moment.name, room_asked.prompt(one, texts), "pass", texts("trainer.moment.pass"), one.passed


def _said(exported: Json, texts: Texts, pack: Pack) -> Rows:
    """All but answers, which are counted; whose voice it is stands beside each, since what is supposed is not said."""
    waiting: Counter[str] = Counter()
    for kind, content in ((one["kind"], one["content"]) for one in exported["entries"] if one["kind"] != "answer"):
        voice, said = content["voice"], room_entries.sentence(content, texts, pack)
        if room_entries.waits(content) and not said:
            waiting[kind] += 1
            continue
        words = texts(f"choice.voice.{voice}") if voice else ""
        yield kind, texts(f"trainer.kind.{kind}"), voice, words, said
    for kind, many in waiting.items():
        yield kind, texts(f"trainer.kind.{kind}"), "", "", texts.many("roomreport.waiting", many)


def _totals(exported: Json, texts: Texts) -> Rows:
    for kind, counts in exported["totals"]["kinds"].items():
        yield kind, texts(f"trainer.kind.{kind}"), counts["entries"], counts.get("voices")


def _results(exported: Json, texts: Texts, pack: Pack, on: date) -> Rows:
    for name, title, lines in room.view_lines(exported, texts, pack, on):
        for line in lines:
            yield name, title, line
