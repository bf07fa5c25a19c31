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


def _field(texts: Texts, name: str, kind: str, **more: Any) -> Json:
    helped = {"help": texts(f"conclusion.form.{name}_help")} if f"conclusion.form.{name}_help" in texts else {}
    return {"name": name, "type": kind, "label": texts(f"conclusion.form.{name}"), "optional": True, **helped, **more}


def sentence(texts: Texts) -> list[Json]:
    """*We think that … for … in …*."""
    return [
        _field(texts, "thinks", "longtext", max_length=LONG, optional=False),
        _field(texts, "for_whom", "text", max_length=200),
        _field(texts, "where", "text", max_length=200),
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
    found = ["counter", "found"]
    return [
        _field(texts, "counter", "choice", options=options(texts, "conclusion.counter", CounterVoice), optional=False),
        _field(texts, "counter_says", "longtext", max_length=LONG, after=found),
        _field(texts, "counter_by", "text", max_length=200, after=found),
        *(_field(texts, name, "longtext", max_length=LONG) for name in ("says_not", "wrong_if", "stop", "start")),
        _field(texts, "with_whom", "text", max_length=200),
        _field(texts, "asks", "choices", options=options(texts, "conclusion.asks", AskedOf)),
    ]
