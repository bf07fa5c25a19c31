"""The upload alone on a page: a file on its way in, what is refused, how each state looks.

Not here: what is chosen of a file and kept (``test_upload_keeping``), a line that breaks (``test_upload_line``).
"""

import hashlib
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from bringer import HOLD, SMALL, Visitor
from playwright.sync_api import expect
from stand import Shown
from upload_parts import TITLE, Uploads

pytestmark = pytest.mark.browser

# Lets go of files above an element; tells whether the browser's own way, which is to open them, was prevented.
DROP = """(zone, names) => {
  const dataTransfer = new DataTransfer();
  for (const name of names) dataTransfer.items.add(new File(["Code;65+"], name));
  const dragged = (type) => new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
  return ["dragover", "drop"].every((type) => !zone.dispatchEvent(dragged(type)));
}"""
CONTROLS = ".bl-upload :is(button, summary, .bl-chip-face, .bl-upload-tick, input[type=text])"


@pytest.fixture
def visitor(alone: Callable[..., Shown[Uploads]]) -> Callable[..., Visitor]:
    """``visitor("phone", script)``: somebody before a new page, where the script ran first."""
    return partial(Visitor, alone)


def test_a_large_file_arrives_byte_for_byte_and_shows_how_far_it_is(visitor: Callable[..., Visitor]) -> None:
    person = visitor("desktop", HOLD)
    data = bytes(range(256)) * 4096 * 3  # 3 MB, six slices
    person.bring("65plus.csv", data)
    bar = person.part().get_by_role("progressbar")
    expect(bar).to_have_js_property("value", 16)
    expect(person.part().get_by_text("16 %")).to_be_visible()
    expect(person.button("Stop")).to_be_focused()
    person.page.evaluate("letGo()")
    person.recognised()
    [file] = person.files(1)
    assert (file["name"], file["sha"]) == ("65plus.csv", hashlib.sha256(data).hexdigest())
    person.shown.settle()
    assert not Path(file["path"]).exists()
    expect(person.part().get_by_role("heading", name="Dit herkenden we")).to_be_focused()


def test_a_file_may_be_stopped_half_way(visitor: Callable[..., Visitor]) -> None:
    person = visitor("desktop", HOLD)
    person.bring("65plus.csv", bytes(3 * 1024 * 1024))
    expect(person.part().get_by_role("progressbar")).to_have_js_property("value", 16)
    person.button("Stop").click()
    expect(person.part().get_by_text("Gestopt. Er is niets bewaard.")).to_be_visible()
    expect(person.button("Kies een bestand")).to_be_focused()
    person.page.evaluate("letGo()")
    person.bring("klein.csv")
    person.recognised()
    assert [file["name"] for file in person.files(1)] == ["klein.csv"]


def test_a_file_that_is_too_large_is_refused_and_nothing_of_it_is_sent(visitor: Callable[..., Visitor], tmp_path: Path) -> None:
    person = visitor()
    large = tmp_path / "groot.csv"
    with large.open("wb") as file:
        file.truncate(25 * 1024 * 1024)
    person.part().locator("input[type=file]").set_input_files(large)
    expect(person.part().get_by_text("Dit bestand is te groot. Hier past tot 20 MB.")).to_be_visible()
    person.shown.settle()
    assert sum(map(len, person.shown.line.heard)) < 100_000
    person.bring("klein.csv")
    person.recognised()
    assert [file["name"] for file in person.files(1)] == ["klein.csv"]


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("cijfers.pdf", SMALL, "Dit soort bestand lukt hier niet. Kies er een dat eindigt op .csv, .xlsx of .txt."),
        ("leeg.csv", b"", "Dit bestand is leeg."),
        ("geen.csv", SMALL, "In dit bestand vonden we geen wijken of statistische sectoren."),
        ("fout.csv", SMALL, "Hier liep bij ons iets mis. Er is niets bewaard"),
    ],
)
def test_what_cannot_come_is_said_and_another_may_be_chosen(
    visitor: Callable[..., Visitor], name: str, data: bytes, sentence: str
) -> None:
    person = visitor()
    person.button("Kies een bestand").focus()
    person.bring(name, data)
    expect(person.part().get_by_text(sentence)).to_be_visible()
    expect(person.button("Kies een bestand")).to_be_focused()
    person.bring("65plus.csv")
    person.recognised()


def test_two_files_at_once_are_one_too_many_and_one_may_be_dropped(visitor: Callable[..., Visitor]) -> None:
    person = visitor()
    zone = person.part().locator(".bl-upload-zone")
    zone.evaluate(DROP, ["a.csv", "b.csv"])
    expect(person.part().get_by_text("Eén bestand per keer, graag.")).to_be_visible()
    assert zone.evaluate(DROP, ["a.csv"])
    person.recognised()
    assert person.page.locator("body").evaluate(DROP, ["a.csv"]), "a near miss does not take the page away"


def test_markup_in_a_table_stays_text(visitor: Callable[..., Visitor]) -> None:
    person = visitor()
    person.bring("markup.csv")
    form = person.recognised()
    expect(form.locator("li").get_by_text("<img src=x")).to_be_visible()
    assert person.page.locator(".bl-upload img").count() == 0
    assert person.page.title() != "hit"


@pytest.mark.parametrize("size", ["phone", pytest.param("desktop", marks=pytest.mark.long)])
def test_each_state_is_accessible_and_fits(visitor: Callable[..., Visitor], size: str) -> None:
    person = visitor(size, HOLD)

    def look(state: str) -> None:
        found = Axe().run(person.page, context=".bl-part").response["violations"]
        assert [(state, one["id"], [node["html"] for node in one["nodes"]]) for one in found] == []
        assert person.page.evaluate("document.documentElement.scrollWidth <= innerWidth"), state
        small = """(controls) => [...document.querySelectorAll(controls)]
          .map((node) => [node.textContent || node.value, node.getBoundingClientRect()])
          .filter(([, box]) => box.height && box.height < 44)
          .map(([words]) => words)"""
        assert person.page.evaluate(small, CONTROLS) == [], state

    look("start")
    person.bring("cijfers.pdf")
    expect(person.part().get_by_text("Dit soort bestand lukt hier niet.")).to_be_visible()
    look("refused")
    person.bring("wijkmonitoring-65plus-2025.csv", bytes(3 * 1024 * 1024))
    expect(person.part().get_by_role("progressbar")).to_have_js_property("value", 16)
    look("moving")
    person.page.evaluate("letGo()")
    form = person.recognised()
    look("found")
    form.get_by_label("Bewaar deze kolom: Aandeel alleenwonenden").check()
    form.get_by_label("Bewaar deze kolom: Inwoners").check()
    person.button("Bewaar deze cijfers").click()
    expect(form.get_by_text("Zeg nog of dit breuken zijn of procenten.")).to_be_visible()
    look("fault")
    form.get_by_text("Nee, procenten").click()
    person.button("Bewaar deze cijfers").click()
    expect(person.part().get_by_role("heading", name=TITLE)).to_be_focused()
    look("brought")
    person.button("Haal weg").click()
    look("sure")
    person.button("Ja, haal weg").click()
    expect(person.button("Zet terug")).to_be_visible()
    look("removed")
    person.bring("woorden.csv")
    expect(person.part().get_by_text("vonden we geen kolom met cijfers")).to_be_visible()
    look("nothing")
