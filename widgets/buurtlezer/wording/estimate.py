"""An estimate as it may be said. Not here: how it was made (``analysis``)."""

SMALLEST = 0.005
"""Shares below half a percent of an area come from how a finger moves; they are counted and not listed."""

MARGINS = ((0.5, 0.25), (1.0, 0.15), (3.0, 0.1))
"""Below so many km², nine estimates of inhabitants in ten are less than this share off: ``tests/analysis/test_margin.py``."""
LEAST_MARGIN = 0.05


def margin(km2: float) -> float:
    """How far off the estimated inhabitants of an area may be, 0 to 1. One in ten is off by more."""
    return next((share for most, share in MARGINS if km2 < most), LEAST_MARGIN)


def rounded(people: float) -> int:
    """Two figures that count, and no more than to the ten for a handful of streets."""
    step = 10 if people < 1_000 else 100 if people < 10_000 else 1_000 if people < 100_000 else 10_000
    return round(people / step) * step
