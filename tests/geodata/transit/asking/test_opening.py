"""What the process opens: the engine with the timetables that this user brought; and what it says where they cannot be read."""

import shutil
from datetime import date
from pathlib import Path

import made_feeds
import pytest

from buurtlezer.geodata.imports.gtfs import bring
from buurtlezer.geodata.transit import brought
from buurtlezer.geodata.transit.asking import Asked, has_engine
from buurtlezer.geodata.transit.keeping import Keeper
from buurtlezer.geodata.transit.port import Day, Glasses, Why
from buurtlezer.geodata.transit.tickets import Refused

pytestmark = pytest.mark.skipif(not has_engine(), reason="no engine is installed here")

REGION = (4.2438, 50.7637, 4.4823, 50.9139)
SECONDS = 120.0


def test_timetables_that_were_brought_are_used_and_those_that_are_torn_are_an_answer_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("BUURTLEZER_CACHE", str(tmp_path / "cache"))
    bring([made_feeds.zipped(tmp_path / "a.zip", made_feeds.WHOLE)], REGION, brought.shelf(), date(2026, 11, 29))
    keeper = Keeper()
    keeper.start()
    asked = Asked(keeper.folder)
    network = asked.network()
    ways = asked.ways((4.3306, 50.8581), (4.3488, 50.8478), Glasses(day=Day.TUESDAY, minute=7 * 60 + 40, window=15))
    assert network.wait(SECONDS)
    assert (network.result.model, network.result.name) == (False, "Testlijn")
    assert ways.wait(SECONDS)
    assert "5" in {leg.line for way in ways.result.ways for leg in way.legs}
    asked.close()
    keeper.stop()

    in_use = brought.shelf().in_use
    assert in_use is not None
    shutil.rmtree(in_use)
    keeper = Keeper()
    keeper.start()
    asked = Asked(keeper.folder)
    refused = asked.times((4.3306, 50.8581), Glasses())
    assert refused.wait(SECONDS)
    assert refused.standing == Refused(Why.BROKEN)
    asked.close()
    keeper.stop()
    assert "data import gtfs --back" in capfd.readouterr().err
