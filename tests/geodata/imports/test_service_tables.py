"""Tables of services as directories export them, and all that may be wrong with them. Not here: GeoJSON, uMap."""

import time
from collections.abc import Callable

import numpy as np
import pytest
from service_lists import HEAD, Brought, known_of, notes, row

from buurtlezer.analysis.projection import points_to_metres
from buurtlezer.errors import BadTable
from buurtlezer.geodata import Pack
from buurtlezer.geodata.imports import services
from buurtlezer.geodata.imports.services import titles
from buurtlezer.geodata.service_vocabulary import ALL, BY_TYPE
from buurtlezer.model import parse

Csv = Callable[..., bytes]
HERE = (4.35241, 50.84673)


def test_half_of_the_addresses_unknown_is_three_numbers_and_all_are_kept(brought: Brought, as_csv: Csv) -> None:
    known = [row(f"Apotheek {n}", address="Wetstraat 12", postcode="1000") for n in range(20)]
    unknown = [row(f"Apotheek {n}", address="Nergensstraat 3", postcode="1000") for n in range(30)]
    points = [row(f"Apotheek {n}", lon="4,35241", lat="50,84673") for n in range(10)]
    reading = brought(as_csv([HEAD, *known, *unknown, *points]))
    assert (reading.points, reading.streets, reading.neither) == (10, 20, 30)
    assert list(reading.services["name"]) == [one[0] for one in [*known, *unknown, *points]]


def test_of_309_that_share_a_point_in_53_all_are_kept(brought: Brought, as_csv: Csv) -> None:
    apart = [row(f"Dienst {n}", lon=4.3 + n / 10_000, lat=50.85) for n in range(256)]
    together = [row(f"Loket {n}", lon=4.40001, lat=50.84) for n in range(53)]
    reading = brought(as_csv([HEAD, *apart, *together]))
    assert (len(reading.services), reading.points, reading.sharing) == (309, 309, 53)


def test_swapped_and_lambert_and_zero_are_said_and_turned(brought: Brought, as_csv: Csv) -> None:
    x, y = points_to_metres(np.array([HERE]))[0]
    rows = [row("Gewoon", lon=HERE[0], lat=HERE[1]), row("Om", lon=HERE[1], lat=HERE[0]), row("L72", lon=x, lat=y)]
    reading = brought(as_csv([HEAD, *rows, row("Nul", lon="0", lat="0"), row("Leeg"), row("Woord", lon="?", lat="?")]))
    assert notes(reading) == {"swapped": 1, "lambert_72": 1, "zero": 1, "unreadable": 1}
    assert reading.services["lon"][:3].tolist() == pytest.approx([HERE[0]] * 3, abs=1e-5)
    assert (reading.points, reading.neither) == (3, 3)


def test_what_lies_elsewhere_is_dropped_with_its_number_unless_its_address_is_here(brought: Brought, as_csv: Csv) -> None:
    ghent = [row(f"Gent {n}", lon=3.72, lat=51.05) for n in range(4)]
    slip = row("Verschreven", address="Wetstraat 12", postcode="1000", lon=43.5, lat=50.84)
    abroad = row("Luik", address="Rue Léopold 1", postcode="4000")
    reading = brought(as_csv([HEAD, row("Hier", lon=HERE[0], lat=HERE[1]), *ghent, slip, abroad]))
    assert notes(reading) == {"outside": 5, "outside_street": 1}
    assert reading.services["name"].tolist() == ["Hier", "Verschreven"]


def test_a_list_of_another_town_is_refused(brought: Brought, as_csv: Csv) -> None:
    with pytest.raises(BadTable, match="none in it") as caught:
        brought(as_csv([HEAD, *(row(f"Gent {n}", address="Veldstraat 3", postcode="9000") for n in range(9))]))
    assert caught.value.rule == "elsewhere"


