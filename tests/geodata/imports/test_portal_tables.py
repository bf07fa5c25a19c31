"""The portal's real table, written out in every dialect that programs save it in, comes in cell by cell."""

from itertools import cycle, product

import pytest

from buurtlezer.geodata.imports import Choice, take

TITLES = {
    "fr": (
        "Part des 65 ans et plus dans la population totale (%) 2025",
        "Part des isolés de 30 ans et plus dans le total des ménages privés (%) 2025",
        "Part des isolés de moins de 30 ans dans le total des ménages privés (%) 2025",
    ),
    "nl": (
        "Aandeel 65-plussers in de totale bevolking (%) 2025",
        "Aandeel alleenstaanden van 30 jaar en ouder in de private huishoudens (%) 2025",
        "Aandeel alleenstaanden jonger dan 30 jaar in de private huishoudens (%) 2025",
    ),
    "en": (
        "Share of people aged 65 and over in the population (%) 2025",
        "Share of singles aged 30 and over in private households (%) 2025",
        "Share of singles under 30 in private households (%) 2025",
    ),
}
WORDS = {
    "fr": ("Code", "Territoire", "Indicateur", "Année", "Valeur"),
    "nl": ("Wijkcode", "Wijk", "Indicator", "Jaar", "Waarde"),
    "en": ("Code", "Name", "Indicator", "Year", "Value"),
}
SUMMARIES = {
    "fr": ("Moyenne des territoires affichés", "Médiane régionale", "Total RBC", "Seuil", "Région de Bruxelles-Capitale"),
    "nl": ("Gemiddelde van de gebieden", "Mediaan van het Gewest", "Totaal BHG", "Drempel", "Brussels Hoofdstedelijk Gewest"),
    "en": ("Mean of territories", "Median of the Region", "Total", "Threshold", "Brussels-Capital Region"),
}


def number(text, decimals, place):
    """A number in the notation of a dialect; mixed: a comma in every second row."""
    return text.replace(".", ",") if decimals == "comma" or (decimals == "mixed" and place % 2) else text


def table(portal, names, language, decimals, summaries, by_code, long):
    code, name, indicator, year, value = WORDS[language]
    keys = [code, name] if by_code else [name]
    titles = TITLES[language]
    rows = [[*keys, indicator, year, value] if long else [*keys, *titles]]
    if summaries:
        blank = [""] * (len(keys) - 1)
        for words in SUMMARIES[language]:
            rows.append([words, *blank, titles[0], 2025, "13,17"] if long else [words, *blank, "13,17", "38.31", "ND"])
    for place, row in enumerate(portal[5:]):
        shown = names[row[0]][0 if language == "nl" else 1]
        key = [row[0], shown] if by_code else [shown]
        cells = [number(cell, decimals, place) for cell in row[2:]]
        rows += [[*key, title, 2025, cell] for title, cell in zip(titles, cells, strict=True)] if long else [[*key, *cells]]
    return rows


def held(found):
    return [dict(column.values) for column in found.columns]


def noted(found):
    return {note.name: dict(note.values) for note in found.notes}


@pytest.mark.parametrize("decimals", ["point", "comma", "mixed"])
@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
def test_a_portal_table_saved_as_text_comes_in_cell_by_cell(separator, decimals, portal, portal_values, known, bring, as_csv):
    encodings = cycle(["utf-8", "utf-8-sig", "utf-16", "cp1252", "utf-8"])  # five beside 24: each meets every other choice
    for dialect in product(("fr", "nl", "en"), (True, False), (True, False), (True, False)):
        language, summaries, by_code, long = dialect
        encoding = next(encodings)
        rows = table(portal, known.districts, language, decimals, summaries, by_code, long)
        found = bring(as_csv(rows, separator, encoding))
        assert held(found) == portal_values, dialect
        assert [column.title for column in found.columns] == list(TITLES[language]), dialect
        assert {(column.kind, column.unit, column.year, column.usable) for column in found.columns} == {
            ("share", "percent", 2025, True)
        }, dialect
        notes = noted(found)
        assert ("mixed_decimals" in notes) == (
            decimals == "mixed" or (summaries and not long) or (summaries and decimals == "point")
        )
        assert ("names_used" in notes) == (not by_code), dialect
        assert notes.get("summary_rows_left_out", {"n": 0})["n"] == (5 if summaries else 0), dialect


@pytest.mark.parametrize("long", [False, True], ids=["wide", "long"])
@pytest.mark.parametrize("by_code", [True, False], ids=["by code", "by name"])
@pytest.mark.parametrize("kind", ["text", "number", "percentage"])
@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_a_portal_table_saved_as_a_workbook_comes_in_cell_by_cell(
    language, kind, by_code, long, portal, portal_values, known, bring, as_xlsx
):
    rows = table(portal, known.districts, language, "point", True, by_code, long)
    if kind != "text":
        factor = 100 if kind == "percentage" else 1
        rows = [
            [
                float(cell) / factor if isinstance(cell, str) and cell.count(".") == 1 and cell[0].isdigit() else cell
                for cell in row
            ]
            for row in rows
        ]
    first = len(rows[0]) - (1 if long else 3)
    formats = dict.fromkeys(range(first, len(rows[0])), "0.00%") if kind == "percentage" else None
    found = bring(as_xlsx(rows, formats), "table.xlsx")
    assert held(found) == portal_values
    assert not any(column.as_fractions for column in found.columns)


