"""The participant's light page in a real browser: from the QR code to erasing, on a line that breaks, asked of the store."""

import io
import wave
from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from moment_room import Phone, Room, shown, stored
from playwright.sync_api import APIResponse, BrowserContext, Route, expect
from proxy import Proxy
from visit import Server, until

from buurtlezer.errors import UnknownSecret
from buurtlezer.model import Stage
from buurtlezer.store import Recording, Store

pytestmark = pytest.mark.browser


@pytest.fixture
def room(store: Store) -> Room:
    return Room(store, purpose="We willen weten hoe de buurt voor jullie is.")


@pytest.fixture
def phone(context: Callable[..., BrowserContext], server: Server) -> Callable[..., Phone]:
    return lambda size="phone", address=server.address, **more: Phone(context(size, **more), address)


def serious(phone: Phone) -> list[tuple[str, list[str]]]:
    """What axe calls serious on this screen."""
    found = [one for one in Axe().run(phone.page).response["violations"] if one["impact"] in ("serious", "critical")]
    return [(one["id"], [node["html"][:160] for node in one["nodes"]][:3]) for one in found]


def test_from_the_qr_code_to_the_room_picture(phone: Callable[..., Phone], room: Room) -> None:
    one = phone().open(room.code)
    shown(one, "Je mag altijd passen.")
    assert one.page.url.endswith("/m")  # the code left the address bar
    one.page.get_by_role("button", name="Goed, ik doe mee").click()
    pseudonym = one.page.locator(".names button").nth(1).inner_text()
    one.page.locator(".names button").nth(1).click()
    one.page.get_by_role("button", name="Alleen ik").click()
    one.screen("waiting")
    assert [who.pseudonym for who in room.store.workshops.participants(room.trainer)] == [pseudonym]

    run = room.begin()
    one.screen("question").answer("Ja").sign("saved")
    (answer,) = room.until_answers(run, 1)
    assert (answer["choice"], answer["voices"], answer["visibility"]) == ("yes", 1, "workshop")
    shown(one, "Vanaf 3 stemmen")
    room.member(1, run, "no", voices=2)
    expect(one.page.locator(".bars li").nth(1)).to_contain_text("2 van 3")
    one.page.get_by_role("button", name="Toch iets anders").click()
    one.screen("question").answer("Nee")
    assert until(lambda: [said["choice"] for said in room.answers(run)], lambda them: them == ["no", "no"]) == ["no", "no"]
    room.store.workshops.end(room.trainer)
    one.screen("waiting")
    assert one.faults == []


def test_a_table_counts_all_its_people_and_pass_is_an_answer(phone: Callable[..., Phone], room: Room) -> None:
    one = phone().open(room.code)
    one.page.get_by_role("button", name="Goed, ik doe mee").click()
    one.page.locator(".names button").first.click()
    one.page.get_by_role("button", name="Wij zijn met meer").click()
    for _ in range(3):
        one.page.get_by_role("button", name="Eén meer").click()
    one.page.get_by_role("button", name="Zo doen we mee").click()
    one.screen("waiting")
    run = room.begin()
    one.screen("question").answer("Pas")
    (answer,) = room.until_answers(run, 1)
    assert (answer["passed"], answer["voices"]) == (True, 5)


def test_a_tap_on_the_map_and_a_known_spot(phone: Callable[..., Phone], room: Room) -> None:
    one = phone().join(room.code)
    tapped = room.spot()
    one.page.locator("svg.ground").click(position={"x": 150, "y": 150})
    one.screen("thanks")
    (answer,) = room.until_answers(tapped, 1)
    assert abs(answer["spot"]["lon"] - 4.344) < 0.002
    known = room.spot()
    one.screen("question").answer("Park")
    (answer,) = room.until_answers(known, 1)
    assert answer["spot"]["id"] == "park"
    listed = room.spot()
    one.screen("question")
    one.page.locator("summary", has_text="Kies uit een lijst").click()
    one.page.locator("#place-list").select_option(label="Schaarbeek")
    one.page.get_by_role("button", name="Deze plek").click()
    assert len(room.until_answers(listed, 1)) == 1


