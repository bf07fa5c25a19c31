"""The words that one chooses from on a card of a network, and the pictogram of each question and prompt.

Not here: the choices themselves (``model.network`` and the kinds), the cards (``parts.keycards``), the drawings
(``logbook.room.pictures``).
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any, Final

from buurtlezer.model import (
    Burden,
    CalledBy,
    Domain,
    Findable,
    Generator,
    Ground,
    Group,
    Holder,
    Mushroom,
    NamedFor,
    OrganisationForm,
    Where,
)
from buurtlezer.texts import Texts
from buurtlezer.wording.choices import options

Paths = Mapping[str, list[str]]

PICTURES: Final[Mapping[str, str]] = {
    "everything": "speech",
    "introduced": "two_people",
    "not_in": "door",
    "person": "person",
    "group": "people",
    "organisation": "house",
    "part.who": "person",
    "part.opens": "key",
    "part.guards": "door",
    "part.traits": "mushroom",
    "part.carries": "bag",
    "part.place": "spot",
    "part.consent": "yes",
    "part.turn": "counter",
    **{
        str(generator): name
        for generator, name in {
            Generator.TAUGHT_YOU: "streets",
            Generator.BEFORE_US: "feet",
            Generator.COLLEAGUES: "pot",
            Generator.INTRODUCED: "two_people",
            Generator.INITIATIVES: "hands",
            Generator.LINGER: "bench",
            Generator.NEWS: "speech",
            Generator.MUNICIPALITY: "ear",
            Generator.ELSEWHERE: "train",
            Generator.NOT_WITH_US: "door",
        }.items()
    },
}
"""The pictogram of each question and of what a card says."""

FORMS: Final[Mapping[OrganisationForm, str]] = {
    OrganisationForm.ORGANISATION: "house",
    OrganisationForm.SELF_ORGANISATION: "hands",
    OrganisationForm.INITIATIVE: "tree",
    OrganisationForm.PUBLIC_SERVICE: "counter",
    OrganisationForm.BUSINESS: "shop",
    OrganisationForm.PLACE: "bench",
    OrganisationForm.MEDIUM: "phone",
}
DOMAINS: Final[Mapping[Domain, str]] = {
    Domain.NEIGHBOURS: "houses",
    Domain.CHILDREN: "playground",
    Domain.LEARNING: "pencil",
    Domain.WORK: "work",
    Domain.LEISURE: "music",
    Domain.CARE: "heart",
    Domain.COUNTER: "counter",
    Domain.NEWS: "speech",
    Domain.POLICY: "scales",
    Domain.OTHER: "question",
}


def choices(texts: Texts, paths: Paths) -> dict[str, list[dict[str, Any]]]:
    """What a ``KeyCards`` part offers; ``paths`` are the drawings by name."""

    def drawn(name: str, pictures: Mapping[Any, str]) -> list[dict[str, Any]]:
        return [{**_one(texts, name, one), "picture": paths[picture]} for one, picture in pictures.items()]

    def plain(name: str, values: Iterable[StrEnum]) -> list[dict[str, Any]]:
        return [_one(texts, name, one) for one in values]

    return {
        "by": plain("by", CalledBy),
        "form": drawn("form", FORMS),
        "findable": plain("findable", (Findable.AGREED, Findable.NOT_ASKED, Findable.NO)),
        "several": _yes_no(texts, "several"),
        "domain": drawn("domain", DOMAINS),
        "where": plain("where", Where),
        "holder": plain("holder", Holder),
        "group": options(texts, "group", Group),
        "trait": plain("trait", Mushroom),
        "ground": plain("ground", Ground),
        "burden": plain("burden", Burden),
        "asked": _yes_no(texts, "asked"),
        "use": plain("use", NamedFor),
    }


def _one(texts: Texts, name: str, value: StrEnum) -> dict[str, Any]:
    return {"value": str(value), "label": texts(f"network.{name}.{value}")}


def _yes_no(texts: Texts, name: str) -> list[dict[str, Any]]:
    return [{"value": said == "yes", "label": texts(f"network.{name}.{said}")} for said in ("yes", "no")]
