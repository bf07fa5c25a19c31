"""From a gesture to the store and back: a lost line, a dead kernel, a reload, two tabs, a full device. Nothing is lost."""

from collections.abc import Callable
from contextlib import suppress

import psutil
import pytest
from playwright.sync_api import expect
from proxy import Proxy
from running import below
from visit import Visit, until

pytestmark = pytest.mark.browser

PAGE = "01_neighbourhood"


def choose_face(visitor: Visit, word: str = "Heel goed") -> None:
    visitor.section("question", 0).get_by_text(word, exact=True).first.click()


def kernels() -> set[int]:
    """Process ids of all kernels that this test run's servers started."""
    return {one.pid for one in below(psutil.Process(), "ipykernel")}


def test_what_is_made_while_the_line_is_cut_is_stored_when_it_is_back(visit: Callable[..., Visit], proxy: Proxy) -> None:
    visitor = visit(address=proxy.address).open(PAGE)
    choose_face(visitor, "Goed")
    visitor.until_stored("feeling")
    proxy.cut()
    visitor.sign("lost", seconds=4)
    choose_face(visitor, "Heel slecht")
    assert until(visitor.waiting, lambda count: count == 1) == 1
    expect(visitor.page.locator(".banner")).to_be_visible()
    proxy.mend()
    visitor.until_stored("feeling", check=lambda content: content["value"] == -2)
    visitor.sign("saved", seconds=40)
    assert visitor.waiting() == 0


def test_without_a_line_only_the_newest_of_one_thing_waits_and_another_thing_waits_beside_it(
    visit: Callable[..., Visit], proxy: Proxy
) -> None:
    visitor = visit(address=proxy.address).open(PAGE)
    proxy.cut()
    visitor.sign("lost", seconds=4)
    for word, value in (("Goed", 1), ("Heel slecht", -2), ("Heel goed", 2)):
        choose_face(visitor, word)
        assert until(lambda: waiting_faces(visitor), [value].__eq__) == [value]
    visitor.section("question", 1).get_by_text("Goed", exact=True).first.click()
    assert until(visitor.waiting, lambda count: count == 2) == 2
    proxy.mend()
    visitor.until_stored("feeling", 2)
    visitor.sign("saved", seconds=40)
    kept = {(one.content or {})["about"]: (one.content or {})["value"] for one in visitor.stored("feeling")}
    assert kept == {"neighbourhood": 2, "city": 1}
    assert visitor.waiting() == 0


def waiting_faces(visitor: Visit) -> list[int]:
    """Values of the faces that wait on the device."""
    found: list[int] = visitor.page.evaluate(
        """() => Object.keys(localStorage).filter((key) => key.includes("outbox:"))
            .map((key) => JSON.parse(localStorage[key]).act.content.value)"""
    )
    return found


def test_what_is_made_after_the_kernel_died_is_stored_by_the_next_page(visit: Callable[..., Visit]) -> None:
    before = kernels()
    visitor = visit().open(PAGE)
    for pid in kernels() - before:
        with suppress(psutil.NoSuchProcess):  # one of an earlier page may be ending just now
            psutil.Process(pid).kill()
    visitor.sign("lost", seconds=4)
    choose_face(visitor)
    assert until(visitor.waiting, lambda count: count == 1) == 1
    visitor.sign("gone", seconds=30)
    with visitor.page.expect_navigation():
        visitor.page.get_by_role("button", name="Herlaad de pagina").click()
    visitor.arrived()
    visitor.until_stored("feeling", check=lambda content: content["value"] == 2)
    assert until(visitor.waiting, lambda count: count == 0) == 0


def test_a_tab_closed_before_the_answer_loses_nothing(visit: Callable[..., Visit], proxy: Proxy) -> None:
    visitor = visit(address=proxy.address).open(PAGE)
    proxy.cut()
    visitor.sign("lost", seconds=4)
    choose_face(visitor)
    assert until(visitor.waiting, lambda count: count == 1) == 1
    context = visitor.page.context
    visitor.page.close()
    proxy.mend()
    again = visit(address=proxy.address, page=context.new_page()).open(PAGE)
    again.until_stored("feeling", check=lambda content: content["value"] == 2)


def test_typed_text_that_was_not_saved_is_there_after_a_reload(visit: Callable[..., Visit]) -> None:
    visitor = visit().open(PAGE)
    box = visitor.section("text", 0).locator("textarea")
    box.fill("het pleintje achter de kerk")
    visitor.kept_here("het pleintje achter de kerk").reload()
    expect(visitor.section("text", 0).locator("textarea")).to_have_value("het pleintje achter de kerk")
    assert visitor.stored() == []


def test_text_with_an_open_question_is_there_after_a_reload_also_beside_what_was_stored(visit: Callable[..., Visit]) -> None:
    words = "Ik ken mevrouw Peeters van nummer 12, 0475 12 34 56"
    visitor = visit("phone").open(PAGE)
    choose_face(visitor, "Goed")
    box = visitor.section("question", 0).locator("textarea")
    box.fill(words)
    box.blur()
    visitor.until_stored("feeling")
    visitor.sign("draft")  # not all of it is stored, and the header does not say so
    visitor.reload()
    expect(visitor.section("question", 0).locator("textarea")).to_have_value(words)
    (kept,) = visitor.stored("feeling")
    assert not (kept.content or {}).get("why")


def test_a_thought_of_one_page_is_not_laid_under_the_question_of_another(visit: Callable[..., Visit]) -> None:
    visitor = visit().open(PAGE)
    choose_face(visitor, "Goed")
    visitor.until_stored("feeling")
    closing = "[data-part=closing] textarea"
    visitor.page.locator(closing).first.fill("een gedachte bij bladzijde een")
    visitor.kept_here("een gedachte bij bladzijde een").open("02_figures")
    expect(visitor.page.locator(closing).first).to_have_value("")
    visitor.open(PAGE)
    expect(visitor.page.locator(closing).first).to_have_value("een gedachte bij bladzijde een")


def test_two_tabs_on_one_logbook_show_the_same_and_make_one_entry(visit: Callable[..., Visit]) -> None:
    one = visit().open(PAGE)
    choose_face(one, "Goed")
    one.until_stored("feeling")
    other = visit(page=one.page.context.new_page()).open(PAGE)
    expect(other.section("question", 0).get_by_role("radio", checked=True)).to_have_count(1)
    choose_face(other, "Niet zo goed")
    other.until_stored("feeling", check=lambda content: content["value"] == -1)
    expect(one.section("question", 0).get_by_role("radio", name="Niet zo goed")).to_be_checked()
    choose_face(one, "Heel goed")
    (kept,) = one.until_stored("feeling", check=lambda content: content["value"] == 2)
    assert len(one.stored("feeling")) == 1
    assert kept.seq > 0


def test_a_full_local_storage_still_saves_and_says_so(visit: Callable[..., Visit]) -> None:
    visitor = visit().open(PAGE)
    visitor.page.evaluate(
        """() => {
            for (let size = 1 << 20; size > 0; size >>= 1)
                for (let n = 0; ; n += 1) try { localStorage.setItem(`x${size}-${n}`, "x".repeat(size)); } catch { break; }
        }"""
    )
    choose_face(visitor)
    expect(visitor.section("identity").get_by_text("Het geheugen van deze browser is vol")).to_be_visible()
    visitor.sign("saved")
