"""The comparison part alone on a page: mouse, finger, keyboard, and the acts that they make.

Not here: what a page does with the choice (``steps``), the outbox.
"""

import re
from collections.abc import Callable
from functools import partial

import pytest
from axe_playwright_python.sync_playwright import Axe
from comparisons import MOLENBEEK, OWN, REGION, Chooser, Comparisons, before
from playwright.sync_api import expect
from stand import Shown
from visit import until

pytestmark = pytest.mark.browser

Choosers = Callable[..., tuple[Chooser, Chooser, Chooser]]


@pytest.fixture
def choosers(alone: Callable[..., Shown[Comparisons]]) -> Choosers:
    """``choosers("phone")``: before the parts of a new page."""
    return partial(before, alone)


def test_a_default_is_shown_and_not_stored_until_something_changes(choosers: Choosers) -> None:
    person, _, _ = choosers()
    expect(person.part.get_by_role("radio", name=re.compile("Mijn buurt"))).to_be_checked()
    expect(person.beside("Het Gewest")).to_be_checked()
    person.says("Je kijkt naar je eigen buurt, naast het Gewest.")
    person.contents(0)
    person.part.get_by_text("Sint-Jans-Molenbeek").click()
    whole = {"kind": "comparison", "area": OWN, "against": [REGION, MOLENBEEK], "opened": False}
    assert person.contents(1) == [whole]
    person.says("Je kijkt naar je eigen buurt, naast het Gewest en Sint-Jans-Molenbeek.")


def test_what_another_part_stored_in_the_entry_stays(choosers: Choosers) -> None:
    _, person, _ = choosers()
    person.part.get_by_text("Het Gewest").click()
    assert person.contents(1)[0]["opened"] is True


def test_all_comparisons_may_be_taken_away(choosers: Choosers) -> None:
    person, _, _ = choosers()
    person.part.locator("label", has_text="Het Gewest").click()
    assert person.contents(1)[0]["against"] == []
    person.says("Je kijkt naar je eigen buurt, zonder iets ernaast.")


def test_a_fourth_comparison_is_not_taken_and_said_so(choosers: Choosers) -> None:
    person, _, _ = choosers()
    for box in person.part.get_by_role("checkbox").all()[1:3]:
        box.locator("xpath=..").click()
    person.contents(2)
    person.part.get_by_role("checkbox").nth(3).locator("xpath=..").click()
    person.says("Je vergelijkt al met drie gebieden.")
    expect(person.part.get_by_role("checkbox", checked=True)).to_have_count(3)
    person.part.get_by_role("button", name="Nog een gebied").click()
    expect(person.fields).to_have_count(0)
    person.contents(2)


def test_a_district_is_found_by_its_name_in_the_other_language_with_the_keyboard_alone(choosers: Choosers) -> None:
    person, _, _ = choosers()
    keys = person.page.keyboard
    person.part.get_by_role("radio", name=re.compile("Mijn buurt")).focus()
    keys.press("ArrowDown")
    expect(person.part.get_by_role("radio", name="Een wijk")).to_be_focused()
    person.says("Zoek nu de naam van het gebied.")
    person.contents(0)  # a district without a name is no finished change
    keys.press("Tab")
    field = person.part.get_by_role("combobox", name="Welke wijk?")
    expect(field).to_be_focused()
    keys.type("BEGUINAGE dix")
    expect(person.part.get_by_role("option")).to_have_text(["Begijnhof - DiksmuideBéguinage - Dixmude · wijk"])
    keys.press("ArrowDown")
    assert field.get_attribute("aria-activedescendant") == person.part.get_by_role("option").get_attribute("id")
    keys.press("Enter")
    assert person.contents(1)[0]["area"]["unit"] == "district"
    person.says("Je kijkt naar Begijnhof - Diksmuide, naast het Gewest.")
    expect(person.part.get_by_role("combobox", name="Een andere wijk?")).to_be_focused()
    expect(person.part.get_by_role("radio", name=re.compile("Een wijk"))).to_be_checked()


def test_only_places_of_the_kind_are_offered(choosers: Choosers) -> None:
    person, _, _ = choosers()
    person.part.get_by_text("Een gemeente").click()
    field = person.part.get_by_role("combobox", name="Welke gemeente?")
    field.press("ArrowDown")
    expect(person.part.get_by_role("option")).to_have_count(19)
    names = [name.removesuffix("gemeente") for name in person.part.get_by_role("option").all_text_contents()]
    assert names == sorted(names), "by name, in no other order"
    field.fill("zzz")
    expect(person.part.get_by_role("option")).to_have_text(["Niets gevonden. Probeer een ander stukje van de naam."])
    field.press("Enter")
    field.press("Escape")
    expect(field).to_have_attribute("aria-expanded", "false")
    person.contents(0)


