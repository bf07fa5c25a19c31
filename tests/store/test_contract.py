"""What any store promises, whichever database keeps it."""

import json
from collections.abc import Callable

import pytest

from buurtlezer.errors import ActReused, BadEntry, EntryErased, LogbookErased, NothingToUndo, NotYours, UnknownSecret
from buurtlezer.model import parse
from buurtlezer.store import Credential, Store, Written
from buurtlezer.store.writing import Pen

from .conftest import new_id, term


def meanings(store: Store, credential: Credential) -> list[str]:
    return [revision.content["meaning"] for revision in store.current(credential) if revision.content]


def test_a_logbook_is_made_once_and_keeps_its_name(store: Store):
    credential = Credential.new()
    made = store.open_logbook(credential, "  Mijn \n buurt\x00 ")
    assert made.name == "Mijn buurt"
    assert store.open_logbook(credential, "Iets anders") == made == store.logbook(credential)
    assert made.created_at.tzinfo is not None
    assert store.rename(credential, "Hoek").name == store.logbook(credential).name == "Hoek"


def test_a_name_that_is_too_long_is_refused_without_repeating_it(store: Store, owner: Credential):
    with pytest.raises(BadEntry) as caught:
        store.rename(owner, "x" * 201)
    assert (caught.value.field, caught.value.rule) == ("name", "too_long")


def test_an_unknown_secret_opens_nothing(store: Store, owner: Credential):
    stranger = Credential.new()
    calls: list[Callable[[], object]] = [
        lambda: store.logbook(stranger),
        lambda: store.rename(stranger, "x"),
        lambda: Pen(store).write(stranger, new_id(), new_id(), term("x")),
        lambda: Pen(store).delete(stranger, new_id(), new_id()),
        lambda: Pen(store).undo(stranger, new_id(), new_id()),
        lambda: Pen(store).redo(stranger, new_id(), new_id()),
        lambda: store.current(stranger),
        lambda: store.history(stranger, new_id()),
        lambda: store.changes(stranger),
        lambda: store.take_along(stranger),
        lambda: store.erase_entry(stranger, new_id(), new_id()),
        lambda: store.erase_logbook(stranger),
    ]
    for call in calls:
        with pytest.raises(UnknownSecret):
            call()


def test_an_entry_is_written_changed_and_read_back(store: Store, owner: Credential):
    entry_id = new_id()
    first = Pen(store).write(owner, new_id(), entry_id, term("een"))
    second = Pen(store).write(owner, new_id(), entry_id, term("twee"), base_seq=first.seq)
    assert second.seq > first.seq
    assert not second.overtaken
    (now,) = store.current(owner)
    assert now.entry == term("twee")
    assert (now.kind, now.action, now.base_seq, now.entry_id) == ("term", "write", first.seq, entry_id)
    assert [revision.content["meaning"] for revision in store.history(owner, entry_id) if revision.content] == [
        "een",
        "twee",
    ]


def test_kinds_can_be_asked_for(store: Store, owner: Credential):
    Pen(store).write(owner, new_id(), new_id(), term("een"))
    feeling = parse({"kind": "feeling", "perspective": "visitor", "about": "city", "value": 1})
    Pen(store).write(owner, new_id(), new_id(), feeling)
    assert [revision.kind for revision in store.current(owner, kinds={"feeling"})] == ["feeling"]
    assert store.current(owner, kinds=()) == []
    assert len(store.current(owner)) == 2


def test_an_act_sent_twice_is_one_act(store: Store, owner: Credential):
    entry_id, act_id = new_id(), new_id()
    first = Pen(store).write(owner, act_id, entry_id, term("een"), base_seq=0)
    Pen(store).write(owner, new_id(), entry_id, term("twee"))
    assert Pen(store).write(owner, act_id, entry_id, term("een"), base_seq=0) == first
    assert Pen(store).write(owner, act_id, entry_id, term("een"), base_seq=7) == first
    assert meanings(store, owner) == ["twee"]
    pen = Pen(store)
    for call in (pen.delete, pen.undo, pen.redo):
        if call == pen.redo:
            Pen(store).undo(owner, new_id(), entry_id)
        again = new_id()
        assert call(owner, again, entry_id) == call(owner, again, entry_id)
    assert len(store.history(owner, entry_id)) == 6


def test_an_act_id_used_for_something_else_is_refused(store: Store, owner: Credential):
    entry_id, act_id = new_id(), new_id()
    Pen(store).write(owner, act_id, entry_id, term("een"))
    with pytest.raises(ActReused):
        Pen(store).write(owner, act_id, entry_id, term("twee"))
    with pytest.raises(ActReused):
        Pen(store).write(owner, act_id, new_id(), term("een"))
    with pytest.raises(ActReused):
        Pen(store).delete(owner, act_id, entry_id)
    assert meanings(store, owner) == ["een"]


