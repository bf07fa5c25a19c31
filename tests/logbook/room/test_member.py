"""Who one is in a room, and who sees what one makes: on a real store, as the kernel of a page."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from days import ERASED_ON
from gathering import Gathering, RoomDesk, box

from buurtlezer.logbook.session import Session
from buurtlezer.logbook.sharing import shown
from buurtlezer.model import Guess, Perspective, Reflection
from buurtlezer.parts.question import Question
from buurtlezer.steps.page import Page
from buurtlezer.steps.state import StepState
from buurtlezer.store import Credential, Store
from buurtlezer.texts import Texts

FACE = {"kind": "feeling", "about": "city", "value": 1, "perspective": "visitor", "round": 1}
SLOT = "01/feeling/city/1"


@pytest.fixture(autouse=True)
def served(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BUURTLEZER_SERVED", "yes")


@pytest.fixture
def gathering(store: Store) -> Gathering:
    return Gathering(store)


@pytest.fixture
def merel(gathering: Gathering) -> Credential:
    return gathering.join("Merel")


@pytest.fixture
def desk(store: Store) -> RoomDesk:
    return RoomDesk(store)


def kept(store: Store, owner: Credential) -> dict[str, Any]:
    (one,) = store.current(owner)
    return dict(one.content or {})


def test_a_participant_knows_workshop_and_pseudonym(desk: RoomDesk, merel: Credential) -> None:
    session = desk.open(merel)
    assert session.room is not None
    told = desk.room["room"]
    assert (told["title"], told["pseudonym"], told["help"]) == ("Kuregem", "Merel", False)
    assert Texts.of("nl").date(date.fromisoformat(ERASED_ON)) in told["purge"]
    assert merel.shown() not in str(desk.answers)


def test_a_table_reads_that_it_counts_as_one_until_the_trainer_confirmed_it(desk: RoomDesk, gathering: Gathering) -> None:
    table = gathering.join("Tafel", 5, role="table", confirmed=False)
    desk.open(table)
    assert desk.room["room"]["table"] == "jullie zijn met 5; dat telt als één stem tot de begeleider het bevestigt"
    gathering.store.workshops.confirm(gathering.trainer, "Tafel", 5)
    desk.open(table)
    assert desk.room["room"]["table"] == "met 5 mensen aan dit toestel"


def test_who_is_written_for_reads_with_whom_they_count(desk: RoomDesk, gathering: Gathering) -> None:
    scribed = gathering.join("Oma", role="scribed", device="0123456789abcdef" * 2)
    desk.open(scribed)
    assert "telt samen met wie voor je schrijft" in desk.room["room"]["table"]
    gathering.store.workshops.confirm(gathering.trainer, "Oma", 1)
    desk.open(scribed)
    assert desk.room["room"]["table"] == ""


def test_a_logbook_of_ones_own_is_in_no_room(desk: RoomDesk, store: Store) -> None:
    owner = Credential.new()
    store.open_logbook(owner, "van mij")
    assert desk.open(owner).room is None
    assert (desk.room["room"], desk.room["alone"]) == (None, "")


def test_where_nobody_serves_a_workshops_logbook_is_ones_own_and_says_so(
    desk: RoomDesk, merel: Credential, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("BUURTLEZER_SERVED")
    assert desk.open(merel).room is None
    assert desk.room["room"] is None
    assert "workshop" in desk.room["alone"]
    assert desk.act(merel.shown(), slot=SLOT, content=FACE)["type"] == "ack"


def test_leaving_a_logbook_leaves_the_room(desk: RoomDesk, merel: Credential) -> None:
    desk.open(merel)
    desk.hear("hello", secret=None, key=None)
    assert desk.session.room is None
    assert desk.room["room"] is None


def test_a_hand_goes_up_and_down_by_the_secret_that_comes_along(
    desk: RoomDesk, gathering: Gathering, merel: Credential, store: Store
) -> None:
    desk.open(merel)
    desk.hear("help", secret=merel.shown(), on=True)
    assert desk.room["room"]["help"] is True
    assert store.workshops.presence(gathering.trainer).help == ("Merel",)
    desk.hear("help", secret=merel.shown(), on=False)
    assert store.workshops.presence(gathering.trainer).help == ()


@pytest.mark.parametrize(
    "secret", ["", "nonsense", Credential.new().shown(), None, 7], ids=["none", "nonsense", "another", "null", "number"]
)
def test_a_hand_without_a_participants_secret_is_nobodys(
    desk: RoomDesk, gathering: Gathering, merel: Credential, store: Store, secret: object
) -> None:
    desk.open(merel)
    desk.hear("help", secret=secret, on=True)
    assert store.workshops.presence(gathering.trainer).help == ()


def test_everybody_to_is_said_to_who_is_elsewhere(gathering: Gathering, merel: Credential, store: Store) -> None:
    gathering.set_stage(everybody_to="02_figures")
    there, elsewhere = RoomDesk(store, "02_figures"), RoomDesk(store, "01_neighbourhood")
    for desk in (there, elsewhere):
        desk.open(merel)
    assert there.room["room"]["everybody_to"] is None
    assert elsewhere.room["room"]["everybody_to"]["href"] == "02_figures.ipynb"


def test_a_question_is_told_until_it_is_answered(desk: RoomDesk, gathering: Gathering, merel: Credential, store: Store) -> None:
    run = gathering.begin()
    desk.open(merel)
    assert desk.room["room"]["question"] is True
    gathering.write(merel, {"kind": "answer", "moment": run, "choice": "yes"})
    desk.open(merel)
    assert desk.room["room"]["question"] is False
    store.workshops.end(gathering.trainer)
    desk.open(gathering.join("Mees"))
    assert desk.room["room"]["question"] is False


@pytest.mark.parametrize(("said", "told"), [("citizen", True), ("organisation", False), ("visitor", True)])
def test_a_question_for_some_is_not_told_to_who_said_to_be_one_of_the_others(
    desk: RoomDesk, gathering: Gathering, merel: Credential, said: str, told: bool
) -> None:
    gathering.write(merel, {"kind": "occasion", "perspective": said, "why": "voor de buurt"}, shared=False)
    gathering.begin(whom="residents")
    desk.open(merel)
    assert desk.room["room"]["question"] is told


def test_what_the_trainer_hid_is_told_with_the_reason(desk: RoomDesk, gathering: Gathering, merel: Credential) -> None:
    gathering.write(merel, box())
    (one,) = gathering.store.workshops.shared(gathering.trainer)
    gathering.store.workshops.hide(gathering.trainer, one.handle, "twee keer <b>hetzelfde</b>")
    desk.open(merel)
    assert desk.room["room"]["hidden"] == [{"what": "je tekening", "reason": "twee keer <b>hetzelfde</b>"}]


def test_after_a_purge_the_page_is_told_that_the_logbook_is_erased(
    desk: RoomDesk, gathering: Gathering, merel: Credential, store: Store
) -> None:
    store.workshops.purge(gathering.trainer)
    desk.hear("hello", secret=merel.shown(), key="k")
    welcome = next(one for one in desk.answers if one["type"] == "welcome")
    assert (welcome["state"], welcome["erased"]) == ("unknown", True)


# Who sees an entry


def tied(session: Session) -> Question:
    session.texts.group("base.")
    page = Page(session, StepState(session))
    fields = [{"name": "value", "type": "number", "label": "?", "min": -2, "max": 2}]
    return page.tied(Question(fields=fields), "question", "01/feeling/city", {"kind": "feeling", "about": "city"})


def test_a_new_entry_is_private_and_offers_to_be_shared(desk: RoomDesk, merel: Credential, store: Store) -> None:
    part = tied(desk.open(merel))
    assert part.sharing == {}
    desk.act(merel.shown(), slot=SLOT, content={**FACE, **part.template})
    assert kept(store, merel)["visibility"] == "private"
    assert part.sharing["to"] == "workshop"


def test_sharing_and_taking_back_write_the_entry_again(desk: RoomDesk, merel: Credential, store: Store) -> None:
    part = tied(desk.open(merel))
    desk.act(merel.shown(), slot=SLOT, content=FACE)
    for wanted in ("workshop", "private", "workshop"):
        assert part.sharing["to"] == wanted
        desk.act(merel.shown(), slot=SLOT, content={**part.value, "visibility": part.sharing["to"]})
        assert kept(store, merel)["visibility"] == wanted
    desk.act(merel.shown(), action="undo", slot=SLOT)
    assert part.value["visibility"] == "private"


def test_what_is_shared_stays_so_when_its_author_changes_it(desk: RoomDesk, merel: Credential, store: Store) -> None:
    part = tied(desk.open(merel))
    desk.act(merel.shown(), slot=SLOT, content={**FACE, "visibility": "workshop"})
    desk.act(merel.shown(), slot=SLOT, content={**part.template, "value": -1})
    assert (kept(store, merel)["visibility"], kept(store, merel)["value"]) == ("workshop", -1)


def test_text_that_comes_to_a_shared_entry_makes_it_private_until_it_is_shared_again(
    desk: RoomDesk, merel: Credential, store: Store
) -> None:
    desk.open(merel)
    shared = {**FACE, "visibility": "workshop"}
    desk.act(merel.shown(), slot=SLOT, content=shared)
    told = desk.act(merel.shown(), slot=SLOT, content={**shared, "why": "de markt"})
    assert "ziet nu alleen jij" in next(one for one in reversed(desk.answers) if one["type"] == "ack")["notice"]
    assert told["type"] == "ack"
    assert kept(store, merel)["visibility"] == "private"
    desk.act(merel.shown(), slot=SLOT, content={**shared, "why": "de markt"})
    assert (kept(store, merel)["visibility"], kept(store, merel)["why"]) == ("workshop", "de markt")
    desk.act(merel.shown(), slot=SLOT, content={**shared, "why": ""})
    assert kept(store, merel)["visibility"] == "workshop"


@pytest.mark.parametrize(
    ("content", "slot"),
    [
        ({**FACE, "why": "de markt"}, SLOT),
        ({"kind": "significance", "note": "mijn zus", "perspective": "visitor"}, "01/significance/1"),
        ({**box(), "through_eyes_of": "een kind", "voice": "supposed", "perspective": "visitor"}, "01/area/eyes/1"),
    ],
)
def test_with_minors_no_text_is_shared(store: Store, content: dict[str, Any], slot: str) -> None:
    gathering = Gathering(store, minors=True)
    owner = gathering.join("Mees")
    desk = RoomDesk(store)
    desk.open(owner)
    answer = desk.act(owner.shown(), slot=slot, content={**content, "visibility": "workshop"})
    assert "geen geschreven tekst" in answer["notice"]
    assert kept(store, owner)["visibility"] == "private"


def test_without_text_minors_share_as_everybody(store: Store) -> None:
    owner = Gathering(store, minors=True).join("Mees")
    desk = RoomDesk(store)
    part = tied(desk.open(owner))
    desk.act(owner.shown(), slot=SLOT, content={**FACE, "visibility": "workshop"})
    assert kept(store, owner)["visibility"] == "workshop"
    desk.act(owner.shown(), slot=SLOT, content={**FACE, "why": "zomaar"})
    assert "to" not in part.sharing


def test_what_is_made_after_closing_is_private_and_said(
    desk: RoomDesk, gathering: Gathering, merel: Credential, store: Store
) -> None:
    desk.open(merel)
    store.workshops.close(gathering.trainer)
    answer = desk.act(merel.shown(), slot=SLOT, content={**FACE, "visibility": "workshop"})
    assert "gesloten" in answer["notice"]
    assert kept(store, merel)["visibility"] == "private"


def test_thoughts_are_said_to_be_ones_own_and_are_not_offered(desk: RoomDesk, merel: Credential) -> None:
    room, texts = desk.open(merel).room, desk.session.texts
    reflection = Reflection(perspective=Perspective.CITIZEN, prompt="walk_closing", text="hm")
    guess = Guess(perspective=Perspective.CITIZEN, indicator="population", value=1)
    assert shown(reflection, room, texts) == {"seen": "Alleen jij ziet dit."}
    assert shown(guess, room, texts) == {}
    assert shown(None, room, texts) == {}


def test_the_page_of_a_logbook_outside_of_any_room_says_nothing_of_sharing(new_desk: Callable[..., Any], secret: str) -> None:
    desk = new_desk()
    part = tied(desk.session)
    desk.act(secret, slot=SLOT, content=FACE)
    assert part.value["value"] == 1
    assert part.sharing == {}
