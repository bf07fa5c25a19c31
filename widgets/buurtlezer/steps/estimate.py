"""An estimate as it may be said. Not here: how it was made (``analysis``)."""

SMALLEST = 0.005
"""Shares below half a percent of an area come from how a finger moves; they are counted and not listed."""


def rounded(people: float) -> int:
    """Two figures that count, and no more than to the ten for a handful of streets."""
    step = 10 if people < 1_000 else 100 if people < 10_000 else 1_000
    return round(people / step) * step
