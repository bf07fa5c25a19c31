"""Statbel's tables by sector: old codes, those of 2025, without a dash, and with all of Belgium around them."""

import pytest

HEADER = ["CD_REFNIS", "TX_DESCR_NL", "CD_SECTOR", "TX_DESCR_SECTOR_NL", "TOTAL", "OPPERVLAKTE IN HM²"]


def row(code, place, shown=None):
    return [code[:5], "Gemeente", shown or code, f"Sector {place}", place * 3, f"{place},5"]


def belgium():
    """Some 19,000 codes that are not of Brussels."""
    return [f"{nis}{letter}{number:02}-" for nis in range(11001, 11120) for letter in "ABCD" for number in range(40)]


def noted(found):
    return {note.name: note.values["n"] for note in found.notes if "n" in note.values}


@pytest.mark.parametrize("dash", [True, False], ids=["with dash", "without dash"])
def test_sectors_of_both_vintages_are_known(dash, known, bring, as_csv):
    codes = sorted({*known.sectors, *known.sectors_2025})
    rows = [row(code, place, None if dash else code.rstrip("-")) for place, code in enumerate(codes)]
    found = bring(as_csv([HEADER, *rows]), "OPENDATA_SECTOREN_2025.csv")
    assert found.level == "sector"
    assert found.key == "CD_SECTOR"
    people = found.columns[0]
    assert (people.title, people.kind, people.unit, people.population, people.year) == (
        "TOTAL",
        "count",
        "inhabitants",
        True,
        2025,
    )
    assert people.values == {code: float(3 * place) for place, code in enumerate(codes)}
    assert noted(found) == {
        "old_codes": len(known.sectors.keys() - known.sectors_2025.keys()),
        "new_codes": len(known.sectors_2025.keys() - known.sectors.keys()),
    }


@pytest.mark.parametrize("form", ["as_csv", pytest.param("as_xlsx", marks=pytest.mark.long)])
def test_the_rest_of_belgium_is_left_out_and_counted(known, bring, form, request):
    elsewhere, ours = belgium(), sorted(known.sectors_2025)
    rows = [row(code, place) for place, code in enumerate([*elsewhere, *ours])]
    assert len(rows) > 19_000
    found = bring(request.getfixturevalue(form)([HEADER, *rows]))
    assert set(found.columns[0].values) == set(ours)
    assert found.columns[0].values[ours[0]] == 3 * len(elsewhere)
    assert noted(found)["rows_beyond"] == len(elsewhere)


def test_a_brussels_code_of_neither_vintage_is_counted_apart(known, bring, as_csv):
    codes = [*sorted(known.sectors)[:20], "21004ZZZZ"]
    assert noted(bring(as_csv([HEADER, *(row(code, place) for place, code in enumerate(codes))])))["codes_unmatched"] == 1


def test_codes_that_a_program_guards_from_excel_are_known(bring):
    found = bring(b'CD_SECTOR;MS_POPULATION\n="21001A00-";12\n="21001A011";1.234\n')
    assert found.columns[0].values == {"21001A00-": 12.0, "21001A011": 1234.0}


def test_codes_as_names_of_a_table_of_belgium_without_brussels_are_no_places(bring, as_csv):
    from buurtlezer.errors import BadTable

    with pytest.raises(BadTable, match="no_places"):
        bring(as_csv([HEADER, *(row(code, place) for place, code in enumerate(belgium()[:50]))]))