def test_an_area_is_added_by_finger_and_stays_to_be_ticked_again(choosers: Choosers) -> None:
    person, _, _ = choosers("phone")
    person.part.get_by_role("button", name="Nog een gebied").tap()
    field = person.part.get_by_role("combobox", name="Welk gebied erbij?")
    expect(field).to_be_focused()
    field.press_sequentially("uccle")
    person.part.get_by_role("option", name="Ukkel Uccle · gemeente").tap()
    ukkel = {"unit": "municipality", "code": "21016"}
    assert person.contents(1)[0]["against"] == [REGION, ukkel]
    expect(person.part.get_by_role("button", name="Nog een gebied")).to_be_focused()
    person.part.locator("label", has_text="Ukkel").tap()
    assert person.contents(2)[1]["against"] == [REGION]
    person.part.locator("label", has_text="Ukkel").tap()
    assert person.contents(3)[2]["against"] == [REGION, ukkel]


def test_the_area_looked_at_is_no_comparison_with_itself(choosers: Choosers) -> None:
    person, _, _ = choosers()
    person.part.locator("label", has_text="Sint-Jans-Molenbeek").click()
    person.contents(1)
    person.part.get_by_text("Een gemeente").click()
    person.part.get_by_role("combobox", name="Welke gemeente?").fill("molenbeek")
    person.part.get_by_role("option", name="Sint-Jans-Molenbeek").click()
    assert person.contents(2)[1]["area"] == MOLENBEEK
    assert person.contents(2)[1]["against"] == [REGION]
    expect(person.beside("Sint-Jans-Molenbeek")).to_have_count(0)


def test_sectors_are_chosen_at_once_and_picked_elsewhere(choosers: Choosers) -> None:
    person, _, _ = choosers()
    person.part.get_by_text("Sectoren").click()
    assert person.contents(1)[0]["area"] == {"unit": "sectors", "code": ""}
    person.says("de sectoren die je koos")


def test_what_is_not_there_says_why_and_what_to_do(choosers: Choosers) -> None:
    _, person, _ = choosers()
    expect(person.part.get_by_role("radio")).to_have_count(3)
    expect(person.part.get_by_text("Je tekende nog geen buurt.")).to_be_visible()
    expect(person.part.get_by_role("link", name="Teken je buurt")).to_have_attribute("href", "#draw")
    expect(person.part.get_by_text("komt met een workshop")).to_be_visible()


def test_quick_changes_do_not_undo_each_other(choosers: Choosers) -> None:
    _, _, person = choosers()
    page = person.page
    person.part.locator("label", has_text="Sint-Jans-Molenbeek").click()
    person.part.locator("label", has_text="Het Gewest").click()
    assert until(lambda: page.evaluate("fake.sent.length"), lambda count: count == 2) == 2
    assert page.evaluate("fake.sent.map((act) => act.content.against)") == [[REGION, MOLENBEEK], [MOLENBEEK]]
    person.shown.python(person.shown.made.the_first_answer_arrives)  # that to the first of the two
    page.evaluate("fake.answer({ status: 'saved', seq: 1 }, 0)")
    person.shown.settle()
    expect(person.beside("Het Gewest")).not_to_be_checked()
    page.evaluate("fake.answer({ status: 'refused', sentence: 'Dat gaat niet.' }, 1)")
    expect(person.part.get_by_text("Dat gaat niet.")).to_be_visible()
    expect(person.beside("Het Gewest")).to_be_checked()  # what is shown is what is stored


@pytest.mark.parametrize("size", ["phone", pytest.param("desktop", marks=pytest.mark.long)])
def test_it_is_accessible_and_fits(choosers: Choosers, size: str) -> None:
    person, other, _ = choosers(size)
    page = person.page
    person.part.get_by_text("Een wijk").click()
    person.part.get_by_role("combobox").fill("molen")
    expect(person.part.get_by_role("option").first).to_be_visible()
    other.part.get_by_role("button", name="Nog een gebied").click()
    found = Axe().run(page, context=".bl-part").response["violations"]
    assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in found] == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    small = """() => [...document.querySelectorAll('.bl-part :is(button, a, input[type=text], li, .bl-chip-face)')]
      .map((node) => [node.textContent, node.getBoundingClientRect()])
      .filter(([, box]) => box.height && box.height < 44)
      .map(([words]) => words)"""
    assert page.evaluate(small) == []
