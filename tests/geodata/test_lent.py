"""A pack that this user made before public transport came into it goes on: what it lacks, the shipped one lends."""

import json
import shutil
from pathlib import Path

import pytest
from publisher import NAME, numbers, zipped

from buurtlezer.errors import BrokenPack
from buurtlezer.geodata import Pack, shelf
from buurtlezer.geodata.lent import LACKS
from buurtlezer.geodata.listing import rows
from buurtlezer.geodata.pack import VARIABLE, VERSION, shipped
from buurtlezer.geodata.renewal.renewing import renew
from buurtlezer.geodata.shelf import Shelf
from buurtlezer.parts.scripts import streets
from buurtlezer.serving.chosen_pack import choose_pack, spoken

EARLIER = "2.0.0"


@pytest.fixture
def earlier(tmp_path: Path) -> Path:
    """As the pack was in version 2.0.0, with a file of its own making that tells it from the shipped one."""
    place = tmp_path / "earlier"
    shutil.copytree(shipped(), place)
    described = place / "datapackage.json"
    told = json.loads(described.read_text("utf-8"))
    told["version"] = EARLIER
    told["resources"] = [one for one in told["resources"] if one["path"] not in LACKS[EARLIER]]
    described.write_text(json.dumps(told), "utf-8")
    for path in LACKS[EARLIER]:
        (place / path).unlink()
    return place


def test_what_it_lacks_is_read_and_dated_as_the_shipped_one_has_it(earlier: Path, pack: Pack) -> None:
    old = Pack.open(earlier)
    old.check(pack.hashes)
    assert old.transit_stops.equals(pack.transit_stops)
    assert old.train_trips.equals(pack.train_trips)
    assert old.dated("transit-stops") == pack.dated("transit-stops")
    assert {row.name for row in rows(old)} == set(pack.hashes)
    assert old.place("stops.csv").parent == earlier


def test_it_is_put_in_use_as_it_lies_on_the_shelf(earlier: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelf, "user_data_path", lambda *_, **__: tmp_path)
    for name in (VARIABLE, streets.VARIABLE):
        monkeypatch.setenv(name, "")
        monkeypatch.delenv(name)
    own = Shelf()
    made = own.workplace() / "pack"
    shutil.copytree(earlier, made)
    place = own.put_in_use(made)
    chosen, how = choose_pack(spoken("nl"))
    assert (chosen.folder, how.how) == (place, "own")
    assert len(chosen.transit_lines) > 80


def test_what_is_renewed_of_it_is_of_this_version_and_whole(earlier: Path, tmp_path: Path, pack: Pack) -> None:
    given = tmp_path / "given" / NAME
    given.parent.mkdir(parents=True)
    given.write_bytes(zipped(numbers(pack)))
    outcome = renew(Shelf(tmp_path / "packs"), Pack.open(earlier), tmp_path / "given", fetched=())
    assert outcome.pack is not None
    made = Pack.open(outcome.pack)
    assert made.descriptor["version"] == VERSION
    assert set(pack.hashes) <= {one.name for one in outcome.pack.iterdir()}
    made.check(pack.hashes)


@pytest.mark.parametrize("version", ["1.9.0", "2.2.0", "", None])
def test_of_no_other_version_is_anything_lent(earlier: Path, version: str | None, pack: Pack) -> None:
    described = earlier / "datapackage.json"
    told = json.loads(described.read_text("utf-8"))
    described.write_text(json.dumps(told | {"version": version}), "utf-8")
    with pytest.raises(BrokenPack) as fault:
        Pack.open(earlier).check(pack.hashes)
    assert fault.value.rule == "version"


def test_this_version_lacks_nothing(earlier: Path, pack: Pack) -> None:
    described = earlier / "datapackage.json"
    told = json.loads(described.read_text("utf-8"))
    described.write_text(json.dumps(told | {"version": VERSION}), "utf-8")
    with pytest.raises(BrokenPack) as fault:
        Pack.open(earlier).check(pack.hashes)
    assert fault.value.rule == "missing"
