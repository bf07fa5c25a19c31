"""What the parts about rides hear of a page, and what may be put into them: a page can say anything."""

from typing import Any

import pytest
from traitlets import TraitError

from buurtlezer.geodata.transit.port import Mode
from buurtlezer.model import Hour
from buurtlezer.parts.map import Geography
from buurtlezer.parts.reach import End, Question, Reach, Side, Walk
from buurtlezer.parts.ride import Ride
from buurtlezer.parts.ride.widget import MODES

SIDE = {"hour": "morning", "walk": "usual", "few": False, "step_free": False}
TO = {"lon": 4.43, "lat": 50.81, "name": "Zoniënwoud", "ref": "park:1"}
SQUARE = {"type": "Polygon", "coordinates": [[[4.3, 50.8], [4.4, 50.8], [4.4, 50.9], [4.3, 50.8]]]}
LEG = {"mode": "metro", "minutes": 25, "line": "5", "words": "metro 5 richting Herrmann-Debroux."}
WAY = {"words": "ongeveer 30–40 min", "often": "", "changes": "", "legs": [{**LEG, "colour": "#f5a623", "shape": []}]}
ONE = {"title": "", "at": [4.33, 50.85], "words": "", "on_foot": "", "ways": [WAY], "ride": None, "notes": []}
WITHIN = {
    "minutes": 20,
    "groups": [{"label": "bakker", "known": "", "more": 0, "items": [{"name": "A", "word": "", "at": None}]}],
}
FAR = {"title": "", "at": [4.33, 50.85], "bands": [{"minutes": 10, "geometry": SQUARE}], "all": [WITHIN], "far": [], "notes": []}


def ride(**traits: Any) -> Ride:
    return Ride(geography=Geography(), **traits)


def reach(**traits: Any) -> Reach:
    return Reach(geography=Geography(), kinds=[{"value": "bakery", "label": "bakker"}], **traits)


def heard(part: Ride | Reach, content: object) -> list[Question]:
    """What the part takes for a question."""
    found: list[Question] = []
    part.on_ask(found.append)
    part._hear(part, content, [])
    return found


def test_a_question_says_through_which_glasses_and_where_to() -> None:
    glasses = {"hour": "sunday_evening", "walk": "slower", "few": True, "step_free": True}
    content = {"type": "ask", "sides": [SIDE, glasses], "to": TO}
    expected = (Side(Hour.MORNING), Side(Hour.SUNDAY_EVENING, Walk.SLOWER, few=True, step_free=True))
    assert heard(ride(sides=2, step_free=True), content) == [Question(expected, End(4.43, 50.81, "Zoniënwoud", "park:1"))]
    assert heard(reach(), {"type": "ask", "sides": [SIDE], "kind": "bakery"}) == [Question((Side(Hour.MORNING),), None, "bakery")]


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param({"sides": []}, id="no side"),
        pytest.param({"sides": [SIDE, SIDE]}, id="too many sides"),
        pytest.param({"sides": "morning"}, id="sides are no list"),
        pytest.param({"sides": [7]}, id="a side is a number"),
        pytest.param({"sides": [{**SIDE, "hour": "midnight"}]}, id="an hour that is none"),
        pytest.param({"sides": [{**SIDE, "hour": ["morning"]}]}, id="an hour that is a list"),
        pytest.param({"sides": [{**SIDE, "walk": "fly"}]}, id="another speed"),
        pytest.param({"sides": [{**SIDE, "few": 1}]}, id="a number for a yes"),
        pytest.param({"sides": [{**SIDE, "step_free": True}]}, id="step-free where the network does not know"),
        pytest.param({"to": None}, id="nowhere"),
        pytest.param({"to": "park:1"}, id="where to is a text"),
        pytest.param({"to": {**TO, "lat": 91}}, id="not on earth"),
        pytest.param({"to": {**TO, "lon": float("nan")}}, id="no number"),
        pytest.param({"to": {**TO, "lon": True}}, id="yes for a number"),
        pytest.param({"kind": "bakery"}, id="a kind where a ride is asked"),
    ],
)
def test_what_is_no_question_is_not_heard(changed: dict[str, Any]) -> None:
    part = ride()
    part.stands("done")
    before = part.standing
    assert heard(part, {"type": "ask", "sides": [SIDE], "to": TO, **changed}) == []
    assert part.standing == before


@pytest.mark.parametrize("content", [None, 3, [], "ask", {"type": "ask"}, {"type": ["ask"]}], ids=repr)
def test_any_message_is_borne(content: object) -> None:
    assert heard(reach(), content) == []


def test_bands_are_asked_of_kinds_that_are_offered_and_never_where_nothing_can_be_asked() -> None:
    assert heard(reach(), {"type": "ask", "sides": [SIDE], "kind": "worship"}) == []
    assert heard(reach(), {"type": "ask", "sides": [SIDE], "to": TO}) == []
    assert heard(reach(missing="Teken eerst je buurt."), {"type": "ask", "sides": [SIDE]}) == []


