"""An address without a point gets its street, or none. Not here: points."""

import pytest
from examples import examples
from hypothesis import given
from hypothesis import strategies as st

from buurtlezer.geodata import Pack
from buurtlezer.geodata.imports.services import Known, Streets
from buurtlezer.geodata.imports.services.addresses import POSTCODES

LOI = "street:21004:wetstraat"


@pytest.fixture
def streets(known_services: Known) -> Streets:
    return known_services.streets


@pytest.mark.parametrize(
    ("address", "postcode", "town", "street"),
    [
        ("Wetstraat 12", "1000", "Brussel", LOI),
        ("12, rue de la Loi", "1040", "Bruxelles", LOI),
        ("Rue de la Loi / Wetstraat 155 bte 3", "B-1040", "", LOI),
        ("Wetstr. 12", "", "", LOI),
        ("R. de la Loi 12 - 1000 Bruxelles", "", "", LOI),
        ("RUE DE LA LOI 12, 1000 BRUXELLES", "", "", LOI),
        ("Bd Anspach 1", "1000", "", "street:21004:anspachlaan"),
        ("Av. Louise 54", "1050", "Ixelles", "street:21004:louizalaan"),
        ("Haachtse stwg 1220 bus 3", "1030", "Schaarbeek", "street:21015:haachtsesteenweg"),
        ("Graaf van Vlaanderenstr. 3", "1080", "", "street:21012:graaf-van-vlaanderenstraat"),
        ("rue Comte de Flandre 3/b", "", "Molenbeek-Saint-Jean", "street:21012:graaf-van-vlaanderenstraat"),
        ("Sint-Jansplein 4", "1000", "", "street:21004:sint-jansplein"),
        ("Onbekendestraat 4", "1000", "Brussel", ""),
        ("", "1000", "Brussel", ""),
        ("12", "1000", "Brussel", ""),
    ],
)
def test_the_street_of_an_address_is_found_as_people_write_it(
    streets: Streets, address: str, postcode: str, town: str, street: str
) -> None:
    assert streets.find(address, postcode, town) == (street, False)


@pytest.mark.parametrize(("address", "postcode"), [("Wetstraat 12", "9000"), ("Wetstraat 12, 9000 Gent", ""), ("x", "75001")])
def test_an_address_elsewhere_has_no_street_here(streets: Streets, address: str, postcode: str) -> None:
    assert streets.find(address, postcode) == ("", True)


def test_a_town_that_nobody_knows_has_no_street_of_ours(streets: Streets) -> None:
    assert streets.find("Wetstraat 12", "", "Hasselt") == ("", False)


def test_a_name_that_several_municipalities_have_is_none_until_one_is_said(streets: Streets, pack: Pack) -> None:
    by_name = pack.streets[pack.streets["name_nl"].duplicated(keep=False)]
    name = by_name.groupby("name_nl")["municipality"].nunique().idxmax()
    there = by_name[by_name["name_nl"] == name].sort_values("length_m", ascending=False)
    assert streets.find(f"{name} 1") == ("", False)
    for town, own in there.drop_duplicates("municipality")[["municipality", "id"]].itertuples(index=False):
        code = next(code for code, its in POSTCODES.items() if its == town)
        assert streets.find(f"{name} 1", code) == (own, False)


def test_nearly_every_street_of_the_pack_is_found_by_its_names(streets: Streets, pack: Pack) -> None:
    code_of = {town: code for code, town in POSTCODES.items()}
    some = pack.streets.iloc[::5]
    asked = [
        (own, town, streets.find(f"{name} 12", code_of[town])[0])
        for own, nl, fr, town in some[["id", "name_nl", "name_fr", "municipality"]].itertuples(index=False)
        for name in (nl, fr)
    ]
    # Never one of another municipality; and of a name that is spelled in two ways, its longer one.
    assert all(found.split(":")[1] == town for _, town, found in asked if found)
    assert sum(own == found for own, _, found in asked) > 0.97 * len(asked)


@examples(60)
@given(st.text(max_size=80), st.text(max_size=10), st.text(max_size=20))
def test_whatever_is_written_is_a_street_of_the_pack_or_none(
    known_services: Known, address: str, postcode: str, town: str
) -> None:
    street, elsewhere = known_services.streets.find(address, postcode, town)
    assert street == "" or (street.startswith("street:") and not elsewhere)
