"""Streets and services of the pack as a browser reads and finds them: with the ids of Python, with a slip, in both languages."""

from typing import Any

import pytest
from in_deno import Scripts

from buurtlezer.geodata import Pack
from buurtlezer.parts.scripts import streets
from buurtlezer.steps.ground import searchable
from buurtlezer.wording.names import place_names

pytestmark = pytest.mark.deno

WELL_KNOWN = [  # what is typed in Dutch, with a slip; the street; in French; the street
    ("wtets", "Wetstraat", "looi", "Rue de la Loi"),
    ("louzi", "Louizalaan", "luois", "Avenue Louise"),
    ("anpsa", "Anspachlaan", "aspac", "Boulevard Anspach"),
    ("gorte", "Grote Markt", "grnad", "Grand-Place"),
    ("vosne", "Vossenplein", "blale", "Place du Jeu de Balle"),
    ("flaeg", "Eugène Flageyplein", "flgey", "Place Eugène Flagey"),
    ("bruoc", "De Brouckèreplein", "bruoc", "Place De Brouckère"),
    ("dnasa", "Antoine Dansaertstraat", "danas", "Rue Antoine Dansaert"),
    ("niuew", "Nieuwstraat", "nueve", "Rue Neuve"),
    ("zavle", "Grote Zavel", "sabln", "Place du Grand Sablon"),
    ("rogei", "Karel Rogierplein", "rogir", "Place Charles Rogier"),
    ("haahc", "Haachtsesteenweg", "hacht", "Chaussée de Haecht"),
    ("mxala", "Adolphe Maxlaan", "adoph", "Boulevard Adolphe Max"),
    ("barba", "Brabantstraat", "barba", "Rue de Brabant"),
    ("waevr", "Waversesteenweg", "warve", "Chaussée de Wavre"),
    ("tervr", "Tervurenlaan", "trevu", "Avenue de Tervueren"),
    ("hogst", "Hoogstraat", "huate", "Rue Haute"),
    ("bleas", "Blaesstraat", "blase", "Rue Blaes"),
    ("madu", "Madouplein", "mdou", "Place Madou"),
    ("jubbl", "Jubelfeestlaan", "jubli", "Boulevard du Jubilé"),
]


@pytest.fixture(scope="module")
def text() -> str:
    return streets.sent()


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_a_browser_reads_each_street_as_python_has_it(scripts: Scripts, text: str, language: str) -> None:
    table = Pack.open().streets
    names = dict(zip(table["id"], place_names(table, language), strict=True))
    rows = {row.id: (names[row.id], row.kind, float(row.lon), float(row.lat), int(row.length_m)) for row in table.itertuples()}
    read: list[dict[str, Any]] = scripts.ask("streets", text, language)
    assert {one["id"]: (one["name"], one["kind"], one["lon"], one["lat"], one["metres"]) for one in read} == rows
    assert len(read) == len(rows) > 6000
    towns = place_names(Pack.open().municipalities, language)
    assert {one["town"] for one in read} == set(towns)


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_a_browser_reads_each_service_as_python_has_it(scripts: Scripts, text: str, language: str) -> None:
    pack = Pack.open()
    table = pack.services[pack.services["name_nl"] != ""]
    names, kinds = place_names(table, language), pack.service_kinds
    rows = {
        row.id: (name, row.kind, float(row.lon), float(row.lat), kinds.at[row.kind, f"name_{language}"])
        for row, name in zip(table.itertuples(), names, strict=True)
    }
    read = [one for one in scripts.ask("named", text, language) if one["id"].startswith("service:")]
    assert {one["id"]: (one["name"], one["kind"], one["lon"], one["lat"], one["word"]) for one in read} == rows
    assert {one["kind"] for one in read if one["personal"]} == set(kinds.index[kinds["personal"]]) & set(table["kind"])


def test_stops_of_other_operators_come_with_the_text_and_with_the_ids_of_python(scripts: Scripts, text: str) -> None:
    pack = Pack.open()
    spots = pack.spots.set_index("id")
    others = spots.loc[["stop:" + own for own in pack.stops.index[pack.stops["operator"] != "stib"]]]
    read = [one for one in scripts.ask("named", text, "nl") if one["id"].startswith("stop:")]
    assert {one["id"]: (one["name"], one["lon"], one["lat"]) for one in read} == {
        str(row.Index): (row.name_nl, row.lon, row.lat) for row in others.itertuples()
    }
    assert not {one["id"] for one in read} & {one["id"] for one in searchable(pack, "nl")}
    assert {one["town"] for one in read} == {"De Lijn", "TEC"}


def test_areas_come_before_stations_streets_and_services_that_fit_alike(scripts: Scripts, text: str) -> None:
    spots = searchable(Pack.open(), "nl")
    (molenbeek, elsene, library, flagey) = scripts.ask(
        "found", spots, text, "nl", ["molenbeek", "ixelles", "bibliotheek", "flagy"]
    )
    assert molenbeek[0]["name"] == "Sint-Jans-Molenbeek"
    assert elsene[0]["name"] == "Elsene"
    assert {one["word"] for one in library if one["name"].startswith("Bibliotheek")} == {"bibliotheek"}
    kinds = [one["kind"] for one in flagey]
    assert kinds.index("district") < kinds.index("tram") < kinds.index("street") < kinds.index("pharmacy")


def test_well_known_streets_are_found_with_few_letters_and_a_slip_and_both_names_lead_to_the_same_place(
    scripts: Scripts, text: str
) -> None:
    assert len(WELL_KNOWN) == 20
    found = {
        language: dict(zip(typed, scripts.ask("found", searchable(Pack.open(), language), text, language, typed), strict=True))
        for language, typed in (("nl", [row[0] for row in WELL_KNOWN]), ("fr", [row[2] for row in WELL_KNOWN]))
    }
    for typed_nl, nl, typed_fr, fr in WELL_KNOWN:
        assert all(3 <= len(typed) <= 5 for typed in (typed_nl, typed_fr))
        assert typed_nl not in nl.lower()
        assert typed_fr not in fr.lower()
        by_language = [
            {
                one["id"]: (one["lon"], one["lat"])
                for one in found[language][typed]
                if one["name"] == name and one["kind"] == "street"
            }
            for language, typed, name in (("nl", typed_nl, nl), ("fr", typed_fr, fr))
        ]
        for language, typed, name in (("nl", typed_nl, nl), ("fr", typed_fr, fr)):
            assert name in [one["name"] for one in found[language][typed][:20] if one["kind"] == "street"], typed
        assert by_language[0], (typed_nl, nl, [one["name"] for one in found["nl"][typed_nl]])
        assert by_language[1], (typed_fr, fr, [one["name"] for one in found["fr"][typed_fr]])
        assert by_language[0].items() & by_language[1].items(), (nl, fr)


def test_accents_case_and_the_other_language_make_no_difference(scripts: Scripts, text: str) -> None:
    typed = ["RUE DE LA LOI", "wetstraat", "rue de l etoile polaire", "Étoile Polaire", "etoile polaire"]
    law, law_too, *stars = scripts.ask("found", [], text, "nl", typed)
    assert law[0]["id"] == law_too[0]["id"] == "street:21004:wetstraat"
    assert [one["id"] for one in stars[0]] == [one["id"] for one in stars[1]] == [one["id"] for one in stars[2]] != []
