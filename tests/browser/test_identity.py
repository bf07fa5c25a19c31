"""Whose logbook: the recovery code, a code that fits nothing, a shared computer, leaving, erasing, the example."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from kernel_page import served
from other_versions import kept, put
from playwright.sync_api import Browser, expect
from taken_page import data_in
from visit import Visit, until

from buurtlezer.errors import LogbookErased, UnknownSecret
from buurtlezer.store import Credential, Store

pytestmark = pytest.mark.browser

PAGE = "01_neighbourhood"


def begun(visitor: Visit) -> Visit:
    visitor.open(PAGE)
    visitor.section("question", 0).get_by_text("Heel goed", exact=True).first.click()
    visitor.until_stored("feeling")
    return visitor


def come_back(visitor: Visit, code: str) -> None:
    identity = visitor.section("identity")
    identity.locator("summary").click()
    identity.get_by_label("Typ je terugkeercode", exact=False).fill(code)
    identity.get_by_role("button", name="Open mijn buurtboek").click()


def test_after_the_first_saved_act_the_code_is_shown_and_opens_the_logbook_elsewhere(visit: Callable[..., Visit]) -> None:
    first = begun(visit("phone"))
    code = first.section("identity").locator(".bl-notice code").inner_text()
    assert re.fullmatch(r"([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}", code)
    elsewhere = visit().open(PAGE)
    expect(elsewhere.section("question", 0).get_by_role("radio", checked=True)).to_have_count(0)
    come_back(elsewhere, code.lower().replace("0", "o"))
    expect(elsewhere.section("question", 0).get_by_role("radio", name="Heel goed")).to_be_checked()


def test_a_code_that_fits_nothing_gets_a_sentence_and_a_way_on(visit: Callable[..., Visit]) -> None:
    visitor = visit().open(PAGE)
    come_back(visitor, "niet genoeg")
    expect(visitor.section("identity").get_by_text("Dit is geen volledige code")).to_be_visible()
    come_back_field = visitor.section("identity").get_by_label("Typ je terugkeercode", exact=False)
    come_back_field.fill("7KQX-2M9D-4HTB-9WZA")
    visitor.section("identity").get_by_role("button", name="Open mijn buurtboek").click()
    expect(visitor.section("identity").get_by_text("Dit buurtboek vinden we hier niet")).to_be_visible()
    visitor.section("question", 0).get_by_text("Goed", exact=True).first.click()
    visitor.until_stored("feeling")


def test_a_shared_computer_keeps_nothing_after_leaving(visit: Callable[..., Visit]) -> None:
    visitor = visit().open(PAGE)
    identity = visitor.section("identity")
    identity.locator("summary").click()
    identity.get_by_role("button", name="Dit is een gedeelde computer").click()
    visitor.section("question", 0).get_by_text("Heel goed", exact=True).first.click()
    visitor.until_stored("feeling")
    assert visitor.page.evaluate("() => Object.keys(localStorage).filter((key) => localStorage[key].includes('secret'))") == []
    identity.get_by_role("button", name="Verlaat dit toestel").click()
    identity.get_by_role("button", name="Vergeet mijn buurtboek op dit toestel").click()
    expect(identity.get_by_text("Dit toestel is je buurtboek vergeten")).to_be_visible()
    assert visitor.secret() is None


def test_erasing_removes_everything_and_says_so(visit: Callable[..., Visit], store: Store) -> None:
    visitor = begun(visit())
    secret = visitor.secret()
    assert secret
    visitor.open("00_start")
    keeping = visitor.section("keeping")
    keeping.get_by_role("button", name="Wis wat ik zei").click()
    keeping.get_by_role("button", name="Ja, wis alles").click()
    expect(keeping.get_by_text("Alles is gewist")).to_be_visible()
    with pytest.raises(LogbookErased):
        store.logbook(Credential.parse(secret))
    assert visitor.secret() is None


def test_taking_along_gives_a_file_with_everything(visit: Callable[..., Visit]) -> None:
    visitor = begun(visit())
    visitor.open("00_start")
    with visitor.page.expect_download() as download:
        visitor.section("keeping").get_by_role("button", name="Neem alles mee").click()
    text = download.value.path().read_text("utf-8")
    assert '"feeling"' in data_in(text)
    assert visitor.secret() not in text + data_in(text)


def test_the_example_fills_the_page_and_leaves_ones_own_alone(visit: Callable[..., Visit]) -> None:
    visitor = begun(visit())
    visitor.section("identity").get_by_role("button", name="Kijk naar een voorbeeld").click()
    expect(
        visitor.section("summary")
        .get_by_text("De bank voor de wasserette")
        .or_(visitor.section("coverage").get_by_text("km²").first)
    ).to_be_visible()
    visitor.section("question", 0).get_by_text("Heel slecht", exact=True).first.click()
    expect(visitor.section("question", 0).get_by_text("hier wordt niets bewaard")).to_be_visible()
    visitor.section("identity").get_by_role("button", name="Terug naar mijn buurtboek").click()
    expect(visitor.section("question", 0).get_by_role("radio", name="Heel goed")).to_be_checked()
    (kept,) = visitor.stored("feeling")
    assert kept.content is not None
    assert kept.content["value"] == 2


def test_a_tab_stays_with_its_logbook_whatever_another_tab_opens(visit: Callable[..., Visit], store: Store) -> None:
    one = begun(visit())
    first = one.secret()
    assert first
    reopened = visit(page=one.page.context.new_page()).open(PAGE)  # a tab that was never told which logbook
    other = visit(page=one.page.context.new_page()).open(PAGE)
    other.section("identity").locator("summary").click()
    other.section("identity").get_by_role("button", name="Begin een nieuw buurtboek").click()
    other.page.wait_for_selector("body[data-sign=empty]")
    other.section("question", 0).get_by_text("Niet zo goed", exact=True).first.click()
    other.sign("saved")
    reopened.section("question", 0).get_by_text("Gaat wel", exact=True).first.click()
    reopened.sign("saved")
    assert until(lambda: values(store, first), lambda found: found == [0]) == [0]
    second = other.secret()
    assert second
    assert second != first
    assert values(store, second) == [-1]


def values(store: Store, secret: str) -> list[int]:
    return [(one.content or {})["value"] for one in store.current(Credential.parse(secret), {"feeling"})]


def test_a_code_that_fits_nothing_never_becomes_a_logbook(visit: Callable[..., Visit], store: Store) -> None:
    visitor = visit().open(PAGE)
    come_back(visitor, "0000-0000-0000-0000")
    expect(visitor.section("identity").get_by_text("Dit buurtboek vinden we hier niet")).to_be_visible()
    assert visitor.secret() is None
    visitor.section("question", 0).get_by_text("Goed", exact=True).first.click()
    visitor.until_stored("feeling")
    assert visitor.secret() not in (None, "0000000000000000")
    with pytest.raises(UnknownSecret):
        store.logbook(Credential.parse("0000000000000000"))


def test_the_kernel_ends_when_its_page_is_left(visit: Callable[..., Visit]) -> None:
    visitor = visit().open(PAGE)
    kernel = visitor.page.evaluate("JSON.parse(document.getElementById('jupyter-config-data').textContent).kernelId")
    asked = f"{visitor.address}/api/kernels/{kernel}"
    assert visitor.page.request.get(asked).status == 200
    context = visitor.page.context
    visitor.page.close(run_before_unload=True)
    assert until(lambda: context.request.get(asked).status, lambda status: status == 404) == 404


def test_what_another_version_made_is_said_once_where_it_is_seen_and_heard(visit: Callable[..., Visit]) -> None:
    visitor = begun(visit("phone"))
    (one,) = visitor.stored("feeling")
    put(visitor.store, one.seq, {**(one.content or {}), "schema": 9})
    visitor.reload()
    said = visitor.section("identity").locator("p[role=status][aria-live=polite]", has_text="andere versie van Buurtlezer")
    expect(said).to_have_count(1)
    expect(said).to_be_visible()
    expect(visitor.section("question", 0).get_by_role("radio", checked=True)).to_have_count(0)
    visitor.section("question", 0).get_by_text("Goed", exact=True).first.click()
    visitor.until_stored("feeling", check=lambda content: content["value"] == 1)
    expect(said).to_have_count(1)
    assert visitor.faults == []


FACES = """
from ipywidgets import VBox
from buurtlezer import Workbook
from buurtlezer.model import Feeling, Kind, Room
Feeling.declared = Kind(made_in="01_neighbourhood", room=Room.OFFERED, lifts=(lambda old: {**old, "value": -old["value"]},))
page = Workbook.open("01_neighbourhood", "nl")
VBox([page.section("logbook"), page.section("faces")])
"""


def test_what_is_made_on_a_page_says_in_which_form_it_is(
    chromium: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BUURTLEZER_STORE", f"sqlite:///{tmp_path / 'store.db'}")
    with served(tmp_path, FACES) as address:
        page = chromium.new_page()
        page.goto(address)
        page.get_by_text("Heel goed", exact=True).first.click()
        with Store.open(str(tmp_path / "store.db")) as store:
            (found,) = until(lambda: kept(store), bool, 30)
    assert (found["value"], found["schema"]) == (2, 2)
