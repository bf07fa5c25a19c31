"""Whatever message a participant's phone or page can send, none gets how the room stands before one's own answer."""

from typing import Any

import pytest
from gathering import Gathering, RoomDesk

from buurtlezer.geodata import Pack
from buurtlezer.logbook.room.console.console import HEARS, Console
from buurtlezer.logbook.room.desk import Desk
from buurtlezer.logbook.room.projector import Projector
from buurtlezer.store import Store

PACK = Pack.open()
SPREAD = 987_654_321
"""A number that stands nowhere but in the picture."""

VIEW = "feelings"
PICTURE = {"warm": {"own_first": "weighing/warm/before", "spread": [SPREAD]}}
MARK = {"kind": "weighing", "statement": "warm", "when": "before", "value": 7, "perspective": "visitor"}


@pytest.fixture
def gathering(store: Store, monkeypatch: pytest.MonkeyPatch) -> Gathering:
    """A room in which others stand somewhere, and a picture of that is kept."""
    monkeypatch.setenv("BUURTLEZER_SERVED", "yes")
    monkeypatch.setattr("buurtlezer.views.compute", lambda *_: lambda *_: PICTURE)
    made = Gathering(store, minimum_voices=3)
    for name in ("Uil", "Vos", "Mees"):
        made.write(made.join(name), MARK)
    store.workshops.result(made.trainer, VIEW, lambda *_: PICTURE)
    made.set_stage(projector=VIEW)
    return made


def asked(gathering: Gathering, secret: str) -> dict[str, Any]:
    """Answers to all messages that there are, with a participant's secret and what each may name."""
    store = gathering.store
    named = {"view": VIEW, "views": [VIEW], "name": VIEW, "sheet": "moments", "key": "k", "known": {VIEW: 0}, "format": "json"}
    desk, console, wall = Desk(store, PACK), Console(store, PACK), Projector(store, PACK)
    doors: dict[Any, list[str]] = {
        desk: [kind for kind in desk._hears if kind != "erase"],  # asked for last: nothing is left after it
        console: [*HEARS, "trainer.create", "trainer.key", "trainer.take"],
        wall: ["projector.open", "projector.take"],
    }
    return {kind: door.hear({"type": kind, "secret": secret, **named}, "nl") for door, kinds in doors.items() for kind in kinds}


def test_no_message_asks_around_ones_own_answer(gathering: Gathering, store: Store) -> None:
    merel = gathering.join("Merel")
    page = RoomDesk(store)
    page.session.group.want(VIEW)
    session = page.open(merel)
    session.seat.look_around()
    answers = asked(gathering, merel.shown())
    assert len(answers) > 30
    assert [kind for kind, answer in answers.items() if str(SPREAD) in repr(answer)] == []
    assert session.group.get(VIEW) == {"warm": {"own_first": "weighing/warm/before", "waits": True}}
    assert str(SPREAD) not in repr(page.answers)
    # The picture is there, for whoever may read it, and for her too once she stands somewhere herself.
    on_wall = Projector(store, PACK).hear(
        {"type": "projector.open", "secret": gathering.trainer.derive("projector").shown()}, "nl"
    )
    assert str(SPREAD) in repr(on_wall)
    gathering.write(merel, MARK, shared=False)
    session.seat.look_around()
    assert session.group.get(VIEW) == PICTURE
