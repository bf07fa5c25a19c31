"""01_neighbourhood as a person does it, and what is stored of it."""

from collections.abc import Callable

import pytest
from drawer import Drawer
from playwright.sync_api import expect
from shapely.geometry import Point, shape
from visit import Visit

pytestmark = pytest.mark.browser

PAGE = "01_neighbourhood"


def drawer(visitor: Visit, nth: int = 0) -> Drawer:
    visitor.page.wait_for_selector(f".bl-map >> nth={nth} >> .blm-ground", timeout=40_000)
    return Drawer(visitor.page, nth)


@pytest.mark.parametrize(("size", "by"), [("desktop", "mouse"), ("phone", "finger")])
def test_a_drawing_is_stored_and_is_there_after_a_reload(visit: Callable[..., Visit], size: str, by: str) -> None:
    visitor = visit(size).open(PAGE)
    person = drawer(visitor)
    person.press("Teken")
    loop = person.loop(0.5, 0.5, 50)
    person.drag(loop) if by == "mouse" else person.swipe(loop)
    (kept,) = visitor.until_stored("area")
    assert kept.content is not None
    assert kept.content["method"] == "line"
    assert shape(kept.content["geometry"]).is_valid
    visitor.sign("saved")
    expect(visitor.section("coverage").get_by_text("km²").first).to_be_visible()

    visitor.reload()
    person = drawer(visitor)
    expect(person.part.locator("path.blm-line").first).to_be_attached()
    expect(visitor.section("coverage").get_by_text("km²").first).to_be_visible()
    assert [one.seq for one in visitor.stored("area")] == [kept.seq]
    assert visitor.faults == []


def test_tapped_sectors_are_stored_as_sectors(visit: Callable[..., Visit]) -> None:
    visitor = visit("phone").open(PAGE)
    person = drawer(visitor)
    person.press("Tik sectoren aan")
    for right, down in ((0.45, 0.45), (0.55, 0.45)):
        visitor.page.touchscreen.tap(*person.at(right, down))
    (kept,) = visitor.until_stored("area", check=lambda content: len(content["sectors"]) == 2)
    assert kept.content is not None
    assert kept.content["method"] == "sectors"


def test_five_spots_are_stored_with_the_area_around_them(visit: Callable[..., Visit]) -> None:
    visitor = visit().open(PAGE)
    person = drawer(visitor)
    person.press("Noem je plekken")
    field = person.part.get_by_role("combobox")
    for typed in ("zwarte vijvers", "graaf van vlaanderen", "weststation", "ossegem", "beekkant"):
        field.press_sequentially(typed)
        expect(field).to_have_attribute("aria-expanded", "true")
        field.press("ArrowDown")
        field.press("Enter")
    (kept,) = visitor.until_stored("area", check=lambda content: len(content["spots"]) == 5)
    assert kept.content is not None
    around = shape(kept.content["geometry"])
    assert all(around.contains(Point(spot["lon"], spot["lat"])) for spot in kept.content["spots"])
    expect(visitor.section("coverage").get_by_text("elastiek")).to_be_visible()


def test_no_neighbourhood_here_is_stored_and_counts(visit: Callable[..., Visit]) -> None:
    visitor = visit().open(PAGE)
    drawer(visitor).press("Ik heb hier geen buurt")
    visitor.until_stored("area", check=lambda content: content["method"] == "none")
    expect(visitor.section("summary").get_by_text("Dat telt")).to_be_visible()


def test_the_board_by_keyboard_only(visit: Callable[..., Visit]) -> None:
    visitor = visit().open(PAGE)
    board = visitor.section("board")
    card = board.get_by_role("button", name="De schoolpoort").first
    card.focus()
    visitor.page.keyboard.press("Enter")
    visitor.page.keyboard.press("ArrowRight")
    visitor.page.keyboard.press("Enter")
    (kept,) = visitor.until_stored("sorting")
    assert kept.content is not None
    assert list(kept.content["sorted"]) == ["school_gate"]


