"""Names of the pack in a text that must not say where something is: stops of before, care, worship, parks, and hidden signs."""

import json
from pathlib import Path

import pytest

from buurtlezer.geodata import Pack
from buurtlezer.geodata.spots import folded
from buurtlezer.logbook.intake.gazetteer import SHORTEST, SHORTEST_SERVICE, tells_where

CORPUS = Path(__file__).parents[1] / "parts" / "sensitive"


@pytest.fixture(scope="module")
def pack() -> Pack:
    return Pack.open()


def let_through(names: set[str], pack: Pack) -> list[str]:
    return [name for name in sorted(names) if not tells_where(f"Daar bij {name} is het niet veilig.", pack)]


def test_stops_that_are_there_no_more_still_tell_where(pack: Pack) -> None:
    names = {str(name) for column in ("name_nl", "name_fr") for name in pack.former_spots[column].dropna()}
    assert len(names) > 50
    assert let_through({name for name in names if len(folded(name)) >= SHORTEST}, pack) == []


def test_a_name_of_care_worship_or_a_park_tells_where(pack: Pack) -> None:
    kinds = pack.service_kinds.index[pack.service_kinds["personal"]].tolist()
    rows = pack.services[pack.services["kind"].isin([*kinds, "park"])]
    names = {str(name) for column in ("name_nl", "name_fr") for name in rows[column].dropna() if " " in str(name).strip()}
    long = {name for name in names if len(folded(name)) >= SHORTEST_SERVICE}
    assert len(long) > 800
    assert let_through(long, pack) == []


def test_words_of_every_day_are_refused_no_more_often(pack: Pack) -> None:
    sentences = [
        row["sentence"] for language in ("nl", "fr", "en") for row in json.loads((CORPUS / f"{language}.json").read_text("utf-8"))
    ]
    assert len([sentence for sentence in sentences if tells_where(sentence, pack)]) == 60
    for text in ("Ze wachten aan de halte.", "Les lilas sentent bon.", "De opening is om tien uur."):
        assert not tells_where(text, pack)


@pytest.mark.parametrize(
    "text", ["in de Wet\u200bstraat", "in de Wet\u00adstraat", "in de \uff37etstraat", "naar Lie\u2060dts, soms"]
)
def test_signs_that_nobody_sees_hide_no_name(text: str, pack: Pack) -> None:
    assert tells_where(text, pack)
