"""What a workshop promises, whichever database keeps it."""

from collections.abc import Callable
from typing import Any

import pytest
from days import ERASED_ON, HELD_ON
from quick_codes import quick_codes  # noqa: F401 -- a fixture that all tests here take

from buurtlezer.errors import (
    BadEntry,
    LogbookErased,
    NotYours,
    PseudonymTaken,
    TooFast,
    UnknownCode,
    UnknownSecret,
    WorkshopClosed,
)
from buurtlezer.model import Entry, Moment, Settings, Stage, parse
from buurtlezer.store import Credential, JoinCode, News, Recording, Shared, Store, Workshop, joining, membership, results
from buurtlezer.store.writing import Pen

from .conftest import new_id, term

SETTINGS = Settings.model_validate(
    {"title": "Kuregem", "organisation": "Buurthuis", "contact": "het onthaal", "held_on": HELD_ON}
)
MOMENT = Moment.model_validate(
    {
        "name": "like",
        "picture": "park",
        "prompt": {"nl": "Kom je hier graag?"},
        "options": [
            {"value": "yes", "picture": "smile", "label": {"nl": "Graag"}},
            {"value": "no", "picture": "frown", "label": {"nl": "Liever niet"}},
        ],
    }
)


def code_of(trainer: Credential, number: int = 1) -> JoinCode:
    return JoinCode.of(trainer.derive("projector"), number)


def feeling(value: int = 1, **changed: Any) -> Entry:
    return parse({"kind": "feeling", "perspective": "citizen", "about": "city", "value": value, **changed})


def answer(run_id: str, **given: Any) -> Entry:
    return parse({"kind": "answer", "perspective": "citizen", "moment": run_id, "visibility": "workshop", **given})


def count(_: Workshop, spoken: list[Shared], *_shown: object) -> int:
    return len(spoken)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Callable[[float], None]:
    """Moves the clock that leases go by."""
    now = [1_800_000_000.0]
    monkeypatch.setattr("time.time", lambda: now[0])

    def move(seconds: float) -> None:
        now[0] += seconds

    return move


@pytest.fixture
def trainer(store: Store) -> Credential:
    secret = Credential.new()
    store.workshops.create(secret, SETTINGS)
    return secret


@pytest.fixture
def join(store: Store, trainer: Credential) -> Callable[..., Credential]:
    def joining(pseudonym: str, voices: int = 1, role: str = "person") -> Credential:
        owner = Credential.new()
        store.workshops.join(owner, code_of(trainer), pseudonym, voices, role)
        if voices > 1:
            store.workshops.confirm(trainer, pseudonym, voices)
        return owner

    return joining


def write(store: Store, owner: Credential, entry: Entry, entry_id: str | None = None) -> str:
    entry_id = entry_id or new_id()
    Pen(store).write(owner, new_id(), entry_id, entry)
    return entry_id


def test_a_workshop_is_made_once_by_its_secret(store: Store, trainer: Credential):
    again = store.workshops.create(trainer, SETTINGS)
    assert again == store.workshops.led(trainer)
    assert (again.settings, again.purge_on, again.closed) == (SETTINGS, ERASED_ON, False)


def test_joining_twice_is_joining_once(store: Store, trainer: Credential):
    owner = Credential.new()
    first = store.workshops.join(owner, code_of(trainer), "Rode merel", 5, "table")
    assert store.workshops.join(owner, code_of(trainer), "Rode merel", 5, "table") == first
    assert store.workshops.of(owner) == first
    assert [one.pseudonym for one in store.workshops.participants(trainer)] == ["Rode merel"]
    assert store.logbook(owner).name == "Rode merel"


def test_a_pseudonym_belongs_to_one(store: Store, trainer: Credential, join: Callable[..., Credential]):
    join("Rode merel")
    with pytest.raises(PseudonymTaken):
        join("  rode\tMEREL ")
    assert store.workshops.taken(code_of(trainer)) == {"rode merel"}


