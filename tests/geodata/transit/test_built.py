"""A network is made once for all that it is made of, stands whole in a folder of one's own or not at all, and a torn one goes."""

import json
import os
import shutil
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest
import small_town

from buurtlezer.geodata import Pack
from buurtlezer.geodata.transit import built as networks
from buurtlezer.geodata.transit import private_folder as folders
from buurtlezer.geodata.transit.built import ABOUT, LOOKUP, NETWORK, WALKS, built, key, whole
from buurtlezer.geodata.transit.engine import Engine
from buurtlezer.geodata.transit.guarding import unheard
from buurtlezer.geodata.transit.port import Cancelled, Glasses, NoAnswer, Why

pytest.importorskip("cafein", reason="the engine is not installed here")


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(folders.VARIABLE, str(tmp_path / "cache"))
    return tmp_path / "cache" / "transit"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Pack, Path, Path]:
    """A pack, a feed, and the network of them in a cache."""
    place = tmp_path_factory.mktemp("made")
    pack, feed = small_town.pack(place / "pack"), small_town.feed(place / "feed")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(folders.VARIABLE, str(place / "cache"))
        return pack, feed, built(pack, [feed])


@pytest.fixture
def stands(made: tuple[Pack, Path, Path], cache: Path) -> tuple[Pack, Path, Path]:
    """The same in a cache of this test's own."""
    pack, feed, network = made
    cache.mkdir(parents=True, mode=0o700)
    return pack, feed, Path(shutil.copytree(network, cache / network.name))


def test_it_is_made_once(stands: tuple[Pack, Path, Path]) -> None:
    pack, feed, network = stands
    heard: list[float] = []
    assert built(pack, [feed], heard.append) == network
    assert heard == []  # it is there
    assert whole(network)
    assert sorted(one.name for one in network.iterdir()) == sorted((ABOUT, LOOKUP, NETWORK, WALKS))


def test_another_pack_feed_or_engine_makes_another(
    made: tuple[Pack, Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pack, feed, _ = made
    other_pack = small_town.pack(tmp_path / "pack", corners=62)
    other_feed = small_town.feed(tmp_path / "feed", without=["translations"])
    same_feed = small_town.feed(tmp_path / "elsewhere")
    keys = [key(pack, None), key(pack, [feed]), key(other_pack, [feed]), key(pack, [other_feed]), key(pack, [feed, other_feed])]
    monkeypatch.setattr(networks, "VERSION", networks.VERSION + 1)
    keys.append(key(pack, [feed]))
    monkeypatch.setattr(networks, "version", lambda _name: "1.0")
    keys.append(key(pack, [feed]))
    assert len(set(keys)) == len(keys)
    assert key(pack, [same_feed]) == key(pack, [feed])


@pytest.mark.parametrize("name", [ABOUT, LOOKUP, NETWORK, WALKS])
def test_a_torn_one_is_made_again(stands: tuple[Pack, Path, Path], name: str) -> None:
    pack, feed, network = stands
    file = network / name
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])
    assert not whole(network)
    engine = Engine.open(pack, [feed])
    assert whole(network)
    assert [one.name for one in network.parent.iterdir()] == [network.name]
    assert engine.ways(small_town.degrees(0), small_town.degrees(6_000), Glasses(), unheard).quick


@pytest.mark.parametrize("told", ["", "[]", "{}", '{"files": {}}', '{"files": 3}', '{"files": {"network.cafein": 1}}'])
def test_what_does_not_say_what_it_is_is_not_whole(stands: tuple[Pack, Path, Path], told: str) -> None:
    _, _, network = stands
    (network / ABOUT).write_text(told)
    assert not whole(network)


def test_who_leaves_while_it_is_made_leaves_nothing(made: tuple[Pack, Path, Path], cache: Path) -> None:
    pack, feed, _ = made

    def gone(share: float) -> None:
        if share >= 0.5:
            raise Cancelled

    with pytest.raises(Cancelled):
        built(pack, [feed], gone)
    assert list(cache.iterdir()) == []


def test_a_feed_that_cannot_be_read_is_no_network_and_leaves_nothing(
    made: tuple[Pack, Path, Path], cache: Path, tmp_path: Path
) -> None:
    pack, _, _ = made
    for feed in (small_town.feed(tmp_path / "torn", without=["stop_times"]), tmp_path / "nowhere.zip"):
        with pytest.raises(NoAnswer) as told:
            Engine.open(pack, [feed])
        assert told.value.why is Why.BROKEN
        assert list(cache.iterdir()) == []


