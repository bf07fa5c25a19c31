"""The areas that are looked at: what stands in the entry, made into portions of districts with a name and a colour.

Not here: figures about them (``figures.measure``).
"""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from shapely.geometry.base import BaseGeometry

from buurtlezer.analysis.difference import Line
from buurtlezer.analysis.ground import Ground
from buurtlezer.analysis.portion import (
    Portion,
    portion_of_districts,
    portion_of_municipality,
    portion_of_region,
    portion_of_sectors,
)
from buurtlezer.geodata import Pack
from buurtlezer.texts import Texts
from buurtlezer.wording.names import place_names


@dataclass(frozen=True, eq=False)
class Territory:
    """An area with its name. ``line`` is what somebody drew, and None for official areas and whole sectors."""

    unit: str
    code: str
    role: str
    name: str
    within: str
    """Its name inside a sentence: ``de wijk Dansaert``."""
    ground: Ground = field(repr=False)
    drawn: BaseGeometry | None = None
    sectors: tuple[str, ...] = ()
    measured: dict[Hashable, Any] = field(default_factory=dict, repr=False)
    """What was measured of it already: each change of the logbook asks for all figures again."""

    @cached_property
    def line(self) -> Line | None:
        """The line at its place, and moved a hundred metres both ways."""
        return Line(self.drawn, self.ground) if self.drawn is not None else None

    @cached_property
    def portion(self) -> Portion:
        """Which part of each district lies in it."""
        if self.line is not None:
            return self.line.portion
        if self.unit == "district":
            return portion_of_districts([self.code], self.ground)
        if self.unit == "municipality":
            return portion_of_municipality(self.code, self.ground)
        if self.unit == "region":
            return portion_of_region(self.ground)
        return portion_of_sectors(list(self.sectors), self.ground)


def territory(unit: str, code: str, role: str, texts: Texts, pack: Pack, ground: Ground, **shape: Any) -> Territory | None:
    """The area of a unit and a code; None for a code that the pack does not have."""
    names: Mapping[Any, str] = {}
    if unit in ("district", "municipality"):
        names = place_names(pack.districts if unit == "district" else pack.municipalities, texts.language).to_dict()
        if code not in names:
            return None
    name = str(names[code]) if names else texts(f"figures.unit_name.{unit}")
    within = texts(f"figures.within.{unit}", name=name) if names else texts(f"figures.within.{unit}")
    if names and name in set(place_names(pack.municipalities if unit == "district" else pack.districts, texts.language)):
        name = f"{name} ({texts(f'figures.kind_name.{unit}')})"  # Koekelberg is a district and a municipality
    return Territory(unit, code, role, name, within, ground, **shape)
