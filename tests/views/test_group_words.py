"""What the pages say of the group: on a real store, in each language, without a browser."""

from typing import Any

import pytest
from gathering import Gathering, RoomDesk, box

from buurtlezer import Workbook, views
from buurtlezer.geodata import Pack
from buurtlezer.logbook.session import Session
from buurtlezer.parts.map import Geography, Map
from buurtlezer.steps.figures.figure import shown
from buurtlezer.steps.figures.state import FiguresState
from buurtlezer.steps.neighbourhood import room_faces, together
from buurtlezer.steps.neighbourhood.state import NeighbourhoodState
from buurtlezer.steps.start.state import StartState
from buurtlezer.store import Credential, GroupResult, Store
from buurtlezer.texts import LANGUAGES, Texts


@pytest.fixture(autouse=True)
def served(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BUURTLEZER_SERVED", "yes")


@pytest.fixture
def gathering(store: Store) -> Gathering:
    return Gathering(store, minimum_voices=3)


def opened(store: Store, owner: Credential, language: str = "nl") -> Session:
    """A session with all views as they are now."""
    session = Session(Texts.of(language), Pack.open(), lambda: store, page="01_neighbourhood")
    session.open(owner)
    session.welcomed = True
    assert session.room is not None
    spoken = [one for one in store.workshops.shared(TRAINERS[store]) if one.hidden is None]
    own = store.workshops.led(TRAINERS[store])
    for view in views.names():
        session.group.want(view)
        session.group.put(view, GroupResult(views.compute(view, session.pack)(own, spoken), own.seq))
    return session


TRAINERS: dict[Store, Credential] = {}


@pytest.fixture
def group(gathering: Gathering) -> list[Credential]:
    """Eight who drew, four as citizens by a line and four as visitors by sectors; one has no neighbourhood here."""
    TRAINERS[gathering.store] = gathering.trainer
    codes = [str(code) for code in Pack.open().sectors.index[Pack.open().sectors["district"] == "16"]]
    owners = [gathering.join(f"Vogel {number}") for number in range(9)]
    for number, owner in enumerate(owners[:8]):
        by_line = number < 4
        content: dict[str, Any] = (
            box(4.33 + number / 1000) if by_line else {"kind": "area", "method": "sectors", "sectors": codes}
        )
        gathering.write(owner, {**content, "perspective": "citizen" if by_line else "visitor"})
    gathering.write(owners[8], {"kind": "area", "method": "none"})
    return owners


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_groups_picture_is_said_in_each_language(store: Store, group: list[Credential], language: str) -> None:
    state = NeighbourhoodState(opened(store, group[0], language))
    everybody = together.group(state)
    assert everybody is not None
    table = together.table(state, everybody)
    assert [row["cells"][1]["text"].count("2") >= 1 for row in table["rows"]][:1] == [True]
    assert any(
        "1" in note and ("geen buurt" in note or "pas de quartier" in note or "no neighbourhood" in note)
        for note in table["notes"]
    )
    assert together.groups(state) == {"perspective": ["citizen", "visitor"], "method": ["line", "sectors"]}
    assert together.lines(state)["rows"]


def test_the_map_takes_the_bands_as_they_are_made(store: Store, group: list[Credential]) -> None:
    state = NeighbourhoodState(opened(store, group[0]))
    everybody = together.group(state)
    assert everybody is not None
    shapes = together.shapes(state, everybody)
    assert [shape.get("band") for shape in shapes][:1] == ["25"]
    assert Map(geography=Geography(), tools=[], shapes=shapes).shapes == shapes


def test_a_group_is_looked_at_by_itself_and_an_unknown_one_is_nobody(store: Store, group: list[Credential]) -> None:
    state = NeighbourhoodState(opened(store, group[0]))
    citizens = together.group(state, "perspective/citizen")
    assert citizens is not None
    assert citizens["voices"] == 4
    assert together.group(state, "method/spots") is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_a_room_or_with_the_example_a_sentence_says_what_it_needs(store: Store, language: str) -> None:
    session = Session(Texts.of(language), Pack.open(), lambda: store)
    state = NeighbourhoodState(session)
    texts = session.texts
    assert together.group(state) is None
    assert together.missing(state) == texts("neighbourhood.room.elsewhere")
    assert room_faces.missing(state) == texts("neighbourhood.room.faces.elsewhere")
    session.example = True
    assert room_faces.spread(state) == {}
    assert together.lines(state) == {}


def test_too_few_voices_say_how_many_there_are_and_how_many_it_takes(store: Store, gathering: Gathering) -> None:
    TRAINERS[store] = gathering.trainer
    owner = gathering.join("Merel")
    gathering.write(owner, box())
    state = NeighbourhoodState(opened(store, owner))
    assert "Nu: 1." in together.missing(state)
    assert "Vanaf 3" in together.missing(state)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("voices", "lacks"), [((15,), "authors"), ((15, 1), "authors"), ((15, 1, 1), "spread")])
