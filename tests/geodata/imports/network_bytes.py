"""Files with networks as other programs write them, and a way to bring them. Not here: what is asserted of them."""

import io
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import networkx as nx

from buurtlezer.geodata.imports import networks

Read = Callable[..., tuple[networks.Source, networks.Reading]]

EGO = "networkCanvasEgoUUID,networkCanvasCaseID,networkCanvasSessionID,age\nE1,c1,s1,44\n"
PERSON = (
    "nodeID,networkCanvasEgoUUID,networkCanvasUUID,name,religion,age\n"
    "1,E1,0b9f2b1c-0000-4000-8000-000000000001,Anna,x,30\n"
    "2,E1,0b9f2b1c-0000-4000-8000-000000000002,,y,31\n"
)
VENUE = "nodeID,networkCanvasEgoUUID,networkCanvasUUID,name\n3,E1,0b9f2b1c-0000-4000-8000-000000000003,Park\n"
FRIENDS = (
    "edgeID,from,to,networkCanvasEgoUUID,networkCanvasUUID,networkCanvasSourceUUID,networkCanvasTargetUUID,closeness\n"
    "1,1,2,E1,u1,0b9f2b1c-0000-4000-8000-000000000001,0b9f2b1c-0000-4000-8000-000000000002,1\n"
    "2,1,3,E1,u2,0b9f2b1c-0000-4000-8000-000000000001,0b9f2b1c-0000-4000-8000-000000000003,5\n"
    "3,1,9,E1,u3,0b9f2b1c-0000-4000-8000-000000000001,0b9f2b1c-0000-4000-8000-000000000009,5\n"
)
CANVAS = {
    "c1_ego.csv": EGO,
    "c1_attributeList_Person.csv": PERSON,
    "c1_attributeList_Venue.csv": VENUE,
    "c1_edgeList_friend.csv": FRIENDS,
}
BESIDE: Mapping[str, str | bytes] = {"__MACOSX/._c1_ego.csv": b"\0\1", ".DS_Store": b"\0\0", "._c1_ego.csv": b"\0"}

YED = """<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
  <!--Created by yEd 3.22-->
  <key for="port" id="d0" yfiles.type="portgraphics"/>
  <key attr.name="description" attr.type="string" for="node" id="d5"/>
  <key for="node" id="d6" yfiles.type="nodegraphics"/>
  <key for="edge" id="d10" yfiles.type="edgegraphics"/>
  <graph edgedefault="directed" id="G">
    <node id="n0"><data key="d5">she is ill</data><data key="d6"><y:ShapeNode><y:Geometry height="30.0"/>
      <y:NodeLabel alignment="center">De Wissel<y:LabelModel/></y:NodeLabel></y:ShapeNode></data></node>
    <node id="n1" yfiles.foldertype="group">
      <data key="d6"><y:GroupNode><y:NodeLabel>Raad</y:NodeLabel></y:GroupNode></data>
      <graph edgedefault="directed" id="n1:"><node id="n1::n0"><data key="d6"><y:ShapeNode><y:NodeLabel>Voorzitter</y:NodeLabel>
      </y:ShapeNode></data></node></graph></node>
    <edge id="e0" source="n0" target="n1::n0">
      <data key="d10"><y:PolyLineEdge><y:EdgeLabel>helpt</y:EdgeLabel></y:PolyLineEdge></data>
    </edge>
  </graph>
</graphml>
"""


def packed(files: Mapping[str, str | bytes]) -> bytes:
    """A zip."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return held.getvalue()


def written(graph: nx.Graph, form: str) -> bytes:
    """A graph as networkx writes it."""
    held = io.BytesIO()
    {"graphml": nx.write_graphml_xml, "gexf": nx.write_gexf}[form](graph, held)
    return held.getvalue()


def bring(path: Path, data: bytes, name: str = "net.csv") -> tuple[networks.Source, networks.Reading]:
    """Write bytes to a file, and read it with the columns as they are recognised."""
    path.write_bytes(data)
    source = networks.opened(path, name)
    return source, networks.read(source, networks.roles(source))


def labels(reading: networks.Reading) -> list[str]:
    """What the nodes are called."""
    return [str(node["label"]) for node in reading.nodes]


def ties(reading: networks.Reading) -> set[tuple[str, str, bool, str]]:
    """Ties by the names of their ends."""
    called = labels(reading)
    return {
        ("" if tie["start"] is None else called[tie["start"]], called[tie["end"]], tie["both_ways"], str(tie.get("label", "")))
        for tie in reading.ties
    }


def notes(reading: networks.Reading) -> dict[str, object]:
    """What is told, with its number."""
    return {note.name: note.values.get("n") for note in reading.notes}