@pytest.mark.parametrize(("given", "rule"), [("", "empty"), (" \x00\n ", "empty"), ("x" * 10_000, "too_long"), (7, "wrong_type")])
def test_a_pseudonym_that_cannot_be_is_refused_without_repeating_it(join: Callable[..., Credential], given: Any, rule: str):
    with pytest.raises(BadEntry) as caught:
        join(given)
    assert (caught.value.field, caught.value.rule) == ("pseudonym", rule)
    assert "xxx" not in str(caught.value)


@pytest.mark.parametrize("voices", [0, 16, 999, True, "5"])
def test_a_table_has_as_many_people_as_a_table_has(join: Callable[..., Credential], voices: Any):
    with pytest.raises(BadEntry):
        join("Tafel", voices, "table")


def test_a_logbook_from_elsewhere_never_joins(store: Store, trainer: Credential, owner: Credential):
    with pytest.raises(UnknownSecret):
        store.workshops.join(owner, code_of(trainer), "Rode merel")
    assert store.workshops.of(owner) is None


def test_a_wrong_code_opens_nothing(store: Store, trainer: Credential):
    with pytest.raises(UnknownCode):
        store.workshops.join(Credential.new(), JoinCode("00000000"), "Rode merel")
    assert store.workshops.participants(trainer) == []


def test_a_renewed_code_takes_the_place_of_the_old_one(store: Store, trainer: Credential, join: Callable[..., Credential]):
    inside = join("Rode merel")
    assert store.workshops.renew_code(trainer).code_number == 2
    with pytest.raises(UnknownCode):
        join("Groene specht")
    store.workshops.join(Credential.new(), code_of(trainer, 2), "Groene specht")
    assert store.workshops.of(inside) is not None


def test_only_what_is_shared_in_own_or_told_words_counts(store: Store, trainer: Credential, join: Callable[..., Credential]):
    owner = join("Rode merel")
    write(store, owner, feeling(visibility="private"))
    write(store, owner, feeling(visibility="workshop"))
    write(store, owner, feeling(visibility="report", voice="told"))
    write(store, owner, feeling(visibility="workshop", voice="supposed"))
    assert store.workshops.result(trainer, "count", count).content == 2
    assert len(store.workshops.shared(trainer)) == 3


def test_an_entry_that_becomes_private_again_is_not_read_any_more(
    store: Store, trainer: Credential, join: Callable[..., Credential]
):
    owner = join("Rode merel")
    entry_id = write(store, owner, feeling(visibility="workshop"))
    write(store, owner, feeling(visibility="private"), entry_id)
    assert store.workshops.shared(trainer) == []
    Pen(store).undo(owner, new_id(), entry_id)  # a step back shares nothing again: sharing does
    assert store.workshops.shared(trainer) == []
    write(store, owner, feeling(visibility="workshop"), entry_id)
    assert len(store.workshops.shared(trainer)) == 1
    Pen(store).delete(owner, new_id(), entry_id)
    assert store.workshops.shared(trainer) == []


def test_own_voices_are_those_at_the_device_whatever_the_page_says(
    store: Store, trainer: Credential, join: Callable[..., Credential]
):
    table, person = join("Tafel 1", 5, "table"), join("Rode merel")
    write(store, table, feeling(visibility="workshop"))
    write(store, person, feeling(visibility="workshop", voices=900))
    write(store, person, feeling(visibility="workshop", voice="told", voices=900))
    assert [one.voices for one in store.workshops.shared(trainer)] == [5, 1, 1]


def test_an_act_that_is_sent_again_has_the_same_answer_and_moves_no_number(
    store: Store, trainer: Credential, join: Callable[..., Credential]
):
    owner = join("Tafel", 4, "table")
    act_id, entry_id = new_id(), new_id()
    first = Pen(store).write(owner, act_id, entry_id, feeling(visibility="workshop"))
    write(store, owner, feeling(2, visibility="workshop"))
    before = store.workshops.led(trainer).seq
    assert Pen(store).write(owner, act_id, entry_id, feeling(visibility="workshop")) == first
    assert store.workshops.led(trainer).seq == before


