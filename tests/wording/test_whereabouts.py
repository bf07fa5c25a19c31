"""Where a shared neighbourhood lies: said of each district as somebody might draw it, it is that district."""

from typing import Any

import pytest
import shapely
from shapely.geometry import mapping

from buurtlezer.analysis.projection import to_degrees
from buurtlezer.geodata import Pack
from buurtlezer.model import Area
from buurtlezer.texts import LANGUAGES, Texts
from buurtlezer.wording.whereabouts import whereabouts

PACK = Pack.open()


def area(**content: Any) -> Area:
    return Area.model_validate({"perspective": "citizen", **content})


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_whole_district_is_around_itself_and_as_large(language: str) -> None:
    texts = Texts.of(language)
    table = PACK.ground.table
    for code, row in PACK.districts.iterrows():
        own = table[table["district"] == code]
        told = whereabouts(area(method="sectors", sectors=list(own.index)), PACK, texts)
        km2 = float(own["km2"].sum())
        assert (row["name_nl"] if language == "nl" else row["name_fr"]) in told
        assert texts.number(km2, 1 if km2 >= 0.1 else 2) in told


def test_a_line_lies_in_the_district_that_it_was_drawn_in() -> None:
    texts = Texts.of("nl")
    table = PACK.ground.table
    for code in list(PACK.districts.index)[::7]:
        inside = PACK.ground.shapes_metres[(table["district"] == code).to_numpy()]
        largest = max(inside, key=shapely.area)
        circle = to_degrees(shapely.point_on_surface(largest).buffer(30))
        told = whereabouts(area(method="line", geometry=mapping(circle)), PACK, texts)
        assert PACK.districts.loc[code, "name_nl"] in told


def test_spots_are_named_and_nothing_is_nowhere() -> None:
    texts = Texts.of("nl")
    spots = [{"name": name, "lon": 4.33, "lat": 50.86} for name in ("Zwarte Vijvers", "Delacroix")]
    assert whereabouts(area(method="spots", spots=spots), PACK, texts) == "Zwarte Vijvers, Delacroix"
    assert whereabouts(area(method="none"), PACK, texts) == ""
    assert whereabouts(area(method="sectors", sectors=["99999Z99-"]), PACK, texts) == ""
