"""Chooser and figure alone on a page: keyboard, finger, geometry, what was half done.

Not here: the table, markup and axe (``test_table_part``), the figures themselves, and the page of the workbook.
"""

from collections.abc import Callable
from functools import partial

import pytest
from figure_parts import TEMPLATE, FigureParts, Visitor
from playwright.sync_api import Locator, expect
from stand import Shown
from visit import until

pytestmark = pytest.mark.browser


@pytest.fixture
def visitor(alone: Callable[..., Shown[FigureParts]]) -> Callable[..., Visitor]:
    """``visitor("phone")``: somebody before a new page."""
    return partial(Visitor, alone)


def middle(box: Locator) -> float:
    """Where the middle of an element lies across the page."""
    found = box.bounding_box()
    assert found
    return found["x"] + found["width"] / 2


def test_a_guess_by_keyboard_is_sent_once_and_then_the_figure_is_there(visitor: Callable[..., Visitor]) -> None:
    person = visitor()
    part, keyboard = person.part("guess"), person.page.keyboard
    slider, show = part.get_by_role("slider"), part.get_by_role("button", name="Toon het cijfer")
    expect(slider).to_have_attribute("aria-valuetext", "nog geen getal gekozen")
    expect(show).to_have_attribute("aria-disabled", "true")
    assert "8,9" not in part.inner_html(), "nothing of the figure is on the page before the guess"
    show.focus()
    keyboard.press("Enter")
    expect(part.get_by_role("status").first).to_have_text("Kies eerst een getal, of zeg dat je het niet weet.")
    slider.focus()
    keyboard.press("Home")
    expect(part.get_by_role("textbox")).to_have_value("0")
    keyboard.press("PageUp")
    keyboard.press("ArrowRight")
    expect(slider).to_have_attribute("aria-valuetext", "11 van de 100")
    part.get_by_role("textbox").fill("150")
    expect(part.get_by_role("alert")).to_have_text("Kies een getal van 0 tot 100.")
    expect(show).to_have_attribute("aria-disabled", "true")
    part.get_by_role("textbox").fill("15")
    expect(slider).to_have_js_property("value", "15")
    part.get_by_role("textbox").press("Enter")
    heading = part.get_by_role("heading", name="65 jaar of ouder", exact=True)
    expect(heading).to_be_focused()
    expect(part.get_by_role("status").filter(has_text="Hier is het cijfer. Mijn buurt: 8,9 %.")).to_be_attached()
    expect(part.get_by_text("Jij dacht: 15 van de 100.", exact=True)).to_be_visible()
    act = person.acts("guess", 1)[0]
    assert (act["content"], act["slot"], act["action"]) == ({**TEMPLATE, "value": 15}, "02/guess/aged_65_plus/1", "write")


def test_a_guess_by_touch_starts_without_a_number(visitor: Callable[..., Visitor]) -> None:
    person = visitor("phone")
    part = person.part("guess")
    slider = part.get_by_role("slider")
    slider.scroll_into_view_if_needed()
    expect(part.get_by_role("textbox")).to_have_value("")
    thumb = "(node) => node.hasAttribute('data-unset')"
    assert slider.evaluate(thumb)
    box = slider.bounding_box()
    assert box
    slider.tap(position={"x": box["width"] * 0.75, "y": box["height"] / 2})
    assert not slider.evaluate(thumb)
    value = int(part.get_by_role("textbox").input_value())
    assert value == pytest.approx(76, abs=2)
    part.get_by_role("button", name="Toon het cijfer").tap()
    expect(part.get_by_text("8,9 %", exact=True)).to_be_visible()
    assert person.acts("guess", 1)[0]["content"] == {**TEMPLATE, "value": value}


def test_i_do_not_know_is_an_answer_and_a_guess_can_be_taken_back(visitor: Callable[..., Visitor]) -> None:
    person = visitor()
    part = person.part("guess")
    part.get_by_role("button", name="Ik weet het niet").click()
    expect(part.get_by_text("Jij zei: ik weet het niet.", exact=True)).to_be_visible()
    assert person.acts("guess", 1)[0]["content"] == {**TEMPLATE, "value": None}
    expect(part.locator(".blf-guess-mark")).to_have_count(0)
    part.get_by_role("button", name="Wis mijn gok").click()
    expect(part.get_by_role("heading", name="Hoeveel van je buren")).to_be_focused()
    assert person.acts("guess", 2)[1]["action"] == "delete"
    expect(part.get_by_role("textbox")).to_have_value("")


def test_marks_stand_on_the_strip_where_their_values_are(visitor: Callable[..., Visitor]) -> None:
    person = visitor()
    strip = person.part("seen").locator(".blf-strip")
    expect(strip).to_have_attribute("aria-hidden", "true")
    rail = strip.locator(".blf-rail").bounding_box()
    assert rail

    def at(value: float) -> float:
        return rail["x"] + rail["width"] * value / 26

    assert rail["height"] == 10
    for selector, value in (
        (".blf-mark[data-role=mine]", 8.9),
        (".blf-mark[data-role=reference]", 13.1),
        (".blf-guess-mark", 15),
    ):
        assert middle(strip.locator(selector)) == pytest.approx(at(value), abs=1)
    expect(strip.locator(".blf-tick")).to_have_count(40)
    bar = strip.locator(".blf-range[data-role=group]").bounding_box()
    assert bar
    assert (bar["x"], bar["x"] + bar["width"]) == (pytest.approx(at(7.8), abs=1), pytest.approx(at(10.2), abs=1))
    assert (
        strip.locator(".blf-mark[data-role=mine]").evaluate("(node) => getComputedStyle(node).backgroundColor")
        == "rgb(184, 74, 0)"
    )
    beyond = person.part("median").locator(".blf-guess-mark")
    expect(beyond).to_have_attribute("data-beyond", "right")
    two = person.part("median").locator(".blf-mark[data-role=reference]")
    looks = two.evaluate_all("(all) => all.map((node) => getComputedStyle(node).backgroundColor)")
    assert len(set(looks)) == 2, "two references are told apart without their names"
    expect(person.part("median").locator(".blf-mark[data-role=mine]")).to_have_count(0)