def test_a_start_is_told_on_and_stays_in_no_trait() -> None:
    part, starts = ride(sides=2), list[object]()
    part.on_start(lambda side, at, name: starts.append((side, at, name)))
    before = part.get_state()
    for content in (
        {"side": 1, "lon": 4.35, "lat": 50.85, "name": "Vossenplein" + "x" * 200},
        {"side": 0},
        {"side": 2, "lon": 4.35, "lat": 50.85},
        {"side": True, "lon": 4.35, "lat": 50.85},
        {"lon": 4.35, "lat": 50.85},
        {"side": 1, "lon": float("nan"), "lat": 50.85},
        {"side": 1, "lon": "4.35", "lat": 50.85},
        {"side": 1, "lat": 50.85},
        {"side": 1, "lon": None, "lat": None},
    ):
        part._hear(part, {"type": "start", **content}, [])
    assert starts == [(1, (4.35, 50.85), ("Vossenplein" + "x" * 200)[:120]), (0, None, "")]
    assert part.get_state() == before


@pytest.mark.parametrize(
    "said",
    [
        {"sides": 2},
        {"step_free": True},
        {"missing": ""},
        {"kinds": [{"value": "worship", "label": "gebed"}]},
        {"answer": {}},
        {"source": "dienstregeling"},
        {"standing": {"state": "done"}},
    ],
    ids=lambda said: next(iter(said)),
)
def test_a_page_sets_nothing_of_what_is_said_to_it(said: dict[str, Any]) -> None:
    part = reach(missing="Teken eerst je buurt.")
    before = {name: getattr(part, name) for name in said}
    part._handle_msg({"content": {"data": {"method": "update", "state": said, "buffer_paths": []}}, "buffers": []})
    assert {name: getattr(part, name) for name in said} == before


def test_a_page_that_says_two_sides_or_step_free_asks_neither() -> None:
    part = reach()
    part._handle_msg({"content": {"data": {"method": "update", "state": {"sides": 2, "step_free": True}}}, "buffers": []})
    assert heard(part, {"type": "ask", "sides": [SIDE, SIDE]}) == []
    assert heard(part, {"type": "ask", "sides": [{**SIDE, "step_free": True}]}) == []
    assert len(heard(part, {"type": "ask", "sides": [SIDE]})) == 1


def test_each_question_has_a_turn_of_its_own_so_that_the_same_answer_is_seen_again() -> None:
    part, turns = reach(), list[int]()
    part.on_ask(lambda _question: part.stands("done"))
    part.observe(lambda change: turns.append(change["new"]["turn"]), "standing")
    for _ in range(2):
        part._hear(part, {"type": "ask", "sides": [SIDE]}, [])
    assert turns == [1, 2]


def test_who_waits_asks_how_it_stands_and_may_leave() -> None:
    part, heard_of = reach(), list[str]()
    part.on_how(lambda: heard_of.append("how"))
    part.on_cancel(lambda: heard_of.append("cancel"))
    part._hear(part, {"type": "how"}, [])
    part._hear(part, {"type": "cancel"}, [])
    assert heard_of == ["how", "cancel"]
    with pytest.raises(TraitError, match="how a question stands"):
        part.stands("lost")
    with pytest.raises(TraitError, match="0 to 1"):
        part.stands("working", share=1.5)


def test_answers_have_one_form() -> None:
    ride(answer={"sides": [ONE], "to": TO, "asked": "", "source": ""})
    reach(answer={"sides": [FAR], "asked": "", "source": ""})
    assert tuple(map(str, Mode)) == MODES


def others(*lines: dict[str, str]) -> dict[str, Any]:
    return {"sides": [{**ONE, "ways": [{**WAY, "legs": [{**WAY["legs"][0], "others": list(lines)}]}]}]}


def test_a_leg_has_a_badge_for_each_line_that_goes_the_same_way() -> None:
    told = others({"line": "1", "colour": "#b5378c"}, {"line": "Bis", "colour": ""})
    assert ride(answer={"to": TO, "asked": "", "source": "", **told}).answer["sides"] == told["sides"]


@pytest.mark.parametrize(
    ("changed", "named"),
    [
        pytest.param({"sides": []}, "an answer has 1 sides", id="no side"),
        pytest.param({"sides": [{**ONE, "home": 1}]}, "a side has unknown keys", id="more of a side"),
        pytest.param({"sides": [{**ONE, "ways": [{**WAY, "share": 0.7}]}]}, "a way has unknown", id="more of a way"),
        pytest.param({"sides": [{**ONE, "ways": [{**WAY, "legs": [{**LEG, "shape": []}]}]}]}, "a leg misses", id="less of a leg"),
        pytest.param(
            {"sides": [{**ONE, "ways": [{**WAY, "legs": [{**LEG, "colour": "url(x)", "shape": []}]}]}]}, "a colour", id="a colour"
        ),
        pytest.param(others({"line": "1", "colour": "B5378C"}), "a colour", id="a colour of another line"),
        pytest.param(others({"line": "1"}), "another line misses", id="less of another line"),
    ],
)
def test_an_answer_of_another_form_is_refused(changed: dict[str, Any], named: str) -> None:
    with pytest.raises(TraitError, match=named):
        ride(answer={"sides": [ONE], "to": TO, "asked": "", "source": "", **changed})


@pytest.mark.parametrize(
    ("changed", "named"),
    [
        pytest.param({"bands": [{"minutes": 15, "geometry": None}]}, "a band is of", id="a band of 15"),
        pytest.param({"far": [{"minutes": 10, "groups": [{"label": ""}]}]}, "a group misses", id="less of a group"),
    ],
)
def test_bands_of_another_form_are_refused(changed: dict[str, Any], named: str) -> None:
    with pytest.raises(TraitError, match=named):
        reach(answer={"sides": [{**FAR, **changed}], "asked": "", "source": ""})