def test_a_result_is_computed_once_for_all_who_ask(
    store: Store, trainer: Credential, join: Callable[..., Credential], clock: Callable[[float], None]
):
    owner = join("Rode merel")
    write(store, owner, feeling(visibility="workshop"))
    computed: list[int] = []

    def compute(own: Workshop, spoken: list[Shared], *_shown: object) -> int:
        computed.append(own.seq)
        return len(spoken)

    asked = (trainer, trainer.derive("projector"), owner)
    assert {store.workshops.result(who, "count", compute).content for who in asked} == {1}
    write(store, owner, feeling(visibility="workshop"))
    assert store.workshops.result(owner, "count", compute).content == 1  # a second has not passed
    clock(1.5)
    newest = store.workshops.result(owner, "count", compute)
    assert (newest.content, newest.seq) == (2, store.workshops.led(trainer).seq)
    assert len(computed) == 2


def test_a_lease_of_somebody_who_died_ends(
    store: Store, trainer: Credential, join: Callable[..., Credential], clock: Callable[[float], None]
):
    write(store, join("Rode merel"), feeling(visibility="workshop"))
    own = store.workshops.led(trainer)
    with store._writing() as connection:
        assert results.take_first_lease(connection, own, "count")
    assert store.workshops.result(trainer, "count", count).content is None
    clock(11)
    assert store.workshops.result(trainer, "count", count).content == 1


def test_a_computation_that_fails_gives_its_lease_back(store: Store, trainer: Credential):
    def broken(_: Workshop, __: list[Shared], *_shown: object) -> int:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        store.workshops.result(trainer, "count", broken)
    assert store.workshops.result(trainer, "count", count).content == 0


def test_what_is_erased_while_it_is_being_counted_is_shown_nowhere(
    store: Store, trainer: Credential, join: Callable[..., Credential]
):
    owner = join("Rode merel")
    entry_id = write(store, owner, feeling(visibility="workshop"))

    def slow(_: Workshop, spoken: list[Shared], *_shown: object) -> int:
        store.erase_entry(owner, new_id(), entry_id)
        return len(spoken)

    assert store.workshops.result(trainer, "count", slow).content is None
    assert store.workshops.result(trainer, "count", count).content == 0


def test_a_hidden_entry_leaves_the_group_and_stays_its_authors(
    store: Store, trainer: Credential, join: Callable[..., Credential]
):
    owner = join("Rode merel")
    entry_id = write(store, owner, feeling(visibility="workshop"))
    (one,) = store.workshops.shared(trainer)
    store.workshops.hide(trainer, one.handle, "staat twee keer")
    assert store.workshops.result(trainer, "count", count).content == 0
    assert store.workshops.hidden_of(owner) == {entry_id: "staat twee keer"}
    assert len(store.current(owner)) == 1
    store.workshops.hide(trainer, one.handle, None)
    assert store.workshops.hidden_of(owner) == {}
    with pytest.raises(BadEntry):
        store.workshops.hide(trainer, one.handle, "  ")
    with pytest.raises(NotYours):
        store.workshops.hide(trainer, "0" * 32, "x")


def test_a_moment_is_answered_while_it_runs_and_not_otherwise(
    store: Store, trainer: Credential, join: Callable[..., Credential], monkeypatch: pytest.MonkeyPatch
):
    owner = join("Rode merel")
    run = store.workshops.begin(trainer, MOMENT)
    assert store.workshops.led(trainer).stage.moment == run.id
    write(store, owner, answer(run.id, choice="yes"))
    with pytest.raises(BadEntry) as wrong:
        write(store, owner, answer(run.id, choice="perhaps"))
    assert wrong.value.rule == "not_a_choice"
    store.workshops.end(trainer)
    assert store.workshops.led(trainer).stage.moment is None
    monkeypatch.setattr("buurtlezer.store.moment_log.GRACE_SECONDS", 0)
    for strange in (answer(run.id, passed=True), answer(new_id(), passed=True)):
        with pytest.raises(BadEntry) as over:
            write(store, owner, strange)
        assert over.value.rule == "moment_over"


def test_an_answer_outside_of_a_workshop_is_refused(store: Store, owner: Credential):
    with pytest.raises(BadEntry):
        write(store, owner, answer(new_id(), passed=True))


