"""Where a community comes together: a place or an organisation, on this side of the line or far beyond it.

The room reads it only if that place or organisation agreed; of a place of worship, only if its own people put it there. Not here:
the community (``community``), places as experienced (``place``).
"""

from typing import Annotated, Literal

from pydantic import model_validator

from .community import told_by_somebody
from .entry import Entry, broken
from .kind import AUTHORS_ONLY, Erased, Kind, Refers, Room
from .network import Where
from .place import PlaceName
from .reference import EntryRef, PlaceRef
from .service import Findable
from .text import LongText
from .vocabulary import Visibility, Voice


class Gathering(Entry):
    """One community in one place."""

    declared = Kind(
        made_in="08_communities", room=Room.OFFERED, exports=("name", "where", "does"), reports=("name", "where", "does")
    )

    kind: Literal["gathering"] = "gathering"
    community: Annotated[EntryRef, Refers("community", Erased.GOES_ALONG, told_with=True)]
    name: PlaceName
    """What the place or organisation is called."""

    place: Annotated[PlaceRef | None, AUTHORS_ONLY, Refers("place", Erased.LETS_GO)] = None
    organisation: Annotated[EntryRef | None, AUTHORS_ONLY, Refers("organisation", Erased.LETS_GO)] = None
    where: Where | None = None
    worship: bool = False
    findable: Findable = Findable.NOT_ASKED
    """Whether that place or organisation agreed to stand here."""

    does: LongText = ""

    @property
    def may_be_told(self) -> bool:
        """Whether anybody but its author may read it."""
        return self.findable is Findable.AGREED and (not self.worship or self.voice is Voice.OWN)

    @model_validator(mode="after")
    def _is_told_only_with_consent(self) -> "Gathering":
        told_by_somebody(self)
        if self.visibility is not Visibility.PRIVATE and not self.may_be_told:
            raise (
                broken("missing", "findable") if self.findable is not Findable.AGREED else broken("not_with_this_form", "worship")
            )
        return self
