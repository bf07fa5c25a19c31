"""What may stand on a wall, and for whose secret."""

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from days import HELD_ON

from buurtlezer import views
from buurtlezer.geodata import Pack
from buurtlezer.logbook.room.projector import Projector
from buurtlezer.model import Moment, Settings, parse
from buurtlezer.store import Credential, JoinCode, Store
from buurtlezer.store.writing import Pen

SETTINGS = {"title": "Kuregem", "organisation": "Buurthuis", "contact": "het onthaal", "held_on": HELD_ON}
YES = {"value": "yes", "picture": "yes", "label": {"nl": "Ja"}}
NO = {"value": "no", "picture": "no", "label": {"nl": "Nee"}}
MOMENT = Moment.model_validate({"name": "like", "picture": "park", "prompt": {"nl": "Graag?"}, "options": [YES, NO]})
Ask = Callable[..., dict[str, Any]]


@pytest.fixture
def store(tmp_path: Any) -> Iterator[Store]:
    with Store.open(str(tmp_path / "store.db")) as opened:
        yield opened


@pytest.fixture
def trainer(store: Store) -> Credential:
    secret = Credential.new()
    store.workshops.create(secret, Settings.model_validate(SETTINGS))
    return secret


@pytest.fixture
def ask(store: Store, trainer: Credential, monkeypatch: pytest.MonkeyPatch) -> Ask:
    monkeypatch.setattr("buurtlezer.store.results.PAUSE_SECONDS", 0.0)
    projector = Projector(store, Pack.open())

    def asking(secret: Credential | None = None, **fields: Any) -> dict[str, Any]:
        own = secret or trainer.derive("projector")
        return projector.hear({"type": "projector.open", "secret": own.shown(), **fields}, "nl")

    return asking


@pytest.fixture
def people(store: Store, trainer: Credential) -> list[Credential]:
    code = JoinCode.of(trainer.derive("projector"), 1)
    found = [Credential.new() for _ in range(5)]
    for number, owner in enumerate(found):
        store.workshops.join(owner, code, f"Rode merel {number}")
    return found


def answer(store: Store, owner: Credential, run: str, choice: str) -> None:
    content = {"kind": "answer", "perspective": "citizen", "moment": run, "visibility": "workshop", "choice": choice}
    ids = (Credential.new().digest("test")[:32] for _ in range(2))
    Pen(store).write(owner, *ids, parse(content))


def stage(store: Store, trainer: Credential, projector: str) -> None:
    now = store.workshops.led(trainer).stage
    store.workshops.set_stage(trainer, now.model_copy(update={"projector": projector}))


def test_the_way_in_stands_there_and_no_name(ask: Ask, trainer: Credential, people: list[Credential]):
    wall = ask(at="http://192.168.1.20:8866")
    assert (wall["scene"], wall["title"], wall["address"]) == ("join", "Kuregem", "192.168.1.20:8866/m")
    assert wall["code"] == JoinCode.of(trainer.derive("projector"), 1).shown()
    assert wall["presence"] == {"joined": 5, "here": 5, "voices": 5}
    assert "merel" not in json.dumps(wall)


def test_no_other_secret_opens_the_wall(ask: Ask, trainer: Credential, people: list[Credential]):
    for secret in (trainer, people[0], trainer.derive("paper"), Credential.new()):
        told = ask(secret)
        assert (told["type"], told["rule"]) == ("refuse", "unknown_secret")
        assert set(told) == {"type", "rule", "sentence"}


@pytest.mark.parametrize("message", [{}, {"type": "projector.end"}, {"type": "projector.open", "secret": 7}, {"type": None}])
def test_what_is_no_message_is_refused(store: Store, message: Any):
    assert Projector(store, Pack.open()).hear(message, "fr")["type"] == "refuse"


def test_a_moment_that_runs_comes_before_all_else_and_its_answers_after_the_minimum(
    ask: Ask, store: Store, trainer: Credential, people: list[Credential]
):
    stage(store, trainer, "feelings")
    run = store.workshops.begin(trainer, MOMENT)
    for owner in people[:4]:
        answer(store, owner, run.id, "yes")
    wall = ask()
    assert (wall["scene"], wall["turnout"]["answered"]) == ("moment", 4)
    assert wall["result"]["enough"] is False
    assert "options" not in wall["result"]
    answer(store, people[4], run.id, "no")
    assert [one["voices"] for one in ask()["result"]["options"]] == [4, 1]
    store.workshops.end(trainer)
    assert ask()["scene"] == "view"
    stage(store, trainer, f"moment/{run.id}")
    assert (ask()["scene"], ask()["run"]) == ("result", run.id)


def test_the_last_moment_is_shown_by_that_name(ask: Ask, store: Store, trainer: Credential):
    stage(store, trainer, "moment")
    assert ask()["scene"] == "join"


def test_what_its_time_closed_is_shown_by_itself(ask: Ask, store: Store, trainer: Credential, monkeypatch: pytest.MonkeyPatch):
    run = store.workshops.begin(trainer, MOMENT.model_copy(update={"seconds": 10}))
    assert ask()["scene"] == "moment"
    assert 0 < ask()["seconds_left"] <= 10
    monkeypatch.setattr("buurtlezer.store.number.now", lambda: str(run.closes_at))
    assert ask()["scene"] == "result"


