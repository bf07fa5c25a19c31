"""The upload on a page of plain Voila: a file over the line, what was recognised, keeping it, taking it away.

Not here: the page of the workbook and the identity part; where a channel is needed, a small one of ours stands in for it.
"""

import hashlib
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from alone import served
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Locator, Page, expect
from proxy import Proxy
from visit import until

pytestmark = pytest.mark.browser

NOTEBOOK = """
import hashlib, json
from pathlib import Path
from IPython.display import display
from buurtlezer.parts.upload import Refused, Upload
from buurtlezer.texts import Texts

LABELS = {"share": "een aandeel (%)", "count": "een aantal", "median": "een mediaan"}
KINDS = [{"value": value, "label": label} for value, label in LABELS.items()]
ROWS = [
    ["Regionaal gemiddelde / Regionale mediaan", "", "13.14", "38.36", "ND"],
    ["1", "Grote Markt", "9.14", "47.49", "1 420"],
    ["2", "Dansaert", "8.97", "43.57", "9 630"],
    ["16", "Historisch Molenbeek", "10.06", "34.18", "25 510"],
    ["44", "Churchill", "21.50", "42.90", "8 920"],
    ["700", "Kerkhof van Brussel", "VS", "VS", "VS"],
]
MARKUP = "<img src=x onerror=\\"document.title='hit'\\">"

def column(id, title, **changed):
    return {"id": id, "title": title, "use": True, "usable": True, "why_not": "", "kind": "share", "unit": "percent",
            "year": 2025, "population": False, "samples": [], "notes": [], "ask_fractions": False, **changed}

def on_file(path, name):
    with Path("files.jsonl").open("a") as log:
        log.write(json.dumps({"name": name, "sha": hashlib.sha256(path.read_bytes()).hexdigest(), "path": str(path)}) + "\\n")
    if name.startswith("geen"):
        raise Refused("In dit bestand vonden we geen wijken of statistische sectoren. Staat er een kolom met codes in?")
    if name.startswith("fout"):
        raise KeyError("een fout van ons")
    unusable = column("c0", "Gebied", usable=False, use=False, why_not="hier staan woorden, geen cijfers", kind="", unit="")
    if name.startswith("woorden"):
        columns = [unusable]
    else:
        columns = [
            column("c1", "Aandeel 65-plussers in de totale bevolking (%) 2025", samples=["9,14", "8,97", "10,06"],
                   notes=["27 wijken zonder cijfer: 8 niet beschikbaar (ND), 19 verborgen (VS)."]),
            column("c2", "Aandeel alleenwonenden van 30 jaar en ouder " + (MARKUP if name.startswith("markup") else ""),
                   samples=["0,4749", "0,4357", "0,3418"], ask_fractions=True, use=False),
            column("c3", "Inwoners", kind="count", unit="inhabitants", samples=["1 420", "9 630", "25 510"], use=False,
                   year=None),
            unusable,
        ]
    return {"name": name, "level_words": "Cijfers per wijk van de Wijkmonitoring: 145 van de 145 wijken herkend.",
            "notes": ["Vier samenvattende rijen lieten we weg (gemiddelde, Gewest, totaal, drempel)."],
            "columns": columns, "kinds": KINDS,
            "preview": {"columns": ["Code", "Gebied", "Aandeel 65-plussers in de totale bevolking (%) 2025",
                                    "Aandeel alleenwonenden van 30 jaar en ouder", "Inwoners"], "rows": ROWS}}

def on_confirm(chosen):
    if chosen[0]["title"] == "nee":
        raise Refused("Deze titel bestaat al. Geef een andere.")
    return {"title": chosen[0]["title"], "columns": chosen}

def shown(part):
    part.labels = Texts.of("nl").group("base.", "upload.")
    part.ready = True
    gone = {}
    def keep(act):
        with Path("acts.jsonl").open("a") as log:
            log.write(json.dumps({**act, "part": part.name}) + "\\n")
        id, rest = act["entry_id"], [one for one in part.tables if one["entry_id"] != act["entry_id"]]
        if act["action"] == "delete":
            gone[id] = next(one for one in part.tables if one["entry_id"] == id)
            part.tables = rest
        elif act["action"] == "undo":
            part.tables = [*rest, gone[id]]
        else:
            content = act["content"]
            titles = [one["title"] for one in content["columns"]]
            part.tables = [*rest, {"entry_id": id, "title": content["title"], "columns": titles,
                                   "notes": ["27 wijken zonder cijfer"], "since": "gebracht op 24 november 2026"}]
    part.on_act(keep)
    display(part)

shown(Upload(on_file, on_confirm, name="upload", template={"kind": "table"}))
brought = [{"entry_id": "e" * 32, "title": "Kinderopvang", "seq": 7}]
shown(Upload(on_file, on_confirm, name="held", channel="fake", tables=brought))
"""
CHANNEL = """
const fake = { key: "one", acts: [], listeners: [] };
globalThis.fake = fake;
globalThis.buurtlezerChannels = new Map([["fake", { resolve() {}, promise: Promise.resolve({
  submit(act, onQueued) { fake.acts.push(act); onQueued(); return new Promise((resolve) => { fake.answer = resolve; }); },
  device: { current: () => ({ key: fake.key }) },
  listen(listener) { fake.listeners.push(listener); return () => {}; },
}) }]]);
fake.open = (key) => { fake.key = key; fake.listeners.forEach((listener) => listener()); };
"""
# Holds the reading of a slice until it is let go, so that what happens between two slices can be looked at.
HOLD = """
const slice = Blob.prototype.slice;
let go;
globalThis.held = new Promise((resolve) => { go = resolve; });
globalThis.letGo = () => go();
Blob.prototype.slice = function (begin, end) {
  const piece = slice.call(this, begin, end);
  return begin === 0 ? piece : { arrayBuffer: () => globalThis.held.then(() => piece.arrayBuffer()) };
};
"""
COUNT = """
globalThis.sentBytes = 0;
const send = WebSocket.prototype.send;
WebSocket.prototype.send = function (data) {
  globalThis.sentBytes += data.byteLength ?? data.size ?? data.length;
  return send.call(this, data);
};
"""
# Lets go of files above an element; tells whether the browser's own way, which is to open them, was prevented.
DROP = """(zone, names) => {
  const dataTransfer = new DataTransfer();
  for (const name of names) dataTransfer.items.add(new File(["Code;65+"], name));
  const dragged = (type) => new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
  return ["dragover", "drop"].every((type) => !zone.dispatchEvent(dragged(type)));
}"""
CONTROLS = ".bl-upload :is(button, summary, .bl-chip-face, .bl-upload-tick, input[type=text])"
TITLE = "Aandeel 65-plussers in de totale bevolking (%) 2025"
SMALL = b"Code;Gebied;65+\n1;Grote Markt;9,14\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the notebook runs and writes."""
    return tmp_path_factory.mktemp("upload")


