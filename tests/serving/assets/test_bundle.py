"""The one script holds all that is needed, and files are zipped once until they change."""

import gzip
from pathlib import Path

import pytest
from voila.paths import collect_static_paths
from voila.utils import get_voila_labextensions_path

from buurtlezer.serving.assets import zipped
from buurtlezer.serving.assets.bundle import ENTRY, Bundle, needed, pieces
from buurtlezer.serving.assets.handlers import HASHED
from buurtlezer.serving.assets.mended import MENDS, Mend


def installed() -> list[Path]:
    return pieces(collect_static_paths(["voila", "nbconvert"], "base"), get_voila_labextensions_path())


def test_every_piece_that_is_named_is_installed_and_the_entry_is_last() -> None:
    found = installed()
    assert len(found) == sum(map(len, needed().values())) + 1, "another version of Voila: see serving/assets/bundle.py"
    assert found[-1].name == ENTRY


def test_the_bundle_is_its_pieces_and_its_name_follows_from_them(tmp_path: Path) -> None:
    one, two = tmp_path / "one.js", tmp_path / "two.js"
    one.write_text("first() // a comment")
    two.write_text("second()")
    bundle = Bundle([one, two])
    body = bundle.zipped()
    assert gzip.decompress(body.body) == body.plain == b"first() // a comment\n;second()"
    assert Bundle([one, two]).name == bundle.name
    two.write_text("third()")
    assert Bundle([one, two]).name != bundle.name


@pytest.mark.parametrize("mend", MENDS, ids=lambda mend: mend.why)
def test_a_fault_that_is_mended_is_still_there_upstream(mend: Mend) -> None:
    sources = [path.read_bytes() for path in installed()]
    assert sum(source.count(mend.old) for source in sources) == 1, "mended upstream, or written differently: look, then drop it"
    assert Bundle(installed()).zipped().plain.count(mend.new) == 1


def test_a_missing_piece_is_left_out(tmp_path: Path) -> None:
    (tmp_path / ENTRY).write_text("x")
    assert pieces([str(tmp_path)], []) == [tmp_path / ENTRY]


def test_a_file_is_zipped_once_until_it_changes(tmp_path: Path) -> None:
    path = tmp_path / "a.js"
    path.write_text("one")
    first = zipped.zipped(str(path))
    assert zipped.zipped(str(path)) is first
    path.write_text("other")
    changed = zipped.zipped(str(path))
    assert changed is not None
    assert changed.plain == b"other"
    assert first is not None
    assert changed.etag != first.etag


def test_a_picture_and_a_large_file_are_not_zipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.png").write_bytes(b"x")
    (tmp_path / "a.js").write_bytes(b"xxxx")
    monkeypatch.setattr(zipped, "MOST_BYTES", 3)
    assert zipped.zipped(str(tmp_path / "a.png")) is None
    assert zipped.zipped(str(tmp_path / "a.js")) is None


@pytest.mark.parametrize(
    ("name", "hashed"),
    [
        ("static/remoteEntry.698dcaf7.js", True),
        ("static/7.2a0ce575775f5aad.js", True),
        ("7883.voila.js", False),
        ("voila.js", False),
    ],
)
def test_a_name_with_a_hash_is_known(name: str, hashed: bool) -> None:
    assert bool(HASHED.search(name)) is hashed
