"""After a participant, an entry or a workshop is erased, nothing of it is in any table, nor in any byte of the files.

Each text that somebody can leave in a workshop carries a mark of its own. Which columns those are is asked of the tables: one
that is new must be marked here, or named as nobody's, before these tests pass again. Not here: logbooks outside of a workshop
(``test_traces``), what may be read before it is erased (``test_rights``).
"""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

import pg_server
import pytest
import sqlalchemy as sa
from days import HELD_ON, day
from quick_codes import quick_codes  # noqa: F401 -- a fixture that all tests here take

from buurtlezer.analysis.cell import Cell
from buurtlezer.analysis.pictures import Pictures, Step
from buurtlezer.model import Moment, Settings, Stage, parse
from buurtlezer.store import Credential, JoinCode, Recording, Shared, Store, Workshop, vacuum
from buurtlezer.store.writing import Pen

from .conftest import new_id

MOST = 30
"""Length of a mark with its name; most columns hold 40."""

NOBODYS = {
    *("counters.name", "entries.kind", "entries.visibility", "revisions.action"),  # words of ours
    *("participants.role", "recordings.media", "workshops.purge_on"),
    *("logbooks.secret_hash", "workshops.trainer_hash", "workshops.projector_hash", "workshops.code_hash"),
    *("participants.pass_hash", "handovers.token_hash", "handovers.opens", "handovers.sealed"),
    "participants.network",  # eight digits of a hash
    "group_pictures.seen",  # numbers that can be compared with each other
}
"""Columns that could hold words by their type, and hold none that anybody wrote."""


CHANCE = random.Random(4)


