"""Files that are no network, or a bad one: each ends in a rule, quickly, and nothing of them is quoted.

Not here: good ones (``test_networks``).
"""

import io
import time
import tracemalloc
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from examples import examples
from hypothesis import given
from hypothesis import strategies as st
from network_bytes import CANVAS, YED, bring, labels, notes, packed

from buurtlezer.errors import BadTable
from buurtlezer.geodata.imports import RULES as FILE_RULES
from buurtlezer.geodata.imports import gate, networks
from buurtlezer.model import MOST_NODES, MOST_TIES

Refuses = Callable[..., BadTable]


@pytest.fixture
def refused(tmp_path: Path) -> Refuses:
    def brought(data: bytes, name: str = "net.csv") -> BadTable:
        with pytest.raises(BadTable) as caught:
            bring(tmp_path / "brought", data, name)
        assert caught.value.rule in networks.RULES | FILE_RULES
        return caught.value

    return brought


def graphml(nodes: int, ties: int) -> bytes:
    """A file of so many, made as text: quicker than a graph."""
    rows = [f'<node id="n{at}"><data key="d0">Naam {at}</data></node>' for at in range(nodes)]
    rows += [f'<edge source="n{at % nodes}" target="n{(at * 7 + 1) % nodes}"/>' for at in range(ties)]
    head = '<graphml><key id="d0" for="node" attr.name="label"/><graph edgedefault="directed">'
    return f"{head}{''.join(rows)}</graph></graphml>".encode()


def listed(nodes: int) -> bytes:
    return ("van;naar\n" + "".join(f"Naam {at};Naam {at + 1}\n" for at in range(nodes - 1))).encode()


@pytest.mark.parametrize("data", [graphml(50_000, 0), listed(50_000)], ids=["graphml", "list"])
def test_fifty_thousand_names_are_refused_with_their_number_soon_and_in_little_memory(refused: Refuses, data: bytes) -> None:
    begun = time.process_time()
    fault = refused(data)
    assert time.process_time() - begun < 20  # a fifth of it on a quick machine: what is ruled out is work without end
    assert (fault.rule, fault.n) == ("too_many_nodes", 50_000)
    assert "50000" in str(fault)
    assert str(MOST_NODES) in str(fault)


def test_a_great_many_names_are_counted_and_not_held(tmp_path: Path) -> None:
    path = tmp_path / "brought"
    path.write_bytes(graphml(6_000, 0))
    tracemalloc.start()
    with pytest.raises(BadTable, match="too_many_nodes"):
        networks.opened(path, "net.graphml")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 4_000_000


