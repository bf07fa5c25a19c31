"""The upload alone on a page: what was recognised is chosen from and kept, taken away, put back.

Not here: a file on its way in (``test_upload_part``), the page of the workbook.
"""

import re
from collections.abc import Callable
from functools import partial

import pytest
from bringer import SMALL, Visitor
from playwright.sync_api import expect
from stand import Shown
from upload_parts import TITLE, Uploads
from visit import until

pytestmark = pytest.mark.browser


@pytest.fixture
def visitor(alone: Callable[..., Shown[Uploads]]) -> Callable[..., Visitor]:
    """``visitor("phone", script)``: somebody before a new page, where the script ran first."""
    return partial(Visitor, alone)


def test_what_was_chosen_is_kept_as_an_entry_of_its_own(visitor: Callable[..., Visitor]) -> None:
    person = visitor()
    person.bring("65plus.csv")
    form = person.recognised()
    form.get_by_label("Titel").first.fill("65-plussers")
    form.get_by_label("Bewaar deze kolom: Aandeel alleenwonenden").check()
    form.get_by_label("Bewaar deze kolom: Inwoners").check()
    form.get_by_role("checkbox", name="Dit zijn aantallen inwoners per sector").check()
    person.button("Bewaar deze cijfers").click()
    expect(form.get_by_text("Zeg nog of dit breuken zijn of procenten.")).to_be_visible()
    expect(form.get_by_label("Ja, breuken")).to_be_focused()
    form.get_by_text("Ja, breuken").click()
    form.get_by_label("Jaar", exact=True).nth(2).fill("24")
    person.button("Bewaar deze cijfers").click()
    expect(form.get_by_text("Schrijf het jaar met vier cijfers")).to_be_visible()
    form.get_by_label("Jaar", exact=True).nth(2).fill("")
    person.button("Bewaar deze cijfers").click()
    heading = person.part().get_by_role("heading", name="65-plussers")
    expect(heading).to_be_focused()
    expect(person.button("Kies een bestand")).to_be_visible()
    [act] = person.acts(1)
    plain = {"population": False, "times_hundred": False, "year": 2025}
    assert act["action"] == "write"
    assert re.fullmatch("[0-9a-f]{32}", act["entry_id"])
    assert act["content"]["kind"] == "table"
    assert act["content"]["columns"] == [
        {**plain, "id": "c1", "title": "65-plussers", "kind": "share"},
        {**plain, "id": "c2", "title": "Aandeel alleenwonenden van 30 jaar en ouder", "kind": "share", "times_hundred": True},
        {**plain, "id": "c3", "title": "Inwoners", "kind": "count", "population": True, "year": None},
    ]


def test_a_table_needs_a_column_and_a_title_and_python_may_say_no(visitor: Callable[..., Visitor]) -> None:
    person = visitor()
    person.bring("65plus.csv")
    form = person.recognised()
    form.get_by_label(f"Bewaar deze kolom: {TITLE}").uncheck()
    expect(form.get_by_label("Titel").first).not_to_be_visible()
    person.button("Bewaar deze cijfers").click()
    expect(form.get_by_text("Kies minstens één kolom om te bewaren.")).to_be_visible()
    expect(form.get_by_label(f"Bewaar deze kolom: {TITLE}")).to_be_focused()
    form.get_by_label(f"Bewaar deze kolom: {TITLE}").check()
    form.get_by_label("Titel").first.fill(" ")
    person.button("Bewaar deze cijfers").click()
    expect(form.get_by_text("Geef deze kolom nog een titel.")).to_be_visible()
    expect(form.get_by_label("Titel").first).to_be_focused()
    form.get_by_label("Titel").first.fill("nee")
    person.button("Bewaar deze cijfers").click()
    expect(form.get_by_text("Deze titel bestaat al.")).to_be_visible()
    expect(form.get_by_label("Titel").first).to_have_value("nee")
    person.button("Toch niet").click()
    expect(person.part().get_by_text("Goed, we laten het zo. Er is niets bewaard.")).to_be_visible()
    expect(person.button("Kies een bestand")).to_be_focused()
    assert person.acts(0) == []


