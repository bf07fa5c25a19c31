"""What a store file tells: to its owners, to the room, to the trainer, on the wall and on the pages. All as plain JSON values.

What the code of before told was written down; ``test_before`` asks the code of now the same. What differs from one reading
to the next (who is here now, numbers of results) is left out. Not here: comparing.
"""

import base64
import csv
import hashlib
import io
import sqlite3
import zipfile
from collections.abc import Callable, Mapping
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

from buurtlezer import views
from buurtlezer.errors import EntryErased, LogbookErased
from buurtlezer.geodata import Pack
from buurtlezer.logbook.room.console.console import Console
from buurtlezer.logbook.room.desk import Desk
from buurtlezer.logbook.room.projector import Projector
from buurtlezer.model import Entry
from buurtlezer.model.kinds import authors_fields
from buurtlezer.store import Credential, Revision, Run, Store
from buurtlezer.texts import LANGUAGES
from buurtlezer.views.moment import answers as answers_view
from buurtlezer.views.moment import turnout

from .brief import outlined, without
from .pages import SECTIONS, page

FOLDER = Path(__file__).parent
TRAINER = "trainer"
ALONE = "alone"
PEOPLE = ("uil", "vos", "mees", "merel", "egel", "das", "tafel", "specht", "kauw")
ERASED = ("gone", "kraai")
PAPER = "paper"

AS_TAKEN = "as taken along"


def secret(name: str) -> Credential:
    """The secret of somebody in the file."""
    if name == PAPER:
        return secret(TRAINER).derive(PAPER)
    return Credential(hashlib.sha256(name.encode()).hexdigest()[:16].upper())


def load(file: Path) -> None:
    """Make the store file of before."""
    with closing(sqlite3.connect(file)) as connection:
        connection.executescript((FOLDER / "store.sql").read_text("utf-8"))


def look(file: Path) -> None:
    """Have all that the group made computed, as it is when somebody looks."""
    with Store.open(str(file)) as store:
        for name in views.names():
            view(store, name)
        moments(store)


# To the owner of a logbook


def logbook(store: Store, name: str) -> Any:
    """What a logbook holds, what of it is taken along, and the history of all that changed in it."""
    owner = secret(name)
    try:
        taken = store.take_along(owner)
    except LogbookErased:
        return "erased"
    del taken["taken_at"]
    contents = {one["seq"]: one["content"] for one in taken["revisions"]}
    acts = [one["entry_id"] for one in taken["revisions"]]
    changed = {one for one in acts if acts.count(one) > 1} | {str(one["entry_id"]) for one in taken["erased"]}
    return {
        "current": [_plain(one, contents) for one in store.current(owner)],
        "history": {entry_id: _history(store, owner, entry_id, contents) for entry_id in sorted(changed)},
        "taken along": taken,
    }


def _history(store: Store, owner: Credential, entry_id: str, contents: Mapping[int, Any]) -> Any:
    try:
        return [_plain(one, contents) for one in store.history(owner, entry_id)]
    except EntryErased:
        return "erased"


def _plain(one: Revision, contents: Mapping[int, Any]) -> dict[str, Any]:
    """A revision; its content is told once, with what is taken along."""
    kept = ("seq", "entry_id", "act_id", "action", "kind", "base_seq", "overtaken")
    content = AS_TAKEN if one.content == contents[one.seq] else one.content
    return {**{field: getattr(one, field) for field in kept}, "written_at": one.written_at.isoformat(), "content": content}


# To the room


def shared(store: Store) -> Any:
    """All that the room shares, as the store tells it to the trainer."""
    kept = ("handle", "author", "seq", "kind", "voices", "hidden")
    return [
        {**{field: getattr(one, field) for field in kept}, "content": _told(one.entry)}
        for one in store.workshops.shared(secret(TRAINER))
    ]


def _told(entry: Entry) -> Any:
    stays = authors_fields(entry.kind)
    return {field: value for field, value in entry.content().items() if field not in stays}


def view(store: Store, name: str) -> Any:
    """A view of the group."""
    return outlined(store.workshops.result(secret("uil"), name, views.compute(name, Pack.open())).content)


def moments(store: Store) -> Any:
    """What was asked, how many answered, and what."""
    return [_moment(store, run) for run in store.workshops.moments(secret(TRAINER))]


