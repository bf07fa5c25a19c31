"""The participant's light page: erased and purged, what it shows at each size, and what it never tells."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from moment_room import Phone, Room, shown
from playwright.sync_api import APIResponse, Route, expect
from taken_page import data_in
from visit import Server, turned, until

from buurtlezer.errors import UnknownSecret
from buurtlezer.store import Store

pytestmark = pytest.mark.browser


def serious(phone: Phone) -> list[tuple[str, list[str]]]:
    """What axe calls serious on this screen."""
    found = [one for one in Axe().run(phone.page).response["violations"] if one["impact"] in ("serious", "critical")]
    return [(one["id"], [node["html"][:160] for node in one["nodes"]][:3]) for one in found]


def test_what_i_said_is_erased_after_asking_twice(phone: Callable[..., Phone], room: Room) -> None:
    one = phone().join(room.code)
    run = room.begin()
    one.screen("question").answer("Ja").sign("saved")
    secret = one.secret()
    one.page.get_by_text("Van mij", exact=True).click()
    with one.page.expect_download() as taken:
        one.page.get_by_role("button", name="Neem mee").click()
    page = taken.value.path().read_text("utf-8")
    assert "Antwoord: Ja." in page
    assert '"yes"' in data_in(page)
    one.page.get_by_role("button", name="Wis wat ik zei").click()
    one.page.get_by_role("button", name="Nee, laat staan").click()
    assert len(room.answers(run)) == 1
    one.page.get_by_role("button", name="Wis wat ik zei").click()
    one.page.get_by_role("button", name="Ja, wis alles").click()
    one.screen("gone")
    assert room.answers(run) == []
    with pytest.raises(UnknownSecret):
        room.store.logbook(secret)
    assert secret.shown().replace("-", "") not in one.page.evaluate("JSON.stringify(localStorage)")


def test_news_of_my_own_erasure_does_not_come_before_its_answer(phone: Callable[..., Phone], room: Room) -> None:
    one = phone().join(room.code)
    room.begin()
    one.screen("question")
    one.page.get_by_text("Van mij", exact=True).click()
    held: list[tuple[Route, APIResponse]] = []

    def hold(route: Route) -> None:
        erasing = '"erase"' in (route.request.post_data or "")
        held.append((route, route.fetch())) if erasing else route.continue_()

    one.page.route("**/room/say", hold)
    one.page.get_by_role("button", name="Wis wat ik zei").click()
    one.page.get_by_role("button", name="Ja, wis alles").click()
    assert until(lambda: turned(one.page) or held, bool)  # routes are handled while the page is asked something
    with one.page.expect_response("**/room/say") as news:
        one.page.evaluate("dispatchEvent(new Event('online'))")
    news.value.finished()
    turned(one.page)
    one.screen("question")
    ((route, answer),) = held
    route.fulfill(response=answer)
    one.screen("gone")
    expect(one.page.get_by_role("heading", level=1)).to_have_text("Gewist")
    assert "secret" not in one.page.evaluate("JSON.stringify(localStorage)")


def test_a_purged_workshop_is_said_and_forgotten(phone: Callable[..., Phone], room: Room) -> None:
    one = phone().join(room.code)
    room.store.workshops.purge(room.trainer)
    one.screen("gone")
    one.page.get_by_role("button", name="Naar het begin").click()
    one.screen("code")
    assert "Rond het Zuidstation" not in one.page.evaluate("JSON.stringify(localStorage)")


def test_markup_that_people_write_stays_text(phone: Callable[..., Phone], store: Store) -> None:
    hostile = "<img src=x onerror=window.hit=1>"
    room = Room(store, title=hostile)
    one = phone().open(room.code)
    shown(one, hostile)
    one.page.get_by_role("button", name="Goed, ik doe mee").click()
    one.page.get_by_text("Zelf een schuilnaam").click()
    one.page.get_by_label("Je schuilnaam").fill("<b>ik</b>")
    one.page.get_by_role("button", name="Deze naam").click()
    one.page.get_by_role("button", name="Alleen ik").click()
    one.screen("waiting")
    one.page.get_by_text("Van mij", exact=True).click()
    shown(one, "<b>ik</b>")
    assert one.page.evaluate("window.hit") is None


@pytest.mark.parametrize("size", ["phone", pytest.param("desktop", marks=pytest.mark.long)])
def test_every_screen_fits_and_axe_finds_no_serious_fault(phone: Callable[..., Phone], room: Room, size: str) -> None:
    one = phone(size).open()
    faults = {}

    def look(name: str) -> None:
        one.fits()
        faults[name] = serious(one)

    one.screen("code")
    look("code")
    one.page.goto("about:blank")
    one.open(room.code).screen("agree")
    look("agree")
    one.page.get_by_role("button", name="Goed, ik doe mee").click()
    one.screen("name")
    look("name")
    one.page.locator(".names button").first.click()
    one.screen("many")
    one.page.get_by_role("button", name="Wij zijn met meer").click()
    look("many")
    one.page.get_by_role("button", name="Alleen ik").click()
    one.screen("waiting")
    for fold in one.page.locator("details > summary").all():
        fold.click()
    look("waiting")
    room.spot(seconds=300)
    one.screen("question")
    one.page.locator("svg.ground").wait_for()
    look("question")
    one.answer("Park").sign("saved")
    look("thanks")
    assert {name: found for name, found in faults.items() if found} == {}
    assert one.faults == []


@pytest.mark.parametrize("width", [195, 320, 390])
def test_text_at_twice_its_size_goes_nowhere_sideways(phone: Callable[..., Phone], room: Room, width: int) -> None:
    """A zoom of 200 % on a phone is a page of half its width."""
    one = phone("desktop")
    one.page.set_viewport_size({"width": width, "height": 844})
    one.join(room.code).fits()
    room.begin()
    one.screen("question").fits()
    one.answer("Ja").fits()


def test_the_page_can_be_used_after_its_own_few_files(phone: Callable[..., Phone]) -> None:
    one = phone()
    asked: list[str] = []
    one.page.on("request", lambda request: asked.append(request.url))
    one.open().screen("code")
    own = [url for url in asked if "/room/web/" in url or url.endswith("/m") or url.startswith("data:")]
    assert sorted(asked) == sorted(own)


LATER = """
for (const kind of [Element, Document, DocumentFragment]) delete kind.prototype.replaceChildren;
for (const kind of [Array, String, Uint8Array]) delete kind.prototype.at;
for (const name of ["findLast", "findLastIndex", "toSorted", "toReversed", "toSpliced"]) delete Array.prototype[name];
delete String.prototype.replaceAll;
delete Object.hasOwn;
delete Promise.any;
delete Crypto.prototype.randomUUID;
delete Blob.prototype.arrayBuffer;
delete globalThis.structuredClone;
delete Intl.DisplayNames;
"""
"""What came after Chrome 80, Safari 13.1 and Firefox 74, taken away."""


def test_a_phone_with_a_browser_of_2020_comes_in_and_answers(phone: Callable[..., Phone], room: Room, server: Server) -> None:
    one = phone()
    one.page.add_init_script(LATER)
    one.join(room.code)
    assert one.page.evaluate("[].at === undefined && String(Element.prototype.replaceChildren).includes('append')")
    run = room.begin()
    one.screen("question").answer("Ja").sign("saved")
    assert [answer["choice"] for answer in room.until_answers(run, 1)] == ["yes"]
    one.page.goto(f"{server.address}/c")
    shown(one, "Ja, het werkt")


def test_can_your_phone_reach_me(phone: Callable[..., Phone], server: Server) -> None:
    one = phone()
    one.page.goto(f"{server.address}/c")
    shown(one, "Ja, het werkt")
    assert serious(one) == []
    one.page.get_by_role("link", name="Meedoen").click()
    one.screen("code")


def test_nothing_personal_is_in_the_servers_log(phone: Callable[..., Phone], room: Room, server: Server) -> None:
    one = phone().join(room.code)
    secret = one.secret().shown()
    log = server.log.read_text("utf-8")
    pseudonym = room.store.workshops.participants(room.trainer)[0].pseudonym
    for word in (secret, secret.replace("-", ""), room.code.shown(), pseudonym, "/room/"):
        assert word not in log
