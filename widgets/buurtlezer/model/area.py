"""A neighbourhood as somebody draws it: a free line, a set of sectors, a set of spots, or none.

Not here: what the area covers, its figures, and where drawings agree (``analysis``).
"""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, StringConstraints, model_validator

from .entry import Entry, Shape, Unique, broken
from .geometry import Geometry, Latitude, Longitude
from .kind import CODE, COUNTED, DerivedFrom, FreeText, Kind, Room
from .text import LongText, Name, NameNeeded
from .vocabulary import Voice

# Codes of Statbel ("21001A00-"); their spelling changed over the years, so it is bounded, not prescribed.
SectorCode = Annotated[str, StringConstraints(pattern=r"^[0-9A-Za-z_-]{1,20}$"), CODE]
SpotId = Annotated[str, StringConstraints(pattern=r"^[0-9A-Za-z:_.-]{0,80}$"), CODE]


class Method(StrEnum):
    """How it was drawn. None is better than another, and *none* is a full answer."""

    LINE = "line"
    SECTORS = "sectors"
    SPOTS = "spots"
    NONE = "none"


class Spot(Shape):
    """A place somebody visits every week, from the searchable list. Never a home."""

    id: SpotId = ""
    """Id in the data pack; empty for a spot that is not in it."""

    name: Annotated[NameNeeded, FreeText(listed="id")]
    kind: Annotated[str, StringConstraints(pattern=r"^[0-9a-z_-]{0,40}$"), CODE] = ""
    """Stable name of the kind in the data pack (``metro``, ``park``)."""

    lon: Longitude
    lat: Latitude


class Area(Entry):
    """What somebody calls the neighbourhood.

    ``line`` has a geometry; ``sectors`` has codes and no geometry of its own (it follows from the codes); ``spots`` has
    one to twenty spots and may carry the area derived from them; ``none`` has a reason, or nothing.
    """

    declared = Kind(
        made_in="01_neighbourhood",
        room=Room.OFFERED,
        exports=("method", "name", "geometry", "sectors", "spots", "reason", "through_eyes_of"),
        reports=("method", "name", "geometry", "sectors", "spots", "reason", "through_eyes_of"),
    )

    kind: Literal["area"] = "area"
    method: Method
    name: Name = ""
    geometry: Annotated[Geometry | None, DerivedFrom("spots")] = None
    sectors: Annotated[Unique[SectorCode], Field(max_length=800)] = ()
    spots: Annotated[tuple[Spot, ...], Field(max_length=20), COUNTED] = ()
    reason: LongText = ""
    """Why there is no neighbourhood here for this person; only with ``none``."""

    through_eyes_of: Name = ""
    """Through whose eyes it was drawn: a role, no name. Then it is never the drawer's own voice."""

    @model_validator(mode="after")
    def _has_what_its_method_needs(self) -> "Area":
        allowed = {
            Method.LINE: {"geometry"},
            Method.SECTORS: {"sectors"},
            Method.SPOTS: {"spots", "geometry"},
            Method.NONE: {"reason"},
        }[self.method]
        given = {field for field in ("geometry", "sectors", "spots", "reason") if getattr(self, field)}
        needed = {Method.LINE: "geometry", Method.SECTORS: "sectors", Method.SPOTS: "spots"}.get(self.method)
        if needed and needed not in given:
            raise broken("missing", needed)
        if foreign := sorted(given - allowed):
            raise broken("not_with_this_method", foreign[0])
        return self

    @model_validator(mode="after")
    def _other_eyes_are_never_the_own_voice(self) -> "Area":
        if self.through_eyes_of and self.voice is Voice.OWN:
            raise broken("not_own_voice", "voice")
        return self
