"""LibreOffice opens the docx: headings, contents, table, captions and picture are there. It is a tool of tests alone."""

from io import BytesIO
from pathlib import Path
from typing import Any

import find_office
import pytest
from invented_report import NAMES, TOLD, report
from pypdf import PdfReader

from buurtlezer.report.press import Form
from buurtlezer.report.press.making import made

pytestmark = pytest.mark.office


@pytest.fixture(scope="module")
def converted(tmp_path_factory: pytest.TempPathFactory) -> PdfReader:
    """The French report with forty names, as LibreOffice prints it: one conversion for all."""
    file = tmp_path_factory.mktemp("office") / "report.docx"
    file.write_bytes(made(report("fr", names=NAMES), Form.DOCX, lambda progress: None).file)
    return PdfReader(BytesIO(_kept(find_office.converted(file, "pdf"))))


def _kept(file: Path) -> bytes:
    return file.read_bytes()


def words(reader: PdfReader) -> str:
    return " ".join(" ".join(page.extract_text() for page in reader.pages).replace("\u202f", " ").replace("\xa0", " ").split())


def test_it_has_the_same_headings(converted: PdfReader) -> None:
    titles: list[str] = []

    def walk(entries: list[Any]) -> None:
        for one in entries:
            if isinstance(one, list):
                continue  # what is below a heading: conclusions and lists
            titles.append(one["/Title"])

    walk(converted.outline)
    assert [title.replace("\xa0", " ") for title in titles] == [one.title for one in report("fr").sections]


def test_the_contents_are_there_without_anybody_filling_them_in(converted: PdfReader) -> None:
    page = " ".join(converted.pages[1].extract_text().split())
    assert page.startswith("Sommaire")
    assert all(one.title in page for one in report("fr").sections)


def test_forty_names_stand_on_one_page(converted: PdfReader) -> None:
    assert all(name in converted.pages[0].extract_text() for name in NAMES)


def test_tables_captions_and_pictures_are_there(converted: PdfReader) -> None:
    found = words(converted)
    assert f"Tableau 1 · {TOLD['fr']['grid']}" in found
    assert f"Figure 1 · {TOLD['fr']['chart']}" in found
    assert "4 120" in found
    assert f"{len(converted.pages)} sur {len(converted.pages)}" in found
    assert len(converted.pages) == 4
