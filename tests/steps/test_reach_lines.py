"""Lines as the page has them: a badge each in its colour, one name kept. Not here: the words (``test_ride``)."""

from buurtlezer.geodata.transit.port import Leg, Mode, Way
from buurtlezer.steps.reach import way_forms
from buurtlezer.texts import Texts

METRO = Leg(Mode.METRO, 1300, line="1", others=("5", ""), colour="B5378C", other_colours=("url(x)", "F6A90B"), stops=14)


def test_each_line_that_goes_the_same_way_has_a_badge_and_what_is_no_colour_is_none() -> None:
    legs = way_forms.way(Texts.of("nl"), Way((Leg(Mode.FOOT, 300, metres=380), METRO), 1900, 2300, 1.0), alone=True)["legs"]
    assert [(leg["line"], leg["colour"], leg["others"]) for leg in legs] == [
        ("", "", []),
        ("1", "#b5378c", [{"line": "5", "colour": ""}]),
    ]


def test_one_name_is_kept_of_lines_that_go_the_same_way() -> None:
    odd = Leg(Mode.BUS, 60, line="<b>", others=("95",), other_colours=("",))
    assert way_forms.lines_of([METRO, odd, Leg(Mode.BUS, 60, line="<b>")]) == [
        {"mode": "metro", "names": ["1", "5"]},
        {"mode": "bus", "names": ["95"]},
        {"mode": "bus", "names": []},
    ]