@pytest.fixture(scope="module")
def voila(folder: Path) -> Iterator[str]:
    """The address of the notebook."""
    with served(folder, NOTEBOOK) as address:
        yield address


class Visitor:
    """Somebody before the page, with files to bring."""

    def __init__(self, page: Page, address: str, folder: Path, *scripts: str) -> None:
        self.page, self.folder = page, folder
        self.before = {name: len(self._lines(name)) for name in ("files", "acts")}
        self.faults: list[str] = []
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        for script in (CHANNEL, *scripts):
            page.add_init_script(f"(() => {{ {script} }})();")
        page.goto(address)
        expect(self.part("held").get_by_role("button", name="Kies een bestand")).to_be_visible(timeout=60_000)

    def part(self, name: str = "upload") -> Locator:
        return self.page.locator(f"[data-part={name}]")

    def button(self, name: str, part: str = "upload") -> Locator:
        return self.part(part).get_by_role("button", name=name)

    def bring(self, name: str, data: bytes = SMALL, part: str = "upload") -> None:
        """Choose a file, as the browser's own window gives it."""
        self.part(part).locator("input[type=file]").set_input_files({"name": name, "mimeType": "text/csv", "buffer": data})

    def recognised(self, part: str = "upload") -> Locator:
        form = self.part(part).locator("form")
        expect(form.get_by_role("heading", name="Dit herkenden we")).to_be_visible()
        return form

    def files(self, count: int) -> list[dict[str, Any]]:
        return self._until("files", count)

    def acts(self, count: int) -> list[dict[str, Any]]:
        return self._until("acts", count)

    def _until(self, name: str, count: int) -> list[dict[str, Any]]:
        found = until(lambda: self._lines(name)[self.before[name] :], lambda them: len(them) >= count)
        assert len(found) == count, found
        return [json.loads(line) for line in found]

    def _lines(self, name: str) -> list[str]:
        file = self.folder / f"{name}.jsonl"
        return file.read_text("utf-8").splitlines() if file.exists() else []


