"""The data pack at the command line: a newer one and the way back, in the person's language; one that is bad is said at once."""

import json
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from publisher import Publisher, numbers, publisher, status, whole, zipped
from typer.testing import CliRunner, Result

from buurtlezer.geodata import Pack, publishers, shelf
from buurtlezer.geodata import pack as reader
from buurtlezer.geodata.pack import VARIABLE, shipped
from buurtlezer.geodata.publishers import Fetched
from buurtlezer.geodata.shelf import POINTER, Shelf
from buurtlezer.parts.scripts import streets
from buurtlezer.serving import chosen_store, cli
from buurtlezer.serving.chosen_pack import choose_pack, spoken
from buurtlezer.serving.cli import app

NOWHERE = "http://127.0.0.1:9/stations.csv"


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shelf:
    """This user's packs, in a folder of the test; and no choice in the environment, before and after."""
    monkeypatch.setattr(shelf, "user_data_path", lambda *_, **__: tmp_path)
    for name in (VARIABLE, streets.VARIABLE, "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.setenv(name, "")  # so that what a command sets is taken back too
        monkeypatch.delenv(name)
    for console in (cli.out, chosen_store.complaints):
        monkeypatch.setattr(console, "_width", 400)
    return Shelf(tmp_path / "packs")


@pytest.fixture
def statbel(monkeypatch: pytest.MonkeyPatch) -> Iterator[Publisher]:
    """The only publisher that is asked."""
    with publisher() as here:
        wanted = here.at("/a.zip", whole(zipped(numbers(Pack.open(shipped())))))
        monkeypatch.setattr(publishers, "FETCHED", (wanted,))
        yield here


def typed(*words: str) -> Result:
    return CliRunner().invoke(app, ["data", *words], env={"COLUMNS": "400"})


def test_an_update_is_put_in_use_listed_and_taken_back(own: Shelf, statbel: Publisher) -> None:
    done = typed("update")
    assert (done.exit_code, done.stderr) == (0, "")
    assert "Renewed and in use: sector_population.csv" in done.stdout
    assert own.in_use is not None
    listed = typed("list")
    assert f"In use: the data pack of {own.in_use.name.partition('T')[0]}, in {own.in_use}" in listed.stdout
    assert "2024-01-01" in listed.stdout
    assert os.environ[VARIABLE] == os.environ[streets.VARIABLE] == str(own.in_use)  # what kernels, and browsers, are given
    for name in (VARIABLE, streets.VARIABLE):
        del os.environ[name]
    assert "There is nothing newer" in typed("update").stdout
    back = typed("update", "--back")
    assert (back.exit_code, back.stdout) == (0, "In use: the data pack that came with Buurtlezer.\n")
    assert own.in_use is None


@pytest.mark.parametrize(
    ("language", "says"),
    [
        ("nl", f"Geen antwoord van {NOWHERE}."),
        ("fr", f"Pas de réponse de {NOWHERE}."),
        ("en", f"No answer from {NOWHERE}."),
    ],
)
@pytest.mark.parametrize("by", ["option", "system"])
def test_without_a_connection_it_says_which_address_and_loses_nothing(
    own: Shelf, monkeypatch: pytest.MonkeyPatch, language: str, says: str, by: str
) -> None:
    monkeypatch.setattr(publishers, "FETCHED", (Fetched("stations", NOWHERE, "transport/a.csv", 1),))
    if by == "system":
        monkeypatch.setenv("LANG", f"{language}_BE.UTF-8")
    done = typed("update", *(["--language", language] if by == "option" else []))
    assert done.exit_code == 2
    assert says in done.stderr
    assert own.in_use is None
    assert "Traceback" not in done.output


def test_one_that_does_not_answer_beside_one_that_does_is_told_by_the_code(
    own: Shelf, statbel: Publisher, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(publishers, "FETCHED", (*publishers.FETCHED, Fetched("stations", NOWHERE, "transport/a.csv", 1)))
    done = typed("update", "--language", "nl")
    assert done.exit_code == 1
    assert f"Geen antwoord van {NOWHERE}." in done.stderr
    assert f"Gehaald: {statbel.address}/a.zip" in done.stdout
    assert "Vernieuwd en in gebruik: sector_population.csv" in done.stdout


def test_only_the_one_that_is_named_is_asked_and_none_without_fetching(own: Shelf, statbel: Publisher, tmp_path: Path) -> None:
    assert typed("update", "--only", "sector_population", "--no-fetch").exit_code == 0
    assert statbel.asked == []
    wrong = typed("update", "--only", "weather")
    assert wrong.exit_code == 2
    assert "there are sector_population" in wrong.stderr
    (tmp_path / "given").mkdir()
    told = typed("update", "--no-fetch", "--source", str(tmp_path / "given")).stdout
    assert "streets.csv stays as it is: streets/" in told


def test_what_does_not_fit_is_a_sentence_and_changes_nothing(own: Shelf, statbel: Publisher) -> None:
    statbel.answers["/a.zip"] = [whole(zipped("WIJK;AANTAL\n1;2\n"))]
    done = typed("update", "--language", "fr")
    assert done.exit_code == 2
    assert "Rien n’a changé" in done.stderr
    assert "has no column CD_REFNIS" in done.stderr
    assert own.in_use is None
    statbel.answers["/a.zip"] = [status(404)]
    assert f"{statbel.address}/a.zip" in typed("update").stderr


def cut(name: str) -> Callable[[Path], None]:
    return lambda folder: (folder / name).write_bytes((folder / name).read_bytes()[:-100])


def described(change: Callable[[dict[str, object]], object]) -> Callable[[Path], None]:
    def spoil(folder: Path) -> None:
        told = json.loads((folder / "datapackage.json").read_text("utf-8"))
        change(told)
        (folder / "datapackage.json").write_text(json.dumps(told), "utf-8")

    return spoil


def in_use(own: Shelf) -> Path:
    """The shipped pack, as one of this user's."""
    shutil.copytree(shipped(), place := own.workplace(), dirs_exist_ok=True)
    return own.put_in_use(place)


BAD = {
    "a table that is cut off": (cut("figures.csv"), "figures.csv in het gegevenspakket is beschadigd"),
    "a topology that is cut off": (cut("sectors.topojson"), "sectors.topojson in het gegevenspakket is beschadigd"),
    "a descriptor that is cut off": (cut("datapackage.json"), "datapackage.json in het gegevenspakket is beschadigd"),
    "a file that is not there": (lambda folder: (folder / "stops.csv").unlink(), "ontbreekt stops.csv"),
    "no descriptor": (lambda folder: (folder / "datapackage.json").unlink(), "geen gegevenspakket dat gelezen kan worden"),
    "another version": (described(lambda told: told.update(version="0.9.0")), "andere versie van Buurtlezer"),
    "no version": (described(lambda told: told.pop("version")), "andere versie van Buurtlezer"),
    "resources that tell nothing": (described(lambda told: told.update(resources=[{"path": "a"}])), "datapackage.json"),
    "a file that this version needs": (described(lambda told: told["resources"].pop()), "ontbreekt"),
}


@pytest.mark.parametrize("what", BAD)
@pytest.mark.parametrize("command", [["serve", "--no-browser", "--port", "0"], ["lab", "--no-browser"], ["data", "list"]])
def test_a_bad_pack_is_one_sentence_at_the_start(own: Shelf, command: list[str], what: str) -> None:
    spoil, says = BAD[what]
    spoil(in_use(own))
    os.environ["LANG"] = "nl_BE.UTF-8"
    done = CliRunner().invoke(app, command)
    assert done.exit_code == 2, done.output
    assert says in done.stderr
    assert "buurtlezer data update --back" in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert own.back() is None


def test_a_bad_shipped_pack_is_to_be_installed_again(own: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(shipped(), tmp_path / "shipped")
    cut("stops.csv")(tmp_path / "shipped")
    monkeypatch.setattr(reader, "_CHECKOUT", tmp_path / "shipped")
    done = typed("list", "--language", "nl")
    assert done.exit_code == 2
    assert "stops.csv" in done.stderr
    assert "Installeer Buurtlezer opnieuw" in done.stderr


def test_a_server_keeps_the_pack_that_it_began_with(own: Shelf) -> None:
    first = in_use(own)
    choose_pack(spoken("nl"))
    assert in_use(own) == own.in_use != first
    assert Pack.open().folder == first  # as in each of its kernels


def test_a_shelf_that_names_nothing_is_said_and_left_by_the_same_word(own: Shelf) -> None:
    own.folder.mkdir()
    (own.folder / POINTER).write_text("2020-01-01T000000\n")
    done = typed("list", "--language", "nl")
    assert done.exit_code == 2
    assert "geen gegevenspakket" in done.stderr
    assert "buurtlezer data update --back" in done.stderr
    assert typed("update", "--back").exit_code == 0
    assert typed("list").exit_code == 0


def test_an_update_over_a_list_that_names_nothing_is_a_sentence_or_begins_anew(own: Shelf, statbel: Publisher) -> None:
    own.folder.mkdir()
    (own.folder / POINTER).write_text("2020-01-01T000000\n")
    done = typed("update", "--no-fetch", "--language", "nl")
    assert done.exit_code == 2
    assert "geen gegevenspakket" in done.stderr
    assert "buurtlezer data update --back" in done.stderr
    assert "Traceback" not in done.output
    done = typed("update")
    assert (done.exit_code, done.stderr) == (0, "")
    assert own.in_use is not None
    assert own.back() is None


@pytest.mark.parametrize("command", [["serve", "--no-browser", "--port", "0"], ["data", "list"]])
@pytest.mark.parametrize("what", ["a file that is not there", "a file that this version needs", "a table that is cut off"])
def test_a_pack_in_the_environment_has_all_that_pages_read(
    own: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: list[str], what: str
) -> None:
    shutil.copytree(shipped(), tmp_path / "named")
    spoil, says = BAD[what]
    spoil(tmp_path / "named")
    monkeypatch.setenv(VARIABLE, str(tmp_path / "named"))
    done = CliRunner().invoke(app, command, env={"LANG": "nl_BE.UTF-8"})
    assert done.exit_code == 2
    assert says in done.stderr
    assert "BUURTLEZER_DATA" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_bad_pack_in_the_environment_names_the_variable(own: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, str(tmp_path / "nowhere"))
    done = typed("list", "--language", "nl")
    assert done.exit_code == 2
    assert "BUURTLEZER_DATA" in done.stderr
    assert str(tmp_path / "nowhere") in done.stderr


def test_an_update_says_that_the_variable_goes_before_it(own: Shelf, statbel: Publisher, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, str(shipped()))
    done = typed("update")
    assert done.exit_code == 0
    assert own.in_use is not None
    assert f"In use: the data pack in {shipped()}, which BUURTLEZER_DATA names." in done.stderr


def test_an_update_begins_from_the_shipped_pack_where_the_one_in_use_is_bad(own: Shelf, statbel: Publisher) -> None:
    assert typed("update").exit_code == 0
    assert own.in_use is not None
    cut("figures.csv")(own.in_use)
    assert typed("update").exit_code == 0
    assert typed("list").exit_code == 0


def test_browsers_are_given_the_streets_of_the_pack_in_use(own: Shelf, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert streets.folder().samefile(shipped())
    monkeypatch.setenv(streets.VARIABLE, str(tmp_path))
    assert streets.folder() == tmp_path