def test_an_answer_on_a_broken_line_waits_and_arrives_once(phone: Callable[..., Phone], room: Room, proxy: Proxy) -> None:
    one = phone(address=proxy.address).join(room.code)
    run = room.begin()
    one.screen("question")
    proxy.cut()
    one.sign("lost", seconds=3)
    one.answer("Ja")
    expect(one.page.locator("#sign")).to_have_text("Geen verbinding, 1 wacht")
    shown(one, "Je antwoord staat op dit toestel")
    assert room.answers(run) == []
    proxy.mend()
    one.sign("saved")
    assert [answer["choice"] for answer in room.until_answers(run, 1)] == ["yes"]


def test_a_page_that_was_closed_with_an_answer_sends_it_when_opened_again(
    phone: Callable[..., Phone], room: Room, proxy: Proxy
) -> None:
    one = phone(address=proxy.address).join(room.code)
    run = room.begin()
    one.screen("question")
    proxy.cut()
    one.answer("Ja")
    one.page.close()
    proxy.mend()
    again = Phone(one.context, proxy.address).open()
    again.screen("thanks")
    assert len(room.until_answers(run, 1)) == 1
    again.sign("saved")


def test_a_join_whose_answer_was_lost_is_one_participant(phone: Callable[..., Phone], room: Room, proxy: Proxy) -> None:
    one = phone(address=proxy.address).open(room.code)
    one.page.get_by_role("button", name="Goed, ik doe mee").click()
    one.page.locator(".names button").first.click()
    one.page.get_by_role("heading", name="Met hoeveel").wait_for()
    proxy.cut()
    one.page.get_by_role("button", name="Alleen ik").click()
    shown(one, "Geen verbinding")
    one.page.close()
    proxy.mend()
    again = Phone(one.context, proxy.address).open()
    again.screen("waiting")
    assert len(room.store.workshops.participants(room.trainer)) == 1


def test_a_reload_and_the_qr_code_again_are_the_same_person(phone: Callable[..., Phone], room: Room) -> None:
    one = phone().join(room.code)
    run = room.begin()
    one.screen("question").answer("Ja").sign("saved")
    one.page.reload()
    one.screen("thanks")
    one.page.goto("about:blank")
    one.open(room.code).screen("thanks")
    assert len(room.store.workshops.participants(room.trainer)) == 1
    assert len(room.answers(run)) == 1


def test_a_phone_that_wakes_catches_up_at_once(phone: Callable[..., Phone], room: Room) -> None:
    one = phone().join(room.code)
    one.context.set_offline(True)
    one.sign("lost", seconds=3)
    room.begin()
    one.context.set_offline(False)
    one.screen("question")


def test_an_older_answer_that_arrives_last_changes_nothing(phone: Callable[..., Phone], room: Room) -> None:
    one = phone().join(room.code)
    first = room.begin()
    one.screen("question")
    held: list[Route] = []
    holding = [True]

    def hold(route: Route) -> None:
        if holding[0] and '"state"' in (route.request.post_data or ""):
            held.append(route)
        else:
            route.continue_()

    one.page.route("**/room/say", hold)
    one.answer("Ja").sign("saved")
    expect(one.page.get_by_role("heading", name="Dank je")).to_be_visible()  # and not the question again
    room.until_answers(first, 1)
    until(lambda: one.page.wait_for_timeout(50), lambda _: bool(held))
    old = held[0].fetch()
    holding[0] = False
    second = room.begin(name="again", prompt={"nl": "En vandaag?"})
    one.page.evaluate("dispatchEvent(new Event('online'))")
    shown(one, "En vandaag?")
    with one.page.expect_response("**/room/say"):
        held[0].fulfill(response=old)
    one.answer("Nee")
    assert len(room.until_answers(second, 1)) == 1


def test_help_is_raised_and_the_trainer_lowers_it(phone: Callable[..., Phone], room: Room) -> None:
    one = phone().join(room.code)
    one.page.get_by_role("button", name="Ik heb hulp nodig").click()
    expect(one.page.locator(".help")).to_have_attribute("aria-pressed", "true")
    (asking,) = room.store.workshops.presence(room.trainer).help
    one.page.locator(".help").click()
    expect(one.page.locator(".help")).to_have_attribute("aria-pressed", "false")
    assert room.store.workshops.presence(room.trainer).help == ()
    one.page.locator(".help").click()
    expect(one.page.locator(".help")).to_have_attribute("aria-pressed", "true")
    room.store.workshops.helped(room.trainer, asking)
    expect(one.page.locator(".help")).to_have_attribute("aria-pressed", "false", timeout=10_000)


