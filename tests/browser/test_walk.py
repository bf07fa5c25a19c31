"""05_walk as three people do it, on a phone, with a line that comes and goes; what is stored of it, and what is not."""

import base64
import json
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from gathering import Gathering
from PIL import Image
from playwright.sync_api import Locator, Page, expect
from proxy import Proxy
from visit import Server, Visit, until

from buurtlezer.store import Store

pytestmark = pytest.mark.browser

PAGE = "05_walk"
GPS = 0x8825
HEIC = b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic" + bytes(4000)


def planned(visitor: Visit, *stops: str) -> Locator:
    """A plan with these stops, stored; the walk part."""
    plan = visitor.section("plan")
    field = plan.get_by_role("combobox")
    for stop in stops or ("zwarte vijvers", "ninoofsepoort"):
        field.press_sequentially(stop)
        expect(field).to_have_attribute("aria-expanded", "true")
        field.press("ArrowDown")
        field.press("Enter")
    count = len(stops) or 2
    visitor.until_stored("walk", check=lambda content: len(content["stops"]) == count)
    walk = visitor.section("walk")
    expect(walk.locator(".bl-walk-list li")).to_have_count(count)
    return walk


def under_way(visitor: Visit, *stops: str) -> Locator:
    """At the first stop of such a walk."""
    walk = planned(visitor, *stops)
    walk.scroll_into_view_if_needed()
    expect(visitor.page.locator(".code-bar")).to_be_hidden()
    walk.get_by_role("button", name="Begin de wandeling").click()
    expect(walk.get_by_text("Halte 1 van")).to_be_visible()
    return walk


def field(part: Locator, name: str) -> Locator:
    return part.locator(f".bl-walk-stop [data-field={name}]").locator("textarea, input").first


@contextmanager
def taken_along(visitor: Visit, folder: Path) -> Iterator[tuple[Page, list[str]]]:
    """The walk as one file, open on a phone without internet; and the faults of its scripts."""
    with visitor.page.expect_download() as given:
        visitor.section("sheets").get_by_role("button", name="Neem de wandeling mee").click()
    path = folder / "wandeling.html"
    given.value.save_as(path)
    browser = visitor.page.context.browser
    assert browser is not None
    phone = browser.new_context(offline=True, viewport={"width": 390, "height": 844}, accept_downloads=True)
    try:
        page = phone.new_page()
        faults: list[str] = []
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.goto(path.as_uri())
        yield page, faults
    finally:
        phone.close()


def with_place(folder: Path, size: tuple[int, int] = (2400, 1800)) -> Path:
    """A photo as a phone makes it, with where and by what."""
    exif = Image.Exif()
    exif[0x010F] = "Fabrikant"
    exif.get_ifd(GPS).update({1: "N", 2: (50.0, 51.0, 24.0), 3: "E", 4: (4.0, 20.0, 0.0)})
    path = folder / "photo.jpg"
    Image.linear_gradient("L").resize(size).convert("RGB").save(path, exif=exif, comment=b"van mij")
    return path


def take(walk: Locator, path: Path | dict[str, Any]) -> None:
    corner = walk.locator(".bl-walk-corner", has_text="Een foto?")
    if corner.get_attribute("open") is None:
        corner.locator("summary").click()
    corner.locator("input[type=file]").set_input_files(path)  # type: ignore[arg-type]


def photos_on_the_phone(visitor: Visit) -> int:
    count: int = visitor.page.evaluate(
        """async () => {
            let count = 0;
            for (const { name } of await indexedDB.databases()) {
                if (!name.includes(":photos:")) continue;
                count += await new Promise((resolve) => {
                    const asked = indexedDB.open(name, 1);
                    asked.onupgradeneeded = () => asked.result.createObjectStore("photos", { keyPath: "id" });
                    asked.onsuccess = () => {
                        const request = asked.result.transaction("photos").objectStore("photos").count();
                        request.onsuccess = () => { asked.result.close(); resolve(request.result); };
                    };
                });
            }
            return count;
        }"""
    )
    return count


def on_this_device(visitor: Visit) -> str:
    found: str = visitor.page.evaluate("() => JSON.stringify(Object.entries(localStorage))")
    return found


