"""How numbers are written, and what becomes of cells that are none."""

import openpyxl
import pytest

from buurtlezer.geodata.imports import notation


def column(bring, title, cells, **also):
    rows = "\n".join([f"Code\t{title}", *(f"{at + 1}\t{cell}" for at, cell in enumerate(cells))])
    return bring(rows.encode(), **also).columns[0]


def problems(found):
    return {note.name: note.values.get("n") for note in found.problems}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        *(
            ("13,17", 13.17),
            ("13.14", 13.14),
            ("10.0", 10.0),
            ("0.123", 0.123),
            ("0,5", 0.5),
            (",5", 0.5),
            ("7", 7),
            ("-3,2", -3.2),
        ),
        *(("1 234", 1234), ("1\u00a0234,5", 1234.5), ("1\u202f234\u202f567", 1234567), ("1'234", 1234), ("1’234.5", 1234.5)),
        *(("1.234,5", 1234.5), ("1,234.5", 1234.5), ("1.234.567", 1234567), ("1,234,567", 1234567), ("1234,567", 1234.567)),
        *(("13,17 %", 13.17), ("13.17%", 13.17), ("€ 1 234", 1234), ("1234 EUR", 1234), ("1,2E+03", 1200), ("+4", 4), ("−4", -4)),
    ],
)
def test_a_number_is_read_however_it_is_written(text, value):
    number = notation.written(text)
    assert number is not None
    assert value in (number.decimal, number.thousands)
    assert not number.mark


@pytest.mark.parametrize(
    "text",
    [
        "",
        "=1+1",
        "12 34",
        "1.2.3",
        "1,23,4",
        "1.23,4",
        "1,234.567.8",
        "abc",
        "12a",
        "nan",
        "inf",
        "1e99",
        "9" * 50,
        "12-01-2025",
        "1 2345",
        ".",
    ],
)
def test_what_is_no_number_is_not_read_as_one(text):
    assert notation.written(text) is None


def test_a_column_shows_what_its_point_is(bring):
    assert column(bring, "Iets", ["1.234", "12.5"]).values == {"1": 1.234, "2": 12.5}
    assert column(bring, "Iets", ["1.234", "1.234.567"]).values == {"1": 1234.0, "2": 1234567.0}
    for cells in (["1.234", "12.5"], ["1.234", "1.234.567"]):
        assert column(bring, "Iets", cells).problems == ()


def test_a_share_has_decimals_and_inhabitants_have_thousands(bring):
    assert column(bring, "Aandeel (%)", ["1.234", "2,345"]).values == {"1": 1.234, "2": 2.345}
    assert column(bring, "Aantal inwoners", ["1.234", "2,345"]).values == {"1": 1234.0, "2": 2345.0}
    assert column(bring, "Mediaan inkomen", ["19.258", "18.507"]).values == {"1": 19258.0, "2": 18507.0}


def test_a_point_that_may_be_either_is_told(bring):
    found = column(bring, "Iets", ["1.234", "2.345", "7"])
    assert found.values == {"1": 1234.0, "2": 2345.0, "3": 7.0}
    assert problems(found) == {"ambiguous_thousands": 2}
    found = column(bring, "Iets", ["1,234", "2,345"])
    assert found.values == {"1": 1.234, "2": 2.345}
    assert problems(found) == {"ambiguous_decimals": 2}


def test_the_other_columns_say_what_a_point_is_where_a_column_does_not(bring):
    found = bring(b"Code;A;B\n1;12.5;1.234\n2;7.25;2.345\n")
    assert found.columns[1].values == {"1": 1.234, "2": 2.345}
    assert problems(found.columns[1]) == {"ambiguous_decimals": 2}


def test_shares_written_as_fractions_are_asked_about_and_not_changed(bring):
    found = column(bring, "Aandeel 65+ (%)", ["0,0914", "0,1203", "ND"])
    assert found.as_fractions
    assert found.values["1"] == 0.0914
    assert not column(bring, "Aandeel 65+ (%)", ["0,0914", "12,03"]).as_fractions
    assert not column(bring, "Iets", ["0,0914", "0,1203"]).as_fractions


