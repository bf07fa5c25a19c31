"""A room's network in words, for a wall and a notebook alike: who and what there is, ties, parts of life, what is not agreed.

All in the order of the alphabet or of the vocabulary: nothing stands above another by how many named it. Not here: counting
(``views.network``), drawing.
"""

from collections.abc import Mapping
from typing import Any, Final

from buurtlezer.model import OrganisationForm
from buurtlezer.texts import Texts

Json = dict[str, Any]

US: Final = "us"
FORMS: Final = (*map(str, OrganisationForm), "function")


def names(view: Mapping[str, Any], texts: Texts) -> dict[str, str]:
    """What each handle is called by whoever shared it, also where it is one with others by now."""
    return {name["handle"]: name["name"] for one in view["actors"] for name in one["names"]} | {US: texts("actor.us")}


def actors(view: Mapping[str, Any], texts: Texts) -> list[Json]:
    """``{"form", "names": [{"name", "also"}]}``: by what it is, each by its name, and what else it was called."""
    by_form: dict[str, list[Json]] = {form: [] for form in FORMS}
    for one in view["actors"]:
        first, *others = each_once(one)
        also = texts("roomnet.also", names=", ".join(others)) if others else ""
        by_form[one["form"]].append({"name": first, "also": also})
    return [{"form": texts(f"actor.form.{form}"), "names": them} for form, them in by_form.items() if them]


def each_once(actor: Mapping[str, Any]) -> list[str]:
    """Its names in their order, each once, also where they differ by capitals only."""
    found: dict[str, str] = {}
    for one in actor["names"]:
        found.setdefault(one["name"].casefold(), one["name"])
    return list(found.values())


def ties(view: Mapping[str, Any], texts: Texts) -> list[Json]:
    """``{"one", "other", "said", "voices"}`` of each tie that enough people named."""
    called = {one["handle"]: one["names"][0]["name"] for one in view["actors"]} | {US: texts("actor.us")}
    found = [
        {
            "one": called[one["between"][0]],
            "other": called[one["between"][1]],
            "said": _answers(one["kinds"]["counts"], "tie.kind", texts),
            "strength": _answers(one["strength"]["counts"], "tie.strength", texts) if one["strength"]["enough"] else "",
            "voices": texts.many("roomnet.people", one["kinds"]["voices"]) + _waiting(one["kinds"], texts),
        }
        for one in view["ties"].values()
        if set(one["between"]) <= called.keys()
    ]
    return sorted(found, key=lambda one: (one["one"].casefold(), one["other"].casefold()))


def rows(view: Mapping[str, Any], texts: Texts) -> list[Json]:
    """``{"word", "count", "of"}`` of each part of life, also of those that nobody named; none where too few said so."""
    domain = view["questions"]["domain"]
    if not domain["enough"]:
        return []
    return [{"word": texts(f"actor.domain.{one}"), "count": n, "of": domain["voices"]} for one, n in domain["counts"].items()]


def empty(view: Mapping[str, Any], texts: Texts) -> str:
    """Which parts of life nobody of the picture named; without the one that is anything else."""
    domain = view["questions"]["domain"]
    none = [one for one, n in domain["counts"].items() if not n and one != "other"] if domain["enough"] else []
    return texts("roomnet.empty", domains=" · ".join(texts(f"actor.domain.{one}") for one in none)) if none else ""


def where(view: Mapping[str, Any], texts: Texts) -> str:
    """Where what people named is: each answer with how many."""
    found = view["questions"]["where"]
    return _answers(found["counts"], "actor.where", texts) if found["enough"] else ""


def apart(view: Mapping[str, Any], texts: Texts) -> list[str]:
    """Names of which some say that they are the same and some that they are not."""
    called = names(view, texts)
    each = (sorted((called[handle] for handle in one["handles"] if handle in called), key=str.casefold) for one in view["apart"])
    return sorted((" / ".join(them) for them in each), key=str.casefold)


def waiting_names(view: Mapping[str, Any], texts: Texts) -> str:
    """How many people named something that is not read yet; empty of none."""
    return texts.many("roomnet.unread", view["unread"]) if view["unread"] else ""


def few_ties(view: Mapping[str, Any], texts: Texts) -> str:
    """How many people named a tie that too few name; empty of none."""
    return texts.many("roomnet.few_ties", view["few_ties"], minimum=view["minimum"]) if view["few_ties"] else ""


def _answers(counted: Mapping[str, int], prefix: str, texts: Texts) -> str:
    return " · ".join(f"{texts(f'{prefix}.{answer}')}\u00a0{voices}" for answer, voices in counted.items() if voices)


def _waiting(cell: Mapping[str, Any], texts: Texts) -> str:
    return f" ({texts.many('roomnet.waiting', cell['waiting'])})" if cell.get("waiting") else ""