def test_how_it_was_calculated_is_one_tap_away(visitor: Callable[..., Visitor]) -> None:
    person = visitor()
    part = person.part("seen")
    rows = part.locator(".blf-row").first
    expect(rows.locator("dt")).to_have_text("Mijn buurt")
    part.get_by_role("button", name="hoe berekend?").click()
    expect(part.get_by_role("row", name="Havenwijk-Noord")).to_contain_text("18 %")
    expect(part.locator("summary").first).to_be_focused()
    expect(part.get_by_text("Cijfers van 2025 · BISA, Wijkmonitoring, 1 januari 2025")).to_be_visible()
    part.get_by_text("Wat is dit cijfer?").click()
    expect(part.locator(".blf-about")).to_be_visible()
    person.page.keyboard.press("Enter")
    expect(part.locator(".blf-about")).to_be_hidden()


def test_a_fold_stays_open_when_the_figure_is_drawn_anew(visitor: Callable[..., Visitor]) -> None:
    person = visitor()
    part = person.part("refreshed")
    part.locator("summary").first.click()
    part.locator("summary").first.focus()
    person.shown.python(person.shown.made.draws_anew)
    expect(part.get_by_text("Nu anders getekend.")).to_be_visible()
    expect(part.locator("details[open]")).to_have_count(1)
    person.shown.python(person.shown.made.shows_another_figure)
    expect(part.get_by_role("heading", name="Een ander cijfer")).to_be_visible()
    expect(part.locator("details[open]")).to_have_count(0)


def test_without_an_area_a_sentence_says_what_to_do(visitor: Callable[..., Visitor]) -> None:
    part = visitor().part("missing")
    expect(part.get_by_text("Je tekende nog geen buurt.")).to_be_visible()
    expect(part.get_by_role("link", name="Teken je buurt")).to_have_attribute("href", "#draw")


def test_a_guess_half_made_survives_a_reload(visitor: Callable[..., Visitor]) -> None:
    person = visitor()
    part = person.part("drafted")
    part.get_by_role("textbox").fill("23")
    person.reload()
    expect(part.get_by_role("textbox")).to_have_value("23")
    expect(part.get_by_text("Wat je daarnet typte")).to_be_visible()
    part.get_by_role("button", name="Toon het cijfer").dblclick()
    sent = until(lambda: person.page.evaluate("fake.sent"), bool)
    assert [act["content"] for act in sent] == [{**TEMPLATE, "value": 23}], "a second press is no second act"
    expect(part.get_by_role("button", name="Ik weet het niet")).to_be_disabled()
    assert person.page.evaluate("localStorage.getItem('fake:drafted')"), "kept until the store has it"


def test_numbers_are_read_as_the_language_writes_them(visitor: Callable[..., Visitor]) -> None:
    person = visitor()
    part = person.part("english")
    part.get_by_role("textbox").fill("7,250.5")
    expect(part.get_by_role("slider")).to_have_attribute("aria-valuetext", "7,250.5 per km²")
    part.get_by_role("textbox").fill("many")
    expect(part.get_by_role("alert")).not_to_be_empty()
    part.get_by_role("textbox").fill("12500")
    part.get_by_role("textbox").press("Enter")
    assert person.acts("english", 1)[0]["content"] == {"indicator": "density", "value": 12500}


def test_a_figure_is_chosen_with_arrow_keys_and_shows_at_once(visitor: Callable[..., Visitor]) -> None:
    person = visitor()
    part, keyboard = person.part("chooser"), person.page.keyboard
    expect(part.get_by_role("radio", name="65 jaar of ouder")).to_be_checked()
    expect(part.get_by_role("radio", name="Aantal inwoners al beschreven")).to_be_attached()
    expect(part.get_by_role("radio", name="Mediaan inkomen")).to_have_count(0)
    part.get_by_role("radio", name="65 jaar of ouder").focus()
    keyboard.press("ArrowRight")
    keyboard.press("ArrowRight")
    expect(part.get_by_role("radio", name="Alleenwonend, 30 jaar of ouder")).to_be_checked()
    assert [one["chosen"] for one in person.acts("chooser", 2)] == ["single_under_30", "single_30_plus"]
    expect(part.get_by_role("radio", name="Alleenwonend, 30 jaar of ouder")).to_be_checked()
    expect(part.get_by_role("radio", name="Alleenwonend, 30 jaar of ouder")).to_be_focused()


def test_closed_themes_open_by_an_act_and_close_again(visitor: Callable[..., Visitor]) -> None:
    person = visitor("phone")
    part = person.part("chooser")
    part.get_by_role("button", name="Toon ook cijfers over inkomen en werk").tap()
    expect(part.get_by_role("radio", name="Mediaan inkomen")).to_be_focused()
    whole = {"kind": "comparison", "all_shown": True}
    assert person.acts("chooser", 1)[0]["content"] == {**whole, "opened": True}
    part.get_by_text("Mediaan inkomen").tap()
    assert person.acts("chooser", 2)[1]["chosen"] == "median_income"
    part.get_by_role("button", name="Verberg ze weer").tap()
    expect(part.get_by_role("radio", name="Mediaan inkomen")).to_have_count(0)
    assert person.acts("chooser", 3)[2]["content"] == {**whole, "opened": False}
    expect(part.get_by_role("button", name="Toon ook cijfers over inkomen en werk")).to_be_visible()