def test_what_i_said_is_erased_after_asking_twice(phone: Callable[..., Phone], room: Room) -> None:
    one = phone().join(room.code)
    run = room.begin()
    one.screen("question").answer("Ja").sign("saved")
    secret = one.secret()
    one.page.get_by_text("Van mij", exact=True).click()
    with one.page.expect_download() as taken:
        one.page.get_by_role("button", name="Neem mee").click()
    assert "yes" in taken.value.path().read_text("utf-8")
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
    until(lambda: one.page.wait_for_timeout(50), lambda _: bool(held))
    with one.page.expect_response("**/room/say"):
        one.page.evaluate("dispatchEvent(new Event('online'))")
    one.page.wait_for_timeout(200)
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


def test_a_scribe_answers_for_two_people(phone: Callable[..., Phone], room: Room) -> None:
    one = phone().join(room.code)
    one.page.get_by_text("Ik schrijf ook voor iemand anders").click()
    one.page.get_by_role("button", name="Iemand erbij").click()
    one.page.get_by_role("button", name="Goed, ik doe mee").click()
    one.page.locator(".names button").first.click()
    one.screen("waiting")
    run = room.begin()
    one.screen("question").answer("Ja").sign("saved")
    them = one.page.get_by_role("group", name="Wie antwoordt nu?")
    expect(them.get_by_role("button")).to_have_count(2)
    them.locator("button[aria-pressed=false]").click()
    one.screen("question").answer("Nee")
    assert sorted(answer["choice"] for answer in room.until_answers(run, 2)) == ["no", "yes"]
    assert {who.role for who in room.store.workshops.participants(room.trainer)} == {"person", "scribed"}


def test_a_scribe_may_go_back(phone: Callable[..., Phone], room: Room) -> None:
    one = phone().join(room.code)
    one.page.get_by_text("Ik schrijf ook voor iemand anders").click()
    one.page.get_by_role("button", name="Iemand erbij").click()
    one.screen("agree")
    room.begin()
    one.page.get_by_role("button", name="Toch niet").click()
    one.screen("question")


def test_a_spoken_prompt_can_be_heard_in_its_language(phone: Callable[..., Phone], room: Room) -> None:
    with io.BytesIO() as file:
        with wave.open(file, "wb") as sound:
            sound.setparams((1, 1, 8000, 800, "NONE", ""))
            sound.writeframes(b"\x80" * 800)
        silence = file.getvalue()
    room.store.workshops.record(room.trainer, "home", "tr", Recording("audio/wav", silence))
    one = phone().join(room.code)
    room.begin()
    one.screen("question")
    speaks_dutch = one.page.evaluate("speechSynthesis.getVoices().some((voice) => voice.lang.startsWith('nl'))")
    expect(one.page.locator(".listen")).to_be_visible(visible=speaks_dutch)  # nobody recorded it in Dutch
    one.page.get_by_role("button", name="Türkçe").click()
    with one.page.expect_response("**/room/sound") as heard:
        one.page.get_by_role("button", name="Luister").click()
    assert heard.value.status == 200
    assert heard.value.headers["content-type"] == "audio/wav"
    assert one.faults == []


def test_somebody_comes_back_on_another_phone(phone: Callable[..., Phone], room: Room) -> None:
    one = phone().join(room.code)
    code = one.page.locator(".note .secret").inner_text()
    pseudonym = room.store.workshops.participants(room.trainer)[0].pseudonym
    other = phone().open()
    other.page.get_by_text("Ik deed al mee").click()
    other.page.get_by_label("Je eigen code").fill(code)
    other.page.get_by_role("button", name="Ga verder").click()
    other.screen("waiting")
    third = phone().open()
    third.page.get_by_text("Ik deed al mee").click()
    third.page.get_by_label("een nieuwe van de begeleider").fill(room.store.workshops.give_pass(room.trainer, pseudonym))
    third.page.get_by_role("button", name="Ga verder").click()
    third.screen("waiting")
    assert len(room.store.workshops.participants(room.trainer)) == 1


