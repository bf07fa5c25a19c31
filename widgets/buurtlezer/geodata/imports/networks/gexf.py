"""GEXF, the form of Gephi: nodes and ties as tables.

Not here: reading marks (``markup``), which attribute is a name (``columns``).
"""

from collections.abc import Mapping

from buurtlezer.geodata.imports.networks.found import Source
from buurtlezer.geodata.imports.networks.markup import Elements, grid


class Gexf(Elements):
    """The elements of GEXF, of whatever version."""

    root = "gexf"

    def __init__(self) -> None:
        super().__init__()
        self._names: dict[tuple[str, str], str] = {}
        self._of = ""
        self._open: list[tuple[str, dict[str, str]]] = []
        self._one_way: bool | None = None

    def opens(self, name: str, given: Mapping[str, str]) -> None:
        """An element begins."""
        if name == "graph" and self._one_way is None:
            self._one_way = given.get("defaultedgetype", "undirected") == "directed"
        elif name == "attributes":
            self._of = given.get("class", "")
        elif name == "attribute":
            self._names[self._of, given.get("id", "")] = given.get("title", "")
        elif name == "node":
            row = self.add("node", {"id": given.get("id", "")})
            self.say(row, "label", given.get("label", ""))
            self._open.append(("node", row))
        elif name == "edge":
            row = self.add("tie", {"source": given.get("source", ""), "target": given.get("target", "")})
            for title, attribute in (("directed", "type"), ("label", "label"), ("weight", "weight"), ("kind", "kind")):
                self.say(row, title, given.get(attribute, ""))
            self._open.append(("edge", row))
        elif name == "attvalue" and self._open:
            of, row = self._open[-1]
            key = given.get("for", given.get("id", ""))
            self.say(row, self._names.get((of, key), key), given.get("value", ""))

    def closes(self, name: str, _text: str) -> None:
        """An element ends; what one says stands in its attributes."""
        if name in {"node", "edge"} and self._open:
            self._open.pop()

    def source(self) -> Source:
        """The tables."""
        return Source("gexf", (grid(self.nodes, ("id",)),), (grid(self.ties, ("source", "target")),), self._one_way)