def test_what_a_person_types_is_never_html(visit: Callable[..., Visit]) -> None:
    visitor = visit().open(PAGE)
    typed = "<img src=x onerror=\"document.title='hit'\"> & <b>vet</b>"
    box = visitor.section("text", 1)
    box.locator("textarea").fill(typed)
    box.get_by_role("button", name="Bewaar mijn gedachte").click()
    again = box.get_by_role("button", name="Het klopt zo, bewaar")
    if again.is_visible():
        again.click()
    (kept,) = visitor.until_stored("reflection")
    assert kept.content is not None
    assert kept.content["text"] == typed
    visitor.reload()
    expect(visitor.section("summary").get_by_text(typed)).to_be_visible()
    assert visitor.page.title() != "hit"


def test_a_face_and_what_the_neighbourhood_means_are_stored(visit: Callable[..., Visit]) -> None:
    visitor = visit("phone").open(PAGE)
    visitor.section("question", 0).get_by_text("Heel goed", exact=True).first.click()
    (feeling,) = visitor.until_stored("feeling")
    assert feeling.content is not None
    assert (feeling.content["about"], feeling.content["value"]) == ("neighbourhood", 2)
    meaning = visitor.section("question", 2)
    meaning.get_by_text("Ik heb kinderen").click()
    meaning.get_by_text("In een ander land", exact=True).click()
    (kept,) = visitor.until_stored("significance", check=lambda content: bool(content["because"] and content["at_home"]))
    assert kept.content is not None
    assert kept.content["because"] == ["children"]
    assert kept.content["at_home"] == ["abroad"]


def test_a_word_of_ones_own_joins_the_glossary(visit: Callable[..., Visit]) -> None:
    visitor = visit().open(PAGE)
    terms = visitor.section("terms")
    terms.get_by_role("button", name="Voeg een woord toe").click()
    terms.get_by_label("Woord", exact=False).last.fill("stoepen")
    terms.get_by_role("button", name="Bewaar").last.click()
    (kept,) = visitor.until_stored("term")
    assert kept.content is not None
    assert kept.content["word"] == "stoepen"


def test_a_drawing_through_other_eyes_is_supposed_until_it_was_told(visit: Callable[..., Visit]) -> None:
    visitor = visit().open(PAGE)
    person = drawer(visitor, 1)
    person.part.get_by_label("Door wiens ogen?").fill("een kind van acht")
    visitor.kept_here("een kind van acht").reload()  # not drawn yet, and still there
    person = drawer(visitor, 1)
    expect(person.part.get_by_label("Door wiens ogen?")).to_have_value("een kind van acht")
    person.press("Teken")
    person.drag(person.loop(0.5, 0.5, 40))
    (kept,) = visitor.until_stored("area")
    assert kept.content is not None
    assert (kept.content["through_eyes_of"], kept.content["voice"]) == ("een kind van acht", "supposed")
    expect(visitor.section("summary").get_by_text("Wie kan je dit vragen?")).to_be_visible()
    person.part.get_by_text("Die persoon vertelde of tekende het").click()
    (told,) = visitor.until_stored("area", check=lambda content: content["voice"] == "told")
    assert told.content is not None
    assert told.content["geometry"] == kept.content["geometry"]
    assert told.entry_id == kept.entry_id


def test_after_the_first_act_a_bar_leads_to_the_code_until_it_is_noted(visit: Callable[..., Visit]) -> None:
    visitor = visit("phone").open(PAGE)
    bar = visitor.page.locator(".code-bar")
    expect(bar).to_be_hidden()
    visitor.section("question", 1).get_by_text("Goed", exact=True).first.click()
    visitor.until_stored("feeling")
    bar.get_by_role("button", name="Toon de code").click()
    visitor.section("identity").get_by_role("button", name="Ik heb ze genoteerd").first.click()
    expect(bar).to_be_hidden()
    visitor.reload()
    expect(bar).to_be_hidden()


def test_the_bar_does_not_come_between_a_press_and_what_it_was_meant_for(visit: Callable[..., Visit]) -> None:
    visitor = visit("phone").open(PAGE)
    bar = visitor.page.locator(".code-bar")
    visitor.section("question", 1).get_by_text("Goed", exact=True).first.click()
    visitor.until_stored("feeling")
    expect(bar).to_be_visible()
    words = visitor.page.locator("textarea:visible").first
    words.focus()
    expect(bar).to_be_hidden()
    visitor.page.mouse.move(100, visitor.page.viewport_size["height"] - 20)
    visitor.page.mouse.down()  # what was typed in loses the focus at once
    expect(words).not_to_be_focused()
    expect(bar).to_be_hidden()
    visitor.page.mouse.up()
    expect(bar).to_be_visible()
