"""Agreement by group: each where it is enough."""

import json

import pytest
import shapely

from buurtlezer.analysis.agreement import agreement
from buurtlezer.analysis.drawing import Drawing, Drawings
from buurtlezer.analysis.grid import Grid
from buurtlezer.analysis.groups import TooFew, agreements, read
from buurtlezer.analysis.projection import to_degrees

GRID = Grid(west=146_000.0, south=168_000.0, rows=200, columns=240)
DRAWN = [Drawing(to_degrees(shapely.box(150e3 + 40 * n, 170e3, 151e3 + 40 * n, 171e3)), voices=1 + n % 3) for n in range(9)]
AWAY = Drawing(shapely.box(2.3, 48.8, 2.4, 48.9))


def test_each_group_has_what_it_has_alone() -> None:
    groups = {"all": Drawings.of([*DRAWN, AWAY]), "even": Drawings.of(DRAWN[::2]), "odd": Drawings.of([*DRAWN[1::2], AWAY])}
    found = agreements(groups, GRID, minimum=5)
    assert list(found) == ["all", "even", "odd"]
    for key, group in groups.items():
        assert found[key].as_json() == agreement(group, GRID).as_json()
    assert found["odd"].outside == 1
    assert found["even"].outside == 0


def test_below_the_minimum_it_says_too_few_and_nothing_else() -> None:
    def of(*voices: int) -> Drawings:
        return Drawings.of([Drawing(DRAWN[0].geometry, n) for n in voices])

    groups = {"four": of(1, 1, 2), "five": of(1, 1, 1, 1, 1), "table": of(5), "two": of(5, 5), "most": of(5, 1, 1)}
    found = agreements({**groups, "none": Drawings.of([])}, GRID, minimum=5)
    assert found["four"] == TooFew(voices=4, minimum=5)
    assert (found["table"], found["two"], found["most"]) == (TooFew(5, 5), TooFew(10, 5), TooFew(7, 5))
    assert found["none"] == TooFew(voices=0, minimum=5)
    assert found["five"].voices == 5
    assert agreements({"none": Drawings.of([])}, GRID, minimum=1) == {"none": TooFew(0, 1)}
    assert agreements({}, GRID, minimum=1) == {}


def test_the_same_drawing_twice_in_a_group_counts_twice() -> None:
    found = agreements({"twice": Drawings.of([DRAWN[0], DRAWN[1], DRAWN[1], DRAWN[2]])}, GRID, minimum=1)["twice"]
    assert found.voices == DRAWN[0].voices + 2 * DRAWN[1].voices + DRAWN[2].voices


def test_a_minimum_below_one_is_refused() -> None:
    with pytest.raises(ValueError, match="1 is the lowest"):
        agreements({}, GRID, minimum=0)


def test_either_answer_comes_back_from_json() -> None:
    for answer in agreements({"few": Drawings.of(DRAWN[:1]), "all": Drawings.of(DRAWN)}, GRID, minimum=3).values():
        assert read(json.loads(json.dumps(answer.as_json()))) == answer
