"""When, where and by whom what was said comes back: settled by the trainer alone, told to all, and marked once it was done."""

import hashlib
import html
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from days import BACK, HELD_ON, TODAY, day
from gathering import Gathering

from buurtlezer.errors import BadEntry
from buurtlezer.geodata import Pack
from buurtlezer.logbook.room.console.console import Console
from buurtlezer.logbook.room.desk import Desk
from buurtlezer.logbook.room.projector import Projector
from buurtlezer.model import Settings, in_language
from buurtlezer.store import Credential, Store
from buurtlezer.texts import Texts
from buurtlezer.wording import coming_back

KEY = Credential.new().shown()
OLD = {"title": "Kuregem", "organisation": "Buurthuis", "contact": "het onthaal", "held_on": HELD_ON}
NEW = {**OLD, **BACK}

SPOT = {"id": "park", "label": {"nl": "Park"}, "lon": 4.34, "lat": 50.83}


@pytest.fixture
def store(tmp_path: Any) -> Iterator[Store]:
    with Store.open(str(tmp_path / "store.db")) as opened:
        yield opened


@pytest.fixture
def room(store: Store) -> Gathering:
    return Gathering(store, **BACK)


def said(store: Store, who: Credential, kind: str, **fields: Any) -> dict[str, Any]:
    console = Console(store, Pack.open(), hashlib.sha256(KEY.encode()).hexdigest())
    return console.hear({"type": f"trainer.{kind}", "secret": who.shown(), **fields}, "nl")


def overdue(store: Store, room: Gathering) -> None:
    """The day on which it was to come back is over."""
    now = room.workshop.settings.model_copy(update={"held_on": TODAY - timedelta(9), "back_on": TODAY - timedelta(2)})
    store.workshops.set_settings(room.trainer, now)


@pytest.mark.parametrize("lacking", ["back_on", "back_where", "back_by"])
def test_no_new_workshop_goes_without_a_return(store: Store, lacking: str) -> None:
    refused = said(store, Credential.new(), "create", key=KEY, settings={**NEW, lacking: None if lacking == "back_on" else ""})
    assert (refused["rule"], refused["field"]) == ("missing", lacking)
    assert store.caretaker.workshops() == []


def test_a_return_before_the_session_is_refused_and_one_on_its_day_is_not(store: Store) -> None:
    refused = said(store, Credential.new(), "create", key=KEY, settings={**NEW, "back_on": day(0)})
    assert (refused["rule"], refused["field"]) == ("before_session", "back_on")
    assert said(store, Credential.new(), "create", key=KEY, settings={**NEW, "back_on": HELD_ON})["type"] == "room"
    with pytest.raises(BadEntry):
        store.workshops.create(Credential.new(), Settings.model_validate({**NEW, "back_on": day(0)}))


def test_what_is_gone_by_then_is_said_once_and_stays_to_be_read(store: Store) -> None:
    trainer = Credential.new()
    made = said(store, trainer, "create", key=KEY, settings={**NEW, "back_on": day(40)})
    gone = Texts.of("nl").date(TODAY + timedelta(31))
    assert gone in made["notice"]
    assert gone in said(store, trainer, "open")["back"]["notice"]
    assert "notice" not in said(store, trainer, "settings", settings={**NEW, "back_on": day(40), "title": "Anders"})
    assert said(store, trainer, "settings", settings={**NEW, "back_on": day(20)})["back"]["notice"] == ""


def test_a_workshop_from_before_is_read_and_changed_without_one_and_is_asked_to_say_it(store: Store) -> None:
    room = Gathering(store)
    texts = Texts.of("nl")
    assert said(store, room.trainer, "open")["back"] == {
        "sentence": "",
        "late": False,
        "done": False,
        "notice": texts("trainer.back.missing"),
    }
    assert said(store, room.trainer, "settings", settings={**OLD, "title": "Anders"})["type"] == "room"
    assert said(store, room.trainer, "settings", settings=NEW)["back"]["sentence"]
    # A day may move; a promise is not taken back.
    assert said(store, room.trainer, "settings", settings={**NEW, "back_on": day(30)})["type"] == "room"
    assert said(store, room.trainer, "settings", settings=OLD)["field"] == "back_on"


