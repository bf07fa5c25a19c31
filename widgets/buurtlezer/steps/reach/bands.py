"""How far one gets: bands as areas on the map, and what lies in them; the section for who goes deeper.

Not here: asking and waiting (``asker``), areas of what is reached (``analysis.bands``), the list (``within``).
"""

from typing import Any, Final

from shapely.geometry import mapping

from buurtlezer.analysis.bands import bands as areas
from buurtlezer.geodata.transit.port import Degrees, Times
from buurtlezer.geodata.transit.tickets import Ticket
from buurtlezer.parts.reach import BANDS, Reach
from buurtlezer.parts.rides.question import Question, Side
from buurtlezer.steps.page import Page
from buurtlezer.steps.reach import ends, looked_for
from buurtlezer.steps.reach.asker import Asker
from buurtlezer.steps.reach.glasses import glasses, in_words
from buurtlezer.steps.reach.starts import Start
from buurtlezer.steps.reach.state import ReachState
from buurtlezer.steps.reach.within import within

Json = dict[str, Any]

NAME: Final = "bands"


def bands(page: Page, state: ReachState) -> Reach:
    """The section."""
    part = Reach(geography=page.geography, sides=1, name=NAME)
    page.part(part, "rides")
    part.labels = page.texts.group("base.", "map.", "rides.")
    Asker[Times](part, state).asks(lambda start, side, _: _ask(state, start, side), lambda *found: answer(state, *found))

    def shown() -> Json:
        return {
            "starts": state.starts.shown(1),
            "area": state.outline(),
            "missing": state.reckoner.missing,
            "source": state.reckoner.source,
            "offered": ends.offered(state),
            "kinds": looked_for.kinds(state),
        }

    state.starts.on_change(lambda: page.show(part, starts=state.starts.shown(1)))
    return page.shows(part, shown)


def _ask(state: ReachState, start: Degrees, side: Side) -> Ticket[Times]:
    return state.reckoner.times(start, glasses(side))


def answer(state: ReachState, question: Question, froms: list[Start], found: list[Times]) -> Json:
    """What the part shows."""
    (side,), (start,), (times,) = question.sides, froms, found
    texts = state.texts
    everything, far = within(state, looked_for.groups(state, question.kind), times, glasses(side))
    drawn = areas(times.typical, state.pack.walking, glasses(side).speed_kmh, BANDS).areas
    return {
        "sides": [
            {
                "title": "",
                "at": list(start.at),
                "bands": [{"minutes": minutes, "geometry": _geometry(area)} for minutes, area in zip(BANDS, drawn, strict=True)],
                "all": everything,
                "far": far,
                "notes": [texts("reach.note.half"), texts("reach.note.list")],
            }
        ],
        "asked": texts("reach.asked", start=start.words, how=in_words(texts, side)),
        "source": state.reckoner.source,
    }


def _geometry(area: Any) -> Any:
    return None if area.is_empty else mapping(area)
