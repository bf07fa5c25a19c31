"""A contact that was seen in the neighbourhood: its form, and the kind of place. Never a point, a date, a person or a word.

Forms stand side by side, by the alphabet of whoever reads: they are no ladder. Not here: contacts of one's own life
(``light_contact``), one that became more (``grown_contact``).
"""

from enum import StrEnum
from typing import Literal

from .entry import Chosen, Entry
from .kind import Kind, Room
from .vignette import Bound


class ContactForm(StrEnum):
    """What two people do, as a passer-by can see it. By the alphabet, and in no other order."""

    CHAT = "chat"
    GREETING = "greeting"
    HELPING = "helping"  # a hand with a bag, a door, a pram
    LENDING = "lending"  # lending, keeping a key, taking in a parcel
    PLAYING = "playing"  # playing, dancing, making music together
    SHARING_A_SPOT = "sharing_a_spot"  # being beside each other without talking
    STEPPING_ASIDE = "stepping_aside"  # giving each other room: polite avoidance
    WATCHING_OVER = "watching_over"  # an eye on children, a stall, a bike
    WORKING_TOGETHER = "working_together"


class KindOfPlace(StrEnum):
    """Where, as a kind. By the alphabet. None is where people pray, get help or live."""

    CAFE = "cafe"
    COMMUNITY_CENTRE = "community_centre"
    COURTYARD = "courtyard"
    DOORSTEP = "doorstep"
    HAIRDRESSER = "hairdresser"
    LAUNDERETTE = "launderette"
    LIBRARY = "library"
    LIFT = "lift"
    MARKET = "market"
    ONLINE = "online"
    PARK = "park"
    PAVEMENT = "pavement"
    PLAYGROUND = "playground"
    SCHOOL_GATE = "school_gate"
    SHOP = "shop"
    SPORTS_FIELD = "sports_field"
    STAIRS = "stairs"
    STOP = "stop"  # a stop, a tram, a bus
    WAITING_ROOM = "waiting_room"


class Encounter(Entry):
    """Something that was seen. It has no words of anybody's: these would be about a person."""

    declared = Kind(
        made_in="09_coexistence",
        room=Room.OFFERED,
        exports=("form", "place_kind", "bounds"),
        reports=("form", "place_kind", "bounds"),
    )

    kind: Literal["encounter"] = "encounter"
    form: ContactForm
    place_kind: KindOfPlace
    bounds: Chosen[Bound] = frozenset()
    """What kept it light, as it seemed."""