def test_two_processes_may_make_the_same_at_once(made: tuple[Pack, Path, Path], cache: Path) -> None:
    pack, feed, _ = made
    making = (
        "import sys; from pathlib import Path; from buurtlezer.geodata import Pack; "
        "from buurtlezer.geodata.transit.built import built; print(built(Pack.open(Path(sys.argv[1])), [Path(sys.argv[2])]))"
    )
    begun = [
        subprocess.Popen([sys.executable, "-c", making, str(pack.folder), str(feed)], stdout=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    places = {one.communicate()[0].strip() for one in begun}
    assert [one.returncode for one in begun] == [0, 0]
    assert places == {str(cache / key(pack, [feed]))}
    assert whole(cache / key(pack, [feed]))
    assert [one.name for one in cache.iterdir()] == [key(pack, [feed])]


def test_what_was_put_there_meanwhile_stays(tmp_path: Path) -> None:
    place, mine = tmp_path / "network", tmp_path / f"{folders.MAKING}mine"
    for folder, whose in ((place, "theirs"), (mine, "mine")):
        folder.mkdir()
        (folder / "whose").write_text(whose)
    folders._moved(mine, place)
    assert (place / "whose").read_text() == "theirs"


def test_few_are_kept_those_that_were_used_last(stands: tuple[Pack, Path, Path]) -> None:
    _, _, network = stands
    now = time.time() - 2 * folders.USED_SECONDS
    for number in range(folders.KEPT + 2):
        (network.parent / f"older-{number}").mkdir()
        os.utime(network.parent / f"older-{number}", (now - number, now - number))
    for name, age in (("new", 60), ("old", 2 * folders.OLD_SECONDS)):
        (network.parent / f"{folders.MAKING}{name}").mkdir()
        os.utime(network.parent / f"{folders.MAKING}{name}", (now - age, now - age))
    os.utime(network, (now - 10_000, now - 10_000))
    folders.tidy(network.parent, network)
    left = {one.name for one in network.parent.iterdir()}
    assert left == {network.name, "older-0", "older-1", f"{folders.MAKING}new"}


def test_what_a_running_server_reads_stays_however_many_come_after_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folders, "_used", set[Path]())
    read, long_ago = tmp_path / "read", time.time() - 30 * folders.OLD_SECONDS
    others = [tmp_path / f"brought-{number}" for number in range(folders.KEPT + 2)]
    for one in (read, *others):
        one.mkdir()
    folders.use(read)
    for one in (read, *others):
        os.utime(one, (long_ago, long_ago))
    folders.still_used()  # as the process that reads it says every few seconds
    folders.tidy(tmp_path, others[0])
    assert read.is_dir()
    assert sum(one.is_dir() for one in others) == folders.KEPT


@pytest.mark.skipif(os.name == "nt", reason="there a user's cache is the user's")
def test_nobody_else_reads_or_writes_where_it_is_kept(cache: Path) -> None:
    assert folders.private_folder() == cache
    assert stat.S_IMODE(cache.stat().st_mode) == 0o700
    cache.chmod(0o777)
    assert folders.private_folder() == cache
    assert stat.S_IMODE(cache.stat().st_mode) == 0o700


def test_without_a_folder_of_ones_own_it_is_a_temporary_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("")
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "led").mkdir()
    (tmp_path / "led" / "transit").symlink_to(tmp_path / "elsewhere")
    for named in ("file", "led"):
        monkeypatch.setenv(folders.VARIABLE, str(tmp_path / named))
        found = folders.private_folder()
        assert found.name.startswith("buurtlezer-")
        assert os.name == "nt" or stat.S_IMODE(found.stat().st_mode) == 0o700
        assert folders.private_folder() == found  # not another at each call
        monkeypatch.setenv(folders.SPARE, str(tmp_path / "kept"))
        assert folders.private_folder() == tmp_path / "kept"
        assert os.name == "nt" or stat.S_IMODE((tmp_path / "kept").stat().st_mode) == 0o700
        monkeypatch.delenv(folders.SPARE)


def test_it_says_what_it_holds_for(made: tuple[Pack, Path, Path]) -> None:
    _, _, network = made
    told = networks.about(network)
    assert (told["name"], told["model"], told["dated"]) == ("The town", False, "2026-03-31")
    assert told["days"] == {"tuesday": "2026-03-31", "sunday": "2026-04-05"}
    assert json.dumps(told["files"]).count('"') == 4 * 3
