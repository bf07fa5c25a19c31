"""What the room answered is told to a participant only after an answer of their own; trainer and wall read all."""

import uuid
from typing import Any, cast

import pytest
import sqlalchemy as sa
from days import HELD_ON
from quick_codes import quick_codes  # noqa: F401 -- a fixture that all tests here take

from buurtlezer.errors import BadEntry
from buurtlezer.model import KINDS, Settings, Weighing, parse
from buurtlezer.store import Credential, GroupResult, JoinCode, Store, own_first
from buurtlezer.store.tables import revisions
from buurtlezer.store.writing import Pen

SETTINGS: dict[str, Any] = {"title": "Hier", "organisation": "Huis", "contact": "onthaal", "held_on": HELD_ON}
BEFORE, AFTER = "weighing/warm/before", "weighing/warm/after"
SPREAD = {
    "minimum": 5,
    "warm": {"before": {"own_first": BEFORE, "spread": [0, 3, 2]}, "after": {"own_first": AFTER, "spread": [4, 1, 0]}},
    "listed": [{"own_first": [BEFORE, AFTER], "moved": 2}],
}
WAITS = {
    "minimum": 5,
    "warm": {"before": {"own_first": BEFORE, "waits": True}, "after": {"own_first": AFTER, "waits": True}},
    "listed": [{"own_first": [BEFORE, AFTER], "waits": True}],
}
OPENED = {**WAITS, "warm": {**cast("Any", WAITS["warm"]), "before": SPREAD["warm"]["before"]}}


def new_id() -> str:
    return uuid.uuid4().hex


def weighing(**fields: Any) -> Any:
    mark = {"kind": "weighing", "perspective": "visitor", "statement": "warm", "when": "before", "value": 7}
    return parse({**mark, **fields})


def computed(*_: Any) -> Any:
    return SPREAD


@pytest.fixture(autouse=True)
def no_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("buurtlezer.store.results.PAUSE_SECONDS", 0.0)


@pytest.fixture
def trainer(store: Store) -> Credential:
    secret = Credential.new()
    store.workshops.create(secret, Settings.model_validate(SETTINGS))
    return secret


@pytest.fixture
def person(store: Store, trainer: Credential) -> Credential:
    return joined(store, trainer, "Rode merel")


def joined(store: Store, trainer: Credential, pseudonym: str) -> Credential:
    secret = Credential.new()
    store.workshops.join(secret, JoinCode.of(trainer.derive("projector"), 1), pseudonym)
    return secret


def read(store: Store, who: Credential) -> Any:
    return store.workshops.result(who, "statements", computed).content


class Page:
    """What a participant's page has of the view, asked as it asks."""

    def __init__(self, store: Store, owner: Credential) -> None:
        self.store, self.owner = store, owner
        self.has = GroupResult(None, 0)
        self.came = 0

    def look(self) -> Any:
        opened = {"statements": self.has.own} if self.has.own is not None else {}
        news = self.store.workshops.news(self.owner, {"statements": self.has.seq}, opened)
        assert news is not None
        if "statements" in news.results:
            self.has = news.results["statements"]
            self.came += 1
        return self.has.content


def test_whoever_did_not_answer_reads_that_it_waits_and_trainer_and_wall_read_all(
    store: Store, trainer: Credential, person: Credential
) -> None:
    assert read(store, person) == WAITS  # computed for this very call
    assert read(store, person) == WAITS  # kept
    assert read(store, trainer) == read(store, trainer.derive("projector")) == SPREAD
    Pen(store).write(person, new_id(), new_id(), weighing())  # private: one need not share to read
    assert read(store, person) == OPENED
    assert read(store, joined(store, trainer, "Uil")) == WAITS


def test_what_asks_for_two_answers_of_ones_own_is_told_after_both(store: Store, person: Credential) -> None:
    pen, before = Pen(store), new_id()
    pen.write(person, new_id(), new_id(), weighing(when="after"))
    told = read(store, person)
    assert told["warm"] == {"before": WAITS["warm"]["before"], "after": SPREAD["warm"]["after"]}
    assert told["listed"] == WAITS["listed"]  # of who weighed once nobody reads what moved
    pen.write(person, new_id(), before, weighing())
    assert read(store, person) == SPREAD
    pen.delete(person, new_id(), before)
    assert read(store, person)["listed"] == WAITS["listed"]


@pytest.mark.parametrize("voice", ["told", "supposed"])
def test_what_somebody_else_stands_for_opens_nothing(store: Store, person: Credential, voice: str) -> None:
    kept = new_id()
    Pen(store).write(person, new_id(), kept, weighing())
    assert read(store, person) == OPENED
    with store._writing() as connection:  # as no door lets it in
        now = connection.execute(sa.select(revisions.c.content).where(revisions.c.entry_id == kept)).scalar_one()
        changed = sa.update(revisions).where(revisions.c.entry_id == kept).values(content={**now, "voice": voice})
        connection.execute(changed)
    assert read(store, person) == WAITS


def test_a_page_gets_it_after_its_own_answer_and_not_once_more(store: Store, trainer: Credential, person: Credential) -> None:
    page, other = Page(store, person), Page(store, joined(store, trainer, "Uil"))
    read(store, trainer)
    assert page.look() == other.look() == WAITS
    entry, pen = new_id(), Pen(store)
    pen.write(person, new_id(), entry, weighing())
    assert page.look() == OPENED
    assert other.look() == WAITS
    came = page.came
    assert page.look() == OPENED
    assert page.came == came
    pen.delete(person, new_id(), entry)
    assert page.look() == WAITS
    pen.undo(person, new_id(), entry)
    assert page.look() == OPENED
    store.erase_entry(person, new_id(), entry)
    assert page.look() is None  # all that was made goes with what is erased
    read(store, trainer)
    assert page.look() == WAITS


