"""A workshop with its people, on a real store: for tests of what a page knows of a room."""

import uuid
from typing import Any

from days import HELD_ON
from desk import Desk

from buurtlezer.logbook.room.bar import Bar
from buurtlezer.logbook.session import Session
from buurtlezer.model import Moment, Settings, Stage, parse
from buurtlezer.store import Arrival, Credential, JoinCode, Store, Workshop, Written
from buurtlezer.store.writing import Pen

MOMENT = {
    "name": "like",
    "picture": "park",
    "prompt": {"nl": "Kom je hier graag?"},
    "options": [
        {"value": "yes", "picture": "smile", "label": {"nl": "Graag"}},
        {"value": "no", "picture": "frown", "label": {"nl": "Liever niet"}},
    ],
}


def box(west: float = 4.34, south: float = 50.85, size: float = 0.01) -> dict[str, Any]:
    """A square as a drawing."""
    east, north = west + size, south + size
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    return {"kind": "area", "method": "line", "geometry": {"type": "MultiPolygon", "coordinates": [[ring]]}}


class Gathering:
    """One workshop, its trainer's secret, and those who joined by pseudonym."""

    def __init__(self, store: Store, **settings: Any) -> None:
        self.store = store
        self.trainer = Credential.new()
        given = {"title": "Kuregem", "organisation": "Buurthuis", "contact": "het onthaal", "held_on": HELD_ON}
        self.workshop: Workshop = store.workshops.create(self.trainer, Settings.model_validate({**given, **settings}))
        self.people: dict[str, Credential] = {}

    def join(
        self, pseudonym: str, voices: int = 1, *, device: str = "", role: str = "person", confirmed: bool = True
    ) -> Credential:
        """Somebody comes in, and a table is confirmed; their secret."""
        owner = self.people[pseudonym] = Credential.new()
        code = JoinCode.of(self.trainer.derive("projector"), self.workshop.code_number)
        self.store.workshops.join(owner, code, pseudonym, voices, role, Arrival(device))
        if voices > 1 and confirmed:
            self.store.workshops.confirm(self.trainer, pseudonym, voices)
        return owner

    def write(self, owner: Credential, content: dict[str, Any], *, entry_id: str | None = None, shared: bool = True) -> Written:
        """Somebody makes an entry, shared unless said otherwise."""
        whole = {"perspective": "citizen", "visibility": "workshop" if shared else "private", **content}
        return Pen(self.store).write(owner, uuid.uuid4().hex, entry_id or uuid.uuid4().hex, parse(whole))

    def set_stage(self, **changed: Any) -> None:
        """The trainer changes what the room is at."""
        now = self.store.workshops.led(self.trainer).stage.content()
        self.store.workshops.set_stage(self.trainer, Stage.model_validate(now | changed))

    def begin(self, **content: Any) -> str:
        """A moment is pushed to all phones; its id."""
        return self.store.workshops.begin(self.trainer, Moment.model_validate({**MOMENT, **content})).id


class RoomDesk(Desk):
    """A page in a room, as its kernel sees it."""

    def __init__(self, store: Store, page: str = "01_neighbourhood") -> None:
        super().__init__(store)
        self.session.page = page
        self.bar = Bar(self.session, self.identity, self.answers_of)

    @property
    def room(self) -> dict[str, Any]:
        """What was last said of the room."""
        return [one for one in self.answers if one["type"] == "room"][-1]

    def open(self, owner: Credential) -> Session:
        """A page that says hello with this secret."""
        self.hear("hello", secret=owner.shown(), key="k")
        return self.session
