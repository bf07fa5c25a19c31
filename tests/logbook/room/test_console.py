"""What the trainer's console answers to each message, and to whom it answers nothing."""

import base64
import csv
import hashlib
import io
import json
import logging
import re
import zipfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from days import BACK, ERASED_ON, HELD_ON, TODAY, day
from examples import examples
from gathering import MOMENT
from hypothesis import given
from hypothesis import strategies as st

from buurtlezer.analysis import spreadsheet
from buurtlezer.geodata import Pack
from buurtlezer.logbook.room import programme
from buurtlezer.logbook.room.console import clock
from buurtlezer.logbook.room.console import sheets as console_sheets
from buurtlezer.logbook.room.console.console import HEARS, Console
from buurtlezer.logbook.room.console.request import Request
from buurtlezer.model import B, Clock, Settings, Stage, parse
from buurtlezer.store import Arrival, Credential, JoinCode, Store
from buurtlezer.store.writing import Pen
from buurtlezer.texts import Texts

KEY = Credential.new().shown()
SETTINGS = {"title": "Kuregem", "organisation": "Buurthuis", "contact": "het onthaal", "held_on": HELD_ON, **BACK}
Say = Callable[..., dict[str, Any]]


def new_id() -> str:
    return Credential.new().digest("test")[:32]


@pytest.fixture
def store(tmp_path: Any) -> Iterator[Store]:
    with Store.open(str(tmp_path / "store.db")) as opened:
        yield opened


@pytest.fixture
def console(store: Store) -> Console:
    return Console(store, Pack.open(), hashlib.sha256(KEY.encode()).hexdigest())


@pytest.fixture
def trainer(console: Console) -> Credential:
    secret = Credential.new()
    made = console.hear({"type": "trainer.create", "secret": secret.shown(), "key": KEY, "settings": SETTINGS}, "nl")
    assert made["type"] == "room"
    return secret


@pytest.fixture
def say(console: Console, trainer: Credential) -> Say:
    def saying(kind: str, secret: Credential = trainer, lang: str = "nl", **fields: Any) -> dict[str, Any]:
        return console.hear({"type": f"trainer.{kind}", "secret": secret.shown(), **fields}, lang)

    return saying


@pytest.fixture
def join(store: Store, trainer: Credential) -> Callable[..., Credential]:
    def joining(pseudonym: str, voices: int = 1) -> Credential:
        owner, own = Credential.new(), store.workshops.led(trainer)
        code = JoinCode.of(trainer.derive("projector"), own.code_number)
        store.workshops.join(owner, code, pseudonym, voices)
        if voices > 1:
            store.workshops.confirm(trainer, pseudonym, voices)
        return owner

    return joining


def answer(store: Store, owner: Credential, run: str, **what: Any) -> None:
    content = {"kind": "answer", "perspective": "citizen", "moment": run, "visibility": "workshop", **what}
    Pen(store).write(owner, new_id(), new_id(), parse(content))


def share(store: Store, owner: Credential, **content: Any) -> None:
    Pen(store).write(owner, new_id(), new_id(), parse({"perspective": "citizen", "visibility": "workshop", **content}))


# Making one


@pytest.mark.parametrize(
    "key",
    ["", Credential.new().shown(), KEY + "0", None, 7, "\ud800", "é"],
    ids=["none", "another", "longer", "null", "number", "half a letter", "letter"],
)
def test_without_the_opening_key_nothing_is_made(console: Console, store: Store, key: Any):
    message = {"type": "trainer.create", "secret": Credential.new().shown(), "key": key, "settings": SETTINGS}
    assert console.hear(message, "nl")["type"] == "refuse"
    assert store.caretaker.workshops() == []


def test_where_no_key_was_printed_none_opens(store: Store):
    message = {"type": "trainer.create", "secret": Credential.new().shown(), "key": "", "settings": SETTINGS}
    assert Console(store, Pack.open()).hear(message, "en")["rule"] == "wrong_key"


def test_a_workshop_made_twice_is_one(console: Console, store: Store, trainer: Credential):
    message = {"type": "trainer.create", "secret": trainer.shown(), "key": KEY, "settings": SETTINGS}
    assert console.hear(message, "nl")["type"] == "room"
    assert len(store.caretaker.workshops()) == 1


@pytest.mark.parametrize(
    ("changed", "field", "beginning"),
    [
        ({"title": ""}, "title", "Titel"),
        ({"title": "x" * 121}, "title", "Titel"),
        ({"minimum_voices": 2}, "minimum_voices", "Toon"),
        ({"held_on": "gisteren"}, "held_on", "Dag"),
        ({"languages": []}, "languages", "Talen"),
        ({"back_on": None}, "back_on", "Op welke dag"),
        ({"back_on": "binnenkort"}, "back_on", "Op welke dag"),
        ({"back_on": day(0)}, "back_on", "Op welke dag"),
        ({"back_on": day(900)}, "back_on", "Op welke dag"),
        ({"back_where": " "}, "back_where", "Waar"),
        ({"back_by": ""}, "back_by", "Wie"),
        ({"secret": "x"}, "*", "Dit kan"),
    ],
)
def test_wrong_settings_are_refused_with_their_field_named(console: Console, changed: Any, field: str, beginning: str):
    message = {"type": "trainer.create", "secret": Credential.new().shown(), "key": KEY, "settings": {**SETTINGS, **changed}}
    refused = console.hear(message, "nl")
    assert (refused["type"], refused["field"]) == ("refuse", field)
    assert refused["sentence"].startswith(beginning)


def test_what_the_room_is_told(say: Say, trainer: Credential):
    room = say("open")
    projector = trainer.derive("projector")
    assert room["settings"]["title"] == "Kuregem"
    assert (room["code"], room["projector"]) == (JoinCode.of(projector, 1).shown(), projector.shown())
    assert (room["purge_on"], room["closed"], room["moments"]) == (ERASED_ON, False, [])
    assert room["presence"] == {"joined": 0, "here": 0, "voices": 0, "pages": {}, "help": []}
    assert len(room["programme"]) == len(programme.load("two_hours").items)
    json.dumps(room)


def test_settings_change_and_the_day_of_erasing_follows(say: Say):
    assert say("settings", settings={**SETTINGS, "purge_days": 1}, erase_on=day(2))["purge_on"] == day(2)
    assert say("settings", settings={**SETTINGS, "purge_days": -1})["field"] == "purge_days"
    assert say("open")["purge_on"] == day(2)


