"""The question, Python side: which fields there are. Not here: which questions a workbook asks (``steps``)."""

from collections.abc import Mapping
from typing import Any

from traitlets import Bool, Dict, List, TraitError, Unicode, validate

from buurtlezer.parts.base import Part
from buurtlezer.parts.base.shape import distinct, one_of, shaped

TYPES = ("scale", "choice", "choices", "select", "text", "longtext", "number", "date")
CHOSEN = ("scale", "choice", "choices", "select")


class Question(Part):
    """Fields that make one entry together: ``{**template, name: value, ...}``, saved after each finished change."""

    title = Unicode("").tag(sync=True)
    """A heading above the fields; empty where the prose of the page asks the question."""

    prompt = Unicode("").tag(sync=True)
    """A sentence under the heading."""

    folds = Bool(False).tag(sync=True)
    """Whether only the heading and the sentence are seen, and the fields once it is opened; open where there is an entry."""

    fields = List(Dict()).tag(sync=True)
    """``[{"name", "type", "label", ...}]``; ``type`` is scale, choice, choices, select (one of
    many), text, longtext, number or date (``2026-11-29``).

    All: ``help``, ``optional`` (says so; may be cleared), ``after`` = [field, answer, ...]: asked after one of these answers.
    Chosen ones: ``options`` = ``[{"value", "label", "hint"?,
    "sign"?, "picture"?, "apart"?}]``, where ``apart`` sets "we don't know" beside the others and ``picture`` is a pictogram as
    the ``d`` of its paths. Scale: ``ends`` = [left, right],
    ``faces`` (for −2 to +2), ``signs`` = False for none. Typed ones: ``max_length``, ``placeholder``; number: ``min``,
    ``max``, ``unit``; date: ``max``, the last day that may be chosen.
    """

    required = List(Unicode()).tag(sync=True)
    """Names of fields that must be there before anything is sent (a term needs a word)."""

    sensitive = Dict().tag(sync=True)
    """The check of typed text: ``rules(language)`` of ``parts.sensitive``. Empty: no check."""

    @validate("fields")
    def _check_fields(self, proposal: Any) -> Any:
        fields = [_field(given) for given in proposal["value"]]
        distinct("fields", [field["name"] for field in fields])
        return fields


def _field(given: Mapping[str, Any]) -> dict[str, Any]:
    one_of("the type of a field", given.get("type"), TYPES)
    own: tuple[str, ...] = ("max_length", "placeholder")
    if given["type"] == "number":
        own = ("min", "max", "unit", "placeholder")
    elif given["type"] == "date":
        own = ("max",)
    elif given["type"] == "scale":
        own = ("options", "ends", "faces", "signs")
    elif given["type"] in CHOSEN:
        own = ("options",)
    field = shaped("a field", given, ("name", "type", "label"), ("help", "optional", "after", *own))
    if given["type"] not in CHOSEN:
        return field
    optional = ("hint", "sign", "picture", "apart")
    options = [shaped("an option", option, ("value", "label"), optional) for option in given.get("options", [])]
    distinct(f"the options of {field['name']}", [option["value"] for option in options])
    steps = [option for option in options if not option.get("apart")]
    if given["type"] == "scale" and not 3 <= len(steps) <= 7:
        raise TraitError(f"the scale {field['name']} has 3 to 7 steps, not {len(steps)}")
    if not options:
        raise TraitError(f"the field {field['name']} has no options to choose from")
    return {**field, "options": options}
