"""For experts: where each stands in the network, as numbers. By form and place in the drawing, never by name.

Numbers are of the network that a few people told, and say more of who told than of who stands there; the page says how many told.
The middle is left out, and nothing stands in an order of worth. Not here: reckoning
(``analysis.network``), the part (``parts.table``).
"""

from typing import Any, Final

from buurtlezer.analysis.network.brokerage import Brokered, Role, brokerage
from buurtlezer.analysis.network.graph import Graph
from buurtlezer.analysis.network.holes import Holes, holes
from buurtlezer.analysis.network.mix import diversity, domains, e_i
from buurtlezer.analysis.network.position import Position, positions
from buurtlezer.errors import BadNetwork
from buurtlezer.model import Domain, KeyPerson
from buurtlezer.parts.table import Table
from buurtlezer.steps.page import Page
from buurtlezer.steps.people.network import Network
from buurtlezer.steps.people.state import PeopleState

Json = dict[str, Any]

COLUMNS: Final = ("degree", "between", "constraint", "effective", "broker", "cut")


def measures(page: Page, state: PeopleState) -> Table:
    """The table, worked out only when somebody asks, and for as long as nothing changes: a large network takes a while."""
    part = Table(name="measures")
    page.part(part, "table")
    worked: tuple[Network, Json] | None = None

    def told() -> Json:
        known = worked[1] if worked is not None and worked[0] is state.network else None
        waits = known is None and _tied(state)
        empty = "people.measures.wait" if waits else "people.through.too_large" if _tied(state) else "people.measures.empty"
        return {
            "table": known or {},
            "empty": state.texts(empty),
            "offer": state.texts("people.measures.work_out") if waits else "",
        }

    def work_out() -> None:
        nonlocal worked
        worked = (state.network, table(state))
        page.show(part, **told())

    part.asked = work_out
    return page.shows(part, told)


def tellers(state: PeopleState) -> int:
    """How many told of this network: who wrote it, each file, and each role that told of somebody."""
    told = {one.entry.told_by.casefold() for one in state.of_kind(KeyPerson) if one.entry.told_by}
    return 1 + len(state.brought) + len(told)


def table(state: PeopleState) -> Json:
    """Rows in the order of the drawing: part of life, ring, form and number."""
    if not _tied(state):
        return {}
    texts, network = state.texts, state.network
    try:
        graph = network.among_them()
        stands, gaps = positions(graph), holes(graph)
        groups = {node.key: str(node.domain) for node in network.nodes if node.domain}
        brokers = brokerage(graph, groups)
    except BadNetwork:
        return {}
    order = {domain: number for number, domain in enumerate((*Domain, None))}
    drawn = {key: (order[network.domains[key]], one.ring, one.form, one.number) for key, one in network.called.items()}
    return {
        "caption": texts("people.measures.caption"),
        "corner": texts("people.measures.corner"),
        "columns": [
            {"title": texts(f"people.measures.{name}"), "note": texts(f"people.measures.{name}_note")} for name in COLUMNS
        ],
        "rows": [_row(state, key, stands[key], gaps[key], brokers.get(key)) for key in sorted(stands, key=drawn.__getitem__)],
        "notes": notes(state, graph, groups),
        "file": "",
    }


def notes(state: PeopleState, graph: Graph, groups: dict[str, str]) -> list[str]:
    """Of how many tellers, and what holds for the whole."""
    texts = state.texts
    mixed = diversity({str(domain): count for domain, count in domains(graph).items()}, len(Domain))
    outward = e_i(graph, groups)
    found = [texts.many("people.measures.tellers", tellers(state))]
    if mixed.blau is not None and mixed.iqv is not None:
        found.append(texts("people.measures.mixed", blau=texts.number(mixed.blau, 2), iqv=texts.number(mixed.iqv, 2)))
    if outward is not None:
        found.append(texts("people.measures.outward", value=texts.number(outward, 2)))
    return found


def _tied(state: PeopleState) -> bool:
    return any(link.start is not None for link in state.network.links) or any(node.via for node in state.network.nodes)


def _row(state: PeopleState, key: str, stands: Position, gap: Holes | None, broker: Brokered | None) -> Json:
    texts, called = state.texts, state.network.called[key]
    domain = state.network.domains[key]
    place = [texts("people.measures.ring", n=called.ring), texts(f"network.domain.{domain}") if domain else ""]
    cells = [
        _cell(texts.number(stands.degree)),
        _cell(texts.number(stands.betweenness, 1)),
        _cell(texts.number(gap.constraint, 2) if gap else ""),
        _cell(texts.number(gap.effective_size, 1) if gap else ""),
        _broker(state, broker),
        _cell(texts("people.measures.cut_yes") if stands.cut else ""),
    ]
    return {"title": called.plain, "note": " · ".join(filter(None, place)), "cells": cells}


def _broker(state: PeopleState, broker: Brokered | None) -> Json:
    """Raw, and beside it what ties laid at random would give."""
    texts = state.texts
    if broker is None:
        return _cell("")
    expected = texts.number(broker.total_expected, 1)
    roles = " · ".join(f"{texts(f'people.role.{role}')} {broker.raw[role]}" for role in Role if broker.raw[role])
    return {"text": texts("people.measures.of_expected", raw=broker.total, expected=expected), "note": roles}


def _cell(text: str) -> Json:
    return {"text": text or "–", "note": "", **({} if text else {"muted": True})}