def test_a_day_of_erasing_moves_only_when_the_trainer_said_yes_to_that_day(say: Say, store: Store, join: Any):
    for name in ("Rode merel", "Groene specht"):
        share(store, join(name), kind="feeling", about="city", value=1)
    slip = {**SETTINGS, "held_on": day(-25)}
    asked = say("settings", settings=slip)
    assert (asked["type"], asked["erase_on"], asked["field"]) == ("ask", day(5), "held_on")
    texts = Texts.of("nl")
    for said in ("2 deelnemers", "ook wat privé bleef", texts.date(TODAY + timedelta(5)), texts.date(TODAY + timedelta(31))):
        assert said in asked["sentence"]
    assert asked["sentence"].endswith(texts("trainer.erasing.sooner"))
    for wrong in (ERASED_ON, "", None, day(6)):
        assert say("settings", settings=slip, erase_on=wrong)["type"] != "room"
    assert say("open")["purge_on"] == ERASED_ON
    assert say("settings", settings=slip, erase_on=day(5))["purge_on"] == day(5)
    assert say("settings", settings=SETTINGS)["sentence"].endswith(texts("trainer.erasing.later"))
    assert say("settings", settings={**slip, "title": "Nieuw"})["type"] == "room"  # the day stays, and nothing is asked


@pytest.mark.parametrize("lang", ["nl", "fr", "en"])
def test_a_day_at_which_everything_would_be_erased_at_once_is_refused_with_what_to_do(say: Say, lang: str):
    for changed, rule in (({"held_on": day(-31)}, "erased_at_once"), ({"held_on": day(36 * 365)}, "too_far_ahead")):
        settings = {**SETTINGS, **changed}
        for yes in ("", Settings.model_validate(settings).erased_on.isoformat()):  # no yes is asked for what cannot be
            refused = say("settings", lang=lang, settings=settings, erase_on=yes)
            assert (refused["type"], refused["rule"], refused["field"]) == ("refuse", rule, "held_on")
            assert refused["sentence"].endswith(Texts.of(lang)(f"trainer.refusal.{rule}"))
    assert say("open")["purge_on"] == ERASED_ON


def test_a_trainer_is_told_that_the_day_has_come(say: Say, monkeypatch: pytest.MonkeyPatch):
    assert say("open")["due"] is False
    monkeypatch.setattr("buurtlezer.store.number.now", lambda: f"{ERASED_ON}T00:00:00.000000+00:00")
    assert say("open")["due"] is True


def test_a_session_that_is_over_is_made_only_when_asked(console: Console, store: Store):
    settings = {**SETTINGS, "held_on": day(-3)}
    message = {"type": "trainer.create", "secret": Credential.new().shown(), "key": KEY, "settings": settings}
    asked = console.hear(message, "nl")
    assert (asked["type"], asked["erase_on"]) == ("ask", day(27))
    assert store.caretaker.workshops() == []
    assert console.hear({**message, "key": ""}, "nl")["rule"] == "wrong_key"  # who may make none is asked nothing
    assert console.hear({**message, "erase_on": day(27)}, "nl")["purge_on"] == day(27)


def test_another_code_takes_the_place_of_the_first(say: Say):
    before = say("open")["code"]
    assert say("renew_code")["code"] != before


# Whose secret


@pytest.mark.parametrize("kind", sorted(HEARS))
def test_no_other_secret_of_the_room_is_the_trainers(say: Say, store: Store, trainer: Credential, join: Any, kind: str):
    owner = join("Rode merel")
    share(store, owner, kind="feeling", about="city", value=1)
    before = store.workshops.led(trainer)
    fields: dict[str, Any] = {
        "settings": {**SETTINGS, "title": "Overgenomen"},
        "pseudonym": "Rode merel",
        "pseudonyms": ["Rode merel"],
        "voices": 3,
        "moment": MOMENT,
        "title": "Kuregem",
        "form": "json",
        "act": "start",
        "handle": store.workshops.shared(trainer)[0].handle,
        "reason": "zomaar",
        "seq": 1,
        "content": {"kind": "feeling", "about": "city", "value": 1},
        "act_id": new_id(),
        "entry_id": new_id(),
        "prompt": "like",
        "language": "nl",
    }
    for secret in (owner, trainer.derive("projector"), trainer.derive("paper"), Credential.new()):
        told = say(kind.removeprefix("trainer."), secret, **fields)
        assert (told["type"], told["rule"]) == ("refuse", "unknown_secret")
        assert set(told) == {"type", "rule", "field", "sentence"}
    assert store.workshops.led(trainer) == before
    assert store.workshops.shared(trainer)[0].hidden is None


@pytest.mark.parametrize("secret", [None, "", 7, [], "0000-0000-0000-000", "<script>", "x" * 100_000, "\ud800"])
def test_what_is_no_secret_opens_nothing(console: Console, trainer: Credential, secret: Any):
    assert console.hear({"type": "trainer.open", "secret": secret}, "fr")["rule"] == "unknown_secret"


@pytest.mark.parametrize("kind", [None, 7, "", "open", "trainer.", "trainer.__init__", ["trainer.open"], {}])
def test_what_is_no_message_changes_nothing(console: Console, trainer: Credential, kind: Any):
    assert console.hear({"type": kind, "secret": trainer.shown()}, "en")["type"] == "refuse"


HOSTILE = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)
NAMES = ["settings", "key", "stage", "open", "everybody_to", "projector", "moment", "name", "act", "item", "yaml", "pseudonym"]
NAMES += ["handle", "reason", "content", "title", "form"]


@examples(60)
@given(kind=st.sampled_from(sorted([*HEARS, "trainer.create"])), fields=st.dictionaries(st.sampled_from(NAMES), HOSTILE))
def test_whatever_comes_is_answered_in_plain_json(kind: str, fields: dict[str, Any]):
    with Store.open("sqlite://") as store:
        console = Console(store, Pack.open(), hashlib.sha256(KEY.encode()).hexdigest())
        secret = Credential.new().shown()
        console.hear({"type": "trainer.create", "secret": secret, "key": KEY, "settings": SETTINGS}, "nl")
        told = console.hear({**fields, "type": kind, "secret": secret}, "nl")
        assert isinstance(told["type"], str)
        json.dumps(told, allow_nan=False)


# Moments