def test_the_first_box_takes_ones_own_code_too_and_says_how_long_a_code_is(phone: Callable[..., Phone], room: Room) -> None:
    one = phone().join(room.code)
    code = one.page.locator(".note .secret").inner_text()
    other = phone().open()
    box = other.page.get_by_label("Code", exact=True)
    box.fill("abcd")
    other.page.get_by_role("button", name="Verder", exact=True).click()
    shown(other, "De code vooraan heeft 8 tekens. Hier staan er 4.")
    expect(box).to_be_focused()
    box.fill(code)
    other.page.get_by_role("button", name="Verder", exact=True).click()
    other.screen("waiting")
    assert len(room.store.workshops.participants(room.trainer)) == 1


def test_the_back_button_goes_to_the_screen_before_on_the_way_in(phone: Callable[..., Phone], room: Room) -> None:
    one = phone().open(room.code)
    one.screen("agree").page.get_by_role("button", name="Goed, ik doe mee").click()
    one.screen("name").page.locator(".names button").first.click()
    one.screen("many").page.go_back()
    one.screen("name").page.go_back()
    one.screen("agree").page.go_forward()
    one.screen("agree")
    one.page.get_by_role("button", name="Goed, ik doe mee").click()
    one.screen("name").page.locator(".names button").first.click()
    one.page.get_by_role("button", name="Alleen ik").click()
    one.screen("waiting")
    shown(one, "Je schuilnaam is")
    expect(one.page.get_by_role("link", name="Cijfers")).to_be_visible()  # nobody asks anything: the open workbooks are there
    assert one.faults == []


def test_a_pass_whose_answer_was_lost_still_lets_its_owner_in(phone: Callable[..., Phone], room: Room) -> None:
    phone().join(room.code)
    (who,) = room.store.workshops.participants(room.trainer)
    given = room.store.workshops.give_pass(room.trainer, who.pseudonym)
    other = phone().open()
    # The message arrives, its answer does not.
    other.page.route("**/room/say", lambda route: (route.fetch(), route.abort()))
    other.page.get_by_text("Ik deed al mee").click()
    other.page.get_by_label("een nieuwe van de begeleider").fill(given)
    other.page.get_by_role("button", name="Ga verder").click()
    shown(other, "Geen verbinding")
    other.page.unroute("**/room/say")
    other.page.get_by_role("button", name="Ga verder").click()
    other.screen("waiting")
    assert len(room.store.workshops.participants(room.trainer)) == 1


def test_everybody_goes_to_a_workbook_with_the_same_logbook(phone: Callable[..., Phone], room: Room) -> None:
    one = phone().join(room.code)
    room.store.workshops.set_stage(room.trainer, Stage(everybody_to="01_neighbourhood"))
    secret = one.secret()
    one.page.get_by_role("link", name="Iedereen naar").click()
    one.page.wait_for_selector("body[data-ready=true][data-logbook=open]", timeout=60_000)
    assert one.page.url.endswith("/voila/render/nl/01_neighbourhood.ipynb")
    assert one.secret() == secret
    assert stored(room, one) == []


def test_a_code_that_was_typed_outlives_a_reload(phone: Callable[..., Phone], room: Room) -> None:
    one = phone().open()
    one.page.get_by_label("Code", exact=True).fill(room.code.shown())
    one.page.get_by_role("button", name="Verder").click()
    one.screen("agree")
    one.page.reload()
    one.screen("agree")


def test_five_wrong_codes_make_a_pause(phone: Callable[..., Phone], room: Room) -> None:
    one = phone().open()
    for _ in range(5):
        one.page.get_by_label("Code", exact=True).fill("AAAA-AAAA")
        with one.page.expect_response("**/room/say"):
            one.page.get_by_role("button", name="Verder").click()
    one.page.get_by_label("Code", exact=True).fill(room.code.shown())
    one.page.get_by_role("button", name="Verder").click()
    shown(one, "Even pauze")


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


def test_the_prompts_language_is_chosen_and_remembered(phone: Callable[..., Phone], room: Room) -> None:
    one = phone().join(room.code)
    room.begin()
    one.screen("question")
    one.page.get_by_role("button", name="Türkçe").click()
    expect(one.page.get_by_role("heading", level=1)).to_have_text("Brüksel'de evinde misin?")
    one.answer("Evet")
    room.begin()
    one.screen("question")
    expect(one.page.get_by_role("heading", level=1)).to_have_text("Brüksel'de evinde misin?")


@pytest.mark.parametrize("size", ["phone", "desktop"])
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