def test_twenty_thousand_rows_are_read_in_seconds_and_one_more_is_refused_with_the_number(
    brought: Brought, as_csv: Csv, pack: Pack
) -> None:
    names = pack.streets["name_fr"].tolist()
    rows = [
        row(f"Dienst {n}", ("Apotheek", "Ruimtevaart")[n % 2], f"{names[n % len(names)]} {n % 90}", "1000", "", "")
        if n % 2
        else row(f"Dienst {n}", "Banque", lon=f"4,3{n:05d}", lat="50,84")
        for n in range(20_000)
    ]
    data = as_csv([HEAD, *rows])
    begun = time.thread_time()
    reading = brought(data)
    made = services.rows(reading, {"Banque": "bank"})
    assert time.thread_time() - begun < 10
    assert (len(made), reading.points) == (20_000, 10_000)
    entry = parse({"kind": "service_list", "title": "Lang", "perspective": "visitor", "round": 1, "rows": made})
    assert sum(one.service_kind == "bank" for one in entry.rows) == 10_000  # type: ignore[attr-defined]
    with pytest.raises(BadTable) as caught:
        brought(as_csv([HEAD, *rows, row("Een te veel")]))
    assert (caught.value.rule, caught.value.n) == ("too_many_rows", 20_001)


def test_a_csv_of_excel_in_the_western_alphabet(brought: Brought, as_csv: Csv) -> None:
    reading = brought(as_csv([HEAD, row("Café Zoë – l’été", "Café", "Rue Léon Théodor 3", "1090")], encoding="cp1252"))
    assert reading.services["name"].tolist() == ["Café Zoë – l’été"]
    assert reading.streets == 1


def test_formula_looking_text_stays_text(brought: Brought, as_csv: Csv) -> None:
    formula = '=HYPERLINK("http://x";"klik")'
    reading = brought(as_csv([HEAD, row(formula, "@SUM(1)", lon=HERE[0], lat=HERE[1])]))
    assert reading.services[["name", "category"]].iloc[0].tolist() == [formula, "@SUM(1)"]


def test_how_to_reach_somebody_is_never_taken(brought: Brought, as_csv: Csv) -> None:
    head = ("Nom", "Prénom", "Type", "Contact", "GSM", "lon", "lat")
    people = [("Peeters", "An", "Médecin", "an@x.be", "0470 12 34 56", *HERE)]
    grid = brought.grid(as_csv([head, *people]))
    assert "name" not in services.roles(grid, "nl"), "beside first names stand names of people"
    assert [grid.titles[column] for column in services.offered(grid)] == ["Nom", "Type", "lon", "lat"]
    reading = brought(as_csv([HEAD, row("Loket 02 512 34 56 info@loket.be", lon=HERE[0], lat=HERE[1])]))
    assert (reading.services["name"].tolist(), notes(reading)) == (["Loket"], {"contacts": 1})


@pytest.mark.parametrize(
    ("title", "role", "language"),
    [
        ("Naam", "name", ""),
        ("naam_nl", "name", "nl"),
        ("nomFR", "name", "fr"),
        ("nomfr", "name", "fr"),
        ("Adresse (FR)", "address", "fr"),
        ("name:en", "name", "en"),
        ("Rubrieken", "category", ""),
        ("Code postal", "postcode", ""),
        ("X_Lambert72", "lon", ""),
        ("geo_point_2d", "point", ""),
        ("Telefoon", None, ""),
    ],
)
def test_a_title_says_what_a_column_is_and_in_which_language(title: str, role: str | None, language: str) -> None:
    assert (titles.role(title), titles.language(title)) == (role, language)


def test_of_names_in_two_languages_the_persons_own_is_taken(brought: Brought, as_csv: Csv) -> None:
    grid = brought.grid(as_csv([("Nom_FR", "Naam_NL", "Type"), ("Pharmacie", "Apotheek", "x")]))
    assert [services.roles(grid, language)["name"] for language in ("nl", "fr")] == [1, 0]


