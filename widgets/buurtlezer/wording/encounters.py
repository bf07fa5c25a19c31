"""Forms of contact, kinds of place and what bounds a contact, in words, and the pictogram of each.

They are options side by side, by the alphabet of the reader: never in an order of ours. Not here: the choices themselves
(``model.encounter``, ``model.vignette``), the drawings (``logbook.room.pictures``), what a room saw (``views.encounters``).
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any, Final

from buurtlezer.model import Bound, ContactForm, Encounter, KindOfPlace
from buurtlezer.texts import Texts
from buurtlezer.wording.alphabet import by_alphabet
from buurtlezer.wording.choices import options

Paths = Mapping[str, list[str]]

FORMS: Final[Mapping[ContactForm, str]] = {
    ContactForm.CHAT: "speech",
    ContactForm.GREETING: "wave",
    ContactForm.HELPING: "helping",
    ContactForm.LENDING: "lending",
    ContactForm.PLAYING: "music",
    ContactForm.SHARING_A_SPOT: "sharing_a_spot",
    ContactForm.STEPPING_ASIDE: "stepping_aside",
    ContactForm.WATCHING_OVER: "eye",
    ContactForm.WORKING_TOGETHER: "working_together",
}
"""The pictogram of each form of contact."""

KINDS: Final[Mapping[KindOfPlace, str]] = {
    KindOfPlace.CAFE: "cup",
    KindOfPlace.COMMUNITY_CENTRE: "community_centre",
    KindOfPlace.COURTYARD: "courtyard",
    KindOfPlace.DOORSTEP: "doorstep",
    KindOfPlace.HAIRDRESSER: "scissors",
    KindOfPlace.LAUNDERETTE: "washing",
    KindOfPlace.LIBRARY: "library",
    KindOfPlace.LIFT: "lift",
    KindOfPlace.MARKET: "market",
    KindOfPlace.ONLINE: "phone",
    KindOfPlace.PARK: "park",
    KindOfPlace.PAVEMENT: "pavement",
    KindOfPlace.PLAYGROUND: "playground",
    KindOfPlace.SCHOOL_GATE: "school",
    KindOfPlace.SHOP: "shop",
    KindOfPlace.SPORTS_FIELD: "football",
    KindOfPlace.STAIRS: "stairs",
    KindOfPlace.STOP: "tram",
    KindOfPlace.WAITING_ROOM: "waiting_room",
}
"""The pictogram of each kind of place."""


def forms(texts: Texts, paths: Paths) -> list[dict[str, Any]]:
    """What two people do, each with its word and its drawing; ``paths`` are the drawings by name."""
    return [{**one, "picture": paths[FORMS[ContactForm(one["value"])]]} for one in _options(texts, "contact_form", ContactForm)]


def kinds(texts: Texts, paths: Paths) -> list[dict[str, Any]]:
    """Where, each with its word and its drawing."""
    return [{**one, "picture": paths[KINDS[KindOfPlace(one["value"])]]} for one in _options(texts, "kind_of_place", KindOfPlace)]


def bounds(texts: Texts) -> list[dict[str, Any]]:
    """What can bound a contact."""
    return _options(texts, "bound", Bound)


def _options(texts: Texts, prefix: str, values: Iterable[StrEnum]) -> list[dict[str, Any]]:
    return by_alphabet(options(texts, prefix, values), lambda one: str(one["label"]))


def both(texts: Texts, one: Encounter) -> str:
    """What was seen, in one line: the form, and where."""
    return texts("encounters.both", form=texts(f"contact_form.{one.form}"), place=texts(f"kind_of_place.{one.place_kind}"))
