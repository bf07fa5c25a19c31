"""A distance as people say it. Not here: how far it is (``analysis``)."""

from buurtlezer.texts import Texts

KILOMETRE = 995
"""From so many metres on it is said in kilometres."""
NO_BREAK = "\u00a0"


def distance(texts: Texts, metres: float) -> str:
    """``340 m``, to ten metres; ``1,2 km``. As the map says it (``parts/services/known.js``)."""
    if metres < KILOMETRE:
        return f"{texts.number(max(10, 10 * round(metres / 10)))}{NO_BREAK}m"
    return f"{texts.number(metres / 1000, 1)}{NO_BREAK}km"
