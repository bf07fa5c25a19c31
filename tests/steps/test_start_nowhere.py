"""From where somebody starts stands in no widget's state: no saved notebook holds it, and no page that comes back is sent it.

Of all parts of all workbooks, each opened as a notebook does. A real store, no browser; whoever reckons is in the test's hand.
Not here: entries and logs (``test_reach``), what a page does with what it is told (``tests/browser``).
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from desk import Desk
from ipywidgets import Widget
from ipywidgets.embed import dependency_state
from tickets_in_hand import InHand

from buurtlezer.analysis.projection import points_to_metres
from buurtlezer.geodata import Pack
from buurtlezer.geodata.transit.port import Leg, Mode, Times, Way, Ways
from buurtlezer.geodata.transit.tickets import Done
from buurtlezer.parts.reach import Reach
from buurtlezer.parts.ride import Ride
from buurtlezer.parts.rides.asks import Asks
from buurtlezer.steps.reach.state import ReachState
from buurtlezer.steps.workbook import declared
from buurtlezer.wording.circle import FOLDERS

HOME, WOOD = (4.31873, 50.87391), {"lon": 4.4271, "lat": 50.8126, "name": "Herrmann-Debroux", "ref": ""}
NAME = "Bij mij thuis"
SIDE = {"hour": "morning", "walk": "usual", "few": False, "step_free": False}
DISTRICT = {"kind": "comparison", "perspective": "visitor", "area": {"unit": "district", "code": "25"}}
WAYS = Ways((Way((Leg(Mode.FOOT, 900, metres=900, shape=(HOME, (4.33, 50.87))),), 900, 900, 1.0),), 900, 900, 900, 1.0)


@pytest.fixture
def opened(desk: Desk, secret: str, reckons: InHand) -> Callable[[str], list[Widget]]:
    def open_one(name: str) -> list[Widget]:
        desk.act(secret, slot="02/comparison/1", content=DISTRICT)
        found = declared(name)
        if name == "04_reach":
            found = replace(found, state=lambda session: ReachState(session, reckons))
        return [part for section in found.open(desk.session).values() for part in _parts(section())]

    return open_one


def _parts(widget: Widget) -> Iterator[Widget]:
    yield widget
    for child in getattr(widget, "children", ()):
        yield from _parts(child)


def saved(parts: list[Widget]) -> dict[str, Any]:
    """What a notebook that is saved with its widgets holds of them, without how a question stands."""
    state = json.loads(json.dumps(dependency_state(parts, drop_defaults=False), default=str))
    return {
        name: {**one, "state": {key: value for key, value in one["state"].items() if key != "standing"}}
        for name, one in state.items()
    }


def is_home(value: Any) -> bool:
    """Whether it is the point of the start, to three decimals."""
    if isinstance(value, dict):
        value = [value.get("lon"), value.get("lat")]
    if not isinstance(value, list) or len(value) != 2 or not all(isinstance(one, float) for one in value):
        return False
    return all(abs(one - other) < 5e-4 for one, other in zip(value, HOME, strict=True))


def everything(value: Any) -> Iterator[Any]:
    yield value
    for one in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from everything(one)


def times(pack: Pack) -> Times:
    metres = np.hypot(*(pack.walking.nodes_metres - points_to_metres(np.array([HOME]))).T).astype(np.float32)
    return Times(metres / 4, metres / 4, metres / 4, metres)


def begin(part: Any) -> None:
    for side in range(getattr(part, "sides", 1)):
        part._hear(part, {"type": "start", "side": side, "lon": HOME[0], "lat": HOME[1], "name": NAME}, [])


def answered(part: Asks, reckons: InHand, pack: Pack) -> None:
    where = {"to": WOOD} if isinstance(part, Ride) else {"kind": ""}
    part._hear(part, {"type": "ask", "sides": [SIDE] * part.sides, **where}, [])
    for _ in range(part.sides):
        reckons.ticket.become(Done(), WAYS if isinstance(part, Ride) else times(pack))
        part._hear(part, {"type": "how"}, [])
    assert part.standing["state"] == "done"


@pytest.mark.parametrize("name", FOLDERS)
def test_no_part_of_any_page_holds_it_in_its_state(
    name: str, opened: Callable[[str], list[Widget]], desk: Desk, reckons: InHand
) -> None:
    parts = opened(name)
    begins = [part for part in parts if hasattr(part, "on_start")]
    assert bool(begins) == (name in {"03_services", "04_reach"})
    for part in [one for one in begins if isinstance(one, Asks)]:  # what is reckoned on is known from the first answer on
        answered(part, reckons, desk.session.pack)
    before = saved(parts)
    for part in begins:
        begin(part)
        if isinstance(part, Asks):
            answered(part, reckons, desk.session.pack)
    after = saved(parts)
    assert NAME not in json.dumps(after)
    assert not any(is_home(one) for one in everything(after))
    assert after == before, "what follows from a start, as metres and areas, tells where that is"


def test_who_looks_for_it_would_find_it() -> None:
    told = {"rows": [{"at": [round(HOME[0], 4), round(HOME[1], 4)]}]}
    assert any(is_home(one) for one in everything(told))
    assert any(is_home(one) for one in everything([{"lon": HOME[0], "lat": HOME[1]}]))


@pytest.mark.parametrize("name", ["03_services", "04_reach"])
@pytest.mark.parametrize("how", ["logbook", "example", "reload"])
def test_it_is_gone_with_the_logbook_and_with_the_page(
    name: str, how: str, opened: Callable[[str], list[Widget]], desk: Desk, reckons: InHand
) -> None:
    begins: list[Any] = [part for part in opened(name) if hasattr(part, "on_start")]
    heard: list[Any] = []
    for part in begins:
        part._hear(part, {"type": "tell", "page": "one"}, [])
        begin(part)
        if isinstance(part, Asks):
            answered(part, reckons, desk.session.pack)
        part._hear(part, {"type": "tell", "page": "one"}, [])  # another view of the same page
        assert NAME in told(part)
        part.send = lambda message, buffers=None: heard.append(message)
    if how == "logbook":
        desk.hear("hello", secret="", key="k")
        desk.act("1D4X-7Q2M-9KPW-3HRT", slot="02/comparison/1", content=DISTRICT)
    elif how == "example":
        desk.hear("example", on=True)
    else:
        for part in begins:
            part._hear(part, {"type": "tell", "page": "two"}, [])
    for part in begins:
        assert NAME not in told(part)
        assert not getattr(part, "answer", None)
    last = {name: value for message in heard if message["type"] == "told" for name, value in message["traits"].items()}
    assert NAME not in json.dumps(last), "the page hears that it is gone"
    assert last


def told(part: Any) -> str:
    return json.dumps({name: getattr(part, name) for name in part.trait_names(told=True)}, default=str)


def test_bands_of_a_start_are_told_too(opened: Callable[[str], list[Widget]], desk: Desk, reckons: InHand) -> None:
    part = next(one for one in opened("04_reach") if isinstance(one, Reach))
    heard: list[Any] = []
    part.send = lambda message, buffers=None: heard.append(message)  # type: ignore[method-assign]
    begin(part)
    answered(part, reckons, desk.session.pack)
    assert {"starts", "answer"} <= {name for message in heard if message["type"] == "told" for name in message["traits"]}
