"""What a place means: for whom, how it feels, why, when, what they do there. The same place has many.

Not here: the place (``place``), how much meanings differ (``analysis.disagreement``), which of them count (``store.shared``).
"""

from typing import Annotated, Literal

from pydantic import Field, model_validator

from .entry import Chosen, Entry, broken
from .kind import AUTHORS_ONLY, Erased, Kind, Refers, Room
from .lived import DayPart, Group, Use
from .reference import PlaceRef
from .text import LongText, Name
from .vocabulary import Voice


class Meaning(Entry):
    """One meaning of one place for one group. Feeling, reason or use: at least one of the three."""

    declared = Kind(
        made_in="06_places",
        room=Room.OFFERED,
        exports=("place", "group", "group_name", "feeling", "why", "times", "use"),
        reports=("group", "group_name", "feeling", "why", "times", "use"),
    )

    kind: Literal["meaning"] = "meaning"
    place: Annotated[PlaceRef, Refers("place", Erased.GOES_ALONG)]
    group: Group
    group_name: Name = ""
    """In one's own words, only with ``other``: a role, never a name. Such groups are compared with nobody's."""

    feeling: Annotated[int, Field(ge=-2, le=2, strict=True)] | None = None
    why: LongText = ""
    times: Chosen[DayPart] = frozenset()
    """When it holds; empty means at any time."""

    use: Use | None = None
    ask_whom: Annotated[Name, AUTHORS_ONLY] = ""
    """Whom one can ask, by role. Only of what is supposed: it is a task until somebody said it."""

    @model_validator(mode="after")
    def _says_something(self) -> "Meaning":
        if self.feeling is None and not self.why and self.use is None:
            raise broken("all_empty", "feeling")
        if self.group_name and self.group is not Group.OTHER:
            raise broken("not_with_this_group", "group_name")
        if self.ask_whom and self.voice is not Voice.SUPPOSED:
            raise broken("not_with_this_voice", "ask_whom")
        return self