def test_who_was_overtaken_is_told_and_both_versions_stay(store: Store, owner: Credential):
    entry_id = new_id()
    seen = Pen(store).write(owner, new_id(), entry_id, term("samen gezien"), base_seq=0)
    assert not seen.overtaken
    assert not Pen(store).write(owner, new_id(), entry_id, term("tab 1"), base_seq=seen.seq).overtaken
    late = Pen(store).write(owner, new_id(), entry_id, term("tab 2"), base_seq=seen.seq)
    assert late.overtaken
    assert Pen(store).write(owner, new_id(), entry_id, term("leeg gezien"), base_seq=0).overtaken
    assert not Pen(store).write(owner, new_id(), entry_id, term("niet gezegd")).overtaken
    assert len(store.history(owner, entry_id)) == 5


def test_undo_walks_back_to_nothing_and_redo_forth(store: Store, owner: Credential):
    entry_id = new_id()
    Pen(store).write(owner, new_id(), entry_id, term("een"))
    Pen(store).write(owner, new_id(), entry_id, term("twee"))
    Pen(store).undo(owner, new_id(), entry_id)
    assert meanings(store, owner) == ["een"]
    Pen(store).undo(owner, new_id(), entry_id)
    assert meanings(store, owner) == []
    with pytest.raises(NothingToUndo):
        Pen(store).undo(owner, new_id(), entry_id)
    Pen(store).redo(owner, new_id(), entry_id)
    Pen(store).redo(owner, new_id(), entry_id)
    assert meanings(store, owner) == ["twee"]
    with pytest.raises(NothingToUndo):
        Pen(store).redo(owner, new_id(), entry_id)
    Pen(store).delete(owner, new_id(), entry_id)
    assert meanings(store, owner) == []
    assert store.history(owner, entry_id)[-1].deleted
    Pen(store).undo(owner, new_id(), entry_id)
    assert meanings(store, owner) == ["twee"]
    assert [revision.action for revision in store.history(owner, entry_id)] == [
        *("write", "write", "undo", "undo", "redo", "redo", "delete", "undo")
    ]


def test_an_entry_stays_of_its_kind(store: Store, owner: Credential):
    entry_id = new_id()
    written = Pen(store).write(owner, new_id(), entry_id, term("een"))
    feeling = parse({"kind": "feeling", "perspective": "visitor", "about": "city", "value": 1})
    with pytest.raises(BadEntry, match="kind_changed"):
        Pen(store).write(owner, new_id(), entry_id, feeling)
    assert store.changes(owner).seq == written.seq  # a refused act used up no number


@pytest.mark.parametrize("bad", ["", "x" * 32, "A" * 32, "a" * 33])
def test_what_is_no_id_is_refused(store: Store, owner: Credential, bad: str):
    for call in (
        lambda: Pen(store).write(owner, bad, new_id(), term("een")),
        lambda: Pen(store).write(owner, new_id(), bad, term("een")),
        lambda: store.erase_entry(owner, bad, new_id()),
    ):
        with pytest.raises(BadEntry, match="not_an_id"):
            call()


def test_nobody_touches_or_sees_what_is_anothers(store: Store, owner: Credential, other: Credential):
    entry_id, act_id = new_id(), new_id()
    Pen(store).write(owner, act_id, entry_id, term("van A"))
    before = store.history(owner, entry_id)
    asked: list[Callable[[str], object]] = [
        lambda name: Pen(store).delete(other, new_id(), name),
        lambda name: Pen(store).undo(other, new_id(), name),
        lambda name: Pen(store).redo(other, new_id(), name),
        lambda name: store.history(other, name),
        lambda name: store.erase_entry(other, new_id(), name),
    ]
    for call in asked:
        with pytest.raises(NotYours) as anothers:
            call(entry_id)
        with pytest.raises(NotYours) as nobodys:
            call(new_id())
        assert (type(anothers.value), str(anothers.value)) == (type(nobodys.value), str(nobodys.value))
    assert store.current(other) == []
    told = store.changes(other)
    assert (told.revisions, told.tombstones) == ((), ())
    assert "van A" not in json.dumps(store.take_along(other))
    # An id is a name within a logbook: the same one makes an entry of one's own, and meets nobody's.
    Pen(store).write(other, act_id, entry_id, term("van B"))
    assert store.history(owner, entry_id) == before
    store.erase_entry(other, new_id(), entry_id)
    assert store.history(owner, entry_id) == before
    store.erase_logbook(other)
    assert store.history(owner, entry_id) == before