def padding(length: int) -> str:
    """What no database can press together: a mark that is beside it stands in the file as it is."""
    return CHANCE.randbytes(length // 2).hex()


class Marks:
    """Words that occur nowhere else, each with where it was left."""

    def __init__(self, whose: str) -> None:
        self._whose = whose
        self._count = count()
        self.made: list[str] = []

    def __call__(self, where: str) -> str:
        mark = f"{self._whose}{next(self._count)}zq{where}"
        assert len(mark) <= MOST
        self.made.append(mark)
        return mark

    def words(self, where: str) -> dict[str, str]:
        return {tag: self(f"{where}{tag}") for tag in ("nl", "fr", "ar")}


class Kept:
    """What a database keeps: in its tables, and in its files. Asked without any code of the store."""

    def __init__(self, url: str, files: Callable[[], Iterator[bytes]]) -> None:
        self.url = url
        self._files = files

    def in_tables(self, words: list[str]) -> set[str]:
        """``table.column`` of each value that holds one of the words."""
        return {where for where, value in self._values() if any(word in value for word in words)}

    def in_files(self, words: list[str]) -> set[str]:
        """The words that are in some byte of some file."""
        forms = {form: word for word in words for form in (word.encode(), word.encode("utf-16-le"))}
        return {word for content in self._files() for form, word in forms.items() if form in content}

    def _values(self) -> Iterator[tuple[str, str]]:
        engine = sa.create_engine(self.url, poolclass=sa.NullPool)
        inspector = sa.inspect(engine)
        with engine.connect() as connection:
            for name in inspector.get_table_names():
                columns = [column["name"] for column in inspector.get_columns(name)]
                asked = sa.select(*(sa.column(one) for one in columns)).select_from(sa.table(name))
                for row in connection.execute(asked):
                    for column, value in zip(columns, row, strict=True):
                        yield f"{name}.{column}", value.decode("latin-1") if isinstance(value, bytes) else repr(value)


def bytes_of(folder: Path) -> Iterator[bytes]:
    yield from (path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file())


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def kept(request: pytest.FixtureRequest, tmp_path: Path) -> Kept:
    if request.param == "sqlite":
        folder = tmp_path / "store"
        folder.mkdir()
        return Kept(f"sqlite:///{folder / 'room.db'}", lambda: bytes_of(folder))
    server: pg_server.Server = request.getfixturevalue("postgresql")
    address: str = request.getfixturevalue("new_database")()
    name = sa.make_url(address).database or ""

    def files() -> Iterator[bytes]:
        with server.connect(name) as connection:
            connection.execute("CHECKPOINT")
            (oid,) = connection.execute("SELECT oid FROM pg_database WHERE datname = current_database()").fetchone() or (0,)
        yield from bytes_of(server.data / "base" / str(oid))

    return Kept(address.replace("postgresql:", "postgresql+psycopg:"), files)


@pytest.fixture
def store(kept: Kept) -> Iterator[Store]:
    with Store.open(kept.url) as opened:
        yield opened


def content_of(_: Workshop, spoken: list[Shared], shown: Pictures) -> list[Any]:
    found = [[one.handle, one.entry.content()] for one in spoken]
    shown.show(Step("all", Cell(len(spoken), None)), {"told": found})
    return found


@dataclass
class Person:
    """Somebody who left a mark wherever a participant can."""

    secret: Credential
    marks: Marks
    entry_id: str
    """One of the entries, with marks of its own."""

    of_entry: Marks


class Room:
    """A workshop in which everybody left marks."""

    def __init__(self, store: Store, whose: str) -> None:
        self.store = store
        self.marks = mark = Marks(whose)
        self.trainer = Credential.new()
        self.projector = self.trainer.derive("projector")
        self.code = JoinCode.of(self.projector, 1)
        rooms, trainer = store.workshops, self.trainer
        texts = {name: mark(name) for name in ("title", "area", "organisation", "contact", "purpose", "afterwards")}
        rooms.create(trainer, Settings.model_validate({**texts, "held_on": HELD_ON}))
        rooms.set_stage(trainer, Stage(projector=mark("projector")))
        rooms.set_programme(trainer, {"items": [{"say": mark.words("say")}]})
        self.run = rooms.begin(
            trainer,
            Moment.model_validate(
                {
                    "name": mark("moment"),
                    "form": "spot",
                    "picture": "park",
                    "prompt": mark.words("prompt"),
                    "spots": [{"id": (spot := mark("spot")), "label": mark.words("label"), "lon": 4.32, "lat": 50.85}],
                }
            ),
        )
        self.spot = spot
        sound = b"OggS" + f"{mark('sound')}{padding(20_000)}".encode()
        rooms.record(trainer, mark("spoken"), mark("l"), Recording("audio/ogg", sound))
        self.view = mark("view")

    def person(self, whose: str) -> Person:
        mark, of_entry = Marks(whose), Marks(f"{whose}e")
        secret, rooms = Credential.new(), self.store.workshops
        pseudonym = mark("pseudonym")
        rooms.join(secret, self.code, pseudonym, 3, "table")
        rooms.seen(secret, mark("page"))
        rooms.ask_help(secret, True)
        rooms.give_pass(self.trainer, pseudonym)
        self.store.rename(secret, mark("name"))
        entry_id = self.write(secret, of_entry)
        hidden_id = self.write(secret, mark)
        for one, marks in ((entry_id, of_entry), (hidden_id, mark)):
            handle = self.handle_of(marks.made[-1])
            rooms.hide(self.trainer, handle, marks("reason"))
            if one == entry_id:  # shown again, so that the results hold it; a second entry of its own stays hidden
                rooms.hide(self.trainer, handle, None)
        self.write(secret, mark)
        spot = {"id": self.spot, "lon": 4.32, "lat": 50.85}
        Pen(self.store).write(secret, new_id(), new_id(), self.entry("answer", moment=self.run.id, spot=spot))
        return Person(secret, mark, entry_id, of_entry)

    def entry(self, kind: str, **given: Any) -> Any:
        return parse({"kind": kind, "perspective": "citizen", "visibility": "workshop", **given})

    def write(self, secret: Credential, mark: Marks) -> str:
        """An entry with some history."""
        entry_id = new_id()
        # Long ones spill over several pages. Other words make it private, and the next writing shares it again.
        for _ in range(3):
            long = f"{mark('example')} {padding(4_000)} {mark('meaning')}"
            entry = self.entry("place", name=mark("word"), offers=long)
            Pen(self.store).write(secret, new_id(), entry_id, entry)
        Pen(self.store).delete(secret, new_id(), entry_id)
        Pen(self.store).undo(secret, new_id(), entry_id)
        return entry_id

    def handle_of(self, mark: str) -> str:
        (found,) = [one.handle for one in self.store.workshops.shared(self.trainer) if mark in repr(one.entry)]
        return found

    def result(self) -> Any:
        return self.store.workshops.result(self.trainer, self.view, content_of).content


def test_each_column_that_holds_words_is_marked_here(store: Store, kept: Kept):
    room = Room(store, "room")
    person = room.person("uil")
    assert room.result()
    words = {f"{column.table.name}.{column.name}" for column in vacuum.columns_of_words()}
    marked = kept.in_tables(room.marks.made + person.marks.made + person.of_entry.made)
    assert words >= NOBODYS
    assert marked == words - NOBODYS


@pytest.mark.parametrize("by", ["its owner", "the trainer"])
def test_what_a_participant_made_goes_with_the_erasure_and_the_rest_stays(store: Store, kept: Kept, by: str):
    room = Room(store, "room")
    gone, stays = room.person("uil"), room.person("mees")
    assert room.result()
    marks = gone.marks.made + gone.of_entry.made
    assert len(kept.in_files(marks)) > 0.9 * len(marks)  # else this test would prove nothing
    assert len(kept.in_tables(marks)) > 4
    if by == "its owner":
        assert store.erase_logbook(gone.secret).traces_gone
    else:
        assert store.workshops.remove(room.trainer, [gone.marks.made[0]])
    assert kept.in_tables(marks) == set()
    assert kept.in_files(marks) == set()
    assert kept.in_tables([gone.secret.shown(), gone.secret.shown().replace("-", "")]) == set()
    assert {"participants.pseudonym", "revisions.content", "hidings.reason"} <= kept.in_tables(stays.marks.made)
    assert stays.of_entry.made[-2] in repr(room.result())
    assert kept.in_tables(marks) == set()


def test_one_entry_goes_with_its_history_its_reason_and_the_results(store: Store, kept: Kept):
    room = Room(store, "room")
    person = room.person("uil")
    room.store.workshops.hide(room.trainer, room.handle_of(person.of_entry.made[-2]), person.of_entry("again"))
    assert kept.in_tables(person.of_entry.made) >= {"revisions.content", "hidings.reason"}
    room.store.workshops.hide(room.trainer, room.handle_of(person.of_entry.made[-3]), None)
    assert room.result()
    assert "group_results.content" in kept.in_tables(person.of_entry.made)
    assert len(kept.in_files(person.of_entry.made)) > 0.9 * len(person.of_entry.made)
    assert store.erase_entry(person.secret, new_id(), person.entry_id).traces_gone
    assert kept.in_tables(person.of_entry.made) == set()
    assert kept.in_files(person.of_entry.made) == set()
    assert kept.in_tables(person.marks.made) >= {"participants.pseudonym", "revisions.content", "hidings.reason"}


@pytest.mark.parametrize("by", ["the trainer", "the command line", "its day"])
def test_a_purge_leaves_nothing_of_a_workshop_and_all_of_another(
    store: Store, kept: Kept, by: str, monkeypatch: pytest.MonkeyPatch
):
    room, other = Room(store, "room"), Room(store, "elsewhere")
    people = [room.person("uil"), room.person("mees")]
    neighbour = other.person("buur")
    assert room.result()
    assert other.result()
    own_id = store.workshops.led(room.trainer).id
    marks = room.marks.made + [mark for one in people for mark in one.marks.made + one.of_entry.made]
    hashes = [room.trainer.digest("trainer"), room.projector.digest("projector"), room.code.digest()]
    assert kept.in_tables(hashes) == {"workshops.trainer_hash", "workshops.projector_hash", "workshops.code_hash"}
    assert len(kept.in_files(marks)) > 0.9 * len(marks)
    if by == "the trainer":
        assert store.workshops.purge(room.trainer)
    elif by == "the command line":
        assert store.caretaker.purge(own_id)
    else:
        theirs = store.workshops.led(other.trainer).settings.model_copy(update={"purge_days": 365})
        store.workshops.set_settings(other.trainer, theirs)
        monkeypatch.setattr("buurtlezer.store.number.now", lambda: f"{day(32)}T12:00:00.000000+00:00")
        assert store.caretaker.purge_due() == 1
    assert kept.in_tables([*marks, *hashes, own_id]) == set()
    assert kept.in_files([*marks, *hashes]) == set()
    expected = {"workshops.settings", "moments.content", "recordings.sound", "group_results.view", "workshops.programme"}
    assert expected <= kept.in_tables(other.marks.made)
    assert {"participants.pseudonym", "revisions.content"} <= kept.in_tables(neighbour.marks.made)


def test_a_workshop_that_nobody_joined_leaves_nothing_either(store: Store, kept: Kept):
    room = Room(store, "room")
    assert store.workshops.purge(room.trainer)
    assert kept.in_tables(room.marks.made) == set()
    assert kept.in_files(room.marks.made) == set()


@pytest.mark.parametrize("erased", ["a participant", "an entry", "the workshop"])
def test_what_is_erased_while_it_is_counted_is_kept_nowhere(store: Store, kept: Kept, erased: str):
    room = Room(store, "room")
    person = room.person("uil")
    marks = person.of_entry.made

    def compute(own: Workshop, spoken: list[Shared], shown: Pictures) -> Any:
        if erased == "a participant":
            store.erase_logbook(person.secret)
        elif erased == "an entry":
            store.erase_entry(person.secret, new_id(), person.entry_id)
        else:
            store.workshops.purge(room.trainer)
        return content_of(own, spoken, shown)

    assert store.workshops.result(room.trainer, room.view, compute).content is None
    assert kept.in_tables(marks) == set()
    store.purge_traces()
    assert kept.in_files(marks) == set()


def test_a_spoken_prompt_that_is_thrown_away_or_spoken_again_is_gone(store: Store, kept: Kept):
    room, mark = Room(store, "room"), Marks("voice")
    rooms = store.workshops

    def record(prompt: str) -> None:
        rooms.record(room.trainer, prompt, "ar", Recording("audio/ogg", f"OggS{mark('said')}{padding(20_000)}".encode()))

    record("like")
    record("where")
    assert kept.in_files(mark.made) == set(mark.made)
    rooms.drop_recording(room.trainer, "like", "ar")
    assert kept.in_tables(mark.made[:1]) == set()
    assert kept.in_files(mark.made[:1]) == set()
    record("where")
    assert kept.in_tables(mark.made[1:2]) == set()
    assert store.tidy()  # a second erasure in a row waits for its turn (``test_cleaning``)
    assert kept.in_files(mark.made[1:2]) == set()
    assert kept.in_tables(mark.made[2:]) == {"recordings.sound"}
