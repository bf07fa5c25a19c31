"""The feedback sheet and the rubric as files: one side, two languages, only what somebody wrote, no smaller than one can read."""

from datetime import date
from functools import partial
from io import BytesIO
from typing import Any

import pytest
from babel import Locale
from examples import examples
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from buurtlezer.logbook.room import pictures
from buurtlezer.model import Feedback, FeedbackWords, SelfCheck
from buurtlezer.report import feedback as sheet
from buurtlezer.report import rubric
from buurtlezer.report.heads import called, day, heads, languages, read_by_somebody, right_to_left
from buurtlezer.texts import LANGUAGES, Texts

DRAW = partial(pictures.svg, colour="#111111")
MARKUP = '<script>alert(1)</script> #panic("x") $x$ *a*'
WORDS = FeedbackWords(
    told="De hal is de plek.", thought="Het gaat over wie blijft.", will="Open tot negen.", will_not="Geen camera."
)


def feedback(**more: Any) -> Feedback:
    return Feedback(**{"perspective": "visitor", "round": 1, "words": WORDS, **more})


def pages(made: bytes) -> list[str]:
    return [page.extract_text() for page in PdfReader(BytesIO(made)).pages]


def test_it_is_one_side_of_a4_with_both_languages_and_their_days() -> None:
    made = sheet.as_pdf(
        feedback(
            other=FeedbackWords(told="Le hall est le lieu."), ask="de balie", until=date(2027, 1, 15), back_where="het plein"
        ),
        DRAW,
    )
    [page] = PdfReader(BytesIO(made)).pages
    assert (round(float(page.mediabox.width)), round(float(page.mediabox.height))) == (595, 842)
    text = page.extract_text()
    for word in (
        "Je vertelde ons",
        "Vous nous avez dit",
        "Le hall est le lieu.",
        "15 januari 2027",
        "15 janvier 2027",
        "de balie",
    ):
        assert word in text
    assert PdfReader(BytesIO(made)).trailer["/Root"]["/MarkInfo"]["/Marked"], "it can be read aloud in its order"


def test_words_of_people_are_shown_as_they_are_and_never_read_as_markup() -> None:
    written = feedback(words=FeedbackWords(told=MARKUP), ask=MARKUP[:60])
    assert "alert(1)" in pages(sheet.as_pdf(written, DRAW))[0]
    page = sheet.as_html(written, DRAW).decode()
    assert "<script" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page


def test_what_is_written_from_the_right_stands_at_the_right() -> None:
    page = sheet.as_html(
        feedback(language="ar", other_language="nl", other=WORDS, words=FeedbackWords(told="مرحبا")), DRAW
    ).decode()
    assert page.index('lang="nl" dir="ltr"') < page.index('lang="ar" dir="rtl"')
    assert "مرحبا" in page


def test_an_empty_sheet_is_one_to_write_on_and_says_nothing_for_anybody() -> None:
    empty = feedback(words=FeedbackWords(), other_language="tr")
    [text] = pages(sheet.as_pdf(empty, DRAW))
    known = {word for tag in ("nl", "tr") for head in heads(tag).values() for word in head.split()}
    assert {word.strip(":·") for word in text.split()} <= {word.strip(":·") for word in known} | {""}


def test_what_does_not_fit_in_letters_that_one_can_read_says_what_to_shorten() -> None:
    with pytest.raises(sheet.TooLong) as told:
        sheet.as_pdf(feedback(other=FeedbackWords(will="Nous restons ouverts. " * 60)), DRAW)
    assert told.value.boxes == (("fr", "will"),)


def test_a_letter_that_no_font_has_is_no_empty_box_and_the_page_has_it() -> None:
    written = feedback(other_language="ii", other=FeedbackWords(told="\ua000\ua001"))  # Yi: no font here has it
    with pytest.raises(sheet.NoLetters):
        sheet.as_pdf(written, DRAW)
    assert "\ua000\ua001" in sheet.as_html(written, DRAW).decode()


def test_every_language_with_headings_has_all_of_them_and_ours_were_read() -> None:
    names = set(heads("nl"))
    headed = [tag for tag in languages() if heads(tag)]
    assert {*LANGUAGES, "ar", "tr", "ro", "pl", "uk"} <= set(headed)
    assert all(set(heads(tag)) == names and all(heads(tag).values()) for tag in headed)
    assert [tag for tag in headed if read_by_somebody(tag)] == ["nl", "fr", "en"]
    assert heads("ti") == {}


@given(st.sampled_from(languages()), st.dates(min_value=date(2000, 1, 1), max_value=date(2100, 1, 1)))
@examples(60)
def test_each_language_has_a_name_a_direction_and_days(tag: str, on: date) -> None:
    assert called(tag)
    assert right_to_left(tag) == (Locale.parse(tag).text_direction == "rtl")
    assert day(on, tag)
    Feedback(perspective="visitor", round=1, other_language=tag)


def test_a_language_that_nobody_knows_goes_by_its_tag() -> None:
    assert (called("rom"), right_to_left("rom"), day(date(2027, 1, 15), "rom"), day(None, "nl")) == (
        "rom",
        False,
        "2027-01-15",
        "",
    )
    assert sheet.as_pdf(feedback(other_language="rom"), DRAW)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_rubric_is_a_side_without_points(language: str) -> None:
    texts = Texts.of(language)
    check = SelfCheck(perspective="visitor", round=1, boundary="done", note=MARKUP)
    shown = {"gap_for_whom": [texts.many("selfcheck.fact.gaps", 12), texts.many("selfcheck.fact.gaps_for_nobody", 3)]}
    [text] = pages(rubric.as_pdf(check, shown, texts))
    assert texts("selfcheck.question.ethics")[:20] in text
    assert "alert(1)" in text
    assert len(pages(rubric.as_pdf(None, {}, texts))) == 1
