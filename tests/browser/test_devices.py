"""A device from the shelf is as a new one: what the test before left is not there."""

from collections.abc import Iterator

import pytest
from devices import Devices
from playwright.sync_api import Browser, Page
from stand import Stand

pytestmark = pytest.mark.browser

LEAVE = """async () => {
    localStorage.setItem("left", "1");
    sessionStorage.setItem("left", "1");
    document.cookie = "left=1; max-age=3600";
    await new Promise((done) => {
        const asked = indexedDB.open("left", 1);
        asked.onupgradeneeded = () => asked.result.createObjectStore("things");
        asked.onsuccess = () => (asked.result.close(), done());
    });
    await caches.open("left");
    name = "left";
}"""
FIND = """async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    document.cookie,
    ...(await indexedDB.databases()).map((one) => one.name),
    ...(await caches.keys()),
    name,
].filter(Boolean)"""


@pytest.fixture
def shelf(chromium: Browser) -> Iterator[Devices]:
    made = Devices(chromium)
    before = list(chromium.contexts)
    yield made
    for one in chromium.contexts:
        if one not in before:
            one.close()


def at(page: Page, address: str) -> Page:
    page.goto(f"{address}/stand/page.js")  # any file: it is about who keeps what
    return page


def test_a_device_that_was_put_back_knows_nothing_of_what_was_done_with_it(shelf: Devices, stand: Stand) -> None:
    device = shelf.take("phone")
    there = [address.replace("127.0.0.1", host) for address in (stand.address,) for host in ("127.0.0.1", "localhost")]
    pages = [at(device.new_page(), address) for address in there]
    for page in pages:
        page.evaluate(LEAVE)
        assert len(page.evaluate(FIND)) == 6
    device.grant_permissions(["geolocation"])
    device.set_offline(True)
    pages[1].close()  # as a test may do itself
    shelf.put_back(device)
    assert all(page.is_closed() for page in pages)

    assert shelf.take("phone") is device
    for address in there:
        page = at(device.new_page(), address)
        assert page.evaluate(FIND) == []
        asked = "async () => (await navigator.permissions.query({ name: 'geolocation' })).state"
        assert page.evaluate(asked) != "granted"


def test_two_at_once_are_two_devices_and_each_size_and_language_has_its_own(shelf: Devices) -> None:
    taken = [shelf.take(*sort) for sort in (("phone",), ("phone",), ("desktop",), ("desktop", "fr-BE"))]
    assert len(set(taken)) == 4
    for one in taken:
        shelf.put_back(one)
    assert shelf.take("desktop", "fr-BE") is taken[3]
    assert shelf.take("desktop") is taken[2]
