"""What hangs on one colleague, whom we did not ask, which parts of life are empty."""

from buurtlezer.analysis.network.alone import NotAsked, empty_domains, held_by, held_by_none, held_by_one, not_asked
from buurtlezer.analysis.network.graph import Link, Node
from buurtlezer.model.network import Centre, Domain, Holder

NODES = [
    Node("d", holders=frozenset({Holder.TEAM, Holder.BOARD}), asked=True, domain=Domain.CARE),
    Node("c", holders=frozenset({Holder.KITCHEN}), asked=False),
    Node("b", holders=frozenset({Holder.TEAM})),
    Node("a", domain=Domain.OTHER),
]


def test_who_has_one_holder_hangs_on_one_colleague_and_who_has_none_on_nobody() -> None:
    assert held_by_one(NODES) == ("b", "c")
    assert held_by_none(NODES) == ("a",)


def test_who_holds_a_tie_of_the_organisation_knows_its_end() -> None:
    cleaning = frozenset({Holder.CLEANING})
    ties = [Link("b", holders=cleaning), Link("a", centre=Centre.ME, holders=cleaning), Link("a", start="c", holders=cleaning)]
    assert held_by(NODES, ties)["b"] == {Holder.TEAM, Holder.CLEANING}
    assert held_by_one(NODES, ties) == ("c",)
    assert held_by_none(NODES, ties) == ("a",)


def test_not_asked_is_told_apart_from_not_said() -> None:
    assert not_asked(NODES) == NotAsked(no=("c",), unsaid=("a", "b"))


def test_empty_parts_of_life_are_told_in_their_order_and_other_is_none() -> None:
    assert empty_domains(NODES) == tuple(domain for domain in Domain if domain not in (Domain.CARE, Domain.OTHER))


def test_of_nobody_nothing_is_told() -> None:
    assert (held_by_one([]), not_asked([]), len(empty_domains([]))) == ((), NotAsked((), ()), len(Domain) - 1)
