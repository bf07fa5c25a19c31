"""The figures of the pack against the publisher's files, read here with ``csv`` and ``json`` alone; and refused files."""

import csv
import json
import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from buurtlezer.errors import BadSource
from buurtlezer.geodata import Pack
from buurtlezer.geodata.recipe import figures, indicators, published, sector_codes, sector_population, sectors

# Written out once more, so that a slip in the recipe's own table shows.
SERIES = {
    "totale_bevolking": "population",
    "totaal_vreemdelingen": "non_belgian",
    "fransen": "french",
    "europa14": "eu14",
    "eu_nieuw": "eu_new",
    "rest_europa": "other_europe",
    "turken": "turkish",
    "oeso": "other_oecd",
    "latijns_amerika": "latin_america",
    "noord_afrika": "north_africa",
    "sub_sahara": "sub_saharan_africa",
    "andere_landen": "other_countries",
}
SINGLES = {
    "pct_65plus_2025": ("aged_65_plus", 2025),
    "pct_single_30plus_hh_2025": ("single_30_plus", 2025),
    "pct_single_under30_hh_2025": ("single_under_30", 2025),
    "equiv_median_income_after_tax_eur_2023": ("median_income", 2023),
    "unemployment_pct_2023": ("unemployment", 2023),
    "cpas_ocmw_pct_2023": ("welfare", 2023),
    "bim_pct_2024": ("increased_reimbursement", 2024),
}

Cells = dict[tuple[str, str, int], str]


def rows(path: Path, **how: str) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, **how))  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def built(pack: Pack) -> Cells:
    """(district, indicator, year) to ``value/status``, both as written."""
    return {
        (row["district"], row["indicator"], int(row["year"])): f"{row['value']}/{row['status']}"
        for name in ("figures", "nationalities")
        for row in rows(pack.folder / f"{name}.csv")
    }


@pytest.fixture(scope="module")
def given(source: Path) -> Cells:
    """The same, as the publisher's files have it: a number as text, blank where it is blank."""
    cells = {}
    for row in rows(source / "figures" / "ibsa_population_origin_1994_2025.csv"):
        for column, name in SERIES.items():
            cells[row["mdzone"], name, int(row["jaar"])] = row[column]
    for row in rows(source / "figures" / "district_indicators_merged.csv"):
        for column, (name, year) in SINGLES.items():
            cells[row["wijk"], name, year] = row[column]
    return cells


@pytest.fixture(scope="module")
def all_sectors(source: Path) -> sectors.Sectors:
    return sectors.read(source)


@pytest.fixture
def copy(source: Path, tmp_path: Path) -> Path:
    shutil.copytree(source / "figures", tmp_path / "figures", copy_function=shutil.copyfile)
    (tmp_path / "figures").chmod(0o755)
    (tmp_path / "geometry").mkdir()
    shutil.copyfile(source / sector_codes.LOOK_UP, tmp_path / sector_codes.LOOK_UP)
    return tmp_path


def test_every_published_figure_is_in_the_pack_and_no_other(built: Cells, given: Cells) -> None:
    years = {(name, year) for (_, name, year), text in given.items() if text}
    assert {(name, year) for _, name, year in built} - years == {
        (name, year) for name in ("density", "non_belgian_share") for year in range(1994, 2026)
    }
    for (code, name, year), text in given.items():
        if (name, year) in years:
            value, status = built[code, name, year].split("/")
            assert (status == "value") == bool(text), (code, name, year)
            assert not text or float(value) == float(text), (code, name, year)
            assert len(value) <= len(text)


def test_a_blank_is_suppressed_below_200_inhabitants_and_else_not_available(built: Cells, given: Cells) -> None:
    reasons = set()
    for (code, name, year), told in built.items():
        value, status = told.split("/")
        people = given[code, "population", year]
        if not value:
            assert (status == "suppressed") == (people != "" and float(people) < 200), (code, name, year)
            reasons.add(status)
    assert reasons == {"suppressed", "not_available"}


def test_statuses_are_those_that_the_portal_prints(built: Cells, source: Path) -> None:
    header, *table = json.loads((source / "figures" / "ibsa_portal_table_65plus_single_2025.json").read_text())
    names = ["aged_65_plus", "single_30_plus", "single_under_30"]
    assert all(part in title for part, title in zip(("65 ans", "30 ans et plus", "moins de 30"), header[2:], strict=True))
    districts = [row for row in table if len(row) == 5]
    assert len(districts) == 145
    for code, _, *cells in districts:
        for name, cell in zip(names, cells, strict=True):
            value, status = built[code, name, 2025].split("/")
            if cell in ("VS", "ND"):
                assert (value, status) == ("", {"VS": "suppressed", "ND": "not_available"}[cell])
            else:
                assert (float(value), status) == (float(cell), "value")