def test_a_formula_in_a_text_file_is_text_and_never_a_number(bring):
    found = bring(b"Code;Aandeel (%)\n1;=1+1\n2;5\n3;6\n4;7\n")
    assert found.columns[0].values["1"] == "not_available"
    assert problems(found.columns[0]) == {"unreadable": 1}
    assert {note.name: note.values["n"] for note in found.notes} == {"formulas_as_text": 1}


def test_a_formula_that_excel_never_computed_is_told(bring, tmp_path):
    book = openpyxl.Workbook()
    for line in (["Code", "Aandeel (%)"], [1, "=2+3"], [2, 5], [3, 6], [4, None]):
        book.active.append(line)
    book.save(tmp_path / "made.xlsx")
    found = bring((tmp_path / "made.xlsx").read_bytes())
    assert found.columns[0].values == {"1": "not_available", "2": 5.0, "3": 6.0, "4": "not_available"}
    assert problems(found.columns[0]) == {"unreadable": 1}
    assert {note.name: note.values["n"] for note in found.notes} == {"formulas_as_text": 1}


def test_a_cell_that_cannot_be_read_leaves_the_others(bring):
    found = column(bring, "Aandeel (%)", ["1,5", "zie noot", "3", "12-01-2025", "5", "6", "7"])
    assert problems(found) == {"unreadable": 2}
    assert found.usable
    assert [found.values[code] for code in ("1", "2", "3")] == [1.5, "not_available", 3.0]


def test_a_column_of_words_cannot_be_used(bring):
    found = bring(b"Code;Soort;Aandeel (%)\n1;groen;1\n2;grijs;2\n3;blauw;3\n")
    assert [column.usable for column in found.columns] == [False, True]
    assert problems(found.columns[0]) == {"text_column": 3}


def test_a_date_in_a_workbook_is_no_number(bring, as_xlsx):
    from datetime import datetime

    found = bring(as_xlsx([["Code", "Aandeel (%)"], [1, datetime(2025, 1, 13)], [2, 5], [3, 6], [4, 7]]))  # noqa: DTZ001
    assert found.columns[0].values["1"] == "not_available"


def test_percentages_beyond_a_hundred_are_told(bring):
    assert problems(column(bring, "Aandeel (%)", ["101", "-1", "50"])) == {"out_of_range": 2}


@pytest.mark.parametrize(
    ("title", "kind", "unit", "population"),
    [
        ("Taux de chômage (%)", "share", "percent", False),
        ("Werkloosheidsgraad 2023", "share", "percent", False),
        ("Aandeel inwoners met verhoogde tegemoetkoming", "share", "percent", False),
        ("Revenu médian équivalent après impôt 2023", "median", "euro", False),
        ("Mediaan inkomen (€)", "median", "euro", False),
        ("Âge médian", "median", "number", False),
        ("Densité de population (hab/km²)", "median", "number", False),
        ("Population au 1er janvier 2025", "count", "inhabitants", True),
        ("Aantal inwoners", "count", "inhabitants", True),
        ("Inhabitants 2025", "count", "inhabitants", True),
        ("MS_POPULATION", "count", "inhabitants", True),
        ("Population étrangère", "count", "inhabitants", False),
        ("Inwoners van 65 jaar en ouder", "count", "inhabitants", False),
        ("Iets", "count", "number", False),
    ],
)
def test_a_title_says_what_is_measured(title, kind, unit, population, bring):
    found = column(bring, title, ["12", "34"])
    assert (found.kind, found.unit, found.population) == (kind, unit, population)


def test_the_signs_in_the_cells_say_what_is_measured(bring):
    assert column(bring, "Iets", ["12 %", "34 %"]).unit == "percent"
    assert column(bring, "Iets", ["€ 12", "€ 34"]).unit == "euro"
