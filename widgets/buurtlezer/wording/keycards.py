"""The words that one chooses from on a card of a network, and the pictogram of each question and prompt.

Not here: the choices themselves (``model.network`` and the kinds), the cards (``parts.keycards``), the drawings
(``logbook.room.pictures``).
"""

from collections.abc import Mapping
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
    "opens": "key",
    "guards": "door",
    "carries": "bag",
    "consent": "yes",
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

    def drawn(prefix: str, pictures: Mapping[Any, str]) -> list[dict[str, Any]]:
        return [{**_one(texts, prefix, one), "picture": paths[name]} for one, name in pictures.items()]

    return {
        "by": options(texts, "network.by", [CalledBy.PSEUDONYM, CalledBy.FUNCTION, CalledBy.GROUP]),
        "form": drawn("network.form", FORMS),
        "findable": options(texts, "network.findable", [Findable.AGREED, Findable.NOT_ASKED, Findable.NO]),
        "several": _yes_no(texts, "network.several"),
        "domain": drawn("network.domain", DOMAINS),
        "where": options(texts, "network.where", Where),
        "holder": options(texts, "network.holder", Holder),
        "group": options(texts, "group", Group),
        "trait": options(texts, "network.trait", Mushroom),
        "ground": options(texts, "network.ground", Ground),
        "burden": options(texts, "network.burden", Burden),
        "asked": _yes_no(texts, "network.asked"),
        "use": options(texts, "network.use", NamedFor),
    }


def _one(texts: Texts, prefix: str, value: StrEnum) -> dict[str, Any]:
    return {"value": str(value), "label": texts(f"{prefix}.{value}")}


def _yes_no(texts: Texts, prefix: str) -> list[dict[str, Any]]:
    return [{"value": True, "label": texts(f"{prefix}.yes")}, {"value": False, "label": texts(f"{prefix}.no")}]
