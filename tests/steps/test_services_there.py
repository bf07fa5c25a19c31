"""03_services, what is there: which services lie in the area, what is said of each kind, what becomes of answers. No browser."""

from collections import Counter
from collections.abc import Callable
from datetime import date
from typing import Any

import numpy as np
import pytest
import shapely
from desk import Desk
from examples import examples
from hypothesis import given
from hypothesis import strategies as st

from buurtlezer.analysis import service_counts
from buurtlezer.analysis.portion import portion_of_districts
from buurtlezer.analysis.service_counts import Counting, Figures
from buurtlezer.geodata import Pack
from buurtlezer.model import OWN, Listed, Perspective, Point, ServiceList
from buurtlezer.steps.page import Page
from buurtlezer.steps.services import kind_lines, told_kinds
from buurtlezer.steps.services.services_here import ServicesHere, Start, middle_of
from buurtlezer.steps.services.state import Here, ServicesState
from buurtlezer.steps.services.there import Showing, there
from buurtlezer.texts import LANGUAGES, Texts
from buurtlezer.wording.distance import distance

PACK = Pack.open()
DISTRICT = "13"
KINDS = [str(kind) for kind in PACK.service_kinds.index]
PER_INHABITANT = {"nl": "1.000 inwoners", "fr": "1\u202f000 habitants", "en": "1,000 inhabitants"}
IDS = [f"{n:032x}" for n in range(1, 20)]