def test_a_moment_is_pushed_counted_and_closed(say: Say, store: Store, join: Any):
    people = [join(f"Vogel {n}") for n in range(6)]
    began = say("begin", moment=MOMENT)
    run = began["stage"]["moment"]
    assert [one["running"] for one in began["moments"]] == [True]
    for number, owner in enumerate(people[:4]):
        answer(store, owner, run, choice="yes" if number else "no")
    few = say("open")["moments"][0]
    assert few["turnout"] == {"answered": 4, "paper": 0, "voices": 4}
    assert few["result"] == {"enough": False, "lacks": "voices", "voices": 4, "minimum": 5}
    answer(store, people[4], run, passed=True)
    assert say("open")["moments"][0]["result"]["enough"] is False
    answer(store, people[5], run, choice="yes")
    enough = say("open")["moments"][0]
    assert enough["turnout"] == {"answered": 6, "paper": 0, "voices": 6}
    assert enough["result"]["options"] == [{"value": "yes", "voices": 4}, {"value": "no", "voices": 1}]
    assert enough["result"]["passed"] == 1
    ended = say("end")
    assert (ended["stage"]["moment"], ended["moments"][0]["running"]) == (None, False)
    assert ended["stage"]["projector"] == f"moment/{run}"


def test_a_moment_of_the_programme_begins_by_its_name(say: Say):
    first = next(programme.load("two_hours").moments())
    assert say("begin", name=first.name)["moments"][0]["moment"] == first.content()
    assert say("begin", name="nothing_so_named")["rule"] == "not_there"


@pytest.mark.parametrize(
    "changed", [{"options": MOMENT["options"][:1]}, {"prompt": {"nl": " ".join("x" * 13)}}, {"prompt": {}}, {"picture": "../x"}]
)
def test_a_moment_that_cannot_be_answered_in_a_minute_is_refused(say: Say, changed: Any):
    assert say("begin", moment=MOMENT | changed)["type"] == "refuse"
    assert say("open")["moments"] == []


def test_a_spoken_prompt_is_kept_and_thrown_away(console: Console, say: Say, trainer: Credential):
    whose = {"secret": trainer.shown(), "prompt": "like", "language": "ar"}
    sound = b"\x1a\x45\xdf\xa3" + bytes(100)
    assert console.record(whose, "audio/webm", sound, "nl")["recordings"] == {"like": ["ar"]}
    assert console.record(whose, "text/html", sound, "nl")["field"] == "sound"
    assert console.record(whose, "audio/webm", sound[:4] * 600_000, "nl")["field"] == "sound"
    assert console.record({**whose, "language": "<b>"}, "audio/webm", sound, "nl")["type"] == "refuse"
    assert console.record({**whose, "secret": Credential.new().shown()}, "audio/webm", sound, "nl")["rule"] == "unknown_secret"
    assert say("drop_recording", prompt="like", language="ar")["recordings"] == {}


# Stage, clock, programme


def test_the_stage_changes_only_in_what_was_said(say: Say):
    before = say("begin", moment=MOMENT)["stage"]
    after = say("stage", everybody_to="01_neighbourhood", moment=None, clock={"item": 3})["stage"]
    assert after == {**before, "everybody_to": "01_neighbourhood"}
    assert say("stage", everybody_to=None)["stage"] == before
    assert say("stage", open=["../../etc"])["type"] == "refuse"


def test_the_clock_starts_goes_on_and_back_and_leaves_out_what_is_dropped(say: Say):
    assert say("clock", act="next")["type"] == "refuse"
    began = say("clock", act="start")["stage"]["clock"]
    assert (began["item"], bool(began["started"])) == (0, True)
    say("clock", act="drop", item=1)
    assert say("clock", act="next")["stage"]["clock"]["item"] == 2
    assert say("clock", act="back")["stage"]["clock"]["item"] == 0
    say("clock", act="undrop", item=1)
    assert say("clock", act="next")["stage"]["clock"]["item"] == 1
    assert say("clock", act="drop", item=99)["type"] == "refuse"
    assert say("clock", act="drop", item=True)["type"] == "refuse"


@given(st.lists(st.sampled_from(["start", "next", "back"]), max_size=25), st.sets(st.integers(0, 6)))
def test_the_clock_never_stands_on_what_is_dropped_and_never_leaves_the_programme(acts: list[str], dropped: set[int]):
    items = programme.load("two_hours").items[:8]
    stage = Stage(clock=Clock(dropped=tuple(sorted(dropped))))
    now = datetime(2026, 11, 24, 9, tzinfo=UTC)
    for act in ["start", *acts]:
        now += timedelta(minutes=3)
        stage = clock.moved(stage, items, act, 0, now)
        assert 0 <= stage.clock.item < len(items)
        assert stage.clock.item not in dropped
        assert stage.clock.item_since is not None
        assert stage.clock.item_since <= now


def test_a_programme_is_changed_as_a_copy_and_taken_back(say: Say):
    original = say("programme")
    assert original["changed"] is False
    changed = original["yaml"].replace("minutes: ", "minutes: 1", 1)
    assert say("set_programme", yaml=changed)["changed"] is True
    assert say("open")["programme"][0]["minutes"] != programme.load("two_hours").items[0].minutes
    for text in ("{", "x: &a [*a]", "name: 7", "\x00", "a" * 300_000, 7):
        assert say("set_programme", yaml=text)["type"] == "refuse"
    assert say("set_programme", yaml=None) == original


def test_each_programme_that_comes_along_is_chosen_and_its_clock_stands_still(say: Say):
    say("clock", act="start")
    say("clock", act="drop", item=2)
    for name in reversed(programme.names()):
        answer = say("choose_programme", name=name)
        assert (answer["chosen"], answer["changed"]) == (name, False)
        room = say("open")
        assert [item["minutes"] for item in room["programme"]] == [item.minutes for item in programme.load(name).items]
        assert room["pace"]["item"] is None
        assert [one["name"] for one in answer["offered"]] == list(programme.names())
    assert say("choose_programme", name="../two_hours")["type"] == "refuse"


# People


def test_pseudonyms_are_told_only_when_asked_and_a_pass_lets_somebody_go_on(say: Say, store: Store, join: Any):
    owner = join("Rode merel")
    assert "merel" not in json.dumps(say("open"))
    assert say("participants")["pseudonyms"] == ["Rode merel"]
    given_pass = say("pass", pseudonym="Rode merel")["pass"]
    again = Credential.new()
    store.workshops.redeem(again, JoinCode.parse(given_pass))
    found = store.workshops.of(again)
    assert found is not None
    assert found[1].pseudonym == "Rode merel 2"
    assert say("pass", pseudonym="Niemand")["rule"] == "nobody"
    assert store.workshops.of(owner) is not None


