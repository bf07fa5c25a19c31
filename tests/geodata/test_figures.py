"""The reader of figures: what it gives of a district and a year, and what it says of what is not there."""

import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from buurtlezer.errors import BrokenPack
from buurtlezer.geodata import Pack
from buurtlezer.texts import LANGUAGES, Texts

GROUPS = [
    *("french", "eu14", "eu_new", "other_europe", "turkish", "other_oecd"),
    *("latin_america", "north_africa", "sub_saharan_africa", "other_countries"),
]


@pytest.fixture
def copy(pack: Pack, tmp_path: Path) -> Path:
    shutil.copytree(pack.folder, tmp_path / "pack")
    return tmp_path / "pack"


def test_indicators_stand_in_the_order_to_show_them(pack: Pack) -> None:
    indicators = pack.figures.indicators
    assert list(indicators.index) == [
        *("population", "density", "aged_65_plus", "single_under_30", "single_30_plus", "median_income"),
        *("increased_reimbursement", "unemployment", "welfare", "non_belgian", "non_belgian_share", *GROUPS),
    ]
    assert list(indicators.index[indicators["open"]]) == [
        *("population", "density", "aged_65_plus", "single_under_30", "single_30_plus")
    ]
    assert list(indicators.index[indicators["computed"]]) == ["density", "non_belgian_share"]
    assert list(indicators.index[indicators["margin"].isna()]) == list(indicators.index[indicators["kind"] == "count"])
    assert indicators.at["single_under_30", "margin"] == 1.5


def test_nationality_and_counts_are_never_mapped(pack: Pack) -> None:
    indicators = pack.figures.indicators
    unmapped = (indicators["theme"] == "nationality") | (indicators["kind"] == "count")
    assert (indicators["mapped"] == ~unmapped).all()


def test_what_we_do_not_know_the_base_of_says_so(pack: Pack) -> None:
    bases = pack.figures.indicators["base"]
    assert sorted(bases.index[bases == "unstated"]) == ["increased_reimbursement", "welfare"]


def test_the_words_in_the_pack_are_those_on_screen(pack: Pack) -> None:
    """When this fails, a text was changed: build the pack anew."""
    for name in pack.figures.indicators.index:
        for language in LANGUAGES:
            texts = Texts.of(language)
            assert pack.figures.title(name, language) == texts(f"indicator.{name}.title")
            assert pack.figures.definition(name, language) == texts(f"indicator.{name}.definition")
            for word in ("question", "says_not", "ask"):
                assert texts(f"indicator.{name}.{word}")
    for column, prefix in (("theme", "theme"), ("base", "figures.base")):
        assert all(f"{prefix}.{name}" in Texts.of("nl") for name in pack.figures.indicators[column])


def test_words_never_say_where_somebody_comes_from() -> None:
    for language in LANGUAGES:
        told = " ".join(Texts.of(language).group("indicator.", "theme.").values()).casefold()
        for word in ("herkomst", "afkomst", "vreemdeling", "allocht", "origin", "étranger", "foreign", "migrant", "doelgroep"):
            assert word not in told, (language, word)


def test_every_district_has_a_figure_or_a_reason(pack: Pack) -> None:
    for name in pack.figures.indicators.index:
        for year in pack.figures.years(name):
            found = pack.figures.of(name, year)
            assert list(found.index) == list(pack.districts.index)
            assert ((found["status"] == "value") == found["value"].notna()).all()
            assert set(found["status"]) <= {"value", "not_available", "suppressed"}
            assert found["value"].notna().any()


def test_without_a_year_it_is_the_last(pack: Pack) -> None:
    assert pack.figures.years("population") == list(range(1994, 2026))
    assert pack.figures.of("population").equals(pack.figures.of("population", 2025))
    assert not pack.figures.of("population").equals(pack.figures.of("population", 2024))
    assert pack.figures.years("median_income") == [2023]


def test_a_year_in_which_nothing_is_published_is_left_out(pack: Pack) -> None:
    assert 2000 not in pack.figures.years("turkish")
    assert pack.figures.years("turkish")[:4] == [1997, 1998, 1999, 2001]
    assert pack.figures.years("other_countries")[0] == 1994


def test_population_is_that_of_the_districts(pack: Pack) -> None:
    now = pack.figures.population(2025)
    assert now.sum() == 1_252_352
    assert (now == pack.districts["population"].astype(float)).all()
    assert (pack.figures.population(2021).isna()).sum() == 7
    assert list(pack.figures.of("population", 2021).query("value.isna()")["status"]) == ["not_available"] * 7


def test_zero_is_not_a_gap(pack: Pack) -> None:
    assert pack.figures.of("turkish", 2024).loc["6"].tolist() == [0, "value"]
    assert pack.figures.series("turkish").loc[2024, "6"] == 0
    nobody = pack.figures.of("population")
    assert nobody.loc["701"].tolist() == [0, "value"]
    assert pack.figures.of("density").loc["701"].tolist() == [0, "value"]
    assert pack.figures.of("aged_65_plus").loc["701", "status"] == "suppressed"
    assert np.isnan(pack.figures.of("aged_65_plus").loc["701", "value"])
    assert pack.figures.of("aged_65_plus").loc["802", "status"] == "not_available"


def test_a_series_has_a_row_per_year_and_keeps_its_gaps(pack: Pack) -> None:
    series = pack.figures.series("non_belgian")
    assert series.shape == (32, 145)
    assert series.index.tolist() == pack.figures.years("non_belgian")
    assert series.columns.tolist() == list(pack.districts.index)
    assert series.loc[2025].equals(pack.figures.of("non_belgian", 2025)["value"].rename(2025))
    assert series["700"].isna().all()