def test_as_many_as_are_taken_are_taken(tmp_path: Path) -> None:
    _, reading = bring(tmp_path / "brought", graphml(MOST_NODES, MOST_TIES // 2))
    assert len(reading.nodes) == MOST_NODES
    assert networks.content(reading, "n")["name"] == "n"


def test_too_many_ties_are_refused_with_their_number(refused: Refuses) -> None:
    pairs = [(one, other) for one in range(150) for other in range(one)]
    data = "van;naar\n" + "".join(f"n{one};n{other}\n" for one, other in pairs)
    fault = refused(data.encode())
    assert (fault.rule, fault.n) == ("too_many_ties", len(pairs))


def test_doubled_ids_unknown_ends_and_loops_are_told_and_the_rest_is_kept(tmp_path: Path) -> None:
    nodes, edges = "id,label\n1,Anna\n2,Bert\n1,Anders\n,\n", "source,target\n1,2\n1,1\n1,99\n2,\n"
    _, reading = bring(tmp_path / "brought", packed({"nodes.csv": nodes, "edges.csv": edges}))
    assert labels(reading) == ["Anna", "Bert"]
    assert len(reading.ties) == 1
    assert notes(reading) == {"doubled": 1, "loops": 1, "unknown_ends": 1, "without_one_end": 1}


@pytest.mark.parametrize(
    ("data", "rule"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf  \n", "empty"),
        (b"one column\nonly\n", "not_a_table"),
        (b"van;naar\n", "no_ties"),
        (b"%PDF-1.7", "pdf"),
        (b"<html><body>net</body></html>", "html"),
        (b"<?xml version='1.0'?><other/>", "not_a_network"),
        (b"<graphml><graph/></graphml>", "no_nodes"),
        (b"<graphml><graph><node id='a'>", "torn_markup"),
        (b"<!DOCTYPE graphml [<!ENTITY a 'b'>]><graphml>&a;</graphml>", "torn_markup"),
        ("<graphml/>".encode("utf-16"), "torn_markup"),
        (b"<graphml>" + b"<a>" * 200 + b"</a>" * 200 + b"</graphml>", "torn_markup"),
        (b"<graphml " + b"a" * 20_000 + b"='b'/>", "torn_markup"),
        (packed({"readme.md": "x"}), "not_a_network"),
        (packed({"a.csv": ""}), "empty"),
        (packed({"../a.csv": "van;naar\na;b\n"}), "climbs_out"),
        (packed({"/etc/a.csv": "van;naar\na;b\n"}), "climbs_out"),
        (packed(CANVAS)[:-40], "torn"),
        (packed({**CANVAS, "c2_attributeList_Person.csv": CANVAS["c1_attributeList_Person.csv"].replace("E1", "E2")}), "several"),
    ],
)
def test_each_bad_file_is_refused_by_its_rule(refused: Refuses, data: bytes, rule: str) -> None:
    assert refused(data, "net.zip").rule == rule


def test_a_bomb_in_a_zip_is_not_unpacked(refused: Refuses, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gate, "MOST_BYTES", 100_000)
    assert refused(packed({"a.csv": b"a;b\n" * 50_000}), "net.zip").rule == "too_big"


def test_a_zip_that_says_it_is_small_is_torn(refused: Refuses) -> None:
    data = bytearray(packed({"a.csv": b"van;naar\n" * 10_000}))
    for sign, place in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        at = data.index(sign) + place
        data[at : at + 4] = (20).to_bytes(4, "little")
    assert refused(bytes(data), "net.zip").rule == "torn"


def test_an_encrypted_zip_asks_for_one_without_a_password(refused: Refuses) -> None:
    held = io.BytesIO(packed({"a.csv": "van;naar\na;b\n"}))
    data = bytearray(held.getvalue())
    data[data.index(b"PK\x01\x02") + 8] |= 1
    with zipfile.ZipFile(io.BytesIO(bytes(data))) as archive:
        assert archive.infolist()[0].flag_bits & 1
    assert refused(bytes(data), "net.zip").rule == "password"


SEEDS = [YED.encode(), packed(CANVAS), b"van;naar;gewicht\na;b;1\nb;c;2\n", graphml(3, 3)]


@examples(80)
@given(seed=st.sampled_from(SEEDS), at=st.floats(0, 1), data=st.binary(max_size=12), cut=st.booleans())
def test_no_bytes_do_more_than_be_refused(
    tmp_path_factory: pytest.TempPathFactory, seed: bytes, at: float, data: bytes, cut: bool
) -> None:
    place = int(at * len(seed))
    path = tmp_path_factory.getbasetemp() / "fuzzed"
    rule, nodes = "", 0
    try:
        _, reading = bring(path, seed[:place] + data + (b"" if cut else seed[place + len(data) :]))
        nodes = len(reading.nodes)
    except BadTable as error:
        rule = error.rule
    assert nodes or rule in networks.RULES | FILE_RULES


@pytest.mark.parametrize("head", ["name,type", "type,naam", "nom;sorte"])
def test_a_list_of_names_with_what_each_is_makes_no_node_of_what_somebody_is(tmp_path: Path, head: str) -> None:
    sign = ";" if ";" in head else ","
    rows = [head, *(sign.join(row) for row in (("Anna", "moslim"), ("Bob", "christen")))]
    with pytest.raises(BadTable) as caught:
        bring(tmp_path / "brought", "\n".join(rows).encode())
    assert caught.value.rule == "no_ties"
