"""Railway stations out of a table of all of them, as its address gives it: names and ids are data, and nothing else passes."""

import csv
from pathlib import Path

import pytest

from buurtlezer.errors import BadSource
from buurtlezer.geodata import Pack
from buurtlezer.geodata.recipe.transport import ALL_STATIONS, stations_table

Row = dict[str, object]


@pytest.fixture
def rows(pack: Pack) -> list[Row]:
    """The table as iRail would write it of the stations in the pack, and one that is far from here."""
    here: list[Row] = [
        {
            "URI": f"http://irail.be/stations/NMBS/{code}",
            "name": f"{one.name_nl}/{one.name_fr}",
            "alternative-nl": one.name_nl,
            "alternative-fr": one.name_fr,
            "longitude": one.lon,
            "latitude": one.lat,
        }
        for code, one in pack.stations.iterrows()
    ]
    return [*here, here[0] | {"URI": "http://irail.be/stations/NMBS/x", "name": "<far>", "longitude": 2.35, "latitude": 48.88}]


def made(folder: Path, rows: list[Row]) -> str:
    """What becomes of a table."""
    file = folder / ALL_STATIONS
    file.parent.mkdir()
    with file.open("w", encoding="utf-8", newline="") as opened:
        writer = csv.DictWriter(opened, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return stations_table(folder)


def test_the_stations_around_here_are_those_of_the_pack(pack: Pack, rows: list[Row], tmp_path: Path) -> None:
    assert made(tmp_path, rows) == (pack.folder / "stations.csv").read_text("utf-8")


def test_a_name_in_one_language_serves_for_both_and_is_trimmed(rows: list[Row], tmp_path: Path) -> None:
    rows[0] |= {"name": " Braine-l'Alleud ", "alternative-nl": "", "alternative-fr": ""}
    assert ",Braine-l'Alleud,Braine-l'Alleud," in made(tmp_path, rows)


@pytest.mark.parametrize("column", ["alternative-nl", "alternative-fr"])
@pytest.mark.parametrize(
    "name",
    [
        "<img src=x onerror=alert(1)>",
        "a\tb",
        "a\nb",
        '=HYPERLINK("http://x")',
        "+1",
        "-1",
        "@a",
        "x\u202ey",
        "x\u200by",
        "x\x07",
        "x" * 101,
        "x" * 1000,
        " ",
    ],
    ids=ascii,
)
def test_a_name_that_none_has_is_refused(rows: list[Row], tmp_path: Path, column: str, name: str) -> None:
    rows[3][column] = name
    with pytest.raises(BadSource, match="a station with an id or a name that none has") as fault:
        made(tmp_path, rows)
    assert len(str(fault.value)) < 600


@pytest.mark.parametrize("uri", ["http://x/../../a b\"'<", "", "http://x/88110070", "http://x/0088110079", "http://x/٠٠٨٨١١٠٠٧"])
def test_an_id_that_none_has_is_refused(rows: list[Row], tmp_path: Path, uri: str) -> None:
    rows[3]["URI"] = uri
    with pytest.raises(BadSource, match="a station with an id or a name that none has"):
        made(tmp_path, rows)


@pytest.mark.parametrize("place", ["nan", "inf", "1e400", "", "here"])
def test_a_place_that_is_none_is_refused(rows: list[Row], tmp_path: Path, place: str) -> None:
    rows[3]["longitude"] = place
    with pytest.raises(BadSource, match="has a station w"):
        made(tmp_path, rows)