def test_a_plan_is_made_by_keyboard_moved_and_undone(visit: Callable[..., Visit]) -> None:
    visitor = visit().open(PAGE)
    planned(visitor, "zwarte vijvers", "ninoofsepoort", "clemenceau")
    plan = visitor.section("plan")
    plan.get_by_label("Of geef zelf een naam").fill("de trapjes")
    plan.get_by_label("Of geef zelf een naam").press("Enter")
    visitor.until_stored(
        "walk", check=lambda content: [one["location"] is None for one in content["stops"]] == [False] * 3 + [True]
    )
    plan.get_by_role("button", name="Zet de trapjes een plaats vroeger").press("Enter")
    visitor.until_stored("walk", check=lambda content: content["stops"][2]["name"] == "de trapjes")
    plan.get_by_role("button", name="Haal Zwarte Vijvers weg").press("Enter")
    visitor.until_stored("walk", check=lambda content: len(content["stops"]) == 3)
    plan.get_by_role("button", name="Maak de laatste stap ongedaan").press("Enter")
    plan.get_by_label("Welk nummer bel je").fill("0470 12 34 56")
    plan.get_by_label("Hoelang?").fill("60")
    plan.get_by_label("Hoelang?").blur()
    (kept,) = visitor.until_stored("walk", check=lambda content: content["minutes"] == 60 and content["call"] != "")
    assert kept.content is not None
    assert [one["name"] for one in kept.content["stops"]] == ["Zwarte Vijvers", "Ninoofsepoort", "de trapjes", "Clemenceau"]
    expect(visitor.section("walk").get_by_role("link", name="0470 12 34 56")).to_have_attribute("href", "tel:0470123456")
    assert visitor.faults == []


@pytest.mark.parametrize("size", ["phone", "desktop"])
def test_a_line_that_is_lost_in_the_middle_of_a_stop_loses_nothing(
    visit: Callable[..., Visit], proxy: Proxy, tmp_path: Path, size: str
) -> None:
    visitor = visit(size, address=proxy.address).open(PAGE)
    walk = under_way(visitor)
    field(walk, "sees").fill("Twee bakkers, de deur staat open.")
    visitor.until_stored("observation")
    proxy.cut()
    visitor.sign("lost", seconds=4)
    field(walk, "thinks").fill("Hier kent men elkaar.")
    take(walk, with_place(tmp_path))
    walk.get_by_role("button", name="Bewaar de foto").click()
    walk.get_by_role("button", name="Volgende").click()
    expect(walk.get_by_text("Halte 2 van 2")).to_be_visible()
    field(walk, "asks").fill("Wie komt hier in de avond?")
    field(walk, "ask_whom").fill("de kioskhouder")
    walk.get_by_role("button", name="Bewaar", exact=True).click()
    expect(walk.get_by_text("Laat deze pagina open")).to_be_visible()
    walk.get_by_role("button", name="Terug").click()
    expect(field(walk, "thinks")).to_have_value("Hier kent men elkaar.")  # looked back at without a line
    assert photos_on_the_phone(visitor) == 1
    assert [one.kind for one in visitor.stored() if one.kind != "walk"] == ["observation"]
    proxy.mend()
    kept = visitor.until_stored("observation", 2)
    said = {one.content["stop"]: one.content for one in kept if one.content}
    visitor.until_stored("observation", check=lambda content: content["thinks"] == "Hier kent men elkaar.")
    assert {content["eyes"] for content in said.values()} == {"writer"}
    assert [content["ask_whom"] for content in said.values() if content["asks"]] == ["de kioskhouder"]
    visitor.until_stored("photo")
    assert until(lambda: photos_on_the_phone(visitor), lambda count: count == 0) == 0
    expect(walk.get_by_text("Alles is bewaard")).to_be_visible()
    expect(visitor.section("story").get_by_text("Wie komt hier in de avond?")).to_be_visible()
    assert visitor.faults == []


def test_what_was_made_without_a_line_is_stored_by_the_next_page(
    visit: Callable[..., Visit], proxy: Proxy, tmp_path: Path
) -> None:
    visitor = visit("phone", address=proxy.address).open(PAGE)
    walk = under_way(visitor)
    proxy.cut()
    visitor.sign("lost", seconds=4)
    field(walk, "sees").fill("een bank in de zon")
    take(walk, with_place(tmp_path))
    walk.get_by_role("button", name="Bewaar de foto").click()
    walk.get_by_role("button", name="Bewaar", exact=True).click()
    assert until(visitor.waiting, lambda count: count == 1) == 1
    context = visitor.page.context
    visitor.page.close()
    proxy.mend()
    again = visit(address=proxy.address, page=context.new_page()).open(PAGE)
    again.until_stored("observation", check=lambda content: content["sees"] == "een bank in de zon")
    again.until_stored("photo")
    assert until(lambda: photos_on_the_phone(again), lambda count: count == 0) == 0
    expect(again.section("walk").get_by_text("Halte 1 van 2")).to_be_visible()  # where one was


