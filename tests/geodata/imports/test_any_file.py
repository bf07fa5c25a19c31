"""Whatever is brought, only ``BadTable`` is raised, and what comes in is finite and about places of ours."""

import csv
import io
import math

import pytest
from examples import examples
from hypothesis import HealthCheck, given
from hypothesis import strategies as st

from buurtlezer.errors import BadTable
from buurtlezer.geodata.imports import NOTES, RULES, Choice, Found, recognise, take

BOUNDED = examples(120, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
CELLS = st.one_of(
    st.sampled_from(
        ["Code", "Naam", "Jaar", "2024", "1", "2", "36", "917", "Dansaert", "Marollen", "21001A00-", "21001A00", "11001A00-"]
    ),
    st.sampled_from(
        ["Totaal", "13,17", "13.14", "1.234", "1 234", "ND", "VS", "-", "", "=1+1", "€ 5", "7 %", "Aandeel (%)", "\ufeff"]
    ),
    st.floats().map(str),
    st.integers().map(str),
    st.text(max_size=12),
)


def whole(found: Found, known) -> None:
    codes = known.districts if found.level == "district" else {**known.sectors, **known.sectors_2025}
    assert any(column.usable for column in found.columns)
    assert len({column.id for column in found.columns}) == len(found.columns)
    assert {note.name for note in found.notes} | {n.name for column in found.columns for n in column.problems} <= NOTES
    for column in found.columns:
        assert column.values.keys() <= codes.keys()
        assert len(column.title) <= 200
        assert "\n" not in column.title
        for value in column.values.values():
            assert value in ("not_available", "suppressed") or (isinstance(value, float) and math.isfinite(value))
    column = next(column for column in found.columns if column.usable)
    assert take(found, [Choice(column.id, column.title, column.kind, column.unit)])["columns"][0]["values"]


def outcome(data: bytes, path, name, known) -> str:
    path.write_bytes(data)
    try:
        found = recognise(path, name, known)
    except BadTable as error:
        rule = error.rule
    else:
        whole(found, known)
        rule = "found"
    assert rule in RULES | {"found"}
    return rule


@BOUNDED
@given(
    st.binary(max_size=3_000),
    st.sampled_from([b"", b"PK\x03\x04", b"\xff\xfe", b"\xef\xbb\xbf", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"<"]),
)
def test_random_bytes_are_turned_away_or_read(tmp_path, known, data, head):
    outcome(head + data, tmp_path / "brought", "a.csv", known)


@BOUNDED
@given(
    st.lists(st.lists(CELLS, max_size=6), max_size=12),
    st.sampled_from(";,\t|"),
    st.sampled_from(["utf-8", "utf-16", "utf-8-sig"]),
)
def test_random_tables_are_turned_away_or_read(tmp_path, known, rows, separator, encoding):
    text = io.StringIO()
    csv.writer(text, delimiter=separator).writerows(rows)
    outcome(text.getvalue().encode(encoding, "replace"), tmp_path / "brought", "a.csv", known)


@BOUNDED
@given(
    st.lists(
        st.sampled_from(["Code", "Naam", "Jaar", "Indicator", "Waarde", "Aandeel (%)", "Totaal", "A"]), min_size=2, max_size=6
    ),
    st.lists(st.tuples(st.integers(1, 30), st.lists(CELLS, min_size=1, max_size=5)), min_size=1, max_size=40),
)
def test_random_tables_about_districts_are_turned_away_or_read(tmp_path, known, header, rows):
    text = io.StringIO()
    csv.writer(text, delimiter=";").writerows([header, *([code, *cells] for code, cells in rows)])
    outcome(text.getvalue().encode("utf-8", "replace"), tmp_path / "brought", "a.csv", known)


def slips(draw, data: bytearray) -> bytes:
    """A few slips in a file: a byte changed, a piece cut out, doubled, or put elsewhere."""
    for _ in range(draw(st.integers(1, 4))):
        at, other = (draw(st.integers(0, len(data) - 1)) for _ in range(2))
        size = draw(st.sampled_from([1, 1, 1, 5, 40, 400]))
        how = draw(st.sampled_from(["change", "cut", "double", "move"]))
        if how == "change":
            data[at] = draw(st.integers(0, 255))
        elif how == "cut":
            del data[at : at + size]
        elif how == "double":
            data[at:at] = data[at : at + size]
        else:
            data[other : other + size] = data[at : at + size]
        if not data:
            break
    return bytes(data)


@pytest.fixture(scope="session")
def real_files(portal, as_csv, as_xlsx):
    typed = [[float(cell) if cell.count(".") == 1 and cell[0].isdigit() else cell for cell in row] for row in portal]
    return [
        as_csv(portal),
        as_csv(portal, "\t", "utf-16"),
        as_xlsx(portal),
        as_xlsx(typed, {2: "0.0%"}),
        as_xlsx({"A": [], "B": typed}),
    ]


@BOUNDED
@given(st.data())
def test_real_files_with_slips_are_turned_away_or_read(tmp_path, known, real_files, data):
    changed = slips(data.draw, bytearray(data.draw(st.sampled_from(real_files))))
    outcome(changed, tmp_path / "brought", "a.xlsx", known)


@BOUNDED
@given(st.data())
def test_workbooks_with_slips_inside_their_parts_are_turned_away_or_read(tmp_path, known, real_files, data):
    """The archive is whole and its checksums are right: what is wrong is in the parts."""
    import zipfile

    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data.draw(st.sampled_from(real_files[2:])))) as old, zipfile.ZipFile(file, "w") as made:
        hit = data.draw(st.sampled_from(old.namelist()))
        for name in old.namelist():
            content = old.read(name)
            made.writestr(name, slips(data.draw, bytearray(content)) if name == hit else content)
    outcome(file.getvalue(), tmp_path / "brought", "a.xlsx", known)
