"""What cannot be used is turned away by a rule with a name, early, and within bounds of memory."""

import csv
import io
import struct
import tracemalloc
import zipfile

import pytest

from buurtlezer.errors import BadTable
from buurtlezer.geodata.imports import NOTES, RULES, recognise
from buurtlezer.texts import Texts

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
PLAIN = [["Code", "Aandeel (%)"], [1, 5], [2, 6]]
_TYPES = b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'


def archive(**parts):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name.replace("__", "/"), content)
    return file.getvalue()


def changed(data, **parts):
    """A workbook with parts changed (bytes, or a function of the part's bytes) or added."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        content = {name: old.read(name) for name in old.namelist()}
        for name, part in parts.items():
            content[name.replace("__", "/")] = part(content[name.replace("__", "/")]) if callable(part) else part
        for name, part in content.items():
            made.writestr(name, part)
    return file.getvalue()


def sheet_of(rows):
    return (
        b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        + rows
        + b"</sheetData></worksheet>"
    )


SHEET = "xl__worksheets__sheet1.xml"


@pytest.mark.parametrize(
    ("data", "name", "rule"),
    [
        (b"", "a.csv", "empty"),
        (b"\xef\xbb\xbf \r\n\n", "a.csv", "empty"),
        ("\n \n".encode("utf-16"), "a.csv", "empty"),
        (OLE, "a.xls", "old_excel"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "a.xlsx", "password"),
        (b"%PDF-1.7\n1 0 obj", "a.csv", "pdf"),
        (b"\n <!DOCTYPE html><html><body><table><tr><td>1</td></tr></table>", "a.xls", "html"),
        (b"<table><tr><th>Code</th></tr></table>", "a.csv", "html"),
        (b'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>', "a.xls", "old_excel"),
        (b'<?xml version="1.0"?><places/>', "a.xml", "not_a_table"),
        (b'{"type": "FeatureCollection", "features": []}', "a.csv", "not_a_table"),
        (b"PK\x03\x04 and then nothing of the kind", "a.xlsx", "torn"),
        (archive(mimetype="application/vnd.oasis.opendocument.spreadsheet"), "a.ods", "ods"),
        (archive(**{"table.csv": "Code;A\n1;2\n"}), "a.zip", "zipped"),
        (archive(**{"table.csv": "Code;A\n1;2\n"}), "a.xlsx", "torn"),
        (b"\x1f\x8b\x08\x00\x00", "a.csv.gz", "zipped"),
        (archive(**{"[Content_Types].xml": _TYPES, "word__document.xml": "<d/>"}), "a.docx", "not_a_table"),
        (archive(**{"[Content_Types].xml": _TYPES, "xl__workbook.bin": "x"}), "a.xlsb", "old_excel"),
        (archive(**{"[Content_Types].xml": _TYPES, "xl__workbook.xml": "<x/>"}), "a.xlsx", "torn"),
        (bytes(range(256)) * 20, "a.csv", "not_a_table"),
        (b"Code;A\x00\x00\n1;2\n", "a.csv", "not_a_table"),
        (b"\xff\xfeab\x00\xd8a", "a.csv", "not_a_table"),
        (b"just a line of words\nand another\n", "a.txt", "not_a_table"),
        (b"1;Grote Markt;5\n2;Dansaert;6\n3;Begijnhof - Diksmuide;7\n", "a.csv", "not_a_table"),
        (b"Code;Naam;A\n9001;Nergens;5\n9002;Elders;6\n", "a.csv", "no_places"),
        (b"Code;A\n1;5\n2;6\n1;7\n", "a.csv", "doubled"),
        (b"Code;Indicator;Waarde\n1;A;5\n2;A;6\n1;A;7\n", "a.csv", "doubled"),
        (b"Code;Naam\n1;Grote Markt\n2;Dansaert\n", "a.csv", "no_values"),
        (b"Code;A\n1;ND\n2;VS\n", "a.csv", "no_values"),
        (b"Code;A\n1;groen\n2;grijs\n", "a.csv", "no_values"),
        (b"Code,Naam,A,B\n1,Grote Markt,9,14,47,49\n2,Dansaert,8,97,43,57\n", "a.csv", "loose_commas"),
    ],
)
def test_what_cannot_be_used_is_turned_away_by_its_rule(data, name, rule, bring):
    with pytest.raises(BadTable) as caught:
        bring(data, name)
    assert caught.value.rule == rule


def test_a_workbook_with_macros_is_turned_away_whatever_its_name(bring, as_xlsx):
    for data, name in ((as_xlsx(PLAIN), "a.xlsm"), (changed(as_xlsx(PLAIN), xl__vbaProject__bin=b"x"), "a.xlsx")):
        data = changed(data, **{"xl/vbaProject.bin": b"x"}) if name == "a.xlsx" else data
        with pytest.raises(BadTable, match="macros"):
            bring(data, name)


def test_a_protected_sheet_is_read(bring, as_xlsx):
    guarded = changed(
        as_xlsx(PLAIN),
        **{
            "xl/worksheets/sheet1.xml": lambda part: part.replace(
                b"</sheetData>", b'</sheetData><sheetProtection sheet="1" password="CC1A"/>'
            )
        },
    )
    assert bring(guarded).columns[0].values == {"1": 5.0, "2": 6.0}


def test_an_archive_with_a_password_is_told(bring, as_xlsx):
    data = bytearray(as_xlsx(PLAIN))
    at = 0
    while (at := data.find(b"PK\x01\x02", at)) >= 0:  # the flag "encrypted" of each part, in the directory
        struct.pack_into("<H", data, at + 8, struct.unpack_from("<H", data, at + 8)[0] | 1)
        at += 4
    with pytest.raises(BadTable, match="password"):
        bring(bytes(data))


def test_a_torn_workbook_is_told_wherever_it_is_torn(bring, as_xlsx):
    data = as_xlsx([["Code", "Aandeel (%)"], *([at, at / 7] for at in range(1, 60))])
    for kept in range(30, len(data) - 30, max(1, len(data) // 40)):
        with pytest.raises(BadTable, match="torn"):
            bring(data[:kept], "a.xlsx")


def test_entities_in_a_workbook_are_not_unfolded(bring, as_xlsx):
    bomb = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    with pytest.raises(BadTable, match="torn"):
        bring(
            changed(
                as_xlsx(PLAIN),
                **{"xl/worksheets/sheet1.xml": bomb + sheet_of(b"<row><c t='inlineStr'><is><t>&b;</t></is></c></row>")},
            )
        )


def test_the_same_row_twice_is_told_and_kept_once(bring):
    found = bring(b"Code;A\n1;5\n2;6,0\n2;6\n01;5\n")
    assert found.columns[0].values == {"1": 5.0, "2": 6.0}
    assert [(note.name, note.values["n"]) for note in found.notes] == [("repeated_rows", 2)]


def test_the_first_sheet_that_holds_a_table_is_read_and_named(bring, as_xlsx):
    found = bring(as_xlsx({"Uitleg": [["Bron", "BISA"], ["Lees dit eerst"]], "Leeg": [], "Cijfers": PLAIN, "Meer": PLAIN}))
    assert [(note.name, dict(note.values)) for note in found.notes] == [("sheet_chosen", {"sheet": "Cijfers"})]
    assert bring(as_xlsx(PLAIN)).notes == ()


def test_a_workbook_without_a_table_says_what_came_nearest_to_one(bring, as_xlsx):
    with pytest.raises(BadTable, match="doubled"):
        bring(as_xlsx({"Uitleg": [["Bron", "BISA"]], "Cijfers": [["Code", "A"], [1, 5], [1, 6]]}))
    with pytest.raises(BadTable, match="empty"):
        bring(as_xlsx({"Leeg": []}))


def test_a_quote_that_nobody_closes_swallows_nothing(bring):
    rows = "\n".join(f'{at};"Naam {at};{at}' if at == 3 else f"{at};Naam {at};{at}" for at in range(1, 60))
    found = bring(f"Code;Opmerking;Aandeel (%)\n{rows}\n".encode())
    assert found.columns[-1].values == {str(at): float(at) for at in range(1, 60)}


def test_the_separator_that_excel_is_told_is_used(bring):
    assert bring(b"sep=|\nCode|A;B,C\n1|5\n2|6\n").columns[0].title == "A;B,C"


def test_a_title_is_one_line_without_marks_that_turn_the_text_after_them(bring):
    found = bring('Code;"Aandeel\n65\u202e+ (%)"\n1;5\n2;6\n'.encode())
    assert found.columns[0].title == "Aandeel 65+ (%)"
    assert len(bring(f"Code;{'A' * 5000}\n1;5\n2;6\n".encode()).columns[0].title) == 200


def test_errors_never_quote_the_file(bring):
    with pytest.raises(BadTable) as caught:
        bring(b"Code;Geheim\n1;5\n1;Jan Janssens\n")
    assert "Geheim" not in str(caught.value)
    assert "Janssens" not in str(caught.value)
    assert caught.value.__cause__ is None


def peak_of(work):
    tracemalloc.start()
    try:
        with pytest.raises(BadTable) as caught:
            work()
        return caught.value.rule, tracemalloc.get_traced_memory()[1] / 1e6
    finally:
        tracemalloc.stop()


def test_of_a_file_of_200_megabytes_only_the_size_is_looked_at(tmp_path, known):
    path = tmp_path / "big.csv"
    with path.open("wb") as file:
        file.truncate(200_000_000)
    rule, megabytes = peak_of(lambda: recognise(path, "big.csv", known))
    assert rule == "too_big"
    assert megabytes < 1


def test_a_workbook_that_unpacks_beyond_bounds_is_not_unpacked(bring, as_xlsx):
    bomb = changed(as_xlsx(PLAIN), **{"xl/worksheets/sheet1.xml": sheet_of(b" " * 210_000_000)})
    rule, megabytes = peak_of(lambda: bring(bomb))
    assert rule == "too_big"
    assert megabytes < 5 + 2 * len(bomb) / 1e6


def test_a_workbook_that_says_it_is_small_and_is_not_is_torn(bring, as_xlsx):
    data = bytearray(changed(as_xlsx(PLAIN), **{"xl/worksheets/sheet1.xml": sheet_of(b" " * 30_000_000)}))
    at = data.find(b"PK\x01\x02", data.find(b"PK\x01\x02"))
    while at >= 0:
        if struct.unpack_from("<I", data, at + 24)[0] > 1_000_000:
            struct.pack_into("<I", data, at + 24, 1_000)
        at = data.find(b"PK\x01\x02", at + 4)
    rule, megabytes = peak_of(lambda: bring(bytes(data)))
    assert rule == "torn"
    assert megabytes < 10


@pytest.mark.parametrize(
    "rows", [b"<row>" + b"<c/>" * 3_000_000 + b"</row>", b"<row/>" + b"<x/>" * 3_000_000], ids=["row", "tail"]
)
def test_a_row_of_a_million_cells_does_not_fill_the_memory(rows, bring, as_xlsx):
    bomb = changed(as_xlsx(PLAIN), **{"xl/worksheets/sheet1.xml": sheet_of(rows)})
    rule, megabytes = peak_of(lambda: bring(bomb))
    assert rule == "too_big"
    assert megabytes < 10


@pytest.mark.parametrize("rows_given", [250_000, pytest.param(1_000_000, marks=pytest.mark.long)])
def test_reading_stops_at_the_row_that_is_one_too_many(bring, as_xlsx, rows_given):
    line = b"1;2;3\n"
    rule, megabytes = peak_of(lambda: bring(b"Code;A;B\n" + line * rows_given))
    assert rule == "too_many_rows"
    assert megabytes < 100
    cells = b"<row><c><v>1</v></c><c><v>2</v></c></row>"
    rows = changed(as_xlsx(PLAIN), **{"xl/worksheets/sheet1.xml": sheet_of(cells * rows_given)})
    with pytest.raises(BadTable, match="too_many_rows"):
        bring(rows)


def test_a_stray_cell_at_the_end_of_the_sheet_makes_no_million_rows(bring, as_xlsx):
    stray = with_row(as_xlsx(PLAIN), b'<row r="1048576"><c r="C1048576"><v>7</v></c></row>')
    assert bring(stray).columns[0].values == {"1": 5.0, "2": 6.0}


def with_row(data, row):
    return changed(data, **{"xl/worksheets/sheet1.xml": lambda part: part.replace(b"</sheetData>", row + b"</sheetData>")})


def test_a_cell_beyond_the_sheet_is_not_waited_for(bring, as_xlsx):
    far = with_row(as_xlsx(PLAIN), b'<row r="999999999"><c r="A999999999"><v>3</v></c><c r="B999999999"><v>7</v></c></row>')
    assert bring(far).columns[0].values == {"1": 5.0, "2": 6.0, "3": 7.0}
    for column, rule in (("ZZZZZZZZ", "torn"), ("XFD", "too_many_columns")):
        with pytest.raises(BadTable, match=rule):
            bring(with_row(as_xlsx(PLAIN), f'<row r="9"><c r="{column}9"><v>7</v></c></row>'.encode()))


def test_too_many_columns_are_told(bring, as_csv, as_xlsx):
    rows = [["Code", *(f"A{at}" for at in range(200))], [1, *range(200)]]
    for data in (as_csv(rows), as_xlsx(rows)):
        with pytest.raises(BadTable, match="too_many_columns"):
            bring(data)
    assert len(bring(as_csv([row[:200] for row in rows])).columns) == 199


def test_a_table_of_many_rows_within_bounds_comes_in(bring, known):
    text = io.StringIO()
    table = csv.writer(text, delimiter=";")
    table.writerow(["CD_SECTOR", "CD_YEAR", "MS_POPULATION"])
    table.writerows([code, year, 7] for year in range(2000, 2200) for code in known.sectors)
    found = bring(text.getvalue().encode())
    assert found.rows_read == 200 * len(known.sectors)


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_every_rule_and_note_has_its_sentence(language):
    texts = Texts.of(language)
    for rule in RULES:
        assert texts(f"refusal.table.{rule}")
    for note in NOTES:
        assert texts(f"notice.table.{note}", n=3, sheet="Blad")