def test_a_photo_is_stored_small_and_without_metadata_and_shown_back(visit: Callable[..., Visit], tmp_path: Path) -> None:
    visitor = visit("phone").open(PAGE)
    walk = under_way(visitor)
    given = with_place(tmp_path)
    assert b"Fabrikant" in given.read_bytes()
    take(walk, given)
    walk.get_by_label("Wat zie je op de foto?").fill("een bank")
    assert visitor.stored("photo") == []  # not before its owner said so
    walk.get_by_role("button", name="Bewaar de foto").click()
    (kept,) = visitor.until_stored("photo")
    assert kept.content is not None
    image = base64.b64decode(kept.content["image"])
    with Image.open(BytesIO(image)) as opened:
        assert opened.size in ((1280, 960), (1280, 961))  # browsers round differently
        assert dict(opened.getexif()) == {}
    assert len(image) < 300_000
    assert not any(marker in image for marker in (b"\xff\xe1", b"\xff\xfe", b"Fabrikant", b"van mij"))
    shown = visitor.section("story").get_by_role("img", name="Foto: een bank")
    assert until(lambda: shown.evaluate("(img) => img.naturalWidth"), bool) == 1280
    walk.get_by_role("button", name="Wis deze foto").click()
    walk.get_by_role("button", name="Ja, wis").click()
    assert until(lambda: visitor.stored("photo"), lambda them: them == []) == []
    assert visitor.outside == []


def test_what_is_no_photo_gets_a_sentence_and_what_was_written_stays(visit: Callable[..., Visit], tmp_path: Path) -> None:
    visitor = visit("phone").open(PAGE)
    walk = under_way(visitor)
    field(walk, "sees").fill("een muurschildering")
    head = BytesIO()
    Image.new("L", (8, 8)).save(head, "JPEG")
    huge = bytearray(head.getvalue())
    at = huge.index(b"\xff\xc0")
    huge[at + 5 : at + 9] = (12_000).to_bytes(2, "big") * 2
    for name, content, words in (
        ("photo.heic", HEIC, "HEIC"),
        ("photo.jpg", b"\xff\xd8\xff\xe0 kapot", "laat zich niet als foto lezen"),
        ("photo.jpg", b"", "laat zich niet als foto lezen"),
        ("photo.jpg", bytes(huge), "te veel beeldpunten"),
    ):
        take(walk, {"name": name, "mimeType": "image/jpeg", "buffer": content})
        expect(walk.locator(".bl-walk-corner .bl-status").get_by_text(words)).to_be_visible()
    expect(field(walk, "sees")).to_have_value("een muurschildering")
    visitor.until_stored("observation")
    assert visitor.stored("photo") == []
    assert photos_on_the_phone(visitor) == 0
    assert visitor.faults == []


def test_where_the_browser_keeps_no_photos_the_page_does_and_says_so(
    visit: Callable[..., Visit], proxy: Proxy, tmp_path: Path
) -> None:
    visitor = visit("phone", address=proxy.address)
    visitor.page.add_init_script("Object.defineProperty(globalThis, 'indexedDB', { value: undefined })")
    walk = under_way(visitor.open(PAGE))
    proxy.cut()
    visitor.sign("lost", seconds=4)
    take(walk, with_place(tmp_path, (320, 240)))
    walk.get_by_role("button", name="Bewaar de foto").click()
    expect(walk.get_by_text("alleen op deze open pagina")).to_be_visible()
    proxy.mend()
    visitor.until_stored("photo")
    assert visitor.faults == []


def test_a_photo_of_sixty_megapixels_is_taken(visit: Callable[..., Visit], tmp_path: Path) -> None:
    visitor = visit("phone").open(PAGE)
    walk = under_way(visitor)
    take(walk, with_place(tmp_path, (9_000, 6_700)))
    walk.get_by_role("button", name="Bewaar de foto").click(timeout=40_000)
    (kept,) = visitor.until_stored("photo")
    assert kept.content is not None
    assert (kept.content["width"], kept.content["height"]) in ((1280, 953), (1280, 954))


