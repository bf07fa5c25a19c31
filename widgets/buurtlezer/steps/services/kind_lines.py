"""What may be said of each kind, in words: by category, as the list shows it.

Only what ``Told`` holds is said: a kind that may not be counted has no number per inhabitants here, and no place to put one.
Not here: what may be told (``told_kinds``).
"""

import math
from collections import Counter
from typing import Any, Final

from buurtlezer.analysis.service_counts import Beside, Counting, Told
from buurtlezer.steps.services.services_here import ServicesHere
from buurtlezer.texts import Texts
from buurtlezer.wording.distance import distance

SPREAD: Final = 2.0
"""Standard deviations of a chance number (Poisson) within which two numbers are said to be about the same."""
NEAR_SHARE: Final = 0.2
NEAR_METRES: Final = 50.0
"""Distances that differ by less than a fifth, or than a crossing takes, are about the same."""
KNOWN: Final = 4
"""Kinds that a folded category names: about as many as a line holds."""


def categories(here: ServicesHere, told: dict[str, Told], own: Counter[str], texts: Texts) -> list[dict[str, Any]]:
    """What ``parts.services.Services.categories`` holds. ``own``: how many somebody added, by kind.

    What is never counted is in none: it is found by its name.
    """
    kinds, language = here.pack.service_kinds, texts.language
    found: dict[str, dict[str, Any]] = {}
    known: dict[str, list[str]] = {}
    for kind, row in kinds.iterrows():
        one = told[str(kind)]
        if one.counting is Counting.NEVER:
            continue
        label = str(row[f"category_{language}"])
        category = found.setdefault(
            str(row["category"]), {"name": str(row["category"]), "label": label, "known": "", "kinds": []}
        )
        lines = [*_said(here, one, texts), *_own(own[one.kind], texts), *_evidence(one, row, language, texts)]
        category["kinds"].append(
            {
                "kind": one.kind,
                "label": str(row[f"name_{language}"]),
                "counting": one.counting.value,
                "short": _short(one, texts),
                "lines": lines,
            }
        )
        if one.number:
            known.setdefault(str(row["category"]), []).append(f"{row[f'name_{language}']} {_short(one, texts)}")
    for name, words in known.items():
        found[name]["known"] = " · ".join(words[:KNOWN])
    for category in found.values():
        if all(kind["counting"] == Counting.NOT_LISTED.value for kind in category["kinds"]):
            category["known"] = texts("services.there.not_listed_short")  # else it would look like none
    return list(found.values())


def _short(one: Told, texts: Texts) -> str:
    if one.number is None:
        return texts("services.there.not_listed_short")
    if one.counting is Counting.COUNT:
        return texts.number(one.number)
    return (
        texts("services.there.at_least_short", n=texts.number(one.number)) if one.number else texts("services.there.none_known")
    )


def _said(here: ServicesHere, one: Told, texts: Texts) -> list[str]:
    within = here.area.within
    if one.number is None:
        return [texts("services.there.not_listed")]
    if one.beside is not None:
        counted = (
            texts.many("services.there.count", one.number, within=within)
            if one.number
            else texts("services.there.count_none", within=within)
        )
        return [counted, *_beside(one.beside, here.area.inhabitants or 0.0, texts)]
    if one.number:
        return [texts.many("services.there.at_least", one.number, within=within)]
    return [texts("services.there.none_listed", within=within), *_nearest(here, one.kind, texts)]


def _beside(beside: Beside, people: float, texts: Texts) -> list[str]:
    """Of what counts: per 1,000 inhabitants and on foot, each beside the Region's and in words."""
    lines = []
    if beside.per_thousand is None:
        lines.append(texts("services.there.few_inhabitants"))
    elif beside.region_per_thousand is not None:
        here, region = (_rate(texts, rate) for rate in (beside.per_thousand, beside.region_per_thousand))
        how = texts(f"services.there.rate.{_rate_beside(beside.per_thousand, beside.region_per_thousand, people)}")
        lines.append(texts("services.there.per_thousand", here=here, region=region, how=how))
    if beside.metres is not None and beside.region_metres is not None:
        here, region = distance(texts, beside.metres), distance(texts, beside.region_metres)
        how = texts(f"services.there.far.{_far_beside(beside.metres, beside.region_metres)}")
        lines.append(texts("services.there.on_foot", here=here, region=region, how=how))
    return lines


def _rate(texts: Texts, rate: float) -> str:
    return texts.number(rate, 1 if rate >= 1 else 2)


def _rate_beside(rate: float, region: float, people: float) -> str:
    """``more``, ``fewer`` or ``same``: whether what so many people have differs from the Region's rate by more than chance."""
    number, expected = rate * people / 1_000, region * people / 1_000
    if abs(number - expected) <= SPREAD * math.sqrt(max(expected, 1.0)):
        return "same"
    return "more" if number > expected else "fewer"


def _far_beside(metres: float, region: float) -> str:
    """``nearer``, ``farther`` or ``same``."""
    if abs(metres - region) <= max(NEAR_METRES, NEAR_SHARE * region):
        return "same"
    return "nearer" if metres < region else "farther"


def _nearest(here: ServicesHere, kind: str, texts: Texts) -> list[str]:
    """The nearest one known, where none is listed in the area."""
    found = here.nearest_known.get(kind)
    if found is None:
        return []
    name, metres = found
    words = {"name": name or texts("services.there.nameless"), "distance": distance(texts, metres)}
    return [texts("services.there.nearest", **words, start=start_words(here, texts))]


def _own(count: int, texts: Texts) -> list[str]:
    return [texts.many("services.there.own", count)] if count else []


def _evidence(one: Told, row: Any, language: str, texts: Texts) -> list[str]:
    """Why it may be counted, or not, as the pack tells it; of a kind that counts by a list that was brought: by that list."""
    if one.counting is Counting.AT_LEAST and not one.number:
        return [texts("services.there.source")]  # the reason to say *at least* is of what is known
    same = Counting(row["counting"]) is one.counting
    return [str(row[f"evidence_{language}"])] if same else [texts("services.there.by_list")]


def start_words(here: ServicesHere, texts: Texts) -> str:
    """From where one walks, inside a sentence."""
    if here.start.name:
        return here.start.name
    return texts("services.there.from_middle", within=here.area.within)
