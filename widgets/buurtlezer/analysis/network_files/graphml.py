"""A network as GraphML. Not here: what may be in it (``steps.people``), reading one (``geodata.imports.networks``)."""

from typing import Final
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from .shapes import OutNetwork

_SPACE: Final = "http://graphml.graphdrawing.org/xmlns"
_KEYS: Final = {
    "node": {"label": "string", "form": "string", "ring": "int", "domain": "string", "where": "string"},
    "edge": {"label": "string", "kinds": "string", "strength": "string"},
}


def graphml(network: OutNetwork) -> bytes:
    """The file, in UTF-8."""
    root = Element("graphml", {"xmlns": _SPACE})
    for of, keys in _KEYS.items():
        for name, kind in keys.items():
            SubElement(root, "key", {"id": f"{of}_{name}", "for": of, "attr.name": name, "attr.type": kind})
    graph = SubElement(root, "graph", {"edgedefault": "directed" if network.one_way else "undirected"})
    for key, node in network.rows():
        _said(SubElement(graph, "node", {"id": key}), "node", {"label": node.label, **node.said()})
    for number, (start, end, tie) in enumerate(network.edges()):
        _said(SubElement(graph, "edge", {"id": f"e{number + 1}", "source": start, "target": end}), "edge", tie.said())
    indent(root)
    return bytes(tostring(root, encoding="utf-8", xml_declaration=True))


def _said(element: Element, of: str, said: dict[str, str]) -> None:
    for name, value in said.items():
        if value:
            SubElement(element, "data", {"key": f"{of}_{name}"}).text = value
