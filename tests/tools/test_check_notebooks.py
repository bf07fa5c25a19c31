"""Each fault that a workbook can have is found, and a sound one has none."""

import json
from pathlib import Path
from typing import Any

import pytest

import check_notebooks

LANGUAGES = ("nl", "fr", "en")


def notebook(words: str) -> dict[str, Any]:
    """A sound notebook; only its prose depends on the language."""
    return {
        "nbformat": 4,
        "nbformat_minor": 5,
        "metadata": {
            "kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"},
            "voila": {"template": "buurtlezer"},
        },
        "cells": [
            {"cell_type": "markdown", "id": "title", "metadata": {}, "source": [f"# {words}\n", "more"]},
            code("open", "from buurtlezer import Workbook\nWorkbook.open('00_start')"),
            {"cell_type": "markdown", "id": "between", "metadata": {}, "source": words},
            code("draw", "page.section('draw')"),
        ],
    }


def code(cell_id: str, source: str) -> dict[str, Any]:
    return {
        "cell_type": "code",
        "id": cell_id,
        "metadata": {},
        "source": source,
        "outputs": [],
        "execution_count": None,
    }


@pytest.fixture
def books() -> dict[str, dict[str, Any]]:
    return {language: notebook(f"Prose in {language}") for language in LANGUAGES}


def faults(root: Path, books: dict[str, dict[str, Any]]) -> list[str]:
    for language, book in books.items():
        folder = root / "workbooks" / language
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "00_start.ipynb").write_text(json.dumps(book), "utf-8")
    return check_notebooks.faults(root)


def test_a_sound_workbook_has_no_faults(tmp_path, books):
    assert faults(tmp_path, books) == []


def test_no_notebooks_at_all_is_a_fault(tmp_path):
    assert check_notebooks.faults(tmp_path) == ["workbooks: there are no notebooks"]


def test_a_language_that_lacks_a_notebook(tmp_path, books):
    del books["fr"]
    assert faults(tmp_path, books) == ["00_start.ipynb: missing in fr"]


def test_other_code_in_another_language(tmp_path, books):
    books["en"]["cells"][3]["source"] = "page.section('drawing')"
    assert faults(tmp_path, books) == ["00_start.ipynb: cell 4 has other code in nl than in en"]


def test_the_same_code_written_as_a_list_of_lines_is_the_same(tmp_path, books):
    books["en"]["cells"][1]["source"] = ["from buurtlezer import Workbook\n", "Workbook.open('00_start')"]
    assert faults(tmp_path, books) == []


def test_another_number_of_cells(tmp_path, books):
    books["fr"]["cells"].append({"cell_type": "markdown", "id": "more", "metadata": {}, "source": "Encore"})
    assert faults(tmp_path, books) == ["00_start.ipynb: 4 cells in nl, 5 in fr"]


def test_another_kind_of_cell_in_the_same_place(tmp_path, books):
    books["fr"]["cells"][3] = {"cell_type": "markdown", "id": "draw", "metadata": {}, "source": "Dessinez"}
    assert faults(tmp_path, books) == ["00_start.ipynb: cell 4 is code in nl, markdown in fr"]


def test_another_id_for_the_same_cell(tmp_path, books):
    books["en"]["cells"][2]["id"] = "other"
    assert faults(tmp_path, books) == ["00_start.ipynb: cell 3 has the id 'between' in nl, 'other' in en"]


def in_each(books: dict[str, dict[str, Any]], number: int, **changed: Any) -> None:
    for book in books.values():
        book["cells"][number] |= changed


OUTPUT = [{"output_type": "stream", "name": "stdout", "text": "hello"}]


@pytest.mark.parametrize(
    ("number", "changed", "fault"),
    [
        (3, {"outputs": OUTPUT}, "cell 4: has an output (make fix takes it away)"),
        (3, {"execution_count": 7}, "cell 4: has an execution count (make fix takes it away)"),
        (3, {"source": "a\nb\nc\nd"}, "cell 4: 4 lines of code; one to 3 is what a reader can pass over"),
        (3, {"source": ""}, "cell 4: 0 lines of code; one to 3 is what a reader can pass over"),
        (2, {"source": " \n"}, "cell 3: empty"),
        (2, {"id": "title"}, "the cell id 'title' stands twice"),
        (2, code("between", "1"), "cell 3: there is no prose between this code cell and the one before"),
    ],
)
def test_a_fault_in_a_cell_is_told_with_its_place(tmp_path, books, number, changed, fault):
    in_each(books, number, **changed)
    assert {f"{language}/00_start.ipynb: {fault}" for language in LANGUAGES} <= set(faults(tmp_path, books))


def test_a_cell_without_an_id(tmp_path, books):
    for book in books.values():
        del book["cells"][0]["id"]
    found = faults(tmp_path, books)
    assert "nl/00_start.ipynb: a cell has no id, so it would get another one each time" in found


@pytest.mark.parametrize(
    ("metadata", "fault"),
    [
        ({"kernelspec": {"name": "julia", "display_name": "J"}, "voila": {"template": "buurtlezer"}}, "not python3"),
        ({"kernelspec": {"name": "python3", "display_name": "P"}}, "plain voila would not show our page"),
    ],
)
def test_metadata_that_plain_voila_and_the_kernel_need(tmp_path, books, metadata, fault):
    books["nl"]["metadata"] = metadata
    (found,) = faults(tmp_path, books)
    assert found.startswith("nl/00_start.ipynb: ")
    assert fault in found


def test_an_older_format_without_cell_ids(tmp_path, books):
    books["nl"]["nbformat_minor"] = 4
    for cell in books["nl"]["cells"]:
        del cell["id"]
    assert "nl/00_start.ipynb: format 4.4 has no cell ids; it needs 4.5" in faults(tmp_path, books)


@pytest.mark.parametrize("content", ["not json", "{}", "[]", '{"nbformat": 4, "cells": 3}'])
def test_a_file_that_is_no_notebook(tmp_path, books, content):
    faults(tmp_path, books)
    (tmp_path / "workbooks/fr/00_start.ipynb").write_text(content)
    (found,) = check_notebooks.faults(tmp_path)
    assert found.startswith("fr/00_start.ipynb: not a valid notebook: ")


def test_the_command_fails_when_anything_is_wrong(tmp_path, books, capsys):
    books["nl"]["cells"][3]["execution_count"] = 1
    faults(tmp_path, books)
    assert check_notebooks.report(tmp_path) == 1
    assert capsys.readouterr().out.splitlines() == [
        "nl/00_start.ipynb: cell 4: has an execution count (make fix takes it away)",
        "notebooks: 1 faults",
    ]


def test_the_command_says_what_it_saw_when_all_is_well(tmp_path, books, capsys):
    faults(tmp_path, books)
    assert check_notebooks.report(tmp_path) == 0
    assert capsys.readouterr().out == "notebooks: 1 in three languages, in order\n"


def test_a_fold_begins_with_a_heading_and_is_one_in_all_languages(tmp_path, books):
    for book in books.values():
        for cell in book["cells"][2:]:
            cell["metadata"] = {"buurtlezer": {"deeper": True}}
        book["cells"][2]["source"] = "## More\n\nfor who wants it"
    assert faults(tmp_path, books) == []
    books["nl"]["cells"][2]["source"] = "more"
    books["en"]["cells"][3]["metadata"] = {}
    found = faults(tmp_path, books)
    assert found == [
        "nl/00_start.ipynb: cell 3: begins a fold of the page, and has no heading (## …) to open it by",
        "00_start.ipynb: cell 4 is folded in nl alone",
    ]
