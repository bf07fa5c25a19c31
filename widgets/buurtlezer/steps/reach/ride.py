"""The ride to one place, in words and as a band: the section of the core, and the part of it that two sides share.

What is kept of a ride goes with an opportunity, by the page's own act; from where one goes stays out of it. Not here: asking and
waiting (``asker``), ways as the part shows them (``way_forms``), where one may go (``ends``).
"""

from collections.abc import Sequence
from typing import Any, Final

from buurtlezer.geodata.transit.port import Degrees, Times, Ways
from buurtlezer.geodata.transit.tickets import Ticket
from buurtlezer.model import Opportunity
from buurtlezer.parts.ride import Ride
from buurtlezer.parts.rides.question import Question, Side
from buurtlezer.parts.sensitive import rules
from buurtlezer.steps.page import Page
from buurtlezer.steps.reach import ends, looked_for, way_forms
from buurtlezer.steps.reach.asker import Asker
from buurtlezer.steps.reach.glasses import glasses, in_words
from buurtlezer.steps.reach.nearest import nearest
from buurtlezer.steps.reach.starts import Start
from buurtlezer.steps.reach.state import ReachState
from buurtlezer.wording import ride as words

Json = dict[str, Any]

NAME: Final = "ride"


def ride(page: Page, state: ReachState) -> Ride:
    """The section."""
    return part(page, state, NAME)


def part(page: Page, state: ReachState, name: str, titles: Sequence[str] = (), heading: str = "") -> Ride:
    """The part with one side, or with two that have these titles."""
    sides = max(len(titles), 1)
    made = Ride(geography=page.geography, sides=sides, titles=list(titles), sensitive=rules(page.texts.language), name=name)
    made.heading = heading
    page.part(made, "rides")
    made.labels = page.texts.group("base.", "map.", "rides.")
    Asker[Ways | Times](made, state).asks(
        lambda start, side, question: _ask(state, start, side, question), lambda *found: answer(state, *found)
    )

    def shown() -> Json:
        return {
            "template": {"kind": "opportunity", **state.common},
            "starts": state.starts.shown(sides),
            "area": state.outline(),
            "missing": state.reckoner.missing,
            "source": state.reckoner.source,
            "offered": ends.offered(state),
            "towards": ends.towards(state),
            "opportunities": [
                {"entry_id": one.entry_id, "seq": one.seq, "content": one.entry.content(), "name": one.entry.what}
                for one in state.of_kind(Opportunity)
            ],
            "kept": page.texts("reach.ride.kept"),
            "kinds": looked_for.gaps(state) if sides == 1 else [],
        }

    state.starts.on_change(lambda: page.show(made, starts=state.starts.shown(sides)))
    return page.shows(made, shown)


def _ask(state: ReachState, start: Degrees, side: Side, question: Question) -> Ticket[Any]:
    if question.to is None:
        return state.reckoner.times(start, glasses(side))
    return state.reckoner.ways(start, (question.to.lon, question.to.lat), glasses(side))


def answer(state: ReachState, question: Question, froms: list[Start], found: list[Ways | Times]) -> Json:
    """What the part shows: the ride, or what is nearest of a kind."""
    texts, to, alone = state.texts, question.to, len(found) == 1
    whole = {
        "asked": texts("reach.asked", start=froms[0].words, how=in_words(texts, question.sides[0])) if alone else "",
        "source": state.reckoner.source_of(map(glasses, question.sides)),
    }
    if to is None:
        near = [nearest(state, question.kind, question.sides[0], one) for one in found if isinstance(one, Times)]
        return {"sides": [], "to": {}, "near": near[0], **whole}
    ways = [one for one in found if isinstance(one, Ways)]
    sides = zip(question.sides, froms, ways, strict=True)
    return {
        "sides": [_side(state, at, *one, alone=alone) for at, one in enumerate(sides)],
        "to": {"lon": to.lon, "lat": to.lat, "name": to.name, "ref": to.ref},
        **whole,
    }


def _side(state: ReachState, at: int, side: Side, start: Start, ways: Ways, *, alone: bool) -> Json:
    texts, network, worn = state.texts, state.reckoner.network(), glasses(side)
    reached = ways.quick is not None
    back = texts("reach.note.back") if reached and alone else ""
    accessible = texts("reach.note.step_free") if side.step_free else ""
    asked = "" if alone else texts("reach.asked", start=start.words, how=in_words(texts, side))
    return {
        "title": "" if alone else texts(f"reach.beside.{'ab'[at]}"),
        "at": list(start.at),
        "words": words.whole(texts, ways, len(worn.departures)),
        "on_foot": words.on_foot(texts, ways),
        "ways": [way_forms.way(texts, one, alone=len(ways.ways) == 1) for one in ways.ways],
        "ride": way_forms.kept(ways, side.hour, worn, network) if network is not None and alone else None,
        "notes": [one for one in (asked, accessible, back) if one],
    }
