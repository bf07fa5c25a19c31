"""Communities × places in words: how far each spills over the line, which places several share. Never a size, never an order.

Not here: what it comes to (``analysis.gathered``), drawing it (``parts.communities``).
"""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from buurtlezer.analysis.gathered import ORDER, Ground, Spill, spill
from buurtlezer.texts import Texts

Json = dict[str, Any]


def crossing(texts: Texts, named: Mapping[str, str], grounds: Sequence[Ground], supposed: Collection[str] = ()) -> Json:
    """What a ``Communities`` part shows: ``named`` communities by id, in the order in which they were told."""
    return {
        "communities": [
            {"id": one, "name": name, "said": spills(texts, spill(grounds, one)), "supposed": one in supposed}
            for one, name in named.items()
        ],
        "grounds": [
            {
                "name": one.name,
                "where": str(one.where or ""),
                "communities": [known for known in one.communities if known in named],
            }
            for one in grounds
        ],
        "sides": [{"value": str(one or ""), "label": texts(f"communities.side.{one or 'unknown'}")} for one in ORDER],
        "shared": [shared(texts, one, named) for one in grounds if one.shared],
    }


def spills(texts: Texts, found: Spill) -> str:
    """How far one community spills over the line, in words."""
    if not found.places:
        return texts("communities.spill.none_told")
    if found.unknown == found.places:
        return texts("communities.spill.unknown")
    key = "here" if not found.beyond else "all" if found.beyond == found.places else "some"
    if key == "here" and found.unknown:
        key = "some"
    said = texts.many(f"communities.spill.{key}", found.places, beyond=texts.number(found.beyond))
    rest = texts.many("communities.spill.rest", found.unknown) if found.unknown else ""
    return " ".join(filter(None, (said, rest)))


def shared(texts: Texts, ground: Ground, named: Mapping[str, str]) -> str:
    """Which communities share a place."""
    return texts(
        "communities.shared", place=ground.name, who=listed(texts, [named[one] for one in ground.communities if one in named])
    )


def listed(texts: Texts, names: Sequence[str]) -> str:
    """Names in one phrase, the last with *and*."""
    return names[0] if len(names) == 1 else texts("communities.and", first=", ".join(names[:-1]), last=names[-1])
