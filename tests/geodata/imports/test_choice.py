"""What a person chose becomes the content of an entry."""

import pytest

from buurtlezer.errors import BadTable
from buurtlezer.geodata.imports import Choice, take
from buurtlezer.model.parsing import parse

TABLE = "Code;Aandeel (%) 2025;Inwoners;Saldo;Soort\n1;0,131;12;-3;a\n2;ND;VS;4;b\n3;0,29;0;5;c\n"


@pytest.fixture
def found(bring):
    return bring(TABLE.encode())


def choice(column, **also):
    said = {"title": column.title, "kind": column.kind, "unit": column.unit, "year": column.year} | also
    return Choice(column.id, **said)


def test_a_choice_becomes_what_the_entry_takes(found):
    share, people = found.columns[:2]
    content = take(found, [choice(share, times_hundred=True), choice(people, title=" Mensen\n", population=True)])
    assert content == {
        "level": "district",
        "columns": [
            {
                "title": "Aandeel (%) 2025",
                "kind": "share",
                "unit": "percent",
                "year": 2025,
                "population": False,
                "region": None,
                "values": {"1": 13.1, "2": "not_available", "3": 29.0},
            },
            {
                "title": "Mensen",
                "kind": "count",
                "unit": "inhabitants",
                "year": None,
                "population": True,
                "region": None,
                "values": {"1": 12.0, "2": "suppressed", "3": 0.0},
            },
        ],
    }
    common = {"kind": "table", "title": "Tabel", "perspective": "citizen", "voice": "own", "evidence": ["figure"]}
    parse(common | content)  # the model takes it as it is


def test_what_is_chosen_twice_counts_once_as_it_was_chosen_last(found):
    share = found.columns[0]
    assert [one["title"] for one in take(found, [choice(share), choice(share, title="B")])["columns"]] == ["B"]


@pytest.mark.parametrize(
    ("pick", "rule"),
    [
        (lambda columns: [], "nothing_chosen"),
        (lambda columns: [Choice("c99", "A", "count", "number")], "unknown_column"),
        (lambda columns: [choice(columns[3])], "unknown_column"),
        (lambda columns: [choice(columns[2], population=True)], "not_inhabitants"),
        (lambda columns: [Choice(f"c{at}", "A", "count", "number") for at in range(13)], "too_many_chosen"),
    ],
)
def test_a_choice_that_cannot_be_is_turned_away(pick, rule, found):
    with pytest.raises(BadTable) as caught:
        take(found, pick(found.columns))
    assert caught.value.rule == rule
