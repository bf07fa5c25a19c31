"""The form of something that is missing: what is asked at once, and what is folded.

Not here: what an answer comes to (``analysis.weight``), cards (``gaps``).
"""

from typing import Any, Final

from buurtlezer.geodata.spots import folded
from buurtlezer.model import Could, Evidence, Group, Matters, Met
from buurtlezer.steps.services.state import ServicesState
from buurtlezer.wording.choices import choices, kind_of_service, options

MORE: Final = (
    "looked_within",
    "asked",
    "loss",
    "voice",
    "evidence",
    "shows",
    "gain_for",
    "gain",
    "substitute",
    "reachable",
    "mapped_by",
    "could",
    "could_how",
    "coarse",
)
"""Folded: who has little time passes them over."""

WITHIN: Final = (200, 400, 600, 800, 1_000, 2_000)
"""How far one may say that one looked, in metres on foot."""


def fields(state: ServicesState) -> list[dict[str, Any]]:
    """All fields, in the order of the form."""
    texts = state.texts
    label = texts.group("services.gap.form.")
    offered = choices(texts)

    def field(name: str, kind: str, **more: Any) -> dict[str, Any]:
        helped = {"help": label[f"{name}_help"]} if f"{name}_help" in label else {}
        return {"name": name, "type": kind, "label": label[name], "optional": True, **helped, **more}

    def long(name: str) -> dict[str, Any]:
        return field(name, "longtext", max_length=1000)

    met = options(texts, "gap.met", Met)
    met[-1]["apart"] = True  # we do not know
    within = [{"value": metres, "label": texts("services.gap.metres", n=texts.number(metres))} for metres in WITHIN]
    evidence = [{"value": str(one), "label": texts(f"services.gap.evidence.{one}")} for one in Evidence]
    return [
        {**field("what", "text", max_length=200), "optional": False},
        field("service_kind", "select", options=_kinds(state)),
        field("loss_for", "choices", options=options(texts, "group", Group)),
        field("matters", "choice", options=options(texts, "gap.matters", Matters)),
        field("met", "choice", options=met),
        field("looked_within", "select", options=within),
        field("asked", "number", min=0, max=999),
        long("loss"),
        field("voice", "choice", options=offered["voice"]),
        field("evidence", "choices", options=evidence),
        long("shows"),
        field("gain_for", "choices", options=options(texts, "group", Group)),
        long("gain"),
        long("substitute"),
        long("reachable"),
        field("mapped_by", "text", max_length=200),
        field("could", "choice", options=options(texts, "gap.could", Could)),
        long("could_how"),
        field("coarse", "choice", options=offered["coarse"]),
    ]


def _kinds(state: ServicesState) -> list[dict[str, Any]]:
    """Kinds of the vocabulary by name. What is never counted is found by name and is no class: nor is its want."""
    named = {str(kind): kind_of_service(state.texts, str(kind)) for kind in state.pack.offered_kinds.index}
    return [{"value": kind, "label": word} for kind, word in sorted(named.items(), key=lambda one: folded(one[1])) if word]