def test_a_new_moment_closes_the_one_before(store: Store, trainer: Credential):
    first, second = store.workshops.begin(trainer, MOMENT), store.workshops.begin(trainer, MOMENT)
    assert [run.running() for run in store.workshops.moments(trainer)] == [False, True]
    assert store.workshops.moment(trainer, first.id).closed_at is not None
    assert store.workshops.led(trainer).stage.moment == second.id


def test_after_closing_all_is_ones_own(store: Store, trainer: Credential, join: Callable[..., Credential]):
    owner = join("Rode merel")
    write(store, owner, feeling(visibility="workshop"))
    store.workshops.begin(trainer, MOMENT)
    closed = store.workshops.close(trainer)
    assert closed.closed
    assert closed.stage.moment is None
    assert store.workshops.close(trainer) == closed
    late = write(store, owner, feeling(2, visibility="workshop"))
    assert [one.content and one.content["visibility"] for one in store.current(owner) if one.entry_id == late] == ["private"]
    assert store.workshops.result(trainer, "count", count).content == 1
    with pytest.raises(UnknownCode):
        join("Groene specht")
    refused: list[Callable[[], object]] = [
        lambda: store.workshops.begin(trainer, MOMENT),
        lambda: store.workshops.set_stage(trainer, Stage(open=("01_neighbourhood",))),
        lambda: store.workshops.set_stage(trainer, closed.stage.model_copy(update={"everybody_to": "02_figures"})),
        lambda: store.workshops.renew_code(trainer),
    ]
    for call in refused:
        with pytest.raises(WorkshopClosed):
            call()


def test_who_writes_faster_than_a_person_waits_and_loses_nothing(
    store: Store, join: Callable[..., Credential], monkeypatch: pytest.MonkeyPatch
):
    owner = join("Rode merel")
    for _ in range(membership.MOST_ACTS):
        write(store, owner, feeling())
    with pytest.raises(TooFast):
        write(store, owner, feeling())
    monkeypatch.setattr(membership, "IN_SECONDS", 0.0)
    write(store, owner, feeling())
    assert len(store.current(owner)) == membership.MOST_ACTS + 1


def test_a_pass_begins_a_fresh_logbook_once_and_the_old_one_stays_its_owners(
    store: Store, trainer: Credential, join: Callable[..., Credential]
):
    lost = join("Rode merel", 3, "table")
    write(store, lost, feeling())
    given = JoinCode.parse(store.workshops.give_pass(trainer, "Rode merel"))
    found = Credential.new()
    fresh = store.workshops.redeem(found, given)[1]
    assert (fresh.pseudonym, fresh.voices, fresh.role) == ("Rode merel 2", 3, "table")
    assert store.current(found) == []
    assert len(store.current(lost)) == 1
    write(store, lost, feeling())
    with pytest.raises(UnknownCode):
        store.workshops.redeem(Credential.new(), given)
    with pytest.raises(UnknownCode):
        store.workshops.give_pass(trainer, "Niemand")
    long = "Vogel " * 6 + "vink"
    join(long)
    again = store.workshops.redeem(Credential.new(), JoinCode.parse(store.workshops.give_pass(trainer, long)))[1].pseudonym
    assert (again, len(again)) == (f"{long[:38]} 2", joining.PSEUDONYM_LENGTH)
    late = JoinCode.parse(store.workshops.give_pass(trainer, "Rode merel"))
    store.workshops.close(trainer)
    for act in (lambda: store.workshops.redeem(Credential.new(), late), lambda: store.workshops.give_pass(trainer, "Rode merel")):
        with pytest.raises(WorkshopClosed):
            act()


def test_each_paper_sheet_is_a_voice_of_its_own(store: Store, trainer: Credential):
    paper = store.workshops.paper(trainer)
    assert store.workshops.paper(trainer) == paper
    for _ in range(3):
        write(store, paper, feeling(visibility="workshop", voices=2))
    shared = store.workshops.shared(trainer)
    assert [one.voices for one in shared] == [2, 2, 2]
    assert len({one.author for one in shared}) == 3
    assert store.workshops.presence(trainer).joined == 0