@pytest.fixture
def visitor(context: Callable[..., BrowserContext], voila: str, folder: Path) -> Iterator[Callable[..., Visitor]]:
    """``visitor("phone")``: opens the page. A script error fails the test."""
    made: list[Visitor] = []

    def make(size: str = "desktop", *scripts: str, address: str = voila) -> Visitor:
        made.append(Visitor(context(size).new_page(), address, folder, *scripts))
        return made[-1]

    yield make
    assert [fault for one in made for fault in one.faults] == []


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


def test_a_line_that_is_lost_half_way_goes_on_by_itself(visitor: Callable[..., Visitor], voila: str) -> None:
    data = bytes(range(256)) * 4096 * 3
    with Proxy(voila) as line:
        person = visitor("desktop", HOLD, address=voila.replace(voila.split("/")[2], line.address.split("/")[2]))
        person.bring("65plus.csv", data)
        expect(person.part().get_by_role("progressbar")).to_have_js_property("value", 16)
        line.cut()
        expect(person.part().get_by_text("Wacht op de verbinding")).to_be_visible()
        person.page.evaluate("letGo()")
        line.mend()
        expect(person.part().get_by_role("heading", name="Dit herkenden we")).to_be_visible(timeout=60_000)
        [file] = person.files(1)
        assert file["sha"] == hashlib.sha256(data).hexdigest()


def test_a_file_that_is_too_large_is_refused_and_nothing_of_it_is_sent(visitor: Callable[..., Visitor]) -> None:
    person = visitor("desktop", COUNT)
    person.bring("groot.csv", bytes(25 * 1024 * 1024))
    expect(person.part().get_by_text("Dit bestand is te groot. Hier past tot 20 MB.")).to_be_visible()
    assert person.page.evaluate("sentBytes") < 100_000
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
    [act] = person.page.evaluate("fake.acts")
    assert act["content"]["title"] == TITLE
    person.page.evaluate("fake.answer({ status: 'refused', sentence: 'Dit lukt niet.' })")
    expect(form.get_by_text("Dit lukt niet.")).to_be_visible()
    person.button("Bewaar deze cijfers", "held").click()
    until(lambda: person.page.evaluate("fake.acts.length"), lambda count: count == 2)
    person.page.evaluate("fake.answer({ status: 'saved', seq: 8 })")
    expect(form).to_have_count(0)
    expect(person.part("held").get_by_text("Bewaard", exact=True)).to_be_visible()
    person.button("Haal weg", "held").click()
    person.button("Ja, haal weg", "held").click()
    [*_, act] = until(lambda: person.page.evaluate("fake.acts"), lambda acts: len(acts) == 3)
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


def test_markup_in_a_table_stays_text(visitor: Callable[..., Visitor]) -> None:
    person = visitor()
    person.bring("markup.csv")
    form = person.recognised()
    expect(form.locator("li").get_by_text("<img src=x")).to_be_visible()
    assert person.page.locator(".bl-upload img").count() == 0
    assert person.page.title() != "hit"


@pytest.mark.parametrize("size", ["desktop", "phone"])
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