def test_the_guide_may_erase_a_stop_and_the_whole_walk(
    visit: Callable[..., Visit], server: Server, proxy: Proxy, tmp_path: Path
) -> None:
    visitor = visit("phone", address=proxy.address).open(PAGE)
    walk = under_way(visitor)
    field(walk, "sees").fill("eerste halte, eerste keer")
    visitor.until_stored("observation")
    walk.get_by_role("button", name="Volgende").click()
    field(walk, "sees").fill("tweede halte")
    visitor.until_stored("observation", 2)
    walk.get_by_role("button", name="Terug").click()
    proxy.cut()
    visitor.sign("lost", seconds=4)
    field(walk, "thinks").fill("een geheim dat weg moet")
    walk.get_by_role("button", name="Bewaar", exact=True).click()
    take(walk, with_place(tmp_path))
    walk.get_by_role("button", name="Bewaar de foto").click()
    assert until(lambda: photos_on_the_phone(visitor), lambda count: count == 1) == 1
    assert "een geheim dat weg moet" in on_this_device(visitor)

    corner = walk.locator(".bl-walk-erase")
    corner.locator("summary").click()
    corner.get_by_role("button", name="Wis deze halte").click()
    expect(corner.get_by_role("alert")).to_contain_text("geen weg terug")
    corner.get_by_role("button", name="Ja, wis").click()
    expect(field(walk, "thinks")).to_have_value("")
    assert "een geheim" not in on_this_device(visitor)
    assert until(lambda: photos_on_the_phone(visitor), lambda count: count == 0) == 0
    proxy.mend()
    kept = until(lambda: visitor.stored("observation"), lambda them: len(them) == 1)
    assert [one.content["sees"] for one in kept if one.content] == ["tweede halte"]
    visitor.sign("saved", seconds=40)

    field(walk, "sees").fill("eerste halte, opnieuw")  # after erasing one may begin anew
    visitor.until_stored("observation", 2)
    corner = walk.locator(".bl-walk-erase")
    if corner.get_attribute("open") is None:
        corner.locator("summary").click()
    corner.get_by_role("button", name="Wis de hele wandeling").click()
    corner.get_by_role("button", name="Ja, wis").click()
    assert until(lambda: visitor.stored("observation"), lambda them: them == []) == []
    assert len(visitor.stored("walk")) == 1
    assert visitor.stored("photo") == []
    files = [Path(f"{server.store.removeprefix('sqlite:///')}{end}") for end in ("", "-wal")]

    def traces() -> list[str]:
        return [file.name for file in files if file.exists() and b"eerste halte" in file.read_bytes()]

    assert until(traces, lambda found: found == []) == []


def test_sheets_are_typed_in_one_after_the_other(visit: Callable[..., Visit]) -> None:
    visitor = visit().open(PAGE)
    planned(visitor)
    sheets = visitor.section("sheets")
    sheets.get_by_text("Typ bladen van anderen in").click()
    sheets.get_by_label("Welke halte?").select_option(label="2. Ninoofsepoort")
    sheets.get_by_text("kijker", exact=True).click()
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


def test_the_sheet_to_print_is_given(visit: Callable[..., Visit], tmp_path: Path) -> None:
    visitor = visit("phone").open(PAGE)
    planned(visitor)
    with visitor.page.expect_download() as given:
        visitor.section("sheets").get_by_role("button", name="Geef me het blad").click()
    given.value.save_as(tmp_path / "blad.pdf")
    assert (tmp_path / "blad.pdf").read_bytes().startswith(b"%PDF")
    assert given.value.suggested_filename == "wandeling.pdf"


def test_a_name_that_is_typed_is_asked_about_and_not_stored(visit: Callable[..., Visit]) -> None:
    visitor = visit("phone").open(PAGE)
    walk = under_way(visitor)
    field(walk, "sees").fill("Ik zag mevrouw Peeters van nummer 12")
    field(walk, "thinks").fill("hier is het druk")
    visitor.until_stored("observation", check=lambda content: content["thinks"] != "" and content["sees"] == "")
    expect(walk.locator(".bl-ask").first).to_be_visible()


