"""What is told of a network, checked as it is put into a trait.

Not here: the traits (``widget``), what a kind may hold (``model``).
"""

from collections.abc import Mapping
from typing import Any, Final

from traitlets import TraitError

from buurtlezer.model import Centre, Domain, Holder, Sectors, Strength, TieKind
from buurtlezer.parts.base.shape import distinct, one_of, shaped

FORMS: Final = (
    "person",
    "group",
    "function",
    "organisation",
    "self_organisation",
    "initiative",
    "public_service",
    "business",
    "place",
    "medium",
)
"""What a node may be, each with a drawing of its own: a key person (or a group that keeps a gate), a public function, and the
forms of an organisation."""

OPTIONS: Final = {
    "domain": {one.value for one in Domain},
    "holder": {one.value for one in Holder},
    "tie": {one.value for one in TieKind},
    "strength": {one.value for one in Strength},
    "form": set(FORMS),
}
"""What ``choices`` gives words for, and the values of each."""

_ACTS = ("entry_id", "seq", "content")
"""What one may change has all three."""


def node(given: Mapping[str, Any]) -> dict[str, Any]:
    """What somebody made, or the room shares."""
    found = shaped("a node", given, ("key", "form", "name"), ("ring", "domain", "holders", *_ACTS))
    one_of("a form", found["form"], FORMS)
    return _whole("a node", found)


def imported(given: Mapping[str, Any]) -> dict[str, Any]:
    """What stands in a file."""
    found = shaped("an imported node", given, ("key", "name"), ("form", "said", "ring", "domain"))
    one_of("a form", found.get("form", "organisation"), FORMS)
    return found


def tie(given: Mapping[str, Any]) -> dict[str, Any]:
    """Between two of them, or from the middle."""
    needed = ("key", "start", "end")
    found = shaped("a tie", given, needed, ("ties", "strength", "both_ways", "holders", "centre", "label", *_ACTS))
    if found["start"] == found["end"]:
        raise TraitError(f"a tie goes from one to another, not {found['end']!r} twice")
    return _whole("a tie", found)


def layouts(given: Mapping[str, Any]) -> dict[str, Any]:
    """Of each canvas where its layout is kept, and what is stored."""
    for centre, layout in given.items():
        one_of("a centre", centre, [one.value for one in Centre])
        found = shaped("a layout", layout, ("slot", "seq", "content"))
        if found["content"]:
            one_of("sectors", found["content"].get("sectors", Sectors.DOMAINS.value), [one.value for one in Sectors])
    return dict(given)


def choices(given: Mapping[str, Any]) -> dict[str, Any]:
    """Words for what one chooses from."""
    for name, options in given.items():
        one_of("a choice", name, list(OPTIONS))
        for option in options:
            shaped("an option", option, ("value", "label"), ("short", "hint"))
            one_of(f"a value of {name}", option["value"], OPTIONS[name])
        distinct(f"options of {name}", [option["value"] for option in options])
    return dict(given)


def _whole(what: str, found: dict[str, Any]) -> dict[str, Any]:
    if 0 < sum(name in found for name in _ACTS) < len(_ACTS):
        raise TraitError(f"{what} that may be changed has all of {', '.join(_ACTS)}: {found['key']!r}")
    return found
