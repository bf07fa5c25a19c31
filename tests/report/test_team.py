"""A team's report: parts laid together, tellers by role, a yes that ends, last year's report. Pure."""

import json
from datetime import date, timedelta
from typing import Any

from planted import ANCHORS, ON, all_chosen, planted

from buurtlezer.geodata import Pack
from buurtlezer.model import Conclusion, CounterVoice, Entry, Report, ReportPart, parse
from buurtlezer.report.leaving import leaving
from buurtlezer.report.material import Material
from buurtlezer.report.team import entries_of, handed_in, team_material
from buurtlezer.texts import Texts

ONE, OTHER = "1" * 32, "2" * 32
TEXTS = Texts.of("nl")
EMPTY = Material({}, {}, {})


def entry(kind: str, **content: Any) -> Entry:
    return parse({"kind": kind, "perspective": "visitor", **content})


def part(member: str, teller: str, *entries: Entry, earlier: bool = False) -> ReportPart:
    goes = {f"{number:032x}": one for number, one in enumerate(entries)}
    return ReportPart(
        perspective="visitor",  # type: ignore[arg-type]
        member=member,
        teller=teller,
        earlier=earlier,
        entries=tuple(handed_in(goes, goes, member)),
    )


def laid(*parts: ReportPart, own: Material = EMPTY, on: date = ON) -> Material:
    return team_material(own, parts, on, TEXTS, Pack.open())


def said(thinks: str, **content: Any) -> Entry:
    return entry("conclusion", thinks=thinks, **content)


def test_a_conclusion_that_several_tell_in_the_same_words_is_one_with_the_legs_of_all() -> None:
    first = said("Ouders wachten buiten.", legs=[{"form": "heard", "source": "tafel 1"}])
    again = said("ouders  wachten BUITEN", legs=[{"form": "seen", "source": "wandeling"}], counter="found", wrong_if="een zaal")
    found = laid(part(ONE, "student", first), part(OTHER, "vrijwilliger", again))
    ((own_id, one),) = found.entries.items()
    assert isinstance(one, Conclusion)
    assert found.tellers == {own_id: ("student", "vrijwilliger")}
    assert [leg.source for leg in one.legs] == ["tafel 1", "wandeling"]
    assert (one.counter, one.wrong_if, one.thinks) == (CounterVoice.FOUND, "een zaal", "Ouders wachten buiten.")


def test_two_students_are_one_role_and_another_sentence_is_another_conclusion() -> None:
    parts = [part(f"{number}" * 32, "student", said("Ouders wachten.")) for number in range(1, 4)]
    found = laid(*parts, part("9" * 32, "buur", said("Ouders wachten niet.")))
    assert sorted(found.tellers.values()) == [("buur",), ("student",)]


def test_what_the_team_wrote_itself_stands_first_and_names_who_tells_it_too() -> None:
    own = Material({"f" * 32: said("Ouders wachten.")}, {}, {})
    found = laid(part(ONE, "student", said("Ouders wachten."), entry("gap", what="een bank")), own=own)
    assert next(iter(found.entries)) == "f" * 32
    assert found.tellers == {"f" * 32: ("student",)}
    assert len(found.entries) == 2


def test_last_years_report_is_known_and_tells_no_conclusion_of_this_year() -> None:
    found = laid(
        part(ONE, "vorig verslag", said("Ouders wachten."), earlier=True), part(OTHER, "student", said("Ouders wachten."))
    )
    assert list(found.tellers.values()) == [("student",)]
    assert len(found.entries) == len(found.earlier) == 1


def test_what_the_team_took_out_is_told_by_nobody() -> None:
    given = part(ONE, "student", entry("gap", what="een bank"))
    report = Report(perspective="visitor", taken_out=(given.entries[0].entry,))  # type: ignore[arg-type]
    assert not laid(given, own=Material({}, {}, {}, report)).entries


def test_what_left_by_a_yes_is_told_until_its_last_day() -> None:
    last = ON + timedelta(days=9)
    yes = {"yes": True, "asked_by": "students", "asked_on": str(ON), "until": str(last)}
    quote = entry("quote", words="Hier voel ik me thuis.", said_by="een buurvrouw", **yes)
    goes = leaving({ONE: quote}, Report(perspective="visitor"), ON).goes  # type: ignore[arg-type]
    given = ReportPart(
        perspective="visitor",  # type: ignore[arg-type]
        member=ONE,
        teller="student",
        entries=tuple(handed_in(goes, {ONE: quote}, ONE)),
    )
    assert [one.until for one in given.entries] == [last]
    assert len(entries_of(given, last)) == 1
    assert not entries_of(given, last + timedelta(days=1))


def test_what_a_part_names_is_in_it_under_the_ids_of_the_part() -> None:
    place = entry("place", name="Het plein")
    goes = {ONE: place, OTHER: entry("meaning", place=f"own/{ONE}", group="older", feeling=1)}
    found = {one.of_kind: one for one in handed_in(goes, goes, "3" * 32)}
    assert json.loads(found["meaning"].content)["place"] == f"own/{found['place'].entry}"
    assert found["place"].entry not in {ONE, OTHER}


