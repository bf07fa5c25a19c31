"""How often one comes, as numbers: what the pack assumes, all of it, in each language."""

from collections.abc import Callable

import pytest
from desk import Desk

from buurtlezer.geodata import Pack
from buurtlezer.steps.page import Page
from buurtlezer.steps.reach.headways import MODES, RESTS, SELDOM, headways, told
from buurtlezer.steps.reach.state import ReachState
from buurtlezer.texts import LANGUAGES

ASSUMED = Pack.open().transit_headways


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_number_of_the_pack_stands_in_it_once(new_desk: Callable[..., Desk], language: str) -> None:
    desk = new_desk(language)
    state = ReachState(desk.session)
    part = headways(Page(desk.session, state), state)
    assert part.folded
    table = part.table
    assert len({(row["group"], row["title"]) for row in table["rows"]}) == len(table["rows"])
    cells = sorted(cell["text"] for row in table["rows"] for cell in row["cells"] if cell["text"] != "–")
    mine = ASSUMED[ASSUMED["service"].isin(MODES)]
    digits = [desk.session.texts.number(one, 0 if one == int(one) else 1) for one in mine["minutes"]]
    assert cells == sorted(f"{one}\u00a0min" for one in digits)


def test_what_is_no_column_is_said_below_and_all_that_it_rests_on_is_in_our_words(desk: Desk) -> None:
    assert set(ASSUMED["service"]) == {*MODES, *SELDOM}
    for service in SELDOM:
        assert ASSUMED.loc[ASSUMED["service"] == service, "minutes"].nunique() == 1
    assert set(ASSUMED.loc[ASSUMED["service"].isin(MODES), "rests_on"]) == set(RESTS)
    notes = told(ReachState(desk.session))["notes"]
    assert len(notes) == len(SELDOM) + 1 + len(RESTS)
    assert "om de 30\u00a0min" in notes[0]