@pytest.mark.parametrize("size", ["phone", "desktop"])
@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_the_example_shows_and_axe_finds_no_serious_fault(visit: Callable[..., Visit], size: str, language: str) -> None:
    visitor = visit(size).open(PAGE, language)
    visitor.section("identity").get_by_role("button", name=re.compile("voorbeeld|exemple|example")).first.click()
    story = visitor.section("story")
    expect(story.locator(".bl-story-stop")).to_have_count(4)
    expect(visitor.section("asked").locator("li")).to_have_count(3)
    photo = story.locator("figure img")
    assert until(lambda: photo.evaluate("(img) => img.naturalWidth"), bool) == 320
    visitor.section("walk").locator(".bl-walk-bar button").click()
    expect(visitor.section("walk").locator(".bl-walk-stop textarea").first).not_to_have_value("")
    expect(visitor.section("walk").locator(".bl-walk-erase")).to_be_hidden()  # nothing of an example is erased
    expect(visitor.section("walk").locator(".bl-walk-stop .bl-danger").filter(visible=True)).to_have_count(0)
    visitor.section("walk").locator("details > summary").evaluate_all("(them) => them.forEach((one) => one.click())")
    visitor.section("sheets").locator("details > summary").evaluate_all("(them) => them.forEach((one) => one.click())")
    found = Axe().run(visitor.page).response["violations"]
    assert [(one["id"], one["nodes"][0]["html"]) for one in found if one["impact"] in ("serious", "critical")] == []
    assert visitor.page.evaluate("document.documentElement.scrollWidth") <= visitor.page.viewport_size["width"]  # type: ignore[index]
    assert visitor.stored() == []
    assert visitor.outside == []
    assert visitor.faults == []


def come_back(visitor: Visit, secret: str) -> None:
    identity = visitor.section("identity")
    identity.locator("summary.bl-identity-bar").click()
    identity.locator("[data-return]").fill(secret)
    identity.locator("[data-return]").press("Enter")


def at_stop(walk: Locator, name: str) -> None:
    expect(walk.locator("h3")).to_have_text(name)


def test_the_whole_walk_is_erased_with_what_is_out_of_the_plan_and_with_every_draft(
    visit: Callable[..., Visit], proxy: Proxy, tmp_path: Path
) -> None:
    visitor = visit("phone", address=proxy.address).open(PAGE)
    walk = under_way(visitor)
    field(walk, "sees").fill("geheim een")
    field(walk, "asks").fill("geheim waarom?")
    visitor.until_stored("observation", check=lambda content: content["asks"] != "")
    take(walk, with_place(tmp_path))
    walk.get_by_role("button", name="Bewaar de foto").click()
    visitor.until_stored("photo")
    walk.get_by_role("button", name="Volgende").click()
    visitor.section("plan").get_by_role("button", name="Haal Zwarte Vijvers weg").click()
    at_stop(walk, "Ninoofsepoort")
    visitor.section("asked").get_by_label("Wat was het antwoord?").fill("geheim antwoord")
    sheets = visitor.section("sheets")
    sheets.get_by_text("Typ bladen van anderen in").click()
    sheets.locator("[data-field=sees] textarea").fill("geheim blad")
    visitor.page.evaluate(
        """() => {
            const key = Object.keys(localStorage).find((key) => key.endsWith(":logbooks"));
            const logbook = JSON.parse(localStorage[key])[0].key;
            const content = { kind: "observation", round: 1, stop: "elders", sees: "geheim geweigerd" };
            const act = { act_id: "f".repeat(32), action: "write", entry_id: "e".repeat(32), content };
            const item = JSON.stringify({ act, sentence: "neen" });
            localStorage.setItem(key.replace("logbooks", `refused:${logbook}:${act.act_id}`), item);
        }"""
    )
    proxy.cut()
    visitor.sign("lost", seconds=4)
    field(walk, "sees").fill("geheim twee")
    take(walk, with_place(tmp_path))
    walk.get_by_role("button", name="Bewaar de foto").click()
    assert until(lambda: photos_on_the_phone(visitor), lambda count: count == 1) == 1
    corner = walk.locator(".bl-walk-erase")
    corner.locator("summary").click()
    corner.get_by_role("button", name="Wis de hele wandeling").click()
    corner.get_by_role("button", name="Ja, wis").click()
    expect(walk.get_by_text("In je buurtboek gebeurt het zodra")).to_be_visible()
    assert "geheim" not in on_this_device(visitor)
    assert photos_on_the_phone(visitor) == 0
    assert len(visitor.stored("observation")) == 1  # and it is not said that it is gone
    expect(walk.get_by_text("Gewist, hier en in je buurtboek.")).to_be_hidden()
    proxy.mend()
    assert until(lambda: visitor.stored("observation"), lambda them: them == []) == []
    assert until(lambda: visitor.stored("photo"), lambda them: them == []) == []
    expect(walk.get_by_text("Gewist, hier en in je buurtboek.")).to_be_visible()
    expect(sheets.locator("[data-field=sees] textarea")).to_have_value("")
    assert len(visitor.stored("walk")) == 1
    assert visitor.faults == []


