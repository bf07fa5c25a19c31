"""One measurement: two ways of doing the same thing, side by side. Not here: what is measured (``bench_*.py``)."""

from collections.abc import Callable
from dataclasses import asdict, dataclass
from statistics import median
from time import perf_counter
from typing import Any


@dataclass(frozen=True)
class Ratio:
    """What ours costs beside another way; below 1 ours is the cheaper."""

    what: str
    ours: float
    other: float
    unit: str
    other_way: str

    @property
    def ratio(self) -> float:
        """Ours divided by the other; infinite when the other costs nothing that can be measured."""
        return self.ours / self.other if self.other else float("inf")

    def as_json(self) -> dict[str, Any]:
        """For the JSON of a run."""
        return {**asdict(self), "ratio": self.ratio}


def seconds(ours: Callable[[], object], other: Callable[[], object], times: int) -> tuple[float, float]:
    """Median seconds of two calls, made in turns, so that a busy moment of the machine falls on both."""
    ours()
    other()
    taken: tuple[list[float], list[float]] = ([], [])
    for _ in range(times):
        for call, found in zip((ours, other), taken, strict=True):
            start = perf_counter()
            call()
            found.append(perf_counter() - start)
    return median(taken[0]), median(taken[1])
