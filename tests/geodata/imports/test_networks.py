"""Networks that somebody brings, as the programs write them that people use. Not here: bad ones (``test_bad_networks``)."""

import io
from collections.abc import Callable
from pathlib import Path

import networkx as nx
import openpyxl
import pytest
from network_bytes import BESIDE, CANVAS, YED, bring, labels, notes, packed, ties, written

from buurtlezer.geodata.imports import networks
from buurtlezer.geodata.imports.networks import NOTES, RULES
from buurtlezer.model import ImportedNetwork
from buurtlezer.texts import LANGUAGES, Texts

Brings = Callable[..., tuple[networks.Source, networks.Reading]]


@pytest.fixture
def brings(tmp_path: Path) -> Brings:
    return lambda data, name="net.csv": bring(tmp_path / "brought", data, name)


def entry(reading: networks.Reading) -> ImportedNetwork:
    common = {"perspective": "organisation", "round": 1}
    return ImportedNetwork.model_validate({**common, **networks.content(reading, "netwerk")})


def test_an_export_of_network_canvas_becomes_names_forms_and_ties_around_who_was_asked(brings: Brings) -> None:
    source, reading = brings(packed({**CANVAS, **BESIDE}), "export.zip")
    assert source.kind == "network_canvas"
    assert [(node["label"], node["form"]) for node in reading.nodes] == [
        ("Anna", "Person"),
        ("Person 2", "Person"),
        ("Park", "Venue"),
    ]
    around = {("", name, True, "") for name in ("Anna", "Person 2", "Park")}
    assert ties(reading) == around | {("Anna", "Person 2", True, "friend"), ("Anna", "Park", True, "friend")}
    assert notes(reading) == {"nameless": 1, "unknown_ends": 1, "strength_split": None}
    assert set(reading.dropped) == {"nodeID", "religion", "age", "from", "to"}
    assert entry(reading).nodes[0].label == "Anna"


def test_an_export_without_a_file_of_ties_has_who_is_in_it(brings: Brings) -> None:
    files = {name: content for name, content in CANVAS.items() if "edgeList" not in name and "ego" not in name}
    _, reading = brings(packed(files), "export.zip")
    assert labels(reading) == ["Anna", "Person 2", "Park"]
    assert "no_ties_file" in notes(reading)


def test_one_file_of_an_export_is_read_by_itself(brings: Brings) -> None:
    source, reading = brings(CANVAS["c1_attributeList_Person.csv"].encode(), "c1_attributeList_Person.csv")
    assert source.kind == "network_canvas"
    assert [node["form"] for node in reading.nodes] == ["Person", "Person"]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_list_of_ties_is_read_in_any_encoding_and_with_any_separator(brings: Brings, separator: str, encoding: str) -> None:
    rows = [("van", "naar", "soort", "gewicht"), ("Zoë", "Bert", "kent", "1"), ("Bert", "Çelik", "helpt", "3")]
    source, reading = brings("\n".join(separator.join(row) for row in rows).encode(encoding))
    assert (source.kind, source.one_way) == ("edge_list", True)
    assert ties(reading) == {("Zoë", "Bert", False, "kent"), ("Bert", "Çelik", False, "helpt")}
    assert [tie["strength"] for tie in reading.ties] == ["weak", "strong"]


def test_a_workbook_is_read_as_a_list_of_ties(brings: Brings) -> None:
    book, held = openpyxl.Workbook(), io.BytesIO()
    for row in (("source", "target", "weight"), ("=A1", "Bert", 2), ("ሰላም", "😀 علي", 1)):
        book.active.append([*row])
    book.active["A2"].data_type = "s"
    book.save(held)
    _, reading = brings(held.getvalue(), "ties.xlsx")
    assert labels(reading) == ["=A1", "Bert", "ሰላም", "😀 علي"]


