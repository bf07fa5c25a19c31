"""A zip or a folder that is turned away before, or while, it is read: nothing of it stays, and nothing outside of it is read."""

import io
import os
import stat
import struct
import subprocess
import sys
import tempfile
import tracemalloc
import zipfile
from datetime import date
from pathlib import Path

import pytest
from examples import examples
from hypothesis import given
from hypothesis import strategies as st
from made_feeds import WHOLE, changed, laid, zipped

from buurtlezer.errors import BadFeed
from buurtlezer.geodata.imports import archive
from buurtlezer.geodata.imports.gtfs import RULES, bring
from buurtlezer.geodata.shelf import Shelf

REGION = (4.2438, 50.7637, 4.4823, 50.9139)
TODAY = date(2026, 11, 29)


def refused(path: Path, tmp_path: Path) -> BadFeed:
    shelf = Shelf(tmp_path / "shelf")
    with pytest.raises(BadFeed) as fault:
        bring([path], REGION, shelf, TODAY)
    assert fault.value.rule in RULES
    assert not shelf.folder.exists() or list(shelf.folder.iterdir()) == []
    return fault.value


def put(path: Path, name: str, content: str = "", *, mode: int = 0) -> Path:
    """The whole one with one more entry."""
    zipped(path, WHOLE)
    one = zipfile.ZipInfo(name)
    one.external_attr = mode << 16
    with zipfile.ZipFile(path, "a") as made:
        made.writestr(one, content)
    return path


@pytest.mark.parametrize(
    "name",
    ["../outside.txt", "feed/../../outside.txt", "/etc/outside.txt", "..\\outside.txt", "C:\\outside.txt", "c:outside.txt"],
    ids=["up", "up from within", "absolute", "up with the other slash", "a drive", "a drive, relative"],
)
def test_a_name_that_climbs_out_is_refused_though_nothing_is_unpacked(tmp_path: Path, name: str) -> None:
    assert refused(put(tmp_path / "a.zip", name, "x"), tmp_path).rule == "climbs_out"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.zip"]


def test_a_link_in_a_zip_or_a_folder_is_not_followed(tmp_path: Path) -> None:
    assert (
        refused(put(tmp_path / "a.zip", "feed_info.txt", "/etc/passwd", mode=stat.S_IFLNK | 0o777), tmp_path).rule == "climbs_out"
    )
    folder = laid(tmp_path / "feed", WHOLE)
    (tmp_path / "other").write_text(WHOLE["stops.txt"])
    (folder / "stops.txt").unlink()
    (folder / "stops.txt").symlink_to(tmp_path / "other")
    assert refused(folder, tmp_path).rule == "climbs_out"
    (folder / "stops.txt").unlink()
    os.mkfifo(folder / "stops.txt")  # whoever opened it would wait for ever
    assert refused(folder, tmp_path).rule == "climbs_out"


def test_two_files_of_one_name_are_refused(tmp_path: Path) -> None:
    with pytest.warns(UserWarning, match="Duplicate"):
        path = put(tmp_path / "a.zip", "stops.txt", WHOLE["stops.txt"])
    fault = refused(path, tmp_path)
    assert (fault.rule, fault.detail) == ("twice", "stops.txt")


def test_two_timetables_in_folders_of_one_zip_are_named_as_such(tmp_path: Path) -> None:
    both = {f"{folder}/{name}": text for folder in ("stib", "nmbs") for name, text in WHOLE.items()}
    fault = refused(zipped(tmp_path / "a.zip", both), tmp_path)
    assert (fault.rule, fault.n) == ("several", 2)


@pytest.mark.parametrize(
    ("content", "rule"),
    [
        (b"", "not_gtfs"),
        (b"stop_id,stop_name\nX,Beurs\n", "not_gtfs"),
        (b"%PDF-1.7", "not_gtfs"),
        (b"PK\x03\x04" + bytes(60), "torn"),
    ],
    ids=["nothing", "a table", "a PDF", "a head alone"],
)
def test_what_is_no_zip_is_said(tmp_path: Path, content: bytes, rule: str) -> None:
    (tmp_path / "a.zip").write_bytes(content)
    assert refused(tmp_path / "a.zip", tmp_path).rule == rule


def test_a_zip_of_something_else_is_no_timetable(tmp_path: Path) -> None:
    assert refused(zipped(tmp_path / "a.zip", {"photo.jpg": "x", "feed.zip": "y"}), tmp_path).rule == "not_gtfs"
    (tmp_path / "folder").mkdir()
    assert refused(tmp_path / "folder", tmp_path).rule == "not_gtfs"
    os.mkfifo(tmp_path / "pipe")
    assert refused(tmp_path / "pipe", tmp_path).rule == "not_gtfs"


def test_a_file_that_is_not_there_or_may_not_be_read_is_said(tmp_path: Path) -> None:
    fault = refused(tmp_path / "none.zip", tmp_path)
    assert (fault.rule, fault.file) == ("nothing_there", "none.zip")


@pytest.mark.parametrize("share", [0.1, 0.5, 0.95, 0.999])
def test_a_zip_that_was_cut_off_is_torn(tmp_path: Path, share: float) -> None:
    whole = zipped(tmp_path / "a.zip", WHOLE).read_bytes()
    (tmp_path / "a.zip").write_bytes(whole[: int(len(whole) * share)])
    assert refused(tmp_path / "a.zip", tmp_path).rule == "torn"


