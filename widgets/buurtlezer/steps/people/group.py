"""The room's network and its own gates, in words, with doubles to decide. Organisations and functions, never a person.

Not here: counting (``views.network``, ``views.own_gates``), words of rows (``wording.room_network``, ``wording.room_gates``).
"""

from collections.abc import Mapping
from typing import Any

from buurtlezer.model import ROOM, OwnGate, SameActor, Verdict, Visibility
from buurtlezer.parts.group_network import GroupNetwork
from buurtlezer.steps.made import Made
from buurtlezer.steps.page import Page
from buurtlezer.steps.people.state import PeopleState
from buurtlezer.store import current, today
from buurtlezer.wording import room_gates as gates
from buurtlezer.wording import room_network as words

Json = dict[str, Any]


def group(page: Page, state: PeopleState) -> GroupNetwork:
    """The section."""
    part = page.part(GroupNetwork(name="group"), "group_network")
    return page.shows(part, lambda: told(state))


def told(state: PeopleState) -> Json:
    """What the part shows."""
    view = _network(state)
    lists = [*(_of_network(state, view) if view else ()), *_of_gates(state)]
    pairs = _pairs(state, view) if view else []
    return {"template": dict(state.common), "lists": lists, "pairs": pairs, "empty": "" if lists or pairs else missing(state)}


def missing(state: PeopleState) -> str:
    """What it needs, kindly."""
    texts = state.texts
    if not state.in_room:
        return texts("group_network.elsewhere")
    return texts("group_network.none") if _network(state) else texts("group_network.wait")


def _network(state: PeopleState) -> Json:
    found = state.group_view("network")
    return current(found, today()) if found else {}


def _of_network(state: PeopleState, view: Mapping[str, Any]) -> list[Json]:
    texts = state.texts
    named = [_list(one["form"], [(name["name"], name["also"]) for name in one["names"]]) for one in words.actors(view, texts)]
    tied = [
        (f"{one['one']} – {one['other']}", _dotted(one["said"], one["strength"], one["voices"]))
        for one in words.ties(view, texts)
    ]
    rows = [(f"{one['word']}\u00a0{one['count']}", "") for one in words.rows(view, texts) if one["count"]]
    beside = [
        _list(texts("group_network.ties"), tied, words.few_ties(view, texts)),
        _list(texts("group_network.domains"), rows, _dotted(words.empty(view, texts), words.where(view, texts))),
        _list(texts("group_network.apart"), [(one, "") for one in words.apart(view, texts)]),
    ]
    unread = [_list(texts("group_network.unread"), [], note)] if (note := words.waiting_names(view, texts)) else []
    return [one for one in (*named, *beside) if one["items"] or one["note"]] + unread


def _of_gates(state: PeopleState) -> list[Json]:
    """Rules of houses, each with how many people, and whole gates that everybody may read."""
    texts, view = state.texts, state.group_view("own_gates")
    if not view:
        return _own_waits(state)
    found = []
    for question in ("rules", "who"):
        rows = [(f"{one['word']}\u00a0{one['count']}", "") for one in gates.rows(view, question, texts) if one["count"]]
        found.append(_list(texts(f"group_network.gates_{question}"), rows))
    whole = [
        (one["title"], _dotted(*(f"{line['label']}: {line['text']}" for line in one["lines"]))) for one in gates.told(view, texts)
    ]
    return [one for one in (*found, _list(texts("group_network.gates_told"), whole)) if one["items"]] or _own_waits(state)


def _own_waits(state: PeopleState) -> list[Json]:
    """What becomes of one's own door once it is shared, or offered to be, while the room shows none yet."""
    shares = state.in_room and any(one.entry.visibility is not Visibility.PRIVATE for one in state.of_kind(OwnGate))
    texts = state.texts
    return [_list(texts("group_network.gates"), [], texts("group_network.gates_wall"))] if shares else []


def _pairs(state: PeopleState, view: Mapping[str, Any]) -> list[Json]:
    """What is alike and not decided, what was decided, and what only one decided oneself: each to be taken back."""
    texts, named = state.texts, words.names(view, state.texts)
    mine = {frozenset((one.entry.one, one.entry.other)): one for one in state.of_any_round(SameActor)}
    decided = [(one["two"], one["verdicts"]) for one in view["decided"]]
    found = []
    open_to_all = [*((two, []) for two in view["proposed"]), *decided]
    listed = {frozenset(ROOM + handle for handle in two) for two, _ in open_to_all}
    alone: list[tuple[list[str], list[str]]] = [
        ([ref.removeprefix(ROOM) for ref in sorted(two)], []) for two in mine if two not in listed
    ]
    for two, verdicts in (*open_to_all, *alone):
        if not set(two) <= named.keys():
            continue
        refs = [ROOM + handle for handle in two]
        own: Made[SameActor] | None = mine.get(frozenset(refs))
        said = [texts(f"doubles.verdict.{one}") for one in Verdict if str(one) in verdicts]
        found.append(
            {
                "one": refs[0],
                "other": refs[1],
                "names": [named[handle] for handle in two],
                "said": texts("group_network.said", verdicts=" · ".join(said)) if said else "",
                "mine": str(own.entry.verdict) if own else "",
                "entry_id": own.entry_id if own else "",
                "seq": own.seq if own else 0,
            }
        )
    return found


def _list(title: str, items: list[tuple[str, str]], note: str = "") -> Json:
    return {"title": title, "items": [{"text": text, "note": beside} for text, beside in items], "note": note}


def _dotted(*said: str) -> str:
    return " · ".join(one for one in said if one)