def test_who_asks_for_help_is_told_by_pseudonym_until_helped(say: Say, store: Store, join: Any):
    store.workshops.ask_help(join("Rode merel"), True)
    assert say("presence")["presence"]["help"] == ["Rode merel"]
    assert say("helped", pseudonym="Rode merel") == {"type": "ok"}
    assert say("presence")["presence"]["help"] == []


def test_who_does_not_belong_here_is_removed_with_what_they_said(say: Say, store: Store, join: Any):
    for name in ("Rode merel", "Vink", "Mees"):
        share(store, join(name), kind="feeling", about="city", value=-1)
    assert say("remove", pseudonyms=["Vink", "Mees", "Vink"]) == {"type": "removed", "count": 2, "clean": True}
    assert say("participants")["pseudonyms"] == ["Rode merel"]
    assert len(say("shared")["entries"]) == 1
    told = say("remove", pseudonyms=["Vink"])
    assert (told["type"], told["rule"]) == ("refuse", "nobody")


@pytest.mark.parametrize("given", [None, [], "Vink", {"Vink": 1}, [7], ["Vink", None], ["x" * 201], ["Vink"] * 501])
def test_what_is_no_list_of_pseudonyms_removes_nobody(say: Say, join: Any, given: Any):
    join("Vink")
    assert say("remove", pseudonyms=given)["type"] == "refuse"
    assert say("participants")["pseudonyms"] == ["Vink"]


def test_a_participant_and_the_wall_remove_nobody(say: Say, trainer: Credential, join: Any):
    rude = join("Vink")
    join("Mees")
    for secret in (rude, trainer.derive("projector"), Credential.new()):
        assert say("remove", secret, pseudonyms=["Mees"])["rule"] == "unknown_secret"
    assert say("participants")["pseudonyms"] == ["Mees", "Vink"]


# What is shared


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_each_kind_of_entry_is_told_in_plain_words_and_never_whose_it_is(say: Say, store: Store, join: Any, language: str):
    owner = join("Rode merel")
    run = say("begin", moment=MOMENT)["stage"]["moment"]
    answer(store, owner, run, choice="yes")
    share(store, owner, kind="feeling", about="city", value=-1, why="druk <b>hier</b>")
    share(store, owner, kind="area", method="sectors", sectors=["21001A00-"], name="Rond het park")
    share(store, owner, kind="significance", how_much=4, because=["children"], note="veel vrienden")
    share(store, owner, kind="sorting", sorted={"matonge": ["community", "coalition"]})
    share(store, owner, kind="term", word="babbelbank", meaning="een bank om te praten")  # what the room never reads
    share(store, owner, kind="reflection", prompt="closing", text="nooit over nagedacht")
    share(store, owner, kind="observation", stop="stop-1", eyes="guide", sees="twee banken", asks="van wie?", ask_whom="Jan")
    told = {one["kind"]: one for one in say("shared", lang=language)["entries"]}
    assert told["answer"]["words"] == "Kom je hier graag? → Graag"
    assert "druk <b>hier</b>" in told["feeling"]["words"]
    assert "Rond het park" in told["area"]["words"]
    assert "4/5" in told["significance"]["words"]
    assert " + " in told["sorting"]["words"]
    assert set(told) == {"answer", "feeling", "area", "significance", "sorting", "observation"}
    assert all(word in told["observation"]["words"] for word in ("twee banken", "van wie?"))
    assert "Jan" not in told["observation"]["words"]
    assert "merel" not in json.dumps(list(told.values()))
    assert set(told["feeling"]) == {"handle", "kind", "voice", "words", "hidden"}


def test_private_entries_are_not_told(say: Say, store: Store, join: Any):
    share(store, join("Rode merel"), kind="feeling", about="city", value=1, why="geheim", visibility="private")
    assert say("shared")["entries"] == []


def test_an_entry_is_hidden_with_a_reason_and_put_back(say: Say, store: Store, join: Any):
    owner = join("Rode merel")
    share(store, owner, kind="feeling", about="city", value=1, why="iets")
    handle = say("shared")["entries"][0]["handle"]
    assert say("hide", handle=handle, reason="")["field"] == "reason"
    assert say("hide", handle=handle, reason="er staat een naam in")["entries"][0]["hidden"] == "er staat een naam in"
    assert list(store.workshops.hidden_of(owner).values()) == ["er staat een naam in"]
    assert say("unhide", handle=handle)["entries"][0]["hidden"] is None
    assert say("hide", handle="0" * 32, reason="x")["rule"] == "not_there"


# Paper


def test_sheets_are_typed_in_also_after_the_moment_closed(say: Say, store: Store, trainer: Credential, join: Any):
    answer(store, join("Rode merel"), run := say("begin", moment=MOMENT)["stage"]["moment"], choice="no")
    say("end")
    for voices in (1, 2, 2):
        sheet = {"kind": "answer", "moment": run, "choice": "yes", "voices": voices}
        ids = {"act_id": new_id(), "entry_id": new_id()}
        assert say("paper", content=sheet, **ids) == say("paper", content=sheet, **ids) == {"type": "ok"}
    told = say("open")["moments"][0]
    assert told["turnout"] == {"answered": 1, "paper": 3, "voices": 6}
    assert told["result"]["options"] == [{"value": "yes", "voices": 5}, {"value": "no", "voices": 1}]


@pytest.mark.parametrize(
    "content",
    [
        None,
        {},
        {"kind": "term", "word": "x"},
        {"kind": "answer", "moment": "0" * 32, "choice": "yes"},
        {"kind": "feeling", "about": "city", "value": 9},
        {"kind": "feeling", "about": "city", "value": 1, "extra": "x"},
    ],
)
def test_a_sheet_that_cannot_be_is_refused(say: Say, content: Any):
    assert say("paper", content=content, act_id=new_id(), entry_id=new_id())["type"] == "refuse"
    assert say("shared")["entries"] == []


def test_a_sheet_of_what_is_missing_is_typed_in_with_the_words_that_stand_on_it(say: Say, store: Store, trainer: Credential):
    offered = say("choices")
    assert {"little", "hard", "cannot"} == {one["value"] for one in offered["matters"]}
    assert "worship" not in {one["value"] for one in offered["service_kind"]}  # never a class
    sheet = {"kind": "gap", "what": "een wasplek", "service_kind": "laundry", "matters": "cannot", "loss_for": ["parents"]}
    ids = {"act_id": new_id(), "entry_id": new_id()}
    assert say("paper", content={**sheet, "voices": 4}, **ids) == {"type": "ok"}
    (one,) = store.workshops.shared(trainer, {"gap"})
    assert (one.voices, one.entry.content()["what"]) == (4, "een wasplek")