@pytest.mark.parametrize("outcome", ["refused", "queued"])
def test_what_is_not_erased_is_not_told_as_erased_and_shown_again(visit: Callable[..., Visit], outcome: str) -> None:
    visitor = visit("phone").open(PAGE)
    walk = under_way(visitor)
    field(walk, "sees").fill("dit staat er nog")
    visitor.until_stored("observation")
    visitor.page.evaluate(
        """async (status) => {
            for (const { promise } of globalThis.buurtlezerChannels.values())
                (await promise).submit = async () => ({ status, sentence: "De bewaarplaats wil niet." });
        }""",
        outcome,
    )
    corner = walk.locator(".bl-walk-erase")
    corner.locator("summary").click()
    corner.get_by_role("button", name="Wis deze halte").click()
    corner.get_by_role("button", name="Ja, wis").click()
    if outcome == "refused":
        expect(walk.get_by_text("De bewaarplaats wil niet.")).to_be_visible()
        expect(field(walk, "sees")).to_have_value("dit staat er nog")
    else:
        expect(field(walk, "sees")).to_have_value("")
    expect(walk.get_by_text("Gewist,")).to_have_count(0)
    assert len(visitor.stored("observation")) == 1


def test_what_is_at_a_stop_out_of_the_plan_is_erased_in_the_story(visit: Callable[..., Visit]) -> None:
    visitor = visit().open(PAGE)
    walk = under_way(visitor)
    field(walk, "sees").fill("weg ermee")
    visitor.until_stored("observation")
    walk.get_by_role("button", name="Volgende").click()
    field(walk, "sees").fill("dit blijft")
    visitor.until_stored("observation", 2)
    visitor.section("plan").get_by_role("button", name="Haal Zwarte Vijvers weg").click()
    lost = visitor.section("story").locator(".bl-story-stop", has_text="Halte die niet meer in het plan staat")
    lost.get_by_role("button", name="Wis deze halte").click()
    lost.get_by_role("button", name="Ja, wis").click()
    kept = until(lambda: visitor.stored("observation"), lambda them: len(them) == 1)
    assert [one.content["sees"] for one in kept if one.content] == ["dit blijft"]
    expect(visitor.section("story").get_by_text("Gewist, hier en in je buurtboek.")).to_be_visible()
    expect(field(walk, "sees")).to_have_value("dit blijft")
    assert visitor.faults == []


def waiting_of(visitor: Visit, field_name: str) -> list[str]:
    """A field of each act that waits on the device."""
    found: list[str] = visitor.page.evaluate(
        """(name) => Object.keys(localStorage).filter((key) => key.includes("outbox:"))
            .map((key) => JSON.parse(localStorage[key]).act.content[name])""",
        field_name,
    )
    return found


def test_an_answer_does_not_write_back_what_is_older_than_what_waits(visit: Callable[..., Visit], proxy: Proxy) -> None:
    visitor = visit("phone", address=proxy.address).open(PAGE)
    walk = under_way(visitor)
    field(walk, "asks").fill("Wie komt hier?")
    visitor.until_stored("observation")
    asked = visitor.section("asked")
    expect(asked.get_by_label("Wat was het antwoord?")).to_be_visible()
    proxy.cut()
    visitor.sign("lost", seconds=4)
    field(walk, "sees").fill("een fontein")
    walk.get_by_role("button", name="Bewaar", exact=True).click()
    assert until(visitor.waiting, lambda count: count == 1) == 1
    asked.get_by_label("Wat was het antwoord?").fill("de buren")
    asked.get_by_role("button", name="Bewaar het antwoord").click()
    assert until(lambda: [bool(one) for one in waiting_of(visitor, "answer")], [True].__eq__) == [
        True
    ]  # in the place of what waited
    proxy.mend()
    (kept,) = visitor.until_stored("observation", check=lambda content: content["answer"] == "de buren")
    assert kept.content is not None
    assert (kept.content["sees"], kept.content["asks"]) == ("een fontein", "Wie komt hier?")


def test_sharing_does_not_write_back_what_is_older_than_what_waits(
    visit: Callable[..., Visit], proxy: Proxy, store: Store
) -> None:
    visitor = visit(address=proxy.address).open(PAGE)
    come_back(visitor, Gathering(store).join("Uil").shown())
    walk = under_way(visitor)
    field(walk, "sees").fill("een fontein")
    visitor.until_stored("observation")
    share = visitor.section("story").get_by_role("button", name="Deel met de groep")
    expect(share).to_be_visible()
    proxy.cut()
    visitor.sign("lost", seconds=4)
    field(walk, "sees").fill("een fontein zonder water")
    walk.get_by_role("button", name="Bewaar", exact=True).click()
    assert until(visitor.waiting, lambda count: count == 1) == 1
    share.click()
    assert until(lambda: waiting_of(visitor, "visibility"), ["workshop"].__eq__) == ["workshop"]  # in the place of what waited
    proxy.mend()
    (kept,) = visitor.until_stored("observation", check=lambda content: content["visibility"] == "workshop")
    assert kept.content is not None
    assert kept.content["sees"] == "een fontein zonder water"


