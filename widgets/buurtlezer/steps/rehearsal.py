"""A visit carried out beforehand, so that what a first time costs is paid before a kernel is forked, once for all visitors.

What it does leaves no trace in the store. Not here: how it is taken back (``store.rehearsal``), loading libraries (``serving``).
"""

import uuid
from datetime import date
from functools import partial
from typing import Any

import ipywidgets

from buurtlezer import views
from buurtlezer.geodata import Pack
from buurtlezer.logbook import example
from buurtlezer.logbook.session import BUSY_SECONDS, Session
from buurtlezer.model import Area, Feeling
from buurtlezer.steps.made import Made, made
from buurtlezer.steps.workbook import Workbook
from buurtlezer.store import Credential, Store
from buurtlezer.store.rehearsal import rehearse
from buurtlezer.texts import LANGUAGES, Texts
from buurtlezer.wording.circle import FOLDERS

PAGE = "01_neighbourhood"


def visit(pack: Pack) -> None:
    """Read the languages, make each page, then play one on the store (``errors.StoreError``)."""
    for language in LANGUAGES:
        Texts.of(language).date(date(2026, 1, 1))
    for name in FOLDERS:
        for language in LANGUAGES:
            Workbook.open(name, language).make()
    ipywidgets.Widget.close_all()
    rehearse(partial(_play, pack), busy_seconds=BUSY_SECONDS)


def _play(pack: Pack, store: Store, owner: Credential) -> None:
    session = Session(Texts.of(LANGUAGES[0]), pack, lambda: store, PAGE)
    session.open(owner)
    for view in views.names():
        session.group.want(view)
    # Twice: what a first answer is compared with is there only the second time.
    revisions = example.revisions(LANGUAGES[0]).values()
    shared: list[Made[Any]] = [*made(revisions, Area), *made(revisions, Feeling)]
    for one in shared * 2:
        content = {**one.entry.content(), "visibility": "workshop"}
        session.perform(owner, _act("write", one.entry_id) | {"content": content}, None, here=True)
    session.perform(owner, _act("undo", shared[0].entry_id), None, here=True)
    session.seat.look_around()
    for view in views.names():
        session.seat.result(view)
    session.seat.show_presence(PAGE)


def _act(action: str, entry_id: str) -> dict[str, object]:
    return {"act_id": uuid.uuid4().hex, "action": action, "entry_id": entry_id}
