"""The forms of a conclusion: its sentence, a leg of each form, and all the rest. Not here: the part (``parts.conclusions``)."""

from typing import Any, Final

from buurtlezer.model import AskedOf, CounterVoice, LegForm
from buurtlezer.steps.communities.forms import field
from buurtlezer.texts import Texts
from buurtlezer.wording.choices import options

Json = dict[str, Any]

LONG: Final = 1000
"""Characters of an answer: a conclusion is read by others."""

_OF_LEG: Final = {
    LegForm.FIGURE: ("says", "source", "when", "area"),
    LegForm.SEEN: ("says", "source", "when", "count"),
    LegForm.HEARD: ("says", "source", "when", "count", "how_found"),
}


def sentence(texts: Texts) -> list[Json]:
    """*We think that … for … in …*."""
    return [
        field(texts, "conclusion.form", "thinks", "longtext", max_length=LONG, optional=False),
        field(texts, "conclusion.form", "for_whom", "text", max_length=200),
        field(texts, "conclusion.form", "where", "text", max_length=200),
    ]


def legs(texts: Texts) -> dict[str, list[Json]]:
    """A leg, by its form."""
    return {str(form): [_of_leg(texts, form, name) for name in names] for form, names in _OF_LEG.items()}


def _of_leg(texts: Texts, form: LegForm, name: str) -> Json:
    group = f"conclusion.leg.{form}"
    if name == "count":
        return field(texts, group, name, "number", min=1, max=9_999)
    return field(texts, group, name, "longtext" if name == "says" else "text", max_length=LONG if name == "says" else 200)


def rest(texts: Texts) -> list[Json]:
    """Who says otherwise, what would show that it is wrong, what we change, of whom it asks something."""
    group = "conclusion.form"
    found = ["found"]
    return [
        field(texts, group, "counter", "choice", options=options(texts, "conclusion.counter", CounterVoice), optional=False),
        field(texts, group, "counter_says", "longtext", max_length=LONG, after=["counter", *found]),
        field(texts, group, "counter_by", "text", max_length=200, after=["counter", *found]),
        field(texts, group, "says_not", "longtext", max_length=LONG),
        field(texts, group, "wrong_if", "longtext", max_length=LONG),
        field(texts, group, "stop", "longtext", max_length=LONG),
        field(texts, group, "start", "longtext", max_length=LONG),
        field(texts, group, "with_whom", "text", max_length=200),
        field(texts, group, "asks", "choices", options=options(texts, "conclusion.asks", AskedOf)),
    ]