def test_a_private_column_cannot_be_chosen(brought: Brought, as_csv: Csv) -> None:
    grid = brought.grid(as_csv([HEAD, row("A")]))
    assert services.complete({"name": HEAD.index("E-mail"), "category": 1}, grid) == {"category": 1}


def test_a_header_of_cells_laid_together_is_found_below_its_title(brought: Brought, as_xlsx: Callable[..., bytes]) -> None:
    rows = [
        ["Diensten in Brussel, 1 mei 2026"],
        [],
        ["Naam", "Soort", "Adres", None, None, "Coördinaten", None],
        [None, None, "Straat", "Postcode", "Gemeente", "X", "Y"],
        ["Apotheek Noord", "Apotheek", "Wetstraat", "1000", "Brussel", None, None],
        ["Bib", "Bibliotheek", None, None, None, 149_000.5, 170_500.25],
    ]
    reading = brought(as_xlsx({"Uitleg": [["Lees mij"]], "Lijst": rows}), "lijst.xlsx")
    assert reading.services["name"].tolist() == ["Apotheek Noord", "Bib"]
    assert (reading.points, reading.streets) == (1, 1)
    assert notes(reading)["lambert_72"] == 1


def test_columns_without_titles_that_we_know_are_found_by_what_stands_in_them(brought: Brought, as_csv: Csv) -> None:
    grid = brought.grid(as_csv([("Wat", "A", "B"), *((f"Plek {n}", "50,84673", "4,35241") for n in range(5))]))
    found = services.roles(grid, "nl")
    assert (found.get("lon"), found.get("lat")) == (1, 2), "the other way round, as the rows show"
    with_name = services.complete({**found, "name": 0}, grid)
    assert list(with_name) == ["lon", "lat", "name"]


def test_a_category_that_nobody_knows_stays_and_the_others_are_proposed(brought: Brought, as_csv: Csv) -> None:
    called = [
        "Apotheken",
        "PHARMACIES",
        "Salon-lavoir",
        "Maison de quartier",
        "Ruimtevaart",
        "Huisartsen",
        "amenity=library",
        "Eglise",
    ]
    rows = [row(f"Dienst {n}", category, lon=HERE[0], lat=HERE[1]) for n, category in enumerate(called)]
    reading = brought(as_csv([HEAD, *rows]))
    assert {one.title: one.kind for one in reading.categories} == {
        "Apotheken": "pharmacy",
        "PHARMACIES": "pharmacy",
        "Salon-lavoir": "laundry",
        "Maison de quartier": "community_centre",
        "Ruimtevaart": "",
        "Huisartsen": "gp",
        "amenity=library": "library",
        "Eglise": "worship",
    }
    made = services.rows(reading, {"Apotheken": "pharmacy"})
    assert (made[0]["service_kind"], made[4]["category"]) == ("pharmacy", "Ruimtevaart")
    assert "service_kind" not in made[4]


def test_each_word_of_ours_and_each_type_of_openstreetmap_means_its_kind(pack: Pack) -> None:
    words = known_of(pack).words
    names = pack.service_kinds[["name_nl", "name_fr", "name_en"]]
    assert all(words.kind(str(one)) for one in names.to_numpy().ravel())
    assert {one: words.kind(one) for one in BY_TYPE} == {one: kind.name for one, kind in BY_TYPE.items()}
    assert set(pack.service_kinds.index) == {kind.name for kind in ALL}


@pytest.mark.parametrize(
    ("data", "rule"),
    [
        (b"", "empty"),
        (b"PK\x03\x04 torn", "torn"),
        (b"%PDF-1.7", "pdf"),
        (b"<html><table></table></html>", "html"),
        (b"Naam;Adres\n", "no_rows"),
        (b"alleen woorden\nzonder kolommen\n", "not_a_table"),
    ],
)
def test_a_file_that_is_no_list_says_what_it_is(brought: Brought, data: bytes, rule: str) -> None:
    with pytest.raises(BadTable) as caught:
        brought(data, "lijst.xlsx" if data.startswith(b"PK") else "lijst.csv")
    assert caught.value.rule == rule