def test_presence_counts_and_names_only_who_asks_for_help_to_the_trainer(
    store: Store, trainer: Credential, join: Callable[..., Credential]
):
    table, person = join("Tafel 1", 5, "table"), join("Rode merel")
    before = store.workshops.led(trainer).seq
    store.workshops.seen(table, "01_neighbourhood")
    store.workshops.ask_help(person, True)
    found = store.workshops.presence(trainer)
    assert (found.joined, found.here, found.voices, found.help) == (2, 2, 6, ("Rode merel",))
    assert found.pages["01_neighbourhood"] == 1
    assert store.workshops.presence(trainer.derive("projector")).help == ()
    assert store.workshops.presence(table).help == ()
    store.workshops.helped(trainer, "Rode merel")
    assert store.workshops.presence(trainer).help == ()
    assert store.workshops.led(trainer).seq == before


def test_a_recording_is_sound_of_a_size(store: Store, trainer: Credential, join: Callable[..., Credential]):
    sound = Recording("audio/webm", b"\x1a\x45\xdf\xa3rest")
    store.workshops.record(trainer, "like", "ar", sound)
    assert store.workshops.recording(join("Rode merel"), "like", "ar") == sound
    assert store.workshops.recordings(trainer) == {"like": ["ar"]}
    for wrong in (Recording("audio/webm", b"<html>"), Recording("audio/webm", b""), Recording("text/html", b"\x1a\x45\xdf\xa3")):
        with pytest.raises(BadEntry):
            store.workshops.record(trainer, "like", "ar", wrong)
    with pytest.raises(BadEntry):
        store.workshops.record(trainer, "like", "ar", Recording("audio/webm", b"\x1a\x45\xdf\xa3" + bytes(2_000_000)))
    for prompt, language, field in (("x" * 81, "ar", "prompt"), ("like", "x" * 21, "language")):
        with pytest.raises(BadEntry) as caught:
            store.workshops.record(trainer, prompt, language, Recording("audio/ogg", b"OggS"))
        assert (caught.value.field, caught.value.rule) == (field, "too_long")
    store.workshops.drop_recording(trainer, "like", "ar")
    with pytest.raises(NotYours):
        store.workshops.recording(trainer, "like", "ar")


def test_a_purge_erases_every_logbook_and_the_workshop(
    store: Store, trainer: Credential, join: Callable[..., Credential], owner: Credential
):
    inside = join("Rode merel")
    write(store, inside, feeling(visibility="workshop"))
    write(store, owner, term("van mij"))
    store.workshops.begin(trainer, MOMENT)
    store.workshops.result(trainer, "count", count)
    store.workshops.record(trainer, "like", "ar", Recording("audio/webm", b"\x1a\x45\xdf\xa3"))
    (one,) = [each for each in store.workshops.shared(trainer) if each.kind == "feeling"]
    store.workshops.hide(trainer, one.handle, "reden")
    store.workshops.purge(trainer)
    with pytest.raises(UnknownSecret):
        store.workshops.led(trainer)
    with pytest.raises(LogbookErased):
        store.current(inside)
    assert len(store.current(owner)) == 1
    assert store.caretaker.workshops() == []


def test_an_export_holds_no_pseudonym_and_nothing_private(store: Store, trainer: Credential, join: Callable[..., Credential]):
    owner = join("Rode merel")
    write(store, owner, term("van mij alleen"))
    write(store, owner, feeling(visibility="workshop", why="om te delen"))
    write(store, owner, feeling(visibility="offered", why="voor iedereen hier"))
    exported = store.caretaker.export(store.workshops.led(trainer).id)
    assert [one["content"]["why"] for one in exported["entries"]] == ["…", "…"]
    (offered,) = store.workshops.awaiting(trainer)
    store.workshops.decide(trainer, offered.handle, offered.seq, True)
    text = repr(store.caretaker.export(store.workshops.led(trainer).id))
    assert "voor iedereen hier" in text
    assert "om te delen" not in text
    assert "van mij alleen" not in text
    assert "merel" not in text


def test_what_ended_since_a_picture_was_kept_is_in_no_news_of_it(
    store: Store, trainer: Credential, join: Callable[..., Credential]
) -> None:
    """A page gets pictures with its news: it must not go on reading a function whose consent ended yesterday."""
    person = join("Rode merel")
    told = [{"handle": "over", "until": "2020-01-01"}, {"handle": "still", "until": "2199-01-01"}]
    store.workshops.result(trainer, "network", lambda *_: {"functions": told})
    news = store.workshops.news(person, {"network": 0})
    assert news is not None
    assert news.results["network"].content == {"functions": told[1:]}