def test_a_table_is_taken_away_after_a_second_question_and_put_back(visitor: Callable[..., Visitor]) -> None:
    person = visitor()
    person.bring("65plus.csv")
    person.recognised()
    person.button("Bewaar deze cijfers").click()
    heading = person.part().get_by_role("heading", name=TITLE)
    expect(heading).to_be_focused()
    person.button("Haal weg").click()
    expect(person.button("Nee, laat staan")).to_be_focused()
    person.button("Nee, laat staan").click()
    expect(person.button("Haal weg")).to_be_focused()
    person.button("Haal weg").click()
    person.button("Ja, haal weg").click()
    expect(heading).to_have_count(0)
    expect(person.part().get_by_text("Nog geen tabel van jezelf.")).to_be_visible()
    expect(person.button("Zet terug")).to_be_focused()
    person.button("Zet terug").click()
    expect(heading).to_be_focused()
    written, deleted, undone = person.acts(3)
    assert [one["action"] for one in (written, deleted, undone)] == ["write", "delete", "undo"]
    assert written["entry_id"] == deleted["entry_id"] == undone["entry_id"]


def test_everything_goes_with_the_keyboard_alone(visitor: Callable[..., Visitor]) -> None:
    person = visitor()
    keyboard = person.page.keyboard
    with person.page.expect_file_chooser() as chooser:
        person.button("Kies een bestand").press("Enter")
    chooser.value.set_files({"name": "65plus.csv", "mimeType": "text/csv", "buffer": SMALL})
    person.recognised()
    seen: list[str] = []

    def tab_to(name: str) -> None:
        for _ in range(30):
            keyboard.press("Tab")
            here = person.page.evaluate(
                "document.activeElement.ariaLabel || document.activeElement.textContent || document.activeElement.value"
            )
            seen.append(here)
            if name in here:
                return
        raise AssertionError(f"{name} is not reached by Tab: {seen}")

    tab_to("De eerste rijen")
    tab_to("Bewaar deze kolom")
    keyboard.press("Space")
    keyboard.press("Space")
    tab_to(TITLE)
    tab_to("2025")
    keyboard.press("Tab")
    keyboard.press("ArrowRight")
    expect(person.part().get_by_label("een aantal").first).to_be_checked()
    tab_to("Bewaar deze cijfers")
    keyboard.press("Enter")
    expect(person.part().get_by_role("heading", name=TITLE)).to_be_focused()
    tab_to("Haal weg")
    keyboard.press("Enter")
    expect(person.button("Nee, laat staan")).to_be_focused()
    keyboard.press("Shift+Tab")
    keyboard.press("Enter")
    expect(person.button("Zet terug")).to_be_focused()
    keyboard.press("Enter")
    written, *rest = person.acts(3)
    assert written["content"]["columns"][0]["kind"] == "count"
    assert [one["action"] for one in rest] == ["delete", "undo"]


def test_while_the_line_is_lost_the_outbox_has_it_and_the_form_stays(visitor: Callable[..., Visitor]) -> None:
    person = visitor()
    person.bring("65plus.csv", part="held")
    form = person.recognised("held")
    person.button("Bewaar deze cijfers", "held").click()
    expect(form.get_by_text("Staat klaar op dit toestel.")).to_be_visible()
    expect(person.button("Bewaar deze cijfers", "held")).to_be_disabled()
    [act] = person.page.evaluate("fake.sent")
    assert act["content"]["title"] == TITLE
    person.page.evaluate("fake.answer({ status: 'refused', sentence: 'Dit lukt niet.' })")
    expect(form.get_by_text("Dit lukt niet.")).to_be_visible()
    person.button("Bewaar deze cijfers", "held").click()
    until(lambda: person.page.evaluate("fake.sent.length"), lambda count: count == 2)
    person.page.evaluate("fake.answer({ status: 'saved', seq: 8 })")
    expect(form).to_have_count(0)
    expect(person.part("held").get_by_text("Bewaard", exact=True)).to_be_visible()
    person.button("Haal weg", "held").click()
    person.button("Ja, haal weg", "held").click()
    [*_, act] = until(lambda: person.page.evaluate("fake.sent"), lambda acts: len(acts) == 3)
    assert (act["action"], act["base_seq"]) == ("delete", 7)


def test_when_another_logbook_is_opened_nothing_of_this_one_stays_under_way(visitor: Callable[..., Visitor]) -> None:
    person = visitor()
    person.bring("65plus.csv", part="held")
    form = person.recognised("held")
    person.button("Haal weg", "held").click()
    person.page.evaluate("fake.open('two')")
    expect(form).to_have_count(0)
    expect(person.button("Ja, haal weg", "held")).to_have_count(0)
    expect(person.button("Kies een bestand", "held")).to_be_visible()
