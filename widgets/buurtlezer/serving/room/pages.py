"""Which light pages there are: a line each. Not here: their documents (``light_page``), their scripts and looks (``web``)."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class LightPage:
    """A page by its script ``web/<name>.js``, which brings looks and other scripts, and by its words beside ``room.base.*``."""

    name: str
    words: tuple[str, ...]
    walls: bool = False
    """Whether it shows the views of the group: then their drawings come along."""


PAGES: Final = {
    "m": LightPage("moment", ("room.moment.", "enough.")),
    "c": LightPage("reach", ("room.reach.",)),
    "t": LightPage("trainer", ("trainer.", "room.group.", "enough.")),
    "p": LightPage("projector", ("projector.", "room.group.", "enough."), walls=True),
}
"""By the letter of its address."""