def test_a_page_lets_go_of_a_picture_that_was_thrown_away_by_its_own_act(
    store: Store, trainer: Credential, person: Credential
) -> None:
    page, entry = Page(store, person), new_id()
    Pen(store).write(person, new_id(), entry, weighing(visibility="workshop"))
    read(store, trainer)
    assert page.look() == OPENED
    Pen(store).delete(person, new_id(), entry)  # takes it back: all results go
    assert page.look() is None


@pytest.mark.parametrize("fields", [{"when": "after"}, {"statement": "care"}])
def test_another_answer_opens_nothing_of_it(store: Store, person: Credential, fields: dict[str, Any]) -> None:
    Pen(store).write(person, new_id(), new_id(), weighing(**fields))
    assert read(store, person)["warm"]["before"] == {"own_first": BEFORE, "waits": True}


def test_what_the_trainer_said_yes_to_waits_too(store: Store, trainer: Credential, person: Credential) -> None:
    other = joined(store, trainer, "Uil")
    Pen(store).write(other, new_id(), new_id(), weighing(why="zo leerde ik het", visibility="offered"))
    (one,) = store.workshops.awaiting(trainer)
    store.workshops.decide(trainer, one.handle, one.seq, shown=True)
    assert store.workshops.approved(person) == []
    assert len(store.workshops.approved(trainer.derive("projector"))) == 1
    Pen(store).write(person, new_id(), new_id(), weighing(value=1))
    assert len(store.workshops.approved(person)) == 1


def test_a_question_is_named_by_its_kind_and_what_the_kind_declares() -> None:
    assert own_first.question(weighing().content()) == BEFORE
    assert own_first.question({"kind": "feeling", "value": 1}) == ""
    assert Weighing.declared.own_first == ("statement", "when")
    assert {kind for kind, model in KINDS.items() if model.declared.own_first} == {"map_lock", "weighing"}


def rows(store: Store) -> str:
    with store._reading() as connection:
        return repr(connection.execute(sa.select(revisions.c.content)).scalars().all())


def set_residents(store: Store, trainer: Credential, residents: bool) -> None:
    store.workshops.set_settings(trainer, Settings.model_validate(SETTINGS | {"residents": residents}))


@pytest.mark.parametrize("on_paper", [False, True])
def test_where_residents_take_part_none_is_written_read_or_brought_back(
    store: Store, trainer: Credential, person: Credential, on_paper: bool
) -> None:
    owner = store.workshops.paper(trainer) if on_paper else person
    pen, kept, gone = Pen(store), new_id(), new_id()
    pen.write(owner, new_id(), kept, weighing(value=9, visibility="workshop"))
    pen.write(owner, new_id(), gone, weighing(value=8, visibility="workshop"))
    pen.delete(owner, new_id(), gone)
    read(store, trainer)
    set_residents(store, trainer, True)
    assert store.workshops.shared(trainer) == []
    assert Page(store, person).look() is None  # what was made of it is thrown away
    before = rows(store)
    for refused in (
        lambda: pen.write(owner, new_id(), new_id(), weighing(value=2)),
        lambda: pen.write(owner, new_id(), kept, weighing(value=2)),
        lambda: pen.write(owner, new_id(), kept, weighing(value=9, visibility="workshop")),
        lambda: pen.undo(owner, new_id(), kept),
        lambda: pen.undo(owner, new_id(), gone),
    ):
        with pytest.raises(BadEntry) as error:
            refused()
        assert error.value.rule == "without_residents"
    assert rows(store) == before
    pen.write(owner, new_id(), kept, weighing(value=9))  # sent before the page knew: it only takes back
    pen.delete(owner, new_id(), kept)  # one can always take away


@pytest.mark.parametrize("visibility", ["workshop", "offered", "report"])
def test_what_was_shared_before_residents_came_is_its_authors_alone_for_good(
    store: Store, trainer: Credential, person: Credential, visibility: str
) -> None:
    pen, kept, face = Pen(store), new_id(), new_id()
    pen.write(
        person,
        new_id(),
        face,
        parse({"kind": "feeling", "perspective": "visitor", "about": "city", "value": 1, "visibility": visibility}),
    )
    pen.write(person, new_id(), kept, weighing(value=9, visibility=visibility))
    last = store.changes(person).seq
    set_residents(store, trainer, True)
    (changed,) = store.changes(person, last).revisions  # a page that is open is told
    assert (changed.entry_id, changed.entry) == (kept, weighing(value=9))
    set_residents(store, trainer, False)
    assert [one.kind for one in store.workshops.shared(trainer)] == ["feeling"]
    pen.undo(person, new_id(), kept)
    pen.delete(person, new_id(), kept)
    pen.undo(person, new_id(), kept)
    assert [one.kind for one in store.workshops.shared(trainer)] == ["feeling"]  # no step back shares it either
    pen.write(person, new_id(), kept, weighing(value=9, visibility=visibility))  # its author may, by the button
    assert {one.kind for one in store.workshops.shared(trainer)} == {"feeling", "weighing"}


def test_a_room_withdraws_what_is_its_own_and_says_it_once(store: Store, trainer: Credential) -> None:
    other = Credential.new()
    store.workshops.create(other, Settings.model_validate(SETTINGS))
    people = joined(store, trainer, "Uil"), joined(store, other, "Uil")
    for one in people:
        Pen(store).write(one, new_id(), new_id(), weighing(visibility="workshop"))
    set_residents(store, trainer, True)
    assert len(store.workshops.shared(other)) == 1
    number = store.changes(people[0]).seq
    set_residents(store, trainer, True)
    assert store.changes(people[0], number).revisions == ()
