"""A map that stands, by whatever message: of a page, a phone, a typed sheet and the trainer; and what a lock opens."""

import uuid
from typing import Any

import pytest
from desk import Desk as Page
from gathering import MOMENT, Gathering

from buurtlezer.errors import BadEntry
from buurtlezer.geodata import Pack
from buurtlezer.logbook.room.console.console import Console
from buurtlezer.logbook.room.desk import Desk
from buurtlezer.logbook.room.projector import Projector
from buurtlezer.model import Moment
from buurtlezer.store import Credential, Store
from buurtlezer.texts import Texts

PACK = Pack.open()
TEXTS = Texts.of("nl")
LOCKED, STANDS = TEXTS("refusal.maps.locked"), TEXTS("refusal.maps.stands")
PLACE: dict[str, Any] = {"kind": "map_place", "perspective": "organisation", "name": "het wijkhuis", "visibility": "workshop"}
LOCK: dict[str, Any] = {"kind": "map_lock", "perspective": "organisation", "visibility": "workshop"}


def new_id() -> str:
    return uuid.uuid4().hex


class Doors:
    """Somebody in a room, at their page and at their phone."""

    def __init__(self, store: Store) -> None:
        self.store, self.gathering = store, Gathering(store, minimum_voices=3)
        self.owner = self.gathering.join("Uil")
        self.console = Console(store, PACK)

    def page(self, entry_id: str, action: str = "write", content: Any = None) -> dict[str, Any]:
        page = Page(self.store)
        page.hear("hello", secret=self.owner.shown(), key="k")
        act = {"act_id": new_id(), "entry_id": entry_id, "action": action, "content": content}
        page.hear("act", secret=self.owner.shown(), key="k", act=act)
        return next(one for one in reversed(page.answers) if one["type"] in ("ack", "refuse", "later"))

    def phone(self, entry_id: str, action: str = "write", content: Any = None) -> dict[str, Any]:
        act = {"act_id": new_id(), "entry_id": entry_id, "action": action, "content": content}
        said = {"type": "act", "secret": self.owner.shown(), "key": "k", "act": act}
        answer: dict[str, Any] = Desk(self.store, PACK).hear(said, "nl")
        return answer

    def ask(self, kind: str, **fields: Any) -> Any:
        return self.console.hear({"type": f"trainer.{kind}", "secret": self.gathering.trainer.shown(), **fields}, "nl")

    def names(self, owner: Credential | None = None) -> list[str]:
        found = self.store.current(owner or self.owner, {"map_place"})
        return [str((one.content or {})["name"]) for one in found]


@pytest.mark.parametrize("door", ["page", "phone"])
@pytest.mark.parametrize("by", ["own lock", "wall"])
def test_no_forged_message_draws_after_the_lock(store: Store, door: str, by: str) -> None:
    doors = Doors(store)
    say, there, gone = getattr(doors, door), new_id(), new_id()
    for entry_id in (there, gone):
        assert say(entry_id, content=PLACE)["type"] == "ack"
    assert say(gone, "delete")["type"] == "ack"
    if by == "wall":
        assert doors.ask("stage", projector="maps", anyway=True)["type"] == "room"
        assert doors.ask("stage", projector="join", shown=[])["type"] == "room"  # nobody takes it off
        assert store.workshops.led(doors.gathering.trainer).stage.shown == ("maps",)
    else:
        assert say(new_id(), content=LOCK)["type"] == "ack"
    for entry_id, action, content in (
        (new_id(), "write", PLACE),
        (new_id(), "write", {**PLACE, "round": 7}),
        (there, "write", {**PLACE, "name": "de bib"}),
        (there, "write", {**PLACE, "perspective": "citizen"}),
        (there, "delete", None),
        (there, "undo", None),
        (gone, "undo", None),
        (gone, "write", PLACE),
    ):
        answer = say(entry_id, action, content)
        assert (answer["type"], answer["sentence"]) == ("refuse", LOCKED)
    assert doors.names() == ["het wijkhuis"]
    assert say(there, content={**PLACE, "visibility": "private"})["type"] == "ack"
    assert store.workshops.shared(doors.gathering.trainer, {"map_place"}) == []
    assert say(there, "erase")["type"] == "ack"


