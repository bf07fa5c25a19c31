"""Somebody at 05_walk in a browser: plans, walks, takes photos. Not here: the tests (``test_walk_*``)."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from PIL import Image
from playwright.sync_api import Locator, Page, expect
from proxy import Proxy
from visit import Visit, until

PAGE = "05_walk"
GPS = 0x8825


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


def cut_off(visitor: Visit, proxy: Proxy) -> Locator:
    """At the first stop of such a walk, where the line is lost."""
    walk = under_way(visitor)
    proxy.cut()
    visitor.sign("lost", seconds=4)
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


def photo_waits(visitor: Visit, walk: Locator, folder: Path) -> None:
    """Without a line a photo is taken and kept: it waits on the phone."""
    take(walk, with_place(folder))
    walk.get_by_role("button", name="Bewaar de foto").click()
    assert until(lambda: photos_on_the_phone(visitor), lambda count: count == 1) == 1


def on_this_device(visitor: Visit) -> str:
    found: str = visitor.page.evaluate("() => JSON.stringify(Object.entries(localStorage))")
    return found


def come_back(visitor: Visit, secret: str) -> None:
    identity = visitor.section("identity")
    identity.locator("summary.bl-identity-bar").click()
    identity.locator("[data-return]").fill(secret)
    identity.locator("[data-return]").press("Enter")


def at_stop(walk: Locator, name: str) -> None:
    expect(walk.locator("h3")).to_have_text(name)
