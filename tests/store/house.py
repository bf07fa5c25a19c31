"""Two workshops with somebody in every role, for tests about who may what.

Not here: what each may (``test_rights``).
"""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import product
from typing import Any

from days import HELD_ON

from buurtlezer.model import KINDS, OWN, Moment, Settings, Visibility, parse
from buurtlezer.model.references import references
from buurtlezer.store import Credential, JoinCode, Recording, Run, Store
from buurtlezer.store.tables import revisions
from buurtlezer.store.writing import Pen

from .conftest import new_id

VISIBILITIES = ("private", "workshop", "offered", "report")
ROLES = ("owner", "fellow", "stranger", "trainer", "other trainer", "projector", "outside", "code", "erased", "purged")
PSEUDONYM = "Rode merel"
LABEL = {"nl": "Graag"}
SPOTS = {
    "name": "where",
    "form": "spot",
    "picture": "park",
    "prompt": {"nl": "Waar kom je graag?"},
    "spots": [{"id": "ossegem", "label": LABEL, "lon": 4.32, "lat": 50.85}],
}


def settings(title: str) -> Settings:
    return Settings.model_validate({"title": title, "organisation": "Huis", "contact": "onthaal", "held_on": HELD_ON})


def code_of(trainer: Credential, number: int = 1) -> JoinCode:
    return JoinCode.of(trainer.derive("projector"), number)


@dataclass
class House:
    """A store with two workshops. ``owner`` has written one entry of each kind and visibility asked for."""

    store: Store
    contents: dict[str, dict[str, Any]]
    visibilities: tuple[str, ...] = VISIBILITIES
    secrets: dict[str, Credential] = field(default_factory=dict)
    entry_ids: dict[tuple[str, str], str] = field(default_factory=dict)
    begun: datetime = field(default_factory=lambda: datetime.now(UTC))

    def __post_init__(self) -> None:
        rooms, secrets = self.store.workshops, self.secrets
        for role in ROLES:
            secrets[role] = Credential.new()
        purged_trainer = Credential.new()
        for role, title in (("trainer", "Hier"), ("other trainer", "Daar")):
            rooms.create(secrets[role], settings(title))
        rooms.create(purged_trainer, settings("Toen"))
        secrets["projector"] = secrets["trainer"].derive("projector")
        secrets["code"] = Credential(code_of(secrets["trainer"]).shown().replace("-", "") * 2)
        joins = (("owner", PSEUDONYM), ("fellow", "Groene specht"), ("erased", "Blauwe mees"))
        for role, name in joins:
            rooms.join(secrets[role], code_of(secrets["trainer"]), name)
        rooms.join(secrets["stranger"], code_of(secrets["other trainer"]), PSEUDONYM)
        rooms.join(secrets["purged"], code_of(purged_trainer), PSEUDONYM)
        self.store.open_logbook(secrets["outside"], PSEUDONYM)
        self.store.erase_logbook(secrets["erased"])
        rooms.purge(purged_trainer)
        self.run: Run = rooms.begin(secrets["trainer"], Moment.model_validate(SPOTS))
        rooms.record(secrets["trainer"], "where", "ar", Recording("audio/ogg", b"OggS"))
        in_turn = sorted(self.contents, key=lambda kind: KINDS[kind].declared.stands)  # what locks others comes last
        self.entry_ids = {one: new_id() for one in product(in_turn, self.visibilities)}
        for kind, visibility in self.entry_ids:
            Pen(self.store).write(secrets["owner"], new_id(), self.entry_ids[kind, visibility], self.entry(kind, visibility))
            self.an_hour_passes()
        self.awaiting = [(one.handle, one.seq) for one in rooms.awaiting(secrets["trainer"])]
        self.handles = [one.handle for one in rooms.shared(secrets["trainer"])]

    def entry(self, kind: str, visibility: str) -> Any:
        """The entry of this kind as somebody would write it now; with any visibility, also one that its model refuses."""
        given = {"kind": kind, "perspective": "citizen", **self.contents[kind], "visibility": "private", **self._told_with(kind)}
        private = parse({**given, "moment": self.run.id} if kind == "answer" else given)
        return private.model_copy(update={"visibility": Visibility(visibility)})

    def _told_with(self, kind: str) -> dict[str, str]:
        """References without which it is not told, each to another entry of the owner's that the room may read."""
        needed = {field: one.to or "organisation" for field, one in references(kind).items() if one.told_with}
        found = {field: (to, open_to) for (field, to), open_to in zip(needed.items(), ("workshop", "offered"), strict=False)}
        return {field: f"{OWN}{self.entry_ids[one]}" for field, one in found.items() if one in self.entry_ids}

    def an_hour_passes(self) -> None:
        """Nobody makes an entry of each kind at once: what was written so far, was written earlier."""
        earlier = (self.begun - timedelta(hours=1)).isoformat()
        with self.store._writing() as connection:
            connection.execute(revisions.update().values(written_at=earlier))

    def dump(self) -> dict[str, list[tuple[Any, ...]]]:
        """Every row of every table, to see that nothing changed."""
        from buurtlezer.store.tables import METADATA

        with self.store._reading() as connection:
            return {
                table.name: sorted((tuple(row) for row in connection.execute(table.select())), key=repr)
                for table in METADATA.sorted_tables
            }
