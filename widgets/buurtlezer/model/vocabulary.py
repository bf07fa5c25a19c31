"""The choices that entries are made of, each with a stable stored name.

A stored name is never changed or used again for something else: logbooks of years ago hold it. Not here: the words that
people see for a choice, which stand in ``texts`` in three languages.
"""

from enum import StrEnum


class Perspective(StrEnum):
    """From where somebody looks at the neighbourhood."""

    ORGANISATION = "organisation"
    CITIZEN = "citizen"  # resident, user or passer-by
    VISITOR = "visitor"  # student, trainer


class Voice(StrEnum):
    """Whose word it is. Only ``own`` and ``told`` ever count as what a group says."""

    OWN = "own"
    TOLD = "told"
    SUPPOSED = "supposed"


class Evidence(StrEnum):
    """What an entry stands on."""

    SEEN = "seen"
    TOLD = "told"
    READ = "read"
    FIGURE = "figure"


class Visibility(StrEnum):
    """Who may see an entry: its author, the room, or the readers of the report.

    ``workshop``: the room reads what its kind shows at once, and the rest of it where enough people say so. ``offered``: besides,
    its author was told that everyone here reads all of it once the trainer says yes.
    """

    PRIVATE = "private"
    WORKSHOP = "workshop"
    OFFERED = "offered"
    REPORT = "report"


class Subject(StrEnum):
    """What a feeling is about: the guide sets the neighbourhood beside the whole city."""

    NEIGHBOURHOOD = "neighbourhood"
    CITY = "city"


class Because(StrEnum):
    """Why a neighbourhood means much or little to somebody.

    Circumstances of daily life, as the guide names them. Origin, faith, health, status and income are no choices here
    and must not become any: nothing of ours records them about a person.
    """

    CHILDREN = "children"
    SCHOOL = "school"
    LESS_MOBILE = "less_mobile"
    YOUNG = "young"
    OLDER = "older"
    FRIENDS_HERE = "friends_here"
    FAMILY_HERE = "family_here"
    FAMILY_ABROAD = "family_abroad"
    WORK_HERE = "work_here"
    WORK_ELSEWHERE = "work_elsewhere"
    LONG_HERE = "long_here"
    NEW_HERE = "new_here"
    NO_FIXED_PLACE = "no_fixed_place"
    OTHER = "other"


class Home(StrEnum):
    """Where somebody is at home. Several may hold at once."""

    HERE = "here"
    ELSEWHERE = "elsewhere"
    ABROAD = "abroad"
    ONLINE = "online"
    NOWHERE = "nowhere"


class Word(StrEnum):
    """The four words that the guide keeps apart."""

    NEIGHBOURHOOD = "neighbourhood"
    DISTRICT = "district"
    COMMUNITY = "community"
    COALITION = "coalition"