def test_shares_without_belgian_nationality_are_computed_from_the_counts(built: Cells, given: Cells) -> None:
    for code, name, year in built:
        if name == "non_belgian_share":
            part, whole = given[code, "non_belgian", year], given[code, "population", year]
            value, status = built[code, name, year].split("/")
            assert (status == "value") == bool(part)
            if part:
                assert float(value) == pytest.approx(float(part) / float(whole) * 100, abs=0.00501)
                assert len(value.partition(".")[2]) <= 2


def test_numbers_are_written_as_published(built: Cells) -> None:
    assert built["1", "aged_65_plus", 2025] == "9.14/value"
    assert built["1", "population", 2025] == "3993/value"
    assert built["1", "median_income", 2023] == "19258.84/value"
    assert figures.written(0.1 + 0.2) != "0.3"
    assert [figures.written(number) for number in (float("nan"), 0.0, 10.0, 12.2)] == ["", "0", "10", "12.2"]


def test_codes_of_2025_are_those_of_the_look_up(source: Path, pack: Pack) -> None:
    theirs = rows(source / sector_codes.LOOK_UP, delimiter=";")
    assert len(theirs) == len(pack.sector_codes)
    for row in theirs:
        ours = pack.sector_codes.loc[row["secteurstatistique_code"]]
        assert (ours["district"], ours["municipality"]) == (row["quartier_code"], row["commune_code"])


def changed(path: Path, change: Callable[[str], str]) -> None:
    before = path.read_text("utf-8")
    after = change(before)
    assert after != before
    path.write_text(after, "utf-8")


REFUSED = [
    ("ibsa_portal_table", '"9.14"', '"9.15"', "PORTAL and MERGED differ for 1 districts; for 1 they say 9.15 and 9.14"),
    (
        "ibsa_portal_table",
        '"ND"],["801"',
        '"VS"],["801"',
        "says suppressed of single_under_30 in district 800.*says not_available",
    ),
    (
        "ibsa_portal_table",
        '"VS"],["701"',
        '"ND"],["701"',
        "says not_available of single_under_30 in district 700.*says suppressed",
    ),
    ("ibsa_portal_table", '"VS"],["701"', '"1.5"],["701"', "says value of single_under_30 in district 700"),
    ("ibsa_portal_table", '"9.14"', '"9,14"', "PORTAL, aged_65_plus holds something that is not a number"),
    ("ibsa_portal_table", '["2","Dansaert"', '["1","Dansaert"', "PORTAL is not about each district of the sectors once"),
    ("ibsa_portal_table", "Moyenne régionale", "Moyenne", "PORTAL has no row 'Moyenne régionale / Médiane régionale'"),
    ("ibsa_portal_table", '"13.14"', '"13,14"', "PORTAL, aged_65_plus of the Region holds something that is not a number"),
    ("ibsa_portal_table", "65 ans et plus", "60 ans et plus", "PORTAL has the columns"),
    ("ibsa_portal_table", "[[", "[", "PORTAL is not JSON"),
    ("ibsa_portal_table", '["2","Dansaert",', '["2","Dansaert","8",', "PORTAL is not a list of rows of four or five cells"),
    ("district_indicators", "9.14,", "9.15,", "PORTAL and MERGED differ for 1 districts; for 1 they say 9.14 and 9.15"),
    ("district_indicators", "bim_pct_2024", "bim", "has no column bim_pct_2024; it has wijk"),
    ("district_indicators", ",3993.0,", ",3994.0,", "MERGED and SERIES differ for 1 districts; for 1 they say 3994 and 3993"),
    ("district_indicators", ",19258.84,", ",-1,", "income_after_tax_eur_2023 holds -1 for district 1; 0 to"),
    ("district_indicators", ",19258.84,", ",much,", "income_after_tax_eur_2023 holds something that is not a number"),
    (
        "ibsa_unemployment",
        ",15.15,",
        ",15.2,",
        "unemployment_2023.csv and MERGED differ for 1 districts; for 1 they say 15.2",
    ),
    ("ibsa_unemployment", ",15.15,", ",,", "ibsa_unemployment_2023.csv and MERGED differ for 1 districts; for 1 they say nan"),
    ("ibsa_unemployment", ",2023", ",2022", r"ibsa_unemployment_2023.csv is about \['2022'\], and MERGED about 2023"),
    ("ibsa_ocmw", "cpas_rate", "rate", "ibsa_ocmw_2023.csv has no column cpas_rate"),
    ("ibsa_increased", ",19.9,", ",119.9,", "ibsa_increased_reimbursement_2024.csv holds 119.9 for district 1; 0 to 100"),
    ("ibsa_population", "\n1994,1,", "\n1994,2,", "SERIES, year 1994 is not about each district of the sectors once"),
    ("ibsa_population", "fransen", "frans", "SERIES has no column fransen"),
    ("ibsa_population", ",768.0,2154.0", ",2155.0,2154.0", "more people without Belgian nationality than people, 1994"),
    ("ibsa_population", ",768.0,2154.0", ",150.0,199.0", "has a value for district 1, which has fewer than 200 inhabitants"),
]


