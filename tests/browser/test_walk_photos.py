"""A photo at a stop of 05_walk: made small, without metadata, and by whatever line stored once."""

import base64
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import expect
from proxy import Proxy
from visit import Visit, until
from walker import (
    PAGE,
    at_stop,
    cut_off,
    field,
    photo_waits,
    photos_on_the_phone,
    take,
    under_way,
    with_place,
)

from buurtlezer.store import Credential, quota
from buurtlezer.store.tables import revisions

pytestmark = pytest.mark.browser

HEIC = b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic" + bytes(4000)


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


@pytest.mark.long
def test_a_photo_of_sixty_megapixels_is_taken(visit: Callable[..., Visit], tmp_path: Path) -> None:
    visitor = visit("phone").open(PAGE)
    walk = under_way(visitor)
    take(walk, with_place(tmp_path, (9_000, 6_700)))
    walk.get_by_role("button", name="Bewaar de foto").click(timeout=40_000)
    (kept,) = visitor.until_stored("photo")
    assert kept.content is not None
    assert (kept.content["width"], kept.content["height"]) in ((1280, 953), (1280, 954))


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


def test_a_computer_that_is_shared_keeps_no_photo_on_its_disk_and_loses_none(
    visit: Callable[..., Visit], proxy: Proxy, tmp_path: Path
) -> None:
    visitor = visit(address=proxy.address).open(PAGE)
    walk = cut_off(visitor, proxy)
    photo_waits(visitor, walk, tmp_path)
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


def test_a_photo_that_finds_the_logbook_full_stays_and_goes_once_there_is_room(
    visit: Callable[..., Visit], tmp_path: Path
) -> None:
    visitor = visit("phone").open(PAGE)
    walk = under_way(visitor)
    field(walk, "sees").fill("een muurschildering")
    visitor.until_stored("observation")
    secret = visitor.secret()
    assert secret
    logbook_id = visitor.store.logbook(Credential.parse(secret)).id

    def takes(size: int) -> None:
        """What is there takes so much, as far as the store knows."""
        with visitor.store._writing() as connection:
            connection.execute(revisions.update().where(revisions.c.logbook_id == logbook_id).values(size=size))

    takes(quota.MOST_BYTES)
    take(walk, with_place(tmp_path))
    walk.get_by_role("button", name="Bewaar de foto").click()
    told = walk.locator(".bl-walk-photo").get_by_text("Dit buurtboek is vol")
    expect(told).to_be_visible()
    expect(told).to_contain_text("staat nog op dit toestel")
    again = walk.get_by_role("button", name="Stuur de foto opnieuw")
    assert visitor.stored("photo") == []
    assert photos_on_the_phone(visitor) == 1
    visitor.reload()
    expect(told).to_be_visible()
    takes(0)
    again.click()
    visitor.until_stored("photo")
    expect(again).to_be_hidden()
    assert until(lambda: photos_on_the_phone(visitor), lambda count: count == 0) == 0
    assert visitor.faults == []
