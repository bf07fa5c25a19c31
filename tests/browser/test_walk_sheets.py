"""What 05_walk gives along and gets back: sheets of paper, one file for the road, questions that get an answer."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect
from visit import Visit
from walker import PAGE, field, planned, taken_along, under_way

pytestmark = pytest.mark.browser


def of_lookers(visitor: Visit) -> Locator:
    """Sheets of lookers at the second stop are typed in."""
    planned(visitor)
    sheets = visitor.section("sheets")
    sheets.get_by_text("Typ bladen van anderen in").click()
    sheets.get_by_label("Welke halte?").select_option(label="2. Ninoofsepoort")
    sheets.get_by_text("kijker", exact=True).click()
    return sheets


def test_sheets_are_typed_in_one_after_the_other(visit: Callable[..., Visit]) -> None:
    visitor = visit().open(PAGE)
    sheets = of_lookers(visitor)
    for words in ("een nieuw park", "trams en fietsers"):
        sheets.locator("[data-field=sees] textarea").fill(words)
        sheets.get_by_role("button", name="volgend blad").click()
        visitor.until_stored("observation", check=lambda content, words=words: content["sees"] == words)
        expect(sheets.locator("[data-field=sees] textarea")).to_have_value("")
    kept = [one.content for one in visitor.stored("observation") if one.content]
    assert sorted((one["sheet"], one["eyes"], one["stop"]) for one in kept) == [
        (1, "looker", "stop-6649f"),
        (2, "looker", "stop-6649f"),
    ]
    expect(sheets.get_by_role("heading", name="Blad 3")).to_be_visible()


def test_a_sheet_that_was_begun_keeps_its_stop_and_its_eyes(visit: Callable[..., Visit]) -> None:
    visitor = visit().open(PAGE)
    sheets = of_lookers(visitor)
    sheets.locator("[data-field=sees] textarea").fill("een nieuw park")
    visitor.reload()
    sheets.get_by_text("Typ bladen van anderen in").click()
    expect(sheets.locator("[data-field=sees] textarea")).to_have_value("een nieuw park")
    visitor.section("plan").get_by_role("button", name="Haal Ninoofsepoort weg").click()
    visitor.until_stored("walk", check=lambda content: len(content["stops"]) == 1)
    expect(visitor.section("walk").locator(".bl-walk-list li")).to_have_count(1)
    sheets.get_by_role("button", name="volgend blad").click()
    (kept,) = visitor.until_stored("observation")
    assert kept.content is not None
    assert (kept.content["stop"], kept.content["eyes"], kept.content["sees"]) == ("stop-6649f", "looker", "een nieuw park")


def test_a_question_gets_an_answer_and_leaves_the_list(visit: Callable[..., Visit]) -> None:
    visitor = visit("phone").open(PAGE)
    walk = under_way(visitor)
    field(walk, "sees").fill("een fontein")
    field(walk, "asks").fill("Waarom staat ze droog?")
    visitor.until_stored("observation", check=lambda content: content["asks"] != "")
    asked = visitor.section("asked")
    asked.get_by_label("Wat was het antwoord?").fill("Ze wordt hersteld in het voorjaar.")
    asked.get_by_role("button", name="Bewaar het antwoord").click()
    (kept,) = visitor.until_stored("observation", check=lambda content: content["answer"] != "")
    assert kept.content is not None
    assert (kept.content["sees"], kept.content["asks"]) == ("een fontein", "Waarom staat ze droog?")
    expect(asked.get_by_text("Er staan geen vragen open")).to_be_visible()
    expect(visitor.section("story").get_by_text("Ze wordt hersteld in het voorjaar.")).to_be_visible()
    field(walk, "sees").fill("een fontein zonder water")  # writing on does not lose the answer
    (kept,) = visitor.until_stored("observation", check=lambda content: content["sees"] == "een fontein zonder water")
    assert kept.content is not None
    assert kept.content["answer"] == "Ze wordt hersteld in het voorjaar."


def test_the_walk_goes_along_as_one_file_and_its_answers_come_back_once(visit: Callable[..., Visit], tmp_path: Path) -> None:
    visitor = visit().open(PAGE)
    planned(visitor)
    sheets = visitor.section("sheets")
    with taken_along(visitor, tmp_path) as (page, faults):
        expect(page.locator(".bl-walkmap-streets")).to_have_count(1)
        expect(page.locator(".bl-walkmap-source")).to_have_text("© OpenStreetMap")
        page.get_by_text("kijker", exact=True).click()
        page.locator("[data-field=sees] textarea").first.fill("<b>een</b> brede stoep")
        page.reload()
        expect(page.locator("[data-field=sees] textarea").first).to_have_value("<b>een</b> brede stoep")
        assert page.evaluate("document.documentElement.scrollWidth") == 390
        with page.expect_download() as answers:
            page.get_by_role("button", name="Mijn antwoorden als bestand").click()
        back = tmp_path / "antwoorden.json"
        answers.value.save_as(back)
        assert faults == []

    sheets.get_by_text("Breng antwoorden van een bestand terug").click()
    cut_off = tmp_path / "half.json"
    cut_off.write_text(back.read_text()[:-40])
    sheets.locator("input[type=file]").set_input_files(cut_off)
    expect(sheets.get_by_text("het einde ontbreekt")).to_be_visible()
    sheets.locator("input[type=file]").set_input_files(back)
    (kept,) = visitor.until_stored("observation")
    assert kept.content is not None
    assert (kept.content["sees"], kept.content["eyes"], kept.content["stop"]) == ("<b>een</b> brede stoep", "looker", "stop-8291")
    sheets.get_by_label("Of de tekst").fill(json.dumps(json.loads(back.read_text())))
    sheets.get_by_role("button", name="Breng in").click()
    expect(sheets.get_by_text("stond er al")).to_be_visible()
    assert [one.seq for one in visitor.stored("observation")] == [kept.seq]


def test_the_file_leaves_open_questions_out_and_can_be_emptied(visit: Callable[..., Visit], tmp_path: Path) -> None:
    visitor = visit().open(PAGE)
    planned(visitor)
    with taken_along(visitor, tmp_path) as (page, faults):

        def answers() -> list[dict[str, str]]:
            with page.expect_download() as made:
                page.get_by_role("button", name="Mijn antwoorden als bestand").click()
            found: list[dict[str, str]] = json.loads(made.value.path().read_text())["answers"]
            return found

        page.locator("[data-field=sees] textarea").first.fill("mevrouw Peeters van nummer 12")
        page.locator("[data-field=thinks] textarea").first.fill("hier is het druk")
        page.reload()
        expect(page.locator("[data-field=thinks] textarea").first).to_have_value("hier is het druk")
        page.get_by_text("kijker", exact=True).click()  # what is open stays open when others write
        (one,) = answers()
        assert (one.get("sees"), one["thinks"]) == (None, "hier is het druk")
        expect(page.get_by_text("de vraag eronder staat nog open: 1")).to_be_visible()
        page.get_by_text("schrijver", exact=True).click()
        page.locator(".bl-ask:visible button").last.click()
        (one,) = answers()
        assert one["sees"] == "mevrouw Peeters van nummer 12"
        offered = page.locator(".bl-along-end", has_text="Dan kan je ze hier wissen")
        offered.get_by_role("button", name="Wis alles op dit toestel").first.click()
        offered.get_by_role("button", name="Ja, wis").click()
        expect(page.get_by_text("Gewist op dit toestel.")).to_be_visible()
        assert "Peeters" not in str(page.evaluate("JSON.stringify(Object.entries(localStorage))"))
        assert answers() == []
        assert faults == []


def test_two_pages_of_the_file_keep_what_the_other_wrote(visit: Callable[..., Visit], tmp_path: Path) -> None:
    visitor = visit().open(PAGE)
    planned(visitor)
    with taken_along(visitor, tmp_path) as (page, faults):
        other = page.context.new_page()
        other.goto(page.url)
        page.locator("[data-field=sees] textarea").first.fill("een brede stoep")
        page.locator("[data-field=sees] textarea").first.blur()
        expect(other.locator("[data-field=sees] textarea").first).to_have_value("een brede stoep")
        other.locator("[data-field=thinks] textarea").first.fill("hier is het druk")
        other.reload()
        for name, words in (("sees", "een brede stoep"), ("thinks", "hier is het druk")):
            expect(other.locator(f"[data-field={name}] textarea").first).to_have_value(words)
        assert faults == []


def test_the_sheet_to_print_is_given(visit: Callable[..., Visit], tmp_path: Path) -> None:
    visitor = visit("phone").open(PAGE)
    planned(visitor)
    with visitor.page.expect_download() as given:
        visitor.section("sheets").get_by_role("button", name="Geef me het blad").click()
    given.value.save_as(tmp_path / "blad.pdf")
    assert (tmp_path / "blad.pdf").read_bytes().startswith(b"%PDF")
    assert given.value.suggested_filename == "wandeling.pdf"
