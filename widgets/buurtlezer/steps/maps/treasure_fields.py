"""The form of a treasure: which fields stand in which of its three steps, and what is folded.

Not here: the part (``parts.treasures``), cards (``treasures``), the words of choices (``wording``).
"""

from typing import Any, Final

from buurtlezer.geodata.spots import folded
from buurtlezer.logbook.room.pictures import paths
from buurtlezer.model import AssetPart, Control, Findable, Group, Paid, Trait
from buurtlezer.steps.state import StepState
from buurtlezer.wording.choices import choices, kind_of_service, options
from buurtlezer.wording.treasures import forms, needs

Json = dict[str, Any]

STEPS: Final = {
    "what": ("form", "name", "findable", "coarse"),
    "does": (
        *("offers", "widens", "gets", "paid", "control", "keeps_out", "found_through"),
        *("widens_words", "for_groups", "gives", "service_kind", "part"),
    ),
    "step": ("connect_with", "first_step", "step_by", "by_when"),
}
MORE: Final = tuple(name for name in STEPS["does"] if name not in ("offers", "widens"))
"""Folded: who has little time says what it offers and whose net it widens, and passes the rest over. What is chosen there can be
laid beside gaps and searches."""


def fields(state: StepState) -> list[Json]:
    """All fields, in the order of the form."""
    texts = state.texts
    label = texts.group("maps.treasures.form.")

    def field(name: str, kind: str, **more: Any) -> Json:
        helped = {"help": label[f"{name}_help"]} if f"{name}_help" in label else {}
        return {"name": name, "type": kind, "label": label[name], "optional": True, **helped, **more}

    def text(name: str) -> Json:
        return field(name, "text", max_length=120)

    def long(name: str) -> Json:
        return field(name, "longtext", max_length=1000)

    findable = [
        {"value": str(one), "label": label[f"findable.{one}"]} for one in (Findable.PUBLIC, Findable.NOT_ASKED, Findable.NO)
    ]
    return [
        field("form", "choice", options=forms(texts, paths()), optional=False),
        field("name", "text", max_length=120, optional=False, help=" "),
        field("findable", "choice", options=findable),
        field("coarse", "choice", options=choices(texts)["coarse"]),
        long("offers"),
        field("widens", "choices", options=needs(texts, paths())),
        long("gets"),
        field("paid", "choice", options=_unknown_apart(options(texts, "treasure.paid", Paid))),
        field("control", "choice", options=options(texts, "treasure.control", Control)),
        long("keeps_out"),
        text("found_through"),
        long("widens_words"),
        field("for_groups", "choices", options=options(texts, "group", Group)),
        field("gives", "choices", options=options(texts, "trait", Trait)),
        field("service_kind", "select", options=_kinds(state)),
        field("part", "select", options=options(texts, "treasure.part", AssetPart)),
        text("connect_with"),
        long("first_step"),
        text("step_by"),
        field("by_when", "date"),
    ]


def _unknown_apart(offered: list[Json]) -> list[Json]:
    return [*offered[:-1], {**offered[-1], "apart": True}]


def _kinds(state: StepState) -> list[Json]:
    named = {str(kind): kind_of_service(state.texts, str(kind)) for kind in state.pack.offered_kinds.index}
    return [{"value": kind, "label": word} for kind, word in sorted(named.items(), key=lambda one: folded(one[1])) if word]