def test_a_table_of_fifteen_is_told_what_lacks_and_no_number_that_would_be_enough(
    store: Store, language: str, voices: tuple[int, ...], lacks: str
) -> None:
    gathering = Gathering(store, minimum_voices=5)
    TRAINERS[store] = gathering.trainer
    owners = [gathering.join(f"Tafel {at}", n) for at, n in enumerate(voices)]
    desk = RoomDesk(store)
    desk.open(owners[0])
    face = {"kind": "feeling", "about": "city", "value": 0, "perspective": "visitor", "round": 1, "visibility": "workshop"}
    desk.act(owners[0].shown(), slot="01/feeling/city/1", content=face)
    for at, owner in enumerate(owners):
        gathering.write(owner, box())
        if at:
            gathering.write(owner, face)
    state = NeighbourhoodState(opened(store, owners[0], language))
    sentence = state.texts(f"enough.now.{lacks}", voices=sum(voices))
    for told in (together.missing(state), room_faces.missing(state)):
        assert sentence in told
        assert str(sum(voices)) not in told


def test_the_rooms_faces_come_only_for_what_one_answered_oneself(store: Store, gathering: Gathering) -> None:
    TRAINERS[store] = gathering.trainer
    for name in ("Uil", "Vos", "Mees"):
        owner = gathering.join(name)
        for about in ("neighbourhood", "city"):
            gathering.write(owner, {"kind": "feeling", "about": about, "value": 1})
    desk = RoomDesk(store)
    me = gathering.join("Merel")
    desk.open(me)
    face = {"kind": "feeling", "about": "city", "value": 0, "perspective": "visitor", "round": 1}
    state = NeighbourhoodState(opened(store, me))
    assert room_faces.spread(state) == {}
    desk.act(me.shown(), slot="01/feeling/city/1", content=face)
    spread = room_faces.spread(NeighbourhoodState(opened(store, me)))
    assert [row["note"] for row in spread["rows"]] == ["3 stemmen"]
    assert spread["sentence"] == ""
    desk.act(me.shown(), slot="01/feeling/neighbourhood/1", content={**face, "about": "neighbourhood"})
    spread = room_faces.spread(NeighbourhoodState(opened(store, me)))
    assert len(spread["rows"]) == 2
    assert "gelijk 3" in spread["sentence"]


def test_the_groups_half_is_an_area_with_figures_and_the_range_of_all_lines(store: Store, group: list[Credential]) -> None:
    session = opened(store, group[0])
    desk = RoomDesk(store)
    desk.open(group[0])
    chosen = {"kind": "comparison", "area": {"unit": "group", "code": ""}, "against": [], "perspective": "visitor", "round": 1}
    desk.act(group[0].shown(), slot="02/comparison/1", content=chosen)
    guess = {
        "kind": "guess",
        "indicator": "aged_65_plus",
        "area": chosen["area"],
        "value": None,
        "perspective": "visitor",
        "round": 1,
    }
    desk.act(group[0].shown(), slot="02/guess/group/aged_65_plus/1", content=guess)
    session.read()
    state = FiguresState(session)
    state.choose("aged_65_plus")
    assert state.mine is not None
    assert (state.mine.unit, state.mine.role) == ("group", "group")
    figure = shown(state)
    assert figure["rows"][0]["value"] is not None
    assert any(sentence.startswith("Over alle lijnen van de groep") for sentence in figure["sentences"])
    session.group.forget()
    assert state.mine is None


def test_where_minors_take_part_figures_on_income_stay_closed(store: Store) -> None:
    gathering = Gathering(store, minors=True)
    owner = gathering.join("Mees")
    desk = RoomDesk(store)
    session = desk.open(owner)
    opened_all = {"kind": "showing", "opened": True, "perspective": "visitor", "round": 1}
    desk.act(owner.shown(), slot="02/showing/opened/1", content=opened_all)
    state = FiguresState(session)
    assert "median_income" not in state.offered
    assert state.closed == {}


def test_the_circle_says_which_workbooks_are_open_in_the_workshop(store: Store, gathering: Gathering) -> None:
    gathering.set_stage(open=["02_figures"])
    state = StartState(RoomDesk(store).open(gathering.join("Merel")))
    names = ("00_start", "01_neighbourhood", "02_figures", "11_report")
    assert [state.turn(name) for name in names] == [None, False, True, False]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_door_to_a_workshop_is_open_only_where_there_are_rooms(monkeypatch: pytest.MonkeyPatch, language: str) -> None:
    (door, *_) = Workbook.open("00_start", language).section("doors").doors  # type: ignore[attr-defined]
    assert door["href"] == f"../../../m?lang={language}"
    monkeypatch.delenv("BUURTLEZER_SERVED")
    (door, *_) = Workbook.open("00_start", language).section("doors").doors  # type: ignore[attr-defined]
    assert door["closed"] is True
    assert "href" not in door