def test_one_press_says_that_it_was_done_another_takes_it_back_and_no_form_undoes_it(store: Store, room: Gathering) -> None:
    overdue(store, room)
    assert said(store, room.trainer, "open")["back"]["late"] is True
    done = said(store, room.trainer, "returned", on=True)
    assert (done["back"]["late"], done["back"]["done"], done["settings"]["returned_on"]) == (False, True, TODAY.isoformat())
    form = {**done["settings"], "title": "Anders", "returned_on": None}
    assert said(store, room.trainer, "settings", settings=form)["settings"]["returned_on"] == TODAY.isoformat()
    assert said(store, room.trainer, "returned", on=False)["back"] == said(store, room.trainer, "open")["back"]
    assert said(store, room.trainer, "open")["back"]["late"] is True


def test_the_day_on_which_it_was_given_back_is_said_and_is_none_to_come_nor_before_the_session(
    store: Store, room: Gathering
) -> None:
    overdue(store, room)
    assert said(store, room.trainer, "returned", on=True, day=day(-2))["settings"]["returned_on"] == day(-2)
    for wrong in (day(1), day(-10), "gisteren"):
        refused = said(store, room.trainer, "returned", on=True, day=wrong)
        assert (refused["rule"], refused["sentence"]) == ("returned_day", Texts.of("nl")("trainer.back.which_day"))
    assert store.workshops.led(room.trainer).settings.returned_on == TODAY - timedelta(2)


def test_nobody_but_the_trainer_says_that_it_was_done(store: Store, room: Gathering) -> None:
    for other in (room.join("Merel"), room.trainer.derive("projector"), Credential.new()):
        assert said(store, other, "returned", on=True)["rule"] == "unknown_secret"
    assert store.workshops.led(room.trainer).settings.returned_on is None


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_a_phone_and_the_wall_read_it_in_their_language_each_time_it_changes(
    store: Store, room: Gathering, language: str
) -> None:
    phone, texts = room.join("Merel"), Texts.of(language)

    def read() -> set[str]:
        heard = Desk(store, Pack.open()).hear({"type": "state", "secret": phone.shown()}, language)["workshop"]["back"]
        message = {"type": "projector.open", "secret": room.trainer.derive("projector").shown()}
        return {heard, Projector(store, Pack.open()).hear(message, language)["back"]}

    (comes,) = read()
    for word in (texts.date(TODAY + timedelta(14)), *list(BACK.values())[1:]):
        assert word in comes
    overdue(store, room)
    (late,) = read()
    assert "het onthaal" in late
    assert "het team" not in late
    said(store, room.trainer, "returned", on=True)
    (done,) = read()
    assert done.startswith(texts("room.back.done", day=texts.date(TODAY)))


def test_a_day_that_is_today_is_not_late(room: Gathering) -> None:
    settings = room.workshop.settings
    assert settings.back_on is not None
    assert not settings.is_overdue(settings.back_on)
    assert settings.is_overdue(settings.back_on + timedelta(1))
    assert coming_back.told(settings, Texts.of("nl"), settings.back_on).startswith("Op ")


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_what_a_participant_takes_along_says_what_was_asked_where_and_when_it_comes_back(
    store: Store, room: Gathering, language: str
) -> None:
    owner, other, texts = room.join("Merel"), room.join("Mees"), Texts.of(language)
    asked, place = room.begin(), {"form": "spot", "options": [], "spots": [SPOT]}
    room.write(owner, {"kind": "answer", "moment": asked, "choice": "yes"})
    room.write(owner, {"kind": "answer", "moment": room.begin(), "passed": True})
    room.write(owner, {"kind": "answer", "moment": room.begin(**place), "spot": {"id": "park", "lon": 4.34, "lat": 50.83}})
    room.write(other, {"kind": "answer", "moment": room.begin(prompt={"nl": "Niet van mij?"}), "choice": "yes"})
    page = Desk(store, Pack.open()).hear({"type": "take_along", "secret": owner.shown()}, language)["text"]
    words = html.unescape(page.split("</head>")[1])
    moment = store.workshops.moment(room.trainer, asked).moment
    assert f"{in_language(moment.prompt, language)} " in words
    assert in_language(moment.options[0].label, language) in words
    assert texts("trainer.moment.pass") in words
    for said in (
        "Park",
        room.workshop.settings.title,
        "het buurthuis",
        "het team",
        "het onthaal",
        texts.date(TODAY + timedelta(14)),
    ):
        assert said in words
    assert "Niet van mij" not in page + str(store.take_along(owner))
