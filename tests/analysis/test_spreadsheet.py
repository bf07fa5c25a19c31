"""A cell that a spreadsheet could take for a formula is text, however its sign is written."""

import pytest

from buurtlezer.analysis.spreadsheet import harmless


@pytest.mark.parametrize(
    "cell", ["=cmd", "\uff1dcmd", "\u200b=cmd", "\ufeff+cmd", "\u2060\uff20SUM(A1)", "\u00a0=cmd", "\uff0bcmd"]
)
def test_a_sign_that_is_wide_or_behind_one_without_width_begins_no_formula(cell: str) -> None:
    assert harmless(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["de bakker", "-3,2 %", "\u200bde bakker", "a = b", "\uff21nna"])
def test_what_begins_no_formula_is_as_it_was(cell: str) -> None:
    assert harmless(cell) == cell
