"""Two rounds beside each other. Properties, and an independent way of pairing that searches all pairs."""

from collections import Counter
from itertools import product

from examples import examples
from hypothesis import given
from hypothesis import strategies as st

from buurtlezer.analysis.rounds import Compared, Thing, compare, moved

FEW = st.sampled_from(["", "a", "b"])
THING = st.builds(
    Thing,
    origin=st.sampled_from(["o1", "o2", "o3", "o4", "o5", "o6"]),
    reference=FEW,
    name=FEW,
    facts=st.dictionaries(st.sampled_from(["state", "words"]), st.integers(0, 2), max_size=2),
)


def _round(prefix: str) -> st.SearchStrategy[dict[str, Thing]]:
    """Things of one round: of one origin there is one at most, as an entry is carried on once."""
    listed = st.lists(THING, max_size=6, unique_by=lambda one: one.origin)
    return listed.map(lambda some: {f"{prefix}{at}": one for at, one in enumerate(some)})


def pairs(found: Compared) -> list[tuple[str, str]]:
    return [*found.same, *((one.before, one.after) for one in found.changed)]


def how(one: Thing, other: Thing) -> int | None:
    """By what two are the same: the number of the reason, None where they are not."""
    if one.origin == other.origin:
        return 0
    if one.reference and one.reference == other.reference:
        return 1
    if one.name and one.name == other.name and not (one.reference and other.reference):
        return 2 + bool(other.reference) + 2 * bool(one.reference)
    return None


def searched(before: dict[str, Thing], after: dict[str, Thing]) -> list[tuple[str, str]]:
    """The oracle: all pairs by reason, then those that say the same, then by where they stand; each thing taken once."""
    ranks = {one: at for at, one in enumerate([*before, *after])}
    # How an order may be told apart: zip of what is left goes by place on both sides, so the earlier thing decides first.
    candidates = sorted(
        (reason, before[then].facts != after[now].facts, ranks[then], ranks[now], then, now)
        for then, now in product(before, after)
        if (reason := how(before[then], after[now])) is not None
    )
    taken: set[str] = set()
    found = []
    for *_, then, now in candidates:
        if then not in taken and now not in taken:
            taken |= {then, now}
            found.append((then, now))
    return found


@examples(60)
@given(_round("b"), _round("a"))
def test_it_pairs_as_a_search_of_all_pairs_does(before: dict[str, Thing], after: dict[str, Thing]) -> None:
    assert sorted(pairs(compare(before, after))) == sorted(searched(before, after))


@examples(60)
@given(_round("b"), _round("a"))
def test_each_thing_stands_in_one_place_and_no_pair_is_without_reason(before: dict[str, Thing], after: dict[str, Thing]) -> None:
    found = compare(before, after)
    assert Counter([*found.unmatched, *(one for one, _ in pairs(found))]) == Counter([*before])
    assert Counter([*found.new, *(one for _, one in pairs(found))]) == Counter([*after])
    assert all(how(before[then], after[now]) is not None for then, now in pairs(found))
    # What is left on both sides has no reason to be a pair.
    assert all(how(before[then], after[now]) is None for then, now in product(found.unmatched, found.new))


@examples(60)
@given(_round("b"), _round("a"))
def test_changed_is_what_has_other_facts(before: dict[str, Thing], after: dict[str, Thing]) -> None:
    found = compare(before, after)
    assert all(before[then].facts == after[now].facts for then, now in found.same)
    for one in found.changed:
        then, now = before[one.before].facts, after[one.after].facts
        assert {*one.fields} == {name for name in {*then, *now} if then.get(name) != now.get(name)} != set()


@examples(60)
@given(_round("b"), _round("a"))
def test_looked_at_the_other_way_round_new_is_unmatched(before: dict[str, Thing], after: dict[str, Thing]) -> None:
    there, back = compare(before, after), compare(after, before)
    assert (len(there.new), len(there.unmatched)) == (len(back.unmatched), len(back.new))
    assert len(there.same) == len(back.same)


@examples(60)
@given(_round("b"))
def test_a_round_beside_itself_is_the_same(before: dict[str, Thing]) -> None:
    found = compare(before, before)
    assert (found.new, found.unmatched, found.changed) == ((), (), ())
    assert found.same == tuple((one, one) for one in before)


def test_two_shops_of_one_chain_are_two() -> None:
    before = {"x": Thing("x", reference="spot:1", name="delhaize")}
    after = {"y": Thing("y", reference="spot:2", name="delhaize")}
    found = compare(before, after)
    assert (found.unmatched, found.new) == (("x",), ("y",))


def test_what_was_carried_on_is_the_same_under_another_name() -> None:
    before, after = {"x": Thing("x", name="hal")}, {"y": Thing("x", name="huis", facts={"state": 1})}
    (one,) = compare(before, after).changed
    assert (one.before, one.after, one.fields) == ("x", "y", ("state",))


def test_a_fact_that_only_one_has_is_a_change() -> None:
    assert moved({"a": None}, {"a": None, "b": 1}) == ("b",)