def _moment(store: Store, run: Run) -> dict[str, Any]:
    asker = secret("uil")
    answers = without(answers_view.of_room(store, asker, run), "seq")
    return {"moment": run.moment.content(), "turnout": turnout.of_room(store, asker, run)[0], "answers": answers}


def phone(store: Store, name: str) -> Any:
    """What a phone shows."""
    told = Desk(store, Pack.open()).hear({"type": "state", "secret": secret(name).shown()}, "nl")
    moment, result = without(told["moment"], "pictures"), without(told["result"], "seq")
    return {**without(told, "seq"), "moment": moment, "result": result}


def wall(store: Store, projector: str) -> Any:
    """What stands on the wall: ``now`` a moment that runs, once it has ended its result, or what the trainer chooses."""
    if projector != "now":
        _say(store, "end")
    if projector not in ("now", "result"):
        _say(store, "stage", projector=projector)
    at = secret(TRAINER).derive("projector").shown()
    told = Projector(store, Pack.open()).hear({"type": "projector.open", "secret": at}, "nl")
    told["presence"] = {"joined": told["presence"]["joined"]}
    if "result" in told:
        told["result"] = without(told["result"], "seq")
    return outlined(without(told, "seq", "seq_of_view", "seq_of_turnout", "pictures"))


# To the trainer


def words(store: Store, language: str) -> Any:
    """The list of what was shared, in plain words."""
    return _say(store, "shared", language)


def overview(store: Store) -> Any:
    """What the trainer's page shows of the room."""
    told = _say(store, "open")
    return {field: told[field] for field in ("settings", "code", "purge_on", "closed", "stage", "moments", "recordings")}


def export(store: Store) -> Any:
    """What the owner of the machine takes along, with the results of the group that are kept."""
    ((own, _),) = store.caretaker.workshops()
    found = store.caretaker.export(own.id)
    return {**found, "results": outlined(found["results"])}


def tables(store: Store) -> Any:
    """The same as tables for a spreadsheet; a row by its columns, as one more column is nothing lost."""
    packed = base64.b64decode(_say(store, "export", form="csv")["base64"])
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        return {name: _rows(archive.read(name).decode("utf-8-sig")) for name in archive.namelist()}


def _rows(text: str) -> list[dict[str, str]]:
    return [{column: cell for column, cell in row.items() if cell} for row in csv.DictReader(io.StringIO(text), delimiter=";")]


def _say(store: Store, kind: str, language: str = "nl", **fields: Any) -> dict[str, Any]:
    message = {"type": f"trainer.{kind}", "secret": secret(TRAINER).shown(), **fields}
    told = Console(store, Pack.open()).hear(message, language)
    assert told["type"] not in ("refuse", "later"), told
    return told


def on_page(_: Store, name: str, workbook: str) -> Any:
    """What a page shows, which opens the file by itself."""
    return page(secret(name), workbook)


NEW = (
    *("gaps", "reach", "network", "own_gates", "communities", "coalitions", "vignettes", "statements", "encounters", "arguments"),
    *("maps", "treasures", "conclusions"),
)
"""Group views that were not there before."""

VIEWS = tuple(name for name in views.names() if name not in NEW)
"""The group views of before."""

ASKED: dict[str, Callable[[Store], Any]] = {
    **{f"logbook/{name}": partial(logbook, name=name) for name in (ALONE, *PEOPLE, PAPER, *ERASED)},
    "room/shared": shared,
    **{f"room/phone/{name}": partial(phone, name=name) for name in PEOPLE},
    **{f"view/{name}": partial(view, name=name) for name in VIEWS},
    "view/moments": moments,
    **{f"wall/{name}": partial(wall, projector=name) for name in ("now", "result", "join", *VIEWS)},
    **{f"trainer/{language}": partial(words, language=language) for language in LANGUAGES},
    "trainer/overview": overview,
    "export/json": export,
    "export/csv": tables,
    **{
        f"page/{name}/{workbook}": partial(on_page, name=name, workbook=workbook)
        for name in (ALONE, "uil")
        for workbook in SECTIONS
    },
}
"""All that is asked of a store, by name; each of a fresh copy of the file, since some of it changes the room."""


def ask(name: str, file: Path) -> Any:
    """Open the file and ask one thing."""
    with Store.open(str(file)) as store:
        return ASKED[name](store)


def as_served(file: Path) -> dict[str, str]:
    """What the environment says where pages open the file by themselves, in a room."""
    return {"BUURTLEZER_STORE": str(file), "BUURTLEZER_SERVED": "yes"}
