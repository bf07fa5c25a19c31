"""A network that somebody brings: from the file to what the part shows, and from what was confirmed to an entry.

Not here: reading a file (``geodata.imports.networks``), what it says in words (``network_words``), keeping it (the usual act).
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, cast

from buurtlezer.analysis.network import graph
from buurtlezer.errors import BadTable
from buurtlezer.geodata.imports import networks
from buurtlezer.model import MOST_NODES, MOST_TIES
from buurtlezer.parts.base import Refused
from buurtlezer.steps.people import network_words
from buurtlezer.texts import Texts

LONGEST_TITLE: Final = 200


class BringingNetwork:
    """One network under way: read, not yet confirmed."""

    def __init__(self, texts: Texts, there: Callable[[], tuple[int, int]] = lambda: (0, 0)) -> None:
        """``there``: how many nodes and ties came from files already."""
        self._texts = texts
        self._there = there
        self._name = ""
        self._source: networks.Source | None = None
        self._reading: networks.Reading | None = None

    def forget(self) -> None:
        """Nothing is under way any more."""
        self._source = self._reading = None

    def recognised(self, path: Path, name: str) -> dict[str, Any]:
        """What a file holds, in words. Raises ``Refused`` with a sentence for a file that cannot be used."""
        self.forget()
        self._name = name
        source = self._or_refused(lambda: networks.opened(path, name))
        return self._read(source, networks.roles(source), None)

    def with_columns(self, chosen: dict[str, str]) -> dict[str, Any]:
        """The same file, read with what a person chose. Raises ``Refused``."""
        source = self._source
        if source is None:
            raise Refused(self._texts("refusal.table.gone"))
        if source.titled is not None and (titled := chosen.get("titles") == "yes") is not source.titled:
            source = networks.as_titled(source, titled)
            roles = networks.roles(source)
        else:
            roles = networks.complete({role: chosen[role] for role in networks.ROLES if role in chosen}, source)
        return self._read(source, roles, chosen.get("direction") == "one" if "direction" in chosen else None)

    def confirmed(self, title: str) -> dict[str, Any]:
        """The entry's content. Raises ``Refused``."""
        reading = self._reading
        if reading is None:
            raise Refused(self._texts("refusal.table.gone"))
        nodes, ties = self._there()
        if nodes + len(reading.nodes) > graph.MOST_NODES or ties + len(reading.ties) > graph.MOST_TIES:
            raise Refused(self._texts("people.exchange.together_too_large", most=self._texts.number(graph.MOST_NODES)))
        return cast("dict[str, Any]", self._or_refused(lambda: networks.content(reading, title)))

    def _read(self, source: networks.Source, roles: networks.Roles, one_way: bool | None) -> dict[str, Any]:
        self._source, self._reading = source, None
        way = source.one_way if one_way is None else one_way
        try:
            self._reading = networks.read(source, roles, one_way=way)
            untold = ""
        except BadTable as error:
            if error.rule not in {"no_ties", "no_nodes"}:
                raise Refused(refusal(self._texts, error)) from error
            untold = refusal(self._texts, error)  # other columns may be the right ones
        seen = network_words.Recognised(self._name, _title(self._name), source, roles, bool(way), self._reading, untold)
        return network_words.in_words(self._texts, seen)

    def _or_refused(self, work: Callable[[], Any]) -> Any:
        try:
            return work()
        except BadTable as error:
            raise Refused(refusal(self._texts, error)) from error


def refusal(texts: Texts, error: BadTable) -> str:
    """Why a network cannot be used; what may be wrong with any file is said as it is of a table."""
    if error.rule not in networks.RULES:
        return texts(f"refusal.table.{error.rule}")
    most = {"too_many_nodes": MOST_NODES, "too_many_ties": MOST_TIES}.get(error.rule)
    numbers = {} if error.n is None else {"n": texts.number(error.n)}
    return texts(f"refusal.network.{error.rule}", **numbers, **({} if most is None else {"most": texts.number(most)}))


def _title(name: str) -> str:
    return Path(name).stem.replace("_", " ").strip()[:LONGEST_TITLE] or name[:LONGEST_TITLE] or "?"
