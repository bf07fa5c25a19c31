"""Tags as no spreadsheet writes them never reach a parser, and no file takes a processor for longer than it may."""

import time

import pytest
from examples import examples
from hypothesis import given
from hypothesis import strategies as st

from buurtlezer.errors import BadTable
from buurtlezer.geodata.imports import markup

from .test_bad_tables import PLAIN, changed, peak_of, sheet_of, with_row

SHEET = "xl/worksheets/sheet1.xml"
MANY = b"".join(b" a%06d=''" % at for at in range(1_000_000))
ROW = b'<row r="9"><c r="A9"><v>3</v></c><c r="B9"><v>7</v></c></row>'


BOMBS = [
    pytest.param(bomb, id=name)
    for name, bomb in {
        "attributes": b"<c" + MANY + b"/>",
        "a value": b'<c a="' + b">" * 5_000_000 + b'"/>',
        "blanks": b"<c " + b" " * 5_000_000 + b"/>",
        "a name": b"<" + b"c" * 5_000_000 + b"/>",
        "a comment": b"<!--" + b"<a>" * 2_000_000 + b"-->",
        "an instruction": b"<?a " + b"<a>" * 2_000_000 + b"?>",
        "comments": b"<!---->" * 500_000,
    }.items()
]


@pytest.mark.parametrize("bomb", BOMBS)
@pytest.mark.parametrize("part", [SHEET, "xl/styles.xml", "xl/workbook.xml", "[Content_Types].xml"])
def test_a_tag_as_long_as_a_book_is_torn_before_it_is_parsed(bring, as_xlsx, bomb, part):
    book = as_xlsx(PLAIN)
    end = {SHEET: b"</sheetData>", "xl/styles.xml": b"</styleSheet>", "xl/workbook.xml": b"</workbook>"}.get(part, b"</Types>")
    data = changed(book, **{part: lambda old: old.replace(end, bomb + end)})
    assert len(data) < 3_500_000
    began = time.thread_time()
    found, megabytes = peak_of(lambda: bring(data, "a.xlsx"))
    assert found in {"torn", "too_big"}
    assert megabytes < 120  # whole parts are read before they are looked at, and are 20 MB at most
    assert time.thread_time() - began < markup.MOST_SECONDS / 3  # far from what it took, however slow the machine


def test_many_tags_of_many_attributes_are_told(bring, as_xlsx):
    some = b"<c" + b"".join(b" a%03d=''" % at for at in range(800)) + b"/>"
    data = changed(as_xlsx(PLAIN), **{SHEET: sheet_of((b"<row>" + some + b"</row>") * 20_000)})
    rule, megabytes = peak_of(lambda: bring(data, "a.xlsx"))
    assert rule == "too_big"
    assert megabytes < 20


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "cp037"])
def test_an_alphabet_in_which_tags_cannot_be_seen_is_torn(bring, as_xlsx, encoding):
    said = f'<?xml version="1.0" encoding="{encoding}"?>'
    text = said + sheet_of(ROW).decode()
    with pytest.raises(BadTable, match="torn"):
        bring(changed(as_xlsx(PLAIN), **{SHEET: text.encode(encoding)}), "a.xlsx")


def test_long_text_and_comments_that_people_write_come_in(bring, as_xlsx):
    long = b'<row r="8"><c r="D8" t="inlineStr"><is><t>' + b"a > b " * 5_000 + b"</t></is></c></row>"
    kept = with_row(as_xlsx(PLAIN), b"<!-- made by hand, a > b -->" + long + ROW)
    assert bring(kept, "a.xlsx").columns[0].values == {"1": 5.0, "2": 6.0, "3": 7.0}


def test_a_file_that_takes_too_long_is_let_go_of_and_the_person_is_told(bring, as_xlsx, monkeypatch):
    rows = [["Code", "Aandeel (%)"], *([at % 145 + 1, at] for at in range(20_000))]
    data = as_xlsx(rows)
    monkeypatch.setattr(markup, "MOST_SECONDS", 0.05)
    with pytest.raises(BadTable, match="too_slow"):
        bring(data, "a.xlsx")


@pytest.mark.parametrize("size", [1_000, 16_384, 1 << 20])
@pytest.mark.parametrize("bomb", BOMBS)
def test_a_bomb_is_seen_in_whatever_pieces_it_comes(bomb, size):
    looked = markup.Markup()

    def look() -> None:
        for at in range(0, len(bomb), size):
            looked.look(bomb[at : at + size])

    with pytest.raises(BadTable, match="torn"):
        look()


@examples(60)
@given(
    st.lists(st.sampled_from([b"<a>", b"<a b='>' c=\">'\"/>", b"<!-- < -->", b"a > b", b"<?a <?>", b"x" * 20_000]), max_size=30)
)
def test_what_is_within_bounds_passes_in_whatever_pieces_it_comes(parts):
    for size in (1, 7, 16_384):
        looked = markup.Markup()
        text = b"<x>" + b"".join(parts)
        for at in range(0, len(text), size) if len(text) < 2_000 or size > 7 else ():
            looked.look(text[at : at + size])
