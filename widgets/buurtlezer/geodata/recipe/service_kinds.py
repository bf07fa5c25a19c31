"""The vocabulary of services as a table of the pack, with its words: ``service_kinds.csv``.

Not here: the vocabulary (``geodata.service_vocabulary``), the services themselves (``services``).
"""

import pandas as pd

from buurtlezer.geodata.recipe import source as files
from buurtlezer.geodata.service_vocabulary import ALL, COMPARED, ServiceKind
from buurtlezer.texts import LANGUAGES, Texts


def table(compared: tuple[int, int]) -> str:
    """``service_kinds.csv``. ``compared``: of so many pharmacies of a second source, how many are there, and how many it has."""
    found, among = compared
    return files.csv(pd.DataFrame([_row(one, found, among) for one in ALL]))


def _row(one: ServiceKind, found: int, among: int) -> dict[str, object]:
    facts: dict[str, object] = {
        "kind": one.name,
        "category": one.category,
        "personal": "true" if one.personal else "false",
        "counting": one.counting.value,
    }
    numbers = {"found": found, "among": among} if one.evidence == COMPARED else {}
    words = {"name": f"service.{one.name}", "category": f"service.category.{one.category}"}
    named = {f"{word}_{language}": Texts.of(language)(key) for word, key in words.items() for language in LANGUAGES}
    told = {f"evidence_{language}": Texts.of(language)(f"service.evidence.{one.evidence}", **numbers) for language in LANGUAGES}
    return facts | named | told
