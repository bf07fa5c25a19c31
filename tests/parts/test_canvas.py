"""The network canvas without a browser: what its traits accept, what a page may ask, what is in no saved page."""

from typing import Any

import pytest
from examples import examples
from hypothesis import given
from hypothesis import strategies as st
from traitlets import TraitError

from buurtlezer.parts.base.in_part import otherwise
from buurtlezer.parts.canvas import Canvas

NODE = {"key": "own/1", "form": "person", "name": "Halima"}
OTHER = {"key": "own/2", "form": "place", "name": "Wasserette"}


@pytest.mark.parametrize(
    ("trait", "value", "fault"),
    [
        ("nodes", [NODE, NODE], "different ids"),
        ("nodes", [{**NODE, "form": "ghost"}], "a form is one of"),
        ("nodes", [{**NODE, "entry_id": "1"}], "has all of"),
        ("nodes", [{**NODE, "faith": "x"}], "unknown keys"),
        ("ties", [{"key": "1", "start": "own/1", "end": "own/1"}], "from one to another"),
        ("ties", [{"key": "1", "end": "own/1"}], "misses start"),
        ("imported", [{"key": "1/0"}], "misses name"),
        ("layouts", {"you": {"slot": "s", "seq": 0, "content": {}}}, "a centre is one of"),
        ("layouts", {"me": {"slot": "s", "seq": 0, "content": {"sectors": "faith"}}}, "sectors is one of"),
        ("choices", {"domain": [{"value": "faith", "label": "x"}]}, "a value of domain"),
        ("centre", "you", "a centre is one of"),
    ],
)
def test_what_it_cannot_show_is_refused(trait: str, value: Any, fault: str) -> None:
    with pytest.raises(TraitError, match=fault):
        Canvas(**{trait: value})


def test_a_page_opens_and_takes_over_what_is_there_and_nothing_else() -> None:
    canvas = Canvas(nodes=[NODE, OTHER], imported=[{"key": "7/0", "name": "Rij"}])
    opened: list[str] = []
    taken: list[str] = []
    canvas.on_open(opened.append)
    canvas.on_take(taken.append)
    for said in ("open", "take"):
        for key in ("own/1", "7/0", "own/9", None, ["own/1"]):
            canvas._handle_custom_msg({"type": said, "key": key}, [])
    assert (opened, taken) == (["own/1"], ["7/0"])


def test_who_stands_on_it_is_told_and_in_no_saved_page() -> None:
    canvas = Canvas(nodes=[NODE], imported=[{"key": "7/0", "name": "Rij"}], ties=[{"key": "1", "start": None, "end": "own/1"}])
    assert not {"nodes", "ties", "imported", "layouts"} & set(canvas.get_state())
    assert "Halima" not in str(canvas.get_state())


def test_after_an_act_only_what_is_otherwise_is_told_and_a_page_that_comes_is_told_all(monkeypatch: pytest.MonkeyPatch) -> None:
    canvas = Canvas(nodes=[NODE])
    said: list[dict[str, Any]] = []
    monkeypatch.setattr(canvas, "send", lambda content, buffers=None: said.append(content))
    canvas.nodes = [OTHER]
    assert said == []  # nobody asked yet, and who does is told all
    canvas.nodes = [NODE]
    canvas._handle_custom_msg({"type": "tell", "page": "first"}, [])
    said.clear()
    canvas.nodes = [NODE, OTHER]
    canvas.nodes = [NODE, {**OTHER, "name": "Wassalon"}]
    order = {"at": 1, "gone": 0, "keys": ["own/2"], "count": 2}  # after what it was made with
    assert [(one["of"], one["order"], len(one["rows"])) for one in said] == [(0, order, 1), (1, None, 1)]
    said.clear()
    canvas._handle_custom_msg({"type": "tell", "page": "p"}, [])
    assert said[0] == {"type": "times", "times": {"nodes": 2}}
    assert said[1]["traits"]["nodes"] == canvas.nodes


def test_what_is_gone_or_in_another_order_is_told_by_the_order() -> None:
    assert otherwise([NODE, OTHER], [OTHER], 3) == {"of": 3, "order": {"at": 0, "gone": 1, "keys": [], "count": 1}, "rows": []}
    turned = {"at": 0, "gone": 2, "keys": ["own/2", "own/1"], "count": 2}
    assert otherwise([NODE, OTHER], [OTHER, NODE], 3)["order"] == turned
    assert otherwise([NODE], [NODE], 0) == {"of": 0, "order": None, "rows": []}


@examples(60)
@given(st.lists(st.integers(0, 9), unique=True), st.lists(st.integers(0, 9), unique=True))
def test_the_keys_are_those_of_now_whatever_stood_before(before: list[int], now: list[int]) -> None:
    rows = [[{"key": str(key)} for key in keys] for keys in (before, now)]
    told = otherwise(*rows, 0)["order"]
    keys = [row["key"] for row in rows[0]]
    if told is not None:
        keys[told["at"] : told["at"] + told["gone"]] = told["keys"]
    assert keys == [row["key"] for row in rows[1]]