def test_news_is_the_number_and_a_mark_of_what_the_own_page_shows(store: Store, trainer: Credential) -> None:
    store.workshops.create(trainer, SETTINGS)
    owner, other = Credential.new(), Credential.new()
    for one, name in ((owner, "Merel"), (other, "Mees")):
        store.workshops.join(one, code_of(trainer), name)

    def told() -> News:
        found = store.workshops.news(owner)
        assert found is not None
        return found

    before = told()
    assert before.seq == store.workshops.led(trainer).seq
    entry = new_id()
    store.workshops.ask_help(other, True)
    Pen(store).write(other, new_id(), entry, feeling(visibility="workshop"))
    store.workshops.hide(trainer, store.workshops.shared(trainer)[0].handle, "nog niet")
    assert told().seq > before.seq
    assert told().mark == before.mark  # nothing of that is shown to this one, but by way of a view

    marks, own = [before.mark], new_id()
    changes: tuple[Callable[[], object], ...] = (
        lambda: store.workshops.ask_help(owner, True),
        lambda: Pen(store).write(owner, new_id(), own, feeling(visibility="workshop")),
        lambda: store.workshops.hide(trainer, store.workshops.shared(trainer)[-1].handle, "nog niet"),
        lambda: store.workshops.set_stage(trainer, Stage(everybody_to="02_figures")),
        lambda: store.workshops.begin(trainer, MOMENT),
        lambda: store.workshops.end(trainer),
        lambda: store.erase_entry(owner, new_id(), own),
        lambda: store.workshops.close(trainer),
    )
    for change in changes:
        change()
        marks.append(told().mark)
    assert len(set(marks)) == len(marks)
    for nobody in (trainer, trainer.derive("projector"), Credential.new()):
        assert store.workshops.news(nobody) is None
    store.erase_logbook(owner)
    assert store.workshops.news(owner) is None


# Closed, and open again


def test_a_closed_workshop_is_still_read_shown_and_typed_into(store: Store, trainer: Credential, join: Callable[..., Credential]):
    for name in ("Rode merel", "Groene specht"):
        write(store, join(name), feeling(visibility="workshop"))
    run = store.workshops.begin(trainer, MOMENT)
    store.workshops.close(trainer)
    paper = store.workshops.paper(trainer)  # none was typed in before
    write(store, paper, feeling(visibility="workshop", voices=3))
    write(store, paper, answer(run.id, choice="yes", voices=2))
    assert [one.voices for one in store.workshops.shared(trainer)] == [1, 1, 3, 2]
    assert store.workshops.result(trainer.derive("projector"), "count", count).content == 4
    stage = store.workshops.led(trainer).stage
    shown = store.workshops.set_stage(trainer, stage.model_copy(update={"projector": "feelings"}))
    assert (shown.stage.projector, shown.closed) == ("feelings", True)


def test_closing_is_undone_with_the_same_code_and_what_was_written_meanwhile_stays_private(
    store: Store, trainer: Credential, join: Callable[..., Credential]
):
    owner = join("Rode merel")
    store.workshops.renew_code(trainer)
    closed = store.workshops.close(trainer)
    late = write(store, owner, feeling(2, visibility="workshop"))
    opened = store.workshops.reopen(trainer)
    assert (opened.closed, opened.code_number) == (False, closed.code_number)
    assert opened.seq > closed.seq  # all pages hear of it
    assert store.workshops.reopen(trainer) == opened
    assert store.workshops.shared(trainer) == []
    store.workshops.join(Credential.new(), code_of(trainer, 2), "Groene specht")
    with pytest.raises(UnknownCode):
        store.workshops.join(Credential.new(), code_of(trainer, 1), "Blauwe mees")
    assert store.workshops.begin(trainer, MOMENT).running()
    write(store, owner, feeling(2, visibility="workshop"), late)  # its author shares it again
    assert len(store.workshops.shared(trainer)) == 1
