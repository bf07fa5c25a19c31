"""Every notebook in every language, executed by a machine: each cell shows a widget and nothing fails."""

from pathlib import Path

import nbformat
import apart
import pytest
from every_page import in_every_language
from nbclient import NotebookClient

WORKBOOKS = Path(__file__).parents[2] / "workbooks"


@pytest.mark.parametrize(("name", "language"), in_every_language())
def test_a_notebook_runs_from_top_to_bottom(name: str, language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BUURTLEZER_STORE", f"sqlite:///{tmp_path / 'store.db'}")
    notebook = nbformat.read(WORKBOOKS / language / f"{name}.ipynb", as_version=4)
    client = NotebookClient(notebook, timeout=60, resources={"metadata": {"path": str(WORKBOOKS / language)}})
    apart.run(client.async_execute())
    for cell in notebook.cells:
        if cell.cell_type == "code":
            kinds = [kind for output in cell.outputs for kind in output.get("data", {})]
            assert "application/vnd.jupyter.widget-view+json" in kinds, cell.source
            assert [output for output in cell.outputs if output.output_type in ("error", "stream")] == []


def test_who_only_opens_a_notebook_makes_no_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = tmp_path / "store.db"
    monkeypatch.setenv("BUURTLEZER_STORE", f"sqlite:///{store}")
    from buurtlezer import Workbook

    Workbook.open("01_neighbourhood", "nl").section("draw")
    assert not store.exists()
