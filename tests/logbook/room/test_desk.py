"""What participants' phones say and are answered: every message, with forged secrets, wrong types and hostile texts."""

import json
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from days import ERASED_ON, HELD_ON
from examples import examples
from hypothesis import HealthCheck, given
from hypothesis import strategies as st
from taken_page import data_in

from buurtlezer.geodata import Pack
from buurtlezer.logbook.room.desk import Desk
from buurtlezer.model import Moment, Settings, Stage
from buurtlezer.store import Credential, JoinCode, Run, Store
from buurtlezer.texts import LANGUAGES, Texts

HOSTILE = "<script>alert('Mevrouw Janssens, Bergstraat 12')</script>"
CHOICE = {
    "name": "home",
    "picture": "city",
    "prompt": {"nl": "Thuis in Brussel?", "fr": "Chez vous ?"},
    "options": [
        {"value": "yes", "picture": "face_happy", "label": {"nl": "Ja"}},
        {"value": "no", "picture": "face_sad", "label": {"nl": "Nee"}},
    ],
}
SPOT = {
    "name": "place",
    "form": "spot",
    "picture": "spot",
    "prompt": {"nl": "Waar?"},
    "spots": [{"id": "park", "label": {"nl": "Park"}, "lon": 4.34, "lat": 50.83}],
}


