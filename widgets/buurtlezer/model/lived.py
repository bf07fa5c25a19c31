"""The choices that places as experienced are made of: what kind of place, for whom, when, what one does there, what it has.

Circumstances of daily life only. Origin, faith, health, status and income are no groups here and must not become any: nothing of
ours records what somebody is. Not here: the choices of all entries (``vocabulary``), the words on screen (``texts``).
"""

from enum import StrEnum


class PlaceCategory(StrEnum):
    """What kind of place it is, as one sees it from the street."""

    SQUARE = "square"
    PARK = "park"
    STREET = "street"
    PLAYGROUND = "playground"
    SPORTS = "sports"
    CAFE = "cafe"
    SHOP = "shop"
    SHOPPING_CENTRE = "shopping_centre"
    MARKET = "market"
    HAIRDRESSER = "hairdresser"
    COUNTER = "counter"  # bank, post, town hall
    SCHOOL = "school"
    LIBRARY = "library"
    COMMUNITY_HOUSE = "community_house"
    YOUTH_HOUSE = "youth_house"
    WORSHIP = "worship"
    STATION = "station"
    HALLWAY = "hallway"  # stairs, lift, entrance
    GARAGE = "garage"
    VACANT = "vacant"
    ONLINE = "online"
    OTHER = "other"


class Group(StrEnum):
    """For whom a place has a meaning: what people do or how old they are, never what they are.

    People without a home are no group here: a map of where they come would be a map to find them (``vulnerable_place``).
    """

    CHILDREN = "children"
    YOUNG = "young"
    PARENTS = "parents"
    OLDER = "older"
    LESS_MOBILE = "less_mobile"
    NEIGHBOURS = "neighbours"
    NEW_HERE = "new_here"
    TRADERS = "traders"
    WORK_HERE = "work_here"
    PASSERS_BY = "passers_by"
    ORGANISATION = "organisation"
    OTHER = "other"


class DayPart(StrEnum):
    """When the meaning holds; none said means at any time."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    NIGHT = "night"


class Use(StrEnum):
    """What one does with a place."""

    VISIT = "visit"
    PASS = "pass"  # noqa: S105 -- who walks past
    AVOID = "avoid"
    WISH = "wish"


class Trait(StrEnum):
    """What a place has, and what somebody may look for in one. The same words, so that both can be laid side by side."""

    QUIET = "quiet"
    FRIENDLY = "friendly"
    NO_QUESTIONS = "no_questions"
    COMPANY = "company"
    OPEN_TO_ALL = "open_to_all"
    NO_PAYING = "no_paying"
    CHEAP = "cheap"
    REASON = "reason"  # a reason to be there: a tap, a table, a bench, something to do
    HOST = "host"  # somebody who receives people
    FEW_RULES = "few_rules"
    CHILD_FRIENDLY = "child_friendly"
    STEP_FREE = "step_free"
    INDOORS = "indoors"
    TOILET = "toilet"
    EVENING = "evening"
