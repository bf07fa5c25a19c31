"""A newer pack beside the one in use: in use when it is sound, and otherwise nothing is touched."""

import json
import re
import shutil
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from types import SimpleNamespace

import pytest
from examples import examples
from hypothesis import given
from hypothesis import strategies as st
from publisher import NAME, Answer, leading_to, numbers, publisher, status, whole, zipped

from buurtlezer.errors import BadSource, BrokenPack, BuurtlezerError
from buurtlezer.geodata import Pack, recipe
from buurtlezer.geodata.pack import TRANSIT, VERSION, WITHOUT_TRANSIT
from buurtlezer.geodata.publishers import FETCHED, Fetched
from buurtlezer.geodata.recipe import source as files
from buurtlezer.geodata.renewal import given as given_files
from buurtlezer.geodata.renewal import sound
from buurtlezer.geodata.renewal.given import NAMES
from buurtlezer.geodata.renewal.renewing import FIXED, Outcome, renew
from buurtlezer.geodata.shelf import Shelf

TABLE = "sector_population.csv"


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "packs")


def update(shelf: Shelf, pack: Pack, answer: Answer, source: Path | None = None) -> Outcome:
    with publisher() as statbel:
        return renew(shelf, pack, source, [statbel.at("/a.zip", answer)])


def in_use(shelf: Shelf, pack: Pack) -> Path:
    """The same pack, as one of this user's."""
    shutil.copytree(pack.folder, place := shelf.workplace(), dirs_exist_ok=True)
    return shelf.put_in_use(place)


def test_newer_numbers_are_put_in_use_and_all_else_stays(shelf: Shelf, pack: Pack, newer: bytes) -> None:
    shipped = contents(pack.folder)
    outcome = update(shelf, pack, whole(newer))
    assert outcome.renewed == [TABLE]
    assert outcome.pack == shelf.in_use
    assert not outcome.unanswered
    assert set(pack.hashes) - {TABLE} - set(outcome.stayed) == set(FIXED)
    assert outcome.pack is not None
    used = Pack.open(outcome.pack)
    used.check(pack.hashes)
    changed = {name for name, content in contents(used.folder).items() if content != shipped[name]}
    assert changed == {TABLE, "datapackage.json"}
    assert used.sector_population_year == 2024
    by_district = used.sector_population["population"].groupby(used.sectors["district"]).sum()
    assert by_district.to_dict() == pack.figures.population(2024).astype(int).to_dict()
    assert contents(pack.folder) == shipped
    assert len(used.districts) == 145
    (told,) = [one for one in used.descriptor["resources"] if one["path"] == TABLE]
    assert told["referenceDate"] == "2024-01-01"
    assert told["sources"][0]["path"].endswith("OPENDATA_SECTOREN_2024.zip")
    assert [one["path"] for one in used.descriptor["resources"]] == list(pack.hashes)


def test_a_pack_from_before_there_was_a_network_of_vehicles_gets_it(shelf: Shelf, pack: Pack, tmp_path: Path) -> None:
    old = tmp_path / "old"
    shutil.copytree(pack.folder, old, ignore=lambda _, names: TRANSIT & set(names))
    told = json.loads((old / "datapackage.json").read_text("utf-8")) | {"version": WITHOUT_TRANSIT}
    told["resources"] = [one for one in told["resources"] if one["path"] not in TRANSIT]
    (old / "datapackage.json").write_text(json.dumps(told), "utf-8")
    outcome = renew(shelf, Pack.open(old), fetched=())  # nothing else is newer
    assert set(outcome.renewed) == TRANSIT
    assert outcome.pack is not None
    made = Pack.open(outcome.pack)
    made.check(pack.hashes)
    assert made.has_transit
    assert made.descriptor["version"] == VERSION
    assert renew(shelf, made, fetched=()).pack is None


def test_the_same_again_is_nothing_newer_and_one_can_go_back(shelf: Shelf, pack: Pack, newer: bytes) -> None:
    first = update(shelf, pack, whole(newer)).pack
    assert first is not None
    again = update(shelf, Pack.open(first), whole(newer))
    assert again.pack is None
    assert again.renewed == []
    assert shelf.in_use == first
    assert shelf.back() is None  # the shipped one
    assert shelf.in_use is None
    assert first.is_dir()  # a server that began with it reads on


