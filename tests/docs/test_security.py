"""docs/security.md names a test for each promise: it is there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "security.md").read_text("utf-8")
NAMED = sorted(set(re.findall(r"`(test_\w+)`", PAGE)))
FILES = sorted(set(re.findall(r"tests/[\w/]+\.py", PAGE)))


def test_it_names_some() -> None:
    assert len(NAMED) > 10
    assert len(FILES) > 10


@pytest.mark.parametrize("name", NAMED)
def test_a_test_that_it_names_is_there(name: str) -> None:
    assert any(f"def {name}(" in one.read_text("utf-8") for one in (ROOT / "tests").rglob("test_*.py"))


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_it_names_is_there(name: str) -> None:
    assert (ROOT / name).is_file()


def test_each_row_of_what_is_done_names_its_test() -> None:
    rows = [line for line in PAGE.splitlines() if line.startswith("| ") and line.count("|") == 4]
    promises = [row for row in rows if not re.match(r"\| (who, with what|what happens) \|", row)]
    assert promises
    assert [row for row in promises if not re.search(r"test_\w+|the same", row.split("|")[3])] == []
