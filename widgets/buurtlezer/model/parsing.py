"""From content to an entry, and from pydantic's complaints to rules with a stable name.

``RULES`` is what ``texts`` makes sentences of. Not here: those sentences.
"""

from collections.abc import Mapping
from functools import cache
from typing import Annotated, Any, TypeVar, Union

from pydantic import BaseModel, Field, TypeAdapter, ValidationError

from buurtlezer.errors import BadEntry

from . import kinds
from .entry import Entry, Shape
from .kind import SCHEMA
from .lifting import lifted
from .marked import models_in
from .moment import Moment
from .programme import Programme
from .stage import Stage
from .workshop import Settings

Shaped = TypeVar("Shaped", bound=Shape)

# pydantic's name of a complaint -> ours. A name that is in neither list is our own already, or a wrong type.
_RULE_OF = {
    "missing": "missing",
    "extra_forbidden": "unknown_field",
    "union_tag_not_found": "unknown_kind",
    "union_tag_invalid": "unknown_kind",
    "string_too_long": "too_long",
    "string_too_short": "empty",
    "string_pattern_mismatch": "bad_form",
    "too_short": "too_few",
    "too_long": "too_many",
    "enum": "not_a_choice",
    "literal_error": "not_a_choice",
    "greater_than_equal": "out_of_range",
    "less_than_equal": "out_of_range",
    "finite_number": "out_of_range",
}
_OWN = frozenset({"not_unique", "ring_open", "too_many_points"})
_BETWEEN_FIELDS = frozenset(
    {
        *("missing", "not_with_this_method", "not_with_this_unit", "not_own_voice", "all_empty", "one_answer"),
        *("not_with_this_form", "not_with_this_group", "not_with_this_voice", "always_private", "before"),
        *("without_residents", "workers_first"),
    }
)

OF_INTAKE = frozenset({"too_far", "tells_where", "no_picture", "picture_too_large", "not_today", "for_residents", "for_workers"})
"""Rules that need more than the entry: the data pack, the rules of sensitive words, what a file holds, the day, whom one asks."""

RULES = (
    frozenset(_RULE_OF.values())
    | _OWN
    | _BETWEEN_FIELDS
    | {"wrong_type", "unknown_schema", "not_an_id", "kind_changed", "too_far_ahead", "erased_at_once", "locked", "stands"}
    | OF_INTAKE
)
"""All rules that a ``BadEntry`` may name; the last six of these come from the store."""


def parse(content: Mapping[str, Any]) -> Entry:
    """The entry that this content is.

    Parameters
    ----------
    content
        Plain JSON values, ``kind`` included; of any schema number that its kind ever had.

    Raises
    ------
    errors.BadEntry
        With the first field that breaks a rule. It neither holds nor chains what was given, which may be a person's
        text.
    """
    if not isinstance(content, Mapping):
        raise BadEntry("", "wrong_type", type(content).__name__)
    fault: BadEntry | None = None
    try:
        given = lifted(content)
        given.pop(SCHEMA, None)
        return _adapter().validate_python(given)
    except ValidationError as complaint:
        fault = _fault(complaint, leading=1)  # the kind, chosen by the union
    # Raised out here, so that pydantic's error, which knows the input, is not kept as the context of ours.
    raise fault


def checked(shape: type[Shaped], given: object) -> Shaped:
    """What is no entry (settings, a moment, a stage), from plain JSON values; ``errors.BadEntry`` as ``parse`` raises it."""
    if not isinstance(given, Mapping):
        raise BadEntry("", "wrong_type", type(given).__name__)
    fault: BadEntry | None = None
    try:
        return shape.model_validate(dict(given))
    except ValidationError as complaint:
        fault = _fault(complaint, leading=0)
    raise fault


def _fault(complaint: ValidationError, leading: int) -> BadEntry:
    """The first complaint. So many steps of each path are pydantic's own and no field."""
    first = complaint.errors(include_url=False)[0]
    return BadEntry(_field(first, leading), _rule(first), type(first["input"]).__name__)


@cache
def _adapter() -> TypeAdapter[Entry]:
    every: Any = Annotated[Union[tuple(kinds.KINDS.values())], Field(discriminator="kind")]  # noqa: UP007 -- however many
    return TypeAdapter(every)


def _rule(complaint: Mapping[str, Any]) -> str:
    kind = complaint["type"]
    if kind == "model_rule":
        return str(complaint["ctx"]["rule"])
    if kind in ("union_tag_not_found", "union_tag_invalid") and complaint["loc"]:
        return "not_a_choice"  # a union inside an entry: the type of a geometry
    return _RULE_OF.get(kind, kind if kind in _OWN else "wrong_type")


def _field(complaint: Mapping[str, Any], leading: int) -> str:
    """Path of the field, of field names and positions only: a key that the sender chose is shown as ``*``."""
    kind, path = complaint["type"], complaint["loc"][leading:]
    if kind == "model_rule":
        return str(complaint["ctx"]["field"])
    if kind in ("union_tag_not_found", "union_tag_invalid") and not complaint["loc"]:
        return "kind"
    path = [step for step in path if step not in ("Polygon", "MultiPolygon")]  # chosen by the union inside an area
    return ".".join(str(step) if isinstance(step, int) or step in _field_names() else "*" for step in path)


@cache
def _field_names() -> frozenset[str]:
    shapes: tuple[type[BaseModel], ...] = (*kinds.KINDS.values(), Settings, Moment, Stage, Programme)
    return frozenset(name for shape in shapes for model in models_in(shape) for name in model.model_fields)
