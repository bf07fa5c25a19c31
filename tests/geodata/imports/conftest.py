"""The places of the pack, the portal's real table, and ways to make files of rows and bring them."""

import csv
import io
import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from service_lists import Brought, known_of

from buurtlezer.geodata import Pack
from buurtlezer.geodata.imports import Found, Places, places, recognise, services

Rows = Sequence[Sequence[Any]]


@pytest.fixture(scope="session")
def known(pack: Pack) -> Places:
    return places(pack)


@pytest.fixture(scope="session")
def portal(source: Path) -> list[list[str]]:
    """The table as the portal prints it: header, four summary rows, 145 districts."""
    return json.loads((source / "figures" / "ibsa_portal_table_65plus_single_2025.json").read_text())


@pytest.fixture(scope="session")
def portal_values(portal: list[list[str]]) -> list[dict[str, Any]]:
    """What its three columns hold, read by hand: the oracle."""
    words = {"ND": "not_available", "VS": "suppressed"}
    return [{row[0]: words.get(row[at]) or float(row[at].replace(",", ".")) for row in portal[5:]} for at in (2, 3, 4)]


@pytest.fixture
def bring(tmp_path: Path, known: Places) -> Callable[..., Found]:
    """Write bytes to a file and recognise it."""

    def brought(data: bytes, name: str = "table.csv") -> Found:
        path = tmp_path / "brought"
        path.write_bytes(data)
        return recognise(path, name, known)

    return brought


@pytest.fixture(scope="session")
def as_csv() -> Callable[..., bytes]:
    def written(rows: Rows, separator: str = ";", encoding: str = "utf-8") -> bytes:
        text = io.StringIO()
        csv.writer(text, delimiter=separator).writerows(rows)
        return text.getvalue().encode(encoding)

    return written


@pytest.fixture(scope="session")
def as_xlsx() -> Callable[..., bytes]:
    """Sheets by title, as a workbook; a format per column position is given to the cells under the header."""

    def written(sheets: dict[str, Rows] | Rows, formats: dict[int, str] | None = None) -> bytes:
        book = openpyxl.Workbook()
        book.remove(book.active)
        for title, rows in (sheets if isinstance(sheets, dict) else {"Sheet1": sheets}).items():
            sheet = book.create_sheet(title)
            for row in rows:
                sheet.append(list(row))
            for column, form in (formats or {}).items():
                for (cell,) in sheet.iter_rows(min_row=2, min_col=column + 1, max_col=column + 1):
                    cell.number_format = form
        file = io.BytesIO()
        book.save(file)
        return file.getvalue()

    return written


@pytest.fixture(scope="session")
def known_services(pack: Pack) -> services.Known:
    return known_of(pack)


@pytest.fixture
def brought(tmp_path: Path, known_services: services.Known) -> Brought:
    """Write bytes to a file, and read it as a list of services."""
    return Brought(tmp_path, known_services)
