"""Via whom do I reach somebody, and what the network lacks: who hangs on one colleague, whom to ask, where we know nobody.

It says with whom to begin, never who matters most: nothing here stands in an order of worth, and no colleague is counted. Not
here: reckoning (``analysis.network``), the part (``parts.through``), numbers of positions (``measures``).
"""

from typing import Any, Final

from buurtlezer.analysis.network.alone import empty_domains, held_by, held_by_one, not_asked
from buurtlezer.analysis.network.graph import ORGANISATION
from buurtlezer.analysis.network.mix import places
from buurtlezer.analysis.network.paths import NoWay, Way, reached
from buurtlezer.errors import BadNetwork
from buurtlezer.model import Centre, Holder, Where
from buurtlezer.parts.through import Through
from buurtlezer.steps.page import Page
from buurtlezer.steps.people.state import PeopleState

Json = dict[str, Any]

NAME: Final = "through"


def through(page: Page, state: PeopleState) -> Through:
    """The part."""
    part = Through(name=NAME)
    part.reach = lambda key: ways(state, key)
    page.part(part, "through")

    def told() -> Json:
        start = {"we": page.texts("through.me")} if state.middle is Centre.ME else {}
        labels = page.texts.group("base.", "through.") | start
        return {"labels": labels, "targets": targets(state), "lists": lists(state)}

    return page.shows(part, told)


def targets(state: PeopleState) -> list[Json]:
    """All that one may want to reach, by the alphabet."""
    called = state.network.called
    found = [{"key": key, "name": one.name, "plain": one.plain} for key, one in called.items()]
    return sorted(found, key=lambda one: (str(one["name"]).casefold(), one["key"]))


def ways(state: PeopleState, key: str) -> Json:
    """The ways to one, cheapest first, in words; or why there is none."""
    texts = state.texts
    try:
        found = reached(state.network.of_ours(), ORGANISATION, key)
    except BadNetwork:
        return {"ways": [], "why": texts("people.through.too_large")}
    why = texts(f"people.through.why.{found.why}") if found.why not in (None, NoWay.SAME) else ""
    shown = found.ways[:1] if found.ways and not found.ways[0].through else found.ways  # whom one knows needs no detour
    return {"ways": [_way(state, way) for way in shown], "why": why}


def _way(state: PeopleState, way: Way) -> Json:
    """A way, each step with its tie in words. Who of us knows the first of them is told by role: with them one begins."""
    texts, called = state.texts, state.network.called
    steps = [
        {"name": called[key].name, "plain": called[key].plain, "tie": texts(f"people.tie.{strength}") if strength else ""}
        for key, strength in zip(way.keys[1:], way.strengths, strict=True)
    ]
    holders = held_by(state.network.nodes, state.network.links).get(way.keys[1], frozenset())
    roles = ", ".join(texts(f"network.holder.{one}") for one in Holder if one in holders)
    count = len(way.through)
    return {
        "title": texts.many("people.through.steps", count) if count else texts("people.through.direct"),
        "steps": steps,
        "begin": texts("people.through.begin" if count else "people.through.known", roles=roles) if roles else "",
    }


def lists(state: PeopleState) -> list[Json]:
    """What stands beside it: each a question, with what answers it."""
    network, texts = state.network, state.texts
    if not network.nodes:
        return []
    try:
        holders = held_by(network.nodes, network.links)
        by_one = held_by_one(network.nodes, network.links)
    except BadNetwork:
        return [
            {"title": texts("people.one_colleague.title"), "items": [], "note": "", "none": texts("people.through.too_large")}
        ]
    unasked = not_asked(network.nodes)
    unsaid = texts.many("people.not_asked.unsaid", len(unasked.unsaid)) if unasked.unsaid else ""
    alone = [_named(state, key, _role(state, holders[key])) for key in by_one]
    empty = [
        {"name": word, "plain": word, "note": ""}
        for one in empty_domains(network.nodes)
        if (word := texts(f"network.domain.{one}"))
    ]
    return [
        _list(state, "one_colleague", alone),
        _list(state, "not_asked", [_named(state, key) for key in unasked.no], unsaid),
        _list(state, "empty", empty),
        {"title": texts("people.where.title"), "items": [], "note": where(state), "none": ""},
    ]


def where(state: PeopleState) -> str:
    """How many ties lie here, in the city, further: of those of which it was said."""
    texts = state.texts
    try:
        found = places(state.network.of_ours())
    except BadNetwork:
        return texts("people.through.too_large")
    known = sum(found.inside.values()) + found.across
    if not known:
        return texts("people.where.none")
    counted = [f"{texts(f'network.where.{one}')} {found.inside[one]}" for one in Where if found.inside[one]]
    across = [f"{texts('people.where.across')} {found.across}"] if found.across else []
    unknown = " " + texts.many("people.where.unknown", found.unknown) if found.unknown else ""
    return texts.many("people.where.of", known, counts=" · ".join([*counted, *across])) + unknown


def _list(state: PeopleState, name: str, items: list[Json], note: str = "") -> Json:
    texts = state.texts
    return {"title": texts(f"people.{name}.title"), "items": items, "note": note, "none": texts(f"people.{name}.none")}


def _named(state: PeopleState, key: str, note: str = "") -> Json:
    one = state.network.called[key]
    return {"name": one.name, "plain": one.plain, "note": note}


def _role(state: PeopleState, holders: frozenset[Holder]) -> str:
    return ", ".join(state.texts(f"network.holder.{one}") for one in Holder if one in holders)