@pytest.mark.parametrize(("file", "before", "after", "told"), REFUSED)
def test_a_file_that_does_not_fit_is_refused(
    copy: Path, all_sectors: sectors.Sectors, file: str, before: str, after: str, told: str
) -> None:
    (path,) = (copy / "figures").glob(f"{file}*")
    times = -1 if "2022" in after else 1
    changed(path, lambda text: text.replace(before, after, times))
    told = told.replace("PORTAL", published.PORTAL).replace("MERGED", published.MERGED).replace("SERIES", published.SERIES)
    with pytest.raises(BadSource, match=told):
        figures.read(copy, all_sectors)


def test_a_regional_value_that_is_not_published_is_left_out(copy: Path, all_sectors: sectors.Sectors) -> None:
    changed(copy / published.PORTAL, lambda text: text.replace('"13.14"', '"ND"'))
    text = figures.tables(figures.read(copy, all_sectors))["regional.csv"]
    assert "aged_65_plus" not in text
    assert "single_30_plus,2025,38.36,published,indicators" in text


def test_files_as_they_are_are_not_refused(copy: Path, all_sectors: sectors.Sectors, pack: Pack) -> None:
    found = figures.read(copy, all_sectors)
    for name, text in (figures.tables(found) | {"indicators.csv": indicators.table(found.spans())}).items():
        assert text == (pack.folder / name).read_text("utf-8")


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ('"21004A002"', '"21004A001"', "has a blank, or a sector twice"),
        ('"21004A002"', "", "has a blank, or a sector twice"),
        (";BEURS;1;", ";BEURS;999;", r"names the district \['999'\]"),
        (";21004;BRUXELLES", ";99999;BRUXELLES", r"names the municipality \['99999'\]"),
        ("quartier_code", "quartier", "has no column quartier_code"),
    ],
)
def test_a_look_up_that_does_not_fit_is_refused(
    copy: Path, all_sectors: sectors.Sectors, before: str, after: str, told: str
) -> None:
    changed(copy / sector_codes.LOOK_UP, lambda text: text.replace(before, after, 1))
    with pytest.raises(BadSource, match=told):
        sector_codes.table(copy, all_sectors)


def test_inhabitants_by_sector_are_the_published_ones_and_add_up(built: Cells, source: Path, pack: Pack) -> None:
    """Read here with ``csv`` alone; the publisher's file names the district itself."""
    theirs = rows(source / "figures" / "sector_population_brussels_2011_2019_2020.csv")
    ours = {row["code"]: row["population"] for row in rows(pack.folder / "sector_population.csv")}
    assert ours == {row["cd_sector"]: row["population_2020"] for row in theirs}
    sums: dict[str, int] = {}
    for row in theirs:
        sums[row["Quartier_Code"]] = sums.get(row["Quartier_Code"], 0) + int(ours[row["cd_sector"]])
    assert len(sums) == 145
    assert {code: f"{number}/value" for code, number in sums.items()} == {
        code: told for (code, name, year), told in built.items() if (name, year) == ("population", 2020)
    }
    assert pack.sector_population_year == 2020


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("21001A00-,58,21001,2796,", "21001A00-,58,21001,2797,", "differ for 1 districts; for 58 they say 14430 and 14429"),
        ("21001A00-,58,21001,2796,", "21001A00-,58,21001,,", "has nan for sector 21001A00-; a number of inhabitants"),
        ("21001A00-,58,21001,2796,", "21001A00-,58,21001,2796.5,", "has '2796.5' for sector 21001A00-"),
        ("21001A00-,58,21001,2796,", "21001A00-,58,21001,-5,", "has '-5' for sector 21001A00-"),
        ("21001A00-,58,", "21001A011,58,", r"is not about each sector of 2020 once: \['21001A00-'\]"),
        ("21001A00-,58,", "99999X99-,58,", r"once: \['21001A00-', '99999X99-'\]"),
        ("population_2020", "population_2021", "has no column population_2020"),
    ],
)
def test_inhabitants_by_sector_that_do_not_fit_are_refused(
    copy: Path, all_sectors: sectors.Sectors, before: str, after: str, told: str
) -> None:
    changed(copy / sector_population.NUMBERS, lambda text: text.replace(before, after, 1))
    with pytest.raises(BadSource, match=told):
        sector_population.table(copy, all_sectors, partial(figures.population, figures.read(copy, all_sectors)))


@pytest.mark.parametrize("file", [published.SERIES, published.MERGED, published.PORTAL, "figures/ibsa_ocmw_2023.csv"])
def test_a_missing_file_is_named(copy: Path, all_sectors: sectors.Sectors, file: str) -> None:
    (copy / file).unlink()
    with pytest.raises(BadSource, match=f"{file} is not in the source folder"):
        figures.read(copy, all_sectors)