@pytest.mark.parametrize("door", ["page", "phone"])
def test_the_lock_stands_by_whatever_message_and_said_twice_it_is_done(store: Store, door: str) -> None:
    doors, lock = Doors(store), new_id()
    say = getattr(doors, door)
    assert [say(lock, content=LOCK)["type"] for _ in range(2)] == ["ack", "ack"]
    for action, content in (("delete", None), ("undo", None), ("erase", None), ("write", {**LOCK, "round": 2})):
        answer = say(lock, action, content)
        assert (answer["type"], answer["sentence"]) == ("refuse", STANDS)
    assert len(store.current(doors.owner, {"map_lock"})) == 1


@pytest.mark.parametrize(
    "message",
    [
        {"type": "trainer.stage", "shown": ["maps"]},
        {"type": "trainer.stage", "open": ["01_neighbourhood"], "clock": {}, "shown": ["maps"]},
    ],
)
def test_a_message_says_nothing_of_what_was_on_the_wall(store: Store, message: dict[str, Any]) -> None:
    doors = Doors(store)
    doors.console.hear({**message, "secret": doors.gathering.trainer.shown()}, "nl")
    assert store.workshops.led(doors.gathering.trainer).stage.shown == ()
    assert doors.page(new_id(), content=PLACE)["type"] == "ack"


def test_a_typed_sheet_draws_nothing_after_the_wall_either(store: Store) -> None:
    doors = Doors(store)
    doors.ask("stage", projector="maps")
    doors.ask("paper", content=PLACE, act_id=new_id(), entry_id=new_id())
    assert doors.names(store.workshops.paper(doors.gathering.trainer)) == []


def test_single_places_with_a_yes_are_read_after_ones_own_lock_and_on_the_wall_once_every_map_stands(store: Store) -> None:
    doors = Doors(store)
    trainer = doors.gathering.trainer
    told = {**PLACE, "means": "daar krijgt men een antwoord", "visibility": "offered"}
    doors.page(new_id(), content=told)
    doors.page(new_id(), content={**LOCK, "visibility": "private"})
    (one,) = store.workshops.awaiting(trainer)
    store.workshops.decide(trainer, one.handle, one.seq, shown=True)
    fellow = doors.gathering.join("Vos")

    def read(who: Credential) -> str:
        return repr(store.workshops.approved(who))

    assert "wijkhuis" in read(doors.owner)
    assert "wijkhuis" not in read(fellow)
    assert "wijkhuis" in read(trainer)
    doors.gathering.write(fellow, {"kind": "map_lock"}, shared=False)
    assert "wijkhuis" in read(fellow)
    wall = {"type": "projector.open", "secret": trainer.derive("projector").shown()}
    doors.gathering.set_stage(projector="words")
    assert "wijkhuis" not in repr(Projector(store, PACK).hear(wall, "nl"))  # who still draws would read it there
    for view in ("maps", "words"):
        doors.gathering.set_stage(projector=view)
    assert "wijkhuis" in repr(Projector(store, PACK).hear(wall, "nl"))


def test_what_a_typed_sheet_counts_stands_too(store: Store) -> None:
    doors, entry_id = Doors(store), new_id()
    sheet = {"kind": "map_place", "perspective": "organisation", "name": "de bib", "sense": "help"}

    def typed(voices: int) -> str:
        return str(doors.ask("paper", content={**sheet, "voices": voices}, act_id=new_id(), entry_id=entry_id)["type"])

    assert typed(2) == "ok"
    doors.gathering.set_stage(projector="maps")
    assert [typed(12), typed(2)] == ["refuse", "ok"]
    assert [one.voices for one in store.workshops.shared(doors.gathering.trainer, {"map_place"})] == [2]


def test_what_no_sheet_counts_is_not_typed_in(store: Store) -> None:
    doors = Doors(store)
    sheet = {"kind": "treasure", "form": "place", "findable": "public", "name": "de bib", "voice": "supposed"}
    assert doors.ask("paper", content=sheet, act_id=new_id(), entry_id=new_id())["type"] == "refuse"
    assert doors.ask("paper", content={**sheet, "voice": "told"}, act_id=new_id(), entry_id=new_id())["type"] == "ok"