def test_a_sheet_of_an_opportunity_is_typed_in_with_the_seven_that_stand_on_it(say: Say, store: Store, trainer: Credential):
    offered = say("choices")
    assert [one["value"] for one in offered["seven"]] == [str(one) for one in B]
    said = {"kind": "opportunity", "what": "zwemmen", "means": ["metro"], "along": "peer", offered["seven"][0]["value"]: "ask"}
    assert say("paper", content={**said, "voices": 4}, act_id=new_id(), entry_id=new_id()) == {"type": "ok"}
    (one,) = store.workshops.shared(trainer, {"opportunity"})
    assert (one.voices, one.entry.content()["known"], one.entry.content()["along"]) == (4, "ask", "peer")
    refused = say("paper", content={"kind": "visit", "opportunity": new_id(), "again": "no"}, act_id=new_id(), entry_id=new_id())
    assert refused["type"] == "refuse"  # whether somebody went back is nobody's to read


def test_of_the_sheet_of_key_persons_only_our_own_gate_is_typed_in(say: Say, store: Store, trainer: Credential):
    offered = say("choices")
    assert {"form", "hours"} <= {one["value"] for one in offered["rules"]}
    said = {"kind": "own_gate", "rules": ["form"], "who": [offered["who"][0]["value"]], "rule_words": "op afspraak"}
    assert say("paper", content={**said, "voices": 4}, act_id=new_id(), entry_id=new_id()) == {"type": "ok"}
    (one,) = store.workshops.shared(trainer, {"own_gate"})
    assert (one.voices, one.entry.content()["rules"]) == (4, ["form"])
    for content in ({"kind": "key_person", "called": "de buurvrouw"}, {"kind": "organisation", "name": "De Wissel"}):
        assert say("paper", content=content, act_id=new_id(), entry_id=new_id())["type"] == "refuse"


def test_a_coalition_sheet_is_typed_in_and_waits_for_the_trainers_yes(say: Say, store: Store, trainer: Credential):
    offered = say("choices")
    assert {"time", "place"} <= {one["value"] for one in offered["brings"]}
    party = {"who": "de school", "wants": "minder auto's", "said_by": "de directie", "brings": ["place"], "asked": "not_yet"}
    said = {"kind": "coalition", "goal": "een veilige oversteek", "parties": [party], "first_due": "2026-12-15"}
    assert say("paper", content={**said, "voices": 3}, act_id=new_id(), entry_id=new_id()) == {"type": "ok"}
    (one,) = store.workshops.awaiting(trainer)
    assert (one.voices, one.entry.content()["goal"]) == (3, "een veilige oversteek")
    refused = say("paper", content={**said, "parties": [{**party, "who": ""}]}, act_id=new_id(), entry_id=new_id())
    assert refused["type"] == "refuse"


@pytest.mark.parametrize("side", ["citizen", "organisation"])
def test_a_place_of_the_sheet_of_two_maps_is_typed_in_on_the_map_of_its_sheet(
    say: Say, store: Store, trainer: Credential, side: str
):
    offered = say("choices")
    assert [one["value"] for one in offered["perspective"]] == ["citizen", "organisation"]  # residents first
    said = {"kind": "map_place", "perspective": side, "name": "de bank", "sense": offered["sense"][0]["value"], "voice": "own"}
    assert say("paper", content={**said, "voices": 4}, act_id=new_id(), entry_id=new_id()) == {"type": "ok"}
    (one,) = store.workshops.shared(trainer, {"map_place"})
    assert (one.voices, one.entry.content()["perspective"], one.entry.content()["name"]) == (4, side, "de bank")


def draws(store: Store, secret: Credential, name: str = "het dienstencentrum") -> None:
    content = {"kind": "map_place", "perspective": "organisation", "name": name, "visibility": "workshop"}
    Pen(store).write(secret, new_id(), new_id(), parse(content))


def locks(store: Store, secret: Credential) -> None:
    content = {"kind": "map_lock", "perspective": "organisation", "visibility": "workshop"}
    Pen(store).write(secret, new_id(), new_id(), parse(content))


def test_the_maps_come_on_the_wall_only_once_the_trainer_knows_who_still_draws(
    say: Say, store: Store, join: Callable[..., Credential]
):
    one, other = join("Vink"), join("Mus")
    draws(store, one)
    draws(store, other)
    asked = say("stage", projector="maps", open=["10_maps"])
    assert (asked["stage"]["projector"], asked["stage"]["open"]) == ("join", ["10_maps"])  # the rest is done
    assert (asked["asked"]["view"], asked["asked"]["open"]) == ("maps", 2)
    assert asked["asked"]["sentence"] == Texts.of("nl").many("trainer.wall.maps", 2)
    sheet = {"kind": "map_place", "perspective": "organisation", "name": "de bibliotheek", "voice": "own", "voices": 3}
    assert say("paper", content=sheet, act_id=new_id(), entry_id=new_id())["type"] == "ok"
    locks(store, one)
    assert say("stage", projector="maps")["asked"]["open"] == 1  # a sheet that is typed in is drawn already
    locks(store, other)
    shown = say("stage", projector="maps")
    assert shown["stage"]["projector"] == "maps"
    assert "asked" not in shown


def test_shown_all_the_same_the_maps_stand_and_nobody_asks_again(say: Say, store: Store, join: Callable[..., Credential]):
    one = join("Vink")
    draws(store, one)
    assert say("stage", projector="maps")["asked"]["open"] == 1
    assert say("stage", projector="maps", anyway="yes")["asked"]["open"] == 1  # only true is a yes
    shown = say("stage", projector="maps", anyway=True)
    assert (shown["stage"]["projector"], shown["stage"]["shown"]) == ("maps", ["maps"])
    assert "asked" not in say("stage", projector="join") | say("stage", projector="maps")
    sheet = {"kind": "map_place", "perspective": "organisation", "name": "te laat", "voice": "own", "voices": 2}
    late = say("paper", content=sheet, act_id=new_id(), entry_id=new_id())
    assert late["type"] == "refuse"
    assert late["sentence"] == Texts.of("nl")("trainer.refusal.locked")
    told = say("paper", content=sheet | {"perspective": "citizen"}, act_id=new_id(), entry_id=new_id())
    assert told["type"] == "ok"  # residents go on


