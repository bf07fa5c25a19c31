"""A network as GEXF, Gephi's own form. Not here: what may be in it (``steps``), reading one (``geodata.imports``)."""

from typing import Final
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from .shapes import OutNetwork

_SPACE: Final = "http://www.gexf.net/1.2draft"
_KEYS: Final = {
    "node": {"form": "string", "ring": "integer", "domain": "string", "where": "string"},
    "edge": {"kinds": "string", "strength": "string"},
}


def gexf(network: OutNetwork) -> bytes:
    """The file, in UTF-8."""
    root = Element("gexf", {"xmlns": _SPACE, "version": "1.2"})
    way = "directed" if network.one_way else "undirected"
    graph = SubElement(root, "graph", {"mode": "static", "defaultedgetype": way})
    for of, keys in _KEYS.items():
        listed = SubElement(graph, "attributes", {"class": of, "mode": "static"})
        for name, kind in keys.items():
            SubElement(listed, "attribute", {"id": f"{of}_{name}", "title": name, "type": kind})
    nodes, edges = SubElement(graph, "nodes"), SubElement(graph, "edges")
    for key, node in network.rows():
        _said(SubElement(nodes, "node", {"id": key, "label": node.label}), "node", node.said())
    for number, (start, end, tie) in enumerate(network.edges()):
        given = {"id": f"e{number + 1}", "source": start, "target": end}
        said = tie.said()
        if label := said.pop("label"):
            given["label"] = label
        _said(SubElement(edges, "edge", given), "edge", said)
    indent(root)
    return bytes(tostring(root, encoding="utf-8", xml_declaration=True))


def _said(element: Element, of: str, said: dict[str, str]) -> None:
    values = {name: value for name, value in said.items() if value}
    if values:
        listed = SubElement(element, "attvalues")
        for name, value in values.items():
            SubElement(listed, "attvalue", {"for": f"{of}_{name}", "value": value})
