"""A person at work: hello, acts, and everything that can be refused, through the real store."""

from collections.abc import Callable
from math import cos, pi, sin
from typing import Any

import pytest
from desk import Desk
from shapely import get_num_coordinates
from shapely.geometry import shape

from buurtlezer.errors import StoreBusy, StoreReadOnly, UnknownSecret
from buurtlezer.model import KINDS
from buurtlezer.store import Credential, Store
from buurtlezer.wording.circle import FOLDERS

FEELING = {"kind": "feeling", "about": "city", "value": 1, "perspective": "visitor", "round": 1}
SQUARE = [[[[4.34, 50.85], [4.35, 50.85], [4.35, 50.86], [4.34, 50.86], [4.34, 50.85]]]]


def area(coordinates: Any) -> dict[str, Any]:
    geometry = {"type": "MultiPolygon", "coordinates": coordinates}
    return {"kind": "area", "method": "line", "geometry": geometry, "perspective": "visitor", "round": 1}


def test_who_only_looks_leaves_nothing(desk: Desk, store: Store, secret: str) -> None:
    assert desk.hear("hello", secret=None)["state"] == "new"
    assert desk.hear("hello", secret=secret, fresh=True)["state"] == "new"
    with pytest.raises(UnknownSecret):
        store.logbook(Credential.parse(secret))


def test_a_code_that_fits_nothing_never_becomes_a_logbook(desk: Desk, store: Store, secret: str) -> None:
    assert desk.hear("hello", secret=secret)["state"] == "unknown"
    assert not desk.session.welcomed
    act = {"act_id": "a" * 32, "action": "write", "slot": "01/feeling/city/1", "content": FEELING}
    assert desk.hear("act", secret=secret, name="", fresh=False, here=True, act=act)["type"] == "refuse"
    with pytest.raises(UnknownSecret):
        store.logbook(Credential.parse(secret))


def test_an_act_of_another_logbook_goes_there_and_the_page_stays(desk: Desk, store: Store, secret: str) -> None:
    desk.act(secret, slot="01/feeling/city/1", content=FEELING)
    other = Credential.new()
    act = {"act_id": "a" * 32, "action": "write", "slot": "01/feeling/city/1", "content": {**FEELING, "value": -2}}
    answer = desk.hear("act", secret=other.shown(), key="other", name="", fresh=True, here=False, act=act)
    assert (answer["type"], answer["key"]) == ("ack", "other")
    assert [one.content["value"] for one in desk.session.revisions.values()] == [1]  # type: ignore[index]
    assert [one.content["value"] for one in store.current(other)] == [-2]  # type: ignore[index]


