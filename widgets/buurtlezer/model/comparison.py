"""Which area somebody looks at, and beside which others.

Not here: the area's line (``area``), the figures (``analysis``), whether a code exists (``steps``).
"""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, StringConstraints, model_validator

from .entry import Entry, Shape, Unique, broken
from .kind import CODE, Kind

# Numbers of districts and of municipalities; bounded, not prescribed: both were renumbered before.
PlaceCode = Annotated[str, StringConstraints(pattern=r"^[0-9A-Za-z_-]{0,20}$"), CODE]


class Unit(StrEnum):
    """What kind of area it is."""

    OWN = "own"  # the neighbourhood that its owner drew
    GROUP = "group"  # where half of a workshop's drawings agree
    DISTRICT = "district"
    MUNICIPALITY = "municipality"
    SECTORS = "sectors"  # tapped for this purpose
    REGION = "region"


WITH_CODE = frozenset({Unit.DISTRICT, Unit.MUNICIPALITY})


class Territory(Shape):
    """One area: a district and a municipality by their code, the others by what they are."""

    unit: Unit
    code: PlaceCode = ""

    @model_validator(mode="after")
    def _has_a_code_where_one_is_needed(self) -> "Territory":
        if bool(self.code) != (self.unit in WITH_CODE):
            raise broken("missing" if not self.code else "not_with_this_unit", "code")
        return self


class Comparison(Entry):
    """The area looked at, and at most three beside it."""

    declared = Kind(made_in="02_figures", reports=("area", "against"))

    kind: Literal["comparison"] = "comparison"
    area: Territory = Territory(unit=Unit.OWN)
    against: Annotated[Unique[Territory], Field(max_length=3)] = (Territory(unit=Unit.REGION),)