def test_the_clock_goes_on_while_the_wall_waits_for_an_answer(say: Say, store: Store, join: Callable[..., Credential]):
    one = join("Vink")
    draws(store, one)
    say("choose_programme", name="maps")
    began = say("clock", act="start")
    assert "10_maps" in began["stage"]["open"]  # everybody is sent there
    drawing = Texts.of("nl").many("trainer.wall.drawing", 1)
    assert (began["pace"]["drawing"], say("presence")["pace"]["drawing"]) == (drawing, drawing)
    at = next(place for place, item in enumerate(programme.load("maps").items) if item.view == "maps")
    for _ in range(at - 1):
        say("clock", act="next")
    now = say("clock", act="next")
    assert (now["stage"]["clock"]["item"], now["stage"]["projector"]) == (at, "moment")
    assert now["asked"]["open"] == 1
    assert "drawing" in say("stage", projector="maps", anyway=True)["pace"]
    assert say("presence")["pace"]["drawing"] == ""  # it was shown: nobody draws any more


def test_whoever_has_no_map_to_show_reads_of_nobody_who_draws(say: Say, store: Store, join: Callable[..., Credential]):
    draws(store, join("Vink"))
    assert say("presence")["pace"]["drawing"] == ""


def test_what_is_not_for_the_organisation_is_not_typed_in_nor_what_somebody_only_supposes(
    say: Say, store: Store, trainer: Credential
):
    said = {"kind": "map_place", "perspective": "citizen", "name": "de binnenplaats", "voice": "own"}
    for more in ({"not_for_organisation": True}, {"voice": "supposed"}, {"perspective": "visitor"}):
        assert say("paper", content=said | more, act_id=new_id(), entry_id=new_id())["type"] == "refuse"
    assert store.workshops.shared(trainer, {"map_place"}) == []


def test_a_treasure_is_typed_in_with_its_consent_and_waits_and_a_key_person_never_is(say: Say, store: Store, trainer: Credential):
    offered = say("choices")
    assert "key_person" not in {one["value"] for one in offered["form"]}
    consent = {"asked_by": offered["asked_by"][0]["value"], "asked_on": day(-9), "until": day(200), "uses": ["room"]}
    said = {"kind": "treasure", "name": "de kast", "form": "initiative", "widens": ["practical"], "connect_with": "de school"}
    assert say("paper", content=said, act_id=new_id(), entry_id=new_id())["type"] == "refuse"  # nobody agreed
    agreed = said | {"findable": "agreed", "consent": consent, "voices": 3}
    assert say("paper", content=agreed, act_id=new_id(), entry_id=new_id()) == {"type": "ok"}
    (one,) = store.workshops.awaiting(trainer)
    assert (one.kind, one.voices, one.entry.content()["name"]) == ("treasure", 3, "de kast")
    for more in ({"form": "key_person"}, {"voice": "supposed"}):
        assert say("paper", content=agreed | more, act_id=new_id(), entry_id=new_id())["type"] == "refuse"


@pytest.mark.parametrize(
    ("area", "codes"),
    [("Kuregem", ("21001",)), ("rond de Marollen", ("21004",)), ("Kuregem Bara, Brussel", ("21001",)), ("Elsene", ("21009",))],
)
def test_the_sheet_of_two_maps_is_of_the_municipality_that_the_workshop_names(
    store: Store, trainer: Credential, area: str, codes: tuple[str, ...]
):
    own = store.workshops.led(trainer)
    store.workshops.set_settings(trainer, own.settings.model_copy(update={"area": area}))
    request = Request(store, Pack.open(), trainer, {}, Texts.of("nl"))
    assert console_sheets.named(request) == codes
    store.workshops.set_settings(trainer, own.settings.model_copy(update={"area": "onze straat"}))
    assert console_sheets.named(request) == ()


def test_hands_head_and_heart_are_typed_in_of_whoever_filled_them_in(say: Say, store: Store, trainer: Credential):
    skills = [one["value"] for one in say("choices")["skill"]]
    assert len(skills) == 18
    for skill in skills[:2]:
        sheet = {"kind": "capacity", "skill": skill, "can": True, "learn": False, "voice": "own", "voices": 1}
        assert say("paper", content=sheet, act_id=new_id(), entry_id=new_id()) == {"type": "ok"}
    assert [one.entry.content()["skill"] for one in store.workshops.shared(trainer, {"capacity"})] == skills[:2]
    of_another = {"kind": "capacity", "skill": skills[0], "can": True, "voice": "told"}
    assert say("paper", content=of_another, act_id=new_id(), entry_id=new_id())["type"] == "refuse"


def test_the_limit_of_an_argument_is_typed_in_and_waits_and_no_stand_or_scene_is(say: Say, store: Store, trainer: Credential):
    offered = [one["value"] for one in say("choices")["argument"]]
    assert offered == ["ability", "wishes", "less_asked", "deeper", "both_gain"]  # as the sheet has them
    said = {"kind": "argument_limit", "argument": offered[0], "limit": "wie meer kan, krijgt de kans niet", "voices": 4}
    assert say("paper", content=said, act_id=new_id(), entry_id=new_id()) == {"type": "ok"}
    (one,) = store.workshops.awaiting(trainer)
    assert (one.kind, one.voices, one.entry.content()["limit"]) == ("argument_limit", 4, said["limit"])
    stand = {"kind": "weighing", "perspective": "visitor", "statement": "warm", "when": "before", "value": 3}
    scene = {"kind": "vignette_reading", "vignette": "nod", "good_for_one": "yes"}
    for content in (stand, scene):
        assert say("paper", content=content, act_id=new_id(), entry_id=new_id())["type"] == "refuse"


def test_what_may_be_ticked_on_a_sheet_is_told_to_the_trainer_alone(store: Store):
    told = Console(store, Pack.open()).hear({"type": "trainer.choices", "secret": Credential.new().shown()}, "nl")
    assert told["type"] == "refuse"


def test_a_feeling_from_paper_is_shared_and_an_id_must_be_one(say: Say):
    sheet = {"kind": "feeling", "about": "city", "value": 2, "visibility": "private"}
    assert say("paper", content=sheet, act_id="x", entry_id=new_id())["rule"] == "not_an_id"
    assert say("paper", content=sheet, act_id=new_id(), entry_id=new_id()) == {"type": "ok"}
    assert [one["kind"] for one in say("shared")["entries"]] == ["feeling"]


