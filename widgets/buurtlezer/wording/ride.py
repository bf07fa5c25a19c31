"""A kept ride in words, always as a band: how long, by which lines, and that it is a model."""

from buurtlezer.model import Ride
from buurtlezer.texts import Texts


def in_words(ride: Ride, texts: Texts) -> str:
    """*Ongeveer 30–40 min, met 5, model, geen dienstregeling*."""
    band = "opportunity.ride.band" if ride.low < ride.high else "opportunity.ride.about"
    lines = texts("opportunity.ride.lines", lines=", ".join(ride.lines)) if ride.lines else texts("opportunity.ride.on_foot")
    said = [texts(band, low=ride.low, high=ride.high), lines]
    return ", ".join([*said, texts("opportunity.ride.model")] if ride.model else said)
