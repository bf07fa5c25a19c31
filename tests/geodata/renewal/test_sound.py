"""A pack as a whole: what may change from one to the next, and what may not."""

import hashlib
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from buurtlezer.errors import BadSource, BrokenPack
from buurtlezer.geodata import Pack
from buurtlezer.geodata.renewal import sound


def changed(pack: Pack, folder: Path, path: str, change: Callable[[str], str]) -> Pack:
    """A pack with one other file, of which its descriptor tells the truth."""
    shutil.copytree(pack.folder, folder)
    content = change((folder / path).read_text("utf-8")).encode()
    assert content != (folder / path).read_bytes()
    (folder / path).write_bytes(content)
    described = json.loads((folder / "datapackage.json").read_text("utf-8"))
    for one in described["resources"]:
        if one["path"] == path:
            one["hash"] = f"sha256:{hashlib.sha256(content).hexdigest()}"
    (folder / "datapackage.json").write_text(json.dumps(described), "utf-8")
    return Pack.open(folder)


def test_the_pack_beside_itself_is_sound(pack: Pack) -> None:
    sound.check(pack, pack)


def test_another_length_of_a_street_is_no_harm(pack: Pack, tmp_path: Path) -> None:
    sound.check(changed(pack, tmp_path / "pack", "streets.csv", lambda text: text[: text.rindex(",")] + ",7\n"), pack)


def without_line(number: int) -> Callable[[str], str]:
    return lambda text: "".join(line for at, line in enumerate(text.splitlines(keepends=True)) if at != number)


@pytest.mark.parametrize(
    ("path", "change", "words"),
    [
        (
            "streets.csv",
            lambda text: text[: len(text) // 4].rpartition("\n")[0] + "\n",
            r"has \d+ rows where there were",
        ),
        ("streets.csv", lambda text: text.replace("length_m", "metres"), "has the columns"),
        ("streets.csv", lambda text: text[: text.rindex(",")] + ",long\n", "length_m holds something that is no integer"),
        ("streets.csv", lambda text: text[: text.rindex(",")] + ",7.5\n", "length_m holds something that is no integer"),
        ("streets.csv", lambda text: text + text.splitlines()[-1] + "\n", "has two rows with the same"),
        ("streets.csv", lambda text: text.replace(",21004,", ",99999,", 1), r"municipality \['99999'\] is not in municipalities"),
        ("streets.csv", lambda text: text[: text.rindex(",")] + ",\n", "length_m is blank where it may not be"),
        ("districts.csv", without_line(1), r"sectors\.csv: district \['1'\] is not in districts"),
        ("districts.csv", lambda text: text.replace("residential", "sea", 1), "kind holds something else"),
        ("districts.csv", lambda text: text.replace(",2025,", ",2024,", 1), "differ about the inhabitants of 2024"),
        ("sectors.csv", lambda text: text.replace(",1,21004,", ",2,21004,", 1), "a sector, or its district, is not as it was"),
        ("sector_population.csv", without_line(3), "does not number each sector once"),
        ("figures.csv", without_line(3), "lacks values of"),
        ("nationalities.csv", without_line(3), "lacks values of"),
        ("lines.topojson", lambda text: text.replace('"arcs"', '"archs"'), "no readable object"),
    ],
)
def test_what_is_not_as_it_must_be_is_named(
    pack: Pack, tmp_path: Path, path: str, change: Callable[[str], str], words: str
) -> None:
    with pytest.raises((BadSource, BrokenPack), match=words):
        sound.check(changed(pack, tmp_path / "pack", path, change), pack)


def with_other_stations(number: int) -> Callable[[str], str]:
    """So many have another id, in a table of the same length."""

    def change(text: str) -> str:
        head, *rows = text.splitlines(keepends=True)
        return "".join([head, *(f"9{row[1:]}" for row in rows[:number]), *rows[number:]])

    return change


def test_a_few_stations_may_go_and_no_more(pack: Pack, tmp_path: Path) -> None:
    few = with_other_stations(sound.STATIONS_GONE)
    sound.check(changed(pack, tmp_path / "few", "stations.csv", few), pack)
    many = changed(pack, tmp_path / "many", "stations.csv", with_other_stations(sound.STATIONS_GONE + 1))
    with pytest.raises(BadSource, match="lacks 4 stations that there were"):
        sound.check(many, pack)


def test_a_third_of_the_stations_cannot_be_cut_off(pack: Pack, tmp_path: Path) -> None:
    shorter = changed(pack, tmp_path / "pack", "stations.csv", lambda text: "".join(text.splitlines(keepends=True)[:-20]))
    with pytest.raises(BadSource, match="lacks 20 stations"):
        sound.check(shorter, pack)


def test_a_file_of_before_must_be_there(pack: Pack, tmp_path: Path) -> None:
    shutil.copytree(pack.folder, tmp_path / "pack")
    described = json.loads((tmp_path / "pack" / "datapackage.json").read_text("utf-8"))
    described["resources"] = [one for one in described["resources"] if one["path"] != "streets.csv"]
    (tmp_path / "pack" / "datapackage.json").write_text(json.dumps(described), "utf-8")
    with pytest.raises(BrokenPack, match=r"streets\.csv is not in the data pack"):
        sound.check(Pack.open(tmp_path / "pack"), pack)
