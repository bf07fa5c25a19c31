"""A tapped point, kept as coarsely as a finger on a phone means it: some 100 m, so that no door is ever kept.

Done here and not in the page, which anybody may write anew. Not here: what an answer is (``model.answer``).
"""

from buurtlezer.model import Answer, TappedSpot

LATITUDE_STEP = 0.001
"""Degrees; 111 m."""

LONGITUDE_STEP = 0.0015
"""Degrees; 105 m in Brussels."""


def coarse(answer: Answer) -> Answer:
    """The answer with its spot on a grid of some 100 m: at most 77 m from where the finger was."""
    if answer.spot is None:
        return answer
    spot = TappedSpot(
        id=answer.spot.id,
        lon=_on_grid(answer.spot.lon, LONGITUDE_STEP, 180.0),
        lat=_on_grid(answer.spot.lat, LATITUDE_STEP, 90.0),
    )
    return answer.model_copy(update={"spot": spot})


def _on_grid(degrees: float, step: float, most: float) -> float:
    return min(max(round(round(degrees / step) * step, 4), -most), most)
