"""The eight vignettes, and by which words a contact between two people can be described: never as better or worse.

The scenes are invented. What they say stands in ``texts`` (``vignette.<name>.*``), how they are drawn in ``parts/scene``.
Patterns: Bredewold and Slendebroek (2013); what bounds a contact: Bredewold (2014); what an encounter may mean: Blonk, Bredewold,
Machielse and Tonkens (2019). Not here: what is read in one (``vignette_reading``), contacts that were seen (``encounter``).
"""

from enum import StrEnum


class Vignette(StrEnum):
    """A scene between two, in the order of the page. Helper and helped change sides over the eight."""

    NOD = "nod"
    SPARE_KEY = "spare_key"
    SHOPPING = "shopping"
    FIVE_EUROS = "five_euros"
    HAIRDRESSER = "hairdresser"
    BAGS = "bags"
    CHAT_GROUP = "chat_group"
    RATHER_NOT = "rather_not"


class Pattern(StrEnum):
    """What one can defend that a contact is. Several may hold at once; none is the right one."""

    RECIPROCITY = "reciprocity"
    CHARITY = "charity"
    EXPLOITATION = "exploitation"
    NO_CONTACT = "no_contact"


class Bound(StrEnum):
    """What can bound a contact."""

    TIME = "time"
    PLACE = "place"
    ROLE = "role"
    SUBJECT = "subject"
    EXIT = "exit"


class EncounterMeaning(StrEnum):
    """What a contact can mean to somebody. Each has a tension beside it: the text ``encounter_meaning.tension.<name>``."""

    SUPPORT = "support"
    MATTERING = "mattering"  # being of meaning to somebody
    PLEASURE = "pleasure"
    ENRICHMENT = "enrichment"
    BELONGING = "belonging"
    WORTH = "worth"  # being of value


class Good(StrEnum):
    """Whether it is good for one of the two, as somebody sees it."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class CanStop(StrEnum):
    """Whether somebody can stop it: an open door, a closed one, or one does not know."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class Turned(StrEnum):
    """What the turn of a scene did to how somebody sees it."""

    SAME = "same"
    OTHERWISE = "otherwise"
    UNKNOWN = "unknown"
