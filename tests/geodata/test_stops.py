"""Stops: that one who is still there keeps its id, what it is called, and what is said of a source that does not fit."""

import json
import shutil
from pathlib import Path

import pytest

from buurtlezer.errors import BadSource
from buurtlezer.geodata import Pack
from buurtlezer.geodata.recipe import stops, transport
from buurtlezer.geodata.spots import folded


def test_each_stop_of_an_earlier_pack_is_there_or_is_told_as_a_former_one(pack: Pack) -> None:
    before = {one.id: one for one in stops.known()}
    there, gone = set(pack.stops.index), set(pack.former_spots["id"].str.removeprefix("stop:"))
    assert set(before) <= there | gone
    assert not there & gone
    assert len(before) == 894
    assert len(gone) == 54
    for own in set(before) & there:
        row = pack.stops.loc[own]
        assert stops.shortens(before[own].name_nl, str(row["name_nl"])) or own in {"1403", "2754", "3853"}, own


def test_a_stop_that_is_cut_off_and_in_capitals_is_called_as_it_was(pack: Pack) -> None:
    names = pack.stops.loc[["8281", "0521"], ["name_nl", "name_fr"]].to_numpy().tolist()
    assert names == [["Graaf van Vlaanderen", "Comte de Flandre"], ["Noordstation", "Gare du Nord"]]
    stib = pack.stops.loc[pack.stops["operator"] == "stib", "name_fr"]
    assert stib[stib.str.isupper() & (stib.str.len() > 6)].empty
    lijn = pack.stops.loc["delijn:300008"]
    assert lijn["name_nl"] == lijn["name_fr"] == "Vlezenbeek Steenbergstraat"  # as it is published, in one language


@pytest.mark.parametrize(
    ("short", "whole", "fits"),
    [
        ("HOP. SAINT-PIERRE", "Hôpital Saint-Pierre", True),
        ("ZKH. ETT.-ELSENE", "Ziekenhuis Etterbeek-Elsene", True),
        ("OBUS", "Rue de l'Obus", False),
        ("INTERNATIONAAL", "Internationalelaan", False),
    ],
)
def test_a_name_shortens_another_when_its_letters_stand_there_in_that_order(short: str, whole: str, *, fits: bool) -> None:
    assert stops.shortens(short, whole) is fits


def test_stops_are_those_of_the_source(source: Path, pack: Pack) -> None:
    served = {stop for line in json.loads((source / stops.SERVED).read_text()).values() for stop in line}
    names = json.loads((source / stops.PLATFORMS).read_text())
    ours = {folded(str(name)) for name in pack.stops["name_fr"]}
    told = {folded(names[stop]["name"]) for stop in served}
    assert len(told & ours) > 0.9 * len(told)
    assert {line for lines in pack.stops["lines"].dropna() for line in lines.split()} == set(
        json.loads((source / stops.SERVED).read_text())
    )


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        (stops.SERVED, "{", "is not JSON"),
        (stops.ROUTES, "{}", "names what .* do not have: "),
        (stops.NAMES, None, r"stops_catalogue_names_nl_fr.json is not in the source folder"),
    ],
)
def test_a_network_that_does_not_fit_is_told(name: str, content: str | None, told: str, source: Path, tmp_path: Path) -> None:
    for one in (stops.PLATFORMS, stops.SERVED, stops.ROUTES, stops.NAMES):
        (tmp_path / one).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(source / one, tmp_path / one)
    (tmp_path / name).chmod(0o600)
    (tmp_path / name).write_text(content) if content is not None else (tmp_path / name).unlink()
    with pytest.raises(BadSource, match=told):
        stops.platforms(tmp_path)


def test_a_line_without_a_shape_and_a_station_without_a_name_are_told(tmp_path: Path) -> None:
    for name, content in (
        (transport.LINES, [{"ligne": "001M", "variante": 1}]),
        (transport.STATIONS, {"stations": [{"uri": "x/1"}]}),
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(json.dumps(content))
    with pytest.raises(BadSource, match="a line without number, colour or shape"):
        transport.lines_text(tmp_path, ("metro",))
    with pytest.raises(BadSource, match="a station without standardname, lng, lat"):
        transport.stations_table(tmp_path)


def test_no_station_of_the_earlier_pack_is_missing_and_none_says_how_many_trains(pack: Pack) -> None:
    assert {"008811007", "008813037", "008815040"} <= set(pack.stations.index)
    assert list(pack.stations.columns) == ["name_nl", "name_fr", "lon", "lat"]
    assert pack.stations.loc["008811130"].tolist()[:2] == ["Haren-Zuid", "Haren-Sud"]
    assert pack.stations.loc["008811189"].tolist()[:2] == ["Vilvoorde", "Vilvorde"]
