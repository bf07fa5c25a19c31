"""The participant's light page: the way in, with a code, a name and how many, and back in on another phone."""

from collections.abc import Callable

import pytest
from moment_room import Phone, Room, shown
from playwright.sync_api import expect
from proxy import Proxy
from visit import until

pytestmark = pytest.mark.browser


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
    shown(one, "Nu komen ze van minder dan 3.")
    room.member(2, run, "no")
    expect(one.page.locator(".bars li").nth(1)).to_contain_text("3 van 4")
    one.page.get_by_role("button", name="Toch iets anders").click()
    one.screen("question").answer("Nee")
    assert until(lambda: [said["choice"] for said in room.answers(run)], lambda them: them == ["no"] * 3) == ["no"] * 3
    room.store.workshops.end(room.trainer)
    one.screen("waiting")
    assert one.faults == []


def test_a_confirmed_table_counts_all_its_people_and_pass_is_an_answer(phone: Callable[..., Phone], room: Room) -> None:
    one = phone().open(room.code)
    one.page.get_by_role("button", name="Goed, ik doe mee").click()
    one.page.locator(".names button").first.click()
    one.page.get_by_role("button", name="Wij zijn met meer").click()
    for _ in range(3):
        one.page.get_by_role("button", name="Eén meer").click()
    one.page.get_by_role("button", name="Zo doen we mee").click()
    one.screen("waiting")
    (table,) = room.store.workshops.participants(room.trainer)
    room.store.workshops.confirm(room.trainer, table.pseudonym, table.asked or 1)
    run = room.begin()
    one.screen("question").answer("Pas")
    (answer,) = room.until_answers(run, 1)
    assert (answer["passed"], answer["voices"]) == (True, 5)


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
    third.page.get_by_label("de pas van de begeleider").fill(room.store.workshops.give_pass(room.trainer, pseudonym))
    third.page.get_by_role("button", name="Ga verder").click()
    third.screen("waiting")
    shown(third, f"{pseudonym} 2")
    one.page.reload()
    one.screen("waiting")  # whose pass it was goes on too
    assert len(room.store.workshops.participants(room.trainer)) == 2


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
    other.page.get_by_label("de pas van de begeleider").fill(given)
    other.page.get_by_role("button", name="Ga verder").click()
    shown(other, "Geen verbinding")
    other.page.unroute("**/room/say")
    other.page.get_by_role("button", name="Ga verder").click()
    other.screen("waiting")
    assert len(room.store.workshops.participants(room.trainer)) == 2


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


def test_in_a_crowd_a_phone_waits_a_moment_and_comes_in_by_itself(phone: Callable[..., Phone], room: Room) -> None:
    one = phone().open(room.code)
    one.page.get_by_role("button", name="Goed, ik doe mee").click()
    one.page.locator(".names button").first.click()
    joins = """async (code) => {
        const crowd = [...Array(110).keys()].map((number) => fetch("/room/say", {
            method: "POST",
            headers: { "Content-Type": "application/json" },
            body: JSON.stringify({ type: "join", code, pseudonym: `Ander ${number}`, secret: `AAAA-AAAA-AAAA-A${number + 100}` }),
        }));
        return Promise.all(crowd.map(async (answer) => (await (await answer).json()).type));
    }"""
    assert "later" in one.page.evaluate(joins, room.code.shown())
    one.page.get_by_role("button", name="Alleen ik").click()
    shown(one, "Een ogenblik: er komen nu veel mensen tegelijk binnen.")
    one.screen("waiting")
    assert one.faults == []


def test_who_scanned_the_code_waits_where_others_typed_wrong_ones(phone: Callable[..., Phone], room: Room) -> None:
    one = phone()
    told = {"type": "later", "rule": "too_many_codes", "sentence": "Een ogenblik: er werden hier veel verkeerde codes getypt."}
    one.page.route("**/room/say", lambda route: route.fulfill(json=told), times=2)
    one.open(room.code)
    shown(one, "Een ogenblik: er werden hier veel verkeerde codes getypt.")
    one.screen("agree")
    assert one.faults == []
