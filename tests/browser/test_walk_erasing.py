"""What is erased at 05_walk is gone, from the phone and from the store, and is not told as gone before."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect
from proxy import Proxy
from visit import Server, Visit, until
from walker import PAGE, at_stop, cut_off, field, on_this_device, photo_waits, photos_on_the_phone, take, under_way, with_place

pytestmark = pytest.mark.browser


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
    photo_waits(visitor, walk, tmp_path)
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
        visitor.store.tidy()  # as a start does: it waits for no pause between two cleanings
        return [file.name for file in files if file.exists() and b"eerste halte" in file.read_bytes()]

    assert until(traces, lambda found: found == []) == []


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
    photo_waits(visitor, walk, tmp_path)
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


def test_a_photo_that_is_erased_is_not_sent_by_what_an_earlier_page_left(
    visit: Callable[..., Visit], proxy: Proxy, tmp_path: Path
) -> None:
    visitor = visit("phone", address=proxy.address).open(PAGE)
    walk = cut_off(visitor, proxy)
    photo_waits(visitor, walk, tmp_path)
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
