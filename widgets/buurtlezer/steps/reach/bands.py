"""How far one gets: bands as areas on the map, and what lies in them; the section for who goes deeper.

Not here: asking and waiting (``asker``), areas of what is reached (``analysis.bands``), the list (``within``).
"""

from collections.abc import Iterable, Sequence
from typing import Any, Final

from shapely import unary_union
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
    return part(page, state, NAME)


def part(page: Page, state: ReachState, name: str, titles: Sequence[str] = (), heading: str = "") -> Reach:
    """The part with one side, or with two that have these titles."""
    sides = max(len(titles), 1)
    made = Reach(geography=page.geography, sides=sides, titles=list(titles), heading=heading, name=name)
    page.part(made, "rides")
    made.labels = page.texts.group("base.", "map.", "rides.")
    Asker[Times](made, state).asks(lambda start, side, _: _ask(state, start, side), lambda *found: answer(state, *found))

    def shown() -> Json:
        return {
            "starts": state.starts.shown(sides),
            "area": state.outline(),
            "missing": state.reckoner.missing,
            "source": state.reckoner.source,
            "offered": ends.offered(state),
            "kinds": looked_for.kinds(state),
        }

    state.starts.on_change(lambda: page.show(made, starts=state.starts.shown(sides)))
    return page.shows(made, shown)


def _ask(state: ReachState, start: Degrees, side: Side) -> Ticket[Times]:
    return state.reckoner.times(start, glasses(side))


def answer(state: ReachState, question: Question, froms: list[Start], found: list[Times]) -> Json:
    """What the part shows; of two sides also what both reach."""
    texts, alone = state.texts, len(found) == 1
    of_sides = list(zip(question.sides, froms, found, strict=True))
    drawn = [areas(times.typical, state.pack.walking, glasses(side).speed_kmh, BANDS).areas for side, _, times in of_sides]
    told = {
        "sides": [_side(state, question.kind, at, *one, drawn[at], alone=alone) for at, one in enumerate(of_sides)],
        "asked": texts("reach.asked", start=froms[0].words, how=in_words(texts, question.sides[0])) if alone else "",
        "source": state.reckoner.source_of(map(glasses, question.sides)),
    }
    if not alone:
        told["both"] = _told_bands(overlap(one, other) for one, other in zip(*drawn, strict=True))
    return told


def _side(
    state: ReachState, kind: str, at: int, side: Side, start: Start, times: Times, drawn: Iterable[Any], *, alone: bool
) -> Json:
    texts = state.texts
    everything, far = within(state, looked_for.groups(state, kind), times, glasses(side))
    accessible = [texts("reach.note.step_free")] if side.step_free else []
    asked = [] if alone else [texts("reach.asked", start=start.words, how=in_words(texts, side))]
    return {
        "title": "" if alone else texts(f"reach.beside.{'ab'[at]}"),
        "at": list(start.at),
        "bands": _told_bands(drawn),
        "all": everything,
        "far": far,
        "notes": [*asked, *accessible, texts("reach.note.half"), texts("reach.note.list")],
    }


def overlap(one: Any, other: Any) -> Any:
    """What lies in both, as areas: where they only touch, nothing does."""
    both = one.intersection(other)
    return unary_union([part for part in getattr(both, "geoms", [both]) if part.geom_type in {"Polygon", "MultiPolygon"}])


def _told_bands(drawn: Iterable[Any]) -> list[Json]:
    return [{"minutes": minutes, "geometry": _geometry(area)} for minutes, area in zip(BANDS, drawn, strict=True)]


def _geometry(area: Any) -> Any:
    return None if area.is_empty else mapping(area)