def test_a_list_without_titles_is_read_from_its_first_row_and_that_can_be_changed(brings: Brings) -> None:
    source, reading = brings(b"Anna;Bert\nBert;Carl\n")
    assert (source.titled, len(reading.ties)) == (False, 2)
    titled = networks.as_titled(source, titled=True)
    assert titled.ties[0].titles == ("Anna", "Bert")
    assert len(networks.read(titled, networks.roles(titled)).ties) == 1
    back = networks.as_titled(titled, titled=False)
    assert back.ties[0].rows == source.ties[0].rows


def test_another_column_can_be_chosen_and_one_that_says_what_somebody_is_cannot(brings: Brings) -> None:
    source, _ = brings(b"nr;a1;b1;geloof;Leeftijd\n7;Anna;Bert;x;3\n8;Bert;Carl;y;4\n9;Carl;Bert;z;5\n")
    offered = networks.offered(source, "start")
    assert {"geloof", "Leeftijd"}.isdisjoint(offered)
    roles = networks.complete({"start": "a1", "end": "b1", "tie": "geloof"}, source)
    assert roles == {"start": "a1", "end": "b1"}
    reading = networks.read(source, roles, one_way=True)
    assert ties(reading) == {("Anna", "Bert", False, ""), ("Bert", "Carl", True, "")}
    assert {"geloof", "Leeftijd", "nr"} == set(reading.dropped)


@pytest.mark.parametrize("form", ["graphml", "gexf"])
def test_what_networkx_writes_is_read_whole(brings: Brings, form: str) -> None:
    graph = nx.DiGraph()
    graph.add_node("a", label="ሰላም", type="vzw", age=3, religion="x")
    graph.add_node("b", label="علي 😀")
    graph.add_edge("a", "b", label="helpt", weight=2.0)
    source, reading = brings(written(graph, form), f"net.{form}")
    assert source.kind == form
    assert ties(reading) == {("ሰላም", "علي 😀", False, "helpt")}
    assert reading.nodes[0]["form"] == "vzw"
    assert {"age", "religion"} <= set(reading.dropped)
    undirected = nx.Graph([("a", "b")])
    assert {tie["both_ways"] for tie in brings(written(undirected, form))[1].ties} == {True}


def test_a_drawing_of_yed_is_read_by_the_labels_it_shows(brings: Brings) -> None:
    _, reading = brings(YED.encode(), "net.graphml")
    assert labels(reading) == ["De Wissel", "Raad", "Voorzitter"]
    assert ties(reading) == {("De Wissel", "Voorzitter", False, "helpt")}
    assert reading.dropped == ("description",)


def test_tables_of_gephi_say_for_each_tie_whether_it_goes_one_way(brings: Brings) -> None:
    nodes = "Id,Label,Email\n1,Anna,a@b.be\n2,Bert,\n3,Carl 0470 12 34 56,\n"
    edges = "Source,Target,Type,Weight\n1,2,Directed,1\n2,3,Undirected,1\n"
    source, reading = brings(packed({"nodes.csv": nodes, "edges.csv": edges}), "gephi.zip")
    assert source.kind == "tables"
    assert ties(reading) == {("Anna", "Bert", False, ""), ("Bert", "Carl", True, "")}
    assert notes(reading) == {"contacts": 1}
    assert reading.dropped == ("Email",)


def test_there_and_back_is_one_tie_and_the_same_again_is_laid_together(brings: Brings) -> None:
    _, reading = brings(b"van,naar,soort\na,b,kent\nb,a,kent\nb,c,kent\nb,c,helpt\n")
    assert ties(reading) == {("a", "b", True, "kent"), ("b", "c", False, "kent, helpt")}
    assert notes(reading) == {"laid_together": 2}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_and_note_has_its_sentence(language: str) -> None:
    texts = Texts.of(language)
    for rule in RULES:
        assert texts(f"refusal.network.{rule}", n="1", most="2")
    for note in NOTES - {"strength_split", "no_ties_file"}:
        assert texts.many(f"notice.network.{note}", 3)
    assert "2,5" in texts("notice.network.strength_split", cut="2,5")
    assert texts("notice.network.no_ties_file")