class Room:
    """A workshop and its desk."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.desk = Desk(store, Pack.open())
        self.trainer = Credential.new()
        agreed = {"title": "Zuid", "organisation": "Buurtwerk", "contact": "het onthaal", "minimum_voices": 3}
        self.own = store.workshops.create(self.trainer, Settings.model_validate({**agreed, "held_on": HELD_ON}))
        self.code = JoinCode.of(self.trainer.derive("projector"), 1).shown()
        self.count = 0

    def say(self, kind: str, secret: str | None = None, **more: Any) -> dict[str, Any]:
        return self.desk.hear({"type": kind, "secret": secret, **more}, "nl")

    def person(self, voices: int = 1, confirmed: bool = True, **more: Any) -> str:
        """Somebody new, confirmed where it is a table; the secret."""
        self.count += 1
        secret = Credential.new().shown()
        joined = self.say("join", secret, code=self.code, pseudonym=f"Vink {self.count}", voices=voices, **more)
        assert joined["type"] == "joined", joined
        if voices > 1 and confirmed:
            self.store.workshops.confirm(self.trainer, f"Vink {self.count}", voices)
        return secret

    def begin(self, **content: Any) -> Run:
        return self.store.workshops.begin(self.trainer, Moment.model_validate({**CHOICE, **content}))

    def answer(self, secret: str, run: Run, /, **said: Any) -> dict[str, Any]:
        self.count += 1
        content = {"kind": "answer", "moment": run.id, "perspective": "visitor", "visibility": "workshop", **said}
        act = {"act_id": f"{self.count:032x}", "action": "write", "slot": f"moment/{run.id}", "content": content}
        return self.say("act", secret, key="k", act=act)

    def handed(self) -> list[dict[str, Any]]:
        return [one.entry.content() for one in self.store.workshops.shared(self.trainer)]


@pytest.fixture
def room(store: Store) -> Room:
    return Room(store)


# Coming in


def test_an_offer_shows_the_agreements_and_three_free_pseudonyms(room: Room) -> None:
    offer = room.say("offer", code=room.code.lower().replace("-", " "))
    assert offer["type"] == "offer"
    assert len(set(offer["pseudonyms"])) == 3
    assert offer["workshop"]["organisation"] == "Buurtwerk"
    assert offer["workshop"]["purge_day"] == Texts.of("nl").date(date.fromisoformat(ERASED_ON))


@pytest.mark.parametrize("code", ["AAAA-AAAA", "", None, 7, ["x"], HOSTILE, "0" * 10_000, "\ud800"])
def test_a_wrong_code_is_refused_whatever_it_is(room: Room, code: Any) -> None:
    for kind, field in (("offer", "code"), ("join", "code"), ("redeem", "pass")):
        answer = room.say(kind, Credential.new().shown(), pseudonym="Vink", **{field: code})
        assert (answer["type"], answer["rule"]) == ("refuse", "unknown_code")
        assert HOSTILE not in answer["sentence"]


def test_the_same_join_twice_is_one_participant_and_the_same_answer(room: Room) -> None:
    secret = Credential.new().shown()
    first, second = (room.say("join", secret, code=room.code, pseudonym="Blauwe vink", voices=1) for _ in range(2))
    assert first == second
    assert len(room.store.workshops.participants(room.trainer)) == 1


def test_a_pseudonym_that_is_taken_is_refused_and_never_offered(room: Room) -> None:
    room.say("join", Credential.new().shown(), code=room.code, pseudonym="Blauwe vink", voices=1)
    again = room.say("join", Credential.new().shown(), code=room.code, pseudonym="BLAUWE  VINK", voices=1)
    assert again["rule"] == "pseudonym_taken"
    assert all("Blauwe vink" not in room.say("offer", code=room.code)["pseudonyms"] for _ in range(20))


@pytest.mark.parametrize("pseudonym", ["", "   ", "\u202e", None, 4, {"a": 1}, "x" * 10_000])
def test_a_pseudonym_that_cannot_be_is_refused_with_the_rule(room: Room, pseudonym: Any) -> None:
    answer = room.say("join", Credential.new().shown(), code=room.code, pseudonym=pseudonym, voices=1)
    assert answer["type"] == "refuse"
    assert answer["sentence"] == Texts.of("nl")("refusal.room.pseudonym")


def test_markup_in_a_pseudonym_is_text_and_nothing_else(room: Room) -> None:
    secret = Credential.new().shown()
    room.say("join", secret, code=room.code, pseudonym="<b>Vink</b>", voices=1)
    assert room.say("state", secret)["me"]["pseudonym"] == "<b>Vink</b>"


@pytest.mark.parametrize("voices", [0, -1, 16, 1.5, "2", True, None, [2], 10**30])
def test_a_number_of_people_that_no_table_has_is_refused(room: Room, voices: Any) -> None:
    answer = room.say("join", Credential.new().shown(), code=room.code, pseudonym="Vink", voices=voices)
    assert (answer["type"], answer["sentence"]) == ("refuse", Texts.of("nl")("refusal.room.voices"))


def test_a_forged_role_gives_nothing(room: Room) -> None:
    secret = room.person(role="paper", leads=True)
    assert room.say("state", secret)["me"]["role"] == "person"
    assert room.say("state", room.person(voices=5, role="paper"))["me"]["role"] == "table"
    assert room.say("state", room.person(scribed=True))["me"]["role"] == "scribed"


def test_a_phone_is_told_that_its_table_counts_as_one_until_it_is_confirmed(room: Room) -> None:
    secret = room.person(voices=5, confirmed=False)
    me = room.say("state", secret)["me"]
    assert (me["voices"], me["asked"]) == (1, 5)
    before = room.say("state", secret)["seq"]
    room.store.workshops.confirm(room.trainer, me["pseudonym"], 5)
    state = room.say("state", secret)
    assert (state["me"]["voices"], state["me"]["asked"]) == (5, 0)
    assert state["seq"] > before


def test_a_device_that_joins_again_is_one_author_and_a_mark_that_is_none_is_no_fault(room: Room) -> None:
    run, mark = room.begin(), "0123456789abcdef" * 2
    for device in (mark, mark, mark, None, 7, ["x"], "x" * 300, {"a": 1}):
        room.answer(room.person(device=device), run, choice="yes")
    assert len({one.author for one in room.store.workshops.shared(room.trainer)}) == 6


def test_an_address_comes_from_the_server_and_never_from_the_message(room: Room) -> None:
    for number, whence in enumerate(("ab" * 16, "ab" * 16, "")):
        message = {"type": "join", "secret": Credential.new().shown(), "code": room.code, "pseudonym": f"Uil {number}"}
        assert room.desk.hear({**message, "whence": "cd" * 16, "address": "cd" * 16}, "nl", whence)["type"] == "joined"
    assert [one.group for one in room.store.workshops.participants(room.trainer)] == [1, 1, 0]


def test_the_code_of_a_closed_workshop_opens_nothing_and_who_is_in_sees_that_it_is_closed(room: Room) -> None:
    secret = room.person()
    room.store.workshops.close(room.trainer)
    assert room.say("offer", code=room.code)["rule"] == "unknown_code"
    assert room.say("join", Credential.new().shown(), code=room.code, pseudonym="Vink", voices=1)["rule"] == "unknown_code"
    assert room.say("state", secret)["workshop"]["closed"] is True


def test_a_pass_of_the_trainer_begins_a_fresh_logbook_and_the_old_phone_goes_on(room: Room) -> None:
    old = room.person()
    given = room.store.workshops.give_pass(room.trainer, "Vink 1")
    new = Credential.new().shown()
    assert room.say("redeem", new, **{"pass": given})["pseudonym"] == "Vink 1 2"
    assert room.say("state", new)["me"]["pseudonym"] == "Vink 1 2"
    assert room.say("state", old)["me"]["pseudonym"] == "Vink 1"
    givens = (given, JoinCode.of(room.trainer, 99).shown(), "?")
    refused = [room.say("redeem", Credential.new().shown(), **{"pass": one}) for one in givens]
    assert [one["rule"] for one in refused] == ["unknown_code"] * 3
    # Which of them it is stays unsaid.
    assert {one["sentence"] for one in refused} == {Texts.of("nl")("refusal.room.pass_over")}


# A moment


def test_without_a_moment_the_state_says_only_who_and_where(room: Room) -> None:
    state = room.say("state", room.person(voices=4))
    assert (state["moment"], state["mine"], state["result"]) == (None, None, None)
    assert state["me"] == {"pseudonym": "Vink 1", "voices": 4, "asked": 0, "role": "table", "help": False, "hidden": []}
    assert [one["page"] for one in state["open"]] == ["01_neighbourhood", "02_figures"]


def test_an_answer_is_stored_and_seen_as_mine(room: Room) -> None:
    secret, run = room.person(voices=2), room.begin()
    assert room.answer(secret, run, choice="yes", voices=900)["type"] == "ack"
    (kept,) = room.handed()
    assert (kept["choice"], kept["voices"], kept["visibility"]) == ("yes", 2, "workshop")
    assert room.say("state", secret)["mine"]["choice"] == "yes"


def test_another_answer_while_it_runs_is_a_revision_of_the_same(room: Room) -> None:
    secret, run = room.person(), room.begin()
    room.answer(secret, run, choice="yes")
    room.answer(secret, run, choice="no")
    assert [one["choice"] for one in room.handed()] == ["no"]
    (entry,) = room.store.current(Credential.parse(secret), {"answer"})
    assert [(one.content or {})["choice"] for one in room.store.history(Credential.parse(secret), entry.entry_id)] == [
        "yes",
        "no",
    ]


def test_the_same_act_sent_twice_is_one_answer(room: Room) -> None:
    secret, run = room.person(), room.begin()
    room.answer(secret, run, choice="yes")
    room.count -= 1
    assert room.answer(secret, run, choice="yes")["type"] == "ack"
    assert len(room.handed()) == 1


@pytest.mark.parametrize(
    "said",
    [
        {"choice": "maybe"},
        {"choice": "yes", "passed": True},
        {},
        {"choice": HOSTILE},
        {"spot": {"lon": 4.3, "lat": 50.8}},
        {"choice": "yes", "note": HOSTILE},
        {"choice": ["yes"]},
    ],
)
def test_an_answer_that_is_none_of_the_moment_is_refused_without_its_text(room: Room, said: dict[str, Any]) -> None:
    answer = room.answer(room.person(), room.begin(), **said)
    assert (answer["type"], answer["key"]) == ("refuse", "k")
    assert HOSTILE not in json.dumps(answer)
    assert room.handed() == []


@pytest.mark.parametrize(("whom", "speaks_as"), [("residents", "citizen"), ("workers", "organisation"), (None, "visitor")])
@pytest.mark.parametrize("said", [{"choice": "yes"}, {"passed": True}])
def test_a_question_for_some_is_answered_as_one_of_them_whatever_the_phone_says(
    room: Room, whom: str | None, speaks_as: str, said: dict[str, Any]
) -> None:
    run = room.begin(whom=whom)
    secret = room.person()
    assert room.say("state", secret)["moment"]["whom"] == whom
    assert room.answer(secret, run, perspective="visitor", **said)["type"] == "ack"
    (kept,) = room.handed()
    assert (kept["perspective"], kept["visibility"]) == (speaks_as, "workshop")


def test_a_forged_perspective_does_not_make_an_answer_the_organisations_and_undoing_it_neither(room: Room) -> None:
    run = room.begin(whom="residents")
    secret = room.person()
    room.answer(secret, run, perspective="organisation", choice="yes")
    room.answer(secret, run, perspective="organisation", choice="no")
    undo = {"act_id": "f" * 32, "action": "undo", "slot": f"moment/{run.id}"}
    assert room.say("act", secret, key="k", act=undo)["type"] == "ack"
    (kept,) = room.handed()
    assert (kept["perspective"], kept["choice"]) == ("citizen", "yes")


def test_an_answer_to_a_moment_of_another_workshop_is_refused(room: Room, store: Store) -> None:
    other = Room(store)
    assert room.answer(room.person(), other.begin(), choice="yes")["rule"] == "moment_over"


def test_a_tapped_point_is_kept_to_some_hundred_metres_whatever_the_page_sent(room: Room) -> None:
    run = room.begin(**SPOT, options=[])
    room.answer(room.person(), run, spot={"lon": 4.3456789, "lat": 50.8345678})
    (kept,) = room.handed()
    assert kept["spot"] == {"id": None, "lon": 4.3455, "lat": 50.835}


@given(st.floats(4.2, 4.5), st.floats(50.7, 51.0))
@examples(60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_tapped_point_moves_more_than_eighty_metres_nor_keeps_its_place(lon: float, lat: float) -> None:
    from pyproj import Geod

    from buurtlezer.logbook.intake.coarse import coarse
    from buurtlezer.model import Answer, TappedSpot

    given = Answer.model_validate(
        {"moment": "0" * 32, "perspective": "visitor", "spot": TappedSpot(lon=lon, lat=lat).model_dump(), "kind": "answer"}
    )
    kept = coarse(given).spot
    assert kept is not None
    assert Geod(ellps="WGS84").inv(lon, lat, kept.lon, kept.lat)[2] <= 80
    assert coarse(coarse(given)).spot == kept


def test_the_room_is_shown_after_ones_own_answer_from_the_minimum_on(room: Room) -> None:
    one, two, table, third = room.person(), room.person(), room.person(voices=2), room.person()
    run = room.begin()
    room.answer(one, run, choice="yes")
    assert room.say("state", two)["result"] is None
    assert room.say("state", one)["result"] == {
        "enough": False,
        "lacks": "voices",
        "voices": 1,
        "minimum": 3,
        "seq": room.say("state", one)["seq"],
    }
    room.answer(table, run, choice="no")
    assert until_fresh(room, one)["lacks"] == "authors"
    room.answer(third, run, choice="no")
    room.answer(two, run, passed=True)
    shown = until_fresh(room, one)
    assert shown["options"] == [{"value": "yes", "voices": 1}, {"value": "no", "voices": 3}]
    assert (shown["voices"], shown["passed"]) == (4, 1)


def test_a_moment_that_is_not_shown_gives_no_result(room: Room) -> None:
    secret, run = room.person(), room.begin(shown=False)
    room.answer(secret, run, choice="yes")
    assert room.say("state", secret)["result"] is None


def test_what_is_read_once_for_a_workshop_is_never_shown_in_another(store: Store) -> None:
    rooms = [Room(store), Room(store)]
    people, runs = [one.person() for one in rooms], [one.begin() for one in rooms]
    desk = rooms[0].desk
    for _ in range(2):
        states = [desk.hear({"type": "state", "secret": secret}, "nl") for secret in people]
        assert [state["moment"]["id"] for state in states] == [run.id for run in runs]


def test_who_is_hidden_reads_why(room: Room) -> None:
    secret, run = room.person(), room.begin()
    room.answer(secret, run, choice="yes")
    (shared,) = room.store.workshops.shared(room.trainer)
    room.store.workshops.hide(room.trainer, shared.handle, "per ongeluk")
    assert [one["reason"] for one in room.say("state", secret)["me"]["hidden"]] == ["per ongeluk"]


def test_everybody_to_is_told_with_its_title(room: Room) -> None:
    secret = room.person()
    room.store.workshops.set_stage(room.trainer, Stage(everybody_to="01_neighbourhood"))
    assert room.say("state", secret)["everybody_to"] == {
        "page": "01_neighbourhood",
        "title": Texts.of("nl")("circle.title.01_neighbourhood"),
    }


def test_faster_than_a_person_is_later_and_not_lost(room: Room) -> None:
    secret, run = room.person(), room.begin()
    answers = [room.answer(secret, run, choice="yes")["type"] for _ in range(41)]
    assert answers == ["ack"] * 40 + ["later"]


# One's own


def test_help_is_raised_and_lowered(room: Room) -> None:
    secret = room.person()
    assert room.say("help", secret, on=True) == {"type": "ok"}
    assert room.store.workshops.presence(room.trainer).help == ("Vink 1",)
    room.say("help", secret, on="no")
    assert room.say("state", secret)["me"]["help"] is False


@pytest.mark.parametrize("page", ["moment", HOSTILE, None, 7, "x" * 100_000])
def test_a_sign_of_life_names_a_page_of_ours_or_none(room: Room, page: Any) -> None:
    secret = room.person()
    assert room.say("seen", secret, page=page) == {"type": "ok"}
    assert set(room.store.workshops.presence(room.trainer).pages) == {"moment"}


def test_taken_along_is_ones_own_and_erased_is_gone(room: Room) -> None:
    secret, run = room.person(), room.begin()
    room.answer(secret, run, choice="yes")
    file = room.say("take_along", secret)
    assert (file["type"], file["name"]) == ("file", "buurtboek.html")
    assert '"choice": "yes"' in data_in(file["text"])
    assert room.say("erase", secret) == {"type": "erased"}
    assert room.handed() == []
    assert room.say("state", secret)["rule"] == "erased"
    assert room.say("erase", secret) == {"type": "erased"}


def test_a_purged_workshop_opens_nothing(room: Room) -> None:
    secret = room.person()
    room.store.workshops.purge(room.trainer)
    assert room.say("state", secret)["type"] == "refuse"
    assert room.say("state", secret)["rule"] in ("unknown_secret", "erased")


# Forged and malformed

WITH_SECRET = ("state", "act", "seen", "help", "take_along", "erase")


@pytest.mark.parametrize("kind", WITH_SECRET)
@pytest.mark.parametrize("secret", [None, "", 7, [], {}, True, HOSTILE, "A" * 16, "0" * 10_000, "\ud800"])
def test_a_secret_that_opens_nothing_gives_nothing(room: Room, kind: str, secret: Any) -> None:
    act = {"act_id": "0" * 32, "action": "write", "entry_id": "1" * 32, "content": {}}
    answer = room.desk.hear({"type": kind, "secret": secret, "act": act}, "nl")
    assert (answer["type"], answer["rule"]) == ("refuse", "unknown_secret")


@pytest.mark.parametrize("kind", WITH_SECRET)
def test_the_trainers_and_the_projectors_secret_are_no_participants(room: Room, kind: str) -> None:
    act = {"act_id": "0" * 32, "action": "write", "entry_id": "1" * 32, "content": {}}
    for credential in (room.trainer, room.trainer.derive("projector"), room.trainer.derive("paper")):
        answer = room.desk.hear({"type": kind, "secret": credential.shown(), "act": act}, "nl")
        assert (answer["type"], answer["rule"]) == ("refuse", "unknown_secret")


def test_a_logbook_outside_of_any_workshop_has_no_state(room: Room, store: Store) -> None:
    alone = Credential.new()
    store.open_logbook(alone, "alleen")
    assert room.say("state", alone.shown())["rule"] == "unknown_secret"
    assert room.say("help", alone.shown(), on=True)["type"] == "refuse"


def test_an_act_never_begins_a_logbook_here(room: Room) -> None:
    secret = Credential.new().shown()
    act = {"act_id": "1" * 32, "action": "write", "slot": "a", "content": {"kind": "feeling"}}
    assert room.say("act", secret, act=act, fresh=True, name="x", here=True)["rule"] == "unknown_secret"


@pytest.mark.parametrize("kind", [None, "", 7, [], {}, "trainer.purge", "projector.open", "__init__", "hear", HOSTILE])
def test_an_unknown_message_is_refused(room: Room, kind: Any) -> None:
    answer = room.desk.hear({"type": kind, "secret": room.person()}, "nl")
    assert (answer["type"], answer["rule"]) == ("refuse", "unreadable")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(st.characters()),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
FIELDS = ("code", "pseudonym", "voices", "act", "page", "on", "pass", "key", "scribed")
ACT_FIELDS = ("action", "slot", "entry_id", "content", "base_seq")


@pytest.fixture(scope="module")
def shared_room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[], tuple[Room, str]]]:
    folder: Path = tmp_path_factory.mktemp("forged")
    with Store.open(f"sqlite:///{folder / 'store.db'}") as store:
        rooms = [Room(store)]

        def one() -> tuple[Room, str]:
            if rooms[-1].count > 400:  # a workshop has 500 places
                rooms.append(Room(store))
            return rooms[-1], rooms[-1].person()

        yield one


@examples(150)
@given(data=st.data())
def test_whatever_a_page_sends_is_answered_and_never_raises(
    shared_room: Callable[[], tuple[Room, str]], data: st.DataObject
) -> None:
    room, secret = shared_room()
    kind = data.draw(st.sampled_from([*room.desk._hears, "nothing"]))
    message = data.draw(st.fixed_dictionaries({}, optional=dict.fromkeys(FIELDS, JSON)))
    if data.draw(st.booleans()):
        act = data.draw(st.fixed_dictionaries({}, optional=dict.fromkeys(ACT_FIELDS, JSON)))
        message["act"] = {"act_id": f"{data.draw(st.integers(0, 2**100)):032x}", **act}
    answer = room.desk.hear({**message, "type": kind, "secret": secret}, data.draw(st.sampled_from(LANGUAGES)))
    assert answer["type"] in {"reached", "refuse", "later", "ack", "ok", "state", "file", "erased", "joined", "offer"}
    json.dumps(answer).encode()


def until_fresh(room: Room, secret: str) -> dict[str, Any]:
    """The result once it is true of now: it is computed once a second at most."""
    from visit import until

    def asked() -> dict[str, Any]:
        state = room.say("state", secret)
        return {**state["result"], "fresh": state["result"]["seq"] == state["seq"]}

    return until(asked, lambda result: result["fresh"])
