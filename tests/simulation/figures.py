"""What a run beside a hostile visitor measured, as one table. Not here: measuring (``test_hostile_visitor``)."""

import statistics
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

FIGURES = "hostile visitor"
"""A property of a test's report."""

HEAD = ("store", "attack", "acts", "lost", "kept, median", "95 %", "seen by all, median", "95 %", "trainer and wall", "MB")


@dataclass(frozen=True)
class Latency:
    """Seconds: median and 95 %, without the attack and with it."""

    median: tuple[float, float]
    most: tuple[float, float]

    @classmethod
    def of(cls, without: Sequence[float], during: Sequence[float]) -> "Latency":
        both = (without, during)
        return cls(
            tuple(statistics.median(one) for one in both),  # type: ignore[arg-type]
            tuple(statistics.quantiles(one, n=20)[-1] for one in both),  # type: ignore[arg-type]
        )


@dataclass(frozen=True)
class Figures:
    """Of one attack at one store."""

    store: str
    attack: str
    acts: int
    lost: int
    kept: Latency
    seen: Latency | None
    """None where somebody never saw it."""
    leading: Latency
    """From a question of the trainer's page or the wall until its answer."""
    megabytes: tuple[int, int]
    came: dict[str, int]
    """What the attacker was told, and how often."""

    def told(self) -> dict[str, Any]:
        return asdict(self)


def _side_by_side(pair: Sequence[float]) -> str:
    without, during = pair
    return f"{without:.2f} → {during:.2f} s, {during / max(without, 0.001):.1f} ×"


def _row(told: dict[str, Any]) -> tuple[str, ...]:
    seen = [_side_by_side(told["seen"][one]) for one in ("median", "most")] if told["seen"] else ["never", "never"]
    return (
        told["store"],
        told["attack"],
        str(told["acts"]),
        str(told["lost"]),
        *(_side_by_side(told["kept"][one]) for one in ("median", "most")),
        *seen,
        _side_by_side(told["leading"]["most"]),
        " → ".join(map(str, told["megabytes"])),
    )


def table(told: Iterable[dict[str, Any]]) -> Iterable[str]:
    """Lines."""
    rows = [HEAD, *map(_row, told)]
    wide = [max(len(row[column]) for row in rows) for column in range(len(HEAD))]
    for row in rows:
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, wide, strict=True)).rstrip()
