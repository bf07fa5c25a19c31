"""09: scenes that one reads, statements on a line, and who weighs none. A real store, no browser."""

from typing import Any

import pytest
from desk import Desk
from gathering import Gathering, RoomDesk

from buurtlezer.analysis.moved import Moved
from buurtlezer.model import Bound, Statement, Vignette, When
from buurtlezer.parts.vignettes import Vignettes
from buurtlezer.parts.weighing import Weigh
from buurtlezer.steps.coexistence import closing
from buurtlezer.steps.coexistence.spread import rooms, waits
from buurtlezer.steps.coexistence.state import CoexistenceState
from buurtlezer.steps.coexistence.vignettes import vignettes
from buurtlezer.steps.coexistence.weighings import after, before
from buurtlezer.steps.page import Page
from buurtlezer.store import Credential, Store
from buurtlezer.texts import LANGUAGES, Texts

COMMON = {"perspective": "visitor", "round": 1}


@pytest.fixture(autouse=True)
def served(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BUURTLEZER_SERVED", "yes")
    monkeypatch.setattr("buurtlezer.store.results.PAUSE_SECONDS", 0.0)


@pytest.fixture
def state(desk: Desk) -> CoexistenceState:
    return CoexistenceState(desk.session)


@pytest.fixture
def page(desk: Desk, state: CoexistenceState) -> Page:
    return Page(desk.session, state)


class Writer:
    """Somebody at the page."""

    def __init__(self, desk: Desk, secret: str) -> None:
        self.desk, self.secret = desk, secret

    def __call__(self, slot: str, kind: str, **content: Any) -> dict[str, Any]:
        return self.desk.act(self.secret, slot=f"{slot}/1", content={**COMMON, "kind": kind, **content})

    def weighs(self, statement: str, when: str, value: int, **content: Any) -> dict[str, Any]:
        slot = f"09/weighing/{statement}/{when}"
        return self(slot, "weighing", statement=statement, when=when, value=value, **content)

    def reads(self, vignette: str, **content: Any) -> dict[str, Any]:
        return self(f"09/vignette/{vignette}", "vignette_reading", vignette=vignette, **content)

    def is_a_resident(self) -> None:
        content = {"kind": "occasion", "perspective": "citizen", "round": 1, "for_whom": "mijn straat"}
        assert self.desk.act(self.secret, slot="00/occasion", content=content)["type"] == "ack"


@pytest.fixture
def write(desk: Desk, secret: str) -> Writer:
    return Writer(desk, secret)


def by_name(shown: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    return {one["name"]: one for one in shown}


def statement(part: Weigh, name: str) -> dict[str, Any]:
    return by_name(part.statements)[name]


def test_no_statement_has_a_mark_until_one_gives_it(page: Page, state: CoexistenceState) -> None:
    part = before(page, state)
    assert [one["name"] for one in part.statements] == [str(one) for one in Statement]
    assert [one["content"] for one in part.statements] == [{}] * len(Statement)
    assert part.standing == []


@pytest.mark.parametrize(
    ("first", "second", "moved", "words"),
    [
        (8, 2, Moved.AWAY, "helemaal niet mee eens"),
        (0, 1, Moved.TOWARD, "‘helemaal mee eens’"),
        (5, 5, Moved.STAYED, "waar het vooraf ook stond"),
    ],
)
def test_what_moved_is_said_by_the_words_at_the_ends_and_never_as_progress(
    page: Page, state: CoexistenceState, write: Writer, first: int, second: int, moved: Moved, words: str
) -> None:
    part = after(page, state)
    assert write.weighs("warm", "before", first)["type"] == "ack"
    assert (statement(part, "warm")["before"], statement(part, "warm")["said"]) == (first, "")  # nothing is said to have moved
    assert write.weighs("warm", "after", second)["type"] == "ack"
    assert state.moved(Statement.WARM) is moved
    assert words in statement(part, "warm")["said"]


def test_what_was_not_weighed_before_is_said_so_and_did_not_move(page: Page, state: CoexistenceState, write: Writer) -> None:
    part = after(page, state)
    write.weighs("nod", "after", 3)
    assert state.moved(Statement.NOD) is None
    assert statement(part, "nod")["said"] == "Bij deze zin zette je vooraf geen streepje."
    assert statement(part, "nod")["before"] is None


def test_a_resident_weighs_nothing_and_still_sees_what_they_weighed_before_that(
    page: Page, state: CoexistenceState, write: Writer
) -> None:
    parts = [before(page, state), after(page, state)]
    write.weighs("warm", "before", 7)
    write.is_a_resident()
    assert state.with_residents
    for part in parts:
        assert len(part.standing) == 3
        assert all((one["before"], one["said"]) == (None, "") for one in part.statements)
        assert (part.rooms, part.waits) == ({}, "")
    assert statement(parts[0], "warm")["content"]["value"] == 7  # theirs, and theirs to take away
    assert write.weighs("care", "before", 7, perspective="citizen")["type"] == "refuse"
    assert list(state.weighings(When.BEFORE)) == [Statement.WARM]


class Room:
    """A workshop, and a page in it."""

    def __init__(self, store: Store, **settings: Any) -> None:
        self.gathering = Gathering(store, minimum_voices=3, **settings)
        self.desk = RoomDesk(store, "09_coexistence")
        self.owner: Credential = self.gathering.join("Rode merel")
        self.desk.open(self.owner)
        self.state = CoexistenceState(self.desk.session)
        self.page = Page(self.desk.session, self.state)


def test_where_residents_take_part_nobody_weighs_whatever_their_perspective(store: Store) -> None:
    room = Room(store, residents=True)
    assert room.state.with_residents
    assert before(room.page, room.state).standing
    assert not vignettes(room.page, room.state).deep


def test_a_mark_in_a_room_is_ones_own_until_it_is_shared(store: Store) -> None:
    room = Room(store)
    part = before(room.page, room.state)
    assert not room.state.with_residents
    Writer(room.desk, room.owner.shown()).weighs("warm", "before", 7)
    told = statement(part, "warm")
    assert (told["content"]["visibility"], told["sharing"]["to"]) == ("private", "workshop")


class Told(CoexistenceState):
    """A page that is told this of its room."""

    view: Any = None

    def group_view(self, name: str) -> Any:
        assert name == "statements"
        return self.view


CELL = {"voices": 9, "enough": True, "values": {"0": 4, "10": 5}}
FEW = {"voices": 0, "enough": False, "lacks": "voices"}


def stood(**cells: Any) -> dict[str, Any]:
    """The view, with the same of each statement."""
    one = {when: {"own_first": f"weighing/warm/{when}", **cell} for when, cell in cells.items()}
    return {"people": {"voices": 9, "enough": True}, "statements": {str(name): one for name in Statement}}


def test_how_the_room_stands_is_read_only_where_one_stands_again_oneself(desk: Desk, write: Writer) -> None:
    state = Told(desk.session)
    part = after(Page(desk.session, state), state)
    assert (rooms(state), waits(state)) == ({}, "")
    state.view = stood(before=CELL, after=CELL, moved=FEW)
    write.weighs("warm", "before", 7)
    assert part.rooms == {}  # how it stood before is no anchor for the mark that one is about to put
    assert "zelf een streepje" in part.waits
    write.weighs("warm", "after", 2)
    assert part.rooms.keys() == {"warm"}
    assert [line["when"] for line in part.rooms["warm"]["lines"]] == ["before", "after"]
    assert part.rooms["warm"]["lines"][0]["dots"] == [{"value": 0, "count": 4}, {"value": 10, "count": 5}]
    assert "rooms" not in part.get_state()  # a notebook that is saved keeps none of it
    for one in Statement:
        write.weighs(str(one), "after", 2)
    assert (part.rooms.keys(), part.waits) == ({str(one) for one in Statement}, "")


def test_a_line_that_waits_or_has_too_few_shows_no_dots(desk: Desk, write: Writer) -> None:
    state = Told(desk.session)
    write.weighs("warm", "after", 2)
    state.view = stood(before={"waits": True}, after=CELL, moved={"waits": True})
    (line,) = rooms(state)["warm"]["lines"]
    assert (line["when"], len(line["dots"])) == ("after", 2)
    assert waits(state)
    state.view = stood(before={"waits": True}, after=FEW, moved={"waits": True})
    assert rooms(state)["warm"]["lines"][0]["dots"] == []
    state.view = stood(before={"waits": True}, after={"waits": True}, moved={"waits": True})
    assert rooms(state) == {}


def test_a_scene_is_one_entry_that_follows_what_is_stored(page: Page, state: CoexistenceState, write: Writer) -> None:
    part = vignettes(page, state)
    assert isinstance(part, Vignettes)
    assert [one["name"] for one in part.scenes] == [str(one) for one in Vignette] == list(part.drawings)
    write.reads("bags", good_for_one="yes")
    write.reads("bags", good_for_one="yes", bounds=["role"], missing=["exit"])
    assert by_name(part.scenes)["bags"]["content"]["missing"] == ["exit"]
    assert list(state.readings()) == [Vignette.BAGS]
    assert write.reads("nod", bounds=["role"], missing=["role"])["type"] == "refuse"


def test_pattern_bounds_and_meanings_are_not_asked_of_a_resident(page: Page, state: CoexistenceState, write: Writer) -> None:
    part = vignettes(page, state)
    assert part.deep
    write.is_a_resident()
    assert not part.deep


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_that_one_chooses_from_has_words_and_a_tension_beside_each_meaning(language: str, page: Page) -> None:
    from buurtlezer.steps.coexistence.vignettes import offers

    offered = offers(Texts.of(language))
    assert [one["value"] for one in offered["bounds"]] == [str(one) for one in Bound]
    assert all("↔" in one["label"] for one in offered["meanings"])
    assert len(offered["patterns"]) == 4


def test_the_close_says_what_there_is_and_counts_nothing(state: CoexistenceState, write: Writer) -> None:
    assert closing.items(state) == []
    write.reads("nod", reason="ze kennen elkaars naam niet")
    write.weighs("warm", "before", 2)
    write.weighs("warm", "after", 2)
    write.weighs("care", "before", 9)
    write.weighs("care", "after", 4)
    write.weighs("nod", "before", 4)
    write("x", "encounter", form="greeting", place_kind="stairs")
    write("09/argument/ability", "argument_limit", argument="ability", limit="wie pas verhuisd is")
    write("09/grown", "grown_contact", grew="yes")
    titles = {one["title"]: one["text"] for one in closing.items(state)}
    texts = state.texts
    assert titles["Jouw redenen"] == "ze kennen elkaars naam niet"
    assert titles["Hier sta je waar je stond"] == texts("statement.warm")
    assert titles["Hier sta je nu ergens anders"] == texts("statement.care")
    assert titles[texts("coexistence.have.once")] == texts("statement.nod")
    assert titles["Contacten die je zag"] == f"{texts('contact_form.greeting')} – {texts('kind_of_place.stairs')}"
    assert titles["Grenzen die je bij een argument zette"] == "wie pas verhuisd is"
    assert titles["Werd een licht contact ooit meer?"] == "het werd meer"
    assert not any(character.isdigit() for one in closing.items(state) for character in one["title"] + one["text"])