def test_changes_come_once_and_in_order(store: Store, owner: Credential, other: Credential):
    first, second = new_id(), new_id()
    Pen(store).write(owner, new_id(), first, term("een"))
    told = store.changes(owner, 0)
    assert [revision.entry_id for revision in told.revisions] == [first]
    Pen(store).write(other, new_id(), new_id(), term("van B"))
    Pen(store).write(owner, new_id(), second, term("twee"))
    Pen(store).delete(owner, new_id(), first)
    later = store.changes(owner, told.seq)
    assert [(revision.entry_id, revision.deleted) for revision in later.revisions] == [(second, False), (first, True)]
    assert later.seq == later.revisions[-1].seq
    assert store.changes(owner, later.seq).revisions == ()


def test_erasing_an_entry_takes_its_history_and_leaves_a_tombstone(store: Store, owner: Credential):
    entry_id, act_id, erasing = new_id(), new_id(), new_id()
    written = Pen(store).write(owner, act_id, entry_id, term("weg hiermee"))
    Pen(store).write(owner, new_id(), entry_id, term("weg hiermee!"))
    erased = store.erase_entry(owner, erasing, entry_id)
    assert erased.traces_gone
    assert store.current(owner) == []
    with pytest.raises(EntryErased):
        store.history(owner, entry_id)
    told = store.changes(owner, written.seq)
    assert told.revisions == ()
    assert [(stone.seq, stone.entry_id) for stone in told.tombstones] == [(erased.seq, entry_id)]
    assert "weg hiermee" not in json.dumps(store.take_along(owner))
    assert store.erase_entry(owner, erasing, entry_id) == store.erase_entry(owner, new_id(), entry_id) == erased


def test_what_was_erased_does_not_come_back_from_a_browser_that_sends_again(store: Store, owner: Credential):
    entry_id, act_id = new_id(), new_id()
    written = Pen(store).write(owner, act_id, entry_id, term("weg hiermee"))
    erased = store.erase_entry(owner, new_id(), entry_id)
    again = Pen(store).write(owner, act_id, entry_id, term("weg hiermee"))
    assert again == Written(written.seq, entry_id, overtaken=False, erased=True)
    with pytest.raises(EntryErased):  # an act of another tab, which still shows what was erased
        Pen(store).write(owner, new_id(), entry_id, term("weg hiermee, ja"), base_seq=written.seq)
    assert store.current(owner) == []
    assert store.changes(owner, 0).seq == erased.seq


def test_a_slot_can_be_filled_again_after_erasing(store: Store, owner: Credential):
    slot, erasing = new_id(), new_id()
    Pen(store).write(owner, new_id(), slot, term("oud"))
    erased = store.erase_entry(owner, erasing, slot)
    anew = Pen(store).write(owner, new_id(), slot, term("nieuw"), base_seq=erased.seq)
    assert not anew.overtaken
    assert store.erase_entry(owner, erasing, slot).seq == erased.seq  # sent again: it meant the old one
    assert meanings(store, owner) == ["nieuw"]
    Pen(store).undo(owner, new_id(), slot)
    with pytest.raises(NothingToUndo):
        Pen(store).undo(owner, new_id(), slot)


def test_erasing_a_logbook_closes_its_secret_for_good(store: Store, owner: Credential, other: Credential):
    Pen(store).write(owner, new_id(), new_id(), term("weg hiermee"))
    Pen(store).write(other, new_id(), new_id(), term("blijft"))
    erased = store.erase_logbook(owner)
    assert (erased.entry_id, erased.traces_gone) == (None, True)
    for call in (
        lambda: store.logbook(owner),
        lambda: store.open_logbook(owner, "opnieuw"),
        lambda: Pen(store).write(owner, new_id(), new_id(), term("weg hiermee")),
        lambda: store.changes(owner, 0),
    ):
        with pytest.raises(LogbookErased):
            call()
    assert store.erase_logbook(owner) == erased
    assert meanings(store, other) == ["blijft"]


def test_all_can_be_taken_along_and_no_secret_is_in_it(store: Store, owner: Credential):
    entry_id, gone = new_id(), new_id()
    Pen(store).write(owner, new_id(), entry_id, term("één"))
    Pen(store).delete(owner, new_id(), entry_id)
    Pen(store).write(owner, new_id(), gone, term("weg"))
    store.erase_entry(owner, new_id(), gone)
    taken = json.loads(json.dumps(store.take_along(owner)))
    assert taken["format"] == "buurtlezer-logbook"
    assert taken["logbook"]["name"] == "Buurtboek van A"
    assert [revision["action"] for revision in taken["revisions"]] == ["write", "delete"]
    assert parse(taken["revisions"][0]["content"]) == term("één")
    assert [stone["entry_id"] for stone in taken["erased"]] == [gone]
    assert owner.shown() not in json.dumps(taken)
    assert owner.digest("logbook") not in json.dumps(taken)