def test_density_is_population_over_the_area_of_its_sectors(pack: Pack) -> None:
    km2 = pack.sectors.groupby("district")["area_km2"].sum()
    for year in (1994, 2021, 2025):
        ours = pack.figures.of("density", year)["value"]
        asked = pack.figures.population(year) / km2.loc[ours.index]
        assert (ours - asked).abs().max() <= 0.5
        assert (ours.dropna() % 1 == 0).all()
        assert (ours.isna() == asked.isna()).all()


def test_groups_without_french_add_up_to_the_share(pack: Pack) -> None:
    """``eu14`` includes ``french``. In 2001 and 2008 the published shares fall short in some districts."""
    for year in range(2001, 2026):
        groups = sum(pack.figures.of(name, year)["value"] for name in GROUPS if name != "french")
        off = (groups - pack.figures.of("non_belgian_share", year)["value"]).dropna().abs()
        assert off.max() < {2001: 9.71, 2008: 0.4}.get(year, 0.13), year
        assert (pack.figures.of("french", year)["value"].dropna() <= pack.figures.of("eu14", year)["value"].dropna()).all()


def test_the_region_has_what_was_published_and_nothing_else(pack: Pack) -> None:
    figures = pack.figures
    published = {
        (name, year): value
        for name in figures.indicators.index
        for year in figures.years(name)
        if (value := figures.regional(name, year)) is not None
    }
    assert published == {
        ("aged_65_plus", 2025): 13.14,
        ("single_30_plus", 2025): 38.36,
        ("single_under_30", 2025): 8.78,
    }


def test_what_is_not_there_is_refused_with_what_is(pack: Pack) -> None:
    for call in (pack.figures.of, pack.figures.years, pack.figures.series):
        with pytest.raises(ValueError, match=r"no indicator 'poverty'; there are population, density, .*other_countries"):
            call("poverty")
    with pytest.raises(ValueError, match="no indicator 'poverty'"):
        pack.figures.title("poverty", "nl")
    with pytest.raises(ValueError, match="no indicator 'poverty'"):
        pack.figures.regional("poverty", 2025)
    with pytest.raises(ValueError, match="aged_65_plus has no figures of 1994; there are 2025"):
        pack.figures.of("aged_65_plus", 1994)
    with pytest.raises(ValueError, match="turkish has no figures of 2000; there are 1997, 1998, 1999, 2001"):
        pack.figures.of("turkish", 2000)


def test_what_it_gives_may_be_changed_without_harm(pack: Pack) -> None:
    found, series, years = pack.figures.of("density"), pack.figures.series("density"), pack.figures.years("density")
    found.loc["1", "value"] = -1
    series.loc[2025, "1"] = -1
    years.clear()
    assert pack.figures.of("density").loc["1", "value"] > 0
    assert pack.figures.series("density").loc[2025, "1"] > 0
    assert pack.figures.years("density")


def test_nationality_groups_are_read_only_when_asked_for(copy: Path) -> None:
    (copy / "nationalities.csv").unlink()
    pack = Pack.open(copy)
    assert pack.figures.of("non_belgian_share").loc["1", "value"] > 0
    with pytest.raises(BrokenPack, match=r"nationalities\.csv in .* cannot be read"):
        pack.figures.of("french")


@pytest.mark.parametrize("share", [0, 0.00001, 0.001, 0.5, 0.99999])
def test_torn_figures_say_so(copy: Path, share: float) -> None:
    text = (copy / "figures.csv").read_text("utf-8")
    (copy / "figures.csv").write_text(text[: int(len(text) * share)], "utf-8")
    with pytest.raises(BrokenPack, match=r"figures\.csv in .* rebuild"):
        Pack.open(copy).figures.of("non_belgian_share")


@pytest.mark.parametrize(
    ("line", "changed"),
    [
        ("1,population,1994,2154,value", "1,population,1994,many,value"),
        ("1,population,1994,2154,value", "1,population,1994,2154,guessed"),
        ("1,population,1994,2154,value", "1,population,1994,,value"),
        ("1,population,1994,2154,value", "1,population,1994,2154,suppressed"),
        ("1,population,1994,2154,value", "999,population,1994,2154,value"),
        ("1,population,1994,2154,value\n", ""),
        ("1,population,1994,2154,value\n", "1,population,1994,2154,value\n1,population,1994,2154,value\n"),
    ],
)
def test_a_line_changed_by_hand_says_so(copy: Path, line: str, changed: str) -> None:
    text = (copy / "figures.csv").read_text("utf-8")
    assert line in text
    (copy / "figures.csv").write_text(text.replace(line, changed, 1), "utf-8")
    with pytest.raises(BrokenPack, match=r"figures\.csv in .* rebuild"):
        Pack.open(copy).figures.of("population")


def test_codes_of_2025_lead_to_a_district(pack: Pack) -> None:
    codes = pack.sector_codes
    assert len(codes) == 749
    assert codes.index.is_unique
    assert set(codes["district"]) == set(pack.districts.index)
    assert set(codes["municipality"]) == set(pack.municipalities.index)
    assert codes["known"].sum() == 596
    assert (codes["known"] == codes.index.isin(pack.sectors.index)).all()


def test_reading_figures_needs_no_library_of_the_build() -> None:
    told = (
        "import sys; from buurtlezer.geodata import Pack; Pack.open().figures.of('french'); "
        "print({'geopandas', 'pyogrio', 'openpyxl'} & set(sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True).stdout == "set()\n"