def test_a_caption_and_an_open_question_stay_when_something_arrives(visit: Callable[..., Visit], tmp_path: Path) -> None:
    visitor = visit("phone").open(PAGE)
    walk = under_way(visitor)
    take(walk, with_place(tmp_path))
    walk.get_by_role("button", name="Bewaar de foto").click()
    visitor.until_stored("photo")
    expect(walk.locator(".bl-walk-photo[data-state=stored]")).to_have_count(1)
    walk.get_by_role("button", name="Wis deze foto").click()
    take(walk, with_place(tmp_path))
    caption = walk.get_by_label("Wat zie je op de foto?")
    caption.press_sequentially("een ba")
    other = visit("phone", page=visitor.page.context.new_page()).open(PAGE)
    field(other.section("walk"), "sees").fill("van een ander tabblad")
    other.until_stored("observation")
    expect(field(walk, "sees")).to_have_value("van een ander tabblad")
    expect(caption).to_be_focused()
    expect(walk.get_by_role("button", name="Ja, wis")).to_be_visible()
    caption.press_sequentially("nk")
    walk.get_by_role("button", name="Bewaar de foto").click()
    visitor.until_stored("photo", check=lambda content: content["caption"] == "een bank")


def test_a_photo_that_was_asked_for_without_a_line_is_asked_for_again(visit: Callable[..., Visit], tmp_path: Path) -> None:
    visitor = visit("phone").open(PAGE)
    walk = under_way(visitor)
    take(walk, with_place(tmp_path))
    walk.get_by_role("button", name="Bewaar de foto").click()
    visitor.until_stored("photo")
    walk.get_by_role("button", name="Volgende").click()
    visitor.reload()
    at_stop(walk, "Ninoofsepoort")
    # A tunnel: the connection stands, and what goes into it never arrives.
    visitor.page.evaluate("() => { globalThis.sends = WebSocket.prototype.send; WebSocket.prototype.send = () => {}; }")
    walk.get_by_role("button", name="Terug").click()
    visitor.sign("lost", seconds=8)
    photo = walk.locator(".bl-walk-photo img")
    expect(photo).to_have_count(1)
    assert photo.evaluate("(img) => img.naturalWidth") == 0
    visitor.page.evaluate("() => { WebSocket.prototype.send = globalThis.sends; }")
    assert until(lambda: photo.evaluate("(img) => img.naturalWidth"), bool) == 1280


def test_a_photo_that_is_erased_is_not_sent_by_what_an_earlier_page_left(
    visit: Callable[..., Visit], proxy: Proxy, tmp_path: Path
) -> None:
    visitor = visit("phone", address=proxy.address).open(PAGE)
    walk = under_way(visitor)
    proxy.cut()
    visitor.sign("lost", seconds=4)
    take(walk, with_place(tmp_path))
    walk.get_by_role("button", name="Bewaar de foto").click()
    assert until(lambda: photos_on_the_phone(visitor), lambda count: count == 1) == 1
    visitor.page.evaluate(
        """async () => {
            const key = Object.keys(localStorage).find((key) => key.endsWith(":logbooks"));
            const logbook = JSON.parse(localStorage[key])[0].key;
            const base = await new Promise((resolve) => {
                const asked = indexedDB.open(key.replace(/logbooks$/, `photos:${logbook}`), 1);
                asked.onsuccess = () => resolve(asked.result);
            });
            const photo = await new Promise((resolve) => {
                const asked = base.transaction("photos").objectStore("photos").getAll();
                asked.onsuccess = () => resolve(asked.result[0]);
            });
            base.close();
            const { id, act_id, stop, image, width, height, template } = photo;
            const content = { ...template, kind: "photo", stop, image, width, height, caption: "" };
            const act = { act_id, part: "walk", action: "write", entry_id: id, base_seq: 0, content };
            const item = JSON.stringify({ act, at: Date.now() });
            localStorage.setItem(key.replace(/logbooks$/, `outbox:${logbook}:${act_id}`), item);
        }"""
    )
    walk.get_by_role("button", name="Wis deze foto").click()
    walk.get_by_role("button", name="Ja, wis").click()
    assert until(lambda: photos_on_the_phone(visitor), lambda count: count == 0) == 0
    proxy.mend()
    visitor.sign("saved", seconds=40)
    assert visitor.stored("photo") == []


