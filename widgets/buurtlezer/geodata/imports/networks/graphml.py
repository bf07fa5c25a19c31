"""GraphML, as yEd, Gephi, networkx, SocNetV and Network Canvas write it: nodes and ties as tables.

Not here: reading marks (``markup``), which attribute is a name (``columns``).
"""

from collections.abc import Mapping

from buurtlezer.geodata.imports.networks.found import Source
from buurtlezer.geodata.imports.networks.markup import Elements, grid

_LABELS = {"NodeLabel", "EdgeLabel"}
"""What yEd writes names in: they stand within the drawing of a node or tie."""


class GraphML(Elements):
    """The elements of GraphML. A group of yEd is a node that holds others."""

    root = "graphml"

    def __init__(self) -> None:
        super().__init__()
        self._names: dict[str, str] = {}
        self._open: list[dict[str, str]] = []
        self._key = ""
        self._one_way: bool | None = None

    def opens(self, name: str, given: Mapping[str, str]) -> None:
        """An element begins."""
        if name == "key":
            self._names[given.get("id", "")] = given.get("attr.name", "")
        elif name == "graph" and self._one_way is None:
            self._one_way = given.get("edgedefault", "directed") != "undirected"
        elif name == "node":
            self._open.append(self.add("node", {"id": given.get("id", "")}))
        elif name == "edge":
            row = {"source": given.get("source", ""), "target": given.get("target", "")}
            self._open.append(self.add("tie", row))
            self.say(row, "directed", given.get("directed", ""))
        elif name == "data":
            self._key = given.get("key", "")

    def closes(self, name: str, text: str) -> None:
        """An element ends."""
        if name in {"node", "edge"}:
            if self._open:
                self._open.pop()
        elif self._open and name in _LABELS:
            self.say(self._open[-1], "label", text)
        elif self._open and name == "data":
            self.say(self._open[-1], self._names.get(self._key, self._key), text)

    def source(self) -> Source:
        """The tables."""
        nodes, ties = grid(self.nodes, ("id",)), grid(self.ties, ("source", "target"))
        return Source("graphml", (nodes,), (ties,), self._one_way)