# The end


def test_what_is_exported_names_nobody_and_does_nothing_in_a_spreadsheet(say: Say, store: Store, join: Any):
    owner = join("Rode merel")
    answer(store, owner, say("begin", moment=MOMENT)["stage"]["moment"], choice="yes")
    share(store, owner, kind="place", name="=HYPERLINK(1)", offers='+32 2 000\n@x; "y"', visibility="offered")
    (waiting,) = say("open")["waiting"]
    say("show", handle=waiting["handle"], seq=waiting["seq"])
    file = say("export", form="json")
    found = json.loads(base64.b64decode(file["base64"]))
    assert (file["name"], found["workshop"]["title"], [one["kind"] for one in found["entries"]]) == (
        "buurtlezer.json",
        "Kuregem",
        ["place"],
    )
    packed = zipfile.ZipFile(io.BytesIO(base64.b64decode(say("export", form="csv")["base64"])))
    assert sorted(packed.namelist()) == ["answers.csv", "entries.csv", "moments.csv", "parties.csv", "totals.csv"]
    text = packed.read("entries.csv").decode("utf-8-sig")
    header, row = csv.reader(io.StringIO(text, newline=""), delimiter=";")
    cells = dict(zip(header, row, strict=True))
    assert cells["name"] == "'=HYPERLINK(1)"
    assert cells["offers"].startswith("'+32 2 000")
    whole = b"".join(packed.read(name) for name in packed.namelist()) + base64.b64decode(file["base64"])
    assert b"merel" not in whole
    assert say("export", form="exe")["field"] == "form"


def test_who_may_join_a_coalition_is_a_row_of_its_own_that_does_nothing(say: Say, store: Store, join: Any):
    first = {"who": "=HYPERLINK(1)", "brings": ["time", "place"], "brings_words": "-2+3", "asked": "not_yet"}
    parties = [first, {"who": "de school", "fears": '=x; "y"'}]
    share(store, join("Rode merel"), kind="coalition", goal="@oversteek", parties=parties, visibility="offered")
    (waiting,) = say("open")["waiting"]
    say("show", handle=waiting["handle"], seq=waiting["seq"])
    packed = zipfile.ZipFile(io.BytesIO(base64.b64decode(say("export", form="csv")["base64"])))

    def rows(name: str) -> list[dict[str, str]]:
        return list(csv.DictReader(io.StringIO(packed.read(name).decode("utf-8-sig"), newline=""), delimiter=";"))

    (whole,) = rows("entries.csv")
    assert whole["parties"] == "'=HYPERLINK(1), de school"
    one, other = rows("parties.csv")
    said = {"goal": "'@oversteek", "who": "'=HYPERLINK(1)", "brings": "place, time", "brings_words": "'-2+3", "asked": "not_yet"}
    assert {field: text for field, text in one.items() if text} == said
    assert {field: text for field, text in other.items() if text} == {
        "goal": "'@oversteek",
        "who": "de school",
        "fears": '\'=x; "y"',
    }


@given(st.text(max_size=30))
def test_no_cell_begins_as_a_formula_unless_it_is_a_number(text: str):
    cell = spreadsheet.harmless(text)
    if cell.startswith(tuple("=+-@\t\r\n")):
        assert cell[0] in "+-"
        assert any(mark.isdigit() for mark in cell)
        assert not any(mark.isalpha() or mark in "=@|!(*/^&" for mark in cell)
    assert cell.replace("'", "") == text.replace("'", "")


@given(st.lists(st.text('ab;,\t\n"=+-@1', max_size=8), min_size=2, max_size=4), st.sampled_from(("nl", "fr", "en")))
def test_nor_where_a_spreadsheet_cuts_the_line_at_another_sign(cells: list[str], language: str):
    line = spreadsheet.table([cells], language).decode("utf-8-sig")
    for separator in ";,\t\n":
        for piece in line.split(separator):
            begun = piece.lstrip('"')
            assert not begun.startswith(("=", "@")), (separator, line)
            assert not begun.startswith(("+", "-")) or re.match(r'[+-][\d.,\s]*\d\s*%?("|$|[;,\r\n])', begun), (separator, line)


def test_a_closed_workshop_can_be_looked_at_and_not_led(say: Say):
    closed = say("close")
    assert (closed["closed"], closed["code"]) == (True, None)
    assert say("begin", moment=MOMENT)["rule"] == "closed"
    assert say("stage", open=[])["rule"] == "closed"
    assert say("renew_code")["rule"] == "closed"
    assert say("export", form="json")["type"] == "file"


def test_closing_takes_neither_paper_nor_the_wall_from_the_trainer_and_is_undone(say: Say):
    run = say("begin", moment=MOMENT)["stage"]["moment"]
    say("close")
    for voices in (2, 3):
        sheet = {"kind": "answer", "moment": run, "choice": "yes", "voices": voices}
        assert say("paper", content=sheet, act_id=new_id(), entry_id=new_id()) == {"type": "ok"}
    assert len(say("shared")["entries"]) == 2
    assert say("stage", projector=f"moment/{run}")["stage"]["projector"] == f"moment/{run}"
    assert say("stage", projector="feelings")["closed"] is True
    opened = say("reopen")
    assert (opened["closed"], opened["stage"]["moment"]) == (False, None)
    assert say("begin", moment=MOMENT)["type"] == "room"


# Another page


def test_the_opening_key_comes_for_a_token_once_or_is_typed(store: Store):
    token, tokens = Credential.new(), [KEY]
    exchange = {token: lambda: tokens.pop() if tokens else None}
    hashed = hashlib.sha256(KEY.encode()).hexdigest()
    console = Console(store, Pack.open(), hashed, lambda one: exchange.get(one, lambda: None)())
    tried = ((token.shown(), "key"), (token.shown(), "refuse"), (KEY.lower(), "key"), (Credential.new().shown(), "refuse"))
    for secret, told in tried:
        assert console.hear({"type": "trainer.key", "secret": secret}, "nl")["type"] == told
    for shut in (Console(store, Pack.open()), Console(store, Pack.open(), hashed)):  # no door here; another run of the server
        assert shut.hear({"type": "trainer.key", "secret": token.shown()}, "nl")["rule"] == "handover_over"