def test_a_computer_that_is_shared_keeps_no_photo_on_its_disk_and_loses_none(
    visit: Callable[..., Visit], proxy: Proxy, tmp_path: Path
) -> None:
    visitor = visit(address=proxy.address).open(PAGE)
    walk = under_way(visitor)
    proxy.cut()
    visitor.sign("lost", seconds=4)
    take(walk, with_place(tmp_path))
    walk.get_by_role("button", name="Bewaar de foto").click()
    assert until(lambda: photos_on_the_phone(visitor), lambda count: count == 1) == 1
    identity = visitor.section("identity")
    identity.locator("summary.bl-identity-bar").click()
    identity.get_by_role("button", name="Dit is een gedeelde computer").click()
    expect(identity.get_by_text("foto’s die nog niet bewaard zijn: 1")).to_be_visible()
    assert until(lambda: photos_on_the_phone(visitor), lambda count: count == 0) == 0
    identity.get_by_role("button", name="Verlaat dit toestel").click()
    expect(identity.get_by_text("nog niet alles is bewaard (1)")).to_be_visible()
    identity.get_by_role("button", name="Toch blijven").click()
    proxy.mend()
    visitor.until_stored("photo")
    assert visitor.faults == []


def test_a_sheet_that_was_begun_keeps_its_stop_and_its_eyes(visit: Callable[..., Visit]) -> None:
    visitor = visit().open(PAGE)
    planned(visitor)
    sheets = visitor.section("sheets")
    sheets.get_by_text("Typ bladen van anderen in").click()
    sheets.get_by_label("Welke halte?").select_option(label="2. Ninoofsepoort")
    sheets.get_by_text("kijker", exact=True).click()
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


def test_two_phones_at_one_stop_write_two_entries(visit: Callable[..., Visit], proxy: Proxy) -> None:
    one = visit("phone").open(PAGE)
    under_way(one)
    secret = one.secret()
    assert secret is not None
    two = visit("phone", address=proxy.address).open(PAGE)
    come_back(two, secret)
    two.section("walk").get_by_role("button", name="Begin de wandeling").click()
    expect(two.section("walk").get_by_text("Halte 1 van")).to_be_visible()
    proxy.cut()
    two.sign("lost", seconds=4)
    field(two.section("walk"), "sees").fill("van twee")
    field(one.section("walk"), "sees").fill("van een")
    one.until_stored("observation")
    proxy.mend()
    one.until_stored("observation", 2)
    expect(two.section("walk").get_by_text("staan hier al notities: 1")).to_be_visible()
    field(two.section("walk"), "thinks").fill("nog van twee")
    two.until_stored("observation", check=lambda content: content["thinks"] == "nog van twee")
    field(one.section("walk"), "thinks").fill("nog van een")
    one.until_stored("observation", check=lambda content: content["thinks"] == "nog van een")
    kept = [entry.content for entry in one.stored("observation") if entry.content]
    assert sorted((content["sees"], content["thinks"]) for content in kept) == [
        ("van een", "nog van een"),
        ("van twee", "nog van twee"),
    ]


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


def test_a_plan_that_changes_under_the_hand_keeps_stop_and_words(visit: Callable[..., Visit]) -> None:
    visitor = visit().open(PAGE)
    walk = under_way(visitor, "zwarte vijvers", "ninoofsepoort", "clemenceau")
    walk.get_by_role("button", name="Volgende").click()
    at_stop(walk, "Ninoofsepoort")
    field(walk, "sees").fill("een nieuw park")
    plan = visitor.section("plan")
    plan.get_by_role("button", name="Haal Zwarte Vijvers weg").click()
    expect(walk.get_by_text("Halte 1 van 2")).to_be_visible()
    at_stop(walk, "Ninoofsepoort")
    field(walk, "thinks").fill("rustig")
    plan.get_by_role("button", name="Haal Ninoofsepoort weg").click()
    at_stop(walk, "Clemenceau")
    (kept,) = visitor.until_stored("observation", check=lambda content: content["thinks"] == "rustig")
    assert kept.content is not None
    assert (kept.content["stop"], kept.content["sees"]) == ("stop-6649f", "een nieuw park")
    expect(field(walk, "sees")).to_have_value("")
    assert visitor.faults == []