def test_no_private_word_of_any_kind_is_handed_in_however_much_was_chosen_in_haste() -> None:
    wood = planted()
    report = all_chosen(wood.entries)
    private = list(wood.private())
    assert private
    handed = handed_in(leaving(wood.logbook(report), report, ON).goes, wood.logbook(report), ONE)
    text = json.dumps([one.model_dump(mode="json") for one in handed], ensure_ascii=False)
    assert handed
    assert not [word for word in private if word in text]


def test_of_every_kind_that_leaves_a_part_is_read_as_it_was_handed_in() -> None:
    wood = planted()
    goes = leaving({**ANCHORS, **wood.entries}, all_chosen(wood.entries), ON).goes
    given = handed_in(goes, wood.entries, ONE)[:1_000]
    whole = ReportPart(perspective="visitor", member=ONE, teller="student", entries=tuple(given))  # type: ignore[arg-type]
    assert {one.kind for one in entries_of(whole, ON).values()} == {one.of_kind for one in given}
    assert "quote" in {one.of_kind for one in given}


def handed(*entries: Entry, member: str = ONE) -> ReportPart:
    """A part of entries that may name each other by a number in 32 letters, as their author's report lets them leave."""
    whole = {f"{number:032x}": one for number, one in enumerate(entries)}
    goes = leaving(whole, all_chosen(whole), ON).goes
    return ReportPart(
        perspective="visitor",  # type: ignore[arg-type]
        member=member,
        teller="student",
        entries=tuple(handed_in(goes, whole, member)),
    )


def kinds(found: Material) -> list[str]:
    return [one.kind for one in found.entries.values()]


FIRST = f"{0:032x}"
YES = {"yes": True, "asked_by": "students", "asked_on": str(ON), "until": str(ON + timedelta(days=9))}
CONSENT = {"asked_by": "team", "asked_on": str(ON), "until": str(ON + timedelta(days=9)), "uses": ["report"]}


def test_what_tells_of_what_the_team_took_out_goes_with_it() -> None:
    given = handed(
        entry("place", name="het plein"),
        entry("meaning", place=f"own/{FIRST}", group="young", why="Ann laat ons binnen"),
        entry("quote", words="Ann laat ons binnen", from_entry=f"{1:032x}", **YES),
        entry("gap", what="een bank"),
    )
    assert kinds(laid(given)) == ["place", "meaning", "quote", "gap"]
    place = next(one.entry for one in given.entries if one.of_kind == "place")
    report = Report(perspective="visitor", taken_out=(place,))  # type: ignore[arg-type]
    assert kinds(laid(given, own=Material({}, {}, {}, report))) == ["gap"]


def test_of_a_quote_no_part_says_whose_words_they_are() -> None:
    called = entry("treasure", name="de fietsendokter", form="initiative", findable="agreed", consent=CONSENT)
    given = handed(called, entry("quote", words="kom maar binnen", from_entry=FIRST, **YES))
    assert [(one.of_kind, one.goes_with) for one in given.entries] == [("treasure", ()), ("quote", ())]


def test_what_tells_of_something_ends_on_the_day_that_its_yes_does() -> None:
    called = entry("treasure", name="de fietsendokter", form="initiative", findable="agreed", consent=CONSENT)
    given = handed(called, entry("action", what="Bel de fietsendokter", of_treasure=FIRST), entry("gap", what="een bank"))
    last = ON + timedelta(days=9)
    assert [one.until for one in given.entries] == [last, last, None]
    assert kinds(laid(given, on=last)) == ["treasure", "action", "gap"]
    assert kinds(laid(given, on=last + timedelta(days=1))) == ["gap"]


def test_of_a_part_that_says_no_last_day_nothing_is_told_that_leaves_by_a_yes() -> None:
    called = entry("treasure", name="de fietsendokter", form="initiative", findable="agreed", consent=CONSENT)
    given = handed(called, entry("action", what="Bel hem", of_treasure=FIRST), entry("quote", words="kom maar", **YES))
    old = given.model_copy(update={"entries": tuple(one.model_copy(update={"until": None}) for one in given.entries)})
    assert kinds(laid(old)) == []


def test_no_part_puts_anything_in_the_place_of_what_is_there() -> None:
    given = part(ONE, "student", entry("gap", what="vervangen"))
    own = Material({given.entries[0].entry: entry("gap", what="van het team")}, {}, {})
    assert [getattr(one, "what", "") for one in laid(given, own=own).entries.values()] == ["van het team"]
    again = given.model_copy(update={"member": OTHER})
    assert len(laid(given, again).entries) == 1


def test_a_conclusion_that_was_taken_out_is_told_by_no_other_member_in_the_same_words() -> None:
    first, again = (part(one, "student", said("Ouders wachten.")) for one in (ONE, OTHER))
    report = Report(perspective="visitor", taken_out=(first.entries[0].entry,))  # type: ignore[arg-type]
    assert kinds(laid(first, again, own=Material({}, {}, {}, report))) == []


def test_the_longest_entry_can_be_handed_in() -> None:
    legs = [{"form": "heard", "source": f"tafel {number}", "says": "x" * 1_900} for number in range(12)]
    assert len(handed(said("Ouders wachten.", legs=legs)).entries) == 1
