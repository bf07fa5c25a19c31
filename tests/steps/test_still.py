"""What of 2015 is still here, without a browser: what is asked, what is answered, what today's list says of it."""

from collections.abc import Callable
from typing import Any

import pytest
from desk import Desk

from buurtlezer.analysis.contact_points import ContactPoint, Now
from buurtlezer.analysis.service_counts import Counting
from buurtlezer.geodata import Pack
from buurtlezer.model import ServiceCheck
from buurtlezer.parts.checklist import Checklist
from buurtlezer.steps.page import Page
from buurtlezer.steps.services import still
from buurtlezer.steps.services.state import ServicesState
from buurtlezer.steps.services.still import Points
from buurtlezer.steps.services.today import today
from buurtlezer.steps.state import StepState
from buurtlezer.texts import LANGUAGES, Texts

COMMON = {"perspective": "visitor", "round": 1}
NOW = (Now("service:bakery:3333.8570", "bakery", "De Tarwe", "De Tarwe"),)
BAKERY = ContactPoint("former:bakery:3333.8570", "bakery", "Bakkerij De Tarwe", "", 4.3333, 50.857, 0.0, NOW)
BANK = ContactPoint("former:bank:3356.8554", "bank", "", "", 4.3356, 50.8554, 0.0, ())
IN_ITS_PLACE = BANK._replace(lon=4.3333, lat=50.857)
POINTS = (BAKERY, BANK)


def made(desk: Desk, points: Points | None = POINTS) -> tuple[StepState, Checklist]:
    state = StepState(desk.session)
    return state, still.checklist(Page(desk.session, state), state, lambda: points)


def answer(desk: Desk, secret: str, point: dict[str, Any], **said: Any) -> dict[str, Any]:
    content = {**COMMON, "kind": "service_check", "service": point["ref"], **said}
    return desk.act(secret, slot=point["slot"], content=content)


def test_each_point_has_one_answer_a_round(desk: Desk, secret: str) -> None:
    state, part = made(desk)
    bakery, bank = part.points
    assert (bakery["title"], bank["title"]) == ("Bakkerij De Tarwe", "Bank")
    assert bakery["note"].startswith("In 2015: bakker, dicht bij ")
    assert answer(desk, secret, bank, answer="gone", lost_by=["older"], lost="een praatje")["type"] == "ack"
    assert answer(desk, secret, bank, answer="there", evidence=["seen"])["type"] == "ack"
    assert [one["content"].get("answer") for one in part.points] == [None, "there"]
    assert part.points[1]["seq"] > 0
    assert len(state.of_kind(ServiceCheck)) == 1
    again = {"kind": "occasion", "why": "opnieuw", "perspective": "visitor", "round": 2}
    assert desk.act(secret, slot="00/occasion", content=again)["type"] == "ack"
    assert [one["content"] for one in part.points] == [{}, {}]


def test_an_answer_is_taken_away_and_may_be_given_again(desk: Desk, secret: str) -> None:
    state, part = made(desk)
    assert answer(desk, secret, part.points[0], answer="gone")["type"] == "ack"
    assert desk.act(secret, slot=part.points[0]["slot"], action="delete")["type"] == "ack"
    assert part.points[0]["content"] == {}
    assert state.of_kind(ServiceCheck) == []
    assert answer(desk, secret, part.points[0], answer="there")["type"] == "ack"
    assert part.points[0]["content"]["answer"] == "there"


def test_what_replaced_a_shop_is_a_kind_and_never_one_that_tells_of_belief_or_need(desk: Desk, secret: str) -> None:
    _, part = made(desk)
    offered = {one["value"] for one in part.choices["kind"]}
    assert {"bakery", "cafe", "laundry"} <= offered
    assert not offered & {"worship", "vacant", "betting", "sex_shop", "police", "money_transfer", "shisha_bar", "gp"}
    assert answer(desk, secret, part.points[0], answer="other", now="bakkerij uit het zuiden")["type"] == "refuse"
    assert answer(desk, secret, part.points[0], answer="other", now="cafe")["type"] == "ack"


@pytest.mark.parametrize(
    ("point", "found", "words"),
    [
        (BAKERY, "same", "nog altijd: bakker ‘De Tarwe’"),
        (BAKERY._replace(name_nl="Nador"), "alike", "hier: bakker ‘De Tarwe’"),
        (IN_ITS_PLACE, "other", "bakker"),
        (BANK, "none", "niets"),
    ],
)
def test_the_list_of_today_has_the_same_another_or_nothing(point: ContactPoint, found: str, words: str) -> None:
    now = today(Pack.open(), Texts.of("nl"), point)
    assert now.found == found
    assert words in now.sentence


def test_of_what_is_never_counted_todays_list_names_nothing() -> None:
    pack = Pack.open()
    never = set(pack.service_kinds.index[pack.service_kinds["counting"] == Counting.NEVER])
    rows = pack.services[pack.services["kind"].isin(never)].groupby("kind").head(5)
    assert len(rows) >= 20
    for row in rows.itertuples():
        found = today(pack, Texts.of("nl"), BANK._replace(lon=row.lon, lat=row.lat))
        assert not any(f": {pack.service_kinds.loc[kind, 'name_nl']}." in found.sentence for kind in never)


@pytest.mark.parametrize(("points", "word"), [(None, "Kies eerst"), ((), "vonden we hier niets")])
def test_without_an_area_or_points_it_says_what_to_do(desk: Desk, points: Points | None, word: str) -> None:
    _, part = made(desk, points)
    assert part.points == []
    assert part.ground == {}
    assert word in part.empty


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_asked_in_each_language(language: str, new_desk: Callable[..., Desk]) -> None:
    _, part = made(new_desk(language))
    assert all(one["today"]["sentence"] for one in part.points)
    assert [stop["id"] for stop in part.ground["stops"]] == [one.id for one in POINTS]
    words = " ".join([part.note, *part.labels.values()])
    assert "%" not in words.replace("{", "")
    assert Texts.of(language)("still.note") == part.note


def test_around_ones_own_area_at_most_ten_are_asked_about_and_the_whole_page_has_them(desk: Desk, secret: str) -> None:
    desk.hear("example", on=True)
    state = ServicesState(desk.session)
    part = still.still(Page(desk.session, state), state)
    assert 0 < len(part.points) <= 10
    assert all(one["ref"].startswith("former:") and one["slot"] == f"03/check/{one['ref']}/1" for one in part.points)
    desk.hear("example", on=False)
    assert part.points == []
    assert "Kies eerst" in part.empty
