"""How somebody reads a figure: what it says, what it does not say, what there is then and whom to ask.

Not here: the figure, and our own words about it (``texts``).
"""

from typing import Literal

from pydantic import model_validator

from .comparison import Territory, Unit
from .entry import Entry, broken
from .kind import Kind
from .text import LongText, StableName


class Reading(Entry):
    """Three lines under a figure, each of which may wait, though not all."""

    declared = Kind(made_in="02_figures", reports=("indicator", "area", "says", "says_not", "ask"))

    kind: Literal["reading"] = "reading"
    indicator: StableName
    area: Territory = Territory(unit=Unit.OWN)
    """Of which area."""

    says: LongText = ""
    says_not: LongText = ""
    ask: LongText = ""
    """What there is then, and whom one asks: a role or an organisation, no name."""

    @model_validator(mode="after")
    def _says_something(self) -> "Reading":
        if not (self.says or self.says_not or self.ask):
            raise broken("all_empty", "says")
        return self
