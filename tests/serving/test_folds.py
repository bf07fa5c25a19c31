"""Which cells of a notebook stand in a fold of the page."""

from typing import Any

from buurtlezer.serving.folds import folds


def cell(source: str, *, deeper: bool = False, kind: str = "markdown") -> dict[str, Any]:
    metadata = {"buurtlezer": {"deeper": True}} if deeper else {}
    return {"cell_type": kind, "id": source.split()[-1], "metadata": metadata, "source": source}


def test_each_heading_of_what_goes_deeper_begins_a_fold_and_is_its_title() -> None:
    cells = [
        cell("# Core"),
        cell("page.section()", kind="code"),
        cell("## Sources\n\nWhat to know", deeper=True),
        cell("page.section()", kind="code", deeper=True),
        cell("and more", deeper=True),
        cell("## Actions", deeper=True),
        cell("## Card"),
    ]
    found = [(block.title, [(number, source) for number, _, source in block.cells]) for block in folds(cells)]
    assert found == [
        ("", [(1, "# Core"), (2, "page.section()")]),
        ("Sources", [(3, "What to know"), (4, "page.section()"), (5, "and more")]),
        ("Actions", [(6, "")]),
        ("", [(7, "## Card")]),
    ]


def test_a_notebook_that_folds_nothing_is_one_block_and_one_without_a_heading_stays_open() -> None:
    cells = [cell("# Core"), cell("text"), cell("more", deeper=True)]
    assert [(block.title, len(block.cells)) for block in folds(cells)] == [("", 3)]
    assert folds([]) == []
