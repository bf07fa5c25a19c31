"""What is missing nearby, elsewhere: the nearest by ride of the kind of service that a gap of 03 is about.

By one question for how long to everywhere. Not here: which gaps have such a kind (``looked_for``), the ride to one of them
(``ride``).
"""

from collections.abc import Sequence
from typing import Any, Final

import numpy as np

from buurtlezer.analysis.bands import seconds_at
from buurtlezer.analysis.projection import points_to_metres
from buurtlezer.geodata.transit.port import Times
from buurtlezer.model import Gap
from buurtlezer.parts.rides.question import Side
from buurtlezer.steps.reach import looked_for
from buurtlezer.steps.reach.glasses import glasses
from buurtlezer.steps.reach.state import ReachState
from buurtlezer.wording import ride as words

Json = dict[str, Any]

MOST: Final = 5
"""More one does not choose from."""


def nearest(state: ReachState, kind: str, side: Side, times: Times) -> Json:
    """As the part shows it: those that are reached at half of the departures, the soonest first."""
    texts, rows = state.texts, [row for group in looked_for.groups(state, kind) for row in group.rows]
    items = _items(state, kind, rows, side, times) if rows else []
    gap = looked_for.gap_of(state, kind)
    return {
        "title": texts("reach.nearest.title", what=gap.what) if gap is not None else "",
        "items": items,
        "note": texts("reach.note.list" if items else "reach.nearest.none"),
    }


def _items(state: ReachState, kind: str, rows: Sequence[tuple[str, str, float, float]], side: Side, times: Times) -> list[Json]:
    metres = points_to_metres(np.array([[lon, lat] for _, _, lon, lat in rows], dtype=np.float64))
    speed = glasses(side).speed_kmh
    quick, typical, slow = (
        seconds_at(found, state.pack.walking, metres, speed) for found in (times.quick, times.typical, times.slow)
    )
    gap = looked_for.gap_of(state, kind)
    reached = [int(at) for at in np.argsort(typical, kind="stable") if np.isfinite([quick[at], typical[at], slow[at]]).all()]
    return [
        {
            "name": rows[at][0],
            "word": words.how_long(state.texts, float(quick[at]), float(slow[at])),
            "lon": round(rows[at][2], 5),
            "lat": round(rows[at][3], 5),
            "kind": gap.service_kind if gap is not None else "",
            "personal": _is_personal(state, gap),
            "gap": kind.removeprefix(looked_for.GAP),
        }
        for at in reached[:MOST]
    ]


def _is_personal(state: ReachState, gap: Gap | None) -> bool:
    """Whether such a place tells of the health or belief of who comes there."""
    return gap is not None and bool(state.pack.service_kinds.loc[gap.service_kind, "personal"])
