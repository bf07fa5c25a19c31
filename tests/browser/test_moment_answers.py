"""The participant's light page: a question and its answer, on a line that breaks, asked of the store."""

import io
import wave
from collections.abc import Callable

import pytest
from moment_room import Phone, Room, shown, stored
from playwright.sync_api import Route, expect
from proxy import Proxy
from visit import turned, until

from buurtlezer.model import Stage
from buurtlezer.store import Recording

pytestmark = pytest.mark.browser


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
    assert until(lambda: turned(one.page) or held, bool)  # routes are handled while the page is asked something
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
    expect(one.page.get_by_role("button", name="Français")).to_have_count(0)  # the header has it
    one.page.get_by_role("button", name="Nederlands").click()
    expect(one.page.get_by_role("heading", level=1)).to_have_text("Voel je je thuis in Brussel?")
    one.page.locator(".room-languages").get_by_text("FR").click()
    expect(one.page.get_by_role("heading", level=1)).to_have_text("Vous sentez-vous chez vous à Bruxelles ?")  # never another


def test_everybody_goes_to_a_workbook_with_the_same_logbook(phone: Callable[..., Phone], room: Room) -> None:
    one = phone().join(room.code)
    room.store.workshops.set_stage(room.trainer, Stage(everybody_to="01_neighbourhood"))
    secret = one.secret()
    one.page.get_by_role("link", name="Iedereen naar").click()
    one.page.wait_for_selector("body[data-ready=true][data-logbook=open]", timeout=60_000)
    assert one.page.url.endswith("/voila/render/nl/01_neighbourhood.ipynb")
    assert one.secret() == secret
    assert stored(room, one) == []


def test_a_picture_that_comes_anew_leaves_the_focus_where_it_was_read(phone: Callable[..., Phone], room: Room) -> None:
    one = phone().join(room.code)
    run = room.begin()
    one.screen("question").answer("Ja")
    heading = one.page.get_by_role("heading", name="Dank je")
    expect(heading).to_be_focused()
    for number in (1, 2):
        room.member(number, run)
        room.until_answers(run, number + 1)
    shown(one, "Zo antwoordt de groep")
    expect(heading).to_be_focused()
