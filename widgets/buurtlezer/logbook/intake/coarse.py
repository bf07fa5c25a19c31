"""A tapped point, kept as coarsely as a finger on a phone means it, so that no door is ever kept.

Done here and not in the page, which anybody may write anew. Not here: the grid (``analysis.coarse``), what an answer is
(``model.answer``).
"""

from buurtlezer.analysis.coarse import coarse_point
from buurtlezer.model import Answer, TappedSpot


def coarse(answer: Answer) -> Answer:
    """The answer with its spot on a grid of some 100 m: at most 77 m from where the finger was."""
    if answer.spot is None:
        return answer
    lon, lat = coarse_point(answer.spot.lon, answer.spot.lat)
    return answer.model_copy(update={"spot": TappedSpot(id=answer.spot.id, lon=lon, lat=lat)})
