"""05_walk on a line that comes and goes: nothing is lost, and what is older never comes after what is newer."""

from collections.abc import Callable
from pathlib import Path

import pytest
from gathering import Gathering
from playwright.sync_api import expect
from proxy import Proxy
from visit import Visit, until
from walker import PAGE, come_back, cut_off, field, photos_on_the_phone, take, under_way, with_place

from buurtlezer.store import Store

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("size", ["phone", pytest.param("desktop", marks=pytest.mark.long)])
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
    walk = cut_off(visitor, proxy)
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
    assert until(lambda: waiting_of(visitor, "visibility"), ["offered"].__eq__) == ["offered"]  # in the place of what waited
    proxy.mend()
    (kept,) = visitor.until_stored("observation", check=lambda content: content["visibility"] == "offered")
    assert kept.content is not None
    assert kept.content["sees"] == "een fontein zonder water"


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
