"""04_reach on a pack that a user made before there was a network in it: its first half works, and the other says what to do.

Not here: packs of other versions, which are refused (``tests/geodata``, ``tests/serving``).
"""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from desk import Desk
from ipywidgets import Widget

from buurtlezer.errors import BrokenPack
from buurtlezer.geodata import Pack
from buurtlezer.geodata.pack import TRANSIT, VARIABLE, VERSION, WITHOUT_TRANSIT, shipped
from buurtlezer.geodata.transit import meeting
from buurtlezer.parts.entries import EntryList
from buurtlezer.parts.rides.asks import Asks
from buurtlezer.serving.reach import reckoning
from buurtlezer.steps.workbook import declared
from buurtlezer.store import Store


def made(folder: Path, version: str) -> Path:
    """The shipped pack without its network, as a pack of that version."""
    told = json.loads((shipped() / "datapackage.json").read_text("utf-8"))
    told["version"] = version
    told["resources"] = [one for one in told["resources"] if one["path"] not in TRANSIT]
    folder.mkdir()
    for one in told["resources"]:
        (folder / one["path"]).parent.mkdir(parents=True, exist_ok=True)
        (folder / one["path"]).symlink_to(shipped() / one["path"])
    (folder / "datapackage.json").write_text(json.dumps(told), "utf-8")
    return folder


@pytest.fixture
def old(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = made(tmp_path / "old", WITHOUT_TRANSIT)
    monkeypatch.setenv(VARIABLE, str(folder))
    return folder


def parts(widget: Widget) -> Iterator[Widget]:
    yield widget
    for child in getattr(widget, "children", ()):
        yield from parts(child)


def test_the_page_opens_and_says_why_no_ride_is_reckoned(old: Path, store: Store, secret: str) -> None:
    desk = Desk(store)
    assert desk.session.pack.folder == old
    found = [part for section in declared("04_reach").open(desk.session).values() for part in parts(section())]
    asks = [part for part in found if isinstance(part, Asks)]
    assert asks
    for part in asks:
        assert "buurtlezer data update" in part.missing
        part._hear(part, {"type": "network"}, [])
    cards = next(part for part in found if isinstance(part, EntryList) and part.name == "opportunities")
    desk.act(secret, entry_id="a" * 32, content={"kind": "opportunity", "perspective": "visitor", "what": "Een bos"})
    assert [one["title"] for one in cards.entries] == ["Een bos"]


def test_a_server_takes_it_and_starts_nobody_who_reckons(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Pack.open().check(Pack.open(shipped()).hashes)
    monkeypatch.delenv(meeting.VARIABLE, raising=False)
    with reckoning() as keeper:
        assert keeper is None


def test_a_pack_of_today_may_not_lack_it(tmp_path: Path) -> None:
    with pytest.raises(BrokenPack, match="is not in the data pack"):
        Pack.open(made(tmp_path / "new", VERSION)).check(Pack.open(shipped()).hashes)