@pytest.mark.parametrize("shared", ["workshop", "private"])
def test_who_draws_is_asked_after_whatever_they_share(store: Store, shared: str) -> None:
    doors, lock = Doors(store), new_id()
    doors.page(new_id(), content={**PLACE, "visibility": shared})
    doors.page(new_id(), content={**PLACE, "perspective": "citizen"})
    assert doors.ask("stage", projector="maps")["asked"]["open"] == 1
    assert store.workshops.led(doors.gathering.trainer).stage.shown == ()
    doors.page(lock, content={**LOCK, "visibility": shared})
    doors.page(lock, content={**LOCK, "visibility": "private"})  # taken back from the room it stands all the same
    assert "asked" not in doors.ask("stage", projector="maps")


def test_at_one_device_a_lock_is_of_all_who_sit_there_but_those_who_are_written_for(store: Store) -> None:
    gathering, device = Gathering(store, minimum_voices=3), "d" * 32
    one, other = (gathering.join(name, device=device) for name in ("Uil", "Vos"))
    written_for, elsewhere = gathering.join("Mus", device=device, role="scribed"), gathering.join("Mees", device="e" * 32)
    gathering.write(one, {**LOCK, "visibility": "private"})
    with pytest.raises(BadEntry, match="locked"):
        gathering.write(other, PLACE)
    gathering.write(written_for, PLACE)
    gathering.write(elsewhere, PLACE)
    assert len(store.workshops.shared(gathering.trainer, {"map_place"})) == 2


@pytest.mark.parametrize(("whom", "kind"), [("residents", "organisation"), ("workers", "citizen")])
def test_who_said_to_be_one_of_the_others_may_pass_and_answers_nothing(store: Store, whom: str, kind: str) -> None:
    doors = Doors(store)
    run = store.workshops.begin(doors.gathering.trainer, Moment.model_validate({**MOMENT, "whom": whom}))
    answer = {"kind": "answer", "perspective": "visitor", "moment": run.id, "choice": "yes", "visibility": "workshop"}
    entry_id = new_id()
    assert doors.phone(entry_id, content=answer)["type"] == "ack"  # nothing of theirs says anything
    doors.page(new_id(), content={**PLACE, "perspective": kind})
    refused = doors.phone(entry_id, content={**answer, "choice": "no"})
    assert (refused["type"], refused["sentence"]) == ("refuse", TEXTS(f"refusal.room.for_{whom}"))
    assert doors.phone(entry_id, content={**answer, "choice": None, "passed": True})["type"] == "ack"
    doors.page(new_id(), content={**PLACE, "perspective": "citizen" if kind == "organisation" else "organisation"})
    assert doors.phone(entry_id, content=answer)["type"] == "ack"  # who works here and lives here


def test_what_is_done_about_a_treasure_names_it_whatever_page_it_is_made_on(store: Store) -> None:
    doors, treasure, act = Doors(store), new_id(), new_id()
    said = {"kind": "treasure", "perspective": "organisation", "name": "Noordster", "form": "place"}
    doors.page(treasure, content=said)
    doors.page(act, content={"kind": "action", "perspective": "organisation", "what": "langsgaan", "from_entry": treasure})
    (one,) = store.current(doors.owner, {"action"})
    assert (one.content or {})["of_treasure"] == treasure


def test_what_is_not_for_the_organisation_leaves_results_as_that_is_said_and_comes_back_by_no_step(store: Store) -> None:
    doors = Doors(store)
    trainer, entry_id = doors.gathering.trainer, new_id()
    theirs = {**PLACE, "perspective": "citizen", "name": "achter de garages"}

    def told() -> str:
        spoken = store.workshops.result(trainer, "maps", lambda _own, spoken, *_: [one.entry.content() for one in spoken])
        own = store.workshops.led(trainer)
        everything = (spoken, store.workshops.shared(trainer), store.workshops.awaiting(trainer), store.caretaker.export(own.id))
        return repr(everything) + repr(doors.ask("shared")) + repr(doors.ask("export", form="json"))

    doors.page(entry_id, content=theirs)
    assert "garages" in told()
    doors.page(entry_id, content={**theirs, "not_for_organisation": True})  # as a page sends it that was open before
    with store._reading() as connection:
        kept = connection.exec_driver_sql("SELECT count(*) FROM group_results").scalar_one()
    assert kept == 0
    for action, content in (("undo", None), ("write", theirs), ("write", {**theirs, "perspective": "organisation"})):
        assert doors.page(entry_id, action, content)["sentence"] == TEXTS("refusal.maps.stays_ours")
    for action in ("delete", "undo", "redo", "undo"):
        doors.page(entry_id, action)
        assert "garages" not in told()
    assert doors.names() == ["achter de garages"]
