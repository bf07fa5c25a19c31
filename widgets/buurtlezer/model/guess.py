"""What somebody thought a figure would be, before seeing it.

Not here: the figure. A guess is never scored.
"""

from typing import Annotated, Literal

from pydantic import Field

from .comparison import Territory, Unit
from .entry import Entry
from .kind import Kind
from .text import StableName

FigureValue = Annotated[float, Field(ge=-1e12, le=1e12, allow_inf_nan=False, strict=True)]


class Guess(Entry):
    """A number in the unit of the indicator; None says *I don't know*, which is an answer."""

    declared = Kind(made_in="02_figures", reports=("indicator", "area", "value"))

    kind: Literal["guess"] = "guess"
    indicator: StableName
    area: Territory = Territory(unit=Unit.OWN)
    """Of which area."""

    value: FigureValue | None = None
