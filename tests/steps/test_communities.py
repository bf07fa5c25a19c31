"""08: communities by what binds them, where they come together, the coalition sheet. A real store, no browser."""

from typing import Any

import pytest
from desk import Desk
from gathering import Gathering, RoomDesk

from buurtlezer.model import Binds, Where
from buurtlezer.parts.communities import Communities
from buurtlezer.parts.entries import EntryList
from buurtlezer.steps import actions
from buurtlezer.steps.communities import cards, closing, coalition, gatherings, room, shared
from buurtlezer.steps.communities.state import CommunitiesState
from buurtlezer.steps.page import Page
from buurtlezer.store import Store

DANCERS, MATONGE, HALL, SHEET, PLACE, GAP = ("a" * 32, "b" * 32, "c" * 32, "d" * 32, "e" * 32, "f" * 32)
COMMON = {"perspective": "citizen", "round": 1}


@pytest.fixture(autouse=True)
def served(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BUURTLEZER_SERVED", "yes")
    monkeypatch.setattr("buurtlezer.store.results.PAUSE_SECONDS", 0.0)


@pytest.fixture
def state(desk: Desk) -> CommunitiesState:
    return CommunitiesState(desk.session)


@pytest.fixture
def page(desk: Desk, state: CommunitiesState) -> Page:
    return Page(desk.session, state)


class Writer:
    """Somebody at the page, who writes."""

    def __init__(self, desk: Desk, secret: str) -> None:
        self.desk, self.secret = desk, secret

    def __call__(self, entry_id: str, kind: str, **content: Any) -> dict[str, Any]:
        return self.desk.act(self.secret, entry_id=entry_id, content={**COMMON, "kind": kind, **content})

    def community(self, entry_id: str = DANCERS, called: str = "de dansers", **content: Any) -> None:
        assert self(entry_id, "community", called=called, binds="music_sport", **content)["type"] == "ack"

    def gathering(self, entry_id: str, of: str, name: str, **content: Any) -> None:
        assert self(entry_id, "gathering", community=f"own/{of}", name=name, **content)["type"] == "ack"


@pytest.fixture
def write(desk: Desk, secret: str) -> Writer:
    return Writer(desk, secret)


def said(card: dict[str, Any]) -> dict[str, str]:
    return {one["label"]: one["text"] for one in card["lines"]}


def names(fields: list[dict[str, Any]]) -> list[str]:
    return [one["name"] for one in fields]


def crossing(page: Page, state: CommunitiesState) -> Communities:
    part, _ = gatherings.gatherings(page, state).children
    assert isinstance(part, Communities)
    return part


def test_a_community_is_asked_for_what_binds_it_and_never_for_who_or_how_many(state: CommunitiesState) -> None:
    fields = cards.fields(state)
    assert names(fields) == ["called", "binds", "binds_words", "voice", "told_by", "reach", "known_for"]
    binds = next(one for one in fields if one["name"] == "binds")
    assert [one["value"] for one in binds["options"]] == [str(one) for one in Binds]
    assert [one["value"] for one in binds["options"] if one.get("apart")] == ["other"]
    assert all(one["type"] != "number" for one in fields)


def test_a_card_says_what_binds_who_said_so_how_far_it_reaches_and_where_it_meets(
    page: Page, state: CommunitiesState, write: Writer
) -> None:
    write.community(binds_words="hiphop", voice="told", told_by="een jeugdwerker", reach=["online", "city"])
    write.gathering(HALL, DANCERS, "de hal")
    part, *_ = cards.communities(page, state).children
    assert isinstance(part, EntryList)
    (card,) = part.entries
    assert card["title"] == "de dansers"
    told = said(card)
    assert told["Wat bindt"] == "muziek of sport – hiphop"
    assert told["Wie dit zegt"] == "Iemand vertelde het mij – een jeugdwerker"
    assert (told["Reikt tot"], told["Komt samen in"]) == ("elders in de stad, online", "de hal")


def test_what_is_supposed_is_kept_private_and_asks_whom_one_can_ask_until_somebody_says_so(
    page: Page, state: CommunitiesState, write: Writer
) -> None:
    section = cards.communities(page, state)
    assert len(section.children) == 1
    write.community(voice="supposed", visibility="workshop")
    assert state.supposed()[0].entry.visibility == "private"
    part, asked = section.children
    assert isinstance(part, EntryList)
    assert isinstance(asked, EntryList)
    assert "blijft bij jou" in said(part.entries[0])["Wie dit zegt"]
    assert asked.entries[0]["title"] == "de dansers: aan wie kan je dit vragen?"
    assert not asked.adding
    now = state.supposed()[0]
    content = {**now.entry.content(), "voice": "told", "told_by": "de buurtwerker"}
    assert write.desk.act(write.secret, entry_id=DANCERS, base_seq=now.seq, content=content)["type"] == "ack"
    assert len(section.children) == 1


def test_places_that_several_share_and_how_far_each_spills_over_the_line_are_said_in_words(
    page: Page, state: CommunitiesState, write: Writer
) -> None:
    write.community()
    write.community(MATONGE, "Matonge", voice="supposed")
    write.gathering("1" * 32, DANCERS, "de galerij", where="city")
    write.gathering("2" * 32, MATONGE, "De galerij ", where="city")
    write.gathering("3" * 32, MATONGE, "het plein", where="here")
    write.gathering("4" * 32, MATONGE, "een zaal", where="abroad")
    part = crossing(page, state)
    assert [(one["name"], one["where"], len(one["communities"])) for one in part.grounds] == [
        ("het plein", "here", 1),
        ("de galerij", "city", 2),
        ("een zaal", "abroad", 1),
    ]
    spills = {one["name"]: (one["said"], one["supposed"]) for one in part.communities}
    assert spills["de dansers"] == ("Ze komt samen over de lijn, op één plek.", False)
    assert spills["Matonge"] == ("Over de lijn: 2 van de 3 plekken.", True)
    assert part.shared == ["de galerij: de dansers en Matonge."]
    assert [one["value"] for one in part.sides] == [*(str(one) for one in Where), ""]


def test_where_nobody_said_on_which_side_that_is_said_too(page: Page, state: CommunitiesState, write: Writer) -> None:
    write.community()
    assert crossing(page, state).communities[0]["said"] == "We weten nog niet waar ze samenkomt."
    write.gathering("1" * 32, DANCERS, "de hal")
    assert "aan welke kant" in crossing(page, state).communities[0]["said"]
    write.gathering("2" * 32, DANCERS, "het plein", where="here")
    assert crossing(page, state).communities[0]["said"] == "Over de lijn: 0 van de 2 plekken. Van één plek weten we het niet."


def test_a_gathering_begins_from_a_place_of_06_or_an_organisation_of_07(
    page: Page, state: CommunitiesState, write: Writer
) -> None:
    write(PLACE, "place", name="Het pleintje")
    write(GAP, "organisation", name="De muziekschool")
    assert crossing(page, state).picks == []  # first a community
    write.community()
    assert crossing(page, state).picks == [
        {"label": "Het pleintje", "content": {"name": "Het pleintje", "place": f"own/{PLACE}"}},
        {"label": "De muziekschool", "content": {"name": "De muziekschool", "organisation": f"own/{GAP}"}},
    ]
    _, part = gatherings.gatherings(page, state).children
    assert isinstance(part, EntryList)
    assert part.begins == {"community": f"own/{DANCERS}"}


def test_each_card_says_why_it_stays_with_its_author(page: Page, state: CommunitiesState, write: Writer) -> None:
    write.community()
    write.gathering("1" * 32, DANCERS, "de hal")
    write.gathering("2" * 32, DANCERS, "de kapel", findable="agreed", worship=True, voice="told")
    write.gathering("3" * 32, DANCERS, "de kerk", findable="agreed", worship=True, voice="own")
    write.gathering("4" * 32, DANCERS, "het park", findable="agreed", voice="supposed")
    _, part = gatherings.gatherings(page, state).children
    assert isinstance(part, EntryList)
    why = {one["title"]: said(one).get("Wie dit leest", "") for one in part.entries}
    assert "goed vindt" in why["de hal"]
    assert "gebedshuis" in why["de kapel"]
    assert (why["de kerk"], "vermoeden" in why["het park"]) == ("", True)


def test_a_community_that_is_erased_takes_its_gatherings_along(page: Page, state: CommunitiesState, write: Writer) -> None:
    write.community()
    write.gathering(HALL, DANCERS, "de hal")
    write.desk.act(write.secret, entry_id=DANCERS, action="erase")
    assert state.gatherings() == []
    assert crossing(page, state).grounds == []


def sheet(write: Writer, **content: Any) -> None:
    parties = [
        {"who": "de dansers", "wants": "een vloer", "said_by": "hun trainer", "brings": ["time"], "asked": "yes"},
        {"who": "de bewoners", "wants": "stilte", "fears": "lawaai"},
    ]
    given = {"goal": "een zaal die openblijft", "parties": parties, **content}
    told = write(SHEET, "coalition", **given)
    assert told["type"] == "ack", told


def test_a_party_says_what_it_wants_and_what_nobody_said_is_supposed(page: Page, state: CommunitiesState, write: Writer) -> None:
    sheet(write)
    _, part = coalition.coalition(page, state).children
    (one,) = part.sheets  # type: ignore[attr-defined]
    wants = [next(line["text"] for line in each if line["label"] == "Wil") for each in one["parties"]]
    assert wants == ["een vloer (gezegd door hun trainer)", "stilte (vermoeden: nog niemand zei het)"]
    assert (one["talk"], one["listed"]) == ({}, False)


def test_the_first_talk_becomes_an_action_that_knows_where_it_came_from(
    page: Page, state: CommunitiesState, write: Writer
) -> None:
    sheet(write, first_who="het onthaal", first_with="de conciërge", first_due="2026-12-15")
    _, part = coalition.coalition(page, state).children
    (one,) = part.sheets  # type: ignore[attr-defined]
    told = write.desk.act(write.secret, entry_id="1" * 32, content=one["talk"])
    assert told["type"] == "ack", told
    (action,) = actions.listed(state)
    assert action.entry.from_entry == SHEET
    assert (action.entry.by_whom, str(action.entry.due)) == ("het onthaal", "2026-12-15")
    assert part.sheets[0]["listed"]  # type: ignore[attr-defined]
    (card,) = actions.actions(page, state).entries
    assert said(card)["Waar komt dit uit?"] == "coalitie: een zaal die openblijft"


def test_a_sheet_may_start_from_something_that_is_missing(page: Page, state: CommunitiesState, write: Writer) -> None:
    goals, _ = coalition.coalition(page, state).children
    assert isinstance(goals, EntryList)
    assert names(goals.fields) == ["goal", "reached_when"]
    write(GAP, "gap", what="een zaal", everywhere=True)
    assert names(goals.fields) == ["goal", "reached_when", "gap"]
    sheet(write, gap=GAP)
    assert said(goals.entries[0])["Wat ontbreekt"] == "een zaal"


def test_people_that_two_share_are_a_told_number_once_there_are_two(page: Page, state: CommunitiesState, write: Writer) -> None:
    part = shared.shared(page, state)
    write.community()
    assert (part.adding, part.fields) == (False, [])
    write.community(MATONGE, "Matonge")
    assert names(part.fields) == ["one", "other", "count", "voice"]
    told = write(HALL, "shared_people", one=f"own/{DANCERS}", other=f"own/{MATONGE}", count=2)
    assert told["type"] == "ack"
    assert part.entries[0]["title"] == "2 mensen verbinden de dansers en Matonge"


def test_the_close_says_what_there_is_and_what_is_still_to_be_asked(state: CommunitiesState, write: Writer) -> None:
    write.community()
    write.community(MATONGE, "Matonge", voice="supposed")
    write.gathering(HALL, DANCERS, "de hal")
    sheet(write, not_asked="de winkels")
    have = {one["title"]: one["text"] for one in closing.items(state)}
    assert have["Gemeenschappen"] == "de dansers · Matonge"
    assert have["Waar komen deze samen?"] == have["Nog na te vragen"] == "Matonge"
    assert (have["Wat je samen wil bereiken"], have["Nog niet gevraagd"]) == ("een zaal die openblijft", "de winkels")


def test_a_place_that_does_not_want_to_stand_there_is_shared_no_more(state: CommunitiesState, write: Writer) -> None:
    write.community()
    write.gathering(HALL, DANCERS, "de hal", findable="agreed", visibility="offered")
    (now,) = state.gatherings()
    assert now.entry.visibility == "offered"
    changed = {**now.entry.content(), "findable": "no"}
    assert write.desk.act(write.secret, entry_id=HALL, base_seq=now.seq, content=changed)["type"] == "ack"
    assert state.gatherings()[0].entry.visibility == "private"


def test_the_room_reads_what_is_shared_and_of_its_places_only_those_that_the_trainer_said_yes_to(store: Store) -> None:
    made = Gathering(store, minimum_voices=3)
    outside = CommunitiesState(RoomDesk(store, "08_communities").session)
    assert (
        room.communities(outside)["empty"]
        == room.coalitions(outside)["empty"]
        == "In een workshop zie je hier wat iedereen deelde."
    )
    owner = made.join("Uil")
    desk = RoomDesk(store, "08_communities")
    session = desk.open(owner)
    for view in ("communities", "coalitions"):
        session.group.want(view)
    state = CommunitiesState(session)

    def look() -> tuple[dict[str, Any], dict[str, Any]]:
        for view in ("communities", "coalitions"):
            session.group.put(view, session.seat.result(view))
        return room.communities(state), room.coalitions(state)

    made.write(owner, {"kind": "community", "called": "de dansers", "binds": "music_sport"}, entry_id=DANCERS)
    place = {"kind": "gathering", "community": f"own/{DANCERS}", "name": "de hal", "where": "city", "findable": "agreed"}
    made.write(owner, {**place, "visibility": "offered"}, entry_id=HALL)
    party = {"who": "de school", "asked": "not_yet"}
    made.write(owner, {"kind": "coalition", "goal": "een zaal", "parties": [party], "visibility": "offered"})
    crossed, sheets = look()
    assert (crossed["communities"], sheets["told"]) == ([], [])
    assert "Ook genoemd, nog zonder plek: de dansers" in crossed["notes"]
    for waits in store.workshops.shared(made.trainer, {"gathering", "coalition"}):
        store.workshops.decide(made.trainer, waits.handle, waits.seq, True)
    crossed, sheets = look()
    assert [(one["name"], one["where"]) for one in crossed["grounds"]] == [("de hal", "city")]
    assert [one["title"] for one in sheets["told"]] == ["een zaal"]
    assert sheets["told"][0]["lines"][0] == {"label": "de school", "text": "nog niet"}