def test_a_fault_of_ours_is_told_and_the_act_waits(desk: Desk, secret: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError("een geheim")

    monkeypatch.setattr("buurtlezer.logbook.intake.door.take_in", fail)
    with pytest.raises(RuntimeError, match="ZeroDivisionError") as told:
        desk.act(secret, slot="01/feeling/city/1", content=FEELING)
    assert desk.answers[-1]["type"] == "later"
    assert "geheim" not in str(told.value)


def test_a_deletion_over_a_newer_version_of_another_tab_is_told(new_desk: Callable[..., Desk], secret: str) -> None:
    one, other = new_desk(), new_desk()
    first = one.act(secret, slot="01/feeling/city/1", content=FEELING, base_seq=0)
    other.hear("hello", secret=secret, key="k")
    other.act(secret, act_id="b" * 32, slot="01/feeling/city/1", content={**FEELING, "value": -1}, base_seq=first["seq"])
    gone = one.act(secret, act_id="c" * 32, action="delete", slot="01/feeling/city/1", base_seq=first["seq"])
    assert "ander tabblad" in gone["notice"]


def test_the_first_act_opens_the_logbook_and_is_acknowledged_after_it_is_stored(desk: Desk, store: Store, secret: str) -> None:
    desk.hear("hello", secret=None)
    answer = desk.act(secret, slot="01/feeling/city/1", content=FEELING)
    assert answer["type"] == "ack"
    (kept,) = store.current(Credential.parse(secret))
    assert (kept.seq, kept.entry_id) == (answer["seq"], answer["entry_id"])
    assert dict(kept.content or {})["value"] == 1


def test_an_act_sent_twice_is_one_act(desk: Desk, store: Store, secret: str) -> None:
    act = {"act_id": "a" * 32, "slot": "01/feeling/city/1", "content": FEELING}
    first, second = desk.act(secret, **act), desk.act(secret, **act)
    assert first["seq"] == second["seq"]
    assert len(store.history(Credential.parse(secret), first["entry_id"])) == 1


def test_two_tabs_that_fill_a_slot_make_two_revisions_of_one_entry(
    new_desk: Callable[..., Desk], store: Store, secret: str
) -> None:
    one, other = new_desk(), new_desk()
    one.hear("hello", secret=None)
    other.hear("hello", secret=None)
    first = one.act(secret, slot="01/feeling/city/1", content=FEELING, base_seq=0)
    second = other.act(secret, act_id="b" * 32, slot="01/feeling/city/1", content={**FEELING, "value": -1}, base_seq=0)
    assert first["entry_id"] == second["entry_id"]
    assert "ander tabblad" in second["notice"]
    assert len(store.history(Credential.parse(secret), first["entry_id"])) == 2
    one.hear("refresh")
    assert one.session.revisions[first["entry_id"]].content["value"] == -1  # type: ignore[index]


def test_acts_in_a_row_on_one_page_do_not_overtake_each_other(desk: Desk, secret: str) -> None:
    desk.act(secret, slot="01/feeling/city/1", content=FEELING, base_seq=0)
    again = desk.act(secret, slot="01/feeling/city/1", content={**FEELING, "value": 2}, base_seq=0)
    assert again["type"] == "ack"
    assert again["notice"] == ""


@pytest.mark.parametrize(("language", "word"), [("nl", "vinden we hier niet"), ("fr", "ne trouvons pas"), ("en", "cannot find")])
def test_a_secret_that_fits_nothing_gets_a_sentence_in_the_persons_language(
    new_desk: Callable[..., Desk], language: str, word: str, secret: str
) -> None:
    answer = new_desk(language).hear("hello", secret=secret)
    assert answer["state"] == "unknown"
    assert word in answer["sentence"]


def test_a_logbook_begun_on_the_device_that_never_arrived_is_new_not_lost(desk: Desk, secret: str) -> None:
    assert desk.hear("hello", secret=secret, fresh=True)["state"] == "new"


@pytest.mark.parametrize("wrong", ["", "kort", "x" * 10_000, "7KQX-2M9D-4HTB-9WZU", "'; drop table entries; --", None, 5, {}, []])
def test_anything_may_be_sent_as_a_secret(desk: Desk, wrong: Any) -> None:
    assert desk.hear("hello", secret=wrong)["state"] in ("new", "unknown")
    desk.hear("act", secret=wrong, name="", act={"act_id": "c" * 32, "action": "write", "slot": "s", "content": FEELING})
    assert desk.answers[-1]["type"] == "refuse"


@pytest.mark.parametrize(
    "content",
    [
        None,
        [],
        {},
        {"kind": "nothing"},
        {**FEELING, "value": 9},
        {**FEELING, "extra": 1},
        {**FEELING, "why": "x" * 100_000},
        area([]),
    ],
)
def test_content_that_is_no_entry_is_refused_and_nothing_is_stored(desk: Desk, store: Store, secret: str, content: Any) -> None:
    answer = desk.act(secret, slot="01/feeling/city/1", content=content)
    assert answer["type"] == "refuse"
    assert answer["sentence"]
    assert desk.session.revisions == {}


@pytest.mark.parametrize("act", [None, "act", {}, {"act_id": 5}, {"act_id": "short"}])
def test_what_is_not_an_act_is_passed_over(desk: Desk, secret: str, act: Any) -> None:
    before = len(desk.answers)
    desk.identity._hear(desk.identity, {"type": "act", "secret": secret, "act": act}, [])
    assert len(desk.answers) == before


def test_a_self_crossing_line_is_mended_and_the_person_is_told(desk: Desk, secret: str) -> None:
    bow_tie = [[[[4.34, 50.85], [4.36, 50.86], [4.36, 50.85], [4.34, 50.86], [4.34, 50.85]]]]
    answer = desk.act(secret, slot="01/area/own/1", content=area(bow_tie))
    assert answer["type"] == "ack"
    assert "kruiste zichzelf" in answer["notice"]


def test_a_drawing_in_paris_is_kept_and_has_no_figures(desk: Desk, secret: str) -> None:
    paris = [[[[2.34, 48.85], [2.36, 48.85], [2.36, 48.86], [2.34, 48.85]]]]
    answer = desk.act(secret, slot="01/area/own/1", content=area(paris))
    assert answer["type"] == "ack"
    assert "buiten het Brussels Gewest" in answer["notice"]


def test_ten_thousand_points_are_thinned_and_the_person_is_told(desk: Desk, secret: str) -> None:
    circle = [[4.35 + 0.01 * cos(2 * pi * i / 12_000), 50.85 + 0.006 * sin(2 * pi * i / 12_000)] for i in range(12_000)]
    answer = desk.act(secret, slot="01/area/own/1", content=area([[[*circle, circle[0]]]]))
    assert answer["type"] == "ack"
    assert "heel veel punten" in answer["notice"]
    (kept,) = desk.session.revisions.values()
    assert get_num_coordinates(shape(kept.content["geometry"])) <= 2_001  # type: ignore[index]


def test_a_store_that_is_locked_or_read_only_keeps_the_act_for_later(
    desk: Desk, store: Store, secret: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for error, word in ((StoreBusy("locked"), "aan het bewaren"), (StoreReadOnly("read only"), "kan nu niets bewaren")):

        def refuse(*_: object, error: Exception = error) -> None:
            raise error

        with monkeypatch.context() as patch:
            patch.setattr(store, "open_logbook", refuse)
            answer = desk.act(secret, act_id="d" * 32, slot="01/feeling/city/1", content=FEELING)
        assert answer["type"] == "later"
        assert word in answer["sentence"]
    assert desk.act(secret, act_id="d" * 32, slot="01/feeling/city/1", content=FEELING)["type"] == "ack"


def test_the_example_fills_the_page_and_ones_own_logbook_stays_as_it_was(desk: Desk, secret: str) -> None:
    desk.act(secret, slot="01/feeling/city/1", content=FEELING)
    own = dict(desk.session.revisions)
    assert desk.hear("example", on=True)["example"] is True
    kinds = {revision.kind for revision in desk.session.revisions.values()}
    made = {kind for kind, model in KINDS.items() if model.declared.made_in in FOLDERS}
    # Nobody brings a file that does not exist, moves marks on another's canvas, decides about a room that is not there, or hands
    # in to such a team.
    assert kinds == made - {"table", "service_list", "imported_network", "network_layout", "same_actor", "report_part"}
    desk.hear("example", on=False)
    assert desk.session.revisions == own


def test_another_secret_never_sees_or_changes_what_is_not_its_own(desk: Desk, new_desk: Callable[..., Desk], secret: str) -> None:
    first = desk.act(secret, slot="01/feeling/city/1", content=FEELING)
    stranger = new_desk()
    other = Credential.new().shown()
    stranger.act(other, act_id="e" * 32, slot="01/feeling/city/1", content={**FEELING, "value": -2})
    assert stranger.act(other, act_id="f" * 32, action="delete", entry_id=first["entry_id"])["type"] == "refuse"
    desk.hear("refresh")
    assert desk.session.revisions[first["entry_id"]].content["value"] == 1  # type: ignore[index]


def test_erasing_leaves_nothing_and_taking_along_gives_everything(desk: Desk, store: Store, secret: str) -> None:
    desk.act(secret, slot="01/feeling/city/1", content={**FEELING, "why": "de bank onder de linde"})
    credential = Credential.parse(secret)
    assert "de bank onder de linde" in str(desk.session.take_along(credential))
    desk.session.erase(credential)
    assert desk.session.revisions == {}
    assert "gewist" in desk.hear("hello", secret=secret)["sentence"]


@pytest.mark.parametrize("base_seq", [10**30, -1, True, 1.5, "1", None, [], float("inf")])
def test_any_number_may_be_sent_as_the_revision_that_was_seen(desk: Desk, secret: str, base_seq: Any) -> None:
    answer = desk.act(secret, slot="01/feeling/city/1", content=FEELING, base_seq=base_seq)
    assert answer["type"] == "ack"


@pytest.mark.parametrize("text", ["\ud800", "a\x00b", "‮", "x" * 1_000_000])
def test_any_text_may_be_sent_and_is_kept_or_refused(desk: Desk, secret: str, text: str) -> None:
    assert desk.act(secret, slot="01/feeling/city/1", content={**FEELING, "why": text})["type"] in ("ack", "refuse")
    assert desk.act(secret, act_id="1" * 32, slot=text, content=FEELING)["type"] in ("ack", "refuse")
    assert desk.act(secret, act_id="2" * 32, entry_id=text, content=FEELING)["type"] in ("ack", "refuse")
    assert desk.act(text, act_id="3" * 32, slot="s", content=FEELING)["type"] == "refuse"
    desk.hear("rename", secret=secret, name=text)
    desk.hear("hello", secret=secret)
    assert desk.answers[-1]["state"] == "open"
