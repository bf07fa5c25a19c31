"""A notebook is parsed once, until it changes; nobody's page changes another's."""

from pathlib import Path

import nbformat
import pytest
from hypothesis import given
from hypothesis import strategies as st

from buurtlezer.serving.making import notebooks
from buurtlezer.serving.making.exporter import PageExporter


def written(path: Path, source: str) -> None:
    nbformat.write(nbformat.v4.new_notebook(cells=[nbformat.v4.new_markdown_cell(source)]), path)  # type: ignore[no-untyped-call]


def test_a_changed_notebook_shows_at_once(tmp_path: Path) -> None:
    path = tmp_path / "x.ipynb"
    for source in ("één", "two", "six", "drie plekken"):
        written(path, source)
        assert notebooks.notebook(path).cells[0].source == source


def test_it_is_parsed_once_and_each_reader_has_a_copy(tmp_path: Path) -> None:
    path = tmp_path / "x.ipynb"
    written(path, "één")
    notebooks._parsed.cache_clear()
    first = notebooks.notebook(path)
    first.cells[0].source = "changed"
    assert notebooks.notebook(path).cells[0].source == "één"
    assert notebooks._parsed.cache_info().misses == 1


def test_what_is_no_notebook_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "x.ipynb").write_text("nothing")
    with pytest.raises(nbformat.reader.NotJSONError):
        notebooks.notebook(tmp_path / "x.ipynb")
    with pytest.raises(FileNotFoundError):
        notebooks.notebook(tmp_path / "y.ipynb")


@given(st.text(max_size=60))
def test_prose_that_is_kept_is_what_it_would_be_anew(source: str) -> None:
    kept, anew = PageExporter(), PageExporter()
    context = {"cell": {}}
    first = kept.markdown2html(context, source)
    assert kept.markdown2html(context, source) == first == anew.markdown2html(context, source)