def test_answers_that_are_not_to_be_shown_are_not_sent(ask: Ask, store: Store, trainer: Credential):
    run = store.workshops.begin(trainer, MOMENT.model_copy(update={"shown": False}))
    store.workshops.end(trainer)
    stage(store, trainer, f"moment/{run.id}")
    assert ask()["result"] is None


@pytest.mark.parametrize("name", ["moment/" + "0" * 32, "nothing", "moment/x"])
def test_a_view_that_is_not_there_leaves_the_way_in(ask: Ask, store: Store, trainer: Credential, name: str):
    stage(store, trainer, name)
    assert ask()["scene"] == "join"


@pytest.mark.parametrize("name", views.names())
def test_each_view_of_the_group_is_there_below_the_minimum_too(ask: Ask, store: Store, trainer: Credential, name: str):
    stage(store, trainer, name)
    wall = ask()
    assert (wall["scene"], wall["view"], wall["seq_of_view"]) == ("view", name, wall["seq"])
    json.dumps(wall, allow_nan=False)


def test_a_closed_workshop_invites_nobody(ask: Ask, store: Store, trainer: Credential):
    store.workshops.close(trainer)
    wall = ask(at="http://192.168.1.20:8866")
    assert (wall["closed"], wall["code"], wall["qr"]) == (True, None, None)


def test_another_workshops_moment_is_not_shown(ask: Ask, store: Store, trainer: Credential):
    other = Credential.new()
    store.workshops.create(other, Settings.model_validate(SETTINGS))
    run = store.workshops.begin(other, MOMENT)
    stage(store, trainer, f"moment/{run.id}")
    assert ask()["scene"] == "join"


@pytest.mark.parametrize("residents", [True, False])
def test_before_residents_no_figure_on_income_is_on_the_wall(
    ask: Ask, store: Store, trainer: Credential, people: list[Credential], residents: bool
):
    store.workshops.set_settings(trainer, Settings.model_validate({**SETTINGS, "residents": residents}))
    ring = [[4.33, 50.83], [4.36, 50.83], [4.36, 50.85], [4.33, 50.85], [4.33, 50.83]]
    drawing = {"kind": "area", "perspective": "citizen", "method": "line", "visibility": "workshop"}
    for owner in people:
        ids = (Credential.new().digest("test")[:32] for _ in range(2))
        Pen(store).write(owner, *ids, parse({**drawing, "geometry": {"type": "Polygon", "coordinates": [ring]}}))
    stage(store, trainer, "line")
    shown = {one["name"] for one in ask()["figures"]}
    assert "aged_65_plus" in shown
    assert ("median_income" in shown) is not residents


def test_words_stand_there_once_the_trainer_said_yes_and_leave_with_it(
    ask: Ask, store: Store, trainer: Credential, people: list[Credential]
):
    stage(store, trainer, "words")
    assert ask() | {"scene": "quotes", "words": [], "more": 0} == ask()
    for number, owner in enumerate(people):
        content = {"kind": "feeling", "perspective": "citizen", "about": "city", "value": 1, "why": f"het licht {number}"}
        ids = (Credential.new().digest("test")[:32] for _ in range(2))
        Pen(store).write(owner, *ids, parse({**content, "visibility": "offered"}))
    waiting = store.workshops.awaiting(trainer)
    assert (len(waiting), ask()["words"]) == (5, [])
    for one in waiting[:2]:
        store.workshops.decide(trainer, one.handle, one.seq, True)
    store.workshops.decide(trainer, waiting[2].handle, waiting[2].seq, False)
    told = ask()["words"]
    assert [one["words"].partition("het licht ")[2] for one in told] == ["1", "0"]  # the newest first
    assert "merel" not in json.dumps(ask())
    store.workshops.hide(trainer, waiting[0].handle, "een naam")
    assert len(ask()["words"]) == 1


def test_a_question_about_a_conclusion_stands_below_it_as_long_as_the_room_reads_it(
    ask: Ask, store: Store, trainer: Credential, people: list[Credential]
):
    for at, thinks in enumerate(("wij sluiten te vroeg", "er geen bank is")):
        content = {"kind": "conclusion", "perspective": "citizen", "visibility": "offered", "thinks": thinks}
        Pen(store).write(people[at], *(Credential.new().digest("test")[:32] for _ in range(2)), parse(content))
    for one in store.workshops.shared(trainer):
        store.workshops.decide(trainer, one.handle, one.seq, True)
    store.workshops.begin(trainer, MOMENT.model_copy(update={"conclusion": 1}))
    assert ask()["about"] == "Wij denken dat er geen bank is"
    gone = next(one for one in store.workshops.shared(trainer) if one.entry.thinks == "er geen bank is")
    store.workshops.decide(trainer, gone.handle, gone.seq, False)
    assert ask()["about"] == "Wij denken dat wij sluiten te vroeg"
    store.workshops.begin(trainer, MOMENT.model_copy(update={"conclusion": 3}))
    assert ask()["about"] == ""
    store.workshops.begin(trainer, MOMENT)
    assert "about" not in ask()