def test_the_table_exactly_as_the_portal_prints_it_comes_in(portal, portal_values, bring, as_csv, as_xlsx):
    for data in (as_csv(portal), as_xlsx(portal)):
        found = bring(data)
        assert (found.level, found.key, found.rows_read) == ("district", "Code", 145)
        assert held(found) == portal_values
        assert noted(found) == {"summary_rows_left_out": {"n": 4}, "mixed_decimals": {}}
        assert found.preview[0] == tuple(portal[0])
        assert [row[0] for row in found.preview[1:]] == [str(code) for code in range(1, 9)]
        assert found.columns[0].samples == ("9.14", "8.97", "8.49", "7.31")
        assert all(not column.problems for column in found.columns)
        assert [column.region for column in found.columns] == [13.14, 38.36, 8.78]  # and not 13,17, the mean of what is shown
        taken = take(found, [Choice(one.id, one.title, one.kind, one.unit) for one in found.columns[:1]])
        assert taken["columns"][0]["region"] == 13.14
        counted = take(found, [Choice(one.id, one.title, "count", "number") for one in found.columns[:1]])
        assert counted["columns"][0]["region"] is None


def test_lines_above_and_below_a_table_are_left_out(portal, portal_values, bring, as_csv):
    above = [["Wijkmonitoring"], [], ["Vergelijk gebieden", "2025"], ["Bron:", "BISA"]]
    below = [[], ["Bron: BISA & Statbel (Statistics Belgium), Rijksregister"], ["ND = niet beschikbaar"]]
    found = bring(as_csv([*above, *portal, *below]))
    assert held(found) == portal_values
    assert noted(found)["lines_left_out"] == {"n": 5}


def test_an_empty_cell_is_not_available_and_never_zero(bring):
    found = bring(b"Code;Aandeel (%)\n1;\n2;5\n3;0\n")
    assert found.columns[0].values == {"1": "not_available", "2": 5.0, "3": 0.0}


@pytest.mark.parametrize(
    ("written", "status"),
    [
        *((text, "not_available") for text in ("ND", "nd", "n.b.", "N.D.", "-", "–", "…", "...", "NB", "n/a", "#N/A")),
        *((text, "suppressed") for text in ("VS", "x", "X", "(c)", "< 5", "<200 inwoners")),
    ],
)
def test_a_word_instead_of_a_number_is_a_status(written, status, bring):
    found = bring(f"Code;Aandeel (%)\n1;{written}\n2;5\n3;6,5\n4;7\n".encode())
    assert found.columns[0].values["1"] == status
    assert found.columns[0].problems == ()


def test_districts_are_known_by_name_whatever_its_accents_case_and_hyphens(bring):
    names = [
        "GRAND-PLACE",
        "onze lieve vrouw ter sneeuw",
        "Béguinage-Dixmude",
        "COLLIGNON",
        "CIMETIERE SAINT-GILLES",
        "MoliÃ¨re - Longchamp",
    ]
    found = bring("\n".join(["Naam;Aandeel (%)", *(f"{name};{at}" for at, name in enumerate(names))]).encode())
    assert list(found.columns[0].values) == ["1", "5", "3", "23", "702", "45"]
    assert "names_used" in noted(found)


def test_a_rank_before_the_names_is_not_taken_for_a_district(bring):
    found = bring(b"Rang;Naam;Aandeel (%)\n1;Marollen;9\n2;Dansaert;8\n3;Zavel;7\n")
    assert found.columns[-1].values == {"8": 9.0, "2": 8.0, "7": 7.0}


def test_numbers_of_municipalities_are_not_taken_for_districts(bring):
    from buurtlezer.errors import BadTable

    names = ["Anderlecht", "Oudergem", "Sint-Agatha-Berchem", "Brussel", "Etterbeek", "Evere", "Vorst", "Elsene", "Koekelberg"]
    rows = [f"{at + 1};{name};{at}" for at, name in enumerate(names)]
    with pytest.raises(BadTable, match="no_places"):
        bring("\n".join(["Code;Naam;Aandeel (%)", *rows]).encode())


def test_a_header_of_two_rows_becomes_one(bring):
    found = bring(
        "Code;Wijk;Aandeel 65+ (%);;Mediaan inkomen (€);\n;;2023;2024;2023;2024\n1;Grote Markt;9,1;9,2;19.258;20.001\n".encode()
    )
    assert [(column.title, column.kind, column.unit, column.year) for column in found.columns] == [
        ("Aandeel 65+ (%) 2023", "share", "percent", 2023),
        ("Aandeel 65+ (%) 2024", "share", "percent", 2024),
        ("Mediaan inkomen (€) 2023", "median", "euro", 2023),
        ("Mediaan inkomen (€) 2024", "median", "euro", 2024),
    ]
    assert [column.values["1"] for column in found.columns] == [9.1, 9.2, 19258.0, 20001.0]
    assert noted(found) == {}


def test_years_in_rows_become_columns_the_latest_first(source, bring):
    found = bring((source / "figures" / "ibsa_population_origin_1994_2025.csv").read_bytes())
    people = [column for column in found.columns if column.title.startswith("totale_bevolking")]
    assert [column.year for column in people][:2] == [2025, 2024]
    assert all(column.population and column.unit == "inhabitants" for column in people)
    assert people[0].values["1"] == 3993.0
    assert noted(found)["older_years_left_out"]["n"] == 16


def test_the_publishers_own_tables_come_in(source, bring):
    found = bring((source / "figures" / "district_indicators_merged.csv").read_bytes())
    assert [(column.kind, column.unit) for column in found.columns] == [
        ("median", "euro"),
        *[("share", "percent")] * 6,
        ("count", "inhabitants"),
        ("count", "number"),
        ("median", "number"),
    ]
    assert [column.population for column in found.columns] == [False] * 7 + [True, False, False]
    found = bring((source / "figures" / "ibsa_unemployment_2023.csv").read_bytes())
    assert [(column.title, column.year, column.values["8"]) for column in found.columns] == [("unemployment_rate", 2023, 29.65)]