@pytest.fixture(autouse=True)
def served(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BUURTLEZER_SERVED", "yes")


@pytest.fixture
def state(desk: Desk) -> ServicesState:
    return ServicesState(desk.session)


@pytest.fixture
def showing(state: ServicesState, desk: Desk, secret: str) -> Showing:
    """Before a district."""
    look_at(desk, secret, DISTRICT)
    return Showing(state)


def look_at(desk: Desk, secret: str, district: str) -> None:
    chosen = {"kind": "comparison", "perspective": "visitor", "area": {"unit": "district", "code": district}}
    desk.act(secret, slot="02/comparison/1", content=chosen)


def here(district: str, *lists: ServiceList, language: str = "nl") -> ServicesHere:
    geometry = PACK.district(district)
    area = Here("wijk", "de wijk", geometry, portion_of_districts([district], PACK.ground), 9_000.0)
    with_ids = tuple((IDS[at], one) for at, one in enumerate(lists))
    return ServicesHere(PACK, language, area, Start(middle_of(geometry)), with_ids)


def kinds_said(one: ServicesHere, language: str = "nl", own: Counter[str] | None = None) -> dict[str, dict[str, Any]]:
    told = told_kinds.told_kinds(one, 1_250_000.0)
    said = kind_lines.categories(one, told, own or Counter(), Texts.of(language))
    return {kind["kind"]: kind for category in said for kind in category["kinds"]}


def list_of(kind: str, points: int, *, whole: bool, streets: int = 0, district: str = DISTRICT) -> ServiceList:
    at = PACK.district(district).representative_point()
    rows = [Listed(name=f"nr {n}", service_kind=kind, location=Point(lon=at.x, lat=at.y)) for n in range(points)]
    rows += [Listed(name=f"straat {n}", service_kind=kind, street=PACK.streets["id"].iloc[0]) for n in range(streets)]
    confirmed = [kind] if whole else []
    return ServiceList(
        perspective=Perspective.VISITOR,
        title="lijst",
        source="gemeente",
        as_of=date(2025, 3, 1),
        complete_for=confirmed,
        rows=rows,
    )


HERE = here(DISTRICT)

# Which services, and how many


@pytest.mark.parametrize("district", [DISTRICT, "26", "78"])
def test_the_numbers_of_the_page_are_those_of_a_count_over_the_pack(district: str) -> None:
    area = PACK.district(district)
    said = kinds_said(here(district))
    for kind, row in PACK.service_kinds.iterrows():
        points = PACK.service_points(str(kind))
        number = int(shapely.contains_xy(area, points["lon"], points["lat"]).sum())
        if row["counting"] == Counting.COUNT:
            assert said[str(kind)]["short"] == Texts.of("nl").number(number)
        elif row["counting"] == Counting.AT_LEAST:
            assert said[str(kind)]["short"] == (f"minstens {number}" if number else "geen die we kennen")
        elif row["counting"] == Counting.NOT_LISTED:
            assert said[str(kind)]["short"] == "niet in onze lijst"
        else:
            assert kind not in said


def test_the_rows_are_those_within_and_what_is_never_counted_needs_a_name() -> None:
    table = here(DISTRICT).here
    assert len(table) == len(table["ref"].unique()) > 50
    assert shapely.contains_xy(PACK.district(DISTRICT), table["lon"], table["lat"]).all()
    nameless = table[(table["name"] == "") & table["kind"].isin(PACK.never_counted)]
    assert nameless.empty


def test_a_walk_is_never_shorter_than_the_straight_line_and_the_nearest_known_is_told() -> None:
    one = here(DISTRICT)
    walked = one.here["metres"].to_numpy()
    known = ~np.isnan(walked)
    assert known.mean() > 0.9
    lon, lat = one.start.at
    lons, lats = (one.here[name].to_numpy(dtype=float) for name in ("lon", "lat"))
    straight = np.hypot((lons - lon) * 70_300, (lats - lat) * 111_200)
    assert (walked[known] > 0.99 * straight[known] - 1).all()
    empty = next(kind for kind in ("fire_station", "courthouse", "university") if not (one.here["kind"] == kind).any())
    assert any("te voet vanaf het midden van de wijk" in line for line in kinds_said(one)[empty]["lines"])


# What is said of a kind


FIGURES = st.builds(
    Figures,
    st.integers(0, 5_000),
    st.one_of(st.none(), st.floats(0, 2_000_000)),
    st.one_of(st.just(float("nan")), st.floats(0, 20_000)),
    among=st.one_of(st.none(), st.integers(0, 5_000)),
)
PARTLY, WHOLE = (service_counts.Brought(list_of("bakery", 2, whole=False).rows, confirmed) for confirmed in (False, True))


@given(
    here_and_region=st.tuples(FIGURES, FIGURES),
    brought=st.lists(st.sampled_from([None, PARTLY, WHOLE]), min_size=len(KINDS), max_size=len(KINDS)),
    language=st.sampled_from(LANGUAGES),
)
@examples(100)
def test_only_what_may_be_counted_ever_has_a_number_per_inhabitants(
    here_and_region: tuple[Figures, Figures], brought: list[service_counts.Brought | None], language: str
) -> None:
    classes = PACK.service_kinds["counting"]
    told = {
        kind: service_counts.told(kind, Counting(classes[kind]), *here_and_region, one)
        for kind, one in zip(KINDS, brought, strict=True)
    }
    said = kind_lines.categories(HERE, told, Counter(), Texts.of(language))
    by_kind = {one["kind"]: one for category in said for one in category["kinds"]}
    assert set(by_kind) == set(KINDS) - PACK.never_counted  # whatever was brought
    for category in said:
        known = [f"{one['label']} {one['short']}" for one in category["kinds"] if told[one["kind"]].number]
        unlisted = {one["counting"] for one in category["kinds"]} == {"not_listed"}
        words = Texts.of(language)("services.there.not_listed_short") if unlisted else " · ".join(known[: kind_lines.KNOWN])
        assert category["known"] == words  # nothing of what nobody knows
    for kind, one in by_kind.items():
        words = " ".join([one["short"], *one["lines"]])
        assert (PER_INHABITANT[language] in words) <= (told[kind].counting == Counting.COUNT)
        if told[kind].counting == Counting.NOT_LISTED:
            assert not set(one["short"]) & set("0123456789")


@pytest.mark.parametrize("language", LANGUAGES)
def test_lists_that_were_brought_are_told_by_their_class(language: str) -> None:
    lists = [list_of(kind, 2, whole=whole) for kind, whole in (("bakery", True), ("gp", False), ("worship", True))]
    said = kinds_said(here(DISTRICT, *lists, language=language), language)
    assert [said[kind]["counting"] for kind in ("bakery", "gp", "butcher")] == ["count", "at_least", "at_least"]
    assert "worship" not in said
    for one in said.values():
        rate = any(PER_INHABITANT[language] in line for line in one["lines"])
        assert rate == (one["counting"] == "count")


def test_what_two_lists_may_both_have_is_never_added_up() -> None:
    ours = int((here(DISTRICT).here["kind"] == "supermarket").sum())
    twice = here(DISTRICT, list_of("supermarket", ours + 2, whole=False), list_of("supermarket", 1, whole=False))
    assert kinds_said(twice)["supermarket"]["short"] == f"minstens {ours + 2}"


def test_what_is_counted_is_of_one_list_whatever_others_have() -> None:
    ours = kinds_said(here(DISTRICT))["pharmacy"]
    assert kinds_said(here(DISTRICT, list_of("pharmacy", 60, whole=False)))["pharmacy"] == ours
    both = kinds_said(here(DISTRICT, list_of("gp", 2, whole=True), list_of("gp", 30, whole=False)))["gp"]
    assert (both["counting"], both["short"]) == ("count", "2")


def test_across_the_border_the_rate_is_of_the_part_where_inhabitants_are_known() -> None:
    stops = PACK.service_points("stib_stop")
    within = shapely.contains_xy(PACK.region, stops["lon"], stops["lat"])
    area = Here("lijn", "de lijn", PACK.region.buffer(0.02), HERE.area.portion, 1_000_000.0)
    told = told_kinds.told_kinds(ServicesHere(PACK, "nl", area, HERE.start, ()), 1_000_000.0)["stib_stop"]
    assert told.number is not None
    assert told.number > within.sum()
    assert told.beside is not None
    assert told.beside.per_thousand == told.beside.region_per_thousand


def test_a_whole_list_takes_the_place_of_ours_and_says_so() -> None:
    one = here(DISTRICT, list_of("bakery", 3, whole=True))
    assert set(one.here.loc[one.here["kind"] == "bakery", "list"]) == {0}
    said = kinds_said(one)["bakery"]
    assert (said["counting"], said["short"]) == ("count", "3")
    assert said["lines"][-1] == "Dit komt uit een lijst die je bracht."


def test_a_row_with_a_street_only_stands_beside_without_a_distance() -> None:
    streets = PACK.streets
    inside = shapely.contains_xy(PACK.district(DISTRICT), streets["lon"], streets["lat"])
    street = streets[inside].iloc[0]
    rows = [Listed(name="Ons Huis", category="ontmoeting", street=street["id"]), Listed(name="Nergens", category="x")]
    one = here(DISTRICT, ServiceList(perspective=Perspective.VISITOR, title="lijst", rows=tuple(rows)))
    (row,) = one.here[one.here["list"] == 0].to_dict("records")
    assert (row["name"], row["word"]) == ("Ons Huis", f"ontmoeting · {street['name_nl']}")
    assert np.isnan(row["metres"])


def test_a_row_without_a_place_is_told_apart_and_counted_nowhere(showing: Showing, desk: Desk, secret: str) -> None:
    streets = PACK.streets
    inside = shapely.contains_xy(PACK.district(DISTRICT), streets["lon"], streets["lat"])
    elsewhere = shapely.distance(shapely.points(streets["lon"], streets["lat"]), PACK.district(DISTRICT)) > 0.01
    rows = [
        Listed(name="Nergens", service_kind="bakery"),
        Listed(name="Ook nergens", category="ontmoeting"),
        Listed(name="Hier", service_kind="bakery", street=streets[inside]["id"].iloc[0]),
        Listed(name="Elders", service_kind="bakery", street=streets[elsewhere]["id"].iloc[0]),
    ]
    before = kinds_said(HERE)["bakery"]["short"]
    brought = ServiceList(perspective=Perspective.VISITOR, title="lijst", rows=tuple(rows))
    desk.act(secret, entry_id=IDS[2], content=brought.content())
    told = showing.told()
    unplaced = [tuple(row[1:]) for row in told["services"]["unplaced"]]
    assert unplaced == [("bakery", "Nergens", None, None, 0, ""), ("", "Ook nergens", None, None, 0, "ontmoeting")]
    assert [row[2] for row in told["services"]["rows"] if row[5] == 0] == ["Hier"]
    assert next(kind for one in told["categories"] for kind in one["kinds"] if kind["kind"] == "bakery")["short"] == before
    desk.act(secret, action="delete", entry_id=IDS[2])
    assert showing.told()["services"]["unplaced"] == []


def test_differences_that_chance_makes_are_none() -> None:
    said = kind_lines._rate_beside
    assert [said(0.2, 0.3, 10_000), said(0.0, 0.3, 4_000), said(3.0, 1.0, 10_000), said(0.1, 0.5, 30_000)] == [
        "same",
        "same",
        "more",
        "fewer",
    ]
    assert said(0.0, 0.5, 20_000) == "fewer"  # where ten would be by the Region's rate, none is fewer
    far = kind_lines._far_beside
    assert [far(300, 340), far(200, 340), far(500, 340)] == ["same", "nearer", "farther"]


def test_a_distance_is_said_as_people_say_it() -> None:
    assert [distance(Texts.of("nl"), metres) for metres in (3, 341, 1240)] == ["10\u00a0m", "340\u00a0m", "1,2\u00a0km"]


# The page


def test_without_an_area_the_page_says_what_to_do_first(state: ServicesState) -> None:
    told = Showing(state).told()
    assert told["area"] == {}
    assert told["missing"].startswith("Kies hierboven")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_section_is_told_in_each_language(new_desk: Callable[..., Desk], secret: str, language: str) -> None:
    desk = new_desk(language)
    look_at(desk, secret, DISTRICT)
    state = ServicesState(desk.session)
    part = there(Page(desk.session, state), state)
    assert part.services["rows"]
    assert part.categories[0]["kinds"][0]["lines"]
    assert "OpenStreetMap" in part.source
    offered = {one["value"] for one in part.choices["kind"]}
    assert not offered & PACK.never_counted


def test_where_one_walks_from_is_the_pages_own(state: ServicesState, desk: Desk, secret: str) -> None:
    look_at(desk, secret, DISTRICT)
    part = there(Page(desk.session, state), state)
    middle = part.services
    before = len(desk.session.revisions)
    lon, lat = part.start["at"]
    part._hear(part, {"type": "start", "lon": lon + 0.004, "lat": lat, "name": "Beurs"}, [])
    assert (part.over["start"]["words"], part.over["start"]["chosen"]) == ("Beurs", True)
    assert part.over["services"] != middle
    assert (part.services, part.start["chosen"]) == (middle, False)  # what is synced is kept with a notebook
    part._hear(part, {"type": "start", "lon": "hier", "lat": lat}, [])
    assert part.over == {}
    assert part.services == middle
    assert len(desk.session.revisions) == before
    look_at(desk, secret, "26")
    assert there(Page(desk.session, state), state).start["chosen"] is False


def test_an_answer_and_a_note_are_one_each_and_can_be_undone(
    showing: Showing, state: ServicesState, desk: Desk, secret: str
) -> None:
    ref = next(row[0] for row in showing.told()["services"]["rows"] if row[1] == "bakery")
    slots = showing.told()["slots"]
    check, note = (slots[name].replace("{ref}", ref) for name in ("check", "note"))
    content = {"kind": "service_check", "perspective": "citizen", "service": ref, "evidence": ["told"], "voice": "told"}
    desk.act(secret, slot=check, content={**content, "answer": "gone", "seen_on": "2026-05-02"})
    desk.act(secret, slot=check, content={**content, "answer": "other", "now": "pharmacy", "seen_on": "2026-05-02"})
    known = {"kind": "service_note", "perspective": "citizen", "service": ref, "known": "by_name"}
    desk.act(secret, slot=note, content=known)
    said = showing.told()["said"][ref]
    how = "iemand vertelde het · 2 mei 2026 · Als bewoner, gebruiker of passant"
    assert said["check"]["lines"] == ["Iets anders: nu apotheek.", how]
    assert said["note"]["lines"] == ["Kent ons team het? van naam"]
    desk.act(secret, action="undo", entry_id=said["check"]["entry_id"])
    assert showing.told()["said"][ref]["check"]["content"]["answer"] == "gone"
    desk.act(secret, action="delete", entry_id=said["note"]["entry_id"])
    assert "note" not in showing.told()["said"][ref]


def test_what_was_said_of_a_service_that_left_the_pack_stays_in_sight_and_can_be_removed(
    showing: Showing, desk: Desk, secret: str
) -> None:
    listed_one = next(row[0] for row in showing.told()["services"]["rows"] if row[1] == "bakery")
    former = str(PACK.former_services["id"].iloc[0])
    gone, older = "service:laundry:1.1", "former:bank:1.1"
    slots = showing.told()["slots"]
    for ref in (listed_one, former, gone, older):
        answer = {"kind": "service_check", "perspective": "citizen", "service": ref, "answer": "there"}
        desk.act(secret, slot=slots["check"].replace("{ref}", ref), content=answer)
    assert showing.told()["left"] == [{"ref": gone, "kind": "laundry"}, {"ref": older, "kind": "bank"}]
    note = {"kind": "service_note", "perspective": "citizen", "service": gone, "known": "by_name"}
    desk.act(secret, slot=slots["note"].replace("{ref}", gone), content=note)
    said = showing.told()["said"][gone]
    assert set(said) == {"check", "note"}
    for one in said.values():
        desk.act(secret, action="delete", entry_id=one["entry_id"])
    assert [one["ref"] for one in showing.told()["left"]] == [older]


def test_ones_own_stands_beside_and_is_not_offered_where_it_does_not_want_to_be_found(
    showing: Showing, desk: Desk, secret: str
) -> None:
    lon, lat = showing.told()["start"]["at"]
    content = {"kind": "service", "perspective": "citizen", "name": "=1+1", "service_kind": "toilet", "findable": "no"}
    desk.act(secret, entry_id=IDS[0], content={**content, "location": {"lon": lon, "lat": lat}})
    street = PACK.streets.iloc[0]
    desk.act(secret, entry_id=IDS[1], content={**content, "name": "Praatcafé", "street": street["id"]})
    told = showing.told()
    first, second = told["own"]
    assert (first["ref"], first["sharing"]) == (OWN + IDS[0], {})
    assert first["metres"] is not None
    assert first["metres"] < 500
    assert (second["metres"], second["word"]) == (None, street["name_nl"])
    toilet = next(kind for one in told["categories"] for kind in one["kinds"] if kind["kind"] == "toilet")
    assert toilet["short"] == "niet in onze lijst"  # two of one's own make no list
    assert "Jij voegde er 2 toe." in toilet["lines"]


def test_what_follows_from_the_area_is_made_once(showing: Showing, desk: Desk, secret: str) -> None:
    first = showing.told()
    content = {"kind": "service", "perspective": "citizen", "name": "Kiosk", "findable": "public"}
    desk.act(secret, entry_id=IDS[0], content=content)
    assert showing.looking.now() is showing.looking.now()
    assert showing.told()["services"]["rows"] == first["services"]["rows"]


def test_a_list_that_was_brought_stands_beside_with_its_source(showing: Showing, desk: Desk, secret: str) -> None:
    content = list_of("social_service", 2, whole=False).content()
    desk.act(secret, entry_id=IDS[2], content=content)
    told = showing.told()
    assert told["services"]["lists"] == [{"title": "lijst", "source": "gemeente, 1 maart 2025"}]
    rows = [row for row in told["services"]["rows"] if row[5] == 0]
    assert [row[2] for row in rows] == ["nr 0", "nr 1"]
    social = next(kind for one in told["categories"] for kind in one["kinds"] if kind["kind"] == "social_service")
    assert social["short"] == "minstens 2"
    desk.act(secret, action="delete", entry_id=IDS[2])
    assert showing.told()["services"]["lists"] == []