def test_the_workshop_goes_to_another_page_by_a_token_that_works_once(say: Say, console: Console, trainer: Credential):
    given = say("handover", to="trainer")
    token = given["token"]
    assert trainer.shown() not in json.dumps(given)
    taken = console.hear({"type": "trainer.take", "secret": token}, "nl")
    assert taken == {"type": "taken", "secret": trainer.shown()}
    for lang in ("nl", "fr", "en"):
        again = console.hear({"type": "trainer.take", "secret": token}, lang)
        assert (again["rule"], again["sentence"]) == ("handover_over", Texts.of(lang)("trainer.refusal.handover_over"))
    wall = say("handover", to="projector")["token"]
    assert console.hear({"type": "trainer.take", "secret": wall}, "nl")["rule"] == "handover_over"
    assert say("handover", to="paper")["field"] == "to"
    assert say("handover", secret=Credential.new(), to="trainer")["rule"] == "unknown_secret"


def test_purging_asks_for_the_title_and_leaves_nothing(say: Say, store: Store, join: Any):
    share(store, join("Rode merel"), kind="term", word="babbelbank")
    for title in ("", "Kurege", "kuregem2", None, 7):
        assert say("purge", title=title)["type"] == "refuse"
    assert len(store.caretaker.workshops()) == 1
    assert say("purge", title=" kuregem ") == {"type": "purged", "clean": True}
    assert store.caretaker.workshops() == []
    assert say("open")["rule"] == "unknown_secret"


def test_nothing_that_people_wrote_gets_into_a_log(say: Say, store: Store, join: Any, caplog: pytest.LogCaptureFixture):
    caplog.set_level(logging.DEBUG)
    share(store, join("Rode merel"), kind="term", word="babbelbank")
    say("shared")
    say("hide", handle="babbelbank", reason="babbelbank")
    say("pass", pseudonym="babbelbank")
    say("begin", moment={**MOMENT, "prompt": {"nl": "babbelbank " * 13}})
    assert "babbelbank" not in caplog.text
    assert "merel" not in caplog.text


def test_what_waits_is_told_whole_to_the_trainer_and_shown_or_left(say: Say, store: Store, join: Any):
    owner, long = join("Rode merel"), "van de bank af zie je " + "alles " * 100
    share(store, owner, kind="place", name="bank", offers=long, location={"lon": 4.34, "lat": 50.85}, visibility="offered")
    share(store, owner, kind="place", name="boom", offers="niet aangeboden")
    (waiting,) = say("open")["waiting"]
    assert (waiting["kind"], waiting["point"]) == ("place", True)
    assert long.strip() in waiting["words"]  # a yes is to all of it
    assert say("show", handle=waiting["handle"], seq=waiting["seq"] + 1)["rule"] == "not_there"
    assert say("show", handle=waiting["handle"], seq=waiting["seq"])["waiting"] == []
    assert say("leave", handle=waiting["handle"], seq=waiting["seq"])["waiting"] == []
    assert say("leave", handle=waiting["handle"], seq="1")["rule"] == "wrong_type"


def test_turning_approval_on_and_off_says_what_becomes_of_words(say: Say):
    on = say("settings", settings={**SETTINGS, "approval": True})
    assert on["settings"]["approval"] is True
    assert "alleen jij" in on["notice"]
    assert "meteen" in say("settings", settings={**SETTINGS, "approval": False})["notice"]
    assert "notice" not in say("settings", settings=SETTINGS)


# Tables that wait, and who came in together


def test_a_table_waits_on_the_trainers_page_and_counts_once_it_is_confirmed(say: Say, store: Store, trainer: Credential):
    code = JoinCode.of(trainer.derive("projector"), 1)
    store.workshops.join(Credential.new(), code, "Tafel", 5, "table")
    store.workshops.join(Credential.new(), code, "Oma", 1, "scribed", Arrival(new_id()))
    store.workshops.join(Credential.new(), code, "Merel")
    room = say("open")
    assert room["tables"] == [
        {"pseudonym": "Oma", "says": 1, "scribed": True},
        {"pseudonym": "Tafel", "says": 5, "scribed": False},
    ]
    assert room["presence"]["voices"] == 3
    room = say("confirm", pseudonym="Tafel", voices=5)
    assert (room["type"], room["presence"]["voices"]) == ("room", 7)
    assert [one["pseudonym"] for one in room["tables"]] == ["Oma"]
    assert say("confirm", pseudonym="Oma", voices=0)["tables"] == []


@pytest.mark.parametrize(("given", "field"), [({"voices": 16}, "voices"), ({"voices": "5"}, "voices"), ({}, "voices")])
def test_a_number_of_voices_that_cannot_be_is_refused_and_the_table_waits_on(
    say: Say, store: Store, trainer: Credential, given: dict[str, Any], field: str
):
    store.workshops.join(Credential.new(), JoinCode.of(trainer.derive("projector"), 1), "Tafel", 5, "table")
    told = say("confirm", pseudonym="Tafel", **given)
    assert (told["type"], told["field"]) == ("refuse", field)
    assert len(say("open")["tables"]) == 1


def test_who_came_in_by_one_address_is_told_as_a_group_and_nothing_of_the_address(say: Say, store: Store, trainer: Credential):
    code = JoinCode.of(trainer.derive("projector"), 1)
    for name, address in (("Uil", "a" * 32), ("Vos", ""), ("Das", "a" * 32), ("Mees", "b" * 32)):
        store.workshops.join(Credential.new(), code, name, 1, "person", Arrival("", address))
    told = say("participants")
    assert told == {"type": "participants", "pseudonyms": ["Das", "Mees", "Uil", "Vos"], "groups": [["Das", "Uil"]]}


# What waits is read with what it names


def test_a_gathering_that_waits_is_read_with_its_community(say: Say, store: Store, join: Any):
    owner, community = join("Rode merel"), new_id()
    common = {"perspective": "organisation", "visibility": "offered"}
    Pen(store).write(owner, new_id(), community, parse({"kind": "community", "called": "de dansers", **common}))
    place = {"kind": "gathering", "name": "het jeugdhuis", "where": "here", "findable": "agreed", **common}
    Pen(store).write(owner, new_id(), new_id(), parse({**place, "community": f"own/{community}"}))
    waiting = say("open")["waiting"]
    assert waiting
    for one in waiting:
        say("show", handle=one["handle"], seq=one["seq"])
    told = [one["words"] for one in (*waiting, *say("open")["waiting"]) if one["kind"] == "gathering"]
    assert told
    assert all(one.startswith("de dansers: komt samen in het jeugdhuis") for one in told)
