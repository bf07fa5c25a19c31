"""The streets of ``walk_network.csv`` in OpenStreetMap's own form: ``streets.osm.pbf``, for programs that read nothing else.

A node is a row of that table, its id the number of the row counted from 1; a way is a piece of street between two crossings or
ends. No names, no times, no authors. Here only ``osmium`` is needed, to build. Not here: how the streets are made
(``walk_network``).
"""

import tempfile
from collections import defaultdict
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from buurtlezer.analysis.projection import points_to_degrees
from buurtlezer.analysis.walking import Network

WRITER: Final = "osmium (a Python package)"
"""What is lacking where :func:`writable` is false."""
TAGS: Final = {"highway": "residential", "foot": "yes"}
FORM: Final = "pbf,add_metadata=false"


def writable() -> bool:
    """Whether what writes this form is installed: it is with the tools of developers."""
    return find_spec("osmium") is not None


def content(network: Network) -> bytes:
    """The file. The same network gives the same bytes."""
    import osmium
    from osmium.osm.mutable import Node, Way

    header = osmium.io.Header()
    header.set("generator", "buurtlezer")
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "streets.osm.pbf"
        with osmium.SimpleWriter(osmium.io.File(str(place), FORM), header=header) as writer:
            for number, (lon, lat) in enumerate(points_to_degrees(network.nodes_metres), 1):
                writer.add_node(Node(id=number, location=(float(lon), float(lat))))
            for number, way in enumerate(ways(network.edges, len(network.nodes_metres)), 1):
                writer.add_way(Way(id=number, nodes=[node + 1 for node in way], tags=TAGS))
        return place.read_bytes()


def ways(edges: NDArray[np.intp], count: int) -> Iterator[list[int]]:
    """The pieces, joined where no third one meets them: each a list of two nodes or more, in order of the first."""
    neighbours: dict[int, list[int]] = defaultdict(list)
    for one, other in edges.tolist():
        neighbours[one].append(other)
        neighbours[other].append(one)
    walked: set[tuple[int, int]] = set()

    def along(way: list[int]) -> list[int]:
        while True:
            walked.update([(way[-2], way[-1]), (way[-1], way[-2])])
            onward = [node for node in neighbours[way[-1]] if (way[-1], node) not in walked]
            if len(neighbours[way[-1]]) != 2 or not onward:
                return way
            way.append(onward[0])

    crossings = [node for node in range(count) if len(neighbours[node]) != 2]
    for node in [*crossings, *range(count)]:  # the second time for rings that no other street meets
        for other in sorted(neighbours[node]):
            if (node, other) not in walked:
                yield along([node, other])
