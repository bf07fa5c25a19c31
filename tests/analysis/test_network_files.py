"""Files of a network: read back by networkx, and by our own reader, they say what went in. Not here: who is named in one."""

import io
import zipfile
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from examples import examples
from hypothesis import given
from hypothesis import strategies as st

from buurtlezer.analysis.network_files import OutNetwork, OutNode, OutTie, gexf, graphml, tables
from buurtlezer.geodata.imports import networks
from buurtlezer.geodata.imports.sheet import clean
from buurtlezer.model import Domain, Strength, TieKind, Where
from buurtlezer.model.text import one_line

FORMS = ("graphml", "gexf", "csv")
MIDDLES = {"me": "ik", "organisation": "wij"}
HOSTILE = ("=1+1", "@SUM(A1)", "a;=b", "<b>&amp;</b>", '"quoted"', "سلام", "ሰላም", "😀", "it's", "'=1", "a\u00a0b", "0,5", "-3")


def file(network: OutNetwork, form: str, language: str = "nl") -> bytes:
    return {"graphml": graphml, "gexf": gexf}[form](network) if form != "csv" else tables(network, language)


def came_in(path: Path, data: bytes) -> networks.Reading:
    path.write_bytes(data)
    source = networks.opened(path, "net")
    return networks.read(source, networks.roles(source))


def said(ties: Any) -> set[tuple[Any, ...]]:
    """Ties to compare: without direction, the lower end comes first."""
    found = set()
    for start, end, label, kinds, strength, both in ties:
        ends = (end, start) if both and start is not None and start > end else (start, end)
        found.add((*ends, label, kinds, strength, both))
    return found


NAMES = st.one_of(st.sampled_from(HOSTILE), st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=12))
LABELS = NAMES.map(lambda text: one_line(text)[:200]).filter(lambda text: bool(text.strip("'\" ;,")) and "'" not in text)
NODES = st.builds(
    OutNode,
    LABELS,
    st.sampled_from(["", "functie", "zelforganisatie"]),
    st.sampled_from([None, 1, 2, 3]),
    st.sampled_from(["", *map(str, Domain)]),
    st.sampled_from(["", *map(str, Where)]),
)


@st.composite
def drawn(draw: st.DrawFn) -> OutNetwork:
    nodes = draw(st.lists(NODES, min_size=1, max_size=6))
    ends = st.integers(0, len(nodes) - 1)
    pairs = draw(st.sets(st.tuples(st.one_of(ends, st.just("organisation")), ends), max_size=8))
    kept = {frozenset(map(str, pair)): pair for pair in pairs if pair[0] != pair[1]}
    kinds = st.sets(st.sampled_from([str(kind) for kind in TieKind]), max_size=2).map(lambda found: tuple(sorted(found)))
    strength = st.sampled_from(["", *map(str, Strength)])
    ties = tuple(
        OutTie(start, end, ", ".join(said), said, draw(strength), draw(st.booleans()))
        for start, end in kept.values()
        for said in [draw(kinds)]
    )
    return OutNetwork(tuple(nodes), ties, MIDDLES)


@examples(60)
@given(network=drawn(), form=st.sampled_from(FORMS), language=st.sampled_from(["nl", "en"]))
def test_what_goes_out_comes_in_again(
    tmp_path_factory: pytest.TempPathFactory, network: OutNetwork, form: str, language: str
) -> None:
    reading = came_in(tmp_path_factory.getbasetemp() / "out", file(network, form, language))
    assert [
        (node["label"], node["form"], node.get("ring"), node.get("domain", ""), node.get("where", "")) for node in reading.nodes
    ] == [(clean(node.label), node.form, node.ring, node.domain, node.where) for node in network.nodes]
    assert said(
        (tie["start"], tie["end"], tie.get("label", ""), tuple(tie.get("ties", ())), tie.get("strength", ""), tie["both_ways"])
        for tie in reading.ties
    ) == said(
        (None if isinstance(tie.start, str) else tie.start, tie.end, tie.label, tie.kinds, tie.strength, tie.both_ways)
        for tie in network.ties
    )
    assert reading.dropped == ()


@examples(40)
@given(network=drawn())
def test_networkx_reads_each_form_as_it_was(network: OutNetwork) -> None:
    for form, read in (("graphml", nx.read_graphml), ("gexf", nx.read_gexf)):
        graph = read(io.BytesIO(file(network, form)))
        assert graph.is_directed() == network.one_way
        assert {data["label"] for _, data in graph.nodes(data=True)} >= {node.label for node in network.nodes}
        assert graph.number_of_edges() == len(list(network.edges()))


@pytest.mark.parametrize("cell", HOSTILE)
def test_no_cell_of_a_table_is_a_formula(cell: str) -> None:
    network = OutNetwork((OutNode(cell, cell), OutNode("b")), (OutTie(0, 1, cell),), {})
    with zipfile.ZipFile(io.BytesIO(file(network, "csv"))) as archive:
        texts = [archive.read(name).decode("utf-8-sig") for name in archive.namelist()]
    assert archive.namelist() == ["nodes.csv", "ties.csv"]
    cells = [part.strip('"') for text in texts for part in text.replace("\r\n", ";").replace(",", ";").split(";")]
    assert not [one for one in cells if one[:1] in {"=", "@", "+"}]


def test_nothing_of_an_id_is_in_a_file() -> None:
    network = OutNetwork((OutNode("a"), OutNode("b")), (OutTie("me", 0), OutTie(0, 1)), MIDDLES)
    text = graphml(network).decode()
    assert 'id="n1"' in text
    assert 'id="middle/me"' in text
    assert "middle/organisation" not in text, "a middle without a tie is no node"