def test_a_file_in_the_given_folder_goes_before_the_address(shelf: Shelf, pack: Pack, newer: bytes, tmp_path: Path) -> None:
    given = tmp_path / "given" / NAME
    given.parent.mkdir(parents=True)
    given.write_bytes(newer)
    with publisher() as statbel:
        outcome = renew(shelf, pack, tmp_path / "given", [statbel.at("/a.zip", status(404))])
        assert statbel.asked == []
    assert outcome.renewed == [TABLE]
    assert contents(tmp_path / "given") == {NAME: newer}


def test_only_what_a_recipe_reads_is_looked_at_in_the_given_folder(
    shelf: Shelf, pack: Pack, newer: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = tmp_path / "given"
    (source / "figures").mkdir(parents=True)
    (tmp_path / "elsewhere.zip").write_bytes(newer)
    (source / NAME).symlink_to(tmp_path / "elsewhere.zip")  # what somebody put there under that name is theirs to choose
    (source / "figures" / "private.txt").write_text("no figure")
    (source / "round").symlink_to(source)
    (source / "nowhere").symlink_to(tmp_path / "nowhere")
    copied: list[str] = []
    copyfile = shutil.copyfile

    def noted(one: Path, other: Path) -> Path:
        copied.append(str(one.relative_to(source)))
        return copyfile(one, other)

    monkeypatch.setattr(given_files, "shutil", SimpleNamespace(copyfile=noted))
    assert renew(shelf, pack, source, []).renewed == [TABLE]
    assert copied == [NAME]


def test_each_file_that_a_recipe_names_is_looked_at() -> None:
    modules = [import_module(f"{recipe.__name__}.{one.name}") for one in iter_modules(recipe.__path__)]
    told = [value for module in modules for value in vars(module).values()]
    cells = [cell for value in told for cell in (value.values() if isinstance(value, dict) else [value])]
    words = {word for cell in cells for word in (cell if isinstance(cell, tuple) else [cell]) if isinstance(word, str)}
    named = {word for word in words if re.fullmatch(r"[a-z_]+(/[\w-]+)+\.(csv|gpkg|geojson|json|json\.gz|xlsx|zip)", word)}
    assert named == NAMES


def test_an_address_that_does_not_answer_is_named_and_the_rest_goes_on(shelf: Shelf, pack: Pack, newer: bytes) -> None:
    with publisher() as statbel:
        wanted = [
            Fetched("stations", "http://127.0.0.1:9/stations.csv", "transport/nobody.csv", 1),
            statbel.at("/a.zip", whole(newer)),
        ]
        outcome = renew(shelf, pack, None, wanted)
    assert [(one.rule, one.address) for one in outcome.unanswered] == [("no_answer", "http://127.0.0.1:9/stations.csv")]
    assert outcome.renewed == [TABLE]


def test_nothing_answers_and_nothing_changes(shelf: Shelf, pack: Pack) -> None:
    outcome = renew(shelf, pack, None, [Fetched("stations", "http://127.0.0.1:9/a", NAME, 1)])
    assert outcome.pack is None
    assert [one.rule for one in outcome.unanswered] == ["no_answer"]
    assert contents(shelf.folder) == {}
    assert list(shelf.folder.iterdir()) == []


MOVED = "one person more"
UNFIT: dict[str, tuple[Callable[[str], bytes], str]] = {
    "other columns": (lambda text: zipped(text.replace("TOTAL", "INWONERS")), "has no column TOTAL; it has CD_REFNIS"),
    "cut off within": (lambda text: zipped(text[: len(text) // 2]), "differ for"),
    "a page of words": (lambda _: b"<html>Onderhoud</html>", "is no zip that can be read"),
    "a torn zip": (lambda text: zipped(text)[:-40], "is no zip that can be read"),
    "two files": (lambda text: zipped(text, "a.xlsx"), "holds 0 files"),
    MOVED: (lambda text: zipped(text.replace("|50", "1|50", 1)), "differ for 1 districts"),
    "words for numbers": (lambda text: zipped(text.replace("|50", "?|50", 1)), "a number of inhabitants is expected"),
    "a sector that nobody has": (lambda text: zipped(text + "21004|21004X99-|0|1\n"), "is not about each sector of 2024 once"),
    "a sector twice": (lambda text: zipped(text + text.splitlines()[1] + "\n"), "is not about each sector of 2024 once"),
    "nothing": (lambda _: zipped(""), "is not a table"),
}


@pytest.mark.parametrize("what", UNFIT)
def test_what_does_not_fit_changes_nothing(shelf: Shelf, pack: Pack, what: str) -> None:
    used = in_use(shelf, pack)
    before = contents(shelf.folder)
    spoil, words = UNFIT[what]
    with pytest.raises(BadSource, match=words):
        update(shelf, pack, whole(spoil(numbers(pack))))
    assert contents(shelf.folder) == before
    assert shelf.in_use == used


@pytest.mark.parametrize(("year", "refused"), [(2020, False), (2025, True)])
def test_a_year_of_other_sectors_is_refused_and_an_older_one_passed_over(
    shelf: Shelf, pack: Pack, newer: bytes, tmp_path: Path, year: int, refused: bool
) -> None:
    given = tmp_path / "given" / f"figures/OPENDATA_SECTOREN_{year}.zip"
    given.parent.mkdir(parents=True)
    given.write_bytes(newer)
    if refused:
        with pytest.raises(BadSource, match="about other sector codes"):
            renew(shelf, pack, tmp_path / "given", [])
    else:
        assert TABLE in renew(shelf, pack, tmp_path / "given", []).stayed
    assert shelf.in_use is None


def test_a_zip_that_unpacks_to_too_much_is_not_unpacked(
    shelf: Shelf, pack: Pack, newer: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "MOST_UNPACKED", 1_000)
    with pytest.raises(BadSource, match="unpacks to more than 1000 bytes"):
        update(shelf, pack, whole(newer))
    assert list(shelf.folder.iterdir()) == []


@pytest.mark.parametrize("one", FETCHED, ids=lambda one: one.key)
def test_each_file_that_is_fetched_is_one_that_a_recipe_reads(shelf: Shelf, pack: Pack, tmp_path: Path, one: Fetched) -> None:
    given = tmp_path / "given" / one.name
    given.parent.mkdir(parents=True)
    given.write_bytes(b"what,where\n1,2\n")
    with pytest.raises(BadSource, match=one.name):
        renew(shelf, pack, tmp_path / "given", [])


def test_a_pack_that_is_not_sound_is_not_used(shelf: Shelf, pack: Pack, newer: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    def unsound(made: Pack, before: Pack) -> None:
        raise BrokenPack(f"{made.folder} beside {before.folder}")

    monkeypatch.setattr(sound, "check", unsound)
    with pytest.raises(BrokenPack):
        update(shelf, pack, whole(newer))
    assert list(shelf.folder.iterdir()) == []


@pytest.mark.long
def test_with_the_files_of_today_there_is_nothing_newer(shelf: Shelf, pack: Pack, source: Path) -> None:
    outcome = renew(shelf, pack, source, [])
    assert (outcome.renewed, outcome.stayed, outcome.pack) == ([], {}, None)


ANSWERS = st.sampled_from(
    [
        lambda good: status(404),
        lambda good: whole(good[:-7], length=len(good)),
        lambda good: whole(good, length=2_000_000),
        lambda good: leading_to("file:///etc/hostname"),
        lambda good: whole(zipped("CD_REFNIS|CD_SECTOR|TOTAL\n21004|21004A00-|1\n")),
    ]
)
SPOILT = st.builds(
    lambda at, sign: lambda good: whole(good[:at] + sign + good[at + 1 :]), st.integers(0, 1200), st.binary(max_size=2)
)


@examples(12)
@given(plan=st.lists(ANSWERS | SPOILT, min_size=1, max_size=2))
def test_after_any_failure_the_pack_in_use_is_byte_for_byte_what_it_was(
    plan: list[Callable[[bytes], Answer]], pack: Pack, newer: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    shelf = Shelf(tmp_path_factory.mktemp("shelf"))
    used = in_use(shelf, pack)
    before = contents(shelf.folder)
    for spoilt in plan:
        try:
            outcome = update(shelf, pack, spoilt(newer))
        except BuurtlezerError:
            outcome = Outcome()
        if outcome.pack is None:  # a byte that says nothing (a date in the zip) does no harm
            assert contents(shelf.folder) == before
            assert shelf.in_use == used
        else:
            assert contents(used) == {name.partition("/")[2]: content for name, content in before.items() if "/" in name}
            Pack.open(outcome.pack).check(pack.hashes)
            return
