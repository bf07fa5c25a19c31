"""A part of a team as it comes in: only kinds that report, nothing private, in its own place, within bounds."""

import json
from typing import Any

import pytest
from examples import examples
from hypothesis import given
from hypothesis import strategies as st

from buurtlezer.errors import BadEntry
from buurtlezer.geodata import Pack
from buurtlezer.logbook.intake.taking import take_in
from buurtlezer.model import KINDS, ReportPart
from buurtlezer.texts import Texts
from samples import every_place, said, samples

MEMBER, ENTRY = "1" * 32, "a" * 32
REPORTING = sorted(kind for kind, model in KINDS.items() if model.declared.reports and not model.declared.always_private)
OTHERS = sorted({*KINDS} - {*REPORTING})


def take(*contents: Any, until: str | None = "2027-06-30", **more: Any) -> ReportPart:
    entries = [
        {
            "of_kind": content.get("kind", "gap") if isinstance(content, dict) else "gap",
            "entry": f"{at:032x}",
            "until": until,
            "content": content if isinstance(content, str) else json.dumps(content),
        }
        for at, content in enumerate(contents)
    ]
    whole = {"kind": "report_part", "perspective": "visitor", "member": MEMBER, "teller": "student", "entries": entries, **more}
    entry, _ = take_in(whole, Pack.open(), Texts.of("nl"))
    assert isinstance(entry, ReportPart)
    return entry


def rule(*contents: Any, **more: Any) -> str:
    with pytest.raises(BadEntry) as refused:
        take(*contents, **more)
    return refused.value.rule


@pytest.mark.parametrize("kind", OTHERS)
def test_a_kind_of_which_nothing_leaves_is_refused(kind: str) -> None:
    assert rule(samples(kind)[0]) == "stays_behind"


def test_of_every_kind_that_reports_only_what_may_leave_is_kept() -> None:
    """A word in each field of each sample, sent by a page that left nothing out: what does not report is not in what is kept."""
    kept_kinds = set()
    for kind, content, path in every_place():
        if kind not in REPORTING or path[0] in KINDS[kind].declared.reports:
            continue
        try:
            kept = take(said(content, path, "GEHEIMWOORD")).model_dump_json()
        except BadEntry:
            continue  # not kept at all
        kept_kinds.add(kind)
        assert "GEHEIMWOORD" not in kept, (kind, path)
    assert len(kept_kinds) > 10


@pytest.mark.parametrize("kind", REPORTING)
def test_of_every_kind_that_reports_there_is_one_that_can_be_handed_in(kind: str) -> None:
    found = take(samples(kind)[0]) if "own/" not in json.dumps(samples(kind)[0]) else None
    assert found is None or len(found.entries) == 1


BY_A_YES = (
    {"kind": "quote", "perspective": "visitor", "words": "kom maar binnen", "yes": False},
    {"kind": "public_function", "perspective": "visitor", "function": "voorzitter", "several_hold_it": False},
    {"kind": "treasure", "perspective": "visitor", "name": "de dokter", "form": "initiative", "findable": "public"},
)


@pytest.mark.parametrize("content", BY_A_YES)
def test_what_leaves_by_a_yes_comes_in_with_its_last_day_or_not_at_all(content: dict[str, Any]) -> None:
    assert rule(content, until=None) == "stays_behind"
    assert len(take(content).entries) == 1


def test_what_is_supposed_of_a_community_comes_in_with_no_part() -> None:
    community = {"kind": "community", "perspective": "visitor", "called": "de dansers", "voice": "supposed"}
    assert rule(community) == "stays_behind"


@pytest.mark.parametrize(
    "content", ["no json", "[]", "null", '"gap"', "{}", "[" * 9_000, '{"kind": "gap"}', '{"kind": "gap", "what": NaN}']
)
def test_what_is_no_entry_is_refused(content: str) -> None:
    assert rule(content) == "not_a_part"


def test_an_entry_that_says_another_kind_than_it_is_is_refused() -> None:
    gap = {"kind": "gap", "perspective": "visitor", "what": "een bank"}
    entries = [{"of_kind": "place", "entry": ENTRY, "content": json.dumps(gap)}]
    whole = {"kind": "report_part", "perspective": "visitor", "member": MEMBER, "teller": "student", "entries": entries}
    with pytest.raises(BadEntry) as refused:
        take_in(whole, Pack.open(), Texts.of("nl"))
    assert refused.value.rule == "not_a_part"


def test_more_than_a_thousand_entries_and_more_letters_than_a_part_may_have_are_refused() -> None:
    gap = {"kind": "gap", "perspective": "visitor", "what": "een bank"}
    assert rule(*[gap] * 1_001) == "too_many"
    long = {**gap, "loss": "x" * 5_000, "gain": "y" * 5_000, "shows": "z" * 5_000}
    assert rule(*[long] * 140) == "part_too_large"


def test_two_entries_of_one_id_are_refused() -> None:
    gap = {"kind": "gap", "perspective": "visitor", "what": "een bank"}
    one = {"of_kind": "gap", "entry": ENTRY, "content": json.dumps(gap)}
    whole = {"kind": "report_part", "perspective": "visitor", "member": MEMBER, "teller": "student", "entries": [one, one]}
    with pytest.raises(BadEntry):
        take_in(whole, Pack.open(), Texts.of("nl"))


@examples(60)
@given(st.text(max_size=60))
def test_no_text_makes_the_intake_fall_over(content: str) -> None:
    with pytest.raises(BadEntry):
        take(content)