@pytest.mark.parametrize("what", ["a byte of the content", "its checksum"])
def test_a_zip_with_a_byte_changed_is_torn(tmp_path: Path, what: str) -> None:
    whole = bytearray(zipped(tmp_path / "a.zip", WHOLE).read_bytes())
    with zipfile.ZipFile(io.BytesIO(whole)) as made:
        begins = made.getinfo("stop_times.txt").header_offset
    if what == "its checksum":
        at = whole.index(b"PK\x01\x02", begins)
        at = whole.index(b"stop_times.txt", at) - 46 + 16  # in the list of contents
    else:
        at = begins + 30 + len("stop_times.txt") + 20
    whole[at] ^= 0xFF
    (tmp_path / "a.zip").write_bytes(whole)
    assert refused(tmp_path / "a.zip", tmp_path).rule == "torn"


def test_a_zip_with_a_password_is_said(tmp_path: Path) -> None:
    whole = bytearray(zipped(tmp_path / "a.zip", WHOLE).read_bytes())
    at = 0
    while (at := whole.find(b"PK\x01\x02", at)) >= 0:
        whole[at + 8] |= 1  # the flag in the list of contents
        at += 4
    (tmp_path / "a.zip").write_bytes(whole)
    assert refused(tmp_path / "a.zip", tmp_path).rule == "password"


def test_a_zip_that_is_packed_in_another_way_is_said(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_LZMA) as made:
        for name, text in WHOLE.items():
            made.writestr(name, text)
    assert refused(tmp_path / "a.zip", tmp_path).rule == "torn"


@examples(200)
@given(st.integers(0, 10**6), st.binary(min_size=1, max_size=4))
def test_whatever_bytes_are_changed_in_a_zip_it_is_refused_or_read(at: int, bytes_: bytes) -> None:
    """Never an error of another kind, and nothing half."""
    with tempfile.TemporaryDirectory() as folder:
        path = zipped(Path(folder) / "a.zip", changed(translations="trans_id,translation,lang\nBeurs,Bourse,fr\n"))
        whole = bytearray(path.read_bytes())
        whole[at % len(whole) : at % len(whole) + len(bytes_)] = bytes_
        path.write_bytes(whole)
        shelf = Shelf(Path(folder) / "shelf")
        try:
            bring([path], REGION, shelf, TODAY)
        except BadFeed:
            left = [] if not shelf.folder.exists() else list(shelf.folder.iterdir())
        else:
            left = [one for one in shelf.folder.iterdir() if one.name.startswith("making")]
        assert left == []


def bomb(path: Path, *, lies: bool) -> Path:
    """Stops with 60 MB beside them, in 60 kB; the headers may say that they are 1,000 bytes."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, text in WHOLE.items():
            with made.open(name, "w") as out:
                if name == "stops.txt":
                    text = "".join(f"{line},filler\n" for line in text.splitlines())
                out.write(text.encode())
                for number in range(600 if name == "stops.txt" else 0):
                    out.write(f"N{number},,,,,,,{'x' * 99_900}\n".encode())
    if lies:
        whole = bytearray(path.read_bytes())
        at = whole.index(b"stops.txt", whole.index(b"PK\x01\x02")) - 46
        whole[at + 24 : at + 28] = struct.pack("<I", 1_000)
        path.write_bytes(whole)
    return path


def test_a_bomb_is_stopped_while_it_is_read_in_little_memory(tmp_path: Path) -> None:
    path = bomb(tmp_path / "a.zip", lies=False)
    tracemalloc.start()
    fault = refused(path, tmp_path)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert fault.rule == "too_big"
    assert peak < 20_000_000


def test_a_bomb_that_says_it_is_small_is_torn(tmp_path: Path) -> None:
    assert refused(bomb(tmp_path / "a.zip", lies=True), tmp_path).rule == "torn"


def test_a_list_of_contents_without_end_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MOST_DIRECTORY", 100_000)
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as made:
        for number in range(2_000):
            made.writestr(f"{number:06d}.txt", "")
    tracemalloc.start()
    fault = refused(tmp_path / "a.zip", tmp_path)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert fault.rule == "torn"
    assert peak < 1_000_000


FULL = """
import resource, sys
from datetime import date
from pathlib import Path
from buurtlezer.geodata.imports.gtfs import bring
from buurtlezer.geodata.shelf import Shelf

path, folder, most = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
bring([path], (4.24, 50.76, 4.48, 50.91), Shelf(folder), date(2026, 11, 29))  # it is fit
resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
try:
    bring([path], (4.24, 50.76, 4.48, 50.91), Shelf(folder), date(2026, 11, 29))
except OSError as error:
    print("refused:", error)
"""


@pytest.mark.parametrize("most", [0, 12_000], ids=["nothing", "some"])
def test_a_disk_that_takes_no_more_is_said_and_nothing_half_stays(tmp_path: Path, most: int) -> None:
    """Where a process may not write more than so much to a file, the disk refuses as it does when it is full."""
    trips = "".join(f"R,S,T{number},Verder,0,\n" for number in range(4_000))
    times = "".join(
        f"T{number},08:00:00,08:00:00,X,1\nT{number},08:{number % 60:02d}:00,08:59:00,Y,2\n" for number in range(4_000)
    )
    files = {**WHOLE, "trips.txt": WHOLE["trips.txt"] + trips, "stop_times.txt": WHOLE["stop_times.txt"] + times}
    path, folder = zipped(tmp_path / "a.zip", files), tmp_path / "shelf"
    done = subprocess.run([sys.executable, "-c", FULL, path, folder, str(most)], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("refused:"), done.stderr
    (one,) = [entry for entry in folder.iterdir() if entry.is_dir()]
    assert sorted(entry.name for entry in one.iterdir()) == ["feed-01.zip", "network.json"]
    assert Shelf(folder).in_use == one
